//! People: made from a name, changed field by field, found by what one remembers of them.

mod support;

use serde_json::json;
use support::Fresh;
use wellmet_app::{
    Error,
    people::{Instead, NewPerson, PartKind, StillTrue, Verification},
};
use wellmet_domain::{fields::Fact as FieldSource, people::State};

on_both_engines! {
    async fn a_name_is_enough_and_its_parts_are_a_hint(fresh: &Fresh) {
        let id = fresh.person("Lotte van der Berg").await;
        let page = fresh.app.person_page(id).await.unwrap();
        assert_eq!(page.person.name, "Lotte van der Berg");
        assert_eq!((page.person.given_name.as_deref(), page.person.family_name.as_deref()), (Some("Lotte"), Some("van der Berg")));
        assert_eq!(page.standing.text, "No contact is noted yet.");
        let nameless = fresh.app.create_person(NewPerson::named("  ")).await.unwrap_err();
        assert!(matches!(nameless, Error::Invalid(said) if said.key == "error-name"));
    }
}

on_both_engines! {
    async fn the_page_tells_everything_that_was_said_of_a_person(fresh: &Fresh) {
        let ana = fresh.person("Ana Reis").await;
        let dana = fresh.person_of(dana(ana)).await;
        fresh.met(dana, "2026-11-03", "The Lisbon talk").await;
        let kofi = fresh.person("Kofi Mensah").await;
        let note = json!({ "body": format!("Ask [@Dana](person:{dana}) about the pier."), "on_date": "2026-11-20" });
        fresh.app.add_part_of(PartKind::Notes, kofi, note).await.unwrap();
        let relation = json!({ "other": dana, "kind": "mentor" });
        fresh.app.add_part_of(PartKind::Relations, ana, relation).await.unwrap();
        let page = fresh.app.person_page(dana).await.unwrap();
        insta::assert_json_snapshot!("person_page", page, { ".**.id" => "[id]", ".**.other" => "[id]", ".**.note" => "[id]", ".strip" => insta::dynamic_redaction(|strip, _| format!("{} weeks", strip.as_slice().unwrap().len())) });
    }
}

fn dana(through: wellmet_domain::PersonId) -> serde_json::Value {
    json!({
        "name": "Dana Okafor",
        "pronouns": "she/her",
        "met_on": "2024-05-03", "met_where": "Async Day", "met_through": through,
        "channels": [{ "value": "dana@lumen.example", "label": "work" }, { "value": "https://www.linkedin.com/in/dana-okafor/" }],
        "addresses": [{ "locality": "Lisbon", "country": "Portugal" }],
        "dates": [{ "kind": "birthday", "date": "--02-29" }],
        "names": [{ "kind": "nickname", "value": "Dee" }],
        "positions": [
            { "organisation": "Lumen GmbH", "title": "Head of Research", "started_on": "2024-01" },
            { "organisation": "Harbour Works", "title": "Engineer", "started_on": "2019", "ended_on": "2023-12" },
        ],
        "topics": [{ "name": "Tidal power" }],
        "needs": [{ "what": "a benchmark paper", "on_date": "2026-11-03" }],
        "offers": [{ "what": "introductions in Lisbon" }],
        "tags": [{ "name": "research" }],
        "custom_fields": [{ "name": "Coffee", "value": "Flat white" }],
        "notes": [{ "body": "Prefers mornings." }],
    })
}

on_both_engines! {
    async fn an_edit_of_a_field_that_changed_elsewhere_is_a_decision(fresh: &Fresh) {
        let dana = fresh.person("Dana Okafor").await;
        let seen = fresh.app.person_page(dana).await.unwrap().sequence;
        fresh.app.edit_person(dana, Some(seen), json!({ "headline": "Builds harbours" })).await.unwrap();
        let refused = fresh.app.edit_person(dana, Some(seen), json!({ "headline": "Builds bridges" })).await.unwrap_err();
        let Error::Decision { said, details } = refused else { panic!("{refused:?}") };
        assert_eq!(details, json!({ "fields": ["headline"] }));
        assert!(said.text.starts_with("headline was changed elsewhere"), "{}", said.text);
        fresh.app.edit_person(dana, Some(seen), json!({ "pronouns": "she/her" })).await.unwrap();
        let page = fresh.app.person_page(dana).await.unwrap();
        assert_eq!((page.person.headline.as_deref(), page.person.pronouns.as_deref()), (Some("Builds harbours"), Some("she/her")));
    }
}

