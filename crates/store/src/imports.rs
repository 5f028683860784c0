//! Imports: their state and files. What was read from the files lies in `staged`.

use chrono::{DateTime, NaiveDate, Utc};
use jiff::{Timestamp, civil::Date};
use serde_json::Value as Json;
use uuid::Uuid;
use wellmet_domain::{BatchId, ImportId, Sentence};

use crate::{
    cell::{chrono_date, chrono_instant, jiff_date, jiff_instant},
    error::{Error, Result},
    tx::Tx,
};

wellmet_domain::text_enum! {
    /// How far an import is.
    pub enum ImportState {
        /// Its files are being read.
        Reading => "reading",
        /// Its diff waits for the user.
        Ready => "ready",
        /// It is being applied.
        Applying => "applying",
        /// It is in the book.
        Applied => "applied",
        /// The user stopped it; nothing of it is in the book.
        Stopped => "stopped",
        /// It could not go on; nothing of it is in the book.
        Failed => "failed",
        /// It was in the book and was taken back.
        Undone => "undone",
    }
}

/// An import from its first byte to its undo.
#[derive(Clone, Debug, PartialEq)]
pub struct Import {
    /// Its id.
    pub id: ImportId,
    /// The batch that applied it.
    pub batch: Option<BatchId>,
    /// How far it is.
    pub state: ImportState,
    /// The day its files tell of.
    pub as_of: Option<Date>,
    /// Steps done of the current state.
    pub done: i64,
    /// Steps in the whole of it; 0 while nobody knows.
    pub whole: i64,
    /// Whether the user asked it to stop.
    pub stop_requested: bool,
    /// Why it could not go on.
    pub problem: Option<Sentence>,
    /// When it began.
    pub at: Timestamp,
}

/// One file of an import.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportFile {
    /// Its place among the files of the import, from 0.
    pub ordinal: i64,
    /// Its path, as the user gave it or as it lies in the archive.
    pub path: String,
    /// The format it was read as.
    pub format: String,
    /// How many records were read, and what became of them.
    pub counts: Json,
    /// Why the file as a whole could not be read.
    pub problem: Option<Sentence>,
}

type ImportRow = (Uuid, Option<Uuid>, String, Option<NaiveDate>, i64, i64, bool, Option<String>, DateTime<Utc>);

fn import((id, batch, state, as_of, done, whole, stop_requested, problem, at): ImportRow) -> Result<Import> {
    Ok(Import {
        id: ImportId(id),
        batch: batch.map(BatchId),
        state: state.parse().map_err(|_| Error::Unreadable { column: "import.state".to_owned(), found: state })?,
        as_of: as_of.and_then(jiff_date),
        done,
        whole,
        stop_requested,
        problem: sentence("import.problem", problem)?,
        at: jiff_instant(at).unwrap_or(Timestamp::UNIX_EPOCH),
    })
}

fn sentence(column: &str, text: Option<String>) -> Result<Option<Sentence>> {
    let unreadable = |text: String| Error::Unreadable { column: column.to_owned(), found: text };
    text.map(|text| serde_json::from_str(&text).map(Sentence::said_anew).map_err(|_| unreadable(text))).transpose()
}

fn sentence_text(sentence: Option<&Sentence>) -> Option<String> {
    sentence.and_then(|sentence| serde_json::to_string(sentence).ok())
}

impl Tx {
    /// Opens an import that is about to read its files.
    pub async fn create_import(&mut self, id: ImportId, as_of: Option<Date>) -> Result<()> {
        let now = chrono_instant(self.now());
        execute!(
            self,
            "INSERT INTO import (book_id, id, state, as_of, done, whole, stop_requested, at) VALUES ($1, $2, 'reading', $3, 0, 0, FALSE, $4)",
            self.book,
            id.0,
            as_of.map(chrono_date),
            now
        )
        .map(drop)
    }

    /// Says how far an import is; its progress begins anew.
    pub async fn set_import_state(&mut self, id: ImportId, state: ImportState) -> Result<()> {
        execute!(self, "UPDATE import SET state = $3, done = 0 WHERE book_id = $1 AND id = $2", self.book, id.0, state.as_str()).map(drop)
    }

    /// Says how many steps of the current state are done.
    pub async fn set_import_progress(&mut self, id: ImportId, done: i64, whole: i64) -> Result<()> {
        execute!(self, "UPDATE import SET done = $3, whole = $4 WHERE book_id = $1 AND id = $2", self.book, id.0, done, whole).map(drop)
    }

    /// Says which day the files of an import tell of.
    pub async fn set_import_day(&mut self, id: ImportId, as_of: Option<Date>) -> Result<()> {
        execute!(self, "UPDATE import SET as_of = $3 WHERE book_id = $1 AND id = $2", self.book, id.0, as_of.map(chrono_date)).map(drop)
    }

