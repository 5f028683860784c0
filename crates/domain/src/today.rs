//! Today: the short, ordered, explained list of acts.
//!
//! First what was promised and dated occasions, by date; then follow-ups after a first meeting, within 72 hours; then
//! nudges, within the capacity of the week: circle first, then state, then what one contact would keep. The ratio
//! "elapsed / usual interval" sorts nothing. Planning reads and never writes.

mod answers;
mod balance;
mod beside;
mod candidate;
mod capacity;
mod coming;
mod due;
mod first_days;
mod first_meetings;
mod input;
mod nudges;
mod owed;
mod reasons;
mod waiting;

#[cfg(test)]
mod tests;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    Sentence,
    acts::{Act, ActKind, ActPerson},
    catalogue::say,
    days::days_between,
    suggestions::Used,
};

pub use balance::Balance;
pub use beside::{Beside, beside, beside_id};
pub use candidate::{Candidate, FirstMeeting, Talk, Worth, topic_of};
pub use capacity::{Capacity, Weekday};
pub use first_days::{ACTS_OF_FIRST_DAYS, DORMANT_AFTER};
pub use first_meetings::HOURS_AFTER_A_FIRST_MEETING;
pub use input::{PlannedMeeting, TodayInput};

use answers::Answers;

/// After this many days away one is welcomed back to what is still one's own, and nothing missed is counted.
pub const AWAY_AFTER: i64 = 21;

/// The plan of a day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Today {
    /// The civil day in the book's zone.
    #[schema(value_type = String, format = Date)]
    pub date: Date,
    /// How many acts a week the user can do.
    pub capacity: u32,
    /// How many nudges fit today, after what is promised and dated.
    pub room: u32,
    /// What is due, in order.
    pub acts: Vec<Act>,
    /// What others said they would do.
    pub waiting: Vec<Act>,
    /// What the next seven days bring.
    pub coming: Vec<Coming>,
    /// What was written and may have been sent.
    pub written: Vec<Asked>,
    /// What stands above the list: a welcome back, or that this is everything.
    pub greeting: Option<Sentence>,
    /// After an absence: that a fresh archive would help.
    pub offer: Option<Sentence>,
    /// After an absence: the acts, by id, that were not yet said to be still one's own, moved or let go.
    pub undecided: Vec<String>,
}

/// Something the next days bring.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Coming {
    /// When.
    #[schema(value_type = String, format = Date)]
    pub on: Date,
    /// What kind of act it is going to be.
    pub kind: ActKind,
    /// With whom.
    pub person: ActPerson,
    /// What it is.
    pub what: Sentence,
}

/// A question about something that was written: was it sent? Only yes logs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Asked {
    /// The act's id.
    pub act: String,
    /// The act's kind.
    pub kind: ActKind,
    /// To whom.
    pub person: ActPerson,
    /// The question.
    pub question: Sentence,
}

/// Plans a day. The same input always gives the same plan.
#[must_use]
pub fn plan(input: &TodayInput<'_>) -> Today {
    let answers = Answers::of(input.answers, input.today);
    let mut due = owed::due(input, &answers);
    due.extend(first_meetings::due(input, &answers));
    let away = is_back_after_absence(input);
    let room = if away { 0 } else { capacity::room(input, &answers, due.len()) };
    due.extend(nudges::due(input, &answers, &due, room));

    let mut used = Used::of(input.recently_said);
    let acts: Vec<Act> = due.iter().map(|due| due.act(input, &mut used)).collect();
    let undecided = acts.iter().filter(|act| away && !answers.kept_today(act.person.id, &act.id)).map(|act| act.id.clone()).collect();
    let waiting = waiting::due(input, &answers).iter().map(|due| due.act(input, &mut used)).collect();
    Today {
        date: input.today,
        capacity: input.capacity.per_week,
        room: u32::try_from(room).unwrap_or(u32::MAX),
        greeting: greeting(away, acts.is_empty()),
        offer: away.then(|| say("today-fresh-archive", [])),
        undecided,
        acts,
        waiting,
        coming: coming::coming(input, &answers),
        written: answers.asked(input),
    }
}

fn is_back_after_absence(input: &TodayInput<'_>) -> bool {
    input.last_active.is_some_and(|last| days_between(last, input.today) >= AWAY_AFTER)
}

fn greeting(away: bool, nothing: bool) -> Option<Sentence> {
    match (away, nothing) {
        (true, false) => Some(say("today-still-yours", [])),
        (true, true) => Some(say("today-welcome-back", [])),
        (false, true) => Some(say("today-enough", [])),
        (false, false) => None,
    }
}
