//! Ties: is one still active, who is next, how long until then.

mod active;
mod candidates;
mod next;
mod view;
mod waiting;

use std::collections::BTreeMap;

use serde::Serialize;

use super::{log::Log, table::Table};
pub use view::View;

/// What every score is worth on one log.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    events: usize,
    people: u32,
    days: f64,
    active: BTreeMap<&'static str, BTreeMap<&'static str, active::Worth>>,
    next: BTreeMap<&'static str, BTreeMap<&'static str, next::Worth>>,
    time_to_next: BTreeMap<&'static str, waiting::Worth>,
}

/// Horizons, in days.
const HORIZONS: [(&str, f64); 2] = [("30", 30.0), ("90", 90.0)];
/// How long somebody was silent, in days.
const SILENCES: [(&str, f64); 2] = [("7", 7.0), ("30", 30.0)];

/// What would be gained by other scores, by horizon.
pub fn candidates(log: &Log) -> BTreeMap<&'static str, BTreeMap<&'static str, candidates::Gain>> {
    let pairs = log.pairs();
    HORIZONS.map(|(name, days)| (name, candidates::measure(log, &pairs, days))).into()
}

/// Runs the whole protocol on a log.
#[must_use]
pub fn measure(log: &Log) -> Report {
    let pairs = log.pairs();
    Report {
        events: log.events.len(),
        people: log.people,
        days: log.span(),
        active: HORIZONS.map(|(name, days)| (name, active::measure(log, &pairs, days))).into(),
        next: SILENCES.map(|(name, days)| (name, next::measure(log, days))).into(),
        time_to_next: waiting::measure(log, &pairs),
    }
}

impl Report {
    /// The report for people.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = format!("{} contacts of {} people over {:.1} days\n", self.events, self.people, self.days);
        for (days, scores) in &self.active {
            let mut table = Table::new(format!("active within {days} days"), ["AUC", "AP", "log-loss", "ECE", "50 %", "80 %"]);
            for (name, worth) in scores {
                table.line(
                    name,
                    [
                        Some(worth.auc),
                        Some(worth.ap),
                        worth.log_loss,
                        worth.ece,
                        worth.coverage.map(|of| of[0]),
                        worth.coverage.map(|of| of[1]),
                    ],
                );
            }
            text.push_str(&table.text());
        }
        for (days, scores) in &self.next {
            let mut table = Table::new(format!("next, silent {days} days"), ["MRR", "hit@10"]);
            for (name, worth) in scores {
                table.line(name, [Some(worth.mrr), Some(worth.hit10)]);
            }
            text.push_str(&table.text());
        }
        let mut table = Table::new("time to the next", ["C-index"]);
        for (name, worth) in &self.time_to_next {
            table.line(name, [Some(worth.c_index)]);
        }
        text + &table.text()
    }
}

/// The gains of other scores, for people.
#[must_use]
pub fn candidates_text(gains: &BTreeMap<&'static str, BTreeMap<&'static str, candidates::Gain>>) -> String {
    let table = |(days, gains): (&&str, &BTreeMap<&'static str, candidates::Gain>)| {
        let mut table = Table::new(format!("AP gained over M, {days} d"), ["mean", "low", "high"]);
        for (name, gain) in gains {
            table.line(name, [Some(gain.mean), Some(gain.low), Some(gain.high)]);
        }
        table.text()
    };
    gains.iter().map(table).collect()
}
