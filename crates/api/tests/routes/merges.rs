//! `/api/duplicates`, `/api/merges` and `/api/export`: people who are one become one, and everything comes out.

use axum::http::StatusCode;
use serde_json::json;

use crate::support::Fresh;

async fn twins(fresh: &Fresh) -> (String, String) {
    let new = |name: &str| json!({ "name": name, "channels": [{ "value": "dana@lumen.example" }] });
    let one = fresh.post("/api/people", new("Dana Okafor")).await.id();
    (one, fresh.post("/api/people", new("Dana Ify Okafor")).await.id())
}

on_both_engines! {
    async fn people_who_are_one_are_proposed_with_a_reason_and_merged_once(fresh: &Fresh) {
        let (dana, twin) = twins(fresh).await;
        let proposed = fresh.get("/api/duplicates").await.json();
        assert_eq!(proposed["items"].as_array().map(Vec::len), Some(1), "{proposed:#}");
        assert!(!proposed["items"][0]["reasons"][0]["text"].as_str().unwrap().is_empty());
        let merged = fresh.post("/api/merges", json!({ "keep": dana, "other": twin, "fields": { "name": "other" } })).await;
        assert_eq!(merged.status, StatusCode::OK, "{}", merged.text());
        assert_eq!(fresh.get(&format!("/api/people/{dana}")).await.json()["person"]["name"], "Dana Ify Okafor");
        assert_eq!(fresh.get(&format!("/api/people/{twin}")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(fresh.post("/api/merges", json!({ "keep": dana, "other": dana })).await.status, StatusCode::BAD_REQUEST);
    }

    async fn people_who_are_not_one_are_never_proposed_again(fresh: &Fresh) {
        let (dana, twin) = twins(fresh).await;
        let apart = fresh.post("/api/duplicates/decisions", json!({ "person": dana, "other": twin, "same": false })).await;
        assert_eq!(apart.status, StatusCode::OK, "{}", apart.text());
        assert_eq!(fresh.get("/api/duplicates").await.json()["items"], json!([]));
        let merged = fresh.post("/api/duplicates/decisions", json!({ "person": dana, "other": twin, "same": true })).await;
        assert_eq!(merged.status, StatusCode::OK, "{}", merged.text());
        assert_eq!(fresh.get("/api/people").await.json()["items"].as_array().map(Vec::len), Some(1));
    }

    async fn everything_comes_out_in_open_formats(fresh: &Fresh) {
        let (dana, _) = twins(fresh).await;
        for (format, kind, holds) in
            [("json", "application/json", "Dana Okafor"), ("vcard", "text/vcard; charset=utf-8", "BEGIN:VCARD"), ("ical", "text/calendar; charset=utf-8", "BEGIN:VCALENDAR"), ("csv", "text/csv; charset=utf-8", "Okafor")]
        {
            let file = fresh.get(&format!("/api/export?format={format}")).await;
            assert_eq!((file.status, file.header("content-type")), (StatusCode::OK, kind));
            assert!(file.header("content-disposition").starts_with("attachment; filename=\"wellmet."), "{format}");
            assert!(file.text().contains(holds), "{format}: {}", file.text());
        }
        assert_eq!(fresh.get("/api/export?format=stone").await.status, StatusCode::BAD_REQUEST);
        let held = fresh.get(&format!("/api/people/{dana}/export")).await;
        assert!(held.text().contains("dana@lumen.example") && !held.text().contains("Ify"), "{}", held.text());
        assert_eq!(std::fs::read_dir(fresh.path().join("uploads")).unwrap().count(), 0);
    }
}
