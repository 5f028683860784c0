//! The survival law adapted to one person's own log: fitted near the defaults, believed as far as it foretold the weeks
//! that followed, and never more hopeful than the defaults.
//!
//! A person's pattern is stable over years (Saramäki et al. 2014), and three parameters are few enough to learn from it. But a life
//! changes: where every tie of a job ends at once, a law that had learned of steady contact would go on to expect it.
//! Contact that was expected and does not come costs far more than contact foretold a little more surely gains, so hope is
//! not learned (decision 4).

mod belief;
mod fit;
#[cfg(test)]
mod lives;

use self::belief::Walk;
use super::{
    state::{ContactDay, TieState},
    survival::{FIRST_CONTACT, Law, QUARTER},
};

/// With fewer looks than this the defaults stay.
pub const FEWEST_LOOKS: usize = 300;

/// How far the parameters usually lie from the defaults, as standard deviations of `alpha`, `b0`, `b1`.
const SPREAD: [f64; 3] = [0.3, 0.5, 0.2];

/// No `alpha` below this is believed: the law would say that nobody ever comes back.
const SMALLEST_ALPHA: f64 = 0.05;

/// One look at a tie: how it stood, and how long it then took.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// The day of the look.
    pub day: f64,
    /// The strength M, above 0.
    pub strength: f64,
    /// The number of days with contact until then.
    pub contact_days: u32,
    /// The days until the next contact; `None` where none came before the log ended.
    pub wait: Option<f64>,
}

/// How far one person's law lies from the defaults, in `alpha`, `b0` and `b1`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Adaptation([f64; 3]);

impl Adaptation {
    /// How far it lies from the defaults in `alpha`, `b0` and `b1`, to be kept.
    #[must_use]
    pub const fn offsets(self) -> [f64; 3] {
        self.0
    }

    /// An adaptation that was kept; none of offsets that are no numbers, or further off than the prior lets any be.
    #[must_use]
    pub fn from_offsets(offsets: [f64; 3]) -> Option<Self> {
        let believable = |(offset, spread): (f64, f64)| offset.is_finite() && offset.abs() <= 10.0 * spread;
        offsets.into_iter().zip(SPREAD).all(believable).then_some(Self(offsets))
    }

    /// The chance, 0 to 1, of contact within some days: never above that of the defaults.
    #[must_use]
    pub fn probability_of_contact(self, strength: f64, contact_days: u32, days: f64) -> f64 {
        let [own, usual] = self.laws(contact_days).map(|law| law.probability(strength, days));
        own.min(usual)
    }

    /// The days within which contact comes with a chance, strictly between 0 and 1: never fewer than by the defaults.
    #[must_use]
    pub fn days_until(self, strength: f64, contact_days: u32, chance: f64) -> f64 {
        let [own, usual] = self.laws(contact_days).map(|law| law.days_until(strength, chance));
        own.max(usual)
    }

    /// What one contact now would add to the chance of contact within 90 days (section 1.6).
    #[must_use]
    pub fn retention_gained(self, strength: f64) -> f64 {
        let kept = |strength| self.probability_of_contact(strength, 1, QUARTER);
        kept(strength + FIRST_CONTACT) - kept(strength)
    }

    /// The adaptation to these looks, of a log that ends on the day `end`; none with fewer than [`FEWEST_LOOKS`].
    #[must_use]
    pub fn to(looks: &[Look], end: f64) -> Self {
        Walk::through(looks, end).adaptation_at(end)
    }

    /// The person's own law for a tie with this many contact days, and the usual one.
    fn laws(self, contact_days: u32) -> [Law; 2] {
        let usual = Law::of(contact_days);
        let default = usual.parameters();
        let [alpha, b0, b1] = std::array::from_fn(|index| default[index] + self.0[index]);
        [Law::with([alpha.max(SMALLEST_ALPHA), b0, b1]), usual]
    }

    fn in_part(self, part: f64) -> Self {
        Self(self.0.map(|offset| part * offset))
    }
}

