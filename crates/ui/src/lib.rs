//! The web app, embedded: its files, how long each may be kept, and the page that answers for every screen.
//!
//! Nothing here knows what the app shows. Policies that belong to all answers (security headers) are the server's.

use axum::{
    Router,
    body::Body,
    http::{HeaderMap, HeaderValue, Response, StatusCode, Uri, header},
};
use rust_embed::{EmbeddedFile, RustEmbed};

#[derive(RustEmbed)]
#[folder = "$OUT_DIR/web"]
struct Web;

/// The page that every screen of the app starts from.
const PAGE: &str = "index.html";
/// Files below this folder carry a hash of their content in their name.
const HASHED: &str = "assets/";

/// The routes of the web app: a fallback that answers every path the server itself does not.
pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().fallback(|uri: Uri, headers: HeaderMap| async move { serve(uri.path(), &headers) })
}

/// Answers one path: the file of that name, else the page when the path may be a screen, else 404.
///
/// The headers of the request choose the compressed form and let an unchanged page answer 304.
pub fn serve(path: &str, request: &HeaderMap) -> Response<Body> {
    let path = path.trim_start_matches('/');
    let name = if path.is_empty() || is_screen(path) { PAGE } else { path };
    if is_compressed(name) {
        return not_found();
    }
    Web::get(name).map_or_else(not_found, |file| answer(name, &file, request))
}

/// Screens have no dot in their last part, and are neither assets nor part of the API.
fn is_screen(path: &str) -> bool {
    let last = path.rsplit('/').next().unwrap_or(path);
    !last.contains('.') && !path.starts_with(HASHED) && path != "api" && !path.starts_with("api/")
}

fn is_compressed(name: &str) -> bool {
    let extension = name.rsplit('.').next();
    matches!(extension, Some("br" | "gz"))
}

fn answer(name: &str, file: &EmbeddedFile, request: &HeaderMap) -> Response<Body> {
    let tag = tag_of(file);
    if request.get(header::IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == tag.as_bytes()) {
        return with_caching(Response::new(Body::empty()), name, &tag, StatusCode::NOT_MODIFIED);
    }
    let (body, encoding) = best_form(name, file, request);
    let mut response = with_caching(Response::new(body), name, &tag, StatusCode::OK);
    let kind = mime_guess::from_path(name).first_or_octet_stream();
    set(&mut response, header::CONTENT_TYPE, &with_charset(kind.as_ref()));
    if let Some(encoding) = encoding {
        set(&mut response, header::CONTENT_ENCODING, encoding);
    }
    response
}

/// The smallest form the reader takes.
fn best_form(name: &str, file: &EmbeddedFile, request: &HeaderMap) -> (Body, Option<&'static str>) {
    let accepted = request.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    [("br", "br"), ("gzip", "gz")]
        .into_iter()
        .filter(|(encoding, _)| accepts(accepted, encoding))
        .find_map(|(encoding, ending)| {
            Web::get(&format!("{name}.{ending}")).map(|file| (Body::from(file.data.into_owned()), Some(encoding)))
        })
        .unwrap_or_else(|| (Body::from(file.data.clone().into_owned()), None))
}

/// Whether the reader takes an encoding: named, and not with `q=0`.
fn accepts(accepted: &str, encoding: &str) -> bool {
    accepted.split(',').any(|part| {
        let mut words = part.split(';').map(str::trim);
        words.next() == Some(encoding) && !words.any(|word| matches!(word, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"))
    })
}

fn with_caching(mut response: Response<Body>, name: &str, tag: &str, status: StatusCode) -> Response<Body> {
    *response.status_mut() = status;
    let keep = if name.starts_with(HASHED) { "public, max-age=31536000, immutable" } else { "no-cache" };
    set(&mut response, header::CACHE_CONTROL, keep);
    set(&mut response, header::ETAG, tag);
    set(&mut response, header::VARY, "accept-encoding");
    response
}

fn not_found() -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::NOT_FOUND;
    response
}

fn with_charset(kind: &str) -> String {
    if kind.starts_with("text/") || kind == "application/javascript" { format!("{kind}; charset=utf-8") } else { kind.to_owned() }
}

fn tag_of(file: &EmbeddedFile) -> String {
    use std::fmt::Write as _;
    let hash = file.metadata.sha256_hash();
    let hex = hash[..12].iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    });
    format!("\"{hex}\"")
}

fn set(response: &mut Response<Body>, name: header::HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        response.headers_mut().insert(name, value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn get(path: &str) -> Response<Body> {
        serve(path, &HeaderMap::new())
    }

    #[test]
    fn every_screen_answers_with_the_page_which_is_asked_for_anew_each_time() {
        for path in ["/", "/people", "/people/0190d8a0-0000-7000-8000-000000000001", "/import"] {
            let response = get(path);
            assert_eq!(response.status(), StatusCode::OK, "{path}");
            assert_eq!(response.headers()[header::CONTENT_TYPE], "text/html; charset=utf-8");
            assert_eq!(response.headers()[header::CACHE_CONTROL], "no-cache");
        }
    }

    #[test]
    fn a_file_that_is_not_there_and_a_route_of_the_api_are_not_the_page() {
        for path in ["/assets/gone.js", "/assets/gone", "/favicon.gone", "/api/gone", "/api", "/index.html.br", "/../Cargo.toml"] {
            assert_eq!(get(path).status(), StatusCode::NOT_FOUND, "{path}");
        }
    }

    #[test]
    fn an_unchanged_page_answers_without_its_body() {
        let tag = get("/").headers()[header::ETAG].clone();
        let mut request = HeaderMap::new();
        request.insert(header::IF_NONE_MATCH, tag);
        assert_eq!(serve("/", &request).status(), StatusCode::NOT_MODIFIED);
    }

    #[test]
    fn an_encoding_is_taken_when_it_is_named_and_not_refused() {
        assert!(accepts("gzip, deflate, br", "br"));
        assert!(accepts("br;q=0.5", "br"));
        assert!(!accepts("gzip;q=0, br", "gzip"));
        assert!(!accepts("gzip", "br"));
    }
}
