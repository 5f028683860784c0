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

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

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
    /// One JSON object instead of tables; of several logs, one report by the name of each.
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

/// Who stood face to face with whom at a conference.
const MEETINGS: &str = "contacts/tij_SFHH.dat.gz";

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
        What::Introductions(log) => log.each(introductions::measure, introductions::Report::text).and_then(|()| log.meetings()),
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
        let mut reports = BTreeMap::new();
        for (name, until) in LOGS {
            if let Some(path) = dataset(self.datasets.as_deref(), name, self.json) {
                let report = measure(&Log::read(&path, self.until.or(until))?);
                if !self.json {
                    println!("\n{name}");
                    self.print(&report, &text)?;
                }
                reports.insert(name, report);
            }
        }
        if self.json { print_object(&reports) } else { Ok(()) }
    }

    fn print<R: Serialize>(&self, report: &R, text: impl Fn(&R) -> String) -> Result<()> {
        if self.json {
            return print_object(report);
        }
        print!("{}", text(report));
        Ok(())
    }

    /// Measures what is known of meetings, where no log was named.
    fn meetings(&self) -> Result<()> {
        let file = if self.log.is_none() && !self.json { dataset(self.datasets.as_deref(), MEETINGS, false) } else { None };
        if let Some(path) = file {
            println!("\n{MEETINGS}");
            print!("{}", introductions::meetings::measure(&path)?.text());
        }
        Ok(())
    }
}

/// One object on a line of its own.
fn print_object(value: &impl Serialize) -> Result<()> {
    println!("{}", serde_json::to_string(value).context("a figure is no number")?);
    Ok(())
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
        let mut reports = BTreeMap::new();
        for names in RECORDS {
            let files: Vec<PathBuf> = names.iter().filter_map(|name| dataset(self.datasets.as_deref(), name, self.json)).collect();
            if files.len() != names.len() {
                continue;
            }
            let name = names.join(" and ");
            if self.json {
                reports.insert(name, duplicates::measure(&files.iter().map(PathBuf::as_path).collect::<Vec<_>>())?);
            } else {
                println!("\n{name}");
                self.print(&files)?;
            }
        }
        if self.json { print_object(&reports) } else { Ok(()) }
    }

    fn print(&self, files: &[PathBuf]) -> Result<()> {
        let report = duplicates::measure(&files.iter().map(PathBuf::as_path).collect::<Vec<_>>())?;
        if self.json {
            return print_object(&report);
        }
        print!("{}", report.text());
        Ok(())
    }
}

/// A file of the folder of public data; says so and gives none where it is not there. Where a program reads the answer, that is
/// said beside it.
fn dataset(folder: Option<&Path>, name: &str, json: bool) -> Option<PathBuf> {
    let path = folder.map(|folder| folder.join(name)).filter(|path| path.is_file());
    let skipped = format!("SKIPPED: {name} not found (set WELLMET_DATASETS)");
    match (&path, json) {
        (Some(_), _) => {}
        (None, true) => eprintln!("{skipped}"),
        (None, false) => println!("{skipped}"),
    }
    path
}
