//! Imports as a person sees them: counts per file, the diff row by row, the report of what was not taken.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wellmet_domain::{
    BatchId, ImportId, Sentence,
    catalogue::{Argument, say, say_key},
};
use wellmet_formats::draft::{Draft, PersonDraft};
use wellmet_store::{Import, ImportFile, ImportState, Outcome, StagedAsked, StagedRow, Tx};

use super::{
    choice::{self, LeftOut, Part, PartView},
    staging::{Payload, Rejection, first_of_phase, phase_of},
    values::FieldChange,
};
use crate::{
    app::App,
    error::{Error, Result},
};

/// How many records were read, and what became of them: `read = imported + updated + unchanged + phantom + rejected`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Counts {
    /// Records read.
    pub read: i64,
    /// New in the book.
    pub imported: i64,
    /// Changing something.
    pub updated: i64,
    /// Saying what the book knows.
    pub unchanged: i64,
    /// Empty rows.
    pub phantom: i64,
    /// Not taken: not readable, ignored on purpose, or left out by the user.
    pub rejected: i64,
    /// Of those not taken, the ones that the user left out.
    #[serde(default)]
    pub left_out: i64,
}

/// A file of an import.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct FileView {
    /// Its path, as given or as it lies in the archive.
    pub path: String,
    /// Its format.
    pub format: String,
    /// What became of its records.
    #[serde(flatten)]
    pub counts: Counts,
    /// Why it could not be read to its end.
    pub problem: Option<Sentence>,
}

/// How far an import is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Progress {
    /// Steps done.
    pub done: i64,
    /// Steps in the whole; 0 while nobody knows.
    pub of: i64,
}

/// An import.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ImportView {
    /// Its id.
    pub id: ImportId,
    /// How far it is: `reading`, `ready`, `applying`, `applied`, `stopped`, `failed`, `undone`.
    pub state: String,
    /// Its files.
    pub files: Vec<FileView>,
    /// What would come in, by what it is about; empty unless it is `ready`.
    pub parts: Vec<PartView>,
    /// The counts of all files together.
    pub totals: Counts,
    /// How many entries did not change in a source that is newer than the last one, until it is applied: brought in, what is
    /// known of their people counts as checked on its day.
    pub seen_again: i64,
    /// How far the current state is.
    pub progress: Progress,
    /// The batch that undo takes.
    pub batch: Option<BatchId>,
    /// What it brings, in a sentence.
    pub said: Sentence,
    /// Why it could not go on.
    pub problem: Option<Sentence>,
}

/// A row of an import's diff or report.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct RowView {
    /// The row within its import, for leaving it out.
    pub id: i64,
    /// What it is about.
    pub part: Part,
    /// The file.
    pub file: String,
    /// The line at which the record begins.
    pub line: i64,
    /// What becomes of it.
    pub kind: String,
    /// What it is, or why it was not taken.
    pub what: Sentence,
    /// What it changes.
    pub changes: Vec<FieldChange>,
}

/// A page of rows.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct RowPage {
    /// The rows, in the order in which they are applied.
    pub items: Vec<RowView>,
    /// The cursor of the next page.
    pub next: Option<String>,
}

/// A record that was not taken.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct RejectedRow {
    /// Where it stands.
    pub line: i64,
    /// `ignored` on purpose, or `invalid`.
    pub kind: String,
    /// Why, as a text.
    pub reason: String,
    /// Why, as a sentence of the catalogue.
    pub said: Sentence,
}

impl App {
    /// One import.
    pub async fn import(&self, id: ImportId) -> Result<ImportView> {
        let mut tx = self.read().await?;
        let import = tx.import(id).await?.ok_or_else(|| Error::not_found("import"))?;
        view(&mut tx, import).await
    }

    /// The imports, newest first.
    pub async fn imports(&self, limit: i64) -> Result<Vec<ImportView>> {
        let mut tx = self.read().await?;
        let mut views = Vec::new();
        for import in tx.imports(limit).await? {
            views.push(view(&mut tx, import).await?);
        }
        Ok(views)
    }

