//! What routes take and give: extractors whose errors are problems, cursors of long lists, the JSON answer.

use axum::{
    extract::{FromRequest, FromRequestParts},
    response::{IntoResponse, Response},
};
use serde::{Deserialize, Serialize};
use utoipa::IntoParams;

use crate::problem::Problem;

/// The most rows of a page.
const MOST: u16 = 500;
/// The rows of a page when nobody says how many.
const USUAL: u16 = 50;

/// A JSON body, both ways.
#[derive(FromRequest)]
#[from_request(via(axum::Json), rejection(Problem))]
pub struct Json<T>(pub T);

impl<T: Serialize> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        axum::Json(self.0).into_response()
    }
}

/// The parameters in a path.
#[derive(FromRequestParts)]
#[from_request(via(axum::extract::Path), rejection(Problem))]
pub struct Path<T>(pub T);

/// The parameters in a query.
#[derive(FromRequestParts)]
#[from_request(via(axum::extract::Query), rejection(Problem))]
pub struct Query<T>(pub T);

/// What a route answers.
pub type Answer<T> = Result<Json<T>, Problem>;

/// Which page of a list.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Paging {
    /// The `next` of the page before; none for the first page.
    pub cursor: Option<String>,
    /// How many rows; 50 when left out, 500 at most.
    pub limit: Option<u16>,
}

impl Paging {
    /// The cursor; an empty one is none.
    pub fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref().filter(|cursor| !cursor.is_empty())
    }

    /// How many rows.
    pub fn limit(&self) -> u16 {
        self.limit.unwrap_or(USUAL).clamp(1, MOST)
    }
}
