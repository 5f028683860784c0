//! How the week is shared between personal and professional people.

use proptest::prelude::*;

use super::builders::{World, answered, day, kept, world};
use crate::{
    acts::{ActKind, Answer},
    cadence::Circle,
    today::Candidate,
};

/// Professional people in the inner circle, and family in an outer one: without a share the family waits.
fn people(professional: u128, personal: u128) -> Vec<Candidate> {
    let work = (0..professional).map(|number| kept(number + 1, &format!("Work {number}"), Circle::Inner, "2026-01-01"));
    let family = (0..personal).map(|number| kept(number + 101, &format!("Kin {number}"), Circle::Active, "2026-01-01").family());
    work.chain(family).collect()
}

/// On a Monday, with room for two a day.
fn monday(people: Vec<Candidate>) -> World {
    world(people).on("2026-11-23").with_capacity(14)
}

fn of_family(world: &World) -> usize {
    world.acts().iter().filter(|act| act.contains("Kin")).count()
}

#[test]
fn without_a_share_the_order_alone_decides_and_with_one_both_sides_come_up() {
    assert_eq!(monday(people(5, 5)).acts(), ["nudge Work 0", "nudge Work 1"]);
    let shared = monday(people(5, 5)).with_personal(7);
    assert_eq!(shared.acts(), ["nudge Work 0", "nudge Kin 0"]);
    let evidence: Vec<String> = shared.plan().acts[1].evidence.iter().map(|said| said.text.clone()).collect();
    assert!(evidence.contains(&"You keep 7 acts a week for personal people.".to_owned()), "{evidence:?}");
    assert!(shared.plan().acts[0].evidence.iter().all(|said| !said.text.contains("acts a week")));
}

#[test]
fn what_one_side_does_not_use_the_other_may() {
    assert_eq!(monday(people(5, 0)).with_personal(7).acts().len(), 2);
    assert_eq!(of_family(&monday(people(0, 5)).with_personal(2)), 2);
}

#[test]
fn a_share_that_was_used_this_week_leaves_the_day_to_the_other_side() {
    let mut shared = monday(people(5, 5)).with_personal(2).on("2026-11-24");
    assert_eq!(of_family(&shared), 1);
    for number in [3, 4] {
        let person = crate::PersonId(uuid::Uuid::from_u128(101 + number));
        shared.answers.push(answered(person, ActKind::Nudge, "since:2026-01-01", Answer::Done, day("2026-11-23"), None));
    }
    assert_eq!(of_family(&shared), 0);
}

proptest! {
    #[test]
    fn a_share_never_changes_how_much_is_shown_nor_who_when_one_side_is_alone(
        professional in 0_u128..8, personal in 0_u128..8, per_week in 0_u32..40, share in 0_u32..40, weekday in 23_u32..30,
    ) {
        let on = format!("2026-11-{weekday}");
        let plain = world(people(professional, personal)).on(&on).with_capacity(per_week);
        let before = plain.acts();
        let after = plain.with_personal(share);
        prop_assert_eq!(after.acts().len(), before.len());
        if professional == 0 || personal == 0 {
            prop_assert_eq!(after.acts(), before);
        }
    }

    #[test]
    fn where_there_are_enough_of_both_no_side_takes_more_than_its_share(personal in 0_u32..=14) {
        let shared = monday(people(9, 9)).with_personal(personal);
        let of_personal = usize::try_from(personal.div_ceil(7)).unwrap();
        let of_professional = usize::try_from((14 - personal).div_ceil(7)).unwrap();
        prop_assert!(of_family(&shared) <= of_personal);
        prop_assert!(shared.acts().len() - of_family(&shared) <= of_professional);
    }
}
