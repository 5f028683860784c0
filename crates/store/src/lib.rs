//! The store: SQLite and PostgreSQL from one SQL text.
//!
//! Facts are written through [`Tx`] alone, which keeps the journal and everything derived. Nothing here decides anything.

#[macro_use]
mod dialect;

mod accounts;
mod advice;
mod backup;
mod books;
mod cards;
mod cell;
mod changes;
mod derived;
mod doctor;
mod durability;
mod error;
mod evidence;
mod exports;
mod facts;
mod forget;
mod guard;
mod idempotency;
mod identities;
mod imports;
mod interactions;
mod journal;
mod list;
mod logins;
mod lookups;
mod many;
mod map;
mod merges;
mod migrations;
mod organisations;
mod paths;
mod people;
mod rows;
mod search;
mod staged;
mod store;
mod ties;
mod tx;
mod undo;

pub use advice::{Advised, AdvisedIn, Suggested};
pub use books::{Book, BookCounts, content_hash};
pub use cell::{Cell, Kind, Value};
pub use changes::{RowChange, Touched};
pub use doctor::Finding;
pub use error::{Error, Result};
pub use evidence::ContactCounts;
pub use facts::{Column, Fact, TABLES, Table, table};
pub use forget::{Forgotten, Instead, NameStands};
pub use guard::ApplyingGuard;
pub use idempotency::{Remembered, Request};
pub use identities::WaitingIdentity;
pub use imports::{Import, ImportFile, ImportState};
pub use interactions::{NamedParticipant, TimelineCursor};
pub use journal::{Batch, Version};
pub use logins::{Login, LoginKind};
pub use organisations::{OrganisationSize, PersonAt};
pub use paths::{Change, Seen, SeenPart};
pub use people::{PersonLine, WaitingPerson};
pub use rows::texts;
pub use search::{Found, words};
pub use staged::{Compared, Outcome, StagedAsked, StagedCount, StagedRow, StagedSpan};
pub use store::{Location, Store};
pub use ties::{OwnPace, Tie, date_of_day, day_number, tie_of_days};
pub use tx::{NewBatch, Tx, Written};
pub use undo::Kept;
