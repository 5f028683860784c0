//! The command line: what every command takes, and the commands. The help tree is a contract, kept by a snapshot.

use std::path::PathBuf;

use clap::{Args, Parser};
use jiff::Timestamp;

use crate::commands::Command;

/// Keep your professional relationships: whom to reach today, why, and with what.
///
/// Without a command, Wellmet opens the app. Exit codes: 0 done, 1 failed, 2 wrong usage, 3 nothing found, 4 needs a decision.
#[derive(Debug, Parser)]
#[command(name = "wellmet", version, max_term_width = 100, disable_help_subcommand = false)]
pub struct Arguments {
    #[command(flatten)]
    pub everywhere: Everywhere,
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What every command takes.
#[derive(Clone, Debug, Args)]
pub struct Everywhere {
    /// Where the data lies; the platform's data directory when not said
    #[arg(long, global = true, value_name = "DIR", env = "WELLMET_DATA", hide_env_values = true, help_heading = "Everywhere")]
    pub data: Option<PathBuf>,
    /// A PostgreSQL database in place of the data directory (postgres://...)
    #[arg(long, global = true, value_name = "URL", env = "WELLMET_DATABASE", hide_env_values = true, help_heading = "Everywhere")]
    pub database: Option<String>,
    /// Answer with one JSON object on standard output
    #[arg(long, global = true, help_heading = "Everywhere")]
    pub json: bool,
    /// The instant to take for now (RFC 3339)
    #[arg(long, global = true, value_name = "RFC3339", help_heading = "Everywhere")]
    pub now: Option<Timestamp>,
    /// The time zone of a book that is made now (such as Europe/Lisbon); the machine's when not said
    #[arg(long, global = true, value_name = "IANA", help_heading = "Everywhere")]
    pub zone: Option<String>,
    /// The language of the answers (en, de); the one of the settings, or else the machine's, when not said
    #[arg(long, global = true, value_name = "CODE", help_heading = "Everywhere")]
    pub language: Option<String>,
}
