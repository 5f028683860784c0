//! Imports: files become a diff that is shown first, and on acceptance one batch that undo takes back as one.

mod applying;
mod choice;
mod comparing;
mod details;
mod fresh;
mod happenings;
mod kept;
mod mapping;
mod me;
mod moved;
mod organisations;
mod owner;
mod pace;
mod persons;
mod reading;
mod staging;
mod values;
mod views;

use std::{path::PathBuf, sync::Arc};

use jiff::civil::Date;
use tokio::{sync::mpsc, task::JoinHandle};
use wellmet_domain::{BatchId, ImportId, Sentence, catalogue::say, people::Source};
use wellmet_formats::{Format, FormatError, ReadOptions, tables::CsvMap};
use wellmet_store::{ImportFile, ImportState, NewBatch, Outcome, StagedRow, Tx, Written};

use self::{
    applying::{Applier, Left, Taken},
    choice::{Chosen, LeftOut, Picker, leave_out},
    comparing::compare,
    me::Me,
    owner::Owners,
    pace::{Pace, STEP},
    reading::{Heard, Reading, names, read_all},
    staging::{FileAt, Payload, Stager},
};
pub use self::{
    choice::{ImportChoice, Novelty, Part, PartView, Without},
    mapping::{ColumnProposal, TableProposal, map_of_json, propose_columns},
    reading::source_of,
    values::{FieldChange, channel_key},
    views::{Counts, FileView, ImportView, Progress, RejectedRow, RowPage, RowView},
};
use crate::{
    app::App,
    error::{Error, Result},
};

/// How many staged rows one transaction compares.
const CHUNK: i64 = 250;
/// How many staged rows one transaction clears away.
const CLEARED: i64 = 5_000;
/// How many messages of the reading thread may wait.
const WAITING: usize = 8;
/// How many messages of the reading thread one transaction stages at most.
const MOST_TOGETHER: usize = 8;

/// Staged rows on their way into the book.
struct Chunk {
    /// How many rows were staged.
    rows: i64,
    /// The place of the last of them; none after the end.
    last: Option<i64>,
    /// Those that say something new.
    taken: Vec<Taken>,
    /// Those that the user left out.
    left: Vec<Left>,
}

/// What the user says about the files of an import.
#[derive(Clone, Debug, Default)]
pub struct ImportOptions {
    /// The format, where it is not to be detected.
    pub format: Option<Format>,
    /// The map of an ordinary table's columns.
    pub map: Option<CsvMap>,
    /// Whether the bodies of mails are kept.
    pub bodies: bool,
    /// The names by which uploaded files are shown, by the names they lie under.
    pub shown: Vec<(String, String)>,
}

/// What a task said that broke off over a file.
fn broken(name: String, error: &tokio::task::JoinError) -> Error {
    FormatError::Broken { name, detail: error.to_string() }.into()
}

impl App {
    /// Opens an import; [`Self::read_import`] reads its files.
    pub async fn create_import(&self) -> Result<ImportId> {
        let mut tx = self.store().operate(self.book()).await?;
        let id: ImportId = tx.new_id();
        tx.create_import(id, None).await?;
        tx.commit().await?;
        Ok(id)
    }

    /// Reads files and folders beside the book, and says what they would change. Nothing is in the book yet.
    ///
    /// # Errors
    /// When a file cannot be opened or is of no known format; the import is then marked as failed with that sentence.
    pub async fn read_import(&self, id: ImportId, paths: Vec<PathBuf>, options: ImportOptions) -> Result<ImportView> {
        match self.stage_all(id, paths, options).await {
            Ok(()) => self.import(id).await,
            // What went wrong first is what is told, even where it cannot be noted: a full disk takes no note.
            Err(error) => match self.give_up_reading(id, &error).await {
                Ok(true) => self.import(id).await,
                Ok(false) | Err(_) => Err(error),
            },
        }
    }

    /// Clears what was read so far; true when that is because the user asked to stop.
    async fn give_up_reading(&self, id: ImportId, error: &Error) -> Result<bool> {
        let mut tx = self.store().operate(self.book()).await?;
        tx.clear_staged(id).await?;
        let stopped = tx.import_stop_requested(id).await?;
        if stopped {
            tx.set_import_state(id, ImportState::Stopped).await?;
        } else {
            tx.fail_import(id, &error.sentence()).await?;
        }
        tx.commit().await?;
        Ok(stopped)
    }

