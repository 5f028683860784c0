//! The parts a person has, each with its fields.

mod contact;
mod described;
mod given;

pub use contact::{AddressFields, ChannelFields, DateFields, NameFields};
pub use described::{FieldFields, NeedFields, NoteFields, OfferFields, TagFields, TopicFields};
pub use given::{PositionFields, RelationFields};

use serde::de::DeserializeOwned;
use uuid::Uuid;
use wellmet_domain::{PersonId, catalogue::say, folding::trim_invisible};

use crate::{
    app::{App, Done},
    error::{Error, Result},
    people::parts::{Added, Part},
};

wellmet_domain::text_enum! {
    /// The kinds of parts, by their names in addresses of the API.
    pub enum PartKind {
        /// Ways to reach the person.
        Channels => "channels",
        /// Postal addresses and places.
        Addresses => "addresses",
        /// Days that matter.
        Dates => "dates",
        /// Other names.
        Names => "names",
        /// Positions and studies.
        Positions => "positions",
        /// Links to other people.
        Relations => "relations",
        /// What to ask them about.
        Topics => "topics",
        /// What they look for.
        Needs => "needs",
        /// What they can help with.
        Offers => "offers",
        /// Labels.
        Tags => "tags",
        /// Fields of the user's own making.
        Fields => "fields",
        /// Notes.
        Notes => "notes",
    }
}

/// Calls a generic function with the fields that a kind of part has.
macro_rules! by_kind {
    ($kind:expr, $fields:ident => $call:expr) => {
        match $kind {
            PartKind::Channels => {
                type $fields = ChannelFields;
                $call
            }
            PartKind::Addresses => {
                type $fields = AddressFields;
                $call
            }
            PartKind::Dates => {
                type $fields = DateFields;
                $call
            }
            PartKind::Names => {
                type $fields = NameFields;
                $call
            }
            PartKind::Positions => {
                type $fields = PositionFields;
                $call
            }
            PartKind::Relations => {
                type $fields = RelationFields;
                $call
            }
            PartKind::Topics => {
                type $fields = TopicFields;
                $call
            }
            PartKind::Needs => {
                type $fields = NeedFields;
                $call
            }
            PartKind::Offers => {
                type $fields = OfferFields;
                $call
            }
            PartKind::Tags => {
                type $fields = TagFields;
                $call
            }
            PartKind::Fields => {
                type $fields = FieldFields;
                $call
            }
            PartKind::Notes => {
                type $fields = NoteFields;
                $call
            }
        }
    };
}

impl App {
    /// Adds a part of a kind that is known only now, from its fields as JSON.
    pub async fn add_part_of(&self, kind: PartKind, person: PersonId, fields: serde_json::Value) -> Result<Added> {
        by_kind!(kind, Fields => self.add_part::<Fields>(person, parsed(fields)?).await)
    }

    /// Changes a part of a kind that is known only now.
    pub async fn change_part_of(
        &self,
        kind: PartKind,
        person: PersonId,
        row: Uuid,
        base: Option<i64>,
        changes: serde_json::Value,
    ) -> Result<Done> {
        by_kind!(kind, Fields => self.change_part::<Fields>(person, row, base, changes).await)
    }

    /// Removes a part of a kind that is known only now.
    pub async fn remove_part_of(&self, kind: PartKind, person: PersonId, row: Uuid) -> Result<Done> {
        by_kind!(kind, Fields => self.remove_part::<Fields>(person, row).await)
    }
}

fn parsed<P: Part + DeserializeOwned>(fields: serde_json::Value) -> Result<P> {
    serde_json::from_value(fields).map_err(|error| Error::Invalid(say("error-fields", [("detail", error.to_string().into())])))
}

/// A text without blanks around it.
///
/// # Errors
/// When nothing is left of it.
fn filled(text: &str, what: &str) -> Result<String> {
    let text = trim_invisible(text);
    if text.is_empty() { Err(Error::Invalid(say("error-empty", [("what", what.into())]))) } else { Ok(text) }
}

/// A text that may be missing; one of blanks is.
fn optional(text: Option<String>) -> Option<String> {
    text.map(|text| trim_invisible(&text)).filter(|text| !text.is_empty())
}
