//! Staged rows: what was read from the files of an import, what it would change, and what became of it.

use uuid::Uuid;
use wellmet_domain::ImportId;

use crate::{
    cell::{Kind, Value},
    error::{Error, Result},
    facts::{Column, Table},
    tx::Tx,
};

wellmet_domain::text_enum! {
    /// What becomes of a record. All but the first are counted: read = the sum of the others.
    pub enum Outcome {
        /// Not compared with the book yet.
        Waiting => "waiting",
        /// New in the book.
        Imported => "imported",
        /// Changes something in the book.
        Updated => "updated",
        /// Says what the book knows.
        Unchanged => "unchanged",
        /// An empty row.
        Phantom => "phantom",
        /// Not taken; its payload says why.
        Rejected => "rejected",
    }
}

/// One record read from a file of an import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StagedRow {
    /// Its place in the whole import, from 0.
    pub ordinal: i64,
    /// The file it comes from, by its ordinal.
    pub file: i64,
    /// The line at which it begins, from 1.
    pub line: i64,
    /// What becomes of it.
    pub outcome: Outcome,
    /// What was read, as JSON.
    pub payload: String,
    /// What it changes, as JSON, once it was compared.
    pub changes: Option<String>,
}

/// What becomes of a staged row, now that it was compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The row, by its place in the import.
    pub ordinal: i64,
    /// What becomes of it.
    pub outcome: Outcome,
    /// What it changes, as JSON.
    pub changes: Option<String>,
}

/// How many rows of a file have an outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StagedCount {
    /// The file, by its ordinal.
    pub file: i64,
    /// The outcome.
    pub outcome: Outcome,
    /// How many.
    pub rows: i64,
}

/// How many rows of a file have an outcome, apart by the span of places in which they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StagedSpan {
    /// The file, by its ordinal.
    pub file: i64,
    /// Which span: their ordinal divided by its width.
    pub span: i64,
    /// The outcome.
    pub outcome: Outcome,
    /// How many.
    pub rows: i64,
}

/// Which staged rows a page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StagedAsked<'a> {
    /// Their outcome.
    pub outcome: Outcome,
    /// They come after this ordinal (-1: from the first).
    pub after: i64,
    /// And before this one.
    pub before: i64,
    /// The formats of their files; none for all.
    pub formats: &'a [&'a str],
    /// How many.
    pub limit: i64,
}

static STAGED: Table = Table {
    name: "staged",
    columns: &[
        Column { name: "import_id", kind: Kind::Uuid },
        Column { name: "ordinal", kind: Kind::Integer },
        Column { name: "file", kind: Kind::Integer },
        Column { name: "line", kind: Kind::Integer },
        Column { name: "outcome", kind: Kind::Text },
        Column { name: "payload", kind: Kind::Text },
        Column { name: "changes", kind: Kind::Text },
    ],
    references: &[],
    unique: &[],
};

type Row = (i64, i64, i64, String, String, Option<String>);

fn staged((ordinal, file, line, outcome, payload, changes): Row) -> Result<StagedRow> {
    Ok(StagedRow { ordinal, file, line, outcome: outcome_of(outcome)?, payload, changes })
}

fn outcome_of(text: String) -> Result<Outcome> {
    text.parse().map_err(|_| Error::Unreadable { column: "staged.outcome".to_owned(), found: text })
}

fn cells(import: Uuid, row: &StagedRow) -> Vec<Value> {
    vec![
        Value::Uuid(Some(import)),
        Value::Integer(Some(row.ordinal)),
        Value::Integer(Some(row.file)),
        Value::Integer(Some(row.line)),
        Value::Text(Some(row.outcome.as_str().to_owned())),
        Value::Text(Some(row.payload.clone())),
        Value::Text(row.changes.clone()),
    ]
}

impl Tx {
    /// Stages rows, many in one statement.
    pub async fn stage(&mut self, import: ImportId, rows: &[StagedRow]) -> Result<()> {
        let rows: Vec<_> = rows.iter().map(|row| cells(import.0, row)).collect();
        self.engine.insert(&STAGED, self.book, &rows).await
    }

    /// The staged rows after an ordinal (-1: from the first), in order.
    pub async fn staged_after(&mut self, import: ImportId, after: i64, limit: i64) -> Result<Vec<StagedRow>> {
        let rows = fetch_all!(
            self,
            Row,
            "SELECT ordinal, file, line, outcome, payload, changes FROM staged \
             WHERE book_id = $1 AND import_id = $2 AND ordinal > $3 ORDER BY ordinal LIMIT $4",
            self.book,
            import.0,
            after,
            limit
        )?;
        rows.into_iter().map(staged).collect()
    }

    /// The staged rows of one outcome after an ordinal (-1: from the first), in order.
    pub async fn staged_with(&mut self, import: ImportId, outcome: Outcome, after: i64, limit: i64) -> Result<Vec<StagedRow>> {
        let rows = fetch_all!(
            self,
            Row,
            "SELECT ordinal, file, line, outcome, payload, changes FROM staged \
             WHERE book_id = $1 AND import_id = $2 AND outcome = $3 AND ordinal > $4 ORDER BY ordinal LIMIT $5",
            self.book,
            import.0,
            outcome.as_str(),
            after,
            limit
        )?;
        rows.into_iter().map(staged).collect()
    }

