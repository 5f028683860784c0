//! Acts: what is due, and the answers given to them. Generated acts are never stored; their answers are.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::{InteractionId, PersonId, RowId};

text_enum! {
    /// What kind of thing is due.
    pub enum ActKind {
        /// I promised something.
        Promise => "promise",
        /// A day that matters: a birthday, an anniversary.
        Occasion => "occasion",
        /// I chose to come back to it on this day.
        FollowUp => "follow_up",
        /// We met for the first time, within 72 hours.
        FirstMeeting => "first_meeting",
        /// They have news.
        News => "news",
        /// A thanks I owe.
        Thanks => "thanks",
        /// They wrote last and have no answer.
        Answer => "answer",
        /// It would be good to hear from each other.
        Nudge => "nudge",
        /// An old tie worth taking up again.
        Reconnect => "reconnect",
        /// They promised something and it has not come.
        Waiting => "waiting",
    }
}

text_enum! {
    /// What the user did with an act.
    pub enum Answer {
        /// Done: the interaction is logged.
        Done => "done",
        /// Hidden until a date.
        Snoozed => "snoozed",
        /// This occasion ends; no contact is logged.
        Skipped => "skipped",
        /// This kind is off for this person.
        Dropped => "dropped",
        /// Written, and not yet known to be sent.
        Written => "written",
    }
}

/// An answer to an act.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ActAnswer {
    /// The row's id.
    pub id: RowId,
    /// The act's id: a hash of book, kind, person and occasion.
    pub act: String,
    /// The act's kind.
    pub kind: ActKind,
    /// The act's person.
    pub person_id: PersonId,
    /// The act's occasion.
    pub occasion: String,
    /// What was answered.
    pub answer: Answer,
    /// Until when it is hidden.
    pub until: Option<Date>,
    /// The interaction that was logged.
    pub interaction_id: Option<InteractionId>,
    /// The civil day of the answer.
    pub answered_on: Date,
    /// When it was answered.
    pub answered_at: Timestamp,
}
