//! Acts: what is due, and the answers given to them. Generated acts are never stored; their answers are.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use utoipa::ToSchema;

use crate::{BookId, InteractionId, PersonId, RowId, Sentence, suggestions::Suggestion};

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
        /// We meet today.
        Meeting => "meeting",
    }
}

text_enum! {
    /// What the user did with an act.
    pub enum Answer {
        /// Done: the interaction is logged.
        Done => "done",
        /// Hidden until a date.
        Snoozed => "snoozed",
        /// This occasion ends; no contact is logged. What the user noted as open stays open, and is hidden until a date.
        Skipped => "skipped",
        /// This kind is off for this person.
        Dropped => "dropped",
        /// Written, and not yet known to be sent.
        Written => "written",
        /// Still one's own after an absence, on its day or a new one. It hides nothing.
        Kept => "kept",
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

impl ActKind {
    /// Whether the week's capacity limits it. Promises, follow-ups, occasions and meetings always show.
    #[must_use]
    pub const fn is_nudge(self) -> bool {
        matches!(self, Self::Nudge | Self::Reconnect | Self::Answer | Self::News)
    }
}

/// The person an act is about, as a list shows them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ActPerson {
    /// The person's id.
    pub id: PersonId,
    /// The name as it is shown.
    pub name: String,
    /// Where they are now.
    pub organisation: Option<String>,
}

/// Something due, with its reason and the next step.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Act {
    /// The act's id: [`act_id`].
    pub id: String,
    /// What kind of thing is due.
    pub kind: ActKind,
    /// With whom.
    pub person: ActPerson,
    /// Which occasion; an answer to the act names it too.
    pub occasion: String,
    /// Why, in one sentence.
    pub reason: Sentence,
    /// What the reason rests on.
    pub evidence: Vec<Sentence>,
    /// The day it is due, where there is one.
    #[schema(value_type = Option<String>, format = Date)]
    pub due: Option<Date>,
    /// The prepared next step.
    pub suggestion: Suggestion,
    /// The event whose follow-ups are done in one sitting.
    pub sitting: Option<String>,
    /// Whether it takes under a minute.
    pub quick: bool,
}

/// The id of an act: the same book, kind, person and occasion always give the same one. 16 hexadecimal digits of SHA-256.
#[must_use]
pub fn act_id(book: BookId, kind: ActKind, person: PersonId, occasion: &str) -> String {
    let digest = Sha256::digest(format!("{book}\n{kind}\n{person}\n{occasion}"));
    digest.iter().take(8).fold(String::new(), |id, byte| format!("{id}{byte:02x}"))
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn an_act_keeps_its_id_and_no_other_occasion_has_it() {
        let (book, person) = (BookId(Uuid::from_u128(1)), PersonId(Uuid::from_u128(2)));
        let id = act_id(book, ActKind::Occasion, person, "birthday:2026");
        assert_eq!(id, act_id(book, ActKind::Occasion, person, "birthday:2026"));
        assert_eq!(id.len(), 16);
        assert_ne!(id, act_id(book, ActKind::Occasion, person, "birthday:2027"));
        assert_ne!(id, act_id(book, ActKind::Nudge, person, "birthday:2026"));
    }

    #[test]
    fn capacity_limits_nudges_alone() {
        let limited: Vec<_> = ActKind::ALL.iter().filter(|kind| kind.is_nudge()).map(|kind| kind.as_str()).collect();
        assert_eq!(limited, ["news", "answer", "nudge", "reconnect"]);
    }
}
