//! Who probably knows a person, because both were in the same place at the same time, or are members of the same association.
//!
//! Concluded anew each time and never kept as a fact; only what the user answers is kept.

use std::collections::{BTreeMap, HashMap, HashSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wellmet_domain::{
    OrganisationId, PersonId, Sentence,
    catalogue::say,
    organisations::{Organisation, Position, PositionKind},
    people::{Person, PersonState, State},
    relations::{Certainty, Relation},
};
use wellmet_store::{Cell, Tx, Value};

use super::{
    evidence::{Evidence, Overlap, combined},
    gather::{MOST_AT_ONE_PLACE, Stay, at_one_place},
    shown::THIN,
};
use crate::error::Result;

/// So many are shown, the surest first.
const MOST_SHOWN: usize = 8;
/// Below this chance nothing is said at all: the place was too large.
const TOO_LARGE: f64 = 0.1;

/// Somebody who probably knows a person. Always a conclusion, never a fact.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct MayKnow {
    /// Who.
    pub other: PersonId,
    /// The name as it is shown.
    pub name: String,
    /// How sure it is: `inferred`, or `unsure` once the user could not say.
    pub certainty: Certainty,
    /// Where and when both were: "Probably know each other (both at Lumen, 2020)."
    pub said: Sentence,
    /// What to ask the user; nothing once they could not say.
    pub question: Option<Sentence>,
}

/// Two people at one organisation at the same time.
struct Shared {
    organisation: OrganisationId,
    kind: PositionKind,
    people: usize,
    from: Date,
    until: Date,
    overlap: Overlap,
}

/// Those who were at an employer with a person at the same time, as the dates of both say, and those who are members of the same
/// association; the surest first.
///
/// Where no dates of an employer are known, or the place was large, nothing is concluded; nor of those who rest.
pub(crate) async fn may_know(tx: &mut Tx, person: PersonId, today: Date) -> Result<Vec<MayKnow>> {
    let mut shared = shared_places(tx, person, today).await?;
    let silent = silent(tx, person, &shared).await?;
    let known = Known::of(tx, person).await?;
    shared.retain(|other, _| !silent.contains(other) && !known.settled.contains(other));
    let names = tx.names_of(&shared.keys().copied().collect::<Vec<_>>()).await?;
    let places = places(tx, &shared).await?;
    let mut found: Vec<(f64, MayKnow)> = shared
        .iter()
        .filter_map(|(other, stays)| {
            let chance = combined(&stays.iter().map(Shared::evidence).collect::<Vec<_>>());
            let last = stays.iter().max_by_key(|one| (one.until, one.from))?;
            let told = told(chance, places.get(&last.organisation)?, last, today);
            Some((chance, known.about(*other, names.get(other)?.clone(), told)))
        })
        .filter(|(chance, _)| *chance >= TOO_LARGE)
        .collect();
    found.sort_by(|(one, first), (other, second)| other.total_cmp(one).then_with(|| first.name.cmp(&second.name)));
    Ok(found.into_iter().take(MOST_SHOWN).map(|(_, shown)| shown).collect())
}

/// With whom a person was where, at places that are not too large.
async fn shared_places(tx: &mut Tx, person: PersonId, today: Date) -> Result<BTreeMap<PersonId, Vec<Shared>>> {
    let clause = "kind = $4 AND organisation_id IN (SELECT there.organisation_id FROM position AS there \
                  WHERE there.book_id = $1 AND there.organisation_id IN (SELECT mine.organisation_id FROM position AS mine \
                  WHERE mine.book_id = $1 AND mine.person_id = $2 AND mine.kind = $4) \
                  GROUP BY there.organisation_id HAVING COUNT(DISTINCT there.person_id) BETWEEN 2 AND $3) ORDER BY id";
    let most = i64::try_from(MOST_AT_ONE_PLACE).unwrap_or(i64::MAX);
    let mut shared: BTreeMap<PersonId, Vec<Shared>> = BTreeMap::new();
    for kind in [PositionKind::Work, PositionKind::Membership] {
        let mut stays: BTreeMap<OrganisationId, Vec<Stay>> = BTreeMap::new();
        for row in tx.select::<Position>(clause, &[person.put(), most.put(), kind.put()]).await? {
            if let Some(at) = row.organisation_id {
                stays.entry(at).or_default().push(Stay::of(&row, today));
            }
        }
        for (organisation, stays) in stays {
            let people = stays.iter().map(|stay| stay.person).collect::<HashSet<_>>().len();
            for (other, (from, until, overlap)) in together(person, kind, &stays) {
                shared.entry(other).or_default().push(Shared { organisation, kind, people, from, until, overlap });
            }
        }
    }
    Ok(shared)
}

