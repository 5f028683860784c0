//! Interactions as a calendar file (RFC 5545), which reads back as the same interactions.

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use wellmet_domain::{identities::IdentityKind, interactions::Role, interactions::Status};

use super::people::OWN_ROLE;
use crate::{
    draft::{InteractionDraft, ParticipantDraft},
    vcard::fold,
};

/// Writes a calendar with an event for each interaction. What the format has no word for stands in properties of our own.
#[must_use]
pub fn write(events: &[InteractionDraft]) -> String {
    let mut calendar = Lines(String::new());
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Wellmet//Wellmet//EN", "CALSCALE:GREGORIAN"] {
        calendar.raw(line);
    }
    for event in events {
        write_event(&mut calendar, event);
    }
    calendar.raw("END:VCALENDAR");
    calendar.0
}

struct Lines(String);

impl Lines {
    fn raw(&mut self, line: &str) {
        self.0.push_str(&fold(line, "\r\n"));
    }

    fn text(&mut self, name: &str, text: &str) {
        self.raw(&format!("{name}:{}", escape(text)));
    }

    fn optional(&mut self, name: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.text(name, text);
        }
    }
}

fn escape(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.replace('\\', "\\\\").replace('\n', "\\n").replace(',', "\\,").replace(';', "\\;")
}

fn write_event(calendar: &mut Lines, event: &InteractionDraft) {
    calendar.raw("BEGIN:VEVENT");
    calendar.text("UID", &event.key);
    calendar.raw(&format!("DTSTAMP:{}", stamp(event.at.unwrap_or_else(|| midnight(event.on_date)))));
    match event.at {
        Some(at) => calendar.raw(&format!("DTSTART:{}", stamp(at))),
        None => calendar.raw(&format!("DTSTART;VALUE=DATE:{}", event.on_date.strftime("%Y%m%d"))),
    }
    calendar.optional("SUMMARY", event.title.as_deref());
    calendar.optional("LOCATION", event.place.as_deref());
    calendar.optional("DESCRIPTION", event.body.as_deref());
    if event.status == Status::Cancelled {
        calendar.raw("STATUS:CANCELLED");
    }
    event.participants.iter().for_each(|participant| write_participant(calendar, participant));
    write_own(calendar, event);
    calendar.raw("END:VEVENT");
}

fn write_own(calendar: &mut Lines, event: &InteractionDraft) {
    calendar.text("X-WELLMET-KEY", &event.key);
    calendar.text("X-WELLMET-KIND", event.kind.as_str());
    calendar.text("X-WELLMET-DATE", &event.on_date.to_string());
    calendar.text("X-WELLMET-PRECISION", event.precision.as_str());
    calendar.text("X-WELLMET-STATUS", event.status.as_str());
    calendar.text("X-WELLMET-ZONE", event.zone.as_deref().unwrap_or("none"));
    calendar.optional("X-WELLMET-DIRECTION", event.direction.map(wellmet_domain::interactions::Direction::as_str));
    calendar.optional("X-WELLMET-THREAD", event.thread.as_deref());
}

fn write_participant(calendar: &mut Lines, participant: &ParticipantDraft) {
    let ParticipantDraft { kind, value, name, role } = participant;
    let named = if *kind == IdentityKind::Name { Some(value) } else { name.as_ref() };
    let named = named.map(|name| format!(";CN=\"{}\"", parameter(name))).unwrap_or_default();
    let declined = if *role == Role::Declined { ";PARTSTAT=DECLINED" } else { "" };
    let address = match kind {
        IdentityKind::Email => format!("mailto:{value}"),
        IdentityKind::Profile => value.clone(),
        IdentityKind::Name => "invalid:nomail".to_owned(),
    };
    calendar.raw(&format!("ATTENDEE{named}{declined};{OWN_ROLE}=\"{role} {kind}\":{address}"));
}

/// A parameter's value has no way to hold quotes and line ends (RFC 5545, section 3.1).
fn parameter(text: &str) -> String {
    text.chars().map(|character| if character == '"' { '\'' } else { character }).filter(|character| !character.is_control()).collect()
}

fn stamp(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

fn midnight(date: Date) -> Timestamp {
    date.to_zoned(TimeZone::UTC).map_or(Timestamp::UNIX_EPOCH, |zoned| zoned.timestamp())
}
