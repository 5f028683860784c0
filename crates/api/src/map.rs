//! `/map`: everybody one knows as a drawing.

use axum::response::{IntoResponse, Response};
use wellmet_app::map::Map;

use crate::{access::Caller, pages::Json, problem::Problem};

/// The people of the book and the ties between them as a drawing, in columns. While a large book is being drawn, `drawing` is
/// true and nobody is on it: ask again in a moment.
#[utoipa::path(get, path = "/map", tag = "map", responses((status = OK, body = Map)))]
pub async fn map(caller: Caller) -> Result<Response, Problem> {
    Ok(Json(&*caller.app.map().await?).into_response())
}
