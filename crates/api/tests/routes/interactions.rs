//! `/api/interactions`: what happened, changed or taken out afterwards.

use axum::http::StatusCode;
use serde_json::json;

use crate::support::Fresh;

on_both_engines! {
    async fn an_entry_is_changed_in_place_and_taken_out(fresh: &Fresh) {
        let dana = fresh.person("Dana Okafor").await;
        fresh.post("/api/captures", json!({ "sentence": "had lunch with Dana Okafor on 3 November" })).await;
        let timeline = format!("/api/people/{dana}/timeline");
        let page = fresh.get(&timeline).await.json();
        let address = format!("/api/interactions/{}", page["items"][0]["id"].as_str().unwrap());
        let seen = fresh.get("/api/session").await.json()["book"]["sequence"].clone();
        let changed = fresh.patch(&address, json!({ "base": seen, "on_date": "2026-11-04", "place": "Porto" })).await;
        assert_eq!(changed.status, StatusCode::OK, "{}", changed.text());
        let entry = fresh.get(&timeline).await.json()["items"][0].clone();
        assert_eq!((&entry["on_date"], &entry["place"]), (&json!("2026-11-04"), &json!("Porto")));
        let late = fresh.patch(&address, json!({ "base": seen, "on_date": "2026-11-05" })).await;
        assert_eq!((late.status, &late.json()["fields"]), (StatusCode::CONFLICT, &json!(["on_date"])), "{}", late.text());
        assert_eq!(fresh.patch(&address, json!({ "people": [] })).await.status, StatusCode::BAD_REQUEST);
        assert_eq!(fresh.get(&address).await.json()["people"], json!([dana]));
        let removed = fresh.delete(&address).await;
        assert_eq!((removed.status, fresh.get(&timeline).await.json()["items"].as_array().unwrap().len()), (StatusCode::OK, 0));
        assert_eq!(fresh.delete(&address).await.status, StatusCode::NOT_FOUND);
        fresh.post(&format!("/api/batches/{}/undo", removed.json()["batch"].as_str().unwrap()), json!({})).await;
        assert_eq!(fresh.get(&address).await.json()["place"], "Porto");
    }

    async fn many_people_and_many_acts_are_changed_at_once(fresh: &Fresh) {
        let people = [fresh.person("Dana Okafor").await, fresh.person("Kofi Mensah").await];
        for name in ["Dana Okafor", "Kofi Mensah"] {
            let sentence = format!("met {name} yesterday, promised to send them the draft today");
            fresh.post("/api/captures", json!({ "sentence": sentence })).await;
        }
        let changed = fresh.post("/api/people/changes", json!({ "people": people, "circle": "close" })).await;
        assert_eq!((changed.status, &changed.json()["said"]["text"]), (StatusCode::OK, &json!("2 people have another circle now.")), "{}", changed.text());
        assert_eq!(fresh.get("/api/session").await.json()["counts"]["kept"], 2);
        let acts: Vec<_> = fresh.get("/api/today").await.json()["acts"].as_array().unwrap().iter().map(|act| act["id"].clone()).collect();
        // Of each a promise, and the first meeting to follow up.
        assert_eq!(acts.len(), 4);
        let answered = fresh.post("/api/acts/answers", json!({ "acts": acts, "answer": "done" })).await;
        assert_eq!((answered.status, answered.json()["items"].as_array().map(Vec::len)), (StatusCode::OK, Some(4)), "{}", answered.text());
        assert_eq!(fresh.get("/api/today").await.json()["acts"], json!([]));
        fresh.post(&format!("/api/batches/{}/undo", answered.json()["batch"].as_str().unwrap()), json!({})).await;
        assert_eq!(fresh.get("/api/today").await.json()["acts"].as_array().unwrap().len(), 4);
    }
}
