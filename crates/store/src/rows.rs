//! Fact rows as cells: the statements that every fact table shares, assembled from the table's description alone.

use sqlx::{Database, QueryBuilder, Row};
use uuid::Uuid;

use crate::{
    cell::{Kind, Value},
    dialect::Engine,
    error::Result,
    facts::Table,
    many::{Spread, keys},
};

/// The most values one statement binds; both engines take more.
const MOST_VALUES: usize = 16_000;
/// The most rows one statement writes.
const MOST_ROWS: usize = 250;

/// `SELECT` of every column of a table, of the rows of a book that meet the clause.
#[must_use]
pub fn select_text(table: &Table, clause: &str) -> String {
    let columns: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
    format!("SELECT {} FROM {} WHERE book_id = $1 AND {clause}", columns.join(", "), table.name)
}

/// `UPDATE` of every column of one row.
#[must_use]
pub fn update_text(table: &Table) -> String {
    let assignments: Vec<String> =
        table.columns.iter().enumerate().skip(1).map(|(index, column)| format!("{} = ${}", column.name, index + 2)).collect();
    format!("UPDATE {} SET {} WHERE book_id = $1 AND id = $2", table.name, assignments.join(", "))
}

/// `INSERT` of a number of rows.
#[must_use]
pub fn insert_text(table: &Table, rows: usize) -> String {
    let width = table.columns.len() + 1;
    insert_with(table, rows, |row| marks(row * width + 1, width))
}

/// The same for SQLite, where thousands of named parameters are very slow.
fn insert_text_unnamed(table: &Table, rows: usize) -> String {
    let marks = vec!["?"; table.columns.len() + 1].join(", ");
    insert_with(table, rows, |_| marks.clone())
}

fn insert_with(table: &Table, rows: usize, marks: impl Fn(usize) -> String) -> String {
    let columns: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
    let tuples: Vec<String> = (0..rows).map(|row| format!("({})", marks(row))).collect();
    format!("INSERT INTO {} (book_id, {}) VALUES {}", table.name, columns.join(", "), tuples.join(", "))
}

/// `DELETE` of one row.
#[must_use]
pub fn delete_text(table: &Table) -> String {
    format!("DELETE FROM {} WHERE book_id = $1 AND id = $2", table.name)
}

/// `DELETE` of rows by id.
#[must_use]
pub fn delete_ids_text(table: &Table, count: usize) -> String {
    format!("DELETE FROM {} WHERE book_id = $1 AND id IN ({})", table.name, marks(2, count))
}

/// Counts the rows of a table whose making is not in the journal.
#[must_use]
pub fn without_history_text(table: &Table) -> String {
    let name = table.name;
    format!(
        "SELECT COUNT(*) FROM {name} WHERE {name}.book_id = $1 AND NOT EXISTS (SELECT 1 FROM journal WHERE journal.book_id = $1 \
         AND journal.row_id = {name}.id AND journal.table_name = '{name}' AND journal.before IS NULL)"
    )
}

/// Counts the rows of a table that the journal's newest entry made, and that are not there.
#[must_use]
pub fn lost_text(table: &Table) -> String {
    let name = table.name;
    format!(
        "SELECT COUNT(*) FROM journal WHERE journal.book_id = $1 AND journal.table_name = '{name}' AND journal.before IS NULL \
         AND NOT EXISTS (SELECT 1 FROM {name} WHERE {name}.book_id = $1 AND {name}.id = journal.row_id) \
         AND NOT EXISTS (SELECT 1 FROM journal AS later WHERE later.book_id = $1 AND later.row_id = journal.row_id \
         AND later.sequence > journal.sequence)"
    )
}

/// `$3, $4, $5`: so many parameters from a number on.
pub(crate) fn marks(first: usize, count: usize) -> String {
    (first..first + count).map(|number| format!("${number}")).collect::<Vec<_>>().join(", ")
}

/// The texts of the statements that every fact table shares, for the test that prepares them all.
pub mod texts {
    pub use super::{
        delete_ids_text as delete_ids, delete_text as delete, insert_text as insert, lost_text as lost, select_text as select,
        update_text as update, without_history_text as without_history,
    };
}

macro_rules! bind_all {
    ($query:expr, $values:expr) => {{
        let mut query = $query;
        for value in $values {
            query = match value {
                Value::Uuid(value) => query.bind(*value),
                Value::Text(value) => query.bind(value.clone()),
                Value::Integer(value) => query.bind(*value),
                Value::Boolean(value) => query.bind(*value),
                Value::Date(value) => query.bind(*value),
                Value::Instant(value) => query.bind(*value),
            };
        }
        query
    }};
}
pub(crate) use bind_all;

impl Engine {
    /// Reads the rows of a table that meet the clause; `values` are `$2` and on.
    pub(crate) async fn select(&mut self, table: &Table, book: Uuid, clause: &str, values: &[Value]) -> Result<Vec<Vec<Value>>> {
        let values = std::iter::once(Value::Uuid(Some(book))).chain(values.iter().cloned()).collect();
        self.rows(table, Spread { text: select_text(table, clause), values }).await
    }

