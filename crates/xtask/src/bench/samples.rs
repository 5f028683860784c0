//! Many measurements of one thing, and where the middle and the slowest of them lie.

use std::time::Duration;

/// Times of the same thing, in milliseconds.
#[derive(Clone, Debug, Default)]
pub struct Samples(Vec<f64>);

impl Samples {
    /// Adds a time.
    pub fn add(&mut self, took: Duration) {
        self.0.push(took.as_secs_f64() * 1_000.0);
        self.0.sort_unstable_by(f64::total_cmp);
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The smallest time that this part of a hundred do not exceed (nearest rank).
    #[must_use]
    pub fn percentile(&self, part: usize) -> f64 {
        let rank = (self.0.len() * part).div_ceil(100).max(1);
        self.0.get(rank - 1).copied().unwrap_or(f64::NAN)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_times_that_were_measured() {
        let mut samples = Samples::default();
        (1..=200).rev().for_each(|number| samples.add(Duration::from_millis(number)));
        let rounded = [50, 99, 100].map(|part| format!("{:.0}", samples.percentile(part)));
        assert_eq!(rounded, ["100", "198", "200"]);
    }
}
