//! Exports: everything out and back in again, cards as they came, and what is held about one person.

mod support;

use serde_json::json;
use support::{Fresh, exported};
use wellmet_app::{Error, exports::ExportFormat, people::PartKind};
use wellmet_domain::{PersonId, cards::Card, catalogue::say, people::State};

async fn told(fresh: &Fresh) -> PersonId {
    let ana = fresh.person("Ana Reis").await;
    let dana = fresh
        .person_of(json!({
            "name": "Dana Okafor", "met_through": ana, "met_on": "2024-05",
            "channels": [{ "value": "dana@lumen.example" }], "dates": [{ "kind": "birthday", "date": "--02-29" }],
            "positions": [{ "organisation": "Lumen", "title": "Head of Research", "started_on": "2024" }],
            "topics": [{ "name": "Tidal power" }], "notes": [{ "body": "Prefers mornings." }],
        }))
        .await;
    fresh.met(dana, "2026-11-03", "The Lisbon talk").await;
    fresh.app.change_settings(json!({ "capacity_per_week": 4, "zone": "Asia/Tokyo" })).await.unwrap();
    fresh.app.add_my_channel("robin@example.org").await.unwrap();
    dana
}

async fn written(fresh: &Fresh, format: ExportFormat) -> String {
    let mut bytes = Vec::new();
    fresh.app.export(format, &mut bytes).await.unwrap();
    String::from_utf8(bytes).unwrap()
}

/// Keeps a card as an import does: with the fields it states, which are its own.
async fn keep_card(fresh: &Fresh, person: PersonId, bytes: &str, ordinal: i64) {
    let mut tx = fresh.app.begin_from(wellmet_domain::people::Source::Vcard, say("undo-nothing", [])).await.unwrap();
    let blob = tx.keep_blob("text/vcard", bytes.as_bytes()).await.unwrap();
    tx.insert(&Card { id: tx.new_id(), person_id: person, uid: None, blob, ordinal }).await.unwrap();
    tx.commit().await.unwrap();
}

on_both_engines! {
    async fn a_full_export_reads_back_as_the_same_book(fresh: &Fresh) {
        told(fresh).await;
        let before = exported(fresh).await;
        let empty = Fresh::another().await;
        let restored = empty.app.restore_export(before.as_bytes()).await.unwrap();
        assert_eq!(exported(&empty).await, before);
        assert_eq!(empty.app.people(None, None, None, 10).await.unwrap(), fresh.app.people(None, None, None, 10).await.unwrap());
        let again = empty.app.restore_export(before.as_bytes()).await.unwrap();
        assert_eq!((again.records, again.said.key.as_str()), (0, "people-nothing-changed"));
        empty.app.undo(Some(restored.batch), false).await.unwrap();
        assert_eq!(exported(&empty).await, exported(&Fresh::sqlite().await).await);
    }
}

