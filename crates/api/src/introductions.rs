//! `/introductions`: who should meet, and what is not to be suggested again.

use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use wellmet_app::{Done, introductions::Suggestions};
use wellmet_domain::PersonId;

use crate::{
    access::Caller,
    pages::{Answer, Json, Query},
};

/// How many suggestions.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct SuggestionsAsked {
    /// How many; 10 when left out, 50 at most.
    pub limit: Option<u16>,
}

/// Two people who are not to be suggested to each other.
#[derive(Debug, Deserialize, ToSchema)]
pub struct Dismissal {
    /// One of the two.
    pub person: PersonId,
    /// The other.
    pub other: PersonId,
}

/// Who should meet, the best first, each with its reasons and whom to ask first.
#[utoipa::path(get, path = "/introductions/suggestions", tag = "introductions", params(SuggestionsAsked), responses((status = OK, body = Suggestions)))]
pub async fn suggestions(caller: Caller, Query(asked): Query<SuggestionsAsked>) -> Answer<Suggestions> {
    let found = caller.app.suggested_introductions(asked.limit.unwrap_or(10).into()).await?;
    let shown = found.clone();
    tokio::spawn(async move { caller.app.note_introductions(&shown).await });
    Ok(Json(found))
}

/// Remembers that two people are not to be suggested to each other; undo takes it back.
#[utoipa::path(post, path = "/introductions/dismissals", tag = "introductions", request_body = Dismissal, responses((status = OK, body = Done)))]
pub async fn dismiss(caller: Caller, Json(told): Json<Dismissal>) -> Answer<Done> {
    Ok(Json(caller.app.dismiss_introduction(told.person, told.other).await?))
}
