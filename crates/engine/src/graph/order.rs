//! Numbering people so that those who know one another lie near one another in memory.
//!
//! On the co-authorship network, whose arrays no near cache holds, this alone makes searches about twice as quick.

use super::Graph;

/// Another numbering of the same people, and the way back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// Who lies at each place.
    pub given: Vec<u32>,
    /// At which place each person lies.
    pub places: Vec<u32>,
}

impl Order {
    /// The order in which a walk in rings meets people, from the least tied person of each part of the network and always to
    /// the least tied of the next ring first, turned round (Cuthill and `McKee` 1969; reversed, George 1971).
    #[must_use]
    pub fn local(graph: &Graph) -> Self {
        let mut starts: Vec<u32> = graph.everybody().collect();
        starts.sort_by_key(|person| graph.degree(*person));
        let mut met = super::bits::Bits::default();
        met.fit(graph.people());
        let mut given = Vec::with_capacity(graph.people());
        for start in starts {
            let mut next = given.len();
            if met.put(start) {
                given.push(start);
            }
            while next < given.len() {
                let ring = given.len();
                given.extend(graph.others(given[next]).iter().filter(|other| met.put(**other)));
                given[ring..].sort_by_key(|person| graph.degree(*person));
                next += 1;
            }
        }
        given.reverse();
        Self::of(given)
    }

    /// The order that a list of all people gives, each of them once.
    #[must_use]
    pub fn of(given: Vec<u32>) -> Self {
        let mut places = vec![0; given.len()];
        for (place, person) in given.iter().enumerate() {
            places[*person as usize] = u32::try_from(place).unwrap_or(u32::MAX);
        }
        Self { given, places }
    }
}
