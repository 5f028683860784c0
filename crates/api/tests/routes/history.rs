//! `/api/history` and `/api/batches/{id}/undo`: what was done, and taking it back.

use crate::support::Fresh;
use axum::http::StatusCode;
use serde_json::json;

on_both_engines! {
    async fn what_was_done_is_told_and_taken_back(fresh: &Fresh) {
        let made = fresh.post("/api/people", json!({ "name": "Dana Okafor" })).await.json();
        let batch = made["batch"].as_str().unwrap();
        let undone = fresh.post(&format!("/api/batches/{batch}/undo"), json!({})).await;
        shown!(undone, @r##"
        200 OK
        {
          "batch": "#1",
          "kept": [],
          "said": {
            "args": {
              "what": "Added Dana Okafor."
            },
            "key": "undo-said",
            "text": "Undone: Added Dana Okafor."
          },
          "sequence": 2,
          "undoes": "#2"
        }
        "##);
        shown!(fresh.get("/api/history").await, @r##"
        200 OK
        {
          "items": [
            {
              "at": "2026-11-22T12:00:00Z",
              "batch": "#1",
              "by_hand": true,
              "came_back": false,
              "changes": 1,
              "is_undo": true,
              "said": {
                "args": {
                  "what": "Added Dana Okafor."
                },
                "key": "undo-said",
                "text": "Undone: Added Dana Okafor."
              },
              "source": "you",
              "undoes": "#2",
              "undone": false
            },
            {
              "at": "2026-11-22T12:00:00Z",
              "batch": "#2",
              "by_hand": true,
              "came_back": false,
              "changes": 1,
              "is_undo": false,
              "said": {
                "args": {
                  "name": "Dana Okafor"
                },
                "key": "people-created",
                "text": "Added Dana Okafor."
              },
              "source": "you",
              "undoes": null,
              "undone": true
            }
          ],
          "next": null
        }
        "##);
        assert_eq!(fresh.get(&format!("/api/people/{}", made["id"].as_str().unwrap())).await.status, StatusCode::NOT_FOUND);
        assert_eq!(fresh.post(&format!("/api/batches/{batch}/undo"), json!({})).await.status, StatusCode::BAD_REQUEST);
    }

    async fn what_changed_since_is_listed_and_nothing_is_undone_until_the_user_says_so(fresh: &Fresh) {
        let dana = fresh.person("Dana Okafor").await;
        let path = format!("/api/people/{dana}");
        let first = fresh.patch(&path, json!({ "headline": "Engineer", "pronouns": "she/her" })).await.json();
        fresh.patch(&path, json!({ "headline": "Designer" })).await;
        let undo = format!("/api/batches/{}/undo", first["batch"].as_str().unwrap());
        shown!(fresh.post(&undo, json!({ "keep_changed": false })).await, @r##"
        409 Conflict
        {
          "args": {
            "count": 1
          },
          "detail": "One thing changed since, so nothing was undone yet. Undo the rest and keep that one?",
          "kept": [
            {
              "field": "headline",
              "id": "#1",
              "table": "person"
            }
          ],
          "key": "undo-changed-since",
          "status": 409,
          "title": "Needs a decision",
          "type": "urn:wellmet:problem:conflict"
        }
        "##);
        assert_eq!(fresh.get(&path).await.json()["person"]["pronouns"], "she/her");
        assert_eq!(fresh.post(&undo, json!({ "keep_changed": true })).await.status, StatusCode::OK);
        let page = fresh.get(&path).await.json();
        assert_eq!((&page["person"]["headline"], page["person"]["pronouns"].is_null()), (&json!("Designer"), true));
    }

    async fn a_long_history_comes_in_pages(fresh: &Fresh) {
        for number in 0..3 {
            fresh.person(&format!("Dana Okafor {number}")).await;
        }
        let first = fresh.get("/api/history?limit=2").await.json();
        let next = fresh.get(&format!("/api/history?limit=2&cursor={}", first["next"].as_str().unwrap())).await.json();
        assert_eq!((first["items"].as_array().unwrap().len(), next["items"].as_array().unwrap().len()), (2, 1));
        assert_eq!(fresh.get("/api/history?cursor=wrong").await.status, StatusCode::BAD_REQUEST);
    }
}

#[tokio::test]
async fn an_undo_is_stopped_while_it_is_under_way_and_takes_nothing_back() {
    let fresh = Fresh::sqlite().await;
    let made = fresh.post("/api/people", json!({ "name": "Dana Okafor" })).await.json();
    let undo = format!("/api/batches/{}/undo", made["batch"].as_str().unwrap());
    assert_eq!(fresh.delete(&undo).await.json()["key"], "undo-not-under-way");
    // Whoever else writes lets the undo wait, until it was told to stop.
    let writing = fresh.app.store().operate(fresh.app.book()).await.unwrap();
    let (undone, ()) = tokio::join!(fresh.post(&undo, json!({})), async {
        while fresh.delete(&undo).await.status != StatusCode::NO_CONTENT {
            tokio::task::yield_now().await;
        }
        drop(writing);
    });
    assert_eq!((undone.status, &undone.json()["said"]["key"]), (StatusCode::OK, &json!("undo-stopped")), "{}", undone.text());
    assert_eq!(fresh.get("/api/history").await.json()["items"].as_array().unwrap().len(), 1);
    assert_eq!(fresh.post(&undo, json!({})).await.status, StatusCode::OK);
    assert_eq!(fresh.get("/api/people").await.json()["items"], json!([]));
}
