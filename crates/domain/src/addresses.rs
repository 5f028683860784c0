//! Places where a person is, and days that matter to them.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{PartialDate, PersonId, RowId, people::Source};

/// A postal address, or only a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Address {
    /// The row's id.
    pub id: RowId,
    /// Whose address it is.
    pub person_id: PersonId,
    /// `work`, `home`, or the user's word.
    pub label: Option<String>,
    /// Street and number.
    pub street: Option<String>,
    /// City.
    pub locality: Option<String>,
    /// State or province.
    pub region: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// Country.
    pub country: Option<String>,
    /// The whole as one text, when a source gives only that.
    pub formatted: Option<String>,
    /// Where it came from.
    pub source: Source,
    /// When the source last confirmed it.
    pub verified_on: Option<Date>,
}

text_enum! {
    /// What is kept on a day.
    pub enum ImportantDateKind {
        /// A birthday.
        Birthday => "birthday",
        /// A wedding or another yearly day.
        Anniversary => "anniversary",
        /// The day of death.
        Death => "death",
        /// The user's own.
        Other => "other",
    }
}

/// A day that matters to a person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ImportantDate {
    /// The row's id.
    pub id: RowId,
    /// Whose day it is.
    pub person_id: PersonId,
    /// What is kept.
    pub kind: ImportantDateKind,
    /// The user's word for it.
    pub label: Option<String>,
    /// The day; the year may be unknown.
    pub date: PartialDate,
    /// Where it came from.
    pub source: Source,
    /// When the source last confirmed it.
    pub verified_on: Option<Date>,
}
