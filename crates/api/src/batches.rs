//! `/batches/last`: what undo takes next; `/batches/{id}/undo`: takes a batch back.

use serde::Deserialize;
use utoipa::ToSchema;
use wellmet_app::history::{LastChange, Undone};
use wellmet_domain::BatchId;

use crate::{
    access::Caller,
    pages::{Answer, Json, Path},
};

/// What is asked of an undo.
#[derive(Debug, Default, Deserialize, ToSchema)]
pub struct Undo {
    /// Undoes the rest when something changed since, instead of answering 409.
    #[serde(default)]
    pub keep_changed: bool,
}

/// Undoes a batch. Answers 409 with `kept` when something changed since and `keep_changed` is false.
#[utoipa::path(post, path = "/batches/{id}/undo", tag = "history", params(("id" = BatchId, Path)), request_body = Undo,
    responses((status = OK, body = Undone)))]
pub async fn undo(caller: Caller, Path(id): Path<BatchId>, Json(asked): Json<Undo>) -> Answer<Undone> {
    Ok(Json(caller.app.undo(Some(id), asked.keep_changed).await?))
}

/// The change that undo takes next: the newest that stands.
#[utoipa::path(get, path = "/batches/last", tag = "history", responses((status = OK, body = LastChange)))]
pub async fn last(caller: Caller) -> Answer<LastChange> {
    Ok(Json(caller.app.last_change().await?))
}
