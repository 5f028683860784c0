//! Scores that might be better than M, each with the confidence interval of what it gains.

use std::collections::BTreeMap;

use serde::Serialize;
use wellmet_engine::ties::Law;

use super::active::{Score, Snapshot, moments};
use crate::evaluate::{
    log::{Log, Pair},
    measures::{Order, Scored, count, mean},
    random::Random,
};

/// How much average precision a score gains over M: the mean, and the interval that holds 95 of 100 resamplings of the ties.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Gain {
    /// Over all ties.
    pub mean: f64,
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

const RESAMPLINGS: usize = 200;

/// What might be better, and why one would think so.
const CANDIDATES: [(&str, Score); 8] = [
    // A tie of three days and more keeps its own law.
    ("law by contact days", |at, view| Law::of(view.state.contact_days).probability(view.strength(), at.horizon)),
    // Ties in which both reach out last longer.
    ("both directions", |_, view| {
        let (mine, theirs) = view.strengths();
        view.strength() + 0.5 * (mine * theirs).sqrt()
    }),
    // Silence beyond the pair's own pace is a bad sign.
    ("own pace", |_, view| view.strength() * (-view.gap / (8.0 * view.median_interval().unwrap_or(view.gap).max(7.0))).exp2()),
    // Old ties last longer.
    ("age of the tie", |_, view| view.strength() * (1.0 + 0.1 * (view.frequency() / view.rate()).ln_1p())),
    // Finer steps of the same power law.
    ("five half-lives", |_, view| {
        [3.5, 7.0, 30.0, 60.0, 180.0].map(|half_life: f64| half_life.powf(-0.75) * view.decayed(half_life)).iter().sum()
    }),
    // More of the distant past.
    ("slower forgetting", |_, view| [7.0, 30.0, 180.0].map(|half_life: f64| half_life.powf(-0.5) * view.decayed(half_life)).iter().sum()),
    ("act-r", |_, view| view.activation()),
    ("exp60", |_, view| view.decayed(60.0)),
];

/// The gain of every candidate within a horizon.
#[must_use]
pub fn measure(log: &Log, pairs: &[Pair], horizon: f64) -> BTreeMap<&'static str, Gain> {
    let snapshots: Vec<Snapshot> = moments(log, horizon).map(|moment| Snapshot::at(log, pairs, moment, horizon)).collect();
    let standard: Vec<Vec<Scored>> = snapshots.iter().map(|at| at.scored(|row| row.view.strength())).collect();
    CANDIDATES
        .into_iter()
        .map(|(name, score)| {
            let rows: Vec<Vec<Scored>> = snapshots.iter().map(|at| at.scored(|row| score(at, &row.view))).collect();
            (name, gain(&standard, &rows))
        })
        .collect()
}

fn gain(standard: &[Vec<Scored>], candidate: &[Vec<Scored>]) -> Gain {
    let orders: Vec<(Order, Order)> = standard.iter().zip(candidate).map(|(one, other)| (Order::of(one), Order::of(other))).collect();
    let whole = mean(orders.iter().map(|(one, other)| other.average_precision(|_| 1.0) - one.average_precision(|_| 1.0)));
    let mut random = Random::new(2026);
    let mut gains: Vec<f64> = (0..RESAMPLINGS).map(|_| mean(orders.iter().map(|orders| resampled(orders, &mut random)))).collect();
    gains.sort_by(f64::total_cmp);
    Gain { mean: whole, low: gains[RESAMPLINGS / 40], high: gains[RESAMPLINGS - 1 - RESAMPLINGS / 40] }
}

/// The gain over ties drawn with replacement, the same for both scores.
fn resampled((standard, candidate): &(Order, Order), random: &mut Random) -> f64 {
    let mut drawn = vec![0_usize; standard.len()];
    for _ in 0..drawn.len() {
        drawn[random.below(standard.len())] += 1;
    }
    let times = |place: usize| count(drawn[place]);
    candidate.average_precision(times) - standard.average_precision(times)
}
