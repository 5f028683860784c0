//! Who talks next at a conference, of those who have not yet? Lines `seconds one other`, one for each twenty seconds face to face.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    path::Path,
};

use anyhow::{Context as _, Result};

use crate::evaluate::{
    log::lines_of,
    measures::{self, Scored, count},
    table::Table,
};

/// What is learned from, in seconds: the first eighteen hours.
const LEARNED: u64 = 18 * 3_600;

/// What every score is worth on one conference.
#[derive(Clone, Debug)]
pub struct Report {
    people: usize,
    contacts: usize,
    pairs: usize,
    new: usize,
    auc: BTreeMap<&'static str, f64>,
}

/// Two people, face to face at a time.
type Contact = (u64, u32, u32);
/// How well a measure ranks a pair of strangers.
type Score = fn(&Ties, u32, u32) -> f64;

/// Runs the protocol on a file.
///
/// # Errors
/// When the file cannot be read or has another shape.
pub fn measure(path: &Path) -> Result<Report> {
    let mut contacts = Vec::new();
    for line in lines_of(path)? {
        let line = line.with_context(|| format!("{} cannot be read", path.display()))?;
        contacts.push(contact(&line).with_context(|| format!("{}: not `seconds one other`", path.display()))?);
    }
    Ok(Report::of(&contacts))
}

fn contact(line: &str) -> Option<Contact> {
    let mut words = line.split_whitespace();
    let (at, one, other) = (words.next()?.parse().ok()?, words.next()?.parse::<u32>().ok()?, words.next()?.parse::<u32>().ok()?);
    Some((at, one.min(other), one.max(other)))
}

impl Report {
    fn of(contacts: &[Contact]) -> Self {
        let begin = contacts.iter().map(|contact| contact.0).min().unwrap_or(0);
        let is_learned = |contact: &&Contact| contact.0 < begin + LEARNED;
        let mut weights: BTreeMap<(u32, u32), f64> = BTreeMap::new();
        for (_, one, other) in contacts.iter().filter(is_learned) {
            *weights.entry((*one, *other)).or_default() += 1.0;
        }
        let ties = Ties::of(&weights);
        let later = contacts.iter().filter(|contact| !is_learned(contact)).map(|(_, one, other)| (*one, *other));
        let new: BTreeSet<(u32, u32)> = later.filter(|pair| !weights.contains_key(pair)).collect();
        let seen: Vec<u32> = ties.0.keys().copied().collect::<BTreeSet<_>>().into_iter().collect();
        let strangers: Vec<(u32, u32)> = seen
            .iter()
            .enumerate()
            .flat_map(|(place, one)| seen[place + 1..].iter().map(move |other| (*one, *other)))
            .filter(|pair| !weights.contains_key(pair))
            .collect();
        let auc = |score: Score| {
            let row = |pair: &(u32, u32)| Scored { score: score(&ties, pair.0, pair.1), happened: new.contains(pair) };
            measures::auc(&strangers.iter().map(row).collect::<Vec<_>>())
        };
        let scores: [(&'static str, Score); 3] = [
            ("resource_allocation", |ties, one, other| ties.allocated(one, other, |_| 1.0)),
            ("weighted_allocation", |ties, one, other| ties.allocated(one, other, f64::ln_1p)),
            ("preferential_attachment", |ties, one, other| count(ties.around(one).len()) * count(ties.around(other).len())),
        ];
        let people: BTreeSet<u32> = contacts.iter().flat_map(|(_, one, other)| [*one, *other]).collect();
        let pairs: BTreeSet<(u32, u32)> = contacts.iter().map(|(_, one, other)| (*one, *other)).collect();
        Self {
            people: people.len(),
            contacts: contacts.len(),
            pairs: pairs.len(),
            new: new.len(),
            auc: scores.map(|(name, score)| (name, auc(score))).into(),
        }
    }

    /// The report for people.
    #[must_use]
    pub fn text(&self) -> String {
        let mut table = Table::new("talked for the first time", ["AUC"]);
        for (name, auc) in &self.auc {
            table.line(name, [Some(*auc)]);
        }
        let said =
            format!("{} people, {} contacts, {} pairs; {} new after the first day\n", self.people, self.contacts, self.pairs, self.new);
        said + &table.text()
    }
}

/// Everybody's contacts: with whom, and how often.
struct Ties(HashMap<u32, BTreeMap<u32, f64>>);

impl Ties {
    fn of(weights: &BTreeMap<(u32, u32), f64>) -> Self {
        let mut ties: HashMap<u32, BTreeMap<u32, f64>> = HashMap::new();
        for ((one, other), contacts) in weights {
            ties.entry(*one).or_default().insert(*other, *contacts);
            ties.entry(*other).or_default().insert(*one, *contacts);
        }
        Self(ties)
    }

    fn around(&self, person: u32) -> &BTreeMap<u32, f64> {
        static NOBODY: BTreeMap<u32, f64> = BTreeMap::new();
        self.0.get(&person).unwrap_or(&NOBODY)
    }

    /// What flows from one to the other over everybody whom both know.
    fn allocated(&self, one: u32, other: u32, weight: impl Fn(f64) -> f64) -> f64 {
        let (mine, theirs) = (self.around(one), self.around(other));
        let through = mine.iter().filter_map(|(person, contacts)| Some((person, *contacts, *theirs.get(person)?)));
        let part = |(person, near, far): (&u32, f64, f64)| {
            weight(near) * weight(far) / self.around(*person).values().map(|contacts| weight(*contacts)).sum::<f64>()
        };
        through.map(part).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_knows_the_same_people_is_expected_to_meet() {
        let hour = 3_600;
        let mut contacts: Vec<Contact> = [(1, 9), (2, 9), (3, 8), (4, 9), (4, 8), (5, 7)].map(|(one, other)| (0, one, other)).into();
        contacts.push((20 * hour, 1, 2));
        let report = Report::of(&contacts);
        assert_eq!((report.people, report.contacts, report.pairs, report.new), (8, 7, 7, 1));
        // Of 21 pairs that did not meet, 17 have nobody in common, two share as much as the pair that met, and two share more.
        assert!((report.auc["resource_allocation"] - 18.0 / 21.0).abs() < 1e-9, "{report:?}");
        assert_eq!(contact("32520 1591 1467"), Some((32_520, 1_467, 1_591)));
    }
}
