//! What rests on one person: places, organisations and topics where most people are known through the same one.

use std::collections::BTreeMap;

use wellmet_domain::{Sentence, catalogue::say};

use super::{
    known::Known,
    shown::{Advice, AdviceKind, Finding, FindingKind},
};
use crate::paths::{Evidence, Link};

/// Of fewer people nothing is concluded.
const FEWEST: usize = 4;
/// So many at least are known through the one.
const FEWEST_THROUGH: usize = 3;
/// The most findings of this kind.
const MOST: usize = 3;

/// What a set of people has in common.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Common {
    Place(String),
    Organisation(String),
    Topic(String),
}

/// People with something in common, and how many are known through whom.
struct Resting {
    common: Common,
    through: u32,
    /// Those known through the one.
    people: Vec<u32>,
    /// The others of the set.
    besides: Vec<u32>,
}

/// The places, organisations and topics where most people are known through one.
pub(super) fn findings(known: &Known) -> Vec<Finding> {
    let through: BTreeMap<u32, u32> = known.people.iter().filter_map(|place| Some((*place, through_whom(known, *place)?))).collect();
    let mut resting: Vec<Resting> = sets(known).into_iter().filter_map(|(common, people)| rests(&through, common, &people)).collect();
    resting.sort_by(|one, other| (other.people.len(), &one.common).cmp(&(one.people.len(), &other.common)));
    // The same people in a town and at its one organisation are said once.
    let mut said: Vec<Vec<u32>> = Vec::new();
    resting.retain(|one| {
        let fresh = !said.iter().any(|known| one.people.iter().all(|person| known.contains(person)));
        said.push(one.people.clone());
        fresh
    });
    resting.iter().take(MOST).map(|one| one.finding(known)).collect()
}

/// Through whom somebody is known: who brought them, or who was there every time.
fn through_whom(known: &Known, place: u32) -> Option<u32> {
    let person = known.network.person(place)?;
    if let Some(through) = known.met_through.get(&person) {
        return known.network.place(*through);
    }
    let days = known.tie(place)?.state.contact_days;
    let always = |other: &u32| {
        let times = |link: &Link| link.evidence.iter().map(times_together).sum::<u32>();
        let times = known.network.link(place, *other).map_or(0, times);
        let own = known.tie(*other).map_or(0, |tie| tie.state.contact_days);
        times >= days && own > days
    };
    let mut others: Vec<u32> = known.among.others(place).iter().copied().filter(always).collect();
    // Where several were always there, nobody led to them.
    if others.len() == 1 { others.pop() } else { None }
}

fn times_together(evidence: &Evidence) -> u32 {
    match evidence {
        Evidence::Together(together) => together.meetings + together.messages,
        _ => 0,
    }
}

fn sets(known: &Known) -> BTreeMap<Common, Vec<u32>> {
    let mut sets: BTreeMap<Common, Vec<u32>> = BTreeMap::new();
    for place in &known.people {
        let Some(row) = known.row(*place) else { continue };
        let named = |name: &Option<String>, common: fn(String) -> Common| name.clone().map(common);
        let topics = row.line.topics.iter().cloned().map(Common::Topic);
        let others = [named(&row.line.locality, Common::Place), named(&row.line.organisation, Common::Organisation)];
        for common in others.into_iter().flatten().chain(topics) {
            sets.entry(common).or_default().push(*place);
        }
    }
    sets
}

fn rests(through: &BTreeMap<u32, u32>, common: Common, people: &[u32]) -> Option<Resting> {
    let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
    for one in people.iter().filter_map(|place| through.get(place)) {
        *counts.entry(*one).or_default() += 1;
    }
    let (one, count) = counts.into_iter().max_by_key(|(place, count)| (*count, std::cmp::Reverse(*place)))?;
    let others = people.iter().filter(|place| **place != one).count();
    if others + 1 < FEWEST || count < FEWEST_THROUGH || count * 2 <= others {
        return None;
    }
    let (led, besides) = people.iter().copied().filter(|place| *place != one).partition(|place| through.get(place) == Some(&one));
    Some(Resting { common, through: one, people: led, besides })
}

impl Resting {
    fn finding(&self, known: &Known) -> Finding {
        let mut people = vec![self.through];
        people.extend(&self.people);
        let count =
            say("insight-through-because", [("count", self.people.len().into()), ("all", (self.people.len() + self.besides.len()).into())]);
        Finding {
            kind: FindingKind::Through,
            said: self.said(known),
            because: vec![count],
            people: known.some(people, 6),
            advice: self.advice(known),
        }
    }

    fn said(&self, known: &Known) -> Sentence {
        let said = |key, name: &String| say(key, [("name", name.clone().into()), ("through", known.name(self.through).into())]);
        match &self.common {
            Common::Place(name) => said("insight-through-place", name),
            Common::Organisation(name) => said("insight-through-organisation", name),
            Common::Topic(name) => said("insight-through-topic", name),
        }
    }

    /// Those one could see oneself: of the set and known already, the likeliest first.
    fn advice(&self, known: &Known) -> Option<Advice> {
        let mut people = self.besides.clone();
        people.sort_by(|one, other| known.network.my_chance(*other).total_cmp(&known.network.my_chance(*one)));
        let mut led = self.people.clone();
        led.sort_by(|one, other| known.network.my_chance(*other).total_cmp(&known.network.my_chance(*one)));
        people.extend(led);
        people.truncate(2);
        let [one, other] = people.as_slice() else { return None };
        let args = [("one", known.name(*one).into()), ("other", known.name(*other).into()), ("through", known.name(self.through).into())];
        Some(Advice { kind: AdviceKind::Meet, said: say("insight-advice-meet", args), people: known.some(people.iter().copied(), 2) })
    }
}
