//! Days as people say them.

use super::*;

const TODAY: Date = jiff::civil::date(2026, 11, 22);

fn day(text: &str, bias: Bias) -> String {
    day_phrase(text, TODAY, bias).map_or_else(|| "none".to_owned(), |date| date.to_string())
}

#[test]
fn what_happened_lies_in_the_past() {
    for (text, expected) in [
        ("yesterday", "2026-11-21"),
        ("last Tuesday", "2026-11-17"),
        ("on Tuesday", "2026-11-17"),
        ("on Sunday", "2026-11-15"),
        ("3 May", "2026-05-03"),
        ("May 3rd", "2026-05-03"),
        ("the 3rd of May", "2026-05-03"),
        ("24 December", "2025-12-24"),
        ("May 3rd, 2025", "2025-05-03"),
        ("two weeks ago", "2026-11-08"),
        ("a month ago", "2026-10-22"),
        ("a couple of days ago", "2026-11-20"),
        ("this morning", "2026-11-22"),
        ("on the 3rd", "2026-11-03"),
        ("on the 25th", "2026-10-25"),
        ("2026-11-03", "2026-11-03"),
        ("thursday last week", "2026-11-12"),
        ("25/9", "2026-09-25"),
    ] {
        assert_eq!(day(text, Bias::Past), expected, "{text}");
    }
}

#[test]
fn what_is_due_lies_in_the_future() {
    for (text, expected) in [
        ("tomorrow", "2026-11-23"),
        ("tomorrow morning", "2026-11-23"),
        ("by Friday", "2026-11-27"),
        ("in 2 weeks", "2026-12-06"),
        ("next Monday", "2026-11-23"),
        ("next week", "2026-11-23"),
        ("next month", "2026-12-01"),
        ("end of month", "2026-11-30"),
        ("by the end of the month", "2026-11-30"),
        ("the end of next week", "2026-11-27"),
        ("on the 3rd", "2026-12-03"),
        ("3 May", "2027-05-03"),
        ("in May", "2027-05-01"),
        ("tuesday next week", "2026-11-24"),
        ("by the end of the week", "2026-11-27"),
        ("this week", "2026-11-27"),
        ("until 2027-01-05", "2027-01-05"),
        ("a week from now", "2026-11-29"),
    ] {
        assert_eq!(day(text, Bias::Future), expected, "{text}");
    }
}

#[test]
fn what_names_no_single_day_is_not_guessed() {
    for text in ["after easter", "in spring", "3/5", "the other day", "30 February", "may 3 times", "may", "", "soon", "2026-13-01"] {
        assert_eq!(day_phrase(text, TODAY, Bias::Past), None, "{text}");
    }
}
