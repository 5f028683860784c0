//! Is a tie still active within some days? Every pair with earlier contact, at four moments of the log.

use std::collections::BTreeMap;

use serde::Serialize;
use wellmet_engine::ties::{Adaptation, Law, Look};

use super::view::View;
use crate::evaluate::{
    log::{Log, Pair},
    logistic::Logistic,
    measures::{self, Scored, mean},
    random::Random,
};

/// The moments, as parts of the span.
const MOMENTS: [f64; 4] = [0.35, 0.5, 0.65, 0.8];

/// What a score is worth. Chances of scores that are none come from a logistic curve fitted one horizon earlier.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Worth {
    /// Area under the ROC curve.
    pub auc: f64,
    /// Average precision.
    pub ap: f64,
    /// Mean `-ln` of the chance given to what came about; absent where the log is too short to fit a curve.
    pub log_loss: Option<f64>,
    /// Expected calibration error over ten bins.
    pub ece: Option<f64>,
    /// How often the next contact came before half, and four fifths, of it was expected to: for laws, and in tables alone.
    #[serde(skip)]
    pub coverage: Option<[f64; 2]>,
}

/// A pair at a moment.
pub struct Row<'a> {
    /// The pair.
    pub pair: &'a Pair,
    /// How it stands.
    pub view: View,
    /// Whether there was contact within the horizon.
    pub active: bool,
}

/// All pairs at a moment.
pub struct Snapshot<'a> {
    /// The moment, in days.
    pub moment: f64,
    /// The days within which contact counts.
    pub horizon: f64,
    /// The pairs with earlier contact.
    pub rows: Vec<Row<'a>>,
    end: f64,
    usual_interval: f64,
}

/// What a pair that is seen so at a moment scores; higher means more likely.
pub type Score = fn(&Snapshot, &View) -> f64;

const SCORES: [(&str, Score); 6] = [
    ("m", |at, view| Law::ALL_TIES.probability(view.strength(), at.horizon)),
    ("recency", |_, view| -view.gap),
    ("frequency", |_, view| view.frequency()),
    ("overdue", |at, view| -view.gap / view.median_interval().unwrap_or(at.usual_interval).max(1.0)),
    ("exp30", |_, view| view.decayed(30.0)),
    ("exp60", |_, view| view.decayed(60.0)),
];

