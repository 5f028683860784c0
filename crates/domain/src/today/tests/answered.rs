//! Done, snoozed, skipped, dropped and written are five different things; contact settles a nudge.

use super::builders::{day, kept, person, world};
use crate::{
    acts::{ActKind, Answer},
    cadence::Circle,
    interactions::Direction,
};

#[test]
fn an_act_keeps_its_id_from_day_to_day_until_it_is_answered() {
    let people = vec![kept(1, "Dana Okafor", Circle::Close, "2026-03-01")];
    let (today, tomorrow) = (world(people.clone()).plan(), world(people).on("2026-11-23").plan());
    assert_eq!(today.acts[0].id, tomorrow.acts[0].id);
}

#[test]
fn a_done_act_is_gone_and_any_contact_settles_the_nudge() {
    let mut done = world(vec![kept(1, "Dana Okafor", Circle::Close, "2026-03-01")]);
    done.answer_first(Answer::Done, None);
    assert!(done.acts().is_empty());
    let mut written_to = world(vec![kept(1, "Dana Okafor", Circle::Close, "2026-03-01")]);
    written_to.people[0].last_contact = Some(day("2026-11-21"));
    assert!(written_to.acts().is_empty());
}

#[test]
fn a_snoozed_act_comes_back_on_its_day() {
    let mut snoozed = world(vec![kept(1, "Dana Okafor", Circle::Close, "2026-03-01")]);
    snoozed.answer_first(Answer::Snoozed, Some("2026-11-25"));
    assert!(snoozed.acts().is_empty());
    assert_eq!(snoozed.on("2026-11-25").acts(), ["nudge Dana Okafor"]);
}

#[test]
fn a_skipped_nudge_comes_around_after_the_interval() {
    let mut skipped = world(vec![kept(1, "Dana Okafor", Circle::Close, "2026-03-01")]);
    skipped.answer_first(Answer::Skipped, None);
    let skipped = skipped.on("2027-01-05");
    assert!(skipped.acts().is_empty());
    assert_eq!(skipped.on("2027-01-06").acts(), ["nudge Dana Okafor"]);
}

#[test]
fn two_skips_lengthen_the_interval() {
    let mut skipped = world(vec![kept(1, "Dana Okafor", Circle::Close, "2026-09-01")]);
    skipped.answer_first(Answer::Skipped, None);
    let mut skipped = skipped.on("2027-01-06");
    skipped.answer_first(Answer::Skipped, None);
    // 45 days have become 67.
    let skipped = skipped.on("2027-03-13");
    assert!(skipped.acts().is_empty());
    assert_eq!(skipped.on("2027-03-14").acts(), ["nudge Dana Okafor"]);
}

#[test]
fn a_dropped_kind_is_off_for_this_person_alone() {
    let people = vec![kept(1, "Dana Okafor", Circle::Close, "2026-03-01").born("--11-23"), kept(2, "Li Wei", Circle::Close, "2026-03-01")];
    let mut dropped = world(people);
    dropped.answer_first(Answer::Dropped, None);
    assert_eq!(dropped.acts(), ["nudge Li Wei"]);
    let dropped = dropped.on("2027-11-23");
    assert!(dropped.acts().contains(&"occasion Dana Okafor".to_owned()));
    assert!(!dropped.acts().iter().any(|act| act == "reconnect Dana Okafor" || act == "nudge Dana Okafor"));
}

#[test]
fn what_was_written_rests_and_one_line_asks_whether_it_was_sent() {
    let mut written = world(vec![kept(1, "Dana Okafor", Circle::Close, "2026-03-01")]);
    written.answer_first(Answer::Written, None);
    let plan = written.plan();
    assert!(plan.acts.is_empty());
    assert_eq!(plan.written[0].question.text, "Sent to Dana?");
    written.people[0].last_from_me = Some(day("2026-11-22"));
    assert!(written.plan().written.is_empty(), "a later mail in an import answers the question");
}

#[test]
fn a_promise_is_settled_by_keeping_it_and_not_by_a_talk() {
    let mut open = world(vec![person(2, "Dana Okafor").promised("send the draft", Some("2026-11-20"))]);
    open.people[0].last_contact = Some(day("2026-11-22"));
    assert_eq!(open.acts(), ["promise Dana Okafor"]);
    open.people[0].promises[0].settled_as = Some(crate::promises::Settlement::Kept);
    assert!(open.acts().is_empty());
}

#[test]
fn a_promise_without_a_day_shows_from_the_next_morning() {
    let promising = world(vec![person(2, "Dana Okafor").promised("send the draft", None)]);
    assert!(promising.plan().acts[0].due.is_none());
    let same_day = promising.on("2026-11-10");
    assert!(same_day.acts().is_empty());
    assert_eq!(same_day.on("2026-11-11").plan().acts[0].reason.text, "You said you would send the draft.");
}

#[test]
fn what_they_promised_waits_and_is_no_act_of_mine() {
    let world = world(vec![person(3, "Ines Duarte").owes("introduce you to Kofi", "2026-11-13", None)]);
    let plan = world.plan();
    assert!(plan.acts.is_empty());
    assert_eq!(plan.waiting[0].kind, ActKind::Waiting);
    assert_eq!(plan.waiting[0].reason.text, "Ines said 9 days ago that they would introduce you to Kofi.");
    assert!(plan.waiting[0].suggestion.message.is_some());
    assert_eq!(world.people[0].promises[0].direction, Direction::Theirs);
}

#[test]
fn a_promise_noted_in_the_first_person_is_said_to_the_user_and_its_names_stay() {
    let plan = world(vec![person(3, "Inês Carvalho").owes("introduce me to Ivo", "2026-11-13", None)]).plan();
    assert_eq!(plan.waiting[0].reason.text, "Inês said 9 days ago that they would introduce you to Ivo.");
}

#[test]
fn a_chaser_is_prepared_only_once_their_day_has_passed() {
    let promised = |due| world(vec![person(3, "Ines Duarte").owes("send the figures", "2026-11-01", Some(due))]).plan();
    assert_eq!(promised("2026-11-25").waiting[0].suggestion.message, None);
    assert!(promised("2026-11-21").waiting[0].suggestion.message.is_some());
}