on_both_engines! {
    async fn what_is_no_export_of_ours_is_refused_and_changes_nothing(fresh: &Fresh) {
        told(fresh).await;
        let before = exported(fresh).await;
        let cut = &before[..before.len() / 2];
        let (foreign, newer) = (r#"{"format":"else","version":1,"tables":{}}"#, r#"{"format":"wellmet","version":99,"tables":{}}"#);
        let unknown = r#"{"format":"wellmet","version":1,"tables":{"login":[]}}"#;
        let incomplete = r#"{"format":"wellmet","version":1,"tables":{"person":[{"id":"0190d8a0-0000-7000-8000-000000000001"}]}}"#;
        for wrong in [cut, "", foreign, newer, unknown, incomplete] {
            assert!(fresh.app.restore_export(wrong.as_bytes()).await.is_err(), "{wrong}");
        }
        let tampered = before.replace("Prefers mornings", "Prefers evenings");
        assert!(fresh.app.restore_export(tampered.as_bytes()).await.is_ok());
        assert!(matches!(fresh.app.restore_export(newer.as_bytes()).await, Err(Error::Invalid(said)) if said.key == "exports-newer"));
    }
}

const CARD: &str = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Okafor;Dana;;;\r\nFN:Dana Okafor\r\nEMAIL;TYPE=INTERNET,WORK:dana@lumen.example\r\nX-ODD;A=b:kept as\r\n  it is\r\nEND:VCARD\r\n";
const OTHER: &str = "BEGIN:VCARD\nVERSION:2.1\nN:Mensah;Kofi\nTEL;HOME:+351 910 000 000\nEND:VCARD\n\n";

on_both_engines! {
    async fn kept_cards_go_out_as_they_came_and_in_their_order(fresh: &Fresh) {
        let (kofi, dana) = (fresh.person("Kofi Mensah").await, fresh.person("Dana Okafor").await);
        keep_card(fresh, kofi, OTHER, 2).await;
        keep_card(fresh, dana, CARD, 1).await;
        assert_eq!(written(fresh, ExportFormat::Vcard).await, format!("{CARD}{OTHER}"));
    }
}

on_both_engines! {
    async fn an_edit_changes_only_its_lines_and_undoing_it_gives_the_card_back(fresh: &Fresh) {
        let dana = fresh.person("Dana Okafor").await;
        keep_card(fresh, dana, CARD, 1).await;
        let mail = json!({ "value": "dana@tideway.example" });
        let added = fresh.app.add_part_of(PartKind::Channels, dana, mail).await.unwrap();
        let edited = written(fresh, ExportFormat::Vcard).await;
        let new: Vec<&str> = edited.lines().filter(|line| !CARD.contains(line)).collect();
        assert_eq!(new.len(), 1, "{edited}");
        assert!(new[0].ends_with("dana@tideway.example") && CARD.lines().all(|line| edited.contains(line)), "{edited}");
        fresh.app.undo(Some(added.batch), false).await.unwrap();
        assert_eq!(written(fresh, ExportFormat::Vcard).await, CARD);
        fresh.app.edit_person(dana, None, json!({ "family_name": "Reis", "name": "Dana Reis" })).await.unwrap();
        let renamed = written(fresh, ExportFormat::Vcard).await;
        assert!(renamed.contains("FN:Dana Reis\r\n") && renamed.contains("X-ODD;A=b:kept as\r\n  it is\r\n"), "{renamed}");
    }
}

on_both_engines! {
    async fn those_without_a_card_get_a_fresh_one_and_the_sensitive_stay_out(fresh: &Fresh) {
        let dana = told(fresh).await;
        let cards = written(fresh, ExportFormat::Vcard).await;
        assert!(cards.contains("FN:Dana Okafor") && cards.contains("EMAIL:dana@lumen.example") && cards.contains("BDAY:--02-29"), "{cards}");
        fresh.app.set_state(dana, State::Sensitive).await.unwrap();
        assert!(!written(fresh, ExportFormat::Vcard).await.contains("Dana"));
        assert!(!written(fresh, ExportFormat::Csv).await.contains("Dana"));
        assert!(exported(fresh).await.contains("Dana Okafor"));
    }
}

on_both_engines! {
    async fn a_table_and_a_calendar_say_the_same_people_and_days(fresh: &Fresh) {
        told(fresh).await;
        let table = written(fresh, ExportFormat::Csv).await;
        assert!(table.lines().any(|line| line.contains("Dana Okafor") && line.contains("Lumen") && line.contains("dana@lumen.example")), "{table}");
        let calendar = written(fresh, ExportFormat::Ical).await;
        assert!(calendar.contains("SUMMARY:The Lisbon talk") && calendar.contains("20261103"), "{calendar}");
    }
}

on_both_engines! {
    async fn what_is_held_about_one_person_is_all_of_it_and_nothing_of_others(fresh: &Fresh) {
        let dana = told(fresh).await;
        fresh.person_of(json!({ "name": "Kofi Mensah", "channels": [{ "value": "kofi@lumen.example" }] })).await;
        let mut bytes = Vec::new();
        fresh.app.export_person(dana, &mut bytes).await.unwrap();
        let held: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
        let tables: Vec<&str> = held["tables"].as_object().unwrap().keys().map(String::as_str).collect();
        let expected = ["channel", "important_date", "interaction", "note", "organisation", "participant", "person", "person_topic", "position", "topic"];
        assert_eq!(tables, expected);
        assert!(!String::from_utf8(bytes).unwrap().contains("Kofi"));
    }
}

async fn imported(fresh: &Fresh, path: &std::path::Path) -> wellmet_app::imports::ImportView {
    fresh.app.import_files(vec![path.to_owned()], wellmet_app::imports::ImportOptions::default()).await.unwrap()
}

fn files_of_cards() -> Vec<std::path::PathBuf> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/cards");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    files
}

async fn bytes(fresh: &Fresh) -> Vec<u8> {
    let mut bytes = Vec::new();
    fresh.app.export(ExportFormat::Vcard, &mut bytes).await.unwrap();
    bytes
}

#[tokio::test]
async fn every_file_of_cards_goes_out_as_it_came_in() {
    let mut whole = 0;
    for file in files_of_cards() {
        let fresh = Fresh::sqlite().await;
        let came = std::fs::read(&file).unwrap();
        let import = imported(&fresh, &file).await;
        let out = bytes(&fresh).await;
        if import.totals.rejected == 0 {
            assert_eq!(String::from_utf8_lossy(&out), String::from_utf8_lossy(&came), "{}", file.display());
            assert_eq!(out, came, "{}", file.display());
            whole += 1;
        }
        imported(&fresh, &file).await;
        assert_eq!(bytes(&fresh).await, out, "{} a second time", file.display());
    }
    assert!(whole >= 4, "{whole}");
}

#[tokio::test]
async fn an_edit_after_an_import_stays_in_the_card_when_a_newer_file_comes() {
    let fresh = Fresh::sqlite().await;
    let path = fresh.path().join("dana.vcf");
    std::fs::write(&path, CARD).unwrap();
    imported(&fresh, &path).await;
    let dana = fresh.app.find_person("dana").await.unwrap();
    let mail = fresh.app.person_page(dana).await.unwrap().channels[0].id;
    fresh.app.change_part_of(PartKind::Channels, dana, mail, None, json!({ "value": "dana@tideway.example" })).await.unwrap();
    let edited = written(&fresh, ExportFormat::Vcard).await;
    assert_eq!(edited, CARD.replace("dana@lumen.example", "dana@tideway.example"));
    std::fs::write(&path, CARD.replace("kept as", "kept just as")).unwrap();
    imported(&fresh, &path).await;
    let newer = written(&fresh, ExportFormat::Vcard).await;
    assert!(newer.contains("dana@tideway.example"), "{newer}");
}

on_both_engines! {
    async fn every_export_of_the_fuzzers_is_taken_whole_or_refused_whole(fresh: &Fresh) {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../fuzz/corpus/restore");
        let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        assert!(files.len() >= 4, "{}", files.len());
        for file in files {
            let before = exported(fresh).await;
            let bytes = std::fs::read(&file).unwrap();
            match fresh.app.restore_export(bytes.as_slice()).await {
                Ok(restored) if restored.records > 0 => drop(fresh.app.undo(Some(restored.batch), false).await.unwrap()),
                Ok(_) => {}
                Err(refused) => assert!(!refused.sentence().text.is_empty(), "{}", file.display()),
            }
            assert!(exported(fresh).await == before, "{} left something behind", file.display());
        }
    }
}
