//! Ways as they are shown: each step with why it could work, and what to mind before asking.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wellmet_domain::{PersonId, Sentence, catalogue::say, days, relations::Certainty};
use wellmet_store::{Tie, Tx, date_of_day};

use super::{
    Ranked,
    evidence::{Evidence, Overlap, Together},
    network::{Link, ME, Network},
    target::{Sought, Target},
};
use crate::{
    error::Result,
    people::{Band, PeopleIndex},
};

wellmet_domain::text_enum! {
    /// How likely a way leads there. Never shown without its steps.
    pub enum Warmth {
        /// It probably does.
        Good => "good",
        /// It is worth asking.
        Fair => "fair",
        /// It may, with luck.
        Slim => "slim",
    }
}

/// Somebody on a way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct OnPath {
    /// Who.
    pub id: PersonId,
    /// The name as it is shown.
    pub name: String,
    /// Where they are.
    pub organisation: Option<String>,
}

/// One step of a way: from me, or from one person to another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct StepShown {
    /// From whom; none for me.
    pub from: Option<PersonId>,
    /// To whom.
    pub to: PersonId,
    /// Whether the tie was said, confirmed, or concluded.
    pub certainty: Certainty,
    /// The step in words.
    pub said: Sentence,
    /// What speaks for it.
    pub evidence: Vec<Sentence>,
    /// What to ask the user where the evidence is thin; answered once.
    pub question: Option<Sentence>,
}

/// A way, from the first whom I would ask to the one I look for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct PathShown {
    /// Everybody on it.
    pub people: Vec<OnPath>,
    /// How likely it leads there.
    pub warmth: Warmth,
    /// The way in one sentence.
    pub said: Sentence,
    /// Its steps.
    pub steps: Vec<StepShown>,
    /// What to mind before asking.
    pub care: Vec<Sentence>,
}

/// The best ways to what was asked for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Paths {
    /// What was asked for, as it was understood.
    pub target: Sought,
    /// The ways, the best first.
    pub paths: Vec<PathShown>,
    /// How likely one of several ways, which share nobody, leads there; none where there is no way.
    pub together: Option<Warmth>,
    /// The answer in one sentence.
    pub said: Sentence,
}

/// Below this chance of knowing each other, they "may" and the user is asked.
pub(crate) const THIN: f64 = 0.5;

impl Warmth {
    fn of(chance: f64) -> Self {
        match chance {
            0.25.. => Self::Good,
            0.06.. => Self::Fair,
            _ => Self::Slim,
        }
    }
}

/// What the words need of the book.
pub(super) struct Telling<'a> {
    index: &'a PeopleIndex,
    network: &'a Network,
    today: Date,
    ties: BTreeMap<PersonId, Tie>,
}

impl<'a> Telling<'a> {
    pub(super) async fn new(tx: &mut Tx, index: &'a PeopleIndex, network: &'a Network) -> Result<Self> {
        Ok(Self { index, network, today: tx.today().await?, ties: BTreeMap::new() })
    }

    /// The ways as they are shown.
    pub(super) async fn paths(&mut self, tx: &mut Tx, found: Vec<Ranked>) -> Result<Vec<PathShown>> {
        let first: Vec<PersonId> = found.iter().filter_map(|one| self.network.person(*one.way.people.get(1)?)).collect();
        self.ties = tx.effective_ties(&first, self.today).await?;
        Ok(found.iter().map(|one| self.path(one)).collect())
    }

    /// The whole answer.
    pub(super) fn answer(target: Target, paths: Vec<PathShown>, together: f64) -> Paths {
        let args = [("count", paths.len().into()), ("name", target.sought.name.clone().into())];
        let direct = paths.first().is_some_and(|path| path.people.len() == 1);
        let said = if direct { say("paths-said-direct", args) } else { say("paths-said", args) };
        let together = (!paths.is_empty()).then(|| Warmth::of(together));
        Paths { target: target.sought, paths, together, said }
    }

    fn path(&self, ranked: &Ranked) -> PathShown {
        let places = &ranked.way.people;
        let steps: Vec<StepShown> = places.windows(2).filter_map(|step| self.step(step[0], step[1])).collect();
        let people: Vec<OnPath> =
            places.iter().filter_map(|place| self.network.person(*place)).map(|person| self.on_path(person)).collect();
        let said = way(&people);
        let care = ranked.care.iter().map(|reason| reason.said(|person| self.name(person), self.today)).collect();
        PathShown { people, warmth: Warmth::of(ranked.chance), said, steps, care }
    }

