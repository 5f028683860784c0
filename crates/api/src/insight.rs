//! `/insight`: what shape the people one knows have, in words, and what one could do about it.

use serde::Deserialize;
use utoipa::IntoParams;
use wellmet_app::insight::Insight;

use crate::{
    access::Caller,
    pages::{Answer, Json, Query},
};

/// How much is told.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct InsightAsked {
    /// Whether the figures behind the words come too; they do not when left out.
    #[serde(default)]
    pub figures: bool,
}

/// Groups, who joins them, what rests on one person, how varied people are, what was given and taken; each finding with an act.
#[utoipa::path(get, path = "/insight", tag = "insight", params(InsightAsked), responses((status = OK, body = Insight)))]
pub async fn insight(caller: Caller, Query(asked): Query<InsightAsked>) -> Answer<Insight> {
    Ok(Json(caller.app.insight(asked.figures).await?))
}
