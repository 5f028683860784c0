//! Dates as people and programs write them in tables: every era of LinkedIn's, spreadsheets', and several languages' months.

use jiff::{
    SignedDuration,
    civil::{Date, DateTime, Time, date},
};
use wellmet_domain::PartialDate;

/// Which comes first in `03/04/2021`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Order {
    /// The month, as LinkedIn and American spreadsheets write.
    #[default]
    MonthFirst,
    /// The day, as most others do.
    DayFirst,
}

/// What a text says of a date and time; each part may be missing.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Parts {
    year: Option<i16>,
    month: Option<i8>,
    day: Option<i8>,
    time: Option<Time>,
}

/// The day a text states. None when it states none, or one that does not exist.
pub(crate) fn day(text: &str, order: Order) -> Option<Date> {
    moment(text, order).map(DateTime::date)
}

/// The day and time of day a text states; midnight when it states only a day.
pub(crate) fn moment(text: &str, order: Order) -> Option<DateTime> {
    if let Some(serial) = spreadsheet_serial(text) {
        return Some(serial.to_datetime(Time::midnight()));
    }
    let parts = parts(text, order)?;
    let day = Date::new(parts.year?, parts.month?, parts.day?).ok()?;
    Some(day.to_datetime(parts.time.unwrap_or(Time::midnight())))
}

/// A date of which parts may be missing: `Mar 2021`, `2021`, `Mar 7`, `--03-07`, `7 March 1990`.
pub(crate) fn partial(text: &str, order: Order) -> Option<PartialDate> {
    if let Ok(written) = text.trim().parse::<PartialDate>() {
        return Some(written);
    }
    let parts = parts(text, order)?;
    PartialDate::new(parts.year, parts.month, parts.day).ok()
}

/// A date kept as the number of days since 30 December 1899, as spreadsheets do: 2009 to 2064.
fn spreadsheet_serial(text: &str) -> Option<Date> {
    let days: i64 = text.trim().parse().ok()?;
    (40_000..60_000).contains(&days).then(|| date(1899, 12, 30).checked_add(SignedDuration::from_hours(24 * days)).ok())?
}

fn parts(text: &str, order: Order) -> Option<Parts> {
    let mut found = Parts::default();
    let mut words: Vec<&str> = Vec::new();
    let mut afternoon = None;
    let apart = split_clock(text);
    for word in apart.split(|character: char| character.is_whitespace() || character == ',').filter(|word| !word.is_empty()) {
        match word {
            clock if clock.contains(':') => found.time = Some(time(clock)?),
            word if meridiem(word).is_some() => afternoon = meridiem(word),
            word if is_filler(word) => {}
            word => words.push(word),
        }
    }
    found.time = found.time.and_then(|time| on_the_right_half(time, afternoon)).or(found.time);
    read_day(&words, order, &mut found)?;
    Some(found)
}

/// `2022-09-01T12:34:56Z` with a space in place of its T, its Z gone.
fn split_clock(text: &str) -> String {
    let text = text.trim();
    match text.split_once('T') {
        Some((day, clock))
            if day.ends_with(|last: char| last.is_ascii_digit()) && clock.starts_with(|first: char| first.is_ascii_digit()) =>
        {
            format!("{day} {}", clock.trim_end_matches('Z'))
        }
        _ => text.to_owned(),
    }
}

fn time(clock: &str) -> Option<Time> {
    let whole = clock.split(['.', '+', 'Z']).next()?;
    let mut fields = whole.split(':').map(|field| field.parse::<i8>().ok());
    let (hour, minute) = (fields.next()??, fields.next()??);
    let second = fields.next().unwrap_or(Some(0))?;
    Time::new(hour, minute, second.min(59), 0).ok()
}

fn meridiem(word: &str) -> Option<bool> {
    match word.to_lowercase().replace('.', "").as_str() {
        "am" => Some(false),
        "pm" => Some(true),
        _ => None,
    }
}

fn on_the_right_half(time: Time, afternoon: Option<bool>) -> Option<Time> {
    let hour = match (afternoon?, time.hour()) {
        (true, hour @ 1..=11) => hour + 12,
        (false, 12) => 0,
        (_, hour) => hour,
    };
    Time::new(hour, time.minute(), time.second(), 0).ok()
}

