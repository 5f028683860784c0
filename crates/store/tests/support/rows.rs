//! Rows of any fact table, made from its description.

use std::collections::BTreeMap;

use uuid::Uuid;
use wellmet_store::{Column, Kind, Table, Value};

/// The ids of the rows made so far, by table.
pub type Known = BTreeMap<&'static str, Vec<Uuid>>;

/// A row of a table: its references go to known rows, and what else it holds follows from the seed.
pub fn row(table: &'static Table, id: Uuid, seed: u64, known: &Known) -> Vec<Value> {
    let cell = |(place, column): (usize, &Column)| if place == 0 { Value::Uuid(Some(id)) } else { cell(table, column, seed, known) };
    table.columns.iter().enumerate().map(cell).collect()
}

/// The content of one column.
pub fn cell(table: &Table, column: &Column, seed: u64, known: &Known) -> Value {
    let mixed = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ column.name.bytes().map(u64::from).sum::<u64>();
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 1).unwrap() + chrono::TimeDelta::days(i64::try_from(seed % 30).unwrap());
    if let Some((_, target)) = table.references.iter().find(|(name, _)| *name == column.name) {
        return Value::Uuid(known.get(target).and_then(|ids| pick(ids, seed)).copied());
    }
    match column.kind {
        Kind::Uuid => Value::Uuid(known.get("person").and_then(|ids| pick(ids, seed)).copied()),
        Kind::Text => Value::Text(Some(text(table, column, seed, known))),
        Kind::Integer => Value::Integer(Some(i64::try_from(mixed % 90).unwrap())),
        Kind::Boolean => Value::Boolean(Some(!mixed.is_multiple_of(5))),
        Kind::Date => Value::Date(Some(day)),
        Kind::Instant => Value::Instant(Some(day.and_hms_opt(9, 0, 0).unwrap().and_utc())),
    }
}

fn text(table: &Table, column: &Column, seed: u64, known: &Known) -> String {
    let words: &[&str] = match (table.name, column.name) {
        ("interaction", "direction") => &["mine", "theirs", "mutual"],
        ("participant", "role") => &["with", "from", "to", "copied", "declined", "organiser"],
        ("interaction", "status") => &["held"],
        ("interaction", "kind") => &["meeting", "message"],
        ("interaction", "precision") => &["day"],
        (_, "direction") => &["mine", "theirs"],
        ("cadence", "circle") => &["inner", "close"],
        ("person_state", "state") => &["archived", "sensitive"],
        ("identity", "kind") => &["email", "name"],
        ("channel", "kind") => &["email", "phone"],
        (_, "source") => &["sample", "mail"],
        ("import_key", "last") | ("setting", "value") => &["{\"a\":1}", "{\"a\":2}"],
        ("note", "body") => return format!("{} and [@Dana](person:{})", sentence(table, column, seed), known["person"][0]),
        _ => return sentence(table, column, seed),
    };
    (*pick(words, seed).unwrap()).to_owned()
}

fn sentence(table: &Table, column: &Column, seed: u64) -> String {
    format!("{} {} harbour{seed}", table.name.replace('_', " "), column.name.replace('_', " "))
}

fn pick<T>(all: &[T], seed: u64) -> Option<&T> {
    let place = usize::try_from(seed % 1_000_003).unwrap();
    (!all.is_empty()).then(|| &all[place % all.len()])
}
