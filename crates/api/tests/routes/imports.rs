//! `/api/imports`: files become a diff that is accepted, stopped or undone.

use std::time::Duration;

use crate::support::{Fresh, Reply};
use axum::{
    body::Body,
    http::{Method, Request, StatusCode, header},
};
use serde_json::{Value, json};

const CONNECTIONS: &str = "Notes:\n\"About the file\"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n\
                           Dana,Okafor,https://www.linkedin.com/in/dana,dana@lumen.example,Lumen,Engineer,12 Mar 2023\n\
                           Tomas,Lindqvist,https://www.linkedin.com/in/tomas,,Acme,Designer,13 Mar 2023\n";
const FOLDER: &str = "Basic_LinkedInDataExport_11-01-2026";

/// Sends files as a browser does.
pub async fn upload(fresh: &Fresh, files: &[(&str, &[u8])]) -> Reply {
    let mut body: Vec<u8> = Vec::new();
    for (name, bytes) in files {
        let head = format!("--here\r\nContent-Disposition: form-data; name=\"files\"; filename=\"{name}\"\r\n\r\n");
        body.extend(head.as_bytes());
        body.extend(*bytes);
        body.extend(b"\r\n");
    }
    body.extend(b"--here--\r\n");
    let (mut parts, _) = fresh.request(Method::POST, "/api/imports", None).into_parts();
    parts.headers.insert(header::CONTENT_TYPE, "multipart/form-data; boundary=here".parse().unwrap());
    fresh.send(Request::from_parts(parts, Body::from(body))).await
}

/// A table whose columns nobody knows.
const MEMBERS: &[u8] = b"Member,Reach at,Seat\nHedda Lund,hedda@orchard.example,12\nPavel Dvorak,pavel@orchard.example,14\n";

