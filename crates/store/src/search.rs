//! Full text: what is said anywhere in the book, newest first. The one place where the engines' SQL differs.
//!
//! Texts are folded to plain words before they reach an index, so that both engines find the same sets.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use uuid::Uuid;
use wellmet_domain::folding::fold;

use crate::{
    cell::{Cell, Value},
    dialect::Engine,
    error::Result,
    facts::{self, Table},
    many::keys,
    tx::{Entry, Tx},
};

/// The longest text of one record that is indexed, in characters.
const LONGEST_TEXT: usize = 20_000;
/// The longest word that is indexed.
const LONGEST_WORD: usize = 60;

/// The tables whose text is searched, with the columns that hold it and the column that dates it.
const SEARCHED: &[(&str, &[&str], &str)] = &[
    ("interaction", &["title", "body", "place"], "on_date"),
    ("note", &["body"], "on_date"),
    ("news", &["what"], "seen_on"),
    ("promise", &["what"], "made_on"),
    ("follow_up", &["what"], "due_on"),
    ("favour", &["what"], "on_date"),
    ("thanks", &["what"], "since"),
    ("insight", &["what"], "on_date"),
    ("need", &["what"], "on_date"),
    ("offer", &["what"], "on_date"),
];

/// A record that says what was searched for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The table of the record.
    pub table: String,
    /// The record.
    pub row: Uuid,
}

/// The words of a text as the index knows them.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    let end = text.char_indices().nth(LONGEST_TEXT).map_or(text.len(), |(end, _)| end);
    let folded = fold(&text[..end]);
    let words = folded.split(|character: char| !character.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    // Nothing but ASCII is left, where a character is a byte.
    words.map(|word| word[..word.len().min(LONGEST_WORD)].to_owned()).collect()
}

fn text_of(entry: &Entry) -> Option<(String, NaiveDate)> {
    let (_, columns, dated) = SEARCHED.iter().find(|(table, ..)| *table == entry.table.name)?;
    let cells = entry.after.as_ref()?;
    let texts: Vec<&str> = columns.iter().filter_map(|column| crate::derived::text_in(entry.table, cells, column)).collect();
    let text = words(&texts.join(" ")).join(" ");
    let date = crate::derived::date_in(entry.table, cells, dated)?;
    (!text.is_empty()).then_some((text, date))
}

/// The number of a document: its day in the high bits, so that numbers follow dates, and bits of its id below.
fn number(date: NaiveDate, row: Uuid) -> i64 {
    let day = u64::try_from(date.num_days_from_ce()).unwrap_or(0) & 0xF_FFFF;
    let (high, low) = row.as_u64_pair();
    let mixed = (high ^ low.rotate_left(29)).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 21;
    i64::try_from((day << 43) | mixed).unwrap_or(i64::MAX)
}

impl Tx {
    pub(crate) async fn refresh_search(&mut self, entries: &[Entry]) -> Result<()> {
        let mut latest: BTreeMap<Uuid, &Entry> = BTreeMap::new();
        let mut known: Vec<Uuid> = Vec::new();
        for entry in entries.iter().filter(|entry| SEARCHED.iter().any(|(table, ..)| *table == entry.table.name)) {
            if entry.before.is_some() {
                known.push(entry.row);
            }
            latest.insert(entry.row, entry);
        }
        known.sort_unstable();
        known.dedup();
        self.forget_documents(&known).await?;
        for chunk in latest.into_iter().collect::<Vec<_>>().chunks(200) {
            let documents: Vec<_> = chunk
                .iter()
                .filter_map(|(row, entry)| text_of(entry).map(|(text, date)| (number(date, *row), entry.table, *row, text)))
                .collect();
            self.add_documents(&documents).await?;
        }
        Ok(())
    }

    /// Takes records out of the index.
    pub(crate) async fn forget_documents(&mut self, rows: &[Uuid]) -> Result<()> {
        let found: Vec<(i64,)> =
            self.fetch_many("SELECT number FROM search_document WHERE book_id = $1 AND row_id IN ({keys})", &[], &keys(rows)).await?;
        let numbers: Vec<i64> = found.into_iter().map(|(number,)| number).collect();
        for number in &numbers {
            self.engine.remove_document(self.book, *number).await?;
        }
        self.execute_many("DELETE FROM search_document WHERE book_id = $1 AND number IN ({keys})", &[], &keys(&numbers)).await.map(drop)
    }

    /// The records that say all the words, the last of them perhaps unfinished, newest first.
    pub async fn search(&mut self, query: &str, limit: i64) -> Result<Vec<Found>> {
        let words = words(query);
        if words.is_empty() {
            return Ok(Vec::new());
        }
        let rows = self.engine.find_documents(self.book, &words, limit).await?;
        Ok(rows.into_iter().map(|(table, row)| Found { table, row }).collect())
    }

