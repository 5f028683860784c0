//! Looking many rows up at once, by any column.

use crate::{cell::Value, error::Result, facts::Fact, rows::marks, tx::Tx};

/// The most values asked about in one statement.
const CHUNK: usize = 400;

impl Tx {
    /// The rows whose column holds one of the values.
    pub async fn among<T: Fact>(&mut self, column: &'static str, values: &[Value]) -> Result<Vec<T>> {
        let mut found = Vec::new();
        for chunk in values.chunks(CHUNK) {
            let clause = format!("{column} IN ({})", marks(2, chunk.len()));
            let rows = self.engine.select(T::TABLE, self.book, &clause, chunk).await?;
            for cells in rows {
                found.push(T::from_cells(cells)?);
            }
        }
        Ok(found)
    }
}
