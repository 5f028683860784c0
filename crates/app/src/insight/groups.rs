//! Groups: people who know one another, named by what they share.

use std::collections::{BTreeMap, HashMap};

use wellmet_domain::{Sentence, catalogue::say};
use wellmet_engine::graph::{Communities, Resolution, SplitMix64, Strength, betweenness, communities};

use super::{known::Known, shown::Group};
use crate::{paths::Evidence, people::Row};

/// Fewer are a few people, not a group.
const FEWEST: usize = 3;
/// The most groups that are spoken of.
const MOST: usize = 8;
/// The most people who are named of one.
const NAMED: usize = 6;
/// What gives a group its name is shared by at least this part of it.
const SHARED: f64 = 0.5;
/// Ways are looked at from so many people.
const STARTS: usize = 64;
/// So many people who lie between others are told apart.
const MOST_CENTRAL: usize = 20;

/// One group.
pub(super) struct Found {
    pub name: String,
    said: Sentence,
    /// Its people by their places, those who know the most others in it first.
    pub people: Vec<u32>,
}

/// The groups of a book.
pub(super) struct Groups {
    pub all: Communities,
    pub shown: Vec<Found>,
    /// Those who lie between others the most, with their betweenness over a sample of starts.
    pub central: Vec<(u32, f64)>,
}

impl Groups {
    pub(super) fn of(known: &Known) -> Self {
        let all = communities(&known.among, Strength::Weights, &Resolution { gamma: 1.0, rounds: 4, enough: 0.0, seed: 1 });
        let mut members: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        for place in known.network.everybody_else().filter(|place| known.among.degree(*place) > 0) {
            members.entry(all.of[place as usize]).or_default().push(place);
        }
        let mut members: Vec<Vec<u32>> = members.into_values().filter(|people| people.len() >= FEWEST).collect();
        members.sort_by_key(|people| std::cmp::Reverse(people.len()));
        members.truncate(MOST);
        let overall = Shares::of(known, &known.network.everybody_else().collect::<Vec<_>>());
        let shown = members.into_iter().map(|people| Found::named(known, &all, &overall, people)).collect();
        Self { all, shown, central: central(known) }
    }
}

/// What groups are called: what most of each share and few others do, else the two who know the most others in it.
pub(crate) fn group_names(known: &Known, all: &Communities, groups: Vec<Vec<u32>>) -> Vec<String> {
    let overall = Shares::of(known, &known.network.everybody_else().collect::<Vec<_>>());
    groups.into_iter().map(|people| Found::named(known, all, &overall, people).name).collect()
}

/// Those who lie between others the most, from a sample of starting points.
fn central(known: &Known) -> Vec<(u32, f64)> {
    let tied: Vec<u32> = known.network.everybody_else().filter(|place| known.among.degree(*place) > 0).collect();
    let mut random = SplitMix64::new(1);
    let mut starts = tied.clone();
    if tied.len() > STARTS {
        starts = (0..STARTS).map(|_| tied[random.below(u32::try_from(tied.len()).unwrap_or(u32::MAX)) as usize]).collect();
        starts.sort_unstable();
        starts.dedup();
    }
    let between = betweenness(&known.among, &starts);
    let mut central: Vec<(u32, f64)> =
        tied.into_iter().map(|place| (place, between[place as usize])).filter(|(_, between)| *between > 0.0).collect();
    central.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
    central.truncate(MOST_CENTRAL);
    central
}

impl Found {
    fn named(known: &Known, all: &Communities, overall: &Shares<'_>, mut people: Vec<u32>) -> Self {
        let inside =
            |place: &u32| known.among.others(*place).iter().filter(|other| all.of[**other as usize] == all.of[*place as usize]).count();
        people.sort_by_cached_key(|place| (std::cmp::Reverse(inside(place)), *place));
        let size = people.len();
        let (name, said) = if let Some((shared, name)) = Shares::of(known, &people).telling(overall) {
            (name.to_owned(), say(shared.key(), [("name", name.into()), ("count", size.into())]))
        } else {
            let (one, other) = (known.name(people[0]), known.name(people[1]));
            let args = [("one", one.clone().into()), ("other", other.clone().into()), ("count", size.into())];
            (say("insight-group-name", args.clone()).text, say("insight-group-around", args))
        };
        Self { name, said, people }
    }

    /// The group as it is shown.
    pub(super) fn told(&self, known: &Known) -> Group {
        let people = known.some(self.people.iter().copied(), NAMED);
        Group { name: self.name.clone(), said: self.said.clone(), size: self.people.len(), people }
    }
}

/// By what a group may be named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Shared {
    Organisation,
    Event,
    Topic,
    Place,
}

impl Shared {
    const fn key(self) -> &'static str {
        match self {
            Self::Organisation => "insight-group-organisation",
            Self::Event => "insight-group-event",
            Self::Topic => "insight-group-topic",
            Self::Place => "insight-group-place",
        }
    }
}

/// How many of some people share each thing; names are lent by the book, of which there are many at every person.
struct Shares<'a> {
    people: usize,
    counts: HashMap<Thing<'a>, usize>,
}

type Thing<'a> = (Shared, &'a str);

impl<'a> Shares<'a> {
    fn of(known: &'a Known, people: &[u32]) -> Self {
        let (mut counts, mut things) = (HashMap::new(), Vec::new());
        for place in people {
            things.clear();
            things.extend(known.row(*place).into_iter().flat_map(things_of).chain(seen_at(known, *place)));
            things.sort_unstable();
            things.dedup();
            for shared in &things {
                *counts.entry(*shared).or_default() += 1;
            }
        }
        Self { people: people.len(), counts }
    }

    /// What most of a group share and few others do.
    fn telling(&self, overall: &Self) -> Option<Thing<'a>> {
        let share = |count: usize, of: usize| {
            f64::from(u32::try_from(count).unwrap_or(u32::MAX)) / f64::from(u32::try_from(of.max(1)).unwrap_or(u32::MAX))
        };
        let rank = |(thing, count): (&Thing<'a>, &usize)| {
            let inside = share(*count, self.people);
            let outside = share(overall.counts.get(thing).copied().unwrap_or(*count), overall.people);
            (inside >= SHARED).then(|| (inside * (inside / outside).ln().max(0.01), *thing))
        };
        let best = self.counts.iter().filter_map(rank);
        best.max_by(|one, other| one.0.total_cmp(&other.0).then_with(|| other.1.cmp(&one.1))).map(|(_, thing)| thing)
    }
}

fn things_of(row: &Row) -> impl Iterator<Item = Thing<'_>> {
    let organisation = row.line.organisation.iter().map(|name| (Shared::Organisation, name.as_str()));
    let topics = row.line.topics.iter().map(|name| (Shared::Topic, name.as_str()));
    let place = row.line.locality.iter().map(|name| (Shared::Place, name.as_str()));
    organisation.chain(topics).chain(place)
}

/// Where somebody was together with others: organisations of the past as well, and events.
fn seen_at(known: &Known, place: u32) -> impl Iterator<Item = Thing<'_>> {
    let links = known.among.others(place).iter().filter_map(move |other| known.network.link(place, *other));
    links.flat_map(|link| &link.evidence).filter_map(|sign| match sign {
        Evidence::Organisation { name, .. } | Evidence::Group { name, .. } => Some((Shared::Organisation, &**name)),
        Evidence::Event { name, .. } => Some((Shared::Event, &**name)),
        _ => None,
    })
}
