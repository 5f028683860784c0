//! From an archive, a calendar and a mailbox to Today, through HTTP alone.

use std::path::{Path, PathBuf};

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::{
    imports::{rested, upload},
    support::Fresh,
};

const IMPORTED: &str = "2026-11-02T12:00:00Z";
/// A Wednesday: what is left of the week is shared by five days.
const LATER: &str = "2026-11-18T12:00:00Z";

fn story(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/story").join(name)
}

/// Uploads files, and accepts what they bring.
async fn taken_in(fresh: &Fresh, names: &[&str]) {
    let files: Vec<(&str, Vec<u8>)> = names.iter().map(|name| (*name, std::fs::read(story(name)).unwrap())).collect();
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (*name, bytes.as_slice())).collect();
    let id = upload(fresh, &files).await.id();
    assert_eq!(rested(fresh, &id).await["state"], "ready");
    fresh.post(&format!("/api/imports/{id}/acceptance"), json!({})).await;
    for _ in 0..500 {
        if rested(fresh, &id).await["state"] == "applied" {
            return;
        }
        // Accepted, and not yet begun.
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    panic!("what was accepted never came in");
}

async fn triaged(fresh: &Fresh) {
    let channels = json!([{ "value": "robin@vale.example" }, { "value": "https://www.linkedin.com/in/robin-vale" }]);
    let me = fresh.put("/api/me", json!({ "name": "Robin Vale", "channels": channels })).await;
    assert_eq!(me.status, StatusCode::OK, "{}", me.text());
    taken_in(fresh, &["archive/Connections.csv", "archive/messages.csv", "calendar.ics", "mailbox.mbox"]).await;
    let triage = fresh.get("/api/triage?limit=20").await.json();
    for card in triage["cards"].as_array().unwrap() {
        fresh.post("/api/triage/decisions", json!({ "candidate": card["candidate"], "circle": "close" })).await;
    }
    assert_eq!(fresh.get("/api/triage").await.json()["kept"], 9);
}

async fn acts(fresh: &Fresh) -> Vec<Value> {
    fresh.get("/api/today").await.json()["acts"].as_array().unwrap().clone()
}

fn names(acts: &[Value]) -> Vec<&str> {
    acts.iter().map(|act| act["person"]["name"].as_str().unwrap()).collect()
}

async fn walked(fresh: Fresh) {
    let fresh = fresh.again(IMPORTED).await;
    triaged(&fresh).await;
    let fresh = fresh.again(LATER).await;
    let today = fresh.get("/api/today").await.json();
    assert_eq!((&today["capacity"]["today"], today["acts"].as_array().map(Vec::len)), (&json!(2), Some(2)), "{today:#}");
    fresh.put("/api/settings", json!({ "capacity_per_week": 60 })).await;
    let before = acts(&fresh).await;
    assert!(before.len() > 2, "the capacity held nothing back: {before:#?}");
    for act in &before {
        let evidence = act["evidence"].as_array().unwrap();
        assert!(
            act["reason"]["text"].is_string() && !evidence.is_empty() && evidence.iter().all(|said| said["text"].is_string()),
            "{act:#}"
        );
    }
    settles(&fresh, &before).await;
}

/// What is done is gone, and so is what a later mail settles; the rest stays.
async fn settles(fresh: &Fresh, before: &[Value]) {
    let (done, mailed, waits) = ("Ines Duarte", "Dana Okafor", "Zoë Marchetti");
    let act = before.iter().find(|act| act["person"]["name"] == done).unwrap();
    let answers = format!("/api/acts/{}/answers", act["id"].as_str().unwrap());
    assert_eq!(fresh.post(&answers, json!({ "answer": "done" })).await.status, StatusCode::OK);
    let after = acts(fresh).await;
    assert_eq!([done, mailed, waits].map(|name| names(&after).contains(&name)), [false, true, true], "{:?}", names(&after));
    taken_in(fresh, &["later.mbox"]).await;
    let settled = acts(fresh).await;
    assert_eq!([done, mailed, waits].map(|name| names(&settled).contains(&name)), [false, false, true], "{:?}", names(&settled));
}

#[tokio::test]
async fn real_files_become_a_short_explained_list_that_contact_settles() {
    walked(Fresh::sqlite().await).await;
}

#[tokio::test]
async fn real_files_become_a_short_explained_list_that_contact_settles_on_postgres() {
    walked(Fresh::postgres().await).await;
}
