//! The command line as a user meets it: what the built program prints and how it exits, one file per command.

#![expect(clippy::unwrap_used, reason = "a builder that fails is a failing test")]

mod acts;
mod advice;
mod at;
mod bad_input;
mod cadence;
mod circle;
mod completions;
mod databases;
mod demo;
mod doctor;
mod export;
mod find;
mod forecast;
mod forget;
mod help;
mod history;
mod home;
mod import;
mod insight;
mod knows;
mod link;
mod list;
mod log;
mod me;
mod merge;
mod organisations;
mod path;
mod privacy;
mod reconnect;
mod retention;
mod serve;
mod settings;
mod show;
mod stopping;
mod story;
mod timeline;
mod today;
mod triage;
mod undo;
mod verify;
