//! Gathering the evidence: everything in the book that shows two other people together.

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use jiff::civil::Date;
use wellmet_domain::{
    EventId, InteractionId, OrganisationId, PartialDate, PersonId,
    events::Event,
    organisations::{Organisation, Position},
    people::Person,
    relations::{Certainty, Relation},
};
use wellmet_store::{Seen, Tx};

use super::evidence::{Evidence, Overlap, Together};
use crate::error::Result;

/// What was seen together by more people says nothing about two of them.
const MOST_TOGETHER: usize = 12;
/// So many participations are read at a time: a few megabytes, however large the book.
pub const PART: usize = 20_000;
/// Of an event or organisation with more people in the book than these, nothing is concluded.
pub(super) const MOST_AT_ONE_PLACE: usize = 60;

/// What speaks for a tie, and what the user said of it.
#[derive(Clone, Debug, Default)]
pub struct Signs {
    pub evidence: Vec<Evidence>,
    pub denied: bool,
    pub unsure: bool,
}

/// The signs of each pair by their places, the lower first.
pub type Gathered = BTreeMap<(u32, u32), Signs>;

/// The rows in which people stand together, as they were read.
#[derive(Debug, Default)]
pub struct Sources {
    relations: Vec<Relation>,
    /// Who was met, and through whom.
    met_through: Vec<(PersonId, PersonId)>,
    /// How often two were seen together, by their places.
    together: HashMap<(u32, u32), Together>,
    events: HashMap<EventId, Arc<str>>,
    at_events: Vec<(EventId, PersonId)>,
    positions: Vec<Position>,
    organisations: HashMap<OrganisationId, Arc<str>>,
    today: Date,
}

struct Gathering<'a> {
    places: &'a HashMap<PersonId, u32>,
    found: Gathered,
}

impl Sources {
    /// Everything in the book that shows two of the people together who have a place. What happened is folded as it is read: a book may
    /// hold a million of it.
    pub async fn read(tx: &mut Tx, places: &HashMap<PersonId, u32>, today: Date) -> Result<Self> {
        let met = tx.select::<Person>("met_through IS NOT NULL ORDER BY id", &[]).await?;
        let events = tx.select::<Event>("id IS NOT NULL ORDER BY id", &[]).await?;
        let ids: Vec<EventId> = events.iter().map(|event| event.id).collect();
        let organisations = tx.select::<Organisation>("id IS NOT NULL", &[]).await?;
        Ok(Self {
            relations: relations(tx).await?,
            met_through: met.into_iter().filter_map(|person| Some((person.id, person.met_through?))).collect(),
            together: seen_together(tx, places, today).await?,
            events: events.into_iter().map(|event| (event.id, event.name.into())).collect(),
            at_events: tx.seen_at_events(&ids).await?,
            positions: tx.select::<Position>("organisation_id IS NOT NULL ORDER BY id", &[]).await?,
            organisations: organisations.into_iter().map(|row| (row.id, row.name.into())).collect(),
            today,
        })
    }

    /// The signs of each pair of people who have a place.
    pub fn gathered(mut self, places: &HashMap<PersonId, u32>) -> Gathered {
        let mut gathering = Gathering { places, found: BTreeMap::new() };
        gathering.relations(&self.relations);
        gathering.met_through(&self.met_through);
        gathering.seen_together(std::mem::take(&mut self.together));
        gathering.events(&self);
        gathering.organisations(&self);
        gathering.found
    }
}

async fn seen_together(tx: &mut Tx, places: &HashMap<PersonId, u32>, today: Date) -> Result<HashMap<(u32, u32), Together>> {
    let mut together: HashMap<(u32, u32), Together> = HashMap::new();
    let mut after = None;
    loop {
        let part = tx.seen_together(after, PART, MOST_TOGETHER, today).await?;
        for (one, other, people) in pairs(&part.seen) {
            let (Some(first), Some(second)) = (places.get(&one.person), places.get(&other.person)) else { continue };
            let pair = together.entry((*first.min(second), *first.max(second))).or_insert_with(|| Together::none(one.on_date));
            pair.add(one.message, people, one.on_date);
        }
        after = part.next;
        if after.is_none() {
            return Ok(together);
        }
    }
}

/// What the user said of ties between others.
pub async fn relations(tx: &mut Tx) -> Result<Vec<Relation>> {
    Ok(tx.select::<Relation>("id IS NOT NULL ORDER BY id", &[]).await?)
}

/// Who took part in some things that happened.
pub async fn newly_seen(tx: &mut Tx, interactions: &[InteractionId], today: Date) -> Result<Vec<Seen>> {
    Ok(tx.seen_on(interactions, MOST_TOGETHER, today).await?)
}

