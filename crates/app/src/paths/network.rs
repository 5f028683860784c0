//! The network of a book: me, the people, and the ties between them with their evidence; read-only, kept for one version.

use std::{collections::HashMap, sync::Arc};

use jiff::civil::Date;
use tokio::sync::Mutex;
use wellmet_domain::{PersonId, cadence::Circle, catalogue::say, people::State, relations::Certainty};
use wellmet_engine::{
    graph::{Graph, Target as End, Tie as GraphTie, WarmPath, cost},
    ties::{Replies, probability_of_contact, reply_rate},
};
use wellmet_store::{Tie, Tx, Version, day_number};

use super::{
    evidence::{Evidence, certainty, combined},
    gather::{Signs, Sources},
    target::Target,
};
use crate::{
    app::App,
    error::{Error, Result},
    people::{PeopleIndex, Row},
    ties::{answers_of, everybody, strength_of_circle},
};

/// My own place in the network.
pub const ME: u32 = 0;
/// The chance that somebody helps of whom only the name is in the book.
const NAMED_ONLY: f64 = 0.08;
/// The chance that somebody who knows the other passes the word on.
const PASSES_ON: f64 = 0.6;
/// The days within which a tie has to be alive to carry a request.
const QUARTER: f64 = 90.0;

/// A tie between two other people, or what would be one had the user not said no.
#[derive(Clone, Debug)]
pub(crate) struct Link {
    /// Whether it was said, confirmed or concluded.
    pub certainty: Certainty,
    /// The chance that they know each other.
    pub knows: f64,
    /// What speaks for it.
    pub evidence: Vec<Evidence>,
    /// Whether the user was asked and could not say.
    pub asked: bool,
    /// Whether the user said that it is not so.
    denied: bool,
}

/// Everybody of a book and how they are tied, at one version of it.
#[derive(Clone, Debug)]
pub(crate) struct Network {
    pub(super) version: Version,
    pub(super) today: Date,
    pub(super) people: Vec<PersonId>,
    pub(super) places: HashMap<PersonId, u32>,
    pub(super) links: HashMap<(u32, u32), Link>,
    /// How likely each of the people does something for me.
    pub(super) mine: Vec<f64>,
    /// How often anybody answers.
    pub(super) everybody: Replies,
    pub graph: Graph,
}

/// Keeps the network of a book between requests.
#[derive(Clone, Debug, Default)]
pub(crate) struct NetworkCache(Arc<Mutex<Option<Arc<Network>>>>);

impl NetworkCache {
    /// Lets go of everything in memory, as forgetting somebody asks.
    pub(crate) async fn clear(&self) {
        *self.0.lock().await = None;
    }
}

impl App {
    /// The network in the state that a transaction sees.
    pub(crate) async fn network_of(&self, tx: &mut Tx, index: &PeopleIndex) -> Result<Arc<Network>> {
        let mut kept = self.network.0.lock().await;
        let network = match kept.take() {
            Some(network) if network.version == index.version && network.today == index.today => network,
            Some(network) if network.may_follow(index) => {
                self.known.let_go_of_others_than(index.version);
                match network.follow(tx, index).await? {
                    Some(network) => Arc::new(network),
                    None => Arc::new(Network::build(tx, index).await?),
                }
            }
            _ => Arc::new(Network::build(tx, index).await?),
        };
        *kept = Some(Arc::clone(&network));
        Ok(network)
    }
}

impl Network {
    async fn build(tx: &mut Tx, index: &PeopleIndex) -> Result<Self> {
        let asked: Vec<&Row> = index.rows.iter().filter(|row| may_be_asked(row)).collect();
        let people: Vec<PersonId> = asked.iter().map(|row| row.line.id).collect();
        let places: HashMap<PersonId, u32> = people.iter().copied().zip(1_u32..).collect();
        let ties = tx.every_tie(index.today).await?;
        let everybody = everybody(ties.values());
        let day = day_number(index.today);
        let mine = asked.iter().map(|row| my_chance(ties.get(&row.line.id), row.line.circle, day, everybody)).collect();
        let sources = Sources::read(tx, &places, index.today).await?;
        let (version, today) = (index.version, index.today);
        // Putting a large network together takes a while, which no other answer should wait for.
        let put_together = move || {
            let links = sources.gathered(&places).into_iter().map(|(pair, signs)| (pair, Link::of(signs))).collect();
            let network = Self { version, today, people, places, links, mine, everybody, graph: Graph::default() };
            network.with_graph()
        };
        tokio::task::spawn_blocking(put_together).await.map_err(|error| Error::Work(error.to_string()))?
    }

    /// The same with its ties as plain arrays.
    pub(super) fn with_graph(mut self) -> Result<Self> {
        let ties = || {
            let own = self.mine.iter().zip(1_u32..).map(|(chance, other)| GraphTie { one: ME, other, weight: cost(*chance) });
            let between = self.links().map(|((one, other), link)| GraphTie { one, other, weight: cost(link.knows * PASSES_ON) });
            own.chain(between)
        };
        let count = u32::try_from(self.people.len() + 1).unwrap_or(u32::MAX);
        self.graph = Graph::build(count, ties).map_err(|_| Error::Invalid(say("paths-network", [])))?;
        Ok(self)
    }

    /// The person at a place; none for me.
    pub fn person(&self, place: u32) -> Option<PersonId> {
        self.people.get((place as usize).checked_sub(1)?).copied()
    }

