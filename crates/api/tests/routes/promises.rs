//! `/api/promises`: what was promised, changed afterwards.

use crate::support::Fresh;
use axum::http::StatusCode;
use serde_json::json;

on_both_engines! {
    async fn a_promise_gets_other_words_and_days_and_has_its_old_ones_once_taken_back(fresh: &Fresh) {
        let dana = fresh.post("/api/people", json!({ "name": "Dana Okafor" })).await.id();
        let told = json!({ "sentence": "met Dana Okafor today, promised to send her the draft by 12 December", "yes": true });
        fresh.post("/api/captures", told).await;
        let open = async || fresh.get(&format!("/api/people/{dana}")).await.json()["open"]["promises_mine"][0].clone();
        let before = open().await;
        let path = format!("/api/promises/{}", before["id"].as_str().unwrap());
        assert_eq!(fresh.get(&path).await.json()["what"], before["what"]);
        let changed = fresh.patch(&path, json!({ "what": " send her the second draft ", "due_on": "2026-12-20" })).await;
        assert_eq!(changed.status, StatusCode::OK, "{}", changed.text());
        let after = open().await;
        assert_eq!((&after["what"], &after["due"], &after["act"]), (&json!("send her the second draft"), &json!("2026-12-20"), &before["act"]));
        let timeline = fresh.get(&format!("/api/people/{dana}/timeline?kind=promise")).await.json();
        assert_eq!(timeline["items"][0]["title"], "send her the second draft");
        let undone = fresh.post(&format!("/api/batches/{}/undo", changed.json()["batch"].as_str().unwrap()), json!({})).await;
        assert_eq!((undone.status, open().await["what"].clone()), (StatusCode::OK, before["what"].clone()));
        for odd in [json!({ "what": " " }), json!({ "made_on": "2031-01-01" }), json!({ "due_on": "soon" })] {
            assert_eq!(fresh.patch(&path, odd.clone()).await.status, StatusCode::BAD_REQUEST, "{odd}");
        }
        assert_eq!(fresh.get("/api/promises/00000000-0000-7000-8000-000000000000").await.status, StatusCode::NOT_FOUND);
    }
}
