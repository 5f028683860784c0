//! What ties a person to others: positions at organisations, and relations.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use wellmet_domain::{
    PartialDate, PersonId, PositionId, RowId,
    catalogue::say,
    organisations::{Organisation, Position, PositionKind},
    people::Person,
    relations::{Certainty, Relation, RelationKind},
};
use wellmet_store::{Cell, Tx};

use super::optional;
use crate::{
    error::{Error, Result},
    organisations::organisation_named,
    people::parts::{Part, Place},
};

/// A dated role of a person at an organisation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct PositionFields {
    /// The organisation's name; one that is known by another spelling is found.
    #[serde(default)]
    pub organisation: Option<String>,
    /// Work, study or membership.
    #[serde(default = "work")]
    pub kind: PositionKind,
    /// The title or degree.
    #[serde(default)]
    pub title: Option<String>,
    /// The department.
    #[serde(default)]
    pub department: Option<String>,
    /// When it began.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub started_on: Option<PartialDate>,
    /// When it ended.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub ended_on: Option<PartialDate>,
    /// Whether it is held now; without an end it is, when left out.
    #[serde(default)]
    pub current: Option<bool>,
}

const fn work() -> PositionKind {
    PositionKind::Work
}

impl Part for PositionFields {
    type Row = Position;

    async fn write(self, row: Option<Position>, tx: &mut Tx, place: &Place) -> Result<Position> {
        let (organisation, title) = (optional(self.organisation), optional(self.title));
        if organisation.is_none() && title.is_none() {
            return Err(Error::Invalid(say("error-empty", [("what", "position".into())])));
        }
        let organisation_id = match &organisation {
            Some(name) => Some(organisation_named(tx, name, place.source).await?),
            None => None,
        };
        let (id, source, verified_on) = match &row {
            Some(row) => (row.id, row.source, row.verified_on),
            None => (PositionId(tx.fresh_id()), place.source, Some(place.today)),
        };
        Ok(Position {
            id,
            person_id: place.person,
            organisation_id,
            kind: self.kind,
            title,
            department: optional(self.department),
            started_on: self.started_on,
            ended_on: self.ended_on,
            current: self.current.unwrap_or(self.ended_on.is_none()),
            first_seen: row.as_ref().and_then(|row| row.first_seen),
            last_seen: row.as_ref().and_then(|row| row.last_seen),
            source,
            verified_on,
        })
    }

    async fn read(row: &Position, tx: &mut Tx, _person: PersonId) -> Result<Self> {
        let organisation = match row.organisation_id {
            Some(id) => tx.get::<Organisation>(id).await?.map(|organisation| organisation.name),
            None => None,
        };
        Ok(Self::of(row, organisation))
    }
}

impl PositionFields {
    /// The fields of a row whose organisation's name is at hand.
    pub(crate) fn of(row: &Position, organisation: Option<String>) -> Self {
        let Position { kind, title, department, started_on, ended_on, current, .. } = row.clone();
        Self { organisation, kind, title, department, started_on, ended_on, current: Some(current) }
    }
}

/// A typed link to another person: the other is the `kind` of this one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct RelationFields {
    /// The other person.
    pub other: PersonId,
    /// The other person's name; not read when given.
    #[serde(default)]
    pub name: String,
    /// What the other is to this person.
    pub kind: RelationKind,
    /// How sure it is; stated when left out.
    #[serde(default = "stated")]
    pub certainty: Certainty,
}

const fn stated() -> Certainty {
    Certainty::Stated
}

impl Part for RelationFields {
    type Row = Relation;

    async fn write(self, row: Option<Relation>, tx: &mut Tx, place: &Place) -> Result<Relation> {
        if self.other == place.person {
            return Err(Error::Invalid(say("error-relation-self", [])));
        }
        tx.get::<Person>(self.other).await?.ok_or_else(|| Error::not_found("person"))?;
        let Some(row) = row else {
            let id = RowId(tx.fresh_id());
            let Self { other, kind, certainty, .. } = self;
            return Ok(Relation { id, person_id: place.person, other_id: other, kind, certainty, source: place.source });
        };
        // Seen from the other side the row keeps its direction, so the inverse is what it says.
        let turned = row.other_id == place.person;
        let (person_id, other_id) = if turned { (self.other, place.person) } else { (place.person, self.other) };
        let kind = if turned { self.kind.inverse() } else { self.kind };
        Ok(Relation { person_id, other_id, kind, certainty: self.certainty, ..row })
    }

    async fn read(row: &Relation, tx: &mut Tx, person: PersonId) -> Result<Self> {
        let turned = row.other_id == person;
        let other = if turned { row.person_id } else { row.other_id };
        let kind = if turned { row.kind.inverse() } else { row.kind };
        let name = tx.get::<Person>(other).await?.map(|other| other.name).unwrap_or_default();
        Ok(Self { other, name, kind, certainty: row.certainty })
    }

    async fn same(&self, tx: &mut Tx, place: &Place) -> Result<Option<Uuid>> {
        let clause = "((person_id = $2 AND other_id = $3 AND kind = $4) OR (person_id = $3 AND other_id = $2 AND kind = $5))";
        let values = [place.person.put(), self.other.put(), self.kind.put(), self.kind.inverse().put()];
        Ok(tx.select::<Relation>(clause, &values).await?.first().map(|row| row.id.0))
    }
}
