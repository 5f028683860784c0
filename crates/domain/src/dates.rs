//! Dates that may lack a part: a birthday without its year, a job that began "in 2021".

use std::{fmt, str::FromStr};

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use thiserror::Error;

/// A civil date of which the year, or the day, or the month and day may be unknown.
///
/// Written as ISO 8601 and RFC 6350 section 4.3.1 do: `1990-03-07`, `1990-03`, `1990`, `--03-07`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PartialDate {
    year: Option<i16>,
    month: Option<i8>,
    day: Option<i8>,
}

/// A text that is no partial date, or a date that does not exist.
#[derive(Debug, Error, PartialEq, Eq)]
#[error("{}", crate::catalogue::say("error-date", [("date", .0.as_str().into())]).text)]
pub struct NotADate(pub String);

impl PartialDate {
    /// A partial date of the parts that are known.
    ///
    /// # Errors
    /// When the parts form no date: a day without a month, neither a year nor a month and day, or 30 February.
    pub fn new(year: Option<i16>, month: Option<i8>, day: Option<i8>) -> Result<Self, NotADate> {
        let date = Self { year, month, day };
        date.exists().then_some(date).ok_or_else(|| NotADate(date.to_string()))
    }

    fn exists(self) -> bool {
        // 2000 is a leap year, so 29 February without a year is a date.
        let year = self.year.unwrap_or(2000);
        let parts_fit = match (self.year, self.month, self.day) {
            (_, None, Some(_)) | (None, None, _) | (None, Some(_), None) => false,
            (Some(_), None, None) | (_, Some(_), _) => true,
        };
        parts_fit && (1..=9999).contains(&year) && Date::new(year, self.month.unwrap_or(1), self.day.unwrap_or(1)).is_ok()
    }

    /// The year, when it is known.
    #[must_use]
    pub const fn year(self) -> Option<i16> {
        self.year
    }

    /// The month, 1 to 12, when it is known.
    #[must_use]
    pub const fn month(self) -> Option<i8> {
        self.month
    }

    /// The day of the month, when it is known.
    #[must_use]
    pub const fn day(self) -> Option<i8> {
        self.day
    }

    /// The civil date, when nothing of it is missing.
    #[must_use]
    pub fn complete(self) -> Option<Date> {
        Date::new(self.year?, self.month?, self.day?).ok()
    }

    /// The day on which this date is kept in a year: 29 February falls on 28 February of common years.
    #[must_use]
    pub fn in_year(self, year: i16) -> Option<Date> {
        let (month, day) = (self.month?, self.day?);
        Date::new(year, month, day).or_else(|_| Date::new(year, month, day - 1)).ok()
    }

    /// The first kept day on or after the given one.
    #[must_use]
    pub fn next_on_or_after(self, from: Date) -> Option<Date> {
        self.in_year(from.year()).filter(|date| *date >= from).or_else(|| self.in_year(from.year() + 1))
    }
}

impl From<Date> for PartialDate {
    fn from(date: Date) -> Self {
        Self { year: Some(date.year()), month: Some(date.month()), day: Some(date.day()) }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Some(year) => write!(formatter, "{year:04}")?,
            None => formatter.write_str("-")?,
        }
        if let Some(month) = self.month {
            write!(formatter, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(formatter, "-{day:02}")?;
        }
        Ok(())
    }
}

impl FromStr for PartialDate {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let error = || NotADate(text.to_owned());
        let (year, rest) = match text.strip_prefix("--") {
            Some(rest) => (None, Some(rest)),
            None => match text.split_once('-') {
                Some((year, rest)) => (Some(year), Some(rest)),
                None => (Some(text), None),
            },
        };
        let year = year.map(|digits| number(digits, 4).ok_or_else(error)).transpose()?;
        let (month, day) = match rest.map(|rest| rest.split_once('-').map_or((rest, None), |(month, day)| (month, Some(day)))) {
            Some((month, day)) => (Some(month), day),
            None => (None, None),
        };
        let two = |digits: &str| number(digits, 2).and_then(|value| i8::try_from(value).ok()).ok_or_else(error);
        Self::new(year, month.map(two).transpose()?, day.map(two).transpose()?).map_err(|_| error())
    }
}

fn number(digits: &str, length: usize) -> Option<i16> {
    (digits.len() == length && digits.bytes().all(|byte| byte.is_ascii_digit())).then(|| digits.parse().ok())?
}

impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_reads_back_as_it_was_written() {
        for text in ["1990-03-07", "1990-03", "1990", "--03-07", "--02-29"] {
            assert_eq!(text.parse::<PartialDate>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn dates_that_do_not_exist_are_refused() {
        for text in ["2021-02-29", "1990-13-01", "--02-30", "90", "", "--03", "1990-3-7", "1990-03-07-1", "-1-2", "١٩٩٠"] {
            assert!(text.parse::<PartialDate>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_birthday_on_29_february_is_kept_on_the_28th_of_common_years() {
        let birthday: PartialDate = "1992-02-29".parse().unwrap();
        assert_eq!(birthday.next_on_or_after("2026-11-22".parse().unwrap()).unwrap().to_string(), "2027-02-28");
        assert_eq!(birthday.next_on_or_after("2028-01-01".parse().unwrap()).unwrap().to_string(), "2028-02-29");
    }
}
