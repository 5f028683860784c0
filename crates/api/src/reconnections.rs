//! `/reconnections`: people one would enjoy hearing from again.

use serde::Deserialize;
use utoipa::IntoParams;
use wellmet_app::reconnections::{Reconnections, USUAL};

use crate::{
    access::Caller,
    pages::{Answer, Json, Query},
};

/// How many are asked for.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ReconnectionsAsked {
    /// How many; 10 when left out, 50 at most.
    pub limit: Option<u16>,
}

/// Old ties worth taking up again, the most worthwhile first, each with the reason and their last words. What one can do is
/// answered like an act of Today.
#[utoipa::path(get, path = "/reconnections", tag = "advice", params(ReconnectionsAsked), responses((status = OK, body = Reconnections)))]
pub async fn reconnections(caller: Caller, Query(asked): Query<ReconnectionsAsked>) -> Answer<Reconnections> {
    let found = caller.app.reconnections(asked.limit.map_or(USUAL, usize::from)).await?;
    let shown = found.clone();
    tokio::spawn(async move { caller.app.note_reconnections(&shown).await });
    Ok(Json(found))
}
