//! The network as one stage of the method sees it: each node stands for one person or for a part that was merged.

use crate::graph::{Graph, Strength};

/// Nodes and their ties, with the strength that is inside a node counted in its weight alone.
pub struct Level {
    pub offsets: Vec<u32>,
    pub others: Vec<u32>,
    pub strengths: Vec<f32>,
    /// The sum of the strengths of all ties of the people in a node, also of those among them.
    pub weights: Vec<f64>,
    /// The sum of all weights: twice the strength of all ties.
    pub total: f64,
}

impl Level {
    /// Everybody as a node of their own.
    pub fn of(graph: &Graph, strength: Strength) -> Self {
        let strengths = if strength == Strength::Equal { vec![1.0; graph.others.len()] } else { graph.weights.clone() };
        let weights: Vec<f64> = graph.everybody().map(|person| graph.strength_of(person, strength)).collect();
        let total = weights.iter().sum();
        Self { offsets: graph.offsets.clone(), others: graph.others.clone(), strengths, weights, total }
    }

    pub fn nodes(&self) -> usize {
        self.weights.len()
    }

    #[inline]
    pub fn row(&self, node: u32) -> std::ops::Range<usize> {
        self.offsets[node as usize] as usize..self.offsets[node as usize + 1] as usize
    }

    #[inline]
    pub fn ties_of(&self, node: u32) -> impl Iterator<Item = (u32, f32)> + '_ {
        let row = self.row(node);
        self.others[row.clone()].iter().copied().zip(self.strengths[row].iter().copied())
    }

    /// Nodes in the order of their communities.
    pub fn by_community(&self, of: &[u32]) -> Vec<u32> {
        let mut order: Vec<u32> = (0..u32::try_from(self.nodes()).unwrap_or(u32::MAX)).collect();
        order.sort_by_key(|node| of[*node as usize]);
        order
    }

    /// The same nodes under other numbers: at each place the node of `order`.
    pub fn reordered(&self, order: &[u32]) -> Self {
        let mut places = vec![0; order.len()];
        (0_u32..).zip(order).for_each(|(place, node)| places[*node as usize] = place);
        let mut next = Self::with_room(order.len(), self.others.len(), self.total);
        for &node in order {
            for (other, strength) in self.ties_of(node) {
                next.others.push(places[other as usize]);
                next.strengths.push(strength);
            }
            next.close_row(self.weights[node as usize]);
        }
        next
    }

    /// A level of one node for each part; `parts` says of each node its part, numbered without gaps.
    pub fn merged(&self, parts: &[u32], count: usize) -> Self {
        let members = Members::of(parts, count);
        let mut next = Self::with_room(count, self.others.len() / 2, self.total);
        let mut sums = vec![0.0_f32; count];
        for part in 0..u32::try_from(count).unwrap_or(u32::MAX) {
            let start = next.others.len();
            let mut weight = 0.0;
            for &node in members.of_part(part) {
                weight += self.weights[node as usize];
                for (other, strength) in self.ties_of(node) {
                    let there = parts[other as usize];
                    if there != part {
                        if sums[there as usize] == 0.0 {
                            next.others.push(there);
                        }
                        sums[there as usize] += strength;
                    }
                }
            }
            next.strengths.extend(next.others[start..].iter().map(|other| std::mem::take(&mut sums[*other as usize])));
            next.close_row(weight);
        }
        next
    }

    fn with_room(nodes: usize, ties: usize, total: f64) -> Self {
        let mut offsets = Vec::with_capacity(nodes + 1);
        offsets.push(0);
        Self { offsets, others: Vec::with_capacity(ties), strengths: Vec::with_capacity(ties), weights: Vec::with_capacity(nodes), total }
    }

    fn close_row(&mut self, weight: f64) {
        self.offsets.push(u32::try_from(self.others.len()).unwrap_or(u32::MAX));
        self.weights.push(weight);
    }
}

/// The nodes of each part.
pub struct Members {
    offsets: Vec<u32>,
    nodes: Vec<u32>,
}

impl Members {
    pub fn of(parts: &[u32], count: usize) -> Self {
        let mut offsets = vec![0_u32; count + 1];
        for part in parts {
            offsets[*part as usize + 1] += 1;
        }
        for place in 1..offsets.len() {
            offsets[place] += offsets[place - 1];
        }
        let mut next = offsets.clone();
        let mut nodes = vec![0; parts.len()];
        for (node, part) in (0_u32..).zip(parts) {
            let place = &mut next[*part as usize];
            nodes[*place as usize] = node;
            *place += 1;
        }
        Self { offsets, nodes }
    }

    pub fn of_part(&self, part: u32) -> &[u32] {
        &self.nodes[self.offsets[part as usize] as usize..self.offsets[part as usize + 1] as usize]
    }
}
