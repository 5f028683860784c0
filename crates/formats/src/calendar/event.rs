//! What one instance says: a meeting, with its people, place, text and whether it took place.

use calcard::icalendar::{ICalendarComponent, ICalendarProperty, ICalendarStatus, ICalendarTransparency};
use mail_parser::decoders::html::html_to_text;
use wellmet_domain::interactions::{InteractionKind, Precision, Status};

use super::{
    people::{is_luma, participants},
    series::Instance,
};
use crate::{draft::InteractionDraft, vcard::hashed};

/// What calendars put before the title of something called off.
const CALLED_OFF: &[&str] = &["Canceled: ", "Cancelled: ", "Abgesagt: ", "Annulé : ", "Annulé: ", "Cancelado: "];

/// An instance, seen as a meeting.
#[derive(Clone, Copy, Debug)]
pub struct Meeting<'a> {
    instance: &'a Instance,
    event: &'a ICalendarComponent,
}

impl<'a> Meeting<'a> {
    /// This instance.
    pub const fn of(instance: &'a Instance) -> Self {
        Self { instance, event: &instance.event }
    }

    /// Its draft, or why there is none, with its title.
    pub fn draft(&self) -> Result<InteractionDraft, (&'static str, Option<String>)> {
        let title = self.title();
        if self.method() == "REPLY" {
            return Err(("rejected-calendar-reply", title));
        }
        let body = self.description();
        let participants = participants(self.event, body.as_deref());
        if participants.is_empty() {
            return Err(("rejected-calendar-nobody-else", title));
        }
        let start = &self.instance.start;
        let own = |name| self.own(name);
        Ok(InteractionDraft {
            key: own("X-WELLMET-KEY").unwrap_or_else(|| self.key()),
            kind: own("X-WELLMET-KIND").and_then(|kind| kind.parse().ok()).unwrap_or(InteractionKind::Meeting),
            on_date: own("X-WELLMET-DATE").and_then(|date| date.parse().ok()).unwrap_or(start.date),
            at: start.at,
            zone: own("X-WELLMET-ZONE").map_or_else(|| start.zone.clone(), |zone| Some(zone).filter(|zone| zone != "none")),
            precision: own("X-WELLMET-PRECISION").and_then(|word| word.parse().ok()).unwrap_or_else(|| self.precision()),
            direction: own("X-WELLMET-DIRECTION").and_then(|word| word.parse().ok()),
            status: own("X-WELLMET-STATUS").and_then(|word| word.parse().ok()).unwrap_or_else(|| self.status()),
            title,
            body,
            place: self.text(&ICalendarProperty::Location),
            thread: own("X-WELLMET-THREAD"),
            participants,
        })
    }

    fn method(&self) -> &str {
        self.instance.method.as_deref().unwrap_or_default()
    }

    fn own(&self, name: &str) -> Option<String> {
        self.text(&ICalendarProperty::Other(name.to_owned()))
    }

    fn text(&self, property: &ICalendarProperty) -> Option<String> {
        let entry = self.event.property(property)?;
        // A comma that nobody escaped cuts a text into several values.
        let values: Vec<&str> = entry.values.iter().filter_map(|value| value.as_text()).collect();
        let text = values.join(",").replace("\r\n", "\n").trim().to_owned();
        (!text.is_empty()).then_some(text)
    }

    fn title(&self) -> Option<String> {
        let title = self.text(&ICalendarProperty::Summary)?;
        let plain = CALLED_OFF.iter().find_map(|mark| title.strip_prefix(mark)).map(str::to_owned);
        Some(plain.unwrap_or(title))
    }

    fn is_marked_called_off(&self) -> bool {
        let title = self.text(&ICalendarProperty::Summary).unwrap_or_default();
        CALLED_OFF.iter().any(|mark| title.starts_with(mark))
    }

    fn key(&self) -> String {
        let uid = self.event.uid().map(str::to_owned);
        let uid = uid.unwrap_or_else(|| hashed(&[&self.instance.start.date.to_string(), &self.title().unwrap_or_default()]));
        self.instance.ordinal.as_ref().map_or_else(|| uid.clone(), |ordinal| format!("{uid} {ordinal}"))
    }

    const fn precision(&self) -> Precision {
        if self.instance.start.at.is_some() { Precision::Moment } else { Precision::Day }
    }

    /// Called off by its status, its method or its title. Luma marks what one was merely interested in as transparent.
    fn status(&self) -> Status {
        let cancelled = self.event.status() == Some(&ICalendarStatus::Cancelled) || self.method() == "CANCEL";
        let interested = is_luma(self.event) && self.event.transparency() == Some(&ICalendarTransparency::Transparent);
        match (cancelled || self.is_marked_called_off(), interested) {
            (true, _) => Status::Cancelled,
            (false, true) => Status::Declined,
            (false, false) => Status::Held,
        }
    }

    fn description(&self) -> Option<String> {
        let text = self.text(&ICalendarProperty::Description)?;
        let written_by_us = self.own("X-WELLMET-KEY").is_some();
        let plain = if !written_by_us && looks_like_html(&text) { html_to_text(&text).trim().to_owned() } else { text };
        let plain = if written_by_us { plain } else { without_boilerplate(&plain) };
        (!plain.is_empty()).then_some(plain)
    }
}

fn looks_like_html(text: &str) -> bool {
    let lower = text.to_lowercase();
    ["<br", "<p>", "<p ", "</", "<html", "&nbsp;"].iter().any(|mark| lower.contains(mark))
}

/// Without the block in which Google tells how to join.
fn without_boilerplate(text: &str) -> String {
    text.split("-::~:~").next().unwrap_or_default().trim().to_owned()
}
