//! `/people/{id}/photo`: the picture of a person, given, shown and taken away.

use axum::{
    body::Bytes,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use wellmet_app::{Done, Error};
use wellmet_domain::PersonId;

use crate::{
    access::Caller,
    pages::{Answer, Json, Path},
    problem::Problem,
};

/// The picture of a person.
#[utoipa::path(get, path = "/people/{id}/photo", tag = "people", params(("id" = PersonId, Path)),
    responses((status = OK, content_type = "image/*", body = Vec<u8>)))]
pub async fn photo(caller: Caller, Path(id): Path<PersonId>) -> Result<Response, Problem> {
    let (kind, bytes) = caller.app.photo(id).await?.ok_or_else(|| Error::not_found("photo"))?;
    Ok(([(header::CONTENT_TYPE, HeaderValue::from_static(shown_as(&kind)))], bytes).into_response())
}

/// Gives a person a picture: JPEG, PNG, GIF or WebP, as its bytes.
#[utoipa::path(put, path = "/people/{id}/photo", tag = "people", params(("id" = PersonId, Path)),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"), responses((status = OK, body = Done)))]
pub async fn set(caller: Caller, Path(id): Path<PersonId>, bytes: Bytes) -> Answer<Done> {
    Ok(Json(caller.app.set_photo(id, &bytes).await?))
}

/// Takes the picture of a person away.
#[utoipa::path(delete, path = "/people/{id}/photo", tag = "people", params(("id" = PersonId, Path)), responses((status = OK, body = Done)))]
pub async fn remove(caller: Caller, Path(id): Path<PersonId>) -> Answer<Done> {
    Ok(Json(caller.app.remove_photo(id).await?))
}

/// Pictures that a browser draws and never runs; a card may have brought anything.
fn shown_as(kind: &str) -> &'static str {
    const DRAWN: [&str; 6] = ["image/jpeg", "image/png", "image/gif", "image/webp", "image/avif", "image/bmp"];
    DRAWN.into_iter().find(|drawn| *drawn == kind).unwrap_or("application/octet-stream")
}
