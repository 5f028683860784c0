//! The history of a book, and undo.

mod course;
mod of_person;

pub use self::of_person::{Changed, PersonHistoryEntry, PersonHistoryPage};

use std::future::{Future, pending};

use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;
use wellmet_domain::{BatchId, Sentence, catalogue::say, people::Source};
use wellmet_store::{Batch, Kept, NewBatch, Tx};

use self::course::Course;
use crate::{
    app::App,
    error::{Error, Result},
};

/// A batch of changes as the history shows it.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[expect(clippy::struct_excessive_bools, reason = "each answers a question of its own, and clients read them by name")]
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
    /// The batch it takes back: an undo, or one that brings back what was undone.
    pub undoes: Option<BatchId>,
    /// Whether it takes something back; one that takes an undo back brings something about again.
    pub is_undo: bool,
    /// Whether it was taken back and then brought about again.
    pub came_back: bool,
    /// Whether the user's own hand wrote it, not an import.
    pub by_hand: bool,
}

/// The change that undo takes next.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct LastChange {
    /// The newest change that stands; none when nothing is left to undo.
    pub change: Option<HistoryEntry>,
    /// Whether one is asked before it is taken back: an import, or what was not done today.
    pub ask: bool,
}

/// How many batches are looked through at once for the one that undo takes next.
const LOOKED_THROUGH: i64 = 50;

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
    pub id: Uuid,
    /// The field; none when the whole record stays.
    pub field: Option<String>,
}

/// What an undo did.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Undone {
    /// The batch of the undo itself, which can be undone too; nil when it was stopped.
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
        let mut tx = self.read().await?;
        let batches = tx.batches(before, limit).await?;
        let course = Course::of(&mut tx).await?;
        let full = i64::try_from(batches.len()).is_ok_and(|count| count == limit);
        let next = batches.last().filter(|_| full).map(|batch| batch.first_sequence.to_string());
        Ok(HistoryPage { items: batches.into_iter().map(|batch| course.entry(batch)).collect(), next })
    }

    /// The change that undo takes next: the newest that stands, be it an import.
    pub async fn last_change(&self) -> Result<LastChange> {
        let mut tx = self.read().await?;
        let course = Course::of(&mut tx).await?;
        let moment = self.moment(&mut tx).await?;
        let today = moment.now.to_zoned(moment.zone.clone()).date();
        let change = last_standing(&mut tx, &course).await?.map(|batch| course.entry(batch));
        let is_of_today = |at: Timestamp| at.to_zoned(moment.zone.clone()).date() == today;
        let ask = change.as_ref().is_some_and(|change| !change.by_hand || !is_of_today(change.at));
        Ok(LastChange { change, ask })
    }

    /// Undoes a batch, or the newest change that stands. An undo is taken back alike: that brings back what it took.
    ///
    /// # Errors
    /// [`Error::Decision`] when something changed since and `keep_changed` is false; then nothing was undone.
    pub async fn undo(&self, batch: Option<BatchId>, keep_changed: bool) -> Result<Undone> {
        self.undo_unless(batch, keep_changed, pending()).await
    }

    /// The same, unless somebody stops it while it is worked out; then nothing was undone, and its batch is nil.
    ///
    /// # Errors
    /// As [`App::undo`].
    pub async fn undo_unless(&self, batch: Option<BatchId>, keep_changed: bool, stopped: impl Future<Output = ()>) -> Result<Undone> {
        let mut look = self.read().await?;
        let course = Course::of(&mut look).await?;
        let undone = match batch {
            Some(batch) => look.batch_of(batch).await?.ok_or_else(|| Error::not_found("batch"))?,
            None => last_standing(&mut look, &course).await?.ok_or_else(|| Error::NotFound(say("undo-nothing", [])))?,
        };
        let batch = undone.id;
        if undone.undone {
            return Err(Error::Invalid(say("undo-already", [])));
        }
        let said = undo_said(&mut look, &course, undone).await?;
        let sequence = look.version().await?.sequence;
        drop(look);
        let undo = NewBatch { id: None, said: said.clone(), source: Source::You, undoes: Some(batch), applying: false };
        // It is worked out in the transaction alone, which is gone without a trace where somebody stops it.
        let work = async {
            let mut tx = self.store().begin(self.book(), undo).await?;
            let kept = tx.undo(batch).await?;
            Ok::<_, Error>((tx, kept))
        };
        let (tx, kept) = tokio::select! {
            biased;
            () = stopped => return Ok(Undone { batch: BatchId(Uuid::nil()), undoes: batch, sequence, said: say("undo-stopped", []), kept: vec![] }),
            worked = work => worked?,
        };
        let kept: Vec<KeptChange> = kept.into_iter().map(KeptChange::from).collect();
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

/// The newest change that stands.
async fn last_standing(tx: &mut Tx, course: &Course) -> Result<Option<Batch>> {
    let mut before = i64::MAX;
    loop {
        let batches = tx.batches(before, LOOKED_THROUGH).await?;
        let Some(oldest) = batches.last() else { return Ok(None) };
        before = oldest.first_sequence;
        if let Some(batch) = batches.into_iter().find(|batch| course.stands(batch)) {
            return Ok(Some(batch));
        }
    }
}

/// "Undone: Let go: ..." and, of an undo, "Brought back: Let go: ...": what the user did is named once, however often it went
/// back and forth.
async fn undo_said(tx: &mut Tx, course: &Course, undone: Batch) -> Result<Sentence> {
    let (origin, is_undo) = course.origin(undone.id);
    let what = tx.batch_of(origin).await?.map_or(undone.said, |first| first.said).text;
    Ok(say(if is_undo { "undo-brought-back" } else { "undo-said" }, [("what", what.into())]))
}
