//! `/search`: people, organisations and everything said, by a few letters.

use serde::Deserialize;
use utoipa::IntoParams;
use wellmet_app::search::FoundAnything;

use crate::{
    access::Caller,
    pages::{Answer, Json, Paging, Query},
};

/// What to find.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Asked {
    /// Words, or the beginnings of words.
    #[serde(default)]
    pub query: String,
    /// How many of each kind; 50 when left out, 500 at most.
    pub limit: Option<u16>,
}

/// Finds people, organisations and notes.
#[utoipa::path(get, path = "/search", tag = "search", params(Asked), responses((status = OK, body = FoundAnything)))]
pub async fn search(caller: Caller, Query(asked): Query<Asked>) -> Answer<FoundAnything> {
    let limit = Paging { cursor: None, limit: asked.limit }.limit();
    Ok(Json(caller.app.search(&asked.query, limit.into()).await?))
}
