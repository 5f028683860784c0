//! The best way of at most three steps to everybody who can be reached so, exactly: each number of steps is a layer of its own.
//!
//! Paths end at three because chains of introductions break off (Dodds, Muhamad, Watts 2003).

use super::Graph;

/// What the layers are written on; used again by the next question.
#[derive(Clone, Debug, Default)]
pub struct LayeredScratch {
    /// The least cost of exactly two steps.
    second: Vec<f32>,
    at_two: Vec<u32>,
    best: Vec<f32>,
    reached: Vec<u32>,
}

/// Everybody within three steps of a person, each with the least cost of a way there; the person is not among them.
///
/// `detour` is added to a way of three steps: -ln of the factor for the second intermediary (zero for none).
pub fn reached_within_three<'a>(
    graph: &Graph,
    scratch: &'a mut LayeredScratch,
    from: u32,
    detour: f32,
) -> impl ExactSizeIterator<Item = (u32, f32)> + use<'a> {
    scratch.begin(graph.people());
    scratch.first_two(graph, from);
    scratch.third(graph, from, detour);
    scratch.reached.iter().map(|person| (*person, scratch.best[*person as usize]))
}

impl LayeredScratch {
    fn begin(&mut self, people: usize) {
        self.at_two.drain(..).for_each(|person| self.second[person as usize] = f32::INFINITY);
        self.reached.drain(..).for_each(|person| self.best[person as usize] = f32::INFINITY);
        self.second.resize(self.second.len().max(people), f32::INFINITY);
        self.best.resize(self.best.len().max(people), f32::INFINITY);
    }

    fn first_two(&mut self, graph: &Graph, from: u32) {
        for (one, near) in graph.ties_of(from) {
            self.improve(one, near);
            for (two, far) in graph.ties_of(one).filter(|(two, _)| *two != from) {
                let cost = &mut self.second[two as usize];
                if cost.is_infinite() {
                    self.at_two.push(two);
                }
                *cost = cost.min(near + far);
            }
        }
        for place in 0..self.at_two.len() {
            let two = self.at_two[place];
            // Somebody known directly and better needs no intermediary, neither to themselves nor beyond.
            if self.improve(two, self.second[two as usize]) {
                continue;
            }
            self.second[two as usize] = f32::MAX;
        }
    }

    fn third(&mut self, graph: &Graph, from: u32, detour: f32) {
        for place in 0..self.at_two.len() {
            let two = self.at_two[place];
            let cost = self.second[two as usize] + detour;
            if cost < f32::MAX {
                for (three, far) in graph.ties_of(two).filter(|(three, _)| *three != from) {
                    self.improve(three, cost + far);
                }
            }
        }
    }

    /// Keeps a cost where it is the least so far.
    #[inline]
    fn improve(&mut self, person: u32, cost: f32) -> bool {
        let best = &mut self.best[person as usize];
        if best.is_infinite() {
            self.reached.push(person);
        }
        let better = cost < *best;
        if better {
            *best = cost;
        }
        better
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::graph::oracle::{any_ties, graph_of, simple_paths};

    proptest! {
        #[test]
        fn three_steps_reach_whom_trying_everything_reaches_at_the_same_cost(ties in any_ties(10), detour in 0..3_u8) {
            let graph = graph_of(10, &ties);
            let mut scratch = LayeredScratch::default();
            let detour = f32::from(detour) / 2.0;
            for from in graph.everybody() {
                let mut expected = vec![f32::INFINITY; 10];
                for path in simple_paths(&graph, from, 3) {
                    let walked: f32 = path.windows(2).map(|step| graph.between(step[0], step[1]).unwrap()).sum();
                    let end = &mut expected[*path.last().unwrap() as usize];
                    *end = end.min(walked + if path.len() == 4 { detour } else { 0.0 });
                }
                let mut found = vec![f32::INFINITY; 10];
                reached_within_three(&graph, &mut scratch, from, detour).for_each(|(person, cost)| found[person as usize] = cost);
                // Costs are sixteenths, so sums are exact.
                prop_assert_eq!(found, expected);
            }
        }
    }
}
