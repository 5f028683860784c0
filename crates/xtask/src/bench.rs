//! The figures that the product promises, measured at full size and printed beside their targets.
//!
//! Measured is always a release build. Nothing that names the machine is printed, so that two runs can be laid side by side.

mod book;
mod browser;
mod capture;
mod figure;
mod graph;
mod imports;
pub mod machine;
mod mailbox;
mod network;
pub mod probe;
mod samples;
mod screens;
mod server;
mod work;

use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::{Args, Subcommand, ValueEnum};
use wellmet_testing::{TempDir, generator::Network};

use crate::house;
use book::Book;
use figure::Figures;
pub use machine::RunningClock;

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Part {
    /// The book of the full size: opening it, its people, their pages and timelines.
    Store,
    /// Files becoming records.
    Import,
    /// The acts of a day.
    Today,
    /// Search as one types.
    Search,
    /// Ways to people, introductions and insight.
    Network,
    /// Sentences read and saved.
    Capture,
    /// The binary: its size, its start, its memory, and answers at its door.
    Start,
    /// The web app in a browser: first load, keys, screens, scrolling.
    Ui,
    /// Everything.
    All,
}

/// What is asked of the book without a browser.
const IN_PROCESS: [Part; 6] = [Part::Store, Part::Today, Part::Search, Part::Network, Part::Capture, Part::Start];

/// What to measure, and at which size.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Options {
    #[command(subcommand)]
    other: Option<Other>,
    /// What is measured.
    #[arg(value_enum, default_value = "all")]
    parts: Vec<Part>,
    /// How many people the book holds.
    #[arg(long, default_value_t = 30_000)]
    people: usize,
    /// How many interactions the book holds.
    #[arg(long, default_value_t = 1_000_000)]
    interactions: usize,
    /// The same seed gives the same network.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Keeps the files and the filled store in this folder, and uses what is there already.
    #[arg(long)]
    keep: Option<PathBuf>,
    /// One JSON object instead of lines.
    #[arg(long)]
    json: bool,
}

/// What is measured on a network instead of a book.
#[derive(Debug, Subcommand)]
enum Other {
    /// Paths, communities and holes in a network of any size.
    Graph(graph::Options),
}

/// Measures, and prints each figure beside its target; true when every target was met.
///
/// # Errors
/// When something that is measured fails.
pub fn run(options: &Options) -> Result<bool> {
    if cfg!(debug_assertions) {
        return house::again_in_release();
    }
    if let Some(Other::Graph(options)) = &options.other {
        return graph::run(options);
    }
    let folder = Folder::of(options.keep.as_deref())?;
    let mut figures = Figures::new(options.json);
    if options.asks_for(Part::Import) {
        imports::measure(&mut figures, folder.path(), options.seed)?;
    }
    if options.asks_for(Part::Ui) || IN_PROCESS.into_iter().any(|part| options.asks_for(part)) {
        let file = book::fill(&mut figures, folder.path(), &options.network())?;
        if IN_PROCESS.into_iter().any(|part| options.asks_for(part)) {
            machine::runtime()?.block_on(ask(&mut figures, options, folder.path(), &file))?;
        }
        if options.asks_for(Part::Ui) {
            browser::measure(&mut figures, folder.path(), &file)?;
        }
    }
    figures.finish()
}

async fn ask(figures: &mut Figures, options: &Options, folder: &Path, file: &Path) -> Result<()> {
    let book = Book::open(figures, file, options.network()).await?;
    if options.asks_for(Part::Store) {
        book.index(figures).await?;
        book.person_pages(figures).await?;
        book.timelines(figures).await?;
    }
    if options.asks_for(Part::Today) {
        book.today(figures).await?;
    }
    if options.asks_for(Part::Search) {
        book.search(figures).await?;
    }
    if options.asks_for(Part::Network) {
        book.network(figures).await?;
    }
    book.app.close().await;
    if options.asks_for(Part::Capture) || options.asks_for(Part::Network) {
        let copy = Book::open(figures, &capture::copied(file)?, options.network()).await?;
        if options.asks_for(Part::Network) {
            copy.network_after_captures(figures).await?;
        }
        if options.asks_for(Part::Capture) {
            copy.capture(figures).await?;
        }
        copy.app.close().await;
    }
    if options.asks_for(Part::Start) {
        server::measure(figures, folder, file, &book)?;
    }
    Ok(())
}

impl Options {
    fn network(&self) -> Network {
        Network { people: self.people, interactions: self.interactions, seed: self.seed, until: jiff::civil::date(2026, 11, 22) }
    }

    fn asks_for(&self, part: Part) -> bool {
        self.parts.contains(&part) || self.parts.contains(&Part::All)
    }
}

/// Where files and stores lie: kept, or gone at the end.
enum Folder {
    Kept(PathBuf),
    Passing(TempDir),
}

impl Folder {
    fn of(kept: Option<&Path>) -> Result<Self> {
        let Some(kept) = kept else { return Ok(Self::Passing(wellmet_testing::folder())) };
        std::fs::create_dir_all(kept)?;
        Ok(Self::Kept(kept.to_owned()))
    }

    fn path(&self) -> &Path {
        match self {
            Self::Kept(path) => path,
            Self::Passing(folder) => folder.path(),
        }
    }
}
