//! `/export` and `/people/{id}/export`: everything out in open formats. A file is written first, so that no book fills the memory.

use std::io::{Seek as _, SeekFrom};

use axum::{
    body::Body,
    extract::State,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use tokio_util::io::ReaderStream;
use utoipa::IntoParams;
use wellmet_app::{Error, exports::ExportFormat};
use wellmet_domain::PersonId;

use crate::{
    access::Caller,
    imports::make_uploads,
    pages::{Path, Query},
    problem::Problem,
    server::Server,
};

/// In which format.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Format {
    /// The format: everything as `json`, people as `vcard` or `csv`, what happened as `ical`.
    #[param(inline)]
    pub format: ExportFormat,
}

/// The book as a file.
#[utoipa::path(get, path = "/export", tag = "exports", params(Format),
    responses((status = OK, content_type = "application/octet-stream", body = Vec<u8>)))]
pub async fn export(State(server): State<Server>, caller: Caller, Query(asked): Query<Format>) -> Result<Response, Problem> {
    let mut file = scratch(&server).await?;
    caller.app.export(asked.format, &mut file).await?;
    sent(file, asked.format.media_type(), asked.format.file_name())
}

/// Everything that the book holds about one person, as a file.
#[utoipa::path(get, path = "/people/{id}/export", tag = "exports", params(("id" = PersonId, Path)),
    responses((status = OK, content_type = "application/octet-stream", body = Vec<u8>)))]
pub async fn export_person(State(server): State<Server>, caller: Caller, Path(id): Path<PersonId>) -> Result<Response, Problem> {
    let mut file = scratch(&server).await?;
    caller.app.export_person(id, &mut file).await?;
    sent(file, ExportFormat::Json.media_type(), "person.json")
}

/// A file without a name, which is gone when it is closed.
async fn scratch(server: &Server) -> Result<std::fs::File, Problem> {
    let folder = &server.options().uploads;
    make_uploads(folder).await.map_err(|error| unwritten(&error))?;
    tempfile::tempfile_in(folder).map_err(|error| unwritten(&error))
}

fn sent(mut file: std::fs::File, kind: &'static str, name: &str) -> Result<Response, Problem> {
    let length = file.seek(SeekFrom::End(0)).map_err(|error| unwritten(&error))?;
    file.rewind().map_err(|error| unwritten(&error))?;
    let body = Body::from_stream(ReaderStream::new(tokio::fs::File::from_std(file)));
    let offered = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")).map_err(|_| Problem::failed())?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (header::CONTENT_LENGTH, length.into()),
        (header::CONTENT_DISPOSITION, offered),
    ];
    Ok((headers, body).into_response())
}

fn unwritten(error: &std::io::Error) -> Problem {
    Error::File { path: "The export".to_owned(), detail: error.to_string() }.into()
}
