//! Duplicates in files whose truth is known: Febrl's synthetic people, the number in `rec_id` being who they are.
//!
//! The matcher never sees `rec_id`, and its threshold is fixed here, before any file is read.

use std::{collections::HashMap, path::Path, time::Instant};

use anyhow::{Context as _, Result, ensure};
use serde::Serialize;
use wellmet_engine::matching::{Column, Comparison, Link, RecordKey, Records, Weights, blocked, clusters, spelling};

use super::{log::lines_of, measures::count};

/// Odds of eight to one in favour, as a logarithm of base 2: from here on two records are one.
const LEAST: f64 = 3.0;
/// Odds of a thousand to one against: such a pair is never joined by way of a third record.
const VETO: f64 = -10.0;
/// A key that more records share parts nobody from anybody.
const MOST_SHARING: usize = 60;

/// The columns of the format, and how each is compared.
const COLUMNS: [Comparison; 10] = [
    Comparison::Given,
    Comparison::Family,
    Comparison::Code,
    Comparison::Text,
    Comparison::Text,
    Comparison::Text,
    Comparison::Code,
    Comparison::Equal,
    Comparison::Code,
    Comparison::Code,
];

/// How well the duplicates were found.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Report {
    records: usize,
    true_pairs: usize,
    compared: usize,
    candidate_recall: f64,
    found: usize,
    precision: f64,
    recall: f64,
    f1: f64,
    /// Pairs above the threshold, before they are grouped.
    pairs_f1: f64,
    seconds: f64,
}

/// One record: who it truly is, and its fields.
struct Row {
    who: u32,
    fields: Vec<String>,
}

/// Finds the duplicates in these files together, and compares with the truth.
///
/// # Errors
/// When a file cannot be read or is not of the format.
pub fn measure(files: &[&Path]) -> Result<Report> {
    let mut rows = Vec::new();
    for file in files {
        rows.extend(read(file)?);
    }
    let begun = Instant::now();
    let fields: Vec<&[String]> = rows.iter().map(|row| row.fields.as_slice()).collect();
    let found = Found::in_these(&fields);
    Ok(Report::of(&rows, &found, begun.elapsed().as_secs_f64()))
}

struct Found {
    candidates: Vec<(u32, u32)>,
    links: Vec<Link>,
    groups: Vec<u32>,
}

impl Found {
    fn in_these(rows: &[&[String]]) -> Self {
        let number = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        let keys = keys(rows);
        let keys: Vec<RecordKey<'_, usize>> =
            keys.iter().map(|(record, kind, key)| RecordKey { record: *record, kind: *kind, key }).collect();
        let candidates = blocked(&keys, MOST_SHARING);
        let column = |(place, comparison): (usize, Comparison)| {
            Column::new(comparison, &rows.iter().map(|row| vec![row[place].as_str()]).collect::<Vec<_>>())
        };
        let records = Records::new(number, COLUMNS.into_iter().enumerate().map(column).collect(), Some((0, 1)));
        let weights = Weights::learned(&records, &candidates);
        let score = |first: u32, second: u32| weights.score(&records, first, second);
        let link = |(first, second): &(u32, u32)| Link { first: *first, second: *second, score: score(*first, *second) };
        let links: Vec<Link> = candidates.iter().map(link).filter(|link| link.score >= LEAST).collect();
        let groups = clusters(number, &links, (LEAST, VETO), score);
        Self { candidates, links, groups }
    }
}

/// What two records of one person probably still share, whichever fields were spoilt.
fn keys(rows: &[&[String]]) -> Vec<(u32, usize, String)> {
    let mut keys = Vec::new();
    for (record, row) in (0..).zip(rows) {
        let [given, family, number, street, place, suburb, postcode, _state, birth, social] = &row[..] else { continue };
        let (given, family) = (spelling(given), spelling(family));
        let (street, place, suburb) = (squashed(street), squashed(place), squashed(suburb));
        let both = [
            pair(social, social),
            pair(birth, birth),
            pair(&family, &given),
            pair(&given, &family),
            pair(&family, &start(birth, 4)),
            pair(&given, &start(birth, 6)),
            pair(&given, postcode),
            pair(&family, postcode),
            pair(&start(&street, 7), number),
            pair(&street, &street),
            pair(&place, &place),
            pair(&start(&suburb, 6), &start(&given, 4)),
            pair(&start(&suburb, 6), &start(&family, 4)),
            pair(postcode, number),
            pair(&suburb, number),
            pair(&start(&street, 5), postcode),
            pair(&start(&street, 5), &start(&suburb, 5)),
        ];
        keys.extend(both.into_iter().enumerate().map(|(kind, key)| (record, kind, key)));
    }
    keys
}

fn pair(one: &str, other: &str) -> String {
    if one.is_empty() || other.is_empty() { String::new() } else { format!("{one} {other}") }
}

fn start(text: &str, letters: usize) -> String {
    text.chars().take(letters).collect()
}

fn squashed(text: &str) -> String {
    text.split_whitespace().collect()
}

impl Report {
    fn of(rows: &[Row], found: &Found, seconds: f64) -> Self {
        let same = |first: u32, second: u32| rows[first as usize].who == rows[second as usize].who;
        let true_pairs = pairs_within(rows.iter().map(|row| row.who));
        let recalled = found.candidates.iter().filter(|(first, second)| same(*first, *second)).count();
        let joined = pairs_within(found.groups.iter().copied());
        let right = pairs_within(rows.iter().zip(&found.groups).map(|(row, group)| (row.who, *group)));
        let linked = found.links.iter().filter(|link| same(link.first, link.second)).count();
        let f1 = |right: usize, found: usize| 2.0 * count(right) / (count(found) + count(true_pairs));
        Self {
            records: rows.len(),
            true_pairs,
            compared: found.candidates.len(),
            candidate_recall: count(recalled) / count(true_pairs),
            found: joined,
            precision: count(right) / count(joined),
            recall: count(right) / count(true_pairs),
            f1: f1(right, joined),
            pairs_f1: f1(linked, found.links.len()),
            seconds,
        }
    }

    /// The report for people.
    #[must_use]
    pub fn text(&self) -> String {
        format!(
            "{} records, {} true pairs, {} compared ({:.2} % of the true ones), {:.1} s\nF1 {:.4}: precision {:.4}, recall {:.4}, {} found (F1 {:.4} before grouping)\n",
            self.records,
            self.true_pairs,
            self.compared,
            100.0 * self.candidate_recall,
            self.seconds,
            self.f1,
            self.precision,
            self.recall,
            self.found,
            self.pairs_f1
        )
    }
}

/// How many pairs have the same name.
fn pairs_within<T: std::hash::Hash + Eq>(names: impl Iterator<Item = T>) -> usize {
    let mut sizes: HashMap<T, usize> = HashMap::new();
    for name in names {
        *sizes.entry(name).or_default() += 1;
    }
    sizes.values().map(|size| size * (size - 1) / 2).sum()
}

fn read(path: &Path) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    for (index, line) in lines_of(path)?.enumerate().skip(1) {
        let line = line.with_context(|| format!("{} cannot be read", path.display()))?;
        let mut fields: Vec<String> = line.split(',').map(|field| field.trim().to_owned()).collect();
        ensure!(fields.len() == COLUMNS.len() + 1, "{}:{}: not a line of the Febrl format", path.display(), index + 1);
        let id = fields.remove(0);
        let who = id.split('-').nth(1).and_then(|number| number.parse().ok());
        rows.push(Row { who: who.with_context(|| format!("{}:{}: no number in rec_id", path.display(), index + 1))?, fields });
    }
    Ok(rows)
}