/// Words that stand in a date and say nothing of it: weekdays, zones, "of".
fn is_filler(word: &str) -> bool {
    matches!(
        word.to_lowercase().trim_end_matches('.'),
        "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun" | "utc" | "gmt" | "z" | "de" | "del" | "of" | "den"
    )
}

fn read_day(words: &[&str], order: Order, found: &mut Parts) -> Option<()> {
    let joined = words.join(" ");
    // Where points separate the numbers, the day comes first in every country.
    let order = if joined.contains('.') { Order::DayFirst } else { order };
    let fields: Vec<&str> = joined.split([' ', '/', '-', '.']).filter(|field| !field.is_empty()).collect();
    match fields.as_slice() {
        [year] if year.len() == 4 => found.year = Some(full_year(year)?),
        [first, second] => two_fields(first, second, order, found)?,
        [first, second, third] => three_fields(first, second, third, order, found)?,
        _ => return None,
    }
    Some(())
}

/// `Mar 2021`, `03/2021`, `Mar 7`, `7 March`, `7.3.`
fn two_fields(first: &str, second: &str, order: Order, found: &mut Parts) -> Option<()> {
    let (name, other) = match (month_name(first), month_name(second)) {
        (Some(month), None) => (month, second),
        (None, Some(month)) => (month, first),
        (None, None) if second.len() == 4 => (number(first)?, second),
        (None, None) if first.len() == 4 => (number(second)?, first),
        (None, None) => return bare_day_and_month(first, second, order, found),
        (Some(_), Some(_)) => return None,
    };
    found.month = Some(name);
    if other.len() == 4 {
        found.year = Some(full_year(other)?);
    } else {
        found.day = Some(number(other)?);
    }
    Some(())
}

fn bare_day_and_month(first: &str, second: &str, order: Order, found: &mut Parts) -> Option<()> {
    let (day, month) = if order == Order::DayFirst { (first, second) } else { (second, first) };
    (found.day, found.month) = (Some(number(day)?), Some(number(month)?));
    Some(())
}

fn three_fields(first: &str, second: &str, third: &str, order: Order, found: &mut Parts) -> Option<()> {
    let (year, month, day) = if first.len() == 4 {
        (first, month(second)?, number(third)?)
    } else if let Some(month) = month_name(second) {
        (third, month, number(first)?)
    } else if let Some(month) = month_name(first) {
        (third, month, number(second)?)
    } else {
        let (first, second) = (number(first)?, number(second)?);
        let day_first = first > 12 || (order == Order::DayFirst && second <= 12);
        if day_first { (third, second, first) } else { (third, first, second) }
    };
    (found.year, found.month, found.day) = (Some(full_year(year)?), Some(month), Some(day));
    Some(())
}

fn month(text: &str) -> Option<i8> {
    month_name(text).or_else(|| number(text))
}

fn number(text: &str) -> Option<i8> {
    let digits = text.trim_end_matches(|last: char| last.is_alphabetic());
    (!digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())).then(|| digits.parse().ok())?
}

/// A year of four digits, or of two: LinkedIn began in 2003, people were born before.
fn full_year(text: &str) -> Option<i16> {
    let year: i16 = text.parse().ok()?;
    match text.len() {
        // The Gregorian calendar began in 1582; earlier years are misreadings.
        4 if year > 1582 => Some(year),
        2 if year < 70 => Some(2000 + year),
        2 => Some(1900 + year),
        _ => None,
    }
}

/// The months of English, Spanish, Portuguese, French and German by the beginnings that tell them apart.
const MONTHS: [&[&str]; 12] = [
    &["jan", "ene", "jän"],
    &["feb", "fev", "fév"],
    &["mar", "mär", "mrz"],
    &["apr", "abr", "avr"],
    &["may", "mai"],
    &["jun", "juin"],
    &["jul", "juil"],
    &["aug", "ago", "aoû", "aou"],
    &["sep", "set"],
    &["oct", "out", "okt"],
    &["nov"],
    &["dec", "dez", "dic", "déc"],
];

