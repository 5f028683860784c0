//! Old facts that bear on what is due: each asked about in one line, at most one for each person, never as a queue.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use wellmet_domain::{
    ChannelId, PersonId, PositionId, RowId, Sentence,
    addresses::Address,
    cadence::Cadence,
    catalogue::say,
    channels::Channel,
    days::{days_between, later, month},
    fields::{Fact as FieldSource, Setting},
    organisations::{Organisation, Position},
    people::Source,
};
use wellmet_store::{Cell, Fact, Tx, Value};

use super::{
    ages::named,
    parts::{Place, keep_edit, saved},
};
use crate::{
    app::{App, Done},
    error::{Error, Result},
    settings::keep,
};

/// After so many days, about eighteen months, a fact is asked about.
const OLD_AFTER: i64 = 548;
/// Once the user was not sure, it is not asked about for so many days.
const RESTS_FOR: i64 = 182;
/// The day on which the user was not sure of a row stands in a setting of this name: `unsure:ROW`.
const UNSURE: &str = "unsure:";

/// An old fact of somebody who is kept, and what to ask of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct StaleFact {
    /// The table of the record: `position`, `channel` or `address`.
    pub table: String,
    /// The record.
    pub id: Uuid,
    /// When its source last said so.
    #[schema(value_type = String, format = Date)]
    pub verified_on: Date,
    /// "Still at Lumen? Your LinkedIn archive said so in June 2023."
    pub question: Sentence,
}

wellmet_domain::text_enum! {
    /// Whether an old fact still holds.
    pub enum StillTrue {
        /// It does.
        Yes => "yes",
        /// It does not any more.
        Changed => "changed",
        /// The user cannot say.
        Unsure => "unsure",
    }
}

/// What the user says of an old fact.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Verification {
    /// The table of the record: `position`, `channel` or `address`.
    pub table: String,
    /// The record.
    pub id: Uuid,
    /// Whether it still holds.
    pub answer: StillTrue,
}

impl App {
    /// Keeps what the user says of an old fact: yes sets its verified date, changed ends it, and unsure lets it rest.
    ///
    /// # Errors
    /// [`Error::NotFound`] when the person has no such record.
    pub async fn verify(&self, person: PersonId, told: Verification) -> Result<Done> {
        let key = match told.answer {
            StillTrue::Yes => "people-verified-yes",
            StillTrue::Changed => "people-verified-changed",
            StillTrue::Unsure => "people-verified-unsure",
        };
        let (mut tx, place) = self.begin_on(person, key).await?;
        match told.table.as_str() {
            "position" => verify_position(&mut tx, &place, &told).await?,
            "channel" => verify_row::<Channel>(&mut tx, &place, &told, |row| (row.person_id, &mut row.verified_on)).await?,
            "address" => verify_row::<Address>(&mut tx, &place, &told, |row| (row.person_id, &mut row.verified_on)).await?,
            _ => return Err(Error::not_found("fact")),
        }
        saved(tx, place.said).await
    }
}

/// Who is no longer at a place was there before; the position stays and ends.
async fn verify_position(tx: &mut Tx, place: &Place, told: &Verification) -> Result<()> {
    if told.answer != StillTrue::Changed {
        return verify_row::<Position>(tx, place, told, |row| (row.person_id, &mut row.verified_on)).await;
    }
    let before = own::<Position>(tx, place.person, told.id, |row| row.person_id).await?;
    keep_edit(tx, &before, &Position { current: false, ..before.clone() }, place.today).await
}

/// An address or number that no longer holds is taken away, as the user would take it away.
async fn verify_row<T: Fact + Clone>(
    tx: &mut Tx,
    place: &Place,
    told: &Verification,
    parts: impl Fn(&mut T) -> (PersonId, &mut Option<Date>),
) -> Result<()> {
    let mut row = own::<T>(tx, place.person, told.id, |row| parts(&mut row.clone()).0).await?;
    let fields = tx.select::<FieldSource>("row_id = $2", &[told.id.put()]).await?;
    match told.answer {
        StillTrue::Yes => {
            *parts(&mut row).1 = Some(place.today);
            tx.update(&row).await?;
            for field in fields {
                tx.update(&FieldSource { verified_on: place.today, ..field }).await?;
            }
        }
        StillTrue::Changed => {
            tx.delete::<T>(told.id).await?;
            for field in fields {
                tx.delete::<FieldSource>(field.id).await?;
            }
        }
        StillTrue::Unsure => keep(tx, &format!("{UNSURE}{}", told.id), place.today.to_string().into()).await?,
    }
    Ok(())
}

async fn own<T: Fact>(tx: &mut Tx, person: PersonId, row: Uuid, of: impl Fn(&T) -> PersonId) -> Result<T> {
    let found = tx.get::<T>(row).await?.filter(|found| of(found) == person);
    found.ok_or_else(|| Error::not_found(T::TABLE.name))
}

