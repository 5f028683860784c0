//! Reading the files of an import on a thread of its own: paths, folders and archives become a stream of items.

use std::{
    fs::File,
    io::{BufReader, Read},
    ops::ControlFlow,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
};

use jiff::civil::Date;
use tokio::sync::mpsc::Sender;
use wellmet_domain::people::Source;
use wellmet_formats::{
    Format, FormatError, ReadOptions,
    archive::{ArchiveDate, Limits, is_readable, walk},
    detect,
    draft::Item,
    read,
    reading::head_of,
};

use crate::error::{Error, Result};

/// How many items travel together.
const TOGETHER: usize = 128;
/// How many bytes of cards and photos travel together at most.
const MOST_BYTES: usize = 4 << 20;

/// What the reading thread tells the one that stages.
pub enum Heard {
    /// A file begins; its items follow.
    File {
        /// Its path, inside archives too.
        path: String,
        /// What it is.
        format: Format,
        /// The day its archive was made, when its name says it.
        as_of: Option<Date>,
    },
    /// Items of the file that began last.
    Items(Vec<Item>),
    /// The file that began last could not be read to its end.
    Problem(String),
}

/// How the files are to be read.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The files and folders.
    pub paths: Vec<PathBuf>,
    /// The format the user insists on.
    pub format: Option<Format>,
    /// What every reader is told.
    pub options: ReadOptions,
}

/// The kind of source that a format belongs to.
#[must_use]
pub const fn source_of(format: Format) -> Source {
    match format {
        Format::Vcard => Source::Vcard,
        Format::GoogleCsv => Source::Google,
        Format::OutlookCsv => Source::Outlook,
        Format::ThunderbirdCsv => Source::Thunderbird,
        Format::MappedCsv => Source::Csv,
        Format::Calendar => Source::Calendar,
        Format::Mbox | Format::Eml => Source::Mail,
        _ => Source::Linkedin,
    }
}

/// Reads everything and sends it on; ends early when nobody listens any more.
///
/// # Errors
/// When a path cannot be opened, or nothing in it is readable.
pub fn read_all(reading: &Reading, heard: &Sender<Heard>) -> Result<()> {
    let mut files = 0;
    for path in &reading.paths {
        files += read_path(reading, path, heard)?;
    }
    if files == 0 {
        return Err(FormatError::Unknown { name: names(&reading.paths) }.into());
    }
    Ok(())
}

/// The names of some files, for a sentence about all of them.
pub fn names(paths: &[PathBuf]) -> String {
    paths.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join(", ")
}

fn read_path(reading: &Reading, path: &Path, heard: &Sender<Heard>) -> Result<usize> {
    if path.is_dir() {
        return read_folder(reading, path, heard);
    }
    let name = path.display().to_string();
    let mut file = File::open(path).map_err(|error| unopened(path, &error))?;
    let head = head_of(&name, &mut file)?;
    if head.starts_with(b"PK") && reading.format.is_none() && is_zip(&name, &head) {
        return read_archive(reading, &name, path, heard);
    }
    let file = File::open(path).map_err(|error| unopened(path, &error))?;
    let wanted = reading.format.unwrap_or_else(|| detect(&name, &head));
    read_file(reading, &name, wanted, BufReader::with_capacity(1 << 18, file), heard)?;
    Ok(1)
}

fn is_zip(name: &str, head: &[u8]) -> bool {
    detect(name, head) == Format::Archive
}

fn read_folder(reading: &Reading, folder: &Path, heard: &Sender<Heard>) -> Result<usize> {
    let entries = std::fs::read_dir(folder).map_err(|error| unopened(folder, &error))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    paths.sort();
    let mut files = 0;
    for path in paths.iter().filter(|path| path.is_dir() || is_readable(&path.display().to_string())) {
        files += if path.is_dir() { read_folder(reading, path, heard)? } else { read_found(reading, path, heard)? };
    }
    Ok(files)
}

/// Reads a file that was found in a folder: what nobody here reads is passed over.
fn read_found(reading: &Reading, path: &Path, heard: &Sender<Heard>) -> Result<usize> {
    let name = path.display().to_string();
    let mut file = File::open(path).map_err(|error| unopened(path, &error))?;
    match detect(&name, &head_of(&name, &mut file)?) {
        Format::Unknown => Ok(0),
        _ => read_path(reading, path, heard),
    }
}

