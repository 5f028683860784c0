//! The second half of a stage: each community is built up again from single nodes, which join only what holds together.

use std::ops::Range;

use rayon::prelude::*;

use super::level::{Level, Members, Tally, shares};
use crate::graph::random::SplitMix64;

/// How much chance there is in whom a node joins: a choice that gains less by this much is 1/e as likely.
const THETA: f64 = 0.01;

/// Parts of the communities, each well tied to the rest of its own; numbered without gaps, those of one community together.
///
/// Communities are worked on beside one another, each with chance of its own, so that no order of work changes an answer.
pub fn refine(level: &Level, gamma: f64, of: &[u32], count: usize, seed: u64) -> (Vec<u32>, usize) {
    let members = Members::of(of, count);
    let places = places(of, &members);
    let whole = Whole { level, members: &members, places: &places, scale: gamma / level.total, seed };
    let found: Vec<Vec<Vec<u32>>> = shares(&members.offsets).into_par_iter().map(|share| whole.refined(share)).collect();
    let mut parts = vec![0; of.len()];
    let mut before = 0;
    for (community, local) in (0_u32..).zip(found.iter().flatten()) {
        members.of_part(community).iter().zip(local).for_each(|(node, part)| parts[*node as usize] = before + part);
        before += local.iter().max().map_or(0, |last| last + 1);
    }
    (parts, before as usize)
}

/// Where each node stands: its community in the upper half, and its number within in the lower.
fn places(of: &[u32], members: &Members) -> Vec<u64> {
    let mut places = vec![0; of.len()];
    for community in 0..u32::try_from(members.count()).unwrap_or(u32::MAX) {
        for (number, node) in (0_u64..).zip(members.of_part(community)) {
            places[*node as usize] = u64::from(community) << 32 | number;
        }
    }
    places
}

/// What all communities of a level are refined from.
struct Whole<'a> {
    level: &'a Level<'a>,
    members: &'a Members,
    places: &'a [u64],
    scale: f64,
    seed: u64,
}

impl Whole<'_> {
    /// For each community of a share and each of its nodes the number of its part within the community.
    fn refined(&self, share: Range<u32>) -> Vec<Vec<u32>> {
        let mut within = Within::default();
        let largest = share.clone().map(|community| self.members.of_part(community).len()).max().unwrap_or(0);
        let mut tally = Tally::new(largest);
        share.map(|community| self.parts_of(community, &mut within, &mut tally)).collect()
    }

    fn parts_of(&self, community: u32, within: &mut Within, tally: &mut Tally) -> Vec<u32> {
        let nodes = self.members.of_part(community);
        if nodes.len() == 1 {
            return vec![0];
        }
        within.fill(self, community);
        let all = within.weights.iter().sum();
        let mut random = SplitMix64::new(self.seed ^ u64::from(community));
        let mut order: Vec<u32> = (0..u32::try_from(nodes.len()).unwrap_or(u32::MAX)).collect();
        random.shuffle(&mut order);
        for node in order {
            within.join(tally, node as usize, all, self.scale, &mut random);
        }
        within.numbered()
    }
}

/// One community by itself, with nodes numbered from zero: small enough to stay in a near cache. Parts are named by the
/// node they began with.
#[derive(Default)]
struct Within {
    ends: Vec<usize>,
    ties: Vec<(u32, f32)>,
    parts: Vec<u32>,
    weights: Vec<f64>,
    /// The strength between a part and the rest of its community.
    cut: Vec<f64>,
    alone: Vec<bool>,
    choices: Vec<(u32, f64, f64)>,
}

impl Within {
    fn fill(&mut self, whole: &Whole, community: u32) {
        let nodes = whole.members.of_part(community);
        self.ends.clear();
        self.cut.clear();
        let mut count = 0;
        for &node in nodes {
            let start = count;
            whole.level.each_tie(node, |other, strength| {
                let place = whole.places[other as usize];
                if count == self.ties.len() {
                    self.ties.resize((count * 2).max(1 << 10), (0, 0.0));
                }
                // Written always and kept only when within: no branch that half the time goes the other way.
                #[expect(clippy::cast_possible_truncation, reason = "the lower half is the number within")]
                let number = place as u32;
                self.ties[count] = (number, strength);
                count += usize::from(place >> 32 == u64::from(community));
            });
            self.ends.push(count);
            self.cut.push(self.ties[start..count].iter().map(|tie| f64::from(tie.1)).sum());
        }
        self.weights.clear();
        self.weights.extend(nodes.iter().map(|node| whole.level.weights[*node as usize]));
        self.parts.clear();
        self.parts.extend(0..u32::try_from(nodes.len()).unwrap_or(u32::MAX));
        self.alone.clear();
        self.alone.resize(nodes.len(), true);
    }

    /// Lets a node that is still alone join a part of its community, if both are well tied to the rest.
    fn join(&mut self, tally: &mut Tally, node: usize, all: f64, scale: f64, random: &mut SplitMix64) {
        let weight = self.weights[node];
        if !self.alone[node] || self.cut[node] < scale * weight * (all - weight) {
            return;
        }
        let start = if node == 0 { 0 } else { self.ends[node - 1] };
        let ties = &self.ties[start..self.ends[node]];
        let mut touched = 0;
        for (other, strength) in ties {
            touched += tally.add(touched, self.parts[*other as usize], *strength);
        }
        self.choices.clear();
        for (part, sum) in tally.take(touched) {
            let (sum, there) = (f64::from(sum), self.weights[part as usize]);
            let gain = sum - scale * weight * there;
            if gain >= 0.0 && self.cut[part as usize] >= scale * there * (all - there) {
                self.choices.push((part, sum, gain));
            }
        }
        if let Some((part, sum)) = self.choose(random) {
            self.parts[node] = part;
            self.weights[part as usize] += weight;
            self.cut[part as usize] += self.cut[node] - 2.0 * sum;
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

    /// Of each node the number of its part, in the order in which nodes name them.
    fn numbered(&self) -> Vec<u32> {
        let mut numbers = vec![u32::MAX; self.parts.len()];
        let mut count = 0;
        let number = |part: &u32| {
            let number = &mut numbers[*part as usize];
            if *number == u32::MAX {
                *number = count;
                count += 1;
            }
            *number
        };
        self.parts.iter().map(number).collect()
    }
}
