//! What happened, changed or taken out afterwards: the timeline, the ties, and what a source says of it later.

mod support;

use serde_json::json;
use support::{Fresh, exported};
use wellmet_app::{Error, imports::ImportOptions, people::TimelineEntry};
use wellmet_domain::{InteractionId, PersonId, interactions::InteractionKind};

async fn timeline(fresh: &Fresh, person: PersonId) -> Vec<TimelineEntry> {
    fresh.app.timeline(person, None, 50, None).await.unwrap().items
}

/// The day of the last contact, as the tie keeps it.
async fn last_contact(fresh: &Fresh, person: PersonId) -> Option<String> {
    let index = fresh.app.people_index().await.unwrap();
    index.row(person).unwrap().line.last_contact.map(|last| last.to_string())
}

/// Nothing derived differs from what a rebuild gives.
async fn is_clean(fresh: &Fresh) {
    let findings = fresh.app.store().examine(fresh.app.book()).await.unwrap();
    assert!(findings.is_empty(), "{findings:?}");
}

on_both_engines! {
    async fn a_changed_day_moves_the_tie_and_undo_moves_it_back(fresh: &Fresh) {
        let dana = fresh.person("Dana Okafor").await;
        fresh.met(dana, "2026-03-12", "The Lisbon talk").await;
        let id = fresh.met(dana, "2026-11-20", "The benchmark paper").await;
        assert_eq!(last_contact(fresh, dana).await.unwrap(), "2026-11-20");
        let before = exported(fresh).await;
        let changes = json!({ "on_date": "2026-02-01", "place": "Porto", "body": " She asked for the figures. " });
        let done = fresh.app.edit_interaction(id, None, changes).await.unwrap();
        assert_eq!(done.said.text, "“The benchmark paper” was changed.");
        assert_eq!(last_contact(fresh, dana).await.unwrap(), "2026-03-12");
        let entries = timeline(fresh, dana).await;
        assert_eq!((entries[1].on_date.to_string().as_str(), entries[1].place.as_deref(), entries[1].body.as_deref()), ("2026-02-01", Some("Porto"), Some("She asked for the figures.")));
        is_clean(fresh).await;
        fresh.app.undo(Some(done.batch), false).await.unwrap();
        assert_eq!((last_contact(fresh, dana).await.unwrap().as_str(), exported(fresh).await == before), ("2026-11-20", true));
    }
}

on_both_engines! {
    async fn who_was_there_and_what_it_was_can_be_set_right(fresh: &Fresh) {
        let (dana, kofi) = (fresh.person("Dana Okafor").await, fresh.person("Kofi Mensah").await);
        let id = fresh.met(dana, "2026-11-20", "The pier").await;
        fresh.app.edit_interaction(id, None, json!({ "people": [kofi], "kind": "email" })).await.unwrap();
        assert_eq!((timeline(fresh, dana).await.len(), timeline(fresh, kofi).await.len()), (0, 1));
        assert_eq!((last_contact(fresh, dana).await, last_contact(fresh, kofi).await.as_deref()), (None, Some("2026-11-20")));
        let fields = fresh.app.interaction(id).await.unwrap();
        assert_eq!((fields.kind, fields.direction.as_str(), fields.people.as_slice()), (InteractionKind::Email, "mine", [kofi].as_slice()));
        fresh.app.edit_interaction(id, None, json!({ "people": [kofi, dana], "kind": "meal" })).await.unwrap();
        assert_eq!(fresh.app.interaction(id).await.unwrap().direction.as_str(), "mutual");
        assert_eq!(last_contact(fresh, dana).await.as_deref(), Some("2026-11-20"));
        is_clean(fresh).await;
        for wrong in [json!({ "people": [] }), json!({ "on_date": "2027-01-01" }), json!({ "kind": "seance" })] {
            assert!(matches!(fresh.app.edit_interaction(id, None, wrong).await.unwrap_err(), Error::Invalid(_)));
        }
        let nobody = fresh.app.edit_interaction(InteractionId(uuid::Uuid::max()), None, json!({})).await.unwrap_err();
        assert!(matches!(nobody, Error::NotFound(_)), "{nobody}");
    }
}

