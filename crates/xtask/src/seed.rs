//! Writes a synthetic network of invented people as files that Wellmet imports.

use std::path::PathBuf;

use anyhow::Result;
use clap::Args;
use wellmet_testing::generator::{Network, files};

/// How large a network, and where it goes.
#[derive(Debug, Args)]
pub struct Options {
    /// How many people.
    #[arg(long, default_value_t = 1_000)]
    people: usize,
    /// How many interactions.
    #[arg(long, default_value_t = 20_000)]
    interactions: usize,
    /// The same seed gives the same network.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The last day of the ten years of history.
    #[arg(long, default_value = "2026-11-22")]
    until: jiff::civil::Date,
    /// The folder for the files; made when it is missing.
    #[arg(long)]
    out: PathBuf,
}

/// Writes the files and says what to do with them.
///
/// # Errors
/// When the folder cannot be written.
pub fn run(options: &Options) -> Result<bool> {
    let network = Network { people: options.people, interactions: options.interactions, seed: options.seed, until: options.until };
    files::write(&network, &options.out)?;
    println!("{} people and {} interactions are in {}", options.people, options.interactions, options.out.display());
    println!("wellmet import {0}/linkedin {0}/people.vcf {0}/calendar.ics {0}/mail.mbox", options.out.display());
    Ok(true)
}
