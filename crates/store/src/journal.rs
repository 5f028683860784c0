//! The journal: every change of a fact, in the order of commits, grouped in batches.

use chrono::{DateTime, Utc};
use jiff::Timestamp;
use serde_json::{Map, Value as Json};
use uuid::Uuid;
use wellmet_domain::{BatchId, Sentence, catalogue::say};

use crate::{
    cell::{Kind, Value, chrono_instant, jiff_instant},
    error::{Error, Result},
    facts::{Column, Table},
    migrations::SCHEMA_VERSION,
    tx::{Entry, NewBatch, Tx},
};

/// The journal's own columns, so that many entries are one statement.
static JOURNAL: Table = Table {
    name: "journal",
    columns: &[
        Column { name: "sequence", kind: Kind::Integer },
        Column { name: "batch_id", kind: Kind::Uuid },
        Column { name: "table_name", kind: Kind::Text },
        Column { name: "row_id", kind: Kind::Uuid },
        Column { name: "before", kind: Kind::Text },
        Column { name: "schema_version", kind: Kind::Integer },
    ],
    references: &[],
    unique: &[],
};

/// A batch as the history shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Batch {
    /// The batch.
    pub id: BatchId,
    /// What it did.
    pub said: Sentence,
    /// Where the changes came from.
    pub source: String,
    /// `applied`, or `applying` while more is to come.
    pub state: String,
    /// The batch it undoes.
    pub undoes: Option<BatchId>,
    /// Whether a later batch undid it.
    pub undone: bool,
    /// How many rows it changed.
    pub changes: i64,
    /// When.
    pub at: Timestamp,
    /// Its first sequence, by which the history is paged.
    pub first_sequence: i64,
}

#[derive(sqlx::FromRow)]
struct BatchRow {
    id: Uuid,
    said: String,
    source: String,
    state: String,
    undoes: Option<Uuid>,
    at: DateTime<Utc>,
    first_sequence: i64,
    changes: i64,
    undone: bool,
}

impl From<BatchRow> for Batch {
    fn from(row: BatchRow) -> Self {
        Self {
            id: BatchId(row.id),
            said: serde_json::from_str(&row.said).map_or_else(|_| say("history-unknown", [("what", "".into())]), Sentence::said_anew),
            source: row.source,
            state: row.state,
            undoes: row.undoes.map(BatchId),
            undone: row.undone,
            changes: row.changes,
            at: jiff_instant(row.at).unwrap_or(Timestamp::UNIX_EPOCH),
            first_sequence: row.first_sequence,
        }
    }
}

/// A journal entry as undo reads it.
#[derive(sqlx::FromRow)]
pub(crate) struct JournalRow {
    pub sequence: i64,
    pub table_name: String,
    pub row_id: Uuid,
    pub before: Option<String>,
}

/// The state of a book that caches are keyed by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Version {
    /// Grows with each restore of a backup.
    pub epoch: i64,
    /// Grows with each change of a fact.
    pub sequence: i64,
}

impl Tx {
    pub(crate) async fn write_journal(&mut self, id: BatchId, batch: &NewBatch, sequence: i64, entries: &[Entry]) -> Result<()> {
        self.write_batch(id, batch, sequence + 1).await?;
        let row = |(number, entry): (i64, &Entry)| {
            vec![
                Value::Integer(Some(number)),
                Value::Uuid(Some(id.0)),
                Value::Text(Some(entry.table.name.to_owned())),
                Value::Uuid(Some(entry.row)),
                Value::Text(entry.before.as_ref().map(|cells| image(entry.table, cells).to_string())),
                Value::Integer(Some(SCHEMA_VERSION)),
            ]
        };
        let rows: Vec<_> = (sequence + 1..).zip(entries).map(row).collect();
        self.engine.insert(&JOURNAL, self.book, &rows).await?;
        let last = sequence + i64::try_from(entries.len()).unwrap_or(i64::MAX);
        execute!(self, "UPDATE book SET sequence = $2 WHERE id = $1", self.book, last)?;
        Ok(())
    }

    async fn write_batch(&mut self, id: BatchId, batch: &NewBatch, first: i64) -> Result<()> {
        let said = serde_json::to_string(&batch.said).unwrap_or_default();
        let now = chrono_instant(self.now());
        let state = if batch.applying { "applying" } else { "applied" };
        execute!(
            self,
            "INSERT INTO batch (book_id, id, said, source, state, undoes, first_sequence, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) \
             ON CONFLICT (book_id, id) DO NOTHING",
            self.book,
            id.0,
            said.as_str(),
            batch.source.as_str(),
            state,
            batch.undoes.map(|undoes| undoes.0),
            first,
            now
        )?;
        Ok(())
    }

    /// Says that nothing more comes of a batch that took several transactions; false when it changed nothing and is none.
    pub async fn finish_batch(&mut self, id: BatchId, said: &Sentence) -> Result<bool> {
        let said = serde_json::to_string(said).unwrap_or_default();
        Ok(execute!(self, "UPDATE batch SET state = 'applied', said = $3 WHERE book_id = $1 AND id = $2", self.book, id.0, said.as_str())?
            > 0)
    }

