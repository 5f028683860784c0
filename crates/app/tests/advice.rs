//! Who goes cold, whom one would enjoy hearing from again, and how what was suggested fared. The cast is invented.

#![expect(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

mod support;

use jiff::civil::Date;
use serde_json::json;
use support::Fresh;
use wellmet_app::{acts::Reply, advice::AdvisedIn, forecast::Forecast, reconnections::Reconnections};
use wellmet_domain::{
    PersonId, RowId,
    acts::ActKind,
    cadence::Circle,
    catalogue::say,
    interactions::{Direction, InteractionKind, Participant, Role},
    people::State,
};
use wellmet_engine::ties::Adaptation;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

async fn forecast(fresh: &Fresh, days: u16) -> Forecast {
    fresh.app.forecast(days, 30).await.unwrap()
}

fn cold(forecast: &Forecast) -> Vec<&str> {
    forecast.items.iter().map(|item| item.act.person.name.as_str()).collect()
}

/// Somebody met twice in summer, and then not again.
async fn met_in_summer(fresh: &Fresh, name: &str) -> PersonId {
    let person = fresh.person(name).await;
    fresh.met(person, "2026-07-01", "Coffee").await;
    fresh.met(person, "2026-08-20", "The Lisbon talk").await;
    person
}

on_both_engines! {
    async fn who_goes_cold_comes_with_the_evidence_and_what_one_can_do(fresh: &Fresh) {
        met_in_summer(fresh, "Dana Okafor").await;
        let soon = forecast(fresh, 90).await;
        assert_eq!(soon.said.text, "At this pace you lose touch with one person within 90 days.");
        assert_eq!((cold(&soon), soon.others, soon.items[0].circle), (vec!["Dana Okafor"], 0, None));
        let item = &soon.items[0];
        assert!(item.cools_on > day("2026-11-22") && item.cools_on <= day("2027-02-20"), "{}", item.cools_on);
        assert!(item.act.reason.text.starts_with("If nothing happens, this cools by "), "{}", item.act.reason.text);
        assert_eq!(item.act.evidence[0].text, "You last talked on 20 August about The Lisbon talk.");
        assert!(item.act.suggestion.as_ref().unwrap().body.as_ref().unwrap().contains("The Lisbon talk"));
        let days = item.cools_on.since(day("2026-11-22")).unwrap().get_days();
        assert!(forecast(fresh, u16::try_from(days - 1).unwrap()).await.items.is_empty());
        assert_eq!(cold(&forecast(fresh, u16::try_from(days).unwrap()).await), ["Dana Okafor"]);
    }
}

on_both_engines! {
    async fn the_closest_come_first_and_those_let_go_or_at_peace_not_at_all(fresh: &Fresh) {
        let mut people = Vec::new();
        for name in ["Ana Reis", "Ben Okoro", "Cleo Brandt", "Dana Okafor", "Emil Novak", "Finn Aalto"] {
            people.push(met_in_summer(fresh, name).await);
        }
        fresh.app.set_cadence(people[3], Circle::Inner, None, None).await.unwrap();
        fresh.app.set_cadence(people[1], Circle::Active, None, None).await.unwrap();
        fresh.app.set_cadence(people[0], Circle::None, None, None).await.unwrap();
        fresh.app.set_state(people[2], State::LeftInPeace).await.unwrap();
        fresh.app.set_state(people[4], State::Remembered).await.unwrap();
        let found = forecast(fresh, 90).await;
        assert_eq!(cold(&found), ["Dana Okafor", "Ben Okoro", "Finn Aalto"]);
        let few = fresh.app.forecast(90, 1).await.unwrap();
        assert_eq!((cold(&few), few.others, few.more.as_ref().unwrap().text.as_str()), (vec!["Dana Okafor"], 2, "2 more are not shown."));
    }
}

on_both_engines! {
    async fn what_a_forecast_shows_is_answered_as_an_act_is_and_undone_so(fresh: &Fresh) {
        met_in_summer(fresh, "Dana Okafor").await;
        let act = forecast(fresh, 90).await.items.remove(0).act;
        let skipped = fresh.app.answer_act(&act.id, Reply::Skipped.into()).await.unwrap();
        assert!(forecast(fresh, 90).await.items.is_empty());
        fresh.app.undo(Some(skipped.batch), false).await.unwrap();
        assert_eq!(forecast(fresh, 90).await.items[0].act.id, act.id);
        fresh.app.answer_act(&act.id[..8], Reply::Done.into()).await.unwrap();
        assert!(forecast(fresh, 30).await.items.is_empty(), "a real contact resets the clock");
    }
}

async fn reconnections(fresh: &Fresh) -> Reconnections {
    fresh.app.reconnections(10).await.unwrap()
}

