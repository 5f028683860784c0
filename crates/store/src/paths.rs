//! Who was seen together: the evidence for ties between other people.

use chrono::NaiveDate;
use jiff::civil::Date;
use uuid::Uuid;
use wellmet_domain::{EventId, InteractionId, PersonId};

use crate::{
    cell::{chrono_date, jiff_date},
    error::Result,
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

impl Tx {
    /// Everybody who took part with two to `most` people of the book in something up to a day, by interaction and person.
    ///
    /// The copied take part: their thread is the same. What was called off is left out.
    pub async fn seen_together(&mut self, most: i64, today: Date) -> Result<Vec<Seen>> {
        let rows = fetch_all!(
            self,
            (Uuid, Uuid, NaiveDate, bool),
            "SELECT DISTINCT participant.interaction_id, participant.person_id, participant.on_date, \
             interaction.kind IN ('email', 'message', 'letter') FROM ( \
             SELECT interaction_id FROM participant \
             WHERE book_id = $1 AND person_id IS NOT NULL AND role <> 'declined' AND on_date <= $3 \
             GROUP BY interaction_id HAVING COUNT(DISTINCT person_id) BETWEEN 2 AND $2) AS shared \
             JOIN participant ON participant.book_id = $1 AND participant.interaction_id = shared.interaction_id \
             JOIN interaction ON interaction.book_id = $1 AND interaction.id = shared.interaction_id \
             WHERE participant.person_id IS NOT NULL AND participant.role <> 'declined' AND interaction.status = 'held' \
             ORDER BY participant.interaction_id, participant.person_id",
            self.book,
            most,
            chrono_date(today)
        )?;
        let seen = |(interaction, person, date, message)| {
            Some(Seen { interaction: InteractionId(interaction), person: PersonId(person), on_date: jiff_date(date)?, message })
        };
        Ok(rows.into_iter().filter_map(seen).collect())
    }

    /// Who was met at each event, by event and person.
    pub async fn seen_at_events(&mut self) -> Result<Vec<(EventId, PersonId)>> {
        let rows = fetch_all!(
            self,
            (Uuid, Uuid),
            "SELECT DISTINCT interaction.event_id, participant.person_id FROM interaction \
             JOIN participant ON participant.book_id = interaction.book_id AND participant.interaction_id = interaction.id \
             WHERE interaction.book_id = $1 AND interaction.event_id IS NOT NULL AND interaction.status = 'held' \
             AND participant.person_id IS NOT NULL AND participant.role <> 'declined' \
             ORDER BY interaction.event_id, participant.person_id",
            self.book
        )?;
        Ok(rows.into_iter().map(|(event, person)| (EventId(event), PersonId(person))).collect())
    }
}
