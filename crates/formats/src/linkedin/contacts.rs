//! `Contacts.csv`: the telephone's address book as it was once handed to LinkedIn.

use wellmet_domain::{
    addresses::ImportantDateKind,
    channels::ChannelKind,
    folding::{email_key, fold},
    organisations::PositionKind,
};

use super::{connections::full_name, names::plain};
use crate::{
    building::{channel, hashed_key, invalid, linkedin_profile, taken},
    dates::{self, Order},
    draft::{AddressDraft, ChannelDraft, Content, DateDraft, Draft, Key, PersonDraft, PositionDraft},
    rows::Row,
};

/// Reads one row.
pub(super) fn contact(row: &Row<'_>) -> Content {
    if row.is_blank_but(&["source", "createdat", "bookmarkedat"]) {
        return Content::Phantom;
    }
    let (given, family) = (plain(row.get("firstname").unwrap_or_default()), plain(row.get("lastname").unwrap_or_default()));
    let channels = channels(row);
    let Some(name) = name(row, &full_name(&given, &family), &channels) else {
        return invalid("rejected-no-name", row.first(&["companies", "title"]));
    };
    taken(Draft::Person(PersonDraft {
        key: key(&name, &channels),
        name,
        given_name: Some(given.name).filter(|name| !name.is_empty()),
        family_name: Some(family.name).filter(|name| !name.is_empty()),
        suffix: family.suffix,
        positions: position(row).into_iter().collect(),
        addresses: row.first(&["addresses", "location"]).map(address).into_iter().collect(),
        dates: row.get("birthday").and_then(birthday).into_iter().collect(),
        channels,
        ..PersonDraft::default()
    }))
}

/// The name; without one, the first address stands in for it.
fn name(row: &Row<'_>, joined: &str, channels: &[ChannelDraft]) -> Option<String> {
    let full = row.get("fullname").map(|name| plain(name).name);
    let written = Some(joined.to_owned()).into_iter().chain(full).find(|name| !name.is_empty());
    written.or_else(|| channels.first().map(|channel| channel.value.clone()))
}

fn key(name: &str, channels: &[ChannelDraft]) -> Key {
    let first = channels.first().map(|channel| email_key(&channel.value).unwrap_or_else(|| channel.value.clone())).unwrap_or_default();
    hashed_key("contact", &[&fold(name), &first])
}

fn channels(row: &Row<'_>) -> Vec<ChannelDraft> {
    let cells = |names: &[&str]| row.first(names).map(values).unwrap_or_default();
    let emails = cells(&["emails", "emailaddress", "emailaddresses", "email"]).into_iter().map(|value| channel(ChannelKind::Email, &value));
    let phones = cells(&["phonenumbers", "phonenumber"]).into_iter().map(|value| channel(ChannelKind::Phone, &value));
    let sites = cells(&["sites"]).into_iter().map(|value| channel(ChannelKind::Url, &value));
    let handles = cells(&["instantmessagehandles"]).into_iter().map(|value| channel(ChannelKind::Handle, &value));
    let profiles =
        cells(&["profiles"]).into_iter().filter(|value| value.contains("linkedin.com/in/")).map(|value| linkedin_profile(&value));
    emails.chain(phones).chain(sites).chain(handles).chain(profiles).collect()
}

/// Several values in one cell, however they are separated.
fn values(cell: &str) -> Vec<String> {
    cell.trim_matches(['[', ']'])
        .split([',', ';', '\n', '|'])
        .map(|value| value.trim().to_owned())
        .filter(|value| !value.is_empty())
        .collect()
}

fn position(row: &Row<'_>) -> Option<PositionDraft> {
    let (organisation, title) = (row.text("companies"), row.text("title"));
    (organisation.is_some() || title.is_some()).then_some(PositionDraft {
        kind: PositionKind::Work,
        organisation,
        title,
        department: None,
        started_on: None,
        ended_on: None,
        current: true,
    })
}

fn address(text: &str) -> AddressDraft {
    AddressDraft { formatted: Some(text.to_owned()), ..AddressDraft::default() }
}

fn birthday(text: &str) -> Option<DateDraft> {
    let date = dates::partial(text, Order::MonthFirst)?;
    Some(DateDraft { kind: ImportantDateKind::Birthday, label: None, date })
}
