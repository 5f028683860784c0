//! `wellmet import`: files, folders and archives become one batch, or a diff that is only shown.

mod choosing;
mod mapping;
mod watching;

use std::path::PathBuf;

use self::{choosing::Kind, watching::Stop};
use clap::Args;
use serde::Serialize;
use serde_json::Value;
use wellmet_app::{
    App,
    first_look::{FindingShown, FirstLookView},
    imports::{Counts, FieldChange, ImportOptions, ImportView, RejectedRow, RowView},
};
use wellmet_domain::{
    BatchId, ImportId, Sentence,
    catalogue::{Argument, say},
};
use wellmet_formats::{Format, tables::CsvMap};

use crate::{
    context::Context,
    failure::{End, Failure, Result},
    page::{PLAIN, Page, QUIET},
};

/// What `wellmet import` takes.
#[derive(Debug, Args)]
pub struct Options {
    /// Files, folders or zip archives: LinkedIn, vCard, CSV, iCalendar, mbox, eml
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// The format, when it is not to be found out (vcard, mbox, calendar...)
    #[arg(long, value_name = "F")]
    format: Option<Format>,
    /// Show what would change, and change nothing
    #[arg(long)]
    dry_run: bool,
    /// What the columns of an ordinary table mean; without it, a map is proposed
    #[arg(long, value_name = "FILE")]
    map: Option<PathBuf>,
    /// Take only these kinds: connections, contacts, messages, meetings, mail..., new, changes
    #[arg(long, value_name = "KIND", value_delimiter = ',')]
    only: Vec<Kind>,
    /// Take everything but these kinds
    #[arg(long, value_name = "KIND", value_delimiter = ',')]
    without: Vec<Kind>,
    /// Keep the text of mails too, not only who wrote to whom and when
    #[arg(long)]
    bodies: bool,
}

/// The object that `wellmet import` answers.
#[derive(Debug, Serialize)]
struct Imported {
    /// The batch that `wellmet undo` takes; none when nothing was written.
    batch: Option<BatchId>,
    /// Whether it was only shown.
    dry_run: bool,
    /// What it brings, in a sentence.
    said: Sentence,
    /// Every file that was read.
    files: Vec<ImportedFile>,
    /// The counts of all files together.
    totals: Counts,
    /// Where what the user said stays against what a file says.
    kept_yours: Vec<RowView>,
    /// What the book tells at first sight; none when nothing was written.
    first_look: Option<FirstLookView>,
}

/// A file that was read: `read` is the sum of what became of its records.
#[derive(Debug, Serialize)]
struct ImportedFile {
    path: String,
    format: String,
    read: i64,
    imported: i64,
    updated: i64,
    unchanged: i64,
    phantom: i64,
    /// Every record that was not taken, with its place and the reason.
    rejected: Vec<RejectedRow>,
    /// How many of them `--only` or `--without` left out.
    left_out: i64,
    /// Why it could not be read to its end.
    problem: Option<Sentence>,
}

/// Answers `{"batch","dry_run","said","files":[...],"totals"}`; exit 4 when a table needs a map or mail an owner.
pub async fn run(context: &Context, options: Options) -> Result<End> {
    let map = options.map.as_deref().map(mapping::read).transpose()?;
    if map.is_none() && options.format.is_none() {
        mapping::require_known(&options.paths)?;
    }
    let mut stop = Stop::listen()?;
    let app = context.app().await?;
    let id = app.create_import().await?;
    let imported = match staged(app, id, &options, map, context.json, &mut stop).await {
        Ok(imported) => imported,
        Err(failure) => {
            let _ = app.stop_import(id).await;
            return Err(failure);
        }
    };
    Ok(context.answer(&imported, |page| show(page, &imported)))
}

async fn staged(app: &App, id: ImportId, options: &Options, map: Option<CsvMap>, json: bool, stop: &mut Stop) -> Result<Imported> {
    let how = ImportOptions { format: options.format, map, bodies: options.bodies, ..ImportOptions::default() };
    let read = Box::pin(app.read_import(id, options.paths.clone(), how));
    watching::watch(app, id, "import-reading", json, stop, read).await?;
    let kept_yours = app.kept_yours(id).await?;
    let choice = choosing::choice(&options.only, &options.without);
    if options.dry_run {
        let view = app.leave_out_of_import(id, &choice).await?;
        let files = files(app, &view).await?;
        app.stop_import(id).await?;
        return Ok(Imported { batch: None, dry_run: true, said: view.said, files, totals: view.totals, kept_yours, first_look: None });
    }
    let view = watching::watch(app, id, "import-applying", json, stop, Box::pin(app.accept_some(id, choice))).await?;
    if view.state != "applied" {
        return Err(Failure::new(End::Failed, say("import-stopped", [])));
    }
    let files = files(app, &view).await?;
    let first_look = if view.batch.is_some() { Some(app.first_look().await?) } else { None };
    Ok(Imported { batch: view.batch, dry_run: false, said: view.said, files, totals: view.totals, kept_yours, first_look })
}

