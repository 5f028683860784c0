//! Today: whom to reach, why and with what; answering writes the timeline, and any real contact settles.

#![expect(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

mod support;

use jiff::civil::Date;
use support::Fresh;
use wellmet_app::{
    Error, Kind,
    acts::{NewAnswer, Reply},
    imports::ImportOptions,
    today::{ActShown, TodayView},
    triage::{Decision, TriageView},
};
use wellmet_domain::{
    PersonId, PromiseId,
    acts::ActKind,
    cadence::Circle,
    catalogue::say,
    interactions::{Direction, Interaction, InteractionKind},
    people::State,
    promises::{Promise, Settlement, Thanks},
};

/// Somebody kept closely, of whom the last was heard in spring.
async fn dana(fresh: &Fresh) -> PersonId {
    let json = serde_json::json!({ "name": "Dana Okafor", "channels": [{ "value": "dana@lumen.example" }] });
    let dana = fresh.person_of(json).await;
    fresh.met(dana, "2026-05-01", "The Lisbon talk").await;
    fresh.app.set_cadence(dana, Circle::Close, None, None).await.unwrap();
    dana
}

async fn today(fresh: &Fresh) -> TodayView {
    fresh.app.today(None).await.unwrap()
}

async fn only_act(fresh: &Fresh) -> ActShown {
    let view = today(fresh).await;
    assert_eq!(view.acts.len(), 1, "{view:#?}");
    view.acts.into_iter().next().unwrap()
}

