//! `/api/people`: lists, the index, pages, and every way to change what is known of a person.

use crate::support::Fresh;
use axum::{
    body::Body,
    http::{Method, Request, StatusCode},
};
use serde_json::json;

on_both_engines! {
    async fn a_name_is_enough_for_a_person(fresh: &Fresh) {
        let made = fresh.post("/api/people", json!({ "name": "Dana Okafor" })).await;
        shown!(made, @r##"
        200 OK
        {
          "batch": "#1",
          "id": "#2",
          "said": {
            "args": {
              "name": "Dana Okafor"
            },
            "key": "people-created",
            "text": "Added Dana Okafor."
          },
          "sequence": 1
        }
        "##);
        let page = fresh.get(&format!("/api/people/{}", made.id())).await;
        assert_eq!(page.json()["person"]["given_name"], "Dana");
        shown!(fresh.post("/api/people", json!({ "name": " " })).await, @r##"
        400 Bad Request
        {
          "args": {},
          "detail": "A person needs a name; nothing was changed.",
          "key": "error-name",
          "status": 400,
          "title": "This could not be read",
          "type": "urn:wellmet:problem:invalid"
        }
        "##);
    }

    async fn a_list_is_paged_and_found_in(fresh: &Fresh) {
        for name in ["Dana Okafor", "Tomas Lindqvist", "Mei Tanaka"] {
            fresh.person(name).await;
        }
        let first = fresh.get("/api/people?limit=2").await;
        shown!(first, @r##"
        200 OK
        {
          "items": [
            {
              "band": null,
              "circle": null,
              "id": "#1",
              "last": null,
              "name": "Dana Okafor",
              "organisation": null,
              "place": null,
              "tags": [],
              "title": null
            },
            {
              "band": null,
              "circle": null,
              "id": "#2",
              "last": null,
              "name": "Mei Tanaka",
              "organisation": null,
              "place": null,
              "tags": [],
              "title": null
            }
          ],
          "next": "2"
        }
        "##);
        let next = fresh.get(&format!("/api/people?limit=2&cursor={}", first.json()["next"].as_str().unwrap())).await.json();
        assert_eq!((next["items"].as_array().unwrap().len(), next["next"].is_null()), (1, true));
        let found = fresh.get("/api/people?query=lindq").await.json();
        assert_eq!(found["items"][0]["name"], "Tomas Lindqvist");
        assert_eq!(fresh.get("/api/people?cursor=wrong").await.status, StatusCode::BAD_REQUEST);
    }

    async fn the_index_holds_everybody_in_columns(fresh: &Fresh) {
        fresh.post("/api/people", json!({ "name": "Dana Okafor", "positions": [{ "organisation": "Lumen", "title": "Engineer" }], "tags": [{ "name": "friend" }] })).await;
        shown!(fresh.get("/api/people/index").await, @r##"
        200 OK
        {
          "columns": [
            "id",
            "name",
            "organisation",
            "title",
            "place",
            "circle",
            "band",
            "last",
            "tags",
            "topics",
            "kept",
            "states"
          ],
          "rows": [
            [
              "#1",
              "Dana Okafor",
              "Lumen",
              "Engineer",
              null,
              null,
              null,
              null,
              [
                "friend"
              ],
              [],
              false,
              []
            ]
          ],
          "sequence": 4
        }
        "##);
    }

    async fn an_edit_of_a_field_that_changed_since_is_refused_with_the_field(fresh: &Fresh) {
        let dana = fresh.person("Dana Okafor").await;
        let path = format!("/api/people/{dana}");
        let base = fresh.get(&path).await.json()["sequence"].clone();
        assert_eq!(fresh.patch(&path, json!({ "base": base, "headline": "Engineer" })).await.status, StatusCode::OK);
        shown!(fresh.patch(&path, json!({ "base": base, "headline": "Designer" })).await, @r##"
        409 Conflict
        {
          "args": {
            "count": 1,
            "fields": "headline"
          },
          "detail": "headline was changed elsewhere since you opened this page; nothing was saved. Look again and decide.",
          "fields": [
            "headline"
          ],
          "key": "people-conflict",
          "status": 409,
          "title": "Needs a decision",
          "type": "urn:wellmet:problem:conflict"
        }
        "##);
        assert_eq!(fresh.patch(&path, json!({ "base": base, "pronouns": "she/her" })).await.status, StatusCode::OK);
        let page = fresh.get(&path).await.json();
        assert_eq!((&page["person"]["headline"], &page["person"]["pronouns"]), (&json!("Engineer"), &json!("she/her")));
    }

    async fn a_part_is_added_changed_and_removed(fresh: &Fresh) {
        let dana = fresh.person("Dana Okafor").await;
        let added = fresh.post(&format!("/api/people/{dana}/channels"), json!({ "value": "dana@lumen.example" })).await;
        shown!(added, @r##"
        200 OK
        {
          "batch": "#1",
          "id": "#2",
          "said": {
            "args": {
              "name": "Dana Okafor"
            },
            "key": "people-changed",
            "text": "Changed Dana Okafor."
          },
          "sequence": 2
        }
        "##);
        let row = format!("/api/people/{dana}/channels/{}", added.id());
        assert_eq!(fresh.patch(&row, json!({ "label": "work" })).await.status, StatusCode::OK);
        let shown = fresh.get(&format!("/api/people/{dana}")).await.json();
        assert_eq!((&shown["channels"][0]["value"], &shown["channels"][0]["label"]), (&json!("dana@lumen.example"), &json!("work")));
        assert_eq!(fresh.delete(&row).await.status, StatusCode::OK);
        assert_eq!(fresh.delete(&row).await.status, StatusCode::NOT_FOUND);
        assert_eq!(fresh.get(&format!("/api/people/{dana}")).await.json()["channels"], json!([]));
        assert_eq!(fresh.post(&format!("/api/people/{dana}/wishes"), json!({})).await.status, StatusCode::NOT_FOUND);
        assert_eq!(fresh.post(&format!("/api/people/{dana}/channels"), json!({ "value": "" })).await.status, StatusCode::BAD_REQUEST);
    }

    async fn every_kind_of_part_can_be_added(fresh: &Fresh) {
        let (dana, mei) = (fresh.person("Dana Okafor").await, fresh.person("Mei Tanaka").await);
        let parts = [
            ("addresses", json!({ "locality": "Lisbon" })),
            ("dates", json!({ "kind": "birthday", "date": "--03-07" })),
            ("names", json!({ "kind": "nickname", "value": "Dee" })),
            ("positions", json!({ "organisation": "Lumen", "title": "Engineer" })),
            ("relations", json!({ "other": mei, "kind": "friend" })),
            ("topics", json!({ "name": "batteries" })),
            ("needs", json!({ "what": "a designer" })),
            ("offers", json!({ "what": "a desk" })),
            ("tags", json!({ "name": "friend" })),
            ("fields", json!({ "name": "Coffee", "value": "black" })),
            ("notes", json!({ "body": "Likes [@Mei](person:ID)." })),
        ];
        for (part, fields) in parts {
            let added = fresh.post(&format!("/api/people/{dana}/{part}"), fields).await;
            assert_eq!(added.status, StatusCode::OK, "{part}: {}", added.text());
        }
        let page = fresh.get(&format!("/api/people/{dana}")).await.json();
        assert_eq!(page["positions"][0]["organisation"], "Lumen");
        assert_eq!(page["names"][0]["value"], "Dee");
    }

    async fn a_state_is_there_or_not(fresh: &Fresh) {
        let dana = fresh.person("Dana Okafor").await;
        assert_eq!(fresh.put(&format!("/api/people/{dana}/states/sensitive"), json!({})).await.status, StatusCode::OK);
        assert_eq!(fresh.get(&format!("/api/people/{dana}")).await.json()["person"]["states"], json!(["sensitive"]));
        assert_eq!(fresh.delete(&format!("/api/people/{dana}/states/sensitive")).await.status, StatusCode::OK);
        assert_eq!(fresh.get(&format!("/api/people/{dana}")).await.json()["person"]["states"], json!([]));
        assert_eq!(fresh.put(&format!("/api/people/{dana}/states/famous"), json!({})).await.status, StatusCode::NOT_FOUND);
    }

    async fn a_person_is_forgotten_for_good(fresh: &Fresh) {
        let dana = fresh.person("Dana Okafor").await;
        let forgotten = fresh.delete(&format!("/api/people/{dana}")).await;
        assert_eq!(forgotten.status, StatusCode::OK, "{}", forgotten.text());
        assert!(!forgotten.text().contains("Dana"), "{}", forgotten.text());
        assert_eq!(fresh.get(&format!("/api/people/{dana}")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(fresh.delete(&format!("/api/people/{dana}")).await.status, StatusCode::NOT_FOUND);
        for path in ["/api/history", "/api/people/index", "/api/search?query=dana", "/api/export?format=json"] {
            let left = fresh.get(path).await;
            assert!(!left.text().contains("Okafor"), "{path}: {}", left.text());
        }
    }

    async fn a_photo_is_given_shown_and_taken_away(fresh: &Fresh) {
        let path = format!("/api/people/{}/photo", fresh.person("Dana Okafor").await);
        let png = b"\x89PNG\r\n\x1a\n";
        let put = async |bytes: &'static [u8]| {
            let (parts, _) = fresh.request(Method::PUT, &path, None).into_parts();
            fresh.send(Request::from_parts(parts, Body::from(bytes))).await.status
        };
        assert_eq!((put(png).await, put(b"<script>").await), (StatusCode::OK, StatusCode::BAD_REQUEST));
        let photo = fresh.get(&path).await;
        assert_eq!((photo.header("content-type"), photo.bytes.as_slice()), ("image/png", png.as_slice()));
        assert_eq!(fresh.delete(&path).await.status, StatusCode::OK);
        assert_eq!(fresh.get(&path).await.status, StatusCode::NOT_FOUND);
    }

    async fn a_photo_is_shown_as_the_picture_it_is(fresh: &Fresh) {
        let dana = fresh.person("Dana Okafor").await;
        assert_eq!(fresh.get(&format!("/api/people/{dana}/photo")).await.status, StatusCode::NOT_FOUND);
        let mut tx = fresh.app.begin(wellmet_domain::catalogue::say("history-unknown", [])).await.unwrap();
        let hash = tx.keep_blob("text/html", b"<script>").await.unwrap();
        let id: wellmet_domain::PersonId = dana.parse().unwrap();
        let person: wellmet_domain::people::Person = tx.require(id).await.unwrap();
        tx.update(&wellmet_domain::people::Person { photo: Some(hash), ..person }).await.unwrap();
        tx.commit().await.unwrap();
        let photo = fresh.get(&format!("/api/people/{dana}/photo")).await;
        assert_eq!((photo.status, photo.header("content-type"), photo.text().as_str()), (StatusCode::OK, "application/octet-stream", "<script>"));
    }
}

#[tokio::test]
async fn a_large_index_is_sent_compressed() {
    let fresh = Fresh::sqlite().await;
    for number in 0..20 {
        fresh.person(&format!("Dana Okafor {number}")).await;
    }
    let (mut parts, body) = fresh.request(axum::http::Method::GET, "/api/people/index", None).into_parts();
    parts.headers.insert("accept-encoding", "gzip, br".parse().unwrap());
    let response = tower::ServiceExt::oneshot(fresh.router.clone(), axum::http::Request::from_parts(parts, body)).await.unwrap();
    assert_eq!(response.headers()["content-encoding"], "gzip");
    let packed = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
    let mut unpacked = String::new();
    std::io::Read::read_to_string(&mut flate2::read::GzDecoder::new(packed.as_ref()), &mut unpacked).unwrap();
    assert_eq!(unpacked, fresh.get("/api/people/index").await.text());
}
