//! What was acknowledged on a data file, held against what lies there.

use std::{collections::BTreeMap, path::Path, sync::Arc};

use anyhow::{Context as _, Result, bail, ensure};
use wellmet_app::App;
use wellmet_domain::ImportId;
use wellmet_store::Location;
use wellmet_testing::SeededEntropy;

use super::{
    file::{OnDisk, Rows},
    work::{Done, Said},
};
use crate::bench::RunningClock;

/// What must be true of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Expected {
    /// It was acknowledged: all of it is there.
    There,
    /// Its undo was acknowledged: nothing of it is there.
    Gone,
    /// It was begun and not acknowledged: all of it is there, or nothing.
    WholeOrNot,
}

/// What was acknowledged on one file.
#[derive(Default)]
pub struct Ledger {
    units: BTreeMap<String, Expected>,
    batches: Vec<Done>,
    ready: Vec<(ImportId, i64)>,
    acknowledged: usize,
    taken_back: usize,
}

/// What a death came to.
pub struct Seen {
    /// How much had been acknowledged in it.
    pub acknowledged: usize,
    /// How many units were whole on the disk, and it died before it could say so.
    pub unsaid: usize,
    /// How many batches the next opening took back.
    pub taken_back: usize,
}

impl Ledger {
    /// Writes down what a child said.
    ///
    /// # Errors
    /// When one of its connections would not sync each commit.
    pub fn hear(&mut self, said: &[Said]) -> Result<()> {
        for said in said {
            match said {
                Said::Opened { synchronous } => {
                    ensure!(!synchronous.is_empty() && synchronous.iter().all(|level| *level == 2), "PRAGMA synchronous: {synchronous:?}");
                }
                Said::Meant(unit) => drop(self.units.insert(unit.clone(), Expected::WholeOrNot)),
                Said::Made(done) => self.acknowledge(done, Expected::There),
                Said::TakenBack(done) => self.acknowledge(done, Expected::Gone),
                Said::Ready { import, rows } => {
                    self.ready.push((*import, *rows));
                    self.acknowledged += 1;
                }
            }
        }
        Ok(())
    }

    fn acknowledge(&mut self, done: &Done, expected: Expected) {
        self.units.insert(done.unit.clone(), expected);
        self.batches.push(done.clone());
        self.acknowledged += 1;
    }

    /// Opens the file again as the next start would, and examines it.
    ///
    /// # Errors
    /// With what is missing, half there, or amiss.
    pub async fn examine(&mut self, file: &Path, round: u64) -> Result<Seen> {
        let entropy = Arc::new(SeededEntropy::new(round.wrapping_mul(0xA076_1D64_78BD_642F)));
        let app = App::open(&Location::File(file.to_owned()), Arc::new(RunningClock::at_noon()), entropy, "Europe/Lisbon").await?;
        let findings = app.store().examine(app.book()).await?;
        ensure!(findings.is_empty(), "doctor: {findings:?}");
        self.check_diffs(&app).await?;
        app.close().await;
        let disk = OnDisk::read(file).await?;
        self.check_batches(&disk)?;
        let unsaid = self.check_units(&disk)?;
        let taken_back = disk.taken_back();
        let before = std::mem::replace(&mut self.taken_back, taken_back);
        Ok(Seen { acknowledged: std::mem::take(&mut self.acknowledged), unsaid, taken_back: taken_back - before })
    }

    /// A diff that was shown is still there to be accepted.
    async fn check_diffs(&self, app: &App) -> Result<()> {
        for (import, rows) in &self.ready {
            let view = app.import(*import).await.context("an acknowledged diff is gone")?;
            ensure!(view.state == "ready" && view.totals.read == *rows, "an acknowledged diff of {rows} rows is {view:?}");
        }
        Ok(())
    }

    fn check_batches(&self, disk: &OnDisk) -> Result<()> {
        for done in &self.batches {
            let batch = disk.batches.get(&done.batch.0).with_context(|| format!("an acknowledged batch is missing: {done:?}"))?;
            ensure!(batch.state == "applied" && batch.entries > 0, "an acknowledged batch is {batch:?}");
            ensure!(done.sequence.is_none_or(|sequence| sequence <= disk.sequence), "the book stands before {done:?}");
        }
        match disk.batches.values().find(|batch| batch.state != "applied") {
            Some(half) => bail!("a batch is half there: {half:?}"),
            None => Ok(()),
        }
    }

    /// Each unit is as it must be; what is found now must be found after every later death too.
    fn check_units(&mut self, disk: &OnDisk) -> Result<usize> {
        if let Some(stranger) = disk.units.keys().find(|unit| !self.units.contains_key(*unit)) {
            bail!("rows of {stranger}, which nobody meant to make");
        }
        let mut unsaid = 0;
        for (unit, expected) in &mut self.units {
            let found = disk.units.get(unit).copied().unwrap_or_default();
            let now = match found {
                rows if rows == Rows::default() => Expected::Gone,
                rows if rows == Rows::whole(unit) => Expected::There,
                half => bail!("{unit} is half there: {half:?} of {:?}", Rows::whole(unit)),
            };
            match *expected {
                Expected::WholeOrNot => unsaid += usize::from(now == Expected::There),
                known => ensure!(known == now, "{unit} must be {known:?} and is {now:?}"),
            }
            *expected = now;
        }
        Ok(unsaid)
    }
}
