//! Statements for many keys or rows at once, from one text with a place for them.

use sqlx::{AssertSqlSafe, FromRow, postgres::PgRow, sqlite::SqliteRow};
use uuid::Uuid;

use crate::{
    cell::{Cell, Value},
    dialect::Engine,
    error::Result,
    facts::{Fact, Table},
    rows::{bind_all, marks, select_text},
    tx::Tx,
};

/// The most values one statement binds; larger statements cost more to prepare than they save.
const MOST_VALUES: usize = 2_000;
/// The most rows of one statement.
const MOST_ROWS: usize = 500;

impl Tx {
    /// The rows that meet a clause for many keys: `{keys}` in it stands for them, after the values, which begin at `$2`.
    pub async fn select_many<T: Fact, K: Cell>(&mut self, clause: &'static str, values: &[Value], keys: &[K]) -> Result<Vec<T>> {
        let rows = self.engine.select_keys(T::TABLE, self.book, clause, values, &self::keys(keys)).await?;
        rows.into_iter().map(T::from_cells).collect()
    }

    /// Reads for many keys or rows. In the text, `{keys}` stands for as many parameters as there are keys, and
    /// `{rows of UUID, DATE}` for tuples of these types; they come after the book, which is `$1`, and the values.
    pub(crate) async fn fetch_many<R>(&mut self, sql: &'static str, values: &[Value], rows: &[Vec<Value>]) -> Result<Vec<R>>
    where
        R: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin,
    {
        let mut found = Vec::new();
        for chunk in chunks(rows) {
            let spread = self.engine.spread(sql, self.book, values, chunk);
            // Only marks of parameters are put into the text, which is a literal otherwise.
            let text = AssertSqlSafe(spread.text);
            match &mut self.engine {
                Engine::Sqlite(transaction) => {
                    found.extend(bind_all!(sqlx::query_as::<_, R>(text), &spread.values).fetch_all(&mut **transaction).await?);
                }
                Engine::Postgres(transaction) => {
                    found.extend(bind_all!(sqlx::query_as::<_, R>(text), &spread.values).fetch_all(&mut **transaction).await?);
                }
            }
        }
        Ok(found)
    }

    /// Changes many rows, with a text like that of [`Self::fetch_many`]; gives the number of rows changed.
    pub(crate) async fn execute_many(&mut self, sql: &'static str, values: &[Value], rows: &[Vec<Value>]) -> Result<u64> {
        let mut changed = 0;
        for chunk in chunks(rows) {
            let spread = self.engine.spread(sql, self.book, values, chunk);
            // Only marks of parameters are put into the text, which is a literal otherwise.
            let text = AssertSqlSafe(spread.text);
            changed += match &mut self.engine {
                Engine::Sqlite(transaction) => {
                    bind_all!(sqlx::query(text), &spread.values).execute(&mut **transaction).await?.rows_affected()
                }
                Engine::Postgres(transaction) => {
                    bind_all!(sqlx::query(text), &spread.values).execute(&mut **transaction).await?.rows_affected()
                }
            };
        }
        Ok(changed)
    }
}

/// A text with its parameters in their places.
pub(crate) struct Spread {
    pub text: String,
    pub values: Vec<Value>,
}

impl Engine {
    /// The rows of a table that meet a clause for many keys.
    pub(crate) async fn select_keys(
        &mut self,
        table: &Table,
        book: Uuid,
        clause: &str,
        values: &[Value],
        keys: &[Vec<Value>],
    ) -> Result<Vec<Vec<Value>>> {
        let mut found = Vec::new();
        for chunk in chunks(keys) {
            let spread = self.spread(&select_text(table, clause), book, values, chunk);
            found.extend(self.rows(table, spread).await?);
        }
        Ok(found)
    }

