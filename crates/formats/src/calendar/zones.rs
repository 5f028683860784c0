//! The names of time zones as calendars write them: Windows', Outlook's sentences, globally unique paths, and home-made ones.

use std::{collections::HashMap, str::FromStr};

use calcard::common::timezone::Tz;

/// Names that neither the IANA database nor Windows has.
const ODD_NAMES: &[(&str, &str)] = &[
    ("us-eastern", "America/New_York"),
    ("us-central", "America/Chicago"),
    ("us-mountain", "America/Denver"),
    ("us-pacific", "America/Los_Angeles"),
    ("us/eastern", "America/New_York"),
    ("us/central", "America/Chicago"),
    ("us/mountain", "America/Denver"),
    ("us/pacific", "America/Los_Angeles"),
    ("tzone://microsoft/utc", "Etc/UTC"),
    ("z", "Etc/UTC"),
    ("utc", "Etc/UTC"),
    ("gmt", "Etc/UTC"),
    ("coordinated universal time", "Etc/UTC"),
];

/// The zones that a calendar defines, and its own.
#[derive(Debug, Default)]
pub struct Zones {
    defined: HashMap<String, String>,
    calendar: Option<String>,
}

impl Zones {
    /// Takes `X-WR-TIMEZONE`.
    pub fn set_calendar_zone(&mut self, line: &str) {
        self.calendar = line.split_once(':').and_then(|(_, name)| known_name(name));
    }

    /// The calendar's own zone by its IANA name.
    pub fn calendar(&self) -> Option<&str> {
        self.calendar.as_deref()
    }

    /// Takes the lines of a VTIMEZONE: a home-made name with a place, or with the offset of its standard time.
    pub fn define(&mut self, lines: &[String]) {
        let value = |name: &str| lines.iter().find_map(|line| line.strip_prefix(name)?.strip_prefix(':').map(str::trim));
        let Some(name) = value("TZID") else { return };
        let place = value("X-LIC-LOCATION").and_then(known_name);
        let offset = || lines.iter().rev().find_map(|line| line.strip_prefix("TZOFFSETTO:").and_then(|offset| fixed(offset.trim())));
        if let Some(zone) = known_name(name).or(place).or_else(offset) {
            self.defined.insert(name.to_owned(), zone);
        }
    }

    /// The IANA name for a TZID; none leaves the time floating, which is the civil time as written.
    pub fn resolve(&self, name: &str) -> Option<String> {
        known_name(name).or_else(|| self.defined.get(name).cloned()).or_else(|| self.calendar.clone())
    }
}

/// The IANA name of a zone's name in any known manner.
#[must_use]
pub fn known_name(name: &str) -> Option<String> {
    let name = name.trim().trim_matches('"');
    if jiff::tz::TimeZone::get(name).is_ok() {
        return Some(name.to_owned());
    }
    let odd = ODD_NAMES.iter().find(|(odd, _)| odd.eq_ignore_ascii_case(name)).map(|(_, known)| (*known).to_owned());
    odd.or_else(|| offset_name(name))
        .or_else(|| path_end(name))
        .or_else(|| Tz::from_str(name).ok()?.name().map(std::borrow::Cow::into_owned))
}

/// `GMT+2`, `UTC-05:00`: whole hours.
fn offset_name(name: &str) -> Option<String> {
    let upper = name.to_ascii_uppercase();
    fixed(upper.strip_prefix("GMT").or_else(|| upper.strip_prefix("UTC"))?)
}

/// A fixed zone for `+0200`, `+2`, `-05:00`. In the IANA names of fixed zones the sign is turned round.
fn fixed(offset: &str) -> Option<String> {
    let (sign, digits) = match offset.split_at_checked(1)? {
        ("+", digits) => ('-', digits),
        ("-", digits) => ('+', digits),
        _ => return None,
    };
    let digits = digits.split(':').next()?;
    let hours: u8 = digits.get(..digits.len().min(2))?.parse().ok()?;
    match hours {
        0 => Some("Etc/UTC".to_owned()),
        1..=12 => Some(format!("Etc/GMT{sign}{hours}")),
        _ => None,
    }
}

/// `/freeassociation.sourceforge.net/Europe/Berlin`, `/softwarestudio.org/Olson_20011030_5/America/Chicago`.
fn path_end(name: &str) -> Option<String> {
    let parts: Vec<&str> = name.strip_prefix('/')?.split('/').collect();
    let ends = (1..parts.len()).map(|from| parts[from..].join("/"));
    ends.into_iter().find(|end| jiff::tz::TimeZone::get(end).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_manner_of_name_finds_its_place() {
        for (name, place) in [
            ("Europe/Lisbon", "Europe/Lisbon"),
            ("W. Europe Standard Time", "Europe/Berlin"),
            ("(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "Europe/Amsterdam"),
            ("GMT+2", "Etc/GMT-2"),
            ("US-Eastern", "America/New_York"),
            ("/freeassociation.sourceforge.net/Europe/Berlin", "Europe/Berlin"),
            ("/softwarestudio.org/Olson_20011030_5/America/Chicago", "America/Chicago"),
            ("tzone://Microsoft/Utc", "Etc/UTC"),
        ] {
            let found = known_name(name).unwrap_or_default();
            let offset = |zone: &str| jiff::tz::TimeZone::get(zone).map(|zone| zone.to_offset("2026-07-01T00:00:00Z".parse().unwrap()));
            assert_eq!(offset(&found).ok(), offset(place).ok(), "{name} is {found}");
        }
        assert_eq!(known_name("Nowhere at all"), None);
    }

    #[test]
    fn a_home_made_zone_is_known_by_its_place_or_its_offset() {
        let mut zones = Zones::default();
        zones.define(&["TZID:Customized Time Zone".to_owned(), "TZOFFSETTO:+0300".to_owned()]);
        zones.define(&["TZID:Ours".to_owned(), "X-LIC-LOCATION:Asia/Tokyo".to_owned()]);
        assert_eq!(zones.resolve("Customized Time Zone").as_deref(), Some("Etc/GMT-3"));
        assert_eq!(zones.resolve("Ours").as_deref(), Some("Asia/Tokyo"));
        assert_eq!(zones.resolve("Theirs"), None);
    }
}
