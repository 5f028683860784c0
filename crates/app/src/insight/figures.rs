//! The figures behind the words, for those who ask for them.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wellmet_domain::PersonId;
use wellmet_engine::graph::{Graph, Strength, Tie, constraint_of, contacts, modularity};

use super::{groups::Groups, known::Known, shown::VarietyKind, variety::every_kind};

/// The most people of whom it is told how often they lie between others.
const CENTRAL: usize = 10;

/// How often somebody lies on the shortest way between others.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Central {
    /// Who.
    pub id: PersonId,
    /// The name as it is shown.
    pub name: String,
    /// The betweenness, from a sample of starting points (Brandes 2001).
    pub betweenness: f64,
}

/// How varied people are in one respect, in Hill numbers (Hill 1973).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct VarietyFigures {
    /// In what.
    pub kind: VarietyKind,
    /// How many kinds there are: order 0.
    pub kinds: usize,
    /// As how many equally common kinds they are varied: order 1.
    pub effective: f64,
    /// The same where common kinds count more: order 2.
    pub common: f64,
    /// 1 where every kind is equally common.
    pub evenness: f64,
}

/// The figures behind the words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Figures {
    /// How many people one knows: there was contact, or they are kept.
    pub people: usize,
    /// How many ties between others are seen.
    pub ties: usize,
    /// How well the groups part the ties (modularity, resolution 1).
    pub modularity: f64,
    /// How much those one knows know one another (Burt 1992); low for those who join groups.
    pub constraint: f64,
    /// How many one knows when those who know one another count as less (Borgatti 1997).
    pub effective_size: f64,
    /// The effective size as part of all.
    pub efficiency: f64,
    /// How varied they are.
    pub variety: Vec<VarietyFigures>,
    /// Those who lie between others the most.
    pub central: Vec<Central>,
}

impl Figures {
    pub(super) fn of(known: &Known, groups: &Groups) -> Self {
        let mine = mine(known);
        let own = contacts(&mine, 0);
        let kinds = every_kind(known);
        let variety = kinds.iter().map(|kinds| {
            let figures = kinds.figures();
            VarietyFigures {
                kind: kinds.kind,
                kinds: figures.kinds,
                effective: figures.effective,
                common: figures.common,
                evenness: figures.evenness,
            }
        });
        Self {
            people: known.people.len(),
            ties: known.among.ties(),
            modularity: modularity(&known.among, Strength::Weights, &groups.all.of, 1.0),
            constraint: constraint_of(&mine, Strength::Weights, 0),
            effective_size: own.effective_size,
            efficiency: own.efficiency,
            variety: variety.collect(),
            central: central(known, groups),
        }
    }
}

fn central(known: &Known, groups: &Groups) -> Vec<Central> {
    let named = |(place, betweenness): &(u32, f64)| {
        let person = known.shown(*place)?;
        Some(Central { id: person.id, name: person.name, betweenness: *betweenness })
    };
    groups.central.iter().filter_map(named).take(CENTRAL).collect()
}

/// Me and those I know, with the ties among them: mine weigh as much as they would do something for me.
fn mine(known: &Known) -> Graph {
    let place_of = |place: u32| known.people.binary_search(&place).ok().and_then(|place| u32::try_from(place + 1).ok());
    let ties = || {
        #[expect(clippy::cast_possible_truncation, reason = "a chance needs no more than single precision")]
        let own =
            known.people.iter().zip(1_u32..).map(|(place, other)| Tie { one: 0, other, weight: known.network.my_chance(*place) as f32 });
        let among = known.people.iter().zip(1_u32..).flat_map(move |(place, one)| {
            known
                .among
                .ties_of(*place)
                .filter_map(move |(other, weight)| Some(Tie { one, other: place_of(other).filter(|other| *other > one)?, weight }))
        });
        own.chain(among)
    };
    let people = u32::try_from(known.people.len() + 1).unwrap_or(u32::MAX);
    Graph::build(people, ties).unwrap_or_default()
}
