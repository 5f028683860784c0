//! What those who watch a book are told: the tables that changed; and requests that are answered once.

use jiff::SignedDuration;
use wellmet_store::{Remembered, Version};

use crate::{app::App, error::Result};

/// How long the key of a write is known: longer than any device is away with what it could not send.
const ANSWERS_KEPT: SignedDuration = SignedDuration::from_hours(24 * 400);

/// What changed since a version of the book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changes {
    /// The version of the book now.
    pub version: Version,
    /// The tables that changed, by name.
    pub tables: Vec<String>,
}

impl App {
    /// The version of the book now.
    pub async fn version(&self) -> Result<Version> {
        Ok(self.read().await?.version().await?)
    }

    /// What changed since a version; none when nothing did. After a restore everything may have changed.
    pub async fn changes_since(&self, seen: Version) -> Result<Option<Changes>> {
        let mut tx = self.read().await?;
        let version = tx.version().await?;
        if version == seen {
            return Ok(None);
        }
        // The sequences of an older epoch say nothing of this one.
        let after = if version.epoch == seen.epoch { seen.sequence } else { -1 };
        Ok(Some(Changes { version, tables: tx.tables_changed_after(after).await? }))
    }

    /// The answer that was given under a request's key, if one was.
    pub async fn remembered(&self, key: &str) -> Result<Option<Remembered>> {
        Ok(self.read().await?.remembered(key).await?)
    }

    /// Removes answers too old to be asked for again; a device may be away for months.
    pub async fn clear_old_answers(&self) -> Result<()> {
        let mut tx = self.store().operate(self.book()).await?;
        if let Ok(before) = tx.now().checked_sub(ANSWERS_KEPT) {
            tx.clear_remembered(before).await?;
        }
        Ok(tx.commit().await.map(drop)?)
    }

    /// Keeps the answer given under a request's key, in the place of the note that its write left.
    pub async fn remember(&self, key: &str, answer: &Remembered) -> Result<()> {
        let mut tx = self.store().operate(self.book()).await?;
        tx.complete(key, answer).await?;
        tx.commit().await?;
        Ok(())
    }
}
