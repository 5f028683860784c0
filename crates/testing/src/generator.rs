//! A synthetic network of invented people of any size, the same for the same seed: for benches, crash tests and trials.
//!
//! Nothing is held in memory: a person is a function of its number, and interactions come one by one in order of time.

pub mod files;

mod chance;
mod names;
mod words;

use jiff::{Span, civil::Date, civil::DateTime};
use wellmet_domain::interactions::{Direction, InteractionKind};

use chance::Chance;

/// How long the history is, in days: ten years.
const DAYS: usize = 3_652;

const SECONDS_OF_A_DAY: usize = 24 * 60 * 60;

/// The share of all interactions that falls to one person: 20,000 of a million.
const SHARE_OF_THE_CLOSEST: f64 = 0.02;

/// How steeply contact falls from the closest to the most distant (exponent of the power law over ranks).
const STEEPNESS_OF_CONTACT: f64 = 0.85;

/// The size and the seed of a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Network {
    /// How many people, the owner not among them.
    pub people: usize,
    /// How many interactions.
    pub interactions: usize,
    /// The same seed gives the same network.
    pub seed: u64,
    /// The last day of the history.
    pub until: Date,
}

/// Somebody invented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InventedPerson {
    /// From 0; the lower, the closer.
    pub number: usize,
    /// Given name.
    pub given: &'static str,
    /// Family name.
    pub family: &'static str,
    /// Where they work.
    pub organisation: String,
    /// As what.
    pub title: &'static str,
    /// Where they live.
    pub city: &'static str,
    /// The day of connecting.
    pub connected_on: Date,
}

/// Something invented that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InventedInteraction {
    /// From 0, in order of time.
    pub number: usize,
    /// With whom.
    pub person: usize,
    /// What.
    pub kind: InteractionKind,
    /// Who acted.
    pub direction: Direction,
    /// When, in the owner's zone, which is UTC.
    pub at: DateTime,
    /// About what, in two or three words.
    pub title: String,
    /// What was said: about 15 words whose frequencies fall as those of a language do.
    pub note: String,
}

impl InventedPerson {
    /// The name as it is shown.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{} {}", self.given, self.family)
    }

    /// A mail address at a domain that nobody can own (RFC 2606).
    #[must_use]
    pub fn email(&self) -> String {
        format!("{}.{}{}@{}.example", ascii(self.given), ascii(self.family), self.number, ascii(&self.organisation))
    }

    /// The profile's address.
    #[must_use]
    pub fn profile(&self) -> String {
        format!("https://www.linkedin.com/in/{}-{}-{:06x}", ascii(self.given), ascii(self.family), self.number)
    }
}

impl Network {
    /// The person of this number.
    #[must_use]
    pub fn person(&self, number: usize) -> InventedPerson {
        let chance = Chance::of(self.seed, 1, number);
        InventedPerson {
            number,
            given: chance.pick(names::GIVEN),
            family: chance.pick(names::FAMILY),
            organisation: self.organisation(&chance),
            title: chance.pick(names::TITLES),
            city: chance.pick(names::CITIES),
            connected_on: self.day(chance.below(DAYS)),
        }
    }

    /// Everybody, closest first.
    pub fn people(&self) -> impl Iterator<Item = InventedPerson> + use<'_> {
        (0..self.people).map(|number| self.person(number))
    }

    /// Everything that happened, in order of time.
    pub fn interactions(&self) -> impl Iterator<Item = InventedInteraction> + use<'_> {
        let words = words::Words::new();
        (0..self.interactions).map(move |number| self.interaction(number, &words))
    }

    fn interaction(&self, number: usize, words: &words::Words) -> InventedInteraction {
        let chance = Chance::of(self.seed, 2, number);
        let person = self.whom(&chance);
        let (kind, direction) = what(&chance);
        InventedInteraction {
            number,
            person,
            kind,
            direction,
            at: self.when(number, &chance),
            title: words.some(&chance, 2, 3),
            note: words.some(&chance, 8, 22),
        }
    }

    fn whom(&self, chance: &Chance) -> usize {
        if self.people < 2 || chance.part() < SHARE_OF_THE_CLOSEST { 0 } else { 1 + chance.rank(self.people - 1, STEEPNESS_OF_CONTACT) }
    }

    /// Spread evenly over the years, so that the order of numbers is the order of time.
    fn when(&self, number: usize, chance: &Chance) -> DateTime {
        let all = DAYS * SECONDS_OF_A_DAY;
        let start = all * number / self.interactions;
        let seconds = start + chance.below((all / self.interactions).max(1));
        self.day(0).at(0, 0, 0, 0).saturating_add(days_and_seconds(seconds))
    }

    fn organisation(&self, chance: &Chance) -> String {
        // About twenty people for each organisation, many in a few and few in many.
        let rank = chance.rank((self.people / 20).max(12), 0.7);
        names::organisation(rank)
    }

    fn day(&self, from_the_first: usize) -> Date {
        self.until.saturating_sub(days_and_seconds((DAYS - 1 - from_the_first) * SECONDS_OF_A_DAY))
    }
}

