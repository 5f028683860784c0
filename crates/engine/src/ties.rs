//! Ties: the state kept per person, folded from days of contact, and what is read from it.
//!
//! Nothing here is ever shown as a number: a screen shows a [`Band`] with its evidence.

mod adapt;
mod band;
mod decay;
mod initiative;
mod replies;
mod rhythm;
mod state;
mod survival;

pub use adapt::{Adaptation, FEWEST_LOOKS, Look, weekly_looks};
pub use band::{Band, band};
pub use decay::{HALF_LIVES, Sums};
pub use initiative::{Initiative, answered_within, initiative};
pub use replies::{JUDGED_AFTER, Replies, reply_rate, reply_rate_among_many, reply_rate_of_kind};
pub use rhythm::{CONVERSATION_GAP, FEWEST_CONVERSATIONS, LAPSED_AFTER, Rhythm, SHORTEST_RHYTHM, median_gap, own_rhythm};
pub use state::{ContactDay, EarlierDay, TieState};
pub use survival::{
    FIRST_CONTACT, FURTHEST_DAY, Law, days_above, lapse_risk, next_date, probability_of_contact, retention_gained, strength_for,
};
