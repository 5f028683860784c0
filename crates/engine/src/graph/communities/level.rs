//! The network as one stage of the method sees it: each node stands for one person or for a part that was merged.

use std::{borrow::Cow, ops::Range};

use rayon::prelude::*;

use crate::graph::{Graph, Strength};

/// Nodes and their ties, with the strength that is inside a node counted in its weight alone.
pub struct Level<'a> {
    offsets: Cow<'a, [u32]>,
    others: Cow<'a, [u32]>,
    /// Empty where every tie counts as one.
    strengths: Vec<f32>,
    /// The sum of the strengths of all ties of the people in a node, also of those among them.
    pub weights: Vec<f64>,
    /// The sum of all weights: twice the strength of all ties.
    pub total: f64,
}

impl<'a> Level<'a> {
    /// Everybody as a node of their own.
    pub fn of(graph: &'a Graph, strength: Strength) -> Self {
        // A tie of no strength would be met as new again and again.
        let strengths = match strength {
            Strength::Equal => Vec::new(),
            Strength::Weights => graph.weights.row(0..graph.others.len()).map(|weight| weight.max(f32::MIN_POSITIVE)).collect(),
        };
        let weights: Vec<f64> = graph.everybody().map(|person| graph.strength_of(person, strength)).collect();
        let total = weights.iter().sum();
        Self { offsets: Cow::Borrowed(&graph.offsets), others: Cow::Borrowed(&graph.others), strengths, weights, total }
    }

    pub fn nodes(&self) -> usize {
        self.weights.len()
    }

    #[inline]
    fn row(&self, node: u32) -> Range<usize> {
        self.offsets[node as usize] as usize..self.offsets[node as usize + 1] as usize
    }

    #[inline]
    pub fn others_of(&self, node: u32) -> &[u32] {
        &self.others[self.row(node)]
    }

    /// Goes through the ties of a node: whom they lead to, and how strong they are.
    #[inline]
    pub fn each_tie(&self, node: u32, mut tie: impl FnMut(u32, f32)) {
        let row = self.row(node);
        if self.strengths.is_empty() {
            self.others[row].iter().for_each(|other| tie(*other, 1.0));
        } else {
            self.others[row.clone()].iter().zip(&self.strengths[row]).for_each(|(other, strength)| tie(*other, *strength));
        }
    }

    /// Nodes in the order of their communities.
    pub fn by_community(&self, of: &[u32]) -> Vec<u32> {
        let mut order: Vec<u32> = (0..numbered(self.nodes())).collect();
        order.sort_by_key(|node| of[*node as usize]);
        order
    }

    /// The same nodes under other numbers: at each place the node of `order`.
    pub fn reordered(&self, order: &[u32]) -> Level<'static> {
        let mut places = vec![0; order.len()];
        (0_u32..).zip(order).for_each(|(place, node)| places[*node as usize] = place);
        let mut rows = Rows::with_room(order.len(), self.others.len());
        for &node in order {
            rows.others.extend(self.others_of(node).iter().map(|other| places[*other as usize]));
            if !self.strengths.is_empty() {
                rows.strengths.extend_from_slice(&self.strengths[self.row(node)]);
            }
            rows.close(self.weights[node as usize]);
        }
        Rows::joined(vec![rows], self.total)
    }

    /// A level of one node for each part; `parts` says of each node its part, numbered without gaps.
    pub fn merged(&self, parts: &[u32], count: usize) -> Level<'static> {
        let members = Members::of(parts, count);
        let rows = shares(&members.offsets).into_par_iter().map(|share| self.rows_of(share, parts, &members)).collect();
        Rows::joined(rows, self.total)
    }

    fn rows_of(&self, share: Range<u32>, parts: &[u32], members: &Members) -> Rows {
        let mut tally = Tally::new(members.count());
        let mut rows = Rows::default();
        for part in share {
            let inside = members.of_part(part);
            let mut touched = 0;
            for &node in inside {
                self.each_tie(node, |other, strength| touched += tally.add(touched, parts[other as usize], strength));
            }
            for (there, strength) in tally.take(touched).filter(|(there, _)| *there != part) {
                rows.others.push(there);
                rows.strengths.push(strength);
            }
            rows.close(inside.iter().map(|node| self.weights[*node as usize]).sum());
        }
        rows
    }
}