on_both_engines! {
    async fn a_new_name_brings_its_parts_along_unless_they_were_the_users_own(fresh: &Fresh) {
        let dana = fresh.person("Dana Okafor").await;
        fresh.app.edit_person(dana, None, json!({ "name": "Dana Reis" })).await.unwrap();
        assert_eq!(fresh.app.person_page(dana).await.unwrap().person.family_name.as_deref(), Some("Reis"));
        fresh.app.edit_person(dana, None, json!({ "family_name": "Reis Okafor" })).await.unwrap();
        fresh.app.edit_person(dana, None, json!({ "name": "Dee Reis" })).await.unwrap();
        assert_eq!(fresh.app.person_page(dana).await.unwrap().person.family_name.as_deref(), Some("Reis Okafor"));
    }
}

on_both_engines! {
    async fn an_edit_of_one_imported_field_is_the_users_word_from_then_on(fresh: &Fresh) {
        let dana = fresh.person("Dana Okafor").await;
        imported(fresh, dana).await;
        fresh.app.edit_person(dana, None, json!({ "headline": "Builds harbours" })).await.unwrap();
        let facts = fresh.app.person_page(dana).await.unwrap().facts;
        let said: Vec<(Option<&str>, &str)> = facts.iter().map(|fact| (fact.field.as_deref(), fact.said.text.as_str())).collect();
        assert_eq!(said, [(None, "from LinkedIn, checked in March"), (Some("headline"), "from you, in November")]);
        let rows = fresh.app.read().await.unwrap().select::<FieldSource>("id IS NOT NULL", &[]).await.unwrap();
        assert_eq!(rows.len(), 1);
    }
}

async fn imported(fresh: &Fresh, id: wellmet_domain::PersonId) {
    let mut tx = fresh.app.begin(wellmet_domain::catalogue::say("undo-nothing", [])).await.unwrap();
    let person = tx.require::<wellmet_domain::people::Person>(id).await.unwrap();
    let source = wellmet_domain::people::Source::Linkedin;
    tx.update(&wellmet_domain::people::Person { source, verified_on: "2026-03-04".parse().ok(), ..person }).await.unwrap();
    tx.commit().await.unwrap();
}

on_both_engines! {
    async fn parts_are_added_once_changed_and_removed_and_all_of_it_can_be_undone(fresh: &Fresh) {
        let dana = fresh.person("Dana Okafor").await;
        let mail = fresh.app.add_part_of(PartKind::Channels, dana, json!({ "value": "dana@lumen.example" })).await.unwrap();
        let again = fresh.app.add_part_of(PartKind::Channels, dana, json!({ "value": "Dana@Lumen.example" })).await.unwrap();
        assert_eq!((again.id, again.said.key.as_str()), (mail.id, "people-nothing-changed"));
        fresh.app.change_part_of(PartKind::Channels, dana, mail.id, None, json!({ "label": "work" })).await.unwrap();
        let label = |page: &wellmet_app::people::PersonPage| page.channels.first().and_then(|channel| channel.fields.label.clone());
        assert_eq!(label(&fresh.app.person_page(dana).await.unwrap()).as_deref(), Some("work"));
        let removed = fresh.app.remove_part_of(PartKind::Channels, dana, mail.id).await.unwrap();
        assert!(fresh.app.person_page(dana).await.unwrap().channels.is_empty());
        fresh.app.undo(Some(removed.batch), false).await.unwrap();
        assert_eq!(label(&fresh.app.person_page(dana).await.unwrap()).as_deref(), Some("work"));
        let other = fresh.person("Kofi Mensah").await;
        assert!(matches!(fresh.app.remove_part_of(PartKind::Channels, other, mail.id).await, Err(Error::NotFound(_))));
    }
}

on_both_engines! {
    async fn a_relation_reads_from_either_side(fresh: &Fresh) {
        let (dana, kofi) = (fresh.person("Dana Okafor").await, fresh.person("Kofi Mensah").await);
        let added = fresh.app.add_part_of(PartKind::Relations, dana, json!({ "other": kofi, "kind": "mentor" })).await.unwrap();
        let seen = fresh.app.person_page(kofi).await.unwrap().relations;
        assert_eq!((seen[0].fields.kind.as_str(), seen[0].fields.name.as_str()), ("mentee", "Dana Okafor"));
        fresh.app.change_part_of(PartKind::Relations, kofi, added.id, None, json!({ "kind": "report" })).await.unwrap();
        assert_eq!(fresh.app.person_page(dana).await.unwrap().relations[0].fields.kind.as_str(), "manager");
        assert!(fresh.app.add_part_of(PartKind::Relations, dana, json!({ "other": dana, "kind": "friend" })).await.is_err());
    }
}

