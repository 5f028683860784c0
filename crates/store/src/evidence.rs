//! What happened with people, counted: the evidence behind triage, the first look and today.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};
use jiff::{Timestamp, civil::Date};
use uuid::Uuid;
use wellmet_domain::{PersonId, interactions::Interaction};
use wellmet_engine::ties::ContactDay;

use crate::{
    cell::{Cell, chrono_instant, jiff_instant},
    error::Result,
    many::keys,
    ties::day_number,
    tx::Tx,
};

/// The contacts with a person, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ContactCounts {
    /// The messages I wrote.
    pub mine: i64,
    /// The messages they wrote.
    pub theirs: i64,
    /// The meetings, calls and the like.
    pub meetings: i64,
}

impl Tx {
    /// The contacts with each of some people up to a day; who had none is not among them.
    pub async fn contact_counts(&mut self, people: &[PersonId], today: Date) -> Result<HashMap<PersonId, ContactCounts>> {
        let rows: Vec<(Uuid, i64, i64, i64)> = self
            .fetch_many(
                "SELECT participant.person_id, \
                 COUNT(CASE WHEN interaction.kind IN ('email', 'message', 'letter') AND interaction.direction = 'mine' THEN 1 END), \
                 COUNT(CASE WHEN interaction.kind IN ('email', 'message', 'letter') AND interaction.direction = 'theirs' AND participant.role IN ('from', 'with', 'organiser') THEN 1 END), \
                 COUNT(CASE WHEN interaction.kind NOT IN ('email', 'message', 'letter') THEN 1 END) FROM participant \
                 JOIN interaction ON interaction.book_id = participant.book_id AND interaction.id = participant.interaction_id \
                 WHERE participant.book_id = $1 AND participant.on_date <= $2 AND participant.person_id IN ({keys}) \
                 AND interaction.counts AND participant.role NOT IN ('copied', 'declined') GROUP BY participant.person_id",
                &[today.put()],
                &keys(people),
            )
            .await?;
        Ok(rows.into_iter().map(|(person, mine, theirs, meetings)| (PersonId(person), ContactCounts { mine, theirs, meetings })).collect())
    }

    /// The last days of contact with each of some people up to a day, sorted; at most sixty-one of each.
    ///
    /// A rhythm is read from these as well as from all days, and a tie of many years costs no more than a young one.
    pub async fn recent_contact_days(&mut self, people: &[PersonId], today: Date) -> Result<BTreeMap<PersonId, Vec<ContactDay>>> {
        let rows: Vec<(Uuid, i64, bool, bool, bool)> = self
            .fetch_many(
                "SELECT contact_day.person_id, contact_day.day, contact_day.mine, contact_day.theirs, contact_day.mutual FROM person \
                 JOIN contact_day ON contact_day.book_id = person.book_id AND contact_day.person_id = person.id \
                 AND contact_day.day >= COALESCE((SELECT early.day FROM contact_day AS early WHERE early.book_id = person.book_id \
                 AND early.person_id = person.id AND early.day <= $2 ORDER BY early.day DESC LIMIT 1 OFFSET 60), -1000000) \
                 WHERE person.book_id = $1 AND contact_day.day <= $2 AND person.id IN ({keys}) \
                 ORDER BY contact_day.person_id, contact_day.day",
                &[i64::from(day_number(today)).put()],
                &keys(people),
            )
            .await?;
        let mut days: BTreeMap<PersonId, Vec<ContactDay>> = BTreeMap::new();
        for (person, day, mine, theirs, mutual) in rows {
            let day = i32::try_from(day).unwrap_or(i32::MAX);
            days.entry(PersonId(person)).or_default().push(ContactDay { day, mine, theirs, mutual });
        }
        Ok(days)
    }

    /// The newest message in which each of some people wrote something, among the last fifty they sent.
    ///
    /// What the user told of it is not their words.
    pub async fn last_words(&mut self, people: &[PersonId], today: Date) -> Result<HashMap<PersonId, Interaction>> {
        let rows: Vec<(Uuid, Option<Uuid>)> = self
            .fetch_many(
                "SELECT person.id, (SELECT recent.interaction_id FROM (SELECT participant.interaction_id, participant.on_date \
                 FROM participant WHERE participant.book_id = person.book_id AND participant.person_id = person.id \
                 AND participant.role = 'from' AND participant.on_date <= $2 \
                 ORDER BY participant.on_date DESC, participant.interaction_id DESC LIMIT 50) AS recent \
                 JOIN interaction ON interaction.book_id = person.book_id AND interaction.id = recent.interaction_id \
                 WHERE interaction.direction = 'theirs' AND interaction.body IS NOT NULL AND interaction.source <> 'you' \
                 ORDER BY recent.on_date DESC, recent.interaction_id DESC LIMIT 1) AS words \
                 FROM person WHERE person.book_id = $1 AND person.id IN ({keys})",
                &[today.put()],
                &keys(people),
            )
            .await?;
        let said: HashMap<Uuid, Uuid> = rows.into_iter().filter_map(|(person, words)| Some((words?, person))).collect();
        let ids: Vec<Uuid> = said.keys().copied().collect();
        let found = self.select_many::<Interaction, _>("id IN ({keys})", &[], &ids).await?;
        Ok(found.into_iter().filter_map(|words| Some((PersonId(*said.get(&words.id.0)?), words))).collect())
    }

    /// When anything in the book was last changed before an instant.
    pub async fn last_change_before(&mut self, instant: Timestamp) -> Result<Option<Timestamp>> {
        let row = fetch_optional!(
            self,
            (DateTime<Utc>,),
            "SELECT at FROM batch WHERE book_id = $1 AND at < $2 ORDER BY at DESC LIMIT 1",
            self.book,
            chrono_instant(instant)
        )?;
        Ok(row.and_then(|(at,)| jiff_instant(at)))
    }

    /// How many people the book has besides its owner.
    pub async fn people_counted(&mut self) -> Result<i64> {
        let row = fetch_optional!(
            self,
            (i64,),
            "SELECT COUNT(*) FROM person WHERE book_id = $1 AND id NOT IN \
             (SELECT person_id FROM person_state WHERE person_state.book_id = $1 AND state = 'me')",
            self.book
        )?;
        Ok(row.map_or(0, |(count,)| count))
    }

    /// How many things that happened the book has.
    pub async fn interactions_counted(&mut self) -> Result<i64> {
        let row = fetch_optional!(self, (i64,), "SELECT COUNT(*) FROM interaction WHERE book_id = $1", self.book)?;
        Ok(row.map_or(0, |(count,)| count))
    }
}
