//! The second half of a stage: each community is built up again from single nodes, which join only what holds together.

use super::{
    level::{Level, Members},
    moving::Mover,
};
use crate::graph::random::SplitMix64;

/// How much chance there is in whom a node joins: a choice that gains less by this much is 1/e as likely.
const THETA: f64 = 0.01;

/// Parts of the communities, each well tied to the rest of its own; numbered without gaps, those of one community together.
pub fn refine(mover: &mut Mover, level: &Level, of: &[u32], count: usize, random: &mut SplitMix64) -> (Vec<u32>, usize) {
    let members = Members::of(of, count);
    let mut refining = Refining::new(level, of);
    let mut order = Vec::new();
    for community in 0..u32::try_from(count).unwrap_or(u32::MAX) {
        order.clear();
        order.extend_from_slice(members.of_part(community));
        if order.len() > 1 {
            let all = order.iter().map(|node| level.weights[*node as usize]).sum();
            random.shuffle(&mut order);
            for node in &order {
                refining.join(mover, level, of, *node, all, random);
            }
        }
    }
    let mut parts = refining.parts;
    let count = number_by_community(&mut parts, &members, count);
    (parts, count)
}

/// The state of a refinement: parts are named by the node they began with.
struct Refining {
    parts: Vec<u32>,
    weights: Vec<f64>,
    /// The strength between a part and the rest of its community.
    cut: Vec<f64>,
    alone: Vec<bool>,
    choices: Vec<(u32, f64, f64)>,
}

impl Refining {
    fn new(level: &Level, of: &[u32]) -> Self {
        let nodes = 0..u32::try_from(level.nodes()).unwrap_or(u32::MAX);
        let within =
            |node: u32| level.ties_of(node).filter(|tie| of[tie.0 as usize] == of[node as usize]).map(|tie| f64::from(tie.1)).sum();
        Self {
            cut: nodes.clone().map(within).collect(),
            weights: level.weights.clone(),
            alone: vec![true; level.nodes()],
            parts: nodes.collect(),
            choices: Vec::new(),
        }
    }

    /// Lets a node that is still alone join a part of its community, if both are well tied to the rest.
    fn join(&mut self, mover: &mut Mover, level: &Level, of: &[u32], node: u32, all: f64, random: &mut SplitMix64) {
        let weight = level.weights[node as usize];
        let scale = mover.gamma / level.total;
        if !self.alone[node as usize] || self.cut[node as usize] < scale * weight * (all - weight) {
            return;
        }
        for (other, strength) in level.ties_of(node).filter(|tie| of[tie.0 as usize] == of[node as usize]) {
            let part = self.parts[other as usize];
            let sum = &mut mover.sums[part as usize];
            if *sum == 0.0 {
                mover.touched.push(part);
            }
            *sum += strength;
        }
        self.choices.clear();
        for part in mover.touched.drain(..) {
            let sum = f64::from(std::mem::take(&mut mover.sums[part as usize]));
            let there = self.weights[part as usize];
            let gain = sum - scale * weight * there;
            if gain >= 0.0 && self.cut[part as usize] >= scale * there * (all - there) {
                self.choices.push((part, sum, gain));
            }
        }
        if let Some((part, sum)) = self.choose(random) {
            self.parts[node as usize] = part;
            self.weights[part as usize] += weight;
            self.cut[part as usize] += self.cut[node as usize] - 2.0 * sum;
            self.alone[part as usize] = false;
        }
    }

    /// One of the choices, the more likely the more it gains.
    fn choose(&self, random: &mut SplitMix64) -> Option<(u32, f64)> {
        let most = self.choices.iter().map(|choice| choice.2).max_by(f64::total_cmp)?;
        let likely = |gain: f64| ((gain - most) / THETA).exp();
        let near = || self.choices.iter().filter(|choice| choice.2 > most - 30.0 * THETA);
        if near().nth(1).is_none() {
            return near().next().map(|choice| (choice.0, choice.1));
        }
        let mut left = random.unit() * near().map(|choice| likely(choice.2)).sum::<f64>();
        let chosen = near().find(|choice| {
            left -= likely(choice.2);
            left <= 0.0
        });
        chosen.or_else(|| near().next_back()).map(|choice| (choice.0, choice.1))
    }
}

/// Numbers parts so that those of one community lie together.
fn number_by_community(parts: &mut [u32], members: &Members, communities: usize) -> usize {
    let mut numbers = vec![u32::MAX; parts.len()];
    let mut count = 0_u32;
    for community in 0..u32::try_from(communities).unwrap_or(u32::MAX) {
        for node in members.of_part(community) {
            let number = &mut numbers[parts[*node as usize] as usize];
            if *number == u32::MAX {
                *number = count;
                count += 1;
            }
        }
    }
    for part in parts {
        *part = numbers[*part as usize];
    }
    count as usize
}
