//! Merging two persons into one: chosen fields, everything that refers to the other, both cards; undone as one.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wellmet_domain::{
    PersonId, RowId, Sentence,
    cadence::Cadence,
    catalogue::say,
    fields::Fact as FieldSource,
    notes::Note,
    people::{NameKind, Person, PersonName},
};
use wellmet_store::{Cell, Fact, Tx};

use super::fields::{Side, chosen};
use crate::{
    app::{App, Done},
    error::{Error, Result},
    people::saved,
};

/// What to merge, and which side each field is taken from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Merge {
    /// Who stays.
    pub keep: PersonId,
    /// Who becomes part of them.
    pub other: PersonId,
    /// The side of each field; where nothing is said, the kept one's value, or the other's where that is empty.
    #[serde(default)]
    pub fields: BTreeMap<String, Side>,
}

impl App {
    /// Merges two persons.
    ///
    /// # Errors
    /// [`Error::NotFound`] when one of them is not there, [`Error::Invalid`] for a person with themselves or an unknown field.
    pub async fn merge(&self, merge: Merge) -> Result<Done> {
        if merge.keep == merge.other {
            return Err(Error::Invalid(say("merges-self", [])));
        }
        let mut look = self.read().await?;
        let missing = || Error::not_found("person");
        let keep = look.get::<Person>(merge.keep).await?.ok_or_else(missing)?;
        let other = look.get::<Person>(merge.other).await?.ok_or_else(missing)?;
        drop(look);
        let said = say("merges-merged", [("name", keep.name.clone().into()), ("other", other.name.clone().into())]);
        self.merge_saying(&merge, (keep, other), said).await
    }

    async fn merge_saying(&self, merge: &Merge, (keep, other): (Person, Person), said: Sentence) -> Result<Done> {
        let mut tx = self.begin(said.clone()).await?;
        let (result, taken) = chosen(&keep, &other, &merge.fields)?;
        keep_sources(&mut tx, &keep, &other, &taken).await?;
        keep_one_cadence(&mut tx, merge).await?;
        mention_the_kept(&mut tx, merge).await?;
        tx.repoint("person", other.id.0, keep.id.0).await?;
        // Read again: how the kept one was met may have been through the other.
        let now = tx.require::<Person>(keep.id).await?;
        tx.update(&Person { created_at: now.created_at.min(other.created_at), ..result.clone() }).await?;
        keep_name(&mut tx, &result, &keep.name).await?;
        keep_name(&mut tx, &result, &other.name).await?;
        tx.delete::<Person>(other.id).await?;
        saved(tx, said).await
    }
}

/// The fields that were taken keep the source they had at the other.
async fn keep_sources(tx: &mut Tx, keep: &Person, other: &Person, taken: &[&'static str]) -> Result<()> {
    let facts = "row_id = $2 AND table_name = 'person'";
    let stated = tx.select::<FieldSource>(facts, &[keep.id.put()]).await?;
    let theirs = tx.select::<FieldSource>(facts, &[other.id.put()]).await?;
    for fact in &theirs {
        tx.delete::<FieldSource>(fact.id).await?;
    }
    for fact in stated.iter().filter(|fact| taken.contains(&fact.field.as_str())) {
        tx.delete::<FieldSource>(fact.id).await?;
    }
    for field in taken {
        let known = theirs.iter().find(|fact| fact.field == *field).map(|fact| (fact.source, fact.verified_on));
        let of_record = other.verified_on.map(|verified_on| (other.source, verified_on));
        if let Some((source, verified_on)) = known.or(of_record).filter(|(source, _)| known.is_some() || *source != keep.source) {
            let (id, row_id) = (RowId(tx.fresh_id()), keep.id.0);
            let fact =
                FieldSource { id, table_name: Person::TABLE.name.to_owned(), row_id, field: (*field).to_owned(), source, verified_on };
            tx.insert(&fact).await?;
        }
    }
    Ok(())
}

/// What was decided about the kept one holds; without that, what was decided about the other.
async fn keep_one_cadence(tx: &mut Tx, merge: &Merge) -> Result<()> {
    let decided = tx.select::<Cadence>("person_id = $2", &[merge.keep.put()]).await?;
    if decided.is_empty() {
        return Ok(());
    }
    for cadence in tx.select::<Cadence>("person_id = $2", &[merge.other.put()]).await? {
        tx.delete::<Cadence>(cadence.id).await?;
    }
    Ok(())
}

/// Notes that mention the other mention the kept one.
async fn mention_the_kept(tx: &mut Tx, merge: &Merge) -> Result<()> {
    let clause = "id IN (SELECT note_id FROM mention WHERE mention.book_id = $1 AND mention.person_id = $2)";
    for note in tx.select::<Note>(clause, &[merge.other.put()]).await? {
        let body = note.body.replace(&format!("](person:{})", merge.other), &format!("](person:{})", merge.keep));
        tx.update(&Note { body, ..note }).await?;
    }
    Ok(())
}

/// A name that the person no longer bears as theirs is still one they are found by.
async fn keep_name(tx: &mut Tx, person: &Person, name: &str) -> Result<()> {
    let known = tx.select::<PersonName>("person_id = $2 AND value = $3", &[person.id.put(), name.to_owned().put()]).await?;
    if person.name == name || !known.is_empty() {
        return Ok(());
    }
    let (id, value) = (RowId(tx.fresh_id()), name.to_owned());
    let name = PersonName { id, person_id: person.id, kind: NameKind::Also, value, source: person.source, verified_on: person.verified_on };
    tx.insert(&name).await?;
    Ok(())
}
