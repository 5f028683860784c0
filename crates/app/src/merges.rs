//! Duplicates: proposed with their reasons, told apart for good, or merged field by field as one change.

mod fields;
mod likeness;
mod merge;
mod proposals;

pub(crate) use fields::OWN_FIELDS;
pub use fields::{FieldChoice, Side};
pub use merge::Merge;
pub use proposals::Duplicate;
