//! Those about whom nothing shows whom they know stand in quiet rings around the rest, a ring for each circle.
//!
//! Colleagues stand side by side. A newcomer moves the others of the ring by a hair.

use std::f32::consts::TAU;

use wellmet_domain::cadence::Circle;
use wellmet_engine::graph::{APART, Place};

use crate::people::Row;

/// The rings from the inside; the last is for those about whom nothing was decided, and those decided against.
const RINGS: [Option<Circle>; 6] =
    [Some(Circle::Inner), Some(Circle::Close), Some(Circle::Active), Some(Circle::Meaningful), Some(Circle::Wider), None];
/// How far apart the rows of one ring, and the people of one row, stand.
const STEP: f32 = APART * 0.9;
/// How much more there is between two rings.
const GAP: f32 = APART * 1.6;

/// One ring.
#[derive(Debug, PartialEq)]
pub(super) struct Ring {
    pub circle: Option<Circle>,
    /// How far its middle is from the middle of the map.
    pub radius: f32,
    /// Who stands where, by their place among those that were given.
    pub people: Vec<(usize, Place)>,
}

/// Where people stand around a drawing of this radius.
pub(super) fn rings(people: &[&Row], inside: f32) -> Vec<Ring> {
    let mut from = inside + GAP;
    let mut rings = Vec::new();
    for circle in RINGS {
        let mut own: Vec<usize> = (0..people.len()).filter(|person| ring_of(people[*person]) == circle).collect();
        if own.is_empty() {
            continue;
        }
        own.sort_by_key(|person| order(people[*person]));
        let rows = rows_for(own.len(), from);
        let placed = own.iter().enumerate().map(|(rank, person)| (*person, place(rank, own.len(), rows, from)));
        let until = from + float(rows - 1) * STEP;
        rings.push(Ring { circle, radius: f32::midpoint(from, until), people: placed.collect() });
        from = until + GAP;
    }
    rings
}

fn ring_of(row: &Row) -> Option<Circle> {
    row.line.circle.filter(|circle| *circle != Circle::None)
}

/// Those with an organisation first, colleagues together.
fn order(row: &Row) -> (bool, Option<&str>, &str, wellmet_domain::PersonId) {
    let organisation = row.line.organisation.as_deref();
    (organisation.is_none(), organisation, &row.line.sort_name, row.line.id)
}

/// How many rows so many people need who begin at a radius.
fn rows_for(people: usize, from: f32) -> usize {
    let mut rows = 1;
    while TAU * (0..rows).map(|row| from + float(row) * STEP).sum::<f32>() / STEP < float(people) {
        rows += 1;
    }
    rows
}

fn place(rank: usize, people: usize, rows: usize, from: f32) -> Place {
    Place::round(TAU * float(rank) / float(people), from + float(rank % rows) * STEP)
}

#[expect(clippy::cast_precision_loss, reason = "nobody counts the people of a drawing to the last of 16 million")]
const fn float(number: usize) -> f32 {
    number as f32
}

#[cfg(test)]
mod tests {
    use wellmet_domain::PersonId;
    use wellmet_store::PersonLine;

    use super::*;

    fn row(number: u128, circle: Option<Circle>, organisation: Option<&str>) -> Row {
        let line = PersonLine {
            id: PersonId(uuid::Uuid::from_u128(number)),
            name: String::new(),
            sort_name: format!("{number:04}"),
            organisation: organisation.map(str::to_owned),
            title: None,
            locality: None,
            circle,
            tags: Vec::new(),
            topics: Vec::new(),
            states: Vec::new(),
            last_contact: None,
        };
        Row { line, band: None, names: Vec::new() }
    }

    fn drawn(rows: &[Row]) -> Vec<Ring> {
        rings(&rows.iter().collect::<Vec<_>>(), 500.0)
    }

    #[test]
    fn nearer_circles_stand_further_in_and_nobody_inside_the_drawing() {
        let rows =
            [row(1, None, None), row(2, Some(Circle::Active), None), row(3, Some(Circle::Inner), None), row(4, Some(Circle::None), None)];
        let found = drawn(&rows);
        assert_eq!(found.iter().map(|ring| ring.circle).collect::<Vec<_>>(), [Some(Circle::Inner), Some(Circle::Active), None]);
        assert!(found.is_sorted_by(|one, other| one.radius < other.radius));
        assert!(found.iter().flat_map(|ring| &ring.people).all(|(_, place)| place.distance() > 500.0));
        assert_eq!(found[2].people.len(), 2);
    }

    #[test]
    fn colleagues_stand_side_by_side_and_nobody_on_another() {
        let rows: Vec<Row> = (0..300).map(|number| row(number, None, Some(if number % 2 == 0 { "Acme" } else { "Lumen" }))).collect();
        let found = drawn(&rows);
        let order: Vec<usize> = found[0].people.iter().map(|(person, _)| person % 2).collect();
        assert!(order.is_sorted());
        let places: Vec<Place> = found[0].people.iter().map(|(_, place)| *place).collect();
        let apart = |one: &Place, other: &Place| (one.x - other.x).hypot(one.y - other.y);
        let nearest =
            (0..300).flat_map(|one| (0..one).map(move |other| (one, other))).map(|(one, other)| apart(&places[one], &places[other]));
        assert!(nearest.fold(f32::MAX, f32::min) > STEP * 0.5);
    }

    #[test]
    fn a_newcomer_moves_the_others_by_a_hair() {
        let rows: Vec<Row> = (0..40).map(|number| row(number * 2, None, None)).collect();
        let before = drawn(&rows);
        let mut more = rows;
        more.push(row(31, None, None));
        let after = drawn(&more);
        let place = |ring: &Ring, person: usize| ring.people.iter().find(|(other, _)| *other == person).unwrap().1;
        for person in 0..40 {
            let (one, other) = (place(&before[0], person), place(&after[0], person));
            assert!((one.x - other.x).hypot(one.y - other.y) < APART, "{person}");
        }
    }
}
