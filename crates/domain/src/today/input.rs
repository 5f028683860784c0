//! What a plan is made from: plain values, read by the caller in one go.

use jiff::civil::{Date, Time};

use super::{Candidate, Capacity};
use crate::{BookId, InteractionId, PersonId, acts::ActAnswer, cadence::CircleRules, occasions::OccasionRules};

/// Everything a plan depends on.
#[derive(Clone, Copy, Debug)]
pub struct TodayInput<'a> {
    /// The book.
    pub book: BookId,
    /// The civil day in the book's zone.
    pub today: Date,
    /// What the user can do in a week.
    pub capacity: &'a Capacity,
    /// The intervals of the circles.
    pub circles: &'a CircleRules,
    /// Which occasions are told, and when.
    pub occasions: OccasionRules,
    /// Everybody who may be due, in any order.
    pub people: &'a [Candidate],
    /// Every answer given so far, in any order.
    pub answers: &'a [ActAnswer],
    /// Meetings of today and the next seven days.
    pub meetings: &'a [PlannedMeeting],
    /// How many acts were ever done; the first days last until twenty.
    pub acts_done: u32,
    /// The last day before today on which the user did anything here.
    pub last_active: Option<Date>,
    /// Keys and texts that messages of the last 91 days used: [`crate::suggestions::Message::marks`].
    pub recently_said: &'a [String],
}

/// A meeting that is going to take place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedMeeting {
    /// The interaction's id.
    pub id: InteractionId,
    /// The civil day.
    pub on: Date,
    /// The time of day, in the book's zone; None for a whole day.
    pub at: Option<Time>,
    /// What it is called.
    pub title: Option<String>,
    /// Who takes part, besides me.
    pub people: Vec<PersonId>,
}
