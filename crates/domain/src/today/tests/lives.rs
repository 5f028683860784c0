//! A year lived by the list: whoever it shows is written to, and most answer.

use std::collections::HashMap;

use jiff::civil::Date;

use super::builders::{World, answered, day, kept, world};
use crate::{
    PersonId,
    acts::Answer,
    cadence::Circle,
    days::{days_between, later},
    today::Candidate,
};

/// How many of each circle are kept: more than ten a week can serve.
const KEPT: [(Circle, u128); 4] = [(Circle::Inner, 5), (Circle::Close, 15), (Circle::Active, 40), (Circle::Meaningful, 90)];

fn everybody() -> Vec<Candidate> {
    let circles = KEPT.into_iter().flat_map(|(circle, count)| (0..count).map(move |_| circle));
    (1..)
        .zip(circles)
        .map(|(number, circle)| {
            let last = later(day("2026-01-05"), -i64::try_from(number % 40).unwrap());
            kept(number, &format!("Person {number}"), circle, &last.to_string())
        })
        .collect()
}

/// What was done on each day of the year, by the circle of the one written to.
struct Life {
    done: Vec<(Date, PersonId, Circle)>,
}

fn lived(mut world: World, days: i64) -> Life {
    let (begin, mut done) = (world.today, Vec::new());
    for today in (0..days).map(|number| later(begin, number)) {
        world.today = today;
        for act in world.plan().acts {
            world.answers.push(answered(act.person.id, act.kind, &act.occasion, Answer::Done, today, None));
            let written = done.len();
            let person = world.people.iter_mut().find(|person| person.id == act.person.id).unwrap();
            (person.last_contact, person.last_from_me) = (Some(today), Some(today));
            // Every fourth letter has no answer, though never two to the same person.
            if written % 4 == 0 && person.unanswered == 0 {
                person.unanswered = 1;
            } else {
                (person.unanswered, person.last_met) = (0, Some(today));
            }
            done.push((today, act.person.id, person.circle().unwrap()));
        }
    }
    Life { done }
}

/// The longest time between two letters to one person of a circle, and the shortest to anybody.
fn pauses(life: &Life, circle: Circle) -> (i64, i64) {
    let (mut last, mut longest, mut shortest) = (HashMap::new(), 0, i64::MAX);
    for (on, person, of) in &life.done {
        if let Some(before) = last.insert(*person, *on) {
            shortest = shortest.min(days_between(before, *on));
            if *of == circle {
                longest = longest.max(days_between(before, *on));
            }
        }
    }
    (longest, shortest)
}

#[test]
fn through_a_year_with_too_much_to_do_the_close_are_never_crowded_out_and_nobody_is_asked_twice_in_a_week() {
    let life = lived(world(everybody()).on("2026-01-05").with_capacity(10), 364);
    let (inner, shortest) = pauses(&life, Circle::Inner);
    let (close, _) = pauses(&life, Circle::Close);
    assert!(inner <= 30 && close <= 90, "an inner friend waited {inner} days, a close one {close}");
    assert!(shortest >= 7, "somebody was written to again after {shortest} days");
    let in_week = |week: i64| life.done.iter().filter(|(on, ..)| days_between(day("2026-01-05"), *on) / 7 == week).count();
    assert!((0..52).all(|week| in_week(week) <= 10), "a week asked for more than one can do");
    // From summer on there is always more to do than a week holds.
    assert!((20..52).all(|week| in_week(week) == 10), "{:?}", (0..52).map(in_week).collect::<Vec<_>>());
    let on = |number: i64| life.done.iter().filter(|(on, ..)| *on == later(day("2026-01-05"), number)).count();
    assert!((140..364).all(|number| on(number) <= 2), "a day asked for more than its share");
    let wide = life.done.iter().filter(|(_, _, circle)| *circle == Circle::Active).count();
    assert!(wide > 0, "what the close leave goes to the others");
}

/// Twelve close people and thirty others, all of whom fall due on the same Monday.
fn burst() -> Vec<Candidate> {
    let close = (1..=12).map(|number| kept(number, &format!("Person {number}"), Circle::Close, "2026-01-05"));
    close.chain((13..=42).map(|number| kept(number, &format!("Person {number}"), Circle::Active, "2026-01-05"))).collect()
}

#[test]
fn a_burst_of_people_who_are_all_due_at_once_is_spread_over_the_coming_weeks() {
    let monday = day("2026-07-06");
    assert_eq!(world(burst()).on("2026-07-06").with_capacity(42 * 7).acts().len(), 42, "all are due on the first day");
    let life = lived(world(burst()).on("2026-07-06").with_capacity(10), 35);
    let mut met = HashMap::new();
    for (on, person, circle) in &life.done {
        met.entry(*person).or_insert((days_between(monday, *on), *circle));
    }
    assert_eq!(met.len(), 42, "everybody's turn comes");
    let in_week = |week: i64| met.values().filter(|(on, _)| on / 7 == week).count();
    assert_eq!((0..5).map(in_week).collect::<Vec<_>>(), [10, 10, 10, 10, 2]);
    assert!((0..35).all(|number| met.values().filter(|(on, _)| *on == number).count() <= 2), "no day takes more than its share");
    let turn = |wanted: Circle| met.values().filter(move |(_, circle)| *circle == wanted).map(|(on, _)| *on);
    assert!(turn(Circle::Close).max() <= turn(Circle::Active).min(), "the close come first");
}