    /// How many rows of each file have each outcome.
    pub async fn staged_counts(&mut self, import: ImportId) -> Result<Vec<StagedCount>> {
        let rows = fetch_all!(
            self,
            (i64, String, i64),
            "SELECT file, outcome, COUNT(*) FROM staged WHERE book_id = $1 AND import_id = $2 GROUP BY file, outcome ORDER BY file, outcome",
            self.book,
            import.0
        )?;
        rows.into_iter().map(|(file, outcome, rows)| Ok(StagedCount { file, outcome: outcome_of(outcome)?, rows })).collect()
    }

    /// How many staged rows did not change and come from a source that is newer than the last one: taken in, they were seen again.
    pub async fn staged_seen_again(&mut self, import: ImportId) -> Result<i64> {
        let rows = fetch_all!(
            self,
            (i64,),
            "SELECT COUNT(*) FROM staged WHERE book_id = $1 AND import_id = $2 AND outcome = 'unchanged' AND changes IS NOT NULL",
            self.book,
            import.0
        )?;
        Ok(rows.first().map_or(0, |(rows,)| *rows))
    }

    /// How many rows of each file have each outcome, apart by spans of so many places.
    pub async fn staged_spans(&mut self, import: ImportId, width: i64) -> Result<Vec<StagedSpan>> {
        let rows = fetch_all!(
            self,
            (i64, i64, String, i64),
            "SELECT file, ordinal / $3, outcome, COUNT(*) FROM staged WHERE book_id = $1 AND import_id = $2 GROUP BY 1, 2, 3 ORDER BY 1, 2, 3",
            self.book,
            import.0,
            width
        )?;
        rows.into_iter().map(|(file, span, outcome, rows)| Ok(StagedSpan { file, span, outcome: outcome_of(outcome)?, rows })).collect()
    }

    /// The staged rows of one outcome between two places, of files of some formats, in order.
    pub async fn staged_among(&mut self, import: ImportId, asked: &StagedAsked<'_>) -> Result<Vec<StagedRow>> {
        let formats = if asked.formats.is_empty() { String::new() } else { format!(",{},", asked.formats.join(",")) };
        let rows = fetch_all!(
            self,
            Row,
            "SELECT ordinal, file, line, outcome, payload, changes FROM staged \
             WHERE book_id = $1 AND import_id = $2 AND outcome = $3 AND ordinal > $4 AND ordinal < $5 \
             AND ($6 = '' OR file IN (SELECT ordinal FROM import_file \
             WHERE book_id = $1 AND import_id = $2 AND $6 LIKE '%,' || format || ',%')) \
             ORDER BY ordinal LIMIT $7",
            self.book,
            import.0,
            asked.outcome.as_str(),
            asked.after,
            asked.before,
            formats,
            asked.limit
        )?;
        rows.into_iter().map(staged).collect()
    }

    /// Turns staged rows into rows that are not taken; of what they held, only the reason stays.
    pub async fn leave_out(&mut self, import: ImportId, ordinals: &[i64], reason: &str) -> Result<()> {
        let rows: Vec<_> = ordinals.iter().map(|ordinal| vec![Value::Integer(Some(*ordinal))]).collect();
        self.execute_many(
            "UPDATE staged SET outcome = 'rejected', payload = $3, changes = NULL FROM (VALUES {rows of BIGINT}) AS left_out \
             WHERE staged.book_id = $1 AND staged.import_id = $2 AND staged.ordinal = left_out.column1",
            &[Value::Uuid(Some(import.0)), Value::Text(Some(reason.to_owned()))],
            &rows,
        )
        .await
        .map(drop)
    }

    /// Writes what becomes of many staged rows.
    pub async fn set_compared(&mut self, import: ImportId, rows: &[Compared]) -> Result<()> {
        let row = |row: &Compared| {
            let outcome = row.outcome.as_str().to_owned();
            vec![Value::Integer(Some(row.ordinal)), Value::Text(Some(outcome)), Value::Text(row.changes.clone())]
        };
        let rows: Vec<_> = rows.iter().map(row).collect();
        self.execute_many(
            "UPDATE staged SET outcome = compared.column2, changes = compared.column3 FROM (VALUES {rows of BIGINT, TEXT, TEXT}) AS compared \
             WHERE staged.book_id = $1 AND staged.import_id = $2 AND staged.ordinal = compared.column1",
            &[Value::Uuid(Some(import.0))],
            &rows,
        )
        .await
        .map(drop)
    }

    /// Removes some of the staged rows that were taken or were empty, at most so many; what was not taken stays for the report.
    /// Gives how many there were: none at the end.
    pub async fn clear_taken(&mut self, import: ImportId, most: i64) -> Result<u64> {
        execute!(
            self,
            "DELETE FROM staged WHERE book_id = $1 AND import_id = $2 AND ordinal IN (SELECT ordinal FROM staged \
             WHERE book_id = $1 AND import_id = $2 AND outcome <> 'rejected' ORDER BY ordinal LIMIT $3)",
            self.book,
            import.0,
            most
        )
    }

    /// Removes the staged rows of an import.
    pub async fn clear_staged(&mut self, import: ImportId) -> Result<()> {
        execute!(self, "DELETE FROM staged WHERE book_id = $1 AND import_id = $2", self.book, import.0).map(drop)
    }
}
