//! Who may ask, by which name, from where; and the headers of every answer.

use crate::support::{Fresh, bare};
use axum::{
    body::Body,
    http::{Method, Request, StatusCode, header},
};
use serde_json::{Value, json};

/// Every route of the API: method and path, with an id of nothing in each place.
pub fn every_route() -> Vec<(Method, String)> {
    let description = serde_json::to_value(wellmet_api::openapi()).unwrap();
    let mut routes = Vec::new();
    for (path, item) in description["paths"].as_object().unwrap() {
        let path = filled(path);
        let methods = item.as_object().unwrap().keys().filter_map(|word| word.to_uppercase().parse().ok());
        routes.extend(methods.map(|method: Method| (method, path.clone())));
    }
    assert!(routes.len() > 20, "the description names too few routes: {routes:?}");
    routes
}

fn filled(path: &str) -> String {
    let part = |part: &str| match part {
        "{state}" => "archived".to_owned(),
        "{part}" => "channels".to_owned(),
        part if part.starts_with('{') => "0190d8a0-0000-7000-8000-000000000001".to_owned(),
        part => part.to_owned(),
    };
    path.split('/').map(part).collect::<Vec<_>>().join("/")
}

#[tokio::test]
async fn without_a_login_every_route_answers_401_and_the_shell_answers() {
    let fresh = Fresh::sqlite().await;
    for (method, path) in every_route() {
        let request =
            bare(method.clone(), &path).header(header::ORIGIN, "http://localhost:7420").header(header::CONTENT_TYPE, "application/json");
        let body = if path == "/api/session" && method == Method::POST { json!({ "token": "wrong" }).to_string() } else { "{}".to_owned() };
        let reply = fresh.send(request.body(Body::from(body)).unwrap()).await;
        assert_eq!(reply.status, StatusCode::UNAUTHORIZED, "{method} {path}: {}", reply.text());
    }
    assert_eq!(fresh.send(bare(Method::GET, "/people").body(Body::empty()).unwrap()).await.text(), "the web app");
    assert_eq!(fresh.send(bare(Method::GET, "/api/gone").body(Body::empty()).unwrap()).await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_wrong_key_opens_nothing() {
    let fresh = Fresh::sqlite().await;
    for key in ["", "Bearer", "Bearer wrong", "Basic d2VsbG1ldA=="] {
        let request = bare(Method::GET, "/api/people").header(header::AUTHORIZATION, key).body(Body::empty()).unwrap();
        assert_eq!(fresh.send(request).await.status, StatusCode::UNAUTHORIZED, "{key}");
    }
    shown!(fresh.send(bare(Method::GET, "/api/people").body(Body::empty()).unwrap()).await, @r##"
    401 Unauthorized
    {
      "args": {},
      "detail": "You are not logged in here. Open Wellmet with the link it printed, or make another with `wellmet link`.",
      "key": "api-not-logged-in",
      "status": 401,
      "title": "Not logged in",
      "type": "urn:wellmet:problem:unauthorized"
    }
    "##);
}

#[tokio::test]
async fn only_its_own_names_are_answered() {
    let fresh = Fresh::sqlite().await;
    let ask = async |host: &str, path: &str| {
        let request =
            Request::builder().uri(path).header(header::HOST, host).header(header::AUTHORIZATION, format!("Bearer {}", fresh.token));
        fresh.send(request.body(Body::empty()).unwrap()).await.status
    };
    for host in ["localhost:7420", "127.0.0.1:7420", "[::1]:7420", "LOCALHOST:7420"] {
        assert_eq!(ask(host, "/api/session").await, StatusCode::OK, "{host}");
    }
    for host in ["evil.example", "evil.example:7420", "localhost", "localhost:7421", "127.0.0.1.evil.example:7420", ""] {
        assert_eq!(ask(host, "/api/session").await, StatusCode::MISDIRECTED_REQUEST, "{host}");
        assert_eq!(ask(host, "/").await, StatusCode::MISDIRECTED_REQUEST, "{host}");
    }
}

#[tokio::test]
async fn another_site_changes_and_reads_nothing_in_the_name_of_a_browser() {
    let fresh = Fresh::sqlite().await;
    let link = fresh.app.create_link().await.unwrap().text;
    let (key, _) = fresh.app.enter(&link, "a browser").await.unwrap().unwrap();
    let send = async |method: Method, headers: &[(&str, &str)]| {
        let mut request = bare(method, "/api/people").header(header::COOKIE, format!("wellmet={}", key.text));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.header(header::CONTENT_TYPE, "application/json");
        fresh.send(request.body(Body::from(json!({ "name": "Dana Okafor" }).to_string())).unwrap()).await.status
    };
    assert_eq!(send(Method::POST, &[("origin", "http://localhost:7420")]).await, StatusCode::OK);
    assert_eq!(send(Method::POST, &[("sec-fetch-site", "same-origin")]).await, StatusCode::OK);
    assert_eq!(send(Method::GET, &[]).await, StatusCode::OK);
    for foreign in ["http://evil.example", "http://localhost:3000", "https://localhost:7420", "null"] {
        assert_eq!(send(Method::POST, &[("origin", foreign)]).await, StatusCode::FORBIDDEN, "{foreign}");
        assert_eq!(send(Method::GET, &[("origin", foreign)]).await, StatusCode::FORBIDDEN, "{foreign}");
    }
    assert_eq!(send(Method::POST, &[]).await, StatusCode::FORBIDDEN);
    assert_eq!(send(Method::GET, &[("sec-fetch-site", "cross-site")]).await, StatusCode::FORBIDDEN);
    assert_eq!(send(Method::GET, &[("sec-fetch-site", "same-site")]).await, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn another_site_cannot_log_a_browser_in() {
    let fresh = Fresh::sqlite().await;
    let link = fresh.app.create_link().await.unwrap().text;
    let request = bare(Method::POST, "/api/session").header(header::ORIGIN, "http://evil.example");
    let request = request.header(header::CONTENT_TYPE, "application/json").body(Body::from(json!({ "token": link }).to_string())).unwrap();
    assert_eq!(fresh.send(request).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn every_answer_carries_the_policy_and_the_api_is_never_cached() {
    let fresh = Fresh::sqlite().await;
    let policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; \
                  manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    for path in ["/", "/api/session", "/api/gone"] {
        let reply = fresh.get(path).await;
        assert_eq!(reply.header("content-security-policy"), policy, "{path}");
        assert_eq!(reply.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(reply.header("referrer-policy"), "no-referrer", "{path}");
        assert_eq!(reply.header("cache-control"), if path == "/" { "" } else { "no-store" }, "{path}");
    }
    let refused = fresh.send(Request::builder().uri("/").header(header::HOST, "evil.example").body(Body::empty()).unwrap()).await;
    assert_eq!(refused.header("content-security-policy"), policy);
}

#[tokio::test]
async fn what_is_not_there_and_what_is_not_done_that_way_are_problems() {
    let fresh = Fresh::sqlite().await;
    shown!(fresh.get("/api/gone").await, @r##"
    404 Not Found
    {
      "args": {},
      "detail": "There is nothing at this address.",
      "key": "api-no-route",
      "status": 404,
      "title": "Nothing there",
      "type": "urn:wellmet:problem:not-found"
    }
    "##);
    shown!(fresh.delete("/api/people").await, @r##"
    405 Method Not Allowed
    {
      "args": {},
      "detail": "This address does not take that kind of request; nothing was changed.",
      "key": "api-method",
      "status": 405,
      "title": "Not done this way",
      "type": "urn:wellmet:problem:method"
    }
    "##);
    shown!(fresh.get("/api/people/not-an-id").await, @r##"
    404 Not Found
    {
      "args": {},
      "detail": "There is nothing at this address.",
      "key": "api-no-route",
      "status": 404,
      "title": "Nothing there",
      "type": "urn:wellmet:problem:not-found"
    }
    "##);
    shown!(fresh.get("/api/people?limit=many").await, @r##"
    400 Bad Request
    {
      "args": {
        "detail": "Failed to deserialize query string: limit: invalid digit found in string"
      },
      "detail": "That request could not be read (Failed to deserialize query string: limit: invalid digit found in string); nothing was changed.",
      "key": "api-unreadable",
      "status": 400,
      "title": "This could not be read",
      "type": "urn:wellmet:problem:invalid"
    }
    "##);
    assert_eq!(fresh.get("/api/gone").await.header("content-type"), "application/problem+json");
}

#[tokio::test]
async fn a_body_that_is_no_json_or_too_large_is_a_problem() {
    let fresh = Fresh::sqlite().await;
    let send = async |kind: &str, body: String| {
        let request = fresh.request(Method::POST, "/api/people", None);
        let (mut parts, _) = request.into_parts();
        parts.headers.insert(header::CONTENT_TYPE, kind.parse().unwrap());
        fresh.send(Request::from_parts(parts, Body::from(body))).await
    };
    assert_eq!(send("application/json", "{".to_owned()).await.status, StatusCode::BAD_REQUEST);
    assert_eq!(send("text/plain", "{}".to_owned()).await.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
    let large = json!({ "name": "x".repeat(17 << 20) }).to_string();
    let reply = send("application/json", large).await;
    assert_eq!(reply.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(reply.json()["title"], Value::from("Too large"));
}
