//! Reproducible chance: a stream of its own for each thing that is invented.

#![expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "counts here are far below 2 to the power of 52, and ranks are positive"
)]

use wellmet_domain::{Entropy as _, moment::SeededEntropy};

/// A stream of random numbers.
pub(super) struct Chance(SeededEntropy);

impl Chance {
    /// The stream of the thing of this kind and number.
    pub(super) fn of(seed: u64, kind: u64, number: usize) -> Self {
        // The entropy steps by a constant, so two starts that are near would overlap: mix them first.
        let start = SeededEntropy::new(seed.rotate_left(32) ^ (kind << 56) ^ number as u64);
        Self(SeededEntropy::new(next(&start)))
    }

    /// A number from 0 up to, not including, 1.
    pub(super) fn part(&self) -> f64 {
        (next(&self.0) >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// A whole number below the limit, each as likely.
    pub(super) fn below(&self, limit: usize) -> usize {
        (self.part() * limit as f64) as usize
    }

    /// One of these.
    pub(super) fn pick<Item: Copy>(&self, items: &[Item]) -> Item {
        items[self.below(items.len())]
    }

    /// A rank below the count, where rank r is as likely as (r + 1) to the power of minus `steepness`.
    ///
    /// The inverse of the continuous distribution function, `steepness` not 1 (Devroye 1986, section II.2).
    pub(super) fn rank(&self, count: usize, steepness: f64) -> usize {
        let rest = 1.0 - steepness;
        let largest = (count as f64 + 1.0).powf(rest);
        let value = (1.0 + self.part() * (largest - 1.0)).powf(1.0 / rest);
        (value as usize).clamp(1, count) - 1
    }
}

fn next(entropy: &SeededEntropy) -> u64 {
    let mut bytes = [0_u8; 8];
    entropy.fill(&mut bytes);
    u64::from_le_bytes(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_stay_within_the_count_and_low_ones_lead() {
        let chance = Chance::of(1, 1, 1);
        let mut counts = [0_usize; 5];
        (0..5_000).for_each(|_| counts[chance.rank(5, 0.9)] += 1);
        assert!(counts.is_sorted_by(|one, other| one > other), "{counts:?}");
    }
}
