//! Rows of any fact table as JSON, out and back in: what a full export is made of.

use std::collections::HashMap;

use serde_json::Value as Json;
use uuid::Uuid;

use crate::{
    cell::Value,
    error::{Error, Result},
    facts::{self, Table},
    journal::{cells_of_image, image},
    tx::{Tx, id_of},
};

impl Tx {
    /// Rows of a table in the order of their ids, from after one on: an object each, empty columns left out.
    pub async fn rows_after(&mut self, table: &str, after: Uuid, limit: i64) -> Result<Vec<(Uuid, Json)>> {
        let table = known(table)?;
        let values = [Value::Uuid(Some(after)), Value::Integer(Some(limit))];
        let rows = self.engine.select(table, self.book, "id > $2 ORDER BY id LIMIT $3", &values).await?;
        Ok(rows.iter().map(|cells| (id_of(cells), image(table, cells))).collect())
    }

    /// The rows of a table whose column holds one of these ids, in the order of their ids.
    pub async fn rows_about(&mut self, table: &str, column: &'static str, ids: &[Uuid]) -> Result<Vec<Json>> {
        let table = known(table)?;
        let mut rows = self.engine.select_among(table, self.book, column, ids).await?;
        rows.sort_by_key(|cells| id_of(cells));
        rows.dedup_by_key(|cells| id_of(cells));
        Ok(rows.iter().map(|cells| image(table, cells)).collect())
    }

    /// Writes rows back: those whose id is there already are written over.
    ///
    /// # Errors
    /// [`Error::Unreadable`] when a row lacks what its table needs, [`Error::Conflict`] when another row has its place.
    pub async fn put_rows(&mut self, table: &str, rows: &[Json]) -> Result<usize> {
        let table = known(table)?;
        let cells = rows.iter().map(|row| cells_of_image(table, &row.to_string())).collect::<Result<Vec<_>>>()?;
        let ids: Vec<Uuid> = cells.iter().map(|cells| id_of(cells)).collect();
        let there: HashMap<Uuid, Vec<Value>> =
            self.engine.select_ids(table, self.book, &ids).await?.into_iter().map(|cells| (id_of(&cells), cells)).collect();
        let (old, new): (Vec<_>, Vec<_>) = cells.into_iter().partition(|cells| there.contains_key(&id_of(cells)));
        let mut written = new.len();
        if !new.is_empty() {
            self.insert_cells(table, new).await?;
        }
        for cells in old {
            written += usize::from(self.update_cells(table, cells).await?);
        }
        Ok(written)
    }
}

fn known(name: &str) -> Result<&'static Table> {
    facts::table(name).ok_or_else(|| Error::Unreadable { column: "table".to_owned(), found: name.to_owned() })
}
