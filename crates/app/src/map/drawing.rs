//! Making the drawing: those who know somebody by the ties between them, the others in rings around.

use std::collections::{BTreeMap, HashMap, HashSet};

use wellmet_domain::{PersonId, catalogue::say};
use wellmet_engine::graph::{Communities, Graph, Place, Resolution, Strength, Tie, communities, layout};

use super::{
    rings::{Ring, rings},
    shown::{Map, MapCluster, MapRing, number_of},
};
use crate::{
    insight::{Known, group_names},
    people::Row,
};

/// Fewer are a few people, not a group.
const FEWEST: usize = 3;
/// The most groups that get a name.
const MOST_CLUSTERS: usize = 24;

/// Where people stood last.
pub(super) type Kept = HashMap<PersonId, (i64, i64)>;

/// A drawing, and what of it has to be kept.
pub(super) struct Drawing {
    pub map: Map,
    /// Who came to stand somewhere, or somewhere else.
    pub moved: Vec<(PersonId, (i64, i64))>,
    /// Who stands there no longer.
    pub left: Vec<PersonId>,
}

/// Those tied to somebody else, numbered anew without the others.
struct Tied {
    /// Their places in the network.
    places: Vec<u32>,
    ids: Vec<PersonId>,
    graph: Graph,
}

impl Drawing {
    /// Draws a book, beginning where everybody stood last.
    pub fn of(known: &Known, kept: &Kept) -> Self {
        let tied = Tied::of(known);
        let found = communities(&known.among, Strength::Weights, &Resolution { gamma: 1.0, rounds: 4, enough: 0.0, seed: 1 });
        let of: Vec<u32> = tied.places.iter().map(|place| found.of[*place as usize]).collect();
        let starts: Vec<Option<Place>> = tied.ids.iter().map(|person| kept.get(person).map(place_of)).collect();
        // Whole numbers from here on, so that what is kept draws the very same map.
        let whole: Vec<(i64, i64)> = layout(&tied.graph, &of, &starts).into_iter().map(whole).collect();
        let stood: Vec<Place> = whole.iter().map(place_of).collect();
        let whole: Vec<(PersonId, (i64, i64))> = tied.ids.iter().copied().zip(whole).collect();
        let moved = whole.iter().filter(|(person, place)| kept.get(person) != Some(place)).copied().collect();
        let there: HashSet<&PersonId> = tied.ids.iter().collect();
        let left = kept.keys().filter(|person| !there.contains(person)).copied().collect();
        Self { map: drawn(known, &tied, &found, &stood), moved, left }
    }
}

impl Tied {
    fn of(known: &Known) -> Self {
        let places: Vec<u32> = known.network.everybody_else().filter(|place| known.among.degree(*place) > 0).collect();
        let numbers: HashMap<u32, u32> = places.iter().copied().zip(0..).collect();
        let ties = || {
            places.iter().enumerate().flat_map(|(one, place)| {
                let ties = known.among.ties_of(*place).filter(move |(other, _)| other > place);
                ties.filter_map({
                    let numbers = &numbers;
                    move |(other, weight)| Some(Tie { one: u32::try_from(one).ok()?, other: *numbers.get(&other)?, weight })
                })
            })
        };
        // The same ties made a network before.
        let graph = Graph::build(u32::try_from(places.len()).unwrap_or(u32::MAX), ties).unwrap_or_default();
        let ids = places.iter().filter_map(|place| known.network.person(*place)).collect();
        Self { places, ids, graph }
    }
}

fn drawn(known: &Known, tied: &Tied, found: &Communities, stood: &[Place]) -> Map {
    let (clusters, numbers) = clusters(known, tied, found);
    let others: Vec<&Row> =
        known.network.everybody_else().filter(|place| known.among.degree(*place) == 0).filter_map(|place| known.row(place)).collect();
    let inside = stood.iter().map(|place| place.distance()).fold(0.0, f32::max);
    let rings = rings(&others, inside);
    let around = rings.iter().flat_map(|ring| &ring.people).map(|(person, place)| (others[*person].line.id, *place, -1));
    let within =
        (0..tied.ids.len()).map(|number| (tied.ids[number], stood[number], numbers[found.of[tied.places[number] as usize] as usize]));
    let everybody: Vec<(PersonId, Place, i32)> = within.chain(around).collect();
    let version = known.version();
    Map {
        epoch: version.epoch,
        sequence: version.sequence,
        drawing: false,
        said: said(everybody.len(), tied.ids.len()),
        people: everybody.iter().map(|(person, ..)| *person).collect(),
        x: everybody.iter().map(|(_, place, _)| rounded(place.x)).collect(),
        y: everybody.iter().map(|(_, place, _)| rounded(place.y)).collect(),
        clusters_of: everybody.iter().map(|(.., cluster)| *cluster).collect(),
        ties: ties(known, tied),
        clusters,
        rings: rings.iter().map(|Ring { circle, radius, .. }| MapRing { circle: *circle, radius: rounded(*radius) }).collect(),
    }
}

fn said(people: usize, tied: usize) -> wellmet_domain::Sentence {
    match (people, tied) {
        (0, _) => say("map-nobody", []),
        (_, 0) => say("map-star", [("count", people.into())]),
        _ => say("map-said", [("count", people.into()), ("tied", tied.into())]),
    }
}

/// The groups of three and more by size, and the number of each community among them; -1 for those too small to name.
fn clusters(known: &Known, tied: &Tied, found: &Communities) -> (Vec<MapCluster>, Vec<i32>) {
    let mut members: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for place in &tied.places {
        members.entry(found.of[*place as usize]).or_default().push(*place);
    }
    let mut members: Vec<(u32, Vec<u32>)> = members.into_iter().filter(|(_, people)| people.len() >= FEWEST).collect();
    members.sort_by_key(|(community, people)| (std::cmp::Reverse(people.len()), *community));
    members.truncate(MOST_CLUSTERS);
    let mut numbers = vec![-1; found.count];
    for ((community, _), number) in members.iter().zip(0..) {
        numbers[*community as usize] = number;
    }
    let sizes: Vec<usize> = members.iter().map(|(_, people)| people.len()).collect();
    let names = group_names(known, found, members.into_iter().map(|(_, people)| people).collect());
    (names.into_iter().zip(sizes).map(|(name, size)| MapCluster { name, size }).collect(), numbers)
}

/// The ties as numbers, in the order of people.
fn ties(known: &Known, tied: &Tied) -> Vec<u32> {
    let mut flat = Vec::with_capacity(tied.graph.ties() * 3);
    for one in tied.graph.everybody() {
        let mut others: Vec<u32> = tied.graph.others(one).iter().copied().filter(|other| *other > one).collect();
        others.sort_unstable();
        for other in others {
            let link = known.network.link(tied.places[one as usize], tied.places[other as usize]);
            flat.extend([one, other, link.map_or(0, |link| number_of(link.certainty))]);
        }
    }
    flat
}

#[expect(clippy::cast_precision_loss, reason = "places are a few thousand wide")]
fn place_of(&(x, y): &(i64, i64)) -> Place {
    Place { x: x as f32, y: y as f32 }
}

fn whole(place: Place) -> (i64, i64) {
    (rounded(place.x).into(), rounded(place.y).into())
}

#[expect(clippy::cast_possible_truncation, reason = "a drawing is a few tens of thousands wide")]
fn rounded(number: f32) -> i32 {
    number.round() as i32
}
