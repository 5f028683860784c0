//! `/people/{id}/verifications`: whether an old fact still holds.

use wellmet_app::{Done, people::Verification};
use wellmet_domain::PersonId;

use crate::{
    access::Caller,
    pages::{Answer, Json, Path},
};

/// Keeps what the user says of an old fact: yes sets its verified date, changed ends it, unsure lets it rest for half a year.
#[utoipa::path(post, path = "/people/{id}/verifications", tag = "people", params(("id" = PersonId, Path)), request_body = Verification,
    responses((status = OK, body = Done)))]
pub async fn verify(caller: Caller, Path(id): Path<PersonId>, Json(told): Json<Verification>) -> Answer<Done> {
    Ok(Json(caller.app.verify(id, told).await?))
}
