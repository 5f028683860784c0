//! A new person: a name is enough, everything else may come with it.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wellmet_domain::{
    BatchId, PersonId, Sentence,
    catalogue::say,
    people::{Person, Source},
};
use wellmet_store::Tx;

use super::{
    edit::PersonFields,
    names::NameHint,
    parts::{Part, Place, add, place, saved},
    typed::{
        AddressFields, ChannelFields, DateFields, FieldFields, NameFields, NeedFields, NoteFields, OfferFields, PositionFields, TagFields,
        TopicFields,
    },
};
use crate::{
    app::App,
    error::{Error, Result},
};

/// A person to be made. Only the name is required.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct NewPerson {
    /// The id, when the client made one.
    #[serde(default)]
    pub id: Option<PersonId>,
    /// The name and what else is said of the person themselves.
    #[serde(flatten)]
    pub fields: PersonFields,
    /// Ways to reach them.
    #[serde(default)]
    pub channels: Vec<ChannelFields>,
    /// Addresses and places.
    #[serde(default)]
    pub addresses: Vec<AddressFields>,
    /// Days that matter.
    #[serde(default)]
    pub dates: Vec<DateFields>,
    /// Other names.
    #[serde(default)]
    pub names: Vec<NameFields>,
    /// Positions and studies.
    #[serde(default)]
    pub positions: Vec<PositionFields>,
    /// What to ask them about.
    #[serde(default)]
    pub topics: Vec<TopicFields>,
    /// What they look for.
    #[serde(default)]
    pub needs: Vec<NeedFields>,
    /// What they can help with.
    #[serde(default)]
    pub offers: Vec<OfferFields>,
    /// Labels.
    #[serde(default)]
    pub tags: Vec<TagFields>,
    /// Fields of the user's own making.
    #[serde(default, rename = "custom_fields")]
    pub fields_of_own: Vec<FieldFields>,
    /// Notes.
    #[serde(default)]
    pub notes: Vec<NoteFields>,
}

/// What making a person answers.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Created {
    /// The new person.
    pub id: PersonId,
    /// The batch that undo takes.
    pub batch: BatchId,
    /// The sequence of the book after it.
    pub sequence: i64,
    /// What was done, in words.
    pub said: Sentence,
}

impl NewPerson {
    /// A person of whom only the name is known.
    #[must_use]
    pub fn named(name: &str) -> Self {
        let fields = PersonFields { name: name.to_owned(), ..PersonFields::default() };
        Self { fields, ..Self::default() }
    }
}

impl App {
    /// Makes a person.
    ///
    /// # Errors
    /// [`Error::Invalid`] without a name, or when a part makes no sense; then nothing was made.
    pub async fn create_person(&self, new: NewPerson) -> Result<Created> {
        let name = NameHint::of(&new.fields.name).name;
        let said = say("people-created", [("name", name.into())]);
        let mut tx = self.begin(said.clone()).await?;
        let id = create(&mut tx, new).await?;
        let done = saved(tx, said).await?;
        Ok(Created { id, batch: done.batch, sequence: done.sequence, said: done.said })
    }
}

/// Makes a person inside a transaction, by the user's word.
pub(crate) async fn create(tx: &mut Tx, new: NewPerson) -> Result<PersonId> {
    create_from(tx, new, Source::You).await
}

/// Makes a person inside a transaction, as a source tells.
pub(crate) async fn create_from(tx: &mut Tx, new: NewPerson, source: Source) -> Result<PersonId> {
    let hint = NameHint::of(&new.fields.name);
    if hint.name.is_empty() {
        return Err(Error::Invalid(say("error-name", [])));
    }
    let id = new.id.unwrap_or_else(|| PersonId(tx.fresh_id()));
    let said = say("people-created", [("name", hint.name.clone().into())]);
    let surroundings = Place { source, ..place(tx, id, said).await? };
    let blank = blank(id, &hint, &surroundings);
    let said = PersonFields {
        name: hint.name,
        given_name: new.fields.given_name.clone().or(hint.given),
        family_name: new.fields.family_name.clone().or(hint.family),
        ..new.fields.clone()
    };
    let person = said.written_on(blank);
    tx.insert(&person).await?;
    add_parts(tx, &surroundings, new).await?;
    Ok(id)
}

async fn add_parts(tx: &mut Tx, place: &Place, new: NewPerson) -> Result<()> {
    add_all(tx, place, new.channels).await?;
    add_all(tx, place, new.addresses).await?;
    add_all(tx, place, new.dates).await?;
    add_all(tx, place, new.names).await?;
    add_all(tx, place, new.positions).await?;
    add_all(tx, place, new.topics).await?;
    add_all(tx, place, new.needs).await?;
    add_all(tx, place, new.offers).await?;
    add_all(tx, place, new.tags).await?;
    add_all(tx, place, new.fields_of_own).await?;
    add_all(tx, place, new.notes).await
}

async fn add_all<P: Part>(tx: &mut Tx, place: &Place, parts: Vec<P>) -> Result<()> {
    for part in parts {
        add(tx, place, part).await?;
    }
    Ok(())
}

fn blank(id: PersonId, hint: &NameHint, place: &Place) -> Person {
    Person { verified_on: Some(place.today), ..Person::named(id, &hint.name, place.source, place.now) }
}
