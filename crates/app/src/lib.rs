//! The use cases: what a person can do with a book, one module per noun. Alone opens transactions.
//!
//! Every face (JSON API, command line) calls these and shows what they answer; the answers are the contract of both.

mod app;
mod error;
pub mod history;
pub mod identities;
pub mod imports;
pub mod logins;
pub mod organisations;
pub mod people;
pub mod search;
pub mod settings;

pub use app::{App, Done};
pub use error::{Error, Kind, Result};