fn what(chance: &Chance) -> (InteractionKind, Direction) {
    let direction = if chance.part() < 0.5 { Direction::Mine } else { Direction::Theirs };
    match chance.below(100) {
        0..45 => (InteractionKind::Message, direction),
        45..80 => (InteractionKind::Email, direction),
        80..93 => (InteractionKind::Meeting, Direction::Mutual),
        _ => (InteractionKind::Call, Direction::Mutual),
    }
}

fn days_and_seconds(seconds: usize) -> Span {
    let whole = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    Span::new().days(whole(seconds / SECONDS_OF_A_DAY)).seconds(whole(seconds % SECONDS_OF_A_DAY))
}

/// Lower-case letters and digits for an address.
fn ascii(text: &str) -> String {
    wellmet_domain::folding::fold(text).chars().filter(char::is_ascii_alphanumeric).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    fn network(people: usize, interactions: usize) -> Network {
        Network { people, interactions, seed: 7, until: "2026-11-22".parse().unwrap() }
    }

    #[test]
    fn the_same_seed_gives_the_same_network_and_another_seed_another() {
        let one = network(50, 200);
        assert!(one.interactions().eq(one.interactions()) && one.people().eq(one.people()));
        assert!(!one.people().eq(Network { seed: 8, ..one }.people()));
    }

    #[test]
    fn one_person_has_a_fiftieth_of_everything_and_contact_falls_by_a_power_law() {
        let network = network(1_000, 20_000);
        let mut counts = vec![0_usize; 1_000];
        network.interactions().for_each(|interaction| counts[interaction.person] += 1);
        assert!((350..450).contains(&counts[0]), "{}", counts[0]);
        let (near, far): (usize, usize) = (counts[1..101].iter().sum(), counts[900..].iter().sum());
        assert!(near > 4 * far && far > 0, "{near} {far}");
    }

    #[test]
    fn history_runs_in_order_over_ten_years_and_ends_on_the_last_day() {
        let network = network(10, 5_000);
        let days: Vec<_> = network.interactions().map(|interaction| interaction.at).collect();
        assert!(days.is_sorted());
        assert_eq!(days.first().unwrap().date(), "2016-11-23".parse().unwrap());
        assert_eq!(days.last().unwrap().date(), network.until);
    }

    #[test]
    fn notes_have_about_fifteen_words_whose_frequencies_fall_as_in_a_language() {
        let mut counts: HashMap<String, usize> = HashMap::new();
        for interaction in network(10, 4_000).interactions() {
            interaction.note.split(' ').for_each(|word| *counts.entry(word.to_owned()).or_default() += 1);
        }
        let all: usize = counts.values().sum();
        assert!((14 * 4_000..16 * 4_000).contains(&all), "{all}");
        let mut sorted: Vec<_> = counts.into_values().collect();
        sorted.sort_unstable_by(|one, other| other.cmp(one));
        assert!(sorted.len() > 3_000, "{} words", sorted.len());
        // Zipf: the tenth word is about a tenth as frequent as the first.
        let ratio = sorted[0] / sorted[9];
        assert!((6..16).contains(&ratio), "{ratio}");
    }

    #[test]
    fn addresses_belong_to_nobody() {
        assert!(network(500, 0).people().all(|person| person.email().ends_with(".example") && person.email().is_ascii()));
    }
}
