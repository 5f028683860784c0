//! Triage: who is asked about, with what evidence, and what is decided.
//!
//! Nobody is created behind the user's back: those seen only in mails and meetings become people when they are kept.

mod decide;
mod evidence;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wellmet_domain::{
    BatchId, IdentityId, PersonId, Sentence,
    cadence::{Cadence, Circle},
    catalogue::say,
    folding::fold,
    identities::Identity,
    people::State,
    triage::{Acquaintance, Card, Subject, progress, queue},
};
use wellmet_store::{Tx, WaitingIdentity, WaitingPerson};

pub use self::decide::{Decision, Later};
pub(crate) use self::decide::{keep, person_named};
use crate::{
    app::App,
    error::{Error, Result},
    people::{Choice, PeopleIndex},
};

/// Who is asked about next.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct TriageView {
    /// How many people are kept. The count goes up, never down, as one decides.
    pub kept: usize,
    /// "18 kept".
    pub said: Sentence,
    /// How many wait to be asked about.
    pub waiting: usize,
    /// Whether enough was decided for Today to open.
    pub opens_today: bool,
    /// The cards, strongest evidence first.
    pub cards: Vec<TriageCard>,
}

/// One person in the middle, with all evidence and a proposal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct TriageCard {
    /// Whom a decision names: `person:ID` or `identity:ID`.
    pub candidate: String,
    /// The person, when there is a record already.
    pub person: Option<PersonId>,
    /// The name as it is shown.
    pub name: String,
    /// Where they are now.
    pub organisation: Option<String>,
    /// What they do there.
    pub title: Option<String>,
    /// What is known, in words.
    pub evidence: Vec<Sentence>,
    /// Their last words.
    pub last_words: Option<String>,
    /// People of the book who bear the name of somebody seen only in mails and meetings, and may be the same.
    pub namesakes: Vec<Choice>,
    /// The circle that the evidence suggests.
    pub proposed: Circle,
    /// Why.
    pub proposal: Sentence,
}

/// What deciding answers.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Decided {
    /// The batch that undo takes.
    pub batch: BatchId,
    /// The sequence of the book after it.
    pub sequence: i64,
    /// What was done, in words.
    pub said: Sentence,
    /// How many people are kept now.
    pub kept: usize,
    /// The person whom it is about; one just made from an identity too.
    pub person: Option<PersonId>,
}

/// Whom a card or a decision is about, as text.
#[must_use]
pub fn candidate(subject: Subject) -> String {
    match subject {
        Subject::Person(id) => format!("person:{id}"),
        Subject::Identity(id) => format!("identity:{id}"),
    }
}

/// Reads [`candidate`]'s text; a bare id is a person's.
pub(crate) fn subject(text: &str) -> Result<Subject> {
    let unknown = || Error::not_found("candidate");
    match text.trim().split_once(':') {
        Some(("person", id)) => id.parse().map(Subject::Person).map_err(|_| unknown()),
        Some(("identity", id)) => id.parse().map(Subject::Identity).map_err(|_| unknown()),
        Some(_) => Err(unknown()),
        None => text.trim().parse().map(Subject::Person).map_err(|_| unknown()),
    }
}

impl App {
    /// The next cards of triage.
    pub async fn triage(&self, limit: usize) -> Result<TriageView> {
        let mut tx = self.read().await?;
        let today = tx.today().await?;
        let waiting = Waiting::read(&mut tx).await?;
        let strongest = waiting.strongest(&mut tx, limit, today).await?;
        let known = evidence::acquaintances(&mut tx, &waiting, &strongest, today).await?;
        let people: Vec<Acquaintance> = known.iter().map(|known| known.acquaintance.clone()).collect();
        let cards = queue(&people, limit, today);
        let (kept, decided) = decided(&mut tx).await?;
        let progress = progress(kept, decided);
        drop(tx);
        let index = self.people_index().await?;
        Ok(TriageView {
            kept,
            said: progress.sentence,
            waiting: waiting.people.len() + waiting.identities.len(),
            opens_today: progress.opens_today,
            cards: cards.into_iter().map(|card| shown(card, &known, &index)).collect(),
        })
    }

    /// How many people wait to be asked about.
    pub async fn waiting_in_triage(&self) -> Result<usize> {
        let waiting = Waiting::read(&mut self.read().await?).await?;
        Ok(waiting.people.len() + waiting.identities.len())
    }
}

fn shown(card: Card, known: &[evidence::Known], index: &PeopleIndex) -> TriageCard {
    let of = known.iter().find(|known| known.acquaintance.subject == card.subject);
    TriageCard {
        candidate: candidate(card.subject),
        person: match card.subject {
            Subject::Person(id) => Some(id),
            Subject::Identity(_) => None,
        },
        namesakes: namesakes(&card, index),
        name: card.name,
        organisation: card.organisation,
        title: of.and_then(|known| known.title.clone()),
        evidence: card.evidence,
        last_words: of.and_then(|known| known.last_words.clone()),
        proposed: card.proposed,
        proposal: card.because,
    }
}

fn namesakes(card: &Card, index: &PeopleIndex) -> Vec<Choice> {
    match card.subject {
        Subject::Person(_) => Vec::new(),
        Subject::Identity(_) => {
            let named = index.named(&fold(&card.name)).into_iter().filter(|row| !row.is(State::Me) && !row.is(State::Trashed));
            named.map(Choice::of).collect()
        }
    }
}

/// The people kept, and the decisions made in all.
async fn decided(tx: &mut Tx) -> Result<(usize, usize)> {
    let cadences: Vec<Cadence> = tx.select("id IS NOT NULL", &[]).await?;
    let declined: Vec<Identity> = tx.select("declined_on IS NOT NULL", &[]).await?;
    let kept = cadences.iter().filter(|cadence| cadence.circle != Circle::None).count();
    Ok((kept, cadences.len() + declined.len()))
}

/// Everybody with evidence both ways about whom nothing was decided.
pub(super) struct Waiting {
    people: Vec<WaitingPerson>,
    identities: Vec<WaitingIdentity>,
}

impl Waiting {
    async fn read(tx: &mut Tx) -> Result<Self> {
        let people = tx.waiting_people(i64::MAX).await?;
        let mut identities = tx.waiting_identities().await?;
        identities.retain(|waiting| waiting.mutual > 0 || (waiting.mine > 0 && waiting.theirs > 0));
        Ok(Self { people, identities })
    }

    /// Those whose cards come first, by strength, without reading everything of everybody.
    async fn strongest(&self, tx: &mut Tx, limit: usize, today: jiff::civil::Date) -> Result<Vec<(Subject, f64)>> {
        let ties = tx.every_tie(today).await?;
        let day = wellmet_store::day_number(today);
        let strength = |id: PersonId| ties.get(&id).map_or(0.0, |tie| crate::today::strength(tie, day));
        let people = self.people.iter().map(|person| (Subject::Person(person.id), strength(person.id)));
        let identities =
            self.identities.iter().map(|waiting| (Subject::Identity(waiting.identity.id), evidence::strength_of(waiting, today)));
        let mut all: Vec<(Subject, f64)> = people.chain(identities).collect();
        all.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        all.truncate(limit);
        Ok(all)
    }

    fn identity(&self, id: IdentityId) -> Option<&WaitingIdentity> {
        self.identities.iter().find(|waiting| waiting.identity.id == id)
    }
}

/// What the history says of a decision.
fn said(name: &str, circle: Circle) -> Sentence {
    let key = if circle == Circle::None { "acts-not-kept" } else { "acts-kept" };
    say(key, [("name", name.into()), ("circle", circle.as_str().into())])
}
