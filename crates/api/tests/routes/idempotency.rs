//! The same key writes once.

use crate::support::{Fresh, Reply};
use axum::http::{Method, Request, StatusCode};
use serde_json::{Value, json};

const KEY: &str = "0190d8a0-0000-4000-8000-000000000001";

async fn keyed(fresh: &Fresh, method: Method, path: &str, key: &str, body: &Value) -> Reply {
    let (mut parts, body) = fresh.request(method, path, Some(body)).into_parts();
    parts.headers.insert("idempotency-key", key.parse().unwrap());
    fresh.send(Request::from_parts(parts, body)).await
}

async fn people(fresh: &Fresh) -> usize {
    fresh.get("/api/people").await.json()["items"].as_array().unwrap().len()
}

on_both_engines! {
    async fn the_same_request_under_the_same_key_is_answered_again_and_written_once(fresh: &Fresh) {
        let dana = json!({ "name": "Dana Okafor" });
        let first = keyed(fresh, Method::POST, "/api/people", KEY, &dana).await;
        let again = keyed(fresh, Method::POST, "/api/people", KEY, &dana).await;
        assert_eq!((again.status, again.json()), (first.status, first.json()));
        assert_eq!((first.header("idempotency-replayed"), again.header("idempotency-replayed")), ("", "true"));
        assert_eq!(people(fresh).await, 1);
    }

    async fn another_request_under_the_same_key_is_refused(fresh: &Fresh) {
        keyed(fresh, Method::POST, "/api/people", KEY, &json!({ "name": "Dana Okafor" })).await;
        shown!(keyed(fresh, Method::POST, "/api/people", KEY, &json!({ "name": "Mei Tanaka" })).await, @r##"
        422 Unprocessable Entity
        {
          "args": {},
          "detail": "This Idempotency-Key belongs to another request; nothing was changed.",
          "key": "api-key-reused",
          "status": 422,
          "title": "A key used before",
          "type": "urn:wellmet:problem:reused-key"
        }
        "##);
        assert_eq!(keyed(fresh, Method::PUT, "/api/settings", KEY, &json!({})).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(people(fresh).await, 1);
    }

    async fn two_equal_requests_at_once_write_once(fresh: &Fresh) {
        let dana = json!({ "name": "Dana Okafor" });
        let (one, other) = tokio::join!(
            keyed(fresh, Method::POST, "/api/people", KEY, &dana),
            keyed(fresh, Method::POST, "/api/people", KEY, &dana)
        );
        assert_eq!((one.status, one.json()), (other.status, other.json()));
        assert_eq!(people(fresh).await, 1);
    }

    async fn a_write_whose_answer_was_lost_is_not_written_again(fresh: &Fresh) {
        let dana = json!({ "name": "Dana Okafor" });
        let first = keyed(fresh, Method::POST, "/api/people", KEY, &dana).await;
        // As after a crash between the write and its answer: the note of the write is all that is kept.
        let mut tx = fresh.app.store().operate(fresh.app.book()).await.unwrap();
        let whole = tx.remembered(KEY).await.unwrap().unwrap();
        tx.clear_remembered("2027-01-01T00:00:00Z".parse().unwrap()).await.unwrap();
        tx.commit().await.unwrap();
        let crashed = fresh.app.on_behalf_of(wellmet_store::Request { key: KEY.to_owned(), hash: whole.request_hash });
        crashed.create_person(wellmet_app::people::NewPerson::named("Mei Tanaka")).await.unwrap();
        let again = keyed(fresh, Method::POST, "/api/people", KEY, &dana).await;
        shown!(again, @r##"
        409 Conflict
        {
          "args": {},
          "batch": "#1",
          "detail": "This was saved already, but its answer was lost. Look again; nothing was written twice.",
          "key": "api-key-written",
          "sequence": 2,
          "status": 409,
          "title": "Needs a decision",
          "type": "urn:wellmet:problem:conflict"
        }
        "##);
        assert_ne!(again.json()["batch"], first.json()["batch"]);
        assert_eq!(people(fresh).await, 2);
    }

    async fn a_refused_write_can_be_sent_again_under_its_key(fresh: &Fresh) {
        assert_eq!(keyed(fresh, Method::POST, "/api/people", KEY, &json!({ "name": "" })).await.status, StatusCode::BAD_REQUEST);
        assert_eq!(keyed(fresh, Method::POST, "/api/people", KEY, &json!({ "name": "Dana Okafor" })).await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn a_key_is_known_months_later_and_after_somebody_was_forgotten() {
    let fresh = Fresh::sqlite().await;
    let noted = json!({ "sentence": "Coffee with Dana Okafor about the harbour", "yes": true });
    let first = keyed(&fresh, Method::POST, "/api/captures", KEY, &noted).await;
    assert_eq!(first.json()["written"], true, "{}", first.text());
    let fresh = fresh.again("2027-06-22T12:00:00Z").await;
    fresh.app.clear_old_answers().await.unwrap();
    assert_eq!(keyed(&fresh, Method::POST, "/api/captures", KEY, &noted).await.header("idempotency-replayed"), "true");
    let mei = fresh.person("Mei Tanaka").await;
    assert_eq!(fresh.delete(&format!("/api/people/{mei}")).await.status, StatusCode::OK);
    let again = keyed(&fresh, Method::POST, "/api/captures", KEY, &noted).await;
    assert_eq!((again.status, again.json()["key"].as_str().unwrap()), (StatusCode::CONFLICT, "api-key-written"));
    assert!(!again.text().contains("Dana"), "{}", again.text());
    let dana = fresh.get("/api/people?query=Dana").await.json()["items"][0]["id"].as_str().unwrap().to_owned();
    assert_eq!(fresh.get(&format!("/api/people/{dana}/timeline")).await.json()["items"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn what_was_written_for_another_wellmet_is_not_taken() {
    let fresh = Fresh::sqlite().await;
    let send = async |meant: String| {
        let (mut parts, body) = fresh.request(Method::POST, "/api/people", Some(&json!({ "name": "Dana Okafor" }))).into_parts();
        parts.headers.insert("wellmet-for", meant.parse().unwrap());
        fresh.send(Request::from_parts(parts, body)).await
    };
    let (here, other) = (crate::support::INSTANCE, uuid::Uuid::from_u128(9));
    for meant in [format!("{other}/{}", fresh.app.book()), format!("{here}/{other}")] {
        assert_eq!(send(meant).await.json()["key"], "api-not-for-here");
    }
    assert_eq!(people(&fresh).await, 0);
    assert_eq!(send(format!("{here}/{}", fresh.app.book())).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_token_for_a_script_is_kept_in_no_answer() {
    let fresh = Fresh::sqlite().await;
    let made = keyed(&fresh, Method::POST, "/api/tokens", KEY, &json!({ "label": "script" })).await.json();
    assert!(fresh.app.remembered(KEY).await.unwrap().is_none());
    assert_eq!(made["token"].as_str().unwrap().len(), 64);
}

#[tokio::test]
async fn a_key_that_is_no_uuid_is_refused() {
    let fresh = Fresh::sqlite().await;
    shown!(keyed(&fresh, Method::POST, "/api/people", "again", &json!({ "name": "Dana" })).await, @r##"
    400 Bad Request
    {
      "args": {},
      "detail": "The Idempotency-Key is not a UUID; nothing was changed.",
      "key": "api-key",
      "status": 400,
      "title": "This could not be read",
      "type": "urn:wellmet:problem:invalid"
    }
    "##);
    assert_eq!(people(&fresh).await, 0);
}
