//! Communities by the Leiden method (Traag, Waltman, van Eck 2019): move, refine, merge, and again on what was merged.
//!
//! Every community it gives hangs together: merged are only parts that are tied to the rest of their community well enough.

mod level;
mod moving;
mod refining;

use super::{Graph, Strength, bits::Bits, random::SplitMix64};
use level::Level;
use moving::Mover;

/// How finely a network is taken apart, and how long it is tried.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Resolution {
    /// 1 for modularity; more gives smaller communities.
    pub gamma: f64,
    /// How often the whole is gone through again from what was found.
    pub rounds: usize,
    /// It ends earlier when a round has bettered the modularity by no more than this: zero for as long as anything is gained.
    pub enough: f64,
    /// The seed of chance.
    pub seed: u64,
}

/// Which community everybody belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Communities {
    /// The community of each person, numbered from 0 in the order in which people first name them.
    pub of: Vec<u32>,
    /// How many communities there are.
    pub count: usize,
}

/// Takes a network apart into communities.
#[must_use]
pub fn communities(graph: &Graph, strength: Strength, resolution: &Resolution) -> Communities {
    let mut base = Level::of(graph, strength);
    let mut random = SplitMix64::new(resolution.seed);
    let mut mover = Mover::new(&base, resolution.gamma);
    let mut of: Vec<u32> = graph.everybody().collect();
    let mut places: Vec<u32> = graph.everybody().collect();
    for round in 0..resolution.rounds.max(1) {
        let before = mover.gained;
        of = mover.round(&base, of, &mut random);
        if round == 0 {
            // What belongs together lies together from now on, which makes the rounds that follow about twice as quick.
            let order = base.by_community(&of);
            base = base.reordered(&order);
            of = order.iter().map(|place| of[*place as usize]).collect();
            places = order;
        } else if 2.0 * (mover.gained - before) <= resolution.enough * base.total {
            break;
        }
    }
    let mut given = vec![0; of.len()];
    places.iter().zip(&of).for_each(|(person, community)| given[*person as usize] = *community);
    connected(graph, &given)
}

/// How much better than chance communities hold ties together: `sum over c of in_c / 2m - gamma * (all_c / 2m)^2`
/// (Newman and Girvan 2004; Reichardt and Bornholdt 2006 for gamma).
#[must_use]
pub fn modularity(graph: &Graph, strength: Strength, of: &[u32], gamma: f64) -> f64 {
    let communities = of.iter().max().map_or(0, |last| *last as usize + 1);
    let (mut inside, mut all) = (vec![0.0; communities], vec![0.0; communities]);
    for person in graph.everybody() {
        let own = of[person as usize];
        all[own as usize] += graph.strength_of(person, strength);
        let kept = graph.row(person).filter(|place| of[graph.others[*place] as usize] == own);
        inside[own as usize] += kept.map(|place| graph.strength_at(place, strength)).sum::<f64>();
    }
    let total: f64 = all.iter().sum();
    if total == 0.0 { 0.0 } else { inside.iter().zip(&all).map(|(inside, all)| inside / total - gamma * (all / total).powi(2)).sum() }
}

