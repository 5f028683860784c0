//! The JSON API: resources over the use cases of `wellmet-app`, one noun per file with its parameters, answers and routes.
//!
//! Nothing here decides anything about people. What lives here: who may come in, problem documents, the description of
//! the API, live changes, and the server itself.

mod access;
mod advice;
mod batches;
mod captures;
mod devices;
mod events;
mod exports;
mod forecast;
mod history;
mod idempotency;
mod imports;
mod insight;
mod interactions;
mod introductions;
mod map;
mod merges;
mod openapi;
mod organisations;
mod pages;
mod paths;
mod people;
mod problem;
mod promises;
mod reconnections;
mod retention;
mod sample;
mod search;
mod security;
mod server;
mod session;
mod settings;
mod today;
mod triage;

pub use devices::pages::{Trust, trust_routes};
pub use openapi::openapi;
pub use problem::Problem;
pub use sample::SampleMeans;
pub use security::{Options, Phone};
pub use server::{Server, router, serve};
pub use session::link_page;
