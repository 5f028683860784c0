//! What to ask a person about, what they look for, and what they can help with.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{InteractionId, PersonId, RowId, TopicId, people::Source};

/// An interest or expertise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Topic {
    /// The topic's id.
    pub id: TopicId,
    /// Its name.
    pub name: String,
    /// Its folded name.
    pub folded: String,
}

/// "Ask them about": a topic of a person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PersonTopic {
    /// The row's id.
    pub id: RowId,
    /// Whose topic it is.
    pub person_id: PersonId,
    /// The topic.
    pub topic_id: TopicId,
    /// Where it came from.
    pub source: Source,
    /// When the source last confirmed it.
    pub verified_on: Option<Date>,
}

/// What a person is looking for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Need {
    /// The row's id.
    pub id: RowId,
    /// Who looks for it.
    pub person_id: PersonId,
    /// What.
    pub what: String,
    /// The day it was said.
    pub on_date: Date,
    /// Where it was said.
    pub interaction_id: Option<InteractionId>,
    /// The day it was met, if it was.
    pub met_on: Option<Date>,
    /// Where it came from.
    pub source: Source,
}

/// What a person can help with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Offer {
    /// The row's id.
    pub id: RowId,
    /// Who can help.
    pub person_id: PersonId,
    /// With what.
    pub what: String,
    /// The day it was said.
    pub on_date: Date,
    /// Where it was said.
    pub interaction_id: Option<InteractionId>,
    /// Where it came from.
    pub source: Source,
}
