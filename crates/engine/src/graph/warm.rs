//! Warm paths: the best few ways of at most three steps to any of some people, exactly.
//!
//! From the target's side every acquaintance is marked with what the last step costs; from the asking side two steps are
//! walked in order of cost, and a row is left as soon as nothing cheaper can follow.

use std::collections::BinaryHeap;

use super::{Graph, bits::Bits};

/// Each intermediary after the first leaves only this part of the chance.
pub const KAPPA: f64 = 0.5;

/// Somebody who would answer the question, such as one of those who work at a company.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Target {
    /// Who.
    pub person: u32,
    /// How well they fit, as a cost: -ln of the fit; zero for the very person who is sought.
    pub cost: f32,
}

/// A way to a target.
#[derive(Clone, Debug, PartialEq)]
pub struct WarmPath {
    /// Everybody on it, from the one who asks to the target.
    pub people: Vec<u32>,
    /// The cost of its ties, of its second intermediary and of the fit.
    pub cost: f32,
}

/// What a search for warm paths writes on; used again by the next one.
#[derive(Clone, Debug, Default)]
pub struct WarmScratch {
    /// Whether somebody is tied to a target.
    marked: Bits,
    /// Where the last steps from somebody start.
    starts: Vec<u32>,
    /// Last steps by the person they leave from, cheapest first.
    last_steps: Vec<LastStep>,
    /// Who may be no intermediary.
    pub(super) no_connector: Bits,
    /// Who may be no end, and whose direct tie is used up.
    pub(super) no_end: Bits,
    pub(super) no_direct: Bits,
}

#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
struct LastStep {
    from: u32,
    cost: f32,
    target: u32,
}

/// A way found so far; the order of a heap of these puts the worst on top.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Found {
    /// The bits of a cost that is not negative are ordered as the cost is.
    cost: u32,
    people: [u32; 4],
    length: u8,
}

/// The `most` best paths of at most three steps from a person to any of the targets, best first. Weights are costs.
///
/// Where two paths cost the same, the one whose people come first by number is taken.
#[must_use]
pub fn warm_paths(graph: &Graph, scratch: &mut WarmScratch, from: u32, targets: &[Target], most: usize) -> Vec<WarmPath> {
    scratch.fit(graph.people());
    scratch.mark(graph, from, targets, most);
    let mut search = Search { graph, scratch, from, most, best: BinaryHeap::with_capacity(most + 1) };
    search.one_step(targets);
    search.two_steps();
    search.three_steps();
    let paths = search.best.into_sorted_vec().iter().map(Found::path).collect();
    scratch.unmark();
    paths
}

#[expect(clippy::cast_possible_truncation, reason = "0.693 is kept as a float of 32 bits")]
const DETOUR: f32 = std::f64::consts::LN_2 as f32;

struct Search<'a> {
    graph: &'a Graph,
    scratch: &'a WarmScratch,
    from: u32,
    most: usize,
    best: BinaryHeap<Found>,
}

impl Search<'_> {
    fn one_step(&mut self, targets: &[Target]) {
        let from = self.from;
        for target in targets.iter().filter(|target| target.person != from) {
            let tie = self.graph.between(from, target.person).filter(|_| self.scratch.may_end_directly(target.person));
            if let Some(cost) = tie {
                self.offer(cost + target.cost, &[from, target.person]);
            }
        }
    }

    fn two_steps(&mut self) {
        for (one, near) in self.graph.ties_of(self.from) {
            for last in self.scratch.last_steps_from(one) {
                self.offer(near + last.cost, &[self.from, one, last.target]);
            }
        }
    }

    fn three_steps(&mut self) {
        let Some(cheapest) = self.scratch.last_steps.iter().map(|last| last.cost).min_by(f32::total_cmp) else { return };
        let (graph, scratch, from) = (self.graph, self.scratch, self.from);
        for (one, near) in graph.ties_of(from) {
            if near + DETOUR + cheapest > self.worst() {
                return;
            }
            if scratch.no_connector.has(one) {
                continue;
            }
            for (two, middle) in graph.ties_of(one) {
                if near + middle + DETOUR + cheapest > self.worst() {
                    break;
                }
                for last in scratch.last_steps_from(two).iter().filter(|last| last.target != one && two != from) {
                    self.offer(near + middle + DETOUR + last.cost, &[from, one, two, last.target]);
                }
            }
        }
    }

    /// What a path must not exceed to be among the best.
    fn worst(&self) -> f32 {
        if self.best.len() < self.most {
            f32::INFINITY
        } else {
            self.best.peek().map_or(f32::NEG_INFINITY, |found| f32::from_bits(found.cost))
        }
    }

    fn offer(&mut self, cost: f32, path: &[u32]) {
        if cost > self.worst() {
            return;
        }
        let mut people = [0; 4];
        people[..path.len()].copy_from_slice(path);
        self.best.push(Found { cost: cost.to_bits(), people, length: u8::try_from(path.len()).unwrap_or(4) });
        if self.best.len() > self.most {
            self.best.pop();
        }
    }
}

