//! The formats as the app uses them: files of `fixtures/`, detected by name and content, every record accounted for.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its own files has nothing to say")]

mod archives;
mod common;
mod hostile;
mod linkedin;
mod tables;
