//! The best path of any length where ties have a chance: the dearest product of chances is the least sum of -ln chance.
//!
//! Dijkstra from both ends at once. Rows are sorted by cost, so a person's ties enter the queue one by one, the next only
//! when the one before has been walked (Spira 1973): most ties of well tied people are never looked at.

use std::{
    cmp::Reverse,
    collections::{BinaryHeap, binary_heap::PeekMut},
};

use super::{
    Graph,
    bits::Bits,
    packed::{pack, unpack},
};

/// The cost of walking over a tie that leads on with this chance (0..1): -ln chance.
#[must_use]
pub fn cost(chance: f64) -> f32 {
    #[expect(clippy::cast_possible_truncation, reason = "a cost is kept as a float of 32 bits")]
    let cost = -chance.ln() as f32;
    cost.max(0.0)
}

/// The chance that a cost stands for; the inverse of [`cost`].
#[must_use]
pub fn chance(cost: f32) -> f64 {
    (-f64::from(cost)).exp()
}

/// A best path.
#[derive(Clone, Debug, PartialEq)]
pub struct WeightedPath {
    /// Everybody on it, both ends included.
    pub people: Vec<u32>,
    /// The sum of the costs of its ties.
    pub cost: f32,
}

/// What a search for the best path writes on; used again by the next one.
#[derive(Clone, Debug, Default)]
pub struct WeightedScratch {
    sides: [Side; 2],
}

#[derive(Clone, Debug, Default)]
struct Side {
    /// Whose distance from this end is known.
    known: Bits,
    /// Where somebody known stands in `reached`.
    slots: Vec<u32>,
    reached: Vec<Reached>,
    /// The cost of the next tie of everybody reached, in the upper half, and the place in `reached` in the lower.
    queue: BinaryHeap<Reverse<u64>>,
    looked_at: usize,
    /// Whether this is the side of the second person, whose place in a touch is the second.
    second: bool,
}

#[derive(Clone, Copy, Debug)]
struct Reached {
    person: u32,
    cost: f32,
    before: u32,
    next_tie: u32,
}

/// Where the two searches touch: places in `reached` of both sides, and the cost of the whole path.
#[derive(Clone, Copy)]
struct Touch {
    slots: [u32; 2],
    cost: f32,
}

/// The path of the least cost between two people; none where there is none. Weights are costs.
#[must_use]
pub fn weighted_path(graph: &Graph, scratch: &mut WeightedScratch, from: u32, to: u32) -> Option<WeightedPath> {
    if from == to {
        return Some(WeightedPath { people: vec![from], cost: 0.0 });
    }
    let touch = scratch.search(graph, from, to);
    let path = touch.map(|touch| scratch.path(touch));
    scratch.sides.iter_mut().for_each(Side::forget);
    path
}

impl WeightedScratch {
    fn search(&mut self, graph: &Graph, from: u32, to: u32) -> Option<Touch> {
        let mut best = None;
        let [one, other] = &mut self.sides;
        one.begin(graph, false);
        other.begin(graph, true);
        one.settle(graph, other, &mut best, from, 0.0, 0);
        other.settle(graph, one, &mut best, to, 0.0, 0);
        loop {
            let (Some(near), Some(far)) = (one.next_cost(), other.next_cost()) else { return best };
            if best.is_some_and(|best| near + far >= best.cost) {
                return best;
            }
            if one.looked_at <= other.looked_at { one.step(graph, other, &mut best) } else { other.step(graph, one, &mut best) }
        }
    }

    fn path(&self, touch: Touch) -> WeightedPath {
        let mut people = self.sides[0].way_back(touch.slots[0]);
        people.reverse();
        people.extend(self.sides[1].way_back(touch.slots[1]));
        WeightedPath { people, cost: touch.cost }
    }
}

impl Side {
    fn begin(&mut self, graph: &Graph, second: bool) {
        self.second = second;
        self.known.fit(graph.people());
        self.slots.resize(self.slots.len().max(graph.people()), 0);
        self.looked_at = 0;
    }

    fn next_cost(&self) -> Option<f32> {
        self.queue.peek().map(|next| unpack(next.0).0)
    }

    /// Walks over the cheapest tie that is next.
    fn step(&mut self, graph: &Graph, other: &Self, best: &mut Option<Touch>) {
        let Some(mut top) = self.queue.peek_mut() else { return };
        let (cost, slot) = unpack(top.0);
        let reached = &mut self.reached[slot as usize];
        let person = graph.others[reached.next_tie as usize];
        let row_ends = graph.offsets[reached.person as usize + 1];
        reached.next_tie += 1;
        while reached.next_tie < row_ends && self.known.has(graph.others[reached.next_tie as usize]) {
            reached.next_tie += 1;
        }
        if reached.next_tie < row_ends {
            *top = Reverse(pack(reached.cost + graph.weights.at(reached.next_tie as usize), slot));
            drop(top);
        } else {
            PeekMut::pop(top);
        }
        if !self.known.has(person) {
            self.settle(graph, other, best, person, cost, slot);
        }
    }

