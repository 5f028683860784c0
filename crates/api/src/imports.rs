//! `/imports`: files become a diff, and on acceptance a batch. Reading and applying run beside the requests.

mod uploads;

use std::time::Duration;

use axum::{
    body::Bytes,
    extract::{Request, State, rejection::JsonRejection},
    http::{Method, request::Parts},
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use wellmet_app::imports::{ImportChoice, ImportOptions, ImportView, Part, RowPage, TableProposal, map_of_json, propose_columns};
use wellmet_domain::{ImportId, moment::fresh_id};

pub use self::uploads::{clear_uploads, make_private as make_uploads};
use crate::{
    access::Caller,
    pages::{Answer, Json, Paging, Path, Query},
    problem::Problem,
    server::Server,
};

/// How long an acceptance may take to be answered with its end; a longer one is answered while it runs.
const SOON: Duration = Duration::from_millis(300);
/// The most imports a list shows.
const MOST: i64 = 100;

/// The imports.
#[derive(Serialize, ToSchema)]
pub struct Imports {
    /// The imports, newest first.
    pub items: Vec<ImportView>,
    /// Always null: the list is short.
    pub next: Option<String>,
}

/// What a raw upload says of itself.
#[derive(Clone, Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Raw {
    /// The name of the file when the body is the file itself.
    pub name: Option<String>,
}

/// Which rows of an import.
#[derive(Clone, Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct RowsAsked {
    /// `imported`, `updated`, `unchanged`, `phantom`, `rejected` or `missing`.
    pub kind: String,
    /// Only what is about this; everything when left out.
    pub part: Option<Part>,
    /// The `next` of the page before.
    pub cursor: Option<String>,
    /// How many rows; 50 when left out, 500 at most.
    pub limit: Option<u16>,
}

/// Whether a request carries files, which are streamed to the disk and never held in memory.
pub fn is_upload(parts: &Parts) -> bool {
    parts.method == Method::POST && parts.uri.path() == "/imports"
}

/// What the columns of a table probably mean.
#[derive(Serialize, ToSchema)]
pub struct Columns {
    /// The proposal; nothing when the file needs no map.
    pub table: Option<TableProposal>,
}

/// Proposes what the columns of a table mean, from its first bytes. Nothing is kept.
#[utoipa::path(post, path = "/imports/columns", tag = "imports", params(Raw),
    request_body(content = Vec<u8>, content_type = "application/octet-stream", description = "The beginning of the file"),
    responses((status = OK, body = Columns)))]
pub async fn columns(_caller: Caller, Query(raw): Query<Raw>, head: Bytes) -> Answer<Columns> {
    Ok(Json(Columns { table: propose_columns(raw.name.as_deref().unwrap_or_default(), &head) }))
}

/// Takes files in, as a form with many or as a raw body with `?name=`, and reads them: nothing is in the book yet.
#[utoipa::path(post, path = "/imports", tag = "imports", params(Raw),
    request_body(content = Vec<u8>, content_type = "multipart/form-data", description = "The files, with their names or paths; `map` says what the columns of a table mean"),
    responses((status = OK, body = ImportView)))]
pub async fn upload(State(server): State<Server>, caller: Caller, Query(raw): Query<Raw>, request: Request) -> Answer<ImportView> {
    // The work goes on after the answer, so that it is not the request's.
    let app = server.app_of(caller.app.book());
    let folder = server.options().uploads.join(fresh_id(app.store().clock().now(), app.store().entropy()).to_string());
    let received = uploads::receive(&folder, raw.name.as_deref(), request).await;
    if received.is_err() {
        uploads::remove(&folder).await;
    }
    let uploads::Upload { paths, map } = received?;
    let map = map.as_deref().map(map_of_json).transpose();
    if map.is_err() {
        uploads::remove(&folder).await;
    }
    let map = map?;
    let id = app.create_import().await?;
    let reading = app.import(id).await?;
    let lies = format!("{}/", folder.display());
    let options = ImportOptions { shown: vec![(lies, String::new())], map, ..ImportOptions::default() };
    let reader = app.clone();
    server.work_on(&app, id, async move {
        if let Err(error) = reader.read_import(id, paths, options).await {
            tracing::info!(%error, "an import could not be read");
        }
        uploads::remove(&folder).await;
    });
    Ok(Json(reading))
}

/// The imports.
#[utoipa::path(get, path = "/imports", tag = "imports", responses((status = OK, body = Imports)))]
pub async fn imports(caller: Caller) -> Answer<Imports> {
    Ok(Json(Imports { items: caller.app.imports(MOST).await?, next: None }))
}

/// One import, with its progress.
#[utoipa::path(get, path = "/imports/{id}", tag = "imports", params(("id" = ImportId, Path)), responses((status = OK, body = ImportView)))]
pub async fn import(caller: Caller, Path(id): Path<ImportId>) -> Answer<ImportView> {
    Ok(Json(caller.app.import(id).await?))
}

/// The rows of an import's diff; `rejected` is the report of every record that was not taken.
#[utoipa::path(get, path = "/imports/{id}/rows", tag = "imports", params(("id" = ImportId, Path), RowsAsked),
    responses((status = OK, body = RowPage)))]
pub async fn rows(caller: Caller, Path(id): Path<ImportId>, Query(asked): Query<RowsAsked>) -> Answer<RowPage> {
    let page = Paging { cursor: asked.cursor, limit: asked.limit };
    caller.app.import(id).await?;
    Ok(Json(caller.app.import_rows(id, &asked.kind, asked.part, page.cursor(), page.limit().into()).await?))
}

/// Takes the diff into the book, all of it or what the body chooses. A long one is answered while it is applied; watch it by its
/// progress.
#[utoipa::path(post, path = "/imports/{id}/acceptance", tag = "imports", params(("id" = ImportId, Path)),
    request_body = Option<ImportChoice>, responses((status = OK, body = ImportView)))]
pub async fn accept(
    State(server): State<Server>,
    caller: Caller,
    Path(id): Path<ImportId>,
    choice: Result<Option<axum::Json<ImportChoice>>, JsonRejection>,
) -> Answer<ImportView> {
    let choice = choice?.map(|axum::Json(choice)| choice).unwrap_or_default();
    let app = server.app_of(caller.app.book());
    app.import(id).await?;
    let applier = app.clone();
    let work = server.work_on(&app, id, async move {
        let outcome = applier.accept_some(id, choice).await;
        if let Err(error) = &outcome {
            tracing::info!(%error, "an import was not applied");
        }
        outcome
    });
    match tokio::time::timeout(SOON, work).await {
        Ok(Ok(outcome)) => Ok(Json(outcome?)),
        Ok(Err(_)) => Err(Problem::failed()),
        Err(_) => Ok(Json(app.import(id).await?)),
    }
}

/// Stops an import; nothing of it stays.
#[utoipa::path(post, path = "/imports/{id}/stop", tag = "imports", params(("id" = ImportId, Path)),
    responses((status = OK, body = ImportView)))]
pub async fn stop(caller: Caller, Path(id): Path<ImportId>) -> Answer<ImportView> {
    Ok(Json(caller.app.stop_import(id).await?))
}
