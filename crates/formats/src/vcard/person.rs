//! What a card says about a person.

use sha2::{Digest, Sha256};
use wellmet_domain::{channels::ChannelKind, folding::fold, people::NameKind};

use super::{
    facts::{addresses, dates, fields, notes, relations},
    labels::{label_of, same_group},
    lines::Line,
    photo::photo,
    positions::positions,
};
use crate::draft::{ChannelDraft, PersonDraft};

/// Categories that address books keep for themselves.
const SYSTEM_CATEGORIES: &[&str] = &["mycontacts", "* mycontacts"];

/// The draft of a card's lines; none when nothing in it can be called a name.
#[must_use]
pub fn person(lines: &[Line]) -> Option<PersonDraft> {
    let mut draft = PersonDraft {
        uid: first_text(lines, "UID"),
        headline: first_text(lines, "X-WELLMET-HEADLINE"),
        pronouns: first_text(lines, "PRONOUNS").or_else(|| first_text(lines, "X-PRONOUNS")),
        pronunciation: first_text(lines, "X-WELLMET-PRONUNCIATION"),
        names: other_names(lines),
        channels: channels(lines),
        addresses: addresses(lines),
        dates: dates(lines),
        positions: positions(lines),
        relations: relations(lines),
        tags: tags(lines),
        topics: topics(lines),
        fields: fields(lines),
        notes: notes(lines),
        connected_on: first_text(lines, "X-WELLMET-CONNECTED").and_then(|text| text.parse().ok()),
        photo: photo(lines),
        ..PersonDraft::default()
    };
    name_parts(lines, &mut draft);
    draft.name = shown_name(lines, &draft)?;
    draft.key = draft.uid.clone().unwrap_or_else(|| key_of(&draft));
    Some(draft)
}

/// The text of the first line of this name that has one.
pub(super) fn first_text(lines: &[Line], name: &str) -> Option<String> {
    all(lines, name).map(Line::text).find(|text| !text.is_empty())
}

/// The lines of this name.
pub(super) fn all<'a>(lines: &'a [Line], name: &'a str) -> impl Iterator<Item = &'a Line> {
    lines.iter().filter(move |line| line.name == name)
}

/// The line that holds the name in its parts: the first N that is no phonetic spelling.
pub(super) fn name_line(lines: &[Line]) -> Option<&Line> {
    all(lines, "N").find(|line| line.param("PHONETIC").next().is_none())
}

fn name_parts(lines: &[Line], draft: &mut PersonDraft) {
    let Some(line) = name_line(lines) else { return };
    let parts = line.components();
    let part = |index: usize| parts.get(index).cloned().filter(|part| !part.is_empty());
    draft.family_name = part(0);
    draft.given_name = joined([part(1), part(2)], " ");
    draft.prefix = part(3);
    draft.suffix = part(4);
}

/// The parts that are there, between separators; none when none is.
pub(super) fn joined<const N: usize>(parts: [Option<String>; N], separator: &str) -> Option<String> {
    let present: Vec<String> = parts.into_iter().flatten().collect();
    (!present.is_empty()).then(|| present.join(separator))
}

fn shown_name(lines: &[Line], draft: &PersonDraft) -> Option<String> {
    let composed = || joined([draft.prefix.clone(), draft.given_name.clone(), draft.family_name.clone()], " ");
    let organisation = || draft.positions.iter().find_map(|position| position.organisation.clone());
    first_text(lines, "FN")
        .or_else(composed)
        .or_else(|| draft.names.first().map(|(_, name)| name.clone()))
        .or_else(organisation)
        .or_else(|| draft.channels.first().map(|channel| channel.value.clone()))
}

fn key_of(draft: &PersonDraft) -> String {
    let of_kind = |kind| draft.channels.iter().find(|channel| channel.kind == kind).map(|channel| channel.value.to_lowercase());
    let reach = of_kind(ChannelKind::Email).or_else(|| of_kind(ChannelKind::Phone)).unwrap_or_default();
    hashed(&[&fold(&draft.name), &reach])
}

/// A key made of identifying fields: the first 32 hexadecimal digits of their SHA-256.
pub(crate) fn hashed(fields: &[&str]) -> String {
    let digest = Sha256::digest(fields.join("\u{1F}").as_bytes());
    digest.iter().take(16).flat_map(|byte| [byte >> 4, byte & 15]).filter_map(|digit| char::from_digit(u32::from(digit), 16)).collect()
}

fn other_names(lines: &[Line]) -> Vec<(NameKind, String)> {
    let mut names = Vec::new();
    for line in lines {
        match line.name.as_str() {
            "NICKNAME" => names.extend(line.items().into_iter().map(|name| (NameKind::Nickname, name))),
            "X-MAIDENNAME" => names.push((NameKind::Former, line.text())),
            "X-WELLMET-ALSO" => names.push((NameKind::Also, line.text())),
            "N" if line.param("PHONETIC").next().is_some() => names.extend(phonetic_of_parts(line)),
            "X-PHONETIC-FIRST-NAME" | "X-PHONETIC-LAST-NAME" => names.extend(phonetic(line, lines)),
            "X-ANDROID-CUSTOM" => names.extend(android(line, "nickname").map(|values| (NameKind::Nickname, values[0].clone()))),
            _ => {}
        }
    }
    names.retain(|(_, name)| !name.is_empty());
    names
}

fn phonetic_of_parts(line: &Line) -> Option<(NameKind, String)> {
    let parts = line.components();
    let part = |index: usize| parts.get(index).cloned().filter(|part| !part.is_empty());
    Some((NameKind::Phonetic, joined([part(1), part(2), part(0)], " ")?))
}

