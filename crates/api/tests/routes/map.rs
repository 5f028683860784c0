//! `/api/map`: everybody as a drawing, offered once the book shows people together.

use crate::support::Fresh;
use serde_json::{Value, json};

async fn at(fresh: &Fresh, name: &str, organisation: &str) -> String {
    let new = json!({ "name": name, "positions": [{ "organisation": organisation, "title": "Engineer" }] });
    fresh.post("/api/people", new).await.id()
}

/// The map, asked for until it is drawn.
async fn drawn(fresh: &Fresh) -> Value {
    loop {
        let map = fresh.get("/api/map").await.json();
        if map["drawing"] == false {
            return map;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
}

on_both_engines! {
    async fn the_map_is_offered_with_the_first_two_who_are_seen_together(fresh: &Fresh) {
        let hal = fresh.post("/api/people", json!({ "name": "Hal" })).await.id();
        assert_eq!(fresh.get("/api/session").await.json()["has_map"], false);
        let map = drawn(fresh).await;
        assert_eq!((&map["people"], &map["ties"], &map["clusters_of"]), (&json!([hal]), &json!([]), &json!([-1])));
        assert_eq!(map["rings"][0]["circle"], Value::Null);
        for name in ["Ana", "Ben", "Cai"] {
            at(fresh, name, "Acme").await;
        }
        assert_eq!(fresh.get("/api/session").await.json()["has_map"], true);
        let map = drawn(fresh).await;
        assert_eq!(map["clusters"], json!([{ "name": "Acme", "size": 3 }]));
        assert_eq!(map["ties"], json!([0, 1, 0, 0, 2, 0, 1, 2, 0]));
        assert_eq!(map["people"][3], hal, "who is tied to nobody comes after those who are");
        assert_eq!([&map["x"], &map["y"]].map(|column| column.as_array().unwrap().len()), [4, 4]);
    }
}
