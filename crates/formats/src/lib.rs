//! Foreign bytes to drafts and back: LinkedIn archives, tables, cards, calendars, mail.
//!
//! Pure and streaming: no clock, no network, no store. Every record of a file becomes one item, taken or not, with its place.

pub mod draft;
