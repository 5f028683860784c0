//! Where people stand on a drawing of their network: those who know one another stand near one another.
//!
//! `ForceAtlas2` (Jacomy, Venturini, Heymann, Bastian 2014) from a fixed start: the same network gives the same drawing.

use std::{collections::HashMap, f32::consts::TAU};

use fa2::{FA2Data, FA2Settings};

use super::{Graph, Tie};

/// About how far two stand apart who stand side by side.
pub const APART: f32 = 100.0;
/// The golden angle, in radians: points that go on by it spread evenly, however many there are.
const GOLDEN: f32 = 2.399_963;
/// From so many people on, those far away push as one (Barnes and Hut 1986).
const MANY: usize = 512;
/// How wide such a crowd may look, as a part of how far it is. More is coarser: from 0.9 to 1.2 a third less work and the same
/// drawing by eye and by how near tied people stand.
const THETA: f32 = 1.2;
/// When more than one in so many is new, everybody finds a place anew.
const NEW_SHARE: usize = 4;

/// Where somebody stands; the middle of the drawing is at 0, 0.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Place {
    /// To the right.
    pub x: f32,
    /// Upwards.
    pub y: f32,
}

impl Place {
    /// The place at an angle, in radians, and a distance from the middle.
    #[must_use]
    pub fn round(angle: f32, distance: f32) -> Self {
        Self { x: angle.cos() * distance, y: angle.sin() * distance }
    }

    /// How far it is from the middle.
    #[must_use]
    pub fn distance(self) -> f32 {
        self.x.hypot(self.y)
    }

    fn moved(self, by: Self) -> Self {
        Self { x: self.x + by.x, y: self.y + by.y }
    }

    fn times(self, factor: f32) -> Self {
        Self { x: self.x * factor, y: self.y * factor }
    }
}

/// Where everybody of a network stands; weights are how sure the ties are, `of` is the community of each.
///
/// Those with a kept place stay where they are, and newcomers come to stand among those they are tied to. Where nothing is
/// kept, or more than a quarter is new, everybody finds a place anew, from where they stood.
#[must_use]
pub fn layout(graph: &Graph, of: &[u32], kept: &[Option<Place>]) -> Vec<Place> {
    let newcomers = kept.iter().filter(|place| place.is_none()).count();
    if newcomers * NEW_SHARE <= kept.len() {
        return joined(graph, kept);
    }
    let start = if newcomers == kept.len() { by_community(graph, of) } else { joined(graph, kept) };
    scaled(&settled(graph, &scaled(&start, start_radius(start.len()))), radius(kept.len()))
}

/// How far the outermost of so many people stands from the middle; a few have more room each, for there is enough.
fn radius(people: usize) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "nobody counts the people of a drawing to the last of 16 million")]
    let people = people as f32;
    APART * people.sqrt() * (0.8 + 0.6 / (1.0 + people / 50.0))
}

/// The radius from which the forces begin: near the one they end at, so that they need not carry everybody far.
fn start_radius(people: usize) -> f32 {
    radius(people) / 4.0
}

/// Each community on a sunflower of its own, where it comes to rest among the others when each is drawn as one.
fn by_community(graph: &Graph, of: &[u32]) -> Vec<Place> {
    let mut sizes = vec![0_usize; of.iter().max().map_or(0, |last| *last as usize + 1)];
    for community in of {
        sizes[*community as usize] += 1;
    }
    let middles = middles(graph, of, &sizes);
    let mut seen = vec![0_usize; sizes.len()];
    let place = |community: &u32| {
        let community = *community as usize;
        seen[community] += 1;
        middles[community].moved(sunflower(seen[community]))
    };
    of.iter().map(place).collect()
}

/// Where the middle of each community begins: where the forces carry it among the others, each of them one.
fn middles(graph: &Graph, of: &[u32], sizes: &[usize]) -> Vec<Place> {
    let round = around(sizes, of.len());
    let mut between: HashMap<(u32, u32), f32> = HashMap::new();
    for person in graph.everybody() {
        for (other, weight) in graph.ties_of(person).filter(|(other, _)| *other > person) {
            let (one, other) = (of[person as usize], of[other as usize]);
            if one != other {
                *between.entry((one.min(other), one.max(other))).or_default() += weight;
            }
        }
    }
    let ties = || between.iter().map(|((one, other), weight)| Tie { one: *one, other: *other, weight: *weight });
    let Ok(whole) = Graph::build(u32::try_from(sizes.len()).unwrap_or(u32::MAX), ties) else { return round };
    let carried = settled(&whole, &scaled(&round, start_radius(sizes.len())));
    scaled(&carried, radius(of.len()))
}