    /// Reads rows of a table with a text that selects its columns.
    pub(crate) async fn rows(&mut self, table: &Table, Spread { text, values }: Spread) -> Result<Vec<Vec<Value>>> {
        match self {
            Self::Sqlite(transaction) => {
                let mut builder = QueryBuilder::<sqlx::Sqlite>::new(text);
                let rows = bind_all!(builder.build(), &values).fetch_all(&mut **transaction).await?;
                rows.iter().map(|row| cells_of(row, table)).collect()
            }
            Self::Postgres(transaction) => {
                let mut builder = QueryBuilder::<sqlx::Postgres>::new(text);
                let rows = bind_all!(builder.build(), &values).fetch_all(&mut **transaction).await?;
                rows.iter().map(|row| cells_of(row, table)).collect()
            }
        }
    }

    /// Reads rows by id.
    pub(crate) async fn select_ids(&mut self, table: &Table, book: Uuid, ids: &[Uuid]) -> Result<Vec<Vec<Value>>> {
        self.select_among(table, book, "id", ids).await
    }

    /// Reads the rows whose column holds one of the ids.
    pub(crate) async fn select_among(&mut self, table: &Table, book: Uuid, column: &str, ids: &[Uuid]) -> Result<Vec<Vec<Value>>> {
        self.select_keys(table, book, &format!("{column} IN ({{keys}})"), &[], &keys(ids)).await
    }

    /// Removes rows by id.
    pub(crate) async fn delete_ids(&mut self, table: &Table, book: Uuid, ids: &[Uuid]) -> Result<()> {
        for chunk in ids.chunks(400) {
            let spread =
                self.spread(&format!("DELETE FROM {} WHERE book_id = $1 AND id IN ({{keys}})", table.name), book, &[], &keys(chunk));
            self.run(spread.text, &spread.values).await?;
        }
        Ok(())
    }

    /// Writes one value into a column of rows by id.
    pub(crate) async fn set_column(&mut self, table: &Table, column: &str, book: Uuid, value: &Value, ids: &[Uuid]) -> Result<()> {
        let text = format!("UPDATE {} SET {column} = $2 WHERE book_id = $1 AND id IN ({{keys}})", table.name);
        for chunk in ids.chunks(400) {
            let spread = self.spread(&text, book, std::slice::from_ref(value), &keys(chunk));
            self.run(spread.text, &spread.values).await?;
        }
        Ok(())
    }

    /// Writes new rows.
    pub(crate) async fn insert(&mut self, table: &Table, book: Uuid, rows: &[Vec<Value>]) -> Result<()> {
        let width = table.columns.len() + 1;
        for chunk in rows.chunks((MOST_VALUES / width).min(MOST_ROWS)) {
            let text = match self {
                Self::Sqlite(_) => insert_text_unnamed(table, chunk.len()),
                Self::Postgres(_) => insert_text(table, chunk.len()),
            };
            self.change(text, book, chunk).await?;
        }
        Ok(())
    }

    /// Writes every column of one row.
    pub(crate) async fn update(&mut self, table: &Table, book: Uuid, cells: &[Value]) -> Result<()> {
        self.change(update_text(table), book, &[cells.to_vec()]).await.map(drop)
    }

    /// Removes one row.
    pub(crate) async fn delete(&mut self, table: &Table, book: Uuid, id: Uuid) -> Result<()> {
        self.change(delete_text(table), book, &[vec![Value::Uuid(Some(id))]]).await.map(drop)
    }

    async fn change(&mut self, text: String, book: Uuid, rows: &[Vec<Value>]) -> Result<u64> {
        let book = [Value::Uuid(Some(book))];
        // Collected, because a closure that lives across an await keeps the future of every caller from being `Send`.
        let values: Vec<&Value> = rows.iter().flat_map(|row| book.iter().chain(row)).collect();
        self.run(text, values).await
    }

    async fn run<'v>(&mut self, text: String, values: impl IntoIterator<Item = &'v Value>) -> Result<u64> {
        match self {
            Self::Sqlite(transaction) => {
                let mut builder = QueryBuilder::<sqlx::Sqlite>::new(text);
                Ok(bind_all!(builder.build(), values).execute(&mut **transaction).await?.rows_affected())
            }
            Self::Postgres(transaction) => {
                let mut builder = QueryBuilder::<sqlx::Postgres>::new(text);
                Ok(bind_all!(builder.build(), values).execute(&mut **transaction).await?.rows_affected())
            }
        }
    }
}

fn cells_of<'r, R>(row: &'r R, table: &Table) -> Result<Vec<Value>>
where
    R: Row,
    usize: sqlx::ColumnIndex<R>,
    Option<Uuid>: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
    Option<String>: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
    Option<i64>: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
    Option<bool>: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
    Option<chrono::NaiveDate>: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
    Option<chrono::DateTime<chrono::Utc>>: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
    R::Database: Database<Row = R>,
{
    let cell = |(index, kind): (usize, Kind)| -> sqlx::Result<Value> {
        Ok(match kind {
            Kind::Uuid => Value::Uuid(row.try_get(index)?),
            Kind::Text => Value::Text(row.try_get(index)?),
            Kind::Integer => Value::Integer(row.try_get(index)?),
            Kind::Boolean => Value::Boolean(row.try_get(index)?),
            Kind::Date => Value::Date(row.try_get(index)?),
            Kind::Instant => Value::Instant(row.try_get(index)?),
        })
    };
    let cells = table.columns.iter().map(|column| column.kind).enumerate().map(cell).collect::<sqlx::Result<Vec<_>>>();
    cells.map_err(Into::into)
}
