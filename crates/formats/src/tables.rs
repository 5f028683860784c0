//! Tables of contacts: Google's, Outlook's, Thunderbird's, and any other by a map of its columns.
//!
//! Each table becomes a [`plan::Plan`], which says what every column means; one builder makes people of its rows.

mod cells;
mod field;
mod google;
mod map;
mod person;
mod plan;
mod propose;
mod recognise;
pub mod write;

use std::{io::Read, ops::ControlFlow};

pub use field::{Field, Meaning};
pub use map::CsvMap;
pub use propose::propose_map;

use crate::{
    detect::{Format, is_header_of},
    draft::{Content, Item},
    error::FormatError,
    reading::{ReadOptions, Sink},
    rows::{Columns, Quoting, Rows},
};

/// Reads a table of contacts; the delimiter has been found before.
///
/// # Errors
/// When the header is missing, an ordinary table comes without a map, the bytes cannot be fetched, or a record is too long.
pub(crate) fn read(
    format: Format,
    name: &str,
    source: impl Read,
    delimiter: u8,
    options: &ReadOptions,
    sink: &mut Sink<'_>,
) -> Result<(), FormatError> {
    let map = options.map.as_ref();
    let mut rows = Rows::open(name, source, delimiter, Quoting::Doubled, |columns| match (format, map) {
        (Format::MappedCsv, Some(map)) => map.fits(columns),
        _ => is_header_of(format, columns),
    })?;
    let plan = plan::plan(format, rows.columns(), map).ok_or_else(|| FormatError::NoMap { name: name.to_owned() })?;
    while let Some(row) = rows.next()? {
        let content = if row.is_blank_but(&[]) { Content::Phantom } else { person::person(&row, &plan) };
        if sink(Item { line: row.line, content }) == ControlFlow::Break(()) {
            break;
        }
    }
    Ok(())
}

/// Which program's table has such a header.
pub(crate) fn dialect(columns: &Columns) -> Option<Format> {
    if google::is_google(columns) {
        return Some(Format::GoogleCsv);
    }
    if columns.have(&["primaryemail", "secondaryemail"]) || columns.have(&["displayname", "primaryemail"]) {
        return Some(Format::ThunderbirdCsv);
    }
    is_outlook(columns).then_some(Format::OutlookCsv)
}

/// Outlook's tables are wide, in the language of its user, and tell business from private things.
fn is_outlook(columns: &Columns) -> bool {
    let fields = recognise::fields(columns.names());
    let count = |meaning: Meaning| fields.iter().flatten().filter(|field| field.meaning == meaning).count();
    let placed = |label: &str| fields.iter().flatten().any(|field| field.detail.as_deref() == Some(label));
    let names = count(Meaning::GivenName) > 0 && count(Meaning::FamilyName) > 0;
    let phones = count(Meaning::Phone) + count(Meaning::Street);
    names && count(Meaning::Email) > 0 && phones >= 3 && placed("work") && placed("home") && columns.names().len() >= 12
}

/// Whether a header names people in words that a map could be proposed from.
pub(crate) fn can_be_mapped(columns: &Columns) -> bool {
    let fields = recognise::fields(columns.names());
    fields.iter().flatten().any(Field::names_somebody) && fields.iter().flatten().count() > 1
}
