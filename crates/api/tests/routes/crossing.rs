//! No route crosses books: every route of the description, asked with the ids of another book's records.

use crate::support::Fresh;
use axum::http::{Method, StatusCode};
use serde_json::{Value, json};
use wellmet_app::App;
use wellmet_domain::BookId;

/// What no answer may hold.
const SECRET: &str = "Zephyrine";

/// Another book of the same data, full of a secret word; gives the ids of its records.
async fn other_book(fresh: &Fresh) -> Vec<String> {
    let id = BookId(uuid::Uuid::from_u128(7));
    fresh.app.store().create_book(id, SECRET, "Europe/Lisbon").await.unwrap();
    let other = fresh.app.of_book(id);
    let mut ids = vec![id.to_string()];
    let new = json!({
        "name": format!("{SECRET} Okafor"), "headline": SECRET,
        "channels": [{ "value": format!("{SECRET}@lumen.example") }],
        "positions": [{ "organisation": SECRET, "title": SECRET }],
        "dates": [{ "kind": "birthday", "date": "--03-07" }],
        "topics": [{ "name": SECRET }], "needs": [{ "what": SECRET }], "offers": [{ "what": SECRET }],
        "tags": [{ "name": SECRET }], "notes": [{ "body": SECRET }],
    });
    let made = other.create_person(serde_json::from_value(new).unwrap()).await.unwrap();
    let import = import(&other, fresh).await;
    ids.extend([made.id.to_string(), made.batch.to_string(), import]);
    ids.extend(rows_of(&other, made.id).await);
    ids
}

async fn import(other: &App, fresh: &Fresh) -> String {
    let path = fresh.path().join("secret.vcf");
    std::fs::write(&path, format!("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{SECRET}\r\nN:;{SECRET};;;\r\nEND:VCARD\r\n")).unwrap();
    let id = other.create_import().await.unwrap();
    other.read_import(id, vec![path], wellmet_app::imports::ImportOptions::default()).await.unwrap();
    id.to_string()
}

/// Every id that the other book's own page shows.
async fn rows_of(other: &App, person: wellmet_domain::PersonId) -> Vec<String> {
    let page = serde_json::to_value(other.person_page(person).await.unwrap()).unwrap();
    let logins = serde_json::to_value(other.logins().await.unwrap()).unwrap();
    let mut ids = Vec::new();
    ids_in(&page, &mut ids);
    ids_in(&logins, &mut ids);
    ids.sort();
    ids.dedup();
    assert!(ids.len() > 8, "{page:#}");
    ids
}

fn ids_in(value: &Value, ids: &mut Vec<String>) {
    match value {
        Value::Object(object) => object.values().for_each(|value| ids_in(value, ids)),
        Value::Array(items) => items.iter().for_each(|value| ids_in(value, ids)),
        Value::String(text) if text.parse::<BookId>().is_ok() => ids.push(text.clone()),
        _ => {}
    }
}

/// The paths of a template with an id in each place; words in the other places.
fn paths(template: &str, ids: &[String]) -> Vec<String> {
    let with = |id: &str| {
        let part = |part: &str| match part {
            "{state}" => "archived".to_owned(),
            "{part}" => "channels".to_owned(),
            part if part.starts_with('{') => id.to_owned(),
            part => part.to_owned(),
        };
        template.split('/').map(part).collect::<Vec<_>>().join("/")
    };
    if template.contains('{') { ids.iter().map(|id| with(id)).collect() } else { vec![with("")] }
}

/// A body that names the other book's person wherever a body can name one.
fn body(person: &str) -> Value {
    json!({
        "name": "Dana", "value": "dana@lumen.example", "label": "script", "keep_changed": true, "met_through": person, "other": person,
        "keep": person, "person": person, "candidate": person, "circle": "inner", "same": false, "kind": "rename", "fields": {}, "sentence": "coffee with Dana",
        "answer": "done",
    })
}

async fn everything(app: &App) -> String {
    let mut tx = app.read().await.unwrap();
    let version = tx.version().await.unwrap();
    let today = tx.today().await.unwrap();
    let ties = tx.every_tie(today).await.unwrap();
    let people = tx.people_index(&ties).await.unwrap();
    let imports = tx.imports(100).await.unwrap();
    format!("{version:?} {people:?} {imports:?} {:?}", app.logins().await.unwrap())
}

on_both_engines! {
    async fn no_route_shows_or_changes_a_record_of_another_book(fresh: &Fresh) {
        let ids = other_book(fresh).await;
        let other = fresh.app.of_book(ids[0].parse().unwrap());
        let before = everything(&other).await;
        let description = serde_json::to_value(wellmet_api::openapi()).unwrap();
        let mut asked = 0;
        for (template, item) in description["paths"].as_object().unwrap() {
            for method in item.as_object().unwrap().keys().map(|word| word.to_uppercase().parse::<Method>().unwrap()) {
                // Leaving ends the login that asks; the stream never ends; an upload has a body of its own.
                if (method == Method::DELETE && template == "/api/session") || template == "/api/events" || (method == Method::POST && template == "/api/imports") {
                    continue;
                }
                for path in paths(template, &ids) {
                    let asking = if method == Method::GET { None } else { Some(body(&ids[1])) };
                    let reply = fresh.send(fresh.request(method.clone(), &with_query(&path), asking.as_ref())).await;
                    asked += 1;
                    assert!(!reply.text().contains(SECRET), "{method} {path}: {}", reply.text());
                    if template.contains('{') {
                        assert!(is_nothing(&reply), "{method} {path}: {} {}", reply.status, reply.text());
                    }
                }
            }
        }
        assert!(asked > 100, "only {asked} requests");
        assert_eq!(everything(&other).await, before, "a route wrote to the other book");
    }
}

fn with_query(path: &str) -> String {
    let query = match path {
        path if path.ends_with("/rows") => "?kind=imported",
        "/api/search" | "/api/people" | "/api/organisations" => "?query=Zephyrine",
        "/api/organisations/at" => "?name=Nobody",
        _ => "",
    };
    format!("{path}{query}")
}

/// Not found, refused, or an empty page.
fn is_nothing(reply: &crate::support::Reply) -> bool {
    let empty = || reply.json()["items"].as_array().is_some_and(Vec::is_empty);
    matches!(reply.status, StatusCode::NOT_FOUND | StatusCode::BAD_REQUEST | StatusCode::CONFLICT)
        || (reply.status == StatusCode::OK && empty())
}
