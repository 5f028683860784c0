//! What the archive says of its owner: profile, positions, education, skills, addresses.
//!
//! Each row is one draft that carries only what its table says; the name stands in the profile alone.

use wellmet_domain::{addresses::ImportantDateKind, channels::ChannelKind, organisations::PositionKind, people::NameKind};

use super::{
    connections::full_name,
    lists::{handle, labelled},
    names::plain,
};
use crate::{
    building::{channel, hashed_key, invalid, taken},
    dates::{self, Order},
    draft::{AddressDraft, ChannelDraft, Content, DateDraft, Draft, PersonDraft, PositionDraft},
    rows::Row,
};

/// Reads the one row of `Profile.csv`.
pub(super) fn profile(row: &Row<'_>) -> Content {
    let (given, family) = (plain(row.get("firstname").unwrap_or_default()), plain(row.get("lastname").unwrap_or_default()));
    let name = full_name(&given, &family);
    if name.is_empty() {
        return invalid("rejected-no-name", row.get("headline"));
    }
    owner(
        "profile",
        &[],
        PersonDraft {
            name,
            given_name: Some(given.name).filter(|name| !name.is_empty()),
            family_name: Some(family.name).filter(|name| !name.is_empty()),
            suffix: family.suffix,
            pronouns: family.pronouns,
            headline: row.text("headline"),
            names: row.text("maidenname").map(|name| (NameKind::Former, name)).into_iter().collect(),
            channels: profile_channels(row),
            addresses: profile_address(row).into_iter().collect(),
            dates: birthday(row).into_iter().collect(),
            notes: row.text("summary").into_iter().collect(),
            fields: row.text("industry").map(|industry| ("industry".to_owned(), industry)).into_iter().collect(),
            ..PersonDraft::default()
        },
    )
}

fn owner(kind: &str, fields: &[&str], draft: PersonDraft) -> Content {
    taken(Draft::Owner(PersonDraft { key: hashed_key(&format!("owner-{kind}"), fields), ..draft }))
}

fn profile_channels(row: &Row<'_>) -> Vec<ChannelDraft> {
    let list = |column: &str| row.get(column).map(labelled).unwrap_or_default().into_iter();
    let twitter = list("twitterhandles").map(|(_, name)| handle(Some("twitter".to_owned()), &name));
    let websites = list("websites").map(|(label, address)| ChannelDraft { label, ..channel(ChannelKind::Url, &address) });
    let messengers = list("instantmessengers").map(|(service, name)| handle(service, &name));
    twitter.chain(websites).chain(messengers).collect()
}

fn profile_address(row: &Row<'_>) -> Option<AddressDraft> {
    let address = AddressDraft {
        formatted: row.text("address"),
        locality: row.text("geolocation"),
        postal_code: row.text("zipcode"),
        country: row.text("country"),
        ..AddressDraft::default()
    };
    (address != AddressDraft::default()).then_some(address)
}

fn birthday(row: &Row<'_>) -> Option<DateDraft> {
    let date = dates::partial(row.get("birthdate")?, Order::MonthFirst)?;
    Some(DateDraft { kind: ImportantDateKind::Birthday, label: None, date })
}

/// Reads a row of `Positions.csv`.
pub(super) fn position(row: &Row<'_>) -> Content {
    let (organisation, title) = (row.text("companyname"), row.text("title"));
    if organisation.is_none() && title.is_none() {
        return invalid("rejected-no-organisation", row.get("description"));
    }
    let ended_on = row.get("finishedon").and_then(|text| dates::partial(text, Order::MonthFirst));
    let draft = PositionDraft {
        kind: PositionKind::Work,
        organisation,
        title,
        department: None,
        started_on: row.get("startedon").and_then(|text| dates::partial(text, Order::MonthFirst)),
        ended_on,
        current: row.get("finishedon").is_none(),
    };
    dated_position(row, draft)
}

/// Reads a row of `Education.csv`.
pub(super) fn education(row: &Row<'_>) -> Content {
    let (organisation, title) = (row.text("schoolname"), row.text("degreename"));
    if organisation.is_none() && title.is_none() {
        return invalid("rejected-no-organisation", row.get("notes"));
    }
    let draft = PositionDraft {
        kind: PositionKind::Education,
        organisation,
        title,
        department: None,
        started_on: row.get("startdate").and_then(|text| dates::partial(text, Order::MonthFirst)),
        ended_on: row.get("enddate").and_then(|text| dates::partial(text, Order::MonthFirst)),
        current: row.get("enddate").is_none(),
    };
    dated_position(row, draft)
}

fn dated_position(row: &Row<'_>, draft: PositionDraft) -> Content {
    let started = draft.started_on.map(|date| date.to_string()).unwrap_or_default();
    let (organisation, title) = (draft.organisation.clone().unwrap_or_default(), draft.title.clone().unwrap_or_default());
    let notes = row.first(&["description", "notes"]).map(str::to_owned).into_iter().collect();
    let fields = [organisation.as_str(), title.as_str(), started.as_str()];
    owner(draft.kind.as_str(), &fields, PersonDraft { positions: vec![draft], notes, ..PersonDraft::default() })
}

/// Reads a row of `Skills.csv`.
pub(super) fn skill(row: &Row<'_>) -> Content {
    match row.get("name") {
        Some(skill) => owner("skill", &[skill], PersonDraft { topics: vec![skill.to_owned()], ..PersonDraft::default() }),
        None => Content::Phantom,
    }
}

/// Reads a row of `Email Addresses.csv`.
pub(super) fn email_address(row: &Row<'_>) -> Content {
    let Some(address) = row.get("emailaddress").filter(|address| address.contains('@')) else {
        return invalid("rejected-no-content", row.get("emailaddress"));
    };
    let preferred = row.get("primary").is_some_and(|cell| cell.eq_ignore_ascii_case("yes"));
    let channels = vec![ChannelDraft { preferred, ..channel(ChannelKind::Email, address) }];
    owner("email", &[&address.to_lowercase()], PersonDraft { channels, ..PersonDraft::default() })
}
