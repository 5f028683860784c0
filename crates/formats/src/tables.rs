//! Tables of contacts: Google's, Outlook's, Thunderbird's, and any other by a map of its columns.

mod map;

pub use map::CsvMap;

use crate::{detect::Format, rows::Columns};

/// Which program's table has such a header.
pub(crate) fn dialect(_columns: &Columns) -> Option<Format> {
    None
}

/// Whether a header names people in words that a map could be proposed from.
pub(crate) fn can_be_mapped(_columns: &Columns) -> bool {
    false
}
