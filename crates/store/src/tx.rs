//! The transaction as a value: bound to one book when it is begun, saved by `commit`, undone by being dropped.
//!
//! Every change of a fact goes through [`Tx::insert`], [`Tx::update`] or [`Tx::delete`], which keep the journal.

use std::sync::Arc;

use jiff::Timestamp;
use uuid::Uuid;
use wellmet_domain::{AccountId, BatchId, BookId, Sentence, moment::OrderedIds, people::Source};

use crate::{
    cell::Value,
    dialect::Engine,
    error::{Error, Result},
    facts::{Fact, Table},
    idempotency::Request,
};

/// What a new batch of changes is.
#[derive(Clone, Debug)]
pub struct NewBatch {
    /// The batch to go on with, when one transaction is not enough for it.
    pub id: Option<BatchId>,
    /// What it says in the history.
    pub said: Sentence,
    /// Where the changes come from.
    pub source: Source,
    /// The batch that this one undoes.
    pub undoes: Option<BatchId>,
    /// Whether more transactions follow, so that a restart in between takes it back.
    pub applying: bool,
}

impl NewBatch {
    /// A batch of the user's own doing.
    #[must_use]
    pub const fn of_user(said: Sentence) -> Self {
        Self { id: None, said, source: Source::You, undoes: None, applying: false }
    }
}

/// What a commit wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    /// The batch that undo takes.
    pub batch: BatchId,
    /// The sequence of the book after it.
    pub sequence: i64,
    /// How many rows changed; with none there is no batch.
    pub changes: usize,
}

/// A change of one row, as the journal and the derived tables need it.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub table: &'static Table,
    pub row: Uuid,
    pub before: Option<Vec<Value>>,
    pub after: Option<Vec<Value>>,
}

enum Mode {
    Reading,
    Operating,
    Writing(Writing),
}

struct Writing {
    id: BatchId,
    batch: NewBatch,
    sequence: i64,
    entries: Vec<Entry>,
}

/// An open transaction on one book.
pub struct Tx {
    pub(crate) engine: Engine,
    pub(crate) book: Uuid,
    now: Timestamp,
    ids: Arc<OrderedIds>,
    /// The request that this transaction answers, when it is to be answered once.
    pub(crate) request: Option<Arc<Request>>,
    mode: Mode,
}

impl Tx {
    pub(crate) fn reading(engine: Engine, book: BookId, clock: &dyn wellmet_domain::Clock, ids: Arc<OrderedIds>) -> Self {
        Self { engine, book: book.0, now: clock.now(), ids, request: None, mode: Mode::Reading }
    }

    pub(crate) fn operating(engine: Engine, book: BookId, clock: &dyn wellmet_domain::Clock, ids: Arc<OrderedIds>) -> Self {
        Self { engine, book: book.0, now: clock.now(), ids, request: None, mode: Mode::Operating }
    }

    pub(crate) async fn writing(
        engine: Engine,
        book: BookId,
        account: Option<AccountId>,
        batch: NewBatch,
        clock: &dyn wellmet_domain::Clock,
        ids: Arc<OrderedIds>,
    ) -> Result<Self> {
        let mut tx = Self { engine, book: book.0, now: clock.now(), ids, request: None, mode: Mode::Operating };
        let sequence = tx.lock_book(account).await?;
        let id = batch.id.unwrap_or_else(|| BatchId(tx.fresh_id()));
        tx.mode = Mode::Writing(Writing { id, batch, sequence, entries: Vec::new() });
        Ok(tx)
    }

    /// Locks the book's row for a member, so that sequences follow the order of commits on both engines.
    async fn lock_book(&mut self, account: Option<AccountId>) -> Result<i64> {
        let row = fetch_optional!(
            self,
            (i64,),
            "UPDATE book SET sequence = sequence WHERE id = $1 AND EXISTS (SELECT 1 FROM membership \
             WHERE membership.book_id = $1 AND membership.account_id = $2) RETURNING sequence",
            self.book,
            account.map(|account| account.0)
        )?;
        row.map(|(sequence,)| sequence).ok_or(Error::NotFound("book"))
    }

    /// The book this transaction is bound to.
    #[must_use]
    pub const fn book(&self) -> BookId {
        BookId(self.book)
    }

    /// The instant at which the transaction began.
    #[must_use]
    pub const fn now(&self) -> Timestamp {
        self.now
    }

    /// The batch that this transaction writes; none when it only reads.
    #[must_use]
    pub const fn batch(&self) -> Option<BatchId> {
        match &self.mode {
            Mode::Writing(writing) => Some(writing.id),
            Mode::Reading | Mode::Operating => None,
        }
    }

    /// A fresh id for a new row; ids sort in the order in which they were drawn.
    pub fn fresh_id(&self) -> Uuid {
        self.ids.next(self.now)
    }

    /// A fresh id of a noun.
    pub fn new_id<I: From<Uuid>>(&self) -> I {
        self.fresh_id().into()
    }

    /// The row of this id, if the book has it.
    pub async fn get<T: Fact>(&mut self, id: impl Into<Uuid> + Send) -> Result<Option<T>> {
        let cells = self.cells(T::TABLE, id.into()).await?;
        cells.map(T::from_cells).transpose()
    }

    /// The row of this id.
    ///
    /// # Errors
    /// [`Error::NotFound`] when the book has none.
    pub async fn require<T: Fact>(&mut self, id: impl Into<Uuid> + Send) -> Result<T> {
        self.get(id).await?.ok_or(Error::NotFound(T::TABLE.name))
    }

