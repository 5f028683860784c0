//! The fields of two persons side by side, and which side each is taken from.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use utoipa::ToSchema;
use wellmet_domain::people::Person;
use wellmet_store::{Fact, Value};

use crate::{
    error::{Error, Result},
    people::sort_name,
};

wellmet_domain::text_enum! {
    /// Which of two persons a field is taken from.
    pub enum Side {
        /// The one who stays.
        Keep => "keep",
        /// The other.
        Other => "other",
    }
}

/// A field in which two persons differ.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct FieldChoice {
    /// The field.
    pub field: String,
    /// What the one who stays says.
    #[schema(value_type = Option<String>)]
    pub keep: Json,
    /// What the other says.
    #[schema(value_type = Option<String>)]
    pub other: Json,
}

/// The fields of a person's own record that one chooses between and hears of one by one; the rest follows from them.
pub const OWN_FIELDS: &[&str] = &[
    "name",
    "given_name",
    "family_name",
    "prefix",
    "suffix",
    "headline",
    "pronouns",
    "pronunciation",
    "met_how",
    "met_on",
    "met_where",
    "met_through",
    "photo",
];

/// The fields in which two persons differ.
pub(super) fn differing(keep: &Person, other: &Person) -> Vec<FieldChoice> {
    let (one, two) = (keep.cells(), other.cells());
    let differs = |field: &&str| index(field).is_some_and(|index| one[index] != two[index]);
    let choice = |field: &str| {
        let at = |cells: &[Value]| index(field).map_or(Json::Null, |index| cells[index].to_json());
        FieldChoice { field: field.to_owned(), keep: at(&one), other: at(&two) }
    };
    OWN_FIELDS.iter().copied().filter(|field| differs(field)).map(choice).collect()
}

/// The person that results, and the fields that were taken from the other: as chosen, else whatever the kept one lacks.
pub(super) fn chosen(keep: &Person, other: &Person, fields: &BTreeMap<String, Side>) -> Result<(Person, Vec<&'static str>)> {
    if let Some(unknown) = fields.keys().find(|field| !OWN_FIELDS.contains(&field.as_str())) {
        let known = OWN_FIELDS.join(", ");
        let args = [("field", unknown.clone().into()), ("known", known.into())];
        return Err(Error::Invalid(wellmet_domain::catalogue::say("merges-field", args)));
    }
    let (mut cells, theirs) = (keep.cells(), other.cells());
    let mut taken = Vec::new();
    for field in OWN_FIELDS {
        let Some(index) = index(field) else { continue };
        let wanted = match fields.get(*field) {
            Some(side) => *side == Side::Other,
            None => cells[index].is_null() && !theirs[index].is_null(),
        };
        if wanted && cells[index] != theirs[index] {
            cells[index] = theirs[index].clone();
            taken.push(*field);
        }
    }
    let person = Person::from_cells(cells)?;
    let met_through = person.met_through.filter(|through| *through != keep.id && *through != other.id);
    Ok((Person { sort_name: sort_name(&person.name), met_through, ..person }, taken))
}

fn index(field: &str) -> Option<usize> {
    Person::TABLE.index(field)
}