on_both_engines! {
    async fn the_book_has_one_owner_and_a_state_is_entered_once(fresh: &Fresh) {
        let (dana, kofi) = (fresh.person("Dana Okafor").await, fresh.person("Kofi Mensah").await);
        fresh.app.set_state(dana, State::Me).await.unwrap();
        fresh.app.set_state(kofi, State::Me).await.unwrap();
        assert_eq!(fresh.app.person_page(dana).await.unwrap().person.states, []);
        let again = fresh.app.set_state(kofi, State::Me).await.unwrap();
        assert!(again.is_nothing());
        fresh.app.set_state(dana, State::Trashed).await.unwrap();
        assert!(fresh.app.people_index().await.unwrap().row(dana).is_none());
        fresh.app.clear_state(dana, State::Trashed).await.unwrap();
        assert!(fresh.app.people_index().await.unwrap().row(dana).is_some());
    }
}

on_both_engines! {
    async fn one_person_is_found_by_what_one_remembers_and_several_are_asked_about(fresh: &Fresh) {
        let dana = fresh.person_of(json!({ "name": "Dana Okafor", "names": [{ "kind": "nickname", "value": "Dee" }] })).await;
        let zoe = fresh.person_of(json!({ "name": "Zoë Müller", "positions": [{ "organisation": "Lumen" }] })).await;
        for text in ["dana", "DANA OKAFOR", "dee", "okafor dana", &dana.to_string()] {
            assert_eq!(fresh.app.find_person(text).await.unwrap(), dana, "{text}");
        }
        assert_eq!(fresh.app.find_person("zoe muller").await.unwrap(), zoe);
        let other = fresh.person("Dana Reis").await;
        assert_eq!(fresh.app.find_person("dana r").await.unwrap(), other);
        let asked = fresh.app.find_person("dana").await.unwrap_err();
        assert_eq!(asked.to_string(), "Which “dana” do you mean: Dana Okafor; Dana Reis?");
        let misspelled = fresh.app.find_person("okfaor").await.unwrap_err();
        assert!(matches!(misspelled, Error::Decision { .. }), "{misspelled}");
        assert!(matches!(fresh.app.find_person("lumen").await.unwrap_err(), Error::Decision { .. }));
        assert!(matches!(fresh.app.find_person("quentin").await.unwrap_err(), Error::NotFound(_)));
    }
}

on_both_engines! {
    async fn the_index_follows_the_book(fresh: &Fresh) {
        let dana = fresh.person_of(json!({ "name": "Dana Okafor", "positions": [{ "organisation": "Lumen", "title": "Researcher" }] })).await;
        let before = fresh.app.people_index().await.unwrap();
        assert!(std::sync::Arc::ptr_eq(&before, &fresh.app.people_index().await.unwrap()));
        fresh.met(dana, "2026-11-20", "Coffee").await;
        let after = fresh.app.people_index().await.unwrap();
        let rows = serde_json::to_value(after.columns()).unwrap();
        assert_eq!(rows["columns"][2], "organisation");
        let expected = json!([dana, "Dana Okafor", "Lumen", "Researcher", null, null, "warm", "2026-11-20", [], [], false, []]);
        assert_eq!(rows["rows"][0], expected);
        let lines = fresh.app.people(None, None, None, 10).await.unwrap();
        assert_eq!(lines.items[0].last.as_ref().and_then(|last| last.kind), Some(wellmet_domain::interactions::InteractionKind::Meeting));
    }
}

