//! A server on a fresh book of either engine, and a client that speaks with it as a script or a browser does.

#![allow(dead_code, reason = "each test binary uses its own part")]

mod schema;

use std::{net::SocketAddr, sync::Arc};

use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Method, Request, StatusCode, header},
};
use http_body_util::BodyExt as _;
use serde_json::Value;
use tower::ServiceExt as _;
use wellmet_api::{Options, Server};
use wellmet_app::App;
use wellmet_domain::{Clock, moment::FixedClock};
use wellmet_store::Location;
use wellmet_testing::{SeededEntropy, TempDir, folder, noon};

/// The installation that the tests speak with.
pub const INSTANCE: uuid::Uuid = uuid::Uuid::from_u128(0x0190_d8a0_0000_7000_8000_0000_0000_0001);

/// The door for phones.
fn phone() -> wellmet_api::Phone {
    let at = |port| ([192, 168, 1, 5], port).into();
    wellmet_api::Phone { listen: at(7423), setup: at(7424), fingerprint: "AB:CD".to_owned() }
}

/// A server with one logged-in script.
pub struct Fresh {
    pub app: App,
    pub server: Server,
    pub router: Router,
    /// The same server as phones of the local network reach it.
    pub network: Router,
    pub token: String,
    location: Location,
    folder: TempDir,
}

/// What the server answered.
pub struct Reply {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

impl Fresh {
    pub async fn sqlite() -> Self {
        let folder = folder();
        let location = Location::File(folder.path().join("wellmet.db"));
        Self::open(location, folder, noon()).await
    }

    pub async fn postgres() -> Self {
        let url = wellmet_testing::postgres::server().fresh_database(None);
        Self::open(Location::Url(url), folder(), noon()).await
    }

    /// The same data, opened again at another time.
    pub async fn again(self, now: &str) -> Self {
        self.app.close().await;
        Self::open(self.location, self.folder, FixedClock(now.parse().unwrap())).await
    }

    async fn open(location: Location, folder: TempDir, clock: FixedClock) -> Self {
        let entropy = SeededEntropy::new(clock.now().as_microsecond().unsigned_abs());
        let app = App::open(&location, Arc::new(clock), Arc::new(entropy), "Europe/Lisbon").await.unwrap();
        let listen: SocketAddr = ([127, 0, 0, 1], 7420).into();
        let options = Options { listen, uploads: folder.path().join("uploads"), sample: false, instance: INSTANCE, phone: Some(phone()) };
        let server = Server::new(app.clone(), options);
        let shell = Router::new().fallback(async || "the web app");
        let token = app.create_token("a script").await.unwrap().text;
        let network = server.phone_router(shell.clone());
        Self { router: server.router(shell), network, app, server, token, location, folder }
    }

    pub fn path(&self) -> &std::path::Path {
        self.folder.path()
    }

    /// Sends a request as it is.
    pub async fn send(&self, request: Request<Body>) -> Reply {
        Self::ask(&self.router, request).await
    }

    /// Sends a request as a phone does.
    pub async fn send_from_network(&self, request: Request<Body>) -> Reply {
        Self::ask(&self.network, request).await
    }

    async fn ask(router: &Router, request: Request<Body>) -> Reply {
        let (method, path) = (request.method().clone(), request.uri().path().to_owned());
        let response = router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes().to_vec();
        let reply = Reply { status: parts.status, headers: parts.headers, bytes };
        schema::check(&method, &path, &reply);
        reply
    }

    /// A request of the script.
    pub fn request(&self, method: Method, path: &str, body: Option<&Value>) -> Request<Body> {
        let request = bare(method, path).header(header::AUTHORIZATION, format!("Bearer {}", self.token));
        match body {
            Some(body) => request.header(header::CONTENT_TYPE, "application/json").body(Body::from(body.to_string())).unwrap(),
            None => request.body(Body::empty()).unwrap(),
        }
    }

    pub async fn get(&self, path: &str) -> Reply {
        self.send(self.request(Method::GET, path, None)).await
    }

    pub async fn post(&self, path: &str, body: Value) -> Reply {
        self.send(self.request(Method::POST, path, Some(&body))).await
    }

    pub async fn put(&self, path: &str, body: Value) -> Reply {
        self.send(self.request(Method::PUT, path, Some(&body))).await
    }

    pub async fn patch(&self, path: &str, body: Value) -> Reply {
        self.send(self.request(Method::PATCH, path, Some(&body))).await
    }

    pub async fn delete(&self, path: &str) -> Reply {
        self.send(self.request(Method::DELETE, path, None)).await
    }

    /// Makes a person and gives their id.
    pub async fn person(&self, name: &str) -> String {
        let made = self.post("/api/people", serde_json::json!({ "name": name })).await;
        assert_eq!(made.status, StatusCode::OK, "{}", made.text());
        made.id()
    }
}

/// A request with nothing but the name of the server.
pub fn bare(method: Method, path: &str) -> axum::http::request::Builder {
    Request::builder().method(method).uri(path).header(header::HOST, "localhost:7420")
}

impl Reply {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }

    /// The `id` of the answer.
    pub fn id(&self) -> String {
        self.json()["id"].as_str().unwrap_or_else(|| panic!("no id: {}", self.text())).to_owned()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// Status and body, with ids told apart by their number alone.
    pub fn shown(&self) -> String {
        let body = serde_json::from_slice::<Value>(&self.bytes).map_or_else(|_| self.text(), |json| format!("{json:#}"));
        numbered(&format!("{}\n{body}", self.status))
    }
}

/// Replaces each id by the order of its first appearance.
fn numbered(text: &str) -> String {
    let mut known: Vec<String> = Vec::new();
    let mut shown = String::new();
    let mut rest = text;
    while let Some(start) = rest.find(|letter: char| letter.is_ascii_hexdigit()) {
        let (before, from) = rest.split_at(start);
        shown.push_str(before);
        let id = from.get(..36).filter(|id| id.parse::<wellmet_domain::PersonId>().is_ok());
        let taken = if let Some(id) = id {
            let place = known.iter().position(|other| other == id).unwrap_or_else(|| {
                known.push(id.to_owned());
                known.len() - 1
            });
            shown.push('#');
            shown.push_str(&(place + 1).to_string());
            36
        } else {
            shown.push_str(&from[..1]);
            1
        };
        rest = &from[taken..];
    }
    shown + rest
}

/// Compares an answer with its snapshot, which is the same on both engines.
macro_rules! shown {
    ($reply:expr, @$snapshot:literal) => {{
        let shown = $reply.shown();
        insta::allow_duplicates! {
            insta::assert_snapshot!(shown, @$snapshot);
        }
    }};
}

/// Runs a test on SQLite and on PostgreSQL.
macro_rules! on_both_engines {
    ($(async fn $name:ident($fresh:ident: &Fresh) $body:block)+) => {$(
        mod $name {
            use super::*;

            async fn run($fresh: &Fresh) $body

            #[tokio::test]
            async fn on_sqlite() {
                run(&Fresh::sqlite().await).await;
            }

            #[tokio::test]
            async fn on_postgres() {
                run(&Fresh::postgres().await).await;
            }
        }
    )+};
}
