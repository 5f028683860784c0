//! The name of a forgotten person in what was written about others: where it stands, and something else in its place.
//!
//! Names of organisations, events and topics are names of those, and stay.

use jiff::civil::Date;
use uuid::Uuid;
use wellmet_domain::{
    BookId, PersonId,
    redaction::{around, names_in, without_names},
};

use super::purge::Purged;
use crate::{
    cell::{Cell, Value},
    derived::{text_in, uuid_in},
    error::Result,
    facts::{self, Table},
    store::Store,
    tx::{Entry, Tx, id_of},
};

/// The columns in which people write about people.
const FREE_TEXT: &[(&str, &[&str])] = &[
    ("note", &["body"]),
    ("interaction", &["title", "body", "place"]),
    ("promise", &["what"]),
    ("follow_up", &["what"]),
    ("favour", &["what"]),
    ("thanks", &["what"]),
    ("insight", &["what"]),
    ("news", &["what", "before"]),
    ("need", &["what"]),
    ("offer", &["what"]),
    ("custom_field", &["value"]),
    ("person", &["headline", "met_how", "met_where"]),
    ("opportunity", &["title"]),
];

/// Names, and what is to stand in their place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instead {
    /// The names by which the person is meant, and nobody else.
    pub names: Vec<String>,
    /// What is to stand there.
    pub with: String,
}

/// A place where a name stands in what was written about somebody or something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameStands {
    /// The table of the record.
    pub table: &'static str,
    /// The record.
    pub row: Uuid,
    /// Whom it is about, when it is about one person.
    pub person: Option<PersonId>,
    /// The day it is about.
    pub on_date: Option<Date>,
    /// What stands around the name.
    pub text: String,
}

impl Store {
    /// Where names stand in what stays when a person is forgotten.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub async fn names_left_behind(&self, book: BookId, person: PersonId, names: &[String]) -> Result<Vec<NameStands>> {
        let mut tx = self.read(book).await?;
        let purged = tx.purged_rows(person).await?;
        let mut standing = Vec::new();
        for (table, columns) in free_text() {
            for cells in tx.rows_with_names(table, columns, names).await? {
                if !purged.contains_key(&id_of(&cells)) {
                    standing.extend(stands(table, columns, &cells, names));
                }
            }
        }
        standing.sort_by(|one, other| (other.on_date, one.table, one.row).cmp(&(one.on_date, other.table, other.row)));
        Ok(standing)
    }
}

impl Tx {
    /// Puts something else in the place of names, now and in the history; gives the number of records changed.
    pub(super) async fn replace_names(&mut self, instead: &Instead, purged: &Purged) -> Result<usize> {
        let mut changed = 0;
        for (table, columns) in free_text() {
            for mut cells in self.rows_with_names(table, columns, &instead.names).await? {
                debug_assert!(!purged.contains_key(&id_of(&cells)), "what goes is gone before");
                if replace_in(table, columns, &mut cells, instead) {
                    self.engine.update(table, self.book, &cells).await?;
                    let entry = Entry { table, row: id_of(&cells), before: Some(cells.clone()), after: Some(cells) };
                    self.refresh_search(&[entry]).await?;
                    changed += 1;
                }
            }
            self.replace_in_history(table, columns, instead).await?;
        }
        Ok(changed)
    }

    /// The rows in whose text one of the names may stand. Case counts as little as each engine can tell.
    async fn rows_with_names(&mut self, table: &'static Table, columns: &[&str], names: &[String]) -> Result<Vec<Vec<Value>>> {
        let mut found: Vec<Vec<Value>> = Vec::new();
        for name in names {
            // SQLite lowers ASCII alone, PostgreSQL every letter.
            let patterns = [format!("%{}%", name.to_lowercase()).put(), format!("%{}%", name.to_ascii_lowercase()).put()];
            let clause: Vec<String> = columns.iter().map(|column| format!("LOWER({column}) LIKE $2 OR LOWER({column}) LIKE $3")).collect();
            let clause = format!("({}) ORDER BY id", clause.join(" OR "));
            for cells in self.engine.select(table, self.book, &clause, &patterns).await? {
                let holds =
                    columns.iter().any(|column| text_in(table, &cells, column).is_some_and(|text| !names_in(text, names).is_empty()));
                if holds && !found.iter().any(|known| id_of(known) == id_of(&cells)) {
                    found.push(cells);
                }
            }
        }
        Ok(found)
    }

    async fn replace_in_history(&mut self, table: &'static Table, columns: &[&str], instead: &Instead) -> Result<()> {
        let entries = fetch_all!(
            self,
            (i64, String),
            "SELECT sequence, before FROM journal WHERE book_id = $1 AND table_name = $2 AND before IS NOT NULL",
            self.book,
            table.name
        )?;
        for (sequence, before) in entries {
            let Ok(mut image) = serde_json::from_str::<serde_json::Value>(&before) else { continue };
            let mut changed = false;
            for column in columns {
                let text = image.get(*column).and_then(|text| without_names(text.as_str()?, &instead.names, &instead.with));
                if let Some(text) = text {
                    image[*column] = text.into();
                    changed = true;
                }
            }
            if changed {
                let before = image.to_string();
                execute!(self, "UPDATE journal SET before = $3 WHERE book_id = $1 AND sequence = $2", self.book, sequence, before)?;
            }
        }
        Ok(())
    }
}

/// The tables of free text with their columns.
fn free_text() -> impl Iterator<Item = (&'static Table, &'static [&'static str])> {
    FREE_TEXT.iter().filter_map(|(name, columns)| Some((facts::table(name)?, *columns)))
}

fn replace_in(table: &Table, columns: &[&str], cells: &mut [Value], instead: &Instead) -> bool {
    let mut changed = false;
    for column in columns {
        let text = text_in(table, cells, column).and_then(|text| without_names(text, &instead.names, &instead.with));
        if let (Some(text), Some(place)) = (text, table.index(column)) {
            cells[place] = Value::Text(Some(text));
            changed = true;
        }
    }
    changed
}

/// One entry for each column in which a name stands.
fn stands(table: &'static Table, columns: &[&str], cells: &[Value], names: &[String]) -> Vec<NameStands> {
    let day =
        |column: &str| table.index(column).and_then(|place| <Option<Date> as Cell>::take(cells[place].clone(), column).ok().flatten());
    let on_date = ["on_date", "made_on", "due_on", "since", "seen_on"].into_iter().find_map(day);
    let person = if table.name == "person" { Some(id_of(cells)) } else { uuid_in(table, cells, "person_id") }.map(PersonId);
    let text = |column: &&str| {
        let text = text_in(table, cells, column)?;
        let place = names_in(text, names).into_iter().next()?;
        Some(NameStands { table: table.name, row: id_of(cells), person, on_date, text: around(text, &place) })
    };
    columns.iter().filter_map(text).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_of_free_text_is_one_of_its_table() {
        assert_eq!(free_text().count(), FREE_TEXT.len());
        for (table, columns) in free_text() {
            assert!(columns.iter().all(|column| table.index(column).is_some()), "{}", table.name);
        }
    }
}