    fn on_path(&self, id: PersonId) -> OnPath {
        let organisation = self.index.row(id).and_then(|row| row.line.organisation.clone());
        OnPath { id, name: self.name(id), organisation }
    }

    fn name(&self, id: PersonId) -> String {
        self.index.row(id).map(|row| row.line.name.clone()).unwrap_or_default()
    }

    fn step(&self, from: u32, to: u32) -> Option<StepShown> {
        let other = self.network.person(to)?;
        if from == ME {
            return Some(self.my_step(other));
        }
        let (one, link) = (self.network.person(from)?, self.network.link(from, to)?);
        let args = [("name", self.name(one).into()), ("other", self.name(other).into())];
        let thin = link.certainty == Certainty::Inferred && link.knows < THIN;
        let said = match link.certainty {
            _ if thin => say("paths-step-may", args.clone()),
            Certainty::Inferred => say("paths-step-probably", args.clone()),
            _ => say("paths-step-knows", args.clone()),
        };
        let question = (thin && !link.asked).then(|| say("paths-question", args));
        Some(StepShown { from: Some(one), to: other, certainty: link.certainty, said, evidence: self.because(link), question })
    }

    fn my_step(&self, other: PersonId) -> StepShown {
        let name = || self.name(other).into();
        let row = self.index.row(other);
        let said = match (self.ties.get(&other), row.and_then(|row| row.band)) {
            (Some(tie), Some(band)) => {
                let args = [("name", name()), ("last", days::on(date_of_day(tie.state.last_day), self.today))];
                match band {
                    Band::Warm => say("paths-me-warm", args),
                    Band::Steady => say("paths-me-steady", args),
                    Band::Cooling => say("paths-me-cooling", args),
                    Band::Quiet => say("paths-me-quiet", args),
                }
            }
            _ if row.is_some_and(crate::people::Row::is_kept) => say("paths-me-kept", [("name", name())]),
            _ => say("paths-me-named", [("name", name())]),
        };
        StepShown { from: None, to: other, certainty: Certainty::Stated, said, evidence: Vec::new(), question: None }
    }

    fn because(&self, link: &Link) -> Vec<Sentence> {
        link.evidence.iter().flat_map(|evidence| self.sign(evidence)).collect()
    }

    fn sign(&self, evidence: &Evidence) -> Vec<Sentence> {
        match evidence {
            Evidence::Related => vec![say("paths-because-related", [])],
            Evidence::Confirmed => vec![say("paths-because-confirmed", [])],
            Evidence::MetThrough => vec![say("paths-because-met-through", [])],
            Evidence::Together(together) => self.together(together),
            Evidence::Event { name, .. } => vec![say("paths-because-event", [("event", name.as_ref().into())])],
            Evidence::Group { name, overlap, people } => {
                let args = [("organisation", name.as_ref().into()), ("count", (*people).into())];
                vec![match overlap {
                    Overlap::Dated => say("paths-because-were-members", args),
                    Overlap::Listed => say("paths-because-members", args),
                }]
            }
            Evidence::Organisation { name, overlap, people } => {
                let args = [("organisation", name.as_ref().into()), ("count", (*people).into())];
                vec![match overlap {
                    Overlap::Dated => say("paths-because-organisation", args),
                    Overlap::Listed => say("paths-because-listed", args),
                }]
            }
        }
    }

    fn together(&self, together: &Together) -> Vec<Sentence> {
        let args = |count: u32| [("count", i64::from(count).into()), ("last", days::on(together.last, self.today))];
        let meetings = (together.meetings > 0).then(|| say("paths-because-meetings", args(together.meetings)));
        let messages = (together.messages > 0).then(|| say("paths-because-messages", args(together.messages)));
        meetings.into_iter().chain(messages).collect()
    }
}

/// A way in one sentence: whom to ask what.
fn way(people: &[OnPath]) -> Sentence {
    let name = |one: &OnPath| one.name.clone().into();
    match people {
        [one] => say("paths-way-direct", [("name", name(one))]),
        [one, other] => say("paths-way-one", [("name", name(one)), ("other", name(other))]),
        [one, between, other] => say("paths-way-two", [("name", name(one)), ("between", name(between)), ("other", name(other))]),
        _ => say("paths-way-none", []),
    }
}
