//! `Company Follows.csv`: organisations followed.

use wellmet_domain::folding::fold_organisation;

use crate::{
    building::{hashed_key, invalid, taken},
    dates::{self, Order},
    draft::{Content, Draft, FollowDraft},
    rows::Row,
};

/// Reads one row.
pub(super) fn follow(row: &Row<'_>) -> Content {
    let Some(organisation) = row.get("organization") else { return invalid("rejected-no-organisation", row.get("followedon")) };
    let on_date = row.get("followedon").and_then(|text| dates::day(text, Order::MonthFirst));
    let key = hashed_key("follow", &[&fold_organisation(organisation)]);
    taken(Draft::Follow(FollowDraft { key, organisation: organisation.to_owned(), on_date }))
}
