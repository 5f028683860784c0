//! Promises, follow-ups, favours and thanks: what is open between two people.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{InteractionId, PersonId, PromiseId, RowId, interactions::Direction};

text_enum! {
    /// How a promise or follow-up ended.
    pub enum Settlement {
        /// It was kept; of theirs: it has come.
        Kept => "kept",
        /// It was let go.
        LetGo => "let_go",
    }
}

/// A commitment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Promise {
    /// The promise's id.
    pub id: PromiseId,
    /// The other person.
    pub person_id: PersonId,
    /// Who promised; never mutual.
    pub direction: Direction,
    /// What.
    pub what: String,
    /// The day it was given.
    pub made_on: Date,
    /// The day it is due.
    pub due_on: Option<Date>,
    /// Where it was given.
    pub interaction_id: Option<InteractionId>,
    /// How it ended.
    pub settled_as: Option<Settlement>,
    /// When it ended.
    pub settled_on: Option<Date>,
}

/// Something to come back to with a person on a day the user chose.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FollowUp {
    /// The row's id.
    pub id: RowId,
    /// With whom.
    pub person_id: PersonId,
    /// What about.
    pub what: Option<String>,
    /// The day.
    pub due_on: Date,
    /// Where it arose.
    pub interaction_id: Option<InteractionId>,
    /// How it ended.
    pub settled_as: Option<Settlement>,
    /// When it ended.
    pub settled_on: Option<Date>,
}

text_enum! {
    /// What help was.
    pub enum FavourKind {
        /// Advice.
        Advice => "advice",
        /// A resource.
        Resource => "resource",
        /// An introduction.
        Introduction => "introduction",
        /// Feedback.
        Feedback => "feedback",
        /// A referral.
        Referral => "referral",
        /// Speaking up for somebody.
        Advocacy => "advocacy",
        /// Expertise or time.
        Time => "time",
        /// Emotional support.
        Support => "support",
        /// Anything else.
        Other => "other",
    }
}

/// Help given (mine) or received (theirs). Never a debt.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Favour {
    /// The row's id.
    pub id: RowId,
    /// The other person.
    pub person_id: PersonId,
    /// Who helped.
    pub direction: Direction,
    /// What kind of help.
    pub kind: FavourKind,
    /// What.
    pub what: String,
    /// The day.
    pub on_date: Date,
    /// Where it was told.
    pub interaction_id: Option<InteractionId>,
}

/// Thanks said by me (mine) or to me (theirs), or still owed by me when it has no date.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Thanks {
    /// The row's id.
    pub id: RowId,
    /// The other person.
    pub person_id: PersonId,
    /// Who thanks.
    pub direction: Direction,
    /// For what.
    pub what: String,
    /// The day the reason arose.
    pub since: Date,
    /// The day they were said.
    pub said_on: Option<Date>,
    /// Where it was told.
    pub interaction_id: Option<InteractionId>,
}
