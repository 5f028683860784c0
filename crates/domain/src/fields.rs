//! Custom fields, settings, and the source of single fields that differ from their record's.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{PersonId, RowId, people::Source};

/// A field of the user's own making.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CustomField {
    /// The row's id.
    pub id: RowId,
    /// Whose field it is.
    pub person_id: PersonId,
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: String,
    /// Where it came from.
    pub source: Source,
    /// When the source last confirmed it.
    pub verified_on: Option<Date>,
}

/// The source of one field where it differs from its record's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    /// The row's id.
    pub id: RowId,
    /// The table of the record.
    pub table_name: String,
    /// The record.
    pub row_id: Uuid,
    /// The field.
    pub field: String,
    /// Where its value came from.
    pub source: Source,
    /// When the source last confirmed it.
    pub verified_on: Date,
}

/// The names of the field in which the user chooses the holidays a person is greeted for: countries or holidays, between commas.
pub const HOLIDAYS: [&str; 2] = ["Holidays", "holidays"];

/// The name of the field in which the user says for how long a person is kept after the last contact: `24 months`, `2 years`.
pub const KEEP_FOR: &str = "Keep for";
/// The name of the field that holds the day before which a person is not proposed to be forgotten: `2027-11-22`.
pub const KEEP_UNTIL: &str = "Keep until";

/// The name of the setting that keeps the chosen time zone (an IANA name).
pub const ZONE: &str = "zone";

/// One setting of the book.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Setting {
    /// The row's id.
    pub id: RowId,
    /// Its name.
    pub name: String,
    /// Its value, wrapped in an object.
    pub value: serde_json::Value,
}
