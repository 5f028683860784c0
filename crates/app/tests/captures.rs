//! Capture: one sentence is one change, nobody is made unasked, and nothing that did not happen is contact.

#![expect(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

mod support;

use jiff::civil::Date;
use support::Fresh;
use wellmet_app::{
    Kind,
    captures::{AnswerToQuestion, Captured},
};
use wellmet_domain::{
    PersonId,
    acts::ActKind,
    events::Event,
    interactions::{Interaction, InteractionKind},
    notes::{News, Note},
    people::Person,
    promises::{Favour, FollowUp, Promise, Thanks},
    topics::{Need, PersonTopic},
};

async fn log(fresh: &Fresh, sentence: &str) -> Captured {
    fresh.app.log_sentence(sentence, &[], None, false).await.unwrap()
}

async fn logged(fresh: &Fresh, sentence: &str) -> Captured {
    let captured = log(fresh, sentence).await;
    assert!(captured.written, "{sentence}: {captured:#?}");
    captured
}

async fn all<T: wellmet_store::Fact>(fresh: &Fresh) -> Vec<T> {
    fresh.app.read().await.unwrap().select("id IS NOT NULL ORDER BY id", &[]).await.unwrap()
}

fn answer(question: &str, choice: &str) -> AnswerToQuestion {
    AnswerToQuestion { question: question.to_owned(), choice: choice.to_owned() }
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

async fn acts_with(fresh: &Fresh, on: &str, person: PersonId) -> Vec<wellmet_app::today::ActShown> {
    let view = fresh.app.today(Some(day(on))).await.unwrap();
    view.acts.into_iter().filter(|act| act.person.id == person).collect()
}

const BENCHMARK: &str = "met dana at async day she asked for the benchmark paper";

on_both_engines! {
    async fn a_sentence_logged_today_is_tomorrows_act_that_quotes_its_detail(fresh: &Fresh) {
        let dana = fresh.person("Dana Okafor").await;
        let captured = logged(fresh, BENCHMARK).await;
        assert_eq!(captured.understood.people[0].id, Some(dana));
        assert_eq!(all::<Interaction>(fresh).await[0].body.as_deref(), Some(BENCHMARK));
        let acts = acts_with(fresh, "2026-11-23", dana).await;
        let act = acts.iter().find(|act| act.kind == ActKind::FirstMeeting).unwrap_or_else(|| panic!("{acts:#?}"));
        assert!(act.reason.text.contains("she asked for the benchmark paper"), "{}", act.reason.text);
    }
}

on_both_engines! {
    async fn a_known_event_stands_in_the_reason_and_the_detail_is_what_follows_it(fresh: &Fresh) {
        fresh.app.log_sentence("Met Kofi Mensah at Async Day.", &[], None, true).await.unwrap();
        let dana = fresh.person("Dana Okafor").await;
        logged(fresh, BENCHMARK).await;
        assert_eq!(all::<Interaction>(fresh).await[1].kind, InteractionKind::Encounter);
        assert_eq!(all::<Event>(fresh).await.len(), 1);
        let act = acts_with(fresh, "2026-11-23", dana).await.remove(0);
        assert_eq!(act.reason.text, "You met yesterday at Async Day. You noted: “she asked for the benchmark paper”");
        assert_eq!(act.sitting.as_deref(), Some("Async Day"), "two were met there");
    }
}

on_both_engines! {
    async fn somebody_unknown_is_offered_and_made_only_with_a_word_from_the_user(fresh: &Fresh) {
        let captured = log(fresh, "Met Ruth Keller at Async Day.").await;
        assert!(!captured.written && captured.batch.is_none());
        assert_eq!(captured.questions[0].id, "new_person:Ruth Keller");
        assert!(all::<Person>(fresh).await.is_empty() && all::<Interaction>(fresh).await.is_empty());
        let answers = [answer("new_person:Ruth Keller", "new")];
        let captured = fresh.app.log_sentence("Met Ruth Keller at Async Day.", &answers, None, false).await.unwrap();
        assert!(captured.written && captured.questions.is_empty());
        let ruth = all::<Person>(fresh).await.remove(0);
        assert_eq!(captured.understood.people[0].id, Some(ruth.id));
        assert_eq!((ruth.name.as_str(), ruth.met_where.as_deref(), ruth.met_on), ("Ruth Keller", Some("Async Day"), Some(day("2026-11-22").into())));
        assert_eq!(acts_with(fresh, "2026-11-23", ruth.id).await[0].kind, ActKind::FirstMeeting);
    }
}

on_both_engines! {
    async fn yes_makes_the_unknown_and_still_asks_who_is_meant(fresh: &Fresh) {
        let written = fresh.app.log_sentence("Met Ruth Keller at Async Day.", &[], None, true).await.unwrap();
        assert!(written.written);
        let lin = fresh.person("Grace Lin").await;
        fresh.person("Grace Obi").await;
        let open = fresh.app.log_sentence("Called Grace.", &[], None, true).await.unwrap();
        assert!(!open.written);
        assert_eq!(open.questions[0].choices.len(), 4, "two of the name, a new one, and nobody");
        let answers = [answer(&open.questions[0].id, &lin.to_string())];
        let captured = fresh.app.log_sentence("Called Grace.", &answers, None, false).await.unwrap();
        assert_eq!((captured.written, captured.understood.people[0].id), (true, Some(lin)));
        assert_eq!(captured.said.text, "Logged: a call with Grace Lin.");
        let odd = fresh.app.log_sentence("Called Grace.", &[answer("x", "y")], None, false).await.unwrap_err();
        assert_eq!(odd.kind(), Kind::Usage);
    }
}

on_both_engines! {
    async fn everything_a_sentence_says_is_one_change_and_undo_takes_it_back(fresh: &Fresh) {
        let dana = fresh.person("Dana Okafor").await;
        let kofi = fresh.person("Kofi Mensah").await;
        let sentence = "Had coffee with Dana about hiring. I promised to send her the draft by Friday. She is looking for a designer. \
            Kofi introduced me to her.";
        let captured = logged(fresh, sentence).await;
        let promise = all::<Promise>(fresh).await.remove(0);
        assert_eq!((promise.person_id, promise.due_on), (dana, Some(day("2026-11-27"))));
        assert_eq!(all::<Need>(fresh).await[0].what, "a designer");
        assert_eq!(all::<PersonTopic>(fresh).await.len(), 1);
        assert!(!all::<Favour>(fresh).await.is_empty() || all::<Person>(fresh).await.iter().any(|person| person.met_through == Some(kofi)));
        let history = fresh.app.history(None, 10).await.unwrap().items;
        assert_eq!(history[0].batch, captured.batch.unwrap());
        assert_eq!(history.len(), 3);
        fresh.app.undo(captured.batch, false).await.unwrap();
        assert!(all::<Interaction>(fresh).await.is_empty() && all::<Promise>(fresh).await.is_empty() && all::<Need>(fresh).await.is_empty());
        assert_eq!(all::<Person>(fresh).await.iter().filter(|person| person.met_through.is_some()).count(), 0);
    }
}

on_both_engines! {
    async fn a_missed_call_is_no_contact_and_stays_as_a_note(fresh: &Fresh) {
        let tomas = fresh.person("Tomas Lindqvist").await;
        logged(fresh, "tried to call tomas no answer").await;
        assert!(all::<Interaction>(fresh).await.is_empty());
        let note = all::<Note>(fresh).await.remove(0);
        assert_eq!((note.person_id, note.body.as_str()), (Some(tomas), "tried to call tomas no answer"));
    }
}

on_both_engines! {
    async fn a_plan_with_a_day_is_a_follow_up_and_due_then(fresh: &Fresh) {
        let kofi = fresh.person("Kofi Mensah").await;
        logged(fresh, "Follow up with Kofi in 2 weeks about the grant.").await;
        assert!(all::<Interaction>(fresh).await.is_empty());
        let follow_up = all::<FollowUp>(fresh).await.remove(0);
        assert_eq!((follow_up.person_id, follow_up.due_on), (kofi, day("2026-12-06")));
        assert_eq!(acts_with(fresh, "2026-12-06", kofi).await[0].kind, ActKind::FollowUp);
    }
}

on_both_engines! {
    async fn hard_news_is_sensitive_and_thanks_owed_wait_to_be_said(fresh: &Fresh) {
        fresh.person("Mia Hartmann").await;
        logged(fresh, "Called Mia. Her father is ill.").await;
        let news = all::<News>(fresh).await.remove(0);
        assert!(news.sensitive);
        logged(fresh, "I owe Mia thanks for the review.").await;
        assert!(all::<Thanks>(fresh).await.iter().any(|thanks| thanks.said_on.is_none()));
    }
}

on_both_engines! {
    async fn reading_writes_nothing_and_names_what_it_asks(fresh: &Fresh) {
        let reading = fresh.app.read_sentence("Met Ruth Keller yesterday.", None).await.unwrap();
        assert!(reading.is_contact);
        assert_eq!(reading.questions[0].id, "new_person:Ruth Keller");
        assert_eq!(reading.questions[0].choices.iter().map(|choice| choice.value.as_str()).collect::<Vec<_>>(), ["new", "leave"]);
        assert!(reading.chips.iter().any(|chip| chip.text == "Ruth Keller"));
        assert!(fresh.app.history(None, 10).await.unwrap().items.is_empty());
        assert_eq!(fresh.app.read_sentence("  ", None).await.unwrap_err().kind(), Kind::Usage);
    }
}

on_both_engines! {
    async fn a_name_just_made_is_known_in_the_next_sentence(fresh: &Fresh) {
        assert!(!log(fresh, "Called Petra Novak.").await.written);
        let petra = fresh.person("Petra Novak").await;
        logged(fresh, "Called Petra Novak.").await;
        let captured = logged(fresh, "Emailed Petra.").await;
        assert_eq!(captured.understood.people[0].id, Some(petra));
    }
}
