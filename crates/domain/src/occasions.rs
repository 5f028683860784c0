//! Occasions: days that matter to people. Civil dates, never moments, so no zone can move one.
//!
//! What a source does not state is never claimed: no age without a year, no day of a move without its date.

mod holidays;
mod news;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    PartialDate, Sentence,
    addresses::{ImportantDate, ImportantDateKind},
    catalogue::say,
    days,
};

pub use holidays::Holiday;
pub use news::{APART, FRESH_FOR, Tone, news_reason, tone};

/// What the user wants to hear of, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct OccasionRules {
    /// How many days ahead an occasion is already due; 0 is the day itself.
    pub lead_days: i64,
    /// For how many days after it one may still write.
    pub grace_days: i64,
    /// Whether work anniversaries are told.
    pub work_anniversaries: bool,
}

impl Default for OccasionRules {
    fn default() -> Self {
        Self { lead_days: 0, grace_days: 2, work_anniversaries: false }
    }
}

/// Since when somebody works somewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkStart {
    /// Where.
    pub organisation: String,
    /// Since when; often only the month is known.
    pub started_on: PartialDate,
}

/// The days of one person that may become occasions.
#[derive(Clone, Copy, Debug)]
pub struct Calendar<'a> {
    /// The name to say.
    pub name: &'a str,
    /// Birthdays and other yearly days.
    pub dates: &'a [ImportantDate],
    /// Their current positions.
    pub work: &'a [WorkStart],
    /// The holidays the user chose for this person; none unless chosen.
    pub holidays: &'a [Holiday],
}

/// A day that matters, in one year.
#[derive(Clone, Debug, PartialEq)]
pub struct Occasion {
    /// Names the occasion in its act, year included.
    pub key: String,
    /// The civil day, the whole of it.
    pub on: Date,
    /// What is to say about it.
    pub reason: Sentence,
    /// Whether it is a birthday.
    pub birthday: bool,
}

/// The occasions of a person from one day to another, both included, by date.
#[must_use]
pub fn occasions(calendar: &Calendar<'_>, rules: OccasionRules, from: Date, to: Date, today: Date) -> Vec<Occasion> {
    let mut found = Vec::new();
    for year in from.year()..=to.year() {
        found.extend(calendar.dates.iter().filter_map(|date| yearly(calendar.name, date, year, today)));
        found.extend(calendar.holidays.iter().filter_map(|holiday| holiday_of(calendar.name, *holiday, year, today)));
        if rules.work_anniversaries {
            found.extend(calendar.work.iter().filter_map(|work| work_anniversary(calendar.name, work, year)));
        }
    }
    found.retain(|occasion| (from..=to).contains(&occasion.on));
    found.sort_by(|one, other| (one.on, &one.key).cmp(&(other.on, &other.key)));
    found
}

fn yearly(name: &str, date: &ImportantDate, year: i16, today: Date) -> Option<Occasion> {
    let on = date.date.in_year(year)?;
    let born_later = date.date.year().is_some_and(|first| first > year);
    if born_later {
        return None;
    }
    let word = date.kind.as_str();
    let reason = match date.kind {
        ImportantDateKind::Birthday => birthday(name, date.date, on, today),
        ImportantDateKind::Anniversary => named_day(name, date.label.as_deref().unwrap_or("anniversary"), on, today),
        ImportantDateKind::Other => named_day(name, date.label.as_deref()?, on, today),
        ImportantDateKind::Death => return None,
    };
    let label = date.label.as_deref().map(|label| format!(":{label}")).unwrap_or_default();
    Some(Occasion { key: format!("{word}{label}:{year}"), on, reason, birthday: date.kind == ImportantDateKind::Birthday })
}

/// Only a round age is worth saying, and only where the year is known and plausible.
fn birthday(name: &str, born: PartialDate, on: Date, today: Date) -> Sentence {
    let age = born.year().map(|year| i64::from(on.year()) - i64::from(year));
    let key = if on < today { "occasion-birthday-past" } else { "occasion-birthday" };
    match age.filter(|age| (10..=100).contains(age) && age % 10 == 0 && on >= today) {
        Some(age) => say("occasion-birthday-round", [("name", name.into()), ("age", age.into()), ("on", days::on(on, today))]),
        None => say(key, [("name", name.into()), ("on", days::on(on, today))]),
    }
}

fn named_day(name: &str, label: &str, on: Date, today: Date) -> Sentence {
    let key = if on < today { "occasion-day-past" } else { "occasion-day" };
    say(key, [("name", name.into()), ("label", label.into()), ("on", days::on(on, today))])
}

fn holiday_of(name: &str, holiday: Holiday, year: i16, today: Date) -> Option<Occasion> {
    let on = holiday.in_year(year)?;
    let reason = say("occasion-holiday", [("name", name.into()), ("holiday", holiday.said().into()), ("on", days::on(on, today))]);
    Some(Occasion { key: format!("{holiday}:{year}"), on, reason, birthday: false })
}

/// Where only the month is known the first of it stands for the month, and the sentence speaks of the month.
fn work_anniversary(name: &str, work: &WorkStart, year: i16) -> Option<Occasion> {
    let (first, month) = (work.started_on.year()?, work.started_on.month()?);
    let years = i64::from(year) - i64::from(first);
    let on = match work.started_on.day() {
        Some(_) => work.started_on.in_year(year)?,
        None => Date::new(year, month, 1).ok()?,
    };
    let reason =
        say("occasion-work", [("name", name.into()), ("organisation", work.organisation.as_str().into()), ("years", years.into())]);
    (years > 0).then(|| Occasion { key: format!("work:{}:{year}", work.organisation), on, reason, birthday: false })
}

