//! Ways to reach a person, and the keys by which two spellings of one channel meet.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{ChannelId, PersonId, people::Source};

text_enum! {
    /// What kind of way it is.
    pub enum ChannelKind {
        /// A mail address.
        Email => "email",
        /// A telephone number.
        Phone => "phone",
        /// A web address.
        Url => "url",
        /// A name on a service.
        Handle => "handle",
    }
}

/// A way to reach a person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Channel {
    /// The channel's id.
    pub id: ChannelId,
    /// Whom it reaches.
    pub person_id: PersonId,
    /// What kind of way it is.
    pub kind: ChannelKind,
    /// The service, in lower case: `linkedin`, `github`, `signal`.
    pub service: Option<String>,
    /// The value as it was given.
    pub value: String,
    /// The normalised value; equal keys mean the same channel.
    pub key: String,
    /// `work`, `home`, or the user's word.
    pub label: Option<String>,
    /// Whether it is the one to use first among its kind.
    pub preferred: bool,
    /// Where it came from.
    pub source: Source,
    /// When the source last confirmed it.
    pub verified_on: Option<Date>,
}
