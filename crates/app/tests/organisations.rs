//! Organisations: whom one knows there, how sure that is, and which names mean the same.

mod support;

use serde_json::json;
use support::Fresh;
use wellmet_app::{Error, organisations::Sure, people::NoteFields};
use wellmet_domain::{
    NoteId, OrganisationId, PersonId, RowId,
    organisations::{AliasKind, Organisation},
    people::{PersonState, State},
};

async fn named(fresh: &Fresh, name: &str) -> OrganisationId {
    fresh.app.at(name).await.unwrap().organisation.id
}

on_both_engines! {
    async fn those_there_now_and_before_are_told_apart_by_any_spelling(fresh: &Fresh) {
        fresh.person_of(json!({ "name": "Dana Okafor", "positions": [{ "organisation": "Lumen GmbH", "title": "Head of Research" }] })).await;
        fresh.person_of(json!({ "name": "Kofi Mensah", "positions": [{ "organisation": "LUMEN", "ended_on": "2023" }] })).await;
        let answer = fresh.app.at("lumen, inc.").await.unwrap();
        assert_eq!(answer.said.text, "You know one person at Lumen GmbH now and one who was there before.");
        let names = |people: &[wellmet_app::organisations::PersonAt]| people.iter().map(|at| at.name.clone()).collect::<Vec<_>>();
        assert_eq!((names(&answer.organisation.now), names(&answer.organisation.before)), (vec!["Dana Okafor".to_owned()], vec!["Kofi Mensah".to_owned()]));
        assert_eq!(answer.organisation.now[0].sure, Sure::Stated);
        assert_eq!(fresh.app.at("lum").await.unwrap().organisation.id, answer.organisation.id);
        assert!(matches!(fresh.app.at("Quartz").await.unwrap_err(), Error::NotFound(_)));
    }
}

async fn put_in_state(fresh: &Fresh, person_id: PersonId, state: State) {
    let mut tx = fresh.app.begin(wellmet_domain::catalogue::say("undo-nothing", [])).await.unwrap();
    let since = tx.today().await.unwrap();
    tx.insert(&PersonState { id: RowId(tx.fresh_id()), person_id, state, since }).await.unwrap();
    tx.commit().await.unwrap();
}

on_both_engines! {
    async fn nobody_knows_oneself_or_somebody_in_the_trash_at_an_organisation(fresh: &Fresh) {
        let me = fresh.person_of(json!({ "name": "Robin Vale", "positions": [{ "organisation": "Lumen" }] })).await;
        let gone = fresh.person_of(json!({ "name": "Kofi Mensah", "positions": [{ "organisation": "Lumen" }] })).await;
        fresh.person_of(json!({ "name": "Dana Okafor", "positions": [{ "organisation": "Lumen" }] })).await;
        assert_eq!(fresh.app.at("Lumen").await.unwrap().organisation.now.len(), 3);
        put_in_state(fresh, me, State::Me).await;
        put_in_state(fresh, gone, State::Trashed).await;
        let now = fresh.app.at("Lumen").await.unwrap().organisation.now;
        assert_eq!(now.iter().map(|at| at.name.as_str()).collect::<Vec<_>>(), ["Dana Okafor"]);
    }
}

on_both_engines! {
    async fn a_match_by_name_only_says_so_and_a_mail_domain_is_surer(fresh: &Fresh) {
        let dana = fresh.person_of(json!({ "name": "Dana Okafor", "positions": [{ "organisation": "Lumen" }], "channels": [{ "value": "dana@lumen.example" }] })).await;
        let kofi = fresh.person_of(json!({ "name": "Kofi Mensah", "positions": [{ "organisation": "Lumen" }] })).await;
        fresh.person_of(json!({ "name": "Ines Duarte", "channels": [{ "value": "ines@lumen.example" }] })).await;
        imported(fresh, &[dana, kofi]).await;
        fresh.app.add_alias(named(fresh, "Lumen").await, "lumen.example", AliasKind::Domain).await.unwrap();
        let answer = fresh.app.at("Lumen").await.unwrap();
        let said: Vec<(&str, &str)> = answer.organisation.now.iter().map(|at| (at.name.as_str(), at.said.text.as_str())).collect();
        let expected = [
            ("Dana Okafor", "Writes from lumen.example, and the name is the same."),
            ("Kofi Mensah", "By name only, as LinkedIn gives it."),
            ("Ines Duarte", "Writes from lumen.example; nothing else says so."),
        ];
        assert_eq!(said, expected);
    }
}

