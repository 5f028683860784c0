//! Warm paths: through whom, why, what to mind, and what the user says of thin evidence.

mod support;

use serde_json::json;
use support::Fresh;
use wellmet_app::{
    Error,
    paths::{Knowing, PathShown, Paths, SoughtKind, Warmth},
};
use wellmet_domain::{
    EventId, InteractionId, PersonId, RowId,
    catalogue::say,
    events::Event,
    interactions::{Direction, InteractionKind, Participant, Role},
    promises::{Favour, FavourKind, Thanks},
    relations::{Certainty, Relation, RelationKind},
};

async fn paths(fresh: &Fresh, target: &str) -> Paths {
    fresh.app.paths(target, 5).await.unwrap()
}

fn names(path: &PathShown) -> Vec<&str> {
    path.people.iter().map(|one| one.name.as_str()).collect()
}

fn through(paths: &Paths) -> Vec<Vec<&str>> {
    paths.paths.iter().map(names).collect()
}

/// Adds somebody to what happened.
async fn also(fresh: &Fresh, interaction: InteractionId, person: PersonId, role: Role) {
    let mut tx = fresh.app.begin(say("undo-nothing", [])).await.unwrap();
    let row = tx.get::<wellmet_domain::interactions::Interaction>(interaction).await.unwrap().unwrap();
    let id = RowId(tx.fresh_id());
    tx.insert(&Participant { id, interaction_id: interaction, person_id: Some(person), identity_id: None, role, on_date: row.on_date })
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

async fn at(fresh: &Fresh, name: &str, positions: serde_json::Value) -> PersonId {
    fresh.person_of(json!({ "name": name, "positions": positions })).await
}

async fn at_acme(fresh: &Fresh, name: &str, positions: &serde_json::Value, through: Option<PersonId>) -> PersonId {
    fresh.person_of(json!({ "name": name, "positions": positions, "met_through": through })).await
}

/// Both of them wrote, or met, some days ago.
async fn in_touch(fresh: &Fresh, person: PersonId) {
    for day in ["2026-10-02", "2026-10-30", "2026-11-10"] {
        fresh.met(person, day, "Coffee").await;
    }
}

on_both_engines! {
    async fn a_shared_meeting_leads_from_one_to_the_other_and_says_so(fresh: &Fresh) {
        let (ana, ben) = (fresh.person("Ana Reis").await, fresh.person("Ben Okoro").await);
        in_touch(fresh, ana).await;
        let dinner = fresh.met(ana, "2026-11-12", "Dinner").await;
        also(fresh, dinner, ben, Role::With).await;
        let found = paths(fresh, "Ben Okoro").await;
        assert_eq!(through(&found), [vec!["Ben Okoro"], vec!["Ana Reis", "Ben Okoro"]]);
        let way = &found.paths[1];
        assert_eq!(way.said.text, "Ask Ana Reis about Ben Okoro.");
        assert_eq!(way.steps[1].said.text, "Ana Reis probably knows Ben Okoro.");
        assert_eq!(way.steps[1].certainty, Certainty::Inferred);
        assert_eq!(way.steps[1].evidence.len(), 1);
        assert!(way.steps[1].evidence[0].text.starts_with("They were in one meeting with you"));
        assert!(way.steps[0].said.text.contains("Ana Reis"));
    }
}

on_both_engines! {
    async fn a_copy_of_a_message_is_evidence_too(fresh: &Fresh) {
        let (ana, ben) = (fresh.person("Ana Reis").await, fresh.person("Ben Okoro").await);
        in_touch(fresh, ana).await;
        let mail = fresh.happened(ana, "2026-11-12", InteractionKind::Email, Direction::Theirs, "Plans").await;
        also(fresh, mail, ben, Role::Copied).await;
        let found = paths(fresh, "Ben Okoro").await;
        let way = found.paths.iter().find(|path| path.people.len() == 2).unwrap();
        assert!(way.steps[1].evidence[0].text.starts_with("They were on one message with you"));
    }
}

on_both_engines! {
    async fn a_list_of_connections_and_an_older_one_say_may_know_and_ask_once(fresh: &Fresh) {
        let now = json!([{ "organisation": "Acme", "title": "Engineer" }]);
        let (ana, ben) = (at(fresh, "Ana Reis", now.clone()).await, at(fresh, "Ben Okoro", now.clone()).await);
        at(fresh, "Cai Lund", now).await;
        in_touch(fresh, ana).await;
        let found = paths(fresh, "Ben Okoro").await;
        let way = found.paths.iter().find(|path| names(path) == ["Ana Reis", "Ben Okoro"]).unwrap();
        assert_eq!(way.steps[1].said.text, "Ana Reis may know Ben Okoro.");
        assert_eq!(way.steps[1].evidence[0].text, "Both are listed at Acme for the same time; you know 3 people there.");
        assert_eq!(way.steps[1].question.as_ref().unwrap().text, "Do Ana Reis and Ben Okoro know each other?");
        fresh.app.answer_acquaintance(ben, ana, Knowing::Unsure).await.unwrap();
        let unsure = paths(fresh, "Ben Okoro").await;
        let way = unsure.paths.iter().find(|path| names(path) == ["Ana Reis", "Ben Okoro"]).unwrap();
        assert_eq!((way.steps[1].question.as_ref(), way.steps[1].said.text.as_str()), (None, "Ana Reis may know Ben Okoro."));
        fresh.app.answer_acquaintance(ana, ben, Knowing::No).await.unwrap();
        assert!(!through(&paths(fresh, "Ben Okoro").await).contains(&vec!["Ana Reis", "Ben Okoro"]));
        let yes = fresh.app.answer_acquaintance(ana, ben, Knowing::Yes).await.unwrap();
        let known = paths(fresh, "Ben Okoro").await;
        let way = known.paths.iter().find(|path| names(path) == ["Ana Reis", "Ben Okoro"]).unwrap();
        assert_eq!((way.steps[1].certainty, way.steps[1].said.text.as_str()), (Certainty::Confirmed, "Ana Reis knows Ben Okoro."));
        fresh.app.undo(Some(yes.batch), false).await.unwrap();
        assert!(!through(&paths(fresh, "Ben Okoro").await).contains(&vec!["Ana Reis", "Ben Okoro"]));
    }
}

on_both_engines! {
    async fn an_answer_is_no_relation_on_the_page_unless_it_is_yes(fresh: &Fresh) {
        let (ana, ben) = (fresh.person("Ana Reis").await, fresh.person("Ben Okoro").await);
        fresh.app.answer_acquaintance(ana, ben, Knowing::No).await.unwrap();
        assert!(fresh.app.person_page(ana).await.unwrap().relations.is_empty());
        fresh.app.answer_acquaintance(ana, ben, Knowing::Yes).await.unwrap();
        assert_eq!(fresh.app.person_page(ana).await.unwrap().relations.len(), 1);
    }
}

on_both_engines! {
    async fn who_left_before_the_other_came_is_no_way(fresh: &Fresh) {
        let early = json!([{ "organisation": "Acme", "started_on": "2015", "ended_on": "2017-05", "current": false }]);
        let late = json!([{ "organisation": "Acme", "started_on": "2019", "current": true }]);
        let ana = at(fresh, "Ana Reis", early).await;
        at(fresh, "Ben Okoro", late.clone()).await;
        at(fresh, "Cai Lund", late).await;
        in_touch(fresh, ana).await;
        let ways = paths(fresh, "Ben Okoro").await;
        assert!(!through(&ways).contains(&vec!["Ana Reis", "Ben Okoro"]));
        let cai = ways.paths.iter().find(|path| names(path) == ["Cai Lund", "Ben Okoro"]).unwrap();
        assert_eq!(cai.steps[1].evidence[0].text, "Both were at Acme at the same time.");
    }
}

on_both_engines! {
    async fn an_organisation_a_topic_and_a_role_are_sought_as_well(fresh: &Fresh) {
        let ana = fresh.person_of(json!({ "name": "Ana Reis", "positions": [{ "organisation": "Acme", "title": "Head of Design" }] })).await;
        in_touch(fresh, ana).await;
        let acme = paths(fresh, "Acme").await;
        assert_eq!((acme.target.kind, through(&acme)), (SoughtKind::Organisation, vec![vec!["Ana Reis"]]));
        assert_eq!(acme.said.text, "You can reach Acme yourself.");
        assert_eq!(paths(fresh, "head of design").await.target.kind, SoughtKind::Role);
        assert!(matches!(fresh.app.paths("Zebra Works", 5).await.unwrap_err(), Error::NotFound(_)));
    }
}

/// Ana and Cai both know Ben and are equally in touch.
async fn two_ways(fresh: &Fresh) -> [PersonId; 3] {
    let people = [fresh.person("Ana Reis").await, fresh.person("Cai Lund").await, fresh.person("Ben Okoro").await];
    let [ana, cai, ben] = people;
    let mut tx = fresh.app.begin(say("undo-nothing", [])).await.unwrap();
    for person_id in [ana, cai] {
        let (id, kind, certainty) = (RowId(tx.fresh_id()), RelationKind::Friend, Certainty::Stated);
        let source = wellmet_domain::people::Source::You;
        tx.insert(&Relation { id, person_id, other_id: ben, kind, certainty, source }).await.unwrap();
    }
    tx.commit().await.unwrap();
    in_touch(fresh, ana).await;
    in_touch(fresh, cai).await;
    people
}

async fn first_connector(fresh: &Fresh) -> (String, Vec<String>) {
    let found = paths(fresh, "Ben Okoro").await;
    let way = found.paths.iter().find(|path| path.people.len() == 2).unwrap();
    let care = found.paths.iter().flat_map(|path| &path.care).map(|care| care.text.clone()).collect();
    (way.people[0].name.clone(), care)
}

on_both_engines! {
    async fn the_stronger_tie_goes_first(fresh: &Fresh) {
        let [_, cai, _] = two_ways(fresh).await;
        for day in ["2026-11-14", "2026-11-18", "2026-11-20"] {
            fresh.met(cai, day, "Work").await;
        }
        assert_eq!(first_connector(fresh).await.0, "Cai Lund");
    }
}

on_both_engines! {
    async fn every_kind_of_evidence_is_kept_and_together_they_are_surer(fresh: &Fresh) {
        let at = json!([{ "organisation": "Acme", "title": "Planner", "started_on": "2019", "current": true }]);
        let ana = at_acme(fresh, "Ana Reis", &at, None).await;
        let ben = at_acme(fresh, "Ben Okoro", &at, Some(ana)).await;
        in_touch(fresh, ana).await;
        let evidence = |paths: &Paths| {
            let way = paths.paths.iter().find(|path| names(path) == ["Ana Reis", "Ben Okoro"]).unwrap();
            (way.steps[1].certainty, way.steps[1].evidence.iter().map(|said| said.text.clone()).collect::<Vec<_>>())
        };
        let (met, acme) = ("You met one through the other.".to_owned(), "Both were at Acme at the same time.".to_owned());
        assert_eq!(evidence(&paths(fresh, "Ben Okoro").await), (Certainty::Stated, vec![met.clone(), acme.clone()]));
        let mut tx = fresh.app.begin(say("undo-nothing", [])).await.unwrap();
        let event = EventId(tx.fresh_id());
        let (name, folded, source) = ("Harbour Days".to_owned(), "harbour days".to_owned(), wellmet_domain::people::Source::You);
        tx.insert(&Event { id: event, name, folded, on_date: None, until: None, place: None, url: None, source }).await.unwrap();
        tx.commit().await.unwrap();
        for person in [ana, ben] {
            let met = fresh.met(person, "2026-11-05", "Harbour Days").await;
            let mut tx = fresh.app.begin(say("undo-nothing", [])).await.unwrap();
            let row = tx.get::<wellmet_domain::interactions::Interaction>(met).await.unwrap().unwrap();
            tx.update(&wellmet_domain::interactions::Interaction { event_id: Some(event), ..row }).await.unwrap();
            tx.commit().await.unwrap();
        }
        let harbour = "You met both at Harbour Days.".to_owned();
        assert_eq!(evidence(&paths(fresh, "Ben Okoro").await), (Certainty::Stated, vec![met.clone(), harbour.clone(), acme.clone()]));
        fresh.app.answer_acquaintance(ana, ben, Knowing::Yes).await.unwrap();
        let confirmed = "You confirmed that they know each other.".to_owned();
        assert_eq!(evidence(&paths(fresh, "Ben Okoro").await), (Certainty::Confirmed, vec![confirmed, met, harbour, acme]));
    }
}

on_both_engines! {
    async fn who_answers_goes_before_who_does_not(fresh: &Fresh) {
        let [ana, cai, ben] = ["Ana Reis", "Cai Lund", "Ben Okoro"].map(|name| fresh.person(name));
        let (ana, cai, ben) = (ana.await, cai.await, ben.await);
        let mut tx = fresh.app.begin(say("undo-nothing", [])).await.unwrap();
        for person_id in [ana, cai] {
            let (id, kind, certainty) = (RowId(tx.fresh_id()), RelationKind::Friend, Certainty::Stated);
            let source = wellmet_domain::people::Source::You;
            tx.insert(&Relation { id, person_id, other_id: ben, kind, certainty, source }).await.unwrap();
        }
        tx.commit().await.unwrap();
        // Both wrote on the same last days; Ana answered each time, Cai every third.
        for (number, (mine, theirs)) in [("2026-09-01", "2026-09-02"), ("2026-10-01", "2026-10-02"), ("2026-11-10", "2026-11-12")].into_iter().enumerate() {
            for person in [ana, cai] {
                fresh.happened(person, mine, InteractionKind::Email, Direction::Mine, "Plans").await;
                if person == ana || number == 2 {
                    fresh.happened(person, theirs, InteractionKind::Email, Direction::Theirs, "Re: Plans").await;
                }
            }
        }
        assert_eq!(first_connector(fresh).await.0, "Ana Reis");
        for day in ["2026-09-03", "2026-09-20", "2026-10-04", "2026-10-20", "2026-11-01", "2026-11-14", "2026-11-18"] {
            fresh.happened(cai, day, InteractionKind::Email, Direction::Theirs, "News").await;
        }
        assert_eq!(first_connector(fresh).await.0, "Cai Lund", "who writes more and answers goes first");
    }
}

on_both_engines! {
    async fn who_helped_lately_rests_and_who_is_owed_thanks_is_thanked_first(fresh: &Fresh) {
        let [ana, cai, _] = two_ways(fresh).await;
        let mut tx = fresh.app.begin(say("undo-nothing", [])).await.unwrap();
        let (id, what, on_date) = (RowId(tx.fresh_id()), "a referral".to_owned(), "2026-11-02".parse().unwrap());
        let favour = Favour { id, person_id: ana, direction: Direction::Theirs, kind: FavourKind::Referral, what, on_date, interaction_id: None };
        tx.insert(&favour).await.unwrap();
        tx.commit().await.unwrap();
        let (first, care) = first_connector(fresh).await;
        assert_eq!(first, "Cai Lund");
        assert_eq!(care.len(), 1);
        assert!(care[0].starts_with("Ana Reis helped you") && care[0].ends_with("give that a rest before you ask again."), "{care:?}");

        let mut tx = fresh.app.begin(say("undo-nothing", [])).await.unwrap();
        let (id, what, since) = (RowId(tx.fresh_id()), "the introduction".to_owned(), "2025-01-02".parse().unwrap());
        tx.insert(&Thanks { id, person_id: cai, direction: Direction::Mine, what, since, said_on: None, interaction_id: None }).await.unwrap();
        tx.commit().await.unwrap();
        let (_, care) = first_connector(fresh).await;
        assert!(care.contains(&"You still owe Cai Lund thanks for the introduction: say it first.".to_owned()), "{care:?}");
    }
}

on_both_engines! {
    async fn more_ways_that_share_nobody_are_warmer_together_and_nobody_at_all_is_no_way(fresh: &Fresh) {
        let [_, _, ben] = two_ways(fresh).await;
        let found = paths(fresh, "Ben Okoro").await;
        assert_eq!(found.together, Some(Warmth::Good));
        let mut tx = fresh.app.begin(say("undo-nothing", [])).await.unwrap();
        let (id, state) = (RowId(tx.fresh_id()), wellmet_domain::people::State::Remembered);
        let since = "2026-01-01".parse().unwrap();
        tx.insert(&wellmet_domain::people::PersonState { id, person_id: ben, state, since }).await.unwrap();
        tx.commit().await.unwrap();
        let nobody = paths(fresh, "Ben Okoro").await;
        assert_eq!((nobody.paths.len(), nobody.together), (0, None));
        assert_eq!(nobody.said.text, "No way to Ben Okoro shows in your book yet.");
    }
}

fn worked(from: &str, until: Option<&str>) -> serde_json::Value {
    json!([{ "organisation": "Lumen", "started_on": from, "ended_on": until, "current": until.is_none() }])
}

async fn probably(fresh: &Fresh, person: PersonId) -> Vec<(String, String)> {
    let page = fresh.app.person_page(person).await.unwrap();
    page.may_know.into_iter().map(|one| (one.name, one.said.text)).collect()
}

on_both_engines! {
    async fn two_who_were_at_one_employer_at_the_same_time_probably_know_each_other_until_it_is_answered(fresh: &Fresh) {
        let ana = at(fresh, "Ana Reis", worked("2018", Some("2020-06"))).await;
        let ben = at(fresh, "Ben Okoro", worked("2020-02", Some("2024"))).await;
        let said = "Probably know each other (both at Lumen, 2020).".to_owned();
        assert_eq!(probably(fresh, ana).await, [("Ben Okoro".to_owned(), said.clone())]);
        assert_eq!(probably(fresh, ben).await, [("Ana Reis".to_owned(), said.clone())]);
        let page = fresh.app.person_page(ana).await.unwrap();
        assert_eq!((page.relations.len(), page.may_know[0].certainty), (0, Certainty::Inferred));
        assert_eq!(page.may_know[0].question.as_ref().unwrap().text, "Do Ana Reis and Ben Okoro know each other?");
        fresh.app.answer_acquaintance(ana, ben, Knowing::Unsure).await.unwrap();
        let page = fresh.app.person_page(ben).await.unwrap();
        assert_eq!((page.may_know[0].question.as_ref(), page.may_know[0].certainty), (None, Certainty::Unsure));
        let yes = fresh.app.answer_acquaintance(ana, ben, Knowing::Yes).await.unwrap();
        let page = fresh.app.person_page(ben).await.unwrap();
        assert_eq!((page.may_know.len(), page.relations[0].fields.certainty), (0, Certainty::Confirmed));
        fresh.app.undo(Some(yes.batch), false).await.unwrap();
        fresh.app.answer_acquaintance(ben, ana, Knowing::No).await.unwrap();
        let page = fresh.app.person_page(ana).await.unwrap();
        assert_eq!((page.may_know.len(), page.relations.len()), (0, 0));
    }
}

on_both_engines! {
    async fn without_dates_or_in_a_large_place_or_of_the_sensitive_nothing_is_concluded(fresh: &Fresh) {
        let undated = json!([{ "organisation": "Acme", "title": "Engineer" }]);
        let (ana, _) = (at(fresh, "Ana Reis", undated.clone()).await, at(fresh, "Ben Okoro", undated).await);
        assert_eq!(probably(fresh, ana).await, []);
        let cai = at(fresh, "Cai Lund", worked("2018", None)).await;
        let since = ("Eva Moss".to_owned(), "Probably know each other (both at Lumen, since 2021).".to_owned());
        let eva = at(fresh, "Eva Moss", worked("2021", None)).await;
        at(fresh, "Finn Early", worked("2010", Some("2012"))).await;
        assert_eq!(probably(fresh, cai).await, [since]);
        fresh.app.set_state(eva, wellmet_domain::people::State::Sensitive).await.unwrap();
        assert_eq!((probably(fresh, cai).await, probably(fresh, eva).await), (vec![], vec![]));
        for number in 0..4 {
            at(fresh, &format!("Gil {number}"), worked("2022", None)).await;
        }
        assert!(probably(fresh, cai).await.iter().all(|(_, said)| said == "May know each other (both at Lumen, since 2022)."));
        for number in 4..60 {
            at(fresh, &format!("Gil {number}"), worked("2022", None)).await;
        }
        assert_eq!(probably(fresh, cai).await, []);
    }
}

fn member(from: Option<&str>, until: Option<&str>) -> serde_json::Value {
    let club = "Harbour Rowing Club";
    json!([{ "organisation": club, "kind": "membership", "started_on": from, "ended_on": until, "current": until.is_none() }])
}

on_both_engines! {
    async fn two_members_of_one_association_may_know_each_other_and_lead_to_each_other(fresh: &Fresh) {
        let ana = at(fresh, "Ana Reis", member(None, None)).await;
        at(fresh, "Ben Okoro", member(None, None)).await;
        in_touch(fresh, ana).await;
        let said = "May know each other (both are members of Harbour Rowing Club).".to_owned();
        assert_eq!(probably(fresh, ana).await, [("Ben Okoro".to_owned(), said)]);
        let found = paths(fresh, "Ben Okoro").await;
        assert_eq!(through(&found)[0], ["Ana Reis", "Ben Okoro"]);
        let step = &found.paths[0].steps[1];
        assert_eq!(step.said.text, "Ana Reis may know Ben Okoro.");
        assert_eq!(step.evidence[0].text, "Both are members of Harbour Rowing Club; you know 2 people there.");
        assert_eq!((step.certainty, step.question.is_some()), (Certainty::Inferred, true));
        let club = fresh.app.at("harbour rowing club").await.unwrap();
        let members: Vec<&str> = club.organisation.members.iter().map(|at| at.name.as_str()).collect();
        assert_eq!((members, club.organisation.now.len()), (vec!["Ana Reis", "Ben Okoro"], 0));
        assert_eq!(club.said.text, "You know 2 people at Harbour Rowing Club now.");
        assert_eq!(fresh.app.person_page(ana).await.unwrap().line.text, "Member of Harbour Rowing Club");
    }
}

on_both_engines! {
    async fn former_members_count_for_the_time_in_which_both_were_and_who_works_there_is_no_member(fresh: &Fresh) {
        let ana = at(fresh, "Ana Reis", member(Some("2015"), Some("2019"))).await;
        let eva = at(fresh, "Eva Moss", member(Some("2018"), Some("2022"))).await;
        at(fresh, "Finn Late", member(Some("2020"), None)).await;
        at(fresh, "Gil Clerk", json!([{ "organisation": "Harbour Rowing Club", "started_on": "2010" }])).await;
        let said = "May know each other (both were members of Harbour Rowing Club, 2018 to 2019).".to_owned();
        assert_eq!(probably(fresh, ana).await, [("Eva Moss".to_owned(), said)]);
        in_touch(fresh, eva).await;
        let found = paths(fresh, "Ana Reis").await;
        assert_eq!(found.paths[0].steps[1].evidence[0].text, "Both were members of Harbour Rowing Club at the same time.");
        assert_eq!(through(&paths(fresh, "Gil Clerk").await), [["Gil Clerk"]], "nobody leads there");
    }
}

on_both_engines! {
    async fn what_one_works_as_stands_before_what_one_is_a_member_of(fresh: &Fresh) {
        let treasurer = json!({ "organisation": "Harbour Rowing Club", "kind": "membership", "title": "Treasurer", "started_on": "2024" });
        let work = json!({ "organisation": "Lumen", "title": "Engineer", "started_on": "2012" });
        let ana = at(fresh, "Ana Reis", json!([treasurer, work])).await;
        let ben = at(fresh, "Ben Okoro", json!([treasurer])).await;
        let index = fresh.app.people_index().await.unwrap();
        let line = |id| index.row(id).map(|row| (row.line.organisation.clone(), row.line.title.clone())).unwrap();
        assert_eq!(line(ana), (Some("Lumen".to_owned()), Some("Engineer".to_owned())));
        assert_eq!(line(ben), (Some("Harbour Rowing Club".to_owned()), None), "the treasurer of a club is none by trade");
        assert_eq!(fresh.app.person_page(ana).await.unwrap().line.text, "Engineer at Lumen");
        assert_eq!(fresh.app.person_page(ben).await.unwrap().line.text, "Treasurer at Harbour Rowing Club");
    }
}