    async fn stage_all(&self, id: ImportId, paths: Vec<PathBuf>, options: ImportOptions) -> Result<()> {
        let mut look = self.read().await?;
        let moment = self.moment(&mut look).await?;
        let region = phone_region(&mut look).await?;
        drop(look);
        let mut read_options = ReadOptions::on(moment.today());
        read_options.phone_region.clone_from(&region);
        read_options.map = options.map;
        read_options.bodies = options.bodies;
        read_options.horizon = moment.today().checked_add(jiff::Span::new().days(90)).unwrap_or(moment.today());
        let named = names(&paths);
        let reading = Reading { paths, format: options.format, options: read_options };
        let (sender, heard) = mpsc::channel(WAITING);
        let thread = tokio::task::spawn_blocking(move || read_all(&reading, &sender));
        let staged = self.stage_heard(id, heard, &region, &options.shown).await;
        let read = thread.await.map_err(|error| broken(named, &error))?;
        staged?;
        read?;
        self.compare_waiting(id, &region).await?;
        self.finish_reading(id).await
    }

    async fn stage_heard(&self, id: ImportId, mut heard: mpsc::Receiver<Heard>, region: &str, shown: &[(String, String)]) -> Result<()> {
        let mut staging = Staging { id, stager: Stager::new(id, region), owners: Owners::default(), file: None, files: 0, done: 0 };
        while let Some(message) = heard.recv().await {
            let mut tx = self.store().operate(self.book()).await?;
            if tx.import_stop_requested(id).await? {
                return Err(Error::Invalid(say("import-stopped", [])));
            }
            let (began, mut message, mut together) = (self.store().clock().now(), Some(message), 0);
            while let Some(now) = message {
                staging.hear(&mut tx, now, shown).await?;
                together += 1;
                // What is here already goes along, as long as nobody has to wait for it: each commit is a wait for the disk.
                let goes_on = together < MOST_TOGETHER && self.store().clock().now().duration_since(began) < STEP;
                message = if goes_on { heard.try_recv().ok() } else { None };
            }
            tx.set_import_progress(id, staging.done, 0).await?;
            tx.commit().await?;
        }
        self.stage_owners(id, &mut staging.stager, staging.owners).await
    }