#[cfg(test)]
mod tests {
    use jiff::{civil::date, tz::TimeZone};

    use super::*;
    use crate::{Moment, PersonId, RowId, people::Source};

    fn day(kind: ImportantDateKind, on: &str, label: Option<&str>) -> ImportantDate {
        let id = uuid::Uuid::nil();
        let label = label.map(str::to_owned);
        let date = on.parse().unwrap();
        ImportantDate { id: RowId(id), person_id: PersonId(id), kind, label, date, source: Source::You, verified_on: None }
    }

    fn told(dates: &[ImportantDate], from: Date, to: Date, today: Date) -> Vec<(Date, String)> {
        let calendar = Calendar { name: "Mia", dates, work: &[], holidays: &[] };
        let found = occasions(&calendar, OccasionRules::default(), from, to, today);
        found.into_iter().map(|occasion| (occasion.on, occasion.reason.text)).collect()
    }

    #[test]
    fn a_birthday_is_never_late_by_a_zone() {
        let birthday = [day(ImportantDateKind::Birthday, "--11-23", None)];
        for zone in ["Pacific/Auckland", "Europe/Lisbon", "America/Los_Angeles"] {
            // The same civil day everywhere, whichever instant it has there.
            let zone = TimeZone::get(zone).unwrap();
            let now = date(2026, 11, 23).at(0, 30, 0, 0).to_zoned(zone.clone()).unwrap().timestamp();
            let today = Moment { now, zone }.today();
            let said = told(&birthday, today, today, today);
            assert_eq!(said, [(date(2026, 11, 23), "Mia’s birthday is today.".to_owned())]);
        }
    }

    #[test]
    fn an_unknown_year_gives_no_age_and_a_round_one_is_said() {
        let today = date(2026, 11, 22);
        let said = |on: &str| told(&[day(ImportantDateKind::Birthday, on, None)], today, date(2026, 12, 31), today)[0].1.clone();
        assert_eq!(said("--11-27"), "Mia’s birthday is on Friday.");
        assert_eq!(said("1986-11-27"), "Mia turns 40 on Friday.");
        assert_eq!(said("1985-11-27"), "Mia’s birthday is on Friday.");
        assert_eq!(said("1604-11-27"), "Mia’s birthday is on Friday.");
    }

    #[test]
    fn a_birthday_on_29_february_comes_every_year() {
        let leap = [day(ImportantDateKind::Birthday, "1992-02-29", None)];
        let said = told(&leap, date(2026, 12, 1), date(2028, 12, 31), date(2026, 12, 1));
        assert_eq!(said.iter().map(|occasion| occasion.0).collect::<Vec<_>>(), [date(2027, 2, 28), date(2028, 2, 29)]);
    }

    #[test]
    fn the_turn_of_the_year_hides_no_birthday() {
        let early = [day(ImportantDateKind::Birthday, "--01-02", None)];
        assert_eq!(told(&early, date(2026, 12, 29), date(2027, 1, 5), date(2026, 12, 29))[0].0, date(2027, 1, 2));
    }

    #[test]
    fn a_day_of_death_is_no_occasion_and_a_day_without_a_name_neither() {
        let today = date(2026, 11, 23);
        let days = [day(ImportantDateKind::Death, "2020-11-23", None), day(ImportantDateKind::Other, "2020-11-23", None)];
        assert!(told(&days, today, today, today).is_empty());
        let named = [day(ImportantDateKind::Other, "--11-23", Some("sabbatical begins"))];
        assert_eq!(told(&named, today, today, today)[0].1, "A day of Mia’s today: sabbatical begins.");
    }

    #[test]
    fn work_anniversaries_are_off_until_asked_for() {
        let work = [WorkStart { organisation: "Lumen".into(), started_on: "2021-11".parse().unwrap() }];
        let calendar = Calendar { name: "Mia", dates: &[], work: &work, holidays: &[] };
        let (from, to) = (date(2026, 11, 1), date(2026, 11, 30));
        assert!(occasions(&calendar, OccasionRules::default(), from, to, from).is_empty());
        let asked = OccasionRules { work_anniversaries: true, ..OccasionRules::default() };
        let found = occasions(&calendar, asked, from, to, from);
        assert_eq!(found[0].reason.text, "Mia has been at Lumen for 5 years this month.");
    }

    #[test]
    fn holidays_are_told_only_where_they_were_chosen() {
        let today = date(2026, 12, 20);
        let festive = |holidays| {
            let calendar = Calendar { name: "Mia", dates: &[], work: &[], holidays };
            occasions(&calendar, OccasionRules::default(), today, date(2027, 1, 10), today)
        };
        assert!(festive(&[]).is_empty());
        let chosen = festive(&[Holiday::NewYear, Holiday::Christmas]);
        assert_eq!(
            chosen.iter().map(|holiday| holiday.reason.text.as_str()).collect::<Vec<_>>(),
            ["Christmas is on Friday; you greet Mia for it.", "New Year is on 1 January 2027; you greet Mia for it."]
        );
    }
}
