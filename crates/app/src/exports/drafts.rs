//! People as drafts, which is what the writers of foreign formats take.

use std::collections::{BTreeMap, BTreeSet};

use wellmet_domain::{
    OrganisationId, PersonId, TopicId,
    addresses::{Address, ImportantDate},
    channels::Channel,
    fields::CustomField,
    notes::Note,
    organisations::{Organisation, Position},
    people::{Person, PersonName, PersonState, State, Tag},
    relations::Relation,
    topics::{PersonTopic, Topic},
};
use wellmet_formats::draft::{AddressDraft, ChannelDraft, DateDraft, PersonDraft, PhotoDraft, PositionDraft, RelationDraft};
use wellmet_store::{Fact, Tx};

use crate::{error::Result, people::plain};

/// Everybody who goes into an export for others, by sort name: nobody in the trash, and nobody sensitive.
pub(super) async fn of_everybody(tx: &mut Tx) -> Result<Vec<(Person, PersonDraft)>> {
    let left_out = left_out(tx).await?;
    let people = tx.select::<Person>("id IS NOT NULL ORDER BY sort_name, id", &[]).await?;
    let names: BTreeMap<PersonId, String> = people.iter().map(|person| (person.id, person.name.clone())).collect();
    let mut drafts: BTreeMap<PersonId, PersonDraft> = BTreeMap::new();
    for person in people.iter().filter(|person| !left_out.contains(&person.id)) {
        drafts.insert(person.id, bare(tx, person).await?);
    }
    add_reach(tx, &mut drafts).await?;
    add_roles(tx, &mut drafts).await?;
    add_words(tx, &mut drafts, &names).await?;
    Ok(people.into_iter().filter_map(|person| drafts.remove(&person.id).map(|draft| (person, draft))).collect())
}

async fn left_out(tx: &mut Tx) -> Result<BTreeSet<PersonId>> {
    let states = tx.select::<PersonState>("id IS NOT NULL", &[]).await?;
    Ok(states.into_iter().filter(|row| matches!(row.state, State::Trashed | State::Sensitive)).map(|row| row.person_id).collect())
}

async fn bare(tx: &mut Tx, person: &Person) -> Result<PersonDraft> {
    let photo = match &person.photo {
        Some(hash) => tx.blob(hash).await?.map(|(media_type, bytes)| PhotoDraft { media_type, bytes }),
        None => None,
    };
    let person = person.clone();
    Ok(PersonDraft {
        key: person.id.to_string(),
        uid: Some(format!("urn:uuid:{}", person.id)),
        name: person.name,
        given_name: person.given_name,
        family_name: person.family_name,
        prefix: person.prefix,
        suffix: person.suffix,
        headline: person.headline,
        pronouns: person.pronouns,
        pronunciation: person.pronunciation,
        photo,
        ..PersonDraft::default()
    })
}

/// Every row of a table.
async fn every<T: Fact>(tx: &mut Tx) -> Result<Vec<T>> {
    Ok(tx.select::<T>("id IS NOT NULL ORDER BY id", &[]).await?)
}

async fn add_reach(tx: &mut Tx, drafts: &mut BTreeMap<PersonId, PersonDraft>) -> Result<()> {
    for row in every::<PersonName>(tx).await? {
        if let Some(draft) = drafts.get_mut(&row.person_id) {
            draft.names.push((row.kind, row.value));
        }
    }
    for row in every::<Channel>(tx).await? {
        if let Some(draft) = drafts.get_mut(&row.person_id) {
            draft.channels.push(channel(&row));
        }
    }
    for row in every::<Address>(tx).await? {
        if let Some(draft) = drafts.get_mut(&row.person_id) {
            draft.addresses.push(address(&row));
        }
    }
    for row in every::<ImportantDate>(tx).await? {
        if let Some(draft) = drafts.get_mut(&row.person_id) {
            draft.dates.push(DateDraft { kind: row.kind, label: row.label, date: row.date });
        }
    }
    Ok(())
}

pub(super) fn channel(row: &Channel) -> ChannelDraft {
    let Channel { kind, service, value, label, preferred, .. } = row.clone();
    ChannelDraft { kind, service, value, label, preferred }
}

pub(super) fn address(row: &Address) -> AddressDraft {
    let Address { label, street, locality, region, postal_code, country, formatted, .. } = row.clone();
    AddressDraft { label, street, locality, region, postal_code, country, formatted }
}

async fn add_roles(tx: &mut Tx, drafts: &mut BTreeMap<PersonId, PersonDraft>) -> Result<()> {
    let names: BTreeMap<OrganisationId, String> = every::<Organisation>(tx).await?.into_iter().map(|row| (row.id, row.name)).collect();
    let mut rows = every::<Position>(tx).await?;
    // The main position comes first: current before past, work before study, the newest beginning first.
    rows.sort_by_key(|row| (!row.current, row.kind, std::cmp::Reverse(row.started_on), row.id));
    for row in rows {
        if let Some(draft) = drafts.get_mut(&row.person_id) {
            draft.positions.push(position(&row, &names));
        }
    }
    Ok(())
}

pub(super) fn position(row: &Position, names: &BTreeMap<OrganisationId, String>) -> PositionDraft {
    let organisation = row.organisation_id.and_then(|id| names.get(&id).cloned());
    let Position { kind, title, department, started_on, ended_on, current, .. } = row.clone();
    PositionDraft { kind, organisation, title, department, started_on, ended_on, current }
}

async fn add_words(tx: &mut Tx, drafts: &mut BTreeMap<PersonId, PersonDraft>, names: &BTreeMap<PersonId, String>) -> Result<()> {
    let topics: BTreeMap<TopicId, String> = every::<Topic>(tx).await?.into_iter().map(|row| (row.id, row.name)).collect();
    for row in every::<PersonTopic>(tx).await? {
        if let (Some(draft), Some(topic)) = (drafts.get_mut(&row.person_id), topics.get(&row.topic_id)) {
            draft.topics.push(topic.clone());
        }
    }
    for row in every::<Tag>(tx).await? {
        if let Some(draft) = drafts.get_mut(&row.person_id) {
            draft.tags.push(row.name);
        }
    }
    for row in every::<CustomField>(tx).await? {
        if let Some(draft) = drafts.get_mut(&row.person_id) {
            draft.fields.push((row.name, row.value));
        }
    }
    for row in every::<Relation>(tx).await?.into_iter().filter(|row| row.certainty.holds()) {
        if let (Some(draft), Some(name)) = (drafts.get_mut(&row.person_id), names.get(&row.other_id)) {
            draft.relations.push(RelationDraft { kind: row.kind, name: name.clone() });
        }
    }
    for row in every::<Note>(tx).await? {
        if let Some(draft) = row.person_id.and_then(|person| drafts.get_mut(&person)) {
            draft.notes.push(plain(&row.body));
        }
    }
    Ok(())
}
