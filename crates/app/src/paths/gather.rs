//! Gathering the evidence: everything in the book that shows two other people together.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;
use wellmet_domain::{
    EventId, OrganisationId, PartialDate, PersonId,
    events::Event,
    organisations::{Organisation, Position},
    people::Person,
    relations::{Certainty, Relation},
};
use wellmet_store::{Cell, Tx};

use super::evidence::{Evidence, Overlap, Together};
use crate::{error::Result, people::PeopleIndex};

/// What was seen together by more people says nothing about two of them.
const MOST_TOGETHER: usize = 12;
/// Of an event or organisation with more people in the book than these, nothing is concluded.
const MOST_AT_ONE_PLACE: usize = 60;

/// What speaks for a tie, and what the user said of it.
#[derive(Debug, Default)]
pub struct Signs {
    pub evidence: Vec<Evidence>,
    pub denied: bool,
    pub unsure: bool,
}

/// The signs of each pair by their places, the lower first.
pub type Gathered = BTreeMap<(u32, u32), Signs>;

struct Gathering<'a> {
    places: &'a HashMap<PersonId, u32>,
    found: Gathered,
}

/// Everything that shows two of the people together.
pub async fn gathered(tx: &mut Tx, index: &PeopleIndex, places: &HashMap<PersonId, u32>) -> Result<Gathered> {
    let mut gathering = Gathering { places, found: BTreeMap::new() };
    gathering.relations(tx).await?;
    gathering.met_through(tx).await?;
    gathering.seen_together(tx, index.today).await?;
    gathering.events(tx).await?;
    gathering.organisations(tx, index.today).await?;
    Ok(gathering.found)
}

impl Gathering<'_> {
    fn signs(&mut self, one: PersonId, other: PersonId) -> Option<&mut Signs> {
        let (one, other) = (*self.places.get(&one)?, *self.places.get(&other)?);
        (one != other).then(|| self.found.entry((one.min(other), one.max(other))).or_default())
    }

    async fn relations(&mut self, tx: &mut Tx) -> Result<()> {
        for row in tx.select::<Relation>("id IS NOT NULL ORDER BY id", &[]).await? {
            let Some(signs) = self.signs(row.person_id, row.other_id) else { continue };
            match row.certainty {
                Certainty::Stated | Certainty::Inferred => signs.evidence.push(Evidence::Related),
                Certainty::Confirmed => signs.evidence.push(Evidence::Confirmed),
                Certainty::Denied => signs.denied = true,
                Certainty::Unsure => signs.unsure = true,
            }
        }
        Ok(())
    }

    async fn met_through(&mut self, tx: &mut Tx) -> Result<()> {
        for person in tx.select::<Person>("met_through IS NOT NULL ORDER BY id", &[]).await? {
            if let Some(signs) = person.met_through.and_then(|through| self.signs(person.id, through)) {
                signs.evidence.push(Evidence::MetThrough);
            }
        }
        Ok(())
    }

    async fn seen_together(&mut self, tx: &mut Tx, today: Date) -> Result<()> {
        let seen = tx.seen_together(i64::try_from(MOST_TOGETHER).unwrap_or(i64::MAX), today).await?;
        let mut together: BTreeMap<(PersonId, PersonId), Together> = BTreeMap::new();
        for people in seen.chunk_by(|one, other| one.interaction == other.interaction) {
            for (place, one) in people.iter().enumerate() {
                for other in &people[place + 1..] {
                    let pair = together.entry((one.person, other.person)).or_insert_with(|| Together::none(one.on_date));
                    pair.add(one.message, people.len(), one.on_date);
                }
            }
        }
        for ((one, other), together) in together {
            if let Some(signs) = self.signs(one, other) {
                signs.evidence.push(Evidence::Together(together));
            }
        }
        Ok(())
    }

    async fn events(&mut self, tx: &mut Tx) -> Result<()> {
        let names: HashMap<EventId, String> =
            tx.select::<Event>("id IS NOT NULL", &[]).await?.into_iter().map(|event| (event.id, event.name)).collect();
        for people in tx.seen_at_events().await?.chunk_by(|one, other| one.0 == other.0) {
            let Some(name) = names.get(&people[0].0).filter(|_| people.len() <= MOST_AT_ONE_PLACE) else { continue };
            for (place, (_, one)) in people.iter().enumerate() {
                for (_, other) in &people[place + 1..] {
                    if let Some(signs) = self.signs(*one, *other) {
                        signs.evidence.push(Evidence::Event { name: name.clone(), people: people.len() });
                    }
                }
            }
        }
        Ok(())
    }

    async fn organisations(&mut self, tx: &mut Tx, today: Date) -> Result<()> {
        let mut stays: BTreeMap<OrganisationId, Vec<Stay>> = BTreeMap::new();
        for row in tx.select::<Position>("organisation_id IS NOT NULL ORDER BY id", &[]).await? {
            if let (Some(at), true) = (row.organisation_id, self.places.contains_key(&row.person_id)) {
                stays.entry(at).or_default().push(Stay::of(&row, today));
            }
        }
        let ids: Vec<_> = stays.keys().map(Cell::put).collect();
        let names: HashMap<OrganisationId, String> =
            tx.among::<Organisation>("id", &ids).await?.into_iter().map(|row| (row.id, row.name)).collect();
        for (at, stays) in stays {
            self.at_one(names.get(&at).map_or("", String::as_str), &stays);
        }
        Ok(())
    }

    /// Everybody at one organisation with those who were there at the same time; of several times the surest counts.
    fn at_one(&mut self, name: &str, stays: &[Stay]) {
        let mut people: Vec<PersonId> = stays.iter().map(|stay| stay.person).collect();
        people.sort_unstable();
        people.dedup();
        if people.len() > MOST_AT_ONE_PLACE {
            return;
        }
        let mut pairs: BTreeMap<(PersonId, PersonId), Overlap> = BTreeMap::new();
        for (place, one) in stays.iter().enumerate() {
            for other in stays[place + 1..].iter().filter(|other| other.person != one.person) {
                if let Some(overlap) = one.overlap(other) {
                    let pair = (one.person.min(other.person), one.person.max(other.person));
                    let known = pairs.entry(pair).or_insert(overlap);
                    if overlap == Overlap::Dated {
                        *known = overlap;
                    }
                }
            }
        }
        for ((one, other), overlap) in pairs {
            if let Some(signs) = self.signs(one, other) {
                signs.evidence.push(Evidence::Organisation { name: name.to_owned(), people: people.len(), overlap });
            }
        }
    }
}

