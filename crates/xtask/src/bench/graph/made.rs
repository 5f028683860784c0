//! A made-up network of any size: companies, cohorts and topics, with people who are tied more than others.

use wellmet_engine::graph::SplitMix64;

use super::network::Network;

const LARGEST_COMPANY: u32 = 2_000;
const COHORT: u32 = 150;
const TOPIC: u32 = 3_000;

/// So many people and about so many ties; the same seed gives the same network. Ties of a person to themselves are dropped.
#[must_use]
pub fn network(people: u32, ties: usize, seed: u64) -> Network {
    let mut random = SplitMix64::new(seed);
    let made = Made::new(people, &mut random);
    let mut list = Vec::with_capacity(ties);
    for _ in 0..ties {
        let one = made.somebody(&mut random);
        let other = made.other_end(one, &mut random);
        if one != other {
            list.push((one, other));
        }
    }
    Network::of(people, list)
}

struct Made {
    people: u32,
    /// Each person's company, as where it starts and how large it is.
    company: Vec<(u32, u32)>,
    cohorts: Shuffled,
    topics: Shuffled,
}

/// People in another order, cut into groups of one size.
struct Shuffled {
    order: Vec<u32>,
    place: Vec<u32>,
    size: u32,
}

impl Made {
    fn new(people: u32, random: &mut SplitMix64) -> Self {
        Self {
            people,
            company: companies(people, random),
            cohorts: Shuffled::new(people, COHORT, random),
            topics: Shuffled::new(people, TOPIC, random),
        }
    }

    fn other_end(&self, one: u32, random: &mut SplitMix64) -> u32 {
        match random.below(100) {
            0..45 => {
                let (start, size) = self.company[one as usize];
                start + random.below(size)
            }
            45..70 => self.cohorts.beside(one, random),
            70..88 => self.topics.beside(one, random),
            _ => random.below(self.people).min(random.below(self.people)),
        }
    }

    /// Anybody; one time in three the smaller of two draws, so that some people are tied more than others.
    fn somebody(&self, random: &mut SplitMix64) -> u32 {
        let one = random.below(self.people);
        if random.below(3) == 0 { one.min(random.below(self.people)) } else { one }
    }
}

impl Shuffled {
    fn new(people: u32, size: u32, random: &mut SplitMix64) -> Self {
        let mut order: Vec<u32> = (0..people).collect();
        random.shuffle(&mut order);
        let mut place = vec![0; order.len()];
        (0_u32..).zip(&order).for_each(|(at, person)| place[*person as usize] = at);
        Self { order, place, size }
    }

    /// Somebody of the same group.
    fn beside(&self, one: u32, random: &mut SplitMix64) -> u32 {
        let start = self.place[one as usize] / self.size * self.size;
        let left = u32::try_from(self.order.len()).unwrap_or(u32::MAX) - start;
        self.order[(start + random.below(self.size.min(left))) as usize]
    }
}

/// Companies of neighbouring numbers, whose sizes follow a power law: `min(2000, 5 / x)`, x evenly drawn from 0..1.
fn companies(people: u32, random: &mut SplitMix64) -> Vec<(u32, u32)> {
    let mut company = Vec::with_capacity(people as usize);
    while company.len() < people as usize {
        let start = u32::try_from(company.len()).unwrap_or(u32::MAX);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 5 and the largest company")]
        let size = (5.0 / (1.0 - random.unit())).min(f64::from(LARGEST_COMPANY)) as u32;
        let size = size.min(people - start);
        company.extend(std::iter::repeat_n((start, size), size as usize));
    }
    company
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_network_and_nobody_is_tied_to_themselves() {
        let one = network(5_000, 20_000, 3);
        assert_eq!(one.ties, network(5_000, 20_000, 3).ties);
        assert!(one.ties.iter().all(|tie| tie.0 != tie.1 && tie.0 < 5_000 && tie.1 < 5_000));
        assert!(one.ties.len() > 19_000);
    }

    #[test]
    fn nearly_half_of_the_ties_are_within_a_company() {
        let mut random = SplitMix64::new(3);
        let company = companies(5_000, &mut random);
        let inside = network(5_000, 20_000, 3).ties.iter().filter(|tie| company[tie.0 as usize] == company[tie.1 as usize]).count();
        assert!((8_000..11_000).contains(&inside), "{inside}");
    }
}
