//! `/api/sample`: the sample network stands beside one's own book, and neither sees the other.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use axum::{
    Router,
    body::Body,
    http::{Method, Request, StatusCode, header},
};
use serde_json::{Value, json};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};
use wellmet_api::SampleMeans;
use wellmet_domain::moment::{FixedClock, SeededEntropy};

use crate::support::Fresh;

fn offer(fresh: &Fresh) {
    let clock = Arc::new(FixedClock("2026-11-24T12:00:00Z".parse().unwrap()));
    let entropy = Arc::new(SeededEntropy::new(7));
    fresh.server.offer_sample(SampleMeans { web: || Router::new().fallback(async || "the web app"), clock, entropy });
}

/// Where the sample network was opened, and the token of its link.
async fn opened(fresh: &Fresh) -> (SocketAddr, String) {
    let reply = fresh.post("/api/sample", json!({})).await;
    assert_eq!(reply.status, StatusCode::OK, "{}", reply.text());
    let sample = reply.json();
    let (at, token) = sample["link"].as_str().unwrap().split_once("/enter?tour=1#").unwrap();
    (at.strip_prefix("http://").unwrap().parse().unwrap(), token.to_owned())
}

/// What a server on this machine answers: head and body as one text; none when nobody listens.
async fn asked(at: SocketAddr, method: &str, path: &str, more: &str, body: &str) -> Option<String> {
    let mut stream = TcpStream::connect(at).await.ok()?;
    let head = format!("{method} {path} HTTP/1.1\r\nHost: {at}\r\nConnection: close\r\nContent-Length: {}\r\n{more}\r\n{body}", body.len());
    stream.write_all(head.as_bytes()).await.ok()?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.ok()?;
    Some(String::from_utf8_lossy(&answer).into_owned())
}

/// Comes into the sample network, and gives the cookie.
async fn entered(at: SocketAddr, token: &str) -> String {
    let body = json!({ "token": token }).to_string();
    let answer = asked(at, "POST", "/api/session", "Content-Type: application/json\r\n", &body).await.unwrap();
    let cookie = answer.lines().find_map(|line| line.strip_prefix("set-cookie: ")).unwrap_or_else(|| panic!("{answer}"));
    cookie.split(';').next().unwrap().to_owned()
}

async fn asked_as(at: SocketAddr, method: &str, path: &str, cookie: &str, body: &str) -> String {
    let more = format!("Cookie: {cookie}\r\nOrigin: http://{at}\r\nContent-Type: application/json\r\n");
    asked(at, method, path, &more, body).await.unwrap()
}

/// The session that an answer's body holds.
fn session(answer: &str) -> Value {
    serde_json::from_str(answer.split_once("\r\n\r\n").unwrap().1).unwrap_or_else(|error| panic!("{error}: {answer}"))
}

async fn is_gone(at: SocketAddr) -> bool {
    for _ in 0..100 {
        if TcpStream::connect(at).await.is_err() {
            return true;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    false
}

on_both_engines! {
    async fn the_sample_network_opens_beside_an_empty_book_and_neither_sees_the_other(fresh: &Fresh) {
        offer(fresh);
        let (at, token) = opened(fresh).await;
        let cookie = entered(at, &token).await;
        let there = session(&asked_as(at, "GET", "/api/session", &cookie, "").await);
        assert!(there["counts"]["people"].as_i64().unwrap() >= 50, "{there:#}");
        assert_eq!((&there["sample"], &there["home"]), (&json!(true), &json!("http://localhost:7420/import")));
        let made = asked_as(at, "POST", "/api/people", &cookie, &json!({ "name": "Zephyrine Vane" }).to_string()).await;
        assert!(made.starts_with("HTTP/1.1 200"), "{made}");

        let here = fresh.get("/api/session").await.json();
        assert_eq!((&here["counts"]["people"], &here["counts"]["imports"], &here["sample"], &here["home"]), (&json!(0), &json!(0), &json!(false), &Value::Null));
        assert_ne!((&here["book"]["id"], &here["instance"]), (&there["book"]["id"], &there["instance"]));
        assert_eq!(fresh.get("/api/people?query=Zephyrine").await.json()["items"], json!([]));
    }

    async fn no_key_of_one_book_opens_the_other(fresh: &Fresh) {
        offer(fresh);
        let (at, token) = opened(fresh).await;
        let cookie = entered(at, &token).await;
        let key = cookie.split_once('=').unwrap().1;
        for path in ["/api/session", "/api/people", "/api/export?format=json"] {
            let own = asked(at, "GET", path, &format!("Authorization: Bearer {}\r\n", fresh.token), "").await.unwrap();
            assert!(own.starts_with("HTTP/1.1 401"), "{path}: {own}");
            let request = Request::builder().uri(path).header(header::HOST, "localhost:7420");
            let request = request.header(header::COOKIE, format!("wellmet={key}")).header(header::AUTHORIZATION, format!("Bearer {key}"));
            assert_eq!(fresh.send(request.body(Body::empty()).unwrap()).await.status, StatusCode::UNAUTHORIZED, "{path}");
        }
        // A link of the sample network lets nobody into one's own book, and a second browser neither.
        let again = opened(fresh).await;
        assert_eq!(again.0, at, "it is opened once");
        let form = Request::builder().method(Method::POST).uri("/api/session").header(header::HOST, "localhost:7420");
        let form = form.header(header::CONTENT_TYPE, "application/json").body(Body::from(json!({ "token": again.1 }).to_string())).unwrap();
        assert_eq!(fresh.send(form).await.status, StatusCode::UNAUTHORIZED);
    }

    async fn whoever_leaves_the_sample_network_leaves_nothing_of_it(fresh: &Fresh) {
        offer(fresh);
        let (at, token) = opened(fresh).await;
        let cookie = entered(at, &token).await;
        let left = asked_as(at, "DELETE", "/api/sample", &cookie, "").await;
        assert!(left.starts_with("HTTP/1.1 200") && left.contains("clear-site-data: \"cache\", \"storage\""), "{left}");
        assert!(left.contains("Max-Age=0") && left.ends_with(r#"{"home":"http://localhost:7420/import"}"#), "{left}");
        assert!(is_gone(at).await, "nobody listens there any more");
        assert_eq!(fresh.get("/api/session").await.json()["counts"]["people"], 0);
        // It can be looked around again, as new.
        let (at, token) = opened(fresh).await;
        assert!(entered(at, &token).await.starts_with("wellmet"));
        fresh.server.close().await;
        assert!(is_gone(at).await, "it ends with the server beside it");
    }

    async fn the_sample_network_is_opened_at_the_machine_alone_and_only_where_it_is_offered(fresh: &Fresh) {
        assert_eq!(fresh.post("/api/sample", json!({})).await.status, StatusCode::CONFLICT);
        offer(fresh);
        let left = fresh.delete("/api/sample").await;
        assert_eq!(left.status, StatusCode::CONFLICT);
        assert!(left.text().contains("no book of your own to go back to"), "{}", left.text());
        let request = Request::builder().method(Method::POST).uri("/api/sample").header(header::HOST, "192.168.1.5:7423");
        let from_network = fresh.send_from_network(request.body(Body::empty()).unwrap()).await;
        assert!(matches!(from_network.status, StatusCode::FORBIDDEN | StatusCode::UNAUTHORIZED), "{}", from_network.text());
    }
}
