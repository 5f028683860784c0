//! Betweenness: how many shortest paths lead over somebody (Brandes 2001), from some or all people as sources.

use rayon::prelude::*;

use super::Graph;

/// In how many parts the sources are worked on; fixed, so that sums are the same to the bit on every machine.
const PARTS: usize = 8;

/// For everybody the sum, over the given sources and all targets, of the part of shortest paths that lead over them.
///
/// With every person as a source each pair counts twice, once in each direction. A sample of sources, evenly drawn, gives
/// an estimate when multiplied by people / sources (Brandes and Pich 2007).
#[must_use]
pub fn betweenness(graph: &Graph, sources: &[u32]) -> Vec<f64> {
    let share = sources.len().div_ceil(PARTS).max(1);
    let parts: Vec<Vec<f64>> = sources.par_chunks(share).map(|part| Accumulation::new(graph).over(graph, part)).collect();
    (0..graph.people()).map(|person| parts.iter().map(|part| part[person]).sum()).collect()
}

/// What one source after the other is worked on.
struct Accumulation {
    total: Vec<f64>,
    /// Rings around the source; 0 where nobody has come yet. One byte, wrapped: rings next to each other stay apart.
    rings: Vec<u8>,
    /// How many shortest paths lead here from the source; on the way back, what each of them is worth.
    paths: Vec<f64>,
    worth: Vec<f64>,
    met: Vec<u32>,
}

impl Accumulation {
    fn new(graph: &Graph) -> Self {
        let people = graph.people();
        Self {
            total: vec![0.0; people],
            rings: vec![0; people],
            paths: vec![0.0; people],
            worth: vec![0.0; people],
            met: Vec::with_capacity(people),
        }
    }

    fn over(mut self, graph: &Graph, sources: &[u32]) -> Vec<f64> {
        for &source in sources {
            self.walk_out(graph, source);
            self.walk_back(graph, source);
            self.met.drain(..).for_each(|person| self.rings[person as usize] = 0);
        }
        self.total
    }

    fn walk_out(&mut self, graph: &Graph, source: u32) {
        self.met.push(source);
        self.rings[source as usize] = 1;
        self.paths[source as usize] = 1.0;
        let mut next = 0;
        while next < self.met.len() {
            let person = self.met[next];
            let (outer, paths) = (after(self.rings[person as usize]), self.paths[person as usize]);
            for &other in graph.others(person) {
                let ring = &mut self.rings[other as usize];
                if *ring == 0 {
                    *ring = outer;
                    self.paths[other as usize] = paths;
                    self.met.push(other);
                } else if *ring == outer {
                    self.paths[other as usize] += paths;
                }
            }
            next += 1;
        }
    }

    fn walk_back(&mut self, graph: &Graph, source: u32) {
        for &person in self.met.iter().rev() {
            let outer = after(self.rings[person as usize]);
            let further = graph.others(person).iter().filter(|other| self.rings[**other as usize] == outer);
            let worth: f64 = further.map(|other| self.worth[*other as usize]).sum();
            let paths = self.paths[person as usize];
            let dependency = paths * worth;
            self.worth[person as usize] = (1.0 + dependency) / paths;
            if person != source {
                self.total[person as usize] += dependency;
            }
        }
    }
}

/// The ring outside a ring: 1, 2, 3 and 1 again. Ends of a tie are at most one ring apart, so three names are enough.
#[inline]
const fn after(ring: u8) -> u8 {
    ring % 3 + 1
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::graph::oracle::{any_ties, graph_of, simple_paths, steps};

    fn by_definition(graph: &Graph, sources: &[u32]) -> Vec<f64> {
        let mut total = vec![0.0; graph.people()];
        for &source in sources {
            let paths = simple_paths(graph, source, graph.people());
            for target in graph.everybody().filter(|target| *target != source) {
                let fewest = steps(graph, source, target);
                let shortest: Vec<_> = paths.iter().filter(|path| path.last() == Some(&target) && Some(path.len() - 1) == fewest).collect();
                for path in &shortest {
                    for person in &path[1..path.len() - 1] {
                        total[*person as usize] += 1.0 / f64::from(u32::try_from(shortest.len()).unwrap());
                    }
                }
            }
        }
        total
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn betweenness_is_that_of_the_definition(ties in any_ties(7), sources in prop::collection::btree_set(0..7_u32, 0..7)) {
            let graph = graph_of(7, &ties);
            let sources: Vec<u32> = sources.into_iter().collect();
            for (found, expected) in betweenness(&graph, &sources).iter().zip(by_definition(&graph, &sources)) {
                prop_assert!((found - expected).abs() < 1e-9);
            }
        }
    }
}
