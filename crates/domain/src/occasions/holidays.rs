//! Holidays one may greet a person for: chosen per person, never assumed from a name or a country.

use jiff::civil::Date;

use crate::{catalogue::say, days::later};

text_enum! {
    /// A holiday.
    pub enum Holiday {
        /// 1 January.
        NewYear => "new_year",
        /// 7 January, in the Julian tradition.
        OrthodoxChristmas => "orthodox_christmas",
        /// Easter Sunday of the Western churches.
        Easter => "easter",
        /// The fourth Thursday of November.
        Thanksgiving => "thanksgiving",
        /// 25 December.
        Christmas => "christmas",
    }
}

impl Holiday {
    /// The day on which it falls in a year.
    #[must_use]
    pub fn in_year(self, year: i16) -> Option<Date> {
        match self {
            Self::NewYear => Date::new(year, 1, 1).ok(),
            Self::OrthodoxChristmas => Date::new(year, 1, 7).ok(),
            Self::Easter => easter(year),
            Self::Thanksgiving => fourth_thursday_of_november(year),
            Self::Christmas => Date::new(year, 12, 25).ok(),
        }
    }

    /// The countries (ISO 3166) in which it is offered first; anybody may be greeted for any.
    #[must_use]
    pub const fn countries(self) -> &'static [&'static str] {
        match self {
            Self::NewYear => &[],
            Self::OrthodoxChristmas => &["BY", "EG", "ET", "GE", "RS"],
            Self::Easter | Self::Christmas => &["AT", "BR", "DE", "ES", "FR", "GB", "IE", "IT", "NL", "PL", "PT", "SE", "US"],
            Self::Thanksgiving => &["US"],
        }
    }

    /// Whether it is offered first to somebody in a country; one without countries is offered everywhere.
    #[must_use]
    pub fn offered_in(self, country: &str) -> bool {
        self.countries().is_empty() || self.countries().contains(&country)
    }

    /// Its name as it is said.
    #[must_use]
    pub fn said(self) -> String {
        say(&format!("holiday-{}", self.as_str().replace('_', "-")), []).text
    }
}

/// Easter Sunday in the Gregorian calendar (the anonymous algorithm of 1876, in Meeus, Astronomical Algorithms, chapter 8).
fn easter(year: i16) -> Option<Date> {
    let year = i32::from(year);
    let (century, of_century) = (year / 100, year % 100);
    let golden = year % 19;
    let correction = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let sum = epact + weekday - 7 * late + 114;
    Date::new(i16::try_from(year).ok()?, i8::try_from(sum / 31).ok()?, i8::try_from(sum % 31 + 1).ok()?).ok()
}

fn fourth_thursday_of_november(year: i16) -> Option<Date> {
    let first = Date::new(year, 11, 1).ok()?;
    let to_thursday = (4 - i64::from(first.weekday().to_monday_one_offset())).rem_euclid(7);
    Some(later(first, to_thursday + 21))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn movable_holidays_fall_where_the_calendar_has_them() {
        let easters = [date(2024, 3, 31), date(2025, 4, 20), date(2026, 4, 5), date(2027, 3, 28), date(2038, 4, 25)];
        for day in easters {
            assert_eq!(Holiday::Easter.in_year(day.year()), Some(day));
        }
        assert_eq!(Holiday::Thanksgiving.in_year(2026), Some(date(2026, 11, 26)));
        assert_eq!(Holiday::Thanksgiving.in_year(2024), Some(date(2024, 11, 28)));
    }

    #[test]
    fn every_holiday_has_its_name_and_its_places() {
        for holiday in Holiday::ALL {
            assert!(!holiday.said().starts_with("holiday-"), "{holiday}");
        }
        assert!(Holiday::NewYear.offered_in("PT") && Holiday::Christmas.offered_in("PT") && !Holiday::Thanksgiving.offered_in("PT"));
    }
}
