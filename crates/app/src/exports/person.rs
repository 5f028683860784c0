//! What the book holds about one person: every row that refers to them, and what happened with them.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::Write,
};

use serde_json::{Value as Json, json};
use uuid::Uuid;
use wellmet_domain::{PersonId, people::Person};
use wellmet_store::{TABLES, Tx};

use super::book::{VERSION, hashes_of, put, write_blobs};
use crate::error::{Error, Result};

pub(super) async fn write(tx: &mut Tx, id: PersonId, destination: &mut (dyn Write + Send)) -> Result<()> {
    let person = tx.get::<Person>(id).await?.ok_or_else(|| Error::not_found("person"))?;
    let tables = rows(tx, id).await?;
    let hashes: BTreeSet<String> = tables.iter().flat_map(|(table, rows)| rows.values().filter_map(|row| hashes_of(table, row))).collect();
    let tables: BTreeMap<&str, Vec<Json>> = tables.into_iter().map(|(table, rows)| (table, rows.into_values().collect())).collect();
    let head = json!({ "format": "wellmet", "version": VERSION, "person": { "id": id, "name": person.name }, "tables": tables });
    let text = head.to_string();
    put(destination, text.strip_suffix('}').unwrap_or(&text))?;
    put(destination, ",\"blobs\":[")?;
    write_blobs(tx, &hashes, destination).await?;
    put(destination, "]}\n")
}

type Rows = BTreeMap<Uuid, Json>;

async fn rows(tx: &mut Tx, id: PersonId) -> Result<BTreeMap<&'static str, Rows>> {
    let mut tables: BTreeMap<&'static str, Rows> = BTreeMap::new();
    tables.insert("person", keyed(tx.rows_about("person", "id", &[id.0]).await?));
    for table in TABLES {
        for (column, _) in table.references.iter().filter(|(column, parent)| *parent == "person" && *column != "met_through") {
            tables.entry(table.name).or_default().extend(keyed(tx.rows_about(table.name, column, &[id.0]).await?));
        }
    }
    follow(tx, &mut tables, "participant", "interaction_id", "interaction").await?;
    follow(tx, &mut tables, "position", "organisation_id", "organisation").await?;
    follow(tx, &mut tables, "person_topic", "topic_id", "topic").await?;
    let known: Vec<Uuid> = tables.values().flat_map(BTreeMap::keys).copied().collect();
    tables.insert("fact", keyed(tx.rows_about("fact", "row_id", &known).await?));
    tables.insert("import_key", keyed(tx.rows_about("import_key", "row_id", &known).await?));
    tables.retain(|_, rows| !rows.is_empty());
    Ok(tables)
}

/// Adds the rows to which a column of the rows refers.
async fn follow(tx: &mut Tx, tables: &mut BTreeMap<&'static str, Rows>, from: &str, column: &str, to: &'static str) -> Result<()> {
    let id = |row: &Json| row.get(column).and_then(Json::as_str).and_then(|id| id.parse::<Uuid>().ok());
    let ids: Vec<Uuid> = tables.get(from).into_iter().flat_map(|rows| rows.values().filter_map(id)).collect();
    let rows = keyed(tx.rows_about(to, "id", &ids).await?);
    tables.entry(to).or_default().extend(rows);
    Ok(())
}

fn keyed(rows: Vec<Json>) -> Rows {
    let id = |row: &Json| row.get("id").and_then(Json::as_str).and_then(|id| id.parse().ok()).unwrap_or_default();
    rows.into_iter().map(|row| (id(&row), row)).collect()
}
