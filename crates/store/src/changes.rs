//! What changed in a row since somebody last saw it, and what the user ever touched.

mod of_person;

pub use of_person::RowChange;

use std::collections::BTreeMap;

use serde_json::Value as Json;
use uuid::Uuid;

use crate::{
    error::{Error, Result},
    facts,
    journal::{cells_of_image, image},
    many::keys,
    tx::{Tx, id_of},
};

/// A row that the user touched: what it said before each time, and what it says now.
#[derive(Clone, Debug, PartialEq)]
pub struct Touched {
    /// The table.
    pub table: &'static str,
    /// The row.
    pub id: Uuid,
    /// What it said before each change, by the sequence of the change; nothing where the user made it.
    pub before: BTreeMap<i64, Option<Json>>,
    /// What it says now; none when it is gone.
    pub now: Option<Json>,
}

impl Touched {
    /// What the row said before the user first changed it after a sequence; none when they did not.
    #[must_use]
    pub fn before_first_after(&self, sequence: i64) -> Option<Option<&Json>> {
        self.before.range(sequence + 1..).next().map(|(_, before)| before.as_ref())
    }
}

impl Tx {
    /// The columns of a row that hold something else now than they did at a sequence; none for a row made since.
    pub async fn fields_changed_after(&mut self, table: &str, row: Uuid, sequence: i64) -> Result<Vec<&'static str>> {
        let table = facts::table(table).ok_or(Error::NotFound("table"))?;
        let first = self.journal_of_row(row, sequence).await?.into_iter().next();
        let Some(before) = first.and_then(|entry| entry.before) else { return Ok(Vec::new()) };
        let before = cells_of_image(table, &before)?;
        let now = self.cells(table, row).await?;
        let differs = |index: &usize| now.as_ref().is_none_or(|now| now[*index] != before[*index]);
        Ok((0..table.columns.len()).filter(differs).map(|index| table.columns[index].name).collect())
    }

    /// Whether a row was made after a sequence.
    pub async fn is_made_after(&mut self, row: Uuid, sequence: i64) -> Result<bool> {
        Ok(self.journal_of_row(row, sequence).await?.first().is_some_and(|entry| entry.before.is_none()))
    }

    /// The rows of some tables that the user ever touched, by their own hand or by undoing, in the order of the first time.
    pub async fn touched_by_user(&mut self, tables: &[&'static str]) -> Result<Vec<Touched>> {
        let names: Vec<String> = tables.iter().map(|name| (*name).to_owned()).collect();
        let entries: Vec<(i64, String, Uuid, Option<String>)> = self
            .fetch_many(
                "SELECT journal.sequence, journal.table_name, journal.row_id, journal.before FROM journal \
                 JOIN batch ON batch.book_id = journal.book_id AND batch.id = journal.batch_id \
                 WHERE journal.book_id = $1 AND batch.source = 'you' AND journal.table_name IN ({keys}) ORDER BY journal.sequence",
                &[],
                &keys(&names),
            )
            .await?;
        let mut touched: BTreeMap<Uuid, Touched> = BTreeMap::new();
        for (sequence, name, id, before) in entries {
            let table = facts::table(&name).ok_or(Error::NotFound("table"))?.name;
            let row = touched.entry(id).or_insert_with(|| Touched { table, id, before: BTreeMap::new(), now: None });
            row.before.insert(sequence, before.and_then(|before| serde_json::from_str(&before).ok()));
        }
        for name in tables {
            let table = facts::table(name).ok_or(Error::NotFound("table"))?;
            let ids: Vec<Uuid> = touched.values().filter(|row| row.table == table.name).map(|row| row.id).collect();
            for cells in self.engine.select_ids(table, self.book, &ids).await? {
                if let Some(row) = touched.get_mut(&id_of(&cells)) {
                    row.now = Some(image(table, &cells));
                }
            }
        }
        let mut touched: Vec<Touched> = touched.into_values().collect();
        touched.sort_by_key(|row| row.before.keys().next().copied());
        Ok(touched)
    }

    /// The sequence at which each row of a table was made, as far as the journal tells.
    pub async fn made_at(&mut self, table: &str) -> Result<BTreeMap<Uuid, i64>> {
        let rows = fetch_all!(
            self,
            (Uuid, i64),
            "SELECT row_id, MIN(sequence) FROM journal WHERE book_id = $1 AND table_name = $2 GROUP BY row_id",
            self.book,
            table
        )?;
        Ok(rows.into_iter().collect())
    }
}
