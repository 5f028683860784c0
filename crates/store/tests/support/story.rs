//! A story that leaves a row in every table of a book.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use uuid::Uuid;
use wellmet_domain::{BatchId, ImportId, PersonId};
use wellmet_store::{ImportFile, ImportState, LoginKind, Outcome, Remembered, StagedRow, TABLES, Value};

use super::{
    Fresh,
    rows::{Known, row},
};

/// Everything the story says, for those who look for it elsewhere.
pub struct Story {
    pub rows: Vec<Vec<Value>>,
    pub ids: Vec<Uuid>,
    pub texts: Vec<String>,
    pub days: Vec<NaiveDate>,
    /// The bytes of ids and of texts that no other book has.
    pub secrets: BTreeSet<Vec<u8>>,
}

/// Fills the book of the store.
pub async fn tell(fresh: &Fresh) -> Story {
    let (mut rows, batch) = facts(fresh).await;
    rows.extend(operational_rows(batch));
    operations(fresh, batch, &rows).await;
    let cells: Vec<&Value> = rows.iter().flatten().collect();
    let mut ids: BTreeSet<Uuid> = cells.iter().filter_map(|cell| if let Value::Uuid(id) = cell { *id } else { None }).collect();
    ids.extend([batch.0, import().0]);
    let mut texts: BTreeSet<String> =
        cells.iter().filter_map(|cell| if let Value::Text(text) = cell { text.clone() } else { None }).collect();
    let days: BTreeSet<NaiveDate> = cells.iter().filter_map(|cell| if let Value::Date(day) = cell { *day } else { None }).collect();
    let long = texts.iter().filter(|text| text.contains("harbour")).map(|text| text.clone().into_bytes());
    let secrets = long.chain(ids.iter().map(|id| id.as_bytes().to_vec())).collect();
    texts.extend(["secret-key", "secret-token", "waiting", "person", "me"].map(str::to_owned));
    Story {
        rows: rows.clone(),
        ids: ids.into_iter().collect(),
        texts: texts.into_iter().collect(),
        days: days.into_iter().collect(),
        secrets,
    }
}

/// Two rows of every fact table, and a change, so that everything has a history.
async fn facts(fresh: &Fresh) -> (Vec<Vec<Value>>, BatchId) {
    let mut tx = fresh.begin().await;
    let mut known = Known::new();
    let mut rows = Vec::new();
    for seed in [4, 5] {
        for table in TABLES {
            let id = tx.fresh_id();
            let cells = row(table, id, seed, &known);
            tx.insert_cells(table, vec![cells.clone()]).await.unwrap();
            known.entry(table.name).or_default().push(id);
            rows.push(cells);
        }
    }
    let hash = tx.keep_blob("text/plain", b"harbour").await.unwrap();
    rows.push(vec![Value::Text(Some(hash))]);
    let batch = tx.commit().await.unwrap().batch;
    (rows, batch)
}

/// What the operational rows hold, as far as statements ask for it.
fn operational_rows(batch: BatchId) -> Vec<Vec<Value>> {
    let text = |text: &str| Value::Text(Some(text.to_owned()));
    let import = Value::Uuid(Some(import().0));
    vec![
        vec![text("secret-token")],
        vec![text("secret-key")],
        vec![import.clone(), Value::Uuid(Some(batch.0))],
        vec![import, text("waiting"), Value::Integer(Some(0)), Value::Integer(Some(-1)), Value::Integer(Some(1_000_000))],
    ]
}

fn import() -> ImportId {
    ImportId(Uuid::from_u128(0x1111))
}

async fn operations(fresh: &Fresh, batch: BatchId, rows: &[Vec<Value>]) {
    let mut tx = fresh.operate().await;
    tx.create_login(LoginKind::Link, "secret-token", "harbour login", None).await.unwrap();
    let remembered = Remembered { request_hash: "harbour hash".to_owned(), status: 200, answer: "harbour answer".to_owned() };
    tx.remember("secret-key", &remembered).await.unwrap();
    tx.create_import(import(), None).await.unwrap();
    tx.set_import_state(import(), ImportState::Ready).await.unwrap();
    tx.set_import_batch(import(), Some(batch)).await.unwrap();
    let file =
        ImportFile { ordinal: 0, path: "harbour.csv".to_owned(), format: "csv".to_owned(), counts: serde_json::json!({}), problem: None };
    tx.keep_import_file(import(), &file).await.unwrap();
    let staged =
        StagedRow { ordinal: 0, file: 0, line: 1, outcome: Outcome::Waiting, payload: "harbour payload".to_owned(), changes: None };
    tx.stage(import(), &[staged]).await.unwrap();
    let ids = rows.iter().flatten().filter_map(|cell| if let Value::Uuid(Some(id)) = cell { Some(PersonId(*id)) } else { None });
    // Only those who are people come to stand somewhere.
    let places: Vec<_> = ids.collect::<BTreeSet<_>>().into_iter().map(|id| (id, (7, -7))).collect();
    tx.keep_map_places(&places).await.unwrap();
    tx.commit().await.unwrap();
}
