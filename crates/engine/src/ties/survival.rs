//! The survival law: how likely contact is within some days, and when that falls below a wish.
//!
//! `P_D(M) = 1 - (1 + D/beta)^-alpha`, `beta = exp(b0) * M^b1`: a Lomax law, the form of the FSRS forgetting curve
//! (`research/engine.md`, section 1.2).

use super::state::TieState;

/// The strength that one contact adds on its day.
pub const FIRST_CONTACT: f64 = 0.331;

/// The furthest day, counted from the last contact, at which a next date is looked for.
pub const FURTHEST_DAY: f64 = 4000.0;

/// The days over which "still in touch" is judged.
pub(super) const QUARTER: f64 = 90.0;

/// The parameters of the survival law.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Law {
    alpha: f64,
    b0: f64,
    b1: f64,
}

impl Law {
    /// Fitted over all ties.
    pub const ALL_TIES: Self = Self { alpha: 0.616, b0: 1.491, b1: -1.064 };
    /// Fitted over ties of at least three contact days.
    pub const ESTABLISHED: Self = Self { alpha: 0.786, b0: 1.613, b1: -1.191 };

    /// The law of these `(alpha, b0, b1)`.
    pub(super) const fn with([alpha, b0, b1]: [f64; 3]) -> Self {
        Self { alpha, b0, b1 }
    }

    /// Its `(alpha, b0, b1)`.
    #[must_use]
    pub const fn parameters(self) -> [f64; 3] {
        [self.alpha, self.b0, self.b1]
    }

    /// The law for a tie with this many contact days.
    #[must_use]
    pub const fn of(contact_days: u32) -> Self {
        if contact_days >= 3 { Self::ESTABLISHED } else { Self::ALL_TIES }
    }

    /// The scale in days: half of the chance lies within about twice of it.
    #[must_use]
    pub fn beta(self, strength: f64) -> f64 {
        self.b0.exp() * strength.powf(self.b1)
    }

    /// The chance, 0 to 1, of contact within some days; 0 without any strength.
    #[must_use]
    pub fn probability(self, strength: f64, days: f64) -> f64 {
        if strength <= 0.0 {
            return 0.0;
        }
        1.0 - (1.0 + days / self.beta(strength)).powf(-self.alpha)
    }

    /// The days within which contact comes with a chance, strictly between 0 and 1; no end without any strength.
    #[must_use]
    pub fn days_until(self, strength: f64, chance: f64) -> f64 {
        if strength <= 0.0 {
            return f64::INFINITY;
        }
        self.beta(strength) * ((1.0 - chance).powf(-1.0 / self.alpha) - 1.0)
    }
}

/// The chance, 0 to 1, of contact within some days, by the law that fits the number of contact days.
#[must_use]
pub fn probability_of_contact(strength: f64, contact_days: u32, days: f64) -> f64 {
    Law::of(contact_days).probability(strength, days)
}

/// The chance, 0 to 1, that the next 90 days pass without contact.
#[must_use]
pub fn lapse_risk(strength: f64, contact_days: u32) -> f64 {
    1.0 - probability_of_contact(strength, contact_days, QUARTER)
}

/// What one contact now would add to the chance of contact within 90 days (section 1.6): most for the weakest tie.
#[must_use]
pub fn retention_gained(strength: f64) -> f64 {
    let kept = |strength| Law::ALL_TIES.probability(strength, QUARTER);
    kept(strength + FIRST_CONTACT) - kept(strength)
}

/// The strength at which the chance of contact within 90 days is `target`, strictly between 0 and 1 (section 1.3).
#[must_use]
pub fn strength_for(target: f64) -> f64 {
    let law = Law::ALL_TIES;
    let beta = QUARTER / ((1.0 - target).powf(-1.0 / law.alpha) - 1.0);
    (beta / law.b0.exp()).powf(1.0 / law.b1)
}

/// The days after the last contact until the chance of contact within 90 days falls below `target`: bisection in
/// 30 steps over 0 to [`FURTHEST_DAY`]. None without contact; 0 where even the day of contact lies below.
#[must_use]
pub fn days_above(state: &TieState, target: f64, long_log: bool) -> Option<f64> {
    if state.contact_days == 0 {
        return None;
    }
    let wanted = strength_for(target);
    let holds = |days: f64| state.all.strength_after(days, long_log) >= wanted;
    Some(last_day_that_holds(holds))
}

fn last_day_that_holds(holds: impl Fn(f64) -> bool) -> f64 {
    if !holds(0.0) {
        return 0.0;
    }
    let (mut low, mut high) = (0.0, FURTHEST_DAY);
    for _ in 0..30 {
        let middle = f64::midpoint(low, high);
        if holds(middle) {
            low = middle;
        } else {
            high = middle;
        }
    }
    high
}