/// Every pair who took part in the same thing: what, with how many, and whether it was a message.
pub fn pairs(seen: &[Seen]) -> impl Iterator<Item = (&Seen, &Seen, usize)> {
    let together = seen.chunk_by(|one, other| one.interaction == other.interaction);
    together.flat_map(|people| {
        let pairs = people.iter().enumerate().flat_map(|(place, one)| people[place + 1..].iter().map(move |other| (one, other)));
        pairs.map(|(one, other)| (one, other, people.len()))
    })
}

impl Signs {
    /// Adds a sign. Most pairs have one, and there may be a million pairs: room is taken for that one.
    pub fn show(&mut self, sign: Evidence) {
        self.evidence.reserve_exact(1);
        self.evidence.push(sign);
    }

    /// Minds what the user said of a pair.
    pub fn say(&mut self, certainty: Certainty) {
        match certainty {
            Certainty::Stated | Certainty::Inferred => self.show(Evidence::Related),
            Certainty::Confirmed => self.show(Evidence::Confirmed),
            Certainty::Denied => self.denied = true,
            Certainty::Unsure => self.unsure = true,
        }
    }

    /// Forgets what the user said of a pair.
    pub fn unsay(&mut self) {
        self.evidence.retain(|sign| !matches!(sign, Evidence::Related | Evidence::Confirmed));
        (self.denied, self.unsure) = (false, false);
    }
}

impl Gathering<'_> {
    fn signs(&mut self, one: PersonId, other: PersonId) -> Option<&mut Signs> {
        let (one, other) = (*self.places.get(&one)?, *self.places.get(&other)?);
        (one != other).then(|| self.found.entry((one.min(other), one.max(other))).or_default())
    }

    fn relations(&mut self, rows: &[Relation]) {
        for row in rows {
            if let Some(signs) = self.signs(row.person_id, row.other_id) {
                signs.say(row.certainty);
            }
        }
    }

    fn met_through(&mut self, met: &[(PersonId, PersonId)]) {
        for (person, through) in met {
            if let Some(signs) = self.signs(*person, *through) {
                signs.show(Evidence::MetThrough);
            }
        }
    }

    fn seen_together(&mut self, together: HashMap<(u32, u32), Together>) {
        for (pair, together) in together {
            self.found.entry(pair).or_default().show(Evidence::Together(together));
        }
    }

    fn events(&mut self, sources: &Sources) {
        for people in sources.at_events.chunk_by(|one, other| one.0 == other.0) {
            let Some(name) = sources.events.get(&people[0].0).filter(|_| people.len() <= MOST_AT_ONE_PLACE) else { continue };
            for (place, (_, one)) in people.iter().enumerate() {
                for (_, other) in &people[place + 1..] {
                    if let Some(signs) = self.signs(*one, *other) {
                        signs.show(Evidence::Event { name: Arc::clone(name), people: people.len() });
                    }
                }
            }
        }
    }

    fn organisations(&mut self, sources: &Sources) {
        // Members are beside members and those who work there beside each other: who runs an association is not one of it.
        let mut stays: BTreeMap<(OrganisationId, bool), Vec<Stay>> = BTreeMap::new();
        for row in &sources.positions {
            if let (Some(at), true) = (row.organisation_id, self.places.contains_key(&row.person_id)) {
                stays.entry((at, row.is_membership())).or_default().push(Stay::of(row, sources.today));
            }
        }
        for ((at, members), stays) in stays {
            if let Some(name) = sources.organisations.get(&at) {
                self.at_one(name, members, &stays);
            }
        }
    }

    /// Everybody at one organisation with those who were there at the same time; of several times the surest counts.
    fn at_one(&mut self, name: &Arc<str>, members: bool, stays: &[Stay]) {
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
                signs.show(at_one_place(Arc::clone(name), people.len(), overlap, members));
            }
        }
    }
}

/// What a time together at an organisation is evidence of.
pub(super) const fn at_one_place(name: Arc<str>, people: usize, overlap: Overlap, members: bool) -> Evidence {
    if members { Evidence::Group { name, people, overlap } } else { Evidence::Organisation { name, people, overlap } }
}

/// How long somebody was at an organisation, as far as it is known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stay {
    pub person: PersonId,
    from: Option<Date>,
    until: Option<Date>,
    /// Whether the beginning is stated, and not only the first day on which a list named it.
    dated: bool,
}

impl Stay {
    pub(super) fn of(position: &Position, today: Date) -> Self {
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
        Some(self.together(other)?.2)
    }

    /// The first and the last day on which both were there, and how well that is known.
    pub(super) fn together(&self, other: &Self) -> Option<(Date, Date, Overlap)> {
        let (from, until) = self.common_days(other)?;
        Some((from, until, if self.dated && other.dated { Overlap::Dated } else { Overlap::Listed }))
    }

    fn common_days(&self, other: &Self) -> Option<(Date, Date)> {
        let (from, until) = (self.from?.max(other.from?), self.until?.min(other.until?));
        (from <= until).then_some((from, until))
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
