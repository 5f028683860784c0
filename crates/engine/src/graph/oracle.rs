//! Slow answers by trying everything, which the quick ones are checked against.

use proptest::prelude::*;

use super::{Graph, Tie};

pub fn graph_of(people: u32, ties: &[Tie]) -> Graph {
    Graph::build(people, || ties.iter().copied()).unwrap_or_else(|error| panic!("{error}"))
}

/// Ties among so many people, dense enough that most of them hang together; weights come in steps, so that some are equal.
pub fn any_ties(people: u32) -> impl Strategy<Value = Vec<Tie>> {
    let tie = (0..people, 0..people, 1..40_u16).prop_map(|(one, other, weight)| Tie { one, other, weight: f32::from(weight) / 16.0 });
    prop::collection::vec(tie, 0..people as usize * 3)
}

/// The fewest steps, by letting everybody try for as long as there are people.
pub fn steps(graph: &Graph, from: u32, to: u32) -> Option<usize> {
    let mut ring = vec![from];
    for steps in 0..=graph.people() {
        if ring.contains(&to) {
            return Some(steps);
        }
        ring = ring.iter().flat_map(|person| graph.others(*person).to_vec()).collect();
        ring.sort_unstable();
        ring.dedup();
    }
    None
}

/// The least costs from one person to all, by Bellman and Ford.
pub fn costs_from(graph: &Graph, from: u32) -> Vec<f64> {
    let mut costs = vec![f64::INFINITY; graph.people()];
    costs[from as usize] = 0.0;
    for _ in graph.everybody() {
        for person in graph.everybody() {
            for (other, weight) in graph.ties_of(person) {
                costs[other as usize] = costs[other as usize].min(costs[person as usize] + f64::from(weight));
            }
        }
    }
    costs
}

/// Every path from a person that visits nobody twice, of one to so many steps.
pub fn simple_paths(graph: &Graph, from: u32, most_steps: usize) -> Vec<Vec<u32>> {
    let mut found = Vec::new();
    let mut open = vec![vec![from]];
    while let Some(path) = open.pop() {
        for &other in graph.others(path[path.len() - 1]) {
            if !path.contains(&other) {
                let longer: Vec<u32> = path.iter().copied().chain([other]).collect();
                if longer.len() <= most_steps {
                    open.push(longer.clone());
                }
                found.push(longer);
            }
        }
    }
    found
}

/// Which part of the network everybody belongs to when some people and one tie are left out.
pub fn parts(graph: &Graph, without: &[u32], cut: Option<(u32, u32)>) -> usize {
    let mut left: Vec<u32> = graph.everybody().filter(|person| !without.contains(person)).collect();
    let mut parts = 0;
    while let Some(start) = left.pop() {
        parts += 1;
        let mut open = vec![start];
        while let Some(person) = open.pop() {
            for &other in graph.others(person) {
                let is_cut = cut.is_some_and(|(one, two)| (person, other) == (one, two) || (person, other) == (two, one));
                if let Some(place) = left.iter().position(|one| *one == other).filter(|_| !is_cut) {
                    open.push(left.swap_remove(place));
                }
            }
        }
    }
    parts
}
