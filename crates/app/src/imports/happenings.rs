//! Interactions from a source: whom they were with, who acted, and whether they count as contact.

use std::collections::{HashMap, HashSet};

use wellmet_domain::{
    IdentityId, InteractionId, PersonId, RowId,
    cards::ImportKey,
    channels::Channel,
    identities::{Identity, IdentityKind},
    interactions::{Direction, Interaction, Participant, Role, Status, counts_as_contact},
    people::{Person, Source},
};
use wellmet_formats::draft::{ChannelDraft, Draft, InteractionDraft, ParticipantDraft};
use wellmet_store::{Cell, Tx, Value};

use super::{
    applying::{Applier, Taken, remember},
    comparing::values_of_interaction,
    fresh::Fresh,
    me::identity_key,
    staging::{Last, Payload},
    values::{changes, channel_key},
};
use crate::{error::Result, identities::attach};

/// Whom a participant turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resolved {
    /// Somebody who has a record.
    Person(PersonId),
    /// Somebody who waits in triage.
    Identity(IdentityId),
}

/// One participant, resolved.
struct Present {
    who: Resolved,
    role: Role,
}

fn cache_key(kind: IdentityKind, key: &str) -> String {
    format!("{kind}:{key}")
}

impl Applier {
    /// Looks up everybody who takes part in the interactions of a chunk, at once.
    pub(super) async fn resolve(&mut self, tx: &mut Tx, rows: &[Taken]) -> Result<()> {
        let mut unknown: HashMap<IdentityKind, HashSet<String>> = HashMap::new();
        let interactions = rows.iter().filter_map(|row| match &row.payload.draft {
            Draft::Interaction(interaction) => Some(interaction),
            _ => None,
        });
        for participant in interactions.flat_map(|interaction| &interaction.participants) {
            let key = identity_key(participant.kind, &participant.value);
            if !self.me.is(participant.kind, &key) && !self.resolved.contains_key(&cache_key(participant.kind, &key)) {
                unknown.entry(participant.kind).or_default().insert(key);
            }
        }
        for (kind, keys) in unknown {
            let keys: Vec<String> = keys.into_iter().collect();
            self.resolve_identities(tx, kind, &keys).await?;
            self.resolve_people(tx, kind, &keys).await?;
        }
        Ok(())
    }

    async fn resolve_identities(&mut self, tx: &mut Tx, kind: IdentityKind, keys: &[String]) -> Result<()> {
        for identity in tx.select_many::<Identity, _>("kind = $2 AND key IN ({keys})", &[kind.put()], keys).await? {
            let who = identity.person_id.map_or(Resolved::Identity(identity.id), Resolved::Person);
            self.resolved.insert(cache_key(kind, &identity.key), who);
        }
        Ok(())
    }

    /// People are recognised by an address or profile that is theirs alone, or by a name that only one person bears.
    async fn resolve_people(&mut self, tx: &mut Tx, kind: IdentityKind, keys: &[String]) -> Result<()> {
        let keys: Vec<Value> = keys.iter().map(Cell::put).collect();
        let mut found: HashMap<String, HashSet<PersonId>> = HashMap::new();
        if kind == IdentityKind::Name {
            for person in tx.among::<Person>("sort_name", &keys).await? {
                found.entry(person.sort_name).or_default().insert(person.id);
            }
        } else {
            for channel in tx.among::<Channel>("key", &keys).await? {
                found.entry(channel.key).or_default().insert(channel.person_id);
            }
        }
        for (key, people) in found {
            if let [only] = Vec::from_iter(people).as_slice() {
                self.resolved.insert(cache_key(kind, &key), Resolved::Person(*only));
            }
        }
        Ok(())
    }

