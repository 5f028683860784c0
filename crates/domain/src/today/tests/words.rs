//! Each act says its reason and evidence in words, and prepares the next step.

use super::builders::{day, kept, world};
use crate::{
    RowId,
    cadence::{Circle, OwnRhythm},
    people::{Source, State},
    suggestions::ReachAction,
    today::{Candidate, Talk},
    topics::Need,
};

fn dana() -> Candidate {
    let rhythm = Some(OwnRhythm { every_days: 42.0, ended: false });
    Candidate { rhythm, ..kept(1, "Dana Okafor", Circle::Close, "2026-03-12") }.talked("Re: the Lisbon talk", "2026-03-12")
}

#[test]
fn a_nudge_says_its_reason_and_its_evidence() {
    let mut dana = dana().wrote("I would love to see the slides", "2026-02-03");
    dana.needs = vec![need(&dana, None)];
    let act = world(vec![dana]).plan().acts.remove(0);
    assert_eq!(act.reason.text, "You usually talk every 6 weeks; last on 12 March about the Lisbon talk.");
    let evidence: Vec<_> = act.evidence.iter().map(|sentence| sentence.text.as_str()).collect();
    assert_eq!(
        evidence,
        [
            "You talked about the Lisbon talk on 12 March.",
            "Dana wrote on 3 February: “I would love to see the slides”",
            "You chose to hear from Dana every 6 weeks.",
            "Dana was looking for a flat in Lisbon, said on 12 March.",
        ]
    );
    let message = act.suggestion.message.unwrap();
    assert!(message.text.contains("the Lisbon talk") && message.text.contains("a flat in Lisbon"), "{}", message.text);
    assert_eq!(act.suggestion.reach.action, ReachAction::Copy);
}

#[test]
fn the_note_of_a_logged_talk_is_quoted() {
    let mut noted = dana();
    noted.talk = Some(Talk { on: day("2026-03-12"), title: None, note: Some("Coffee with Dana, she moves to Porto in May".into()) });
    let act = world(vec![noted]).plan().acts.remove(0);
    assert_eq!(act.evidence[0].text, "You noted on 12 March: “Coffee with Dana, she moves to Porto in May”");
}

#[test]
fn what_they_are_looking_for_is_a_dated_detail_of_the_pair() {
    let mut looking = Candidate { talk: None, ..dana() };
    looking.needs = vec![need(&looking, None)];
    let text = world(vec![looking.clone()]).plan().acts.remove(0).suggestion.message.unwrap().text;
    assert!(text.contains("a flat in Lisbon") && text.contains("12 March"), "{text}");
    looking.needs = vec![need(&looking, Some("2026-05-01"))];
    assert_eq!(world(vec![looking]).plan().acts.remove(0).suggestion.message, None);
}

fn need(person: &Candidate, met_on: Option<&str>) -> Need {
    Need {
        id: RowId(uuid::Uuid::nil()),
        person_id: person.id,
        what: "a flat in Lisbon".into(),
        on_date: day("2026-03-12"),
        interaction_id: None,
        met_on: met_on.map(day),
        source: Source::You,
    }
}

#[test]
fn without_a_dated_detail_their_last_words_stand_above_an_empty_field() {
    let bare = Candidate { talk: None, ..dana() }.wrote("See you in Porto then", "2026-02-03");
    let suggestion = world(vec![bare]).plan().acts.remove(0).suggestion;
    assert_eq!(suggestion.message, None);
    assert_eq!(suggestion.last_words.unwrap().text, "Dana wrote on 3 February: “See you in Porto then”");
}

#[test]
fn nothing_of_somebody_sensitive_is_quoted_or_drafted() {
    let sensitive = Candidate { states: vec![State::Sensitive], ..dana() }.wrote("The diagnosis came", "2026-11-10");
    let act = world(vec![sensitive]).plan().acts.remove(0);
    assert_eq!(act.suggestion.message, None);
    assert!(!format!("{act:?}").contains("diagnosis"));
}

#[test]
fn no_two_drafts_of_a_day_share_a_sentence_of_ours() {
    let people = (1..20).map(|number| Candidate { id: crate::PersonId(uuid::Uuid::from_u128(number)), ..dana() }).collect();
    let plan = world(people).plan();
    let mut said = std::collections::HashSet::new();
    for message in plan.acts.iter().filter_map(|act| act.suggestion.message.as_ref()) {
        for sentence in &message.sentences[1..] {
            assert!(said.insert(sentence.text.clone()), "{}", sentence.text);
        }
    }
    assert!(said.len() >= 12);
}

#[test]
fn what_was_said_in_the_last_quarter_is_not_said_again() {
    let first = world(vec![dana()]).plan().acts.remove(0).suggestion.message.unwrap();
    let mut next = world(vec![dana()]);
    next.said = first.marks();
    let second = next.plan().acts.remove(0).suggestion.message.unwrap();
    assert!(first.sentences[1..].iter().all(|sentence| !second.sentences.contains(sentence)));
}

#[test]
fn a_promise_is_told_as_it_was_given() {
    let said = |what: &str| {
        world(vec![kept(1, "Dana Okafor", Circle::Wider, "2026-11-01").promised(what, Some("2026-11-20"))]).plan().acts[0]
            .reason
            .text
            .clone()
    };
    assert_eq!(said("send her the draft"), "You said you would send her the draft by Friday.");
    assert_eq!(said("the benchmark paper"), "You promised Dana the benchmark paper by Friday.");
}

#[test]
fn a_plan_is_json_as_the_contract_says() {
    let json = serde_json::to_value(world(vec![dana()]).plan()).unwrap();
    let keys = |value: &serde_json::Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    for key in ["date", "capacity", "acts", "waiting", "coming"] {
        assert!(keys(&json).contains(&key.to_owned()), "{key}");
    }
    for key in ["id", "kind", "person", "reason", "evidence", "due", "suggestion"] {
        assert!(keys(&json["acts"][0]).contains(&key.to_owned()), "{key}");
    }
}