async fn imported(fresh: &Fresh, people: &[wellmet_domain::PersonId]) {
    let mut tx = fresh.app.begin(wellmet_domain::catalogue::say("undo-nothing", [])).await.unwrap();
    for row in tx.select::<wellmet_domain::organisations::Position>("id IS NOT NULL", &[]).await.unwrap() {
        assert!(people.contains(&row.person_id));
        tx.update(&wellmet_domain::organisations::Position { source: wellmet_domain::people::Source::Linkedin, ..row }).await.unwrap();
    }
    tx.commit().await.unwrap();
}

on_both_engines! {
    async fn a_renamed_organisation_is_proposed_joined_and_parted_again(fresh: &Fresh) {
        for name in ["Dana Okafor", "Kofi Mensah"] {
            let held = json!([
                { "organisation": "Harbour Labs", "title": "Engineer", "started_on": "2021-03", "current": false },
                { "organisation": "Tideway", "title": "Engineer", "started_on": "2021-03" },
            ]);
            fresh.person_of(json!({ "name": name, "positions": held })).await;
        }
        let proposals = fresh.app.alias_proposals().await.unwrap();
        assert_eq!(proposals.len(), 1);
        assert_eq!((proposals[0].kind, proposals[0].people.len()), (AliasKind::Rename, 2));
        let (old, new) = (named(fresh, "Harbour Labs").await, named(fresh, "Tideway").await);
        let joined = fresh.app.join_organisations(new, old, AliasKind::Rename).await.unwrap();
        let answer = fresh.app.at("Harbour Labs").await.unwrap();
        assert_eq!(answer.said.text, "“Harbour Labs” is now called Tideway. You know 2 people there now.");
        assert!(fresh.app.alias_proposals().await.unwrap().is_empty());
        fresh.app.undo(Some(joined.batch), false).await.unwrap();
        assert_eq!(named(fresh, "Harbour Labs").await, old);
        assert_eq!(fresh.app.at("Harbour Labs").await.unwrap().organisation.before.len(), 2);
        assert_eq!(fresh.app.read().await.unwrap().select::<Organisation>("id IS NOT NULL", &[]).await.unwrap().len(), 2);
    }
}

on_both_engines! {
    async fn a_free_mail_service_joins_nobody_and_a_shared_domain_proposes(fresh: &Fresh) {
        for (name, at, mail) in [
            ("Dana Okafor", "Lumen", "dana@lumen.example.org"), ("Kofi Mensah", "Lumen", "kofi@lumen.example.org"),
            ("Ines Duarte", "Lumen Research", "ines@lumen.example.org"), ("Tomas Silva", "Lumen Research", "tomas@lumen.example.org"),
            ("Ana Reis", "Quartz", "ana@gmail.com"), ("Lotte Berg", "Quartz", "lotte@gmail.com"),
            ("Zoë Müller", "Basalt", "zoe@gmail.com"), ("Ali Demir", "Basalt", "ali@gmail.com"),
        ] {
            fresh.person_of(json!({ "name": name, "positions": [{ "organisation": at }], "channels": [{ "value": mail }] })).await;
        }
        let proposals = fresh.app.alias_proposals().await.unwrap();
        let pairs: Vec<(&str, &str, AliasKind)> = proposals.iter().map(|one| (one.keep_name.as_str(), one.other_name.as_str(), one.kind)).collect();
        assert_eq!(pairs, [("Lumen", "Lumen Research", AliasKind::Domain)]);
    }
}

on_both_engines! {
    async fn organisations_told_apart_are_proposed_no_more_until_that_is_undone(fresh: &Fresh) {
        for (name, at) in [("Dana Okafor", "Lumen"), ("Ines Duarte", "Quartz")] {
            fresh.person_of(json!({ "name": name, "positions": [{ "organisation": at }] })).await;
        }
        let (lumen, quartz) = (named(fresh, "Lumen").await, named(fresh, "Quartz").await);
        let mut tx = fresh.app.begin(wellmet_domain::catalogue::say("undo-nothing", [])).await.unwrap();
        let row: Organisation = tx.require(quartz).await.unwrap();
        tx.update(&Organisation { name: "LUMEN Inc.".to_owned(), folded: "lumen".to_owned(), ..row }).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(fresh.app.alias_proposals().await.unwrap().len(), 1);
        assert_eq!(fresh.app.find_organisation("LUMEN Inc.").await.unwrap(), quartz);
        assert_eq!(fresh.app.find_organisation(&lumen.to_string()).await.unwrap(), lumen);
        let told = fresh.app.tell_organisations_apart(quartz, lumen).await.unwrap();
        assert_eq!(told.said.text, "LUMEN Inc. and Lumen are two organisations.");
        assert!(fresh.app.alias_proposals().await.unwrap().is_empty());
        assert!(fresh.app.tell_organisations_apart(lumen, quartz).await.unwrap().is_nothing());
        assert!(matches!(fresh.app.tell_organisations_apart(lumen, lumen).await.unwrap_err(), Error::NotFound(_)));
        fresh.app.undo(Some(told.batch), false).await.unwrap();
        assert_eq!(fresh.app.alias_proposals().await.unwrap().len(), 1);
        fresh.app.join_organisations(lumen, quartz, AliasKind::LegalForm).await.unwrap();
        assert!(fresh.app.alias_proposals().await.unwrap().is_empty());
    }
}

