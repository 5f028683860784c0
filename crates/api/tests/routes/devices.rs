//! `/api/devices` and `/api/pairings`: who comes in from the local network, and who does not.

use axum::{
    body::Body,
    http::{Method, Request, StatusCode, header},
};
use http_body_util::BodyExt as _;
use serde_json::{Value, json};
use tower::ServiceExt as _;

use crate::support::{Fresh, Reply};

const HOST: &str = "192.168.1.5:7423";

fn from_network(method: Method, path: &str) -> axum::http::request::Builder {
    Request::builder().method(method).uri(path).header(header::HOST, HOST)
}

async fn pairing(fresh: &Fresh) -> Value {
    let made = fresh.post("/api/pairings", json!({})).await;
    assert_eq!(made.status, StatusCode::OK, "{}", made.text());
    made.json()
}

fn token_of(pairing: &Value) -> String {
    pairing["link"].as_str().unwrap().split_once("/pair?token=").unwrap().1.to_owned()
}

/// What a phone does when its owner presses the button of the page.
async fn follow(fresh: &Fresh, token: &str) -> Reply {
    let form = from_network(Method::POST, "/api/session")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header(header::USER_AGENT, "Mozilla/5.0 (iPhone)")
        .header(header::ORIGIN, format!("https://{HOST}"));
    fresh.send_from_network(form.body(Body::from(format!("token={token}"))).unwrap()).await
}

/// A phone that was let in, as its cookie.
async fn phone(fresh: &Fresh) -> String {
    let entered = follow(fresh, &token_of(&pairing(fresh).await)).await;
    assert_eq!((entered.status, entered.header("location")), (StatusCode::SEE_OTHER, "/"));
    let set = entered.header("set-cookie").to_owned();
    assert!(
        set.starts_with("__Host-wellmet_7423=") && set.ends_with("; HttpOnly; SameSite=Strict; Path=/; Max-Age=34560000; Secure"),
        "{set}"
    );
    set.split(';').next().unwrap().to_owned()
}

async fn ask(fresh: &Fresh, method: Method, path: &str, cookie: &str) -> Reply {
    let request = from_network(method, path).header(header::COOKIE, cookie).header(header::ORIGIN, format!("https://{HOST}"));
    fresh.send_from_network(request.body(Body::empty()).unwrap()).await
}

