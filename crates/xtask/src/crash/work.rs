//! The kinds of work during which the child is killed, and what it says while it works.

use std::{fmt, io::Write as _, path::Path, sync::Arc};

use anyhow::{Result, ensure};
use clap::ValueEnum;
use serde::{Deserialize, Serialize};
use wellmet_app::{
    App,
    imports::{ImportOptions, ImportView},
    people::{ChannelFields, NewPerson, TagFields},
};
use wellmet_domain::{BatchId, ImportId};
use wellmet_store::Location;
use wellmet_testing::SeededEntropy;

use super::files;
use crate::bench::RunningClock;

/// What the child is doing when it dies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub enum Work {
    /// Making the tables of a new file.
    Opening,
    /// Single people, one write each.
    Writing,
    /// Reading files beside the book.
    Staging,
    /// Taking files into the book.
    Importing,
    /// Taking single writes and imports back.
    Undoing,
    /// Opening again after a death in the middle of an import.
    Recovering,
}

/// What the child says. A thing is said to be meant before it begins and to be done once it is on the disk.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Said {
    /// The file is open, and every connection that writes is as durable as this.
    Opened {
        /// What `PRAGMA synchronous` says for each connection that writes; 2 is full.
        synchronous: Vec<i64>,
    },
    /// A unit is about to be made or taken back.
    Meant(String),
    /// A unit is in the book.
    Made(Done),
    /// A unit is out of the book again.
    TakenBack(Done),
    /// A diff is ready.
    Ready {
        /// The import.
        import: ImportId,
        /// How many rows it read.
        rows: i64,
    },
}

/// A batch that was acknowledged.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Done {
    /// The unit that it made or took back.
    pub unit: String,
    /// The batch.
    pub batch: BatchId,
    /// The sequence of the book after it, where the use case tells it.
    pub sequence: Option<i64>,
}

impl Work {
    /// Every kind, in the order of the rounds. Imports take the longest, so they come twice.
    pub const ALL: [Self; 8] =
        [Self::Writing, Self::Importing, Self::Undoing, Self::Staging, Self::Recovering, Self::Opening, Self::Writing, Self::Importing];

    /// Whether it begins with a new file.
    pub const fn begins_a_file(self) -> bool {
        matches!(self, Self::Opening)
    }

    /// Whether the next process dies as well, while it opens the file.
    pub const fn dies_twice(self) -> bool {
        matches!(self, Self::Recovering)
    }
}

impl fmt::Display for Work {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Opening => "making the tables",
            Self::Writing => "single writes",
            Self::Staging => "reading files beside the book",
            Self::Importing => "applying imports",
            Self::Undoing => "undo",
            Self::Recovering => "opening after a death in an import, and dying there too",
        })
    }
}

/// Works so many times, or until it is killed.
pub async fn work(file: &Path, files: &Path, work: Work, name: &str, times: usize) -> Result<()> {
    let entropy = Arc::new(SeededEntropy::new(seed_of(name, work)));
    let location = Location::File(file.to_owned());
    let app = App::open(&location, Arc::new(RunningClock::at_noon()), entropy, "Europe/Lisbon").await?;
    say(&Said::Opened { synchronous: app.store().synchronous().await? })?;
    let child = Child { app, files };
    for number in 0..times {
        let unit = format!("{name}n{number}");
        match work {
            Work::Opening => break,
            Work::Writing => child.write(&format!("s{unit}")).await.map(drop)?,
            Work::Staging => child.stage(&format!("m{unit}")).await?,
            Work::Importing | Work::Recovering => child.import(&format!("m{unit}")).await.map(drop)?,
            Work::Undoing => child.undo(&unit).await?,
        }
    }
    child.app.close().await;
    Ok(())
}

struct Child<'a> {
    app: App,
    files: &'a Path,
}

impl Child<'_> {
    async fn write(&self, unit: &str) -> Result<BatchId> {
        say(&Said::Meant(unit.to_owned()))?;
        let channel = ChannelFields::of_value(&files::address(0, unit));
        let tag = TagFields { name: "crash".to_owned() };
        let person = NewPerson { channels: vec![channel], tags: vec![tag], ..NewPerson::named(&files::name(0, unit)) };
        let made = self.app.create_person(person).await?;
        say(&Said::Made(Done { unit: unit.to_owned(), batch: made.batch, sequence: Some(made.sequence) }))?;
        Ok(made.batch)
    }

    async fn read(&self, unit: &str) -> Result<ImportView> {
        let paths = files::write(self.files, unit)?;
        say(&Said::Meant(unit.to_owned()))?;
        let id = self.app.create_import().await?;
        let view = self.app.read_import(id, paths, ImportOptions::default()).await?;
        ensure!(view.totals.imported == files::ROWS, "{} rows of {} are new: {:?}", view.totals.imported, files::ROWS, view.totals);
        Ok(view)
    }

    async fn stage(&self, unit: &str) -> Result<()> {
        let view = self.read(unit).await?;
        say(&Said::Ready { import: view.id, rows: view.totals.read })
    }

    async fn import(&self, unit: &str) -> Result<BatchId> {
        let view = self.read(unit).await?;
        let view = self.app.accept_import(view.id).await?;
        let batch = view.batch.ok_or_else(|| anyhow::anyhow!("an import without a batch"))?;
        say(&Said::Made(Done { unit: unit.to_owned(), batch, sequence: None }))?;
        Ok(batch)
    }

    async fn undo(&self, unit: &str) -> Result<()> {
        for (unit, many) in [(format!("s{unit}"), false), (format!("m{unit}"), true)] {
            let batch = if many { self.import(&unit).await? } else { self.write(&unit).await? };
            say(&Said::Meant(unit.clone()))?;
            let undone = self.app.undo(Some(batch), false).await?;
            say(&Said::TakenBack(Done { unit, batch: undone.batch, sequence: Some(undone.sequence) }))?;
        }
        Ok(())
    }
}

/// One line, gone from this process before the next thing begins.
fn say(said: &Said) -> Result<()> {
    let mut out = std::io::stdout().lock();
    let mut line = serde_json::to_vec(said)?;
    line.push(b'\n');
    out.write_all(&line)?;
    out.flush()?;
    Ok(())
}

/// Another start for each round, so that no id comes twice.
fn seed_of(name: &str, work: Work) -> u64 {
    name.bytes().chain([work as u8]).fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
}
