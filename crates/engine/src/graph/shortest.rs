//! The fewest steps from one person to another: rings around both, of which the cheaper one grows, until they touch.

use super::Graph;

/// What a search for the fewest steps writes on; used again by the next one.
#[derive(Clone, Debug, Default)]
pub struct ShortestScratch {
    /// Of each person: 0, or 1 + ring mod 3 around the first, or 4 + ring mod 3 around the second.
    ///
    /// One byte each stays in a near cache, and the ring before is all that finding the way back needs.
    marks: Vec<u8>,
    sides: [Side; 2],
}

#[derive(Clone, Debug, Default)]
struct Side {
    met: Vec<u32>,
    ring_starts: usize,
    ring: u8,
    ties: usize,
}

/// A path of the fewest steps between two people, both ends included; none where there is no path.
#[must_use]
pub fn shortest_path(graph: &Graph, scratch: &mut ShortestScratch, from: u32, to: u32) -> Option<Vec<u32>> {
    if from == to {
        return Some(vec![from]);
    }
    scratch.marks.resize(scratch.marks.len().max(graph.people()), 0);
    let touch = scratch.search(graph, from, to);
    let path = touch.map(|touch| scratch.path(graph, touch));
    scratch.forget();
    path
}

const FIRST_MARK: [u8; 2] = [1, 4];

impl ShortestScratch {
    fn search(&mut self, graph: &Graph, from: u32, to: u32) -> Option<(u32, u32)> {
        for (side, person) in [from, to].into_iter().enumerate() {
            self.marks[person as usize] = FIRST_MARK[side];
            let here = &mut self.sides[side];
            here.met.clear();
            here.met.push(person);
            (here.ring_starts, here.ring, here.ties) = (0, 0, graph.degree(person));
        }
        while self.sides.iter().all(|side| side.ring_starts < side.met.len()) {
            let side = usize::from(self.sides[0].ties > self.sides[1].ties);
            if let Some((inner, outer)) = self.grow(graph, side) {
                return Some(if side == 0 { (inner, outer) } else { (outer, inner) });
            }
        }
        None
    }

    /// Adds a ring to one side; the tie over which it touches the other side, if it does.
    fn grow(&mut self, graph: &Graph, side: usize) -> Option<(u32, u32)> {
        let here = &mut self.sides[side];
        let own = FIRST_MARK[side]..FIRST_MARK[side] + 3;
        here.ring = (here.ring + 1) % 3;
        let (mark, ring) = (own.start + here.ring, here.ring_starts..here.met.len());
        (here.ring_starts, here.ties) = (ring.end, 0);
        for place in ring {
            let person = here.met[place];
            for &other in graph.others(person) {
                let seen = &mut self.marks[other as usize];
                if *seen == 0 {
                    *seen = mark;
                    here.met.push(other);
                    here.ties += graph.degree(other);
                } else if !own.contains(seen) {
                    return Some((person, other));
                }
            }
        }
        None
    }

    fn path(&self, graph: &Graph, touch: (u32, u32)) -> Vec<u32> {
        let mut path = vec![touch.0];
        self.walk_back(graph, 0, &mut path);
        path.reverse();
        path.push(touch.1);
        self.walk_back(graph, 1, &mut path);
        path
    }

    /// Goes on from the last of the path to the middle of its rings, always to somebody of the ring before.
    fn walk_back(&self, graph: &Graph, side: usize, path: &mut Vec<u32>) {
        let middle = self.sides[side].met[0];
        while let Some(&last) = path.last().filter(|last| **last != middle) {
            let first = FIRST_MARK[side];
            let before = first + (self.marks[last as usize] - first + 2) % 3;
            let closer = graph.others(last).iter().find(|other| self.marks[**other as usize] == before);
            path.extend(closer);
        }
    }

    fn forget(&mut self) {
        for person in self.sides.iter().flat_map(|side| &side.met) {
            self.marks[*person as usize] = 0;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::graph::oracle::{any_ties, graph_of, steps};

    proptest! {
        #[test]
        fn a_shortest_path_has_as_many_steps_as_trying_everything(ties in any_ties(12), pairs in prop::collection::vec((0..12_u32, 0..12_u32), 1..9)) {
            let graph = graph_of(12, &ties);
            let mut scratch = ShortestScratch::default();
            for (from, to) in pairs {
                let path = shortest_path(&graph, &mut scratch, from, to);
                prop_assert_eq!(path.as_ref().map(|path| path.len() - 1), steps(&graph, from, to));
                if let Some(path) = path {
                    prop_assert_eq!((path.first(), path.last()), (Some(&from), Some(&to)));
                    prop_assert!(path.windows(2).all(|step| graph.between(step[0], step[1]).is_some()));
                }
            }
        }
    }

    #[test]
    fn a_long_chain_is_walked_to_its_end() {
        let chain: Vec<_> = (0..999).map(|one| super::super::Tie { one, other: one + 1, weight: 1.0 }).collect();
        let path = shortest_path(&graph_of(1_000, &chain), &mut ShortestScratch::default(), 0, 999).unwrap();
        assert_eq!(path, (0..1_000).collect::<Vec<_>>());
    }
}