/// How long somebody was at an organisation, as far as it is known.
#[derive(Clone, Copy, Debug)]
struct Stay {
    person: PersonId,
    from: Option<Date>,
    until: Option<Date>,
    /// Whether the beginning is stated, and not only the first day on which a list named it.
    dated: bool,
}

impl Stay {
    fn of(position: &Position, today: Date) -> Self {
        let ended = position.ended_on.and_then(|date| day_of(date, false));
        let last_known = if position.current { Some(today) } else { position.last_seen };
        let started = position.started_on.and_then(|date| day_of(date, true));
        Self {
            person: position.person_id,
            from: started.or(position.first_seen).or(last_known),
            until: ended.or(last_known).or(started),
            dated: started.is_some() && (ended.is_some() || position.current),
        }
    }

    /// Whether two were there at the same time. Where nothing is known of the days, nothing is concluded.
    fn overlap(&self, other: &Self) -> Option<Overlap> {
        let (from, until) = (self.from?.max(other.from?), self.until?.min(other.until?));
        let dated = self.dated && other.dated;
        (from <= until).then_some(if dated { Overlap::Dated } else { Overlap::Listed })
    }
}

/// The first or the last day that a date of a year, or a month, may mean.
fn day_of(date: PartialDate, first: bool) -> Option<Date> {
    let year = date.year()?;
    let month = date.month().unwrap_or(if first { 1 } else { 12 });
    let start = Date::new(year, month, 1).ok()?;
    match (date.day(), first) {
        (Some(day), _) => Date::new(year, month, day).ok(),
        (None, true) => Some(start),
        (None, false) => Some(start.last_of_month()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stay(from: Option<&str>, until: Option<&str>, dated: bool) -> Stay {
        let date = |text: &str| text.parse().unwrap();
        Stay { person: PersonId(uuid::Uuid::nil()), from: from.map(date), until: until.map(date), dated }
    }

    #[test]
    fn only_those_who_were_there_at_the_same_time_may_have_met() {
        let early = stay(Some("2018-01-01"), Some("2020-06-30"), true);
        let late = stay(Some("2020-06-01"), Some("2026-01-01"), true);
        assert_eq!(early.overlap(&late), Some(Overlap::Dated));
        assert_eq!(early.overlap(&stay(Some("2021-01-01"), Some("2022-01-01"), true)), None);
        assert_eq!(early.overlap(&stay(Some("2019-01-01"), Some("2019-01-01"), false)), Some(Overlap::Listed));
        assert_eq!(early.overlap(&stay(None, None, false)), None);
    }

    #[test]
    fn a_year_begins_in_january_and_ends_in_december() {
        let year: PartialDate = PartialDate::new(Some(2020), None, None).unwrap();
        assert_eq!(day_of(year, true).unwrap().to_string(), "2020-01-01");
        assert_eq!(day_of(year, false).unwrap().to_string(), "2020-12-31");
    }
}
