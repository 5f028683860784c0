//! Events one goes to, and opportunities tied to people.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{EventId, OrganisationId, RowId, people::Source};

/// A conference, meetup, seminar, dinner.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// The event's id.
    pub id: EventId,
    /// Its name.
    pub name: String,
    /// Its folded name.
    pub folded: String,
    /// The first day.
    pub on_date: Option<Date>,
    /// The last day, when it has several.
    pub until: Option<Date>,
    /// Where.
    pub place: Option<String>,
    /// Its page.
    pub url: Option<String>,
    /// Where it came from.
    pub source: Source,
}

text_enum! {
    /// What an opportunity is.
    pub enum OpportunityKind {
        /// A job.
        Job => "job",
        /// A client.
        Client => "client",
        /// A collaboration.
        Collaboration => "collaboration",
        /// A talk.
        Talk => "talk",
        /// Anything else.
        Other => "other",
    }
}

/// A job applied for, a client, a talk.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Opportunity {
    /// The row's id.
    pub id: RowId,
    /// What it is.
    pub kind: OpportunityKind,
    /// Its title.
    pub title: String,
    /// Where.
    pub organisation_id: Option<OrganisationId>,
    /// The day it began.
    pub on_date: Date,
    /// Its page.
    pub url: Option<String>,
    /// Where it came from.
    pub source: Source,
}
