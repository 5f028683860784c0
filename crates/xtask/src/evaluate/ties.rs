//! Ties: is one still active, who is next, how long until then.

mod active;
mod candidates;
mod next;
mod view;
mod waiting;

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use super::{log::Log, table::Table};
pub use view::View;

/// By days of silence, what every score is worth.
type Next = BTreeMap<&'static str, BTreeMap<&'static str, next::Worth>>;

/// A baseline of tables, which programs that read the object do not expect.
const IN_TABLES_ALONE: &str = "out_frequency";

/// What every score is worth on one log.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    events: usize,
    people: u32,
    days: f64,
    active: BTreeMap<&'static str, BTreeMap<&'static str, active::Worth>>,
    #[serde(serialize_with = "contracted")]
    next: Next,
    time_to_next: BTreeMap<&'static str, waiting::Worth>,
}

/// Horizons, in days.
const HORIZONS: [(&str, f64); 2] = [("30", 30.0), ("90", 90.0)];
/// How long somebody was silent, in days.
const SILENCES: [(&str, f64); 2] = [("7", 7.0), ("30", 30.0)];

/// The scores that are agreed upon, for programs.
fn contracted<S: Serializer>(next: &Next, serializer: S) -> Result<S::Ok, S::Error> {
    let agreed = |scores: &BTreeMap<&'static str, next::Worth>| -> BTreeMap<&'static str, next::Worth> {
        scores.iter().filter(|(name, _)| **name != IN_TABLES_ALONE).map(|(name, worth)| (*name, *worth)).collect()
    };
    serializer.collect_map(next.iter().map(|(silence, scores)| (*silence, agreed(scores))))
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_are_told_the_agreed_scores_and_measures_and_no_others() {
        let rows = (0..12_u64).flat_map(|other| {
            let every = 3 + other * 2;
            (0..200_u32).filter(move |day| (u64::from(*day) + other) % every == 0).flat_map(move |day| {
                let at = 86_400.0 * f64::from(day);
                [(100, other, at), (other, 100, at + 3_600.0), (other, (other + 1) % 12, at + 7_200.0)]
            })
        });
        let told = serde_json::to_value(measure(&Log::of(rows.collect(), None))).unwrap();
        let names = |value: &serde_json::Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
        assert_eq!(names(&told), ["active", "days", "events", "next", "people", "time_to_next"]);
        let scores = ["adapted", "exp30", "exp60", "frequency", "m", "overdue", "random", "recency"];
        for (_, active) in told["active"].as_object().unwrap() {
            assert_eq!(names(active), scores);
            assert!(active.as_object().unwrap().values().all(|worth| names(worth) == ["ap", "auc", "ece", "log_loss"]));
        }
        for kind in ["next", "time_to_next"] {
            let found = if kind == "next" { &told[kind]["7"] } else { &told[kind] };
            assert!(names(found).iter().all(|name| scores.contains(&name.as_str())), "{found}");
        }
        assert_eq!(names(&told["next"]["7"]["m"]), ["hit10", "mrr"]);
        assert_eq!(names(&told["time_to_next"]["m"]), ["c_index"]);
    }
}