impl<'a> Snapshot<'a> {
    /// Every pair with contact before the moment.
    #[must_use]
    pub fn at(log: &Log, pairs: &'a [Pair], moment: f64, horizon: f64) -> Self {
        let row = |pair: &'a Pair| {
            let view = View::at(log, pair, moment)?;
            Some(Row { pair, view, active: pair.next(moment).is_some_and(|next| next < moment + horizon) })
        };
        let rows: Vec<Row> = pairs.iter().filter_map(row).collect();
        let usual_interval = median(rows.iter().filter_map(|row| row.view.median_interval()).collect());
        Self { moment, horizon, rows, end: log.span(), usual_interval }
    }

    /// The rows with a score.
    pub fn scored(&self, score: impl Fn(&Row) -> f64) -> Vec<Scored> {
        self.rows.iter().map(|row| Scored { score: score(row), happened: row.active }).collect()
    }

    fn worth(&self, earlier: &Self, name: &str, score: fn(&Self, &View) -> f64) -> Worth {
        let rows = self.scored(|row| score(self, &row.view));
        if name == "m" {
            let within = |row: &Row, _, part| Law::ALL_TIES.days_until(row.view.strength(), part);
            return Worth { coverage: self.coverage(within), ..Worth::of_chances(&rows) };
        }
        Worth::of_order(&rows, &earlier.scored(|row| score(earlier, &row.view)))
    }

    /// Each person's own law, each pair seen by both of them.
    fn adapted(&self, log: &Log, pairs: &[Pair]) -> Worth {
        let own = adaptations(log, pairs, self.moment);
        let chance = |row: &Row, person: u32| {
            let score = own[person as usize].probability_of_contact(row.view.strength(), row.view.state.contact_days, self.horizon);
            Scored { score, happened: row.active }
        };
        let rows: Vec<Scored> = self.rows.iter().flat_map(|row| [chance(row, row.pair.low), chance(row, row.pair.high)]).collect();
        let within = |row: &Row, person: u32, part| own[person as usize].days_until(row.view.strength(), row.view.state.contact_days, part);
        let coverage = self.coverage(within);
        Worth { coverage, ..Worth::of_chances(&rows) }
    }

    /// The share of waits that ended before the median that was foretold, and before its four fifths, of those that the log could still show.
    fn coverage(&self, within: impl Fn(&Row, u32, f64) -> f64) -> Option<[f64; 2]> {
        let share = |part: f64| {
            let mut shown = Vec::new();
            for row in &self.rows {
                for person in [row.pair.low, row.pair.high] {
                    let within = within(row, person, part);
                    if self.moment + within <= self.end {
                        shown.push(f64::from(u8::from(row.pair.next(self.moment).is_some_and(|next| next - self.moment <= within))));
                    }
                }
            }
            (!shown.is_empty()).then(|| mean(shown))
        };
        Some([share(0.5)?, share(0.8)?])
    }

    fn random(&self, earlier: &Self) -> Worth {
        let mut random = Random::new(7);
        let rows: Vec<Scored> = self.rows.iter().map(|row| Scored { score: random.unit(), happened: row.active }).collect();
        let base = mean(earlier.rows.iter().map(|row| f64::from(u8::from(row.active))));
        let chances = self.scored(|_| base);
        let judged = |measure: f64| (!earlier.rows.is_empty()).then_some(measure);
        let (log_loss, ece) = (judged(measures::log_loss(&chances)), judged(measures::calibration_error(&chances)));
        Worth { auc: measures::auc(&rows), ap: measures::average_precision(&rows), log_loss, ece, coverage: None }
    }
}

impl Worth {
    fn of_chances(rows: &[Scored]) -> Self {
        let (log_loss, ece) = (Some(measures::log_loss(rows)), Some(measures::calibration_error(rows)));
        Self { auc: measures::auc(rows), ap: measures::average_precision(rows), log_loss, ece, coverage: None }
    }

    fn of_order(rows: &[Scored], earlier: &[Scored]) -> Self {
        let feature = |row: &Scored| vec![row.score.signum() * row.score.abs().ln_1p()];
        let happened: Vec<bool> = earlier.iter().map(|row| row.happened).collect();
        let curve = Logistic::fit(&earlier.iter().map(feature).collect::<Vec<_>>(), &happened);
        let chances = curve.map(|curve| {
            let chance = |row: &Scored| Scored { score: curve.chance(&feature(row)), happened: row.happened };
            rows.iter().map(chance).collect::<Vec<_>>()
        });
        let (log_loss, ece) = (chances.as_deref().map(measures::log_loss), chances.as_deref().map(measures::calibration_error));
        Self { auc: measures::auc(rows), ap: measures::average_precision(rows), log_loss, ece, coverage: None }
    }

    fn mean(worths: &[Self]) -> Self {
        let known = |value: fn(&Self) -> Option<f64>| {
            let known: Vec<f64> = worths.iter().filter_map(value).collect();
            (!known.is_empty()).then(|| mean(known))
        };
        Self {
            auc: mean(worths.iter().map(|worth| worth.auc)),
            ap: mean(worths.iter().map(|worth| worth.ap)),
            log_loss: known(|worth| worth.log_loss),
            ece: known(|worth| worth.ece),
            coverage: known(|worth| Some(worth.coverage?[0])).zip(known(|worth| Some(worth.coverage?[1]))).map(Into::into),
        }
    }
}

