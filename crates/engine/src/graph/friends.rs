//! Whom one does not know yet and could, through people one knows: resource allocation (Zhou, Lu, Zhang 2009).

use super::Graph;

/// Somebody at two steps.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Suggestion {
    /// Who.
    pub person: u32,
    /// How much flows to them through those known to both.
    pub score: f32,
}

/// What suggestions are added up on; used again by the next question.
#[derive(Clone, Debug, Default)]
pub struct FriendsScratch {
    scores: Vec<f32>,
    met: Vec<u32>,
    ranks: Vec<u64>,
}

/// The `most` people at two steps to whom most flows when each common contact shares one part among all they know.
///
/// `score = sum over common contacts z of 1 / degree(z)`. Best first; of equal ones the lower number comes first.
#[must_use]
pub fn friends_of_friends(graph: &Graph, scratch: &mut FriendsScratch, person: u32, most: usize) -> Vec<Suggestion> {
    scratch.leave_out(graph, person);
    for &contact in graph.others(person) {
        #[expect(clippy::cast_precision_loss, reason = "nobody knows 2^24 people")]
        let share = 1.0 / graph.degree(contact) as f32;
        for &other in graph.others(contact) {
            scratch.add(other, share);
        }
    }
    scratch.best(graph, person, most)
}

/// The same where ties have a strength: who should be introduced to whom.
///
/// `score = sum over common contacts z of sqrt(w_iz * w_jz) / sum over all k of sqrt(w_zk)`: of all forms tried it ranked
/// new ties best on two of four networks and close to best on the others. Weights are strengths.
#[must_use]
pub fn introductions(graph: &Graph, scratch: &mut FriendsScratch, person: u32, most: usize) -> Vec<Suggestion> {
    scratch.leave_out(graph, person);
    for (contact, near) in graph.ties_of(person) {
        let all: f32 = graph.weights(contact).map(f32::sqrt).sum();
        if all > 0.0 {
            for (other, far) in graph.ties_of(contact).filter(|tie| near * tie.1 > 0.0) {
                scratch.add(other, (near * far).sqrt() / all);
            }
        }
    }
    scratch.best(graph, person, most)
}

impl FriendsScratch {
    /// Makes room; to a score without end nothing can be added, so a person and those they know are left out at no cost.
    fn leave_out(&mut self, graph: &Graph, person: u32) {
        self.scores.resize(self.scores.len().max(graph.people()), 0.0);
        self.scores[person as usize] = f32::NEG_INFINITY;
        graph.others(person).iter().for_each(|other| self.scores[*other as usize] = f32::NEG_INFINITY);
    }

    #[inline]
    fn add(&mut self, other: u32, share: f32) {
        let score = &mut self.scores[other as usize];
        if *score == 0.0 {
            self.met.push(other);
        }
        *score += share;
    }

    fn best(&mut self, graph: &Graph, person: u32, most: usize) -> Vec<Suggestion> {
        self.ranks.clear();
        for other in self.met.drain(..) {
            let score = std::mem::take(&mut self.scores[other as usize]);
            // The highest score becomes the lowest rank, and of equal ones the lowest number.
            self.ranks.push(u64::from(!score.to_bits()) << 32 | u64::from(other));
        }
        self.scores[person as usize] = 0.0;
        graph.others(person).iter().for_each(|other| self.scores[*other as usize] = 0.0);
        if most > 0 && most < self.ranks.len() {
            self.ranks.select_nth_unstable(most - 1);
        }
        self.ranks.truncate(most);
        self.ranks.sort_unstable();
        self.ranks.iter().map(|rank| Suggestion::ranked(*rank)).collect()
    }
}

impl Suggestion {
    #[expect(clippy::cast_possible_truncation, reason = "both halves hold 32 bits")]
    const fn ranked(rank: u64) -> Self {
        Self { person: rank as u32, score: f32::from_bits(!((rank >> 32) as u32)) }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::graph::oracle::{any_ties, graph_of};

    fn by_definition(graph: &Graph, person: u32, share: impl Fn(u32, u32) -> f64) -> Vec<(u32, f64)> {
        let strangers = graph.everybody().filter(|other| *other != person && graph.between(person, *other).is_none());
        let scored = strangers.map(|other| {
            let common = graph.others(person).iter().filter(|contact| graph.between(**contact, other).is_some());
            (other, common.map(|contact| share(*contact, other)).sum::<f64>())
        });
        scored.filter(|(_, score)| *score > 0.0).collect()
    }

    fn agree(found: &[Suggestion], expected: &[(u32, f64)], most: usize) -> Result<(), TestCaseError> {
        prop_assert_eq!(found.len(), expected.len().min(most));
        prop_assert!(found.is_sorted_by(|one, other| one.score >= other.score));
        let worst = found.last().map_or(0.0, |last| f64::from(last.score));
        for (person, score) in expected {
            match found.iter().find(|one| one.person == *person) {
                Some(one) => prop_assert!((f64::from(one.score) - score).abs() < 1e-5),
                None => prop_assert!(*score <= worst + 1e-5),
            }
        }
        Ok(())
    }

    proptest! {
        #[test]
        fn suggestions_are_those_of_the_definition(ties in any_ties(10), person in 0..10_u32, most in 1..6_usize) {
            let graph = graph_of(10, &ties);
            let mut scratch = FriendsScratch::default();
            for _ in 0..2 {
                let expected = by_definition(&graph, person, |contact, _| 1.0 / f64::from(u32::try_from(graph.degree(contact)).unwrap()));
                agree(&friends_of_friends(&graph, &mut scratch, person, most), &expected, most)?;
                let root = |one, other| f64::from(graph.between(one, other).unwrap()).sqrt();
                let expected = by_definition(&graph, person, |contact, other| {
                    root(person, contact) * root(contact, other) / graph.others(contact).iter().map(|one| root(contact, *one)).sum::<f64>()
                });
                agree(&introductions(&graph, &mut scratch, person, most), &expected, most)?;
            }
        }
    }
}
