//! Duplicates and merging: proposed with reasons, told apart for good, merged as one change that can be undone.

mod support;

use std::collections::BTreeMap;

use proptest::{prelude::*, test_runner::TestRunner};
use serde_json::json;
use support::{Fresh, exported};
use wellmet_app::{
    Error,
    merges::{Merge, Side},
    people::{Band, PartKind},
};
use wellmet_domain::{
    PersonId, RowId,
    cards::{Card, ImportKey},
    catalogue::say,
    interactions::{Direction, InteractionKind},
    people::Source,
};

async fn twins(fresh: &Fresh) -> (PersonId, PersonId) {
    let dana = fresh
        .person_of(json!({
            "name": "Dana Okafor", "headline": "Builds harbours",
            "channels": [{ "value": "dana@lumen.example" }, { "value": "+351 912 345 678" }], "tags": [{ "name": "research" }],
        }))
        .await;
    let other = fresh
        .person_of(json!({
            "name": "Dana O.", "pronouns": "she/her", "positions": [{ "organisation": "Lumen", "title": "Head of Research" }],
            "channels": [{ "value": "Dana@lumen.example", "label": "work" }, { "value": "dana@home.example" }],
            "tags": [{ "name": "research" }, { "name": "lisbon" }], "topics": [{ "name": "Tidal power" }],
        }))
        .await;
    (dana, other)
}

fn merge(keep: PersonId, other: PersonId, fields: &[(&str, Side)]) -> Merge {
    Merge { keep, other, fields: fields.iter().map(|(field, side)| ((*field).to_owned(), *side)).collect() }
}

on_both_engines! {
    async fn two_people_of_one_address_are_proposed_with_the_reason_until_told_apart(fresh: &Fresh) {
        let (dana, other) = twins(fresh).await;
        fresh.person("Kofi Mensah").await;
        let proposed = fresh.app.duplicates(10).await.unwrap();
        assert_eq!(proposed.len(), 1);
        assert_eq!(proposed[0].reasons[0].text, "Both have the address dana@lumen.example.");
        assert!(proposed[0].fields.iter().any(|field| field.field == "name"));
        let apart = fresh.app.tell_apart(other, dana).await.unwrap();
        assert_eq!(fresh.app.duplicates(10).await.unwrap(), []);
        fresh.app.undo(Some(apart.batch), false).await.unwrap();
        assert_eq!(fresh.app.duplicates(10).await.unwrap(), proposed);
    }
}

on_both_engines! {
    async fn same_name_at_the_same_organisation_is_a_reason_and_a_rare_name_alone_is_asked_about_last(fresh: &Fresh) {
        fresh.person_of(json!({ "name": "Zoë Müller", "positions": [{ "organisation": "Lumen GmbH" }] })).await;
        fresh.person_of(json!({ "name": "zoe muller", "positions": [{ "organisation": "LUMEN" }] })).await;
        fresh.person("Zoë Müller").await;
        let proposed = fresh.app.duplicates(10).await.unwrap();
        let reasons: Vec<&str> = proposed.iter().map(|one| one.reasons[0].text.as_str()).collect();
        assert_eq!(reasons, ["Same name, both at Lumen GmbH.", "Both have the same name.", "Both have the same name."]);
        fresh.person("Zoë Müller").await;
        assert_eq!(fresh.app.duplicates(10).await.unwrap().len(), 1, "a name that four bear says nothing by itself");
    }
}