on_both_engines! {
    async fn a_forgotten_person_is_gone_from_everywhere(fresh: &Fresh) {
        let dana = fresh.person_of(json!({ "name": "Dana Okafor", "notes": [{ "body": "Prefers mornings." }] })).await;
        fresh.met(dana, "2026-11-20", "Coffee").await;
        assert_eq!(fresh.app.people_index().await.unwrap().rows.len(), 1);
        let forgotten = fresh.app.forget(dana, None).await.unwrap();
        assert!(forgotten.purged >= 2 && !forgotten.said.text.contains("Dana"), "{forgotten:?}");
        assert!(fresh.app.people_index().await.unwrap().rows.is_empty());
        assert!(matches!(fresh.app.find_person("dana").await, Err(Error::NotFound(_))));
        assert!(!support::exported(fresh).await.contains("Dana"));
        assert!(matches!(fresh.app.forget(dana, None).await.unwrap_err().kind(), wellmet_app::Kind::NotFound));
    }
}

on_both_engines! {
    async fn an_index_that_followed_the_book_is_the_one_a_new_start_builds(fresh: &Fresh) {
        fresh.app.add_sample().await.unwrap();
        fresh.app.people_index().await.unwrap();
        let mia = fresh.app.find_person("mia").await.unwrap();
        fresh.met(mia, "2026-11-21", "Swam").await;
        fresh.app.add_part_of(PartKind::Positions, mia, json!({ "organisation": "Studio Onda", "title": "Illustrator", "started_on": "2026-10" })).await.unwrap();
        fresh.app.add_part_of(PartKind::Tags, mia, json!({ "name": "swimming" })).await.unwrap();
        let ana = fresh.app.find_person("ana ribeiro").await.unwrap();
        fresh.app.set_state(ana, State::Trashed).await.unwrap();
        let removed = fresh.person("Lena Vogt").await;
        fresh.app.edit_person(removed, None, json!({ "name": "Aaron Vogt" })).await.unwrap();
        let followed = fresh.app.people_index().await.unwrap();
        let built = fresh.app.of_book(fresh.app.book()).people_index().await.unwrap();
        assert_eq!(followed.rows, built.rows);
        assert!(followed.row(ana).is_none() && followed.rows[0].line.name == "Aaron Vogt");
        fresh.app.undo(None, false).await.unwrap();
        let undone = fresh.app.people_index().await.unwrap();
        assert_eq!(undone.rows, fresh.app.of_book(fresh.app.book()).people_index().await.unwrap().rows);
    }
}

on_both_engines! {
    async fn a_photo_is_kept_shown_and_taken_away(fresh: &Fresh) {
        let dana = fresh.person("Dana Okafor").await;
        assert!(matches!(fresh.app.set_photo(dana, b"<svg onload=alert(1)>").await, Err(Error::Invalid(_))));
        fresh.app.set_photo(dana, &[0x89, b'P', b'N', b'G', 1, 2, 3]).await.unwrap();
        assert_eq!(fresh.app.photo(dana).await.unwrap(), Some(("image/png".to_owned(), vec![0x89, b'P', b'N', b'G', 1, 2, 3])));
        fresh.app.remove_photo(dana).await.unwrap();
        assert_eq!(fresh.app.photo(dana).await.unwrap(), None);
    }
}

on_both_engines! {
    async fn an_at_sign_before_a_name_that_means_one_person_is_a_link(fresh: &Fresh) {
        let (dana, zoe) = (fresh.person("Dana Okafor").await, fresh.person("Zoë Müller").await);
        let (kofi, _) = (fresh.person("Kofi Mensah").await, fresh.person("Kofi Reis").await);
        let body = "With @Dana Okafor and @zoe. Not @Kofi, and mail dana@lumen.example; @Kofi Mensah’s idea.";
        fresh.app.add_part_of(PartKind::Notes, kofi, json!({ "body": body })).await.unwrap();
        let note = fresh.app.person_page(kofi).await.unwrap().worth_remembering.notes[0].fields.body.clone();
        let expected = format!(
            "With [@Dana Okafor](person:{dana}) and [@zoe](person:{zoe}). Not @Kofi, and mail dana@lumen.example; [@Kofi Mensah](person:{kofi})’s idea."
        );
        assert_eq!(note, expected);
        assert_eq!(fresh.app.person_page(zoe).await.unwrap().mentioned_in[0].excerpt, body.replace('\n', " "));
    }
}

