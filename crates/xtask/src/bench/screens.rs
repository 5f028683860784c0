//! What the screens ask besides a person's page: Today, timelines, and search as one types.

use anyhow::Result;

use super::{
    book::{Book, SAMPLES, hold, timed},
    figure::Figures,
    samples::Samples,
    work::Work,
};

/// How many entries a page of a timeline has, and how many results a search shows of each kind.
const PAGE: usize = 50;
const RESULTS: usize = 8;

impl Book {
    /// Today: for the first time, and again.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub async fn today(&self, figures: &mut Figures) -> Result<()> {
        let fresh = self.app.of_book(self.app.book());
        let mut cold = Samples::default();
        cold.add(timed(fresh.today(None)).await?);
        figures.tell("today, first time", cold.percentile(100), "ms");
        let mut warm = Samples::default();
        let work = Work::begin();
        for _ in 0..SAMPLES {
            warm.add(timed(fresh.today(None)).await?);
        }
        hold(figures, "today", &warm, 20.0);
        work.tell(figures, SAMPLES);
        Ok(())
    }

    /// The first page of anybody's timeline, and pages further and further down the longest one.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub async fn timelines(&self, figures: &mut Figures) -> Result<()> {
        let (mut first, mut deep) = (Samples::default(), Samples::default());
        let mut cursor: Option<String> = None;
        let work = Work::begin();
        for person in self.spread() {
            first.add(timed(self.app.timeline(person, None, PAGE, None)).await?);
        }
        hold(figures, "timeline, a page", &first, 10.0);
        work.tell(figures, SAMPLES);
        for _ in 0..SAMPLES {
            deep.add(timed(self.app.timeline(self.closest, cursor.as_deref(), PAGE, None)).await?);
            cursor = self.app.timeline(self.closest, cursor.as_deref(), PAGE, None).await?.next;
        }
        hold(figures, "timeline, a page of 20,000 interactions", &deep, 10.0);
        Ok(())
    }

    /// Every beginning of names and of words that were said, as they are typed.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub async fn search(&self, figures: &mut Figures) -> Result<()> {
        let names = self.network.people().step_by((self.network.people / 40).max(1)).map(|person| person.name());
        let words = self.network.interactions().step_by((self.network.interactions / 40).max(1)).map(|happened| happened.note);
        let words = words.map(|note| note.split(' ').skip(3).take(2).collect::<Vec<_>>().join(" "));
        for (what, texts) in [("names", names.collect::<Vec<_>>()), ("words of notes", words.collect())] {
            let work = Work::begin();
            let (mut all, mut worst) = (Samples::default(), (0.0, String::new()));
            for typed in texts.iter().flat_map(|text| beginnings(text)) {
                let took = timed(self.app.search(typed, RESULTS)).await?;
                all.add(took);
                if took.as_secs_f64() > worst.0 {
                    worst = (took.as_secs_f64(), typed.to_owned());
                }
            }
            hold(figures, &format!("search as you type, {what}"), &all, 15.0);
            work.tell(figures, all.len());
            figures.tell(&format!("  slowest, “{}”", worst.1), worst.0 * 1_000.0, "ms");
        }
        Ok(())
    }
}

/// `h`, `ha`, `har`: a text as it grows under the fingers.
fn beginnings(text: &str) -> impl Iterator<Item = &str> {
    let whole = std::iter::once(text.len());
    text.char_indices().skip(1).map(|(end, _)| end).chain(whole).map(|end| &text[..end])
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_text_grows_letter_by_letter() {
        assert_eq!(super::beginnings("Zoë").collect::<Vec<_>>(), ["Z", "Zo", "Zoë"]);
    }
}