    /// Keeps somebody's distance, looks whether the other side knows them or somebody they are tied to, and queues their first tie.
    fn settle(&mut self, graph: &Graph, other: &Self, best: &mut Option<Touch>, person: u32, cost: f32, before: u32) {
        self.known.put(person);
        let slot = u32::try_from(self.reached.len()).unwrap_or(u32::MAX);
        self.slots[person as usize] = slot;
        let row = graph.row(person);
        #[expect(clippy::cast_possible_truncation, reason = "places of ties are 32 bits wide")]
        let start = row.start as u32;
        self.reached.push(Reached { person, cost, before, next_tie: start });
        let limit = best.map_or(f32::INFINITY, |best| best.cost - cost);
        let mut first = None;
        self.looked_at += 1;
        for place in row {
            let weight = graph.weights.at(place);
            if weight >= limit {
                break;
            }
            self.looked_at += 1;
            let next = graph.others[place];
            if other.known.has(next) {
                let there = other.slots[next as usize];
                let whole = cost + weight + other.reached[there as usize].cost;
                if best.is_none_or(|best| whole < best.cost) {
                    *best = Some(Touch { slots: if self.second { [there, slot] } else { [slot, there] }, cost: whole });
                }
            }
            if first.is_none() && !self.known.has(next) {
                first = Some(place);
            }
        }
        if let Some(first) = first {
            #[expect(clippy::cast_possible_truncation, reason = "places of ties are 32 bits wide")]
            let place = first as u32;
            self.reached[slot as usize].next_tie = place;
            self.queue.push(Reverse(pack(cost + graph.weights.at(first), slot)));
        }
    }

    fn way_back(&self, mut slot: u32) -> Vec<u32> {
        let mut people = Vec::new();
        loop {
            let reached = self.reached[slot as usize];
            people.push(reached.person);
            if slot == 0 {
                return people;
            }
            slot = reached.before;
        }
    }

    fn forget(&mut self) {
        for reached in self.reached.drain(..) {
            self.known.take(reached.person);
        }
        self.queue.clear();
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::graph::{
        SplitMix64,
        oracle::{any_ties, costs_from, graph_of},
    };

    #[test]
    fn a_detour_over_good_ties_beats_a_bad_one() {
        let ties = [(0, 2, 0.1), (0, 1, 0.9), (1, 2, 0.8)].map(|(one, other, p)| super::super::Tie { one, other, weight: cost(p) });
        let path = weighted_path(&graph_of(3, &ties), &mut WeightedScratch::default(), 0, 2).unwrap();
        assert_eq!(path.people, [0, 1, 2]);
        assert!((chance(path.cost) - 0.72).abs() < 1e-6);
    }

    #[test]
    fn where_weights_are_moved_to_steps_a_best_path_is_off_by_half_a_step_a_tie_at_most() {
        for seed in 0..4 {
            // More different weights than the table names, all but a few on a chain that leads away from those who are asked about.
            const CHAIN: u32 = 66_000;
            let mut random = SplitMix64::new(!seed);
            let mut tie = |one, other| super::super::Tie { one, other, weight: cost(0.05 + 0.9 * random.unit()) };
            let mut pairs: Vec<(u32, u32)> = (0..14).flat_map(|one| (0..one).map(move |other| (one, other))).collect();
            SplitMix64::new(seed).shuffle(&mut pairs);
            let near = 30;
            let mut ties: Vec<super::super::Tie> = pairs[..near].iter().map(|(one, other)| tie(*one, *other)).collect();
            ties.extend((14..CHAIN).map(|one| tie(one, one + 1)));
            let graph = graph_of(CHAIN + 1, &ties);
            let exact = |one: u32, other: u32| {
                let between = ties[..near].iter().filter(|tie| [(tie.one, tie.other), (tie.other, tie.one)].contains(&(one, other)));
                between.map(|tie| f64::from(tie.weight)).fold(f64::INFINITY, f64::min)
            };
            let half_a_step = (cost(0.05) - cost(0.95)) / 65_535.0 / 2.0 + 1e-6;
            let costs = costs_by(14, exact);
            for (from, to) in (0..14).flat_map(|from| (0..14).map(move |to| (from, to))).filter(|(from, to)| from != to) {
                let best = costs[from as usize][to as usize];
                let path = weighted_path(&graph, &mut WeightedScratch::default(), from, to);
                assert_eq!(path.is_some(), best.is_finite());
                if let Some(path) = path {
                    let walked: f64 = path.people.windows(2).map(|step| exact(step[0], step[1])).sum();
                    let within = f64::from(half_a_step) * 2.0 * 13.0;
                    assert!(walked >= best - 1e-9 && walked <= best + within, "{walked} instead of {best}");
                    assert!((f64::from(path.cost) - walked).abs() <= within);
                }
            }
        }
    }

    /// The least cost between any two of so many people, by trying every intermediary (Floyd and Warshall 1962).
    fn costs_by(people: u32, tie: impl Fn(u32, u32) -> f64) -> Vec<Vec<f64>> {
        let mut costs: Vec<Vec<f64>> = (0..people).map(|one| (0..people).map(|other| tie(one, other)).collect()).collect();
        for between in 0..people as usize {
            for one in 0..people as usize {
                for other in 0..people as usize {
                    costs[one][other] = costs[one][other].min(costs[one][between] + costs[between][other]);
                }
            }
        }
        costs
    }

    proptest! {
        #[test]
        fn the_best_path_costs_what_trying_everything_finds(ties in any_ties(12), pairs in prop::collection::vec((0..12_u32, 0..12_u32), 1..9)) {
            let graph = graph_of(12, &ties);
            let mut scratch = WeightedScratch::default();
            for (from, to) in pairs {
                let expected = costs_from(&graph, from)[to as usize];
                let path = weighted_path(&graph, &mut scratch, from, to);
                prop_assert_eq!(path.is_some(), expected.is_finite());
                if let Some(path) = path {
                    prop_assert!((f64::from(path.cost) - expected).abs() < 1e-5, "{} instead of {}", path.cost, expected);
                    prop_assert_eq!((path.people.first(), path.people.last()), (Some(&from), Some(&to)));
                    let walked: f64 = path.people.windows(2).map(|step| f64::from(graph.between(step[0], step[1]).unwrap())).sum();
                    prop_assert!((walked - expected).abs() < 1e-5);
                }
            }
        }
    }
}
