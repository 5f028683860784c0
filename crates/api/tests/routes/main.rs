//! Every route through HTTP, one file per noun, on both engines where it writes.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test ends where something is missing")]

#[macro_use]
mod support;

mod access;
mod captures;
mod crossing;
mod devices;
mod events;
mod history;
mod idempotency;
mod imports;
mod insight;
mod interactions;
mod map;
mod merges;
mod openapi;
mod organisations;
mod people;
mod promises;
mod sample;
mod session;
mod settings;
mod story;
mod today;
