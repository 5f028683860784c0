//! The words of the product and their rules.
//!
//! Nothing here performs I/O: the clock, the zone, and randomness are passed in. One module per noun; a noun's struct
//! is what the store keeps, the API shows and the rules speak about.

#[macro_use]
mod words;

pub mod acts;
pub mod addresses;
pub mod addressing;
pub mod cadence;
pub mod capture;
pub mod cards;
pub mod catalogue;
pub mod channels;
pub mod dates;
pub mod days;
pub mod events;
pub mod fields;
pub mod first_look;
pub mod folding;
pub mod identities;
pub mod ids;
pub mod interactions;
pub mod introductions;
pub mod moment;
pub mod notes;
pub mod occasions;
pub mod organisations;
pub mod people;
pub mod promises;
pub mod redaction;
pub mod relations;
pub mod suggestions;
pub mod titles;
pub mod today;
pub mod topics;
pub mod triage;
pub mod whereabouts;

pub use catalogue::Sentence;
pub use dates::PartialDate;
pub use ids::*;
pub use moment::{Clock, Entropy, Moment};
