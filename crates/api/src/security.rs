//! Where the server may be asked from: its own names, its own origins; and the headers that every answer carries.

use std::{net::SocketAddr, path::PathBuf};

use axum::{
    extract::{Request, State},
    http::{Extensions, HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use uuid::Uuid;
use wellmet_domain::catalogue::say;

use crate::{problem::Problem, server::Server};

/// How a server is set up.
#[derive(Clone, Debug)]
pub struct Options {
    /// The address it listens on; with the loopback names the only one it answers to.
    pub listen: SocketAddr,
    /// Where uploaded files lie while they are read: a folder of the server's own, which it empties.
    pub uploads: PathBuf,
    /// Whether the book is the sample network.
    pub sample: bool,
    /// The installation: what a device wrote while it was without network is for this one alone.
    pub instance: Uuid,
    /// The door for phones of the local network; none unless it was asked for.
    pub phone: Option<Phone>,
}

/// The door for phones of the local network: encrypted, and open to those alone that were let in.
#[derive(Clone, Debug)]
pub struct Phone {
    /// Where phones find the app, by HTTPS.
    pub listen: SocketAddr,
    /// Where a phone gets the certificate, by plain HTTP.
    pub setup: SocketAddr,
    /// The SHA-256 fingerprint of the certificate.
    pub fingerprint: String,
}

impl Phone {
    /// The address of the app.
    pub fn url(&self) -> String {
        format!("https://{}", self.listen)
    }

    /// The address of the page that gives the certificate.
    pub fn setup_url(&self) -> String {
        format!("http://{}", self.setup)
    }
}

/// Through which door a request came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// From this machine.
    Here,
    /// From the local network.
    Network,
}

impl Door {
    /// The door of a request: what says nothing came from outside.
    pub fn of(extensions: &Extensions) -> Self {
        extensions.get().copied().unwrap_or(Self::Network)
    }

    const fn scheme(self) -> &'static str {
        match self {
            Self::Here => "http",
            Self::Network => "https",
        }
    }
}

/// The port of the app, whose cookie has the plain name.
const USUAL_PORT: u16 = 7420;

impl Options {
    /// The names under which the server may be asked, as a `Host` header says them.
    fn hosts(&self, door: Door) -> Vec<String> {
        match door {
            Door::Here => self.own_hosts(),
            Door::Network => self.phone.iter().map(|phone| phone.listen.to_string()).collect(),
        }
    }

    fn own_hosts(&self) -> Vec<String> {
        let port = self.listen.port();
        let names = ["localhost".to_owned(), "127.0.0.1".to_owned(), "[::1]".to_owned(), host_of(&self.listen)];
        let with_port = names.iter().map(|name| format!("{name}:{port}"));
        let bare = names.iter().filter(|_| port == 80).cloned();
        with_port.chain(bare).collect()
    }

    /// The name of the login cookie. Browsers keep one jar for all ports of a host, so another port has another name. What
    /// begins with `__Host-` a browser takes and sends over HTTPS alone.
    #[must_use]
    pub fn cookie(&self, door: Door) -> String {
        match (door, self.listen.port(), &self.phone) {
            (Door::Network, _, Some(phone)) => format!("__Host-wellmet_{}", phone.listen.port()),
            (_, USUAL_PORT, _) => "wellmet".to_owned(),
            (_, port, _) => format!("wellmet_{port}"),
        }
    }
}

fn host_of(address: &SocketAddr) -> String {
    match address {
        SocketAddr::V4(address) => address.ip().to_string(),
        SocketAddr::V6(address) => format!("[{}]", address.ip()),
    }
}

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; \
                      connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; \
                      frame-ancestors 'none'";

const HEADERS: [(HeaderName, &str); 6] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

/// Puts the headers on every answer; those of the API are kept by no cache.
pub async fn protect(request: Request, next: Next) -> Response {
    let of_api = request.uri().path().starts_with("/api");
    let mut response = next.run(request).await;
    for (name, value) in HEADERS {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    if of_api {
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}

/// Refuses requests that were sent to another name: a page of a foreign name that resolves here reads nothing.
pub async fn own_name(State(server): State<Server>, request: Request, next: Next) -> Response {
    let host = host(&request);
    if server.options().hosts(Door::of(request.extensions())).iter().any(|known| known.eq_ignore_ascii_case(&host)) {
        return next.run(request).await;
    }
    Problem::new(StatusCode::MISDIRECTED_REQUEST, say("api-host", [("host", host.into())])).into_response()
}

fn host(request: &Request) -> String {
    let header = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    header.or_else(|| request.uri().authority().map(axum::http::uri::Authority::as_str)).unwrap_or_default().to_owned()
}

/// Refuses what another site asks in the name of a logged-in browser. A token is sent on purpose and needs no origin.
pub async fn own_origin(State(server): State<Server>, request: Request, next: Next) -> Response {
    let free = is_entry(&request) || request.headers().contains_key(header::AUTHORIZATION);
    if free || is_from_here(&server, &request) {
        return next.run(request).await;
    }
    Problem::new(StatusCode::FORBIDDEN, say("api-origin", [])).into_response()
}

/// The page that opens the app lies in a file and posts from no origin; its one-time token is what lets it in.
fn is_entry(request: &Request) -> bool {
    let origin = text(request.headers(), &header::ORIGIN);
    request.method() == Method::POST && request.uri().path() == "/session" && matches!(origin, None | Some("null"))
}

fn is_from_here(server: &Server, request: &Request) -> bool {
    let headers = request.headers();
    let site = text(headers, &HeaderName::from_static("sec-fetch-site"));
    if matches!(site, Some("cross-site" | "same-site")) {
        return false;
    }
    let door = Door::of(request.extensions());
    let is_own =
        |origin: &str| server.options().hosts(door).iter().any(|host| origin.eq_ignore_ascii_case(&format!("{}://{host}", door.scheme())));
    match text(headers, &header::ORIGIN) {
        Some(origin) => is_own(origin),
        None => request.method().is_safe() || site == Some("same-origin"),
    }
}

fn text<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}