    /// Says which batch applies an import; none when it changed nothing.
    pub async fn set_import_batch(&mut self, id: ImportId, batch: Option<BatchId>) -> Result<()> {
        let batch = batch.map(|batch| batch.0);
        execute!(self, "UPDATE import SET batch_id = $3 WHERE book_id = $1 AND id = $2", self.book, id.0, batch).map(drop)
    }

    /// Ends an import that could not go on.
    pub async fn fail_import(&mut self, id: ImportId, problem: &Sentence) -> Result<()> {
        let problem = sentence_text(Some(problem));
        execute!(self, "UPDATE import SET state = 'failed', problem = $3 WHERE book_id = $1 AND id = $2", self.book, id.0, problem)
            .map(drop)
    }

    /// Asks an import to stop, which it does at its next step; false when there is none.
    pub async fn request_import_stop(&mut self, id: ImportId) -> Result<bool> {
        Ok(execute!(self, "UPDATE import SET stop_requested = TRUE WHERE book_id = $1 AND id = $2", self.book, id.0)? > 0)
    }

    /// Whether the user asked an import to stop.
    pub async fn import_stop_requested(&mut self, id: ImportId) -> Result<bool> {
        let row = fetch_optional!(self, (bool,), "SELECT stop_requested FROM import WHERE book_id = $1 AND id = $2", self.book, id.0)?;
        Ok(row.is_some_and(|(requested,)| requested))
    }

    /// One import.
    pub async fn import(&mut self, id: ImportId) -> Result<Option<Import>> {
        let row = fetch_optional!(
            self,
            ImportRow,
            "SELECT id, batch_id, state, as_of, done, whole, stop_requested, problem, at FROM import WHERE book_id = $1 AND id = $2",
            self.book,
            id.0
        )?;
        row.map(import).transpose()
    }

    /// The import that a batch applied.
    pub async fn import_of_batch(&mut self, batch: BatchId) -> Result<Option<Import>> {
        let row = fetch_optional!(
            self,
            ImportRow,
            "SELECT id, batch_id, state, as_of, done, whole, stop_requested, problem, at FROM import WHERE book_id = $1 AND batch_id = $2",
            self.book,
            batch.0
        )?;
        row.map(import).transpose()
    }

    /// The batches that imports wrote.
    pub async fn imported_batches(&mut self) -> Result<Vec<BatchId>> {
        let rows = fetch_all!(self, (Uuid,), "SELECT batch_id FROM import WHERE book_id = $1 AND batch_id IS NOT NULL", self.book)?;
        Ok(rows.into_iter().map(|(id,)| BatchId(id)).collect())
    }

    /// The imports of the book, newest first.
    pub async fn imports(&mut self, limit: i64) -> Result<Vec<Import>> {
        let rows = fetch_all!(
            self,
            ImportRow,
            "SELECT id, batch_id, state, as_of, done, whole, stop_requested, problem, at FROM import \
             WHERE book_id = $1 ORDER BY at DESC, id DESC LIMIT $2",
            self.book,
            limit
        )?;
        rows.into_iter().map(import).collect()
    }

    /// Adds a file to an import, or writes over what was known of it.
    pub async fn keep_import_file(&mut self, id: ImportId, file: &ImportFile) -> Result<()> {
        execute!(
            self,
            "INSERT INTO import_file (book_id, import_id, ordinal, path, format, counts, problem) VALUES ($1, $2, $3, $4, $5, $6, $7) \
             ON CONFLICT (book_id, import_id, ordinal) DO UPDATE SET path = excluded.path, format = excluded.format, \
             counts = excluded.counts, problem = excluded.problem",
            self.book,
            id.0,
            file.ordinal,
            file.path.as_str(),
            file.format.as_str(),
            file.counts.to_string(),
            sentence_text(file.problem.as_ref())
        )
        .map(drop)
    }

    /// The files of an import, in order.
    pub async fn import_files(&mut self, id: ImportId) -> Result<Vec<ImportFile>> {
        let rows = fetch_all!(
            self,
            (i64, String, String, String, Option<String>),
            "SELECT ordinal, path, format, counts, problem FROM import_file WHERE book_id = $1 AND import_id = $2 ORDER BY ordinal",
            self.book,
            id.0
        )?;
        rows.into_iter().map(import_file).collect()
    }

    /// Removes an import with its files and its staged rows; what it brought into the book stays.
    pub async fn remove_import(&mut self, id: ImportId) -> Result<()> {
        self.clear_staged(id).await?;
        execute!(self, "DELETE FROM import_file WHERE book_id = $1 AND import_id = $2", self.book, id.0)?;
        execute!(self, "DELETE FROM import WHERE book_id = $1 AND id = $2", self.book, id.0).map(drop)
    }
}

fn import_file((ordinal, path, format, counts, problem): (i64, String, String, String, Option<String>)) -> Result<ImportFile> {
    let counts = serde_json::from_str(&counts).map_err(|_| Error::Unreadable { column: "import_file.counts".to_owned(), found: counts })?;
    Ok(ImportFile { ordinal, path, format, counts, problem: sentence("import_file.problem", problem)? })
}
