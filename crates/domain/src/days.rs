//! Days in rules and in sentences: how far apart they lie, and the words that stand for them.

use jiff::{ToSpan, civil::Date};

use crate::{
    catalogue::{Argument, say},
    dates::PartialDate,
};

/// The whole days from one date to another; negative when it lies before.
#[must_use]
pub fn days_between(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}

/// The date some days later, or earlier; the calendar's end is the end.
#[must_use]
pub fn later(date: Date, days: i64) -> Date {
    date.saturating_add(days.days())
}

/// A day inside a sentence that needs its preposition: `today`, `yesterday`, `on Tuesday`, `on 12 March`.
#[must_use]
pub fn on(date: Date, today: Date) -> Argument {
    let words = match days_between(today, date) {
        0 => say("day-today", []).text,
        -1 => say("day-yesterday", []).text,
        1 => say("day-tomorrow", []).text,
        _ => say("day-on", [("day", plain(date, today))]).text,
    };
    Argument::Day { date, words }
}

/// A day without its preposition: `today`, `tomorrow`, `Tuesday` within six days, `12 March`, `12 March 2024`.
#[must_use]
pub fn by(date: Date, today: Date) -> Argument {
    match days_between(today, date) {
        0 => Argument::Day { date, words: say("day-today", []).text },
        1 => Argument::Day { date, words: say("day-tomorrow", []).text },
        _ => plain(date, today),
    }
}

/// A month, with its year when that is not this year: `June`, `June 2024`.
#[must_use]
pub fn month(date: Date, today: Date) -> Argument {
    if date.year() == today.year() { Argument::Day { date, words: month_name(date) } } else { month_of_year(date) }
}

/// A month with its year, whatever this year is: `June 2024`.
#[must_use]
pub fn month_of_year(date: Date) -> Argument {
    let args = [("month", month_name(date).into()), ("year", date.year().to_string().into())];
    Argument::Day { date, words: say("day-month-of-year", args).text }
}

/// As much of a date as is known: `3 May`, `3 May 2024`, `May 2024`, `2019`.
#[must_use]
pub fn partial(date: PartialDate, today: Date) -> String {
    // A leap year, so that a birthday on 29 February stays what it is.
    const ANY_YEAR: i16 = 2000;
    let in_month = |year, month| Date::new(year, month, date.day().unwrap_or(1)).ok();
    match (date.year(), date.month(), date.day()) {
        (Some(year), Some(month), Some(_)) => in_month(year, month).map(|day| Argument::day(day, today)),
        (Some(year), Some(month), None) => in_month(year, month).map(|first| self::month(first, today)),
        (None, Some(month), Some(_)) => in_month(ANY_YEAR, month).map(|day| Argument::day(day, day)),
        _ => None,
    }
    .map_or_else(|| date.to_string(), Argument::words)
}

/// A day with its weekday, as it stands above a page: `Sunday 22 November`.
#[must_use]
pub fn heading(date: Date) -> String {
    let args = [("weekday", weekday_name(date).into()), ("day", date.day().to_string().into()), ("month", month_name(date).into())];
    say("day-heading", args).text
}

/// A day where there is little room: `Sun 22 Nov`.
#[must_use]
pub fn short(date: Date) -> String {
    let weekday = say(&format!("day-weekday-short-{}", date.weekday().to_monday_one_offset()), []).text;
    say("day-short", [("weekday", weekday.into()), ("day", date.day().to_string().into()), ("month", short_month(date).into())]).text
}

/// A day with its year where there is little room: `22 Nov 2026`.
#[must_use]
pub fn short_of_year(date: Date) -> String {
    let (day, year) = (date.day().to_string(), date.year().to_string());
    say("day-short-of-year", [("day", day.into()), ("month", short_month(date).into()), ("year", year.into())]).text
}

fn short_month(date: Date) -> String {
    say(&format!("day-month-short-{}", date.month()), []).text
}

/// The name of a date's month.
#[must_use]
pub fn month_name(date: Date) -> String {
    say(&format!("day-month-{}", date.month()), []).text
}

/// The name of a date's day of the week.
#[must_use]
pub fn weekday_name(date: Date) -> String {
    say(&format!("day-weekday-{}", date.weekday().to_monday_one_offset()), []).text
}