fn old(found: &Reconnections) -> Vec<&str> {
    found.items.iter().map(|item| item.act.person.name.as_str()).collect()
}

/// Contact both ways long ago, the last on a day.
async fn knew(fresh: &Fresh, person: serde_json::Value, last: &str) -> PersonId {
    let person = fresh.person_of(person).await;
    fresh.happened(person, "2019-02-01", InteractionKind::Email, Direction::Mine, "The archive project").await;
    fresh.happened(person, "2019-02-03", InteractionKind::Email, Direction::Theirs, "Re: The archive project").await;
    fresh.met(person, last, "The archive project").await;
    person
}

on_both_engines! {
    async fn an_old_tie_that_can_help_comes_first_and_says_why(fresh: &Fresh) {
        knew(fresh, json!({ "name": "Ana Reis" }), "2021-05-04").await;
        knew(fresh, json!({ "name": "Ben Okoro", "offers": [{ "what": "reading contracts" }], "channels": [{ "value": "ben@reis.example" }] }), "2021-05-04").await;
        knew(fresh, json!({ "name": "Cleo Brandt", "topics": [{ "name": "ceramics" }] }), "2020-05-04").await;
        knew(fresh, json!({ "name": "Dana Okafor" }), "2025-05-04").await;
        let found = reconnections(fresh).await;
        assert_eq!(old(&found), ["Ben Okoro", "Cleo Brandt", "Ana Reis"], "Dana is silent for a year and a half only");
        assert_eq!(found.said.text, "3 people you would enjoy hearing from again.");
        let reasons: Vec<&str> = found.items.iter().map(|item| item.act.reason.text.as_str()).collect();
        assert_eq!(reasons[0], "They offered reading contracts today.");
        assert_eq!(reasons[1], "They know about ceramics.");
        assert_eq!(reasons[2], "You were in touch on 3 days, from February 2019 to May 2021.");
        let first = &found.items[0];
        assert_eq!((first.act.kind, first.last_contact), (ActKind::Reconnect, day("2021-05-04")));
        assert!(first.act.evidence.iter().any(|said| said.text.contains("The archive project")), "{:#?}", first.act.evidence);
        assert_eq!(first.act.suggestion.as_ref().unwrap().to.as_deref(), Some("ben@reis.example"));
    }
}

on_both_engines! {
    async fn nobody_at_peace_let_go_silent_twice_or_never_heard_of_is_written_to_again(fresh: &Fresh) {
        let ana = knew(fresh, json!({ "name": "Ana Reis" }), "2021-05-04").await;
        let ben = knew(fresh, json!({ "name": "Ben Okoro" }), "2021-05-04").await;
        let cleo = knew(fresh, json!({ "name": "Cleo Brandt" }), "2021-05-04").await;
        let dana = knew(fresh, json!({ "name": "Dana Okafor" }), "2021-05-04").await;
        let emil = fresh.person("Emil Novak").await;
        fresh.happened(emil, "2021-05-04", InteractionKind::Email, Direction::Mine, "Hello").await;
        assert_eq!(old(&reconnections(fresh).await).len(), 4, "Emil never wrote");
        fresh.app.set_state(ana, State::Remembered).await.unwrap();
        fresh.app.set_state(ben, State::LeftInPeace).await.unwrap();
        fresh.app.set_cadence(cleo, Circle::None, None, None).await.unwrap();
        for on in ["2022-01-04", "2022-03-04"] {
            fresh.happened(dana, on, InteractionKind::Email, Direction::Mine, "Are you there").await;
        }
        let found = reconnections(fresh).await;
        assert_eq!((old(&found), found.said.text.as_str()), (vec![], "No old tie stands out at the moment."));
    }
}

on_both_engines! {
    async fn a_world_one_no_longer_hears_of_comes_before_one_that_is_near(fresh: &Fresh) {
        let near = knew(fresh, json!({ "name": "Ana Reis", "positions": [{ "organisation": "Lumen", "current": true }] }), "2021-05-04").await;
        knew(fresh, json!({ "name": "Ben Okoro", "positions": [{ "organisation": "Harbour", "current": true }] }), "2021-05-04").await;
        let friend = fresh.person_of(json!({ "name": "Cleo Brandt", "positions": [{ "organisation": "Lumen", "current": true }] })).await;
        fresh.person_of(json!({ "name": "Dana Okafor", "positions": [{ "organisation": "Harbour", "current": true }] })).await;
        fresh.met(friend, "2026-11-20", "Lunch").await;
        let found = reconnections(fresh).await;
        assert_eq!(old(&found), ["Ben Okoro", "Ana Reis"]);
        assert_eq!(found.items[0].act.reason.text, "You hear little from those around them; they are at Harbour.");
        let skipped = fresh.app.answer_act(&found.items[0].act.id, Reply::Skipped.into()).await.unwrap();
        assert_eq!(old(&reconnections(fresh).await), ["Ana Reis"]);
        fresh.app.undo(Some(skipped.batch), false).await.unwrap();
        fresh.app.answer_act(&found.items[1].act.id, Reply::Done.into()).await.unwrap();
        assert_eq!(old(&reconnections(fresh).await), ["Ben Okoro"]);
        let said = fresh.app.read().await.unwrap().timeline(near, None, 1).await.unwrap();
        assert_eq!(said[0].on_date, day("2026-11-22"));
    }
}

