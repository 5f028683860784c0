//! Interactions by person: the timeline, and who took part.

use std::collections::HashMap;

use chrono::NaiveDate;
use jiff::civil::Date;
use uuid::Uuid;
use wellmet_domain::{
    IdentityId, InteractionId, PersonId,
    interactions::{Interaction, Role},
};

use crate::{
    cell::{Cell, Value, chrono_date, jiff_date},
    error::Result,
    many::keys,
    tx::Tx,
};

/// Where a page of a timeline ended: the next one is older.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimelineCursor {
    /// The day of the last interaction shown.
    pub on_date: Date,
    /// The last interaction shown.
    pub id: InteractionId,
}

impl From<&Interaction> for TimelineCursor {
    fn from(interaction: &Interaction) -> Self {
        Self { on_date: interaction.on_date, id: interaction.id }
    }
}

/// A participant as a list shows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedParticipant {
    /// In what they took part.
    pub interaction: InteractionId,
    /// Who, when known.
    pub person: Option<PersonId>,
    /// As what they were seen.
    pub identity: Option<IdentityId>,
    /// Their name, or the address they were seen with.
    pub name: String,
    /// What they were to it.
    pub role: Role,
}

type ParticipantLine = (Uuid, Option<Uuid>, Option<Uuid>, Option<String>, String);

impl Tx {
    /// A page of what happened with a person, newest first.
    pub async fn timeline(&mut self, person: PersonId, before: Option<TimelineCursor>, limit: i64) -> Result<Vec<Interaction>> {
        let before = before.unwrap_or(TimelineCursor { on_date: Date::MAX, id: InteractionId(Uuid::max()) });
        let page = fetch_all!(
            self,
            (NaiveDate, Uuid),
            "SELECT DISTINCT on_date, interaction_id FROM participant WHERE book_id = $1 AND person_id = $2 \
             AND (on_date, interaction_id) < ($3, $4) ORDER BY on_date DESC, interaction_id DESC LIMIT $5",
            self.book,
            person.0,
            chrono_date(before.on_date),
            before.id.0,
            limit
        )?;
        let ids: Vec<Uuid> = page.into_iter().map(|(_, id)| id).collect();
        self.interactions_in_order(&ids).await
    }

    /// The interactions of these ids, in their order; one that is not there is left out.
    async fn interactions_in_order(&mut self, ids: &[Uuid]) -> Result<Vec<Interaction>> {
        let rows = self.select_many::<Interaction, _>("id IN ({keys})", &[], ids).await?;
        let mut rows: HashMap<Uuid, Interaction> = rows.into_iter().map(|row| (row.id.0, row)).collect();
        Ok(ids.iter().filter_map(|id| rows.remove(id)).collect())
    }

    /// How many entries the timeline of a person has on each day from one day until another, in order: all, or those of one kind
    /// of interaction or kept as one thing (`note`, `favour`, `news`, `promise`).
    pub async fn timeline_days(&mut self, person: PersonId, from: Date, until: Date, only: Option<&str>) -> Result<Vec<(Date, i64)>> {
        let rows = fetch_all!(
            self,
            (NaiveDate, i64),
            "SELECT entry.on_date, COUNT(*) FROM (\
             SELECT DISTINCT on_date, interaction_id AS id FROM participant \
             WHERE book_id = $1 AND person_id = $2 AND on_date BETWEEN $3 AND $4 \
             AND ($5 IN ('', 'interaction') OR EXISTS (SELECT 1 FROM interaction WHERE interaction.book_id = participant.book_id \
             AND interaction.id = participant.interaction_id AND interaction.kind = $5)) \
             UNION ALL SELECT on_date, id FROM note WHERE book_id = $1 AND person_id = $2 AND on_date BETWEEN $3 AND $4 \
             AND $5 IN ('', 'note') \
             UNION ALL SELECT on_date, id FROM favour WHERE book_id = $1 AND person_id = $2 AND on_date BETWEEN $3 AND $4 \
             AND $5 IN ('', 'favour') \
             UNION ALL SELECT seen_on, id FROM news WHERE book_id = $1 AND person_id = $2 AND seen_on BETWEEN $3 AND $4 \
             AND $5 IN ('', 'news') \
             UNION ALL SELECT made_on, id FROM promise WHERE book_id = $1 AND person_id = $2 AND made_on BETWEEN $3 AND $4 \
             AND $5 IN ('', 'promise') \
             UNION ALL SELECT said_on, id FROM thanks WHERE book_id = $1 AND person_id = $2 AND said_on BETWEEN $3 AND $4 \
             AND $5 IN ('', 'thanks')\
             ) AS entry GROUP BY entry.on_date ORDER BY entry.on_date",
            self.book,
            person.0,
            chrono_date(from),
            chrono_date(until),
            only.unwrap_or_default()
        )?;
        Ok(rows.into_iter().filter_map(|(date, count)| Some((jiff_date(date)?, count))).collect())
    }

