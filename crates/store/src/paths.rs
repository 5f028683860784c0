//! Who was seen together: the evidence for ties between other people.

use chrono::NaiveDate;
use jiff::civil::Date;
use uuid::Uuid;
use wellmet_domain::{EventId, InteractionId, PersonId};

use crate::{
    cell::{Cell, chrono_date, jiff_date},
    error::Result,
    many::keys,
    tx::Tx,
};

/// One of several people who took part in one thing that happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// In what.
    pub interaction: InteractionId,
    /// Who.
    pub person: PersonId,
    /// When.
    pub on_date: Date,
    /// Whether it was a message, and not a meeting or a call.
    pub message: bool,
}

/// A part of what people took part in together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenPart {
    /// Who took part in what, by interaction and person.
    pub seen: Vec<Seen>,
    /// After which interaction the next part begins; none after the last.
    pub next: Option<InteractionId>,
}

/// What a change of the book did to one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The table of the row.
    pub table: String,
    /// The row.
    pub row: Uuid,
    /// Whether it was not there before.
    pub new: bool,
}

type SeenRow = (Uuid, Uuid, NaiveDate, bool);

impl Tx {
    /// Everybody who took part with two to `most` people of the book in something up to a day, in parts of about so many
    /// participations; the first after nothing.
    ///
    /// The copied take part: their thread is the same. What was called off is left out.
    pub async fn seen_together(&mut self, after: Option<InteractionId>, part: usize, most: usize, today: Date) -> Result<SeenPart> {
        let after = after.map_or(Uuid::nil(), |after| after.0);
        let next = fetch_optional!(
            self,
            (Uuid,),
            "SELECT interaction_id FROM participant WHERE book_id = $1 AND interaction_id > $2 ORDER BY interaction_id LIMIT 1 OFFSET $3",
            self.book,
            after,
            i64::try_from(part).unwrap_or(i64::MAX)
        )?
        .map(|(next,)| next);
        let rows = fetch_all!(
            self,
            SeenRow,
            "SELECT participant.interaction_id, participant.person_id, participant.on_date, \
             interaction.kind IN ('email', 'message', 'letter') FROM ( \
             SELECT interaction_id FROM participant WHERE book_id = $1 AND person_id IS NOT NULL \
             AND interaction_id > $2 AND interaction_id <= $3 \
             GROUP BY interaction_id HAVING COUNT(*) BETWEEN 2 AND $4) AS shared \
             JOIN participant ON participant.book_id = $1 AND participant.interaction_id = shared.interaction_id \
             JOIN interaction ON interaction.book_id = $1 AND interaction.id = shared.interaction_id \
             WHERE participant.person_id IS NOT NULL AND participant.role <> 'declined' AND interaction.status = 'held' \
             AND participant.on_date <= $5",
            self.book,
            after,
            next.unwrap_or(Uuid::max()),
            // Somebody may take part twice, as who wrote and as who was copied, and those who declined have rows too.
            i64::try_from(most.saturating_mul(2)).unwrap_or(i64::MAX),
            chrono_date(today)
        )?;
        Ok(SeenPart { seen: shared(rows, most), next: next.map(InteractionId) })
    }

    /// The same for some interactions alone.
    pub async fn seen_on(&mut self, interactions: &[InteractionId], most: usize, today: Date) -> Result<Vec<Seen>> {
        let rows: Vec<SeenRow> = self
            .fetch_many(
                "SELECT participant.interaction_id, participant.person_id, participant.on_date, \
                 interaction.kind IN ('email', 'message', 'letter') FROM participant \
                 JOIN interaction ON interaction.book_id = participant.book_id AND interaction.id = participant.interaction_id \
                 WHERE participant.book_id = $1 AND participant.person_id IS NOT NULL AND participant.role <> 'declined' \
                 AND interaction.status = 'held' AND participant.on_date <= $2 AND participant.interaction_id IN ({keys})",
                &[today.put()],
                &keys(interactions),
            )
            .await?;
        Ok(shared(rows, most))
    }

    /// Who was met at each of some events, by event and person.
    pub async fn seen_at_events(&mut self, events: &[EventId]) -> Result<Vec<(EventId, PersonId)>> {
        let rows: Vec<(Uuid, Uuid)> = self
            .fetch_many(
                "SELECT DISTINCT interaction.event_id, participant.person_id FROM interaction \
                 JOIN participant ON participant.book_id = interaction.book_id AND participant.interaction_id = interaction.id \
                 WHERE interaction.book_id = $1 AND interaction.event_id IN ({keys}) AND interaction.status = 'held' \
                 AND participant.person_id IS NOT NULL AND participant.role <> 'declined'",
                &[],
                &keys(events),
            )
            .await?;
        let mut seen: Vec<_> = rows.into_iter().map(|(event, person)| (EventId(event), PersonId(person))).collect();
        seen.sort_unstable();
        Ok(seen)
    }

    /// Every change of a row after a sequence, the oldest first; none when there were more than so many.
    pub async fn changes_after(&mut self, sequence: i64, most: usize) -> Result<Option<Vec<Change>>> {
        let rows = fetch_all!(
            self,
            (String, Uuid, bool),
            "SELECT table_name, row_id, before IS NULL FROM journal WHERE book_id = $1 AND sequence > $2 ORDER BY sequence LIMIT $3",
            self.book,
            sequence,
            i64::try_from(most).unwrap_or(i64::MAX).saturating_add(1)
        )?;
        let changes = rows.into_iter().map(|(table, row, new)| Change { table, row, new });
        Ok((changes.len() <= most).then(|| changes.collect()))
    }
}

/// The rows of what two to `most` people shared, in order, nobody twice.
fn shared(rows: Vec<SeenRow>, most: usize) -> Vec<Seen> {
    let seen = |(interaction, person, date, message)| {
        Some(Seen { interaction: InteractionId(interaction), person: PersonId(person), on_date: jiff_date(date)?, message })
    };
    let mut rows: Vec<Seen> = rows.into_iter().filter_map(seen).collect();
    rows.sort_unstable_by_key(|row| (row.interaction, row.person));
    rows.dedup_by_key(|row| (row.interaction, row.person));
    let together = |people: &&[Seen]| (2..=most).contains(&people.len());
    rows.chunk_by(|one, other| one.interaction == other.interaction).filter(together).flatten().copied().collect()
}
