//! Whom one knows at an organisation as one reads it: a row for each person, whatever they do there, and the closest first.

use wellmet_domain::PersonId;
use wellmet_store::{Tx, day_number};

use super::at::{PersonAt, PositionAt};
use crate::{error::Result, people::PeopleIndex, today::strength};

/// Puts the positions of one person into one row, says how each tie stands, and has those first with whom it is strongest.
pub(super) async fn closest_first(tx: &mut Tx, index: &PeopleIndex, people: Vec<PersonAt>) -> Result<Vec<PersonAt>> {
    let mut people = gathered(people);
    let ids: Vec<PersonId> = people.iter().map(|at| at.id).collect();
    let ties = tx.effective_ties(&ids, index.today).await?;
    let day = day_number(index.today);
    for at in &mut people {
        at.band = index.row(at.id).and_then(|row| row.band);
    }
    let strength_of = |at: &PersonAt| ties.get(&at.id).map_or(0.0, |tie| strength(tie, day));
    people.sort_by(|one, other| strength_of(other).total_cmp(&strength_of(one)));
    Ok(people)
}

/// A row for each person: what they began last stands first, and the surest of what is known.
fn gathered(people: Vec<PersonAt>) -> Vec<PersonAt> {
    let mut rows: Vec<PersonAt> = Vec::new();
    for at in people {
        match rows.iter_mut().find(|row| row.id == at.id) {
            Some(row) => join(row, at),
            None => rows.push(at),
        }
    }
    rows
}

fn join(row: &mut PersonAt, mut at: PersonAt) {
    if at.sure < row.sure {
        std::mem::swap(&mut row.sure, &mut at.sure);
        std::mem::swap(&mut row.said, &mut at.said);
    }
    if began_later(&at, row) {
        std::mem::swap(&mut row.title, &mut at.title);
        std::mem::swap(&mut row.kind, &mut at.kind);
        std::mem::swap(&mut row.started_on, &mut at.started_on);
        std::mem::swap(&mut row.ended_on, &mut at.ended_on);
    }
    row.also.push(PositionAt { title: at.title, started_on: at.started_on, ended_on: at.ended_on });
}

/// Whether it is known that the one began after the other; the parts of a date are compared from the year on.
fn began_later(one: &PersonAt, other: &PersonAt) -> bool {
    one.started_on.zip(other.started_on).is_some_and(|(one, other)| one > other)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;
    use wellmet_domain::{catalogue::say, organisations::PositionKind};

    use super::*;
    use crate::organisations::Sure;

    fn at(person: u128, title: &str, started_on: Option<&str>, sure: Sure) -> PersonAt {
        PersonAt {
            id: PersonId(Uuid::from_u128(person)),
            name: format!("Person {person}"),
            kind: PositionKind::Work,
            title: Some(title.to_owned()),
            started_on: started_on.map(|date| date.parse().unwrap()),
            ended_on: None,
            sure,
            said: say("organisations-stated", []),
            band: None,
            also: Vec::new(),
        }
    }

    #[test]
    fn somebody_with_two_positions_is_one_row_with_what_they_began_last_first() {
        let rows = gathered(vec![
            at(1, "Editor", Some("2019"), Sure::NameOnly),
            at(2, "Buyer", None, Sure::NameOnly),
            at(1, "Director", Some("2023-04"), Sure::Stated),
        ]);
        let said: Vec<_> = rows.iter().map(|row| (row.title.as_deref().unwrap(), row.also.len(), row.sure)).collect();
        assert_eq!(said, [("Director", 1, Sure::Stated), ("Buyer", 0, Sure::NameOnly)]);
        assert_eq!(rows[0].also[0].title.as_deref(), Some("Editor"));
    }
}
