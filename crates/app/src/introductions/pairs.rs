//! Which two people should meet: found, ranked, and spread so that nobody is asked over and over.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use wellmet_domain::{
    PersonId,
    topics::{Need, Offer},
};
use wellmet_engine::graph::{FriendsScratch, introductions};

use super::{
    MOST_SUGGESTIONS,
    matching::{Met, met_needs},
    rested::Rested,
    shown::{SuggestedIntroduction, Suggestions},
};
use crate::insight::Known;

/// A topic that more people share says nothing about two of them.
const MOST_OF_A_TOPIC: usize = 40;
/// Nobody is named in more suggestions than these.
const MOST_OF_ONE: usize = 2;
/// For each person so many friends of friends are looked at.
const FRIENDS: usize = 5;

/// Everything that suggestions are drawn from.
pub(super) struct Pairs<'a> {
    pub known: &'a Known,
    pub needs: Vec<Need>,
    pub offers: Vec<Offer>,
    pub rested: Rested,
    pub dismissed: BTreeSet<(PersonId, PersonId)>,
}

/// Two people who should meet, and why.
#[derive(Clone, Debug, Default)]
pub(super) struct Pair {
    /// What one looks for and the other could give.
    pub met: Vec<Met>,
    /// What both care about, the rarest first.
    pub topics: Vec<String>,
    /// How much both care about what few do.
    shared: f64,
    /// How much flows between them through common acquaintances.
    pub flow: f64,
}

/// A pair by its places, the lower first.
type Places = (u32, u32);

impl Pairs<'_> {
    /// The best suggestions, the best first.
    pub(super) fn suggestions(&self) -> Suggestions {
        let mut found: HashMap<Places, Pair> = HashMap::new();
        self.add_needs(&mut found);
        self.add_topics(&mut found);
        self.add_friends(&mut found);
        let mut ranked: Vec<(Places, Pair, Rank)> = found
            .into_iter()
            .map(|(places, pair)| (places, self.with_flow(places, pair)))
            .map(|(places, pair)| (places, pair.clone(), self.rank(places, &pair)))
            .collect();
        ranked.sort_by(|one, other| other.2.cmp(&one.2).then(one.0.cmp(&other.0)));
        Suggestions::of(self.spread(ranked))
    }

    /// Needs that somebody else could meet.
    fn add_needs(&self, found: &mut HashMap<Places, Pair>) {
        for met in met_needs(self.known, &self.needs, &self.offers) {
            let (Some(seeker), Some(giver)) = (self.known.network.person(met.seeker), self.known.network.person(met.giver)) else {
                continue;
            };
            if self.rested.may_meet(seeker) && self.rested.may_give(giver) && self.may_be_suggested(met.seeker, met.giver) {
                found.entry(ordered(met.seeker, met.giver)).or_default().met.push(met);
            }
        }
    }

    /// Topics that few share.
    fn add_topics(&self, found: &mut HashMap<Places, Pair>) {
        let mut sharing: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
        for place in self.known.people.iter().filter(|place| self.may_give(**place)) {
            for topic in self.known.row(*place).into_iter().flat_map(|row| &row.line.topics) {
                sharing.entry(topic).or_default().push(*place);
            }
        }
        let mut sharing: Vec<(&str, Vec<u32>)> =
            sharing.into_iter().filter(|(_, people)| (2..=MOST_OF_A_TOPIC).contains(&people.len())).collect();
        sharing.sort_by_key(|(_, people)| people.len());
        for (topic, people) in sharing {
            #[expect(clippy::cast_precision_loss, reason = "a few ten thousand people")]
            let rarity = (1.0 + self.known.people.len() as f64 / people.len() as f64).ln();
            for (index, one) in people.iter().enumerate() {
                for other in people[index + 1..].iter().filter(|other| self.may_be_suggested(*one, **other)) {
                    let pair = found.entry(ordered(*one, *other)).or_default();
                    pair.topics.push(topic.to_owned());
                    pair.shared += rarity;
                }
            }
        }
    }

    /// Those with the most in common through others.
    fn add_friends(&self, found: &mut HashMap<Places, Pair>) {
        let mut scratch = FriendsScratch::default();
        for one in self.known.people.iter().copied().filter(|place| self.may_give(*place)) {
            for suggested in introductions(&self.known.among, &mut scratch, one, FRIENDS) {
                let other = suggested.person;
                if one < other
                    && self.known.people.binary_search(&other).is_ok()
                    && self.may_give(other)
                    && self.may_be_suggested(one, other)
                {
                    found.entry((one, other)).or_default();
                }
            }
        }
    }

    fn may_give(&self, place: u32) -> bool {
        self.known.network.person(place).is_some_and(|person| self.rested.may_give(person))
    }

    /// Two who know each other, or may, are not introduced; nor are those the user does not want to.
    fn may_be_suggested(&self, one: u32, other: u32) -> bool {
        let people = (self.known.network.person(one), self.known.network.person(other));
        let (Some(one_id), Some(other_id)) = people else { return false };
        one != other
            && self.known.network.link(one, other).is_none()
            && !self.dismissed.contains(&(one_id.min(other_id), one_id.max(other_id)))
    }

    /// Square-root weighted resource allocation (`research/engine.md`, 2.2).
    fn with_flow(&self, (one, other): Places, pair: Pair) -> Pair {
        let near: HashMap<u32, f32> = self.known.among.ties_of(one).collect();
        let through = self.known.among.ties_of(other).filter_map(|(common, far)| Some((common, (near.get(&common)? * far).sqrt())));
        let part = |(common, strength): (u32, f32)| {
            let all: f32 = self.known.among.weights(common).map(f32::sqrt).sum();
            f64::from(strength / all)
        };
        Pair { flow: through.map(part).sum(), ..pair }
    }

    /// What fits a need stands first, then what both care about, then friends in common; each times how likely both agree.
    fn rank(&self, (one, other): Places, pair: &Pair) -> Rank {
        let agree = (self.known.network.my_chance(one) * self.known.network.my_chance(other)).sqrt();
        let met: f64 = pair.met.iter().map(|met| met.fit).sum();
        let order = if met > 0.0 { 2 } else { u8::from(pair.shared > 0.0) };
        let worth = match order {
            2 => met * (1.0 + pair.shared / 10.0),
            1 => pair.shared,
            _ => 0.0,
        };
        // With a match the friends in common only tip the balance; without one they are all there is.
        let worth = if order == 0 { pair.flow } else { worth * (1.0 + pair.flow) };
        Rank { order, worth: worth * agree }
    }

    /// The best, so that nobody is named in more than a few.
    fn spread(&self, ranked: Vec<(Places, Pair, Rank)>) -> Vec<SuggestedIntroduction> {
        let mut named: HashMap<u32, usize> = HashMap::new();
        let mut suggestions = Vec::new();
        for ((one, other), pair, _) in ranked {
            if suggestions.len() == MOST_SUGGESTIONS {
                break;
            }
            if [one, other].iter().any(|place| named.get(place).copied().unwrap_or(0) >= MOST_OF_ONE) {
                continue;
            }
            if let Some(suggestion) = self.shown((one, other), &pair) {
                suggestions.push(suggestion);
                *named.entry(one).or_default() += 1;
                *named.entry(other).or_default() += 1;
            }
        }
        suggestions
    }
}

fn ordered(one: u32, other: u32) -> Places {
    (one.min(other), one.max(other))
}

/// Where a suggestion stands among the others.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rank {
    order: u8,
    worth: f64,
}

impl Rank {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.order.cmp(&other.order).then(self.worth.total_cmp(&other.worth))
    }
}
