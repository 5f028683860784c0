//! What the user changed in people whose cards are kept: each change is one in the words of the card, and nothing else is.
//!
//! Read from the journal: what a row said before the user first touched it, and what it says now.

use std::collections::BTreeMap;

use serde_json::Value as Json;
use uuid::Uuid;
use wellmet_domain::{OrganisationId, PersonId, addresses::ImportantDateKind, cards::Card, organisations::Organisation};
use wellmet_formats::{
    draft::{AddressDraft, ChannelDraft, DateDraft, PersonDraft, PositionDraft},
    vcard::{self, CardEdits},
};
use wellmet_store::{Touched, Tx};

use crate::{error::Result, people::plain};

/// The tables whose rows a card has words for.
const ON_CARDS: &[&str] = &["person", "person_name", "channel", "address", "important_date", "position", "tag", "note"];

/// The rows that the user touched, by person.
#[derive(Debug, Default)]
pub(super) struct Edits {
    touched: BTreeMap<PersonId, Vec<Touched>>,
    came: BTreeMap<Uuid, i64>,
    organisations: BTreeMap<OrganisationId, String>,
}

impl Edits {
    pub(super) async fn read(tx: &mut Tx) -> Result<Self> {
        let mut edits = Self::default();
        for row in tx.touched_by_user(ON_CARDS).await? {
            if let Some(person) = person_of(&row) {
                edits.touched.entry(person).or_default().push(row);
            }
        }
        if !edits.touched.is_empty() {
            let rows = tx.select::<Organisation>("id IS NOT NULL", &[]).await?;
            edits.came = tx.made_at("card").await?;
            edits.organisations = rows.into_iter().map(|row| (row.id, row.name)).collect();
        }
        Ok(edits)
    }

    /// The bytes of a card with what the user changed since it came; the very same bytes where that is nothing. What was
    /// added since goes into the first card of a person alone.
    pub(super) fn written_on(&self, card: &Card, bytes: &[u8], first: bool) -> Vec<u8> {
        let (Some(rows), Some(before)) = (self.touched.get(&card.person_id), vcard::draft(bytes)) else { return bytes.to_vec() };
        let came = self.came.get(&card.id.0).copied().unwrap_or(0);
        let mut after = before.clone();
        for row in rows {
            if let Some(said) = row.before_first_after(came) {
                self.apply(row.table, (said, row.now.as_ref()), &mut after, first);
            }
        }
        let edits = CardEdits::between(&before, &after);
        if edits.0.is_empty() { bytes.to_vec() } else { vcard::patch(bytes, &edits) }
    }

    fn apply(&self, table: &str, (before, now): (Option<&Json>, Option<&Json>), card: &mut PersonDraft, first: bool) {
        match table {
            "person" => names(before, now, card),
            "person_name" => swap(&mut card.names, nickname(before), nickname(now), first, PartialEq::eq),
            "channel" => swap(&mut card.channels, channel(before), channel(now), first, |one, other| {
                one.kind == other.kind && one.value == other.value
            }),
            "address" => swap(&mut card.addresses, address(before), address(now), first, PartialEq::eq),
            "important_date" => birthday(before, now, card, first),
            "position" => self.position(before, now, card),
            "tag" => swap(&mut card.tags, text(before, "name"), text(now, "name"), first, PartialEq::eq),
            "note" => swap(&mut card.notes, note(before), note(now), first, PartialEq::eq),
            _ => {}
        }
    }

    /// The card's first position follows a change of the position that says the same.
    fn position(&self, before: Option<&Json>, now: Option<&Json>, card: &mut PersonDraft) {
        let (Some(before), Some(now)) = (self.role(before), self.role(now)) else { return };
        let says = |role: &PositionDraft| role.organisation == before.organisation && role.title == before.title;
        if let Some(role) = card.positions.iter_mut().find(|role| says(role)) {
            role.organisation = now.organisation;
            role.title = now.title;
            role.department = now.department;
        }
    }

