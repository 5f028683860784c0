//! The measurements: each question asked of the same pairs, three rounds over all of them.

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

use anyhow::Result;
use serde::Serialize;
use wellmet_engine::graph::{
    FriendsScratch, Graph, LayeredScratch, Order, Resolution, ShortestScratch, SplitMix64, Strength, Target, WarmScratch, WeightedScratch,
    betweenness, chance, communities, constraint, friends_of_friends, modularity, reached_within_three, shortest_path, warm_paths,
    weighted_path,
};

use super::network::Network;
use crate::bench::machine::{peak_memory, processor_time};

/// How many pairs are asked about.
pub const PAIRS: usize = 1_000;
/// How many sources betweenness is sampled from.
pub const SOURCES: usize = 64;
const ROUNDS: usize = 3;
/// A round of Leiden that betters the modularity by less is the last: other programs differ by as much from run to run.
const ENOUGH: f64 = 0.001;
const LONG: Duration = Duration::from_secs(10);
/// A sweep of three steps reaches nearly everybody of a dense network: a hundred tell as much as a thousand there.
const SWEEPS_OF_LARGE: usize = 100;
const LARGE: usize = 10_000_000;

/// What was measured: the shape of `bench graph --json`.
#[derive(Debug, Default, Serialize)]
pub struct Measured {
    pub people: usize,
    pub ties: usize,
    pub build_s: f64,
    pub shortest_path: Shortest,
    pub weighted_path: Times,
    pub top_paths: TopPaths,
    pub friends_of_friends: Quick,
    pub constraint: Constraint,
    pub leiden: Leiden,
    pub betweenness: Seconds,
    pub rss_mb: f64,
    #[serde(skip)]
    pub checks: Checks,
}

/// Milliseconds of one question.
#[derive(Debug, Default, Serialize)]
pub struct Times {
    pub median_ms: f64,
    pub p99_ms: f64,
}

#[derive(Debug, Default, Serialize)]
pub struct Shortest {
    #[serde(flatten)]
    pub times: Times,
    pub hops_mean: f64,
}

/// The five best paths of at most three steps to one person, and the sweep to everybody within three steps.
#[derive(Debug, Default, Serialize)]
pub struct TopPaths {
    #[serde(flatten)]
    pub times: Times,
    pub sweep_median_ms: f64,
    pub sweep_p99_ms: f64,
}

/// Microseconds of one question.
#[derive(Debug, Default, Serialize)]
pub struct Quick {
    pub median_us: f64,
    pub p99_us: f64,
}

#[derive(Debug, Default, Serialize)]
pub struct Constraint {
    pub seconds: f64,
    pub total: f64,
}

#[derive(Debug, Default, Serialize)]
pub struct Leiden {
    pub seconds: f64,
    pub modularity: f64,
}

#[derive(Debug, Default, Serialize)]
pub struct Seconds {
    pub seconds: f64,
}

