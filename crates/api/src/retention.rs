//! `/retention`: who was kept for as long as one wanted, and `/people/{id}/retention`: for how long somebody is kept.

use wellmet_app::{
    Done,
    retention::{KeepFor, RetentionDue},
};
use wellmet_domain::PersonId;

use crate::{
    access::Caller,
    pages::{Answer, Json, Path},
};

/// Who may be archived or forgotten by the rules of the book. Nothing happens by itself.
#[utoipa::path(get, path = "/retention", tag = "people", responses((status = OK, body = RetentionDue)))]
pub async fn due(caller: Caller) -> Answer<RetentionDue> {
    Ok(Json(caller.app.retention_due().await?))
}

/// Keeps for how long a person is kept after the last contact.
#[utoipa::path(put, path = "/people/{id}/retention", tag = "people", params(("id" = PersonId, Path)), request_body = KeepFor,
    responses((status = OK, body = Done)))]
pub async fn keep(caller: Caller, Path(id): Path<PersonId>, Json(keep): Json<KeepFor>) -> Answer<Done> {
    Ok(Json(caller.app.keep_for(id, keep).await?))
}
