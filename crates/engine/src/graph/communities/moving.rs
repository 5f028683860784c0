//! The first half of a stage: each node goes where it gains most, and those next to one that went are asked again.

use std::collections::VecDeque;

use super::{
    level::{Level, Tally},
    refining::refine,
};
use crate::graph::{bits::Bits, random::SplitMix64};

/// What nodes are moved on; kept for all stages and rounds.
pub struct Mover {
    gamma: f64,
    /// By how much all moves so far have bettered the communities: strength, of the total of the level.
    pub gained: f64,
    tally: Tally,
    weights: Vec<f64>,
    sizes: Vec<u32>,
    empty: Vec<u32>,
    queue: VecDeque<u32>,
    waits: Bits,
}

impl Mover {
    pub fn new(base: &Level, gamma: f64) -> Self {
        let mut waits = Bits::default();
        waits.fit(base.nodes());
        Self {
            gamma,
            gained: 0.0,
            tally: Tally::new(base.nodes()),
            weights: Vec::new(),
            sizes: Vec::new(),
            empty: Vec::new(),
            queue: VecDeque::with_capacity(base.nodes()),
            waits,
        }
    }

    /// Goes through all stages once, from communities to better ones. Numbers of communities are below that of nodes.
    pub fn round(&mut self, base: &Level, mut of: Vec<u32>, random: &mut SplitMix64) -> Vec<u32> {
        self.move_nodes(base, &mut of);
        let mut count = renumber(&mut of);
        if count == base.nodes() {
            return of;
        }
        let (mut parts, mut part_count) = refine(base, self.gamma, &of, count, random.number());
        let mut whole = parts.clone();
        let mut level = base.merged(&parts, part_count);
        let mut above = communities_of_parts(&parts, part_count, &of);
        loop {
            self.move_nodes(&level, &mut above);
            count = renumber(&mut above);
            if count == level.nodes() {
                break;
            }
            (parts, part_count) = refine(&level, self.gamma, &above, count, random.number());
            if part_count == level.nodes() {
                break;
            }
            for part in &mut whole {
                *part = parts[*part as usize];
            }
            level = level.merged(&parts, part_count);
            above = communities_of_parts(&parts, part_count, &above);
        }
        whole.iter().map(|part| above[*part as usize]).collect()
    }

    fn move_nodes(&mut self, level: &Level, of: &mut [u32]) {
        self.begin(level, of);
        while let Some(node) = self.queue.pop_front() {
            self.waits.take(node);
            let own = of[node as usize];
            let best = self.best_for(level, of, node);
            if best != own {
                self.leave_for(level.weights[node as usize], own, best);
                of[node as usize] = best;
                for &other in level.others_of(node) {
                    if of[other as usize] != best && self.waits.put(other) {
                        self.queue.push_back(other);
                    }
                }
            }
        }
    }

    fn begin(&mut self, level: &Level, of: &[u32]) {
        let nodes = level.nodes();
        self.weights.clear();
        self.weights.resize(nodes, 0.0);
        self.sizes.clear();
        self.sizes.resize(nodes, 0);
        for (community, weight) in of.iter().zip(&level.weights) {
            self.weights[*community as usize] += weight;
            self.sizes[*community as usize] += 1;
        }
        self.empty.clear();
        let all = 0..u32::try_from(nodes).unwrap_or(u32::MAX);
        self.empty.extend(all.clone().filter(|community| self.sizes[*community as usize] == 0));
        for node in all {
            self.waits.put(node);
            self.queue.push_back(node);
        }
    }

    /// The community in which the node gains most: its own where none is better, an empty one where all are worse than none.
    #[inline]
    fn best_for(&mut self, level: &Level, of: &[u32], node: u32) -> u32 {
        let own = of[node as usize];
        let mut touched = 0;
        level.each_tie(node, |other, strength| touched += self.tally.add(touched, of[other as usize], strength));
        let weight = level.weights[node as usize];
        let expected = self.gamma * weight / level.total;
        let stay = f64::from(self.tally.sums[own as usize]) - expected * (self.weights[own as usize] - weight);
        let (mut best, mut gain) = (own, stay);
        for (community, sum) in self.tally.take(touched) {
            let there = f64::from(sum) - expected * self.weights[community as usize];
            if community != own && there > gain + 1e-9 {
                (best, gain) = (community, there);
            }
        }
        if gain < -1e-9 && self.sizes[own as usize] > 1 {
            (best, gain) = (self.empty.last().copied().unwrap_or(own), 0.0);
        }
        self.gained += gain - stay;
        best
    }

    fn leave_for(&mut self, weight: f64, own: u32, best: u32) {
        if self.empty.last() == Some(&best) {
            self.empty.pop();
        }
        self.weights[own as usize] -= weight;
        self.weights[best as usize] += weight;
        self.sizes[best as usize] += 1;
        self.sizes[own as usize] -= 1;
        if self.sizes[own as usize] == 0 {
            // What is left of the sum would be rounding.
            self.weights[own as usize] = 0.0;
            self.empty.push(own);
        }
    }
}

/// Numbers communities without gaps, in the order in which nodes name them; says how many there are.
pub fn renumber(of: &mut [u32]) -> usize {
    let mut numbers = vec![u32::MAX; of.len()];
    let mut count = 0_u32;
    for community in of {
        let number = &mut numbers[*community as usize];
        if *number == u32::MAX {
            *number = count;
            count += 1;
        }
        *community = *number;
    }
    count as usize
}

fn communities_of_parts(parts: &[u32], count: usize, of: &[u32]) -> Vec<u32> {
    let mut above = vec![0; count];
    parts.iter().zip(of).for_each(|(part, community)| above[*part as usize] = *community);
    above
}
