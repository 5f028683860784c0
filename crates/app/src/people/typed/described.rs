//! What is said about a person: topics, needs, offers, tags, custom fields, notes.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use wellmet_domain::{
    NoteId, PersonId, RowId, TopicId,
    fields::CustomField,
    folding::fold,
    notes::Note,
    people::Tag,
    topics::{Need, Offer, PersonTopic, Topic},
};
use wellmet_store::{Cell, Tx};

use super::filled;
use crate::{
    error::Result,
    people::{
        mentions::linked,
        parts::{Part, Place},
    },
};

/// A topic to ask a person about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct TopicFields {
    /// The topic's name.
    pub name: String,
}

/// The topic of a name, made when it is new.
pub(crate) async fn topic(tx: &mut Tx, name: &str) -> Result<TopicId> {
    let (name, folded) = (filled(name, "topic")?, fold(name));
    if let Some(known) = tx.select::<Topic>("folded = $2", &[folded.put()]).await?.first() {
        return Ok(known.id);
    }
    let topic = Topic { id: TopicId(tx.fresh_id()), name, folded };
    tx.insert(&topic).await?;
    Ok(topic.id)
}

impl Part for TopicFields {
    type Row = PersonTopic;

    async fn write(self, row: Option<PersonTopic>, tx: &mut Tx, place: &Place) -> Result<PersonTopic> {
        let topic_id = topic(tx, &self.name).await?;
        let (id, source, verified_on) = match &row {
            Some(row) => (row.id, row.source, row.verified_on),
            None => (RowId(tx.fresh_id()), place.source, Some(place.today)),
        };
        Ok(PersonTopic { id, person_id: place.person, topic_id, source, verified_on })
    }

    async fn read(row: &PersonTopic, tx: &mut Tx, _person: PersonId) -> Result<Self> {
        Ok(Self { name: tx.require::<Topic>(row.topic_id).await?.name })
    }

    async fn same(&self, tx: &mut Tx, place: &Place) -> Result<Option<Uuid>> {
        let clause = "person_id = $2 AND topic_id IN (SELECT id FROM topic WHERE topic.book_id = $1 AND topic.folded = $3)";
        Ok(tx.select::<PersonTopic>(clause, &[place.person.put(), fold(&self.name).put()]).await?.first().map(|row| row.id.0))
    }
}

/// What a person is looking for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct NeedFields {
    /// What.
    pub what: String,
    /// The day it was said; today when left out.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = Date)]
    pub on_date: Option<Date>,
    /// The day it was met, if it was.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = Date)]
    pub met_on: Option<Date>,
}

impl Part for NeedFields {
    type Row = Need;

    async fn write(self, row: Option<Need>, tx: &mut Tx, place: &Place) -> Result<Need> {
        let (id, source, interaction_id) = match &row {
            Some(row) => (row.id, row.source, row.interaction_id),
            None => (RowId(tx.fresh_id()), place.source, None),
        };
        let (what, on_date) = (filled(&self.what, "need")?, self.on_date.unwrap_or(place.today));
        Ok(Need { id, person_id: place.person, what, on_date, interaction_id, met_on: self.met_on, source })
    }

    async fn read(row: &Need, _tx: &mut Tx, _person: PersonId) -> Result<Self> {
        Ok(Self { what: row.what.clone(), on_date: Some(row.on_date), met_on: row.met_on })
    }
}

/// What a person can help with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct OfferFields {
    /// With what.
    pub what: String,
    /// The day it was said; today when left out.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = Date)]
    pub on_date: Option<Date>,
}

impl Part for OfferFields {
    type Row = Offer;

    async fn write(self, row: Option<Offer>, tx: &mut Tx, place: &Place) -> Result<Offer> {
        let (id, source, interaction_id) = match &row {
            Some(row) => (row.id, row.source, row.interaction_id),
            None => (RowId(tx.fresh_id()), place.source, None),
        };
        let (what, on_date) = (filled(&self.what, "offer")?, self.on_date.unwrap_or(place.today));
        Ok(Offer { id, person_id: place.person, what, on_date, interaction_id, source })
    }

    async fn read(row: &Offer, _tx: &mut Tx, _person: PersonId) -> Result<Self> {
        Ok(Self { what: row.what.clone(), on_date: Some(row.on_date) })
    }
}

/// A label.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct TagFields {
    /// The label.
    pub name: String,
}

impl Part for TagFields {
    type Row = Tag;

    async fn write(self, row: Option<Tag>, tx: &mut Tx, place: &Place) -> Result<Tag> {
        let (id, source) = row.as_ref().map_or((None, place.source), |row| (Some(row.id), row.source));
        let id = id.unwrap_or_else(|| RowId(tx.fresh_id()));
        Ok(Tag { id, person_id: place.person, name: filled(&self.name, "tag")?, source })
    }

    async fn read(row: &Tag, _tx: &mut Tx, _person: PersonId) -> Result<Self> {
        Ok(Self { name: row.name.clone() })
    }

    async fn same(&self, tx: &mut Tx, place: &Place) -> Result<Option<Uuid>> {
        let name = filled(&self.name, "tag")?;
        Ok(tx.select::<Tag>("person_id = $2 AND name = $3", &[place.person.put(), name.put()]).await?.first().map(|row| row.id.0))
    }
}

/// A field of the user's own making.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct FieldFields {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: String,
}

impl Part for FieldFields {
    type Row = CustomField;

    async fn write(self, row: Option<CustomField>, tx: &mut Tx, place: &Place) -> Result<CustomField> {
        let (id, source, verified_on) = match &row {
            Some(row) => (row.id, row.source, row.verified_on),
            None => (RowId(tx.fresh_id()), place.source, Some(place.today)),
        };
        let (name, value) = (filled(&self.name, "name")?, filled(&self.value, "value")?);
        Ok(CustomField { id, person_id: place.person, name, value, source, verified_on })
    }

    async fn read(row: &CustomField, _tx: &mut Tx, _person: PersonId) -> Result<Self> {
        Ok(Self { name: row.name.clone(), value: row.value.clone() })
    }
}

/// A note in Markdown; a mention is `[@Name](person:ID)`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct NoteFields {
    /// The text.
    pub body: String,
    /// The day it is about; today when left out.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = Date)]
    pub on_date: Option<Date>,
}

impl NoteFields {
    /// The text as it is kept, with whom it mentions linked.
    pub(crate) async fn text(&self, tx: &mut Tx) -> Result<String> {
        filled(&self.body, "note")?;
        linked(tx, self.body.trim()).await
    }
}

impl Part for NoteFields {
    type Row = Note;

    async fn write(self, row: Option<Note>, tx: &mut Tx, place: &Place) -> Result<Note> {
        let body = self.text(tx).await?;
        let on_date = self.on_date.unwrap_or(place.today);
        if let Some(row) = row {
            return Ok(Note { body, on_date, ..row });
        }
        let (id, person_id) = (NoteId(tx.fresh_id()), Some(place.person));
        Ok(Note { id, person_id, organisation_id: None, body, on_date, created_at: place.now, source: place.source })
    }

    async fn read(row: &Note, _tx: &mut Tx, _person: PersonId) -> Result<Self> {
        Ok(Self { body: row.body.clone(), on_date: Some(row.on_date) })
    }
}
