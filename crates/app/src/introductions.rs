//! Suggested introductions: who among the people one knows should meet, and why.
//!
//! What one looks for and the other can give comes first, then what both care about, then friends in common
//! (`research/engine.md`, 2.2). Nobody is suggested who knows the other already, rests, or is to be left alone.

mod matching;
mod pairs;
mod rested;
mod shown;

use std::{collections::BTreeSet, sync::Arc};

use jiff::civil::Date;
use tokio::sync::Mutex;
use wellmet_domain::{
    PersonId, RowId,
    catalogue::{Locale, locale, say, speaking_now},
    introductions::IntroductionDismissal,
};
use wellmet_store::{Cell, Tx, Version};

pub use self::shown::{SuggestedIntroduction, SuggestionKind, Suggestions};
use self::{pairs::Pairs, rested::Rested};
use crate::{
    app::{App, Done},
    error::{Error, Result},
    people::saved,
};

/// The most suggestions that are shown.
pub const MOST_SUGGESTIONS: usize = 50;

/// What was worked out, and for which version of the book.
#[derive(Debug)]
struct Worked {
    version: Version,
    today: Date,
    locale: Locale,
    suggestions: Suggestions,
}

/// Keeps the last suggestions of a book.
#[derive(Clone, Debug, Default)]
pub(crate) struct SuggestionsCache(Arc<Mutex<Option<Arc<Worked>>>>);

impl SuggestionsCache {
    /// Lets go of everything in memory, as forgetting somebody asks.
    pub(crate) async fn clear(&self) {
        *self.0.lock().await = None;
    }
}

impl App {
    /// Who should meet, the best first, each with its reasons and whom to ask first.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub async fn suggested_introductions(&self, limit: usize) -> Result<Suggestions> {
        let mut tx = self.read().await?;
        let known = self.known_of(&mut tx).await?;
        let (version, today, locale) = (known.version(), known.today, locale());
        let mut kept = self.suggestions.0.lock().await;
        if let Some(worked) = kept.as_ref().filter(|worked| (worked.version, worked.today, worked.locale) == (version, today, locale)) {
            return Ok(worked.suggestions.first(limit));
        }
        let (needs, offers) = (tx.select("met_on IS NULL ORDER BY id", &[]).await?, tx.select("id IS NOT NULL ORDER BY id", &[]).await?);
        let rested = Rested::read(&mut tx, &known).await?;
        let dismissed = dismissed(&mut tx).await?;
        drop(tx);
        // A large book takes a while, which no other answer should wait for.
        let work = move || speaking_now(locale, || Pairs { known: &known, needs, offers, rested, dismissed }.suggestions());
        let suggestions = tokio::task::spawn_blocking(work).await.map_err(|error| Error::Work(error.to_string()))?;
        let first = suggestions.first(limit);
        *kept = Some(Arc::new(Worked { version, today, locale, suggestions }));
        Ok(first)
    }

    /// Remembers that two people are not to be suggested to each other.
    ///
    /// # Errors
    /// [`Error::NotFound`] when one of them is not there, [`Error::Invalid`] when both are the same.
    pub async fn dismiss_introduction(&self, person: PersonId, other: PersonId) -> Result<Done> {
        if person == other {
            return Err(Error::Invalid(say("introductions-self", [])));
        }
        let names = self.read().await?.names_of(&[person, other]).await?;
        let [Some(one), Some(two)] = [names.get(&person), names.get(&other)] else { return Err(Error::not_found("person")) };
        let said = say("introductions-dismissed", [("one", one.clone().into()), ("other", two.clone().into())]);
        let mut tx = self.begin(said.clone()).await?;
        let (person_id, other_id) = (person.min(other), person.max(other));
        let kept = tx.select::<IntroductionDismissal>("person_id = $2 AND other_id = $3", &[person_id.put(), other_id.put()]).await?;
        if kept.is_empty() {
            let decided_on = tx.today().await?;
            tx.insert(&IntroductionDismissal { id: RowId(tx.fresh_id()), person_id, other_id, decided_on }).await?;
        }
        saved(tx, said).await
    }
}

/// The pairs not to be suggested, the lower id first.
async fn dismissed(tx: &mut Tx) -> Result<BTreeSet<(PersonId, PersonId)>> {
    let rows = tx.select::<IntroductionDismissal>("id IS NOT NULL", &[]).await?;
    // A merge may have turned a pair round.
    Ok(rows.into_iter().map(|row| (row.person_id.min(row.other_id), row.person_id.max(row.other_id))).collect())
}
