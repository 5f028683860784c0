//! What changed in a row since somebody last saw it, and what the user ever touched.

use std::collections::BTreeMap;

use serde_json::Value as Json;
use uuid::Uuid;

use crate::{
    cell::Value,
    error::{Error, Result},
    facts::{self, Table},
    journal::{cells_of_image, image},
    many::keys,
    tx::{Tx, id_of},
};

/// A row that the user touched: what it said before the first time, and what it says now.
#[derive(Clone, Debug, PartialEq)]
pub struct Touched {
    /// The table.
    pub table: &'static str,
    /// The row.
    pub id: Uuid,
    /// What it said before; none when the user made it.
    pub before: Option<Json>,
    /// What it says now; none when it is gone.
    pub now: Option<Json>,
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
        let mut first: BTreeMap<Uuid, (i64, &'static Table, Option<String>)> = BTreeMap::new();
        for (sequence, name, row, before) in entries {
            let table = facts::table(&name).ok_or(Error::NotFound("table"))?;
            first.entry(row).or_insert((sequence, table, before));
        }
        self.touched(first).await
    }

    async fn touched(&mut self, first: BTreeMap<Uuid, (i64, &'static Table, Option<String>)>) -> Result<Vec<Touched>> {
        let mut by_table: BTreeMap<&'static str, (&'static Table, Vec<Uuid>)> = BTreeMap::new();
        for (row, (_, table, _)) in &first {
            by_table.entry(table.name).or_insert((table, Vec::new())).1.push(*row);
        }
        let mut now: BTreeMap<Uuid, Json> = BTreeMap::new();
        for (table, rows) in by_table.into_values() {
            let cells: Vec<Vec<Value>> = self.engine.select_ids(table, self.book, &rows).await?;
            now.extend(cells.iter().map(|cells| (id_of(cells), image(table, cells))));
        }
        let mut touched: Vec<(i64, Touched)> = Vec::with_capacity(first.len());
        for (id, (sequence, table, before)) in first {
            let before = before.and_then(|before| serde_json::from_str(&before).ok());
            touched.push((sequence, Touched { table: table.name, id, before, now: now.remove(&id) }));
        }
        touched.sort_by_key(|(sequence, _)| *sequence);
        Ok(touched.into_iter().map(|(_, touched)| touched).collect())
    }
}
