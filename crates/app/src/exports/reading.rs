//! Our own full export read back, as one batch that can be undone.

use std::{collections::BTreeMap, io::Read};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use utoipa::ToSchema;
use wellmet_domain::{BatchId, Sentence, catalogue::say};
use wellmet_store::{TABLES, content_hash};

use super::book::VERSION;
use crate::{
    app::App,
    error::{Error, Result},
    people::saved,
    settings::choose_zone,
};

/// What reading an export back did.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Restored {
    /// The batch that undo takes.
    pub batch: BatchId,
    /// The sequence of the book after it.
    pub sequence: i64,
    /// How many records were written.
    pub records: usize,
    /// What was done, in words.
    pub said: Sentence,
}

#[derive(Deserialize)]
struct Export {
    format: String,
    version: u64,
    zone: Option<String>,
    tables: BTreeMap<String, Vec<Json>>,
    #[serde(default)]
    blobs: Vec<Blob>,
}

#[derive(Deserialize)]
struct Blob {
    hash: String,
    media_type: String,
    base64: String,
}

/// The rows written in one statement's reach.
const AT_A_TIME: usize = 1_000;

impl App {
    /// Reads a full export back: into an empty book it gives the same book; records that are there already are written over.
    ///
    /// # Errors
    /// [`Error::Invalid`] when it is no export of ours or a damaged one; then nothing was changed.
    pub async fn restore_export(&self, source: impl Read + Send) -> Result<Restored> {
        let export: Export = serde_json::from_reader(source).map_err(|error| refused(&error.to_string()))?;
        if export.format != "wellmet" {
            return Err(refused("format"));
        }
        if export.version > VERSION {
            return Err(Error::Invalid(say("exports-newer", [])));
        }
        if let Some(unknown) = export.tables.keys().find(|name| wellmet_store::table(name).is_none()) {
            return Err(refused(unknown));
        }
        self.put_back(export).await
    }

    async fn put_back(&self, export: Export) -> Result<Restored> {
        let said = say("exports-restored", []);
        let mut tx = self.begin(said.clone()).await?;
        for blob in export.blobs {
            let bytes = STANDARD.decode(&blob.base64).map_err(|error| refused(&error.to_string()))?;
            if content_hash(&bytes) != blob.hash {
                return Err(refused(&blob.hash));
            }
            tx.keep_blob(&blob.media_type, &bytes).await?;
        }
        let mut records = 0;
        for table in TABLES {
            for rows in export.tables.get(table.name).map(Vec::as_slice).unwrap_or_default().chunks(AT_A_TIME) {
                records += tx.put_rows(table.name, rows).await?;
            }
        }
        if let Some(zone) = export.zone.filter(|zone| jiff::tz::TimeZone::get(zone).is_ok()) {
            choose_zone(&mut tx, &zone).await?;
        }
        let done = saved(tx, said).await?;
        Ok(Restored { batch: done.batch, sequence: done.sequence, records, said: done.said })
    }
}

fn refused(detail: &str) -> Error {
    Error::Invalid(say("exports-not-ours", [("detail", detail.into())]))
}
