//! Is a message answered within a week? Only messages that begin a conversation are asked about.

use std::collections::{BTreeMap, HashMap, VecDeque};

use serde::Serialize;
use wellmet_engine::ties::{ContactDay, JUDGED_AFTER, Replies, TieState, reply_rate, reply_rate_among_many, reply_rate_of_kind};

use super::{
    log::{Event, Log},
    logistic::Logistic,
    measures::{self, Scored, mean},
    table::Table,
};

/// What every score is worth on one log.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    events: usize,
    people: u32,
    days: f64,
    asked: usize,
    answered: f64,
    scores: BTreeMap<&'static str, Worth>,
}

/// What a score is worth.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Worth {
    /// Area under the ROC curve.
    pub auc: f64,
    /// Average precision.
    pub ap: f64,
}

/// From here on messages are judged, as a part of the span.
const BEGIN: f64 = 0.3;
/// A message to more people expects no answer of each.
const MOST_RECIPIENTS: u32 = 5;
/// Silence in both directions, in days, that makes a message a beginning.
const SILENCE: f64 = 1.0;
/// How long an answer may take, in days.
const WINDOW: f64 = JUDGED_AFTER as f64;

/// The scores, in the order of a row's features.
const SCORES: [&str; 7] = ["recency", "m", "pair_rate", "last_inbound", "hierarchical", "own_book", "own_circle"];

/// A message that begins a conversation, and what came of it.
struct Row {
    at: f64,
    features: [f64; 7],
    answered: bool,
}

/// Runs the protocol on a log.
#[must_use]
pub fn measure(log: &Log) -> Report {
    let rows = rows(log);
    let (learned, tested) = rows.split_at(rows.len() / 2);
    let mut scores: BTreeMap<&'static str, Worth> = BTreeMap::new();
    for (feature, name) in SCORES.into_iter().enumerate() {
        scores.insert(name, Worth::of(tested, |row| row.features[feature]));
    }
    let features = |rows: &[Row]| rows.iter().map(Row::standardised).collect::<Vec<_>>();
    if let Some(model) = Logistic::fit(&features(learned), &learned.iter().map(|row| row.answered).collect::<Vec<_>>()) {
        scores.insert("logistic", Worth::of(tested, |row| model.chance(&row.standardised())));
    }
    let answered = mean(tested.iter().map(|row| f64::from(u8::from(row.answered))));
    Report { events: log.events.len(), people: log.people, days: log.span(), asked: tested.len(), answered, scores }
}

impl Report {
    /// The report for people.
    #[must_use]
    pub fn text(&self) -> String {
        let mut table = Table::new("answered in a week", ["AUC", "AP"]);
        for (name, worth) in &self.scores {
            table.line(name, [Some(worth.auc), Some(worth.ap)]);
        }
        let asked = format!("{} messages that begin a conversation, {:.1} % answered\n", self.asked, 100.0 * self.answered);
        asked + &table.text()
    }
}

impl Worth {
    fn of(rows: &[Row], score: impl Fn(&Row) -> f64) -> Self {
        let rows: Vec<Scored> = rows.iter().map(|row| Scored { score: score(row), happened: row.answered }).collect();
        Self { auc: measures::auc(&rows), ap: measures::average_precision(&rows) }
    }
}

impl Row {
    /// Days and strengths are long-tailed: their logarithms are what a line can use.
    fn standardised(&self) -> Vec<f64> {
        let [recency, strength, pair, inbound, hierarchical, ..] = self.features;
        vec![(-recency).ln_1p(), (strength + 0.01).ln(), pair, (-inbound).ln_1p(), hierarchical]
    }
}

/// Two people, from the side of the one who writes.
#[derive(Clone, Debug, Default)]
struct Side {
    last_out: Option<f64>,
    replies: Replies,
}

/// A message whose outcome is not known yet.
struct Waiting {
    until: f64,
    from: u32,
    to: u32,
    circle: usize,
    answered: bool,
}

struct Stream {
    sides: HashMap<(u32, u32), Side>,
    ties: HashMap<(u32, u32), TieState>,
    alters: Vec<Replies>,
    /// What each writer's own book knows, and of it what those of a circle show: all that a personal book has.
    books: Vec<Replies>,
    circles: HashMap<(u32, usize), Replies>,
    everybody: Replies,
    waiting: VecDeque<Waiting>,
}

