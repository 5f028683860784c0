//! The network of the book: ways to people, introductions and insight, for the first time, again, and after a capture.

use std::time::Instant;

use anyhow::{Result, ensure};

use super::{
    book::{Book, SAMPLES, hold, milliseconds, timed},
    figure::{Figures, Target},
    samples::Samples,
    work::Work,
};

/// The most milliseconds that the first answer may take.
const COLD: f64 = 1_000.0;
/// The most milliseconds that any later answer may take.
const WARM: f64 = 50.0;
/// How often something is written and asked again.
const CAPTURES: usize = 20;

impl Book {
    /// Ways, introductions and insight: for the first time, and again.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub async fn network(&self, figures: &mut Figures) -> Result<()> {
        let fresh = self.app.of_book(self.app.book());
        fresh.people_index().await?;
        cold(figures, "paths, first time", fresh.paths(&self.people[0].to_string(), 5)).await?;
        cold(figures, "introductions, first time", fresh.suggested_introductions(10)).await?;
        cold(figures, "insight, first time", fresh.insight(true)).await?;
        let mut ways = Samples::default();
        let work = Work::begin();
        for person in self.spread() {
            ways.add(timed(fresh.paths(&person.to_string(), 5)).await?);
        }
        hold(figures, "paths", &ways, WARM);
        work.tell(figures, SAMPLES);
        let (mut suggested, mut insight) = (Samples::default(), Samples::default());
        for _ in 0..SAMPLES {
            suggested.add(timed(fresh.suggested_introductions(10)).await?);
            insight.add(timed(fresh.insight(false)).await?);
        }
        hold(figures, "introductions", &suggested, WARM);
        hold(figures, "insight", &insight, WARM);
        Ok(())
    }

    /// The same after something was written: one tie changed, and the network follows.
    ///
    /// # Errors
    /// When the book cannot be written or read.
    pub async fn network_after_captures(&self, figures: &mut Figures) -> Result<()> {
        let other = self.people[1].to_string();
        self.app.paths(&other, 5).await?;
        let (mut ways, mut suggested, mut insight) = (Samples::default(), Samples::default(), Samples::default());
        let work = Work::begin();
        for name in self.unmistakable_names().into_iter().take(CAPTURES) {
            let told = self.app.log_sentence(&format!("Had coffee with {name} yesterday."), &[], None, true).await?;
            ensure!(told.written, "nothing was written of {name}");
            ways.add(timed(self.app.paths(&other, 5)).await?);
            suggested.add(timed(self.app.suggested_introductions(10)).await?);
            insight.add(timed(self.app.insight(false)).await?);
        }
        hold(figures, "paths after a capture", &ways, WARM);
        hold(figures, "introductions after a capture", &suggested, COLD);
        hold(figures, "insight after a capture", &insight, COLD);
        work.tell(figures, CAPTURES);
        Ok(())
    }
}

async fn cold<T: serde::Serialize, E: Into<anyhow::Error>>(
    figures: &mut Figures,
    name: &str,
    answer: impl Future<Output = std::result::Result<T, E>>,
) -> Result<()> {
    let (start, work) = (Instant::now(), Work::begin());
    timed(answer).await?;
    figures.hold(name, milliseconds(start.elapsed()), "ms", Target::AtMost(COLD));
    work.tell(figures, 1);
    Ok(())
}
