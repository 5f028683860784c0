//! How much each agreement says: Fellegi and Sunter's weights, learned from the records themselves.
//!
//! How often a level occurs among different records (u) comes from random pairs, how often among duplicates (m) from
//! expectation and maximisation over the pairs that share a block; agreement on a rare value says more than on a common one.

use std::collections::HashMap;

use super::comparison::{Column, EXACT, LEVELS};

/// How many columns a record may have.
pub const COLUMNS: usize = 12;

/// The place of a level that is not known.
const UNKNOWN: u8 = 255;

/// What duplicates are expected to agree on before anything is seen, from the lowest level to equality.
const USUAL: [f64; LEVELS] = [0.04, 0.02, 0.03, 0.10, 0.06, 0.75];
/// How many duplicates that expectation counts for.
const USUAL_COUNTS: f64 = 20.0;
/// How many random pairs are looked at.
const RANDOM_PAIRS: u32 = 100_000;
/// Rounds of learning.
const ROUNDS: u32 = 60;

/// Records by their columns.
#[derive(Clone, Debug)]
pub struct Records {
    number: u32,
    columns: Vec<Column>,
    names: Option<(usize, usize)>,
}

/// The levels of a pair, one for each column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Pattern([u8; COLUMNS]);

impl Pattern {
    /// The level of a column, where both sides are known.
    #[must_use]
    pub fn level(&self, column: usize) -> Option<u8> {
        Some(self.0[column]).filter(|level| *level != UNKNOWN)
    }
}

impl Records {
    /// Records of these columns, at most [`COLUMNS`]; the further ones are left out. `names` are the columns of given and
    /// family name, which people and forms confuse.
    #[must_use]
    pub fn new(number: u32, mut columns: Vec<Column>, names: Option<(usize, usize)>) -> Self {
        columns.truncate(COLUMNS);
        Self { number, columns, names }
    }

    /// How many there are.
    #[must_use]
    pub const fn number(&self) -> u32 {
        self.number
    }

    /// How alike two records are.
    #[must_use]
    pub fn pattern(&self, one: u32, other: u32) -> Pattern {
        let mut levels = [UNKNOWN; COLUMNS];
        for (level, column) in levels.iter_mut().zip(&self.columns) {
            *level = column.level(one, other).unwrap_or(UNKNOWN);
        }
        if let Some((given, family)) = self.names.filter(|(given, family)| levels[*given] < 2 && levels[*family] < 2) {
            let across = |from: usize, to: usize| self.columns[from].level_across(one, &self.columns[to], other).unwrap_or(0);
            if across(given, family) >= 2 && across(family, given) >= 2 {
                (levels[given], levels[family]) = (3, 3);
            }
        }
        Pattern(levels)
    }
}

/// The weights of every level of every column.
#[derive(Clone, Debug)]
pub struct Weights {
    same: Vec<[f64; LEVELS]>,
    different: Vec<[f64; LEVELS]>,
    prior: f64,
}

impl Weights {
    /// Learns from the pairs that share a block.
    #[must_use]
    pub fn learned(records: &Records, pairs: &[(u32, u32)]) -> Self {
        let different = among_random_pairs(records);
        let mut patterns: HashMap<Pattern, f64> = HashMap::new();
        for (one, other) in pairs {
            *patterns.entry(records.pattern(*one, *other)).or_default() += 1.0;
        }
        let mut learner = Learner::new(records.columns.len(), &different);
        // Sorted, so that sums come out alike to the last bit.
        let mut patterns: Vec<(Pattern, f64)> = patterns.into_iter().collect();
        patterns.sort_unstable_by_key(|(pattern, _)| pattern.0);
        for _ in 0..ROUNDS {
            learner.learn(&patterns);
        }
        Self { prior: prior(learner.expected, records.number), same: learner.same, different }
    }

    /// The logarithm (base 2) of the odds that two records are one.
    #[must_use]
    pub fn score(&self, records: &Records, one: u32, other: u32) -> f64 {
        let pattern = records.pattern(one, other);
        let columns = (0..records.columns.len()).filter_map(|column| self.weight(records, &pattern, column, (one, other)));
        self.prior + columns.sum::<f64>()
    }

