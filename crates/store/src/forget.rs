//! Forget: the one write that cannot be undone. It purges a person from rows, history, staging, search and bytes.
//!
//! What was done together with others stays with them; random ids and sequence numbers stay, and so do backups.

mod names;
mod purge;
mod traces;

pub use names::{Instead, NameStands};

use wellmet_domain::{BookId, PersonId, people::Person};

use crate::{
    error::{Error, Result},
    store::Store,
    tx::Tx,
};

/// What was forgotten.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Forgotten {
    /// Rows that were removed.
    pub rows: usize,
    /// Entries of the history that were removed.
    pub entries: u64,
    /// Cards and photos that were removed.
    pub blobs: u64,
    /// Records of others in which something else stands in the place of the name.
    pub replaced: usize,
    /// Whether the file was wiped, too; a program that still reads an older state can delay that until the next time.
    pub wiped: bool,
}

impl Store {
    /// Forgets a person for good; their name stays where it stands in what was written about others.
    ///
    /// # Errors
    /// As [`Store::forget_with`].
    pub async fn forget(&self, book: BookId, person: PersonId) -> Result<Forgotten> {
        self.forget_with(book, person, None).await
    }

    /// Forgets a person for good, and puts something else in the place of their name in what was written about others.
    ///
    /// # Errors
    /// [`Error::NotFound`] when the book has no such person; then nothing is changed.
    pub async fn forget_with(&self, book: BookId, person: PersonId, instead: Option<&Instead>) -> Result<Forgotten> {
        let mut tx = self.operate(book).await?;
        let mut forgotten = tx.forget(person, instead).await?;
        tx.commit().await?;
        forgotten.wiped = self.wipe().await?;
        Ok(forgotten)
    }

    /// Writes the file anew without what was removed from it, and empties its log.
    async fn wipe(&self) -> Result<bool> {
        let Some(writer) = self.sqlite_writer() else {
            return Ok(true);
        };
        let mut connection = writer.acquire().await?;
        sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(&mut *connection).await?;
        sqlx::query("VACUUM").execute(&mut *connection).await?;
        let (busy, ..): (i64, i64, i64) = sqlx::query_as("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(&mut *connection).await?;
        Ok(busy == 0)
    }
}

impl Tx {
    async fn forget(&mut self, person: PersonId, instead: Option<&Instead>) -> Result<Forgotten> {
        let row = self.get::<Person>(person).await?.ok_or(Error::NotFound("person"))?;
        let mut told = self.words_that_tell(&row).await?;
        told.extend(instead.iter().flat_map(|instead| instead.names.iter().filter(|name| traces::tells(name)).cloned()));
        let purged = self.purged_rows(person).await?;
        let hashes = self.hashes_of(&purged).await?;
        self.unlink(&purged).await?;
        let entries = self.purge(&purged).await?;
        self.forget_derived(person, &purged).await?;
        self.forget_advice(person).await?;
        self.forget_traces(person, &told).await?;
        let replaced = match instead {
            Some(instead) => self.replace_names(instead, &purged).await?,
            None => 0,
        };
        self.merge_search().await?;
        let blobs = self.drop_unnamed_blobs(&hashes).await?;
        // Caches are keyed by the sequence, so it moves although nothing was journalled.
        execute!(self, "UPDATE book SET sequence = sequence + 1 WHERE id = $1", self.book)?;
        Ok(Forgotten { rows: purged.len(), entries, blobs, replaced, wiped: false })
    }
}