    /// Where a person is; none when they are not asked for anything.
    pub fn place(&self, person: PersonId) -> Option<u32> {
        self.places.get(&person).copied()
    }

    /// The places of everybody but me.
    pub fn everybody_else(&self) -> std::ops::Range<u32> {
        1..u32::try_from(self.people.len() + 1).unwrap_or(u32::MAX)
    }

    /// How likely somebody does something for me when I ask.
    pub fn my_chance(&self, place: u32) -> f64 {
        (place as usize).checked_sub(1).and_then(|index| self.mine.get(index)).copied().unwrap_or(0.0)
    }

    /// Every tie between two others.
    pub fn links(&self) -> impl Iterator<Item = ((u32, u32), &Link)> {
        self.links.iter().filter(|(_, link)| link.holds()).map(|(pair, link)| (*pair, link))
    }

    /// The ties between others without my own, each weighing how likely the two know each other.
    pub fn among(&self) -> Result<Graph> {
        #[expect(clippy::cast_possible_truncation, reason = "a chance needs no more than single precision")]
        let ties = || self.links().map(|((one, other), link)| GraphTie { one, other, weight: link.knows as f32 });
        let count = u32::try_from(self.people.len() + 1).unwrap_or(u32::MAX);
        Graph::build(count, ties).map_err(|_| Error::Invalid(say("paths-network", [])))
    }

    /// The tie between two other people.
    pub fn link(&self, one: u32, other: u32) -> Option<&Link> {
        self.links.get(&(one.min(other), one.max(other))).filter(|link| link.holds())
    }

    /// The share of those around somebody with whom I am in touch anyway; none where nobody around them is known.
    ///
    /// Of two people who see each other's ties it would be the share of their other contacts that they have in common (Onnela et al.
    /// 2007). In a book everybody is a contact of its owner, so only those count who are heard from.
    pub fn heard_of_anyway(&self, person: PersonId, in_touch: impl Fn(PersonId) -> bool) -> Option<f64> {
        let around: Vec<PersonId> = self.graph.others(*self.places.get(&person)?).iter().filter_map(|place| self.person(*place)).collect();
        let heard = around.iter().filter(|other| in_touch(**other)).count();
        #[expect(clippy::cast_precision_loss, reason = "people of a book")]
        (!around.is_empty()).then(|| heard as f64 / around.len() as f64)
    }

    /// Where a search may end.
    pub(super) fn ends(&self, target: &Target) -> Vec<End> {
        let end = |(person, fit): &(PersonId, f64)| Some(End { person: *self.places.get(person)?, cost: cost(*fit) });
        target.people.iter().filter_map(end).collect()
    }

    /// Those on a way who would be asked to pass the word on.
    pub fn connectors(&self, way: &WarmPath) -> Vec<PersonId> {
        let between = way.people.get(1..way.people.len() - 1).unwrap_or_default();
        between.iter().filter_map(|place| self.person(*place)).collect()
    }
}

/// Those who died, with whom one has fallen out, or who are kept out of suggestions are not asked for a favour.
pub(super) fn may_be_asked(row: &Row) -> bool {
    ![State::Me, State::Trashed, State::Remembered, State::LeftInPeace, State::Sensitive].into_iter().any(|state| row.is(state))
}

impl Link {
    /// The tie that these signs speak for.
    pub(super) fn of(mut signs: Signs) -> Self {
        signs.evidence.sort_by_key(Evidence::rank);
        let (certainty, knows) = (certainty(&signs.evidence), combined(&signs.evidence));
        Self { certainty, knows, evidence: signs.evidence, asked: signs.unsure, denied: signs.denied }
    }

    /// The signs it was made from.
    pub(super) fn signs(self) -> Signs {
        Signs { evidence: self.evidence, denied: self.denied, unsure: self.asked }
    }

    /// Whether the user said anything of it.
    pub(super) fn was_told(&self) -> bool {
        self.denied || self.asked || self.evidence.iter().any(|sign| matches!(sign, Evidence::Related | Evidence::Confirmed))
    }

    /// Whether there is a tie: the user's no outweighs what was only concluded.
    fn holds(&self) -> bool {
        !(self.evidence.is_empty() || (self.denied && self.certainty == Certainty::Inferred))
    }
}

/// `P_90(sqrt(M_in * M_out)) * q` (`research/engine.md`, 2.3): the weaker direction limits favours, so a one-way tie
/// carries no more than a name does. A stated circle stands in for contact.
pub(super) fn my_chance(tie: Option<&Tie>, circle: Option<Circle>, day: i32, everybody: Replies) -> f64 {
    let (both_ways, days) = tie.map_or((0.0, 0), |tie| (both_ways(tie, day), tie.state.contact_days));
    let strength = both_ways.max(circle.map_or(0.0, strength_of_circle));
    let alive = probability_of_contact(strength, days, QUARTER);
    let rate = reply_rate(tie.map(answers_of).unwrap_or_default(), everybody);
    (alive * rate).max(NAMED_ONLY)
}

fn both_ways(tie: &Tie, day: i32) -> f64 {
    let long_log = day.saturating_sub(tie.state.first_day) > 3 * 365;
    (tie.state.mine_at(day).strength(long_log) * tie.state.theirs_at(day).strength(long_log)).sqrt()
}
