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
/// The least and the most that there is between two rings.
const GAPS: (f32, f32) = (APART * 0.7, APART * 1.6);
/// How much that is beside the drawing in the middle, which would be lost within wide rings.
const GAP_SHARE: f32 = 0.25;
/// How far each ring is turned against the next, in radians: the golden angle, so that no two begin on one line.
const TURN: f32 = 2.399_963;

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
    let gap = (inside * GAP_SHARE).clamp(GAPS.0, GAPS.1);
    let mut from = (inside + gap).max(GAPS.1);
    let mut rings = Vec::new();
    for (number, circle) in RINGS.into_iter().enumerate() {
        let mut own: Vec<usize> = (0..people.len()).filter(|person| ring_of(people[*person]) == circle).collect();
        if own.is_empty() {
            continue;
        }
        own.sort_by_key(|person| order(people[*person]));
        let rows = rows_for(own.len(), from);
        let placed = own.iter().enumerate().map(|(rank, person)| (*person, place(rank, own.len(), rows, from, float(number) * TURN)));
        let until = from + float(rows - 1) * STEP;
        rings.push(Ring { circle, radius: f32::midpoint(from, until), people: placed.collect() });
        from = until + gap;
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

fn place(rank: usize, people: usize, rows: usize, from: f32, turn: f32) -> Place {
    Place::round(turn + TAU * float(rank) / float(people), from + float(rank % rows) * STEP)
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
    fn no_two_rings_begin_on_one_line() {
        let rows =
            [Circle::Inner, Circle::Close, Circle::Active, Circle::Meaningful, Circle::Wider].map(|circle| row(1, Some(circle), None));
        let found = drawn(&rows);
        let angles: Vec<f32> = found.iter().map(|ring| ring.people[0].1.y.atan2(ring.people[0].1.x)).collect();
        let between = |one: f32, other: f32| (one - other).rem_euclid(TAU).min((other - one).rem_euclid(TAU));
        let pairs = (0..angles.len()).flat_map(|one| (0..one).map(move |other| (one, other)));
        assert!(pairs.map(|(one, other)| between(angles[one], angles[other])).fold(TAU, f32::min) > 0.5, "{angles:?}");
    }

    #[test]
    fn the_middle_of_a_small_book_is_not_lost_within_its_rings() {
        let circles = [Some(Circle::Inner), Some(Circle::Close), Some(Circle::Active), Some(Circle::Meaningful), None];
        let rows: Vec<Row> = (0..30).map(|number| row(number, circles[number as usize % 5], None)).collect();
        let outermost = |inside: f32| {
            let found = rings(&rows.iter().collect::<Vec<_>>(), inside);
            found.iter().flat_map(|ring| &ring.people).map(|(_, place)| place.distance()).fold(0.0, f32::max)
        };
        assert!(outermost(400.0) < 400.0 * 2.5, "{}", outermost(400.0));
        assert!(outermost(4_000.0) < 4_000.0 * 1.5);
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
