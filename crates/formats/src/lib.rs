//! Foreign bytes to drafts and back: LinkedIn archives, tables, cards, calendars, mail.
//!
//! Pure and streaming: no clock, no network, no store. Every record of a file becomes one item, taken or not, with its place.

pub mod archive;
mod building;
pub mod calendar;
mod dates;
pub mod detect;
pub mod draft;
pub mod encoding;
pub mod error;
mod linkedin;
pub mod machines;
pub mod mail;
pub mod owner;
pub mod pasted;
pub mod reading;
mod rows;
pub mod tables;
pub mod vcard;

pub use detect::{Format, detect};
pub use error::FormatError;
pub use reading::{ReadOptions, Sink, read};
