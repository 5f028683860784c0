//! The formats as the app uses them: files of `fixtures/`, detected by name and content, every record accounted for.

mod archives;
mod common;
mod hostile;
mod linkedin;
mod tables;
