//! Constructed lives, steady and of abrupt change: over weeks that nobody has seen, what is learned costs no more than noise.

use super::{Adaptation, Look, belief::Walk, weekly_looks};
use crate::{
    graph::random::SplitMix64,
    ties::{state::ContactDay, survival::Law},
};

/// The days of a life, and the first of those held out.
const SPAN: i32 = 900;
const UNTIL: i32 = 600;
/// The weeks held out.
const WEEKS: usize = 42;
/// Contact within so many days is foretold.
const WITHIN: f64 = 30.0;

/// Even numbers from 0 to 1, in no order that matters: multiples of the golden ratio.
fn even(index: u32) -> f64 {
    (f64::from(index) * 0.618_033_988_749_894_9).fract()
}

#[expect(clippy::cast_possible_truncation, reason = "days of a life")]
fn met(at: f64) -> ContactDay {
    ContactDay { day: at as i32, mine: true, theirs: true, mutual: false }
}

/// A life of ties with rhythms of their own, each of which ends some day: contact every so many days, give or take.
fn life(ties: u32, slower: f64) -> Vec<Vec<ContactDay>> {
    let tie = |index: u32| {
        let every = slower * (4.0 * 40.0_f64.powf(even(index * 5 + 1)));
        // Ties begin and end as often late in the life as early: what was is what comes.
        let begins = f64::from(SPAN) * (1.6 * even(index * 3 + 7) - 0.6);
        let ends = begins + f64::from(SPAN) * (0.15 + 0.6 * even(index * 11 + 2));
        let mut at = begins;
        let mut days: Vec<ContactDay> = Vec::new();
        for step in 0_u32.. {
            if at >= ends.min(f64::from(SPAN)) {
                break;
            }
            if at >= 0.0 {
                days.push(met(at));
            }
            at += every * (0.3 + 1.4 * even(index * 17 + step * 29));
        }
        days.dedup_by_key(|day| day.day);
        days
    };
    (0..ties).map(tie).filter(|days| !days.is_empty()).collect()
}

/// What is lost over the looks of the held-out weeks by what was believed on their days instead of the defaults: the mean, and twice
/// its standard error, for which all looks at one tie are one observation.
fn lost_in_weeks(ties: &[Vec<ContactDay>], believed: impl Fn(f64) -> Chance) -> (f64, f64) {
    let mut by_day = std::collections::BTreeMap::new();
    let judged = |look: &&Look| look.day >= f64::from(UNTIL) && look.day + WITHIN <= f64::from(SPAN) && look.strength > 0.0;
    let mut of_tie = |days: &Vec<ContactDay>| {
        let looks = weekly_looks(days, SPAN, WEEKS);
        let mut lost = (0.0, 0.0);
        for look in looks.iter().filter(judged) {
            let chance = by_day.entry(look.day.to_bits()).or_insert_with(|| believed(look.day));
            lost.0 += loss(chance(look), look) - loss(Law::of(look.contact_days).probability(look.strength, WITHIN), look);
            lost.1 += 1.0;
        }
        lost
    };
    let lost: Vec<(f64, f64)> = ties.iter().map(&mut of_tie).collect();
    let looks: f64 = lost.iter().map(|tie| tie.1).sum();
    let mean = lost.iter().map(|tie| tie.0).sum::<f64>() / looks;
    let spread: f64 = lost.iter().map(|(lost, looks)| (lost - mean * looks).powi(2)).sum();
    (mean, 2.0 * spread.sqrt() / looks)
}

/// The chance that is given to contact after a look.
type Chance = Box<dyn Fn(&Look) -> f64>;

fn by(adapted: Adaptation) -> Chance {
    Box::new(move |look| adapted.probability_of_contact(look.strength, look.contact_days, WITHIN))
}

fn loss(chance: f64, look: &Look) -> f64 {
    let chance = chance.clamp(1e-6, 1.0 - 1e-6);
    if look.wait.is_some_and(|wait| wait < WITHIN) { -chance.ln() } else { -(1.0 - chance).ln() }
}

/// What was learned until the held-out weeks begin.
fn learned_once(life: &[Vec<ContactDay>]) -> Adaptation {
    let looks: Vec<Look> = life.iter().flat_map(|days| weekly_looks(days, UNTIL, 520)).collect();
    Adaptation::to(&looks, f64::from(UNTIL))
}

/// What was lost by what was learned once; and by what was learned again every week, as the program does.
fn lost_by_both(life: &[Vec<ContactDay>]) -> [(f64, f64); 2] {
    let once = learned_once(life);
    let looks: Vec<Look> = life.iter().flat_map(|days| weekly_looks(days, SPAN, 520)).collect();
    let walk = Walk::through(&looks, f64::from(SPAN));
    [lost_in_weeks(life, |_| by(once)), lost_in_weeks(life, |day| by(walk.adaptation_at(day)))]
}

