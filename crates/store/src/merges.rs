//! Moving everything that refers to one record over to another, as merging two records needs.

use std::collections::HashSet;

use uuid::Uuid;
use wellmet_domain::fields::Fact as FieldSource;

use crate::{
    cell::Value,
    error::Result,
    facts::{Fact, TABLES, Table},
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
    "introduction_dismissal",
    "organisation_not_same",
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
                moved += self.repoint_column(table, column, from, to).await?;
            }
        }
        self.repoint_keys(parent, from, to).await?;
        Ok(moved)
    }

    /// Lets rows that only mention a record stay without it, before it is taken out.
    ///
    /// # Errors
    /// [`crate::Error::Referred`] at the commit when a row cannot do without it.
    pub async fn let_go_of(&mut self, parent: &'static str, record: Uuid) -> Result<()> {
        for table in TABLES {
            for (column, _) in table.references.iter().filter(|(_, target)| *target == parent) {
                let rows = self.engine.select_among(table, self.book, column, &[record]).await?;
                let Some(place) = table.index(column).filter(|_| !rows.is_empty()) else { continue };
                let without = |before: Vec<Value>| {
                    let mut after = before.clone();
                    after[place] = Value::Uuid(None);
                    (before, after)
                };
                self.set_in_rows(table, column, &Value::Uuid(None), rows.into_iter().map(without).collect()).await?;
            }
        }
        Ok(())
    }

    async fn repoint_column(&mut self, table: &'static Table, column: &'static str, from: Uuid, to: Uuid) -> Result<usize> {
        let moving = self.engine.select_among(table, self.book, column, &[from]).await?;
        let (Some(place), count) = (table.index(column), moving.len()) else { return Ok(0) };
        let mut said = if count == 0 { HashSet::new() } else { self.said_of(table, column, to).await? };
        let (mut moved, mut gone) = (Vec::new(), Vec::new());
        for before in moving {
            let mut after = before.clone();
            after[place] = Value::Uuid(Some(to));
            let goes = refers_to_itself(table, &after) || telling(table, &after).is_some_and(|told| !said.insert(told));
            if goes {
                gone.push(before);
            } else {
                moved.push((before, after));
            }
        }
        self.delete_with_sources(table, gone).await?;
        self.set_in_rows(table, column, &Value::Uuid(Some(to)), moved).await?;
        Ok(count)
    }

    /// What the rows that refer to a record say already, where saying it once is enough.
    async fn said_of(&mut self, table: &'static Table, column: &str, record: Uuid) -> Result<HashSet<Vec<Value>>> {
        if !is_said_once(table) {
            return Ok(HashSet::new());
        }
        let rows = self.engine.select_among(table, self.book, column, &[record]).await?;
        Ok(rows.iter().filter_map(|cells| telling(table, cells)).collect())
    }

    async fn delete_with_sources(&mut self, table: &'static Table, rows: Vec<Vec<Value>>) -> Result<()> {
        let ids: Vec<Uuid> = rows.iter().map(|cells| crate::tx::id_of(cells)).collect();
        self.delete_rows(table, rows).await?;
        let sources = self.select_many::<FieldSource, _>("row_id IN ({keys})", &[], &ids).await?;
        self.delete_rows(FieldSource::TABLE, sources.iter().map(Fact::cells).collect()).await
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

fn is_said_once(table: &Table) -> bool {
    SAID_ONCE.contains(&table.name) || !table.unique.is_empty()
}

/// What a row says, if to say it once is enough: the cells by which it is told from others.
fn telling(table: &Table, cells: &[Value]) -> Option<Vec<Value>> {
    let tells = |index: &usize| match table.unique {
        [] => matters(table, *index),
        unique => unique.contains(&table.columns[*index].name),
    };
    is_said_once(table).then(|| (0..cells.len()).filter(tells).map(|index| cells[index].clone()).collect())
}

/// Whether a column tells two rows apart; a channel is told by its key, however it is spelled.
fn matters(table: &Table, index: usize) -> bool {
    let name = table.columns[index].name;
    !(BESIDE_THE_POINT.contains(&name) || (table.name == "channel" && name == "value"))
}

/// Whether a row ties a record to itself: a person related to themselves.
fn refers_to_itself(table: &Table, cells: &[Value]) -> bool {
    let ends: Vec<&Value> =
        ["person_id", "organisation_id", "other_id"].iter().filter_map(|column| table.index(column)).map(|index| &cells[index]).collect();
    matches!(ends.as_slice(), [one, other] if one == other)
}
