//! Everything that ever changed in the records of one person, row by row: the journal's images joined to what came after each.

use std::collections::{BTreeMap, HashMap};

use serde_json::Value as Json;
use uuid::Uuid;
use wellmet_domain::{BatchId, PersonId};

use crate::{
    error::Result,
    facts::{self, Table},
    journal::image,
    many::keys,
    tx::{Tx, id_of},
};

/// One change of one row.
#[derive(Clone, Debug, PartialEq)]
pub struct RowChange {
    /// Its place in the journal.
    pub sequence: i64,
    /// The batch it belongs to.
    pub batch: BatchId,
    /// The table.
    pub table: &'static str,
    /// The row.
    pub row: Uuid,
    /// What the row said before; none where it was made.
    pub before: Option<Json>,
    /// What it said after; none where it was removed.
    pub after: Option<Json>,
}

type Rows = BTreeMap<Uuid, (&'static Table, Option<Json>)>;

impl Tx {
    /// The changes of a person and of the rows of some tables that belong or belonged to them, the newest first.
    ///
    /// A change that gives a row to another person, or takes it from one, is told too.
    pub async fn changes_of(&mut self, person: PersonId, tables: &[&'static str]) -> Result<Vec<RowChange>> {
        let rows = self.rows_ever_of(person, tables).await?;
        let ids: Vec<Uuid> = rows.keys().copied().collect();
        let entries: Vec<(i64, Uuid, Uuid, Option<String>)> = self
            .fetch_many(
                "SELECT sequence, batch_id, row_id, before FROM journal WHERE book_id = $1 AND row_id IN ({keys}) ORDER BY sequence DESC",
                &[],
                &keys(&ids),
            )
            .await?;
        let mut after: HashMap<Uuid, Option<Json>> = rows.iter().map(|(row, (_, now))| (*row, now.clone())).collect();
        let mut changes: Vec<(i64, Uuid, Uuid, Option<String>)> = entries;
        changes.sort_by_key(|(sequence, ..)| std::cmp::Reverse(*sequence));
        let told = changes.into_iter().filter_map(|(sequence, batch, row, before)| {
            let (table, _) = rows.get(&row)?;
            let before: Option<Json> = before.and_then(|before| serde_json::from_str(&before).ok());
            let after = after.insert(row, before.clone()).flatten();
            Some(RowChange { sequence, batch: BatchId(batch), table: table.name, row, before, after })
        });
        Ok(told.collect())
    }

    /// The rows that are the person's now, or were once, each with what it says now.
    async fn rows_ever_of(&mut self, person: PersonId, tables: &[&'static str]) -> Result<Rows> {
        let mut rows = Rows::new();
        if let Some(table) = facts::table("person") {
            let now = self.cells(table, person.0).await?.map(|cells| image(table, &cells));
            rows.insert(person.0, (table, now));
        }
        for table in tables.iter().filter_map(|name| facts::table(name)) {
            for (column, _) in table.references.iter().filter(|(_, to)| *to == "person") {
                for cells in self.engine.select_among(table, self.book, column, &[person.0]).await? {
                    rows.insert(id_of(&cells), (table, Some(image(table, &cells))));
                }
            }
        }
        self.add_rows_of_the_past(person, tables, &mut rows).await?;
        Ok(rows)
    }

    async fn add_rows_of_the_past(&mut self, person: PersonId, tables: &[&'static str], rows: &mut Rows) -> Result<()> {
        let mut gone: BTreeMap<&'static str, Vec<Uuid>> = BTreeMap::new();
        let names: Vec<String> = tables.iter().map(|name| (*name).to_owned()).collect();
        let found: Vec<(Uuid, String)> = self
            .fetch_many(
                "SELECT DISTINCT row_id, table_name FROM journal \
                 WHERE book_id = $1 AND before IS NOT NULL AND before LIKE $2 AND table_name IN ({keys})",
                &[crate::cell::Value::Text(Some(format!("%\"{}\"%", person.0)))],
                &keys(&names),
            )
            .await?;
        for (row, name) in found {
            if let Some(table) = facts::table(&name).filter(|_| !rows.contains_key(&row)) {
                gone.entry(table.name).or_default().push(row);
            }
        }
        for (name, ids) in gone {
            let Some(table) = facts::table(name) else { continue };
            rows.extend(ids.iter().map(|row| (*row, (table, None))));
            for cells in self.engine.select_ids(table, self.book, &ids).await? {
                rows.insert(id_of(&cells), (table, Some(image(table, &cells))));
            }
        }
        Ok(())
    }
}
