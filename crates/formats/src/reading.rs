//! What every reader of this crate shares: its options, where its items go, and how its progress is watched.

use std::{
    io::{self, Read},
    ops::ControlFlow,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use jiff::civil::Date;

use crate::{
    calendar,
    detect::{Format, HEAD, delimiter_of, detect, is_web_page},
    draft::Item,
    encoding::head_text,
    error::FormatError,
    linkedin, mail,
    tables::{self, CsvMap},
    vcard,
};

/// Where a reader's items go, in the order of the file. Answering [`ControlFlow::Break`] stops the reader without an error.
pub type Sink<'a> = dyn FnMut(Item) -> ControlFlow<()> + 'a;

/// What a reader has to be told because the file does not say it.
#[derive(Clone, Debug)]
pub struct ReadOptions {
    /// The book's date today: open positions and short years are read as of this day.
    pub today: Date,
    /// The region of telephone numbers without a country code (ISO 3166, such as `PT`); empty when unknown.
    pub phone_region: String,
    /// The day the archive was made, when it is known.
    pub archive_date: Option<Date>,
    /// How the columns of an ordinary table are to be read.
    pub map: Option<CsvMap>,
    /// Whether the bodies of mails are wanted; by default only who, when and the subject are kept.
    pub bodies: bool,
    /// The last day to which recurring events are expanded.
    pub horizon: Date,
}

impl ReadOptions {
    /// The usual options on a day: no bodies, no map, recurrence expanded to that day.
    #[must_use]
    pub const fn on(today: Date) -> Self {
        Self { today, phone_region: String::new(), archive_date: None, map: None, bodies: false, horizon: today }
    }
}

/// Reads a file of a known format and hands every record to the sink as one item, in the order of the file.
///
/// `name` is what errors call the file; memory does not grow with the file's size.
///
/// # Errors
/// When the file as a whole cannot be read; what was handed over before stands, and the caller decides what becomes of it.
pub fn read(format: Format, name: &str, mut source: impl Read, options: &ReadOptions, sink: &mut Sink<'_>) -> Result<(), FormatError> {
    let head = head_of(name, &mut source)?;
    refuse(name, &head)?;
    let whole = head.as_slice().chain(source);
    match format {
        Format::Unknown => Err(FormatError::Unknown { name: name.to_owned() }),
        Format::Spreadsheet => Err(FormatError::Spreadsheet { name: name.to_owned() }),
        Format::Archive => Err(FormatError::ArchiveInside { name: name.to_owned() }),
        Format::Vcard => vcard::read(whole, options, sink).map_err(|error| named(error, name)),
        Format::Calendar => calendar::read(whole, options, sink).map_err(|error| named(error, name)),
        Format::Mbox | Format::Eml => mail::read(whole, options, sink).map_err(|error| named(error, name)),
        table => read_table(table, name, &head, whole, options, sink),
    }
}

/// The error with the name of the file, which readers of a bare stream do not know.
fn named(error: FormatError, name: &str) -> FormatError {
    match error {
        FormatError::Unreadable { source, .. } => FormatError::Unreadable { name: name.to_owned(), source },
        other => other,
    }
}

fn read_table(
    format: Format,
    name: &str,
    head: &[u8],
    whole: impl Read,
    options: &ReadOptions,
    sink: &mut Sink<'_>,
) -> Result<(), FormatError> {
    let delimiter = delimiter_of(format, &head_text(head));
    match format {
        Format::GoogleCsv | Format::OutlookCsv | Format::ThunderbirdCsv | Format::MappedCsv => {
            tables::read(format, name, whole, delimiter, options, sink)
        }
        _ => linkedin::read(format, name, whole, delimiter, sink),
    }
}

/// The beginning of a file, as much as is needed to tell what it is.
///
/// # Errors
/// When the bytes cannot be fetched.
pub fn head_of(name: &str, source: &mut impl Read) -> Result<Vec<u8>, FormatError> {
    let mut head = Vec::new();
    let limit = u64::try_from(HEAD).unwrap_or(u64::MAX);
    source.by_ref().take(limit).read_to_end(&mut head).map_err(|source| FormatError::Unreadable { name: name.to_owned(), source })?;
    Ok(head)
}

/// Refuses what cannot be what its name or its reader says, with the sentence that helps.
fn refuse(name: &str, head: &[u8]) -> Result<(), FormatError> {
    let name = || name.to_owned();
    match detect(&name(), head) {
        _ if head.is_empty() => Err(FormatError::Empty { name: name() }),
        Format::Spreadsheet => Err(FormatError::Spreadsheet { name: name() }),
        Format::Archive => Err(FormatError::ArchiveInside { name: name() }),
        Format::Unknown if is_web_page(&head_text(head)) => Err(FormatError::WebPage { name: name() }),
        _ => Ok(()),
    }
}

/// A reader that counts what was read from it, so that the progress of a long import can be shown.
#[derive(Debug)]
pub struct Counted<R> {
    inner: R,
    bytes: Arc<AtomicU64>,
}

impl<R> Counted<R> {
    /// Counts what is read into `bytes`, which can be watched from elsewhere meanwhile.
    pub const fn new(inner: R, bytes: Arc<AtomicU64>) -> Self {
        Self { inner, bytes }
    }
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.bytes.fetch_add(count as u64, Ordering::Relaxed);
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_read_so_far_can_be_watched() {
        let bytes = Arc::new(AtomicU64::new(0));
        let mut reader = Counted::new(&b"twelve bytes"[..], Arc::clone(&bytes));
        let mut buffer = [0; 5];
        reader.read_exact(&mut buffer).unwrap();
        assert_eq!(bytes.load(Ordering::Relaxed), 5);
        reader.read_to_end(&mut Vec::new()).unwrap();
        assert_eq!(bytes.load(Ordering::Relaxed), 12);
    }
}
