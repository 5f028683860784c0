//! Identities: those seen only as participants, and what triage wants to know of them.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use jiff::civil::Date;
use uuid::Uuid;
use wellmet_domain::{
    IdentityId,
    identities::{Identity, IdentityKind},
    interactions::Interaction,
};

use crate::{
    cell::{Cell, jiff_date},
    error::Result,
    many::keys,
    tx::Tx,
};

/// An identity about which nothing was decided, with what happened.
#[derive(Clone, Debug, PartialEq)]
pub struct WaitingIdentity {
    /// Who, as far as it is known.
    pub identity: Identity,
    /// Contacts that began with me.
    pub mine: i64,
    /// Contacts that began with them.
    pub theirs: i64,
    /// Meetings, calls and the like.
    pub mutual: i64,
    /// The day of the first contact.
    pub first_on: Option<Date>,
    /// The day of the last contact.
    pub last_on: Option<Date>,
}

type Counts = (Uuid, i64, i64, i64, Option<NaiveDate>, Option<NaiveDate>);

impl Tx {
    /// The identities of these kinds and keys.
    pub async fn identities_with_keys(&mut self, known: &[(IdentityKind, String)]) -> Result<Vec<Identity>> {
        let mut by_kind: BTreeMap<IdentityKind, Vec<String>> = BTreeMap::new();
        for (kind, key) in known {
            by_kind.entry(*kind).or_default().push(key.clone());
        }
        let mut found = Vec::new();
        for (kind, keys) in by_kind {
            found.extend(self.select_many::<Identity, _>("kind = $2 AND key IN ({keys})", &[kind.put()], &keys).await?);
        }
        Ok(found)
    }

    /// The identities that are nobody's yet and were not declined, with their contacts, the last contact first.
    ///
    /// Only what counts as contact is counted, and only where they took part.
    pub async fn waiting_identities(&mut self) -> Result<Vec<WaitingIdentity>> {
        let identities = self.select::<Identity>("person_id IS NULL AND declined_on IS NULL", &[]).await?;
        let counts = fetch_all!(
            self,
            Counts,
            "SELECT participant.identity_id, COUNT(CASE WHEN interaction.direction = 'mine' THEN 1 END), \
             COUNT(CASE WHEN interaction.direction = 'theirs' AND participant.role IN ('from', 'with', 'organiser') THEN 1 END), \
             COUNT(CASE WHEN interaction.direction = 'mutual' THEN 1 END), \
             MIN(interaction.on_date), MAX(interaction.on_date) FROM participant \
             JOIN interaction ON interaction.book_id = participant.book_id AND interaction.id = participant.interaction_id \
             WHERE participant.book_id = $1 AND participant.identity_id IS NOT NULL AND interaction.counts \
             AND participant.role NOT IN ('copied', 'declined') GROUP BY participant.identity_id",
            self.book
        )?;
        let mut counts: HashMap<Uuid, Counts> = counts.into_iter().map(|counts| (counts.0, counts)).collect();
        let mut waiting: Vec<_> = identities.into_iter().map(|identity| waiting(&mut counts, identity)).collect();
        waiting.sort_by(|one, other| other.last_on.cmp(&one.last_on).then(one.identity.id.cmp(&other.identity.id)));
        Ok(waiting)
    }

    /// The newest interaction of each of some identities, for the last words.
    pub async fn last_interactions_of_identities(&mut self, identities: &[IdentityId]) -> Result<HashMap<IdentityId, Interaction>> {
        let rows: Vec<(Uuid, Uuid)> = self
            .fetch_many(
                "SELECT identity_id, interaction_id FROM participant WHERE book_id = $1 AND identity_id IN ({keys}) \
                 ORDER BY identity_id, on_date, interaction_id",
                &[],
                &keys(identities),
            )
            .await?;
        // The rows come in order of time, so that the newest of each identity is kept.
        let newest: HashMap<Uuid, Uuid> = rows.into_iter().collect();
        let ids: Vec<Uuid> = newest.values().copied().collect();
        let interactions = self.select_many::<Interaction, _>("id IN ({keys})", &[], &ids).await?;
        let by_id: HashMap<Uuid, Interaction> = interactions.into_iter().map(|interaction| (interaction.id.0, interaction)).collect();
        let of = |(identity, interaction)| Some((IdentityId(identity), by_id.get(&interaction)?.clone()));
        Ok(newest.into_iter().filter_map(of).collect())
    }
}

fn waiting(counts: &mut HashMap<Uuid, Counts>, identity: Identity) -> WaitingIdentity {
    let (_, mine, theirs, mutual, first_on, last_on) = counts.remove(&identity.id.0).unwrap_or((Uuid::nil(), 0, 0, 0, None, None));
    let date = |date: Option<NaiveDate>| date.and_then(jiff_date);
    WaitingIdentity { identity, mine, theirs, mutual, first_on: date(first_on), last_on: date(last_on) }
}
