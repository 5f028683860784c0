//! `/history`: what was done with the book, newest first.

use wellmet_app::history::HistoryPage;

use crate::{
    access::Caller,
    pages::{Answer, Json, Paging, Query},
};

/// The history.
#[utoipa::path(get, path = "/history", tag = "history", params(Paging), responses((status = OK, body = HistoryPage)))]
pub async fn history(caller: Caller, Query(page): Query<Paging>) -> Answer<HistoryPage> {
    Ok(Json(caller.app.history(page.cursor(), page.limit().into()).await?))
}