/// The weekly looks at a tie, backwards from the day `end` on which the log ends, at most so many of them; the days are sorted.
///
/// What lies on or after a look is the future it is asked about.
#[must_use]
pub fn weekly_looks(days: &[ContactDay], end: i32, most: usize) -> Vec<Look> {
    let mut looks = Vec::new();
    let (mut state, mut seen) = (TieState::default(), 0);
    let first = days.first().map_or(end, |day| day.day);
    let weeks = i32::try_from(most).unwrap_or(i32::MAX).min(end.saturating_sub(first).max(0) / 7);
    for day in (1..=weeks).rev().map(|weeks| end - 7 * weeks) {
        while let Some(next) = days.get(seen).filter(|next| next.day < day) {
            // Sorted, so no day comes before the last one.
            let _in_order = state.fold(*next);
            seen += 1;
        }
        let long = day.saturating_sub(state.first_day) > 3 * 365;
        if state.contact_days > 0 {
            let wait = days.get(seen).filter(|next| next.day < end).map(|next| f64::from(next.day - day));
            looks.push(Look { day: f64::from(day), strength: state.strength(day, long), contact_days: state.contact_days, wait });
        }
    }
    looks
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const YEAR: f64 = 365.0;

    /// Even numbers from 0 to 1, in no order that matters: multiples of the golden ratio.
    fn even(index: u32) -> f64 {
        (f64::from(index) * 0.618_033_988_749_894_9).fract()
    }

    /// Looks through a year at ties that follow a law, each wait at its even quantile.
    fn looks(law: impl Fn(u32) -> Law, number: u32) -> Vec<Look> {
        let look = |index: u32| {
            let strength = 0.005 * 400.0_f64.powf(even(index * 7 + 3));
            let (day, contact_days) = (YEAR * even(index * 13 + 5), if index.is_multiple_of(3) { 1 } else { 8 });
            let [alpha, ..] = law(contact_days).parameters();
            let wait = law(contact_days).beta(strength) * ((1.0 - even(index)).powf(-1.0 / alpha) - 1.0);
            Look { day, strength, contact_days, wait: (day + wait < YEAR).then_some(wait) }
        };
        (0..number).map(look).collect()
    }

    /// What is expected to be lost, over weeks that nobody has seen, by believing one law where another holds.
    fn held_out_loss(believed: impl Fn(f64, u32, f64) -> f64, holds: impl Fn(u32) -> Law) -> f64 {
        let loss = |index: u32| {
            let (strength, contact_days) = (0.005 * 400.0_f64.powf(even(index)), if index.is_multiple_of(3) { 1 } else { 8 });
            let (chance, truth) = (believed(strength, contact_days, 30.0), holds(contact_days).probability(strength, 30.0));
            -truth * chance.ln() - (1.0 - truth) * (1.0 - chance).ln()
        };
        (0..500).map(loss).sum::<f64>() / 500.0
    }

    fn law_off_by(offset: [f64; 3]) -> impl Fn(u32) -> Law + Copy {
        move |contact_days| Adaptation(offset).laws(contact_days)[0]
    }

    fn usual(strength: f64, contact_days: u32, days: f64) -> f64 {
        Law::of(contact_days).probability(strength, days)
    }

    #[test]
    fn a_look_sees_what_was_before_it_and_waits_for_what_comes() {
        let day = |day| ContactDay { day, mine: true, theirs: false, mutual: false };
        let looks = weekly_looks(&[day(0), day(14), day(16)], 28, 10);
        let seen: Vec<_> = looks.iter().map(|look| (look.day, look.contact_days, look.wait)).collect();
        assert_eq!(seen, [(7.0, 1, Some(7.0)), (14.0, 1, Some(0.0)), (21.0, 3, None)]);
        assert_eq!(weekly_looks(&[day(0), day(14), day(16)], 28, 1).len(), 1);
        assert!(weekly_looks(&[], 28, 10).is_empty() && weekly_looks(&[day(40)], 28, 10).is_empty());
    }

    #[test]
    fn an_adaptation_is_kept_and_comes_back_and_nonsense_does_not() {
        let adapted = Adaptation::to(&looks(law_off_by([0.0, 1.0, 0.0]), 3_000), YEAR);
        assert_eq!(Adaptation::from_offsets(adapted.offsets()), Some(adapted));
        assert_eq!(Adaptation::from_offsets([f64::NAN, 0.0, 0.0]), None);
        assert_eq!(Adaptation::from_offsets([0.0, 100.0, 0.0]), None);
        assert!((Adaptation::default().retention_gained(0.118) - crate::ties::retention_gained(0.118)).abs() < 1e-12);
    }

    #[test]
    fn the_days_until_a_chance_are_those_with_that_chance() {
        for offsets in [[0.2, 1.0, -0.1], [-0.2, -1.0, 0.1]] {
            let adapted = Adaptation::from_offsets(offsets).unwrap();
            let days = adapted.days_until(0.3, 8, 0.5);
            assert!((adapted.probability_of_contact(0.3, 8, days) - 0.5).abs() < 1e-9, "{offsets:?}");
        }
    }

    #[test]
    fn few_looks_leave_the_defaults() {
        assert_eq!(Adaptation::to(&looks(law_off_by([0.3, 1.0, 0.0]), 299), YEAR), Adaptation::default());
        assert_eq!(Adaptation::default().laws(1), [Law::ALL_TIES; 2]);
        assert_eq!(Adaptation::default().laws(3), [Law::ESTABLISHED; 2]);
    }

    #[test]
    fn a_person_like_everybody_keeps_the_defaults_but_for_noise() {
        let everybody = law_off_by([0.0; 3]);
        let adapted = Adaptation::to(&looks(everybody, 20_000), YEAR);
        let own = |strength, contact_days, days| adapted.probability_of_contact(strength, contact_days, days);
        assert!(held_out_loss(own, everybody) < held_out_loss(usual, everybody) + 0.001);
    }

    #[test]
    fn somebody_who_writes_seldom_is_expected_later() {
        let slow = law_off_by([0.0, 1.5, 0.0]);
        let adapted = Adaptation::to(&looks(slow, 20_000), YEAR);
        let gained =
            held_out_loss(usual, slow) - held_out_loss(|strength, many, days| adapted.probability_of_contact(strength, many, days), slow);
        assert!(gained > 0.05, "{gained}");
        assert!(adapted.probability_of_contact(0.3, 8, 30.0) < usual(0.3, 8, 30.0));
    }

    #[test]
    fn waits_that_never_ended_are_believed_as_far_as_they_went() {
        let silent: Vec<Look> = looks(law_off_by([0.0; 3]), 3_000).into_iter().map(|look| Look { wait: None, ..look }).collect();
        let adapted = Adaptation::to(&silent, YEAR);
        assert!(adapted.probability_of_contact(0.3, 8, 90.0) < usual(0.3, 8, 90.0) - 0.1);
        assert!(adapted.probability_of_contact(0.3, 8, 90.0) > 0.0);
    }

    proptest! {
        #[test]
        fn nothing_that_is_learned_expects_contact_more_than_the_defaults(
            alpha in -0.3..1.0_f64, b0 in -3.0..3.0_f64, b1 in -1.0..1.0_f64,
            strength in 0.0..5.0_f64, contact_days in 1..9_u32, days in 0.1..400.0_f64,
        ) {
            let adapted = Adaptation::from_offsets([alpha, b0, b1]).unwrap();
            let chance = adapted.probability_of_contact(strength, contact_days, days);
            prop_assert!(chance >= 0.0 && chance <= usual(strength, contact_days, days));
            prop_assert!(chance <= adapted.probability_of_contact(strength * 1.5, contact_days, days) + 1e-12);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        #[test]
        fn on_weeks_not_seen_it_is_never_worse_than_the_defaults_but_for_noise(
            alpha in -0.25..0.4_f64, b0 in -1.0..1.0_f64, b1 in -0.2..0.2_f64, number in 300..6_000_u32,
        ) {
            let holds = law_off_by([alpha, b0, b1]);
            let adapted = Adaptation::to(&looks(holds, number), YEAR);
            let own = |strength, contact_days, days| adapted.probability_of_contact(strength, contact_days, days);
            let (after, before) = (held_out_loss(own, holds), held_out_loss(usual, holds));
            prop_assert!(after <= before + 0.001, "{after} after {before}");
        }
    }
}
