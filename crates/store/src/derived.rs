//! What is derived from the facts and kept beside them: days of contact, ties, mentions and the search index.
//!
//! Refreshed in the transaction that changes the facts, so that merge, undo and import need not think of it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use uuid::Uuid;
use wellmet_domain::notes::mentions;

use crate::{
    cell::{Cell, Value},
    error::Result,
    facts::Table,
    many::keys,
    tx::{Entry, Tx},
};

impl Tx {
    pub(crate) async fn refresh_derived(&mut self, entries: &[Entry]) -> Result<()> {
        let days = self.days_touched(entries).await?;
        self.refresh_contact(&days).await?;
        self.refresh_mentions(entries).await?;
        self.refresh_search(entries).await
    }

    /// The (person, day) pairs whose contact may have changed.
    async fn days_touched(&mut self, entries: &[Entry]) -> Result<BTreeSet<(Uuid, NaiveDate)>> {
        let mut days = BTreeSet::new();
        for entry in entries.iter().filter(|entry| entry.table.name == "participant") {
            for cells in [&entry.before, &entry.after].into_iter().flatten() {
                if let (Some(person), Some(day)) = (uuid_in(entry.table, cells, "person_id"), date_in(entry.table, cells, "on_date")) {
                    days.insert((person, day));
                }
            }
        }
        let changed = entries.iter().filter(|entry| entry.table.name == "interaction" && entry.before.is_some() && entry.after.is_some());
        let changed: Vec<Uuid> = changed.map(|entry| entry.row).collect();
        let rows: Vec<(Uuid, NaiveDate)> = self
            .fetch_many(
                "SELECT person_id, on_date FROM participant WHERE book_id = $1 AND person_id IS NOT NULL AND interaction_id IN ({keys})",
                &[],
                &keys(&changed),
            )
            .await?;
        days.extend(rows);
        Ok(days)
    }

    async fn refresh_mentions(&mut self, entries: &[Entry]) -> Result<()> {
        let mut notes: BTreeMap<Uuid, &Entry> = BTreeMap::new();
        for entry in entries.iter().filter(|entry| entry.table.name == "note") {
            notes.insert(entry.row, entry);
        }
        let ids: Vec<Uuid> = notes.keys().copied().collect();
        self.execute_many("DELETE FROM mention WHERE book_id = $1 AND note_id IN ({keys})", &[], &keys(&ids)).await?;
        let mentioned = |entry: &Entry| {
            let body = entry.after.as_ref().and_then(|cells| text_in(entry.table, cells, "body"));
            body.map(mentions).unwrap_or_default()
        };
        let found = notes.iter().flat_map(|(note, entry)| mentioned(entry).into_iter().map(|person| (*note, person.0)));
        let found: Vec<_> = found.collect();
        self.write_mentions(&found).await
    }

    /// Writes which note mentions whom.
    pub(crate) async fn write_mentions(&mut self, found: &[(Uuid, Uuid)]) -> Result<()> {
        let rows: Vec<_> = found.iter().map(|(note, person)| vec![note.put(), person.put()]).collect();
        self.execute_many(
            "INSERT INTO mention (book_id, note_id, person_id) \
             SELECT $1, fresh.column1, fresh.column2 FROM (VALUES {rows of UUID, UUID}) AS fresh WHERE TRUE ON CONFLICT DO NOTHING",
            &[],
            &rows,
        )
        .await
        .map(drop)
    }
}

pub(crate) fn uuid_in(table: &Table, cells: &[Value], column: &str) -> Option<Uuid> {
    match table.index(column).and_then(|index| cells.get(index)) {
        Some(Value::Uuid(value)) => *value,
        _ => None,
    }
}

pub(crate) fn date_in(table: &Table, cells: &[Value], column: &str) -> Option<NaiveDate> {
    match table.index(column).and_then(|index| cells.get(index)) {
        Some(Value::Date(value)) => *value,
        _ => None,
    }
}

pub(crate) fn text_in<'c>(table: &Table, cells: &'c [Value], column: &str) -> Option<&'c str> {
    match table.index(column).and_then(|index| cells.get(index)) {
        Some(Value::Text(value)) => value.as_deref(),
        _ => None,
    }
}