/// Answers that another program has to find as well.
#[derive(Debug, Default)]
pub struct Checks {
    /// Steps of each pair; none where no path is.
    pub hops: Vec<Option<f64>>,
    /// Cost of the best path of each pair.
    pub costs: Vec<Option<f64>>,
    /// What flows to the twenty best friends of friends of the first of each pair.
    pub flows: Vec<Option<f64>>,
    /// Everybody's constraint.
    pub constraint: Vec<f64>,
    /// Everybody's community.
    pub communities: Vec<u32>,
    /// Processor seconds of the long measurements, by name.
    pub processor: Vec<(&'static str, f64)>,
    /// The best chances within three steps of the first of each pair, the person's own among them.
    pub chances: f64,
    /// How many were reached for that.
    pub reached: usize,
    /// Betweenness, summed over everybody.
    pub betweenness: f64,
}

/// The pairs that every run and every other program is asked about.
#[must_use]
pub fn pairs(people: u32) -> Vec<(u32, u32)> {
    let mut random = SplitMix64::new(42);
    let mut next = || u32::try_from(random.number() % u64::from(people)).unwrap_or(0);
    (0..PAIRS).map(|_| (next(), next())).collect()
}

/// The people whom betweenness starts from, evenly spread.
#[must_use]
pub fn sources(people: u32) -> Vec<u32> {
    let step = (people as usize / SOURCES).max(1);
    (0..people).step_by(step).take(SOURCES).collect()
}

/// Everything about one network. `says` is told what is being done.
///
/// # Errors
/// When the ties make no network.
pub fn measure(network: &Network, rounds_of_leiden: usize, says: impl Fn(&str)) -> Result<Measured> {
    let mut found = Measured::default();
    says("build");
    let (graph, order) = built(network, &mut found)?;
    let at = |person: u32| order.places[person as usize];
    let pairs: Vec<(u32, u32)> = pairs(network.people).iter().map(|(one, other)| (at(*one), at(*other))).collect();
    says("paths");
    shortest(&graph, &pairs, &mut found);
    let ways = weighted(&graph, &pairs, &mut found);
    found.checks.costs = network.costs_of(&given_back(ways, &order));
    says("warm paths");
    top_paths(&graph, &pairs, &mut found);
    sweep(&graph, &pairs, &mut found);
    says("friends of friends");
    friends(&graph, &pairs, &mut found);
    says("constraint");
    (found.constraint.seconds, found.checks.constraint) = found.checks.timed("constraint", || constraint(&graph, Strength::Equal));
    found.constraint.total = found.checks.constraint.iter().sum();
    says("communities");
    leiden(&graph, rounds_of_leiden, &mut found);
    says("betweenness");
    let sources: Vec<u32> = sources(network.people).into_iter().map(at).collect();
    (found.betweenness.seconds, found.checks.betweenness) =
        found.checks.timed("betweenness", || betweenness(&graph, &sources).iter().sum());
    found.checks.give_back_order(&order);
    found.rss_mb = peak_memory().unwrap_or(f64::NAN);
    Ok(found)
}

fn built(network: &Network, found: &mut Measured) -> Result<(Graph, Order)> {
    let (seconds, built) = found.checks.timed("build", || {
        let given = Graph::build(network.people, || network.costs())?;
        let order = Order::local(&given);
        let graph = given.reordered(&order);
        anyhow::Ok((graph, order))
    });
    let (graph, order) = built?;
    (found.build_s, found.people, found.ties) = (seconds, graph.people(), graph.ties());
    Ok((graph, order))
}

fn shortest(graph: &Graph, pairs: &[(u32, u32)], found: &mut Measured) {
    let mut scratch = ShortestScratch::default();
    let mut steps = vec![None; pairs.len()];
    found.shortest_path.times = asked(pairs.len(), |place| {
        steps[place] = shortest_path(graph, &mut scratch, pairs[place].0, pairs[place].1).map(|path| number(path.len() - 1));
    })
    .times();
    let paths = steps.iter().flatten().count();
    found.shortest_path.hops_mean = steps.iter().flatten().sum::<f64>() / number(paths.max(1));
    found.checks.hops = steps;
}

/// The best paths; what they cost is added up afterwards from the weights as they were given, as the network rounds them.
fn weighted(graph: &Graph, pairs: &[(u32, u32)], found: &mut Measured) -> Vec<Option<Vec<u32>>> {
    let mut scratch = WeightedScratch::default();
    let mut ways = vec![None; pairs.len()];
    found.weighted_path = asked(pairs.len(), |place| {
        ways[place] = weighted_path(graph, &mut scratch, pairs[place].0, pairs[place].1).map(|path| path.people);
    })
    .times();
    ways
}

/// The same ways under the numbers that people were given.
fn given_back(ways: Vec<Option<Vec<u32>>>, order: &Order) -> Vec<Option<Vec<u32>>> {
    let given = |way: Vec<u32>| way.into_iter().map(|person| order.given[person as usize]).collect();
    ways.into_iter().map(|way| way.map(given)).collect()
}

fn top_paths(graph: &Graph, pairs: &[(u32, u32)], found: &mut Measured) {
    let mut scratch = WarmScratch::default();
    let asked_about: Vec<(u32, u32)> = pairs.iter().map(|(one, other)| (*one, three_steps_on(graph, *one, *other))).collect();
    found.top_paths.times = asked(pairs.len(), |place| {
        let target = Target { person: asked_about[place].1, cost: 0.0 };
        black_box(warm_paths(graph, &mut scratch, asked_about[place].0, &[target], 5));
    })
    .times();
}

/// Somebody about three steps away: pairs by chance lie further apart than introductions reach.
fn three_steps_on(graph: &Graph, from: u32, draw: u32) -> u32 {
    (0..3).fold(from, |person, _| {
        let others = graph.others(person);
        if others.is_empty() { person } else { others[draw as usize % others.len()] }
    })
}

fn sweep(graph: &Graph, pairs: &[(u32, u32)], found: &mut Measured) {
    let mut scratch = LayeredScratch::default();
    let pairs = if graph.ties() > LARGE { &pairs[..SWEEPS_OF_LARGE] } else { pairs };
    let mut chances = vec![(0, 0.0); pairs.len()];
    let times = asked(pairs.len(), |place| {
        let reached = reached_within_three(graph, &mut scratch, pairs[place].0, 0.0);
        chances[place].0 = reached.len();
    });
    for (place, (from, _)) in pairs.iter().enumerate() {
        chances[place].1 = 1.0 + reached_within_three(graph, &mut scratch, *from, 0.0).map(|(_, cost)| chance(cost)).sum::<f64>();
    }
    let times = times.times();
    (found.top_paths.sweep_median_ms, found.top_paths.sweep_p99_ms) = (times.median_ms, times.p99_ms);
    found.checks.reached = chances.iter().map(|chance| chance.0).sum();
    found.checks.chances = chances.iter().map(|chance| chance.1).sum();
}

fn friends(graph: &Graph, pairs: &[(u32, u32)], found: &mut Measured) {
    let mut scratch = FriendsScratch::default();
    let mut flows = vec![None; pairs.len()];
    let times = asked(pairs.len(), |place| {
        let found = friends_of_friends(graph, &mut scratch, pairs[place].0, 20);
        flows[place] = Some(found.iter().map(|one| f64::from(one.score)).sum());
    })
    .times();
    found.checks.flows = flows;
    found.friends_of_friends = Quick { median_us: times.median_ms * 1_000.0, p99_us: times.p99_ms * 1_000.0 };
}

fn leiden(graph: &Graph, rounds: usize, found: &mut Measured) {
    let resolution = Resolution { gamma: 1.0, rounds, enough: ENOUGH, seed: 42 };
    let (seconds, communities) = found.checks.timed("leiden", || communities(graph, Strength::Equal, &resolution));
    found.leiden = Leiden { seconds, modularity: modularity(graph, Strength::Equal, &communities.of, 1.0) };
    found.checks.communities = communities.of;
}

/// The least time each question took in any round.
struct Asked(Vec<Duration>);

/// Asks every question once a round: between two askings of one lie all the others, so that nothing of it is left in a cache.
/// Where a round takes long, one is enough.
fn asked(questions: usize, mut ask: impl FnMut(usize)) -> Asked {
    let mut least = vec![Duration::MAX; questions];
    let began = Instant::now();
    for round in 0..ROUNDS {
        if round > 0 && began.elapsed() > LONG {
            break;
        }
        for (place, least) in least.iter_mut().enumerate() {
            let start = Instant::now();
            ask(place);
            *least = start.elapsed().min(*least);
        }
    }
    Asked(least)
}

impl Asked {
    fn times(mut self) -> Times {
        self.0.sort_unstable();
        let at = |part: usize| self.0[(self.0.len() * part).div_ceil(100).max(1) - 1].as_secs_f64() * 1_000.0;
        Times { median_ms: at(50), p99_ms: at(99) }
    }
}

impl Measured {
    /// The seconds that a task took, by its name in `--json`: the median where it was asked of many pairs.
    #[must_use]
    pub fn took(&self, task: &str) -> Option<f64> {
        match task {
            "build" => Some(self.build_s),
            "shortest_path" => Some(self.shortest_path.times.median_ms / 1e3),
            "weighted_path" => Some(self.weighted_path.median_ms / 1e3),
            "friends_of_friends" => Some(self.friends_of_friends.median_us / 1e6),
            "constraint" => Some(self.constraint.seconds),
            "leiden" => Some(self.leiden.seconds),
            "betweenness" => Some(self.betweenness.seconds),
            _ => None,
        }
    }
}

impl Checks {
    /// How long something takes on the wall; what it takes of the processors is kept beside it.
    fn timed<T>(&mut self, name: &'static str, work: impl FnOnce() -> T) -> (f64, T) {
        let (start, before) = (Instant::now(), processor_time());
        let done = work();
        let seconds = start.elapsed().as_secs_f64();
        self.processor.extend(processor_time().zip(before).map(|(after, before)| (name, after - before)));
        (seconds, done)
    }

    /// Puts what is said of everybody into the order in which people were given.
    fn give_back_order(&mut self, order: &Order) {
        self.constraint = order.places.iter().map(|place| self.constraint[*place as usize]).collect();
        self.communities = order.places.iter().map(|place| self.communities[*place as usize]).collect();
    }
}

#[expect(clippy::cast_precision_loss, reason = "nothing here is counted beyond 2^52")]
const fn number(count: usize) -> f64 {
    count as f64
}
