//! Insight: what shape the people one knows have, in words, and what one could do about it.
//!
//! Nothing here is a score of a person. Everything is read from the network of the book at one version, worked out away
//! from the requests that are being answered, and kept until the book or the day is another one.

mod bridges;
mod figures;
mod given;
mod groups;
mod known;
mod seen;
mod shown;
mod through;
mod variety;

use std::sync::Arc;

use jiff::civil::Date;
use tokio::sync::Mutex;
use wellmet_domain::catalogue::{Locale, locale, speaking_now};
use wellmet_store::Version;

pub use self::{
    figures::{Central, Figures, VarietyFigures},
    seen::{Seen, SeenKind},
    shown::{Advice, AdviceKind, Finding, FindingKind, Group, Insight, Variety, VarietyKind},
};
pub(crate) use self::{
    groups::group_names,
    known::{Known, KnownCache},
};
use crate::{
    app::App,
    error::{Error, Result},
};

/// What was worked out, and for which version of the book.
#[derive(Debug)]
struct Worked {
    version: Version,
    today: Date,
    locale: Locale,
    insight: Insight,
}

/// Keeps the last insight of a book.
#[derive(Clone, Debug, Default)]
pub(crate) struct InsightCache(Arc<Mutex<Option<Arc<Worked>>>>);

impl InsightCache {
    /// Lets go of everything in memory, as forgetting somebody asks.
    pub(crate) async fn clear(&self) {
        *self.0.lock().await = None;
    }
}

impl App {
    /// What shape the people one knows have: groups, who joins them, what rests on one person, how varied they are, what was
    /// given and taken; each finding with something one could do. With the figures behind the words where they are asked for.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub async fn insight(&self, with_figures: bool) -> Result<Insight> {
        let worked = self.worked_insight().await?;
        let mut insight = worked.insight.clone();
        if !with_figures {
            insight.figures = None;
        }
        Ok(insight)
    }

    async fn worked_insight(&self) -> Result<Arc<Worked>> {
        let mut tx = self.read().await?;
        let known = self.known_of(&mut tx).await?;
        let (version, today, locale) = (known.version(), known.today, locale());
        drop(tx);
        let mut kept = self.insight.0.lock().await;
        if let Some(worked) = kept.as_ref().filter(|worked| (worked.version, worked.today, worked.locale) == (version, today, locale)) {
            return Ok(Arc::clone(worked));
        }
        // A large book takes a while, which no other answer should wait for.
        let insight = tokio::task::spawn_blocking(move || speaking_now(locale, || Insight::of(&known)))
            .await
            .map_err(|error| Error::Work(error.to_string()))?;
        let worked = Arc::new(Worked { version, today, locale, insight });
        *kept = Some(Arc::clone(&worked));
        Ok(worked)
    }
}
