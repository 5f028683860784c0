//! Moving everything that refers to one record over to another, as merging two records needs.

use uuid::Uuid;

use crate::{
    cell::Value,
    error::Result,
    facts::{TABLES, Table},
    tx::Tx,
};

/// Columns that may differ between two rows which nevertheless say the same.
const BESIDE_THE_POINT: &[&str] = &[
    "id",
    "source",
    "verified_on",
    "first_seen",
    "last_seen",
    "label",
    "preferred",
    "service",
    "identity_id",
    "since",
    "decided_on",
    "created_at",
];

/// Tables of which two rows that say the same are one.
const SAID_ONCE: &[&str] = &[
    "person_name",
    "person_state",
    "tag",
    "not_same",
    "position",
    "channel",
    "address",
    "important_date",
    "relation",
    "person_topic",
    "participant",
    "custom_field",
    "organisation_alias",
];

impl Tx {
    /// Points every row that refers to a record of a table to another one; gives how many rows there were.
    ///
    /// A row that then says what another says already goes, as does one that would refer to the record from itself.
    pub async fn repoint(&mut self, parent: &'static str, from: Uuid, to: Uuid) -> Result<usize> {
        let mut moved = 0;
        for table in TABLES {
            for (column, _) in table.references.iter().filter(|(_, target)| *target == parent) {
                for cells in self.engine.select_among(table, self.book, column, &[from]).await? {
                    self.repoint_row(table, column, cells, to).await?;
                    moved += 1;
                }
            }
        }
        self.repoint_keys(parent, from, to).await?;
        Ok(moved)
    }

    async fn repoint_row(&mut self, table: &'static Table, column: &str, mut cells: Vec<Value>, to: Uuid) -> Result<()> {
        let id = crate::tx::id_of(&cells);
        if let Some(index) = table.index(column) {
            cells[index] = Value::Uuid(Some(to));
        }
        if refers_to_itself(table, &cells) || self.is_said_already(table, column, &cells, to).await? {
            self.delete_cells(table, id).await?;
            for fact in self.select::<wellmet_domain::fields::Fact>("row_id = $2", &[Value::Uuid(Some(id))]).await? {
                self.delete::<wellmet_domain::fields::Fact>(fact.id).await?;
            }
        } else {
            self.update_cells(table, cells).await?;
        }
        Ok(())
    }

    async fn is_said_already(&mut self, table: &'static Table, column: &str, cells: &[Value], to: Uuid) -> Result<bool> {
        if !SAID_ONCE.contains(&table.name) && table.unique.is_empty() {
            return Ok(false);
        }
        let compared: Vec<usize> = match table.unique {
            [] => (0..table.columns.len()).filter(|index| matters(table, *index)).collect(),
            unique => unique.iter().filter_map(|column| table.index(column)).collect(),
        };
        let others = self.engine.select_among(table, self.book, column, &[to]).await?;
        Ok(others.iter().any(|other| other[0] != cells[0] && compared.iter().all(|index| other[*index] == cells[*index])))
    }

    /// Outside names follow the record they stand for.
    async fn repoint_keys(&mut self, parent: &'static str, from: Uuid, to: Uuid) -> Result<()> {
        let values = [Value::Uuid(Some(from)), Value::Text(Some(parent.to_owned()))];
        for key in self.select::<wellmet_domain::cards::ImportKey>("row_id = $2 AND table_name = $3", &values).await? {
            self.update(&wellmet_domain::cards::ImportKey { row_id: to, ..key }).await?;
        }
        Ok(())
    }
}

/// Whether a column tells two rows apart; a channel is told by its key, however it is spelled.
fn matters(table: &Table, index: usize) -> bool {
    let name = table.columns[index].name;
    !(BESIDE_THE_POINT.contains(&name) || (table.name == "channel" && name == "value"))
}

/// Whether a row ties a record to itself: a person related to themselves.
fn refers_to_itself(table: &Table, cells: &[Value]) -> bool {
    let ends: Vec<&Value> = ["person_id", "other_id"].iter().filter_map(|column| table.index(column)).map(|index| &cells[index]).collect();
    matches!(ends.as_slice(), [one, other] if one == other)
}