/// How often something comes around, in words: `every week`, `every 6 weeks`, `every 3 months`, `once a year`.
#[must_use]
pub fn every(days: f64) -> Argument {
    #[expect(clippy::cast_possible_truncation, reason = "rounded, and clamped to a lifetime")]
    let whole = |value: f64| value.round().clamp(1.0, 36_500.0) as i64;
    let sentence = match whole(days) {
        1 => say("every-day", []),
        2..=4 => say("every-few-days", []),
        5..=56 => say("every-weeks", [("count", whole(days / 7.0).into())]),
        57..=330 => say("every-months", [("count", whole(days / 30.44).into())]),
        _ => say("every-years", [("count", whole(days / 365.25).into())]),
    };
    sentence.text.into()
}

fn plain(date: Date, today: Date) -> Argument {
    if days_between(today, date).abs() <= 6 {
        return Argument::Day { date, words: weekday_name(date) };
    }
    Argument::day(date, today)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::catalogue::{Language, Locale, speaking_now};

    fn words(argument: Argument) -> String {
        match argument {
            Argument::Day { words, .. } => words,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn of_a_date_as_much_is_said_as_is_known() {
        let today = date(2026, 11, 22);
        let said = |text: &str| partial(text.parse().unwrap(), today);
        assert_eq!(said("2026-05-03"), "3 May");
        assert_eq!(said("2024-05-03"), "3 May 2024");
        assert_eq!(said("2024-05"), "May 2024");
        assert_eq!(said("2019"), "2019");
        assert_eq!(said("--02-29"), "29 February");
    }

    #[test]
    fn days_nearby_are_said_as_one_says_them() {
        let today = date(2026, 11, 22);
        let said = |day| words(on(day, today));
        assert_eq!(said(date(2026, 11, 22)), "today");
        assert_eq!(said(date(2026, 11, 21)), "yesterday");
        assert_eq!(said(date(2026, 11, 17)), "on Tuesday");
        assert_eq!(said(date(2026, 11, 15)), "on 15 November");
        assert_eq!(said(date(2025, 11, 15)), "on 15 November 2025");
        assert_eq!(words(by(date(2026, 11, 27), today)), "Friday");
        assert_eq!(words(by(date(2026, 11, 20), today)), "Friday");
        assert_eq!(words(month(date(2025, 6, 1), today)), "June 2025");
        assert_eq!(
            (heading(today), short(today), short_of_year(today)),
            ("Sunday 22 November".into(), "Sun 22 Nov".into(), "22 Nov 2026".into())
        );
    }

    #[test]
    fn the_month_stands_first_where_the_reader_writes_it_so() {
        let today = date(2026, 11, 22);
        let said = |day| words(on(day, today));
        let (english, german) = (Locale::preferred("en-US"), Locale::preferred("de-DE,en-US;q=0.8"));
        speaking_now(english, || {
            assert_eq!(said(date(2026, 11, 21)), "yesterday");
            assert_eq!(said(date(2026, 11, 15)), "on November 15");
            assert_eq!(said(date(2025, 11, 15)), "on November 15, 2025");
            assert_eq!(partial("--02-29".parse().unwrap(), today), "February 29");
            assert_eq!(
                (heading(today), short(today), short_of_year(today)),
                ("Sunday, November 22".into(), "Sun, Nov 22".into(), "Nov 22, 2026".into())
            );
        });
        assert_eq!(speaking_now(german, || said(date(2026, 11, 15))), "am 15. November");
    }

    #[test]
    fn days_are_said_as_germans_say_them() {
        let today = date(2026, 11, 22);
        let said = |day| words(on(day, today));
        speaking_now(Language::German, || {
            assert_eq!(said(date(2026, 11, 22)), "heute");
            assert_eq!(said(date(2026, 11, 17)), "am Dienstag");
            assert_eq!(said(date(2025, 3, 15)), "am 15. März 2025");
            assert_eq!((heading(today), short(today)), ("Sonntag, 22. November".into(), "So., 22. Nov.".into()));
        });
    }

    #[test]
    fn intervals_are_said_in_the_unit_that_fits() {
        let said = |days| match every(days) {
            Argument::Text(text) => text,
            other => panic!("{other:?}"),
        };
        assert_eq!(said(3.0), "every few days");
        assert_eq!(said(7.4), "every week");
        assert_eq!(said(42.0), "every 6 weeks");
        assert_eq!(said(91.0), "every 3 months");
        assert_eq!(said(360.0), "once a year");
    }
}
