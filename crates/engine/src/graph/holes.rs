//! Structural holes: how far somebody's contacts know one another anyway (Burt 1992).

use rayon::prelude::*;

use super::{Graph, Strength, bits::Bits};

/// How much of somebody's contacts is not said twice.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contacts {
    /// How many there are.
    pub size: usize,
    /// How many are left when those that know one another count as less: `n - 2t/n`, t ties among them (Borgatti 1997).
    pub effective_size: f64,
    /// The effective size as part of the size; zero where there is nobody.
    pub efficiency: f64,
}

/// In how many parts the network is worked on; fixed, so that sums are the same to the bit on every machine.
const PARTS: usize = 8;

/// Everybody's constraint: low for a broker, high where all contacts know one another; zero for those without contacts.
///
/// `C_i = sum over contacts j of (p_ij + sum over q of p_iq * p_qj)^2`, with `p_ij` the part of i's strength that is on j
/// (Burt 1992); j runs over direct contacts only. With `a` the strength of a tie and `s` the sum of somebody's,
/// `p_iq * p_qj = a_iq * a_qj / (s_i * s_q)`, so what a pair has in common is the same seen from both ends but for `1/s_i`:
/// each tie is worked on once, from its better tied end.
#[must_use]
pub fn constraint(graph: &Graph, strength: Strength) -> Vec<f64> {
    let sums: Vec<f64> = graph.everybody().map(|person| graph.strength_of(person, strength)).collect();
    let parts: Vec<Vec<f64>> = parts_of(graph).into_par_iter().map(|part| squares(graph, strength, &sums, part)).collect();
    let total = |person: usize| parts.iter().map(|part| part[person]).sum::<f64>();
    sums.iter().enumerate().map(|(person, sum)| if *sum > 0.0 { total(person) / (sum * sum) } else { 0.0 }).collect()
}

/// One person's constraint, without working out anybody else's; the same as theirs in [`constraint`].
#[must_use]
pub fn constraint_of(graph: &Graph, strength: Strength, person: u32) -> f64 {
    let own = graph.strength_of(person, strength);
    if own <= 0.0 {
        return 0.0;
    }
    let mut through = vec![0.0; graph.people()];
    for place in graph.row(person) {
        let between = graph.others[place];
        let share = graph.strength_at(place, strength) / graph.strength_of(between, strength);
        for there in graph.row(between) {
            through[graph.others[there] as usize] += share * graph.strength_at(there, strength);
        }
    }
    let square = |place: usize| ((graph.strength_at(place, strength) + through[graph.others[place] as usize]) / own).powi(2);
    graph.row(person).map(square).sum()
}

/// Ranges of people with about as many ties each.
fn parts_of(graph: &Graph) -> Vec<std::ops::Range<u32>> {
    let end_of = |part: usize| graph.offsets.partition_point(|offset| (*offset as usize) < graph.others.len() * part / PARTS);
    let ends: Vec<u32> = (0..=PARTS).map(|part| u32::try_from(end_of(part).min(graph.people())).unwrap_or(u32::MAX)).collect();
    let all = u32::try_from(graph.people()).unwrap_or(u32::MAX);
    (0..PARTS).map(|part| ends[part]..if part + 1 == PARTS { all } else { ends[part + 1] }).collect()
}

/// For each person the sum of `(a_ij + sum over q of a_iq * a_qj / s_q)^2` over the ties that this part works on.
fn squares(graph: &Graph, strength: Strength, sums: &[f64], part: std::ops::Range<u32>) -> Vec<f64> {
    let mut squares = vec![0.0; graph.people()];
    let mut known = Bits::default();
    known.fit(graph.people());
    let mut strengths = vec![0.0; if strength == Strength::Weights { graph.people() } else { 0 }];
    for person in part {
        let own: Vec<u32> = graph.others(person).iter().copied().filter(|other| is_worked_on_from(graph, person, *other)).collect();
        if own.is_empty() {
            continue;
        }
        for place in graph.row(person) {
            known.put(graph.others[place]);
            if strength == Strength::Weights {
                strengths[graph.others[place] as usize] = graph.strength_at(place, strength);
            }
        }
        for place in graph.row(person).filter(|place| is_worked_on_from(graph, person, graph.others[*place])) {
            let other = graph.others[place];
            let mut common = 0.0;
            for there in graph.row(other).filter(|there| known.has(graph.others[*there])) {
                let between = graph.others[there] as usize;
                let near = if strength == Strength::Weights { strengths[between] } else { 1.0 };
                common += near * graph.strength_at(there, strength) / sums[between];
            }
            let square = (graph.strength_at(place, strength) + common).powi(2);
            squares[person as usize] += square;
            squares[other as usize] += square;
        }
        graph.others(person).iter().for_each(|other| known.take(*other));
    }
    squares
}

