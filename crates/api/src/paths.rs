//! `/paths`: through whom one reaches somebody, and `/acquaintances`: whether two other people know each other.

use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use wellmet_app::{
    Done,
    paths::{Knowing, Paths},
};
use wellmet_domain::PersonId;

use crate::{
    access::Caller,
    pages::{Answer, Json, Query},
};

/// What is looked for.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct PathsAsked {
    /// A person, an organisation, a topic or a role; a person may be named by id.
    pub target: String,
    /// How many ways; 5 when left out, 20 at most.
    pub limit: Option<u16>,
}

/// Whether two people know each other.
#[derive(Debug, Deserialize, ToSchema)]
pub struct Acquaintance {
    /// One of the two.
    pub person: PersonId,
    /// The other.
    pub other: PersonId,
    /// What the user says.
    pub knowing: Knowing,
}

/// The best ways to a person, organisation, topic or role, each with its reasons. Answers 409 with `candidates` when several
/// people are meant.
#[utoipa::path(get, path = "/paths", tag = "paths", params(PathsAsked), responses((status = OK, body = Paths)))]
pub async fn paths(caller: Caller, Query(asked): Query<PathsAsked>) -> Answer<Paths> {
    Ok(Json(caller.app.paths(&asked.target, asked.limit.unwrap_or(5).into()).await?))
}

/// Keeps whether two people know each other; a later answer takes the place of an earlier one.
#[utoipa::path(post, path = "/acquaintances", tag = "paths", request_body = Acquaintance, responses((status = OK, body = Done)))]
pub async fn answer(caller: Caller, Json(told): Json<Acquaintance>) -> Answer<Done> {
    Ok(Json(caller.app.answer_acquaintance(told.person, told.other, told.knowing).await?))
}