/// Somebody kept of whom the user wrote down where they work and live, three years ago.
async fn told_long_ago(fresh: &Fresh) -> wellmet_domain::PersonId {
    let then = fresh.at("2023-06-10T12:00:00Z").await;
    let json = json!({ "name": "Dana Okafor", "positions": [{ "organisation": "Lumen", "current": true }],
        "addresses": [{ "locality": "Lisbon" }], "channels": [{ "value": "dana@lumen.example" }] });
    let dana = then.create_person(serde_json::from_value(json).unwrap()).await.unwrap().id;
    then.close().await;
    fresh.app.set_cadence(dana, wellmet_domain::cadence::Circle::Close, None, None).await.unwrap();
    dana
}

async fn asked(fresh: &Fresh, person: wellmet_domain::PersonId) -> Option<String> {
    fresh.app.person_page(person).await.unwrap().stale.map(|stale| stale.question.text)
}

async fn answered(fresh: &Fresh, person: wellmet_domain::PersonId, answer: StillTrue) -> wellmet_app::Done {
    let stale = fresh.app.person_page(person).await.unwrap().stale.unwrap();
    fresh.app.verify(person, Verification { table: stale.table, id: stale.id, answer }).await.unwrap()
}

on_both_engines! {
    async fn of_who_is_kept_one_old_fact_at_a_time_is_asked_about_and_an_answer_can_be_undone(fresh: &Fresh) {
        let dana = told_long_ago(fresh).await;
        let at_lumen = Some("Still at Lumen? You said so in June 2023.".to_owned());
        let in_lisbon = Some("Still in Lisbon? You said so in June 2023.".to_owned());
        assert_eq!(asked(fresh, dana).await, at_lumen);
        let yes = answered(fresh, dana, StillTrue::Yes).await;
        assert_eq!(asked(fresh, dana).await, in_lisbon);
        let page = fresh.app.person_page(dana).await.unwrap();
        assert_eq!(page.positions[0].verified_on.unwrap().to_string(), "2026-11-22");
        fresh.app.undo(Some(yes.batch), false).await.unwrap();
        assert_eq!(asked(fresh, dana).await, at_lumen);
        answered(fresh, dana, StillTrue::Unsure).await;
        assert_eq!(asked(fresh, dana).await, in_lisbon);
        let summer = fresh.at("2027-07-01T12:00:00Z").await;
        assert_eq!(summer.person_page(dana).await.unwrap().stale.map(|stale| stale.question.text), at_lumen);
        summer.close().await;
        answered(fresh, dana, StillTrue::Changed).await;
        assert_eq!(asked(fresh, dana).await, Some("Still dana@lumen.example? You said so in June 2023.".to_owned()));
        assert_eq!(fresh.app.person_page(dana).await.unwrap().addresses, []);
    }
}

on_both_engines! {
    async fn who_left_was_there_before_and_nobody_is_asked_about_who_is_not_kept_or_whose_facts_are_young(fresh: &Fresh) {
        let dana = told_long_ago(fresh).await;
        let stale = fresh.app.person_page(dana).await.unwrap().stale.unwrap();
        answered(fresh, dana, StillTrue::Changed).await;
        let position = fresh.app.person_page(dana).await.unwrap().positions.remove(0);
        assert_eq!((position.fields.organisation.as_deref(), position.fields.current), (Some("Lumen"), Some(false)));
        let other = fresh.person("Kofi Mensah").await;
        let wrong = Verification { table: stale.table, id: stale.id, answer: StillTrue::Yes };
        assert!(matches!(fresh.app.verify(other, wrong).await, Err(Error::NotFound(_))));
        fresh.app.set_cadence(dana, wellmet_domain::cadence::Circle::None, None, None).await.unwrap();
        assert_eq!(asked(fresh, dana).await, None);
        let new = fresh.person_of(json!({ "name": "Li Na", "positions": [{ "organisation": "Lumen", "current": true }] })).await;
        fresh.app.set_cadence(new, wellmet_domain::cadence::Circle::Close, None, None).await.unwrap();
        assert_eq!(asked(fresh, new).await, None);
    }
}

on_both_engines! {
    async fn before_an_act_of_today_the_old_fact_is_asked_about_once(fresh: &Fresh) {
        let dana = told_long_ago(fresh).await;
        fresh.met(dana, "2026-01-10", "The Lisbon talk").await;
        // Somebody who was away is first welcomed back, and nudged by nothing.
        let lately = fresh.at("2026-11-20T12:00:00Z").await;
        lately.create_person(NewPerson::named("Li Na")).await.unwrap();
        lately.close().await;
        let acts = fresh.app.today(None).await.unwrap().acts;
        let asked: Vec<String> = acts.into_iter().filter_map(|act| act.stale).map(|stale| stale.question.text).collect();
        assert_eq!(asked, ["Still at Lumen? You said so in June 2023."]);
    }
}

