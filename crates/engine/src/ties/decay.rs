//! Decayed sums and the factors by which they fall.
//!
//! The factors come from multiplication alone (IEEE 754), never from a platform's `exp2`: a sum kept on one machine
//! equals its rebuild on another to the last bit.

/// The half-lives of the four sums, in days.
pub const HALF_LIVES: [u32; 4] = [7, 30, 180, 720];

/// What a sum of each half-life weighs in the strength: `h^-0.75`, a power law of forgetting in a cheap form
/// (Anderson & Schooler 1991; `research/engine.md`, section 1.1).
const WEIGHTS: [f64; 4] = [0.2324, 0.0780, 0.02035, 0.0072];

/// Counts of contact days, each day halved with every half-life that has passed since.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sums {
    /// Half-life 7 days.
    pub week: f64,
    /// Half-life 30 days.
    pub month: f64,
    /// Half-life 180 days.
    pub half_year: f64,
    /// Half-life 720 days; weighs only in logs longer than three years.
    pub two_years: f64,
}

impl Sums {
    /// These sums some days later; days before do not raise them.
    #[must_use]
    pub fn after(self, days: i32) -> Self {
        self.scaled(&factors(days))
    }

    /// The strength M: the weighted sum. `long_log` adds the longest half-life, for a log of more than three years.
    #[must_use]
    pub fn strength(self, long_log: bool) -> f64 {
        let recent = WEIGHTS[0] * self.week + WEIGHTS[1] * self.month + WEIGHTS[2] * self.half_year;
        if long_log { recent + WEIGHTS[3] * self.two_years } else { recent }
    }

    pub(super) fn scaled(self, by: &[f64; 4]) -> Self {
        Self { week: self.week * by[0], month: self.month * by[1], half_year: self.half_year * by[2], two_years: self.two_years * by[3] }
    }

    pub(super) fn plus_one(self) -> Self {
        Self { week: self.week + 1.0, month: self.month + 1.0, half_year: self.half_year + 1.0, two_years: self.two_years + 1.0 }
    }

    /// The strength M after some days and a fraction; days before do not raise it.
    #[must_use]
    pub fn strength_after(self, days: f64, long_log: bool) -> f64 {
        self.scaled(&HALF_LIVES.map(|half_life| (-days.max(0.0) / f64::from(half_life)).exp2())).strength(long_log)
    }
}

/// What is left of each sum after some days: `2^(-days/h)`.
pub(super) fn factors(days: i32) -> [f64; 4] {
    let days = days.max(0).unsigned_abs();
    [factor(&WEEK, days), factor(&MONTH, days), factor(&HALF_YEAR, days), factor(&TWO_YEARS, days)]
}

/// The table holds one half-life; whole half-lives are exact halvings.
fn factor(table: &[f64], days: u32) -> f64 {
    let half_life = table.len() as u64;
    let (halvings, rest) = (u64::from(days) / half_life, u64::from(days) % half_life);
    table[usize::try_from(rest).unwrap_or(0)] * halved(halvings)
}

/// `2^-times`, and nothing at all beyond the range of normal numbers.
const fn halved(times: u64) -> f64 {
    if times > 1022 { 0.0 } else { f64::from_bits((1023 - times) << 52) }
}

// Each step is 2^(-1/h), rounded once from 40 digits.
static WEEK: [f64; 7] = powers(0.905_723_664_263_906_7);
static MONTH: [f64; 30] = powers(0.977_159_968_434_245_9);
static HALF_YEAR: [f64; 180] = powers(0.996_156_587_220_575_2);
static TWO_YEARS: [f64; 720] = powers(0.999_037_758_833_783_4);

const fn powers<const N: usize>(step: f64) -> [f64; N] {
    let mut table = [1.0; N];
    let mut day = 1;
    while day < N {
        table[day] = table[day - 1] * step;
        day += 1;
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_factors_are_the_powers_of_two_they_stand_for() {
        for days in [0, 1, 6, 7, 8, 29, 30, 100, 179, 180, 719, 720, 721, 5_000] {
            for (factor, half_life) in factors(days).into_iter().zip(HALF_LIVES) {
                let expected = (-f64::from(days) / f64::from(half_life)).exp2();
                assert!((factor - expected).abs() <= 1e-12 * expected, "{days} days at {half_life}");
            }
        }
    }

    #[test]
    fn a_century_later_almost_nothing_is_left_and_nothing_breaks() {
        let sums = Sums::default().plus_one().after(36_500);
        assert!(sums.two_years < 1e-15 && sums.week >= 0.0);
        assert!(Sums::default().plus_one().after(i32::MAX).strength(true) < 1e-300);
    }

    #[test]
    fn the_weights_are_the_half_lives_to_the_power_of_minus_three_quarters() {
        for (weight, half_life) in WEIGHTS.into_iter().zip(HALF_LIVES) {
            assert!((weight - f64::from(half_life).powf(-0.75)).abs() < 5e-5, "{half_life}");
        }
    }
}
