//! Looking many rows up at once, by any column.

use crate::{cell::Value, error::Result, facts::Fact, tx::Tx};

impl Tx {
    /// The rows whose column holds one of the values.
    pub async fn among<T: Fact>(&mut self, column: &'static str, values: &[Value]) -> Result<Vec<T>> {
        let values: Vec<Vec<Value>> = values.iter().map(|value| vec![value.clone()]).collect();
        let rows = self.engine.select_keys(T::TABLE, self.book, &format!("{column} IN ({{keys}})"), &[], &values).await?;
        rows.into_iter().map(T::from_cells).collect()
    }
}
