//! vCards kept as the bytes that were given, and what an import remembers.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{CardId, PersonId, RowId, people::Source};

/// A vCard as it was received; the bytes lie in the blob of this hash.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Card {
    /// The card's id.
    pub id: CardId,
    /// Whom it describes; several cards may describe one person.
    pub person_id: PersonId,
    /// The UID it bears, if it bears one.
    pub uid: Option<String>,
    /// The content hash of the bytes.
    pub blob: String,
    /// Its place in the file it came from, so that an export keeps the order.
    pub ordinal: i64,
}

/// Ties a record to the name it has outside.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ImportKey {
    /// The row's id.
    pub id: RowId,
    /// Which kind of source.
    pub source: Source,
    /// The name there: a profile slug, a message id, a UID.
    pub key: String,
    /// The table of the record.
    pub table_name: String,
    /// The record.
    pub row_id: Uuid,
    /// The values last imported, by field, so that a user's edit is told from a change of the source.
    pub last: serde_json::Value,
}
