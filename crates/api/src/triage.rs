//! `/triage` and `/first-look`: who is asked about, what is decided, and what a book tells at first sight.

use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use wellmet_app::{
    Done,
    first_look::FirstLookView,
    triage::{Decided, Decision, TriageView},
};
use wellmet_domain::{PersonId, cadence::Circle};

use crate::{
    access::Caller,
    pages::{Answer, Json, Path, Query},
};

/// The cards of a page when nobody says how many.
const USUAL: u16 = 20;
/// The most cards.
const MOST: u16 = 100;

/// How many cards.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct CardsAsked {
    /// How many; 20 when left out, 100 at most.
    pub limit: Option<u16>,
}

/// What is decided on a card.
#[derive(Debug, Deserialize, ToSchema)]
pub struct NewDecision {
    /// Whom, as the card says.
    pub candidate: String,
    /// The circle, `none` for nobody's, `later` for another time.
    pub circle: Decision,
    /// The person of the book who a candidate seen only in mails and meetings is.
    #[serde(default)]
    pub same_as: Option<PersonId>,
}

/// How closely somebody is kept.
#[derive(Debug, Deserialize, ToSchema)]
pub struct NewCadence {
    /// The circle.
    pub circle: Circle,
    /// The ideal interval in days, where it differs from the circle's.
    #[serde(default)]
    pub ideal_days: Option<i64>,
    /// The maximum interval in days, where it differs from the circle's.
    #[serde(default)]
    pub maximum_days: Option<i64>,
}

/// The next cards.
#[utoipa::path(get, path = "/triage", tag = "triage", params(CardsAsked), responses((status = OK, body = TriageView)))]
pub async fn triage(caller: Caller, Query(asked): Query<CardsAsked>) -> Answer<TriageView> {
    Ok(Json(caller.app.triage(asked.limit.unwrap_or(USUAL).clamp(1, MOST).into()).await?))
}

/// Decides about somebody on a card.
#[utoipa::path(post, path = "/triage/decisions", tag = "triage", request_body = NewDecision, responses((status = OK, body = Decided)))]
pub async fn decide(caller: Caller, Json(decision): Json<NewDecision>) -> Answer<Decided> {
    let NewDecision { candidate, circle, same_as } = decision;
    Ok(Json(match (same_as, circle) {
        (Some(person), Decision::Circle(circle)) => caller.app.decide_same(&candidate, person, circle).await?,
        _ => caller.app.decide(&candidate, circle).await?,
    }))
}

/// Sets how closely a person is kept.
#[utoipa::path(put, path = "/people/{id}/cadence", tag = "triage", params(("id" = PersonId, Path)), request_body = NewCadence,
    responses((status = OK, body = Done)))]
pub async fn set_cadence(caller: Caller, Path(id): Path<PersonId>, Json(cadence): Json<NewCadence>) -> Answer<Done> {
    Ok(Json(caller.app.set_cadence(id, cadence.circle, cadence.ideal_days, cadence.maximum_days).await?))
}

/// Up to five findings, each with one act.
#[utoipa::path(get, path = "/first-look", tag = "triage", responses((status = OK, body = FirstLookView)))]
pub async fn first_look(caller: Caller) -> Answer<FirstLookView> {
    Ok(Json(caller.app.first_look().await?))
}
