//! Duplicates: records that share a key are candidates, those that agree on enough are one (Fellegi & Sunter 1969).

mod clusters;
mod comparison;
mod names;
mod people;
mod weights;

use std::{collections::BTreeMap, hash::Hash};

pub use clusters::{Link, clusters};
pub use comparison::{Column, Comparison, EXACT, Level, VARIANT};
pub use names::{Given, plain, spelling};
pub use people::{Likeness, Person, Proposal, Reason, proposals};
pub use weights::{COLUMNS, Pattern, Records, Weights};

/// One key of one record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordKey<'a, K> {
    /// The record's index in the caller's array.
    pub record: u32,
    /// The kind of key: keys of two kinds never meet.
    pub kind: K,
    /// The normalised key; an empty one says nothing.
    pub key: &'a str,
}

/// Two records that share at least one key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate<'a, K> {
    /// The record with the lower index.
    pub first: u32,
    /// The other.
    pub second: u32,
    /// The keys they share, in order of kind and key, each once.
    pub reasons: Vec<(K, &'a str)>,
}

/// The pairs of records that share a key, ordered by their indexes.
///
/// A key shared by more than `most` records, such as a switchboard's number, is no reason for any pair. That bounds the
/// work: n keys give at most `n * (most - 1) / 2` reasons.
#[must_use]
pub fn candidates<'a, K: Copy + Ord + Hash>(keys: &[RecordKey<'a, K>], most: usize) -> Vec<Candidate<'a, K>> {
    let mut sorted: Vec<_> = keys.iter().filter(|key| !key.key.is_empty()).map(|key| (key.kind, key.key, key.record)).collect();
    sorted.sort_unstable();
    sorted.dedup();
    let mut pairs: BTreeMap<(u32, u32), Vec<(K, &'a str)>> = BTreeMap::new();
    let blocks = sorted.chunk_by(|one, other| (one.0, one.1) == (other.0, other.1));
    for block in blocks.filter(|block| block.len() <= most) {
        for (place, (kind, key, first)) in block.iter().enumerate() {
            for (_, _, second) in &block[place + 1..] {
                pairs.entry((*first, *second)).or_default().push((*kind, *key));
            }
        }
    }
    pairs.into_iter().map(|((first, second), reasons)| Candidate { first, second, reasons }).collect()
}

/// The pairs of records that share a key, each once; a key of more than `most` records pairs nobody.
#[must_use]
pub fn blocked<K: Copy + Ord + Hash>(keys: &[RecordKey<'_, K>], most: usize) -> Vec<(u32, u32)> {
    let mut sorted: Vec<_> = keys.iter().filter(|key| !key.key.is_empty()).map(|key| (key.kind, key.key, key.record)).collect();
    sorted.sort_unstable();
    sorted.dedup();
    let mut pairs = Vec::new();
    for block in sorted.chunk_by(|one, other| (one.0, one.1) == (other.0, other.1)).filter(|block| block.len() <= most) {
        for (place, (_, _, first)) in block.iter().enumerate() {
            pairs.extend(block[place + 1..].iter().map(|(_, _, second)| (*first, *second)));
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    enum Kind {
        Email,
        Phone,
    }

    fn key(record: u32, kind: Kind, key: &str) -> RecordKey<'_, Kind> {
        RecordKey { record, kind, key }
    }

    #[test]
    fn two_records_of_one_address_are_a_candidate_with_its_reasons() {
        let keys = [
            key(4, Kind::Email, "dana@lumen.example"),
            key(1, Kind::Phone, "+351912345678"),
            key(1, Kind::Email, "dana@lumen.example"),
            key(4, Kind::Phone, "+351912345678"),
            key(2, Kind::Email, "kofi@lumen.example"),
        ];
        let found = candidates(&keys, 5);
        let reasons = vec![(Kind::Email, "dana@lumen.example"), (Kind::Phone, "+351912345678")];
        assert_eq!(found, [Candidate { first: 1, second: 4, reasons }]);
    }

    #[test]
    fn a_switchboard_number_is_no_reason() {
        let keys: Vec<_> = (0..6).map(|record| key(record, Kind::Phone, "+351210000000")).collect();
        assert!(candidates(&keys, 5).is_empty());
        assert_eq!(candidates(&keys[..5], 5).len(), 10);
    }

    #[test]
    fn kinds_do_not_meet_and_empty_keys_say_nothing() {
        let keys = [key(0, Kind::Phone, "100"), key(1, Kind::Email, "100"), key(2, Kind::Email, ""), key(3, Kind::Email, "")];
        assert!(candidates(&keys, 5).is_empty());
    }

    #[test]
    fn a_record_that_bears_a_key_twice_is_not_its_own_duplicate() {
        assert!(candidates(&[key(7, Kind::Email, "a@b.example"), key(7, Kind::Email, "a@b.example")], 5).is_empty());
    }

    proptest! {
        #[test]
        fn the_pairs_are_those_that_comparing_everybody_finds(
            given in prop::collection::vec((0..12_u32, 0..8_u8), 0..60),
        ) {
            let texts: Vec<String> = given.iter().map(|(_, key)| format!("k{key}")).collect();
            let keys: Vec<_> = given.iter().zip(&texts).map(|((record, _), text)| key(*record, Kind::Email, text)).collect();
            let found: Vec<_> = candidates(&keys, 100).iter().map(|pair| (pair.first, pair.second)).collect();
            let shares = |one: u32, other: u32| given.iter().any(|a| a.0 == one && given.iter().any(|b| b.0 == other && b.1 == a.1));
            let expected: Vec<_> =
                (0..12).flat_map(|one| (one + 1..12).map(move |other| (one, other))).filter(|(one, other)| shares(*one, *other)).collect();
            prop_assert_eq!(found, expected);
        }
    }
}
