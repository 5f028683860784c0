//! `/batches/last`: what undo takes next; `/batches/{id}/undo`: takes a batch back, and stops taking it back.

use std::{
    collections::BTreeMap,
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

/// The undos that are under way, by a number of their own: two devices may ask for one batch at once.
#[derive(Default)]
pub(crate) struct Undoing(Mutex<BTreeMap<u64, UnderWay>>);

/// The batch of a book that is being taken back, and what stops that.
#[derive(Clone)]
struct UnderWay {
    batch: (BookId, BatchId),
    stop: CancellationToken,
}

impl Undoing {
    fn look<T>(&self, look: impl FnOnce(&mut BTreeMap<u64, UnderWay>) -> T) -> T {
        look(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Notes that a batch is being taken back, until the answer is dropped.
    fn begin(&self, batch: (BookId, BatchId)) -> Turn<'_> {
        let stop = CancellationToken::new();
        let under_way = UnderWay { batch, stop: stop.clone() };
        let number = self.look(|undoing| {
            let number = undoing.last_key_value().map_or(0, |(last, _)| last + 1);
            undoing.insert(number, under_way);
            number
        });
        Turn { undoing: self, number, stop }
    }

    /// Stops every undo of a batch; whether there was any.
    fn stop(&self, batch: (BookId, BatchId)) -> bool {
        let meant: Vec<UnderWay> = self.look(|undoing| undoing.values().filter(|under_way| under_way.batch == batch).cloned().collect());
        for under_way in &meant {
            under_way.stop.cancel();
        }
        !meant.is_empty()
    }
}

/// One undo, until it is dropped.
struct Turn<'undoing> {
    undoing: &'undoing Undoing,
    number: u64,
    stop: CancellationToken,
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        self.undoing.look(|undoing| undoing.remove(&self.number));
    }
}

/// Undoes a batch. Answers 409 with `kept` when something changed since and `keep_changed` is false.
#[utoipa::path(post, path = "/batches/{id}/undo", tag = "history", params(("id" = BatchId, Path)), request_body = Undo,
    responses((status = OK, body = Undone)))]
pub async fn undo(State(server): State<Server>, caller: Caller, Path(id): Path<BatchId>, Json(asked): Json<Undo>) -> Answer<Undone> {
    let turn = server.undoing().begin((caller.app.book(), id));
    Ok(Json(caller.app.undo_unless(Some(id), asked.keep_changed, turn.stop.cancelled()).await?))
}

/// Stops an undo that is under way. The undo itself answers whether it was stopped in time: then its `batch` is nil, and nothing was taken back.
#[utoipa::path(delete, path = "/batches/{id}/undo", tag = "history", params(("id" = BatchId, Path)),
    responses((status = NO_CONTENT, description = "It was told to stop")))]
pub async fn stop(State(server): State<Server>, caller: Caller, Path(id): Path<BatchId>) -> Result<StatusCode, Problem> {
    let under_way = server.undoing().stop((caller.app.book(), id));
    if under_way { Ok(StatusCode::NO_CONTENT) } else { Err(Problem::new(StatusCode::NOT_FOUND, say("undo-not-under-way", []))) }
}

/// The change that undo takes next: the newest that stands.
#[utoipa::path(get, path = "/batches/last", tag = "history", responses((status = OK, body = LastChange)))]
pub async fn last(caller: Caller) -> Answer<LastChange> {
    Ok(Json(caller.app.last_change().await?))
}