    fn role(&self, row: Option<&Json>) -> Option<PositionDraft> {
        let row = row?;
        let organisation = field(row, "organisation_id").and_then(|id| self.organisations.get(&id.parse().ok()?).cloned());
        Some(PositionDraft {
            kind: field(row, "kind")?.parse().ok()?,
            organisation,
            title: field(row, "title"),
            department: field(row, "department"),
            started_on: None,
            ended_on: None,
            current: true,
        })
    }
}

fn person_of(row: &Touched) -> Option<PersonId> {
    if row.table == "person" {
        return Some(row.id.into());
    }
    let said = row.now.as_ref().or_else(|| row.before.values().rev().find_map(Option::as_ref))?;
    field(said, "person_id")?.parse().ok()
}

fn field(row: &Json, name: &str) -> Option<String> {
    row.get(name)?.as_str().map(str::to_owned)
}

fn text(row: Option<&Json>, name: &str) -> Option<String> {
    field(row?, name)
}

/// What was said becomes what is said now. What the card does not say is not changed in it; what is new goes to the first.
fn swap<T: Clone>(list: &mut Vec<T>, before: Option<T>, now: Option<T>, first: bool, same: impl Fn(&T, &T) -> bool) {
    let said = before.and_then(|before| list.iter().position(|item| same(item, &before)).map(|place| (place, before)));
    let there = now.as_ref().is_some_and(|now| list.iter().any(|item| same(item, now)));
    match (said, now) {
        (Some((_, before)), Some(now)) if same(&before, &now) => {}
        (Some((place, _)), Some(_)) if there => drop(list.remove(place)),
        (Some((place, _)), Some(now)) => list[place] = now,
        (Some((place, _)), None) => drop(list.remove(place)),
        (None, Some(now)) if first && !there => list.push(now),
        (None, _) => {}
    }
}

/// The name and its parts, where the user changed them.
fn names(before: Option<&Json>, now: Option<&Json>, card: &mut PersonDraft) {
    let (Some(before), Some(now)) = (before, now) else { return };
    let parts: [(&str, &mut Option<String>); 4] = [
        ("given_name", &mut card.given_name),
        ("family_name", &mut card.family_name),
        ("prefix", &mut card.prefix),
        ("suffix", &mut card.suffix),
    ];
    for (name, part) in parts {
        if field(before, name) != field(now, name) {
            *part = field(now, name);
        }
    }
    if let Some(name) = field(now, "name").filter(|name| field(before, "name").as_ref() != Some(name)) {
        card.name = name;
    }
}

fn nickname(row: Option<&Json>) -> Option<(wellmet_domain::people::NameKind, String)> {
    let row = row?;
    Some((field(row, "kind")?.parse().ok()?, field(row, "value")?))
}

fn channel(row: Option<&Json>) -> Option<ChannelDraft> {
    let row = row?;
    let preferred = row.get("preferred").and_then(Json::as_bool).unwrap_or(false);
    Some(ChannelDraft {
        kind: field(row, "kind")?.parse().ok()?,
        service: field(row, "service"),
        value: field(row, "value")?,
        label: field(row, "label"),
        preferred,
    })
}

fn address(row: Option<&Json>) -> Option<AddressDraft> {
    let row = row?;
    Some(AddressDraft {
        label: field(row, "label"),
        street: field(row, "street"),
        locality: field(row, "locality"),
        region: field(row, "region"),
        postal_code: field(row, "postal_code"),
        country: field(row, "country"),
        formatted: field(row, "formatted"),
    })
}

fn birthday(before: Option<&Json>, now: Option<&Json>, card: &mut PersonDraft, first: bool) {
    let date = |row: Option<&Json>| {
        let row = row?;
        let kind: ImportantDateKind = field(row, "kind")?.parse().ok()?;
        let date = field(row, "date")?.parse().ok()?;
        (kind == ImportantDateKind::Birthday).then_some(DateDraft { kind, label: None, date })
    };
    swap(&mut card.dates, date(before), date(now), first, |one, other| one.kind == other.kind && one.date == other.date);
}

fn note(row: Option<&Json>) -> Option<String> {
    text(row, "body").map(|body| plain(&body))
}