fn month_name(text: &str) -> Option<i8> {
    let lower = text.to_lowercase();
    if lower.starts_with("juin") {
        return Some(6);
    }
    if !lower.chars().all(|character| character.is_alphabetic() || character == '.') {
        return None;
    }
    let place = MONTHS.iter().position(|starts| starts.iter().any(|start| lower.starts_with(start)))?;
    i8::try_from(place + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Option<String> {
        moment(text, Order::MonthFirst).map(|moment| moment.strftime("%Y-%m-%d %H:%M:%S").to_string())
    }

    #[test]
    fn the_dates_of_every_era_are_read() {
        for (text, expected) in [
            ("4/11/18, 9:30 AM", "2018-04-11 09:30:00"),
            ("01/31/20, 10:15 AM", "2020-01-31 10:15:00"),
            ("9/30/22, 4:05\u{202F}PM", "2022-09-30 16:05:00"),
            ("9/30/22, 12:05 AM", "2022-09-30 00:05:00"),
            ("12 Mar 2021", "2021-03-12 00:00:00"),
            ("2022-09-01 12:34:56", "2022-09-01 12:34:56"),
            ("2022-09-01 12:34:56 UTC", "2022-09-01 12:34:56"),
            ("2023/05/01 12:34:56 UTC", "2023-05-01 12:34:56"),
            ("Tue Mar 12 10:11:12 UTC 2024", "2024-03-12 10:11:12"),
            ("Feb 03, 2023 05:00 PM", "2023-02-03 17:00:00"),
            ("2024-01-02T03:04:05.678Z", "2024-01-02 03:04:05"),
        ] {
            assert_eq!(read(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn the_dates_of_spreadsheet_copies_are_read() {
        for text in
            ["9-Mar-21", "09-mar-21", "09.03.2021", "2021-03-09", "44264", "3/9/2021", "9 mars 2021", "9. März 2021", "9 de mar. de 2021"]
        {
            assert_eq!(read(text).as_deref(), Some("2021-03-09 00:00:00"), "{text}");
        }
    }

    #[test]
    fn a_number_above_twelve_is_the_day_wherever_it_stands() {
        assert_eq!(day("31/01/2021", Order::MonthFirst), Some(date(2021, 1, 31)));
        assert_eq!(day("01/31/2021", Order::DayFirst), Some(date(2021, 1, 31)));
        assert_eq!(day("03/04/2021", Order::DayFirst), Some(date(2021, 4, 3)));
        assert_eq!(day("03/04/2021", Order::MonthFirst), Some(date(2021, 3, 4)));
    }

    #[test]
    fn the_months_of_five_languages_are_known() {
        let months = [
            ("enero", 1),
            ("février", 2),
            ("März", 3),
            ("abril", 4),
            ("maio", 5),
            ("juin", 6),
            ("juil.", 7),
            ("août", 8),
            ("set", 9),
            ("Okt", 10),
            ("novembre", 11),
            ("dez", 12),
        ];
        for (name, expected) in months {
            assert_eq!(month_name(name), Some(expected), "{name}");
        }
    }

    #[test]
    fn parts_that_are_missing_stay_missing() {
        for (text, expected) in [
            ("Mar 2021", "2021-03"),
            ("2021", "2021"),
            ("Mar 7", "--03-07"),
            ("Mar 7, 1990", "1990-03-07"),
            ("--03-07", "--03-07"),
            ("7.3.1990", "1990-03-07"),
        ] {
            assert_eq!(partial(text, Order::DayFirst).map(|date| date.to_string()).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_that_exists_is_none() {
        for text in ["", "31 Feb 2023", "0/0/00", "Not Available", "13/13/2020", "2023-02-30", "soon", "12 Mar", "25:61", "1/2/3/4"] {
            assert_eq!(day(text, Order::MonthFirst), None, "{text}");
        }
        assert_eq!(partial("0/0/00", Order::MonthFirst), None);
    }

    proptest! {
            #[test]
            fn no_text_is_too_strange(text in "\\PC{0,40}") {
                let _ = (moment(&text, Order::DayFirst), partial(&text, Order::MonthFirst));
            }

            #[test]
            fn every_day_survives_being_written(days in 0_i64..20_000) {
                let day_written = date(1990, 1, 1).checked_add(SignedDuration::from_hours(24 * days)).unwrap();
                for form in ["%-d %b %Y", "%Y-%m-%d", "%d.%m.%Y", "%b %d, %Y"] {
    prop_assert_eq!(day(&day_written.strftime(form).to_string(), Order::MonthFirst), Some(day_written));
                }
            }
        }
}
