//! `/devices` and `/pairings`: the phones that may come in over the local network, and the links that let one in, once.

pub mod pages;

use axum::{
    extract::{Request, State},
    http::HeaderMap,
    middleware::Next,
    response::Response,
};
use jiff::Timestamp;
use qrcode::{QrCode, render::svg};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;
use wellmet_app::logins::LoginView;
use wellmet_domain::catalogue::say;

use crate::{
    access::{self, Caller, Here},
    pages::{Answer, Json},
    problem::Problem,
    security::{Door, Phone},
    server::Server,
};

/// The phones that were let in, and the door they come through.
#[derive(Serialize, ToSchema)]
pub struct Devices {
    /// Phones, newest first.
    pub items: Vec<LoginView>,
    /// The door; none unless the app was started for phones.
    pub door: Option<PhoneDoor>,
}

/// Where phones come in.
#[derive(Serialize, ToSchema)]
pub struct PhoneDoor {
    /// The address of the app on the local network.
    pub url: String,
    /// The page that gives a phone the certificate, so that it trusts that address.
    pub setup: String,
    /// That page as a code to be photographed, an SVG.
    pub setup_code: String,
    /// The SHA-256 fingerprint of the certificate, to be compared.
    pub fingerprint: String,
}

/// A link that lets one phone in, once.
#[derive(Serialize, ToSchema)]
pub struct Pairing {
    /// The login, by which it is withdrawn.
    pub id: Uuid,
    /// The link.
    pub link: String,
    /// The link as a code to be photographed, an SVG.
    pub code: String,
    /// From when it no longer works.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub expires_at: Option<Timestamp>,
}

/// The phones that were let in, and the door they come through.
#[utoipa::path(get, path = "/devices", tag = "session", responses((status = OK, body = Devices)))]
pub async fn devices(State(server): State<Server>, caller: Caller) -> Answer<Devices> {
    let logins = caller.app.logins().await?;
    let items = logins.into_iter().filter(LoginView::is_device).collect();
    let door = server.options().phone.as_ref().map(door).transpose()?;
    Ok(Json(Devices { items, door }))
}

/// Makes a link that lets one phone in, once, within a quarter of an hour.
#[utoipa::path(post, path = "/pairings", tag = "session", responses((status = OK, body = Pairing)))]
pub async fn pair(State(server): State<Server>, _here: Here, caller: Caller) -> Answer<Pairing> {
    let phone = server.options().phone.as_ref().ok_or_else(|| Problem::conflict(say("devices-no-door", [])))?;
    let (key, expires_at) = caller.app.create_pairing().await?;
    let link = format!("{}/pair?token={}", phone.url(), key.text);
    Ok(Json(Pairing { id: key.id, code: code(&link)?, link, expires_at }))
}

fn door(phone: &Phone) -> Result<PhoneDoor, Problem> {
    let (url, setup) = (phone.url(), phone.setup_url());
    Ok(PhoneDoor { setup_code: code(&setup)?, url, setup, fingerprint: phone.fingerprint.clone() })
}

/// A text as a code to be photographed.
fn code(text: &str) -> Result<String, Problem> {
    let code = QrCode::new(text).map_err(|_| Problem::failed())?;
    Ok(code.render::<svg::Color>().min_dimensions(240, 240).build())
}

/// What a stranger may fetch on the network beside the page: its style, and the icons.
const OPEN: [&str; 5] = ["/icon.svg", "/icon-180.png", "/icon-192.png", "/icon-512.png", "/manifest.webmanifest"];

/// On the network, who was not let in sees the page that says how, and nothing else.
pub async fn only_paired(State(server): State<Server>, request: Request, next: Next) -> Response {
    match request.uri().path() {
        "/pair.css" => return pages::style(),
        "/pair" => return pages::pair(token_of(request.uri().query()), None),
        _ => {}
    }
    if OPEN.contains(&request.uri().path()) || is_paired(&server, request.headers()).await {
        return next.run(request).await;
    }
    pages::pair("", Some(&say("devices-not-let-in", [])))
}

async fn is_paired(server: &Server, headers: &HeaderMap) -> bool {
    access::caller(server, Door::Network, headers).await.is_ok()
}

/// The token of a link; what is none is left out, so that nothing foreign gets into the page.
fn token_of(query: Option<&str>) -> &str {
    let token = query.and_then(|query| query.split('&').find_map(|pair| pair.strip_prefix("token="))).unwrap_or_default();
    if token.bytes().all(|byte| byte.is_ascii_alphanumeric()) { token } else { "" }
}

/// Why a link let nobody in, as a page of its own for the phone that followed it.
pub fn refused() -> Response {
    pages::pair("", Some(&say("devices-link-used", [])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_letters_and_digits_and_anything_else_is_none() {
        assert_eq!(token_of(Some("token=abc123")), "abc123");
        assert_eq!(token_of(Some("x=1&token=abc")), "abc");
        assert_eq!(token_of(Some("token=%22><script>")), "");
        assert_eq!(token_of(None), "");
    }

    #[test]
    fn a_code_is_a_drawing() {
        let drawing = code("https://192.168.1.5:7423/pair?token=abc").unwrap();
        assert!(drawing.contains("<svg") && drawing.ends_with("</svg>"), "{drawing}");
    }
}
