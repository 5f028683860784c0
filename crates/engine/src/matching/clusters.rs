//! Groups of records that are one, so that a chain of likenesses never joins what is unlike.

/// A pair and the logarithm of its odds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Link {
    /// The record with the lower index.
    pub first: u32,
    /// The other.
    pub second: u32,
    /// Base 2; above 0 means rather one than two.
    pub score: f64,
}

/// Joins the surest links first. Two groups become one when, over every pair between them, the mean score reaches
/// `least` and none lies below `veto`; `score` is asked for the pairs that no link names.
///
/// Gives the group of each record: the lowest index in it.
#[must_use]
pub fn clusters(number: u32, links: &[Link], (least, veto): (f64, f64), score: impl Fn(u32, u32) -> f64) -> Vec<u32> {
    let mut group: Vec<u32> = (0..number).collect();
    let mut members: Vec<Vec<u32>> = (0..number).map(|record| vec![record]).collect();
    let mut sorted: Vec<Link> = links.iter().copied().filter(|link| link.score >= least).collect();
    sorted.sort_by(|one, other| other.score.total_cmp(&one.score).then((one.first, one.second).cmp(&(other.first, other.second))));
    for link in sorted {
        let (one, other) = (group[link.first as usize], group[link.second as usize]);
        let (into, from) = (one.min(other), one.max(other));
        if into != from && belong_together(&members[into as usize], &members[from as usize], (least, veto), &score) {
            let moved = std::mem::take(&mut members[from as usize]);
            for record in &moved {
                group[*record as usize] = into;
            }
            members[into as usize].extend(moved);
        }
    }
    group
}

fn belong_together(ours: &[u32], theirs: &[u32], (least, veto): (f64, f64), score: &impl Fn(u32, u32) -> f64) -> bool {
    let (mut sum, mut number) = (0.0, 0.0);
    for one in ours {
        for other in theirs {
            let score = score(*one.min(other), *one.max(other));
            if score < veto {
                return false;
            }
            sum += score;
            number += 1.0;
        }
    }
    sum / number >= least
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn link(first: u32, second: u32, score: f64) -> Link {
        Link { first, second, score }
    }

    #[test]
    fn a_chain_of_likenesses_does_not_join_its_unlike_ends() {
        let links = [link(0, 1, 9.0), link(1, 2, 8.0)];
        let unlike_ends = |one: u32, other: u32| if (one, other) == (0, 2) { -12.0 } else { 8.5 };
        assert_eq!(clusters(3, &links, (3.0, -5.0), unlike_ends), [0, 0, 2]);
        assert_eq!(clusters(3, &links, (3.0, -5.0), |_, _| 8.0), [0, 0, 0]);
    }

    #[test]
    fn a_weak_link_joins_nobody() {
        assert_eq!(clusters(2, &[link(0, 1, 2.9)], (3.0, -5.0), |_, _| 9.0), [0, 1]);
    }

    proptest! {
        #[test]
        fn no_group_holds_a_pair_below_the_veto(scores in prop::collection::vec(-20.0..20.0_f64, 45)) {
            let score = |one: u32, other: u32| scores[(other * (other - 1) / 2 + one) as usize];
            let links: Vec<Link> = (0..10).flat_map(|one| (one + 1..10).map(move |other| (one, other)))
                .map(|(one, other)| link(one, other, score(one, other))).collect();
            let group = clusters(10, &links, (3.0, -5.0), score);
            for link in links {
                prop_assert!(group[link.first as usize] != group[link.second as usize] || link.score >= -5.0);
            }
        }
    }
}
