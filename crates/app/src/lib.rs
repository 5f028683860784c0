//! The use cases: what a person can do with a book, one module per noun. Alone opens transactions.
//!
//! Every face (JSON API, command line) calls these and shows what they answer; the answers are the contract of both.

pub mod acts;
pub mod advice;
mod app;
pub mod captures;
mod error;
pub mod exports;
pub mod first_look;
pub mod forecast;
pub mod history;
pub mod identities;
pub mod imports;
pub mod insight;
pub mod interactions;
pub mod introductions;
pub mod logins;
pub mod map;
pub mod merges;
pub mod organisations;
pub mod paths;
pub mod people;
pub mod promises;
pub mod reconnections;
pub mod retention;
pub mod sample;
pub mod search;
pub mod settings;
mod ties;
pub mod today;
pub mod triage;
pub mod updates;

pub use app::{App, Done};
pub use error::{Error, Kind, Result};
