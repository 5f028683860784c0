//! `/api/settings` and `/api/me`: what the user chose, and who they are.

use crate::support::{Fresh, Reply};
use axum::http::{HeaderValue, Method, StatusCode, header};
use serde_json::json;

/// The answer to a browser of a language.
async fn in_language(fresh: &Fresh, path: &str, accepted: &'static str) -> Reply {
    let mut request = fresh.request(Method::GET, path, None);
    request.headers_mut().insert(header::ACCEPT_LANGUAGE, HeaderValue::from_static(accepted));
    fresh.send(request).await
}

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
          "language": "",
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

    async fn each_browser_is_answered_in_its_language_until_the_book_has_one(fresh: &Fresh) {
        let session = async |accepted| in_language(fresh, "/api/session", accepted).await.json()["language"].clone();
        assert_eq!((session("de-CH,en;q=0.5").await, session("fr").await), (json!("de"), json!("en")));
        assert_eq!(fresh.put("/api/settings", json!({ "language": "fr" })).await.status, StatusCode::BAD_REQUEST);
        assert_eq!(fresh.put("/api/settings", json!({ "language": "de" })).await.status, StatusCode::OK);
        assert_eq!((session("en").await, session("fr").await), (json!("de"), json!("de")));
        assert!(in_language(fresh, "/api/people/nobody", "en").await.text().contains("Unter dieser Adresse"));
    }

    async fn two_readers_at_once_hear_one_day_in_two_languages(fresh: &Fresh) {
        fresh.person("Dana Okafor").await;
        fresh.post("/api/captures", json!({ "sentence": "met Dana Okafor yesterday, promised to send her the report today" })).await;
        let reason = async |accepted| in_language(fresh, "/api/today", accepted).await.json()["acts"][0]["reason"]["text"].to_string();
        let history = async |accepted| in_language(fresh, "/api/history", accepted).await.json()["items"][0]["said"]["text"].to_string();
        let (english, german, again) = tokio::join!(reason("en"), reason("de"), reason("en"));
        assert!(english.contains("You said you would") && german.contains("Du hast zugesagt"), "{english} {german}");
        assert_eq!(english, again);
        assert!(history("en").await.contains("Logged: ") && history("de").await.contains("Festgehalten: "));
    }

    async fn a_day_is_written_as_the_region_of_the_reader_writes_it(fresh: &Fresh) {
        fresh.person("Dana Okafor").await;
        fresh.post("/api/captures", json!({ "sentence": "met Dana Okafor on 3 November, promised to send her the report by 12 October 2026" })).await;
        let reason = async |accepted| in_language(fresh, "/api/today", accepted).await.json()["acts"][0]["reason"]["text"].to_string();
        let (american, british, german) = tokio::join!(reason("en-US,en;q=0.9"), reason("en-GB,en;q=0.9"), reason("de-DE,en-US;q=0.8"));
        assert!(american.contains("October 12"), "{american}");
        assert!(british.contains("12 October"), "{british}");
        assert!(german.contains("12. Oktober"), "{german}");
    }

    async fn the_owner_of_the_book_is_said_once(fresh: &Fresh) {
        let dana = fresh.person("Dana Okafor").await;
        assert!(fresh.get("/api/me").await.json()["person"].is_null());
        let said = fresh.put("/api/me", json!({ "person": dana })).await;
        assert_eq!(said.status, StatusCode::OK, "{}", said.text());
        assert_eq!(fresh.get("/api/session").await.json()["me"], json!({ "id": dana, "name": "Dana Okafor" }));
    }
}
