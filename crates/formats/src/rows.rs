//! Rows of a table, streaming: the delimiter and the header are found, columns are known by name, lines are counted.

use std::{cell::Cell, collections::HashMap, io, io::Read, rc::Rc};

use csv::{ErrorKind, ReaderBuilder, StringRecord};
use wellmet_domain::folding::trim_invisible;

use crate::{encoding::TextReader, error::FormatError};

/// Among how many records the header is looked for: some tables have a note above it.
const HEADER_WITHIN: usize = 10;
/// The largest record: far above any real one, far below what would hurt.
const LARGEST_RECORD: usize = 8 * 1024 * 1024;
/// The delimiters in use; the one under which the header reads is the file's.
pub(crate) const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// The names of the columns of a table, folded so that case, spaces and underscores do not matter.
#[derive(Clone, Debug, Default)]
pub(crate) struct Columns {
    names: Vec<String>,
    places: HashMap<String, usize>,
}

impl Columns {
    /// Columns in the order of a header record.
    pub(crate) fn new(header: &StringRecord) -> Self {
        let names: Vec<String> = header.iter().map(trim_invisible).collect();
        let mut places = HashMap::new();
        for (place, name) in names.iter().enumerate() {
            places.entry(fold_column(name)).or_insert(place);
        }
        Self { names, places }
    }

    /// The names as written, without white space around them.
    pub(crate) fn names(&self) -> &[String] {
        &self.names
    }

    /// Where the column of this folded name stands; the first when it is there twice.
    pub(crate) fn place(&self, folded: &str) -> Option<usize> {
        self.places.get(folded).copied()
    }

    /// Whether all these columns are there.
    pub(crate) fn have(&self, folded: &[&str]) -> bool {
        folded.iter().all(|name| self.places.contains_key(*name))
    }
}

/// The name of a column in the form in which it is compared: lower case, only letters and digits.
pub(crate) fn fold_column(name: &str) -> String {
    name.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// One row of a table.
pub(crate) struct Row<'a> {
    /// The line at which it begins, from 1.
    pub(crate) line: u64,
    columns: &'a Columns,
    record: &'a StringRecord,
}

impl<'a> Row<'a> {
    /// The cell of a column by its folded name; none when it is missing or blank. Invisible marks around it are gone.
    pub(crate) fn get(&self, folded: &str) -> Option<&'a str> {
        self.at(self.columns.place(folded)?)
    }

    /// The cell of the first of several columns that has something.
    pub(crate) fn first(&self, folded: &[&str]) -> Option<&'a str> {
        folded.iter().find_map(|name| self.get(name))
    }

    /// The cell as text of its own.
    pub(crate) fn text(&self, folded: &str) -> Option<String> {
        self.get(folded).map(str::to_owned)
    }

    /// The cell at a place; none when it is missing or blank.
    pub(crate) fn at(&self, place: usize) -> Option<&'a str> {
        let cell = self.record.get(place)?.trim_matches(is_blank);
        (!cell.is_empty()).then_some(cell)
    }

    /// Whether every cell is blank but those of the named columns.
    pub(crate) fn is_blank_but(&self, folded: &[&str]) -> bool {
        let spared: Vec<usize> = folded.iter().filter_map(|name| self.columns.place(name)).collect();
        (0..self.record.len()).all(|place| spared.contains(&place) || self.at(place).is_none())
    }

    /// The columns of the table.
    pub(crate) const fn columns(&self) -> &'a Columns {
        self.columns
    }
}

/// White space and the invisible marks that some exports leave around values.
fn is_blank(character: char) -> bool {
    character.is_whitespace()
        || matches!(character, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{FEFF}')
}

/// A table being read.
pub(crate) struct Rows<R: Read> {
    name: String,
    reader: csv::Reader<Limited<TextReader<R>>>,
    spent: Rc<Cell<usize>>,
    columns: Columns,
    record: StringRecord,
}

/// How a table escapes quotation marks inside quotes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Quoting {
    /// Doubled, as RFC 4180 has it.
    #[default]
    Doubled,
    /// By a backslash, as LinkedIn's comments have it.
    Backslash,
}

impl<R: Read> Rows<R> {
    /// Opens a table whose header has the needed columns; what stands above the header is passed over.
    ///
    /// # Errors
    /// When no such header is among the first records, or the bytes cannot be fetched.
    pub(crate) fn open(
        name: &str,
        source: R,
        delimiter: u8,
        quoting: Quoting,
        is_header: impl Fn(&Columns) -> bool,
    ) -> Result<Self, FormatError> {
        let spent = Rc::new(Cell::new(0));
        let limited = Limited { inner: TextReader::new(source), spent: Rc::clone(&spent) };
        let mut builder = ReaderBuilder::new();
        builder.has_headers(false).flexible(true).delimiter(delimiter);
        if quoting == Quoting::Backslash {
            builder.escape(Some(b'\\'));
        }
        let reader = builder.from_reader(limited);
        let (columns, record) = (Columns::default(), StringRecord::new());
        let mut rows = Self { name: name.to_owned(), reader, spent, columns, record };
        rows.find_header(is_header)?;
        Ok(rows)
    }

    fn find_header(&mut self, is_header: impl Fn(&Columns) -> bool) -> Result<(), FormatError> {
        for seen in 0..HEADER_WITHIN {
            if self.next_record()?.is_none() {
                let name = self.name.clone();
                return Err(if seen == 0 { FormatError::Empty { name } } else { FormatError::NoHeader { name } });
            }
            let columns = Columns::new(&self.record);
            if is_header(&columns) {
                self.columns = columns;
                return Ok(());
            }
        }
        Err(FormatError::NoHeader { name: self.name.clone() })
    }

    /// The next row, none at the end.
    ///
    /// # Errors
    /// When the bytes cannot be fetched or a record is too long.
    pub(crate) fn next(&mut self) -> Result<Option<Row<'_>>, FormatError> {
        let line = self.next_record()?;
        Ok(line.map(|line| Row { line, columns: &self.columns, record: &self.record }))
    }

    /// The columns of the table.
    pub(crate) const fn columns(&self) -> &Columns {
        &self.columns
    }

    fn next_record(&mut self) -> Result<Option<u64>, FormatError> {
        self.spent.set(0);
        match self.reader.read_record(&mut self.record) {
            Ok(true) => Ok(Some(self.line())),
            Ok(false) => Ok(None),
            Err(error) => Err(self.failure(error)),
        }
    }

    /// The line at which the record just read begins: the reader stands behind its line end.
    fn line(&self) -> u64 {
        let inside = self.record.as_slice().bytes().filter(|byte| *byte == b'\n').count() as u64;
        (self.reader.position().line() - 1).saturating_sub(inside).max(1)
    }

    fn failure(&self, error: csv::Error) -> FormatError {
        let line = self.reader.position().line();
        match error.into_kind() {
            ErrorKind::Io(source) if source.kind() == io::ErrorKind::FileTooLarge => {
                FormatError::RecordTooLong { name: self.name.clone(), line }
            }
            ErrorKind::Io(source) => FormatError::Unreadable { name: self.name.clone(), source },
            other => FormatError::Unreadable { name: self.name.clone(), source: io::Error::other(format!("{other:?}")) },
        }
    }
}

/// A reader that refuses to go on when one record has taken too much: a lost quotation mark would swallow the file.
struct Limited<R> {
    inner: R,
    spent: Rc<Cell<usize>>,
}

impl<R: Read> Read for Limited<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.spent.get() > LARGEST_RECORD {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let count = self.inner.read(buffer)?;
        self.spent.set(self.spent.get() + count);
        Ok(count)
    }
}