    /// What one column adds to the score; nothing where it is not known.
    #[must_use]
    pub fn weight(&self, records: &Records, pattern: &Pattern, column: usize, (one, other): (u32, u32)) -> Option<f64> {
        let level = pattern.level(column)?;
        let by_chance = if level == EXACT { records.columns[column].rarity(one, other) } else { None };
        let place = usize::from(level);
        Some((self.same[column][place] / by_chance.unwrap_or(self.different[column][place])).log2())
    }
}

/// The logarithm of the odds that two records drawn at random are one.
fn prior(expected: f64, number: u32) -> f64 {
    let all = f64::from(number) * (f64::from(number) - 1.0) / 2.0;
    let expected = expected.clamp(1.0, (all / 2.0).max(1.0));
    (expected / (all - expected).max(1.0)).log2()
}

fn among_random_pairs(records: &Records) -> Vec<[f64; LEVELS]> {
    let mut counts = vec![[0.5; LEVELS]; records.columns.len()];
    for (one, other) in random_pairs(records.number) {
        let pattern = records.pattern(one, other);
        for (column, counts) in counts.iter_mut().enumerate() {
            if let Some(level) = pattern.level(column) {
                counts[usize::from(level)] += 1.0;
            }
        }
    }
    counts.into_iter().map(normalised).collect()
}

/// Every pair of a few records, or a sample of the pairs of many: always the same, so that answers do not waver.
fn random_pairs(number: u32) -> Vec<(u32, u32)> {
    if u64::from(number) * u64::from(number) <= 2 * u64::from(RANDOM_PAIRS) {
        return (0..number).flat_map(|one| (one + 1..number).map(move |other| (one, other))).collect();
    }
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut below = || {
        // Knuth's MMIX generator; its high bits are even enough.
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u32::try_from((state >> 33) % u64::from(number)).unwrap_or(0)
    };
    (0..RANDOM_PAIRS).map(|_| (below(), below())).filter(|(one, other)| one != other).collect()
}

fn normalised(counts: [f64; LEVELS]) -> [f64; LEVELS] {
    let sum: f64 = counts.iter().sum();
    counts.map(|count| count / sum)
}

/// Two kinds of pairs in a block, duplicates and others, told apart round by round (Dempster, Laird, Rubin 1977).
struct Learner {
    same: Vec<[f64; LEVELS]>,
    different: Vec<[f64; LEVELS]>,
    share: f64,
    expected: f64,
}

impl Learner {
    fn new(columns: usize, different: &[[f64; LEVELS]]) -> Self {
        Self { same: vec![USUAL; columns], different: different.to_vec(), share: 0.05, expected: 0.0 }
    }

    fn learn(&mut self, patterns: &[(Pattern, f64)]) {
        let columns = self.same.len();
        let mut same = vec![USUAL.map(|usual| usual * USUAL_COUNTS); columns];
        let mut different = vec![[0.5; LEVELS]; columns];
        let (mut expected, mut all) = (0.0, 0.0);
        for (pattern, count) in patterns {
            let chance = self.chance(pattern);
            expected += chance * count;
            all += count;
            for column in 0..columns {
                if let Some(level) = pattern.level(column) {
                    same[column][usize::from(level)] += chance * count;
                    different[column][usize::from(level)] += (1.0 - chance) * count;
                }
            }
        }
        self.same = same.into_iter().map(normalised).collect();
        self.different = different.into_iter().map(normalised).collect();
        self.expected = expected;
        self.share = ((expected + 1.0) / (all + 20.0)).min(0.95);
    }

    fn chance(&self, pattern: &Pattern) -> f64 {
        let odds = (0..self.same.len()).filter_map(|column| {
            let level = usize::from(pattern.level(column)?);
            Some((self.same[column][level] / self.different[column][level]).ln())
        });
        let odds = (self.share / (1.0 - self.share)).ln() + odds.sum::<f64>();
        1.0 / (1.0 + (-odds).exp())
    }
}