/// The phonetic name of a group, told once: at its first line.
fn phonetic(line: &Line, lines: &[Line]) -> Option<(NameKind, String)> {
    let beside = |other: &&Line| other.group == line.group && other.name.starts_with("X-PHONETIC-");
    if lines.iter().find(beside)?.span != line.span {
        return None;
    }
    let part = |name: &str| lines.iter().filter(beside).find(|other| other.name == name).map(Line::text);
    let parts = [part("X-PHONETIC-FIRST-NAME"), part("X-PHONETIC-MIDDLE-NAME"), part("X-PHONETIC-LAST-NAME")];
    Some((NameKind::Phonetic, joined(parts, " ")?))
}

/// The values of Android's own property, when it is of this kind; at least one.
pub(super) fn android(line: &Line, kind: &str) -> Option<Vec<String>> {
    if line.name != "X-ANDROID-CUSTOM" {
        return None;
    }
    let mut parts = line.components();
    let is_kind = parts.first()?.rsplit('/').next() == Some(kind);
    parts.remove(0);
    (is_kind && parts.first().is_some_and(|value| !value.is_empty())).then_some(parts)
}

fn channels(lines: &[Line]) -> Vec<ChannelDraft> {
    lines.iter().filter_map(|line| channel(line, lines)).collect()
}

/// The channel that a line states, when it states one.
pub(super) fn channel(line: &Line, lines: &[Line]) -> Option<ChannelDraft> {
    let (kind, service) = match line.name.as_str() {
        "EMAIL" => (ChannelKind::Email, None),
        "TEL" => (ChannelKind::Phone, None),
        "URL" => (ChannelKind::Url, None),
        "IMPP" | "X-SOCIALPROFILE" | "SOCIALPROFILE" => (ChannelKind::Handle, service_of(line)),
        name => (ChannelKind::Handle, Some(messenger(name)?.to_owned())),
    };
    let value = channel_value(line, kind)?;
    let preferred = line.types().iter().any(|one| one == "pref") || line.param("PREF").any(|rank| rank == "1");
    Some(ChannelDraft { kind, service, value, label: channel_label(line, lines, kind), preferred })
}

/// The types of a profile name its service, not its label.
fn channel_label(line: &Line, lines: &[Line], kind: ChannelKind) -> Option<String> {
    label_of(line, lines).filter(|label| kind != ChannelKind::Handle || Some(label) != service_of(line).as_ref())
}

fn channel_value(line: &Line, kind: ChannelKind) -> Option<String> {
    let text = line.text();
    let strip = |scheme: &str| match text.split_at_checked(scheme.len()) {
        Some((start, rest)) if start.eq_ignore_ascii_case(scheme) => rest.to_owned(),
        _ => text.clone(),
    };
    let value = match kind {
        ChannelKind::Email => strip("mailto:"),
        ChannelKind::Phone => strip("tel:"),
        ChannelKind::Url => text,
        ChannelKind::Handle => handle(line, &text),
    };
    Some(value).filter(|value| !value.is_empty())
}

fn handle(line: &Line, text: &str) -> String {
    let user = line.param("X-USER").next().filter(|user| !user.is_empty());
    if text.is_empty() || text.to_lowercase().starts_with("x-apple:") {
        return user.map_or_else(|| text.split_once(':').map_or(text, |(_, rest)| rest).to_owned(), str::to_owned);
    }
    match text.split_once(':') {
        Some((scheme, rest)) if line.name == "IMPP" && !rest.starts_with("//") && !scheme.contains('.') => rest.to_owned(),
        _ => text.to_owned(),
    }
}

fn service_of(line: &Line) -> Option<String> {
    let named = line.param("X-SERVICE-TYPE").chain(line.param("SERVICE-TYPE")).next().map(str::to_lowercase);
    let typed = || line.types().into_iter().find(|one| !matches!(one.as_str(), "home" | "work" | "pref" | "other"));
    let scheme = || line.text().split_once(':').map(|(scheme, _)| scheme.to_lowercase()).filter(|one| !one.starts_with("http"));
    named.or_else(typed).or_else(scheme).filter(|service| !service.is_empty())
}

fn messenger(name: &str) -> Option<&'static str> {
    Some(match name {
        "X-AIM" => "aim",
        "X-ICQ" => "icq",
        "X-JABBER" => "jabber",
        "X-MSN" => "msn",
        "X-YAHOO" => "yahoo",
        "X-QQ" => "qq",
        "X-GADUGADU" => "gadugadu",
        "X-SKYPE" | "X-SKYPE-USERNAME" => "skype",
        "X-GOOGLE-TALK" | "X-GTALK" => "google talk",
        "X-TWITTER" => "twitter",
        "X-MATRIX" => "matrix",
        _ => return None,
    })
}

fn tags(lines: &[Line]) -> Vec<String> {
    let items = all(lines, "CATEGORIES").flat_map(Line::items);
    items.filter(|tag| !SYSTEM_CATEGORIES.contains(&tag.to_lowercase().as_str())).collect()
}

fn topics(lines: &[Line]) -> Vec<String> {
    let named = |line: &&Line| matches!(line.name.as_str(), "EXPERTISE" | "INTEREST" | "HOBBY");
    lines.iter().filter(named).map(Line::text).filter(|topic| !topic.is_empty()).collect()
}

/// The first line of a group with this name.
pub(super) fn in_group<'a>(lines: &'a [Line], group: Option<&str>, name: &str) -> Option<&'a Line> {
    let group = group?;
    lines.iter().find(|line| line.name == name && same_group(line, group))
}