on_both_engines! {
    async fn a_phone_comes_in_by_its_link_once_and_is_listed(fresh: &Fresh) {
        let made = pairing(fresh).await;
        assert!(made["code"].as_str().unwrap().contains("<svg"), "{made:#}");
        let token = token_of(&made);
        let entered = follow(fresh, &token).await;
        assert_eq!(entered.status, StatusCode::SEE_OTHER, "{}", entered.text());
        let again = follow(fresh, &token).await;
        assert_eq!(again.status, StatusCode::UNAUTHORIZED);
        assert!(again.text().contains("This link was used before"), "{}", again.text());
        let devices = fresh.get("/api/devices").await.json();
        assert_eq!(devices["items"].as_array().unwrap().len(), 1, "{devices:#}");
        assert_eq!((&devices["items"][0]["label"], &devices["items"][0]["expires_at"]), (&json!("Mozilla/5.0 (iPhone)"), &Value::Null));
        assert_eq!((&devices["door"]["url"], &devices["door"]["fingerprint"]), (&json!("https://192.168.1.5:7423"), &json!("AB:CD")));
    }

    async fn a_phone_that_is_put_out_is_out_at_once(fresh: &Fresh) {
        let cookie = phone(fresh).await;
        assert_eq!(ask(fresh, Method::GET, "/api/today", &cookie).await.status, StatusCode::OK);
        assert_eq!(ask(fresh, Method::GET, "/", &cookie).await.text(), "the web app");
        let stream = fresh.network.clone().oneshot(from_network(Method::GET, "/api/events").header(header::COOKIE, &cookie).body(Body::empty()).unwrap()).await.unwrap();
        assert_eq!(stream.status(), StatusCode::OK);
        let id = fresh.get("/api/devices").await.json()["items"][0]["id"].as_str().unwrap().to_owned();
        assert_eq!(fresh.delete(&format!("/api/logins/{id}")).await.status, StatusCode::NO_CONTENT);
        assert_eq!(ask(fresh, Method::GET, "/api/today", &cookie).await.status, StatusCode::UNAUTHORIZED);
        assert!(!ask(fresh, Method::GET, "/", &cookie).await.text().contains("the web app"));
        let ends = tokio::time::timeout(std::time::Duration::from_secs(10), stream.into_body().collect()).await;
        assert!(ends.is_ok(), "its open stream ends too");
    }

    async fn strangers_on_the_network_see_how_to_come_in_and_nothing_else(fresh: &Fresh) {
        for path in ["/", "/people", "/assets/index.js", "/sw.js"] {
            let shown = ask(fresh, Method::GET, path, "").await;
            assert_eq!(shown.status, StatusCode::UNAUTHORIZED, "{path}");
            assert!(shown.text().contains("This phone is not let in.") && !shown.text().contains("the web app"), "{path}: {}", shown.text());
        }
        let description = serde_json::to_value(wellmet_api::openapi()).unwrap();
        for (path, item) in description["paths"].as_object().unwrap() {
            for method in item.as_object().unwrap().keys().map(|word| word.to_uppercase().parse::<Method>().unwrap()) {
                let path = path.replace("{id}", "0190d8a0-0000-7000-8000-000000000001");
                let reply = ask(fresh, method.clone(), &path, "").await;
                let closed = matches!(reply.status, StatusCode::UNAUTHORIZED | StatusCode::BAD_REQUEST);
                assert!(closed, "{method} {path}: {} {}", reply.status, reply.text());
            }
        }
    }

    async fn keys_of_other_doors_open_nothing(fresh: &Fresh) {
        let script = from_network(Method::GET, "/api/today").header(header::AUTHORIZATION, format!("Bearer {}", fresh.token));
        assert_eq!(fresh.send_from_network(script.body(Body::empty()).unwrap()).await.status, StatusCode::UNAUTHORIZED);
        let link = fresh.app.create_link().await.unwrap().text;
        assert_eq!(follow(fresh, &link).await.status, StatusCode::UNAUTHORIZED, "a browser's link lets no phone in");
        let browser = fresh.app.enter(&link, "a browser").await.unwrap().unwrap().0.text;
        assert_eq!(ask(fresh, Method::GET, "/api/today", &format!("__Host-wellmet_7423={browser}")).await.status, StatusCode::UNAUTHORIZED);
        let cookie = phone(fresh).await;
        let key = cookie.split_once('=').unwrap().1;
        let here = crate::support::bare(Method::GET, "/api/today").header(header::COOKIE, format!("wellmet={key}"));
        assert_eq!(fresh.send(here.body(Body::empty()).unwrap()).await.status, StatusCode::UNAUTHORIZED, "nor a phone's key a browser");
        assert!(fresh.app.enter(&token_of(&pairing(fresh).await), "a browser").await.unwrap().is_none());
    }

    async fn only_the_machine_itself_lets_in_and_puts_out(fresh: &Fresh) {
        let cookie = phone(fresh).await;
        let id = fresh.get("/api/devices").await.json()["items"][0]["id"].as_str().unwrap().to_owned();
        for (method, path) in [(Method::POST, "/api/pairings".to_owned()), (Method::DELETE, format!("/api/logins/{id}"))] {
            let reply = ask(fresh, method, &path, &cookie).await;
            assert_eq!((reply.status, reply.json()["key"].as_str().unwrap()), (StatusCode::FORBIDDEN, "devices-only-at-the-machine"));
        }
    }

    async fn a_link_for_a_phone_is_withdrawn_like_any_login(fresh: &Fresh) {
        let made = pairing(fresh).await;
        assert_eq!(fresh.delete(&format!("/api/logins/{}", made["id"].as_str().unwrap())).await.status, StatusCode::NO_CONTENT);
        assert_eq!(follow(fresh, &token_of(&made)).await.status, StatusCode::UNAUTHORIZED);
    }
}

