//! The full export: every row of every fact table, and the bytes they refer to, written as they are read.
//!
//! `{"format": "wellmet", "version": 1, "zone", "tables": {"person": [row, ...], ...}, "blobs": [{"hash", "media_type", "base64"}]}`

use std::{collections::BTreeSet, io::Write};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::{Value as Json, json};
use uuid::Uuid;
use wellmet_domain::fields::ZONE;
use wellmet_store::{TABLES, Tx};

use super::unwritten;
use crate::error::Result;

/// The version of the format that is written.
pub(super) const VERSION: u64 = 1;

/// The rows read at a time.
const AT_A_TIME: i64 = 2_000;

pub(super) async fn write(tx: &mut Tx, destination: &mut (dyn Write + Send)) -> Result<()> {
    let zone = tx.this_book().await?.zone;
    put(destination, &format!("{{\"format\":\"wellmet\",\"version\":{VERSION},\"zone\":{},\"tables\":{{", Json::from(zone)))?;
    let mut hashes = BTreeSet::new();
    for (place, table) in TABLES.iter().enumerate() {
        put(destination, &format!("{}\n\"{}\":[", if place > 0 { "," } else { "" }, table.name))?;
        write_rows(tx, table.name, destination, &mut hashes).await?;
        put(destination, "]")?;
    }
    put(destination, "\n},\"blobs\":[")?;
    write_blobs(tx, &hashes, destination).await?;
    put(destination, "]}\n")
}

async fn write_rows(tx: &mut Tx, table: &str, destination: &mut (dyn Write + Send), hashes: &mut BTreeSet<String>) -> Result<()> {
    let (mut after, mut separator) = (Uuid::nil(), "\n");
    loop {
        let rows = tx.rows_after(table, after, AT_A_TIME).await?;
        let Some((last, _)) = rows.last() else { return Ok(()) };
        for (_, row) in rows.iter().filter(|(_, row)| !is_zone(table, row)) {
            hashes.extend(hashes_of(table, row));
            put(destination, separator)?;
            put(destination, &row.to_string())?;
            separator = ",\n";
        }
        after = *last;
    }
}

/// The zone stands at the head of the export, whether it was chosen or came with the book.
fn is_zone(table: &str, row: &Json) -> bool {
    table == "setting" && row.get("name").and_then(Json::as_str) == Some(ZONE)
}

/// The bytes that a row refers to.
pub(super) fn hashes_of(table: &str, row: &Json) -> Option<String> {
    let column = match table {
        "person" => "photo",
        "card" => "blob",
        _ => return None,
    };
    row.get(column)?.as_str().map(str::to_owned)
}

pub(super) async fn write_blobs(tx: &mut Tx, hashes: &BTreeSet<String>, destination: &mut (dyn Write + Send)) -> Result<()> {
    let mut separator = "\n";
    for hash in hashes {
        if let Some((media_type, bytes)) = tx.blob(hash).await? {
            let blob = json!({ "hash": hash, "media_type": media_type, "base64": STANDARD.encode(bytes) });
            put(destination, separator)?;
            put(destination, &blob.to_string())?;
            separator = ",\n";
        }
    }
    Ok(())
}

pub(super) fn put(destination: &mut (dyn Write + Send), text: &str) -> Result<()> {
    destination.write_all(text.as_bytes()).map_err(|error| unwritten(&error))
}