    async fn stage_owners(&self, id: ImportId, stager: &mut Stager, owners: Owners) -> Result<()> {
        let mut tx = self.store().operate(self.book()).await?;
        tx.set_import_day(id, owners.as_of()).await?;
        for (draft, source) in owners.drafts() {
            stager.stage_owner(&mut tx, draft, source).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    /// Compares what is there already, now that the day of the files is known.
    async fn compare_waiting(&self, id: ImportId, region: &str) -> Result<()> {
        let mut after = -1;
        loop {
            let mut tx = self.store().operate(self.book()).await?;
            let as_of = tx.import(id).await?.and_then(|import| import.as_of);
            let rows = tx.staged_with(id, Outcome::Waiting, after, CHUNK).await?;
            let Some(last) = rows.last() else { return Ok(()) };
            after = last.ordinal;
            let mut compared = Vec::new();
            for row in &rows {
                if let Ok(payload) = serde_json::from_str::<Payload>(&row.payload) {
                    compared.push(compare(&mut tx, row, &payload, as_of, region).await?);
                }
            }
            tx.set_compared(id, &compared).await?;
            tx.commit().await?;
        }
    }

    async fn finish_reading(&self, id: ImportId) -> Result<()> {
        let mut tx = self.store().operate(self.book()).await?;
        views::keep_counts(&mut tx, id, &LeftOut::new()).await?;
        tx.set_import_state(id, ImportState::Ready).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Takes a whole diff into the book, chunk by chunk, as one batch.
    ///
    /// # Errors
    /// [`Error::Decision`] when the files hold mails or messages and nobody knows which address is the user's.
    pub async fn accept_import(&self, id: ImportId) -> Result<ImportView> {
        self.accept_some(id, ImportChoice::default()).await
    }

    /// Takes what the user chose of a diff into the book; what is left out is named in the report and may come another time.
    ///
    /// # Errors
    /// As [`Self::accept_import`].
    pub async fn accept_some(&self, id: ImportId, choice: ImportChoice) -> Result<ImportView> {
        let import = self.ready_import(id).await?;
        if import.state != ImportState::Ready {
            return Err(Error::Invalid(say("import-not-ready", [])));
        }
        let picker = Arc::new(Picker::new(choice, &self.read().await?.import_files(id).await?));
        self.require_me(id, &picker).await?;
        let _guard = self.store().guard_applying().await?;
        let batch = BatchId(self.store().fresh_id());
        let mut tx = self.store().operate(self.book()).await?;
        tx.set_import_batch(id, Some(batch)).await?;
        tx.set_import_state(id, ImportState::Applying).await?;
        tx.commit().await?;
        match self.apply_all(id, batch, import.as_of, picker).await {
            Ok(Some(left_out)) => self.finish_import(id, batch, &left_out).await?,
            Ok(None) => self.abandon(id, batch, None).await?,
            Err(error) => {
                // Where it cannot be taken back now, the next start does so before anything else.
                let _ = self.abandon(id, batch, Some(&error.sentence())).await;
                return Err(error);
            }
        }
        self.import(id).await
    }

    /// Mails and messages have a direction only for somebody who is known.
    async fn require_me(&self, id: ImportId, picker: &Picker) -> Result<()> {
        let mut tx = self.read().await?;
        let me = Me::load(&mut tx).await?;
        let files = tx.import_files(id).await?;
        let first = tx.staged_after(id, -1, CHUNK).await?;
        drop(tx);
        let first: Vec<StagedRow> = first.into_iter().filter(|row| picker.choose(row) == Chosen::Taken).collect();
        let told = owner::channels_told(&first);
        let has = |formats: &[&str]| files.iter().any(|file| formats.contains(&file.format.as_str()));
        let mail = picker.may_take(Part::Mail) && has(&["mbox", "eml"]) && !me.has_email() && !told.email;
        let messages = picker.may_take(Part::Messages) && has(&["linkedin_messages"]) && !me.has_profile() && !told.profile;
        if mail || messages {
            let said = if mail { say("import-who-am-i-mail", []) } else { say("import-who-am-i-messages", []) };
            return Err(Error::Decision {
                said,
                details: serde_json::json!({ "import": id, "me": if mail { "email" } else { "profile" } }),
            });
        }
        Ok(())
    }

    /// The file of the first staged row after one.
    async fn file_after(&self, id: ImportId, ordinal: i64) -> Result<String> {
        let mut look = self.read().await?;
        let row = look.staged_after(id, ordinal, 1).await?.pop();
        let files = look.import_files(id).await?;
        Ok(files
            .into_iter()
            .find(|file| row.as_ref().is_some_and(|row| row.file == file.ordinal))
            .map(|file| file.path)
            .unwrap_or_default())
    }

    async fn ready_import(&self, id: ImportId) -> Result<wellmet_store::Import> {
        self.read().await?.import(id).await?.ok_or_else(|| Error::not_found("import"))
    }

    /// Applies every chunk and tells how many rows of each file stayed out; nothing when the user asked to stop.
    async fn apply_all(&self, id: ImportId, batch: BatchId, as_of: Option<Date>, picker: Arc<Picker>) -> Result<Option<LeftOut>> {
        let mut look = self.read().await?;
        let region = phone_region(&mut look).await?;
        let mut applier = Applier::new(&mut look, as_of, &region, !picker.is_everything()).await?;
        let whole = look.staged_counts(id).await?.iter().map(|count| count.rows).sum();
        drop(look);
        let (mut done, mut pace, mut reached) = (0, Pace::default(), -1);
        let mut left_out = LeftOut::new();
        let mut next = self.read_ahead(id, reached, pace.rows(), &region, &picker);
        loop {
            let chunk = match next.await {
                Ok(chunk) => chunk?,
                Err(error) => return Err(broken(self.file_after(id, reached).await?, &error)),
            };
            let Some(after) = chunk.last else { return Ok(Some(left_out)) };
            reached = after;
            next = self.read_ahead(id, after, pace.rows(), &region, &picker);
            let said = say("import-applying", []);
            let new = NewBatch { id: Some(batch), said, source: Source::You, undoes: None, applying: true };
            let mut tx = self.store().begin(self.book(), new).await?;
            let began = self.store().clock().now();
            if tx.import_stop_requested(id).await? {
                return Ok(None);
            }
            applier.apply(&mut tx, &chunk.taken).await?;
            leave_out(&mut tx, id, chunk.left.into_iter().chain(applier.leaning.drain(..)), &mut left_out).await?;
            done += chunk.rows;
            tx.set_import_progress(id, done, whole).await?;
            let Written { .. } = tx.commit().await?;
            pace.took(chunk.rows, self.store().clock().now().duration_since(began));
        }
    }

    /// Reads the next staged rows and makes them ready while those before them are written.
    fn read_ahead(&self, id: ImportId, after: i64, limit: i64, region: &str, picker: &Arc<Picker>) -> JoinHandle<Result<Chunk>> {
        let (app, region, picker) = (self.clone(), region.to_owned(), Arc::clone(picker));
        tokio::spawn(async move {
            let rows = app.read().await?.staged_after(id, after, limit).await?;
            let taken = rows.iter().filter(|row| picker.choose(row) == Chosen::Taken);
            let taken = taken.filter_map(|row| Taken::of(row, &region)).collect();
            let left = rows.iter().filter(|row| picker.choose(row) == Chosen::LeftOut).map(Left::of).collect();
            let last = rows.last().map(|row| row.ordinal);
            Ok(Chunk { rows: i64::try_from(rows.len()).unwrap_or(0), last, taken, left })
        })
    }

    async fn finish_import(&self, id: ImportId, batch: BatchId, left_out: &LeftOut) -> Result<()> {
        if !left_out.is_empty() {
            let mut tx = self.store().operate(self.book()).await?;
            views::keep_counts(&mut tx, id, left_out).await?;
            tx.commit().await?;
        }
        let said = self.import(id).await?.said;
        let mut tx = self.store().operate(self.book()).await?;
        if !tx.finish_batch(batch, &said).await? {
            tx.set_import_batch(id, None).await?;
        }
        tx.set_import_state(id, ImportState::Applied).await?;
        tx.commit().await?;
        self.clear_taken(id).await
    }

    /// Removes what is in the book now, in steps, so that nobody waits for it.
    async fn clear_taken(&self, id: ImportId) -> Result<()> {
        loop {
            let mut tx = self.store().operate(self.book()).await?;
            let cleared = tx.clear_taken(id, CLEARED).await?;
            tx.commit().await?;
            if cleared == 0 {
                return Ok(());
            }
        }
    }

    /// Takes back what was applied so far; nothing of the import stays.
    async fn abandon(&self, id: ImportId, batch: BatchId, problem: Option<&Sentence>) -> Result<()> {
        match self.take_back(batch).await {
            // Nothing had been written yet.
            Ok(()) | Err(Error::Store(wellmet_store::Error::NotFound(_))) => {}
            Err(error) => return Err(error),
        }
        let mut tx = self.store().operate(self.book()).await?;
        match problem {
            Some(problem) => tx.fail_import(id, problem).await?,
            None => tx.set_import_state(id, ImportState::Stopped).await?,
        }
        tx.clear_staged(id).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Stops an import: one that is read or applied ends at its next step, one that waits ends now.
    pub async fn stop_import(&self, id: ImportId) -> Result<ImportView> {
        let mut tx = self.store().operate(self.book()).await?;
        let import = tx.import(id).await?.ok_or_else(|| Error::not_found("import"))?;
        tx.request_import_stop(id).await?;
        if import.state == ImportState::Ready {
            tx.clear_staged(id).await?;
            tx.set_import_state(id, ImportState::Stopped).await?;
        }
        tx.commit().await?;
        self.import(id).await
    }

    /// Reads files and takes them into the book at once, as the command line does.
    pub async fn import_files(&self, paths: Vec<PathBuf>, options: ImportOptions) -> Result<ImportView> {
        let id = self.create_import().await?;
        self.read_import(id, paths, options).await?;
        self.accept_import(id).await
    }
}

/// The files of an import on their way into the rows beside the book.
struct Staging {
    id: ImportId,
    stager: Stager,
    owners: Owners,
    file: Option<FileAt>,
    files: i64,
    done: i64,
}

impl Staging {
    /// Takes what the reading thread says.
    async fn hear(&mut self, tx: &mut Tx, message: Heard, shown: &[(String, String)]) -> Result<()> {
        match message {
            Heard::File { path, format, as_of } => {
                let at = FileAt { ordinal: self.files, source: source_of(format), as_of };
                let path = shown_as(&path, shown);
                tx.keep_import_file(self.id, &import_file(self.files, path, format, None)).await?;
                self.files += 1;
                self.owners.begin(&at);
                self.file = Some(at);
            }
            Heard::Items(items) => {
                self.done += i64::try_from(items.len()).unwrap_or(0);
                if let Some(file) = &self.file {
                    for item in &items {
                        self.owners.observe(item);
                    }
                    self.stager.stage(tx, file, items).await?;
                }
            }
            Heard::Problem(problem) => {
                let problem = Some(say("import-file-problem", [("what", problem.into())]));
                if let Some(last) = tx.import_files(self.id).await?.pop() {
                    tx.keep_import_file(self.id, &ImportFile { problem, ..last }).await?;
                }
            }
        }
        Ok(())
    }
}

fn shown_as(path: &str, shown: &[(String, String)]) -> String {
    let name = shown.iter().find_map(|(lies, name)| path.strip_prefix(lies.as_str()).map(|rest| format!("{name}{rest}")));
    name.unwrap_or_else(|| path.to_owned())
}

fn import_file(ordinal: i64, path: String, format: Format, problem: Option<Sentence>) -> ImportFile {
    ImportFile { ordinal, path, format: format.to_string(), counts: serde_json::json!({}), problem }
}

/// The region that reads telephone numbers without a country code, as the settings say.
async fn phone_region(tx: &mut wellmet_store::Tx) -> Result<String> {
    use wellmet_domain::fields::Setting;
    use wellmet_store::Cell;
    let setting: Option<Setting> = tx.select("name = $2", &["phone_region".to_owned().put()]).await?.pop();
    Ok(setting.and_then(|setting| setting.value.get("value").and_then(|value| value.as_str().map(str::to_owned))).unwrap_or_default())
}
