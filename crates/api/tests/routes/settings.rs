//! `/api/settings` and `/api/me`: what the user chose, and who they are.

use crate::support::Fresh;
use axum::http::StatusCode;
use serde_json::json;

on_both_engines! {
    async fn settings_that_are_named_change_and_the_others_stay(fresh: &Fresh) {
        shown!(fresh.get("/api/settings").await, @r##"
        200 OK
        {
          "capacity_per_week": 10,
          "circles": {
            "active": {
              "ideal": 90,
              "maximum": 180
            },
            "close": {
              "ideal": 45,
              "maximum": 90
            },
            "inner": {
              "ideal": 14,
              "maximum": 30
            },
            "meaningful": {
              "ideal": 180,
              "maximum": 365
            },
            "tags": {}
          },
          "filters": [],
          "name": "",
          "people_columns": [
            "line",
            "circle",
            "band",
            "last"
          ],
          "personal_per_week": null,
          "personal_tags": [
            "personal",
            "family",
            "friend"
          ],
          "phone_region": "",
          "quiet_days": [],
          "retention": {},
          "work_anniversaries": false,
          "zone": "Europe/Lisbon"
        }
        "##);
        let changed = fresh.put("/api/settings", json!({ "capacity_per_week": 7, "quiet_days": ["sunday"] })).await;
        assert_eq!(changed.status, StatusCode::OK, "{}", changed.text());
        let settings = fresh.get("/api/settings").await.json();
        assert_eq!((&settings["capacity_per_week"], &settings["quiet_days"], &settings["zone"]), (&json!(7), &json!(["sunday"]), &json!("Europe/Lisbon")));
        assert_eq!(fresh.put("/api/settings", json!({ "zone": "Atlantis" })).await.status, StatusCode::BAD_REQUEST);
        assert_eq!(fresh.put("/api/settings", json!({ "quiet_days": "never" })).await.status, StatusCode::BAD_REQUEST);
    }

    async fn the_owner_of_the_book_is_said_once(fresh: &Fresh) {
        let dana = fresh.person("Dana Okafor").await;
        assert!(fresh.get("/api/me").await.json()["person"].is_null());
        let said = fresh.put("/api/me", json!({ "person": dana })).await;
        assert_eq!(said.status, StatusCode::OK, "{}", said.text());
        assert_eq!(fresh.get("/api/session").await.json()["me"], json!({ "id": dana, "name": "Dana Okafor" }));
    }
}
