//! What is printed for people, beside the targets, and the sums that are known to be right.

use anyhow::Result;

use super::measure::Measured;
use crate::bench::figure::{Figures, Target};

/// People and ties of the co-authorship network (com-DBLP of the Stanford collection).
pub const CO_AUTHORSHIP: (usize, usize) = (317_080, 1_049_866);

/// Compares with the sums that any right program finds on the co-authorship network; says which are not found.
pub fn check_sums(measured: &Measured) -> bool {
    let checks = &measured.checks;
    let sum = |answers: &[Option<f64>]| answers.iter().flatten().sum::<f64>();
    let sums = [
        ("the steps of all pairs", sum(&checks.hops), 6_751.0, 0.1),
        ("the cost of the first hundred best paths", sum(&checks.costs[..100]), 249.033_1, 0.000_06),
        ("the chance within three steps", checks.chances, 181_245.3, 0.06),
        ("people within three steps", number(checks.reached), 1_057_343.0, 0.1),
        ("constraint of everybody", measured.constraint.total, 162_867.977, 0.000_6),
    ];
    let wrong: Vec<_> = sums.into_iter().filter(|(_, found, expected, within)| (found - expected).abs() > *within).collect();
    for (name, found, expected, _) in &wrong {
        eprintln!("WRONG: {name} comes to {found}, and should come to {expected}");
    }
    wrong.is_empty()
}

/// Every figure on a line of its own, beside its target where the network has one; true when all were met.
///
/// # Errors
/// When a figure cannot be written.
pub fn table(measured: &Measured) -> Result<bool> {
    let mut figures = Figures::new(false);
    figures.tell("people", number(measured.people), "");
    figures.tell("ties", number(measured.ties), "");
    for line in lines(measured) {
        match Held::to(measured).target(&line) {
            Some(target) => figures.hold(line.name, line.value, line.unit, target),
            None => figures.tell(line.name, line.value, line.unit),
        }
    }
    for (name, seconds) in &measured.checks.processor {
        figures.tell(&format!("{name}, of processor time"), *seconds, "s");
    }
    if let Some(load) = load() {
        figures.tell("processes that want a processor, last minute", load, "");
    }
    figures.finish()
}

struct Line {
    name: &'static str,
    value: f64,
    unit: &'static str,
    /// What the co-authorship network is held to, and what a million people with fifty million ties are.
    targets: [Option<Target>; 2],
}

fn lines(measured: &Measured) -> Vec<Line> {
    let line = |name, value, unit| Line { name, value, unit, targets: [None, None] };
    let at_most = |most, line: Line| Line { targets: [Some(Target::AtMost(most)), None], ..line };
    let paths = &measured.top_paths;
    vec![
        line("build", measured.build_s, "s"),
        at_most(0.05, line("shortest path, median", measured.shortest_path.times.median_ms, "ms")),
        line("shortest path, p99", measured.shortest_path.times.p99_ms, "ms"),
        line("shortest path, mean steps", measured.shortest_path.hops_mean, ""),
        Line {
            targets: [Some(Target::AtMost(0.5)), Some(Target::AtMost(4.0))],
            ..line("best weighted path, median", measured.weighted_path.median_ms, "ms")
        },
        line("best weighted path, p99", measured.weighted_path.p99_ms, "ms"),
        line("five best of at most three steps, median", paths.times.median_ms, "ms"),
        line("five best of at most three steps, p99", paths.times.p99_ms, "ms"),
        line("best to everybody within three steps, median", paths.sweep_median_ms, "ms"),
        line("best to everybody within three steps, p99", paths.sweep_p99_ms, "ms"),
        at_most(5.0, line("friends of friends, top 20, median", measured.friends_of_friends.median_us, "us")),
        line("friends of friends, top 20, p99", measured.friends_of_friends.p99_us, "us"),
        at_most(0.5, line("constraint of everybody", measured.constraint.seconds, "s")),
        line("constraint, total", measured.constraint.total, ""),
        at_most(3.0, line("communities (Leiden)", measured.leiden.seconds, "s")),
        Line { targets: [Some(Target::AtLeast(0.835)), None], ..line("communities, modularity", measured.leiden.modularity, "") },
        at_most(4.0, line("betweenness from 64 people", measured.betweenness.seconds, "s")),
        Line { targets: [None, Some(Target::AtMost(3_000.0))], ..line("memory at its most", measured.rss_mb, "MB") },
    ]
}

/// Which targets a network is held to.
enum Held {
    CoAuthorship,
    Million,
    Nothing,
}

impl Held {
    const fn to(measured: &Measured) -> Self {
        match (measured.people, measured.ties) {
            CO_AUTHORSHIP => Self::CoAuthorship,
            (1_000_000, 40_000_000..) => Self::Million,
            _ => Self::Nothing,
        }
    }

    const fn target(&self, line: &Line) -> Option<Target> {
        match self {
            Self::CoAuthorship => line.targets[0],
            Self::Million => line.targets[1],
            Self::Nothing => None,
        }
    }
}

fn load() -> Option<f64> {
    std::fs::read_to_string("/proc/loadavg").ok()?.split(' ').next()?.parse().ok()
}

#[expect(clippy::cast_precision_loss, reason = "nothing here is counted beyond 2^52")]
const fn number(count: usize) -> f64 {
    count as f64
}
