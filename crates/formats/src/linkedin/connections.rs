//! `Connections.csv`: one person a row, known by the profile's address.

use wellmet_domain::{
    channels::ChannelKind,
    folding::{fold, url_key},
    organisations::PositionKind,
};

use super::names::{PlainName, plain};
use crate::{
    building::{channel, hashed_key, invalid, linkedin_profile, taken},
    dates::{self, Order},
    draft::{Content, Draft, PersonDraft, PositionDraft},
    rows::Row,
};

/// Reads one row.
pub(super) fn connection(row: &Row<'_>, order: Order) -> Content {
    if row.is_blank_but(&["connectedon"]) {
        return Content::Phantom;
    }
    let (given, family) = (plain(row.get("firstname").unwrap_or_default()), plain(row.get("lastname").unwrap_or_default()));
    let name = full_name(&given, &family);
    if name.is_empty() {
        return invalid("rejected-no-name", row.first(&["url", "emailaddress", "company"]));
    }
    let connected_on = row.get("connectedon").and_then(|text| dates::day(text, order));
    let day = connected_on.map(|day| day.to_string()).unwrap_or_default();
    let key = row.get("url").and_then(url_key).unwrap_or_else(|| hashed_key("connection", &[&fold(&name), &day]));
    taken(Draft::Person(PersonDraft {
        key,
        name,
        given_name: Some(given.name).filter(|name| !name.is_empty()),
        family_name: Some(family.name).filter(|name| !name.is_empty()),
        suffix: family.suffix.or(given.suffix),
        pronouns: family.pronouns.or(given.pronouns),
        channels: channels(row),
        positions: position(row).into_iter().collect(),
        connected_on,
        ..PersonDraft::default()
    }))
}

/// Given and family name with one space between.
pub(super) fn full_name(given: &PlainName, family: &PlainName) -> String {
    [given.name.as_str(), family.name.as_str()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

fn channels(row: &Row<'_>) -> Vec<crate::draft::ChannelDraft> {
    let mut channels = Vec::new();
    channels.extend(row.get("url").map(linkedin_profile));
    channels.extend(row.get("emailaddress").map(|address| channel(ChannelKind::Email, address)));
    let websites = row.get("websites").into_iter().flat_map(super::lists::labelled);
    channels.extend(websites.map(|(_, address)| channel(ChannelKind::Url, &address)));
    let messengers = row.get("instantmessengers").into_iter().flat_map(super::lists::labelled);
    channels.extend(messengers.map(|(service, name)| super::lists::handle(service, &name)));
    channels
}

fn position(row: &Row<'_>) -> Option<PositionDraft> {
    let (organisation, title) = (row.text("company"), row.text("position"));
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
