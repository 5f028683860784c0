//! What the user chose for a person that makes days due, and how new a person's world is among the people the user keeps.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use wellmet_domain::{
    OrganisationId, PersonId,
    fields::{CustomField, HOLIDAYS},
    occasions::Holiday,
    organisations::Position,
    today::Candidate,
};
use wellmet_engine::outreach::{novelty, overlap};
use wellmet_store::{Cell, Tx};

use super::candidates::change;
use crate::error::Result;

/// Nobody is greeted for a holiday that was not chosen for them.
pub(super) async fn add_holidays(tx: &mut Tx, ids: &[PersonId], people: &mut BTreeMap<PersonId, Candidate>) -> Result<()> {
    let names = HOLIDAYS.map(|name| name.to_owned().put());
    let chosen: Vec<CustomField> = tx.select_many("source = 'you' AND name IN ($2, $3) AND person_id IN ({keys})", &names, ids).await?;
    for field in chosen {
        change(people, field.person_id, |candidate| candidate.holidays.extend(Holiday::chosen(&field.value)));
    }
    Ok(())
}

/// Lays on everybody how new their world is (`research/engine.md`, 1.6): the fewer of the user's people work where they do,
/// the newer. Of whom no work is known takes the middle, for what nobody wrote down says nothing.
pub(super) async fn add_novelty(tx: &mut Tx, ids: &[PersonId], people: &mut BTreeMap<PersonId, Candidate>) -> Result<()> {
    let positions: Vec<Position> =
        tx.select_many("current AND kind = 'work' AND organisation_id IS NOT NULL AND person_id IN ({keys})", &[], ids).await?;
    let colleagues = colleagues(&positions);
    let mine = count(ids.len());
    let known: HashMap<PersonId, f64> =
        colleagues.into_iter().map(|(person, theirs)| (person, novelty(Some(overlap(theirs, mine, theirs + 1))))).collect();
    let middle = middle(&known);
    for candidate in people.values_mut() {
        candidate.worth.novelty = known.get(&candidate.id).copied().unwrap_or(middle);
    }
    Ok(())
}

/// How many of the others work where somebody does; of several places the one with most counts.
fn colleagues(positions: &[Position]) -> HashMap<PersonId, u32> {
    let mut there: HashMap<OrganisationId, BTreeSet<PersonId>> = HashMap::new();
    for position in positions {
        if let Some(organisation) = position.organisation_id {
            there.entry(organisation).or_default().insert(position.person_id);
        }
    }
    let mut colleagues: HashMap<PersonId, u32> = HashMap::new();
    for everybody in there.values() {
        for person in everybody {
            let most = colleagues.entry(*person).or_default();
            *most = (*most).max(count(everybody.len() - 1));
        }
    }
    colleagues
}

fn middle(known: &HashMap<PersonId, f64>) -> f64 {
    if known.is_empty() { novelty(None) } else { known.values().sum::<f64>() / f64::from(count(known.len())) }
}

fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use wellmet_domain::{PositionId, organisations::PositionKind, people::Source};

    use super::*;

    fn at(person: u128, organisation: u128) -> Position {
        let id = uuid::Uuid::from_u128;
        Position {
            id: PositionId(id(person * 100 + organisation)),
            person_id: PersonId(id(person)),
            organisation_id: Some(OrganisationId(id(organisation))),
            kind: PositionKind::Work,
            title: None,
            department: None,
            started_on: None,
            ended_on: None,
            current: true,
            first_seen: None,
            last_seen: None,
            source: Source::You,
            verified_on: None,
        }
    }

    #[test]
    fn of_two_employers_the_one_with_more_of_my_people_counts() {
        let found = colleagues(&[at(1, 7), at(2, 7), at(3, 7), at(1, 8), at(4, 8), at(5, 9)]);
        let of = |person| found[&PersonId(uuid::Uuid::from_u128(person))];
        assert_eq!((of(1), of(2), of(4), of(5)), (2, 2, 1, 0));
    }

    #[test]
    fn whose_work_nobody_knows_takes_the_middle_and_without_any_known_work_all_are_alike() {
        let person = |number| PersonId(uuid::Uuid::from_u128(number));
        let known = HashMap::from([(person(1), 1.5), (person(2), 1.2)]);
        assert!((middle(&known) - 1.35).abs() < 1e-12 && (middle(&HashMap::new()) - 1.0).abs() < 1e-12);
    }
}
