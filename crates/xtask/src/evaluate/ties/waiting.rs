//! How long until the next contact? Established ties, ordered by who comes first.

use std::collections::BTreeMap;

use serde::Serialize;

use super::view::View;
use crate::evaluate::{
    log::{Log, Pair},
    measures::{Wait, concordance, mean},
    random::Random,
};

/// What a score is worth.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Worth {
    /// Harrell's C-index.
    pub c_index: f64,
}

/// The moments, as parts of the span.
const MOMENTS: [f64; 3] = [0.4, 0.55, 0.7];
/// Ties with fewer contact days have no rhythm.
const FEWEST_DAYS: u32 = 3;
/// How many random pairs of ties are compared.
const PAIRS: u32 = 400_000;

type Score = fn(&View) -> f64;

/// The scores; higher means sooner. `overdue` puts first whoever is due first: last contact plus usual interval.
const SCORES: [(&str, Score); 6] = [
    ("m", View::strength),
    ("recency", |view| -view.gap),
    ("frequency", View::rate),
    ("overdue", |view| view.gap - view.median_interval().unwrap_or(0.0)),
    ("exp30", |view| view.decayed(30.0)),
    ("exp60", |view| view.decayed(60.0)),
];

/// What each score is worth, averaged over the moments.
#[must_use]
pub fn measure(log: &Log, pairs: &[Pair]) -> BTreeMap<&'static str, Worth> {
    let mut found: BTreeMap<&'static str, Vec<f64>> = BTreeMap::new();
    for moment in MOMENTS.map(|part| part * log.span()) {
        let (views, waits): (Vec<View>, Vec<Wait>) = pairs.iter().filter_map(|pair| established(log, pair, moment)).unzip();
        for (name, score) in SCORES {
            let scores: Vec<f64> = views.iter().map(score).collect();
            found.entry(name).or_default().push(concordance(&waits, &scores, PAIRS, 11));
        }
        let mut random = Random::new(5);
        let scores: Vec<f64> = views.iter().map(|_| random.unit()).collect();
        found.entry("random").or_default().push(concordance(&waits, &scores, PAIRS, 11));
    }
    found.into_iter().map(|(name, values)| (name, Worth { c_index: mean(values) })).collect()
}

fn established(log: &Log, pair: &Pair, moment: f64) -> Option<(View, Wait)> {
    let view = View::at(log, pair, moment).filter(|view| view.state.contact_days >= FEWEST_DAYS)?;
    let next = pair.next(moment);
    Some((view, Wait { days: next.unwrap_or(log.span()) - moment, came: next.is_some() }))
}
