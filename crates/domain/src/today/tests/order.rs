//! How Today is ordered, and how much of it there is.

use uuid::Uuid;

use super::builders::{day, kept, person, world};
use crate::{
    InteractionId,
    acts::{ActKind, Answer},
    cadence::Circle,
    today::{FirstMeeting, PlannedMeeting, Weekday},
};

#[test]
fn promises_come_before_nudges() {
    let world = world(vec![
        kept(1, "Ana Sousa", Circle::Inner, "2026-01-01"),
        person(2, "Dana Okafor").promised("send her the draft", Some("2026-11-24")),
        person(3, "Li Wei").follow_up("the budget", "2026-11-20"),
        kept(4, "Mia Moreau", Circle::Wider, "2026-11-01").born("--11-22"),
    ]);
    assert_eq!(world.acts(), ["follow_up Li Wei", "occasion Mia Moreau", "promise Dana Okafor", "nudge Ana Sousa"]);
}

#[test]
fn a_first_meeting_stands_between_what_is_dated_and_the_nudges() {
    let mut met = person(5, "Tomas Lindqvist");
    met.first_meeting = Some(FirstMeeting { on: day("2026-11-20"), at: Some("Async Day".into()), note: None, connected_on: None });
    met.last_contact = Some(day("2026-11-20"));
    let world = world(vec![
        kept(1, "Ana Sousa", Circle::Inner, "2026-01-01"),
        met,
        person(2, "Dana Okafor").promised("the draft", Some("2026-11-24")),
    ]);
    assert_eq!(world.acts(), ["promise Dana Okafor", "first_meeting Tomas Lindqvist", "nudge Ana Sousa"]);
}

#[test]
fn nudges_go_by_circle_then_state_then_what_one_contact_keeps() {
    let world = world(vec![
        kept(1, "Active Late", Circle::Active, "2026-01-01").worth(0.9),
        kept(2, "Inner Ideal", Circle::Inner, "2026-11-05").worth(0.1),
        kept(3, "Inner Late Small", Circle::Inner, "2026-08-01").worth(0.2),
        kept(4, "Inner Late Large", Circle::Inner, "2026-09-01").worth(0.7),
        kept(5, "Inner Fine", Circle::Inner, "2026-11-15").worth(0.9),
    ]);
    assert_eq!(world.acts(), ["nudge Inner Late Large", "nudge Inner Late Small", "nudge Inner Ideal", "nudge Active Late"]);
}

#[test]
fn the_ratio_of_silence_to_the_usual_interval_sorts_nothing() {
    let longest = kept(1, "Longest Silence", Circle::Close, "2026-01-02").worth(0.2);
    let shorter = kept(2, "Shorter Silence", Circle::Close, "2026-08-01").worth(0.6);
    assert_eq!(world(vec![longest, shorter]).acts(), ["nudge Shorter Silence", "nudge Longest Silence"]);
}

#[test]
fn the_order_does_not_depend_on_the_order_of_the_input() {
    let mut people: Vec<_> = (1..40).map(|number| kept(number, &format!("Person {number}"), Circle::Close, "2026-03-01")).collect();
    let first = world(people.clone()).plan();
    people.reverse();
    assert_eq!(world(people).plan(), first);
}

fn crowd() -> Vec<crate::today::Candidate> {
    (1..60).map(|number| kept(number, &format!("Person {number}"), Circle::Close, "2026-03-01")).collect()
}

#[test]
fn the_week_is_spread_over_its_days() {
    // Monday: ten acts over seven days.
    assert_eq!(world(crowd()).on("2026-11-16").with_capacity(10).acts().len(), 2);
    assert_eq!(world(crowd()).on("2026-11-22").with_capacity(10).acts().len(), 10);
    let mut weekdays = world(crowd()).on("2026-11-16").with_capacity(10);
    weekdays.capacity.quiet_days = vec![Weekday::Saturday, Weekday::Sunday];
    assert_eq!(weekdays.acts().len(), 2);
    weekdays.capacity.per_week = 15;
    assert_eq!(weekdays.acts().len(), 3);
}

#[test]
fn what_was_done_this_week_leaves_less_for_today() {
    let mut busy = world(crowd()).on("2026-11-20").with_capacity(9);
    assert_eq!(busy.acts().len(), 3);
    busy.answer_first(Answer::Done, None);
    assert_eq!(busy.acts().len(), 2, "no new one takes the place of the one that was done");
    busy.answer_first(Answer::Done, None);
    busy.answer_first(Answer::Done, None);
    assert_eq!(busy.plan().greeting.unwrap().text, "That is everything for today.");
    assert_eq!(busy.on("2026-11-21").acts().len(), 3);
}

#[test]
fn a_week_of_doing_everything_comes_to_the_capacity() {
    let mut week = world(crowd()).with_capacity(10);
    let mut done = Vec::new();
    for date in 16..=22 {
        week = week.on(&format!("2026-11-{date}"));
        let mut today = 0;
        while !week.acts().is_empty() {
            week.answer_first(Answer::Done, None);
            today += 1;
        }
        done.push(today);
    }
    assert_eq!(done, [2, 2, 2, 1, 1, 1, 1]);
}