/// What to ask of each of some people who are kept: where they work, else where they live, else how to reach them.
pub(crate) async fn stale_facts(tx: &mut Tx, people: &[PersonId], today: Date) -> Result<HashMap<PersonId, StaleFact>> {
    let cadences: Vec<Cadence> = tx.select_many("circle <> 'none' AND person_id IN ({keys})", &[], people).await?;
    let kept: Vec<PersonId> = cadences.iter().map(|cadence| cadence.person_id).collect();
    let mut asked = Asking { today, found: Vec::new() };
    asked.positions(tx, &kept).await?;
    asked.places(tx, &kept).await?;
    asked.channels(tx, &kept).await?;
    asked.first_of_each(tx).await
}

/// Facts that may be asked about, the weightiest first.
struct Asking {
    today: Date,
    found: Vec<(PersonId, StaleFact)>,
}

impl Asking {
    async fn positions(&mut self, tx: &mut Tx, people: &[PersonId]) -> Result<()> {
        let clause = "current AND kind = 'work' AND organisation_id IS NOT NULL AND person_id IN ({keys})";
        let mut rows: Vec<Position> = tx.select_many(clause, &[], people).await?;
        rows.sort_by_key(|row| (std::cmp::Reverse(row.started_on), row.id));
        let ids: Vec<Value> = rows.iter().filter_map(|row| row.organisation_id).map(|id| id.put()).collect();
        let names: HashMap<_, String> = tx.among::<Organisation>("id", &ids).await?.into_iter().map(|row| (row.id, row.name)).collect();
        for Position { id: PositionId(id), person_id, organisation_id, source, verified_on, .. } in rows {
            if let Some(name) = organisation_id.and_then(|at| names.get(&at)) {
                self.ask(person_id, "position", id, "people-stale-position", name, source, verified_on);
            }
        }
        Ok(())
    }

    async fn places(&mut self, tx: &mut Tx, people: &[PersonId]) -> Result<()> {
        let mut rows: Vec<Address> = tx.select_many("locality IS NOT NULL AND person_id IN ({keys})", &[], people).await?;
        rows.sort_by_key(|row| row.id);
        for Address { id: RowId(id), person_id, locality, source, verified_on, .. } in rows {
            self.ask(person_id, "address", id, "people-stale-place", &locality.unwrap_or_default(), source, verified_on);
        }
        Ok(())
    }

    /// Only the address or number that one would use.
    async fn channels(&mut self, tx: &mut Tx, people: &[PersonId]) -> Result<()> {
        let mut rows: Vec<Channel> = tx.select_many("kind IN ('email', 'phone') AND person_id IN ({keys})", &[], people).await?;
        rows.sort_by_key(|row| (row.kind, !row.preferred, row.id));
        let mut seen = HashSet::new();
        for Channel { id: ChannelId(id), person_id, value, source, verified_on, .. } in rows {
            if seen.insert(person_id) {
                self.ask(person_id, "channel", id, "people-stale-channel", &value, source, verified_on);
            }
        }
        Ok(())
    }

    #[expect(clippy::too_many_arguments, reason = "what a question is made of")]
    fn ask(&mut self, person: PersonId, table: &str, id: Uuid, key: &str, what: &str, source: Source, verified_on: Option<Date>) {
        let Some(verified_on) = verified_on.filter(|on| days_between(*on, self.today) > OLD_AFTER) else { return };
        let said = |key| say(key, [("source", named(source).into()), ("month", month(verified_on, self.today))]);
        let since = if source == Source::You { said("people-stale-you") } else { said("people-stale-source") };
        let question = say(key, [("what", what.into()), ("since", since.text.into())]);
        self.found.push((person, StaleFact { table: table.to_owned(), id, verified_on, question }));
    }

    /// One question for each person, unless a field was checked since, or the user was not sure lately.
    async fn first_of_each(self, tx: &mut Tx) -> Result<HashMap<PersonId, StaleFact>> {
        let rows: Vec<Value> = self.found.iter().map(|(_, fact)| fact.id.put()).collect();
        let lately = later(self.today, -OLD_AFTER);
        let fields = tx.among::<FieldSource>("row_id", &rows).await?;
        let checked: HashSet<Uuid> = fields.iter().filter(|field| field.verified_on >= lately).map(|field| field.row_id).collect();
        let names: Vec<Value> = self.found.iter().map(|(_, fact)| format!("{UNSURE}{}", fact.id).put()).collect();
        let unsure = tx.among::<Setting>("name", &names).await?;
        let rests = |fact: &StaleFact| unsure.iter().any(|row| row.name.ends_with(&fact.id.to_string()) && self.rests(row));
        let mut first = HashMap::new();
        for (person, fact) in &self.found {
            if !checked.contains(&fact.id) && !rests(fact) {
                first.entry(*person).or_insert_with(|| fact.clone());
            }
        }
        Ok(first)
    }

    fn rests(&self, row: &Setting) -> bool {
        let asked = row.value.get("value").and_then(|value| value.as_str()?.parse::<Date>().ok());
        asked.is_some_and(|on| days_between(on, self.today) < RESTS_FOR)
    }
}