/// The same communities, each that hangs not together taken apart, numbered as people come.
fn connected(graph: &Graph, of: &[u32]) -> Communities {
    let mut seen = Bits::default();
    seen.fit(graph.people());
    let mut found = Communities { of: vec![0; graph.people()], count: 0 };
    let mut open = Vec::new();
    for start in graph.everybody() {
        if !seen.put(start) {
            continue;
        }
        open.push(start);
        while let Some(person) = open.pop() {
            found.of[person as usize] = u32::try_from(found.count).unwrap_or(u32::MAX);
            open.extend(graph.others(person).iter().filter(|other| of[**other as usize] == of[start as usize] && seen.put(**other)));
        }
        found.count += 1;
    }
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::graph::{
        Tie,
        oracle::{any_ties, graph_of},
    };

    const PLAIN: Resolution = Resolution { gamma: 1.0, rounds: 4, enough: 0.0, seed: 7 };

    /// Cliques of five in a ring, each tied to the next by one tie.
    fn ring_of_cliques(cliques: u32) -> Vec<Tie> {
        let inside =
            (0..cliques).flat_map(|clique| (0..5).flat_map(move |one| (0..one).map(move |other| (clique * 5 + one, clique * 5 + other))));
        let around = (0..cliques).map(|clique| (clique * 5, (clique * 5 + 5) % (cliques * 5)));
        inside.chain(around).map(|(one, other)| Tie { one, other, weight: 1.0 }).collect()
    }

    #[test]
    fn circles_of_friends_are_found_as_they_are() {
        let graph = graph_of(30, &ring_of_cliques(6));
        let found = communities(&graph, Strength::Equal, &PLAIN);
        assert_eq!(found.of, (0..30).map(|person| person / 5).collect::<Vec<_>>());
        let expected = 60.0 / 66.0 - 1.0 / 6.0;
        assert!((modularity(&graph, Strength::Equal, &found.of, 1.0) - expected).abs() < 1e-12);
    }

    #[test]
    fn a_network_without_ties_has_a_community_for_each_person() {
        let found = communities(&graph_of(3, &[]), Strength::Equal, &PLAIN);
        assert_eq!((found.of, found.count), (vec![0, 1, 2], 3));
    }

    #[test]
    fn a_large_network_gives_the_same_communities_on_one_thread_and_on_three() {
        let graph = graph_of(6_000, &ring_of_cliques(1_200));
        let on = |threads: usize| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            pool.install(|| communities(&graph, Strength::Equal, &PLAIN))
        };
        let found = on(1);
        assert_eq!(on(3), found);
        assert!(found.of.chunks(5).all(|clique| clique.iter().all(|of| *of == clique[0])));
        assert!(modularity(&graph, Strength::Equal, &found.of, 1.0) > 0.95);
    }

    #[test]
    fn who_asks_for_little_is_answered_after_fewer_rounds() {
        let ties: Vec<Tie> = ring_of_cliques(300).into_iter().chain(ring_of_cliques(30)).collect();
        let graph = graph_of(1_500, &ties);
        let quality = |enough: f64, rounds: usize| {
            let found = communities(&graph, Strength::Equal, &Resolution { rounds, enough, ..PLAIN });
            modularity(&graph, Strength::Equal, &found.of, 1.0)
        };
        assert!((quality(1.0, 20) - quality(0.0, 2)).abs() < 1e-12);
        assert!(quality(0.0, 20) >= quality(1.0, 20));
    }

    fn by_definition(graph: &Graph, of: &[u32], gamma: f64) -> f64 {
        let a = |one: u32, other: u32| graph.between(one, other).map_or(0.0, f64::from);
        let degree = |one: u32| graph.everybody().map(|other| a(one, other)).sum::<f64>();
        let total: f64 = graph.everybody().map(degree).sum();
        let pairs = graph.everybody().flat_map(|one| graph.everybody().map(move |other| (one, other)));
        let together = pairs.filter(|(one, other)| of[*one as usize] == of[*other as usize]);
        let sum: f64 = together.map(|(one, other)| a(one, other) - gamma * degree(one) * degree(other) / total).sum();
        if total == 0.0 { 0.0 } else { sum / total }
    }

    proptest! {
        #[test]
        fn modularity_is_that_of_the_definition(ties in any_ties(9), of in prop::collection::vec(0..4_u32, 9), gamma in 1..4_u8) {
            let graph = graph_of(9, &ties);
            let gamma = f64::from(gamma) / 2.0;
            prop_assert!((modularity(&graph, Strength::Weights, &of, gamma) - by_definition(&graph, &of, gamma)).abs() < 1e-9);
        }

        #[test]
        fn communities_hang_together_and_nobody_gains_by_leaving_alone(ties in any_ties(14), seed in 0..50_u64) {
            let graph = graph_of(14, &ties);
            for strength in [Strength::Equal, Strength::Weights] {
                let resolution = Resolution { seed, rounds: 20, ..PLAIN };
                let found = communities(&graph, strength, &resolution);
                prop_assert_eq!(&connected(&graph, &found.of), &found);
                prop_assert_eq!(&communities(&graph, strength, &resolution), &found);
                let reached = modularity(&graph, strength, &found.of, 1.0);
                let alone: Vec<u32> = graph.everybody().collect();
                prop_assert!(reached >= modularity(&graph, strength, &alone, 1.0) - 1e-9);
                prop_assert!(reached >= -1e-9);
            }
        }
    }
}
