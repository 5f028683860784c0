//! Building a network from a stream of ties that is read twice: once to count, once to fill. No list of ties is held.

use super::{
    Graph, Order,
    compact::{Seen, Table, Weights},
};

/// A tie between two people.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tie {
    /// One of the two.
    pub one: u32,
    /// The other.
    pub other: u32,
    /// What the tie weighs: a cost where paths are asked ([`super::cost`]), a strength where structure is. Finite, not negative.
    pub weight: f32,
}

/// Why ties make no network.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum BuildError {
    /// A tie names somebody who is not there.
    #[error("a tie names person {0}, and there are fewer people")]
    Unknown(u32),
    /// A weight is negative or no number.
    #[error("the weight of a tie is {0}, and it has to be a number that is not negative")]
    Weight(f32),
    /// More ties than places can be counted by 32 bits.
    #[error("there are too many ties for one network")]
    TooMany,
}

impl Graph {
    /// Builds the network of so many people from ties in any order and direction.
    ///
    /// `ties` gives the same stream each time it is asked; it is read twice. Of several ties between two people the one of
    /// the least weight stays; ties of a person to themselves are dropped. Up to 65,536 different weights stay as they are;
    /// of more each is moved to the nearest of as many even steps.
    ///
    /// # Errors
    /// When a tie names nobody, a weight is none, or there are more than 2^31 ties.
    pub fn build<I: Iterator<Item = Tie>>(people: u32, ties: impl Fn() -> I) -> Result<Self, BuildError> {
        let (offsets, table) = count(people, ties())?;
        let mut arcs = fill(&offsets, &table, ties());
        let mut lengths = vec![0; people as usize];
        tidy_rows(&mut arcs, &offsets, &mut lengths);
        Ok(compact(&arcs, &offsets, &lengths, table))
    }

    /// The same network under other numbers, so that people who are asked for together lie together.
    #[must_use]
    pub fn reordered(&self, order: &Order) -> Self {
        let mut offsets = vec![0; self.people() + 1];
        let mut arcs = Vec::with_capacity(self.others.len());
        for (place, &given) in order.given.iter().enumerate() {
            let codes = self.weights.codes(self.row(given));
            arcs.extend(self.others(given).iter().zip(codes).map(|(other, code)| pack(*code, order.places[*other as usize])));
            offsets[place + 1] = u32::try_from(arcs.len()).unwrap_or(u32::MAX);
        }
        let mut lengths = vec![0; self.people()];
        tidy_rows(&mut arcs, &offsets, &mut lengths);
        compact(&arcs, &offsets, &lengths, self.weights.table())
    }
}

/// A tie in a row: the person in the upper half, so that repeated ties lie together, and the code of the weight in the lower.
#[inline]
fn pack(code: u16, person: u32) -> u64 {
    u64::from(person) << 32 | u64::from(code)
}

#[inline]
#[expect(clippy::cast_possible_truncation, reason = "each part is what is wanted")]
const fn unpack(arc: u64) -> (u16, u32) {
    (arc as u16, (arc >> 32) as u32)
}

/// Where each row begins, and the weights there are.
fn count(people: u32, ties: impl Iterator<Item = Tie>) -> Result<(Vec<u32>, Table), BuildError> {
    let mut seen = Seen::default();
    let mut offsets = vec![0_u32; people as usize + 1];
    let mut total = 0_u32;
    for tie in ties {
        check(people, &tie)?;
        if tie.one != tie.other {
            seen.note(tie.weight);
            total = total.checked_add(2).ok_or(BuildError::TooMany)?;
            offsets[tie.one as usize + 1] += 1;
            offsets[tie.other as usize + 1] += 1;
        }
    }
    for place in 1..offsets.len() {
        offsets[place] += offsets[place - 1];
    }
    Ok((offsets, seen.table()))
}

fn check(people: u32, tie: &Tie) -> Result<(), BuildError> {
    let furthest = tie.one.max(tie.other);
    if furthest >= people {
        return Err(BuildError::Unknown(furthest));
    }
    if tie.weight.is_finite() && tie.weight.is_sign_positive() { Ok(()) } else { Err(BuildError::Weight(tie.weight)) }
}

fn fill(offsets: &[u32], table: &Table, ties: impl Iterator<Item = Tie>) -> Vec<u64> {
    let mut next = offsets.to_vec();
    let mut arcs = vec![0; offsets.last().copied().unwrap_or(0) as usize];
    let mut put = |from: u32, to: u32, code| {
        let place = &mut next[from as usize];
        arcs[*place as usize] = pack(code, to);
        *place += 1;
    };
    for tie in ties.filter(|tie| tie.one != tie.other) {
        let code = table.code(tie.weight);
        put(tie.one, tie.other, code);
        put(tie.other, tie.one, code);
    }
    arcs
}

