//! The words that days are made of: numbers, units, weekdays, months, seasons.

use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};

pub(super) const PREPOSITIONS: &[&str] = &["on", "by", "until", "till", "before", "around", "since", "due", "for", "from"];
const WEEKDAYS: [(&str, &str, Weekday); 7] = [
    ("monday", "mon", Weekday::Monday),
    ("tuesday", "tue", Weekday::Tuesday),
    ("wednesday", "wed", Weekday::Wednesday),
    ("thursday", "thu", Weekday::Thursday),
    ("friday", "fri", Weekday::Friday),
    ("saturday", "sat", Weekday::Saturday),
    ("sunday", "sun", Weekday::Sunday),
];
const MONTHS: [&str; 12] =
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const NUMBERS: [&str; 13] = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/// What days are counted in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Day,
    Week,
    Month,
    Year,
}

/// Things that "may 3" would count rather than date.
pub(super) fn counts_something(word: &str) -> bool {
    unit(word).is_some() || matches!(word, "times" | "hours" | "minutes" | "people")
}

pub(super) fn monday_of(date: Date) -> Option<Date> {
    date.checked_sub(i64::from(date.weekday().to_monday_zero_offset()).days()).ok()
}

pub(super) fn small_number(word: &str) -> Option<i64> {
    let spelled = NUMBERS.iter().position(|number| *number == word).and_then(|number| i64::try_from(number).ok());
    spelled.or_else(|| word.parse().ok()).filter(|number| (1..=400).contains(number))
}

pub(super) fn unit(word: &str) -> Option<Unit> {
    match word.strip_suffix('s').unwrap_or(word) {
        "day" => Some(Unit::Day),
        "week" => Some(Unit::Week),
        "month" => Some(Unit::Month),
        "year" => Some(Unit::Year),
        _ => None,
    }
}

/// A weekday by its name; the short forms that are also words or ambiguous count only where a day is expected.
pub(super) fn weekday(word: &str, expected: bool) -> Option<Weekday> {
    let short = |abbreviation: &str| match abbreviation {
        "sat" | "sun" | "mon" | "wed" => expected && word == abbreviation,
        "tue" => matches!(word, "tue" | "tues"),
        "thu" => matches!(word, "thu" | "thur" | "thurs"),
        other => word == other,
    };
    WEEKDAYS.iter().find(|(name, abbreviation, _)| *name == word || short(abbreviation)).map(|(.., day)| *day)
}

pub(super) fn month_number(word: &str) -> Option<i8> {
    let number = MONTHS
        .iter()
        .position(|month| *month == word || (word.len() == 3 && month.starts_with(word)) || (word == "sept" && *month == "september"))?;
    i8::try_from(number + 1).ok()
}

pub(super) fn day_number(word: &str) -> Option<i8> {
    let digits = ["st", "nd", "rd", "th"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word);
    digits.parse().ok().filter(|day| (1..=31).contains(day) && digits.len() <= 2)
}

pub(super) fn year_number(word: &str) -> Option<i16> {
    (word.len() == 4).then(|| word.parse().ok())?.filter(|year| (1950..=2099).contains(year))
}

pub(super) const fn season(word: &str) -> Option<[i8; 3]> {
    match word.as_bytes() {
        b"spring" => Some([3, 4, 5]),
        b"summer" => Some([6, 7, 8]),
        b"autumn" | b"fall" => Some([9, 10, 11]),
        b"winter" => Some([12, 1, 2]),
        _ => None,
    }
}