    /// The rows of an import of one kind (`imported`, `updated`, `rejected`...), page by page; of one part alone where it is named.
    pub async fn import_rows(&self, id: ImportId, kind: &str, part: Option<Part>, cursor: Option<&str>, limit: i64) -> Result<RowPage> {
        let outcome: Outcome = kind.parse().map_err(|_| Error::Invalid(say("import-row-kind", [("kind", kind.into())])))?;
        let after = cursor.map_or(Ok(-1), str::parse).map_err(|_| Error::Invalid(say("error-cursor", [])))?;
        let mut tx = self.read().await?;
        let files = tx.import_files(id).await?;
        let formats: Vec<&str> = part.map(|part| formats_of(part, &files)).unwrap_or_default();
        let (first, before) = part.map_or((-1, i64::MAX), |part| (first_of_phase(part.phase()) - 1, first_of_phase(part.phase() + 1)));
        let asked = StagedAsked { outcome, after: after.max(first), before, formats: &formats, limit };
        let rows = tx.staged_among(id, &asked).await?;
        let full = i64::try_from(rows.len()).is_ok_and(|count| count == limit);
        let next = rows.last().filter(|_| full).map(|row| row.ordinal.to_string());
        let items = rows.iter().filter(|row| row.file >= 0).map(|row| row_view(row, &files)).collect();
        Ok(RowPage { items, next })
    }

    /// Every record of a file that was not taken, with its place and the reason.
    pub async fn rejected_rows(&self, id: ImportId, file: i64) -> Result<Vec<RejectedRow>> {
        let mut tx = self.read().await?;
        let rows = tx.staged_with(id, Outcome::Rejected, -1, i64::MAX).await?;
        let of_file = rows.iter().filter(|row| row.file == file);
        Ok(of_file
            .filter_map(|row| {
                let rejection: Rejection = serde_json::from_str(&row.payload).ok()?;
                let (kind, said) = (rejection.kind.to_string(), reason(&rejection));
                Some(RejectedRow { line: row.line, kind, reason: said.text.clone(), said })
            })
            .collect())
    }
}

/// The formats of those files whose rows can be of a part.
fn formats_of(part: Part, files: &[ImportFile]) -> Vec<&str> {
    let formats = files.iter().map(|file| file.format.as_str());
    formats.filter(|format| Part::of(format, part.phase()) == part).collect()
}

/// Writes the counts of every file, so that they outlive the staged rows; `left_out` tells how many of each the user left out.
pub(super) async fn keep_counts(tx: &mut Tx, id: ImportId, left_out: &LeftOut) -> Result<()> {
    let counted = tx.staged_counts(id).await?;
    for file in tx.import_files(id).await? {
        let mut counts = Counts { left_out: left_out.get(&file.ordinal).copied().unwrap_or(0), ..Counts::default() };
        for count in counted.iter().filter(|count| count.file == file.ordinal) {
            counts.add(count.outcome, count.rows);
        }
        tx.keep_import_file(id, &ImportFile { counts: serde_json::to_value(counts).unwrap_or_default(), ..file }).await?;
    }
    Ok(())
}

impl Counts {
    const fn add(&mut self, outcome: Outcome, rows: i64) {
        self.read += rows;
        match outcome {
            Outcome::Imported => self.imported += rows,
            Outcome::Updated => self.updated += rows,
            Outcome::Unchanged => self.unchanged += rows,
            Outcome::Phantom => self.phantom += rows,
            Outcome::Rejected => self.rejected += rows,
            Outcome::Waiting => self.read -= rows,
        }
    }

    const fn plus(self, other: Self) -> Self {
        Self {
            read: self.read + other.read,
            imported: self.imported + other.imported,
            updated: self.updated + other.updated,
            unchanged: self.unchanged + other.unchanged,
            phantom: self.phantom + other.phantom,
            rejected: self.rejected + other.rejected,
            left_out: self.left_out + other.left_out,
        }
    }
}

async fn view(tx: &mut Tx, import: Import) -> Result<ImportView> {
    let files: Vec<FileView> = tx.import_files(import.id).await?.into_iter().map(file_view).collect();
    let totals = files.iter().fold(Counts::default(), |totals, file| totals.plus(file.counts));
    let parts = if import.state == ImportState::Ready { choice::parts(tx, import.id).await? } else { Vec::new() };
    let comes = matches!(import.state, ImportState::Ready | ImportState::Applying);
    let seen_again = if comes { tx.staged_seen_again(import.id).await? } else { 0 };
    let batch = match import.batch.filter(|_| import.state == ImportState::Applied) {
        Some(batch) => tx.batch_of(batch).await?,
        None => None,
    };
    let state = if batch.as_ref().is_some_and(|batch| batch.undone) { ImportState::Undone } else { import.state };
    Ok(ImportView {
        id: import.id,
        state: state.to_string(),
        // Once it is in, it is said as the history says it.
        said: batch.map_or_else(|| said_of(state, &files, totals, seen_again), |batch| batch.said),
        files,
        parts,
        totals,
        seen_again,
        progress: Progress { done: import.done, of: import.whole },
        batch: import.batch.filter(|_| matches!(state, ImportState::Applied | ImportState::Undone)),
        problem: import.problem,
    })
}