#[tokio::test]
async fn the_network_door_answers_to_its_own_name_and_to_its_own_pages() {
    let fresh = Fresh::sqlite().await;
    let cookie = phone(&fresh).await;
    for host in ["localhost:7420", "evil.example", "192.168.1.5:7420"] {
        let other = Request::builder().uri("/api/today").header(header::HOST, host).header(header::COOKIE, &cookie);
        assert_eq!(fresh.send_from_network(other.body(Body::empty()).unwrap()).await.status, StatusCode::MISDIRECTED_REQUEST, "{host}");
    }
    for origin in ["http://192.168.1.5:7423", "https://evil.example", "http://localhost:7420"] {
        let other = from_network(Method::POST, "/api/captures").header(header::ORIGIN, origin).header(header::COOKIE, &cookie);
        assert_eq!(fresh.send_from_network(other.body(Body::empty()).unwrap()).await.status, StatusCode::FORBIDDEN, "{origin}");
    }
    let here = from_network(Method::GET, "/");
    assert_eq!(fresh.send(here.body(Body::empty()).unwrap()).await.status, StatusCode::MISDIRECTED_REQUEST);
}

#[tokio::test]
async fn a_link_for_a_phone_expires_and_a_phone_does_not() {
    let fresh = Fresh::sqlite().await;
    let (cookie, late) = (phone(&fresh).await, token_of(&pairing(&fresh).await));
    let fresh = fresh.again("2026-11-22T12:15:01Z").await;
    assert_eq!(follow(&fresh, &late).await.status, StatusCode::UNAUTHORIZED);
    let fresh = fresh.again("2028-11-22T12:00:00Z").await;
    let session = ask(&fresh, Method::GET, "/api/session", &cookie).await;
    assert_eq!(session.status, StatusCode::OK);
    assert!(session.header("set-cookie").starts_with(&cookie), "its cookie is kept anew as long as it is used");
}

#[tokio::test]
async fn the_page_of_a_link_carries_its_token_and_no_script() {
    let fresh = Fresh::sqlite().await;
    let page = ask(&fresh, Method::GET, "/pair?token=abc123", "").await.text();
    assert!(page.contains("name=\"token\" value=\"abc123\"") && !page.contains("<script"), "{page}");
    assert!(!ask(&fresh, Method::GET, "/pair?token=%22%3E%3Cscript%3E", "").await.text().contains("<script"));
}

#[tokio::test]
async fn the_page_for_the_certificate_gives_it_in_both_forms_and_nothing_else() {
    let trust = wellmet_api::Trust { certificate: vec![0x30, 0x01], profile: "<plist/>".to_owned(), fingerprint: "AB:CD".to_owned() };
    let routes = wellmet_api::trust_routes(trust);
    let get = async |path: &str| {
        let response = routes.clone().oneshot(Request::builder().uri(path).body(Body::empty()).unwrap()).await.unwrap();
        let kind = response.headers().get(header::CONTENT_TYPE).map(|kind| kind.to_str().unwrap().to_owned()).unwrap_or_default();
        (response.status(), kind, response.into_body().collect().await.unwrap().to_bytes().to_vec())
    };
    let page = String::from_utf8(get("/").await.2).unwrap();
    for part in ["/wellmet.mobileconfig", "/wellmet.crt", "AB:CD", "Certificate Trust Settings"] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert_eq!(get("/wellmet.crt").await, (StatusCode::OK, "application/x-x509-ca-cert".to_owned(), vec![0x30, 0x01]));
    assert_eq!(get("/wellmet.mobileconfig").await.1, "application/x-apple-aspen-config");
    for path in ["/api/session", "/api/today", "/people"] {
        assert_eq!(get(path).await.0, StatusCode::NOT_FOUND, "{path}");
    }
}
