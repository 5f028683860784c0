//! `/duplicates` and `/merges`: people who are probably one, told apart for good or made one.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wellmet_app::{
    Done,
    merges::{Duplicate, Merge},
};
use wellmet_domain::PersonId;

use crate::{
    access::Caller,
    pages::{Answer, Json, Paging, Query},
    problem::Problem,
};

/// Pairs of people who are probably one.
#[derive(Serialize, ToSchema)]
pub struct Duplicates {
    /// The pairs, the surest first.
    pub items: Vec<Duplicate>,
    /// Always null: decide, and the next ones come.
    pub next: Option<String>,
}

/// What is decided on a pair.
#[derive(Debug, Deserialize, ToSchema)]
pub struct SameOrNot {
    /// The one who stays when they are the same.
    pub person: PersonId,
    /// The other.
    pub other: PersonId,
    /// Whether they are the same; then they are merged.
    pub same: bool,
}

/// The pairs of people who are probably one.
#[utoipa::path(get, path = "/duplicates", tag = "merges", params(Paging), responses((status = OK, body = Duplicates)))]
pub async fn duplicates(caller: Caller, Query(page): Query<Paging>) -> Answer<Duplicates> {
    Ok(Json(Duplicates { items: caller.app.duplicates(page.limit().into()).await?, next: None }))
}

/// Decides on a pair: merged, or never proposed again.
#[utoipa::path(post, path = "/duplicates/decisions", tag = "merges", request_body = SameOrNot, responses((status = OK, body = Done)))]
pub async fn decide(caller: Caller, Json(decision): Json<SameOrNot>) -> Answer<Done> {
    let SameOrNot { person, other, same } = decision;
    let done = if same {
        caller.app.merge(Merge { keep: person, other, fields: std::collections::BTreeMap::new() }).await
    } else {
        caller.app.tell_apart(person, other).await
    };
    done.map(Json).map_err(Problem::from)
}

/// Merges two people, field by field.
#[utoipa::path(post, path = "/merges", tag = "merges", request_body = Merge, responses((status = OK, body = Done)))]
pub async fn merge(caller: Caller, Json(merge): Json<Merge>) -> Answer<Done> {
    Ok(Json(caller.app.merge(merge).await?))
}
