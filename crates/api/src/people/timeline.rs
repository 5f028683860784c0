//! `/people/{id}/timeline`: everything that happened with a person, newest first.

use serde::Deserialize;
use utoipa::IntoParams;
use wellmet_app::people::TimelinePage;
use wellmet_domain::PersonId;

use crate::{
    access::Caller,
    pages::{Answer, Json, Paging, Path, Query},
};

/// Which part of a timeline.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct TimelineAsked {
    /// Only one kind of interaction, or `interaction`, `note`, `news`, `promise`, `favour`.
    pub kind: Option<String>,
    /// The `next` of the page before.
    pub cursor: Option<String>,
    /// How many; 50 when left out, 500 at most.
    pub limit: Option<u16>,
}

/// A page of the timeline of a person.
#[utoipa::path(get, path = "/people/{id}/timeline", tag = "people", params(("id" = PersonId, Path), TimelineAsked),
    responses((status = OK, body = TimelinePage)))]
pub async fn timeline(caller: Caller, Path(id): Path<PersonId>, Query(asked): Query<TimelineAsked>) -> Answer<TimelinePage> {
    let page = Paging { cursor: asked.cursor, limit: asked.limit };
    let kind = asked.kind.as_deref().filter(|kind| !kind.is_empty());
    Ok(Json(caller.app.timeline(id, page.cursor(), page.limit().into(), kind).await?))
}
