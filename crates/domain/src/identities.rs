//! Identities: people met only as participants of mails, meetings and chats. Triage makes them persons, or not.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{IdentityId, PersonId, people::Source};

text_enum! {
    /// By what an identity is known.
    pub enum IdentityKind {
        /// A mail address.
        Email => "email",
        /// A profile address.
        Profile => "profile",
        /// Only a name.
        Name => "name",
    }
}

/// Somebody seen only as a participant so far.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Identity {
    /// The identity's id.
    pub id: IdentityId,
    /// By what they are known.
    pub kind: IdentityKind,
    /// The normalised address or name.
    pub key: String,
    /// The name seen beside it.
    pub name: Option<String>,
    /// The person they turned out to be.
    pub person_id: Option<PersonId>,
    /// The day the user said "not for me".
    pub declined_on: Option<Date>,
    /// Where they were seen.
    pub source: Source,
}
