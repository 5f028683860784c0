//! One measurement in a process of its own, so that its peak of memory is its own.

use std::{
    fs::File,
    ops::ControlFlow,
    path::{Path, PathBuf},
    process::Command,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, ensure};
use clap::Subcommand;
use serde::{Deserialize, Serialize};
use wellmet_app::{App, imports::ImportOptions, people::NewPerson};
use wellmet_formats::{Format, ReadOptions, read};
use wellmet_testing::noon;

use super::machine;

/// The pause between two people saved during an import.
const PAUSE: Duration = Duration::from_millis(50);

/// What is measured alone.
#[derive(Debug, Subcommand)]
pub enum Probe {
    /// Imports files into an empty book.
    Import {
        /// The files and folders.
        paths: Vec<PathBuf>,
    },
    /// Reads a mailbox, and does nothing with what it says.
    Mailbox {
        /// The mailbox.
        path: PathBuf,
    },
}

/// What a probe found.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Probed {
    /// Seconds until it was done.
    pub seconds: f64,
    /// Of these, seconds until the diff was ready.
    pub staging: f64,
    /// Seconds of processor time, where the system tells.
    pub processor: Option<f64>,
    /// How many records it made or read.
    pub rows: i64,
    /// The most memory held meanwhile, in megabytes.
    pub peak: Option<f64>,
    /// How long each person took who was saved meanwhile, in milliseconds.
    #[serde(default)]
    pub meanwhile: Vec<f64>,
}

/// Runs a probe in this process and prints what it found.
///
/// # Errors
/// When what it measures fails.
pub fn run(probe: &Probe) -> Result<bool> {
    let probed = match probe {
        Probe::Import { paths } => machine::runtime()?.block_on(import(paths))?,
        Probe::Mailbox { path } => mailbox(path)?,
    };
    println!("{}", serde_json::to_string(&probed)?);
    Ok(true)
}

/// Runs a probe in a process of its own.
///
/// # Errors
/// When it fails there.
pub fn apart(arguments: &[&str], paths: &[PathBuf]) -> Result<Probed> {
    let output = Command::new(std::env::current_exe()?).arg("probe").args(arguments).args(paths).output()?;
    ensure!(output.status.success(), "{} failed: {}", arguments.join(" "), String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).context("a probe said something else")
}

async fn import(paths: &[PathBuf]) -> Result<Probed> {
    let folder = wellmet_testing::folder();
    let app = machine::open(&folder.path().join("book.db"), 1).await?;
    let ended = Arc::new(AtomicBool::new(false));
    let saving = tokio::spawn(save_meanwhile(app.clone(), Arc::clone(&ended)));
    let start = Instant::now();
    let id = app.create_import().await?;
    app.read_import(id, paths.to_vec(), ImportOptions::default()).await?;
    let staging = start.elapsed().as_secs_f64();
    let done = app.accept_import(id).await?;
    let seconds = start.elapsed().as_secs_f64();
    ended.store(true, Ordering::Relaxed);
    let meanwhile = saving.await??;
    app.close().await;
    let (processor, peak) = (machine::processor_time(), machine::peak_memory());
    Ok(Probed { seconds, staging, rows: done.totals.imported, processor, peak, meanwhile })
}

/// Saves somebody now and then, as a user would who does not wait for the import.
async fn save_meanwhile(app: App, ended: Arc<AtomicBool>) -> Result<Vec<f64>> {
    let mut took = Vec::new();
    while !ended.load(Ordering::Relaxed) {
        let person: NewPerson = serde_json::from_value(serde_json::json!({ "name": format!("Passerby Number{}", took.len()) }))?;
        let start = Instant::now();
        app.create_person(person).await?;
        took.push(start.elapsed().as_secs_f64() * 1_000.0);
        tokio::time::sleep(PAUSE).await;
    }
    Ok(took)
}

fn mailbox(path: &Path) -> Result<Probed> {
    let options = ReadOptions::on(noon().0.to_zoned(jiff::tz::TimeZone::UTC).date());
    let (start, mut rows) = (Instant::now(), 0);
    read(Format::Mbox, "mail.mbox", File::open(path)?, &options, &mut |_| {
        rows += 1;
        ControlFlow::Continue(())
    })?;
    Ok(Probed {
        seconds: start.elapsed().as_secs_f64(),
        staging: 0.0,
        rows,
        processor: machine::processor_time(),
        peak: machine::peak_memory(),
        meanwhile: Vec::new(),
    })
}
