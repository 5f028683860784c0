//! `/people/{id}/states/{state}`: a state is there or not.

use wellmet_app::Done;
use wellmet_domain::{PersonId, people::State};

use crate::{
    access::Caller,
    pages::{Answer, Json, Path},
};

/// Puts a person into a state.
#[utoipa::path(put, path = "/people/{id}/states/{state}", tag = "people", params(("id" = PersonId, Path), ("state" = State, Path)),
    responses((status = OK, body = Done)))]
pub async fn set(caller: Caller, Path((id, state)): Path<(PersonId, State)>) -> Answer<Done> {
    Ok(Json(caller.app.set_state(id, state).await?))
}

/// Takes a person out of a state.
#[utoipa::path(delete, path = "/people/{id}/states/{state}", tag = "people", params(("id" = PersonId, Path), ("state" = State, Path)),
    responses((status = OK, body = Done)))]
pub async fn clear(caller: Caller, Path((id, state)): Path<(PersonId, State)>) -> Answer<Done> {
    Ok(Json(caller.app.clear_state(id, state).await?))
}
