//! `/advice`: how what was suggested fared.

use jiff::civil::Date;
use serde::Deserialize;
use utoipa::IntoParams;
use wellmet_app::advice::Advice;

use crate::{
    access::Caller,
    pages::{Answer, Json, Query},
};

/// Since when.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct AdviceAsked {
    /// The first day of which suggestions are told; a year ago when left out.
    #[param(value_type = Option<String>, format = Date)]
    pub since: Option<Date>,
}

/// Of those who were suggested, how many were reached, and how many answered: told from this book alone, for its owner alone.
#[utoipa::path(get, path = "/advice", tag = "advice", params(AdviceAsked), responses((status = OK, body = Advice)))]
pub async fn advice(caller: Caller, Query(asked): Query<AdviceAsked>) -> Answer<Advice> {
    Ok(Json(caller.app.advice(asked.since).await?))
}
