//! What changed in a row since somebody last saw it.

use uuid::Uuid;

use crate::{
    error::{Error, Result},
    facts,
    journal::cells_of_image,
    tx::Tx,
};

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
}