on_both_engines! {
    async fn a_nickname_at_one_organisation_is_asked_about_and_a_familys_mailbox_joins_nobody(fresh: &Fresh) {
        fresh.person_of(json!({ "name": "William Hartley", "positions": [{ "organisation": "Quill Ltd" }] })).await;
        fresh.person_of(json!({ "name": "Bill Hartley", "positions": [{ "organisation": "Quill" }] })).await;
        fresh.person_of(json!({ "name": "Peter Sandoval", "channels": [{ "value": "sandoval@home.example" }] })).await;
        fresh.person_of(json!({ "name": "Petra Sandoval", "channels": [{ "value": "sandoval@home.example" }] })).await;
        let proposed = fresh.app.duplicates(10).await.unwrap();
        assert_eq!(proposed.len(), 1);
        let reasons: Vec<&str> = proposed[0].reasons.iter().map(|reason| reason.text.as_str()).collect();
        assert!(["Quill Ltd", "Quill"].map(|name| format!("Two forms of one name, both at {name}.")).contains(&reasons[0].to_owned()));
    }
}

on_both_engines! {
    async fn a_merge_takes_the_chosen_fields_and_everything_else_of_both_once(fresh: &Fresh) {
        let (dana, other) = twins(fresh).await;
        fresh.met(other, "2026-11-01", "Coffee").await;
        let kofi = fresh.person("Kofi Mensah").await;
        let note = json!({ "body": format!("Ask [@Dana](person:{other}).") });
        fresh.app.add_part_of(PartKind::Notes, kofi, note).await.unwrap();
        fresh.app.merge(merge(dana, other, &[("name", Side::Keep)])).await.unwrap();
        let page = fresh.app.person_page(dana).await.unwrap();
        assert_eq!((page.person.name.as_str(), page.person.pronouns.as_deref()), ("Dana Okafor", Some("she/her")));
        assert_eq!(page.person.headline.as_deref(), Some("Builds harbours"));
        let mails: Vec<&str> = page.channels.iter().map(|channel| channel.fields.value.as_str()).collect();
        assert_eq!(mails, ["dana@lumen.example", "dana@home.example", "+351 912 345 678"]);
        assert_eq!(page.tags.iter().map(|tag| tag.fields.name.as_str()).collect::<Vec<_>>(), ["lisbon", "research"]);
        assert_eq!(page.names[0].fields.value, "Dana O.");
        assert_eq!((page.interactions, page.band.map(Band::as_str)), (1, Some("steady")));
        assert_eq!(page.mentioned_in.len(), 1);
        assert!(matches!(fresh.app.person_page(other).await, Err(Error::NotFound(_))));
        assert_eq!(fresh.app.find_person("dana o").await.unwrap(), dana);
    }
}

on_both_engines! {
    async fn both_cards_are_kept_and_outside_names_follow(fresh: &Fresh) {
        let (dana, other) = twins(fresh).await;
        let mut tx = fresh.app.begin(say("undo-nothing", [])).await.unwrap();
        for (place, person) in [(0, dana), (1, other)] {
            let blob = tx.keep_blob("text/vcard", format!("card {place}").as_bytes()).await.unwrap();
            tx.insert(&Card { id: tx.new_id(), person_id: person, uid: None, blob, ordinal: place }).await.unwrap();
            let (id, key) = (RowId(tx.fresh_id()), format!("dana-{place}"));
            let last = json!({ "name": "Dana" });
            tx.insert(&ImportKey { id, source: Source::Linkedin, key, table_name: "person".to_owned(), row_id: person.0, last }).await.unwrap();
        }
        tx.commit().await.unwrap();
        fresh.app.merge(merge(dana, other, &[])).await.unwrap();
        let mut look = fresh.app.read().await.unwrap();
        assert_eq!(look.cards_of(dana).await.unwrap().len(), 2);
        assert_eq!(look.import_keys_of_rows(&[dana.0]).await.unwrap().len(), 2);
    }
}

on_both_engines! {
    async fn nobody_is_merged_with_themselves_or_by_a_field_that_is_none(fresh: &Fresh) {
        let (dana, other) = twins(fresh).await;
        assert!(matches!(fresh.app.merge(merge(dana, dana, &[])).await, Err(Error::Invalid(_))));
        assert!(matches!(fresh.app.merge(merge(dana, other, &[("id", Side::Other)])).await, Err(Error::Invalid(_))));
        assert!(fresh.app.person_page(other).await.is_ok());
    }
}