/// What befalls a life.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Change {
    /// Every tie ends when the held-out weeks begin.
    AllEnd,
    /// All ties begin early and end within the first hundred days of the held-out weeks.
    AllEndSoon,
    /// All ties begin early and end in their own time, and no new ones come.
    AllBeginEarly,
    /// Away for most of a year, and back.
    YearAbroad,
    /// Contact comes twice as often, or half as often, in the held-out weeks.
    TwiceThePace,
    HalfThePace,
    /// Silence with everybody for a year before the held-out weeks, and then as before.
    BackFromSilence,
    /// Quick ties die young, and in the held-out weeks new ones come that last.
    NewCircle,
    /// Three months with contact and three without.
    Seasons,
}

impl Change {
    fn is_silent(self, at: f64) -> bool {
        match self {
            Self::YearAbroad => (600.0..850.0).contains(&at),
            Self::BackFromSilence => (240.0..600.0).contains(&at),
            Self::Seasons => (at / 90.0) % 2.0 >= 1.0,
            _ => false,
        }
    }

    fn pace(self, at: f64) -> f64 {
        match self {
            Self::TwiceThePace if at >= 600.0 => 0.5,
            Self::HalfThePace if at >= 600.0 => 2.0,
            _ => 1.0,
        }
    }

    /// When a tie begins and ends, in days; it may begin before the life does.
    fn time(self, random: &mut SplitMix64) -> (f64, f64) {
        let [one, other] = [random.unit(), random.unit()];
        let (begins, lasts) = (900.0 * (1.6 * one - 0.6), 900.0 * (0.15 + 0.6 * other));
        match self {
            Self::AllEnd => (900.0 * (0.8 * one - 0.2), 600.0),
            Self::AllEndSoon => (180.0 * one, 600.0 + 100.0 * other),
            Self::AllBeginEarly => (180.0 * one, 180.0 * one + lasts),
            Self::NewCircle if one < 0.5 => (540.0 * one, 540.0 * one + 90.0),
            Self::NewCircle => (600.0 + 100.0 * other, 900.0),
            _ => (begins, begins + lasts),
        }
    }
}

/// A life of ties with rhythms of their own to which something befalls.
fn changed_life(change: Change, ties: u32, slower: f64, seed: u64) -> Vec<Vec<ContactDay>> {
    let mut random = SplitMix64::new(seed);
    let mut tie = |_| {
        let every = slower * 4.0 * 40.0_f64.powf(random.unit());
        let (mut at, ends) = change.time(&mut random);
        let mut days = Vec::new();
        while at < ends.min(f64::from(SPAN)) {
            if at >= 0.0 && !change.is_silent(at) {
                days.push(met(at));
            }
            at += change.pace(at) * every * (0.3 + 1.4 * random.unit());
        }
        days.dedup_by_key(|day: &mut ContactDay| day.day);
        days
    };
    (0..ties).map(&mut tie).filter(|days| !days.is_empty()).collect()
}

/// Forty ties of ten lives, quick and slow, each with what was lost by learning once and every week.
fn ten_lives(change: Change) -> impl Iterator<Item = [(f64, f64); 2]> {
    (0..10_u32).map(move |seed| {
        let slower = [0.4, 1.0, 3.0][seed as usize % 3];
        lost_by_both(&changed_life(change, 40, slower, u64::from(seed)))
    })
}

#[track_caller]
fn no_worse(what: impl std::fmt::Debug, (lost, noise): (f64, f64)) {
    assert!(lost <= noise + 0.001, "{what:?}: {lost} lost, {noise} is noise");
}

#[test]
fn through_constructed_lives_the_weeks_held_out_are_foretold_no_worse_than_by_the_defaults_but_for_noise() {
    for (ties, slower) in [(8, 1.0), (40, 0.4), (40, 1.0), (40, 3.0), (200, 1.0), (200, 6.0)] {
        let life = life(ties, slower);
        let once = learned_once(&life);
        no_worse((ties, slower), lost_in_weeks(&life, |_| by(once)));
    }
}

#[test]
fn in_the_weeks_held_out_a_wrong_law_is_found_out() {
    let life = life(200, 1.0);
    for wrong in [3.0, -3.0] {
        let [alpha, b0, b1] = Law::ESTABLISHED.parameters();
        let law = Law::with([alpha, b0 + wrong, b1]);
        let (lost, noise) = lost_in_weeks(&life, |_| Box::new(move |look| law.probability(look.strength, WITHIN)));
        assert!(lost > noise, "{wrong:?}: {lost} lost, {noise} is noise");
    }
}

#[test]
fn where_all_ties_end_or_slow_down_or_rest_even_what_was_learned_once_is_no_worse_than_the_defaults() {
    use Change::{AllBeginEarly, AllEnd, AllEndSoon, HalfThePace, Seasons, YearAbroad};
    for change in [AllEnd, AllEndSoon, AllBeginEarly, YearAbroad, HalfThePace, Seasons] {
        for (seed, [once, every_week]) in ten_lives(change).enumerate() {
            no_worse((change, seed, "once"), once);
            no_worse((change, seed, "every week"), every_week);
        }
    }
}

#[test]
fn where_contact_comes_more_than_before_learning_every_week_is_no_worse_than_the_defaults() {
    use Change::{BackFromSilence, NewCircle, TwiceThePace};
    for change in [BackFromSilence, NewCircle, TwiceThePace] {
        for (seed, [_, every_week]) in ten_lives(change).enumerate() {
            no_worse((change, seed), every_week);
        }
    }
}
