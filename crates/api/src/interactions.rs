//! `/interactions`: what happened, changed or taken out afterwards.

use serde_json::Value;
use wellmet_app::{Done, interactions::InteractionFields};
use wellmet_domain::InteractionId;

use crate::{
    access::Caller,
    pages::{Answer, Json, Path},
    people::base_of,
};

/// Changes of something that happened: the fields that are named, `null` empties one.
#[derive(utoipa::ToSchema)]
#[expect(dead_code, reason = "describes the body, which is merged as JSON")]
pub struct InteractionChanges {
    /// The sequence of the book that the client last saw.
    base: Option<i64>,
    /// The fields.
    #[serde(flatten)]
    fields: InteractionFields,
}

/// What is said of something that happened.
#[utoipa::path(get, path = "/interactions/{id}", tag = "interactions", params(("id" = InteractionId, Path)),
    responses((status = OK, body = InteractionFields)))]
pub async fn interaction(caller: Caller, Path(id): Path<InteractionId>) -> Answer<InteractionFields> {
    Ok(Json(caller.app.interaction(id).await?))
}

/// Changes fields of something that happened. Answers 409 with `fields` when one changed after `base`.
#[utoipa::path(patch, path = "/interactions/{id}", tag = "interactions", params(("id" = InteractionId, Path)),
    request_body = InteractionChanges, responses((status = OK, body = Done)))]
pub async fn edit(caller: Caller, Path(id): Path<InteractionId>, Json(changes): Json<Value>) -> Answer<Done> {
    Ok(Json(caller.app.edit_interaction(id, base_of(&changes)?, changes).await?))
}

/// Takes out something that happened; what came of it stays.
#[utoipa::path(delete, path = "/interactions/{id}", tag = "interactions", params(("id" = InteractionId, Path)), responses((status = OK, body = Done)))]
pub async fn remove(caller: Caller, Path(id): Path<InteractionId>) -> Answer<Done> {
    Ok(Json(caller.app.remove_interaction(id).await?))
}