on_both_engines! {
    async fn a_note_on_an_organisation_is_added_changed_removed_and_taken_back(fresh: &Fresh) {
        fresh.person_of(json!({ "name": "Dana Okafor", "positions": [{ "organisation": "Lumen" }] })).await;
        fresh.person_of(json!({ "name": "Kofi Mensah", "positions": [{ "organisation": "Acme" }] })).await;
        let (lumen, acme) = (named(fresh, "Lumen").await, named(fresh, "Acme").await);
        let note = |body: &str| NoteFields { body: body.to_owned(), on_date: None };
        let added = fresh.app.add_organisation_note(lumen, note("They move in June.")).await.unwrap();
        assert_eq!(added.said.text, "Changed Lumen.");
        let bodies = async || fresh.app.organisation(lumen).await.unwrap().notes.into_iter().map(|note| note.body).collect::<Vec<_>>();
        assert_eq!(bodies().await, ["They move in June."]);
        let id = NoteId(added.id);
        let changed = fresh.app.change_organisation_note(lumen, id, None, json!({ "body": "They move in July." })).await.unwrap();
        assert_eq!(bodies().await, ["They move in July."]);
        let stale = fresh.app.change_organisation_note(lumen, id, Some(added.sequence), json!({ "body": "In May." })).await;
        assert!(matches!(stale.unwrap_err(), Error::Decision { .. }), "somebody changed it after {}", changed.sequence);
        assert!(matches!(fresh.app.remove_organisation_note(acme, id).await.unwrap_err(), Error::NotFound(_)));
        assert!(matches!(fresh.app.add_organisation_note(lumen, note("  ")).await.unwrap_err(), Error::Invalid(_)));
        let removed = fresh.app.remove_organisation_note(lumen, id).await.unwrap();
        assert!(bodies().await.is_empty());
        fresh.app.undo(Some(removed.batch), false).await.unwrap();
        assert_eq!(bodies().await, ["They move in July."]);
    }
}

async fn page(fresh: &Fresh, name: &str) -> wellmet_app::organisations::OrganisationPage {
    fresh.app.at(name).await.unwrap().organisation
}

on_both_engines! {
    async fn an_organisation_is_renamed_found_by_the_name_it_had_and_called_as_before_once_taken_back(fresh: &Fresh) {
        fresh.person_of(json!({ "name": "Dana Okafor", "positions": [{ "organisation": "Lumne" }] })).await;
        let id = named(fresh, "Lumne").await;
        let renamed = fresh.app.edit_organisation(id, None, json!({ "name": " Lumen " })).await.unwrap();
        assert_eq!(renamed.said.text, "Lumne is called Lumen now.");
        let now = page(fresh, "Lumen").await;
        assert_eq!((now.id, now.name.as_str(), now.aliases.as_slice(), now.now.len()), (id, "Lumen", &["Lumne".to_owned()][..], 1));
        fresh.person_of(json!({ "name": "Kofi Mensah", "positions": [{ "organisation": "LUMNE" }] })).await;
        assert_eq!(page(fresh, "lumne").await.now.len(), 2);
        fresh.app.edit_organisation(id, None, json!({ "name": "Lumne" })).await.unwrap();
        assert_eq!(page(fresh, "Lumen").await.aliases, ["Lumen"]);
        fresh.app.undo(None, false).await.unwrap();
        fresh.app.undo(Some(renamed.batch), true).await.unwrap();
        assert_eq!((page(fresh, "Lumne").await.name.as_str(), fresh.app.find_organisation("Lumen").await.is_err()), ("Lumne", true));
    }
}