fn file_view(file: ImportFile) -> FileView {
    let counts = serde_json::from_value(file.counts).unwrap_or_default();
    FileView { path: file.path, format: file.format, counts, problem: file.problem }
}

/// What an import brings; while it is read, and when it came to nothing, that nothing of it is in the book.
fn said_of(state: ImportState, files: &[FileView], totals: Counts, seen_again: i64) -> Sentence {
    match state {
        ImportState::Reading => say("import-said-reading", []),
        ImportState::Stopped => say("import-stopped", []),
        ImportState::Failed => say("import-said-failed", []),
        ImportState::Applying if brings_nothing(totals) && seen_again > 0 => say("import-said-seen-noted", [("count", seen_again.into())]),
        _ => said(files, totals, seen_again),
    }
}

const fn brings_nothing(totals: Counts) -> bool {
    totals.imported == 0 && totals.updated == 0
}

/// "2,413 people and 18,204 messages are new": what an import brings, in one sentence.
fn said(files: &[FileView], totals: Counts, seen_again: i64) -> Sentence {
    const PEOPLE: [&str; 7] =
        ["linkedin_connections", "linkedin_contacts", "vcard", "google_csv", "outlook_csv", "thunderbird_csv", "mapped_csv"];
    const SAID: [&str; 5] = ["linkedin_messages", "linkedin_invitations", "calendar", "mbox", "eml"];
    let new = |formats: &[&str]| -> i64 {
        files.iter().filter(|file| formats.contains(&file.format.as_str())).map(|file| file.counts.imported).sum()
    };
    let (people, interactions) = (new(&PEOPLE), new(&SAID));
    if totals.imported == 0 && totals.updated == 0 && totals.unchanged == 0 && totals.rejected > 0 {
        let said = if totals.left_out == totals.rejected { "import-said-left-out" } else { "import-said-rejected" };
        return say(said, [("read", totals.read.into())]);
    }
    if brings_nothing(totals) && seen_again > 0 {
        return say("import-said-seen-again", [("count", seen_again.into())]);
    }
    if brings_nothing(totals) {
        return say("import-said-nothing", [("read", totals.read.into())]);
    }
    say(
        "import-said",
        [
            ("people", people.into()),
            ("interactions", interactions.into()),
            ("other", (totals.imported - people - interactions).into()),
            ("updated", totals.updated.into()),
            ("rejected", totals.rejected.into()),
        ],
    )
}

pub(super) fn row_view(row: &StagedRow, files: &[ImportFile]) -> RowView {
    let file = files.iter().find(|file| file.ordinal == row.file);
    let (file, format) = file.map_or((String::new(), ""), |file| (file.path.clone(), file.format.as_str()));
    let part = Part::of(format, phase_of(row.ordinal));
    let changes = row.changes.as_deref().and_then(|changes| serde_json::from_str(changes).ok()).unwrap_or_default();
    RowView { id: row.ordinal, part, file, line: row.line, kind: row.outcome.to_string(), what: what(row), changes }
}

fn what(row: &StagedRow) -> Sentence {
    if let Ok(rejection) = serde_json::from_str::<Rejection>(&row.payload) {
        return reason(&rejection);
    }
    match serde_json::from_str::<Payload>(&row.payload).map(|payload| payload.draft) {
        Ok(Draft::Person(person) | Draft::Owner(person)) => person_said(&person),
        Ok(Draft::Interaction(interaction)) => say(
            "import-row-interaction",
            [
                ("kind", say(&format!("kind-{}", interaction.kind), []).text.into()),
                // With its year always: rows are of any year.
                ("date", Argument::day(interaction.on_date, Date::MIN)),
                ("with", interaction.participants.iter().filter_map(|one| one.name.clone()).collect::<Vec<_>>().join(", ").into()),
            ],
        ),
        Ok(Draft::Event(event)) => say("import-row-event", [("name", event.name.into())]),
        Ok(Draft::Application(application)) => say("import-row-application", [("title", application.title.into())]),
        Ok(Draft::Follow(follow)) => say("import-row-follow", [("organisation", follow.organisation.into())]),
        Err(_) => say("import-row-phantom", []),
    }
}

fn person_said(person: &PersonDraft) -> Sentence {
    let organisation = person.positions.first().and_then(|position| position.organisation.clone());
    match organisation {
        Some(organisation) => say("import-row-person-at", [("name", person.name.clone().into()), ("organisation", organisation.into())]),
        None => say("import-row-person", [("name", person.name.clone().into())]),
    }
}

fn reason(rejection: &Rejection) -> Sentence {
    let detail = rejection.detail.clone().unwrap_or_default();
    say_key(&rejection.reason, [("detail".to_owned(), detail.into())].into())
}
