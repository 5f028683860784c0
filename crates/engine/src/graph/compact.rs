//! Weights in two bytes each: numbers into one table of values that all ties share.
//!
//! Up to 65,536 different weights are kept to the bit. Where there are more, the table holds values at even steps from the
//! least to the most, and a weight is off by at most half a step: for chances of 5 to 95 in a hundred a cost is then off by
//! 0.000023, the chance of a tie by as much of itself, and the chance of the best path of k ties by at most 2k times that.

use std::collections::{HashMap, HashSet};

/// How many values two bytes can name.
const VALUES: usize = 1 << 16;

/// The weights of all ties, in the order of the places of ties.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Weights {
    codes: Vec<u16>,
    values: Vec<f32>,
}

impl Weights {
    /// No weights yet, of those that a table holds; room for so many.
    pub fn of(table: Table, room: usize) -> Self {
        Self { codes: Vec::with_capacity(room), values: table.values }
    }

    pub fn push(&mut self, code: u16) {
        self.codes.push(code);
    }

    /// The weight at a place.
    #[inline]
    pub fn at(&self, place: usize) -> f32 {
        self.values[usize::from(self.codes[place])]
    }

    /// The weights at these places.
    #[inline]
    pub fn row(&self, places: std::ops::Range<usize>) -> impl ExactSizeIterator<Item = f32> + '_ {
        self.codes[places].iter().map(|code| self.values[usize::from(*code)])
    }

    /// The codes of the weights at these places, in the order of the weights.
    pub fn codes(&self, places: std::ops::Range<usize>) -> &[u16] {
        &self.codes[places]
    }

    /// The table alone.
    pub fn table(&self) -> Table {
        Table { values: self.values.clone(), codes: HashMap::new() }
    }
}

/// The different weights seen so far, as long as two bytes can name them, and the range of all.
#[derive(Debug, Default)]
pub struct Seen {
    different: HashSet<u32>,
    last: Option<f32>,
    range: Option<(f32, f32)>,
}

impl Seen {
    /// Notes a weight.
    pub fn note(&mut self, weight: f32) {
        if self.last == Some(weight) {
            return;
        }
        self.last = Some(weight);
        let (least, most) = self.range.unwrap_or((weight, weight));
        self.range = Some((least.min(weight), most.max(weight)));
        if self.different.len() <= VALUES {
            self.different.insert(weight.to_bits());
        }
    }

    /// The values that stand for all that was noted.
    pub fn table(self) -> Table {
        if self.different.len() > VALUES {
            return Table { values: even(self.range.unwrap_or_default()), codes: HashMap::new() };
        }
        let mut values: Vec<f32> = self.different.into_iter().map(f32::from_bits).collect();
        values.sort_unstable_by(f32::total_cmp);
        let codes = values.iter().zip(0_u16..=u16::MAX).map(|(value, code)| (value.to_bits(), code)).collect();
        Table { values, codes }
    }
}

/// Values at even steps.
fn even((least, most): (f32, f32)) -> Vec<f32> {
    let (least, step) = (f64::from(least), (f64::from(most) - f64::from(least)) / f64::from(u16::MAX));
    #[expect(clippy::cast_possible_truncation, reason = "between two floats of 32 bits")]
    (0..=u16::MAX).map(|code| (least + step * f64::from(code)) as f32).collect()
}

/// Which weight each code stands for: in ascending order.
#[derive(Debug)]
pub struct Table {
    values: Vec<f32>,
    /// The code of each value; empty where values stand at even steps.
    codes: HashMap<u32, u16>,
}

impl Table {
    /// The code of the value nearest to a weight that was noted.
    pub fn code(&self, weight: f32) -> u16 {
        if !self.codes.is_empty() {
            return self.codes.get(&weight.to_bits()).copied().unwrap_or_default();
        }
        let (Some(least), Some(most)) = (self.values.first(), self.values.last()) else { return 0 };
        let share = f64::from(weight - least) / f64::from(most - least);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of 0..1 of what two bytes hold")]
        let code = (share * f64::from(u16::MAX)).round() as u16;
        code
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(weights: impl Iterator<Item = f32>) -> Table {
        let mut seen = Seen::default();
        weights.for_each(|weight| seen.note(weight));
        seen.table()
    }

    fn kept(table: &Table, weight: f32) -> f32 {
        table.values[usize::from(table.code(weight))]
    }

    #[test]
    fn as_many_weights_as_two_bytes_can_name_are_kept_to_the_bit() {
        let weights = || (0..65_536_u32).map(|number| 1.0 / (f32::from(u16::try_from(number % 65_536).unwrap()) + 1.0));
        let table = table(weights());
        assert!(weights().all(|weight| kept(&table, weight).to_bits() == weight.to_bits()));
        assert!(table.values.is_sorted());
    }

    #[test]
    fn of_more_weights_each_is_off_by_half_a_step_at_most_and_their_order_stays() {
        let few = |number: u32| f32::from(u16::try_from(number).unwrap());
        let weights: Vec<f32> =
            (0..200_000_u32).map(|number| 0.05 + 2.95 * (few(number / 1_000) + few(number % 1_000) / 1_000.0) / 199.999).collect();
        let table = table(weights.iter().copied());
        let step = 2.95 / 65_535.0;
        assert!(weights.iter().all(|weight| (kept(&table, *weight) - weight).abs() <= step * 0.51));
        assert!(weights.windows(2).all(|pair| table.code(pair[0]) <= table.code(pair[1])));
        assert_eq!((kept(&table, weights[0]), kept(&table, weights[199_999])), (weights[0], weights[199_999]));
    }
}