    /// The first and the last day of the timeline of a person; none where it is empty.
    pub async fn timeline_span(&mut self, person: PersonId) -> Result<Option<(Date, Date)>> {
        let row = fetch_optional!(
            self,
            (Option<NaiveDate>, Option<NaiveDate>),
            "SELECT MIN(entry.first), MAX(entry.last) FROM (\
             SELECT MIN(on_date) AS first, MAX(on_date) AS last FROM participant WHERE book_id = $1 AND person_id = $2 \
             UNION ALL SELECT MIN(on_date), MAX(on_date) FROM note WHERE book_id = $1 AND person_id = $2 \
             UNION ALL SELECT MIN(on_date), MAX(on_date) FROM favour WHERE book_id = $1 AND person_id = $2 \
             UNION ALL SELECT MIN(seen_on), MAX(seen_on) FROM news WHERE book_id = $1 AND person_id = $2 \
             UNION ALL SELECT MIN(made_on), MAX(made_on) FROM promise WHERE book_id = $1 AND person_id = $2 \
             UNION ALL SELECT MIN(said_on), MAX(said_on) FROM thanks WHERE book_id = $1 AND person_id = $2) AS entry",
            self.book,
            person.0
        )?;
        Ok(row.and_then(|(first, last)| Some((jiff_date(first?)?, jiff_date(last?)?))))
    }

    /// How many interactions there are with a person.
    pub async fn interactions_with(&mut self, person: PersonId) -> Result<i64> {
        let row = fetch_optional!(
            self,
            (i64,),
            // In this order the index has those that are alike beside one another, so that nothing is sorted to count them.
            "SELECT COUNT(*) FROM (SELECT DISTINCT on_date, interaction_id FROM participant \
             WHERE book_id = $1 AND person_id = $2) AS happened",
            self.book,
            person.0
        )?;
        Ok(row.map_or(0, |(count,)| count))
    }

    /// Who took part in some interactions, by interaction and name.
    pub async fn participants_of(&mut self, interactions: &[InteractionId]) -> Result<Vec<NamedParticipant>> {
        let rows: Vec<ParticipantLine> = self
            .fetch_many(
                "SELECT participant.interaction_id, participant.person_id, participant.identity_id, \
                 COALESCE(person.name, identity.name, identity.key) AS name, participant.role FROM participant \
                 LEFT JOIN person ON person.book_id = participant.book_id AND person.id = participant.person_id \
                 LEFT JOIN identity ON identity.book_id = participant.book_id AND identity.id = participant.identity_id \
                 WHERE participant.book_id = $1 AND participant.interaction_id IN ({keys}) ORDER BY participant.interaction_id, name",
                &[],
                &keys(interactions),
            )
            .await?;
        rows.into_iter().map(named).collect()
    }

    /// The newest interaction with each of some people up to a day, for what was last talked about.
    pub async fn last_interactions(&mut self, people: &[PersonId], today: Date) -> Result<HashMap<PersonId, Interaction>> {
        let rows: Vec<(Uuid, Uuid)> = self
            .fetch_many(
                "SELECT person.id, (SELECT participant.interaction_id FROM participant WHERE participant.book_id = person.book_id \
                 AND participant.person_id = person.id AND participant.on_date <= $2 \
                 ORDER BY participant.on_date DESC, participant.interaction_id DESC LIMIT 1) AS latest FROM person \
                 WHERE person.book_id = $1 AND person.id IN ({keys}) AND EXISTS (SELECT 1 FROM participant \
                 WHERE participant.book_id = person.book_id AND participant.person_id = person.id AND participant.on_date <= $2)",
                &[today.put()],
                &keys(people),
            )
            .await?;
        let mut people_of: HashMap<Uuid, Vec<Uuid>> = HashMap::new();
        for (person, interaction) in rows {
            people_of.entry(interaction).or_default().push(person);
        }
        let ids: Vec<Uuid> = people_of.keys().copied().collect();
        let interactions = self.select_many::<Interaction, _>("id IN ({keys})", &[], &ids).await?;
        let of_people = |interaction: Interaction| {
            let people = people_of.get(&interaction.id.0).cloned().unwrap_or_default();
            people.into_iter().map(move |person| (PersonId(person), interaction.clone()))
        };
        Ok(interactions.into_iter().flat_map(of_people).collect())
    }
}

fn named((interaction, person, identity, name, role): ParticipantLine) -> Result<NamedParticipant> {
    Ok(NamedParticipant {
        interaction: InteractionId(interaction),
        person: person.map(PersonId),
        identity: identity.map(IdentityId),
        name: name.unwrap_or_default(),
        role: Role::take(Value::Text(Some(role)), "participant.role")?,
    })
}
