//! Typed links between two people, each with its inverse.

use serde::{Deserialize, Serialize};

use crate::{PersonId, RowId, people::Source};

text_enum! {
    /// What the other person is to this one.
    pub enum RelationKind {
        /// Spouse or partner in life.
        Partner => "partner",
        /// Parent.
        Parent => "parent",
        /// Child.
        Child => "child",
        /// Brother or sister.
        Sibling => "sibling",
        /// Other family.
        Relative => "relative",
        /// Friend.
        Friend => "friend",
        /// Colleague.
        Colleague => "colleague",
        /// Manager.
        Manager => "manager",
        /// Report.
        Report => "report",
        /// Co-founder.
        CoFounder => "co_founder",
        /// Mentor.
        Mentor => "mentor",
        /// Mentee.
        Mentee => "mentee",
        /// Assistant.
        Assistant => "assistant",
        /// The one assisted.
        Principal => "principal",
        /// Client.
        Client => "client",
        /// Supplier.
        Supplier => "supplier",
        /// Classmate.
        Classmate => "classmate",
        /// They know each other.
        Acquaintance => "acquaintance",
    }
}

impl RelationKind {
    /// What this person is to the other one.
    #[must_use]
    pub const fn inverse(self) -> Self {
        match self {
            Self::Parent => Self::Child,
            Self::Child => Self::Parent,
            Self::Manager => Self::Report,
            Self::Report => Self::Manager,
            Self::Mentor => Self::Mentee,
            Self::Mentee => Self::Mentor,
            Self::Assistant => Self::Principal,
            Self::Principal => Self::Assistant,
            Self::Client => Self::Supplier,
            Self::Supplier => Self::Client,
            symmetric => symmetric,
        }
    }
}

text_enum! {
    /// How sure a link is.
    pub enum Certainty {
        /// Somebody said so.
        Stated => "stated",
        /// The program concluded it from evidence.
        Inferred => "inferred",
        /// Concluded, then confirmed by the user.
        Confirmed => "confirmed",
        /// Concluded, and the user said that it is not so.
        Denied => "denied",
        /// Concluded, and the user could not say; not asked again.
        Unsure => "unsure",
    }
}

impl Certainty {
    /// Whether a link of this kind is one at all, and not an answer about a conclusion.
    #[must_use]
    pub const fn holds(self) -> bool {
        matches!(self, Self::Stated | Self::Inferred | Self::Confirmed)
    }
}

/// A link: `other` is the `kind` of `person`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Relation {
    /// The row's id.
    pub id: RowId,
    /// The person spoken about.
    pub person_id: PersonId,
    /// The person linked.
    pub other_id: PersonId,
    /// What the other is to the person.
    pub kind: RelationKind,
    /// How sure it is.
    pub certainty: Certainty,
    /// Where it came from.
    pub source: Source,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_inverse_of_the_inverse_is_the_relation_itself() {
        for kind in RelationKind::ALL {
            assert_eq!(kind.inverse().inverse(), *kind);
        }
        assert_eq!(RelationKind::Mentor.inverse(), RelationKind::Mentee);
    }
}