async fn files(app: &App, view: &ImportView) -> Result<Vec<ImportedFile>> {
    let mut files = Vec::new();
    for (ordinal, file) in (0..).zip(&view.files) {
        let Counts { read, imported, updated, unchanged, phantom, rejected, left_out } = file.counts;
        let rejected = if rejected == 0 { Vec::new() } else { app.rejected_rows(view.id, ordinal).await? };
        let (path, format, problem) = (file.path.clone(), file.format.clone(), file.problem.clone());
        files.push(ImportedFile { path, format, read, imported, updated, unchanged, phantom, rejected, left_out, problem });
    }
    Ok(files)
}

/// The key of the reason that needs no telling: the user left the row out.
const LEFT_OUT: &str = "import-left-out";

/// The most reasons told to people; programs are told all.
const MOST_REASONS: usize = 12;

fn show(page: &mut Page, imported: &Imported) {
    page.say(0, &imported.said.text);
    page.gap();
    let row = |file: &ImportedFile| {
        let name = file.path.rsplit('/').next().unwrap_or(&file.path).to_owned();
        vec![name, counted(file), say("cli-import-read", [("count", file.read.into())]).text]
    };
    let rows: Vec<Vec<String>> = imported.files.iter().map(row).collect();
    page.table(2, &[PLAIN, PLAIN, QUIET], &rows);
    show_rejected(page, &imported.files);
    show_kept(page, &imported.kept_yours);
    show_findings(page, imported.first_look.iter().flat_map(|look| &look.findings));
    page.gap();
    let next = match imported.batch {
        _ if imported.dry_run => "cli-import-dry",
        Some(_) => "cli-import-undo",
        None => return,
    };
    page.quiet(0, &say(next, []).text);
}

/// "Dana Okafor: headline stays “Editor”; the file says “Chief Editor”."
fn show_kept(page: &mut Page, kept: &[RowView]) {
    let told = kept.iter().flat_map(|row| row.changes.iter().map(move |change| kept_said(row, change)));
    for sentence in told.take(MOST_REASONS) {
        page.say(2, &sentence.text);
    }
}

fn kept_said(row: &RowView, change: &FieldChange) -> Sentence {
    let title = |text: &String| match change.field.as_str() {
        "position" => serde_json::from_str::<Value>(text).ok().and_then(|position| position["title"].as_str().map(str::to_owned)),
        _ => Some(text.clone()),
    };
    let theirs = change.after.as_ref().and_then(title).unwrap_or_default();
    let yours = change.yours.clone().unwrap_or_default();
    let what = row.what.text.clone();
    say(
        "cli-import-kept-yours",
        [("what", what.into()), ("field", change.field.as_str().into()), ("yours", yours.into()), ("theirs", theirs.into())],
    )
}

/// Each finding with its evidence and its one act, as a command to copy.
fn show_findings<'a>(page: &mut Page, findings: impl Iterator<Item = &'a FindingShown>) {
    for finding in findings {
        page.gap();
        page.say(0, &finding.sentence.text);
        for evidence in &finding.evidence {
            page.quiet(2, &evidence.text);
        }
        if let Some(command) = command(finding) {
            page.say(2, &format!("▸ {command}"));
        }
    }
}

/// The command that the act of a finding opens: the page of a person, with what to write about, or an organisation.
fn command(finding: &FindingShown) -> Option<String> {
    if finding.act.kind == "organisation" {
        let Some(Argument::Text(organisation)) = finding.sentence.args.get("organisation") else { return None };
        return Some(format!("wellmet at \"{organisation}\""));
    }
    Some(format!("wellmet show \"{}\"", finding.people.first()?.name))
}

fn counted(file: &ImportedFile) -> String {
    let rejected = file.read - file.imported - file.updated - file.unchanged - file.phantom - file.left_out;
    let parts = [
        ("cli-import-new", file.imported),
        ("cli-import-changed", file.updated),
        ("cli-import-known", file.unchanged),
        ("cli-import-empty", file.phantom),
        ("cli-import-left-out", rejected),
        ("cli-import-left-out-by-you", file.left_out),
    ];
    let told = parts.into_iter().filter(|(_, count)| *count > 0).map(|(key, count)| say(key, [("count", count.into())]).text);
    told.collect::<Vec<_>>().join(", ")
}

fn show_rejected(page: &mut Page, files: &[ImportedFile]) {
    page.gap();
    for file in files {
        if let Some(problem) = &file.problem {
            page.say(2, &problem.text);
        }
    }
    let rejected: Vec<Vec<String>> = files
        .iter()
        .flat_map(|file| file.rejected.iter().map(move |row| (file, row)))
        .filter(|(_, row)| row.said.key != LEFT_OUT)
        .map(|(file, row)| vec![place(file, row), row.reason.clone()])
        .take(MOST_REASONS)
        .collect();
    let others = |file: &ImportedFile| file.rejected.iter().filter(|row| row.said.key != LEFT_OUT).count();
    let all: usize = files.iter().map(others).sum();
    page.table(2, &[QUIET, PLAIN], &rejected);
    if all > rejected.len() {
        page.quiet(2, &say("cli-import-more-left-out", [("count", (all - rejected.len()).into())]).text);
    }
}

fn place(file: &ImportedFile, row: &RejectedRow) -> String {
    let name = file.path.rsplit('/').next().unwrap_or(&file.path);
    say("cli-import-place", [("file", name.into()), ("line", row.line.to_string().into())]).text
}
