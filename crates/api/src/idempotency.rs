//! Writes happen once: the same key with the same request gives the same answer, with another request it is refused.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use axum::{
    body::{Body, Bytes, to_bytes},
    extract::{Request, State},
    http::{HeaderName, HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use tokio::sync::OwnedMutexGuard;
use uuid::Uuid;
use wellmet_app::App;
use wellmet_domain::{BookId, catalogue::say};
use wellmet_store::{Remembered, Request as AskedOnce, content_hash};

use crate::{
    access::Caller,
    problem::Problem,
    server::{MOST_BODY, Server},
};

const KEY: HeaderName = HeaderName::from_static("idempotency-key");
const REPLAYED: HeaderName = HeaderName::from_static("idempotency-replayed");

/// The keys that are being answered right now: the second of two equal requests waits for the first.
#[derive(Default)]
pub struct Answering(Mutex<HashMap<(BookId, Uuid), Turn>>);

/// Held by the request whose turn it is.
type Turn = Arc<tokio::sync::Mutex<()>>;

impl Answering {
    async fn turn(&self, book: BookId, key: Uuid) -> OwnedMutexGuard<()> {
        let lock = {
            let mut keys = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            // A lock that only this map knows is nobody's turn any more.
            keys.retain(|_, lock| Arc::strong_count(lock) > 1);
            Arc::clone(keys.entry((book, key)).or_default())
        };
        lock.lock_owned().await
    }
}

/// What tells a secret, or lets somebody in: its answer is kept nowhere.
const SECRET: [&str; 4] = ["/session", "/tokens", "/pairings", "/sample"];

/// Answers a write once per key, and tells those who watch that something was written.
pub async fn answer_once(State(server): State<Server>, request: Request, next: Next) -> Response {
    let writes = !request.method().is_safe() && request.uri().path() != "/session";
    let is_secret = SECRET.contains(&request.uri().path());
    let caller = request.extensions().get::<Caller>().cloned();
    let response = match (request.headers().get(KEY), caller) {
        (Some(key), Some(caller)) if writes && !is_secret => {
            let key = key.to_str().ok().and_then(|key| key.parse().ok());
            match key {
                Some(key) => once(&server, caller, key, request, next).await.unwrap_or_else(IntoResponse::into_response),
                None => Problem::new(StatusCode::BAD_REQUEST, say("api-key", [])).into_response(),
            }
        }
        _ => next.run(request).await,
    };
    if writes && response.status().is_success() {
        server.tell_change();
    }
    response
}

async fn once(server: &Server, caller: Caller, key: Uuid, request: Request, next: Next) -> Result<Response, Problem> {
    let app = caller.app.clone();
    let _turn = server.answering().turn(app.book(), key).await;
    let (mut request, hash) = hashed(request).await?;
    let key = key.to_string();
    if let Some(known) = app.remembered(&key).await? {
        return replayed(known, &hash);
    }
    // From here on a write and the note of its key are one transaction; the whole answer takes the note's place.
    let asked = AskedOnce { key: key.clone(), hash: hash.clone() };
    request.extensions_mut().insert(Caller { app: app.on_behalf_of(asked), ..caller });
    let response = next.run(request).await;
    if !response.status().is_success() {
        return Ok(response);
    }
    remember(&app, &key, hash, response).await
}

/// The request again, and the hash of what it asks. The files of an upload are not read twice: their key stands for them.
async fn hashed(request: Request) -> Result<(Request, String), Problem> {
    let (parts, body) = request.into_parts();
    let head = format!("{} {}", parts.method, parts.uri);
    if crate::imports::is_upload(&parts) {
        return Ok((Request::from_parts(parts, body), content_hash(head.as_bytes())));
    }
    let bytes = to_bytes(body, MOST_BODY).await.map_err(|_| Problem::new(StatusCode::PAYLOAD_TOO_LARGE, say("api-too-large", [])))?;
    let hash = content_hash(&[head.as_bytes(), b"\n", &bytes].concat());
    Ok((Request::from_parts(parts, Body::from(bytes)), hash))
}

fn replayed(known: Remembered, hash: &str) -> Result<Response, Problem> {
    // Of what was answered before somebody was forgotten only the key is known.
    if !known.request_hash.is_empty() && known.request_hash != hash {
        return Err(Problem::new(StatusCode::UNPROCESSABLE_ENTITY, say("api-key-reused", [])));
    }
    if known.status == i64::from(StatusCode::CONFLICT.as_u16()) {
        let written = serde_json::from_str(&known.answer).unwrap_or_default();
        return Err(Problem::new(StatusCode::CONFLICT, say("api-key-written", [])).with(written));
    }
    let status = u16::try_from(known.status).ok().and_then(|status| StatusCode::from_u16(status).ok()).unwrap_or(StatusCode::OK);
    let headers = [(header::CONTENT_TYPE, HeaderValue::from_static("application/json")), (REPLAYED, HeaderValue::from_static("true"))];
    Ok((status, headers, known.answer).into_response())
}

async fn remember(app: &App, key: &str, request_hash: String, response: Response) -> Result<Response, Problem> {
    let (parts, body) = response.into_parts();
    let bytes: Bytes = to_bytes(body, MOST_BODY).await.map_err(|error| Problem::invalid(&error.to_string()))?;
    let answer = String::from_utf8_lossy(&bytes).into_owned();
    app.remember(key, &Remembered { request_hash, status: parts.status.as_u16().into(), answer }).await?;
    Ok(Response::from_parts(parts, Body::from(bytes)))
}