/// Whether a tie belongs to this end of it: the one with more ties, so that the shorter row is walked.
#[inline]
fn is_worked_on_from(graph: &Graph, person: u32, other: u32) -> bool {
    (graph.degree(person), person) > (graph.degree(other), other)
}

/// How much of somebody's contacts is not said twice.
#[must_use]
pub fn contacts(graph: &Graph, person: u32) -> Contacts {
    let known = graph.others(person);
    let mut around = Bits::default();
    around.fit(graph.people());
    for contact in known {
        around.put(*contact);
    }
    let among = known.iter().flat_map(|contact| graph.others(*contact)).filter(|other| around.has(**other));
    #[expect(clippy::cast_precision_loss, reason = "nobody has 2^52 contacts")]
    let (size, twice_ties) = (known.len() as f64, among.count() as f64);
    if known.is_empty() {
        return Contacts { size: 0, effective_size: 0.0, efficiency: 0.0 };
    }
    let effective_size = size - twice_ties / size;
    Contacts { size: known.len(), effective_size, efficiency: effective_size / size }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::graph::{
        Tie,
        oracle::{any_ties, graph_of},
    };

    fn by_definition(graph: &Graph, person: u32, strength: Strength) -> f64 {
        let a = |one: u32, other: u32| match (graph.between(one, other), strength) {
            (Some(weight), Strength::Weights) => f64::from(weight),
            (weight, _) => f64::from(u8::from(weight.is_some())),
        };
        let p = |one: u32, other: u32| a(one, other) / graph.everybody().map(|all| a(one, all)).sum::<f64>();
        let through = |j: u32| graph.others(person).iter().filter(|q| **q != j).map(|q| p(person, *q) * p(*q, j)).sum::<f64>();
        graph.others(person).iter().map(|j| (p(person, *j) + through(*j)).powi(2)).sum()
    }

    #[test]
    fn who_joins_strangers_is_less_constrained_than_who_sits_among_friends() {
        let ties = [(0, 1), (0, 2), (0, 3), (4, 5), (4, 6), (5, 6)].map(|(one, other)| Tie { one, other, weight: 1.0 });
        let found = constraint(&graph_of(8, &ties), Strength::Equal);
        assert!((found[0] - 1.0 / 3.0).abs() < 1e-12 && (found[4] - 1.125).abs() < 1e-12);
        assert!(found[7].abs() < 1e-12);
    }

    #[test]
    fn contacts_who_know_one_another_count_less() {
        let ties = [(0, 1), (0, 2), (0, 3), (1, 2)].map(|(one, other)| Tie { one, other, weight: 1.0 });
        let found = contacts(&graph_of(4, &ties), 0);
        assert_eq!(found.size, 3);
        assert!((found.effective_size - (3.0 - 2.0 / 3.0)).abs() < 1e-12 && (found.efficiency - 7.0 / 9.0).abs() < 1e-12);
    }

    proptest! {
        #[test]
        fn constraint_is_that_of_the_definition(ties in any_ties(10)) {
            let graph = graph_of(10, &ties);
            for strength in [Strength::Equal, Strength::Weights] {
                for (person, found) in graph.everybody().zip(constraint(&graph, strength)) {
                    prop_assert!((found - by_definition(&graph, person, strength)).abs() < 1e-9);
                    prop_assert!((found - constraint_of(&graph, strength, person)).abs() < 1e-9);
                }
            }
        }
    }
}