/// Rows of a level that is being made, from somewhere on.
#[derive(Default)]
struct Rows {
    ends: Vec<u32>,
    others: Vec<u32>,
    strengths: Vec<f32>,
    weights: Vec<f64>,
}

impl Rows {
    fn with_room(nodes: usize, ties: usize) -> Self {
        Self {
            ends: Vec::with_capacity(nodes),
            others: Vec::with_capacity(ties),
            strengths: Vec::new(),
            weights: Vec::with_capacity(nodes),
        }
    }

    fn close(&mut self, weight: f64) {
        self.ends.push(numbered(self.others.len()));
        self.weights.push(weight);
    }

    /// One level of rows that follow one another.
    fn joined(all: Vec<Self>, total: f64) -> Level<'static> {
        let mut offsets = vec![0];
        let mut whole = Self::default();
        for rows in all {
            let before = numbered(whole.others.len());
            offsets.extend(rows.ends.iter().map(|end| before + end));
            append(&mut whole.others, rows.others);
            append(&mut whole.strengths, rows.strengths);
            append(&mut whole.weights, rows.weights);
        }
        let Self { others, strengths, weights, .. } = whole;
        Level { offsets: Cow::Owned(offsets), others: Cow::Owned(others), strengths, weights, total }
    }
}

/// Adds to the end; what is added to nothing is taken as it is.
fn append<T>(whole: &mut Vec<T>, mut more: Vec<T>) {
    if whole.is_empty() {
        *whole = more;
    } else {
        whole.append(&mut more);
    }
}

/// A count as the number of a node or place; graphs are built with fewer than 2^32 of either.
fn numbered(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// In how many shares work on one level is split; fixed, so that answers are the same on every machine.
const SHARES: usize = 8;

/// Ranges of groups with about as many members each; `offsets` says where each group begins.
pub fn shares(offsets: &[u32]) -> Vec<Range<u32>> {
    const WORTH_SPLITTING: usize = 1 << 12;
    let (groups, members) = (offsets.len() - 1, offsets.last().map_or(0, |last| *last as usize));
    let count = if members < WORTH_SPLITTING { 1 } else { SHARES };
    let start = |share: usize| numbered(offsets.partition_point(|offset| (*offset as usize) < members * share / count).min(groups));
    let end = |share: usize| if share + 1 == count { numbered(groups) } else { start(share + 1) };
    (0..count).map(|share| start(share)..end(share)).collect()
}

/// What ties of one node add up to, by where they lead.
pub struct Tally {
    pub sums: Vec<f32>,
    touched: Vec<u32>,
}

impl Tally {
    /// Nothing added up yet, for so many places.
    pub fn new(places: usize) -> Self {
        Self { sums: vec![0.0; places], touched: vec![0; places + 1] }
    }

    /// Adds a tie to those of a node; `touched` is how many places they lead to so far. One when this is a new one.
    #[inline]
    pub fn add(&mut self, touched: usize, place: u32, strength: f32) -> usize {
        let sum = &mut self.sums[place as usize];
        // Written always and counted only when new: no branch that half the time goes the other way.
        self.touched[touched] = place;
        let new = usize::from(*sum == 0.0);
        *sum += strength;
        new
    }

    /// Every place and its sum, in the order in which they came; all is nothing again afterwards.
    #[inline]
    pub fn take(&mut self, touched: usize) -> impl Iterator<Item = (u32, f32)> + '_ {
        let Self { sums, touched: places } = self;
        places[..touched].iter().map(|place| (*place, std::mem::take(&mut sums[*place as usize])))
    }
}

/// The nodes of each part.
pub struct Members {
    pub offsets: Vec<u32>,
    pub nodes: Vec<u32>,
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

    pub fn count(&self) -> usize {
        self.offsets.len() - 1
    }

    pub fn of_part(&self, part: u32) -> &[u32] {
        &self.nodes[self.offsets[part as usize] as usize..self.offsets[part as usize + 1] as usize]
    }
}
