//! The words by which people are found: names, other names, organisation and title, each with who bears it.

use std::collections::HashMap;

use wellmet_store::words;

use super::Row;

/// Words of fewer letters are found only as they are spelled.
const SHORTEST_FORGIVEN: usize = 4;

/// Every word of the index in order, with the rows that bear it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Words(Vec<(String, Vec<Bearer>)>);

/// A row that bears a word, and whether the word is of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Bearer {
    row: u32,
    by_name: bool,
}

/// How well a row answers a query; the best is the least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Fit {
    misspelled: bool,
    not_by_name: bool,
}

impl Words {
    pub(super) fn of(rows: &[Row]) -> Self {
        let mut all: HashMap<String, Vec<Bearer>> = HashMap::new();
        // Many work at the same places under the same titles; each of these texts is folded once.
        let mut folded: HashMap<&str, Vec<String>> = HashMap::new();
        for (place, row) in rows.iter().enumerate() {
            for (text, by_name) in texts(row) {
                let bearer = Bearer { row: u32::try_from(place).unwrap_or(u32::MAX), by_name };
                for word in folded.entry(text).or_insert_with(|| words(text)) {
                    match all.get_mut(word.as_str()) {
                        Some(bearers) => bearers.push(bearer),
                        None => drop(all.insert(word.clone(), vec![bearer])),
                    }
                }
            }
        }
        let mut all: Vec<(String, Vec<Bearer>)> = all.into_iter().collect();
        for (_, bearers) in &mut all {
            bearers.sort_unstable();
        }
        all.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
        Self(all)
    }

    /// Adds the words of a row at a place.
    pub(super) fn add(&mut self, row: &Row, place: usize) {
        for (word, bearer) in borne(row, place) {
            match self.0.binary_search_by(|(known, _)| known.as_str().cmp(&word)) {
                Ok(found) => {
                    let bearers = &mut self.0[found].1;
                    let after = bearers.partition_point(|known| *known <= bearer);
                    bearers.insert(after, bearer);
                }
                Err(missing) => self.0.insert(missing, (word, vec![bearer])),
            }
        }
    }

    /// Removes the words of a row at a place.
    pub(super) fn remove(&mut self, row: &Row, place: usize) {
        for (word, bearer) in borne(row, place) {
            if let Ok(found) = self.0.binary_search_by(|(known, _)| known.as_str().cmp(&word)) {
                self.0[found].1.retain(|known| *known != bearer);
                if self.0[found].1.is_empty() {
                    self.0.remove(found);
                }
            }
        }
    }

    /// Moves every place from one on up by one, or down.
    pub(super) fn shift(&mut self, from: usize, up: bool) {
        let from = u32::try_from(from).unwrap_or(u32::MAX);
        for bearer in self.0.iter_mut().flat_map(|(_, bearers)| bearers).filter(|bearer| bearer.row >= from) {
            bearer.row = if up { bearer.row + 1 } else { bearer.row.saturating_sub(1) };
        }
    }

    /// The places of the rows that bear every word of a query, the best first: as spelled before misspelled, by name
    /// before by organisation, then the kept, then those of the last contact.
    pub(super) fn find(&self, query: &str, rows: &[Row]) -> Vec<usize> {
        let mut fits: Option<HashMap<u32, Fit>> = None;
        for word in words(query) {
            let mut next = self.bearers(&word);
            if let Some(before) = fits {
                next.retain(|row, fit| {
                    before.get(row).is_some_and(|other| {
                        *fit = fit.with(*other);
                        true
                    })
                });
            }
            fits = Some(next);
        }
        let mut found: Vec<(u32, Fit)> = fits.unwrap_or_default().into_iter().collect();
        found.sort_unstable_by_key(|(place, fit)| {
            let row = &rows[*place as usize];
            (*fit, !row.is_kept(), std::cmp::Reverse(row.line.last_contact), *place)
        });
        found.into_iter().map(|(place, _)| place as usize).collect()
    }

    /// Who bears a word that begins so; if nobody does, who bears one with a letter wrong.
    fn bearers(&self, word: &str) -> HashMap<u32, Fit> {
        let first = self.0.partition_point(|(known, _)| known.as_str() < word);
        let mut bearers = HashMap::new();
        for (_, rows) in self.0[first..].iter().take_while(|(known, _)| known.starts_with(word)) {
            note(&mut bearers, rows, false);
        }
        if bearers.is_empty() && word.len() >= SHORTEST_FORGIVEN {
            for (_, rows) in self.0.iter().filter(|(known, _)| begins_almost_so(known, word)) {
                note(&mut bearers, rows, true);
            }
        }
        bearers
    }
}

/// The words of a row, each with the row as its bearer.
fn borne(row: &Row, place: usize) -> impl Iterator<Item = (String, Bearer)> {
    let row_number = u32::try_from(place).unwrap_or(u32::MAX);
    texts(row).flat_map(move |(text, by_name)| words(text).into_iter().map(move |word| (word, Bearer { row: row_number, by_name })))
}

fn texts(row: &Row) -> impl Iterator<Item = (&str, bool)> {
    let names = std::iter::once(row.line.name.as_str()).chain(row.names.iter().map(String::as_str));
    let others = [&row.line.organisation, &row.line.title, &row.line.locality].into_iter().filter_map(|text| text.as_deref());
    let tags = row.line.tags.iter().map(String::as_str);
    names.map(|name| (name, true)).chain(others.chain(tags).map(|text| (text, false)))
}

fn note(bearers: &mut HashMap<u32, Fit>, rows: &[Bearer], misspelled: bool) {
    for bearer in rows {
        let fit = Fit { misspelled, not_by_name: !bearer.by_name };
        bearers.entry(bearer.row).and_modify(|known| *known = (*known).min(fit)).or_insert(fit);
    }
}

impl Fit {
    const fn with(self, other: Self) -> Self {
        Self { misspelled: self.misspelled || other.misspelled, not_by_name: self.not_by_name || other.not_by_name }
    }
}

/// Whether a known word, or its beginning, is a typed one with one letter wrong, missing, too many, or two swapped.
fn begins_almost_so(known: &str, typed: &str) -> bool {
    let (known, typed) = (known.as_bytes(), typed.as_bytes());
    let same = known.iter().zip(typed).take_while(|(one, other)| one == other).count();
    let (known, typed) = (&known[same..], &typed[same..]);
    let wrong = !known.is_empty() && !typed.is_empty() && known[1..].starts_with(&typed[1..]);
    let missing = !known.is_empty() && known[1..].starts_with(typed);
    let too_many = !typed.is_empty() && known.starts_with(&typed[1..]);
    let swapped =
        known.len() >= 2 && typed.len() >= 2 && known[0] == typed[1] && known[1] == typed[0] && known[2..].starts_with(&typed[2..]);
    wrong || missing || too_many || swapped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slip_of_the_finger_is_forgiven() {
        for typed in ["okafir", "okfaor", "okaafor", "oafor", "okafo", "kafor"] {
            assert!(begins_almost_so("okafor", typed), "{typed}");
        }
        for typed in ["okifir", "reis", "okforaa"] {
            assert!(!begins_almost_so("okafor", typed), "{typed}");
        }
    }
}