fn rows(log: &Log) -> Vec<Row> {
    let answers = answers(log);
    let people = log.people as usize;
    let mut stream = Stream {
        sides: HashMap::new(),
        ties: HashMap::new(),
        alters: vec![Replies::default(); people],
        books: vec![Replies::default(); people],
        circles: HashMap::new(),
        everybody: Replies::default(),
        waiting: VecDeque::new(),
    };
    let mut rows = Vec::new();
    for (event, answered) in log.events.iter().zip(answers) {
        stream.judge(event.at);
        if stream.begins(event) && event.at + WINDOW <= log.span() {
            if event.at >= BEGIN * log.span() {
                rows.push(stream.row(event, answered));
            }
            let circle = circle(stream.strength(event));
            stream.waiting.push_back(Waiting { until: event.at + WINDOW, from: event.from, to: event.to, circle, answered });
        }
        stream.observe(event);
    }
    rows.sort_by(|one, other| one.at.total_cmp(&other.at));
    rows
}

/// Whether each message had an answer within the window.
fn answers(log: &Log) -> Vec<bool> {
    let mut next: HashMap<(u32, u32), f64> = HashMap::new();
    let mut answers = vec![false; log.events.len()];
    for (event, answered) in log.events.iter().zip(&mut answers).rev() {
        *answered = next.get(&(event.to, event.from)).is_some_and(|at| *at > event.at && at - event.at <= WINDOW);
        next.insert((event.from, event.to), event.at);
    }
    answers
}

impl Stream {
    /// Outcomes enter the counters once they can be known.
    fn judge(&mut self, now: f64) {
        while let Some(Waiting { from, to, circle, answered, .. }) = self.waiting.pop_front_if(|waiting| waiting.until <= now) {
            let side = self.sides.entry((from, to)).or_default();
            side.replies = side.replies.and(answered);
            self.alters[to as usize] = self.alters[to as usize].and(answered);
            self.books[from as usize] = self.books[from as usize].and(answered);
            let of_circle = self.circles.entry((from, circle)).or_default();
            *of_circle = of_circle.and(answered);
            self.everybody = self.everybody.and(answered);
        }
    }

    fn last(&self, from: u32, to: u32) -> Option<f64> {
        self.sides.get(&(from, to))?.last_out
    }

    fn begins(&self, event: &Event) -> bool {
        let silent = |last: Option<f64>| last.is_none_or(|last| event.at - last > SILENCE);
        event.recipients <= MOST_RECIPIENTS && silent(self.last(event.from, event.to)) && silent(self.last(event.to, event.from))
    }

    fn row(&self, event: &Event, answered: bool) -> Row {
        let (out, inbound) = (self.last(event.from, event.to), self.last(event.to, event.from));
        let silence = |last: Option<f64>| last.map_or(-1e4, |last| last - event.at);
        let latest = match (out, inbound) {
            (Some(out), Some(inbound)) => Some(out.max(inbound)),
            (one, other) => one.or(other),
        };
        let pair = self.sides.get(&(event.from, event.to)).map(|side| side.replies).unwrap_or_default();
        let hierarchical = reply_rate_among_many(pair, self.alters[event.to as usize], self.everybody);
        let overall = f64::from(self.everybody.answered) / f64::from(self.everybody.asked.max(1));
        let raw = if pair.asked == 0 { overall } else { f64::from(pair.answered) / f64::from(pair.asked) };
        let strength = self.strength(event);
        let book = self.books[event.from as usize];
        let of_circle = self.circles.get(&(event.from, circle(strength))).copied().unwrap_or_default();
        let (own_book, own_circle) = (reply_rate(pair, book), reply_rate_of_kind(pair, of_circle, book));
        Row { at: event.at, features: [silence(latest), strength, raw, silence(inbound), hierarchical, own_book, own_circle], answered }
    }

    fn strength(&self, event: &Event) -> f64 {
        self.ties.get(&key(event)).map_or(0.0, |tie| tie.strength(day_of(event.at), false))
    }

    fn observe(&mut self, event: &Event) {
        self.sides.entry((event.from, event.to)).or_default().last_out = Some(event.at);
        let mine = event.from < event.to;
        // The log is in order of time, so no day comes before the last one.
        let _in_order =
            self.ties.entry(key(event)).or_default().fold(ContactDay { day: day_of(event.at), mine, theirs: !mine, mutual: false });
    }
}

/// The circle whose rhythm a strength shows, 0 the closest; no log says which circle anybody chose.
fn circle(strength: f64) -> usize {
    [1.4, 0.25, 0.02, 0.006].into_iter().position(|least| strength >= least).unwrap_or(4)
}

const fn key(event: &Event) -> (u32, u32) {
    if event.from < event.to { (event.from, event.to) } else { (event.to, event.from) }
}

#[expect(clippy::cast_possible_truncation, reason = "the days of a log")]
const fn day_of(at: f64) -> i32 {
    at.floor() as i32
}