/// Somebody kept closely, of whom the last was heard in spring.
async fn kept(fresh: &Fresh, name: &str) -> PersonId {
    let person = fresh.person(name).await;
    fresh.met(person, "2026-05-01", "The Lisbon talk").await;
    fresh.app.set_cadence(person, Circle::Close, None, None).await.unwrap();
    person
}

on_both_engines! {
    async fn what_was_shown_is_noted_and_how_it_fared_is_told(fresh: &Fresh) {
        let (ana, ben, cleo) = (kept(fresh, "Ana Reis").await, kept(fresh, "Ben Okoro").await, kept(fresh, "Cleo Brandt").await);
        let view = fresh.app.today(None).await.unwrap();
        let acts: Vec<_> = view.acts.iter().filter(|act| act.kind == ActKind::Nudge).collect();
        assert!(!acts.is_empty());
        let before = fresh.app.read().await.unwrap().version().await.unwrap();
        assert_eq!(fresh.app.advice(None).await.unwrap().said.text, "Nothing was suggested since 22 November 2025.");
        fresh.app.note_today(&view).await;
        fresh.app.note_today(&view).await;
        assert_eq!(fresh.app.read().await.unwrap().version().await.unwrap(), before, "what is noted is no fact");
        let shown = fresh.app.advice(None).await.unwrap();
        assert_eq!((shown.items[0].suggested, shown.items[0].reached), (acts.len(), 0));
        let first = [ana, ben, cleo].into_iter().find(|person| *person == acts[0].person.id).unwrap();
        fresh.app.answer_act(&acts[0].id, Reply::Done.into()).await.unwrap();
        fresh.happened(first, "2026-11-22", InteractionKind::Email, Direction::Theirs, "Re: Hello").await;
        let later = fresh.at("2026-12-10T12:00:00Z").await;
        let told = later.advice(None).await.unwrap();
        let nudges = &told.items[0];
        assert_eq!((nudges.reached, nudges.done, nudges.answered_in_a_week), (1, 1, 1));
        assert!(told.said.text.ends_with("you reached 1; 1 answered."), "{}", told.said.text);
        assert_eq!(told.caution.unwrap().text, "That is too few to conclude anything from.");
        fresh.app.forget(first, None).await.unwrap();
        let after = fresh.app.advice(None).await.unwrap();
        assert!(after.items.iter().all(|item| item.reached == 0), "nothing is told of the forgotten");
    }
}

on_both_engines! {
    async fn a_log_that_cannot_be_written_costs_today_nothing(fresh: &Fresh) {
        kept(fresh, "Ana Reis").await;
        let view = fresh.app.today(None).await.unwrap();
        fresh.app.close().await;
        fresh.app.note_today(&view).await;
    }
}

on_both_engines! {
    async fn the_page_says_who_writes_first_whether_they_answer_and_how_close_one_says_they_are(fresh: &Fresh) {
        let dana = fresh.person("Dana Okafor").await;
        for month in 1..=4 {
            let on = |day: u8| format!("2026-0{month}-{day:02}");
            fresh.happened(dana, &on(2), InteractionKind::Email, Direction::Mine, "Hello").await;
            if month < 4 {
                fresh.happened(dana, &on(5), InteractionKind::Email, Direction::Theirs, "Re: Hello").await;
            }
        }
        fresh.happened(dana, "2026-06-01", InteractionKind::Email, Direction::Theirs, "News").await;
        let page = fresh.app.person_page(dana).await.unwrap();
        let said: Vec<&str> = page.initiative.iter().map(|said| said.text.as_str()).collect();
        assert_eq!(said, ["You usually write first: 4 of the last 5 times.", "They usually answer within a week."]);
        assert_eq!(page.closeness, None, "nothing was said of it");
        fresh.app.set_cadence(dana, Circle::Inner, None, None).await.unwrap();
        let said = fresh.app.person_page(dana).await.unwrap().closeness.unwrap();
        assert_eq!(said.text, "You say: Inner circle. The log alone would say: Active circle.");
        let kofi = fresh.person("Kofi Mensah").await;
        fresh.met(kofi, "2026-11-01", "Coffee").await;
        assert!(fresh.app.person_page(kofi).await.unwrap().initiative.is_empty(), "one meeting tells nothing");
    }
}

