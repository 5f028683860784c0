//! The first days, first meetings, and coming back after an absence.

use super::builders::{answered, day, kept, person, world};
use crate::{
    acts::{ActKind, Answer},
    cadence::Circle,
    today::{Candidate, FirstMeeting},
};

#[test]
fn five_people_named_are_enough_for_today() {
    let named = (1..=5).map(|number| person(number, &format!("Friend {number}")).decided(Circle::Active)).collect();
    let plan = world(named).plan();
    assert_eq!(plan.acts.len(), 5);
    assert_eq!(plan.acts[0].reason.text, "You would be glad to hear from Friend.");
}

fn beginners() -> Vec<Candidate> {
    let late = (1..30).map(|number| kept(number, &format!("Late {number}"), Circle::Inner, "2026-03-01"));
    let wrote =
        (30..60).map(|number| kept(number, &format!("Wrote {number}"), Circle::Meaningful, "2026-03-01").wrote("Hello", "2026-11-10"));
    let dormant = (60..90).map(|number| kept(number, &format!("Dormant {number}"), Circle::Inner, "2020-03-01").worth(0.9));
    late.chain(wrote).chain(dormant).collect()
}

#[test]
fn in_the_first_days_at_least_half_are_easy_and_one_takes_a_minute() {
    let mut early = world(beginners()).with_capacity(6);
    early.acts_done = 19;
    let plan = early.plan();
    assert_eq!(plan.acts.len(), 6);
    let easy = plan.acts.iter().filter(|act| act.kind == ActKind::Answer).count();
    assert_eq!(easy, 3);
    assert!(plan.acts.iter().any(|act| act.quick));
    early.acts_done = 20;
    assert!(early.plan().acts.iter().all(|act| act.kind == ActKind::Reconnect));
}

#[test]
fn in_the_first_days_one_takes_under_a_minute_although_others_that_are_easy_go_first() {
    let met = |number| {
        let person = kept(number, &format!("Met {number}"), Circle::Inner, "2026-11-01");
        Candidate { last_met: person.last_contact, ..person }
    };
    let mut people: Vec<_> = (1..20).map(met).collect();
    people.push(kept(50, "Wrote 50", Circle::Meaningful, "2026-03-01").wrote("Hello", "2026-11-10"));
    let mut early = world(people).with_capacity(4);
    early.acts_done = 5;
    let plan = early.plan();
    assert_eq!(plan.acts.len(), 4);
    assert_eq!(plan.acts.iter().filter(|act| act.quick).map(|act| act.person.name.as_str()).collect::<Vec<_>>(), ["Wrote 50"]);
}

#[test]
fn in_the_first_days_an_old_tie_that_was_put_off_makes_no_room_for_another_one() {
    let dormant = |world: &super::builders::World| world.acts().into_iter().filter(|act| act.starts_with("reconnect")).collect::<Vec<_>>();
    let mut early = world(beginners()).with_capacity(20);
    early.acts_done = 3;
    let shown = dormant(&early);
    let old = early.people.iter().find(|person| shown[0].ends_with(&person.name)).unwrap().id;
    let put_off = answered(old, ActKind::Reconnect, "since:2020-03-01", Answer::Snoozed, day("2026-11-22"), Some(day("2026-11-24")));
    early.answers.push(put_off);
    assert!(dormant(&early).is_empty());
    assert_eq!(dormant(&early.on("2026-11-25")), shown, "the one that was put off is back");
}

#[test]
fn in_the_first_days_at_most_one_a_week_is_dormant() {
    let dormant = |world: &super::builders::World| world.acts().iter().filter(|act| act.starts_with("reconnect")).count();
    let mut early = world(beginners()).with_capacity(20);
    early.acts_done = 3;
    assert_eq!(dormant(&early), 1);
    let old = early.people.iter().find(|person| person.name == "Dormant 60").unwrap().id;
    early.answers.push(answered(old, ActKind::Reconnect, "since:2020-03-01", Answer::Done, day("2026-11-19"), None));
    assert_eq!(dormant(&early), 0);
    early.answers[0].answered_on = day("2026-11-12");
    assert_eq!(dormant(&early), 1);
}

