//! How what was written hangs together: what takes back what, what was brought back, and what came by an import.

use std::collections::{HashMap, HashSet};

use wellmet_domain::{BatchId, people::Source};
use wellmet_store::{Batch, Tx};

use super::HistoryEntry;
use crate::error::Result;

/// The undos and imports of a book.
pub(super) struct Course {
    takes_back: HashMap<BatchId, BatchId>,
    taken_back_by: HashMap<BatchId, BatchId>,
    imported: HashSet<BatchId>,
}

impl Course {
    pub(super) async fn of(tx: &mut Tx) -> Result<Self> {
        let undos = tx.undos().await?;
        let imported = tx.imported_batches().await?.into_iter().collect();
        let taken_back_by = undos.iter().map(|(undo, undoes)| (*undoes, *undo)).collect();
        Ok(Self { takes_back: undos.into_iter().collect(), taken_back_by, imported })
    }

    /// What the user once did, and whether a batch takes that back; one that takes an undo back brings it about again.
    pub(super) fn origin(&self, batch: BatchId) -> (BatchId, bool) {
        let (mut origin, mut is_undo) = (batch, false);
        while let Some(before) = self.takes_back.get(&origin) {
            (origin, is_undo) = (*before, !is_undo);
        }
        (origin, is_undo)
    }

    /// Whether what a batch did was taken back and then brought about again.
    fn came_back(&self, batch: BatchId) -> bool {
        let (mut last, mut stands) = (batch, true);
        while let Some(after) = self.taken_back_by.get(&last) {
            (last, stands) = (*after, !stands);
        }
        stands && last != batch
    }

    /// Whether it is a change that stands, made or brought back by the user: what undo takes next.
    pub(super) fn stands(&self, batch: &Batch) -> bool {
        !batch.undone && batch.state == "applied" && !self.origin(batch.id).1
    }

    pub(super) fn entry(&self, batch: Batch) -> HistoryEntry {
        let (origin, is_undo) = self.origin(batch.id);
        HistoryEntry {
            came_back: self.came_back(batch.id),
            by_hand: batch.source == Source::You.as_str() && !self.imported.contains(&origin),
            is_undo,
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
