//! `/api/captures`: what was pasted is read as a person to confirm.

use crate::support::Fresh;
use axum::http::StatusCode;
use serde_json::{Value, json};

on_both_engines! {
    async fn a_pasted_signature_is_somebody_to_confirm_known_by_the_address_and_nothing_is_written(fresh: &Fresh) {
        let paste = async |text: &str| fresh.post("/api/captures/pastes", json!({ "text": text })).await;
        let signature = "Ines Duarte\nHead of Surveys\nTidewater Ltd\nines@tidewater.example\n+351 21 555 0142";
        let read = paste(signature).await;
        assert_eq!(read.status, StatusCode::OK, "{}", read.text());
        let person = read.json()["person"].clone();
        assert_eq!((&person["name"], &read.json()["known"]), (&json!("Ines Duarte"), &Value::Null), "{person:#}");
        assert_eq!(person["positions"][0]["organisation"], "Tidewater Ltd", "{person:#}");
        let values: Vec<_> = person["channels"].as_array().unwrap().iter().filter_map(|channel| channel["value"].as_str()).collect();
        assert!(values.contains(&"ines@tidewater.example"), "{values:?}");
        assert_eq!(fresh.get("/api/search?query=ines").await.json()["people"], json!([]));
        let id = fresh.post("/api/people", person).await.id();
        assert_eq!(paste(signature).await.json()["known"]["id"], json!(id));
        assert_eq!(paste("the harbour at dusk").await.json()["person"], Value::Null);
        assert_eq!(fresh.post("/api/captures/pastes", json!({})).await.status, StatusCode::BAD_REQUEST);
    }
}