/// Asks for an import until it is no longer at work.
pub async fn rested(fresh: &Fresh, id: &str) -> Value {
    for _ in 0..500 {
        let import = fresh.get(&format!("/api/imports/{id}")).await.json();
        if !matches!(import["state"].as_str(), Some("reading" | "applying")) {
            return import;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("the import is still at work");
}

async fn ready(fresh: &Fresh) -> String {
    let name = format!("{FOLDER}/Connections.csv");
    let uploaded = upload(fresh, &[(&name, CONNECTIONS.as_bytes())]).await;
    assert_eq!((uploaded.status, uploaded.json()["state"].as_str()), (StatusCode::OK, Some("reading")), "{}", uploaded.text());
    let import = rested(fresh, &uploaded.id()).await;
    assert_eq!(import["state"], "ready", "{import:#}");
    uploaded.id()
}

/// The files that still lie in the folder of uploads.
fn left(fresh: &Fresh) -> Vec<std::path::PathBuf> {
    let folder = std::fs::read_dir(fresh.path().join("uploads"));
    folder.map(|entries| entries.map(|entry| entry.unwrap().path()).collect()).unwrap_or_default()
}

on_both_engines! {
    async fn the_columns_of_a_table_are_proposed_and_the_map_is_taken_with_the_file(fresh: &Fresh) {
        let (mut parts, _) = fresh.request(Method::POST, "/api/imports/columns?name=members.csv", None).into_parts();
        parts.headers.insert(header::CONTENT_TYPE, "application/octet-stream".parse().unwrap());
        let proposed = fresh.send(Request::from_parts(parts, Body::from(MEMBERS))).await.json();
        assert_eq!(proposed["table"]["columns"][1], json!({ "name": "Reach at", "examples": ["hedda@orchard.example", "pavel@orchard.example"], "means": "email" }));

        let form = |map: &str| {
            let map = format!("--here\r\nContent-Disposition: form-data; name=\"map\"\r\n\r\n{map}\r\n");
            let file = "--here\r\nContent-Disposition: form-data; name=\"files\"; filename=\"members.csv\"\r\n\r\n";
            [map.as_bytes(), file.as_bytes(), MEMBERS, b"\r\n--here--\r\n"].concat()
        };
        let send = async |map: &str| {
            let (mut parts, _) = fresh.request(Method::POST, "/api/imports", None).into_parts();
            parts.headers.insert(header::CONTENT_TYPE, "multipart/form-data; boundary=here".parse().unwrap());
            fresh.send(Request::from_parts(parts, Body::from(form(map)))).await
        };
        let refused = send(r#"{"columns": {"Reach at": "email"}}"#).await;
        assert_eq!(refused.status, StatusCode::BAD_REQUEST, "{}", refused.text());
        assert!(left(fresh).is_empty());
        let taken = send(r#"{"columns": {"Member": "name", "Reach at": "email"}}"#).await;
        let import = rested(fresh, &taken.id()).await;
        assert_eq!((&import["state"], &import["totals"]["imported"]), (&json!("ready"), &json!(2)), "{import:#}");
    }

    async fn files_are_read_shown_as_a_diff_accepted_and_undone(fresh: &Fresh) {
        let id = ready(fresh).await;
        shown!(fresh.get(&format!("/api/imports/{id}")).await, @r##"
        200 OK
        {
          "batch": null,
          "files": [
            {
              "format": "linkedin_connections",
              "imported": 2,
              "left_out": 0,
              "path": "Basic_LinkedInDataExport_11-01-2026/Connections.csv",
              "phantom": 0,
              "problem": null,
              "read": 2,
              "rejected": 0,
              "unchanged": 0,
              "updated": 0
            }
          ],
          "id": "#1",
          "parts": [
            {
              "imported": 2,
              "part": "connections",
              "updated": 0
            }
          ],
          "problem": null,
          "progress": {
            "done": 0,
            "of": 0
          },
          "said": {
            "args": {
              "interactions": 0,
              "other": 0,
              "people": 2,
              "rejected": 0,
              "updated": 0
            },
            "key": "import-said",
            "text": "2 people are new."
          },
          "seen_again": 0,
          "state": "ready",
          "totals": {
            "imported": 2,
            "left_out": 0,
            "phantom": 0,
            "read": 2,
            "rejected": 0,
            "unchanged": 0,
            "updated": 0
          }
        }
        "##);
        shown!(fresh.get(&format!("/api/imports/{id}/rows?kind=imported&limit=1")).await, @r##"
        200 OK
        {
          "items": [
            {
              "changes": [],
              "file": "Basic_LinkedInDataExport_11-01-2026/Connections.csv",
              "id": 1099511627777,
              "kind": "imported",
              "line": 5,
              "part": "connections",
              "what": {
                "args": {
                  "name": "Dana Okafor",
                  "organisation": "Lumen"
                },
                "key": "import-row-person-at",
                "text": "Dana Okafor, Lumen"
              }
            }
          ],
          "next": "1099511627777"
        }
        "##);
        assert!(fresh.get("/api/people").await.json()["items"].as_array().unwrap().is_empty(), "it is in the book before it was accepted");
        let accepted = fresh.post(&format!("/api/imports/{id}/acceptance"), json!({})).await;
        assert_eq!(accepted.status, StatusCode::OK, "{}", accepted.text());
        let applied = rested(fresh, &id).await;
        assert_eq!((applied["state"].as_str(), fresh.get("/api/people").await.json()["items"].as_array().unwrap().len()), (Some("applied"), 2));
        let undone = fresh.post(&format!("/api/batches/{}/undo", applied["batch"].as_str().unwrap()), json!({})).await;
        assert_eq!(undone.status, StatusCode::OK, "{}", undone.text());
        assert_eq!(fresh.get("/api/imports").await.json()["items"][0]["state"], "undone");
        assert!(fresh.get("/api/people").await.json()["items"].as_array().unwrap().is_empty());
    }

    async fn a_stopped_import_leaves_nothing(fresh: &Fresh) {
        let id = ready(fresh).await;
        assert_eq!(fresh.post(&format!("/api/imports/{id}/stop"), json!({})).await.json()["state"], "stopped");
        assert_eq!(fresh.post(&format!("/api/imports/{id}/acceptance"), json!({})).await.status, StatusCode::BAD_REQUEST);
        assert!(fresh.get("/api/people").await.json()["items"].as_array().unwrap().is_empty());
    }

    async fn a_file_of_no_known_format_fails_with_a_sentence(fresh: &Fresh) {
        let uploaded = upload(fresh, &[("holiday.bin", &[0, 1, 2, 3, 200])]).await;
        let failed = rested(fresh, &uploaded.id()).await;
        assert_eq!(failed["state"], "failed");
        let problem = failed["problem"]["text"].as_str().unwrap();
        assert!(problem.contains("holiday.bin"), "{problem}");
    }
}

#[tokio::test]
async fn the_file_itself_may_be_the_body() {
    let fresh = Fresh::sqlite().await;
    let card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Mei Tanaka\r\nN:Tanaka;Mei;;;\r\nEND:VCARD\r\n";
    let (parts, _) = fresh.request(Method::POST, "/api/imports?name=mei.vcf", None).into_parts();
    let uploaded = fresh.send(Request::from_parts(parts, Body::from(card))).await;
    let import = rested(&fresh, &uploaded.id()).await;
    assert_eq!((import["state"].as_str(), import["files"][0]["path"].as_str()), (Some("ready"), Some("mei.vcf")), "{import:#}");
    let (parts, _) = fresh.request(Method::POST, "/api/imports", None).into_parts();
    shown!(fresh.send(Request::from_parts(parts, Body::from(card))).await, @r##"
    400 Bad Request
    {
      "args": {},
      "detail": "A file needs a name: add `?name=` to the address.",
      "key": "api-upload-name",
      "status": 400,
      "title": "This could not be read",
      "type": "urn:wellmet:problem:invalid"
    }
    "##);
}

#[tokio::test]
async fn files_keep_their_names_and_lie_nowhere_afterwards() {
    let fresh = Fresh::sqlite().await;
    let card = |name: &str| format!("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\nN:;{name};;;\r\nEND:VCARD\r\n");
    let (dana, mei) = (card("Dana"), card("Mei"));
    let uploaded =
        upload(&fresh, &[("a/one.vcf", dana.as_bytes()), ("../../one.vcf", mei.as_bytes()), ("a/.DS_Store", b"\0\0\0\x01Bud1")]).await;
    let import = rested(&fresh, &uploaded.id()).await;
    let mut paths: Vec<&str> = import["files"].as_array().unwrap().iter().map(|file| file["path"].as_str().unwrap()).collect();
    paths.sort_unstable();
    assert_eq!(paths, ["a/one.vcf", "one.vcf"]);
    for _ in 0..100 {
        if left(&fresh).is_empty() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert!(left(&fresh).is_empty(), "{:?}", left(&fresh));
}

#[tokio::test]
async fn an_upload_without_a_file_or_that_breaks_off_makes_no_import() {
    let fresh = Fresh::sqlite().await;
    assert_eq!(upload(&fresh, &[]).await.status, StatusCode::BAD_REQUEST);
    let (mut parts, _) = fresh.request(Method::POST, "/api/imports", None).into_parts();
    parts.headers.insert(header::CONTENT_TYPE, "multipart/form-data; boundary=here".parse().unwrap());
    let half = "--here\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.vcf\"\r\n\r\nBEGIN:VC";
    assert_eq!(fresh.send(Request::from_parts(parts, Body::from(half))).await.status, StatusCode::BAD_REQUEST);
    assert!(fresh.get("/api/imports").await.json()["items"].as_array().unwrap().is_empty());
    assert!(left(&fresh).is_empty(), "{:?}", left(&fresh));
}

#[tokio::test]
async fn an_upload_larger_than_a_json_body_is_taken() {
    let fresh = Fresh::sqlite().await;
    let one = |number: u32| format!("Dana,Okafor {number},https://www.linkedin.com/in/dana-{number},,Lumen,Engineer,12 Mar 2023\n");
    let people = (0..60_000).map(one).collect::<Vec<_>>().concat();
    assert!(people.len() > 3 << 20, "{}", people.len());
    let table = format!("{}{people}", CONNECTIONS.split_inclusive('\n').take(4).collect::<String>());
    let uploaded = upload(&fresh, &[("Connections.csv", table.as_bytes())]).await;
    assert_eq!(uploaded.status, StatusCode::OK, "{}", uploaded.text());
    fresh.server.close().await;
    let import = fresh.get(&format!("/api/imports/{}", uploaded.id())).await.json();
    assert!(matches!(import["state"].as_str(), Some("ready" | "stopped" | "failed")), "the server ended while it was read: {import:#}");
}

#[tokio::test]
#[cfg(unix)]
async fn uploads_lie_where_their_owner_alone_can_read() {
    use std::os::unix::fs::PermissionsExt as _;
    let fresh = Fresh::sqlite().await;
    ready(&fresh).await;
    let mode = std::fs::metadata(fresh.path().join("uploads")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o700);
}

on_both_engines! {
    async fn some_of_a_diff_is_taken_and_the_rest_is_named_and_offered_again(fresh: &Fresh) {
        let id = ready(fresh).await;
        let shown = fresh.get(&format!("/api/imports/{id}")).await.json();
        assert_eq!(shown["parts"], json!([{ "part": "connections", "imported": 2, "updated": 0 }]));
        let rows = fresh.get(&format!("/api/imports/{id}/rows?kind=imported&part=connections")).await.json();
        assert_eq!(fresh.get(&format!("/api/imports/{id}/rows?kind=imported&part=messages")).await.json()["items"], json!([]));
        let dana = rows["items"][0]["id"].as_i64().unwrap();
        let refused = fresh.post(&format!("/api/imports/{id}/acceptance"), json!({ "without": [{ "part": "friends" }] })).await;
        assert!(refused.status.is_client_error(), "{}", refused.text());
        fresh.post(&format!("/api/imports/{id}/acceptance"), json!({ "leave": [dana] })).await;
        let taken = rested(fresh, &id).await;
        assert_eq!((&taken["totals"]["imported"], &taken["totals"]["left_out"]), (&json!(1), &json!(1)), "{taken:#}");
        let report = fresh.get(&format!("/api/imports/{id}/rows?kind=rejected")).await.json();
        assert_eq!(report["items"][0]["what"]["key"], "import-left-out", "{report:#}");
        let again = ready(fresh).await;
        let offered = fresh.get(&format!("/api/imports/{again}")).await.json();
        assert_eq!((&offered["totals"]["imported"], &offered["totals"]["unchanged"]), (&json!(1), &json!(1)), "{offered:#}");
    }
}
