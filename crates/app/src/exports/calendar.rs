//! What happened at a time of its own, as a calendar: meetings, meals, calls, encounters.

use std::{collections::BTreeMap, io::Write};

use uuid::Uuid;
use wellmet_domain::{
    IdentityId, InteractionId,
    identities::{Identity, IdentityKind},
    interactions::{Interaction, Participant},
};
use wellmet_formats::{
    calendar,
    draft::{InteractionDraft, ParticipantDraft},
};
use wellmet_store::{Cell, Tx, Value};

use super::book::put;
use crate::error::Result;

pub(super) async fn write(tx: &mut Tx, destination: &mut (dyn Write + Send)) -> Result<()> {
    let clause = "kind IN ('meeting', 'meal', 'call', 'encounter') ORDER BY on_date, id";
    let happened = tx.select::<Interaction>(clause, &[]).await?;
    let ids: Vec<Value> = happened.iter().map(|row| row.id.put()).collect();
    let participants = tx.among::<Participant>("interaction_id", &ids).await?;
    let people: Vec<_> = participants.iter().filter_map(|row| row.person_id).collect();
    let names = tx.names_of(&people).await?;
    let addresses = crate::people::first_emails(tx, &people).await?;
    let identities: Vec<Value> = participants.iter().filter_map(|row| row.identity_id).map(|id| id.put()).collect();
    let identities: BTreeMap<IdentityId, Identity> =
        tx.among::<Identity>("id", &identities).await?.into_iter().map(|row| (row.id, row)).collect();
    let mut by_event: BTreeMap<InteractionId, Vec<ParticipantDraft>> = BTreeMap::new();
    for row in participants {
        let known = row.person_id.and_then(|person| Some((names.get(&person)?.clone(), addresses.get(&person).cloned())));
        by_event.entry(row.interaction_id).or_default().extend(participant(&row, known, &identities));
    }
    let drafts: Vec<InteractionDraft> = happened.into_iter().map(|row| draft(by_event.remove(&row.id).unwrap_or_default(), row)).collect();
    put(destination, &calendar::write(&drafts))
}

fn participant(
    row: &Participant,
    person: Option<(String, Option<String>)>,
    identities: &BTreeMap<IdentityId, Identity>,
) -> Option<ParticipantDraft> {
    let role = row.role;
    match (person, row.identity_id.and_then(|id| identities.get(&id))) {
        (Some((name, Some(address))), _) => Some(ParticipantDraft { kind: IdentityKind::Email, value: address, name: Some(name), role }),
        (_, Some(identity)) => {
            Some(ParticipantDraft { kind: identity.kind, value: identity.key.clone(), name: identity.name.clone(), role })
        }
        (Some((name, None)), None) => Some(ParticipantDraft { kind: IdentityKind::Name, value: name.clone(), name: Some(name), role }),
        (None, None) => None,
    }
}

fn draft(participants: Vec<ParticipantDraft>, row: Interaction) -> InteractionDraft {
    InteractionDraft {
        key: key(row.id.0),
        kind: row.kind,
        on_date: row.on_date,
        at: row.at,
        zone: row.zone,
        precision: row.precision,
        direction: Some(row.direction),
        status: row.status,
        title: row.title,
        body: row.body,
        place: row.place,
        thread: row.thread,
        participants,
    }
}

fn key(id: Uuid) -> String {
    format!("{id}@wellmet")
}
