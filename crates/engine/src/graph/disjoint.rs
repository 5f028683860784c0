//! Paths that share nobody but their ends, and the chance that one of them leads there.

use super::{Graph, Target, WarmPath, WarmScratch, chance, warm_paths};

/// Up to `most` warm paths, each the best that shares nobody with those before it.
///
/// Only the one who asks and the target a path ends at may be met again, the latter as an end. A direct tie is used once.
#[must_use]
pub fn disjoint_paths(graph: &Graph, scratch: &mut WarmScratch, from: u32, targets: &[Target], most: usize) -> Vec<WarmPath> {
    let mut paths: Vec<WarmPath> = Vec::new();
    while paths.len() < most {
        let Some(best) = warm_paths(graph, scratch, from, targets, 1).pop() else { break };
        scratch.use_up(&best.people);
        paths.push(best);
    }
    for path in &paths {
        scratch.free(&path.people);
    }
    paths
}

/// The chance that at least one of some paths leads there, when they share nobody: `1 - product(1 - p)`.
#[must_use]
pub fn combined_chance(paths: &[WarmPath]) -> f64 {
    1.0 - paths.iter().map(|path| 1.0 - chance(path.cost)).product::<f64>()
}

impl WarmScratch {
    fn use_up(&mut self, path: &[u32]) {
        let [_, between @ .., end] = path else { return };
        for person in between {
            self.no_connector.put(*person);
            self.no_end.put(*person);
        }
        self.no_connector.put(*end);
        if between.is_empty() {
            self.no_direct.put(*end);
        }
    }

    fn free(&mut self, path: &[u32]) {
        for person in path {
            self.no_connector.take(*person);
            self.no_end.take(*person);
            self.no_direct.take(*person);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::graph::{
        cost,
        oracle::{any_ties, graph_of, simple_paths},
    };

    #[test]
    fn two_ways_through_different_people_add_up() {
        let ties = [(0, 1, 0.5), (1, 3, 0.5), (0, 2, 0.4), (2, 3, 0.5), (1, 2, 0.9)];
        let ties = ties.map(|(one, other, p)| super::super::Tie { one, other, weight: cost(p) });
        let target = Target { person: 3, cost: 0.0 };
        let paths = disjoint_paths(&graph_of(4, &ties), &mut WarmScratch::default(), 0, &[target], 5);
        assert_eq!(paths.iter().map(|path| path.people.clone()).collect::<Vec<_>>(), [[0, 1, 3], [0, 2, 3]]);
        assert!((combined_chance(&paths) - (1.0 - 0.75 * 0.8)).abs() < 1e-6);
    }

    proptest! {
        #[test]
        fn each_path_is_the_best_of_all_that_share_nobody_with_those_before(ties in any_ties(9), from in 0..9_u32, to in 0..9_u32) {
            prop_assume!(from != to);
            let graph = graph_of(9, &ties);
            let targets = [Target { person: to, cost: 0.0 }];
            let mut left: Vec<(f64, Vec<u32>)> = simple_paths(&graph, from, 3)
                .into_iter()
                .filter(|path| path.last() == Some(&to))
                .map(|path| {
                    let walked: f64 = path.windows(2).map(|step| f64::from(graph.between(step[0], step[1]).unwrap())).sum();
                    (walked + if path.len() == 4 { std::f64::consts::LN_2 } else { 0.0 }, path)
                })
                .collect();
            left.sort_by(|one, other| one.0.total_cmp(&other.0));
            let mut scratch = WarmScratch::default();
            let paths = disjoint_paths(&graph, &mut scratch, from, &targets, 9);
            let mut missed = 1.0;
            for path in &paths {
                let best = left[0].0;
                prop_assert!((f64::from(path.cost) - best).abs() < 1e-5);
                missed *= 1.0 - (-best).exp();
                let between = &path.people[1..path.people.len() - 1];
                left.retain(|(_, other)| *other != path.people && !other.iter().any(|person| between.contains(person)));
            }
            prop_assert!(left.is_empty());
            prop_assert!((combined_chance(&paths) - (1.0 - missed)).abs() < 1e-5);
            prop_assert_eq!(disjoint_paths(&graph, &mut scratch, from, &targets, 9), paths);
        }
    }
}
