//! Imports: how long they take, and that their memory does not grow with the file.

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use anyhow::{Result, ensure};
use wellmet_testing::generator::{Network, files};

use super::{
    figure::{Figures, Target},
    mailbox,
    probe::{self, Probed},
    samples::Samples,
};

/// With this many interactions, 20,000 of them are messages.
const INTERACTIONS: usize = 44_444;
const PEOPLE: usize = 30_000;
/// How much more memory a file of ten times the size may take.
const GROWTH: f64 = 1.5;
/// A step of 50 ms, and 15 ms until what is saved is on the disk.
const MOST_WAIT: f64 = 65.0;
const MEGABYTE: usize = 1_000_000;

/// Measures every import.
///
/// # Errors
/// When one fails, or brings in less than the files hold.
pub fn measure(figures: &mut Figures, folder: &Path, seed: u64) -> Result<()> {
    let (large, small) = (network(folder, 1, seed)?, network(folder, 10, seed)?);
    let archive = probe::apart(&["import"], &[large.join("linkedin")])?;
    let few = probe::apart(&["import"], &[small.join("linkedin")])?;
    ensure!(archive.rows >= 49_000, "an archive of 50,000 rows brought in {}", archive.rows);
    figures.hold("import: 30,000 connections, 20,000 messages", archive.seconds, "s", Target::AtMost(5.0));
    stages(figures, &archive);
    waits(figures, &archive);
    grown(figures, "import: memory for 10 times the connections and messages", few.peak, archive.peak);
    let cards = probe::apart(&["import"], &[large.join("people.vcf")])?;
    ensure!(cards.rows == 10_000, "10,000 cards made {} people", cards.rows);
    figures.hold("import: 10,000 vCards", cards.seconds, "s", Target::AtMost(3.0));
    stages(figures, &cards);
    mail(figures, folder)
}

fn mail(figures: &mut Figures, folder: &Path) -> Result<()> {
    let (small, large) = (mailbox_of(folder, 40)?, mailbox_of(folder, 400)?);
    let (few, many) = (probe::apart(&["mailbox"], &[small])?, probe::apart(&["mailbox"], &[large])?);
    ensure!(many.rows == 20_000, "20,000 messages were read as {}", many.rows);
    figures.hold("import: mbox headers, 20 kB a message", 400.0 / many.seconds, "MB/s", Target::AtLeast(80.0));
    grown(figures, "import: memory for 10 times the mailbox", few.peak, many.peak);
    Ok(())
}

fn stages(figures: &mut Figures, probed: &Probed) {
    figures.tell("  of these until the diff is shown", probed.staging, "s");
    if let Some(processor) = probed.processor {
        figures.tell("  processor time, all threads", processor, "s");
    }
}

/// What somebody waits who saves a person during the import: for its step at most, and for the disk.
fn waits(figures: &mut Figures, probed: &Probed) {
    let mut samples = Samples::default();
    for took in &probed.meanwhile {
        samples.add(Duration::from_secs_f64(took / 1_000.0));
    }
    figures.tell("import: a person saved meanwhile, p50", samples.percentile(50), "ms");
    figures.hold("import: a person saved meanwhile, p99", samples.percentile(99), "ms", Target::AtMost(MOST_WAIT));
}

fn grown(figures: &mut Figures, name: &str, small: Option<f64>, large: Option<f64>) {
    match (small, large) {
        (Some(small), Some(large)) => {
            figures.hold(name, large / small, "times", Target::AtMost(GROWTH));
            figures.tell("  peak for the large one", large, "MB");
        }
        _ => figures.skip(name, "the system does not tell"),
    }
}

fn network(folder: &Path, part: usize, seed: u64) -> Result<PathBuf> {
    let folder = folder.join(format!("files-{}", PEOPLE / part));
    if !folder.join("people.vcf").exists() {
        let until = jiff::civil::date(2026, 11, 22);
        files::write(&Network { people: PEOPLE / part, interactions: INTERACTIONS / part, seed, until }, &folder)?;
    }
    Ok(folder)
}

fn mailbox_of(folder: &Path, megabytes: usize) -> Result<PathBuf> {
    let path = folder.join(format!("mail-{megabytes}.mbox"));
    if !path.exists() {
        mailbox::write(&path, megabytes * MEGABYTE)?;
    }
    Ok(path)
}
