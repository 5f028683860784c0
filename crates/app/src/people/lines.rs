//! People as lists show them, and pages of such lists.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wellmet_domain::{
    PersonId,
    cadence::Circle,
    catalogue::say,
    channels::{Channel, ChannelKind},
    interactions::{Direction, InteractionKind},
    people::State,
};
use wellmet_store::{Cell, Tx, Value};

use super::{Band, Row};
use crate::{
    app::App,
    error::{Error, Result},
};

/// The last contact with somebody.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct LastContact {
    /// The day.
    #[schema(value_type = String, format = Date)]
    pub date: Date,
    /// What happened, when that interaction is the last one recorded too.
    pub kind: Option<InteractionKind>,
    /// Who acted.
    pub direction: Option<Direction>,
}

/// A person as lists show them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct PersonLine {
    /// Who.
    pub id: PersonId,
    /// The name as it is shown.
    pub name: String,
    /// Where they are now.
    pub organisation: Option<String>,
    /// What they do there.
    pub title: Option<String>,
    /// The town they live or work in.
    pub place: Option<String>,
    /// The circle, once it was decided.
    pub circle: Option<Circle>,
    /// How the tie stands.
    pub band: Option<Band>,
    /// The last contact.
    pub last: Option<LastContact>,
    /// Their tags.
    pub tags: Vec<String>,
}

/// A page of people.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct PeoplePage {
    /// The people.
    pub items: Vec<PersonLine>,
    /// The cursor of the next page.
    pub next: Option<String>,
}

impl App {
    /// A page of people: all by name, or those whom a query finds, the best first.
    ///
    /// # Errors
    /// [`Error::Invalid`] when the cursor is none of ours.
    pub async fn people(&self, query: Option<&str>, kept: Option<bool>, cursor: Option<&str>, limit: usize) -> Result<PeoplePage> {
        let from = cursor.map_or(Ok(0), str::parse::<usize>).map_err(|_| Error::Invalid(say("error-cursor", [])))?;
        let mut tx = self.read().await?;
        let index = self.people_index_of(&mut tx).await?;
        let found: Vec<&Row> = match query.filter(|query| !query.trim().is_empty()) {
            Some(query) => index.search(query),
            None => index.rows.iter().filter(|row| !row.is(State::Archived) && !row.is(State::Me)).collect(),
        };
        let found: Vec<&Row> = found.into_iter().filter(|row| kept.is_none_or(|kept| row.is_kept() == kept)).collect();
        let page: Vec<&Row> = found.iter().skip(from).take(limit).copied().collect();
        let next = (from + page.len() < found.len()).then(|| (from + page.len()).to_string());
        Ok(PeoplePage { items: lines(&mut tx, &page, index.today).await?, next })
    }
}

/// The lines of some rows, with their last contacts.
pub(crate) async fn lines(tx: &mut Tx, rows: &[&Row], today: Date) -> Result<Vec<PersonLine>> {
    let people: Vec<PersonId> = rows.iter().map(|row| row.line.id).collect();
    let last = tx.last_interactions(&people, today).await?;
    Ok(rows.iter().map(|row| line(row, last.get(&row.line.id))).collect())
}

fn line(row: &Row, newest: Option<&wellmet_domain::interactions::Interaction>) -> PersonLine {
    let known = row.line.clone();
    let last = known.last_contact.map(|date| {
        let same = newest.filter(|interaction| interaction.on_date == date);
        LastContact { date, kind: same.map(|same| same.kind), direction: same.map(|same| same.direction) }
    });
    PersonLine {
        id: known.id,
        name: known.name,
        organisation: known.organisation,
        title: known.title,
        place: known.locality,
        circle: known.circle,
        band: row.band,
        last,
        tags: known.tags,
    }
}

/// The mail address to use first of each of some people.
pub(crate) async fn first_emails(tx: &mut Tx, people: &[PersonId]) -> Result<BTreeMap<PersonId, String>> {
    let ids: Vec<Value> = people.iter().map(Cell::put).collect();
    let mut channels = tx.among::<Channel>("person_id", &ids).await?;
    channels.retain(|channel| channel.kind == ChannelKind::Email);
    channels.sort_by_key(|channel| (!channel.preferred, channel.id));
    let mut first = BTreeMap::new();
    for channel in channels {
        first.entry(channel.person_id).or_insert(channel.value);
    }
    Ok(first)
}