on_both_engines! {
    async fn a_name_that_another_organisation_has_is_never_taken_and_nothing_is_joined(fresh: &Fresh) {
        for (name, at) in [("Dana Okafor", "Lumen"), ("Ines Duarte", "Quartz")] {
            fresh.person_of(json!({ "name": name, "positions": [{ "organisation": at }] })).await;
        }
        let (lumen, quartz) = (named(fresh, "Lumen").await, named(fresh, "Quartz").await);
        fresh.app.add_alias(lumen, "Harbour Labs", AliasKind::Rename).await.unwrap();
        for taken in ["lumen gmbh", "Harbour Labs"] {
            for refused in [fresh.app.edit_organisation(quartz, None, json!({ "name": taken })).await, fresh.app.name_organisation_also(quartz, taken).await] {
                let Error::Decision { said, details } = refused.unwrap_err() else { panic!("{taken} was taken") };
                assert_eq!(details, json!({ "organisation": { "id": lumen, "name": "Lumen" } }));
                assert_eq!(said.text, "Lumen is here already. Join the two if they are one, or choose a name that tells them apart.");
            }
        }
        assert_eq!((page(fresh, "Lumen").await.now.len(), page(fresh, "Quartz").await.now.len()), (1, 1));
        let spelled = fresh.app.edit_organisation(quartz, None, json!({ "name": "QUARTZ GmbH" })).await.unwrap();
        assert!(!spelled.is_nothing() && page(fresh, "quartz").await.aliases.is_empty());
    }
}

on_both_engines! {
    async fn a_web_site_and_a_mail_domain_are_given_changed_and_emptied(fresh: &Fresh) {
        fresh.person_of(json!({ "name": "Dana Okafor", "positions": [{ "organisation": "Lumen" }] })).await;
        fresh.person_of(json!({ "name": "Ines Duarte", "channels": [{ "value": "ines@lumen.example" }] })).await;
        let id = named(fresh, "Lumen").await;
        let given = fresh.app.edit_organisation(id, None, json!({ "website": "lumen.example/about", "domain": "@Lumen.Example" })).await.unwrap();
        let now = page(fresh, "Lumen").await;
        assert_eq!((now.website.as_deref(), now.domain.as_deref(), now.now.len()), (Some("lumen.example/about"), Some("lumen.example"), 2));
        for odd in ["gmail.com", "lumen", "https://lumen.example", "two words.example"] {
            assert!(matches!(fresh.app.edit_organisation(id, None, json!({ "domain": odd })).await.unwrap_err(), Error::Invalid(_)), "{odd}");
        }
        assert!(matches!(fresh.app.edit_organisation(id, None, json!({ "name": " " })).await.unwrap_err(), Error::Invalid(_)));
        let before = fresh.app.edit_organisation(id, None, json!({ "website": null, "domain": "" })).await.unwrap();
        assert_eq!((page(fresh, "Lumen").await.website, page(fresh, "Lumen").await.domain), (None, None));
        fresh.app.undo(Some(before.batch), false).await.unwrap();
        assert_eq!(page(fresh, "Lumen").await.domain.as_deref(), Some("lumen.example"));
        let conflict = fresh.app.edit_organisation(id, Some(given.sequence - 1), json!({ "website": "lumen.example" })).await.unwrap_err();
        assert!(matches!(conflict, Error::Decision { details, .. } if details == json!({ "fields": ["website"] })));
        let other = fresh.app.edit_organisation(id, Some(given.sequence - 1), json!({ "name": "Lumen Labs" })).await.unwrap();
        assert!(!other.is_nothing());
    }
}

on_both_engines! {
    async fn another_name_is_given_and_taken_away(fresh: &Fresh) {
        fresh.person_of(json!({ "name": "Dana Okafor", "positions": [{ "organisation": "Lumen" }] })).await;
        let id = named(fresh, "Lumen").await;
        assert!(fresh.app.name_organisation_also(id, "Lumen").await.unwrap().is_nothing());
        fresh.app.name_organisation_also(id, "Harbour Labs").await.unwrap();
        assert_eq!(named(fresh, "Harbour Labs").await, id);
        let alias = page(fresh, "Lumen").await.other_names[0].clone();
        assert_eq!((alias.name.as_str(), alias.kind), ("Harbour Labs", AliasKind::Stated));
        let removed = fresh.app.remove_other_name(id, RowId(alias.id)).await.unwrap();
        assert!(matches!(fresh.app.at("Harbour Labs").await.unwrap_err(), Error::NotFound(_)));
        assert!(matches!(fresh.app.remove_other_name(id, RowId(alias.id)).await.unwrap_err(), Error::NotFound(_)));
        fresh.app.undo(Some(removed.batch), false).await.unwrap();
        assert_eq!(named(fresh, "Harbour Labs").await, id);
    }
}
