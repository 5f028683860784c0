//! `wellmet openapi`: the description of the API, from which the web app's client is made.

use crate::{context::Context, failure::End, page::Page};

/// Prints the description, indented, as `docs/api/openapi.json` keeps it.
pub fn run(_context: &Context) -> End {
    let text = serde_json::to_string_pretty(&wellmet_api::openapi()).unwrap_or_default();
    let mut page = Page::new();
    page.verbatim(&text);
    page.print();
    End::Done
}
