//! What tests and benches share: a PostgreSQL of their own, fixed time and chance, a folder that goes away.
//!
//! Only ever a dev-dependency; it knows the domain and nothing above it, so that every crate may use it.

pub mod generator;
pub mod postgres;

pub use tempfile::TempDir;
pub use wellmet_domain::moment::{FixedClock, SeededEntropy};

/// The instant at which the shared cast lives: noon on Sunday, 22 November 2026.
///
/// # Panics
/// Never: the text is a valid instant.
#[must_use]
pub fn noon() -> FixedClock {
    FixedClock("2026-11-22T12:00:00Z".parse().unwrap_or_else(|error| panic!("{error}")))
}

/// A folder that is removed when the value is dropped.
///
/// # Panics
/// When the machine's temporary folder cannot be written.
#[must_use]
pub fn folder() -> TempDir {
    tempfile::Builder::new().prefix("wellmet-").tempdir().unwrap_or_else(|error| panic!("no temporary folder: {error}"))
}
