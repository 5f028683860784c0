//! What a phone sees before it is let in: how to trust the certificate, and the button that lets it in. No script, no app.

use std::sync::Arc;

use axum::{
    Router,
    http::{HeaderValue, StatusCode, header},
    middleware::from_fn,
    response::{Html, IntoResponse, Response},
    routing::get,
};
use wellmet_domain::{Sentence, catalogue::say};

use crate::{security, session::escaped};

/// What a phone is given to trust this machine.
#[derive(Clone, Debug)]
pub struct Trust {
    /// The certificate of the authority (DER).
    pub certificate: Vec<u8>,
    /// The same as a profile for iPhones.
    pub profile: String,
    /// Its SHA-256 fingerprint.
    pub fingerprint: String,
}

const STYLE: &str = include_str!("pair.css");

/// The style of these pages.
pub fn style() -> Response {
    ([(header::CONTENT_TYPE, "text/css; charset=utf-8")], STYLE).into_response()
}

/// The page with the button that lets a phone in; without a token it asks for the link.
pub fn pair(token: &str, problem: Option<&Sentence>) -> Response {
    let told = problem.map(|problem| format!("<p role=\"alert\">{}</p>", escaped(&problem.text))).unwrap_or_default();
    let field = if token.is_empty() {
        format!("<label>{}<input name=\"token\" autocomplete=\"off\" autocapitalize=\"off\" required></label>", text("devices-paste"))
    } else {
        format!("<input type=\"hidden\" name=\"token\" value=\"{}\">", escaped(token))
    };
    let (lead, step) = (text(if token.is_empty() { "devices-how" } else { "devices-welcome" }), text("devices-let-in"));
    let form = format!("<form method=\"post\" action=\"/api/session\">{field}<button>{step}</button></form>");
    let page = page(&format!("{told}<p>{lead}</p>{form}"));
    let status = if token.is_empty() { StatusCode::UNAUTHORIZED } else { StatusCode::OK };
    // A worker that keeps the app must not keep this in its place.
    (status, [(header::CACHE_CONTROL, "no-store")], page).into_response()
}

/// The pages of the address that gives a phone the certificate. They are plain HTTP, for nothing there is secret.
pub fn trust_routes(trust: Trust) -> Router {
    let trust = Arc::new(trust);
    let (shown, profile, certificate) = (Arc::clone(&trust), Arc::clone(&trust), trust);
    Router::new()
        .route("/", get(async move || trust_page(&shown)))
        .route("/pair.css", get(async || style()))
        .route("/wellmet.mobileconfig", get(async move || file("application/x-apple-aspen-config", profile.profile.clone().into_bytes())))
        .route("/wellmet.crt", get(async move || file("application/x-x509-ca-cert", certificate.certificate.clone())))
        .layer(from_fn(security::protect))
}

fn file(kind: &'static str, bytes: Vec<u8>) -> Response {
    ([(header::CONTENT_TYPE, HeaderValue::from_static(kind))], bytes).into_response()
}

fn trust_page(trust: &Trust) -> Html<String> {
    let steps = |keys: &[&str]| keys.iter().map(|key| ["<li>", &text(key), "</li>"].concat()).collect::<String>();
    let (iphone, android) = (text("devices-iphone"), text("devices-android"));
    let get = text("devices-get-certificate");
    let on_iphone = steps(&["devices-iphone-install", "devices-iphone-trust"]);
    let on_android = steps(&["devices-android-install", "devices-android-choose"]);
    page(&format!(
        "<p>{}</p><section><h2>{iphone}</h2><ol><li><a href=\"/wellmet.mobileconfig\">{get}</a></li>{on_iphone}</ol></section>\
         <section><h2>{android}</h2><ol><li><a href=\"/wellmet.crt\" download>{get}</a></li>{on_android}</ol></section>\
         <p>{}</p><p>{}</p><p><code>{}</code></p>",
        text("devices-why-certificate"),
        text("devices-then"),
        text("devices-fingerprint"),
        escaped(&trust.fingerprint),
    ))
}

fn page(body: &str) -> Html<String> {
    Html(format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"same-origin\">\n<title>{title}</title>\n\
         <link rel=\"stylesheet\" href=\"/pair.css\">\n<main><h1>{title}</h1>{body}</main>\n</html>\n",
        title = text("api-link-page"),
    ))
}

fn text(key: &str) -> String {
    escaped(&say(key, []).text)
}
