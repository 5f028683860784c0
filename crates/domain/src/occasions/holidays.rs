//! Holidays one may greet a person for: chosen per person, never assumed from a name or a country.

use jiff::civil::{Date, Weekday};

use crate::{catalogue::say, days::later, folding::fold};

text_enum! {
    /// A holiday.
    pub enum Holiday {
        /// 1 January.
        NewYear => "new_year",
        /// 7 January, in the Julian tradition.
        OrthodoxChristmas => "orthodox_christmas",
        /// 17 March, in Ireland.
        SaintPatrick => "saint_patrick",
        /// Easter Sunday of the Western churches.
        Easter => "easter",
        /// 25 April, in Portugal.
        FreedomDay => "freedom_day",
        /// 27 April in the Netherlands, the day before where that is a Sunday.
        KingsDay => "kings_day",
        /// 2 June, in Italy.
        RepublicDay => "republic_day",
        /// The Saturday between 20 and 26 June, in Sweden.
        Midsummer => "midsummer",
        /// 1 July, in Canada.
        CanadaDay => "canada_day",
        /// 4 July, in the United States.
        IndependenceDay => "independence_day",
        /// 14 July, in France.
        BastilleDay => "bastille_day",
        /// 1 August, in Switzerland.
        SwissDay => "swiss_day",
        /// 7 September, in Brazil.
        BrazilDay => "brazil_day",
        /// 3 October, in Germany.
        UnityDay => "unity_day",
        /// The second Monday of October, in Canada.
        CanadianThanksgiving => "canadian_thanksgiving",
        /// 12 October, in Spain.
        SpainDay => "spain_day",
        /// 26 October, in Austria.
        AustriaDay => "austria_day",
        /// 11 November, in Poland.
        PolandDay => "poland_day",
        /// The fourth Thursday of November, in the United States.
        Thanksgiving => "thanksgiving",
        /// 25 December.
        Christmas => "christmas",
    }
}

/// The countries (ISO 3166) whose holidays are known, with their names.
const COUNTRIES: &[(&str, &str)] = &[
    ("AT", "austria"),
    ("BR", "brazil"),
    ("CA", "canada"),
    ("CH", "switzerland"),
    ("DE", "germany"),
    ("ES", "spain"),
    ("FR", "france"),
    ("GB", "united kingdom"),
    ("GE", "georgia"),
    ("IE", "ireland"),
    ("IT", "italy"),
    ("NL", "netherlands"),
    ("PL", "poland"),
    ("PT", "portugal"),
    ("RS", "serbia"),
    ("SE", "sweden"),
    ("US", "united states"),
];

/// The countries where Easter and Christmas are public holidays on the Western days.
const WESTERN: &[&str] = &["AT", "BR", "CA", "CH", "DE", "ES", "FR", "GB", "IE", "IT", "NL", "PL", "PT", "SE"];

impl Holiday {
    /// The day on which it falls in a year.
    #[must_use]
    pub fn in_year(self, year: i16) -> Option<Date> {
        let (month, day) = match self {
            Self::NewYear => (1, 1),
            Self::OrthodoxChristmas => (1, 7),
            Self::SaintPatrick => (3, 17),
            Self::Easter => return easter(year),
            Self::FreedomDay => (4, 25),
            Self::KingsDay => return kings_day(year),
            Self::RepublicDay => (6, 2),
            Self::Midsummer => return nth_weekday(year, 6, 20, Weekday::Saturday),
            Self::CanadaDay => (7, 1),
            Self::IndependenceDay => (7, 4),
            Self::BastilleDay => (7, 14),
            Self::SwissDay => (8, 1),
            Self::BrazilDay => (9, 7),
            Self::UnityDay => (10, 3),
            Self::CanadianThanksgiving => return nth_weekday(year, 10, 8, Weekday::Monday),
            Self::SpainDay => (10, 12),
            Self::AustriaDay => (10, 26),
            Self::PolandDay => (11, 11),
            Self::Thanksgiving => return nth_weekday(year, 11, 22, Weekday::Thursday),
            Self::Christmas => (12, 25),
        };
        Date::new(year, month, day).ok()
    }

