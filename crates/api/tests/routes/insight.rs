//! `/api/insight`, `/api/introductions`, `/api/paths` and `/api/acquaintances`: advice on the people one knows, in words.

use crate::support::Fresh;
use axum::http::StatusCode;
use serde_json::{Value, json};

/// Somebody with whom one was in touch.
async fn friend(fresh: &Fresh, person: Value) -> String {
    let id = fresh.post("/api/people", person).await.id();
    fresh.put(&format!("/api/people/{id}/cadence"), json!({ "circle": "close" })).await;
    id
}

on_both_engines! {
    async fn insight_tells_what_a_list_alone_cannot_show_and_figures_only_when_asked(fresh: &Fresh) {
        friend(fresh, json!({ "name": "Ana Reis" })).await;
        shown!(fresh.get("/api/insight").await, @r##"
        200 OK
        {
          "balance": [],
          "figures": null,
          "findings": [],
          "groups": [],
          "impact": [],
          "said": {
            "args": {
              "groups": 0,
              "people": 1
            },
            "key": "insight-said",
            "text": "You know one person here; no groups show among them yet."
          },
          "seen": {
            "helps": [
              {
                "args": {},
                "key": "insight-helps-calendar",
                "text": "Bring your calendar: who sat in one meeting with you probably knows the others there."
              },
              {
                "args": {},
                "key": "insight-helps-mail",
                "text": "Bring your mail: who was on one message with you may know the others on it."
              },
              {
                "args": {},
                "key": "insight-helps-answers",
                "text": "Say who is related to whom, and answer “do they know each other?” where a way is shown; each answer is kept."
              }
            ],
            "kind": "star",
            "said": {
              "args": {},
              "key": "insight-seen-star",
              "text": "The book shows whom you know, not who among them knows whom. What follows rests on you alone."
            }
          },
          "variety": []
        }
        "##);
        let figures = fresh.get("/api/insight?figures=true").await.json();
        assert_eq!((&figures["figures"]["people"], &figures["figures"]["ties"]), (&json!(1), &json!(0)));
        assert_eq!(fresh.get("/api/insight?figures=perhaps").await.status, StatusCode::BAD_REQUEST);
    }

    async fn an_introduction_is_suggested_with_its_reason_and_dismissed_for_good(fresh: &Fresh) {
        let ana = friend(fresh, json!({ "name": "Ana Reis", "needs": [{ "what": "a speaker on grid storage" }] })).await;
        let ben = friend(fresh, json!({ "name": "Ben Okoro", "offers": [{ "what": "speaking about storage in the grid" }] })).await;
        shown!(fresh.get("/api/introductions/suggestions?limit=1").await, @r##"
        200 OK
        {
          "items": [
            {
              "ask_first": "#1",
              "ask_first_said": {
                "args": {
                  "name": "Ben Okoro"
                },
                "key": "introductions-first-giver",
                "text": "Ask Ben Okoro first, who would be the one to give."
              },
              "because": [
                {
                  "args": {
                    "name": "Ben Okoro",
                    "what": "speaking about storage in the grid"
                  },
                  "key": "introductions-because-offer",
                  "text": "Ben Okoro offers speaking about storage in the grid."
                }
              ],
              "care": [],
              "kind": "need",
              "one": {
                "id": "#2",
                "name": "Ana Reis",
                "organisation": null
              },
              "other": {
                "id": "#1",
                "name": "Ben Okoro",
                "organisation": null
              },
              "said": {
                "args": {
                  "one": "Ana Reis",
                  "other": "Ben Okoro",
                  "what": "a speaker on grid storage"
                },
                "key": "introductions-need",
                "text": "Ana Reis looks for a speaker on grid storage; Ben Okoro could help."
              }
            }
          ],
          "said": {
            "args": {
              "count": 1
            },
            "key": "introductions-said",
            "text": "One introduction could help."
          }
        }
        "##);
        let done = fresh.post("/api/introductions/dismissals", json!({ "person": ana, "other": ben })).await;
        assert_eq!(done.json()["said"]["text"], "Ana Reis and Ben Okoro are not suggested to each other any more.");
        assert_eq!(fresh.get("/api/introductions/suggestions").await.json()["items"], json!([]));
        let twice = fresh.post("/api/introductions/dismissals", json!({ "person": ana, "other": ana })).await;
        assert_eq!(twice.status, StatusCode::BAD_REQUEST, "{}", twice.text());
        let unknown = json!({ "person": ana, "other": "0198c0de-0000-7000-8000-000000000000" });
        assert_eq!(fresh.post("/api/introductions/dismissals", unknown).await.status, StatusCode::NOT_FOUND);
    }

    async fn a_way_asks_whether_two_know_each_other_and_keeps_the_answer(fresh: &Fresh) {
        let at = json!([{ "organisation": "Acme", "title": "Planner", "current": true }]);
        let ana = friend(fresh, json!({ "name": "Ana Reis", "positions": at })).await;
        let ben = fresh.post("/api/people", json!({ "name": "Ben Okoro", "positions": at })).await.id();
        let asked = fresh.get("/api/paths?target=Ben%20Okoro").await.json();
        let step = |answer: &Value| answer["paths"].as_array().unwrap().iter().find(|path| path["steps"].as_array().unwrap().len() == 2).map(|path| path["steps"][1].clone());
        assert_eq!(step(&asked).unwrap()["question"]["text"], "Do Ana Reis and Ben Okoro know each other?");
        fresh.post("/api/acquaintances", json!({ "person": ana, "other": ben, "knowing": "yes" })).await;
        let known = step(&fresh.get("/api/paths?target=Ben%20Okoro").await.json()).unwrap();
        assert_eq!((&known["question"], &known["said"]["text"]), (&Value::Null, &json!("Ana Reis knows Ben Okoro.")));
        fresh.post("/api/acquaintances", json!({ "person": ana, "other": ben, "knowing": "no" })).await;
        assert_eq!(step(&fresh.get("/api/paths?target=Ben%20Okoro").await.json()), None);
        assert_eq!(fresh.get("/api/paths?target=Zebra%20Works").await.status, StatusCode::NOT_FOUND);
        assert_eq!(fresh.post("/api/acquaintances", json!({ "person": ana, "other": ben, "knowing": "perhaps" })).await.status, StatusCode::BAD_REQUEST);
    }
}