/// What two random people have in common and apart.
#[derive(Clone, Debug)]
struct Story {
    parts: Vec<(bool, u8)>,
    met: Vec<(bool, u8)>,
    sides: Vec<bool>,
    related: bool,
}

fn any_story() -> impl Strategy<Value = Story> {
    (
        prop::collection::vec((any::<bool>(), 0..12_u8), 0..12),
        prop::collection::vec((any::<bool>(), 1..28_u8), 0..6),
        prop::collection::vec(any::<bool>(), 4),
        any::<bool>(),
    )
        .prop_map(|(parts, met, sides, related)| Story { parts, met, sides, related })
}

async fn told(fresh: &Fresh, story: &Story) -> Merge {
    let (one, two) = (fresh.person("Dana Okafor").await, fresh.person("Dee Okafor").await);
    let third = fresh.person("Kofi Mensah").await;
    for (first, number) in &story.parts {
        let person = if *first { one } else { two };
        let (kind, fields) = part(*number, third);
        fresh.app.add_part_of(kind, person, fields).await.unwrap();
    }
    for (first, day) in &story.met {
        let (person, on) = (if *first { one } else { two }, format!("2026-10-{day:02}"));
        fresh.happened(person, &on, InteractionKind::Message, Direction::Mine, "Harbours").await;
    }
    if story.related {
        fresh.app.add_part_of(PartKind::Relations, one, json!({ "other": two, "kind": "sibling" })).await.unwrap();
        fresh.app.edit_person(one, None, json!({ "met_through": two })).await.unwrap();
        fresh.app.edit_person(third, None, json!({ "met_through": two })).await.unwrap();
    }
    let fields = ["name", "headline", "met_on", "pronouns"];
    fresh.app.edit_person(two, None, json!({ "headline": "Builds bridges", "met_on": "2020" })).await.unwrap();
    let sides = story.sides.iter().map(|side| if *side { Side::Other } else { Side::Keep });
    Merge { keep: one, other: two, fields: fields.into_iter().map(str::to_owned).zip(sides).collect::<BTreeMap<_, _>>() }
}

fn part(number: u8, third: PersonId) -> (PartKind, serde_json::Value) {
    match number {
        0 | 1 => (PartKind::Channels, json!({ "value": format!("dana{number}@lumen.example") })),
        2 => (PartKind::Tags, json!({ "name": "research" })),
        3 => (PartKind::Topics, json!({ "name": "Tidal power" })),
        4 => (PartKind::Positions, json!({ "organisation": "Lumen", "title": "Engineer" })),
        5 => (PartKind::Dates, json!({ "kind": "birthday", "date": "--02-29" })),
        6 => (PartKind::Notes, json!({ "body": "Prefers mornings." })),
        7 => (PartKind::Relations, json!({ "other": third, "kind": "friend" })),
        8 => (PartKind::Needs, json!({ "what": "a designer" })),
        9 => (PartKind::Addresses, json!({ "locality": "Lisbon" })),
        10 => (PartKind::Fields, json!({ "name": "Coffee", "value": "Flat white" })),
        _ => (PartKind::Names, json!({ "kind": "nickname", "value": "Dee" })),
    }
}

#[test]
fn a_merge_that_is_undone_leaves_the_book_as_it_was() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let mut runner = TestRunner::new(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() });
    let law = |story: Story| {
        let (before, after) = runtime.block_on(async {
            let fresh = Fresh::sqlite().await;
            let merge = told(&fresh, &story).await;
            let before = exported(&fresh).await;
            let done = fresh.app.merge(merge).await.unwrap();
            assert_ne!(exported(&fresh).await, before);
            fresh.app.undo(Some(done.batch), false).await.unwrap();
            (before, exported(&fresh).await)
        });
        prop_assert_eq!(before, after);
        Ok(())
    };
    runner.run(&any_story(), law).unwrap();
}
