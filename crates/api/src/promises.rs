//! `/promises`: what was promised, changed afterwards.

use serde_json::Value;
use wellmet_app::{Done, promises::PromiseFields};
use wellmet_domain::PromiseId;

use crate::{
    access::Caller,
    pages::{Answer, Json, Path},
    people::base_of,
};

/// Changes of a promise: the fields that are named, `null` empties one.
#[derive(utoipa::ToSchema)]
#[expect(dead_code, reason = "describes the body, which is merged as JSON")]
pub struct PromiseChanges {
    /// The sequence of the book that the client last saw.
    base: Option<i64>,
    /// The fields.
    #[serde(flatten)]
    fields: PromiseFields,
}

/// What is said of a promise.
#[utoipa::path(get, path = "/promises/{id}", tag = "promises", params(("id" = PromiseId, Path)), responses((status = OK, body = PromiseFields)))]
pub async fn promise(caller: Caller, Path(id): Path<PromiseId>) -> Answer<PromiseFields> {
    Ok(Json(caller.app.promise(id).await?))
}

/// Changes fields of a promise. Answers 409 with `fields` when one changed after `base`.
#[utoipa::path(patch, path = "/promises/{id}", tag = "promises", params(("id" = PromiseId, Path)),
    request_body = PromiseChanges, responses((status = OK, body = Done)))]
pub async fn edit(caller: Caller, Path(id): Path<PromiseId>, Json(changes): Json<Value>) -> Answer<Done> {
    Ok(Json(caller.app.edit_promise(id, base_of(&changes)?, changes).await?))
}
