//! What is acknowledged survives `kill -9`: a child works on a data file, dies at a random instant, and the file is examined.
//!
//! Acknowledged means that the child said so on standard output after the commit. Nothing acknowledged may be missing, no
//! batch may be half there, and doctor must be content. The instants are seeded; where they fall in the work is up to the machine.

mod file;
mod files;
mod ledger;
mod syncs;
mod victim;
pub mod work;

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    time::Duration,
};

use anyhow::{Context as _, Result, ensure};
use clap::Args;
use wellmet_domain::{Entropy as _, moment::SeededEntropy};

use ledger::{Ledger, Seen};
use victim::Fate;
use work::Work;

/// How many deaths one data file lives through before the next begins empty.
const DEATHS_OF_A_FILE: usize = 8;
/// How long a death may take to come before the first work of its kind was timed.
const FIRST_PATIENCE: Duration = Duration::from_millis(400);

/// How often to kill.
#[derive(Debug, Args)]
pub struct Options {
    /// How many deaths.
    #[arg(long, default_value_t = 200)]
    rounds: usize,
    /// The same seed gives the same kinds of work and the same shares of their time.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Leaves out the proof by strace.
    #[arg(long)]
    without_strace: bool,
}

impl Options {
    /// Often enough to be believed.
    pub const fn full() -> Self {
        Self { rounds: 200, seed: 1, without_strace: false }
    }
}

/// What the rounds of one kind of work came to.
#[derive(Clone, Copy, Debug, Default)]
struct Count {
    rounds: usize,
    acknowledged: usize,
    unsaid: usize,
    taken_back: usize,
}

/// Kills, opens again, examines; prints a line for each kind of work.
///
/// # Errors
/// With the first thing that is not as it should be.
pub fn run(options: &Options) -> Result<bool> {
    let mut rounds = Rounds::new(options.seed)?;
    let mut counts: BTreeMap<Work, Count> = BTreeMap::new();
    for round in 0..options.rounds {
        let work = Work::ALL[round % Work::ALL.len()];
        let seen = rounds.round(round, work).with_context(|| format!("round {round}, {work}, seed {}", options.seed))?;
        counts.entry(work).or_default().add(&seen);
    }
    for (work, count) in &counts {
        println!("{count} {work}");
    }
    println!("{} deaths, nothing acknowledged missing, no batch half there, doctor content each time", options.rounds);
    if !options.without_strace {
        syncs::prove(options.seed)?;
    }
    Ok(true)
}

impl Count {
    fn add(&mut self, seen: &Seen) {
        self.rounds += 1;
        self.acknowledged += seen.acknowledged;
        self.unsaid += seen.unsaid;
        self.taken_back += seen.taken_back;
    }
}

impl std::fmt::Display for Count {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { rounds, acknowledged, unsaid, taken_back } = self;
        write!(
            formatter,
            "{rounds:>4} deaths, {acknowledged:>5} acknowledged, {unsaid:>3} whole without a word, {taken_back:>3} taken back:"
        )
    }
}

/// The rounds on one data file after another.
struct Rounds {
    runtime: tokio::runtime::Runtime,
    chance: SeededEntropy,
    folder: wellmet_testing::TempDir,
    file: PathBuf,
    ledger: Ledger,
    patience: BTreeMap<Work, Duration>,
}

impl Rounds {
    fn new(seed: u64) -> Result<Self> {
        let folder = wellmet_testing::folder();
        let file = folder.path().join("never.db");
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        Ok(Self { runtime, chance: SeededEntropy::new(seed), folder, file, ledger: Ledger::default(), patience: BTreeMap::new() })
    }

    fn round(&mut self, round: usize, work: Work) -> Result<Seen> {
        if round.is_multiple_of(DEATHS_OF_A_FILE) || work.begins_a_file() {
            self.begin_file(round);
        }
        let name = format!("r{round}");
        let files = files::Folder::new(self.folder.path());
        let (first, second) = (self.delay(work), self.delay(Work::Opening));
        let fate = victim::kill(&self.file, files.path(), work, &name, first)?;
        self.learn(work, &fate);
        self.ledger.hear(&fate.said)?;
        if work.dies_twice() {
            let again = victim::kill(&self.file, files.path(), Work::Opening, &name, second)?;
            self.ledger.hear(&again.said)?;
        }
        self.runtime.block_on(self.ledger.examine(&self.file, u64::try_from(round)?))
    }

    fn begin_file(&mut self, round: usize) {
        self.file = self.folder.path().join(format!("book{round}.db"));
        self.ledger = Ledger::default();
    }

    /// A random share of one and a half times the work.
    fn delay(&mut self, work: Work) -> Duration {
        let mut bytes = [0_u8; 4];
        self.chance.fill(&mut bytes);
        let share = f64::from(u32::from_le_bytes(bytes)) / f64::from(u32::MAX);
        self.patience.get(&work).copied().unwrap_or(FIRST_PATIENCE).mul_f64(1.5 * share)
    }

    fn learn(&mut self, work: Work, fate: &Fate) {
        if let Some(took) = fate.first_work {
            self.patience.insert(work, took);
        } else {
            // It died before it was done once, so the next may live a little longer.
            let patience = self.patience.entry(work).or_insert(FIRST_PATIENCE);
            *patience = (*patience).mul_f64(1.1).min(FIRST_PATIENCE * 20);
        }
    }
}

/// Works until it is killed; the hidden command that the rounds start.
#[derive(Debug, Args)]
pub struct Victim {
    /// The data file.
    #[arg(long)]
    file: PathBuf,
    /// A folder for the files it imports.
    #[arg(long)]
    files: PathBuf,
    /// What it does.
    #[arg(long, value_enum)]
    work: Work,
    /// What its records are called.
    #[arg(long)]
    name: String,
    /// How often; without it, until it is killed.
    #[arg(long)]
    times: Option<usize>,
}

/// Works, and says each thing that is done once it is on the disk.
///
/// # Errors
/// When the app refuses.
pub fn work(victim: &Victim) -> Result<bool> {
    let Victim { file, files, work, name, times } = victim;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(work::work(file, files, *work, name, times.unwrap_or(usize::MAX)))?;
    Ok(true)
}

fn path_text(path: &Path) -> Result<&str> {
    let text = path.to_str();
    ensure!(text.is_some(), "the temporary folder has a name that is no text");
    text.context("no text")
}
