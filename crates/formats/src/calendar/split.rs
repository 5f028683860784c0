//! Cuts calendar text into events by their lines and gathers those of one UID into a series.

use std::{
    collections::HashMap,
    io::{self, BufRead},
};

use super::{
    series::{EventText, Series},
    zones::Zones,
};

/// What stands in a stream of calendars.
#[derive(Debug, Default)]
pub struct Calendars {
    /// Events by UID, in the order in which each appears first.
    pub series: Vec<Series>,
    /// Events that cannot be read: line, reason, title.
    pub broken: Vec<(u64, &'static str, Option<String>)>,
    by_uid: HashMap<String, usize>,
    open: Open,
}

/// The calendar and the component that are being read.
#[derive(Debug, Default)]
struct Open {
    event: Option<EventText>,
    zone: Option<Vec<String>>,
    /// How deep in components of an event that do not matter: alarms.
    depth: usize,
    method: Option<String>,
    zones: Zones,
}

impl Calendars {
    /// Reads text to its end.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn read(reader: impl BufRead) -> io::Result<Self> {
        let mut calendars = Self::default();
        let mut logical: Option<(u64, String)> = None;
        for (number, line) in (1_u64..).zip(reader.lines()) {
            let line = line?;
            match (line.strip_prefix([' ', '\t']), &mut logical) {
                (Some(rest), Some((_, text))) => text.push_str(rest),
                _ => {
                    calendars.take_open(logical.replace((number, line)));
                }
            }
        }
        calendars.take_open(logical);
        calendars.close_unfinished();
        Ok(calendars)
    }

    fn take_open(&mut self, line: Option<(u64, String)>) {
        let Some((number, line)) = line else { return };
        let upper = line.trim_end().get(..line.trim_end().len().min(64)).unwrap_or_default().to_ascii_uppercase();
        match upper.split_once(':') {
            Some(("BEGIN", "VCALENDAR")) => {
                self.close_unfinished();
                self.open = Open::default();
            }
            Some(("BEGIN", "VEVENT")) => {
                self.close_unfinished();
                self.open.event = Some(EventText::at(number, self.open.method.clone()));
            }
            Some(("BEGIN", "VTIMEZONE")) => self.open.zone = Some(Vec::new()),
            Some(("END", "VTIMEZONE")) => self.end_zone(),
            Some(("END", "VEVENT")) => self.end_event(),
            Some(("BEGIN", _)) if self.open.event.is_some() => self.open.depth += 1,
            Some(("END", _)) if self.open.depth > 0 => self.open.depth -= 1,
            _ => self.keep(&upper, line),
        }
    }

    fn keep(&mut self, upper: &str, line: String) {
        let open = &mut self.open;
        match (&mut open.event, &mut open.zone) {
            (Some(event), _) if open.depth == 0 => event.push(line),
            (Some(_), _) => {}
            (None, Some(zone)) => zone.push(line),
            (None, None) => match upper.split_once(':') {
                Some(("METHOD", method)) => open.method = Some(method.to_owned()),
                Some((name, _)) if name.starts_with("X-WR-TIMEZONE") => open.zones.set_calendar_zone(&line),
                _ => {}
            },
        }
    }

    fn end_zone(&mut self) {
        if let Some(lines) = self.open.zone.take() {
            self.open.zones.define(&lines);
        }
    }

    fn end_event(&mut self) {
        self.open.depth = 0;
        let Some(mut event) = self.open.event.take() else { return };
        event.settle_zones(&self.open.zones);
        // An event without a UID is a series of its own.
        let uid = event.uid().unwrap_or_else(|| format!("line {}", event.line));
        let index = *self.by_uid.entry(uid).or_insert(self.series.len());
        match self.series.get_mut(index) {
            Some(series) => series.events.push(event),
            None => self.series.push(Series { events: vec![event] }),
        }
    }

    fn close_unfinished(&mut self) {
        self.open.depth = 0;
        if let Some(event) = self.open.event.take() {
            self.broken.push((event.line, "rejected-calendar-without-end", event.title()));
        }
    }
}
