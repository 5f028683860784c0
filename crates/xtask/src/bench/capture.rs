//! Capture: a sentence as it is read while one types, and as it is saved.

use std::{path::Path, time::Instant};

use anyhow::{Context as _, Result, ensure};

use super::{
    book::{Book, hold, timed},
    figure::Figures,
    samples::Samples,
};

const SENTENCES: [&str; 4] = [
    "Had coffee with {} yesterday, promised to send the harbour paper by Friday.",
    "called {} this morning about the grid pilot",
    "Met {} at lunch on 3 November, she will introduce me to a designer.",
    "{} told me about the new job, follow up in 2 weeks",
];

impl Book {
    /// Reads sentences about people of the whole book, then saves them.
    ///
    /// # Errors
    /// When one is not read, or nothing is ever written.
    pub async fn capture(&self, figures: &mut Figures) -> Result<()> {
        let sentences = self.sentences()?;
        let (mut read, mut saved, mut written) = (Samples::default(), Samples::default(), 0);
        for sentence in &sentences {
            read.add(timed(self.app.read_sentence(sentence, None)).await?);
        }
        hold(figures, "capture: a sentence read", &read, 5.0);
        for sentence in &sentences {
            let start = Instant::now();
            let captured = self.app.log_sentence(sentence, &[], None, true).await?;
            if captured.written {
                saved.add(start.elapsed());
                written += 1;
            }
        }
        ensure!(written * 2 > sentences.len(), "only {written} of {} sentences could be written", sentences.len());
        hold(figures, "capture: a sentence read and saved", &saved, 15.0);
        Ok(())
    }

    /// Sentences about people who are unmistakable.
    fn sentences(&self) -> Result<Vec<String>> {
        let filled = self.unmistakable_names().into_iter().enumerate().map(|(number, name)| {
            let sentence = SENTENCES.get(number % SENTENCES.len()).context("no sentence")?;
            Ok(sentence.replace("{}", &name))
        });
        filled.collect()
    }
}

/// The book is written to, so it is a copy of the kept one.
///
/// # Errors
/// When there is no room for it.
pub fn copied(file: &Path) -> Result<std::path::PathBuf> {
    let copy = file.with_extension("captured");
    std::fs::copy(file, &copy)?;
    Ok(copy)
}
