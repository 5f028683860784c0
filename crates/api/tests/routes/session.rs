//! `/api/session`: a link opens the door once, the login lasts, leaving ends it.

use crate::support::{Fresh, Reply, bare};
use axum::{
    body::Body,
    http::{Method, StatusCode, header},
};
use serde_json::json;

async fn enter(fresh: &Fresh, token: &str) -> Reply {
    let request = bare(Method::POST, "/api/session").header(header::CONTENT_TYPE, "application/json");
    fresh.send(request.body(Body::from(json!({ "token": token }).to_string())).unwrap()).await
}

/// The cookie that a browser sends back.
fn cookie(reply: &Reply) -> String {
    reply.header("set-cookie").split(';').next().unwrap().to_owned()
}

async fn with_cookie(fresh: &Fresh, method: Method, cookie: &str) -> Reply {
    let request = bare(method, "/api/session").header(header::COOKIE, cookie).header(header::ORIGIN, "http://localhost:7420");
    fresh.send(request.body(Body::empty()).unwrap()).await
}

on_both_engines! {
    async fn a_link_opens_the_door_once(fresh: &Fresh) {
        let link = fresh.app.create_link().await.unwrap().text;
        let entered = enter(fresh, &link).await;
        let set = entered.header("set-cookie").to_owned();
        assert!(set.starts_with("wellmet=") && set.ends_with("; HttpOnly; SameSite=Strict; Path=/; Max-Age=15552000"), "{set}");
        shown!(entered, @r##"
        200 OK
        {
          "book": {
            "epoch": 1,
            "id": "#1",
            "name": "",
            "sequence": 0
          },
          "counts": {
            "imports": 0,
            "kept": 0,
            "people": 0,
            "triage": 0
          },
          "has_map": false,
          "home": null,
          "instance": "#2",
          "language": "en",
          "me": null,
          "sample": false,
          "today": "2026-11-22",
          "zone": "Europe/Lisbon"
        }
        "##);
        assert_eq!(with_cookie(fresh, Method::GET, &cookie(&entered)).await.json(), entered.json());
        shown!(enter(fresh, &link).await, @r##"
        401 Unauthorized
        {
          "args": {},
          "detail": "This link was used before or has expired. Make another with `wellmet link`.",
          "key": "api-link-used",
          "status": 401,
          "title": "Not logged in",
          "type": "urn:wellmet:problem:unauthorized"
        }
        "##);
    }

    async fn leaving_ends_the_login(fresh: &Fresh) {
        let link = fresh.app.create_link().await.unwrap().text;
        let cookie = cookie(&enter(fresh, &link).await);
        let left = with_cookie(fresh, Method::DELETE, &cookie).await;
        assert_eq!(left.status, StatusCode::NO_CONTENT);
        assert!(left.header("set-cookie").contains("Max-Age=0"));
        assert_eq!(with_cookie(fresh, Method::GET, &cookie).await.status, StatusCode::UNAUTHORIZED);
    }

    async fn a_token_works_until_it_is_revoked(fresh: &Fresh) {
        let made = fresh.post("/api/tokens", json!({ "label": "backup script" })).await.json();
        let bearer = format!("Bearer {}", made["token"].as_str().unwrap());
        let ask = || bare(Method::GET, "/api/session").header(header::AUTHORIZATION, &bearer).body(Body::empty()).unwrap();
        assert_eq!(fresh.send(ask()).await.status, StatusCode::OK);
        shown!(fresh.get("/api/logins").await, @r##"
        200 OK
        {
          "items": [
            {
              "book": "#1",
              "created_at": "2026-11-22T12:00:00Z",
              "expires_at": null,
              "id": "#2",
              "kind": "token",
              "label": "backup script",
              "last_seen_at": "2026-11-22T12:00:00Z"
            },
            {
              "book": "#1",
              "created_at": "2026-11-22T12:00:00Z",
              "expires_at": null,
              "id": "#3",
              "kind": "token",
              "label": "a script",
              "last_seen_at": "2026-11-22T12:00:00Z"
            }
          ]
        }
        "##);
        let revoked = fresh.delete(&format!("/api/logins/{}", made["id"].as_str().unwrap())).await;
        assert_eq!(revoked.status, StatusCode::NO_CONTENT);
        assert_eq!(fresh.send(ask()).await.status, StatusCode::UNAUTHORIZED);
        shown!(fresh.post("/api/tokens", json!({ "label": "  " })).await, @r##"
        400 Bad Request
        {
          "args": {
            "what": "label"
          },
          "detail": "The label is empty, so nothing was changed.",
          "key": "error-empty",
          "status": 400,
          "title": "This could not be read",
          "type": "urn:wellmet:problem:invalid"
        }
        "##);
    }
}

#[tokio::test]
async fn the_page_that_opens_the_app_is_sent_on_to_it() {
    let fresh = Fresh::sqlite().await;
    let link = fresh.app.create_link().await.unwrap().text;
    let form = bare(Method::POST, "/api/session")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header(header::ORIGIN, "null")
        .header("sec-fetch-site", "cross-site");
    let entered = fresh.send(form.body(Body::from(format!("token={link}"))).unwrap()).await;
    assert_eq!((entered.status, entered.header("location")), (StatusCode::SEE_OTHER, "/"));
    assert_eq!(with_cookie(&fresh, Method::GET, &cookie(&entered)).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_login_survives_a_restart_and_ends_after_half_a_year() {
    let fresh = Fresh::sqlite().await;
    let link = fresh.app.create_link().await.unwrap().text;
    let cookie = cookie(&enter(&fresh, &link).await);
    let fresh = fresh.again("2027-05-20T12:00:00Z").await;
    assert_eq!(with_cookie(&fresh, Method::GET, &cookie).await.status, StatusCode::OK);
    let fresh = fresh.again("2027-05-22T12:00:00Z").await;
    assert_eq!(with_cookie(&fresh, Method::GET, &cookie).await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_link_is_no_login_and_expires_after_a_quarter_of_an_hour() {
    let fresh = Fresh::sqlite().await;
    let link = fresh.app.create_link().await.unwrap().text;
    let ask = bare(Method::GET, "/api/session").header(header::AUTHORIZATION, format!("Bearer {link}"));
    assert_eq!(fresh.send(ask.body(Body::empty()).unwrap()).await.status, StatusCode::UNAUTHORIZED);
    let fresh = fresh.again("2026-11-22T12:15:01Z").await;
    assert_eq!(enter(&fresh, &link).await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn only_hashes_of_keys_are_kept() {
    let fresh = Fresh::sqlite().await;
    let link = fresh.app.create_link().await.unwrap().text;
    let entered = enter(&fresh, &link).await;
    fresh.app.close().await;
    let kept = std::fs::read(fresh.path().join("wellmet.db")).unwrap();
    for key in [fresh.token.as_str(), &link, cookie(&entered).trim_start_matches("wellmet=")] {
        assert!(!kept.windows(key.len()).any(|bytes| bytes == key.as_bytes()), "a key lies in the database");
    }
}

#[test]
fn the_page_posts_its_token_and_escapes_what_it_is_given() {
    insta::assert_snapshot!(wellmet_api::link_page("http://127.0.0.1:7420/", "abc\"<"), @r##"
    <!doctype html>
    <html lang="en">
    <meta charset="utf-8">
    <meta name="referrer" content="no-referrer">
    <title>Wellmet</title>
    <form method="post" action="http://127.0.0.1:7420/api/session">
    <input type="hidden" name="token" value="abc&quot;&lt;">
    <button>Open Wellmet</button>
    </form>
    <script>document.forms[0].submit()</script>
    </html>
    "##);
}
