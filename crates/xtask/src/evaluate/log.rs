//! Logs of contact: lines `source target unixtime`, plain or gzipped, as the public collections of networks give them.

use std::{
    collections::{BTreeSet, HashMap},
    fs::File,
    io::{BufRead, BufReader, Read},
    path::Path,
};

use anyhow::{Context as _, Result, bail};
use flate2::read::MultiGzDecoder;

/// One message to one recipient, or one contact.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Event {
    /// Days since the first event of the log.
    pub at: f64,
    /// Who reached out.
    pub from: u32,
    /// Whom.
    pub to: u32,
    /// How many were written to by the same person in the same second.
    pub recipients: u32,
}

/// A log in order of time, its people numbered from 0.
#[derive(Clone, Debug, PartialEq)]
pub struct Log {
    /// The events, the earliest first; nobody reaches themselves.
    pub events: Vec<Event>,
    /// How many people there are.
    pub people: u32,
}

impl Log {
    /// Reads a log; `until` keeps what lies before that many days after the first event.
    ///
    /// # Errors
    /// When the file cannot be read, a line has another shape, or nothing is left.
    pub fn read(path: &Path, until: Option<f64>) -> Result<Self> {
        let mut rows = Vec::new();
        for (index, line) in lines_of(path)?.enumerate() {
            let line = line.with_context(|| format!("{} cannot be read", path.display()))?;
            let line = line.trim();
            if !line.is_empty() && !line.starts_with('#') {
                let row = row(line).with_context(|| format!("{}:{}: not `source target unixtime`", path.display(), index + 1))?;
                rows.push(row);
            }
        }
        let log = Self::of(rows, until);
        if log.events.is_empty() {
            bail!("{} holds no contact between two people", path.display());
        }
        Ok(log)
    }

    /// The log of these rows (source, target, seconds).
    #[must_use]
    pub fn of(mut rows: Vec<(u64, u64, f64)>, until: Option<f64>) -> Self {
        rows.retain(|(from, to, _)| from != to);
        rows.sort_by(|one, other| one.2.total_cmp(&other.2));
        let first = rows.first().map_or(0.0, |row| row.2);
        let day = |seconds: f64| (seconds - first) / 86_400.0;
        rows.retain(|row| until.is_none_or(|until| day(row.2) < until));
        let names: BTreeSet<u64> = rows.iter().flat_map(|row| [row.0, row.1]).collect();
        let numbers: HashMap<u64, u32> = names.into_iter().zip(0..).collect();
        let mut recipients: HashMap<(u64, u64), u32> = HashMap::new();
        for (from, _, seconds) in &rows {
            *recipients.entry((*from, seconds.to_bits())).or_default() += 1;
        }
        let event = |(from, to, seconds): &(u64, u64, f64)| Event {
            at: day(*seconds),
            from: numbers[from],
            to: numbers[to],
            recipients: recipients[&(*from, seconds.to_bits())],
        };
        Self { events: rows.iter().map(event).collect(), people: u32::try_from(numbers.len()).unwrap_or(u32::MAX) }
    }

    /// The days from the first event to the last.
    #[must_use]
    pub fn span(&self) -> f64 {
        self.events.last().map_or(0.0, |event| event.at)
    }

    /// Whether the log is long enough for the longest half-life.
    #[must_use]
    pub fn is_long(&self) -> bool {
        self.span() > 3.0 * 365.25
    }

    /// Every two people who were ever in contact, with their contacts in order of time.
    #[must_use]
    pub fn pairs(&self) -> Vec<Pair> {
        let mut places: HashMap<(u32, u32), usize> = HashMap::new();
        let mut pairs: Vec<Pair> = Vec::new();
        for event in &self.events {
            let key = (event.from.min(event.to), event.from.max(event.to));
            let place = *places.entry(key).or_insert_with(|| {
                pairs.push(Pair { low: key.0, high: key.1, contacts: Vec::new() });
                pairs.len() - 1
            });
            pairs[place].contacts.push(Contact { at: event.at, by_low: event.from == key.0 });
        }
        pairs
    }
}

/// One contact of two people.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contact {
    /// Days since the first event of the log.
    pub at: f64,
    /// Whether the one with the lower number reached out.
    pub by_low: bool,
}

/// Two people and their contacts.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// The lower number.
    pub low: u32,
    /// The higher number.
    pub high: u32,
    /// The earliest first.
    pub contacts: Vec<Contact>,
}

impl Pair {
    /// The contacts before a time.
    #[must_use]
    pub fn before(&self, time: f64) -> &[Contact] {
        &self.contacts[..self.contacts.partition_point(|contact| contact.at < time)]
    }

    /// The first contact at a time or later.
    #[must_use]
    pub fn next(&self, time: f64) -> Option<f64> {
        self.contacts.get(self.contacts.partition_point(|contact| contact.at < time)).map(|contact| contact.at)
    }
}

/// The lines of a file, unpacked where its name ends with `.gz`.
///
/// # Errors
/// When the file cannot be opened.
pub fn lines_of(path: &Path) -> Result<impl Iterator<Item = std::io::Result<String>> + use<>> {
    let file = File::open(path).with_context(|| format!("{} cannot be opened", path.display()))?;
    let zipped = path.extension().is_some_and(|extension| extension == "gz");
    let bytes: Box<dyn Read> = if zipped { Box::new(MultiGzDecoder::new(file)) } else { Box::new(file) };
    Ok(BufReader::new(bytes).lines())
}

fn row(line: &str) -> Option<(u64, u64, f64)> {
    let mut words = line.split_whitespace();
    let (from, to, seconds) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?, words.next()?.parse::<f64>().ok()?);
    seconds.is_finite().then_some((from, to, seconds))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_log_is_sorted_numbered_and_cut() {
        let log = Log::of(vec![(7, 3, 172_800.0), (3, 7, 0.0), (3, 3, 5.0), (7, 9, 0.0), (3, 7, 900_000.0)], Some(3.0));
        let seen: Vec<_> = log.events.iter().map(|event| (event.at, event.from, event.to)).collect();
        assert_eq!(seen, [(0.0, 0, 1), (0.0, 1, 2), (2.0, 1, 0)]);
        assert_eq!(log.people, 3);
    }

    #[test]
    fn rows_of_one_sender_in_one_second_are_one_message_to_several() {
        let log = Log::of(vec![(1, 2, 60.0), (1, 3, 60.0), (2, 3, 60.0), (1, 2, 61.0)], None);
        assert_eq!(log.events.iter().map(|event| event.recipients).collect::<Vec<_>>(), [2, 2, 1, 1]);
    }

    #[test]
    fn both_directions_of_a_pair_are_one_story() {
        let log = Log::of(vec![(5, 4, 0.0), (4, 5, 86_400.0)], None);
        let pairs = log.pairs();
        assert_eq!(pairs.len(), 1);
        assert_eq!((pairs[0].before(1.0).len(), pairs[0].next(0.5), pairs[0].next(1.5)), (1, Some(1.0), None));
        assert_eq!(pairs[0].contacts.iter().map(|contact| contact.by_low).collect::<Vec<_>>(), [false, true]);
    }
}
