//! The book's own names, kept ready as long as no name changes.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use tokio::sync::Mutex;
use wellmet_domain::{
    OrganisationId, PersonId,
    capture::{Lexicon, LexiconEvent, LexiconOrganisation, LexiconPerson, LexiconTopic},
    events::Event,
    organisations::{Organisation, OrganisationAlias, Position},
    people::State,
    topics::Topic,
};
use wellmet_store::{Tx, Version};

use crate::{
    app::App,
    error::Result,
    people::{NameHint, PeopleIndex, Row},
};

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
    /// Makes what every screen and sentence asks for, so that whoever comes first need not wait for it.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub async fn warm(&self) -> Result<()> {
        let mut tx = self.read().await?;
        self.people_index_of(&mut tx).await?;
        self.lexicon(&mut tx).await?;
        Ok(())
    }

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
        let index = self.people_index_of(tx).await?;
        let lexicon = Arc::new(build(tx, &index).await?);
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

async fn build(tx: &mut Tx, index: &PeopleIndex) -> Result<Lexicon> {
    let organisations: Vec<Organisation> = tx.select("id IS NOT NULL", &[]).await?;
    let mut places = places(tx, &organisations).await?;
    // Who is in the trash is not in the index, and nobody speaks of themselves by name.
    let people = index.rows.iter().filter(|row| !row.is(State::Me)).map(|row| person(row, places.remove(&row.line.id).unwrap_or_default()));
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

fn person(row: &Row, organisations: Vec<String>) -> LexiconPerson {
    let line = &row.line;
    LexiconPerson {
        id: line.id,
        name: line.name.clone(),
        given_name: NameHint::of(&line.name).given,
        nicknames: row.names.clone(),
        organisations,
        last_contact: line.last_contact,
        kept: row.is_kept(),
    }
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