on_both_engines! {
    async fn the_owners_own_pace_is_followed_once_a_week_and_only_with_enough_to_learn_from(fresh: &Fresh) {
        let dana = fresh.person("Dana Okafor").await;
        fresh.met(dana, "2026-08-20", "The Lisbon talk").await;
        fresh.app.follow_own_pace().await;
        let kept = fresh.app.read().await.unwrap().own_pace().await.unwrap().unwrap();
        assert_eq!((kept.looks, kept.adaptation), (13, Adaptation::default()), "13 weeks teach nothing");
        for name in ["Ana Reis", "Ben Okoro", "Cleo Brandt", "Emil Novak", "Finn Aalto", "Gil Moreno"] {
            let person = fresh.person(name).await;
            for year in ["2024", "2025", "2026"] {
                fresh.met(person, &format!("{year}-03-01"), "Fair").await;
            }
        }
        let before = fresh.app.read().await.unwrap().version().await.unwrap();
        fresh.app.follow_own_pace().await;
        assert_eq!(fresh.app.read().await.unwrap().own_pace().await.unwrap(), Some(kept), "not again this week");
        let later = fresh.at("2026-11-30T12:00:00Z").await;
        later.follow_own_pace().await;
        let pace = later.read().await.unwrap().own_pace().await.unwrap().unwrap();
        assert!(pace.looks > 600 && pace.day == kept.day + 8, "{pace:?}");
        assert_ne!(pace.adaptation, Adaptation::default(), "a yearly rhythm is no usual one");
        assert_eq!(later.read().await.unwrap().version().await.unwrap(), before, "what is learned is no fact");
        assert!(later.forecast(90, 30).await.is_ok() && later.today(None).await.is_ok());
    }
}

on_both_engines! {
    async fn a_message_is_prepared_for_whoever_one_wishes_to_write_to_and_its_answer_is_logged(fresh: &Fresh) {
        let dana = met_in_summer(fresh, "Dana Okafor").await;
        let act = fresh.app.act_of(dana).await.unwrap().act.unwrap();
        assert_eq!(act.reason.text, "Write to Dana Okafor");
        assert!(act.suggestion.as_ref().unwrap().body.as_ref().unwrap().contains("The Lisbon talk"));
        fresh.app.answer_act(&act.id, Reply::Done.into()).await.unwrap();
        let next = fresh.app.act_of(dana).await.unwrap().act.unwrap();
        assert_ne!(next.id, act.id, "the silence it was about has ended");
        let stranger = fresh.person("Kofi Mensah").await;
        let first = fresh.app.act_of(stranger).await.unwrap().act.unwrap();
        fresh.app.answer_act(&first.id, Reply::Skipped.into()).await.unwrap();
        assert_eq!(fresh.app.act_of(stranger).await.unwrap().act, None, "it was answered, and nothing has happened since");
    }
}

on_both_engines! {
    async fn of_pairs_that_were_suggested_it_is_told_who_was_brought_together_and_who_was_let_be(fresh: &Fresh) {
        let ana = fresh.person_of(json!({ "name": "Ana Reis", "needs": [{ "what": "a speaker on grid storage" }] })).await;
        let ben = fresh.person_of(json!({ "name": "Ben Okoro", "offers": [{ "what": "speaking about storage in the grid" }] })).await;
        for person in [ana, ben] {
            fresh.met(person, "2026-11-14", "Coffee").await;
        }
        let found = fresh.app.suggested_introductions(10).await.unwrap();
        assert_eq!(found.items.len(), 1);
        fresh.app.note_introductions(&found).await;
        let told = fresh.app.advice(None).await.unwrap();
        let pairs = &told.items[0];
        assert_eq!((told.items.len(), pairs.list, pairs.suggested, pairs.reached, pairs.dropped), (1, AdvisedIn::Introductions, 1, 0, 0));
        assert_eq!(told.caution, None, "of nobody alone anything was suggested");
        let dismissed = fresh.app.dismiss_introduction(ana, ben).await.unwrap();
        assert_eq!(fresh.app.advice(None).await.unwrap().items[0].dropped, 1);
        fresh.app.undo(Some(dismissed.batch), false).await.unwrap();
        let dinner = fresh.met(ana, "2026-11-22", "Dinner").await;
        let mut tx = fresh.app.begin(say("undo-nothing", [])).await.unwrap();
        let (id, on_date) = (RowId(tx.fresh_id()), day("2026-11-22"));
        let ben = Participant { id, interaction_id: dinner, person_id: Some(ben), identity_id: None, role: Role::With, on_date };
        tx.insert(&ben).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(fresh.app.advice(None).await.unwrap().items[0].reached, 1);
    }
}
