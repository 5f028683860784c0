//! The map of an ordinary table.

/// Which column means what.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CsvMap {}
