//! Circles and cadences: how often one wants to be in touch, and how far that is.
//!
//! Nothing here says "late" of a person: a state is graded, an ended context is no delay, and silence is respected.

mod rest;
mod rules;
mod standing;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{PersonId, RowId};

pub use rest::{QUIET_AFTER_UNANSWERED, UNANSWERED_THAT_SILENCE, door_is_open, rests_until};
pub use rules::{CircleRules, Interval, SKIPS_THAT_LENGTHEN, skip_toast};
pub use standing::{OwnRhythm, Pace, Phase, Standing, standing};

text_enum! {
    /// A closeness tier.
    pub enum Circle {
        /// About 5 people.
        Inner => "inner",
        /// About 15.
        Close => "close",
        /// About 50.
        Active => "active",
        /// About 150.
        Meaningful => "meaningful",
        /// Kept, without a rhythm.
        Wider => "wider",
        /// Decided: not kept in touch with.
        None => "none",
    }
}

/// What the user decided about staying in touch with a person. No row: nobody asked yet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cadence {
    /// The row's id.
    pub id: RowId,
    /// With whom.
    pub person_id: PersonId,
    /// The circle.
    pub circle: Circle,
    /// The ideal interval in days, where it differs from the circle's.
    pub ideal_days: Option<i64>,
    /// The maximum interval in days, where it differs from the circle's.
    pub maximum_days: Option<i64>,
    /// The day it was decided.
    pub decided_on: Date,
}