/// Communities on a circle, with as much of it as they have people.
#[expect(clippy::cast_precision_loss, reason = "a start needs no more than single precision")]
fn around(sizes: &[usize], people: usize) -> Vec<Place> {
    let mut before = 0;
    let middle = |size: &usize| {
        let share = (before as f32 + *size as f32 / 2.0) / people as f32;
        before += size;
        // A community of nearly everybody stands in the middle.
        Place::round(share * TAU, radius(people) * (1.0 - *size as f32 / people as f32))
    };
    sizes.iter().map(middle).collect()
}

/// The place of the n-th of people who stand round a middle as closely as the seeds of a sunflower (Vogel 1979).
#[expect(clippy::cast_precision_loss, reason = "a start needs no more than single precision")]
fn sunflower(number: usize) -> Place {
    Place::round(number as f32 * GOLDEN, APART * 0.5 * (number as f32).sqrt())
}

/// Newcomers among those they are tied to, and who is tied to nobody with a place at the rim.
fn joined(graph: &Graph, kept: &[Option<Place>]) -> Vec<Place> {
    let mut places = kept.to_vec();
    let mut open: Vec<u32> = graph.everybody().filter(|person| kept[*person as usize].is_none()).collect();
    while !open.is_empty() {
        let found: Vec<(u32, Option<Place>)> = open.iter().map(|person| (*person, among(graph, *person, &places))).collect();
        open = found.iter().filter(|(_, place)| place.is_none()).map(|(person, _)| *person).collect();
        if open.len() == found.len() {
            break;
        }
        for (person, place) in found {
            places[person as usize] = place;
        }
    }
    let rim = places.iter().flatten().map(|place| place.distance()).fold(0.0, f32::max) + APART;
    places.into_iter().enumerate().map(|(person, place)| place.unwrap_or_else(|| Place::round(turn(person), rim))).collect()
}

/// A little beside the middle of those with a place to whom somebody is tied, the surer ties pulling more.
fn among(graph: &Graph, person: u32, places: &[Option<Place>]) -> Option<Place> {
    let near = graph.ties_of(person).filter_map(|(other, weight)| Some((places[other as usize]?, weight.max(f32::MIN_POSITIVE))));
    let (sum, whole) = near.fold((Place::default(), 0.0), |(sum, whole), (place, weight)| (sum.moved(place.times(weight)), whole + weight));
    (whole > 0.0).then(|| sum.times(1.0 / whole).moved(Place::round(turn(person as usize), APART * 0.6)))
}

/// An angle of somebody's own.
#[expect(clippy::cast_precision_loss, reason = "only that neighbours differ counts")]
fn turn(person: usize) -> f32 {
    (person % 10_000) as f32 * GOLDEN
}

/// Lets ties pull and people push until they have mostly come to rest.
fn settled(graph: &Graph, start: &[Place]) -> Vec<Place> {
    let mut data = FA2Data::<f32>::with_capacity(start.len(), graph.ties());
    for place in start {
        data.add_node_with_position(place.x, place.y);
    }
    for person in graph.everybody() {
        for (other, weight) in graph.ties_of(person).filter(|(other, _)| *other > person) {
            data.add_edge_with_weight(person as usize, other as usize, weight);
        }
    }
    let settings = FA2Settings::from_graph_order(start.len()).parallel(true);
    let settings = if start.len() < MANY { settings.with_pairwise_repulsion() } else { settings.with_barnes_hut_theta(THETA) };
    let mut layout = settings.build(data);
    layout.run(rounds(start.len()));
    layout.data().positions().map(|(x, y)| Place { x, y }).collect()
}

/// How often the forces act: a small drawing can be tidier, a large one has to be there soon. Its communities stand well from the
/// beginning, and rounds beyond fifty only mix them.
const fn rounds(people: usize) -> usize {
    match people {
        0..2_000 => 600,
        2_000..10_000 => 120,
        _ => 50,
    }
}