/// The first day on which the chance of contact within 90 days lies below `target`. A suggestion only: where the user
/// set a cadence, that decides.
#[must_use]
pub fn next_date(state: &TieState, target: f64, long_log: bool) -> Option<i32> {
    #[expect(clippy::cast_possible_truncation, reason = "at most 4000 days")]
    days_above(state, target, long_log).map(|days| state.last_day.saturating_add(days.ceil() as i32))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::ties::ContactDay;

    #[track_caller]
    fn near(value: f64, expected: f64, within: f64) {
        assert!((value - expected).abs() <= within, "{value} is not {expected} ± {within}");
    }

    fn rhythm_of(every: i32, times: i32) -> TieState {
        let days: Vec<_> = (0..times).map(|time| ContactDay { day: time * every, mine: true, theirs: false, mutual: false }).collect();
        TieState::from_days(&days)
    }

    #[test]
    fn a_first_meeting_today_is_followed_within_a_month_every_second_time() {
        near(Law::ALL_TIES.beta(FIRST_CONTACT), 14.4, 0.05);
        near(probability_of_contact(FIRST_CONTACT, 1, 30.0), 0.50, 0.005);
        near(probability_of_contact(FIRST_CONTACT, 1, 90.0), 0.705, 0.0005);
    }

    #[test]
    fn one_contact_half_a_year_ago_has_almost_lapsed() {
        let strength = rhythm_of(1, 1).strength(180, false);
        near(strength, 0.011, 0.0005);
        near(probability_of_contact(strength, 1, 30.0), 0.03, 0.005);
        near(probability_of_contact(strength, 1, 90.0), 0.09, 0.005);
        near(lapse_risk(strength, 1), 0.91, 0.005);
    }

    #[test]
    fn no_contact_at_all_is_no_chance_at_all() {
        assert!(probability_of_contact(0.0, 0, 90.0) == 0.0);
        assert!(days_above(&TieState::default(), 0.5, false).is_none());
    }

    #[test]
    fn the_days_until_a_chance_are_those_with_that_chance() {
        for law in [Law::ALL_TIES, Law::ESTABLISHED] {
            near(law.probability(0.3, law.days_until(0.3, 0.8)), 0.8, 1e-12);
        }
        assert!(Law::ALL_TIES.days_until(0.0, 0.5).is_infinite());
    }

    #[test]
    fn established_ties_follow_their_own_law() {
        assert_eq!((Law::of(2), Law::of(3)), (Law::ALL_TIES, Law::ESTABLISHED));
        near(Law::ESTABLISHED.beta(1.0), 5.018, 0.001);
    }

    #[test]
    fn the_strength_for_a_target_is_that_of_the_table() {
        near(strength_for(0.5), 0.118, 0.0005);
        near(strength_for(0.3), 0.047, 0.0005);
    }

    #[test]
    fn the_next_dates_are_those_of_the_table() {
        let table = [(1, 1, 16.5, 45.0), (90, 60, 30.0, 128.0), (30, 200, 135.0, 358.0), (7, 800, 486.0, 724.0)];
        for (every, times, half, third) in table {
            let state = rhythm_of(every, times);
            near(days_above(&state, 0.5, false).unwrap(), half, 1.0);
            near(days_above(&state, 0.3, false).unwrap(), third, 1.5);
        }
        assert_eq!(next_date(&rhythm_of(1, 1), 0.5, false), Some(17));
    }

    #[test]
    fn one_contact_keeps_most_where_little_is_left() {
        for (strength, gained, within) in
            [(0.0, 0.705, 0.0005), (0.02, 0.56, 0.005), (0.118, 0.25, 0.005), (0.25, 0.13, 0.005), (1.4, 0.016, 0.0005)]
        {
            near(retention_gained(strength), gained, within);
        }
    }

    proptest! {
        #[test]
        fn the_date_found_is_where_the_chance_crosses_the_target(
            days in prop::collection::btree_set(0..3_000_i32, 1..40),
            target in 0.05..0.6_f64,
            long_log: bool,
        ) {
            let days: Vec<_> = days.into_iter().map(|day| ContactDay { day, mine: false, theirs: true, mutual: false }).collect();
            let state = TieState::from_days(&days);
            let crossing = days_above(&state, target, long_log).unwrap();
            let chance = |after: f64| Law::ALL_TIES.probability(state.all.strength_after(after, long_log), 90.0);
            if crossing < FURTHEST_DAY {
                prop_assert!(chance(crossing + 0.01) < target);
            }
            prop_assert!(crossing == 0.0 || chance((crossing - 0.01).max(0.0)) >= target);
        }

        #[test]
        fn a_stronger_tie_is_never_less_likely(weak in 0.0001..3.0_f64, more in 0.0..3.0_f64, days in 1.0..400.0_f64) {
            for law in [Law::ALL_TIES, Law::ESTABLISHED] {
                prop_assert!(law.probability(weak + more, days) >= law.probability(weak, days));
            }
            prop_assert!(retention_gained(weak + more) <= retention_gained(weak) + 1e-12);
        }
    }
}
