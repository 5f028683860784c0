//! Who is on an event: attendees and organiser, Luma's hosts; never rooms, robots and group calendars.

use calcard::icalendar::{ICalendarComponent, ICalendarEntry, ICalendarParameterName, ICalendarParameterValue, ICalendarProperty};
use wellmet_domain::{folding::email_key, identities::IdentityKind, interactions::Role};

use crate::{draft::ParticipantDraft, machines::machine_address};

/// The parameter that keeps what RFC 5545 has no word for: `ROLE kind`, such as `from email`.
pub(super) const OWN_ROLE: &str = "X-WELLMET-ROLE";

/// Everybody on an event, the organiser first.
pub(super) fn participants(event: &ICalendarComponent, description: Option<&str>) -> Vec<ParticipantDraft> {
    let mut found = Vec::new();
    if is_luma(event) {
        found.extend(luma_hosts(event, description));
    } else {
        entries(event, ICalendarProperty::Organizer).for_each(|entry| add(&mut found, participant(entry, Role::Organiser)));
    }
    entries(event, ICalendarProperty::Attendee).for_each(|entry| add(&mut found, participant(entry, Role::With)));
    found
}

/// Whether Luma wrote the event.
pub(super) fn is_luma(event: &ICalendarComponent) -> bool {
    event.uid().is_some_and(|uid| uid.to_lowercase().ends_with("@events.lu.ma"))
}

fn entries(event: &ICalendarComponent, property: ICalendarProperty) -> impl Iterator<Item = &ICalendarEntry> {
    event.entries.iter().filter(move |entry| entry.name == property)
}

/// Adds somebody who is not there yet. A declined organiser has declined.
fn add(found: &mut Vec<ParticipantDraft>, participant: Option<ParticipantDraft>) {
    let Some(participant) = participant else { return };
    let same = |known: &&mut ParticipantDraft| known.kind == participant.kind && key(known) == key(&participant);
    match found.iter_mut().find(same) {
        Some(known) => {
            known.name = known.name.take().or(participant.name);
            if participant.role == Role::Declined {
                known.role = Role::Declined;
            }
        }
        None => found.push(participant),
    }
}

fn key(participant: &ParticipantDraft) -> String {
    email_key(&participant.value).unwrap_or_else(|| participant.value.clone())
}

fn participant(entry: &ICalendarEntry, role: Role) -> Option<ParticipantDraft> {
    if let Some(own) = parameter(entry, &ICalendarParameterName::Other(OWN_ROLE.to_owned())) {
        return written_by_us(entry, own);
    }
    if matches!(parameter(entry, &ICalendarParameterName::Cutype).map(str::to_uppercase).as_deref(), Some("ROOM" | "RESOURCE" | "GROUP")) {
        return None;
    }
    let name = name_of(entry);
    let role = if parameter(entry, &ICalendarParameterName::Partstat) == Some("DECLINED") { Role::Declined } else { role };
    let stated = entry.calendar_address().or_else(|| entry.values.first()?.as_text())?.trim();
    let address =
        [Some(stated), parameter(entry, &ICalendarParameterName::Email)].into_iter().flatten().find(|one| email_key(one).is_some());
    match address {
        Some(address) if machine_address(address) => None,
        Some(address) => Some(ParticipantDraft { kind: IdentityKind::Email, value: plain(address), name, role }),
        None => Some(ParticipantDraft { kind: IdentityKind::Name, value: name?, name: None, role }),
    }
}

fn plain(address: &str) -> String {
    let address = address.trim();
    match address.split_at_checked(7) {
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("mailto:") => rest.to_owned(),
        _ => address.to_owned(),
    }
}

fn parameter<'a>(entry: &'a ICalendarEntry, name: &ICalendarParameterName) -> Option<&'a str> {
    entry.parameter(name).and_then(ICalendarParameterValue::as_text)
}

/// The name beside an address, unless it is the address again.
fn name_of(entry: &ICalendarEntry) -> Option<String> {
    let name = parameter(entry, &ICalendarParameterName::Cn)?.trim().trim_matches(['"', '\'']).trim();
    (!name.is_empty() && !name.contains('@')).then(|| name.to_owned())
}

/// A participant as our own export writes them: role and kind in the parameter, the name alone for somebody known by name.
fn written_by_us(entry: &ICalendarEntry, own: &str) -> Option<ParticipantDraft> {
    let (role, kind) = own.split_once(' ')?;
    let kind: IdentityKind = kind.parse().ok()?;
    let named = parameter(entry, &ICalendarParameterName::Cn).map(str::to_owned);
    let role = role.parse().ok()?;
    if kind == IdentityKind::Name {
        return Some(ParticipantDraft { kind, value: named?, name: None, role });
    }
    let value = plain(entry.values.first()?.as_text()?);
    Some(ParticipantDraft { kind, value, name: named, role })
}

/// Luma names its hosts in the description; its organiser has a name and nobody's address.
fn luma_hosts(event: &ICalendarComponent, description: Option<&str>) -> Vec<ParticipantDraft> {
    let hosts = description.map(hosted_by).unwrap_or_default();
    let organiser = || entries(event, ICalendarProperty::Organizer).filter_map(name_of).collect();
    let names: Vec<String> = if hosts.is_empty() { organiser() } else { hosts };
    let host = |value| ParticipantDraft { kind: IdentityKind::Name, value, name: None, role: Role::Organiser };
    names.into_iter().map(host).collect()
}

/// The names of `Hosted by A, B & C`.
fn hosted_by(description: &str) -> Vec<String> {
    let line = description.lines().find_map(|line| line.trim().strip_prefix("Hosted by "));
    let names = line.unwrap_or_default().split([',', '&']).map(|name| name.trim().trim_end_matches('.').to_owned());
    names.filter(|name| !name.is_empty() && !name.contains(" others")).collect()
}
