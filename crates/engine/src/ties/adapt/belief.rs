//! How far a fit is believed: as far as earlier ones foretold the weeks after them, walking forward through the log.
//!
//! Nothing, half and all of the fit are three advisers. Each week multiplies the weight of each by the chance it gave to what then came
//! (Bayes), and moves a little weight back to where it began, so that a changed life is noticed within weeks (fixed
//! share: Herbster & Warmuth 1998). Every look is judged by a fit that knew only what lay before it.

use super::{Adaptation, FEWEST_LOOKS, Look, fit::fitted};

/// The parts of a fit that are weighed against each other.
const PARTS: [f64; 3] = [0.0, 0.5, 1.0];

/// Their weights at the start: the defaults count as much as all that is learned.
const AT_FIRST: [f64; 3] = [0.5, 0.25, 0.25];

/// How much of the weight returns to the start each week.
const SHARE: f64 = 0.05;

/// Days between one fit and the next.
const BETWEEN_FITS: f64 = 28.0;

/// The days within which a fit has to foretell contact.
const FORETOLD: f64 = 30.0;

/// A walk through a log: its looks in order of their days, and the fits made on the way.
pub(super) struct Walk {
    looks: Vec<Look>,
    fits: Vec<Fit>,
}

/// A fit, and the day before which it looked.
#[derive(Clone, Copy)]
struct Fit {
    day: f64,
    adaptation: Adaptation,
}

impl Walk {
    /// A walk through the looks of a log that ends on the day `end`.
    pub(super) fn through(looks: &[Look], end: f64) -> Self {
        let mut looks: Vec<Look> = looks.iter().filter(|look| look.strength > 0.0 && look.day < end).copied().collect();
        looks.sort_by(|one, other| one.day.total_cmp(&other.day));
        let fits = looks.get(FEWEST_LOOKS - 1).map_or(Vec::new(), |enough| fits(&looks, enough.day, end));
        Self { looks, fits }
    }

    /// What is believed on a day: the last fit before it, in the part that the weeks before it bear out.
    pub(super) fn adaptation_at(&self, day: f64) -> Adaptation {
        let known = &self.fits[..self.fits.partition_point(|fit| fit.day <= day)];
        let Some(last) = known.last() else { return Adaptation::default() };
        last.adaptation.in_part(self.believed(known, day))
    }

    /// The part of the fits that is believed on a day, 0 to 1: the mean of the parts by their weights.
    fn believed(&self, known: &[Fit], day: f64) -> f64 {
        let mut weights = AT_FIRST;
        let since = self.looks.partition_point(|look| look.day < known[0].day);
        let until = self.looks.partition_point(|look| look.day < day);
        for week in self.looks[since..until].chunk_by(|one, other| week_of(one) >= week_of(other)) {
            let fit = known[known.partition_point(|fit| fit.day <= week[0].day) - 1];
            weights = after_a_week(weights, PARTS.map(|part| loss(week, fit.adaptation.in_part(part), day)));
        }
        weights.iter().zip(PARTS).map(|(weight, part)| weight * part).sum()
    }
}

/// A fit every few weeks since there is enough to learn from, and one at the end.
fn fits(looks: &[Look], since: f64, end: f64) -> Vec<Fit> {
    let days = (1..).map(|times| since + BETWEEN_FITS * f64::from(times)).take_while(|day| *day < end);
    let fit = |day: f64| {
        let before = &looks[..looks.partition_point(|look| look.day < day)];
        Some(Fit { day, adaptation: Adaptation(fitted(before, day)?) })
    };
    days.chain([end]).filter_map(fit).collect()
}

fn week_of(look: &Look) -> f64 {
    (look.day / 7.0).floor()
}

/// The sum of `-ln` of the chances that were given to what came after the looks of a week, as far as it is known on a day.
fn loss(week: &[Look], by: Adaptation, day: f64) -> f64 {
    let of_look = |look: &Look| {
        let within = FORETOLD.min(day - look.day);
        let chance = by.probability_of_contact(look.strength, look.contact_days, within).clamp(1e-9, 1.0 - 1e-9);
        if look.wait.is_some_and(|wait| wait < within) { -chance.ln() } else { -(-chance).ln_1p() }
    };
    week.iter().map(of_look).sum()
}

fn after_a_week(weights: [f64; 3], losses: [f64; 3]) -> [f64; 3] {
    let least = losses.into_iter().fold(f64::INFINITY, f64::min);
    let judged: [f64; 3] = std::array::from_fn(|index| weights[index] * (least - losses[index]).exp());
    let whole: f64 = judged.iter().sum();
    std::array::from_fn(|index| (1.0 - SHARE) * judged[index] / whole + SHARE * AT_FIRST[index])
}