async fn timeline(fresh: &Fresh, person: PersonId) -> Vec<Interaction> {
    fresh.app.read().await.unwrap().timeline(person, None, 10).await.unwrap()
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

on_both_engines! {
    async fn somebody_kept_is_due_with_a_reason_evidence_and_a_message_that_quotes_the_last_talk(fresh: &Fresh) {
        dana(fresh).await;
        let before = fresh.app.read().await.unwrap().version().await.unwrap();
        let act = only_act(fresh).await;
        assert_eq!((act.kind, act.person.name.as_str()), (ActKind::Nudge, "Dana Okafor"));
        assert_eq!(act.reason.text, "You last talked on 1 May about The Lisbon talk.");
        assert!(!act.evidence.is_empty());
        let step = act.suggestion.unwrap();
        assert!(step.body.unwrap().contains("The Lisbon talk"));
        assert_eq!(step.to.as_deref(), Some("dana@lumen.example"));
        assert_eq!(fresh.app.read().await.unwrap().version().await.unwrap(), before, "reading writes nothing");
    }
}

on_both_engines! {
    async fn nobody_is_nudged_about_who_was_not_kept(fresh: &Fresh) {
        let kofi = fresh.person("Kofi Mensah").await;
        fresh.met(kofi, "2026-05-01", "Harbour").await;
        let view = today(fresh).await;
        assert!(view.acts.is_empty());
        assert_eq!(view.enough.unwrap().text, "That is everything for today.");
    }
}

on_both_engines! {
    async fn done_logs_the_interaction_and_undo_brings_the_act_back(fresh: &Fresh) {
        let dana = dana(fresh).await;
        let act = only_act(fresh).await;
        let answer = NewAnswer { note: Some("She has a new boat".to_owned()), ..Reply::Done.into() };
        let done = fresh.app.answer_act(&act.id[..6], answer).await.unwrap();
        assert_eq!(done.said.text, "Logged: a mail to Dana.");
        let newest = timeline(fresh, dana).await.remove(0);
        assert_eq!((newest.kind, newest.direction, newest.on_date), (InteractionKind::Email, Direction::Mine, day("2026-11-22")));
        assert_eq!(newest.body.as_deref(), Some("She has a new boat"));
        let after = today(fresh).await;
        assert!(after.acts.is_empty());
        assert_eq!(after.capacity.left, 9);
        fresh.app.undo(Some(done.batch), false).await.unwrap();
        assert_eq!(only_act(fresh).await.id, act.id);
        assert_eq!(timeline(fresh, dana).await.len(), 1);
    }
}

on_both_engines! {
    async fn a_snoozed_act_is_back_on_its_day_and_nothing_is_logged(fresh: &Fresh) {
        let dana = dana(fresh).await;
        let act = only_act(fresh).await;
        let answer = NewAnswer { until: Some(day("2026-11-25")), ..Reply::Snoozed.into() };
        let said = fresh.app.answer_act(&act.id, answer).await.unwrap().said;
        assert_eq!(said.text, "Dana is back on Wednesday.");
        assert!(today(fresh).await.acts.is_empty());
        let then = fresh.app.today(Some(day("2026-11-25"))).await.unwrap();
        assert_eq!(then.acts[0].id, act.id);
        assert_eq!(timeline(fresh, dana).await.len(), 1);
        let past = NewAnswer { until: Some(day("2026-11-20")), ..Reply::Snoozed.into() };
        assert_eq!(fresh.app.answer_act(&act.id, past).await.unwrap_err().kind(), Kind::Usage);
    }
}

on_both_engines! {
    async fn two_skips_lengthen_the_interval_and_the_toast_says_so(fresh: &Fresh) {
        let dana = dana(fresh).await;
        let first = only_act(fresh).await;
        let said = fresh.app.answer_act(&first.id, Reply::Skipped.into()).await.unwrap().said;
        assert_eq!(said.text, "Skipped. Dana comes around again in time.");
        assert!(today(fresh).await.acts.is_empty());
        assert_eq!(timeline(fresh, dana).await.len(), 1, "a skip is no contact");
        let said = fresh.app.answer_act(&first.id, Reply::Skipped.into()).await.unwrap().said;
        assert!(said.text.starts_with("Skipped twice, so the rhythm with Dana is now every"), "{}", said.text);
    }
}

on_both_engines! {
    async fn a_dropped_kind_stays_away_from_this_person(fresh: &Fresh) {
        dana(fresh).await;
        let act = only_act(fresh).await;
        fresh.app.answer_act(&act.id, Reply::Dropped.into()).await.unwrap();
        assert!(fresh.app.today(Some(day("2026-12-05"))).await.unwrap().acts.is_empty());
    }
}

on_both_engines! {
    async fn what_was_written_is_asked_about_once_and_only_yes_logs(fresh: &Fresh) {
        let dana = dana(fresh).await;
        let act = only_act(fresh).await;
        fresh.app.answer_act(&act.id, Reply::Written.into()).await.unwrap();
        let resting = only_act(fresh).await;
        assert!(resting.written && resting.id == act.id);
        assert_eq!(resting.reason.text, "Sent to Dana?");
        assert_eq!(timeline(fresh, dana).await.len(), 1);
        fresh.app.answer_act(&act.id, Reply::NotSent.into()).await.unwrap();
        assert!(!only_act(fresh).await.written);
        fresh.app.answer_act(&act.id, Reply::Written.into()).await.unwrap();
        fresh.app.answer_act(&act.id, Reply::Done.into()).await.unwrap();
        assert!(today(fresh).await.acts.is_empty());
        assert_eq!(timeline(fresh, dana).await.len(), 2);
    }
}

on_both_engines! {
    async fn no_sentence_of_ours_comes_twice_in_a_quarter(fresh: &Fresh) {
        let dana = dana(fresh).await;
        let act = only_act(fresh).await;
        let body = act.suggestion.unwrap().body.unwrap();
        let sent = fresh.app.answer_act(&act.id, Reply::Written.into()).await.unwrap();
        fresh.app.answer_act(&act.id, Reply::NotSent.into()).await.unwrap();
        let again = only_act(fresh).await.suggestion.unwrap().body.unwrap_or_default();
        let sentences: Vec<&str> = body.lines().last().unwrap().split_inclusive(['.', '?']).map(str::trim).collect();
        assert!(sentences.iter().all(|sentence| !again.contains(sentence)), "{again}\n{body}");
        assert!(sent.sequence > 0 && timeline(fresh, dana).await.len() == 1);
    }
}

on_both_engines! {
    async fn a_promise_is_due_and_done_keeps_it(fresh: &Fresh) {
        let kofi = fresh.person("Kofi Mensah").await;
        let mut tx = fresh.app.begin(say("history-unknown", [("what", "x".into())])).await.unwrap();
        let promise = Promise {
            id: PromiseId(tx.fresh_id()),
            person_id: kofi,
            direction: Direction::Mine,
            what: "send him the grant text".to_owned(),
            made_on: day("2026-11-18"),
            due_on: Some(day("2026-11-23")),
            interaction_id: None,
            settled_as: None,
            settled_on: None,
        };
        tx.insert(&promise).await.unwrap();
        tx.commit().await.unwrap();
        let act = only_act(fresh).await;
        assert_eq!(act.reason.text, "You said you would send him the grant text by tomorrow.");
        fresh.app.answer_act(&act.id, Reply::Done.into()).await.unwrap();
        let kept: Promise = fresh.app.read().await.unwrap().require(promise.id).await.unwrap();
        assert_eq!((kept.settled_as, kept.settled_on), (Some(Settlement::Kept), Some(day("2026-11-22"))));
        assert!(today(fresh).await.acts.is_empty());
        assert_eq!(timeline(fresh, kofi).await.len(), 1);
    }
}

on_both_engines! {
    async fn an_act_that_nobody_knows_is_not_found(fresh: &Fresh) {
        for id in ["0123456789abcdef", "", "%", "no act"] {
            let error = fresh.app.answer_act(id, Reply::Done.into()).await.unwrap_err();
            assert!(matches!(error, Error::NotFound(_)), "{id}: {error}");
        }
    }
}

on_both_engines! {
    async fn whoever_is_remembered_comes_up_no_more(fresh: &Fresh) {
        let dana = dana(fresh).await;
        assert_eq!(today(fresh).await.acts.len(), 1);
        fresh.app.set_state(dana, State::Remembered).await.unwrap();
        assert!(today(fresh).await.acts.is_empty());
    }
}

const LATER_MAIL: &str = "From robin@vale.example Fri Nov 20 10:00:00 2026\nFrom: Robin Vale <robin@vale.example>\nTo: Dana Okafor <dana@lumen.example>\n\
    Date: Fri, 20 Nov 2026 10:00:00 +0000\nSubject: Your boat\nMessage-ID: <9@vale.example>\n\nHello\n\n";

on_both_engines! {
    async fn a_holiday_is_an_occasion_only_for_whom_it_was_chosen(fresh: &Fresh) {
        let dana = dana(fresh).await;
        let thanksgiving = Some(day("2026-11-26"));
        let occasions = async || {
            let acts = fresh.app.today(thanksgiving).await.unwrap().acts;
            acts.into_iter().filter(|act| act.kind == ActKind::Occasion).map(|act| act.reason.text).collect::<Vec<_>>()
        };
        assert!(occasions().await.is_empty());
        let chosen = serde_json::json!({ "name": "Holidays", "value": "US" });
        let added = fresh.app.add_part_of(wellmet_app::people::PartKind::Fields, dana, chosen).await.unwrap();
        assert_eq!(occasions().await, ["Thanksgiving is today; you greet Dana for it."]);
        fresh.app.undo(Some(added.batch), false).await.unwrap();
        assert!(occasions().await.is_empty());
    }
}

on_both_engines! {
    async fn among_nudges_alike_the_one_whose_world_is_newer_comes_first(fresh: &Fresh) {
        for (name, organisation) in [("Ada One", "Lumen"), ("Bo Two", "Lumen"), ("Cy Three", "Lumen"), ("Zoe Rare", "Harbour School")] {
            let positions = serde_json::json!([{ "organisation": organisation, "current": true }]);
            let person = fresh.person_of(serde_json::json!({ "name": name, "positions": positions })).await;
            fresh.met(person, "2026-01-10", "The Lisbon talk").await;
            fresh.app.set_cadence(person, Circle::Close, None, None).await.unwrap();
        }
        assert_eq!(today(fresh).await.acts[0].person.name, "Zoe Rare");
    }
}

on_both_engines! {
    async fn a_later_mail_from_an_import_settles_the_nudge(fresh: &Fresh) {
        let dana = dana(fresh).await;
        fresh.app.add_my_channel("robin@vale.example").await.unwrap();
        assert_eq!(only_act(fresh).await.person.id, dana);
        let path = fresh.path().join("sent.mbox");
        std::fs::write(&path, LATER_MAIL).unwrap();
        fresh.app.import_files(vec![path], ImportOptions::default()).await.unwrap();
        assert_eq!(timeline(fresh, dana).await.len(), 2);
        assert!(today(fresh).await.acts.is_empty());
    }
}

const MAILS: &str = "From mia@harbour.example Mon Nov 16 10:00:00 2026\nFrom: Mia Hartmann <mia@harbour.example>\nTo: robin@vale.example\n\
    Date: Mon, 16 Nov 2026 10:00:00 +0000\nSubject: The pier\nMessage-ID: <1@harbour.example>\n\nHello\n\n\
    From robin@vale.example Tue Nov 17 10:00:00 2026\nFrom: Robin Vale <robin@vale.example>\nTo: Mia Hartmann <mia@harbour.example>\n\
    Date: Tue, 17 Nov 2026 10:00:00 +0000\nSubject: Re: The pier\nMessage-ID: <2@vale.example>\n\nHello\n\n\
    From news@list.example Tue Nov 17 11:00:00 2026\nFrom: Sam Quiet <sam@quiet.example>\nTo: robin@vale.example\n\
    Date: Tue, 17 Nov 2026 11:00:00 +0000\nSubject: Hello\nMessage-ID: <3@quiet.example>\n\nHello\n\n";

async fn with_mails(fresh: &Fresh) {
    fresh.app.add_my_channel("robin@vale.example").await.unwrap();
    let path = fresh.path().join("all.mbox");
    std::fs::write(&path, MAILS).unwrap();
    fresh.app.import_files(vec![path], ImportOptions::default()).await.unwrap();
}

on_both_engines! {
    async fn keeping_somebody_met_only_in_mail_makes_a_person_with_that_history(fresh: &Fresh) {
        with_mails(fresh).await;
        let triage = fresh.app.triage(10).await.unwrap();
        assert_eq!((triage.kept, triage.waiting, triage.cards.len()), (0, 1, 1), "one wrote without an answer and is not asked about");
        let card = &triage.cards[0];
        assert_eq!((card.name.as_str(), card.person), ("Mia Hartmann", None));
        assert_eq!(card.evidence[0].text, "One message from you, 1 from them.");
        let later = fresh.app.decide(&card.candidate, Decision::LATER).await.unwrap();
        assert_eq!((later.kept, fresh.app.triage(10).await.unwrap().waiting), (0, 1));
        let decided = fresh.app.decide(&card.candidate, Decision::Circle(Circle::Active)).await.unwrap();
        assert_eq!(decided.kept, 1);
        let mia = decided.person.unwrap();
        assert_eq!(timeline(fresh, mia).await.len(), 2);
        assert_eq!(fresh.app.person_page(mia).await.unwrap().channels.len(), 1);
        assert_eq!(fresh.app.triage(10).await.unwrap().waiting, 0);
        fresh.app.undo(Some(decided.batch), false).await.unwrap();
        assert_eq!(fresh.app.triage(10).await.unwrap().cards[0].name, "Mia Hartmann");
    }
}

const GROUP_MAILS: &str = "From dana@lumen.example Mon Nov 16 10:00:00 2026\nFrom: Dana Okafor <dana@lumen.example>\n\
    To: robin@vale.example, Kofi Mensah <kofi@harbour.example>\nDate: Mon, 16 Nov 2026 10:00:00 +0000\nSubject: The pier\n\
    Message-ID: <1@lumen.example>\n\nHello\n\n\
    From robin@vale.example Tue Nov 17 10:00:00 2026\nFrom: Robin Vale <robin@vale.example>\n\
    To: dana@lumen.example, Kofi Mensah <kofi@harbour.example>\nDate: Tue, 17 Nov 2026 10:00:00 +0000\nSubject: Re: The pier\n\
    Message-ID: <2@vale.example>\n\nHello\n\n";

on_both_engines! {
    async fn who_was_only_written_to_said_nothing(fresh: &Fresh) {
        fresh.app.add_my_channel("robin@vale.example").await.unwrap();
        let path = fresh.path().join("group.mbox");
        std::fs::write(&path, GROUP_MAILS).unwrap();
        let first = fresh.app.import_files(vec![path.clone()], ImportOptions::default()).await.unwrap();
        let asked = |triage: &TriageView| triage.cards.iter().map(|card| card.name.clone()).collect::<Vec<_>>();
        assert_eq!(asked(&fresh.app.triage(10).await.unwrap()), ["Dana Okafor"]);
        fresh.app.undo(first.batch, false).await.unwrap();
        fresh.person_of(serde_json::json!({ "name": "Kofi Mensah", "channels": [{ "value": "kofi@harbour.example" }] })).await;
        fresh.app.import_files(vec![path], ImportOptions::default()).await.unwrap();
        assert_eq!(asked(&fresh.app.triage(10).await.unwrap()), ["Dana Okafor"], "nor as a person of the book");
    }
}

on_both_engines! {
    async fn somebody_met_only_in_mail_may_be_a_person_one_knows_by_that_name(fresh: &Fresh) {
        let mia = fresh.person("Mia Hartmann").await;
        with_mails(fresh).await;
        let card = fresh.app.triage(10).await.unwrap().cards.remove(0);
        assert_eq!(card.namesakes.iter().map(|choice| choice.id).collect::<Vec<_>>(), [mia]);
        let decided = fresh.app.decide_same(&card.candidate, mia, Circle::Close).await.unwrap();
        assert_eq!((decided.person, timeline(fresh, mia).await.len()), (Some(mia), 2));
        assert_eq!(fresh.app.person_page(mia).await.unwrap().channels[0].fields.value, "mia@harbour.example");
        assert_eq!(fresh.app.find_person("Mia Hartmann").await.unwrap(), mia, "nobody else was made");
        let unfit = fresh.app.decide_same(&mia.to_string(), mia, Circle::Close).await.unwrap_err();
        assert_eq!(unfit.kind(), Kind::Usage);
        fresh.app.undo(Some(decided.batch), false).await.unwrap();
        assert_eq!((timeline(fresh, mia).await.len(), fresh.app.triage(10).await.unwrap().waiting), (0, 1));
    }
}

on_both_engines! {
    async fn somebody_declined_is_not_asked_about_again_and_stays_to_be_found(fresh: &Fresh) {
        with_mails(fresh).await;
        let kofi = fresh.person("Kofi Mensah").await;
        fresh.met(kofi, "2026-11-01", "Harbour").await;
        let cards = fresh.app.triage(10).await.unwrap().cards;
        assert_eq!(cards.len(), 2);
        for card in cards {
            fresh.app.decide(&card.candidate, Decision::Circle(Circle::None)).await.unwrap();
        }
        let triage = fresh.app.triage(10).await.unwrap();
        assert_eq!((triage.waiting, triage.kept), (0, 0));
        assert_eq!(fresh.app.find_person("Kofi Mensah").await.unwrap(), kofi);
        assert_eq!(fresh.app.decide("identity:none", Decision::LATER).await.unwrap_err().kind(), Kind::NotFound);
    }
}

on_both_engines! {
    async fn the_first_look_finds_whom_one_met_and_where_one_knows_many(fresh: &Fresh) {
        for name in ["Dana Okafor", "Ana Prado", "Grace Lin"] {
            let json = serde_json::json!({ "name": name, "positions": [{ "organisation": "Lumen", "title": "Engineer" }] });
            let person = fresh.person_of(json).await;
            if name == "Dana Okafor" {
                fresh.met(person, "2026-11-17", "The Lisbon talk").await;
            }
        }
        let look = fresh.app.first_look().await.unwrap();
        let said: Vec<&str> = look.findings.iter().map(|finding| finding.sentence.text.as_str()).collect();
        assert_eq!(said, ["You met Dana Okafor on Tuesday: The Lisbon talk.", "You know 3 people at Lumen."]);
        assert_eq!(look.findings[1].act.kind, "organisation");
        assert_eq!(look.findings[1].people.len(), 3);
        assert_eq!(look.summary.text, "3 people and 1 thing that happened are in your book.");
        fresh.app.add_my_channel("robin@vale.example").await.unwrap();
        assert_eq!(fresh.app.first_look().await.unwrap().summary, look.summary, "the owner is not counted");
    }
}

const ENDED: &str = "From robin@vale.example Mon Mar 02 10:00:00 2026\nFrom: Robin Vale <robin@vale.example>\nTo: Dana Okafor <dana@lumen.example>\n\
    Date: Mon, 02 Mar 2026 10:00:00 +0000\nSubject: The pier\nMessage-ID: <1@vale.example>\n\nHow is the pier?\n\n\
    From dana@lumen.example Tue Mar 03 10:00:00 2026\nFrom: Dana Okafor <dana@lumen.example>\nTo: Robin Vale <robin@vale.example>\n\
    Date: Tue, 03 Mar 2026 10:00:00 +0000\nSubject: Re: The pier\nMessage-ID: <2@lumen.example>\n\nIt stands. Come and see it.\n\n";

on_both_engines! {
    async fn the_first_look_finds_a_conversation_that_ended_with_their_words(fresh: &Fresh) {
        let json = serde_json::json!({ "name": "Dana Okafor", "channels": [{ "value": "dana@lumen.example" }] });
        let dana = fresh.person_of(json).await;
        fresh.app.add_my_channel("robin@vale.example").await.unwrap();
        let path = fresh.path().join("ended.mbox");
        std::fs::write(&path, ENDED).unwrap();
        fresh.app.import_files(vec![path], ImportOptions { bodies: true, ..ImportOptions::default() }).await.unwrap();
        let look = fresh.app.first_look().await.unwrap();
        let finding = &look.findings[0];
        assert_eq!(finding.sentence.text, "Your conversation with Dana Okafor ended with their words, on 3 March.");
        assert_eq!(finding.evidence[0].text, "Dana Okafor wrote on 3 March: “It stands. Come and see it.”");
        assert_eq!((finding.act.kind.as_str(), finding.people[0].id), ("write", dana));
    }
}

on_both_engines! {
    async fn the_first_look_finds_who_led_to_others_once_that_was_said(fresh: &Fresh) {
        let ana = fresh.person("Ana Reis").await;
        for name in ["Dana Okafor", "Kofi Mensah"] {
            fresh.person_of(serde_json::json!({ "name": name, "met_through": ana })).await;
        }
        let look = fresh.app.first_look().await.unwrap();
        let said: Vec<&str> = look.findings.iter().map(|finding| finding.sentence.text.as_str()).collect();
        assert_eq!(said, ["Ana Reis led you to 2 people."]);
        assert_eq!(look.findings[0].act.kind, "thank");
    }
}

async fn promised(fresh: &Fresh, person: PersonId, what: &str, due_on: &str) -> PromiseId {
    promised_by(fresh, person, what, Direction::Mine, Some(due_on)).await
}

async fn promised_by(fresh: &Fresh, person: PersonId, what: &str, direction: Direction, due_on: Option<&str>) -> PromiseId {
    let mut tx = fresh.app.begin(say("history-unknown", [("what", "a promise".into())])).await.unwrap();
    let id = PromiseId(tx.fresh_id());
    let promise = Promise {
        id,
        person_id: person,
        direction,
        what: what.to_owned(),
        made_on: day("2026-11-20"),
        due_on: due_on.map(day),
        interaction_id: None,
        settled_as: None,
        settled_on: None,
    };
    tx.insert(&promise).await.unwrap();
    tx.commit().await.unwrap();
    id
}

on_both_engines! {
    async fn after_three_weeks_each_thing_is_kept_moved_or_let_go_and_leaves_the_welcome(fresh: &Fresh) {
        let kofi = fresh.person("Kofi Mensah").await;
        fresh.met(kofi, "2026-11-21", "Async Day").await;
        let mut ids = Vec::new();
        for what in ["send him the draft", "call his sister", "return the book"] {
            ids.push(promised(fresh, kofi, what, "2026-11-24").await);
        }
        let app = fresh.at("2026-12-14T12:00:00Z").await;
        let view = app.today(None).await.unwrap();
        let items = |view: &TodayView| view.welcome_back.as_ref().map_or(0, |back| back.items.len());
        assert_eq!((items(&view), view.acts.len()), (3, 3), "the follow-up of the event is closed: {view:#?}");
        let act = |what: &str| view.acts.iter().find(|act| act.reason.text.contains(what)).unwrap().id.clone();
        app.answer_act(&act("draft"), Reply::Kept.into()).await.unwrap();
        let kept = app.today(None).await.unwrap();
        assert_eq!((items(&kept), kept.acts.len()), (2, 3), "what is kept is still to be done");
        let nowhere = app.answer_act(&act("sister"), Reply::Moved.into()).await.unwrap_err();
        assert_eq!(nowhere.kind(), Kind::Usage);
        let moved = NewAnswer { until: Some(day("2027-01-08")), ..Reply::Moved.into() };
        let moved = app.answer_act(&act("sister"), moved).await.unwrap();
        assert_eq!(moved.said.text, "Moved; Kofi comes up again on 8 January 2027.");
        let due = async |place: usize| app.read().await.unwrap().require::<Promise>(ids[place]).await.unwrap().due_on;
        assert_eq!((due(0).await, due(1).await), (Some(day("2026-11-24")), Some(day("2027-01-08"))));
        let gone = app.answer_act(&act("book"), Reply::Dropped.into()).await.unwrap();
        assert_eq!(gone.said.text, "Let go: return the book (promised to Kofi).");
        let decided = app.today(None).await.unwrap();
        assert_eq!((decided.welcome_back, decided.acts.len()), (None, 1), "the day goes on");
        assert_eq!(app.today(Some(day("2027-01-08"))).await.unwrap().acts.len(), 2);
        app.undo(Some(moved.batch), false).await.unwrap();
        assert_eq!(due(1).await, Some(day("2026-11-24")));
    }
}

on_both_engines! {
    async fn a_meeting_is_no_first_one_when_they_knew_each_other_before(fresh: &Fresh) {
        let reason = async |met: serde_json::Value, earlier: Option<&str>| {
            let dana = fresh.person_of(met).await;
            if let Some(day) = earlier {
                fresh.happened(dana, day, InteractionKind::Message, Direction::Theirs, "Hello").await;
            }
            fresh.happened(dana, "2026-11-21", InteractionKind::Meal, Direction::Mutual, "Lunch").await;
            let acts = today(fresh).await.acts;
            acts.into_iter().find(|act| act.person.id == dana).map(|act| act.reason.text)
        };
        let connected = serde_json::json!({ "name": "Dana Okafor", "met_how": "LinkedIn", "met_on": "2019-05-03" });
        let told = reason(connected.clone(), None).await;
        assert_eq!(told.as_deref(), Some("You met yesterday; you have been connected since May 2019."));
        assert_eq!(reason(connected, Some("2024-02-01")).await, None, "they wrote years ago");
        assert_eq!(reason(serde_json::json!({ "name": "Dana Okafor", "met_how": "At school", "met_on": "2004" }), None).await, None);
        let told = reason(serde_json::json!({ "name": "Dana Okafor" }), None).await;
        assert_eq!(told.as_deref(), Some("You met for the first time yesterday."));
    }
}

on_both_engines! {
    async fn the_page_of_somebody_who_did_not_answer_twice_says_that_the_door_is_open(fresh: &Fresh) {
        let kofi = fresh.person("Kofi Mensah").await;
        fresh.happened(kofi, "2026-09-01", InteractionKind::Message, Direction::Mine, "Harbour").await;
        let standing = async || fresh.app.person_page(kofi).await.unwrap().standing.text;
        assert_eq!(standing().await, "Last in touch on 1 September about “Harbour”.");
        fresh.happened(kofi, "2026-10-01", InteractionKind::Message, Direction::Mine, "Harbour").await;
        assert_eq!(standing().await, "Last in touch on 1 October about “Harbour”. You wrote twice; the door is open.");
        fresh.happened(kofi, "2026-10-02", InteractionKind::Message, Direction::Theirs, "Harbour").await;
        assert_eq!(standing().await, "Last in touch on 2 October about “Harbour”.");
    }
}

on_both_engines! {
    async fn the_first_look_counts_the_messages_of_years(fresh: &Fresh) {
        let kofi = fresh.person("Kofi Mensah").await;
        for year in 2021..2024 {
            fresh.happened(kofi, &format!("{year}-03-01"), InteractionKind::Message, Direction::Mine, "Harbour").await;
            for month in [4, 5] {
                fresh.happened(kofi, &format!("{year}-{month:02}-01"), InteractionKind::Message, Direction::Theirs, "Harbour").await;
            }
        }
        let look = fresh.app.first_look().await.unwrap();
        assert_eq!(look.findings.len(), 1);
        assert_eq!(look.findings[0].sentence.text, "You and Kofi Mensah wrote to each other for 2 years; last on 1 May 2023.");
        assert_eq!(look.findings[0].evidence[0].text, "3 from you and 6 from them, since the first on 1 March 2021.");
        assert_eq!((look.findings[0].act.kind.as_str(), look.findings[0].people[0].id), ("write", kofi));
    }
}

/// The promise of a person by its direction, settled or not.
async fn promise(fresh: &Fresh, id: PromiseId) -> Promise {
    fresh.app.read().await.unwrap().require::<Promise>(id).await.unwrap()
}

on_both_engines! {
    async fn a_skipped_promise_stays_open_and_comes_up_again_in_a_week_or_on_its_day(fresh: &Fresh) {
        let kofi = fresh.person("Kofi Mensah").await;
        let soon = promised(fresh, kofi, "send him the draft", "2026-11-24").await;
        let past = promised(fresh, kofi, "return the book", "2026-11-20").await;
        let acts = today(fresh).await.acts;
        let act = |what: &str| acts.iter().find(|act| act.reason.text.contains(what)).unwrap().id.clone();
        let said = fresh.app.answer_act(&act("draft"), Reply::Skipped.into()).await.unwrap().said;
        assert_eq!(said.text, "Skipped for now, still open: Kofi comes up again on Tuesday.");
        let said = fresh.app.answer_act(&act("book"), Reply::Skipped.into()).await.unwrap().said;
        assert_eq!(said.text, "Skipped for now, still open: Kofi comes up again on 29 November.");
        assert_eq!(today(fresh).await.acts, []);
        for id in [soon, past] {
            assert_eq!(promise(fresh, id).await.settled_as, None, "nothing is let go by a skip");
        }
        let shown = async |on: &str| fresh.app.today(Some(day(on))).await.unwrap().acts.len();
        assert_eq!((shown("2026-11-23").await, shown("2026-11-24").await, shown("2026-11-29").await), (0, 1, 2));
        assert_eq!(timeline(fresh, kofi).await, [], "a skip is no contact");
        assert_eq!(fresh.app.person_page(kofi).await.unwrap().open.promises_mine.len(), 2);
    }
}

on_both_engines! {
    async fn what_they_promised_is_skipped_for_a_while_or_has_not_come(fresh: &Fresh) {
        let ines = fresh.person("Ines Duarte").await;
        let id = promised_by(fresh, ines, "introduce me to Kofi", Direction::Theirs, None).await;
        let waiting = async || fresh.app.today(None).await.unwrap().waiting;
        let act = waiting().await.remove(0).id;
        let skipped = fresh.app.answer_act(&act, Reply::Skipped.into()).await.unwrap();
        assert_eq!((waiting().await.len(), promise(fresh, id).await.settled_as), (0, None));
        fresh.app.undo(Some(skipped.batch), false).await.unwrap();
        let said = fresh.app.answer_act(&act, Reply::Dropped.into()).await.unwrap().said;
        assert_eq!(said.text, "It has not come from Ines: introduce you to Kofi.");
        assert_eq!(promise(fresh, id).await.settled_as, Some(Settlement::LetGo));
    }
}

on_both_engines! {
    async fn what_is_open_with_somebody_is_answered_from_their_page_before_its_day(fresh: &Fresh) {
        let kofi = fresh.person("Kofi Mensah").await;
        let mine = promised(fresh, kofi, "send him the draft", "2027-02-01").await;
        let theirs = promised_by(fresh, kofi, "lend me the drill", Direction::Theirs, Some("2027-03-01")).await;
        assert_eq!(today(fresh).await.acts, [], "nothing is due yet");
        let page = fresh.app.person_page(kofi).await.unwrap().open;
        let (draft, drill) = (&page.promises_mine[0].act, &page.promises_theirs[0].act);
        let moved = NewAnswer { until: Some(day("2027-04-01")), ..Reply::Moved.into() };
        fresh.app.answer_act(draft, moved).await.unwrap();
        assert_eq!(promise(fresh, mine).await.due_on, Some(day("2027-04-01")));
        fresh.app.answer_act(&drill[..8], Reply::Done.into()).await.unwrap();
        assert_eq!(promise(fresh, theirs).await.settled_as, Some(Settlement::Kept));
        fresh.app.answer_act(draft, Reply::Dropped.into()).await.unwrap();
        assert_eq!(promise(fresh, mine).await.settled_as, Some(Settlement::LetGo));
        let told = fresh.app.timeline(kofi, None, 10, Some("promise")).await.unwrap().items;
        let mut ends: Vec<_> = told.iter().map(|entry| (entry.settled.as_deref(), entry.act.as_deref())).collect();
        ends.sort_unstable();
        assert_eq!(ends, [(Some("kept"), None), (Some("let_go"), None)]);
    }
}

on_both_engines! {
    async fn a_thanks_that_is_let_go_is_open_no_more(fresh: &Fresh) {
        let ana = fresh.person("Ana Prata").await;
        let mut tx = fresh.app.begin(say("history-unknown", [("what", "a thanks".into())])).await.unwrap();
        let id = wellmet_domain::RowId(tx.fresh_id());
        let (since, what) = (day("2026-11-10"), "the introduction".to_owned());
        let row = Thanks { id, person_id: ana, direction: Direction::Mine, what, since, said_on: None, interaction_id: None };
        tx.insert(&row).await.unwrap();
        tx.commit().await.unwrap();
        let open = async || fresh.app.person_page(ana).await.unwrap().open.thanks;
        let act = open().await.remove(0).act;
        fresh.app.answer_act(&act, Reply::Skipped.into()).await.unwrap();
        assert_eq!(open().await.len(), 1, "a skip lets nothing go");
        let gone = fresh.app.answer_act(&act, Reply::Dropped.into()).await.unwrap();
        assert_eq!(gone.said.text, "Let go: thanks for the introduction (to Ana).");
        assert_eq!((open().await, today(fresh).await.acts), (vec![], vec![]));
    }
}
