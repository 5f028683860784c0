//! The book's own names, kept ready as long as no name changes.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use tokio::sync::Mutex;
use wellmet_domain::{
    OrganisationId, PersonId,
    cadence::Circle,
    capture::{Lexicon, LexiconEvent, LexiconOrganisation, LexiconPerson, LexiconTopic},
    events::Event,
    organisations::{Organisation, OrganisationAlias, Position},
    people::{PersonName, State},
    topics::Topic,
};
use wellmet_store::{PersonLine, Tx, Version};

use crate::{app::App, error::Result, people::NameHint};

/// Changes of these tables change what a sentence may name.
const NAMING: &[&str] = &["person", "person_name", "person_state", "organisation", "organisation_alias", "position", "event", "topic"];

/// Keeps the names of a book between sentences.
#[derive(Clone, Debug, Default)]
pub(crate) struct LexiconCache(Arc<Mutex<Option<Kept>>>);

/// The names, and the version of the book they are known to hold for.
#[derive(Debug)]
struct Kept {
    version: Version,
    lexicon: Arc<Lexicon>,
}

impl App {
    /// The names of the book as a transaction sees them. A log of what happened leaves them as they are.
    pub(super) async fn lexicon(&self, tx: &mut Tx) -> Result<Arc<Lexicon>> {
        let version = tx.version().await?;
        let mut kept = self.lexicon.0.lock().await;
        if let Some(known) = kept.as_mut()
            && still_names(tx, known.version, version).await?
        {
            known.version = version;
            return Ok(Arc::clone(&known.lexicon));
        }
        let lexicon = Arc::new(build(tx).await?);
        *kept = Some(Kept { version, lexicon: Arc::clone(&lexicon) });
        Ok(lexicon)
    }
}

async fn still_names(tx: &mut Tx, known: Version, now: Version) -> Result<bool> {
    if known == now {
        return Ok(true);
    }
    if known.epoch != now.epoch || known.sequence > now.sequence {
        return Ok(false);
    }
    let changed = tx.tables_changed_after(known.sequence).await?;
    Ok(!changed.iter().any(|table| NAMING.contains(&table.as_str())))
}

async fn build(tx: &mut Tx) -> Result<Lexicon> {
    let lines = tx.people_index().await?;
    let mut names = other_names(tx).await?;
    let organisations: Vec<Organisation> = tx.select("id IS NOT NULL", &[]).await?;
    let mut places = places(tx, &organisations).await?;
    let people = lines.into_iter().filter(may_be_named).map(|line| {
        let nicknames = names.remove(&line.id).unwrap_or_default();
        let organisations = places.remove(&line.id).unwrap_or_default();
        person(line, nicknames, organisations)
    });
    let people = people.collect();
    let mut aliases: HashMap<OrganisationId, Vec<String>> = HashMap::new();
    for alias in tx.select::<OrganisationAlias>("id IS NOT NULL", &[]).await? {
        aliases.entry(alias.organisation_id).or_default().push(alias.name);
    }
    let organisations = organisations.into_iter().map(|organisation| LexiconOrganisation {
        aliases: aliases.remove(&organisation.id).unwrap_or_default(),
        id: organisation.id,
        name: organisation.name,
    });
    let events: Vec<Event> = tx.select("id IS NOT NULL", &[]).await?;
    let topics: Vec<Topic> = tx.select("id IS NOT NULL", &[]).await?;
    Ok(Lexicon::new(
        people,
        organisations.collect(),
        events.into_iter().map(|event| LexiconEvent { id: event.id, name: event.name }).collect(),
        topics.into_iter().map(|topic| LexiconTopic { id: topic.id, name: topic.name }).collect(),
    ))
}

fn may_be_named(line: &PersonLine) -> bool {
    !line.states.iter().any(|state| matches!(state, State::Me | State::Trashed))
}

fn person(line: PersonLine, nicknames: Vec<String>, organisations: Vec<String>) -> LexiconPerson {
    let given_name = NameHint::of(&line.name).given;
    let kept = line.circle.is_some_and(|circle| circle != Circle::None);
    LexiconPerson { id: line.id, name: line.name, given_name, nicknames, organisations, last_contact: line.last_contact, kept }
}

async fn other_names(tx: &mut Tx) -> Result<HashMap<PersonId, Vec<String>>> {
    let mut names: HashMap<PersonId, Vec<String>> = HashMap::new();
    for name in tx.select::<PersonName>("id IS NOT NULL", &[]).await? {
        names.entry(name.person_id).or_default().push(name.value);
    }
    Ok(names)
}

/// Where everybody is now.
async fn places(tx: &mut Tx, organisations: &[Organisation]) -> Result<HashMap<PersonId, Vec<String>>> {
    let names: HashMap<OrganisationId, &str> =
        organisations.iter().map(|organisation| (organisation.id, organisation.name.as_str())).collect();
    let mut places: HashMap<PersonId, Vec<String>> = HashMap::new();
    let mut seen: HashSet<(PersonId, OrganisationId)> = HashSet::new();
    for position in tx.select::<Position>("current AND organisation_id IS NOT NULL", &[]).await? {
        if let Some(organisation) = position.organisation_id
            && seen.insert((position.person_id, organisation))
        {
            places.entry(position.person_id).or_default().extend(names.get(&organisation).map(|name| (*name).to_owned()));
        }
    }
    Ok(places)
}
