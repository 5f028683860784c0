//! The events of one UID: parsed together, expanded to instances up to a horizon.

use std::{collections::HashSet, str::FromStr};

use calcard::{
    Entry, Parser,
    common::timezone::Tz,
    icalendar::{ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarProperty, ICalendarValue},
};
use jiff::{Timestamp, civil::Date, tz::TimeZone};

use super::zones::Zones;

/// The most steps that are taken in expanding a series.
const MOST_STEPS: usize = 10_000;
/// The most instances of a series that are given: the earliest ones.
const MOST_INSTANCES: usize = 4_000;

/// Properties whose times may name a zone.
const TIMED: &[&str] = &["DTSTART", "DTEND", "RECURRENCE-ID", "EXDATE", "RDATE"];

/// One VEVENT as unfolded text.
#[derive(Debug)]
pub struct EventText {
    /// The line of its BEGIN.
    pub line: u64,
    lines: Vec<String>,
    method: Option<String>,
    calendar_zone: Option<String>,
}

impl EventText {
    /// An event that begins here.
    pub const fn at(line: u64, method: Option<String>) -> Self {
        Self { line, lines: Vec::new(), method, calendar_zone: None }
    }

    /// Adds a line. The sequence is left out: exceptions often carry another one than their series, and would not find it.
    pub fn push(&mut self, line: String) {
        if !matches!(name_of(&line).as_str(), "SEQUENCE" | "ATTACH" | "BEGIN" | "END") {
            self.lines.push(line);
        }
    }

    /// Writes zones by their IANA names.
    pub fn settle_zones(&mut self, zones: &Zones) {
        self.calendar_zone = zones.calendar().map(str::to_owned);
        for line in self.lines.iter_mut().filter(|line| TIMED.contains(&name_of(line).as_str())) {
            if let Some(settled) = with_zone(line, zones) {
                *line = settled;
            }
        }
    }

    /// Its UID.
    pub fn uid(&self) -> Option<String> {
        self.value("UID")
    }

    /// Its title.
    pub fn title(&self) -> Option<String> {
        self.value("SUMMARY")
    }

    fn value(&self, name: &str) -> Option<String> {
        let line = self.lines.iter().find(|line| name_of(line) == name)?;
        line.split_once(':').map(|(_, value)| value.trim().to_owned()).filter(|value| !value.is_empty())
    }

    fn repeats(&self) -> bool {
        self.lines.iter().any(|line| matches!(name_of(line).as_str(), "RRULE" | "RDATE" | "RECURRENCE-ID"))
    }
}

fn name_of(line: &str) -> String {
    line.split([':', ';']).next().unwrap_or_default().trim().to_ascii_uppercase()
}

/// The line with its TZID settled: the IANA name, or none for a zone that nobody knows. None when it names no zone.
fn with_zone(line: &str, zones: &Zones) -> Option<String> {
    let start = line.to_ascii_uppercase().find(";TZID=")?;
    let rest = &line[start + 6..];
    let quoted = rest.starts_with('"');
    let length = if quoted { rest[1..].find('"')? + 2 } else { rest.rfind(':').map(|end| rest[..end].find(';').unwrap_or(end))? };
    let parameter = zones.resolve(rest[..length].trim_matches('"')).map(|zone| format!(";TZID={zone}")).unwrap_or_default();
    Some(format!("{}{parameter}{}", &line[..start], &rest[length..]))
}

/// The events of one UID.
#[derive(Debug)]
pub struct Series {
    /// In the order of the file.
    pub events: Vec<EventText>,
}

/// One instance of an event.
#[derive(Debug)]
pub struct Instance {
    /// The line of the event that says it.
    pub line: u64,
    /// What the event says.
    pub event: ICalendarComponent,
    /// The METHOD of its calendar.
    pub method: Option<String>,
    /// Which instance of a series it is; none for an event that does not repeat.
    pub ordinal: Option<String>,
    /// When it begins.
    pub start: Start,
}

/// When an instance begins.
#[derive(Clone, Debug, PartialEq)]
pub struct Start {
    /// The civil date in its own zone.
    pub date: Date,
    /// The instant; none for a whole day and for a floating time.
    pub at: Option<Timestamp>,
    /// The zone by its IANA name.
    pub zone: Option<String>,
}

impl Series {
    /// The line of its first event.
    pub fn line(&self) -> u64 {
        self.events.first().map_or(1, |event| event.line)
    }

    /// The title of its first event.
    pub fn title(&self) -> Option<String> {
        self.events.first()?.title()
    }

