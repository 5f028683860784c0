//! Statements for many keys or rows at once, from one text with a place for them.

use sqlx::{AssertSqlSafe, FromRow, postgres::PgRow, sqlite::SqliteRow};

use crate::{
    cell::{Cell, Value},
    dialect::Engine,
    error::Result,
    facts::Fact,
    rows::{bind_all, marks},
    tx::Tx,
};

/// The most values one statement binds; larger statements cost more to prepare than they save.
const MOST_VALUES: usize = 2_000;
/// The most rows of one statement.
const MOST_ROWS: usize = 500;

impl Tx {
    /// The rows that meet a clause for many keys: `{keys}` in it stands for them, after the values, which begin at `$2`.
    pub async fn select_many<T: Fact, K: Cell>(&mut self, clause: &'static str, values: &[Value], keys: &[K]) -> Result<Vec<T>> {
        let keys = self::keys(keys);
        let mut found = Vec::new();
        for chunk in chunks(&keys) {
            let cells: Vec<Value> = values.iter().chain(chunk.iter().flatten()).cloned().collect();
            let rows = self.engine.select(T::TABLE, self.book, &spread(clause, values.len() + 2, chunk), &cells).await?;
            found.extend(rows.into_iter().map(T::from_cells).collect::<Result<Vec<_>>>()?);
        }
        Ok(found)
    }

    /// Reads for many keys or rows. In the text, `{keys}` stands for as many parameters as there are keys, and
    /// `{rows of UUID, DATE}` for tuples of these types; they come after the book, which is `$1`, and the values.
    pub(crate) async fn fetch_many<R>(&mut self, sql: &'static str, values: &[Value], rows: &[Vec<Value>]) -> Result<Vec<R>>
    where
        R: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin,
    {
        let mut found = Vec::new();
        for chunk in chunks(rows) {
            // Only marks of parameters are put into the text, which is a literal otherwise.
            let text = AssertSqlSafe(spread(sql, values.len() + 2, chunk));
            let cells = values.iter().chain(chunk.iter().flatten());
            match &mut self.engine {
                Engine::Sqlite(transaction) => {
                    let query = bind_all!(sqlx::query_as::<_, R>(text).bind(self.book), cells);
                    found.extend(query.fetch_all(&mut **transaction).await?);
                }
                Engine::Postgres(transaction) => {
                    let query = bind_all!(sqlx::query_as::<_, R>(text).bind(self.book), cells);
                    found.extend(query.fetch_all(&mut **transaction).await?);
                }
            }
        }
        Ok(found)
    }

    /// Changes many rows, with a text like that of [`Self::fetch_many`]; gives the number of rows changed.
    pub(crate) async fn execute_many(&mut self, sql: &'static str, values: &[Value], rows: &[Vec<Value>]) -> Result<u64> {
        let mut changed = 0;
        for chunk in chunks(rows) {
            // Only marks of parameters are put into the text, which is a literal otherwise.
            let text = AssertSqlSafe(spread(sql, values.len() + 2, chunk));
            let cells = values.iter().chain(chunk.iter().flatten());
            changed += match &mut self.engine {
                Engine::Sqlite(transaction) => {
                    bind_all!(sqlx::query(text).bind(self.book), cells).execute(&mut **transaction).await?.rows_affected()
                }
                Engine::Postgres(transaction) => {
                    bind_all!(sqlx::query(text).bind(self.book), cells).execute(&mut **transaction).await?.rows_affected()
                }
            };
        }
        Ok(changed)
    }
}

fn chunks(rows: &[Vec<Value>]) -> std::slice::Chunks<'_, Vec<Value>> {
    let width = rows.first().map_or(1, Vec::len).max(1);
    rows.chunks((MOST_VALUES / width).clamp(1, MOST_ROWS))
}

/// The text with parameters from a number on in the place of the keys or rows.
fn spread(sql: &str, first: usize, rows: &[Vec<Value>]) -> String {
    let Some((head, rest)) = sql.split_once('{') else {
        return sql.to_owned();
    };
    let (place, tail) = rest.split_once('}').unwrap_or((rest, ""));
    let width = rows.first().map_or(1, Vec::len);
    let filled = if place == "keys" {
        marks(first, rows.len())
    } else {
        let tuples: Vec<String> = (0..rows.len()).map(|row| format!("({})", marks(first + row * width, width))).collect();
        tuples.join(", ")
    };
    format!("{head}{filled}{tail}")
}

/// Keys as rows of one column.
pub(crate) fn keys<K: Cell>(keys: &[K]) -> Vec<Vec<Value>> {
    keys.iter().map(|key| vec![key.put()]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_and_rows_take_the_numbers_after_the_values() {
        let ids = keys(&["a".to_owned(), "b".to_owned()]);
        assert_eq!(spread("x IN ({keys}) AND y", 3, &ids), "x IN ($3, $4) AND y");
        let pairs = vec![vec![Value::Integer(None), Value::Text(None)]; 2];
        assert_eq!(spread("(VALUES {rows of BIGINT, TEXT})", 2, &pairs), "(VALUES ($2, $3), ($4, $5))");
    }
}