impl Found {
    fn path(&self) -> WarmPath {
        WarmPath { people: self.people[..usize::from(self.length)].to_vec(), cost: f32::from_bits(self.cost) }
    }
}

impl WarmScratch {
    fn fit(&mut self, people: usize) {
        self.starts.resize(self.starts.len().max(people), 0);
        for bits in [&mut self.marked, &mut self.no_connector, &mut self.no_end, &mut self.no_direct] {
            bits.fit(people);
        }
    }

    fn may_end_directly(&self, target: u32) -> bool {
        !self.no_end.has(target) && !self.no_direct.has(target)
    }

    /// Notes every last step. Of those that leave from one person `most` + 1 are enough: one of them may lead back to
    /// whom the path came from.
    fn mark(&mut self, graph: &Graph, from: u32, targets: &[Target], most: usize) {
        for target in targets.iter().filter(|target| target.person != from && !self.no_end.has(target.person)) {
            let ties = graph.ties_of(target.person).filter(|(other, _)| *other != from && !self.no_connector.has(*other));
            self.last_steps.extend(ties.map(|(other, weight)| LastStep { from: other, cost: weight + target.cost, target: target.person }));
        }
        self.last_steps.sort_unstable_by(|one, other| {
            (one.from, one.cost.to_bits(), one.target).cmp(&(other.from, other.cost.to_bits(), other.target))
        });
        let (mut before, mut taken) = (None, 0);
        self.last_steps.retain(|last| {
            taken = if before == Some(last.from) { taken + 1 } else { 1 };
            before = Some(last.from);
            taken <= most + 1
        });
        for (place, last) in self.last_steps.iter().enumerate() {
            if self.marked.put(last.from) {
                self.starts[last.from as usize] = u32::try_from(place).unwrap_or(u32::MAX);
            }
        }
    }

    fn last_steps_from(&self, person: u32) -> &[LastStep] {
        if !self.marked.has(person) {
            return &[];
        }
        let rest = &self.last_steps[self.starts[person as usize] as usize..];
        &rest[..rest.iter().take_while(|last| last.from == person).count()]
    }

    fn unmark(&mut self) {
        for last in self.last_steps.drain(..) {
            self.marked.take(last.from);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::graph::oracle::{any_ties, graph_of, simple_paths};

    /// Every path to a target with its cost, best first, by trying everything.
    fn all_paths(graph: &Graph, from: u32, targets: &[Target]) -> Vec<WarmPath> {
        let mut paths: Vec<WarmPath> = simple_paths(graph, from, 3)
            .into_iter()
            .filter_map(|people| {
                let target = targets.iter().find(|target| Some(&target.person) == people.last())?;
                let ties: Vec<f32> = people.windows(2).map(|step| graph.between(step[0], step[1]).unwrap()).collect();
                let last = ties[ties.len() - 1] + target.cost;
                let before: f32 = ties[..ties.len() - 1].iter().sum();
                let cost = if ties.len() == 3 { before + DETOUR + last } else { before + last };
                Some(WarmPath { people, cost })
            })
            .collect();
        paths.sort_by(|one, other| one.cost.total_cmp(&other.cost).then_with(|| one.people.cmp(&other.people)));
        paths
    }

    #[test]
    fn the_factor_of_a_second_intermediary_is_a_half() {
        assert!((f64::from(DETOUR) + KAPPA.ln()).abs() < 1e-7);
    }

    proptest! {
        #[test]
        fn the_best_paths_are_those_of_trying_everything(
            ties in any_ties(9),
            from in 0..9_u32,
            wanted in prop::collection::btree_map(0..9_u32, 0..8_u8, 1..4),
            most in 1..7_usize,
        ) {
            let graph = graph_of(9, &ties);
            let targets: Vec<Target> =
                wanted.into_iter().filter(|(person, _)| *person != from).map(|(person, fit)| Target { person, cost: f32::from(fit) / 16.0 }).collect();
            let mut scratch = WarmScratch::default();
            let mut expected = all_paths(&graph, from, &targets);
            expected.truncate(most);
            prop_assert_eq!(warm_paths(&graph, &mut scratch, from, &targets, most), expected.clone());
            prop_assert_eq!(warm_paths(&graph, &mut scratch, from, &targets, most), expected);
        }
    }
}
