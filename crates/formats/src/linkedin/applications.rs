//! `Job Applications.csv`: jobs applied for.

use wellmet_domain::folding::{fold, url_key};

use crate::{
    building::{hashed_key, invalid, taken},
    dates::{self, Order},
    draft::{ApplicationDraft, Content, Draft},
    rows::Row,
};

/// Reads one row.
pub(super) fn application(row: &Row<'_>) -> Content {
    let (organisation, title, url) = (row.text("companyname"), row.get("jobtitle"), row.get("joburl"));
    let Some(title) = title.or(organisation.as_deref()) else { return invalid("rejected-no-content", url) };
    let Some(on_date) = row.get("applicationdate").and_then(|text| dates::day(text, Order::MonthFirst)) else {
        return invalid("rejected-no-date", row.get("applicationdate"));
    };
    let page = url.and_then(url_key).unwrap_or_else(|| format!("{}|{}", fold(organisation.as_deref().unwrap_or_default()), fold(title)));
    let key = hashed_key("application", &[&page, &on_date.to_string()]);
    let (title, url) = (title.to_owned(), url.map(str::to_owned));
    taken(Draft::Application(ApplicationDraft { key, on_date, organisation, title, url }))
}
