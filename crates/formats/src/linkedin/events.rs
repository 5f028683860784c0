//! `Events.csv`: what was attended.

use jiff::civil::Date;
use wellmet_domain::folding::{fold, url_key};

use crate::{
    building::{hashed_key, ignored, invalid, taken},
    dates::{self, Order},
    draft::{Content, Draft, EventDraft},
    rows::Row,
};

/// Reads one row.
pub(super) fn event(row: &Row<'_>) -> Content {
    let Some(name) = row.get("eventname") else { return invalid("rejected-no-name", row.get("externalurl")) };
    if row.get("status").is_some_and(|status| status.eq_ignore_ascii_case("relinquished")) {
        return ignored("rejected-event-given-up", Some(name));
    }
    let (on_date, until) = row.get("eventtime").map(days).unwrap_or_default();
    let url = row.first(&["externalurl", "eventurl", "url"]);
    let first_day = on_date.map(|date| date.to_string()).unwrap_or_default();
    let key = url
        .and_then(url_key)
        .map_or_else(|| hashed_key("event", &[&fold(name), &first_day]), |url| hashed_key("event", &[&url, &first_day]));
    taken(Draft::Event(EventDraft { key, name: name.to_owned(), on_date, until, url: url.map(str::to_owned), place: None }))
}

/// The first and the last day of `Feb 03, 2023 05:00 PM - Feb 03, 2023 06:00 PM`.
fn days(text: &str) -> (Option<Date>, Option<Date>) {
    let day = |text: &str| dates::day(text, Order::MonthFirst);
    match text.split_once(" - ") {
        Some((first, last)) => (day(first), day(last)),
        None => (day(text), None),
    }
}