on_both_engines! {
    async fn an_entry_taken_out_leaves_what_came_of_it_and_returns_by_undo(fresh: &Fresh) {
        fresh.person("Dana Okafor").await;
        let sentence = "met Dana Okafor yesterday, promised to send her the draft by Friday";
        fresh.app.log_sentence(sentence, &[], None, true).await.unwrap();
        let dana = fresh.app.find_person("Dana").await.unwrap();
        let met = timeline(fresh, dana).await.into_iter().find(|entry| entry.origin.as_str() == "interaction").unwrap();
        let before = exported(fresh).await;
        let done = fresh.app.remove_interaction(InteractionId(met.id)).await.unwrap();
        let left = timeline(fresh, dana).await;
        assert_eq!(left.iter().map(|entry| entry.origin.as_str()).collect::<Vec<_>>(), ["promise"]);
        assert_eq!(last_contact(fresh, dana).await, None);
        is_clean(fresh).await;
        fresh.app.undo(Some(done.batch), false).await.unwrap();
        assert!(exported(fresh).await == before);
    }
}

on_both_engines! {
    async fn a_field_that_somebody_else_changed_since_is_not_written_over(fresh: &Fresh) {
        let dana = fresh.person("Dana Okafor").await;
        let id = fresh.met(dana, "2026-11-20", "The pier").await;
        let seen = fresh.app.read().await.unwrap().version().await.unwrap().sequence;
        fresh.app.edit_interaction(id, Some(seen), json!({ "title": "The second pier" })).await.unwrap();
        let late = fresh.app.edit_interaction(id, Some(seen), json!({ "title": "The old pier" })).await.unwrap_err();
        assert!(matches!(late, Error::Decision { .. }), "{late}");
        fresh.app.edit_interaction(id, Some(seen), json!({ "place": "Porto" })).await.unwrap();
        assert_eq!(fresh.app.interaction(id).await.unwrap().title.as_deref(), Some("The second pier"));
    }
}

/// One meeting with Dana, told by a calendar.
fn calendar(day: &str, summary: &str, place: &str) -> String {
    format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Invented//EN\r\nBEGIN:VEVENT\r\nDTSTART:{day}T100000Z\r\nDTEND:{day}T110000Z\r\n\
         UID:pier@vale.example\r\nORGANIZER;CN=Robin Vale:mailto:robin@vale.example\r\n\
         ATTENDEE;PARTSTAT=ACCEPTED;CN=Dana Okafor:mailto:dana@lumen.example\r\nSUMMARY:{summary}\r\nLOCATION:{place}\r\n\
         STATUS:CONFIRMED\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
}

async fn import(fresh: &Fresh, text: String) {
    let path = fresh.path().join("calendar.ics");
    std::fs::write(&path, text).unwrap();
    fresh.app.import_files(vec![path], ImportOptions::default()).await.unwrap();
}

on_both_engines! {
    async fn the_users_word_stays_against_a_later_calendar_and_what_was_taken_out_stays_out(fresh: &Fresh) {
        fresh.app.add_my_channel("robin@vale.example").await.unwrap();
        let dana = fresh.person_of(json!({ "name": "Dana Okafor", "channels": [{ "value": "dana@lumen.example" }] })).await;
        import(fresh, calendar("20261110", "The pier", "Rua do Sol")).await;
        let id = InteractionId(timeline(fresh, dana).await[0].id);
        fresh.app.edit_interaction(id, None, json!({ "on_date": "2026-11-09", "title": "The second pier" })).await.unwrap();
        import(fresh, calendar("20261111", "The old pier", "Rua da Lua")).await;
        let entry = &timeline(fresh, dana).await[0];
        let kept = (entry.on_date.to_string(), entry.title.as_deref(), entry.place.as_deref());
        assert_eq!(kept, ("2026-11-09".to_owned(), Some("The second pier"), Some("Rua da Lua")));
        fresh.app.remove_interaction(id).await.unwrap();
        import(fresh, calendar("20261112", "The pier again", "Rua do Sol")).await;
        assert!(timeline(fresh, dana).await.is_empty());
        is_clean(fresh).await;
    }
}
