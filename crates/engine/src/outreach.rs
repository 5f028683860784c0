//! Whom to reach: what one contact is worth, who goes cold without one, and with whom to take up a thread again.
//!
//! Nothing here is ever sorted by how late somebody is (`research/engine.md`, section 1.5).

mod forecast;
mod priority;
mod reconnect;

pub use forecast::{cold_in, cold_in_by, cools_on, goes_cold};
pub use priority::{Prospect, REST, choose, novelty, overlap};
pub use reconnect::{DORMANT_AFTER, Dormant, reconnect};
