//! The sample network: an invented cast with its history, told as of today, so that a first look is always fresh.

mod cast;
mod happenings;
mod people;

use std::collections::BTreeMap;

use jiff::{ToSpan, civil::Date};
use wellmet_domain::{
    EventId, PersonId, RowId,
    catalogue::say,
    folding::fold,
    organisations::{AliasKind, Organisation},
    people::{Person, Source},
    relations::{Certainty, Relation},
};
use wellmet_store::{Cell, Tx};

use crate::{
    app::{App, Done},
    error::{Error, Result},
    organisations::{add_alias, organisation_named},
    people::saved,
};
use cast::Cast;

/// The cast as it lies beside the code.
const CAST: &str = include_str!("../../../fixtures/cast.toml");

/// What is known while the cast is told.
struct Telling {
    /// The day on which everything is told.
    today: Date,
    /// The people by their keys.
    people: BTreeMap<String, PersonId>,
    /// The events by their keys, with their day.
    events: BTreeMap<String, (EventId, Date)>,
}

impl App {
    /// Adds the sample network, as one batch that can be undone.
    ///
    /// # Errors
    /// [`Error::Invalid`] when the book has it already.
    pub async fn add_sample(&self) -> Result<Done> {
        let cast: Cast = toml::from_str(CAST).map_err(|error| unreadable(&error))?;
        let said = say("sample-added", [("count", cast.person.len().into())]);
        let mut tx = self.begin_from(Source::Sample, said.clone()).await?;
        if !tx.select::<Person>("source = $2 LIMIT 1", &[Source::Sample.put()]).await?.is_empty() {
            return Err(Error::Invalid(say("sample-there", [])));
        }
        tell(&mut tx, cast).await?;
        saved(tx, said).await
    }

    /// Whether the book has people of the sample network.
    pub async fn has_sample(&self) -> Result<bool> {
        let sample = self.read().await?.select::<Person>("source = $2 LIMIT 1", &[Source::Sample.put()]).await?;
        Ok(!sample.is_empty())
    }
}

fn unreadable(error: &toml::de::Error) -> Error {
    Error::Invalid(say("sample-unreadable", [("detail", error.message().into())]))
}

async fn tell(tx: &mut Tx, cast: Cast) -> Result<()> {
    let mut telling = Telling { today: tx.today().await?, people: BTreeMap::new(), events: BTreeMap::new() };
    for organisation in &cast.organisation {
        tell_organisation(tx, organisation).await?;
    }
    for event in &cast.event {
        happenings::tell_event(tx, &mut telling, event).await?;
    }
    people::tell_owner(tx, &cast.owner).await?;
    for person in &cast.person {
        let id = people::tell_person(tx, &telling, person).await?;
        telling.people.insert(person.key.clone(), id);
    }
    people::tell_first_meetings(tx, &telling, &cast.person).await?;
    for person in &cast.person {
        happenings::tell(tx, &telling, person).await?;
    }
    for relation in &cast.relation {
        tell_relation(tx, &telling, relation).await?;
    }
    Ok(())
}

async fn tell_organisation(tx: &mut Tx, told: &cast::Organisation) -> Result<()> {
    let id = organisation_named(tx, &told.name, Source::Sample).await?;
    let organisation = tx.require::<Organisation>(id).await?;
    tx.update(&Organisation { domain: told.domain.clone(), ..organisation }).await?;
    for alias in &told.aliases {
        let kind = if fold(alias).starts_with(&fold(&told.name)) { AliasKind::LegalForm } else { AliasKind::Stated };
        add_alias(tx, id, alias, kind).await?;
    }
    Ok(())
}

async fn tell_relation(tx: &mut Tx, telling: &Telling, told: &cast::Relation) -> Result<()> {
    let (person_id, other_id) = (telling.person(&told.person)?, telling.person(&told.other)?);
    let id = RowId(tx.fresh_id());
    tx.insert(&Relation { id, person_id, other_id, kind: told.kind, certainty: Certainty::Stated, source: Source::Sample }).await?;
    Ok(())
}

impl Telling {
    /// The day so many days ago; a negative number lies ahead.
    fn ago(&self, days: i64) -> Date {
        self.today.saturating_sub(days.days())
    }

    fn person(&self, key: &str) -> Result<PersonId> {
        self.people.get(key).copied().ok_or_else(|| Error::Invalid(say("sample-unreadable", [("detail", key.into())])))
    }
}