    /// Builds the index anew from the facts, for `doctor` and after a restore.
    pub async fn rebuild_search(&mut self) -> Result<()> {
        match &mut self.engine {
            Engine::Sqlite(transaction) => {
                sqlx::query("DELETE FROM search_index WHERE rowid IN (SELECT number FROM search_document WHERE book_id = $1)")
                    .bind(self.book)
                    .execute(&mut **transaction)
                    .await?;
            }
            Engine::Postgres(transaction) => {
                sqlx::query("DELETE FROM search_index WHERE book_id = $1").bind(self.book).execute(&mut **transaction).await?;
            }
        }
        execute!(self, "DELETE FROM search_document WHERE book_id = $1", self.book)?;
        for (name, ..) in SEARCHED {
            let Some(table) = facts::table(name) else { continue };
            self.index_table(table).await?;
        }
        Ok(())
    }

    async fn index_table(&mut self, table: &'static Table) -> Result<()> {
        let rows = self.engine.select(table, self.book, "id IS NOT NULL", &[]).await?;
        let entry = |cells: Vec<_>| Entry { table, row: crate::tx::id_of(&cells), before: None, after: Some(cells) };
        let entries: Vec<Entry> = rows.into_iter().map(entry).collect();
        self.refresh_search(&entries).await
    }
}

type Document = (i64, &'static Table, Uuid, String);

impl Tx {
    async fn add_documents(&mut self, documents: &[Document]) -> Result<()> {
        let texts: Vec<_> = documents.iter().map(|(number, _, _, text)| vec![number.put(), text.put()]).collect();
        match self.engine {
            Engine::Sqlite(_) => {
                self.execute_many("INSERT INTO search_index (rowid, text) VALUES {rows of BIGINT, TEXT}", &[], &texts).await?;
            }
            Engine::Postgres(_) => {
                self.execute_many(
                    "INSERT INTO search_index (book_id, number, text) \
                     SELECT $1, fresh.column1, fresh.column2 FROM (VALUES {rows of BIGINT, TEXT}) AS fresh",
                    &[],
                    &texts,
                )
                .await?;
            }
        }
        let row = |(number, table, row, _): &Document| vec![number.put(), Value::Text(Some(table.name.to_owned())), row.put()];
        let rows: Vec<_> = documents.iter().map(row).collect();
        self.execute_many(
            "INSERT INTO search_document (book_id, number, table_name, row_id) \
             SELECT $1, fresh.column1, fresh.column2, fresh.column3 FROM (VALUES {rows of BIGINT, TEXT, UUID}) AS fresh",
            &[],
            &rows,
        )
        .await
        .map(drop)
    }
}

impl Engine {
    async fn remove_document(&mut self, book: Uuid, number: i64) -> Result<()> {
        match self {
            Self::Sqlite(transaction) => {
                sqlx::query("DELETE FROM search_index WHERE rowid = $1").bind(number).execute(&mut **transaction).await?;
            }
            Self::Postgres(transaction) => {
                let query = sqlx::query("DELETE FROM search_index WHERE book_id = $1 AND number = $2");
                query.bind(book).bind(number).execute(&mut **transaction).await?;
            }
        }
        Ok(())
    }

    async fn find_documents(&mut self, book: Uuid, words: &[String], limit: i64) -> Result<Vec<(String, Uuid)>> {
        Ok(match self {
            Self::Sqlite(transaction) => {
                sqlx::query_as(
                    "SELECT search_document.table_name, search_document.row_id FROM search_index \
                     CROSS JOIN search_document ON search_document.book_id = $1 AND search_document.number = search_index.rowid \
                     WHERE search_index MATCH $2 ORDER BY search_index.rowid DESC LIMIT $3",
                )
                .bind(book)
                .bind(sqlite_query(words))
                .bind(limit)
                .fetch_all(&mut **transaction)
                .await?
            }
            Self::Postgres(transaction) => {
                sqlx::query_as(
                    "SELECT search_document.table_name, search_document.row_id FROM search_index \
                     JOIN search_document ON search_document.book_id = search_index.book_id AND search_document.number = search_index.number \
                     WHERE search_index.book_id = $1 AND to_tsvector('simple', search_index.text) @@ to_tsquery('simple', $2) \
                     ORDER BY search_index.number DESC LIMIT $3",
                )
                .bind(book)
                .bind(postgres_query(words))
                .bind(limit)
                .fetch_all(&mut **transaction)
                .await?
            }
        })
    }
}

/// `"harbour" "pap" *`: every word, the last as a prefix.
fn sqlite_query(words: &[String]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
    format!("{} *", quoted.join(" "))
}

/// `harbour & pap:*`: every word, the last as a prefix.
fn postgres_query(words: &[String]) -> String {
    format!("{}:*", words.join(" & "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_of_a_later_day_have_a_higher_number() {
        let early = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        let late = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        assert!(number(early, Uuid::from_u128(u128::MAX)) < number(late, Uuid::from_u128(0)));
    }

    #[test]
    fn words_are_plain_whatever_was_written() {
        assert_eq!(words("Zoë's  “Harbour-Paper” (3rd)"), ["zoe", "s", "harbour", "paper", "3rd"]);
    }
}