fn read_archive(reading: &Reading, name: &str, path: &Path, heard: &Sender<Heard>) -> Result<usize> {
    let file = File::open(path).map_err(|error| unopened(path, &error))?;
    let mut files = 0;
    walk(name, BufReader::new(file), &Limits::default(), &mut |member| {
        let path = member.path.clone();
        let head = head_of(&path, member)?;
        let format = detect(&path, &head);
        if format == Format::Unknown {
            return Ok(ControlFlow::Continue(()));
        }
        files += 1;
        let listening = tell_file(reading, &path, format, head.as_slice().chain(member), heard);
        Ok(if listening { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
    })?;
    Ok(files)
}

/// A file named by the user that cannot be read at all is an error; one that breaks off later is a problem of that file.
fn read_file(reading: &Reading, name: &str, format: Format, source: impl Read, heard: &Sender<Heard>) -> Result<()> {
    let mut first = true;
    let mut refused = None;
    let sender = Batches::new(heard);
    announce(reading, name, format, heard);
    if let Err(error) = sender.send_all(|sink| {
        guarded(name, || {
            read(format, name, source, &reading.options, &mut |item| {
                first = false;
                sink(item)
            })
        })
    }) {
        refused = Some(error);
    }
    match refused {
        Some(error) if first => Err(error.into()),
        Some(error) => {
            // Nobody listens any more only when the import was stopped.
            let _ = heard.blocking_send(Heard::Problem(error.to_string()));
            Ok(())
        }
        None => Ok(()),
    }
}

/// Reads one member of an archive; false when nobody listens any more.
fn tell_file(reading: &Reading, path: &str, format: Format, source: impl Read, heard: &Sender<Heard>) -> bool {
    announce(reading, path, format, heard);
    let sender = Batches::new(heard);
    if let Err(error) = sender.send_all(|sink| guarded(path, || read(format, path, source, &reading.options, sink))) {
        return heard.blocking_send(Heard::Problem(error.to_string())).is_ok();
    }
    !heard.is_closed()
}

/// A reader that panics ends its own file with an error that names it, and nothing else.
fn guarded(name: &str, reader: impl FnOnce() -> std::result::Result<(), FormatError>) -> std::result::Result<(), FormatError> {
    // What the reader had in hand is dropped with it; what it gave before is whole.
    catch_unwind(AssertUnwindSafe(reader)).unwrap_or_else(|panic| {
        let said = panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
        Err(FormatError::Broken { name: name.to_owned(), detail: said.unwrap_or("no reason given").to_owned() })
    })
}

fn announce(reading: &Reading, path: &str, format: Format, heard: &Sender<Heard>) {
    let as_of = reading.options.archive_date.or_else(|| ArchiveDate::named(path).date());
    // Nobody listens any more only when the import was stopped; the next item ends the reading then.
    let _ = heard.blocking_send(Heard::File { path: path.to_owned(), format, as_of });
}

struct Batches<'a> {
    heard: &'a Sender<Heard>,
}

impl<'a> Batches<'a> {
    const fn new(heard: &'a Sender<Heard>) -> Self {
        Self { heard }
    }

    fn send_all<E>(
        &self,
        produce: impl FnOnce(&mut dyn FnMut(Item) -> ControlFlow<()>) -> std::result::Result<(), E>,
    ) -> std::result::Result<(), E> {
        let mut together = Vec::with_capacity(TOGETHER);
        let mut bytes = 0;
        let outcome = produce(&mut |item| {
            bytes += weight(&item);
            together.push(item);
            if together.len() < TOGETHER && bytes < MOST_BYTES {
                return ControlFlow::Continue(());
            }
            bytes = 0;
            let items = std::mem::replace(&mut together, Vec::with_capacity(TOGETHER));
            self.heard.blocking_send(Heard::Items(items)).map_or(ControlFlow::Break(()), |()| ControlFlow::Continue(()))
        });
        if !together.is_empty() {
            // As above: nobody listens only after a stop.
            let _ = self.heard.blocking_send(Heard::Items(together));
        }
        outcome
    }
}

/// Roughly how many bytes an item carries besides its text.
fn weight(item: &Item) -> usize {
    use wellmet_formats::draft::{Content, Draft};
    match &item.content {
        Content::Draft(draft) => match draft.as_ref() {
            Draft::Person(person) => person.card.as_ref().map_or(0, Vec::len) + person.photo.as_ref().map_or(0, |photo| photo.bytes.len()),
            Draft::Interaction(interaction) => interaction.body.as_ref().map_or(0, String::len),
            _ => 0,
        },
        Content::Phantom | Content::Rejected { .. } => 0,
    }
}

fn unopened(path: &Path, error: &std::io::Error) -> Error {
    Error::File { path: path.display().to_string(), detail: error.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_that_panics_names_its_file() {
        let row = 7;
        let error = guarded("archive.zip/messages.csv", || panic!("row {row}")).unwrap_err().to_string();
        assert!(error.starts_with("archive.zip/messages.csv holds something") && error.contains("row 7"), "{error}");
        assert!(guarded("people.vcf", || Ok(())).is_ok());
    }
}
