//! `/forecast`: who goes cold at this pace.

use serde::Deserialize;
use utoipa::IntoParams;
use wellmet_app::forecast::{Forecast, USUAL_DAYS};

use crate::{
    access::Caller,
    pages::{Answer, Json, Query},
};

/// So many people are shown when nobody says how many.
const USUAL: u16 = 30;

/// How far ahead one looks.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ForecastAsked {
    /// Within how many days; 90 when left out, 365 at most.
    pub days: Option<u16>,
    /// How many people; 30 when left out, 100 at most.
    pub limit: Option<u16>,
}

/// Who goes cold within some days if nothing happens, each with the evidence and what one can do, which is answered like an act
/// of Today.
#[utoipa::path(get, path = "/forecast", tag = "advice", params(ForecastAsked), responses((status = OK, body = Forecast)))]
pub async fn forecast(caller: Caller, Query(asked): Query<ForecastAsked>) -> Answer<Forecast> {
    let limit = asked.limit.unwrap_or(USUAL).into();
    let forecast = caller.app.forecast(asked.days.unwrap_or(USUAL_DAYS), limit).await?;
    let shown = forecast.clone();
    tokio::spawn(async move { caller.app.note_forecast(&shown).await });
    Ok(Json(forecast))
}