    pub(super) async fn apply_interaction(
        &mut self,
        tx: &mut Tx,
        fresh: &mut Fresh,
        Taken { at, payload, .. }: &Taken,
        draft: &InteractionDraft,
        key: Option<&ImportKey>,
    ) -> Result<()> {
        if let Some(key) = key {
            return change_interaction(tx, payload, draft, key).await;
        }
        if self.partial && !payload.new {
            // It says again what another row was to bring, and that row was left out.
            self.leaning.push(*at);
            return Ok(());
        }
        self.add_interaction(tx, fresh, payload, draft);
        Ok(())
    }

    fn add_interaction(&mut self, tx: &Tx, fresh: &mut Fresh, payload: &Payload, draft: &InteractionDraft) {
        let direction = self.direction(draft);
        let status = self.status(draft);
        let present = self.present(tx, fresh, payload.source, draft);
        let direct = present.iter().filter(|participant| participant.role.takes_part()).count();
        let id = InteractionId(payload.target);
        fresh.participants.extend(present.into_iter().map(|Present { who, role }| {
            let (person_id, identity_id) = match who {
                Resolved::Person(person) => (Some(person), None),
                Resolved::Identity(identity) => (None, Some(identity)),
            };
            Participant { id: RowId(tx.fresh_id()), interaction_id: id, person_id, identity_id, role, on_date: draft.on_date }
        }));
        fresh.interactions.push(Interaction {
            id,
            kind: draft.kind,
            on_date: draft.on_date,
            at: draft.at,
            zone: draft.zone.clone(),
            precision: draft.precision,
            direction,
            status,
            title: draft.title.clone(),
            body: draft.body.clone(),
            place: draft.place.clone(),
            event_id: None,
            thread: draft.thread.clone(),
            counts: counts_as_contact(draft.kind, status, direct),
            source: payload.source,
            created_at: tx.now(),
        });
        remember(tx, fresh, payload, "interaction", id.0);
        if let Some(key) = fresh.keys.last_mut() {
            let last = Last::default().followed_by(&payload.hash, payload.as_of, values_of_interaction(draft, payload.source));
            key.last = serde_json::to_value(last).unwrap_or_default();
        }
    }

    /// Who acted: the file says so, or it follows from whether the sender is me.
    fn direction(&self, draft: &InteractionDraft) -> Direction {
        if let Some(direction) = draft.direction {
            return direction;
        }
        match draft.participants.iter().find(|participant| participant.role == Role::From) {
            Some(sender) if self.is_me(sender) => Direction::Mine,
            Some(_) => Direction::Theirs,
            None => Direction::Mutual,
        }
    }

    fn is_me(&self, participant: &ParticipantDraft) -> bool {
        self.me.is(participant.kind, &identity_key(participant.kind, &participant.value))
            || participant.name.as_deref().is_some_and(|name| {
                participant.kind == IdentityKind::Profile && participant.value.is_empty() && self.me.is(IdentityKind::Name, name)
            })
    }

    /// A meeting that I declined did not take place for me.
    fn status(&self, draft: &InteractionDraft) -> Status {
        let declined = draft.participants.iter().any(|participant| participant.role == Role::Declined && self.is_me(participant));
        if declined && draft.status == Status::Held { Status::Declined } else { draft.status }
    }

    /// Everybody but me, each once; those nobody knows become identities, which wait in triage.
    fn present(&mut self, tx: &Tx, fresh: &mut Fresh, source: Source, draft: &InteractionDraft) -> Vec<Present> {
        let mut present: Vec<Present> = Vec::new();
        for participant in &draft.participants {
            if self.is_me(participant) {
                continue;
            }
            let who = self.who(tx, fresh, source, participant);
            if !present.iter().any(|known| known.who == who) {
                present.push(Present { who, role: participant.role });
            }
        }
        present
    }

