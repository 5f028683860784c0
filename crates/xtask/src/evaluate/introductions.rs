//! Which two people who know somebody in common, but not one another, meet next?

pub mod meetings;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{
    log::{Log, Pair},
    measures::{self, Scored, count, mean},
    table::Table,
    ties::View,
};

/// What every score is worth on one log.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    events: usize,
    people: u32,
    days: f64,
    pairs: f64,
    closure: f64,
    scores: BTreeMap<&'static str, Worth>,
}

/// What a score is worth.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Worth {
    /// Average precision.
    pub ap: f64,
    /// How many of the first hundred met.
    pub precision_at_100: f64,
}

/// The moments, as parts of the span.
const MOMENTS: [f64; 3] = [0.3, 0.45, 0.6];
/// The days within which they meet.
const WITHIN: f64 = 90.0;

/// Everybody's ties at a moment, by person: the other and the strength, in order of the other.
struct Ties {
    of: Vec<Vec<(u32, f64)>>,
    sums: Vec<Sums>,
}

/// What a person's ties add up to.
#[derive(Clone, Copy, Default)]
struct Sums {
    ties: f64,
    strength: f64,
    root: f64,
}

/// Two people, and what those they both know say about them.
#[derive(Clone, Copy, Default)]
struct Common {
    people: f64,
    adamic_adar: f64,
    allocation: f64,
    weighted: f64,
    root_weighted: f64,
    walks: f64,
    union: f64,
    product: f64,
}

type Score = fn(&Common) -> f64;

const SCORES: [(&str, Score); 8] = [
    ("common_neighbours", |common| common.people),
    ("jaccard", |common| common.people / common.union),
    ("adamic_adar", |common| common.adamic_adar),
    ("resource_allocation", |common| common.allocation),
    ("preferential_attachment", |common| common.product),
    ("weighted_allocation", |common| common.weighted),
    ("sqrt_weighted_allocation", |common| common.root_weighted),
    ("local_walk", |common| common.walks),
];

/// Runs the protocol on a log.
#[must_use]
pub fn measure(log: &Log) -> Report {
    let pairs = log.pairs();
    let mut found: BTreeMap<&'static str, Vec<Worth>> = BTreeMap::new();
    let (mut asked, mut closed) = (Vec::new(), Vec::new());
    for moment in MOMENTS.map(|part| part * log.span()) {
        let meet: BTreeSet<(u32, u32)> = pairs.iter().filter(|pair| meets(pair, moment)).map(|pair| (pair.low, pair.high)).collect();
        let commons = Ties::at(log, &pairs, moment).commons();
        asked.push(count(commons.len()));
        closed.push(count(commons.iter().filter(|(pair, _)| meet.contains(pair)).count()) / count(commons.len()));
        for (name, score) in SCORES {
            let rows: Vec<Scored> =
                commons.iter().map(|(pair, common)| Scored { score: score(common), happened: meet.contains(pair) }).collect();
            found.entry(name).or_default().push(Worth::of(&rows));
        }
    }
    let scores = found.into_iter().map(|(name, worths)| (name, Worth::mean(&worths))).collect();
    Report { events: log.events.len(), people: log.people, days: log.span(), pairs: mean(asked), closure: mean(closed), scores }
}

fn meets(pair: &Pair, moment: f64) -> bool {
    pair.before(moment).is_empty() && pair.next(moment).is_some_and(|next| next < moment + WITHIN)
}

impl Report {
    /// The report for people.
    #[must_use]
    pub fn text(&self) -> String {
        let mut table = Table::new("met within 90 days", ["AP", "P@100"]);
        for (name, worth) in &self.scores {
            table.line(name, [Some(worth.ap), Some(worth.precision_at_100)]);
        }
        let asked = format!("{:.0} pairs with somebody in common, {:.2} % met\n", self.pairs, 100.0 * self.closure);
        asked + &table.text()
    }
}

impl Worth {
    fn of(rows: &[Scored]) -> Self {
        let mut sorted: Vec<&Scored> = rows.iter().collect();
        sorted.sort_by(|one, other| other.score.total_cmp(&one.score));
        let first = &sorted[..sorted.len().min(100)];
        let met = first.iter().filter(|row| row.happened).count();
        Self { ap: measures::average_precision(rows), precision_at_100: count(met) / count(first.len()) }
    }

    fn mean(worths: &[Self]) -> Self {
        Self { ap: mean(worths.iter().map(|worth| worth.ap)), precision_at_100: mean(worths.iter().map(|worth| worth.precision_at_100)) }
    }
}

impl Ties {
    fn at(log: &Log, pairs: &[Pair], moment: f64) -> Self {
        let mut of: Vec<Vec<(u32, f64)>> = vec![Vec::new(); log.people as usize];
        for pair in pairs {
            if let Some(view) = View::at(log, pair, moment) {
                of[pair.low as usize].push((pair.high, view.strength()));
                of[pair.high as usize].push((pair.low, view.strength()));
            }
        }
        for ties in &mut of {
            ties.sort_by_key(|tie| tie.0);
        }
        let sums = of.iter().map(|ties| Sums::of(ties)).collect();
        Self { of, sums }
    }

    /// The pairs who know somebody in common and not one another.
    fn commons(&self) -> Vec<((u32, u32), Common)> {
        let mut all = Vec::new();
        let mut commons = vec![Common::default(); self.of.len()];
        let mut walks = vec![0.0; self.of.len()];
        for (person, ties) in (0_u32..).zip(&self.of) {
            commons.fill(Common::default());
            walks.fill(0.0);
            for (through, strength) in ties {
                self.spread(*through, *strength, &mut commons, &mut walks);
            }
            for (other, common) in (0_u32..).zip(&commons).skip(person as usize + 1) {
                if common.people > 0.0 && ties.binary_search_by_key(&other, |tie| tie.0).is_err() {
                    all.push(((person, other), self.completed(*common, person, other, walks[other as usize])));
                }
            }
        }
        all
    }

    /// One acquaintance's part in everybody they know.
    fn spread(&self, through: u32, strength: f64, commons: &mut [Common], walks: &mut [f64]) {
        let sums = self.sums[through as usize];
        for (other, further) in &self.of[through as usize] {
            let common = &mut commons[*other as usize];
            common.people += 1.0;
            common.adamic_adar += 1.0 / sums.ties.ln().max(1e-9);
            common.allocation += 1.0 / sums.ties;
            common.weighted += (strength * further) / sums.strength;
            common.root_weighted += (strength * further).sqrt() / sums.root;
            for (third, _) in &self.of[*other as usize] {
                walks[*third as usize] += 1.0 / (sums.ties * self.sums[*other as usize].ties);
            }
        }
    }

    fn completed(&self, common: Common, one: u32, other: u32, walks: f64) -> Common {
        let (mine, theirs) = (self.sums[one as usize].ties, self.sums[other as usize].ties);
        Common {
            union: mine + theirs - common.people,
            product: mine * theirs,
            walks: (common.allocation + walks) * (1.0 / mine + 1.0 / theirs),
            ..common
        }
    }
}

impl Sums {
    fn of(ties: &[(u32, f64)]) -> Self {
        Self { ties: count(ties.len()), strength: ties.iter().map(|tie| tie.1).sum(), root: ties.iter().map(|tie| tie.1.sqrt()).sum() }
    }
}
