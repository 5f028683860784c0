//! Filters kept by name, in the book: the command line and the web app share them.

use wellmet_app::{
    App,
    settings::{SavedFilter, Settings},
};
use wellmet_domain::catalogue::say;

use crate::{
    context::Context,
    failure::{End, Failure, Result},
    page::{QUIET, STRONG},
};

/// Answers `{"filters":[{"name","line"}]}`; with a name, keeps that one no longer. Exit 3 without any.
pub async fn run(context: &Context, remove: Option<&str>) -> Result<End> {
    let app = context.app().await?;
    let mut filters = app.settings().await?.filters;
    if let Some(name) = remove {
        let before = filters.len();
        filters.retain(|filter| filter.name != name);
        if filters.len() == before {
            return Err(Failure::new(End::Nothing, say("cli-list-unknown", [("name", name.into())])));
        }
        app.change_settings(serde_json::json!({ "filters": filters })).await?;
    }
    context.answer(&serde_json::json!({ "filters": filters }), |page| {
        if filters.is_empty() {
            page.say(0, &say("cli-list-no-filters", []).text);
        }
        page.table(
            0,
            &[STRONG, QUIET],
            &filters.iter().map(|filter| vec![format!("@{}", filter.name), filter.line.clone()]).collect::<Vec<_>>(),
        );
    });
    Ok(if filters.is_empty() { End::Nothing } else { End::Done })
}

/// Keeps a filter by name; one of the same name gives way.
pub async fn save(app: &App, settings: &Settings, name: &str, line: &str) -> Result<()> {
    let mut filters: Vec<SavedFilter> = settings.filters.iter().filter(|filter| filter.name != name).cloned().collect();
    filters.push(SavedFilter { name: name.to_owned(), line: line.to_owned() });
    app.change_settings(serde_json::json!({ "filters": filters })).await?;
    Ok(())
}
