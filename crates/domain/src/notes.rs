//! Notes: Markdown with mentions, and what people told us.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::{InteractionId, NoteId, OrganisationId, PersonId, RowId, people::Source};

/// A note on a person or an organisation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Note {
    /// The note's id.
    pub id: NoteId,
    /// The person it is about.
    pub person_id: Option<PersonId>,
    /// The organisation it is about.
    pub organisation_id: Option<OrganisationId>,
    /// Markdown; a mention is `[@Name](person:ID)`.
    pub body: String,
    /// The day it is about.
    pub on_date: Date,
    /// When it was written.
    pub created_at: Timestamp,
    /// Where it came from.
    pub source: Source,
}

/// Something learned, and from whom.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Insight {
    /// The row's id.
    pub id: RowId,
    /// From whom.
    pub person_id: Option<PersonId>,
    /// What.
    pub what: String,
    /// The day.
    pub on_date: Date,
    /// Where it was said.
    pub interaction_id: Option<InteractionId>,
}

text_enum! {
    /// What happened to somebody.
    pub enum NewsKind {
        /// A new employer or title.
        Job => "job",
        /// Something to congratulate.
        Milestone => "milestone",
        /// Something hard; sensitive, and only a quiet check-in follows.
        Hardship => "hardship",
        /// Anything else.
        Other => "other",
    }
}

/// News of a person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct News {
    /// The row's id.
    pub id: RowId,
    /// Of whom.
    pub person_id: PersonId,
    /// What kind.
    pub kind: NewsKind,
    /// What, in a few words.
    pub what: String,
    /// For a new employer: what the earlier source said.
    pub before: Option<String>,
    /// The day of the earlier source.
    pub before_on: Option<Date>,
    /// The day it happened, only when a source states it.
    pub on_date: Option<Date>,
    /// The day it was learned, or of the archive that shows it.
    pub seen_on: Date,
    /// Kept out of drafts and lists.
    pub sensitive: bool,
    /// Where it was said.
    pub interaction_id: Option<InteractionId>,
    /// Where it came from.
    pub source: Source,
}

/// The people mentioned in a Markdown text, each once, in order.
#[must_use]
pub fn mentions(body: &str) -> Vec<PersonId> {
    let mut mentioned = Vec::new();
    for rest in body.split("](person:").skip(1) {
        let id = rest.split(')').next().and_then(|id| id.parse().ok());
        if let Some(id) = id.filter(|id| !mentioned.contains(id)) {
            mentioned.push(id);
        }
    }
    mentioned
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mention_is_found_once_and_broken_ones_are_text() {
        let id = "0190d8a0-0000-7000-8000-000000000001";
        let body = format!("With [@Dana](person:{id}) and [@Dana](person:{id}), not [@x](person:y).");
        assert_eq!(mentions(&body), [id.parse().unwrap()]);
    }
}