/// The last time in which each of the others was there together with a person. Of an employer the dates of both must say so: lists name
/// thousands; who is a member somewhere was written down for its own sake.
fn together(person: PersonId, kind: PositionKind, stays: &[Stay]) -> BTreeMap<PersonId, (Date, Date, Overlap)> {
    let mut found: BTreeMap<PersonId, (Date, Date, Overlap)> = BTreeMap::new();
    let says = |time: &(Date, Date, Overlap)| time.2 == Overlap::Dated || kind == PositionKind::Membership;
    for mine in stays.iter().filter(|stay| stay.person == person) {
        for other in stays.iter().filter(|stay| stay.person != person) {
            if let Some(time) = mine.together(other).filter(says) {
                let last = found.entry(other.person).or_insert(time);
                *last = (*last).max(time);
            }
        }
    }
    found
}

impl Shared {
    fn evidence(&self) -> Evidence {
        at_one_place("".into(), self.people, self.overlap, self.kind == PositionKind::Membership)
    }
}

/// Those of whom nothing is concluded: the user, and who is in the trash or kept out of suggestions.
async fn silent(tx: &mut Tx, person: PersonId, shared: &BTreeMap<PersonId, Vec<Shared>>) -> Result<HashSet<PersonId>> {
    let ids: Vec<Value> = shared.keys().chain([&person]).map(Cell::put).collect();
    let states = tx.among::<PersonState>("person_id", &ids).await?;
    let quiet: HashSet<PersonId> = states.into_iter().filter(|row| is_silent(row.state)).map(|row| row.person_id).collect();
    Ok(if quiet.contains(&person) { shared.keys().copied().collect() } else { quiet })
}

const fn is_silent(state: State) -> bool {
    matches!(state, State::Me | State::Trashed | State::Remembered | State::LeftInPeace | State::Sensitive)
}

/// What the user already said about others and a person.
#[derive(Default)]
struct Known {
    /// What is said, confirmed or denied needs no conclusion.
    settled: HashSet<PersonId>,
    unsure: HashSet<PersonId>,
    name: String,
}

impl Known {
    async fn of(tx: &mut Tx, person: PersonId) -> Result<Self> {
        let mut known = Self::default();
        for row in tx.select::<Relation>("person_id = $2 OR other_id = $2", &[person.put()]).await? {
            let other = if row.person_id == person { row.other_id } else { row.person_id };
            let answers = if row.certainty == Certainty::Unsure { &mut known.unsure } else { &mut known.settled };
            answers.insert(other);
        }
        let through = tx.select::<Person>("met_through = $2 OR id = $2", &[person.put()]).await?;
        for row in through {
            if row.id == person {
                known.name.clone_from(&row.name);
                known.settled.extend(row.met_through);
            } else {
                known.settled.insert(row.id);
            }
        }
        Ok(known)
    }

    fn about(&self, other: PersonId, name: String, said: Sentence) -> MayKnow {
        let unsure = self.unsure.contains(&other);
        let question = || say("paths-question", [("name", self.name.clone().into()), ("other", name.clone().into())]);
        let (certainty, question) = if unsure { (Certainty::Unsure, None) } else { (Certainty::Inferred, Some(question())) };
        MayKnow { other, name, certainty, said, question }
    }
}

async fn places(tx: &mut Tx, shared: &BTreeMap<PersonId, Vec<Shared>>) -> Result<HashMap<OrganisationId, String>> {
    let ids: HashSet<OrganisationId> = shared.values().flatten().map(|one| one.organisation).collect();
    let ids: Vec<Value> = ids.iter().map(Cell::put).collect();
    Ok(tx.among::<Organisation>("id", &ids).await?.into_iter().map(|row| (row.id, row.name)).collect())
}

fn told(chance: f64, organisation: &str, last: &Shared, today: Date) -> Sentence {
    let args = [("organisation", organisation.into()), ("years", years(last, today).text.into())];
    say(
        match (last.kind, last.until >= today, chance < THIN) {
            (PositionKind::Membership, true, true) => "paths-may-know-members",
            (PositionKind::Membership, true, false) => "paths-probably-know-members",
            (PositionKind::Membership, false, true) => "paths-may-know-were-members",
            (PositionKind::Membership, false, false) => "paths-probably-know-were-members",
            (_, _, true) => "paths-may-know",
            (_, _, false) => "paths-probably-know",
        },
        args,
    )
}

/// "2020", "2019 to 2022", or "since 2021" while both are there.
fn years(shared: &Shared, today: Date) -> Sentence {
    let year = |date: Date| date.year().to_string().into();
    let (from, until) = (shared.from, shared.until);
    if until >= today {
        say("paths-years-since", [("from", year(from))])
    } else if from.year() == until.year() {
        say("paths-years-one", [("from", year(from))])
    } else {
        say("paths-years", [("from", year(from)), ("until", year(until))])
    }
}