    /// The rows that meet the clause, whose parameters begin at `$2`; the book is `$1`.
    pub async fn select<T: Fact>(&mut self, clause: &'static str, values: &[Value]) -> Result<Vec<T>> {
        let rows = self.engine.select(T::TABLE, self.book, clause, values).await?;
        rows.into_iter().map(T::from_cells).collect()
    }

    /// The cells of a row of any fact table, if the book has it.
    pub async fn cells(&mut self, table: &'static Table, id: Uuid) -> Result<Option<Vec<Value>>> {
        Ok(self.engine.select(table, self.book, "id = $2", &[Value::Uuid(Some(id))]).await?.pop())
    }

    /// Writes a new row.
    pub async fn insert<T: Fact>(&mut self, row: &T) -> Result<()> {
        self.insert_cells(T::TABLE, vec![row.cells()]).await
    }

    /// Writes new rows, many in one statement.
    pub async fn insert_all<T: Fact>(&mut self, rows: &[T]) -> Result<()> {
        self.insert_cells(T::TABLE, rows.iter().map(Fact::cells).collect()).await
    }

    /// Writes new rows of any fact table.
    pub async fn insert_cells(&mut self, table: &'static Table, rows: Vec<Vec<Value>>) -> Result<()> {
        self.entries()?;
        self.engine.insert(table, self.book, &rows).await?;
        let entries = rows.into_iter().map(|cells| Entry { table, row: id_of(&cells), before: None, after: Some(cells) });
        self.entries()?.extend(entries);
        Ok(())
    }

    /// Writes a row over the one of its id; true when anything differs.
    pub async fn update<T: Fact>(&mut self, row: &T) -> Result<bool> {
        self.update_cells(T::TABLE, row.cells()).await
    }

    /// Writes cells over the row of their id; true when anything differs.
    pub async fn update_cells(&mut self, table: &'static Table, cells: Vec<Value>) -> Result<bool> {
        self.entries()?;
        let id = id_of(&cells);
        let before = self.cells(table, id).await?.ok_or(Error::NotFound(table.name))?;
        if before == cells {
            return Ok(false);
        }
        self.engine.update(table, self.book, &cells).await?;
        self.entries()?.push(Entry { table, row: id, before: Some(before), after: Some(cells) });
        Ok(true)
    }

    /// Writes one value into a column of rows whose cells before and after are at hand, many in one statement.
    pub(crate) async fn set_in_rows(
        &mut self,
        table: &'static Table,
        column: &str,
        value: &Value,
        rows: Vec<(Vec<Value>, Vec<Value>)>,
    ) -> Result<()> {
        self.entries()?;
        let ids: Vec<Uuid> = rows.iter().map(|(before, _)| id_of(before)).collect();
        self.engine.set_column(table, column, self.book, value, &ids).await?;
        let entry =
            |(before, after): (Vec<Value>, Vec<Value>)| Entry { table, row: id_of(&before), before: Some(before), after: Some(after) };
        self.entries()?.extend(rows.into_iter().map(entry));
        Ok(())
    }

    /// Removes a row; true when it was there.
    pub async fn delete<T: Fact>(&mut self, id: impl Into<Uuid> + Send) -> Result<bool> {
        self.delete_cells(T::TABLE, id.into()).await
    }

    /// Removes a row of any fact table; true when it was there.
    pub async fn delete_cells(&mut self, table: &'static Table, id: Uuid) -> Result<bool> {
        self.entries()?;
        let Some(before) = self.cells(table, id).await? else {
            return Ok(false);
        };
        self.engine.delete(table, self.book, id).await?;
        self.entries()?.push(Entry { table, row: id, before: Some(before), after: None });
        Ok(true)
    }

    /// Removes rows whose cells are at hand, many in one statement.
    pub(crate) async fn delete_rows(&mut self, table: &'static Table, rows: Vec<Vec<Value>>) -> Result<()> {
        self.entries()?;
        let ids: Vec<Uuid> = rows.iter().map(|cells| id_of(cells)).collect();
        self.engine.delete_ids(table, self.book, &ids).await?;
        let entries = rows.into_iter().map(|cells| Entry { table, row: id_of(&cells), before: Some(cells), after: None });
        self.entries()?.extend(entries);
        Ok(())
    }

    fn entries(&mut self) -> Result<&mut Vec<Entry>> {
        match &mut self.mode {
            Mode::Writing(writing) => Ok(&mut writing.entries),
            Mode::Reading | Mode::Operating => Err(Error::ReadOnly),
        }
    }

    /// Saves the transaction: derived tables, journal, batch and sequence follow in the same breath.
    ///
    /// # Errors
    /// When the database refuses; then nothing of the transaction is kept.
    pub async fn commit(mut self) -> Result<Written> {
        let Mode::Writing(writing) = std::mem::replace(&mut self.mode, Mode::Operating) else {
            self.engine.commit().await?;
            return Ok(Written { batch: BatchId(Uuid::nil()), sequence: 0, changes: 0 });
        };
        let Writing { id, batch, sequence, entries } = writing;
        let written = Written { batch: id, sequence: sequence + i64::try_from(entries.len()).unwrap_or(i64::MAX), changes: entries.len() };
        if !entries.is_empty() {
            self.refresh_derived(&entries).await?;
            self.write_journal(id, &batch, sequence, &entries).await?;
            self.note_written(written).await?;
        }
        self.engine.commit().await?;
        Ok(written)
    }
}

impl Engine {
    async fn commit(self) -> Result<()> {
        match self {
            Self::Sqlite(transaction) => transaction.commit().await?,
            Self::Postgres(transaction) => transaction.commit().await?,
        }
        Ok(())
    }
}

pub(crate) fn id_of(cells: &[Value]) -> Uuid {
    match cells.first() {
        Some(Value::Uuid(Some(id))) => *id,
        _ => Uuid::nil(),
    }
}
