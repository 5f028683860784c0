//! Writes a synthetic network of invented people: as files that Wellmet imports, or straight into a data file.

pub mod store;

use std::path::PathBuf;

use anyhow::{Result, ensure};
use clap::Args;
use wellmet_testing::generator::{Network, files};

use crate::bench::machine;

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
    out: Option<PathBuf>,
    /// The new data file to fill; a release build fills it many times faster.
    #[arg(long)]
    store: Option<PathBuf>,
}

/// Writes the network, and says what to do with it.
///
/// # Errors
/// When the folder or the data file cannot be written.
pub fn run(options: &Options) -> Result<bool> {
    let network = Network { people: options.people, interactions: options.interactions, seed: options.seed, until: options.until };
    ensure!(options.out.is_some() || options.store.is_some(), "say where: --out FOLDER for files, --store FILE for a data file");
    let sizes = format!("{} people and {} interactions", options.people, options.interactions);
    if let Some(folder) = &options.out {
        files::write(&network, folder)?;
        println!("{sizes} are in {0}\nwellmet import {0}/linkedin {0}/people.vcf {0}/calendar.ics {0}/mail.mbox", folder.display());
    }
    if let Some(file) = &options.store {
        machine::runtime()?.block_on(store::fill(file, &network))?;
        println!("{sizes} are in {}", file.display());
    }
    Ok(true)
}
