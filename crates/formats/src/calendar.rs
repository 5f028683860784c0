//! Calendar files: each instance of an event becomes a meeting, and meetings become a file again.
//!
//! A file is held as text while it is read, since the exception of a series may stand anywhere in it; the drafts are streamed.

use std::{io::Read, ops::ControlFlow};

mod event;
mod people;
mod series;
mod split;
mod write;
mod zones;

pub use write::write;

use self::{event::Meeting, series::Series, split::Calendars};
use crate::{
    draft::{Content, Draft, Item, RejectionKind},
    encoding::TextReader,
    error::FormatError,
    reading::{ReadOptions, Sink},
};

/// The most bytes of a calendar file.
const LARGEST_FILE: u64 = 1 << 30;

/// Reads a calendar, one item for each instance of an event up to the horizon, in the order in which the series begin.
///
/// An event that does not repeat has its UID as key, so that moving it updates it; an instance of a series has UID and original start.
///
/// # Errors
/// When the stream cannot be read.
pub fn read(reader: impl Read, options: &ReadOptions, sink: &mut Sink<'_>) -> Result<(), FormatError> {
    let unreadable = |source| FormatError::Unreadable { name: String::new(), source };
    let text = TextReader::new(reader.take(LARGEST_FILE));
    let calendars = Calendars::read(std::io::BufReader::new(text)).map_err(unreadable)?;
    for (line, reason, detail) in calendars.broken {
        let content = Content::Rejected { kind: RejectionKind::Invalid, reason: reason.to_owned(), detail };
        if sink(Item { line, content }) == ControlFlow::Break(()) {
            return Ok(());
        }
    }
    for series in calendars.series {
        if read_series(&series, options, sink) == ControlFlow::Break(()) {
            break;
        }
    }
    Ok(())
}

fn read_series(series: &Series, options: &ReadOptions, sink: &mut Sink<'_>) -> ControlFlow<()> {
    let instances = match series.instances(options.horizon) {
        Ok(instances) => instances,
        Err(reason) => {
            let content = Content::Rejected { kind: RejectionKind::Invalid, reason: reason.to_owned(), detail: series.title() };
            return sink(Item { line: series.line(), content });
        }
    };
    if instances.is_empty() {
        let content =
            Content::Rejected { kind: RejectionKind::Ignored, reason: "rejected-calendar-none-yet".to_owned(), detail: series.title() };
        return sink(Item { line: series.line(), content });
    }
    for instance in instances {
        sink(Item { line: instance.line, content: content(Meeting::of(&instance)) })?;
    }
    ControlFlow::Continue(())
}

fn content(meeting: Meeting<'_>) -> Content {
    match meeting.draft() {
        Ok(draft) => Content::Draft(Box::new(Draft::Interaction(draft))),
        Err((reason, detail)) => Content::Rejected { kind: RejectionKind::Ignored, reason: reason.to_owned(), detail },
    }
}

#[cfg(test)]
mod tests;
