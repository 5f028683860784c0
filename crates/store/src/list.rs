//! People as lists show them, read one by one: what an index asks for after a small change.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value as Json;
use uuid::Uuid;
use wellmet_domain::{
    PersonId,
    addresses::Address,
    cadence::Cadence,
    organisations::{Organisation, Position, PositionKind},
    people::{Person, PersonState, Tag},
    topics::{PersonTopic, Topic},
};

use crate::{
    cell::{Cell, Value},
    error::Result,
    people::PersonLine,
    ties::date_of_day,
    tx::Tx,
};

/// Tables whose rows an index of people shows, each with a column that says whose they are.
const SHOWN: &[&str] = &["person_name", "person_state", "tag", "position", "address", "person_topic", "cadence", "participant"];

impl Tx {
    /// Who may read differently in a list than at a sequence; none when too much changed to tell them one by one.
    pub async fn people_changed_after(&mut self, sequence: i64, most: usize) -> Result<Option<BTreeSet<PersonId>>> {
        let limit = i64::try_from(most).unwrap_or(i64::MAX).saturating_add(1);
        let entries = fetch_all!(
            self,
            (String, Uuid, Option<String>),
            "SELECT table_name, row_id, before FROM journal WHERE book_id = $1 AND sequence > $2 ORDER BY sequence LIMIT $3",
            self.book,
            sequence,
            limit
        )?;
        if entries.len() > most {
            return Ok(None);
        }
        let mut people = BTreeSet::new();
        for (table, row, before) in entries {
            match table.as_str() {
                "person" => drop(people.insert(PersonId(row))),
                "interaction" => people.extend(self.people_on(row).await?),
                // A name that many bear: whoever bears a new one is in the journal themselves.
                "organisation" | "topic" if before.is_some() => return Ok(None),
                shown if SHOWN.contains(&shown) => people.extend(self.people_of_row(&table, row, before.as_deref()).await?),
                _ => {}
            }
        }
        Ok(Some(people))
    }

    async fn people_on(&mut self, interaction: Uuid) -> Result<Vec<PersonId>> {
        let rows = fetch_all!(
            self,
            (Uuid,),
            "SELECT person_id FROM participant WHERE book_id = $1 AND interaction_id = $2 AND person_id IS NOT NULL",
            self.book,
            interaction
        )?;
        Ok(rows.into_iter().map(|(person,)| PersonId(person)).collect())
    }

    /// Whose row it was, and whose it is.
    async fn people_of_row(&mut self, table: &str, row: Uuid, before: Option<&str>) -> Result<Vec<PersonId>> {
        let person_of = |json: &Json| json.get("person_id").and_then(Json::as_str).and_then(|id| id.parse().ok());
        let mut people: Vec<PersonId> =
            before.and_then(|text| serde_json::from_str(text).ok()).as_ref().and_then(person_of).into_iter().collect();
        people.extend(self.rows_about(table, "id", &[row]).await?.iter().filter_map(person_of));
        Ok(people)
    }

    /// A person as the index of all people shows them; none when the book has no such person.
    pub async fn person_line(&mut self, id: PersonId) -> Result<Option<PersonLine>> {
        let Some(person) = self.get::<Person>(id).await? else { return Ok(None) };
        let today = self.today().await?;
        let tie = self.tie(id, today).await?;
        let of = [id.put()];
        let (organisation, title) = self.main_position(id).await?;
        let addresses = self.select::<Address>("person_id = $2 AND locality IS NOT NULL ORDER BY id LIMIT 1", &of).await?;
        let cadence = self.select::<Cadence>("person_id = $2", &of).await?.pop();
        let tags = self.select::<Tag>("person_id = $2 ORDER BY name", &of).await?;
        let states = self.select::<PersonState>("person_id = $2 ORDER BY state", &of).await?;
        Ok(Some(PersonLine {
            id,
            name: person.name,
            sort_name: person.sort_name,
            organisation,
            title,
            locality: addresses.into_iter().next().and_then(|address| address.locality),
            circle: cadence.map(|cadence| cadence.circle),
            tags: tags.into_iter().map(|tag| tag.name).collect(),
            topics: self.topics_of(id).await?,
            states: states.into_iter().map(|row| row.state).collect(),
            last_contact: tie.map(|tie| date_of_day(tie.state.last_day)),
        }))
    }

    /// The organisation and title of the position that stands for all: work before study before a membership, the newest beginning, a known
    /// name. The title of a membership is no trade.
    async fn main_position(&mut self, id: PersonId) -> Result<(Option<String>, Option<String>)> {
        let positions = self.select::<Position>("person_id = $2 AND current ORDER BY id", &[id.put()]).await?;
        let ids: Vec<Value> = positions.iter().filter_map(|position| position.organisation_id).map(|id| id.put()).collect();
        let organisations = self.among::<Organisation>("id", &ids).await?;
        let names: BTreeMap<_, _> = organisations.into_iter().map(|organisation| (organisation.id, organisation.name)).collect();
        let rank = |position: &&Position| {
            let began = position.started_on.map(|date| date.to_string());
            (position.kind == PositionKind::Work, !position.is_membership(), began, position.organisation_id.is_some())
        };
        // Of two that rank alike the first one counts, as in the list of all people.
        let main = positions.iter().rev().max_by_key(rank);
        let title = main.filter(|main| !main.is_membership()).and_then(|main| main.title.clone());
        Ok((main.and_then(|main| main.organisation_id).and_then(|id| names.get(&id).cloned()), title))
    }

    async fn topics_of(&mut self, id: PersonId) -> Result<Vec<String>> {
        let held = self.select::<PersonTopic>("person_id = $2", &[id.put()]).await?;
        let ids: Vec<Value> = held.iter().map(|held| held.topic_id.put()).collect();
        let mut topics = self.among::<Topic>("id", &ids).await?;
        topics.sort_by(|one, other| one.folded.cmp(&other.folded));
        Ok(topics.into_iter().map(|topic| topic.name).collect())
    }
}
