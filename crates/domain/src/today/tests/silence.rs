//! Whom Today leaves alone.

use super::builders::{day, kept, person, world};
use crate::{
    PersonId, RowId,
    cadence::{Circle, OwnRhythm},
    notes::{News, NewsKind},
    people::{Source, State},
    today::{Candidate, FirstMeeting},
};

#[test]
fn nobody_is_nudged_whose_circle_was_never_decided() {
    let undecided = Candidate { last_contact: Some(day("2025-11-01")), ..person(1, "Dana Okafor") }.wrote("Hello", "2026-11-20");
    let let_go = kept(2, "Li Wei", Circle::None, "2026-01-01").wrote("Hello", "2026-11-20");
    assert!(world(vec![undecided, let_go]).acts().is_empty());
}

#[test]
fn somebody_in_the_wider_circle_has_no_rhythm() {
    assert!(world(vec![kept(1, "Dana Okafor", Circle::Wider, "2020-01-01")]).acts().is_empty());
}

#[test]
fn after_two_unanswered_messages_no_nudge_for_a_year() {
    let silent = Candidate { unanswered: 2, ..kept(1, "Dana Okafor", Circle::Inner, "2026-03-01") };
    assert!(world(vec![silent.clone()]).on("2027-02-28").acts().is_empty());
    assert_eq!(world(vec![silent.clone()]).on("2027-03-01").acts(), ["reconnect Dana Okafor"]);
    let wrote = Candidate { unanswered: 0, ..silent }.wrote("So sorry for the silence", "2026-11-20");
    assert_eq!(world(vec![wrote]).acts(), ["answer Dana Okafor"]);
}

#[test]
fn one_unanswered_message_changes_nothing() {
    let once = Candidate { unanswered: 1, ..kept(1, "Dana Okafor", Circle::Inner, "2026-03-01") };
    assert_eq!(world(vec![once]).acts(), ["nudge Dana Okafor"]);
}

#[test]
fn nothing_at_all_is_due_with_the_dead_and_those_left_in_peace() {
    for state in [State::Remembered, State::LeftInPeace, State::Archived, State::Trashed, State::Me] {
        let mut everything = kept(1, "Dana Okafor", Circle::Inner, "2026-01-01")
            .promised("the draft", Some("2026-11-22"))
            .owes("the figures", "2026-11-01", None)
            .born("--11-22")
            .thanked_for("the reference")
            .follow_up("the budget", "2026-11-22");
        everything.first_meeting = Some(FirstMeeting { on: day("2026-11-21"), at: None, note: None, connected_on: None });
        everything.news = vec![moved(everything.id)];
        let busy = world(vec![everything.clone()]).plan();
        assert!(busy.acts.len() >= 4 && busy.waiting.len() == 1);
        everything.states = vec![state];
        let plan = world(vec![everything]).plan();
        assert!(plan.acts.is_empty() && plan.waiting.is_empty() && plan.coming.is_empty(), "{state}");
    }
}

fn moved(person_id: PersonId) -> News {
    News {
        id: RowId(uuid::Uuid::from_u128(60)),
        person_id,
        kind: NewsKind::Job,
        what: "Lumen".into(),
        before: Some("Acme".into()),
        before_on: Some(day("2026-06-03")),
        on_date: None,
        seen_on: day("2026-11-18"),
        sensitive: false,
        interaction_id: None,
        source: Source::Linkedin,
    }
}

#[test]
fn imported_news_nudges_only_for_those_kept_and_until_one_spoke() {
    let mut tomas = kept(1, "Tomas Lindqvist", Circle::Active, "2026-10-01");
    tomas.news = vec![moved(tomas.id)];
    let plan = world(vec![tomas.clone()]).plan();
    assert_eq!(plan.acts[0].reason.text, "Tomas is now at Lumen; your June archive said Acme.");
    assert!(!plan.acts[0].suggestion.message.as_ref().unwrap().text.to_lowercase().contains("congratulations"));
    let spoken = Candidate { last_contact: Some(day("2026-11-19")), ..tomas.clone() };
    assert!(world(vec![spoken]).acts().is_empty());
    let undecided = Candidate { cadence: None, ..tomas };
    assert!(world(vec![undecided]).acts().is_empty());
}

#[test]
fn hard_news_asks_for_a_quiet_word_a_week_later_and_drafts_nothing() {
    let mut ines = kept(1, "Ines Duarte", Circle::Wider, "2026-11-14").talked("the grant", "2026-11-14");
    ines.news = vec![News {
        kind: NewsKind::Hardship,
        what: "father ill".into(),
        seen_on: day("2026-11-14"),
        source: Source::You,
        sensitive: true,
        ..moved(ines.id)
    }];
    assert!(world(vec![ines.clone()]).on("2026-11-20").acts().is_empty());
    let plan = world(vec![ines]).on("2026-11-21").plan();
    assert_eq!(plan.acts[0].reason.text, "A quiet word to Ines would be kind.");
    assert_eq!(plan.acts[0].suggestion.message, None);
    let shown = format!("{:?}", plan.acts[0]);
    assert!(!shown.contains("father"), "{shown}");
}

#[test]
fn an_ended_context_is_not_late() {
    let ended = |number, ended| Candidate {
        rhythm: Some(OwnRhythm { every_days: 7.0, ended }),
        ..kept(number, if ended { "Former Colleague" } else { "Old Friend" }, Circle::Close, "2026-03-01")
    };
    let plan = world(vec![ended(1, true), ended(2, false)]).plan();
    assert_eq!(plan.acts[0].person.name, "Old Friend");
    assert_eq!(plan.acts[1].reason.text, "You used to talk every week; last on 1 March.");
}

#[test]
fn a_birthday_from_an_address_book_is_told_only_of_those_kept() {
    assert!(world(vec![person(1, "Dana Okafor").born("--11-22")]).acts().is_empty());
    let mut typed = person(1, "Dana Okafor").born("--11-22");
    typed.dates[0].source = Source::You;
    assert_eq!(world(vec![typed]).acts(), ["occasion Dana Okafor"]);
}

#[test]
fn a_birthday_that_was_greeted_is_settled_and_an_old_one_is_gone() {
    let born = kept(1, "Dana Okafor", Circle::Wider, "2026-11-01").born("--11-20");
    assert_eq!(world(vec![born.clone()]).plan().acts[0].reason.text, "Dana’s birthday was on Friday.");
    assert!(world(vec![born.clone()]).on("2026-11-23").acts().is_empty());
    let greeted = Candidate { last_contact: Some(day("2026-11-20")), ..born };
    assert!(world(vec![greeted]).acts().is_empty());
}