    /// The countries (ISO 3166) whose holiday it is; none stands for all of them.
    #[must_use]
    pub const fn countries(self) -> &'static [&'static str] {
        match self {
            Self::NewYear => &[],
            Self::OrthodoxChristmas => &["GE", "RS"],
            Self::SaintPatrick => &["IE"],
            Self::Easter => WESTERN,
            Self::FreedomDay => &["PT"],
            Self::KingsDay => &["NL"],
            Self::RepublicDay => &["IT"],
            Self::Midsummer => &["SE"],
            Self::CanadaDay | Self::CanadianThanksgiving => &["CA"],
            Self::IndependenceDay | Self::Thanksgiving => &["US"],
            Self::BastilleDay => &["FR"],
            Self::SwissDay => &["CH"],
            Self::BrazilDay => &["BR"],
            Self::UnityDay => &["DE"],
            Self::SpainDay => &["ES"],
            Self::AustriaDay => &["AT"],
            Self::PolandDay => &["PL"],
            Self::Christmas => &["AT", "BR", "CA", "CH", "DE", "ES", "FR", "GB", "IE", "IT", "NL", "PL", "PT", "SE", "US"],
        }
    }

    /// Whether it is a holiday in a country (ISO 3166) that is known here.
    #[must_use]
    pub fn offered_in(self, country: &str) -> bool {
        let known = COUNTRIES.iter().any(|(code, _)| *code == country);
        known && (self.countries().is_empty() || self.countries().contains(&country))
    }

    /// What the user chose for a person: countries by code or name, or single holidays by name, between commas.
    ///
    /// What is not known is passed over: no day is invented.
    #[must_use]
    pub fn chosen(written: &str) -> Vec<Self> {
        let asked: Vec<String> = written.split([',', ';']).map(fold).filter(|word| !word.is_empty()).collect();
        let wanted = |holiday: &Self| {
            asked.iter().any(|word| {
                let country = COUNTRIES.iter().find(|(code, name)| code.eq_ignore_ascii_case(word) || name == word);
                country.is_some_and(|(code, _)| holiday.offered_in(code)) || fold(&holiday.said()) == *word
            })
        };
        Self::ALL.iter().copied().filter(wanted).collect()
    }

    /// Its name as it is said.
    #[must_use]
    pub fn said(self) -> String {
        say(&format!("holiday-{}", self.as_str().replace('_', "-")), []).text
    }
}

/// 27 April, or 26 where that is a Sunday.
fn kings_day(year: i16) -> Option<Date> {
    let day = Date::new(year, 4, 27).ok()?;
    Some(if day.weekday() == Weekday::Sunday { later(day, -1) } else { day })
}

/// The first such weekday from a day of a month on.
fn nth_weekday(year: i16, month: i8, from: i8, weekday: Weekday) -> Option<Date> {
    let first = Date::new(year, month, from).ok()?;
    Some(later(first, i64::from(first.weekday().until(weekday))))
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
        for (holiday, day) in [
            (Holiday::Thanksgiving, date(2026, 11, 26)),
            (Holiday::Thanksgiving, date(2024, 11, 28)),
            (Holiday::CanadianThanksgiving, date(2026, 10, 12)),
            (Holiday::CanadianThanksgiving, date(2024, 10, 14)),
            (Holiday::Midsummer, date(2026, 6, 20)),
            (Holiday::Midsummer, date(2024, 6, 22)),
            (Holiday::KingsDay, date(2025, 4, 26)),
            (Holiday::KingsDay, date(2026, 4, 27)),
        ] {
            assert_eq!(holiday.in_year(day.year()), Some(day), "{holiday}");
        }
    }

    #[test]
    fn the_user_chooses_by_country_or_by_name_and_nothing_is_invented() {
        use Holiday::{Christmas, Easter, FreedomDay, NewYear, Thanksgiving};
        assert_eq!(Holiday::chosen("PT"), [NewYear, Easter, FreedomDay, Christmas]);
        assert_eq!(Holiday::chosen("portugal"), Holiday::chosen("PT"));
        assert_eq!(Holiday::chosen("Easter; thanksgiving"), [Easter, Thanksgiving]);
        assert_eq!(Holiday::chosen("Atlantis, , XX"), []);
        assert_eq!(Holiday::chosen("PT, US").len(), 6);
    }

    #[test]
    fn every_holiday_has_its_name_and_its_places() {
        for holiday in Holiday::ALL {
            assert!(!holiday.said().starts_with("holiday-"), "{holiday}");
        }
        assert!(
            Holiday::NewYear.offered_in("PT")
                && !Holiday::NewYear.offered_in("XX")
                && Holiday::Christmas.offered_in("PT")
                && !Holiday::Thanksgiving.offered_in("PT")
        );
    }
}
