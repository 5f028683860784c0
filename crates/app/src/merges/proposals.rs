//! People who are probably one: those who share an address, a number, a profile, or name and organisation.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wellmet_domain::{
    PersonId, RowId, Sentence,
    catalogue::say,
    channels::{Channel, ChannelKind},
    folding::{fold, fold_organisation},
    people::{NotSame, Person},
};
use wellmet_engine::matching::{RecordKey, candidates};
use wellmet_store::{Cell, Tx};

use super::fields::{FieldChoice, differing};
use crate::{
    app::{App, Done},
    error::{Error, Result},
    people::{Choice, PeopleIndex, Row, saved},
};

wellmet_domain::text_enum! {
    /// What two people share.
    pub enum SharedKey {
        /// A mail address.
        Email => "email",
        /// A telephone number.
        Phone => "phone",
        /// A profile.
        Profile => "profile",
        /// Name and organisation.
        Name => "name",
    }
}

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

/// A key that more people share, such as a switchboard's number, is no reason.
const MOST_SHARING: usize = 5;

/// A key of a person: the row of the index, and what would be shared.
struct Key {
    record: u32,
    kind: SharedKey,
    text: String,
}

impl App {
    /// The pairs of people who are probably one and of whom the user did not say otherwise, the surest first.
    pub async fn duplicates(&self, limit: usize) -> Result<Vec<Duplicate>> {
        let mut tx = self.read().await?;
        let index = self.people_index_of(&mut tx).await?;
        let keys = keys(&mut tx, &index).await?;
        let records: Vec<RecordKey<'_, SharedKey>> =
            keys.iter().map(|key| RecordKey { record: key.record, kind: key.kind, key: &key.text }).collect();
        let apart = told_apart(&mut tx).await?;
        let mut found = candidates(&records, MOST_SHARING);
        found.sort_by_key(|pair| (std::cmp::Reverse(pair.reasons.len()), pair.first, pair.second));
        let mut shown = Vec::new();
        for pair in found {
            let (one, two) = (&index.rows[pair.first as usize], &index.rows[pair.second as usize]);
            if !apart.contains(&ordered(one.line.id, two.line.id)) {
                shown.push(duplicate(&mut tx, one, two, &pair.reasons).await?);
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

async fn keys(tx: &mut Tx, index: &PeopleIndex) -> Result<Vec<Key>> {
    let mut keys: Vec<Key> = index.rows.iter().zip(0_u32..).filter_map(|(row, record)| name_key(row, record)).collect();
    for channel in tx.select::<Channel>("id IS NOT NULL", &[]).await? {
        let Some(record) = index.place(channel.person_id).and_then(|place| u32::try_from(place).ok()) else { continue };
        keys.extend(channel_key(channel, record));
    }
    Ok(keys)
}

fn name_key(row: &Row, record: u32) -> Option<Key> {
    let organisation = row.line.organisation.as_deref()?;
    let text = format!("{}\n{}", fold(&row.line.name), fold_organisation(organisation));
    Some(Key { record, kind: SharedKey::Name, text })
}

/// A number of few digits is an extension, and a page that is no profile may be a company's.
fn channel_key(channel: Channel, record: u32) -> Option<Key> {
    let kind = match channel.kind {
        ChannelKind::Email => SharedKey::Email,
        ChannelKind::Phone if channel.key.starts_with('+') || channel.key.len() >= 7 => SharedKey::Phone,
        ChannelKind::Url | ChannelKind::Handle if channel.service.is_some() => SharedKey::Profile,
        ChannelKind::Phone | ChannelKind::Url | ChannelKind::Handle => return None,
    };
    Some(Key { record, kind, text: channel.key })
}

async fn duplicate(tx: &mut Tx, one: &Row, two: &Row, reasons: &[(SharedKey, &str)]) -> Result<Duplicate> {
    let known = |row: &Row| (row.is_kept(), row.line.last_contact, row.line.organisation.is_some(), std::cmp::Reverse(row.line.id));
    let (keep, other) = if known(one) >= known(two) { (one, two) } else { (two, one) };
    let (kept, gone) = (tx.require::<Person>(keep.line.id).await?, tx.require::<Person>(other.line.id).await?);
    let reasons = reasons.iter().map(|(kind, key)| reason(*kind, key, keep)).collect();
    Ok(Duplicate { keep: Choice::of(keep), other: Choice::of(other), reasons, fields: differing(&kept, &gone) })
}

fn reason(kind: SharedKey, key: &str, keep: &Row) -> Sentence {
    match kind {
        SharedKey::Email => say("merges-reason-email", [("key", key.into())]),
        SharedKey::Phone => say("merges-reason-phone", [("key", key.into())]),
        SharedKey::Profile => say("merges-reason-profile", [("key", key.into())]),
        SharedKey::Name => say("merges-reason-name", [("organisation", keep.line.organisation.clone().unwrap_or_default().into())]),
    }
}