    fn who(&mut self, tx: &Tx, fresh: &mut Fresh, source: Source, participant: &ParticipantDraft) -> Resolved {
        let key = identity_key(participant.kind, &participant.value);
        let cache = cache_key(participant.kind, &key);
        if let Some(who) = self.resolved.get(&cache) {
            return *who;
        }
        let identity = Identity {
            id: tx.new_id(),
            kind: participant.kind,
            key,
            name: participant.name.clone().or_else(|| (participant.kind == IdentityKind::Name).then(|| participant.value.clone())),
            person_id: None,
            declined_on: None,
            source,
        };
        let who = Resolved::Identity(identity.id);
        fresh.identities.push(identity);
        self.resolved.insert(cache, who);
        who
    }

    /// Looks up, for all people of a chunk at once, the identities that their channels may explain.
    pub(super) async fn foresee_claims(&mut self, tx: &mut Tx, rows: &[Taken]) -> Result<()> {
        let mut keys: HashSet<String> = HashSet::new();
        for row in rows {
            if let Draft::Person(draft) | Draft::Owner(draft) = &row.payload.draft {
                let key = |channel: &ChannelDraft| channel_key(channel.kind, channel.service.as_deref(), &channel.value, &self.region);
                keys.extend(draft.channels.iter().map(key));
            }
        }
        let keys: Vec<String> = keys.into_iter().collect();
        self.claimable.clear();
        // A name explains nobody: several people may bear it.
        for kind in IdentityKind::ALL.iter().filter(|kind| **kind != IdentityKind::Name) {
            // Those who wait are picked out here: asked for them, SQLite looks at everybody who waits.
            let known: Vec<Identity> = tx.select_many("kind = $2 AND key IN ({keys})", &[kind.put()], &keys).await?;
            for identity in known.into_iter().filter(|identity| identity.person_id.is_none()) {
                self.claimable.entry(identity.key.clone()).or_default().push(identity);
            }
        }
        Ok(())
    }

    /// Gives a person the history of the identity that a new channel of theirs explains.
    pub(super) async fn claim_identity(&mut self, tx: &mut Tx, channel: &Channel) -> Result<()> {
        for identity in self.claimable.remove(&channel.key).unwrap_or_default() {
            attach(tx, &identity, channel.person_id).await?;
            self.resolved.insert(cache_key(identity.kind, &identity.key), Resolved::Person(channel.person_id));
        }
        Ok(())
    }
}

/// A meeting that moved: each field follows the source unless the user changed it.
async fn change_interaction(tx: &mut Tx, payload: &Payload, draft: &InteractionDraft, key: &ImportKey) -> Result<()> {
    let Some(mut interaction) = tx.get::<Interaction>(key.row_id).await? else {
        return Ok(());
    };
    let last = Last::of(key);
    let now = values_of_interaction(draft, payload.source);
    for change in changes(&last.values, &now) {
        let before = change.before.as_deref();
        match change.field.as_str() {
            "title" if interaction.title.as_deref() == before => interaction.title = change.after,
            "place" if interaction.place.as_deref() == before => interaction.place = change.after,
            "body" if interaction.body.as_deref() == before => interaction.body = change.after,
            "status" if Some(interaction.status.as_str()) == before => interaction.status = draft.status,
            "at" if interaction.at.map(|at| at.to_string()).as_deref() == before => interaction.at = draft.at,
            "on_date" if Some(interaction.on_date.to_string()).as_deref() == before => interaction.on_date = draft.on_date,
            _ => {}
        }
    }
    let mut participants: Vec<Participant> = tx.select("interaction_id = $2", &[interaction.id.put()]).await?;
    let direct = participants.iter().filter(|participant| participant.role.takes_part()).count();
    interaction.counts = counts_as_contact(interaction.kind, interaction.status, direct);
    tx.update(&interaction).await?;
    for participant in &mut participants {
        participant.on_date = interaction.on_date;
        tx.update(participant).await?;
    }
    let last = Last::of(key).followed_by(&payload.hash, payload.as_of, now);
    tx.update(&ImportKey { last: serde_json::to_value(last).unwrap_or_default(), ..key.clone() }).await?;
    Ok(())
}
