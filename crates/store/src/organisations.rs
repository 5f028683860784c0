//! Organisations and who is there, now and before.

use uuid::Uuid;
use wellmet_domain::{OrganisationId, PartialDate, PersonId, PositionId, organisations::PositionKind};

use crate::{
    cell::{Cell, Value},
    error::Result,
    tx::Tx,
};

/// Somebody at an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonAt {
    /// Who.
    pub person: PersonId,
    /// The name as it is shown.
    pub name: String,
    /// The position they hold or held.
    pub position: PositionId,
    /// Whether they work, study or are a member there.
    pub kind: PositionKind,
    /// What they do or did.
    pub title: Option<String>,
    /// Whether they are there now.
    pub current: bool,
    /// Since when.
    pub started_on: Option<PartialDate>,
    /// Until when.
    pub ended_on: Option<PartialDate>,
}

/// An organisation with how many people of the book are there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganisationSize {
    /// Which.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// People there now.
    pub current: i64,
    /// People who were there and are no longer.
    pub past: i64,
}

type PersonAtRow = (Uuid, String, Uuid, String, Option<String>, bool, Option<String>, Option<String>);

impl Tx {
    /// Who is at an organisation, then who was, each by sort name.
    pub async fn people_at(&mut self, organisation: OrganisationId) -> Result<Vec<PersonAt>> {
        let rows = fetch_all!(
            self,
            PersonAtRow,
            "SELECT person.id, person.name, position.id, position.kind, position.title, position.current, position.started_on, position.ended_on \
             FROM position JOIN person ON person.book_id = position.book_id AND person.id = position.person_id \
             WHERE position.book_id = $1 AND position.organisation_id = $2 \
             ORDER BY position.current DESC, person.sort_name, person.id, position.id",
            self.book,
            organisation.0
        )?;
        rows.into_iter().map(person_at).collect()
    }

    /// The organisations where most people of the book are, the largest first.
    pub async fn largest_organisations(&mut self, limit: i64) -> Result<Vec<OrganisationSize>> {
        let rows = fetch_all!(
            self,
            (Uuid, String, i64, i64),
            "SELECT organisation.id, organisation.name, sizes.present, sizes.everybody - sizes.present FROM \
             (SELECT organisation_id, COUNT(DISTINCT CASE WHEN current THEN person_id END) AS present, \
             COUNT(DISTINCT person_id) AS everybody FROM position WHERE book_id = $1 AND organisation_id IS NOT NULL \
             GROUP BY organisation_id) AS sizes \
             JOIN organisation ON organisation.book_id = $1 AND organisation.id = sizes.organisation_id \
             ORDER BY sizes.present DESC, sizes.everybody DESC, organisation.folded, organisation.id LIMIT $2",
            self.book,
            limit
        )?;
        let size = |(id, name, current, past)| OrganisationSize { id: OrganisationId(id), name, current, past };
        Ok(rows.into_iter().map(size).collect())
    }
}

fn person_at((person, name, position, kind, title, current, started_on, ended_on): PersonAtRow) -> Result<PersonAt> {
    Ok(PersonAt {
        person: PersonId(person),
        name,
        position: PositionId(position),
        kind: Cell::take(Value::Text(Some(kind)), "position.kind")?,
        title,
        current,
        started_on: Cell::take(Value::Text(started_on), "position.started_on")?,
        ended_on: Cell::take(Value::Text(ended_on), "position.ended_on")?,
    })
}
