//! The history of a book, and undo.

mod of_person;

pub use self::of_person::{Changed, PersonHistoryEntry, PersonHistoryPage};

use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use wellmet_domain::{BatchId, Sentence, catalogue::say, people::Source};
use wellmet_store::{Batch, Kept, NewBatch};

use crate::{
    app::App,
    error::{Error, Result},
};

/// A batch of changes as the history shows it.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct HistoryEntry {
    /// The batch, which undo takes.
    pub batch: BatchId,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    pub at: Timestamp,
    /// What was done.
    pub said: Sentence,
    /// Where it came from.
    pub source: String,
    /// How many rows it changed.
    pub changes: i64,
    /// Whether it was undone since.
    pub undone: bool,
    /// The batch it undoes, when it is an undo.
    pub undoes: Option<BatchId>,
}

/// A page of the history.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct HistoryPage {
    /// The batches, newest first.
    pub items: Vec<HistoryEntry>,
    /// The cursor of the next page.
    pub next: Option<String>,
}

/// What undo left as it is.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct KeptChange {
    /// The table of the record.
    pub table: String,
    /// The record.
    pub id: uuid::Uuid,
    /// The field; none when the whole record stays.
    pub field: Option<String>,
}

/// What an undo did.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Undone {
    /// The batch of the undo itself, which can be undone too.
    pub batch: BatchId,
    /// The batch that was undone.
    pub undoes: BatchId,
    /// The sequence of the book after it.
    pub sequence: i64,
    /// What was done, in words.
    pub said: Sentence,
    /// What stays because it changed since.
    pub kept: Vec<KeptChange>,
}

impl App {
    /// The history, newest first; the cursor is the one of the page before.
    pub async fn history(&self, cursor: Option<&str>, limit: i64) -> Result<HistoryPage> {
        let before = cursor.map_or(Ok(i64::MAX), str::parse).map_err(|_| Error::Invalid(say("error-cursor", [])))?;
        let batches = self.read().await?.batches(before, limit).await?;
        let full = i64::try_from(batches.len()).is_ok_and(|count| count == limit);
        let next = batches.last().filter(|_| full).map(|batch| batch.first_sequence.to_string());
        Ok(HistoryPage { items: batches.into_iter().map(HistoryEntry::from).collect(), next })
    }

    /// Undoes a batch, or the last one that is neither undone nor an undo.
    ///
    /// # Errors
    /// [`Error::Decision`] when something changed since and `keep_changed` is false; then nothing was undone.
    pub async fn undo(&self, batch: Option<BatchId>, keep_changed: bool) -> Result<Undone> {
        let mut look = self.read().await?;
        let batch = match batch {
            Some(batch) => batch,
            None => look.last_batch().await?.ok_or_else(|| Error::NotFound(say("undo-nothing", [])))?,
        };
        let undone = look.batch_of(batch).await?.ok_or_else(|| Error::not_found("batch"))?;
        drop(look);
        if undone.undone {
            return Err(Error::Invalid(say("undo-already", [])));
        }
        let said = say("undo-said", [("what", undone.said.text.clone().into())]);
        let undo = NewBatch { id: None, said: said.clone(), source: Source::You, undoes: Some(batch), applying: false };
        let mut tx = self.store().begin(self.book(), undo).await?;
        let kept: Vec<KeptChange> = tx.undo(batch).await?.into_iter().map(KeptChange::from).collect();
        if !kept.is_empty() && !keep_changed {
            return Err(changed_since(&kept));
        }
        let written = tx.commit().await?;
        Ok(Undone { batch: written.batch, undoes: batch, sequence: written.sequence, said, kept })
    }
}

fn changed_since(kept: &[KeptChange]) -> Error {
    Error::Decision { said: say("undo-changed-since", [("count", kept.len().into())]), details: serde_json::json!({ "kept": kept }) }
}

impl From<Kept> for KeptChange {
    fn from(kept: Kept) -> Self {
        Self { table: kept.table, id: kept.row, field: kept.field }
    }
}

impl From<Batch> for HistoryEntry {
    fn from(batch: Batch) -> Self {
        Self {
            batch: batch.id,
            at: batch.at,
            said: batch.said,
            source: batch.source,
            changes: batch.changes,
            undone: batch.undone,
            undoes: batch.undoes,
        }
    }
}
