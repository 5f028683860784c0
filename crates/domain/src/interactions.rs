//! Interactions: what happened with whom, and whether it counts as contact.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::{EventId, IdentityId, InteractionId, PersonId, RowId, people::Source};

text_enum! {
    /// What happened.
    pub enum InteractionKind {
        /// A meeting, from a calendar or told.
        Meeting => "meeting",
        /// A coffee, lunch or dinner.
        Meal => "meal",
        /// A telephone or video call.
        Call => "call",
        /// A mail.
        Email => "email",
        /// A message on a service.
        Message => "message",
        /// Met at an event.
        Encounter => "encounter",
        /// A letter, card or gift.
        Letter => "letter",
        /// An invitation to connect.
        Invitation => "invitation",
        /// An endorsement of a skill.
        Endorsement => "endorsement",
        /// A written recommendation.
        Recommendation => "recommendation",
        /// Anything else.
        Other => "other",
    }
}

impl InteractionKind {
    /// Whether both sides took part in the same thing at the same time.
    #[must_use]
    pub const fn is_together(self) -> bool {
        matches!(self, Self::Meeting | Self::Meal | Self::Call | Self::Encounter | Self::Other)
    }
}

text_enum! {
    /// Who acted.
    pub enum Direction {
        /// I did.
        Mine => "mine",
        /// They did.
        Theirs => "theirs",
        /// Both took part.
        Mutual => "mutual",
    }
}

text_enum! {
    /// How exactly the time is known.
    pub enum Precision {
        /// To the moment.
        Moment => "moment",
        /// To the day.
        Day => "day",
        /// To the month.
        Month => "month",
    }
}

text_enum! {
    /// Whether it took place.
    pub enum Status {
        /// It did, or is going to.
        Held => "held",
        /// It was called off.
        Cancelled => "cancelled",
        /// I declined, or never answered a mere suggestion.
        Declined => "declined",
    }
}

/// Something that happened with one or more people.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Interaction {
    /// The interaction's id.
    pub id: InteractionId,
    /// What happened.
    pub kind: InteractionKind,
    /// The civil date where it happened, fixed at entry.
    pub on_date: Date,
    /// The instant, when it is known.
    pub at: Option<Timestamp>,
    /// The zone it was given in.
    pub zone: Option<String>,
    /// How exactly the time is known.
    pub precision: Precision,
    /// Who acted.
    pub direction: Direction,
    /// Whether it took place.
    pub status: Status,
    /// Subject or title.
    pub title: Option<String>,
    /// What was said or written.
    pub body: Option<String>,
    /// Where.
    pub place: Option<String>,
    /// At which event.
    pub event_id: Option<EventId>,
    /// The conversation it belongs to.
    pub thread: Option<String>,
    /// Whether it counts as contact, by [`counts_as_contact`].
    pub counts: bool,
    /// Where it came from.
    pub source: Source,
    /// When it was recorded.
    pub created_at: Timestamp,
}

text_enum! {
    /// What a participant was to an interaction.
    pub enum Role {
        /// Wrote or called.
        From => "from",
        /// Was written to directly.
        To => "to",
        /// Was copied in.
        Copied => "copied",
        /// Took part.
        With => "with",
        /// Invited to it.
        Organiser => "organiser",
        /// Declined to take part.
        Declined => "declined",
    }
}

/// One participant: a person, or an identity that nobody has claimed yet. The owner of the book is never listed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Participant {
    /// The row's id.
    pub id: RowId,
    /// In what they took part.
    pub interaction_id: InteractionId,
    /// Who, when known.
    pub person_id: Option<PersonId>,
    /// As what they were seen.
    pub identity_id: Option<IdentityId>,
    /// What they were to it.
    pub role: Role,
    /// The interaction's date, repeated so that a timeline is one walk of an index.
    pub on_date: Date,
}

/// The most people a meeting may have and still be contact with each.
pub const MOST_PEOPLE_IN_A_MEETING: usize = 12;
/// The most direct recipients a message may have and still be contact with each.
pub const MOST_DIRECT_RECIPIENTS: usize = 10;

/// Whether an interaction of this kind and size counts as contact with its direct participants.
///
/// `others` is the number of people besides me: those who took part in a meeting, or the direct recipients of a message.
/// The date is judged where it is read: nothing in the future counts yet.
#[must_use]
pub const fn counts_as_contact(kind: InteractionKind, status: Status, others: usize) -> bool {
    use InteractionKind as Kind;
    if !matches!(status, Status::Held) {
        return false;
    }
    match kind {
        Kind::Meeting | Kind::Meal | Kind::Call | Kind::Encounter | Kind::Other => others < MOST_PEOPLE_IN_A_MEETING,
        Kind::Email | Kind::Message | Kind::Letter => others <= MOST_DIRECT_RECIPIENTS,
        Kind::Invitation | Kind::Endorsement | Kind::Recommendation => false,
    }
}

impl Role {
    /// Whether somebody in this role was in contact at all: those copied in and those who declined were not.
    #[must_use]
    pub const fn takes_part(self) -> bool {
        matches!(self, Self::From | Self::To | Self::With | Self::Organiser)
    }

    /// Whether what came from their side came from somebody in this role: who was only written to said nothing.
    #[must_use]
    pub const fn may_begin(self) -> bool {
        matches!(self, Self::From | Self::With | Self::Organiser)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crowd_is_no_contact() {
        assert!(counts_as_contact(InteractionKind::Meeting, Status::Held, 11));
        assert!(!counts_as_contact(InteractionKind::Meeting, Status::Held, 12));
        assert!(counts_as_contact(InteractionKind::Email, Status::Held, 10));
        assert!(!counts_as_contact(InteractionKind::Email, Status::Held, 11));
    }

    #[test]
    fn what_did_not_take_place_is_no_contact() {
        assert!(!counts_as_contact(InteractionKind::Meeting, Status::Cancelled, 1));
        assert!(!counts_as_contact(InteractionKind::Meeting, Status::Declined, 1));
        assert!(!counts_as_contact(InteractionKind::Invitation, Status::Held, 1));
        assert!(!Role::Copied.takes_part());
    }
}