#[test]
fn a_thanks_owed_shows_whatever_the_capacity() {
    let plan = world(vec![person(1, "Ana Sousa").thanked_for("the reference")]).with_capacity(0).plan();
    assert_eq!(plan.acts[0].reason.text, "You wanted to thank Ana for the reference.");
    assert!(plan.acts[0].quick && plan.acts[0].suggestion.message.is_some());
}

fn met(number: u128, name: &str, on: &str, at: Option<&str>, note: Option<&str>) -> Candidate {
    let mut met = person(number, name);
    met.first_meeting = Some(FirstMeeting { on: day(on), at: at.map(str::to_owned), note: note.map(str::to_owned), connected_on: None });
    met.last_contact = Some(day(on));
    met
}

#[test]
fn a_first_meeting_is_followed_up_within_72_hours_with_one_detail() {
    let dana = met(1, "Dana Okafor", "2026-11-20", Some("Async Day"), Some("asked for the benchmark paper"));
    let plan = world(vec![dana.clone()]).plan();
    assert_eq!(plan.acts[0].reason.text, "You met on Friday at Async Day. You noted: “asked for the benchmark paper”");
    assert!(plan.acts[0].suggestion.message.as_ref().unwrap().text.contains("Async Day"));
    assert_eq!(plan.acts[0].due, Some(day("2026-11-23")));
    assert_eq!(world(vec![dana.clone()]).on("2026-11-23").acts().len(), 1);
    assert!(world(vec![dana]).on("2026-11-24").acts().is_empty());
}

#[test]
fn a_meeting_with_somebody_one_was_connected_to_claims_no_more_than_is_known() {
    let mut dana = met(1, "Dana Okafor", "2026-11-21", None, None);
    dana.first_meeting.as_mut().unwrap().connected_on = Some(day("2019-05-03"));
    assert_eq!(world(vec![dana]).plan().acts[0].reason.text, "You met yesterday; you have been connected since May 2019.");
}

#[test]
fn a_word_after_the_meeting_settles_the_follow_up() {
    let mut same_day = met(1, "Dana Okafor", "2026-11-20", None, None);
    same_day.last_from_me = Some(day("2026-11-20"));
    let mut later = met(2, "Li Wei", "2026-11-20", None, None);
    later.last_contact = Some(day("2026-11-21"));
    assert!(world(vec![same_day, later]).acts().is_empty());
}

#[test]
fn the_follow_ups_of_an_event_are_one_sitting() {
    let plan = world(vec![
        met(1, "Dana Okafor", "2026-11-20", Some("Async Day"), None),
        met(2, "Kofi Mensah", "2026-11-20", Some("a dinner"), None),
        met(3, "Li Wei", "2026-11-20", Some("Async Day"), None),
    ])
    .plan();
    let sittings: Vec<_> = plan.acts.iter().map(|act| (act.person.name.as_str(), act.sitting.as_deref())).collect();
    assert_eq!(sittings, [("Dana Okafor", Some("Async Day")), ("Li Wei", Some("Async Day")), ("Kofi Mensah", None)]);
}

#[test]
fn back_after_21_days_there_is_what_is_still_yours_and_nothing_missed() {
    let mut people = beginners();
    people.push(person(99, "Dana Okafor").promised("send the draft", Some("2026-11-01")));
    people.push(met(98, "Kofi Mensah", "2026-11-02", Some("Async Day"), None));
    let mut back = world(people);
    back.last_active = Some(day("2026-11-01"));
    let plan = back.plan();
    assert_eq!(plan.greeting.unwrap().text, "Here is what is still yours.");
    assert_eq!(plan.acts.iter().map(|act| act.kind).collect::<Vec<_>>(), [ActKind::Promise]);
    assert!(plan.offer.is_some());
    assert_eq!(plan.undecided, [plan.acts[0].id.clone()]);
    let promise = &plan.acts[0];
    back.answers.push(answered(promise.person.id, promise.kind, &promise.occasion, Answer::Kept, back.today, None));
    assert!(back.plan().undecided.is_empty());
    assert_eq!(back.plan().acts.len(), 1, "what is kept is still to be done");
    back.last_active = Some(day("2026-11-02"));
    assert!(back.plan().acts.len() > 1 && back.plan().offer.is_none());
}