    /// The batches that a crash left half applied.
    pub async fn unfinished_batches(&mut self) -> Result<Vec<BatchId>> {
        let rows =
            fetch_all!(self, (Uuid,), "SELECT id FROM batch WHERE book_id = $1 AND state = 'applying' ORDER BY first_sequence", self.book)?;
        Ok(rows.into_iter().map(|(id,)| BatchId(id)).collect())
    }

    /// The history, newest first, of batches before a sequence.
    pub async fn batches(&mut self, before: i64, limit: i64) -> Result<Vec<Batch>> {
        let rows = fetch_all!(
            self,
            BatchRow,
            "SELECT batch.id, batch.said, batch.source, batch.state, batch.undoes, batch.at, batch.first_sequence, \
             (SELECT COUNT(*) FROM journal WHERE journal.book_id = batch.book_id AND journal.batch_id = batch.id) AS changes, \
             EXISTS (SELECT 1 FROM batch AS later WHERE later.book_id = batch.book_id AND later.undoes = batch.id) AS undone \
             FROM batch WHERE batch.book_id = $1 AND batch.first_sequence < $2 ORDER BY batch.first_sequence DESC LIMIT $3",
            self.book,
            before,
            limit
        )?;
        Ok(rows.into_iter().map(Batch::from).collect())
    }

    /// One batch.
    pub async fn batch_of(&mut self, id: BatchId) -> Result<Option<Batch>> {
        let row = fetch_optional!(
            self,
            BatchRow,
            "SELECT batch.id, batch.said, batch.source, batch.state, batch.undoes, batch.at, batch.first_sequence, \
             (SELECT COUNT(*) FROM journal WHERE journal.book_id = batch.book_id AND journal.batch_id = batch.id) AS changes, \
             EXISTS (SELECT 1 FROM batch AS later WHERE later.book_id = batch.book_id AND later.undoes = batch.id) AS undone \
             FROM batch WHERE batch.book_id = $1 AND batch.id = $2",
            self.book,
            id.0
        )?;
        Ok(row.map(Batch::from))
    }

    /// Every undo of the book, with the batch it takes back.
    pub async fn undos(&mut self) -> Result<Vec<(BatchId, BatchId)>> {
        let rows = fetch_all!(self, (Uuid, Uuid), "SELECT id, undoes FROM batch WHERE book_id = $1 AND undoes IS NOT NULL", self.book)?;
        Ok(rows.into_iter().map(|(undo, undoes)| (BatchId(undo), BatchId(undoes))).collect())
    }

    /// The names of the tables that changed after a sequence, for those who watch.
    pub async fn tables_changed_after(&mut self, sequence: i64) -> Result<Vec<String>> {
        let rows = fetch_all!(
            self,
            (String,),
            "SELECT DISTINCT table_name FROM journal WHERE book_id = $1 AND sequence > $2 ORDER BY table_name",
            self.book,
            sequence
        )?;
        Ok(rows.into_iter().map(|(name,)| name).collect())
    }

    /// The version of the book.
    pub async fn version(&mut self) -> Result<Version> {
        let row = fetch_optional!(self, (i64, i64), "SELECT epoch, sequence FROM book WHERE id = $1", self.book)?;
        row.map(|(epoch, sequence)| Version { epoch, sequence }).ok_or(Error::NotFound("book"))
    }

    pub(crate) async fn journal_of_batch(&mut self, id: BatchId) -> Result<Vec<JournalRow>> {
        fetch_all!(
            self,
            JournalRow,
            "SELECT sequence, table_name, row_id, before FROM journal WHERE book_id = $1 AND batch_id = $2 ORDER BY sequence",
            self.book,
            id.0
        )
    }

    pub(crate) async fn journal_of_row(&mut self, row: Uuid, after: i64) -> Result<Vec<JournalRow>> {
        fetch_all!(
            self,
            JournalRow,
            "SELECT sequence, table_name, row_id, before FROM journal WHERE book_id = $1 AND row_id = $2 AND sequence > $3 ORDER BY sequence",
            self.book,
            row,
            after
        )
    }
}

/// A row as the journal keeps it: an object of its columns, empty ones left out.
pub(crate) fn image(table: &Table, cells: &[Value]) -> Json {
    let filled = table.columns.iter().zip(cells).filter(|(_, cell)| !cell.is_null());
    Json::Object(filled.map(|(column, cell)| (column.name.to_owned(), cell.to_json())).collect::<Map<_, _>>())
}

/// Reads a row back from the journal; a column that the image lacks is empty.
pub(crate) fn cells_of_image(table: &Table, text: &str) -> Result<Vec<Value>> {
    let unreadable = || Error::Unreadable { column: format!("journal.before of {}", table.name), found: text.to_owned() };
    let json: Json = serde_json::from_str(text).map_err(|_| unreadable())?;
    let cell = |column: &Column| Value::from_json(column.kind, json.get(column.name).unwrap_or(&Json::Null), column.name);
    table.columns.iter().map(cell).collect()
}