    /// Its instances in order; those of a repeating series only up to the horizon.
    ///
    /// # Errors
    /// The key of the sentence that says why, when not one instance can be read.
    pub fn instances(&self, horizon: Date) -> Result<Vec<Instance>, &'static str> {
        let calendar = self.parse(horizon).ok_or("rejected-calendar-unreadable")?;
        let expanded = calendar.expand_dates(Tz::Floating, MOST_STEPS);
        if expanded.events.is_empty() && !expanded.errors.is_empty() {
            return Err("rejected-no-date");
        }
        let repeats = self.events.iter().any(EventText::repeats);
        let mut starts: Vec<(u32, Option<Timestamp>, String)> =
            expanded.events.iter().map(|event| (event.comp_id, instant(&event.start), event.start.naive_local().to_string())).collect();
        starts.sort_by(|one, other| (&one.2, one.0).cmp(&(&other.2, other.0)));
        let mut seen = HashSet::new();
        let found = starts.into_iter().filter_map(|(component, at, civil)| self.instance(&calendar, component, at, &civil, repeats));
        let within = found.filter(|instance| !repeats || instance.start.date <= horizon);
        Ok(within.filter(|instance| seen.insert((instance.ordinal.clone(), instance.line))).take(MOST_INSTANCES).collect())
    }

    fn parse(&self, horizon: Date) -> Option<ICalendar> {
        let mut text = String::from("BEGIN:VCALENDAR\nVERSION:2.0\n");
        for event in &self.events {
            text.push_str("BEGIN:VEVENT\n");
            event.lines.iter().for_each(|line| {
                text.push_str(line);
                text.push_str(&end_of_rule(line, event, horizon).unwrap_or_default());
                text.push('\n');
            });
            text.push_str("END:VEVENT\n");
        }
        text.push_str("END:VCALENDAR\n");
        match Parser::new(&text).entry() {
            Entry::ICalendar(calendar) => Some(calendar),
            _ => None,
        }
    }

    fn instance(&self, calendar: &ICalendar, component: u32, at: Option<Timestamp>, civil: &str, repeats: bool) -> Option<Instance> {
        let event = calendar.component_by_id(component)?;
        let text = self.events.get(ordinal_of(calendar, component))?;
        let whole_day = begins_with_a_date(event);
        let mut start = Start { date: civil.get(..10)?.parse().ok()?, at: at.filter(|_| !whole_day), zone: None };
        if let Some(at) = start.at {
            let own = zone_of(event);
            let zone = own
                .filter(|zone| zone != "Etc/UTC" && zone != "UTC")
                .or_else(|| text.calendar_zone.clone())
                .unwrap_or_else(|| "UTC".to_owned());
            // An instant in UTC happened on the day of the calendar's own zone.
            start.date = TimeZone::get(&zone).map_or(start.date, |zone| at.to_zoned(zone).date());
            start.zone = Some(zone);
        }
        let ordinal = repeats.then(|| recurrence_id(event, calendar).unwrap_or_else(|| stamp(start.at, civil, whole_day)));
        Some(Instance { line: text.line, event: event.clone(), method: text.method.clone(), ordinal, start })
    }
}

/// An end for a rule that has none, a day after the horizon, so that nobody counts to the end of time.
fn end_of_rule(line: &str, event: &EventText, horizon: Date) -> Option<String> {
    let upper = line.to_ascii_uppercase();
    if name_of(line) != "RRULE" || upper.contains("UNTIL=") || upper.contains("COUNT=") {
        return None;
    }
    let day = horizon.tomorrow().ok()?.strftime("%Y%m%d").to_string();
    let whole_day = event.value("DTSTART").is_some_and(|start| !start.contains('T'));
    Some(if whole_day { format!(";UNTIL={day}") } else { format!(";UNTIL={day}T235959Z") })
}

/// Which event of the series a component is.
fn ordinal_of(calendar: &ICalendar, component: u32) -> usize {
    let is_event = |component: &&ICalendarComponent| component.component_type == ICalendarComponentType::VEvent;
    let before = usize::try_from(component).unwrap_or(usize::MAX).min(calendar.components.len());
    calendar.components[..before].iter().filter(is_event).count()
}

fn instant(start: &chrono::DateTime<Tz>) -> Option<Timestamp> {
    if start.timezone().is_floating() { None } else { Timestamp::from_second(start.timestamp()).ok() }
}

fn first_value<'a>(event: &'a ICalendarComponent, property: &ICalendarProperty) -> Option<(&'a ICalendarValue, Option<&'a str>)> {
    let entry = event.property(property)?;
    Some((entry.values.first()?, entry.tz_id()))
}

fn begins_with_a_date(event: &ICalendarComponent) -> bool {
    let start = first_value(event, &ICalendarProperty::Dtstart).or_else(|| first_value(event, &ICalendarProperty::RecurrenceId));
    matches!(start, Some((ICalendarValue::PartialDateTime(time), _)) if !time.has_time())
}

fn zone_of(event: &ICalendarComponent) -> Option<String> {
    first_value(event, &ICalendarProperty::Dtstart)?.1.map(str::to_owned)
}

/// The original start of an exception, written as [`stamp`] writes that of an ordinary instance.
fn recurrence_id(event: &ICalendarComponent, calendar: &ICalendar) -> Option<String> {
    let (ICalendarValue::PartialDateTime(time), zone) = first_value(event, &ICalendarProperty::RecurrenceId)? else { return None };
    let series_zone = || calendar.components.iter().find_map(|component| first_value(component, &ICalendarProperty::Dtstart)?.1);
    let zone = zone.or_else(series_zone).and_then(|zone| Tz::from_str(zone).ok()).unwrap_or(Tz::Floating);
    let original = time.to_date_time_with_tz(zone)?;
    Some(stamp(instant(&original), &original.naive_local().to_string(), !time.has_time()))
}

/// The instant of a timed start, the date of a whole day, the civil time of a floating one.
fn stamp(at: Option<Timestamp>, civil: &str, whole_day: bool) -> String {
    match at {
        Some(at) if !whole_day => at.to_string(),
        _ if whole_day => civil.get(..10).unwrap_or(civil).to_owned(),
        _ => civil.to_owned(),
    }
}