/// Sorts every row and drops repeated ties, on all processors; `lengths` says how long each row is afterwards.
fn tidy_rows(arcs: &mut [u64], offsets: &[u32], lengths: &mut [u32]) {
    const WORTH_SPLITTING: usize = 1 << 16;
    if lengths.len() < 2 || arcs.len() < WORTH_SPLITTING {
        let mut rest = arcs;
        for (row, length) in lengths.iter_mut().enumerate() {
            let (here, after) = rest.split_at_mut((offsets[row + 1] - offsets[row]) as usize);
            *length = tidy_row(here);
            rest = after;
        }
        return;
    }
    let middle = lengths.len() / 2;
    let (left, right) = arcs.split_at_mut((offsets[middle] - offsets[0]) as usize);
    let (short, long) = lengths.split_at_mut(middle);
    rayon::join(|| tidy_rows(left, &offsets[..=middle], short), || tidy_rows(right, &offsets[middle..], long));
}

fn tidy_row(row: &mut [u64]) -> u32 {
    row.sort_unstable();
    let mut kept = 0;
    for place in 0..row.len() {
        if kept == 0 || row[place] >> 32 != row[kept - 1] >> 32 {
            row[kept] = row[place];
            kept += 1;
        }
    }
    row[..kept].sort_unstable_by_key(|arc| arc.rotate_left(32));
    u32::try_from(kept).unwrap_or(u32::MAX)
}

fn compact(arcs: &[u64], offsets: &[u32], lengths: &[u32], table: Table) -> Graph {
    let total = lengths.iter().map(|length| *length as usize).sum();
    let mut graph = Graph { offsets: vec![0; offsets.len()], others: Vec::with_capacity(total), weights: Weights::of(table, total) };
    for (row, &length) in lengths.iter().enumerate() {
        for arc in &arcs[offsets[row] as usize..][..length as usize] {
            let (code, other) = unpack(*arc);
            graph.others.push(other);
            graph.weights.push(code);
        }
        graph.offsets[row + 1] = graph.offsets[row] + length;
    }
    graph
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::graph::oracle::{any_ties, graph_of};

    fn tie(one: u32, other: u32, weight: f32) -> Tie {
        Tie { one, other, weight }
    }

    #[test]
    fn of_two_ties_between_the_same_people_the_lighter_stays_and_nobody_is_tied_to_themselves() {
        let graph = graph_of(3, &[tie(0, 1, 2.0), tie(1, 0, 1.0), tie(2, 2, 1.0), tie(2, 1, 0.5)]);
        assert_eq!((graph.people(), graph.ties()), (3, 2));
        assert_eq!(graph.ties_of(1).collect::<Vec<_>>(), [(2, 0.5), (0, 1.0)]);
        assert_eq!((graph.between(0, 1), graph.between(0, 2)), (Some(1.0), None));
    }

    #[test]
    fn ties_that_make_no_sense_are_refused() {
        let built = |tie: Tie| Graph::build(2, || std::iter::once(tie)).unwrap_err();
        assert_eq!(built(tie(0, 2, 1.0)), BuildError::Unknown(2));
        assert_eq!(built(tie(0, 1, -1.0)), BuildError::Weight(-1.0));
        assert!(matches!(built(tie(0, 1, f32::NAN)), BuildError::Weight(_)));
    }

    #[test]
    fn a_network_of_nobody_has_nobody() {
        assert_eq!(graph_of(0, &[]).people(), 0);
    }

    proptest! {
        #[test]
        fn a_network_holds_the_ties_it_was_given_whatever_their_order(ties in any_ties(9)) {
            let graph = graph_of(9, &ties);
            let mut backwards = ties.clone();
            backwards.reverse();
            prop_assert_eq!(&graph_of(9, &backwards), &graph);
            for one in 0..9 {
                for other in 0..9 {
                    let given = ties.iter().filter(|tie| one != other && [(tie.one, tie.other), (tie.other, tie.one)].contains(&(one, other)));
                    prop_assert_eq!(graph.between(one, other), given.map(|tie| tie.weight).min_by(f32::total_cmp));
                }
                prop_assert!(graph.weights(one).is_sorted());
            }
        }

        #[test]
        fn another_order_of_people_keeps_every_tie(ties in any_ties(9)) {
            let graph = graph_of(9, &ties);
            let order = Order::local(&graph);
            let moved = graph.reordered(&order);
            for one in 0..9_u32 {
                for other in 0..9_u32 {
                    let (there, to) = (order.places[one as usize], order.places[other as usize]);
                    prop_assert_eq!(moved.between(there, to), graph.between(one, other));
                }
            }
        }
    }
}
