//! The history of one person: batch by batch what changed from what to what, when, and by what.

mod words;

use std::collections::{BTreeMap, HashSet};

use serde::Serialize;
use utoipa::ToSchema;
use wellmet_domain::{
    BatchId, PersonId, Sentence,
    catalogue::say,
    people::{Person, Source},
};
use wellmet_formats::Format;
use wellmet_store::{Batch, RowChange, Tx};

use self::words::Words;
use super::{HistoryEntry, course::Course};
use crate::{
    app::App,
    error::{Error, Result},
    imports::source_of,
    people::source_named,
};

/// What belongs to a person and is told when it changes. What happened is the timeline's, and what was answered is Today's.
const TOLD: &[&str] = &[
    "person_name",
    "person_state",
    "tag",
    "position",
    "channel",
    "address",
    "important_date",
    "relation",
    "person_topic",
    "need",
    "offer",
    "note",
    "news",
    "promise",
    "follow_up",
    "favour",
    "thanks",
    "cadence",
    "custom_field",
];

/// One thing that changed.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Changed {
    /// What it is: a headline, a tag, a position.
    pub what: Sentence,
    /// What it was; none where it was added.
    pub before: Option<String>,
    /// What it is since; none where it was taken out.
    pub after: Option<String>,
}

/// A batch, as far as it changed one person.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct PersonHistoryEntry {
    /// The batch; undoing it takes back what it did to others, too.
    #[serde(flatten)]
    pub entry: HistoryEntry,
    /// By what: you, or an import and from where.
    pub by: Sentence,
    /// Whether it was an import, which is taken back as a whole.
    pub import: bool,
    /// What it changed of the person.
    pub changed: Vec<Changed>,
}

/// A page of the history of one person.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct PersonHistoryPage {
    /// The batches, newest first.
    pub items: Vec<PersonHistoryEntry>,
    /// The cursor of the next page.
    pub next: Option<String>,
}

impl App {
    /// The history of a person, newest first; the cursor is the one of the page before.
    ///
    /// # Errors
    /// [`Error::NotFound`] when the book has no such person.
    pub async fn history_of_person(&self, person: PersonId, cursor: Option<&str>, limit: usize) -> Result<PersonHistoryPage> {
        let before: i64 = cursor.map_or(Ok(i64::MAX), str::parse).map_err(|_| Error::Invalid(say("error-cursor", [])))?;
        let mut tx = self.read().await?;
        if tx.get::<Person>(person).await?.is_none() {
            return Err(Error::not_found("person"));
        }
        let changes = tx.changes_of(person, TOLD).await?;
        let words = Words::load(&mut tx, person, &changes).await?;
        let mut batches: BTreeMap<i64, (BatchId, Vec<Changed>)> = BTreeMap::new();
        for (first, batch, changed) in by_batch(changes, &words) {
            batches.insert(first, (batch, changed));
        }
        let mut page = batches.into_iter().rev().filter(|(first, _)| *first < before);
        let shown: Vec<(i64, (BatchId, Vec<Changed>))> = page.by_ref().take(limit).collect();
        let next = page.next().and(shown.last()).map(|(first, _)| first.to_string());
        let course = Course::of(&mut tx).await?;
        let mut items = Vec::with_capacity(shown.len());
        for (_, (batch, changed)) in shown {
            items.extend(entry(&mut tx, &course, batch, changed).await?);
        }
        Ok(PersonHistoryPage { items, next })
    }
}

/// What each batch changed, with the sequence of its first change; batches that changed nothing one can see are left out.
fn by_batch(changes: Vec<RowChange>, words: &Words) -> Vec<(i64, BatchId, Vec<Changed>)> {
    let mut batches: BTreeMap<BatchId, Vec<RowChange>> = BTreeMap::new();
    for change in changes.into_iter().rev() {
        batches.entry(change.batch).or_default().push(change);
    }
    let told = batches.into_iter().map(|(batch, changes)| {
        let first = changes.first().map_or(0, |change| change.sequence);
        let mut seen = HashSet::new();
        let lines = together(changes).iter().flat_map(|change| words.lines(change)).collect::<Vec<_>>();
        let lines = lines.into_iter().filter(|line| seen.insert((line.what.text.clone(), line.before.clone(), line.after.clone())));
        (first, batch, lines.collect::<Vec<_>>())
    });
    told.filter(|(_, _, lines)| !lines.is_empty()).collect()
}

/// A row that one batch changed several times is one change, from what it was to what it became.
fn together(changes: Vec<RowChange>) -> Vec<RowChange> {
    let mut rows: Vec<RowChange> = Vec::new();
    for change in changes {
        match rows.iter_mut().find(|row| row.row == change.row) {
            Some(row) => row.after = change.after,
            None => rows.push(change),
        }
    }
    rows
}

async fn entry(tx: &mut Tx, course: &Course, batch: BatchId, changed: Vec<Changed>) -> Result<Option<PersonHistoryEntry>> {
    let Some(batch) = tx.batch_of(batch).await? else { return Ok(None) };
    let (by, import) = by(tx, &batch).await?;
    Ok(Some(PersonHistoryEntry { entry: course.entry(batch), by, import, changed }))
}

/// "An import from LinkedIn and a calendar": where a batch came from.
async fn by(tx: &mut Tx, batch: &Batch) -> Result<(Sentence, bool)> {
    let Some(import) = tx.import_of_batch(batch.id).await? else {
        let source = batch.source.parse().unwrap_or(Source::You);
        let by = if source == Source::You {
            say("history-by-you", [])
        } else {
            say("history-by-import", [("source", source_named(source).into())])
        };
        return Ok((by, false));
    };
    let mut sources: Vec<String> = Vec::new();
    for format in tx.import_files(import.id).await?.iter().filter_map(|file| file.format.parse::<Format>().ok()) {
        let word = source_named(source_of(format));
        if !sources.contains(&word) {
            sources.push(word);
        }
    }
    Ok((say("history-by-import", [("source", sources.join(", ").into())]), true))
}
