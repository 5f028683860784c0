//! Whom does somebody write to next, among those silent for some days?

use std::collections::{BTreeMap, HashMap};

use serde::Serialize;
use wellmet_engine::ties::{ContactDay, TieState};

use crate::evaluate::{
    log::{Event, Log},
    measures::{count, mean},
    random::Random,
};

/// What a score is worth as an order of candidates.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Worth {
    /// The mean of one divided by the rank of the one written to.
    pub mrr: f64,
    /// How often that one was among the first ten.
    pub hit10: f64,
}

/// From here on there is something to know, as a part of the span.
const BEGIN: f64 = 0.3;
/// A message to more people is no choice of one.
const MOST_RECIPIENTS: u32 = 5;
/// With fewer there is no choice either.
const FEWEST_CANDIDATES: usize = 5;
/// How many messages are judged.
const MOST_JUDGED: usize = 4_000;

/// A pair as the stream has left it.
#[derive(Clone, Debug, Default)]
struct Tie {
    state: TieState,
    last: f64,
    written: [u32; 2],
    messages: u32,
}

/// Everybody's ties up to some event.
struct Stream {
    ties: HashMap<(u32, u32), Tie>,
    known: Vec<Vec<u32>>,
}

type Score = fn(&Tie, bool, f64) -> f64;

/// The scores: a tie, whether the writer has the lower number, and the day.
const SCORES: [(&str, Score); 6] = [
    ("m", |tie, _, at| tie.state.strength(day_of(at), false)),
    ("recency", |tie, _, _| tie.last),
    ("frequency", |tie, _, _| f64::from(tie.state.contact_days)),
    ("overdue", |tie, _, at| (at - tie.last) / tie.mean_interval().max(1.0)),
    ("exp30", |tie, _, at| tie.state.at(day_of(at)).month),
    ("out_frequency", |tie, low, _| f64::from(tie.written[usize::from(!low)])),
];

impl Tie {
    fn mean_interval(&self) -> f64 {
        let intervals = self.state.contact_days.saturating_sub(1);
        if intervals == 0 { 0.0 } else { f64::from(self.state.last_day - self.state.first_day) / f64::from(intervals) }
    }
}

impl Stream {
    fn new(log: &Log) -> Self {
        Self { ties: HashMap::new(), known: vec![Vec::new(); log.people as usize] }
    }

    fn observe(&mut self, event: &Event) {
        let low = event.from < event.to;
        let known = &mut self.known;
        let tie = self.ties.entry(key(event.from, event.to)).or_insert_with(|| {
            known[event.from as usize].push(event.to);
            known[event.to as usize].push(event.from);
            Tie::default()
        });
        // The log is in order of time, so no day comes before the last one.
        let _in_order = tie.state.fold(ContactDay { day: day_of(event.at), mine: low, theirs: !low, mutual: false });
        tie.last = event.at;
        tie.messages += 1;
        tie.written[usize::from(!low)] += 1;
    }

    /// The others who were silent for that long, where the one written to is one of them.
    fn candidates(&self, event: &Event, silent: f64) -> Option<Vec<u32>> {
        let everybody = &self.known[event.from as usize];
        if event.recipients > MOST_RECIPIENTS || everybody.len() < FEWEST_CANDIDATES {
            return None;
        }
        let is_silent = |other: u32| self.ties.get(&key(event.from, other)).is_some_and(|tie| event.at - tie.last >= silent);
        if !is_silent(event.to) {
            return None;
        }
        let silent: Vec<u32> = everybody.iter().copied().filter(|other| is_silent(*other)).collect();
        (silent.len() >= FEWEST_CANDIDATES).then_some(silent)
    }

    fn rank(&self, event: &Event, candidates: &[u32], score: Score) -> f64 {
        let of = |other: u32| self.ties.get(&key(event.from, other)).map_or(0.0, |tie| score(tie, event.from < other, event.at));
        let chosen = of(event.to);
        let above = candidates.iter().filter(|other| of(**other) > chosen).count();
        let level = candidates.iter().filter(|other| of(**other) >= chosen).count() - above;
        count(above) + f64::midpoint(count(level), 1.0)
    }
}

/// What each score is worth for messages to somebody silent for at least so many days.
#[must_use]
pub fn measure(log: &Log, silent: f64) -> BTreeMap<&'static str, Worth> {
    let judged = sample(log, silent);
    let mut ranks: BTreeMap<&'static str, Vec<f64>> = BTreeMap::new();
    let mut random = Random::new(3);
    let mut stream = Stream::new(log);
    for (index, event) in log.events.iter().enumerate() {
        if judged.binary_search(&index).is_ok()
            && let Some(candidates) = stream.candidates(event, silent)
        {
            for (name, score) in SCORES {
                ranks.entry(name).or_default().push(stream.rank(event, &candidates, score));
            }
            ranks.entry("random").or_default().push(1.0 + count(random.below(candidates.len())));
        }
        stream.observe(event);
    }
    ranks.into_iter().map(|(name, ranks)| (name, Worth::of(&ranks))).collect()
}

impl Worth {
    fn of(ranks: &[f64]) -> Self {
        let found = ranks.iter().filter(|rank| **rank <= 10.0).count();
        Self { mrr: mean(ranks.iter().map(|rank| 1.0 / rank)), hit10: count(found) / count(ranks.len()) }
    }
}

/// The messages that are judged, in order: all that qualify, or a random choice of them.
fn sample(log: &Log, silent: f64) -> Vec<usize> {
    let mut stream = Stream::new(log);
    let mut qualify = Vec::new();
    for (index, event) in log.events.iter().enumerate() {
        if event.at >= BEGIN * log.span() && stream.candidates(event, silent).is_some() {
            qualify.push(index);
        }
        stream.observe(event);
    }
    let mut random = Random::new(42);
    while qualify.len() > MOST_JUDGED {
        qualify.swap_remove(random.below(qualify.len()));
    }
    qualify.sort_unstable();
    qualify
}

const fn key(one: u32, other: u32) -> (u32, u32) {
    if one < other { (one, other) } else { (other, one) }
}

fn day_of(at: f64) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "the days of a log")]
    let day = at.floor() as i32;
    day
}