    /// Puts parameters in the place of the keys or rows.
    ///
    /// SQLite looks the name of each named parameter up in a list of all of them, both to prepare and to bind, which makes
    /// thousands of them very slow; there the many have no names, and come before the few that do.
    pub(crate) fn spread(&self, sql: &str, book: Uuid, values: &[Value], rows: &[Vec<Value>]) -> Spread {
        let few = std::iter::once(Value::Uuid(Some(book))).chain(values.iter().cloned());
        let many = rows.iter().flatten().cloned();
        match self {
            Self::Sqlite(_) => {
                let again = again(sql, rows);
                let many = many.chain(again.iter().flatten().cloned());
                Spread { text: spread_unnamed(sql, rows.len() + again.len(), rows), values: many.chain(few).collect() }
            }
            Self::Postgres(_) => Spread { text: spread(sql, values.len() + 2, rows), values: few.chain(many).collect() },
        }
    }
}

fn chunks(rows: &[Vec<Value>]) -> std::slice::Chunks<'_, Vec<Value>> {
    let width = rows.first().map_or(1, Vec::len).max(1);
    rows.chunks((MOST_VALUES / width).clamp(1, MOST_ROWS))
}

/// The text with parameters from a number on in the place of the keys or rows.
fn spread(sql: &str, first: usize, rows: &[Vec<Value>]) -> String {
    let width = rows.first().map_or(1, Vec::len);
    filled(sql, rows.len(), |row| marks(first + row * width, width))
}

/// Keys to name once more, so that their number is a power of two: then few texts are in use, and each is prepared once.
fn again(sql: &str, rows: &[Vec<Value>]) -> Vec<Vec<Value>> {
    match rows.last().filter(|_| sql.contains("{keys}")) {
        Some(last) => vec![last.clone(); rows.len().next_power_of_two() - rows.len()],
        None => Vec::new(),
    }
}

/// The text with nameless parameters in the place of the keys or rows, the named ones numbered after them.
fn spread_unnamed(sql: &str, count: usize, rows: &[Vec<Value>]) -> String {
    let width = rows.first().map_or(1, Vec::len);
    filled(&numbered_after(sql, count * width), count, |_| vec!["?"; width].join(", "))
}

fn filled(sql: &str, rows: usize, row: impl Fn(usize) -> String) -> String {
    let Some((head, rest)) = sql.split_once('{') else {
        return sql.to_owned();
    };
    let (place, tail) = rest.split_once('}').unwrap_or((rest, ""));
    let wrapped = |number| if place == "keys" { row(number) } else { format!("({})", row(number)) };
    let all: Vec<String> = (0..rows).map(wrapped).collect();
    format!("{head}{}{tail}", all.join(", "))
}

/// `$1` as `$11`, for ten parameters before it.
fn numbered_after(sql: &str, before: usize) -> String {
    let mut pieces = sql.split('$');
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let end = piece.find(|character: char| !character.is_ascii_digit()).unwrap_or(piece.len());
        let number = piece[..end].parse::<usize>().unwrap_or(0);
        text.push('$');
        text.push_str(&(number + before).to_string());
        text.push_str(&piece[end..]);
    }
    text
}

/// Keys as rows of one column.
pub(crate) fn keys<K: Cell>(keys: &[K]) -> Vec<Vec<Value>> {
    keys.iter().map(|key| vec![key.put()]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nameless_parameters_come_before_those_with_a_number() {
        let pairs = vec![vec![Value::Integer(None), Value::Text(None)]; 2];
        let text = spread_unnamed("SELECT $1 FROM (VALUES {rows of BIGINT, TEXT}) WHERE a = $2", 2, &pairs);
        assert_eq!(text, "SELECT $5 FROM (VALUES (?, ?), (?, ?)) WHERE a = $6");
    }

    #[test]
    fn keys_are_filled_up_with_the_last_of_them_and_rows_are_not() {
        let three = keys(&["a".to_owned(), "b".to_owned(), "c".to_owned()]);
        assert_eq!(again("x IN ({keys})", &three), keys(&["c".to_owned()]));
        assert_eq!(again("x IN ({keys})", &three[..2]), Vec::<Vec<Value>>::new());
        assert_eq!(again("(VALUES {rows of TEXT})", &three), Vec::<Vec<Value>>::new());
    }

    #[test]
    fn keys_and_rows_take_the_numbers_after_the_values() {
        let ids = keys(&["a".to_owned(), "b".to_owned()]);
        assert_eq!(spread("x IN ({keys}) AND y", 3, &ids), "x IN ($3, $4) AND y");
        let pairs = vec![vec![Value::Integer(None), Value::Text(None)]; 2];
        assert_eq!(spread("(VALUES {rows of BIGINT, TEXT})", 2, &pairs), "(VALUES ($2, $3), ($4, $5))");
    }
}
