//! A fresh vCard 3.0 of a draft, which reads back as the same draft.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use wellmet_domain::{addresses::ImportantDateKind, channels::ChannelKind, organisations::PositionKind, people::NameKind};

use super::{positions::OWN_POSITION, write::Writer};
use crate::draft::{AddressDraft, ChannelDraft, DateDraft, PersonDraft, PhotoDraft, PositionDraft};

/// Writes a vCard 3.0. What the format has no word for stands in lines of our own (`X-WELLMET-...`).
///
/// The bytes of the draft's own card are not looked at: to keep those, patch them.
#[must_use]
pub fn generate(draft: &PersonDraft) -> Vec<u8> {
    let mut card = Writer::new("3.0", "\r\n", 0);
    card.escaped("BEGIN", "VCARD");
    card.escaped("VERSION", "3.0");
    card.escaped("PRODID", "-//Wellmet//Wellmet//EN");
    optional(&mut card, "UID", draft.uid.as_deref());
    names(&mut card, draft);
    draft.positions.iter().fold(true, |first, position| write_position(&mut card, position, first));
    draft.channels.iter().for_each(|channel| write_channel(&mut card, channel));
    draft.addresses.iter().for_each(|address| write_address(&mut card, address));
    draft.dates.iter().for_each(|date| write_date(&mut card, date));
    people_and_words(&mut card, draft);
    draft.photo.iter().for_each(|photo| write_photo(&mut card, photo));
    card.escaped("END", "VCARD");
    card.bytes
}

fn optional(card: &mut Writer, head: &str, value: Option<&str>) {
    if let Some(value) = value {
        card.text(head, value);
    }
}

fn or_empty(part: Option<&String>) -> &str {
    part.map_or("", String::as_str)
}

fn names(card: &mut Writer, draft: &PersonDraft) {
    card.text("FN", &draft.name);
    let parts = [draft.family_name.as_ref(), draft.given_name.as_ref(), None, draft.prefix.as_ref(), draft.suffix.as_ref()];
    card.components("N", &parts.map(or_empty));
    for (kind, name) in &draft.names {
        match kind {
            NameKind::Nickname => card.text("NICKNAME", name),
            NameKind::Former => card.text("X-MAIDENNAME", name),
            NameKind::Also => card.text("X-WELLMET-ALSO", name),
            NameKind::Phonetic => {
                let group = card.fresh_group();
                card.text(&format!("{group}.X-PHONETIC-FIRST-NAME"), name);
            }
        }
    }
    optional(card, "PRONOUNS", draft.pronouns.as_deref());
    optional(card, "X-WELLMET-PRONUNCIATION", draft.pronunciation.as_deref());
    optional(card, "X-WELLMET-HEADLINE", draft.headline.as_deref());
}

/// Writes a position; answers whether the next plain one is still the first, which stands outside any group.
fn write_position(card: &mut Writer, position: &PositionDraft, first: bool) -> bool {
    if !is_plain(position) {
        write_own_position(card, position);
        return first;
    }
    let group = if first { String::new() } else { card.fresh_group() + "." };
    let parts = [position.organisation.as_ref(), position.department.as_ref()].map(or_empty);
    card.components(&format!("{group}ORG"), if position.department.is_some() { &parts } else { &parts[..1] });
    optional(card, &format!("{group}TITLE"), position.title.as_deref());
    false
}

/// Whether ORG and TITLE say all of it.
fn is_plain(position: &PositionDraft) -> bool {
    let undated = position.started_on.is_none() && position.ended_on.is_none();
    position.kind == PositionKind::Work && position.current && undated && position.organisation.is_some()
}

fn write_own_position(card: &mut Writer, position: &PositionDraft) {
    let date = |date: Option<wellmet_domain::PartialDate>| date.map(|date| date.to_string()).unwrap_or_default();
    let parts = [
        position.kind.as_str(),
        or_empty(position.organisation.as_ref()),
        or_empty(position.title.as_ref()),
        or_empty(position.department.as_ref()),
        &date(position.started_on),
        &date(position.ended_on),
        if position.current { "current" } else { "" },
    ];
    card.components(OWN_POSITION, &parts);
}

fn write_channel(card: &mut Writer, channel: &ChannelDraft) {
    let name = match channel.kind {
        ChannelKind::Email => "EMAIL",
        ChannelKind::Phone => "TEL",
        ChannelKind::Url => "URL",
        ChannelKind::Handle => "X-SOCIALPROFILE",
    };
    let mut head = card.head(name, channel.label.as_deref());
    if channel.preferred {
        head.push_str(";TYPE=pref");
    }
    if let Some(service) = &channel.service {
        let safe: String = service.chars().filter(|character| !character.is_control() && !matches!(character, '"' | '^')).collect();
        head = format!("{head};X-SERVICE-TYPE=\"{safe}\"");
    }
    card.text(&head, &channel.value);
}

/// The components of an ADR that says this.
pub(super) fn address_parts(address: &AddressDraft) -> [&str; 7] {
    let parts = [&address.street, &address.locality, &address.region, &address.postal_code, &address.country];
    let [street, locality, region, code, country] = parts.map(|part| or_empty(part.as_ref()));
    ["", "", street, locality, region, code, country]
}

pub(super) fn write_address(card: &mut Writer, address: &AddressDraft) {
    let mut head = card.head("ADR", address.label.as_deref());
    if let Some(formatted) = &address.formatted {
        if !head.contains('.') {
            head = format!("{}.{head}", card.fresh_group());
        }
        let group = head.split('.').next().unwrap_or_default();
        card.text(&format!("{group}.LABEL"), formatted);
    }
    card.components(&head, &address_parts(address));
}

fn write_date(card: &mut Writer, date: &DateDraft) {
    let value = date.date.to_string();
    match (date.kind, date.label.as_deref()) {
        (ImportantDateKind::Birthday, _) => card.text("BDAY", &value),
        (ImportantDateKind::Death, _) => card.text("DEATHDATE", &value),
        (ImportantDateKind::Anniversary, _) => labelled(card, "X-ABDATE", Some("_$!<Anniversary>!$_"), &value),
        (ImportantDateKind::Other, label) => labelled(card, "X-ABDATE", label, &value),
    }
}

/// A line in a group with its label; without one when it has none.
fn labelled(card: &mut Writer, name: &str, label: Option<&str>, value: &str) {
    let head = label.map_or_else(|| name.to_owned(), |label| format!("{}.{name}", card.grouped(label)));
    card.text(&head, value);
}

fn people_and_words(card: &mut Writer, draft: &PersonDraft) {
    draft.relations.iter().for_each(|relation| labelled(card, "X-ABRELATEDNAMES", Some(relation.kind.as_str()), &relation.name));
    if !draft.tags.is_empty() {
        let tags: Vec<&str> = draft.tags.iter().map(String::as_str).collect();
        let joined = card.joined(&tags, ",");
        card.escaped("CATEGORIES", &joined);
    }
    draft.topics.iter().for_each(|topic| card.text("INTEREST", topic));
    draft.fields.iter().for_each(|(name, value)| labelled(card, "X-WELLMET-FIELD", Some(name), value));
    draft.notes.iter().for_each(|note| card.text("NOTE", note));
    optional(card, "X-WELLMET-CONNECTED", draft.connected_on.map(|day| day.to_string()).as_deref());
}

fn write_photo(card: &mut Writer, photo: &PhotoDraft) {
    if let Some(kind) = photo.media_type.strip_prefix("image/") {
        card.escaped(&format!("PHOTO;ENCODING=b;TYPE={}", kind.to_uppercase()), &STANDARD.encode(&photo.bytes));
    }
}
