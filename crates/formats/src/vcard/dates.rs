//! Dates as cards write them, with or without their year.

use wellmet_domain::PartialDate;

/// Two digits of a year mean 1930 to 2029: old phones wrote birthdays so.
const FIRST_SHORT_YEAR: i16 = 30;

/// The date that a text states, basic or extended (RFC 6350, section 4.3.1), with the time of day cut off.
///
/// `omitted` is the year that stands for "no year", where the card names one (Apple writes 1604).
#[must_use]
pub fn date_of(text: &str, omitted: Option<&str>) -> Option<PartialDate> {
    let date = text.trim().split(['T', ' ']).next().unwrap_or_default();
    let (year, month, day) = if let Some(rest) = date.strip_prefix("--") { without_year(rest)? } else { with_year(date)? };
    let year = year.filter(|year| omitted.and_then(|omitted| omitted.trim().parse().ok()) != Some(*year));
    PartialDate::new(year, month, day).ok()
}

type Parts = (Option<i16>, Option<i8>, Option<i8>);

fn without_year(rest: &str) -> Option<Parts> {
    let (month, day) = match rest.split_once('-') {
        Some((month, day)) => (month, day),
        None => rest.split_at_checked(2)?,
    };
    Some((None, Some(small(month)?), Some(small(day)?)))
}

fn with_year(date: &str) -> Option<Parts> {
    let parts: Vec<&str> = date.split(['-', '/', '.']).collect();
    match parts[..] {
        [year, month, day] => Some((Some(whole_year(year)?), Some(small(month)?), Some(small(day)?))),
        [year, month] => Some((Some(whole_year(year)?), Some(small(month)?), None)),
        [digits] => in_one_go(digits),
        _ => None,
    }
}

fn in_one_go(digits: &str) -> Option<Parts> {
    let cut = match digits.len() {
        8 => 4,
        6 => 2,
        4 => return Some((Some(whole_year(digits)?), None, None)),
        _ => return None,
    };
    let (year, rest) = digits.split_at_checked(cut)?;
    let (month, day) = rest.split_at_checked(2)?;
    Some((Some(whole_year(year)?), Some(small(month)?), Some(small(day)?)))
}

fn whole_year(digits: &str) -> Option<i16> {
    let year: i16 = number(digits)?;
    match digits.len() {
        4 => Some(year),
        2 if year < FIRST_SHORT_YEAR => Some(2000 + year),
        2 => Some(1900 + year),
        _ => None,
    }
}

fn small(digits: &str) -> Option<i8> {
    if digits.len() > 2 { None } else { number(digits) }
}

fn number<T: std::str::FromStr>(digits: &str) -> Option<T> {
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_seen_in_cards_is_read() {
        let forms = [
            ("1990-03-07", "1990-03-07"),
            ("19900307", "1990-03-07"),
            ("--0307", "--03-07"),
            ("--03-07", "--03-07"),
            ("1990-03-07T00:00:00Z", "1990-03-07"),
            ("1990-03-07T23:00:00-05:00", "1990-03-07"),
            ("1985", "1985"),
            ("1990-03", "1990-03"),
            ("850412", "1985-04-12"),
            ("81-9-12", "1981-09-12"),
            ("--0229", "--02-29"),
        ];
        for (text, meant) in forms {
            assert_eq!(date_of(text, None).map(|date| date.to_string()).as_deref(), Some(meant), "{text}");
        }
    }

    #[test]
    fn the_year_that_stands_for_none_is_left_out() {
        assert_eq!(date_of("1604-03-07", Some("1604")).unwrap().to_string(), "--03-07");
        assert_eq!(date_of("1990-03-07", Some("1604")).unwrap().to_string(), "1990-03-07");
    }

    #[test]
    fn what_is_no_date_or_does_not_exist_is_none() {
        for text in ["circa 1800", "", "---07", "1990-02-30", "19901301", "é", "--é", "1٩90", "--0"] {
            assert_eq!(date_of(text, None), None, "{text}");
        }
    }
}