#[test]
fn somebody_to_come_back_to_soon_is_not_nudged_before() {
    let chosen = kept(1, "Li Wei", Circle::Inner, "2026-03-01").follow_up("the budget", "2026-11-27");
    assert!(world(vec![chosen.clone()]).acts().is_empty());
    assert_eq!(world(vec![chosen]).on("2026-11-10").acts(), ["nudge Li Wei"]);
}

#[test]
fn a_skip_costs_no_capacity() {
    let mut skipping = world(crowd()).on("2026-11-20").with_capacity(9);
    skipping.answer_first(Answer::Skipped, None);
    assert_eq!(skipping.acts().len(), 3);
}

#[test]
fn a_quiet_day_has_no_nudges_and_still_its_promises() {
    let mut people = crowd();
    people.push(person(99, "Dana Okafor").promised("the draft", Some("2026-11-22")));
    let mut world = world(people);
    world.capacity.quiet_days = vec![Weekday::Sunday];
    assert_eq!(world.acts(), ["promise Dana Okafor"]);
}

#[test]
fn capacity_limits_nudges_alone_and_what_is_promised_displaces_them() {
    let mut people = crowd();
    people.extend((100..103).map(|number| person(number, "Dana Okafor").promised("the draft", Some("2026-11-22"))));
    let acts = world(people.clone()).with_capacity(5).acts();
    assert_eq!(acts.iter().filter(|act| act.starts_with("promise")).count(), 3);
    assert_eq!(acts.len(), 5);
    let none_left = world(people).with_capacity(0).acts();
    assert_eq!(none_left.len(), 3);
}

#[test]
fn a_person_whom_another_act_reaches_is_not_nudged_as_well() {
    let both = kept(1, "Dana Okafor", Circle::Inner, "2026-01-01").promised("the draft", Some("2026-11-22"));
    assert_eq!(world(vec![both]).acts(), ["promise Dana Okafor"]);
}

fn meeting(on: &str, people: &[u128]) -> PlannedMeeting {
    let people = people.iter().map(|number| crate::PersonId(Uuid::from_u128(*number))).collect();
    let at = Some("15:00".parse().unwrap());
    PlannedMeeting { id: InteractionId(Uuid::from_u128(5)), on: day(on), at, title: Some("Budget".into()), people }
}

#[test]
fn todays_meeting_shows_with_a_brief_and_replaces_the_nudge() {
    let mut world = world(vec![
        kept(1, "Li Wei", Circle::Inner, "2026-01-01").owes("send the figures", "2026-11-13", None).talked("Re: hiring plan", "2026-01-01"),
        kept(2, "Ana Sousa", Circle::Inner, "2026-11-20"),
    ]);
    world.meetings = vec![meeting("2026-11-22", &[1, 2])];
    let act = &world.plan().acts[0];
    assert_eq!((act.kind, act.reason.text.as_str()), (ActKind::Meeting, "You meet Li today at 15:00: Budget."));
    let brief: Vec<_> = act.evidence.iter().map(|sentence| sentence.text.as_str()).collect();
    assert_eq!(
        brief,
        ["Li said 9 days ago that they would send the figures.", "You talked about hiring plan on 1 January.", "Also there: Ana Sousa."]
    );
    assert_eq!(world.acts().len(), 1);
}

#[test]
fn the_next_seven_days_are_coming() {
    let mut world = world(vec![
        kept(1, "Li Wei", Circle::Inner, "2026-11-20"),
        kept(2, "Mia Moreau", Circle::Wider, "2026-11-20").born("--11-27"),
        kept(3, "Ana Sousa", Circle::Wider, "2026-11-20").born("--11-30"),
        person(4, "Dana Okafor").promised("send the draft", Some("2026-11-26")),
    ]);
    world.meetings = vec![meeting("2026-11-24", &[1])];
    let coming: Vec<_> = world.plan().coming.into_iter().map(|coming| coming.what.text).collect();
    assert_eq!(
        coming,
        ["You meet Li on Tuesday at 15:00: Budget.", "You said you would send the draft by Thursday.", "Mia’s birthday is on Friday."]
    );
}

#[test]
fn an_occasion_with_a_lead_is_due_ahead_of_its_day() {
    let mut early = world(vec![kept(2, "Mia Moreau", Circle::Wider, "2026-11-20").born("--11-25")]);
    assert!(early.acts().is_empty());
    early.occasions.lead_days = 3;
    let plan = early.plan();
    assert_eq!((plan.acts[0].due, plan.coming.len()), (Some(day("2026-11-25")), 0));
}

#[test]
fn thirty_thousand_people_are_planned_at_once() {
    let mut people: Vec<_> = (1..=30_000).map(|number| person(number, "Somebody Known")).collect();
    people.extend((40_000..40_200).map(|number| kept(number, "Ana Sousa", Circle::Active, "2026-03-01")));
    let world = world(people).with_capacity(10);
    assert_eq!(world.acts().len(), 10);
}