/// What each score is worth within a horizon, averaged over the moments that leave room for it.
#[must_use]
pub fn measure(log: &Log, pairs: &[Pair], horizon: f64) -> BTreeMap<&'static str, Worth> {
    let mut found: BTreeMap<&'static str, Vec<Worth>> = BTreeMap::new();
    for moment in moments(log, horizon) {
        let now = Snapshot::at(log, pairs, moment, horizon);
        let earlier = Snapshot::at(log, pairs, moment - horizon, horizon);
        for (name, score) in SCORES {
            found.entry(name).or_default().push(now.worth(&earlier, name, score));
        }
        found.entry("adapted").or_default().push(now.adapted(log, pairs));
        found.entry("random").or_default().push(now.random(&earlier));
    }
    found.into_iter().map(|(name, worths)| (name, Worth::mean(&worths))).collect()
}

/// The moments that leave room for a horizon.
pub fn moments(log: &Log, horizon: f64) -> impl Iterator<Item = f64> {
    let span = log.span();
    MOMENTS.into_iter().map(move |part| part * span).filter(move |moment| moment + horizon <= span + 1.0)
}

/// What each person's log before a moment says about their own law.
fn adaptations(log: &Log, pairs: &[Pair], moment: f64) -> Vec<Adaptation> {
    let mut looks: Vec<Vec<Look>> = vec![Vec::new(); log.people as usize];
    for pair in pairs {
        for look in weekly_looks(log, pair, moment) {
            looks[pair.low as usize].push(look);
            looks[pair.high as usize].push(look);
        }
    }
    looks.iter().map(|looks| Adaptation::to(looks, moment)).collect()
}

fn weekly_looks(log: &Log, pair: &Pair, moment: f64) -> impl Iterator<Item = Look> {
    (1..).map(move |weeks| moment - 7.0 * f64::from(weeks)).map_while(move |day| {
        let view = View::at(log, pair, day)?;
        let wait = pair.next(day).filter(|next| *next < moment).map(|next| next - day);
        Some(Look { day, strength: view.strength(), contact_days: view.state.contact_days, wait })
    })
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The mean loss of the defaults and of each person's own law, over weeks that neither has seen.
    fn losses(log: &Log, moment: f64, horizon: f64) -> (f64, f64) {
        let pairs = log.pairs();
        let now = Snapshot::at(log, &pairs, moment, horizon);
        let defaults = now.scored(|row| Law::of(row.view.state.contact_days).probability(row.view.strength(), horizon));
        (measures::log_loss(&defaults), now.adapted(log, &pairs).log_loss.unwrap())
    }

    #[test]
    fn on_the_given_mailboxes_each_persons_own_law_is_no_worse_than_the_defaults_but_for_noise() {
        let name = "temporal/email-Eu-core-temporal.txt.gz";
        let file = std::env::var_os("WELLMET_DATASETS").map(|folder| std::path::PathBuf::from(folder).join(name));
        let Some(file) = file.filter(|file| file.is_file()) else {
            println!("SKIPPED: {name} not found (set WELLMET_DATASETS)");
            return;
        };
        let log = Log::read(&file, Some(300.0)).unwrap();
        let (defaults, own) = losses(&log, 200.0, 30.0);
        println!("mean log-loss: defaults {defaults:.4}, each person's own law {own:.4}");
        assert!(own <= defaults + 0.005, "{own} after {defaults}");
    }

    #[test]
    fn coverage_is_asked_only_of_waits_that_the_log_could_still_show() {
        let day = |day: u32| 86_400.0 * f64::from(day);
        let mut rows: Vec<(u64, u64, f64)> = (0..60).map(|index| (1, 2, day(index * 2))).collect();
        rows.extend([(1, 3, day(0)), (1, 3, day(118))]);
        let log = Log::of(rows, None);
        let pairs = log.pairs();
        let now = Snapshot::at(&log, &pairs, 60.0, 30.0);
        // The lively pair meets again at once; the other's median lies beyond the end, so nothing is said of it.
        assert_eq!(now.coverage(|row, _, part| Law::ALL_TIES.days_until(row.view.strength(), part)).map(|of| of[0]), Some(1.0));
    }
}
