//! The book of the full size: filled once, opened again, and asked what the screens ask.

use std::{
    io::Write as _,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result};
use flate2::{Compression, write::GzEncoder};
use serde::Serialize;
use wellmet_app::{App, people::PeopleIndex};
use wellmet_domain::{PersonId, channels::Channel, folding::email_key};
use wellmet_store::Cell as _;
use wellmet_testing::generator::Network;

use super::{
    figure::{Figures, Target},
    machine,
    samples::Samples,
    work::Work,
};
use crate::seed;

/// How often each thing is asked; enough for a 99th percentile.
pub const SAMPLES: usize = 300;
/// How often what is kept afterwards is asked for the first time.
const COLD: usize = 7;

/// A filled book, open.
pub struct Book {
    /// Its use cases.
    pub app: App,
    /// The network it holds.
    pub network: Network,
    /// Everybody in it.
    pub people: Vec<PersonId>,
    /// The one person with a fiftieth of everything.
    pub closest: PersonId,
    /// Names that only one person bears.
    unmistakable: Vec<String>,
}

/// Fills a book, unless a kept one is there.
///
/// # Errors
/// When it cannot be written.
pub fn fill(figures: &mut Figures, folder: &Path, network: &Network) -> Result<PathBuf> {
    let file = folder.join(format!("book-{}-{}-{}.db", network.people, network.interactions, network.seed));
    if !file.exists() {
        let half_done = file.with_extension("filling");
        let start = Instant::now();
        machine::runtime()?.block_on(seed::store::fill(&half_done, network))?;
        figures.tell("store: filling the book through the journal", start.elapsed().as_secs_f64(), "s");
        std::fs::rename(&half_done, &file)?;
    }
    figures.tell("store: size of the book", megabytes(std::fs::metadata(&file)?.len()), "MB");
    Ok(file)
}

#[expect(clippy::cast_precision_loss, reason = "sizes of files are far below 2 to the power of 52")]
fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}

impl Book {
    /// Opens the book and finds out who is in it.
    ///
    /// # Errors
    /// When it cannot be opened, or the closest person is not in it.
    pub async fn open(figures: &mut Figures, file: &Path, network: Network) -> Result<Self> {
        let start = Instant::now();
        let app = machine::open(file, network.seed ^ u64::MAX).await?;
        figures.tell("store: opening", milliseconds(start.elapsed()), "ms");
        let index = app.people_index().await?;
        let people: Vec<PersonId> = index.rows.iter().map(|row| row.line.id).collect();
        let unmistakable = borne_once(&index).step_by((people.len() / SAMPLES / 2).max(1)).take(SAMPLES).map(str::to_owned).collect();
        let key = email_key(&network.person(0).email()).context("an address that is none")?;
        let channel: Option<Channel> = app.read().await?.select("key = $2", &[key.put()]).await?.pop();
        let closest = channel.context("the closest person is not in the book")?.person_id;
        Ok(Self { app, network, people, closest, unmistakable })
    }

    /// The people index: from nothing to the bytes that are sent.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub async fn index(&self, figures: &mut Figures) -> Result<()> {
        let (mut whole, mut building, mut size) = (Samples::default(), Samples::default(), 0);
        let work = Work::begin();
        for _ in 0..COLD {
            let fresh = self.app.of_book(self.app.book());
            let start = Instant::now();
            let index = fresh.people_index().await?;
            building.add(start.elapsed());
            size = packed(&index.columns())?;
            whole.add(start.elapsed());
        }
        figures.hold("people index: built, written and compressed, median", whole.percentile(50), "ms", Target::AtMost(250.0));
        figures.tell("  of these until it is built", building.percentile(50), "ms");
        work.tell(figures, COLD);
        figures.hold("people index: compressed", megabytes(u64::try_from(size)?), "MB", Target::AtMost(2.5));
        Ok(())
    }

    /// Person pages: anybody's, and that of the person with the most history.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub async fn person_pages(&self, figures: &mut Figures) -> Result<()> {
        let (mut anybody, mut closest) = (Samples::default(), Samples::default());
        let work = Work::begin();
        for person in self.spread() {
            anybody.add(timed(self.app.person_page(person)).await?);
        }
        hold(figures, "person page", &anybody, 10.0);
        work.tell(figures, SAMPLES);
        let work = Work::begin();
        for _ in 0..SAMPLES {
            closest.add(timed(self.app.person_page(self.closest)).await?);
        }
        hold(figures, "person page, 20,000 interactions", &closest, 10.0);
        work.tell(figures, SAMPLES);
        Ok(())
    }

    /// Names that only one person bears, spread over the whole book, as many as are sampled.
    pub fn unmistakable_names(&self) -> Vec<String> {
        self.unmistakable.clone()
    }

    /// People spread over the whole book, as many as are sampled.
    pub fn spread(&self) -> impl Iterator<Item = PersonId> + use<'_> {
        // A step that shares no factor with the round numbers of people reaches everybody.
        (0..SAMPLES).filter_map(|number| self.people.get(number * 7_919 % self.people.len()).copied())
    }
}

/// Names are sorted in the index, so that those who share one stand beside one another.
fn borne_once(index: &PeopleIndex) -> impl Iterator<Item = &str> {
    index.rows.chunk_by(|one, other| one.line.sort_name == other.line.sort_name).filter_map(|rows| match rows {
        [only] => Some(only.line.name.as_str()),
        _ => None,
    })
}

/// How long an answer took, until it was JSON.
///
/// # Errors
/// When there was none.
pub async fn timed<T: Serialize, E: Into<anyhow::Error>>(answer: impl Future<Output = std::result::Result<T, E>>) -> Result<Duration> {
    let start = Instant::now();
    let answer = answer.await.map_err(Into::into)?;
    serde_json::to_vec(&answer)?;
    Ok(start.elapsed())
}

/// Prints the middle, and holds the slowest of a hundred to a target in milliseconds.
pub fn hold(figures: &mut Figures, name: &str, samples: &Samples, most: f64) {
    figures.tell(&format!("{name}, p50"), samples.percentile(50), "ms");
    figures.hold(&format!("{name}, p99"), samples.percentile(99), "ms", Target::AtMost(most));
}

/// A time in milliseconds.
#[must_use]
pub fn milliseconds(took: Duration) -> f64 {
    took.as_secs_f64() * 1_000.0
}

fn packed(value: &impl Serialize) -> Result<usize> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
    gzip.write_all(&serde_json::to_vec(value)?)?;
    Ok(gzip.finish()?.len())
}
