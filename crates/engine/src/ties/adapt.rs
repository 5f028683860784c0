//! The survival law adapted to one person's own log, held near the defaults by a prior.
//!
//! Maximum a posteriori of `(alpha, b0, b1)` over weekly looks at every tie (`research/engine.md`, section 1.2): a
//! person's pattern is stable over years (Saramäki et al. 2014), and three parameters are few enough to learn from it.

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

/// What one look counts. Looks of consecutive weeks see the same wait again, and all ties of a person cool in the same
/// holidays, so a look is worth far less than an independent one. Chosen on two public logs.
const TRUST: f64 = 0.003;

/// Longer waits are cut here: no screen speaks of more than a quarter.
const LONGEST_WAIT: f64 = 90.0;

/// Newton steps; a handful is enough, since the posterior has one top near the start.
const STEPS: u32 = 50;

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
    /// The law for a tie with this many contact days.
    #[must_use]
    pub fn law(self, contact_days: u32) -> Law {
        let default = Law::of(contact_days).parameters();
        let [alpha, b0, b1] = std::array::from_fn(|index| default[index] + self.0[index]);
        Law::with([alpha.max(SMALLEST_ALPHA), b0, b1])
    }

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

    /// The chance, 0 to 1, of contact within some days.
    #[must_use]
    pub fn probability_of_contact(self, strength: f64, contact_days: u32, days: f64) -> f64 {
        self.law(contact_days).probability(strength, days)
    }

    /// What one contact now would add to the chance of contact within 90 days (section 1.6).
    #[must_use]
    pub fn retention_gained(self, strength: f64) -> f64 {
        let kept = |strength| self.law(1).probability(strength, QUARTER);
        kept(strength + FIRST_CONTACT) - kept(strength)
    }

    /// The adaptation to these looks, of a log that ends on the day `end`; none with fewer than [`FEWEST_LOOKS`].
    #[must_use]
    pub fn to(looks: &[Look], end: f64) -> Self {
        let usable = |look: &&Look| look.strength > 0.0 && look.day < end;
        let waits: Vec<Wait> = looks.iter().filter(usable).map(|look| Wait::of(*look, end)).collect();
        if waits.len() < FEWEST_LOOKS { Self::default() } else { fitted(&waits) }
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

/// A look as the fit sees it, cut at some day.
#[derive(Clone, Copy)]
struct Wait {
    log_strength: f64,
    default: [f64; 3],
    days: f64,
    came: bool,
}

impl Wait {
    fn of(look: Look, end: f64) -> Self {
        let longest = (end - look.day).clamp(0.0, LONGEST_WAIT);
        let came = look.wait.filter(|wait| *wait <= longest);
        let default = Law::of(look.contact_days).parameters();
        Self { log_strength: look.strength.ln(), default, days: came.unwrap_or(longest), came: came.is_some() }
    }
}

fn fitted(waits: &[Wait]) -> Adaptation {
    let mut best = Point::at([0.0; 3], waits);
    let mut damping = 1e-3;
    for _ in 0..STEPS {
        let Some(step) = solved(best.curvature, best.slope, damping) else { break };
        let next = Point::at(std::array::from_fn(|index| best.offset[index] + step[index]), waits);
        if next.value > best.value {
            let gained = next.value - best.value;
            (best, damping) = (next, damping / 4.0);
            if gained < 1e-6 {
                break;
            }
        } else {
            damping *= 8.0;
        }
    }
    Adaptation(best.offset)
}

/// The log posterior at an offset from the defaults, its slope, and its curvature with the sign turned.
struct Point {
    offset: [f64; 3],
    value: f64,
    slope: [f64; 3],
    curvature: [[f64; 3]; 3],
}

impl Point {
    fn at(offset: [f64; 3], waits: &[Wait]) -> Self {
        let mut point = Self { offset, value: 0.0, slope: [0.0; 3], curvature: [[0.0; 3]; 3] };
        if Law::ALL_TIES.parameters()[0] + offset[0] < SMALLEST_ALPHA {
            point.value = f64::NEG_INFINITY;
            return point;
        }
        for wait in waits {
            point.add(wait);
        }
        point.hold_near_the_defaults();
        point
    }

    /// `ln beta` depends on `b0` with factor 1 and on `b1` with factor `ln M`.
    fn add(&mut self, wait: &Wait) {
        let (part, by) = (Part::of(self.offset, wait), [1.0, wait.log_strength]);
        self.value += TRUST * part.value;
        self.slope[0] += TRUST * part.by_alpha;
        self.curvature[0][0] -= TRUST * part.by_alpha_twice;
        for row in 0..2 {
            self.slope[row + 1] += TRUST * part.by_scale * by[row];
            self.curvature[0][row + 1] -= TRUST * part.by_both * by[row];
            self.curvature[row + 1][0] -= TRUST * part.by_both * by[row];
            for column in 0..2 {
                self.curvature[row + 1][column + 1] -= TRUST * part.by_scale_twice * by[row] * by[column];
            }
        }
    }

    fn hold_near_the_defaults(&mut self) {
        for (index, spread) in SPREAD.into_iter().enumerate() {
            let precision = spread.powi(-2);
            self.value -= 0.5 * precision * self.offset[index] * self.offset[index];
            self.slope[index] -= precision * self.offset[index];
            self.curvature[index][index] += precision;
        }
    }
}

/// The log likelihood of one wait and its derivatives by `alpha` and by `ln beta`.
struct Part {
    value: f64,
    by_alpha: f64,
    by_alpha_twice: f64,
    by_scale: f64,
    by_scale_twice: f64,
    by_both: f64,
}

impl Part {
    /// Came: `ln(alpha/beta) - (alpha+1) ln(1+t/beta)`; cut short: `-alpha ln(1+t/beta)`.
    fn of(offset: [f64; 3], wait: &Wait) -> Self {
        let [alpha, b0, b1]: [f64; 3] = std::array::from_fn(|index| wait.default[index] + offset[index]);
        let scale = b0 + b1 * wait.log_strength;
        let ratio = wait.days / scale.exp();
        let (stretched, share) = (ratio.ln_1p(), ratio / (1.0 + ratio));
        let came = f64::from(u8::from(wait.came));
        let exponent = alpha + came;
        Self {
            value: came * (alpha.ln() - scale) - exponent * stretched,
            by_alpha: came / alpha - stretched,
            by_alpha_twice: -came / (alpha * alpha),
            by_scale: exponent * share - came,
            by_scale_twice: -exponent * share * (1.0 - share),
            by_both: share,
        }
    }
}

/// The step that solves `(curvature + damping * its diagonal) * step = slope`, by Cramer's rule; none where that is flat.
fn solved(mut matrix: [[f64; 3]; 3], right: [f64; 3], damping: f64) -> Option<[f64; 3]> {
    for (index, row) in matrix.iter_mut().enumerate() {
        row[index] += damping * row[index].abs();
    }
    let whole = determinant(matrix);
    let with = |column: usize| {
        let mut replaced = matrix;
        for row in 0..3 {
            replaced[row][column] = right[row];
        }
        determinant(replaced) / whole
    };
    (whole.abs() > 1e-12).then(|| [with(0), with(1), with(2)])
}

fn determinant([a, b, c]: [[f64; 3]; 3]) -> f64 {
    a[0] * (b[1] * c[2] - b[2] * c[1]) - a[1] * (b[0] * c[2] - b[2] * c[0]) + a[2] * (b[0] * c[1] - b[1] * c[0])
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
    fn held_out_loss(believed: impl Fn(u32) -> Law, holds: impl Fn(u32) -> Law) -> f64 {
        let loss = |index: u32| {
            let (strength, contact_days) = (0.005 * 400.0_f64.powf(even(index)), if index.is_multiple_of(3) { 1 } else { 8 });
            let [chance, truth] = [believed(contact_days), holds(contact_days)].map(|law| law.probability(strength, 30.0));
            -truth * chance.ln() - (1.0 - truth) * (1.0 - chance).ln()
        };
        (0..500).map(loss).sum::<f64>() / 500.0
    }

    fn law_off_by(offset: [f64; 3]) -> impl Fn(u32) -> Law + Copy {
        move |contact_days| Adaptation(offset).law(contact_days)
    }

    /// A life of ties with rhythms of their own, each of which ends some day: contact every so many days, give or take.
    fn life(ties: u32, slower: f64, span: i32) -> Vec<Vec<ContactDay>> {
        let tie = |index: u32| {
            let every = slower * (4.0 * 40.0_f64.powf(even(index * 5 + 1)));
            // Ties begin and end as often late in the life as early: what was is what comes.
            let begins = f64::from(span) * (1.6 * even(index * 3 + 7) - 0.6);
            let ends = begins + f64::from(span) * (0.15 + 0.6 * even(index * 11 + 2));
            let mut at = begins;
            let mut days = Vec::new();
            for step in 0_u32.. {
                if at >= ends.min(f64::from(span)) {
                    break;
                }
                if at >= 0.0 {
                    #[expect(clippy::cast_possible_truncation, reason = "days of a life")]
                    let day = at as i32;
                    days.push(ContactDay { day, mine: true, theirs: true, mutual: false });
                }
                at += every * (0.3 + 1.4 * even(index * 17 + step * 29));
            }
            days.dedup_by_key(|day| day.day);
            days
        };
        (0..ties).map(tie).filter(|days| !days.is_empty()).collect()
    }

    /// What is lost over the looks of the held-out weeks by one law instead of another: the mean, and twice its standard error,
    /// for which all looks at one tie are one observation.
    fn lost_in_weeks(ties: &[Vec<ContactDay>], from: i32, end: i32, one: impl Fn(u32) -> Law, other: impl Fn(u32) -> Law) -> (f64, f64) {
        let (within, weeks) = (30.0, usize::try_from((end - from) / 7).unwrap());
        let loss = |law: Law, look: &Look| {
            let chance = law.probability(look.strength, within).clamp(1e-6, 1.0 - 1e-6);
            if look.wait.is_some_and(|wait| wait < within) { -chance.ln() } else { -(1.0 - chance).ln() }
        };
        let judged = |look: &&Look| look.day >= f64::from(from) && look.day + within <= f64::from(end) && look.strength > 0.0;
        let of_tie = |days: &Vec<ContactDay>| {
            let looks = weekly_looks(days, end, weeks);
            let lost = looks.iter().filter(judged).map(|look| loss(one(look.contact_days), look) - loss(other(look.contact_days), look));
            (lost.sum::<f64>(), looks.iter().filter(judged).map(|_| 1.0).sum::<f64>())
        };
        let lost: Vec<(f64, f64)> = ties.iter().map(of_tie).collect();
        let looks: f64 = lost.iter().map(|tie| tie.1).sum();
        let mean = lost.iter().map(|tie| tie.0).sum::<f64>() / looks;
        let spread: f64 = lost.iter().map(|(lost, looks)| (lost - mean * looks).powi(2)).sum();
        (mean, 2.0 * spread.sqrt() / looks)
    }

    #[test]
    fn through_constructed_lives_the_weeks_held_out_are_foretold_no_worse_than_by_the_defaults_but_for_noise() {
        for (ties, slower) in [(8, 1.0), (40, 0.4), (40, 1.0), (40, 3.0), (200, 1.0), (200, 6.0)] {
            let (span, until) = (900, 600);
            let life = life(ties, slower, span);
            let looks: Vec<Look> = life.iter().flat_map(|days| weekly_looks(days, until, 520)).collect();
            let adapted = Adaptation::to(&looks, f64::from(until));
            let (lost, noise) = lost_in_weeks(&life, until, span, |days| adapted.law(days), Law::of);
            assert!(lost <= noise + 0.001, "{ties} ties, {slower} times slower: {lost} lost, {noise} is noise");
        }
    }

    #[test]
    fn in_the_weeks_held_out_a_wrong_law_is_found_out() {
        let life = life(200, 1.0, 900);
        for wrong in [[0.0, 3.0, 0.0], [0.0, -3.0, 0.0]] {
            let (lost, noise) = lost_in_weeks(&life, 600, 900, law_off_by(wrong), Law::of);
            assert!(lost > noise, "{wrong:?}: {lost} lost, {noise} is noise");
        }
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
    fn few_looks_leave_the_defaults() {
        assert_eq!(Adaptation::to(&looks(law_off_by([0.3, 1.0, 0.0]), 299), YEAR), Adaptation::default());
        assert_eq!(Adaptation::default().law(1), Law::ALL_TIES);
        assert_eq!(Adaptation::default().law(3), Law::ESTABLISHED);
    }

    #[test]
    fn a_person_like_everybody_keeps_the_defaults_but_for_noise() {
        let usual = law_off_by([0.0; 3]);
        let adapted = Adaptation::to(&looks(usual, 20_000), YEAR);
        assert!(held_out_loss(|days| adapted.law(days), usual) < held_out_loss(usual, usual) + 0.001);
    }

    #[test]
    fn somebody_who_writes_seldom_is_expected_later() {
        let slow = law_off_by([0.0, 1.5, 0.0]);
        let adapted = Adaptation::to(&looks(slow, 20_000), YEAR);
        let gained = held_out_loss(Law::of, slow) - held_out_loss(|days| adapted.law(days), slow);
        assert!(gained > 0.05, "{gained}");
        assert!(adapted.law(8).probability(0.3, 30.0) < Law::of(8).probability(0.3, 30.0));
    }

    #[test]
    fn waits_that_never_ended_are_believed_as_far_as_they_went() {
        let silent: Vec<Look> = looks(law_off_by([0.0; 3]), 3_000).into_iter().map(|look| Look { wait: None, ..look }).collect();
        let adapted = Adaptation::to(&silent, YEAR);
        assert!(adapted.law(8).probability(0.3, 90.0) < Law::of(8).probability(0.3, 90.0) - 0.1);
        assert!(adapted.law(8).probability(0.3, 90.0) > 0.0);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        #[test]
        fn on_weeks_not_seen_it_is_never_worse_than_the_defaults_but_for_noise(
            alpha in -0.25..0.4_f64, b0 in -1.0..1.0_f64, b1 in -0.2..0.2_f64, number in 300..6_000_u32,
        ) {
            let holds = law_off_by([alpha, b0, b1]);
            let adapted = Adaptation::to(&looks(holds, number), YEAR);
            let (after, before) = (held_out_loss(|days| adapted.law(days), holds), held_out_loss(Law::of, holds));
            prop_assert!(after <= before + 0.001, "{after} after {before}");
        }
    }
}
