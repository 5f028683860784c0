//! People and ties without whom a part of the network could no longer be reached (Hopcroft and Tarjan 1973).

use super::Graph;

/// The single points on which a part of the network hangs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cuts {
    /// People without whom others could not reach one another, by number.
    pub people: Vec<u32>,
    /// Ties without which the two ends could not reach one another, the lower number first, in order.
    pub bridges: Vec<(u32, u32)>,
}

/// The people and the ties that hold parts of the network together.
#[must_use]
pub fn cuts(graph: &Graph) -> Cuts {
    let mut walk = Walk::new(graph);
    graph.everybody().for_each(|start| walk.from(graph, start));
    let people = graph.everybody().filter(|person| walk.holds[*person as usize]).collect();
    walk.bridges.sort_unstable();
    Cuts { people, bridges: walk.bridges }
}

/// A walk in depth. It keeps its own stack, as a chain of people may be longer than the machine's.
struct Walk {
    /// When somebody was met, counted from 1; 0 before.
    met: Vec<u32>,
    /// The earliest that can be reached from somebody or from those met after them, without the tie they were met over.
    earliest: Vec<u32>,
    holds: Vec<bool>,
    bridges: Vec<(u32, u32)>,
    stack: Vec<Step>,
    clock: u32,
}

struct Step {
    person: u32,
    before: u32,
    next: u32,
    children: u32,
}

impl Walk {
    fn new(graph: &Graph) -> Self {
        let people = graph.people();
        Self {
            met: vec![0; people],
            earliest: vec![0; people],
            holds: vec![false; people],
            bridges: Vec::new(),
            stack: Vec::new(),
            clock: 0,
        }
    }

    fn from(&mut self, graph: &Graph, start: u32) {
        if self.met[start as usize] == 0 {
            self.meet(graph, start, start);
        }
        while let Some(step) = self.stack.last_mut() {
            let (person, place) = (step.person, step.next);
            if place < graph.offsets[person as usize + 1] {
                step.next += 1;
                let other = graph.others[place as usize];
                self.look(graph, other);
            } else {
                self.leave();
            }
        }
    }

    fn meet(&mut self, graph: &Graph, person: u32, before: u32) {
        self.clock += 1;
        self.met[person as usize] = self.clock;
        self.earliest[person as usize] = self.clock;
        self.stack.push(Step { person, before, next: graph.offsets[person as usize], children: 0 });
    }

    fn look(&mut self, graph: &Graph, other: u32) {
        let Some(step) = self.stack.last_mut() else { return };
        let (person, before) = (step.person, step.before);
        if self.met[other as usize] == 0 {
            step.children += 1;
            self.meet(graph, other, person);
        } else if other != before {
            let earliest = &mut self.earliest[person as usize];
            *earliest = (*earliest).min(self.met[other as usize]);
        }
    }

    fn leave(&mut self) {
        let Some(done) = self.stack.pop() else { return };
        let Some(up) = self.stack.last() else {
            self.holds[done.person as usize] = done.children > 1;
            return;
        };
        let (person, is_start) = (up.person, up.before == up.person);
        let reached = self.earliest[done.person as usize];
        let earliest = &mut self.earliest[person as usize];
        *earliest = (*earliest).min(reached);
        if reached >= self.met[person as usize] && !is_start {
            self.holds[person as usize] = true;
        }
        if reached > self.met[person as usize] {
            self.bridges.push((person.min(done.person), person.max(done.person)));
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::graph::oracle::{any_ties, graph_of, parts};

    proptest! {
        #[test]
        fn who_and_what_holds_parts_together_shows_when_it_is_taken_away(ties in any_ties(10)) {
            let graph = graph_of(10, &ties);
            let all = parts(&graph, &[], None);
            let alone = |person: u32| usize::from(graph.degree(person) == 0);
            let people: Vec<u32> = graph.everybody().filter(|person| parts(&graph, &[*person], None) + alone(*person) > all).collect();
            let tied = graph.everybody().flat_map(|one| graph.others(one).iter().map(move |other| (one, *other)));
            let mut bridges: Vec<_> =
                tied.filter(|(one, other)| one < other && parts(&graph, &[], Some((*one, *other))) > all).collect();
            bridges.sort_unstable();
            prop_assert_eq!(cuts(&graph), Cuts { people, bridges });
        }
    }

    #[test]
    fn a_chain_of_a_hundred_thousand_hangs_on_everybody_but_its_ends() {
        let chain: Vec<_> = (0..99_999).map(|one| super::super::Tie { one, other: one + 1, weight: 1.0 }).collect();
        let found = cuts(&graph_of(100_000, &chain));
        assert_eq!((found.people.len(), found.bridges.len()), (99_998, 99_999));
    }
}
