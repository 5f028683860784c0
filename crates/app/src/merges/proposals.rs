//! People who are probably one: those who share an address, a number or a profile, and those whose names and more agree.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wellmet_domain::{
    PersonId, RowId, Sentence,
    catalogue::say,
    people::{NotSame, Person},
};
use wellmet_engine::matching::proposals;
use wellmet_store::{Cell, Tx};

use super::{
    fields::{FieldChoice, differing},
    likeness::Everybody,
};
use crate::{
    app::{App, Done},
    error::{Error, Result},
    people::{Choice, Row, saved},
};

/// Two people who are probably one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Duplicate {
    /// The one who would stay: the one with more known, or the older record.
    pub keep: Choice,
    /// The other.
    pub other: Choice,
    /// Why, each reason as a sentence.
    pub reasons: Vec<Sentence>,
    /// The fields in which they differ.
    pub fields: Vec<FieldChoice>,
}

impl App {
    /// The pairs of people who are probably one and of whom the user did not say otherwise, the surest first.
    pub async fn duplicates(&self, limit: usize) -> Result<Vec<Duplicate>> {
        let mut tx = self.read().await?;
        let index = self.people_index_of(&mut tx).await?;
        let everybody = Everybody::read(&mut tx).await?;
        let apart = told_apart(&mut tx).await?;
        let mut shown = Vec::new();
        for proposal in proposals(&everybody.people) {
            let [one, two] = [proposal.first, proposal.second].map(|place| everybody.ids[place as usize]);
            let rows = [one, two].map(|id| index.place(id).map(|place| &index.rows[place]));
            if let [Some(one), Some(two)] = rows
                && !apart.contains(&ordered(one.line.id, two.line.id))
            {
                shown.push(duplicate(&mut tx, one, two, everybody.sentences(&proposal)).await?);
            }
            if shown.len() == limit {
                break;
            }
        }
        Ok(shown)
    }

    /// Remembers that two people are not the same.
    ///
    /// # Errors
    /// [`Error::NotFound`] when one of them is not there.
    pub async fn tell_apart(&self, person: PersonId, other: PersonId) -> Result<Done> {
        let names = self.read().await?.names_of(&[person, other]).await?;
        let [Some(name), Some(other_name)] = [names.get(&person), names.get(&other)] else { return Err(Error::not_found("person")) };
        let said = say("merges-apart", [("name", name.clone().into()), ("other", other_name.clone().into())]);
        let mut tx = self.begin(said.clone()).await?;
        let (person_id, other_id) = ordered(person, other);
        let known = tx.select::<NotSame>("person_id = $2 AND other_id = $3", &[person_id.put(), other_id.put()]).await?;
        if known.is_empty() {
            let decided_on = tx.today().await?;
            tx.insert(&NotSame { id: RowId(tx.fresh_id()), person_id, other_id, decided_on }).await?;
        }
        saved(tx, said).await
    }
}

fn ordered(one: PersonId, other: PersonId) -> (PersonId, PersonId) {
    if one < other { (one, other) } else { (other, one) }
}

async fn told_apart(tx: &mut Tx) -> Result<BTreeSet<(PersonId, PersonId)>> {
    let rows = tx.select::<NotSame>("id IS NOT NULL", &[]).await?;
    Ok(rows.into_iter().map(|row| ordered(row.person_id, row.other_id)).collect())
}

async fn duplicate(tx: &mut Tx, one: &Row, two: &Row, reasons: Vec<Sentence>) -> Result<Duplicate> {
    let known = |row: &Row| (row.is_kept(), row.line.last_contact, row.line.organisation.is_some(), std::cmp::Reverse(row.line.id));
    let (keep, other) = if known(one) >= known(two) { (one, two) } else { (two, one) };
    let (kept, gone) = (tx.require::<Person>(keep.line.id).await?, tx.require::<Person>(other.line.id).await?);
    Ok(Duplicate { keep: Choice::of(keep), other: Choice::of(other), reasons, fields: differing(&kept, &gone) })
}
