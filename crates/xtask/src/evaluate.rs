//! What the engine's estimates are worth, measured on public data beside the usual ways.
//!
//! The data lies outside the project: a file is named, or taken from the folder that `WELLMET_DATASETS` names.

mod duplicates;
mod introductions;
mod log;
mod logistic;
mod measures;
mod outreach;
mod random;
mod replies;
mod table;
mod ties;

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use clap::{Args, Subcommand, ValueEnum};
use serde::Serialize;

use crate::house;
use log::Log;

/// What is measured.
#[derive(Debug, Args)]
pub struct Options {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Who is still in touch, who is next, and how long until then.
    Ties {
        #[command(flatten)]
        log: LogOptions,
        /// Other scores instead, each with what it gains over M.
        #[arg(long)]
        candidates: bool,
    },
    /// Which records are one person's.
    Duplicates(RecordOptions),
    /// Which messages are answered within a week.
    Replies(LogOptions),
    /// Whom everybody would have been told to write to, week by week.
    Outreach(LogOptions),
    /// Who meets next of those who know somebody in common.
    Introductions(LogOptions),
}

/// A log of contact.
#[derive(Clone, Debug, Args)]
struct LogOptions {
    /// A file of lines `source target unixtime`, plain or gzipped; without it the logs in `WELLMET_DATASETS`.
    #[arg(long)]
    log: Option<PathBuf>,
    /// Keeps what lies before this many days after the first contact.
    #[arg(long)]
    until: Option<f64>,
    /// One JSON object instead of tables.
    #[arg(long)]
    json: bool,
    #[arg(long, hide = true, env = "WELLMET_DATASETS")]
    datasets: Option<PathBuf>,
}

/// Files of records.
#[derive(Clone, Debug, Args)]
struct RecordOptions {
    /// A file of records; several are taken as one. Without it the files in `WELLMET_DATASETS`.
    #[arg(long, num_args = 1..)]
    records: Vec<PathBuf>,
    /// The format of the files.
    #[arg(long, value_enum, default_value = "febrl")]
    format: Format,
    /// One JSON object instead of lines.
    #[arg(long)]
    json: bool,
    #[arg(long, hide = true, env = "WELLMET_DATASETS")]
    datasets: Option<PathBuf>,
}

/// A format of records with their truth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Synthetic people of the Febrl project, as comma-separated values.
    Febrl,
}

/// The public sets of records.
const RECORDS: [&[&str]; 2] = [&["linkage/dataset3.csv"], &["linkage/dataset4a.csv", "linkage/dataset4b.csv"]];

/// The public logs, and the day up to which each is whole: the mailboxes have a hole from day 523 on.
const LOGS: [(&str, Option<f64>); 2] = [("temporal/email-Eu-core-temporal.txt.gz", Some(523.0)), ("temporal/CollegeMsg.txt.gz", None)];

/// Measures and prints.
///
/// # Errors
/// When a file that was named is missing or has another shape.
pub fn run(options: &Options) -> Result<bool> {
    if cfg!(debug_assertions) {
        return house::again_in_release();
    }
    match &options.what {
        What::Ties { log, candidates: true } => log.each(ties::candidates, ties::candidates_text),
        What::Ties { log, candidates: false } => log.each(ties::measure, ties::Report::text),
        What::Duplicates(records) => records.each(),
        What::Replies(log) => log.each(replies::measure, replies::Report::text),
        What::Outreach(log) => log.each(outreach::measure, outreach::Report::text),
        What::Introductions(log) => log.each(introductions::measure, introductions::Report::text),
    }?;
    Ok(true)
}

impl LogOptions {
    /// Measures the log that was named, or every public one that is there.
    fn each<R: Serialize>(&self, measure: impl Fn(&Log) -> R, text: impl Fn(&R) -> String) -> Result<()> {
        if let Some(path) = &self.log {
            if !path.is_file() {
                bail!("{} is not there", path.display());
            }
            return self.print(&measure(&Log::read(path, self.until)?), &text);
        }
        for (name, until) in LOGS {
            if let Some(path) = dataset(self.datasets.as_deref(), name) {
                if !self.json {
                    println!("\n{name}");
                }
                self.print(&measure(&Log::read(&path, self.until.or(until))?), &text)?;
            }
        }
        Ok(())
    }

    fn print<R: Serialize>(&self, report: &R, text: impl Fn(&R) -> String) -> Result<()> {
        if self.json {
            println!("{}", serde_json::to_string(report).context("a figure is no number")?);
        } else {
            print!("{}", text(report));
        }
        Ok(())
    }
}

impl RecordOptions {
    /// Finds the duplicates of the files that were named, or of every public set that is there.
    fn each(&self) -> Result<()> {
        let Format::Febrl = self.format;
        if !self.records.is_empty() {
            if let Some(missing) = self.records.iter().find(|path| !path.is_file()) {
                bail!("{} is not there", missing.display());
            }
            return self.print(&self.records);
        }
        for names in RECORDS {
            let files: Vec<PathBuf> = names.iter().filter_map(|name| dataset(self.datasets.as_deref(), name)).collect();
            if files.len() == names.len() {
                if !self.json {
                    println!("\n{}", names.join(" and "));
                }
                self.print(&files)?;
            }
        }
        Ok(())
    }

    fn print(&self, files: &[PathBuf]) -> Result<()> {
        let report = duplicates::measure(&files.iter().map(PathBuf::as_path).collect::<Vec<_>>())?;
        if self.json {
            println!("{}", serde_json::to_string(&report).context("a figure is no number")?);
        } else {
            print!("{}", report.text());
        }
        Ok(())
    }
}

/// A file of the folder of public data; says so and gives none where it is not there.
fn dataset(folder: Option<&Path>, name: &str) -> Option<PathBuf> {
    let path = folder.map(|folder| folder.join(name)).filter(|path| path.is_file());
    if path.is_none() {
        println!("SKIPPED: {name} not found (set WELLMET_DATASETS)");
    }
    path
}
