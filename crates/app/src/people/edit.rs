//! Changes of what is said of a person themselves.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wellmet_domain::{PartialDate, PersonId, catalogue::say, folding::trim_invisible, people::Person};

use super::{
    names::{NameHint, sort_name},
    parts::{keep_edit, merged, refuse_changed_since, saved},
};
use crate::{
    app::{App, Done},
    error::{Error, Result},
};

/// What is said of a person themselves.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct PersonFields {
    /// The name as it is shown.
    pub name: String,
    /// Given names.
    pub given_name: Option<String>,
    /// Family name.
    pub family_name: Option<String>,
    /// What stands before the name.
    pub prefix: Option<String>,
    /// What stands after the name.
    pub suffix: Option<String>,
    /// One line on what the person does.
    pub headline: Option<String>,
    /// The pronouns the person uses.
    pub pronouns: Option<String>,
    /// How to say the name.
    pub pronunciation: Option<String>,
    /// How we met.
    pub met_how: Option<String>,
    /// When we met.
    #[schema(value_type = Option<String>)]
    pub met_on: Option<PartialDate>,
    /// Where we met.
    pub met_where: Option<String>,
    /// Through whom we met.
    pub met_through: Option<PersonId>,
}

impl PersonFields {
    fn of(person: &Person) -> Self {
        let person = person.clone();
        Self {
            name: person.name,
            given_name: person.given_name,
            family_name: person.family_name,
            prefix: person.prefix,
            suffix: person.suffix,
            headline: person.headline,
            pronouns: person.pronouns,
            pronunciation: person.pronunciation,
            met_how: person.met_how,
            met_on: person.met_on,
            met_where: person.met_where,
            met_through: person.met_through,
        }
    }

    /// The person of whom this is said.
    pub(super) fn written_on(self, person: Person) -> Person {
        let name = trim_invisible(&self.name);
        Person {
            sort_name: sort_name(&name),
            name,
            given_name: said(self.given_name),
            family_name: said(self.family_name),
            prefix: said(self.prefix),
            suffix: said(self.suffix),
            headline: said(self.headline),
            pronouns: said(self.pronouns),
            pronunciation: said(self.pronunciation),
            met_how: said(self.met_how),
            met_on: self.met_on,
            met_where: said(self.met_where),
            met_through: self.met_through,
            ..person
        }
    }

    /// A new name brings its parts along, where the old parts were those of the old name.
    fn with_parts_of_name(self, before: &Self) -> Self {
        let (old, new) = (NameHint::of(&before.name), NameHint::of(&self.name));
        let untouched = (&self.given_name, &self.family_name) == (&before.given_name, &before.family_name);
        if untouched && (&before.given_name, &before.family_name) == (&old.given, &old.family) {
            return Self { name: new.name, given_name: new.given, family_name: new.family, ..self };
        }
        self
    }
}

fn said(text: Option<String>) -> Option<String> {
    text.map(|text| trim_invisible(&text)).filter(|text| !text.is_empty())
}

impl App {
    /// Changes fields of a person: those that are named, `null` empties one (RFC 7396).
    ///
    /// # Errors
    /// [`Error::Decision`] with the fields when one of them changed after `base`, [`Error::Invalid`] without a name.
    pub async fn edit_person(&self, id: PersonId, base: Option<i64>, changes: serde_json::Value) -> Result<Done> {
        let (mut tx, place) = self.begin_on(id, "people-changed").await?;
        let before = tx.require::<Person>(id).await?;
        refuse_changed_since(&mut tx, "person", id.0, base, &changes).await?;
        let old = PersonFields::of(&before);
        let fields: PersonFields = merged(&old, changes)?;
        if trim_invisible(&fields.name).is_empty() {
            return Err(Error::Invalid(say("error-name", [])));
        }
        if let Some(through) = fields.met_through {
            tx.get::<Person>(through).await?.filter(|other| other.id != id).ok_or_else(|| Error::not_found("person"))?;
        }
        let after = fields.with_parts_of_name(&old).written_on(before.clone());
        keep_edit(&mut tx, &before, &after, place.today).await?;
        saved(tx, place.said).await
    }
}
