//! `/people/{id}/history`: what changed about a person, from what to what, when, and by what; and how full a year with them was.

use serde::Deserialize;
use utoipa::IntoParams;
use wellmet_app::{history::PersonHistoryPage, people::YearView};
use wellmet_domain::PersonId;

use crate::{
    access::Caller,
    pages::{Answer, Json, Paging, Path, Query},
};

/// Which year, and what of it.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct YearAsked {
    /// The year; the current one when left out.
    pub year: Option<i16>,
    /// Only one kind of interaction, or only what is kept as one thing, as in the timeline.
    pub kind: Option<String>,
}

/// The history of a person, newest first. A batch that undo takes back may have changed others too.
#[utoipa::path(get, path = "/people/{id}/history", tag = "people", params(("id" = PersonId, Path), Paging),
    responses((status = OK, body = PersonHistoryPage)))]
pub async fn history(caller: Caller, Path(id): Path<PersonId>, Query(page): Query<Paging>) -> Answer<PersonHistoryPage> {
    Ok(Json(caller.app.history_of_person(id, page.cursor(), page.limit().into()).await?))
}

/// How much happened with a person on each day of a year.
#[utoipa::path(get, path = "/people/{id}/year", tag = "people", params(("id" = PersonId, Path), YearAsked),
    responses((status = OK, body = YearView)))]
pub async fn year(caller: Caller, Path(id): Path<PersonId>, Query(asked): Query<YearAsked>) -> Answer<YearView> {
    Ok(Json(caller.app.year_with(id, asked.year, asked.kind.as_deref()).await?))
}