/// The same drawing round its own middle, with its outermost person at a distance.
fn scaled(places: &[Place], radius: f32) -> Vec<Place> {
    #[expect(clippy::cast_precision_loss, reason = "a mean needs no more than single precision")]
    let share = 1.0 / places.len().max(1) as f32;
    let middle = places.iter().fold(Place::default(), |sum, place| sum.moved(place.times(share)));
    let centred: Vec<Place> = places.iter().map(|place| place.moved(middle.times(-1.0))).collect();
    let outermost = centred.iter().map(|place| place.distance()).fold(f32::MIN_POSITIVE, f32::max);
    centred.into_iter().map(|place| place.times(radius / outermost)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::{Resolution, Strength, Tie, communities, oracle::graph_of};

    /// Cliques of five in a ring, each tied to the next by one tie.
    fn cliques(count: u32) -> Graph {
        let inside =
            (0..count).flat_map(|clique| (0..5).flat_map(move |one| (0..one).map(move |other| (clique * 5 + one, clique * 5 + other))));
        let around = (0..count).map(|clique| (clique * 5, (clique * 5 + 5) % (count * 5)));
        let ties: Vec<Tie> = inside.chain(around).map(|(one, other)| Tie { one, other, weight: 0.9 }).collect();
        graph_of(count * 5, &ties)
    }

    fn drawn(graph: &Graph, kept: &[Option<Place>]) -> Vec<Place> {
        let found = communities(graph, Strength::Weights, &Resolution { gamma: 1.0, rounds: 4, enough: 0.0, seed: 1 });
        layout(graph, &found.of, kept)
    }

    fn apart(one: Place, other: Place) -> f32 {
        one.moved(other.times(-1.0)).distance()
    }

    #[test]
    fn the_same_network_gives_the_same_drawing_in_which_nobody_is_lost() {
        let graph = cliques(8);
        let places = drawn(&graph, &[None; 40]);
        assert_eq!(places, drawn(&graph, &[None; 40]));
        assert!(places.iter().all(|place| place.distance().is_finite() && place.distance() <= radius(40) * 1.001));
    }

    #[test]
    fn many_people_are_drawn_alike_twice_too() {
        let graph = cliques(120);
        assert_eq!(drawn(&graph, &[None; 600]), drawn(&graph, &[None; 600]));
    }

    #[test]
    fn those_who_know_one_another_stand_nearer_than_those_who_do_not() {
        let graph = cliques(8);
        let places = drawn(&graph, &[None; 40]);
        let mean = |pairs: Vec<(usize, usize)>| {
            #[expect(clippy::cast_precision_loss, reason = "a few hundred pairs")]
            let count = pairs.len() as f32;
            pairs.into_iter().map(|(one, other)| apart(places[one], places[other])).sum::<f32>() / count
        };
        let pairs: Vec<(usize, usize)> = (0..40).flat_map(|one| (0..one).map(move |other| (other, one))).collect();
        let (together, apart): (Vec<_>, Vec<_>) = pairs.into_iter().partition(|(one, other)| one / 5 == other / 5);
        assert!(mean(together) * 2.5 < mean(apart));
    }

    #[test]
    fn communities_stand_apart_in_a_large_drawing() {
        // Four hundred circles of friends, each tied to the next by one tie: more people than are pushed one by one.
        let graph = cliques(400);
        let places = drawn(&graph, &vec![None; 2_000]);
        let middle =
            |clique: usize| places[clique * 5..clique * 5 + 5].iter().fold(Place::default(), |sum, place| sum.moved(place.times(0.2)));
        let middles: Vec<Place> = (0..400).map(middle).collect();
        let nearest = |place: Place| (0..400).min_by(|one, other| apart(middles[*one], place).total_cmp(&apart(middles[*other], place)));
        let at_home = (0..2_000).filter(|person| nearest(places[*person]) == Some(person / 5)).count();
        assert!(at_home > 1_900, "only {at_home} of 2,000 stand nearest to their own");
    }

    #[test]
    fn the_kept_stay_and_newcomers_stand_among_those_they_are_tied_to() {
        let graph = cliques(8);
        let mut kept: Vec<Option<Place>> = drawn(&graph, &[None; 40]).into_iter().map(Some).collect();
        let all = kept.clone();
        kept[7] = None;
        kept[8] = None;
        let places = drawn(&graph, &kept);
        let stayed = |person: &usize| Some(places[*person]) == all[*person];
        assert!((0..40).filter(|person| ![7, 8].contains(person)).all(|person| stayed(&person)));
        let near = apart(places[7], places[6]);
        assert!(near < apart(places[7], places[27]) / 2.0, "{near}");
        assert_ne!(places[7], places[8]);
    }

    #[test]
    fn who_is_tied_to_nobody_with_a_place_comes_to_stand_at_the_rim() {
        let ties = [(0, 1), (1, 2), (2, 3), (4, 5), (5, 6), (6, 7), (8, 9)];
        let graph = graph_of(10, &ties.map(|(one, other)| Tie { one, other, weight: 0.5 }));
        let mut kept: Vec<Option<Place>> = (0..8_u8).map(|person| Some(Place::round(f32::from(person), 300.0))).collect();
        kept.extend([None, None]);
        let places = drawn(&graph, &kept);
        assert!(places[8].distance() > 390.0 && places[9].distance() > 390.0);
        assert_ne!(places[8], places[9]);
    }

    #[test]
    fn when_a_large_part_is_new_everybody_finds_a_place_anew() {
        let graph = cliques(8);
        let kept: Vec<Option<Place>> =
            drawn(&graph, &[None; 40]).into_iter().enumerate().map(|(person, place)| (person < 25).then_some(place)).collect();
        let places = drawn(&graph, &kept);
        assert!((0..25).any(|person| Some(places[person]) != kept[person]));
    }

    #[test]
    fn a_drawing_of_nobody_is_empty() {
        assert!(drawn(&graph_of(0, &[]), &[]).is_empty());
    }
}
