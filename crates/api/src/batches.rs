//! `/batches/last`: what undo takes next; `/batches/{id}/undo`: takes a batch back, and stops taking it back.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use axum::{extract::State, http::StatusCode};
use serde::Deserialize;
use tokio_util::sync::CancellationToken;
use utoipa::ToSchema;
use wellmet_app::history::{LastChange, Undone};
use wellmet_domain::{BatchId, BookId, catalogue::say};

use crate::{
    access::Caller,
    pages::{Answer, Json, Path},
    problem::Problem,
    server::Server,
};

/// What is asked of an undo.
#[derive(Debug, Default, Deserialize, ToSchema)]
pub struct Undo {
    /// Undoes the rest when something changed since, instead of answering 409.
    #[serde(default)]
    pub keep_changed: bool,
}

/// The batches that are being taken back right now, each with what stops it.
#[derive(Default)]
pub(crate) struct Undoing(Mutex<HashMap<(BookId, BatchId), CancellationToken>>);

impl Undoing {
    fn look<T>(&self, look: impl FnOnce(&mut HashMap<(BookId, BatchId), CancellationToken>) -> T) -> T {
        look(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// One batch that is being taken back, until it is dropped.
struct UnderWay<'server> {
    server: &'server Server,
    what: (BookId, BatchId),
    stop: CancellationToken,
}

impl<'server> UnderWay<'server> {
    fn begin(server: &'server Server, what: (BookId, BatchId)) -> Self {
        let stop = server.undoing().look(|undoing| undoing.entry(what).or_default().clone());
        Self { server, what, stop }
    }
}

impl Drop for UnderWay<'_> {
    fn drop(&mut self) {
        self.server.undoing().look(|undoing| undoing.remove(&self.what));
    }
}

/// Undoes a batch. Answers 409 with `kept` when something changed since and `keep_changed` is false.
#[utoipa::path(post, path = "/batches/{id}/undo", tag = "history", params(("id" = BatchId, Path)), request_body = Undo,
    responses((status = OK, body = Undone)))]
pub async fn undo(State(server): State<Server>, caller: Caller, Path(id): Path<BatchId>, Json(asked): Json<Undo>) -> Answer<Undone> {
    let under_way = UnderWay::begin(&server, (caller.app.book(), id));
    Ok(Json(caller.app.undo_unless(Some(id), asked.keep_changed, under_way.stop.cancelled()).await?))
}

/// Stops an undo that is under way. The undo itself answers whether it was stopped in time: then its `batch` is nil, and nothing was taken back.
#[utoipa::path(delete, path = "/batches/{id}/undo", tag = "history", params(("id" = BatchId, Path)),
    responses((status = NO_CONTENT, description = "It was told to stop")))]
pub async fn stop(State(server): State<Server>, caller: Caller, Path(id): Path<BatchId>) -> Result<StatusCode, Problem> {
    let stop = server.undoing().look(|undoing| undoing.get(&(caller.app.book(), id)).cloned());
    stop.ok_or_else(|| Problem::new(StatusCode::NOT_FOUND, say("undo-not-under-way", [])))?.cancel();
    Ok(StatusCode::NO_CONTENT)
}

/// The change that undo takes next: the newest that stands.
#[utoipa::path(get, path = "/batches/last", tag = "history", responses((status = OK, body = LastChange)))]
pub async fn last(caller: Caller) -> Answer<LastChange> {
    Ok(Json(caller.app.last_change().await?))
}