/// Dana, and Kofi of whom the user wrote down twice that he knows Dana; and a meeting with him that was about her.
async fn written_about(fresh: &Fresh) -> [wellmet_domain::PersonId; 2] {
    let dana = fresh.person("Dana Okafor").await;
    let kofi = fresh.person("Kofi Mensah").await;
    let note = json!({ "body": "Sails with Dana Okafor. DANA's boat is blue, Danae's is red.", "on_date": "2026-11-20" });
    let added = fresh.app.add_part_of(PartKind::Notes, kofi, note).await.unwrap();
    let longer = json!({ "body": "Sails with Dana Okafor. DANA's boat is blue, Danae's is red. Often." });
    fresh.app.change_part_of(PartKind::Notes, kofi, added.id, None, longer).await.unwrap();
    fresh.met(kofi, "2026-11-03", "About Dana's move").await;
    [dana, kofi]
}

on_both_engines! {
    async fn before_somebody_is_forgotten_one_sees_where_their_name_stands_with_others(fresh: &Fresh) {
        let [dana, kofi] = written_about(fresh).await;
        let elsewhere = fresh.app.name_elsewhere(dana).await.unwrap();
        assert_eq!(elsewhere.said.unwrap().text, "The name of Dana Okafor stands in 2 places about others.");
        assert_eq!((elsewhere.initials.as_str(), elsewhere.names.join("|").as_str()), ("D. O.", "Dana|Dana Okafor|Okafor"));
        let shown: Vec<_> = elsewhere.items.iter().map(|item| (item.table.as_str(), item.about[0].id == kofi, item.text.as_str())).collect();
        assert_eq!(shown[1], ("interaction", true, "About Dana's move"));
        assert!(shown[0].0 == "note" && shown[0].2.starts_with("Sails with Dana Okafor. DANA's boat"), "{shown:?}");
        fresh.person("Dana Silva").await;
        let elsewhere = fresh.app.name_elsewhere(dana).await.unwrap();
        assert_eq!((elsewhere.names.join("|").as_str(), elsewhere.items.len()), ("Dana Okafor|Okafor", 1), "another Dana is meant as well");
    }
}

on_both_engines! {
    async fn a_forgotten_name_stays_with_others_or_gives_way_in_the_history_too(fresh: &Fresh) {
        let [dana, kofi] = written_about(fresh).await;
        let gone = fresh.app.forget(dana, Some(Instead::Someone)).await.unwrap();
        assert_eq!(gone.replaced, 2);
        let body = async || fresh.app.person_page(kofi).await.unwrap().worth_remembering.notes[0].fields.body.clone();
        assert_eq!(body().await, "Sails with someone. someone's boat is blue, Danae's is red. Often.");
        assert!(fresh.app.search("okafor", 10).await.unwrap().notes.is_empty());
        let history = fresh.app.history(None, 50).await.unwrap();
        let change = history.items.iter().find(|batch| batch.said.key == "people-changed").unwrap().batch;
        fresh.app.undo(Some(change), false).await.unwrap();
        assert_eq!(body().await, "Sails with someone. someone's boat is blue, Danae's is red.");
        assert!(!support::exported(fresh).await.contains("Okafor"));
    }
}

on_both_engines! {
    async fn initials_may_stand_there_and_without_a_choice_the_text_stays(fresh: &Fresh) {
        let [dana, kofi] = written_about(fresh).await;
        assert_eq!(fresh.app.forget(dana, None).await.unwrap().replaced, 0);
        let note = fresh.app.person_page(kofi).await.unwrap().worth_remembering.notes[0].fields.body.clone();
        assert!(note.starts_with("Sails with Dana Okafor."));
        let ines = fresh.person("Ines Duarte").await;
        fresh.app.add_part_of(PartKind::Notes, kofi, json!({ "body": "Ask Ines Duarte.", "on_date": "2026-11-21" })).await.unwrap();
        fresh.app.forget(ines, Some(Instead::Initials)).await.unwrap();
        assert_eq!(fresh.app.person_page(kofi).await.unwrap().worth_remembering.notes[0].fields.body, "Ask I. D..");
    }
}
