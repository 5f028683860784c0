//! Why a whole file could not be read: one sentence for each case, from the catalogue, that says what to do.

use std::io;

use thiserror::Error;
use wellmet_domain::catalogue::{Sentence, say};

/// Why a file could not be read, or not to its end.
#[derive(Debug, Error)]
#[error("{}", self.sentence().text)]
pub enum FormatError {
    /// The bytes could not be fetched.
    Unreadable {
        /// The file.
        name: String,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// The reader itself failed on what the file holds.
    #[error(
        "{name} holds something that Wellmet cannot cope with, so it was not read to its end ({detail}). Please report it; what was read before is kept."
    )]
    Broken {
        /// The file.
        name: String,
        /// What the reader said last.
        detail: String,
    },
    /// There is nothing in it.
    Empty {
        /// The file.
        name: String,
    },
    /// It is a spreadsheet, whatever its name.
    Spreadsheet {
        /// The file.
        name: String,
    },
    /// It is a web page, such as a login page saved in place of the download.
    WebPage {
        /// The file.
        name: String,
    },
    /// It is nothing that is known here.
    Unknown {
        /// The file.
        name: String,
    },
    /// It is an archive where a single file was expected.
    ArchiveInside {
        /// The file.
        name: String,
    },
    /// The row with the names of the columns is missing.
    NoHeader {
        /// The file.
        name: String,
    },
    /// An ordinary table for which nobody has said what its columns mean.
    NoMap {
        /// The file.
        name: String,
    },
    /// A map of columns that cannot be used.
    BadMap {
        /// What is wrong with it.
        detail: String,
    },
    /// A record is larger than any real one.
    RecordTooLong {
        /// The file.
        name: String,
        /// The line at which it begins.
        line: u64,
    },
    /// The archive is damaged, or of a kind that cannot be opened.
    BadArchive {
        /// The archive.
        name: String,
        /// What the archive reader said.
        detail: String,
    },
    /// The archive is protected by a password.
    LockedArchive {
        /// The archive.
        name: String,
    },
    /// The archive holds more files than any export does.
    TooManyMembers {
        /// The archive.
        name: String,
        /// How many are allowed.
        limit: usize,
    },
    /// The archive or a file in it unpacks to more than any export does.
    TooLarge {
        /// The archive, or the file in it.
        name: String,
        /// The limit in megabytes.
        limit: u64,
    },
    /// A file in the archive is packed so tightly that it can only be meant to fill the disk.
    Bomb {
        /// The file in the archive.
        name: String,
    },
    /// Archives within archives within archives.
    TooDeep {
        /// The innermost archive reached.
        name: String,
    },
}

impl FormatError {
    /// The error as a sentence of the catalogue.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        let named = |key: &str, name: &str| say(key, [("name", name.into())]);
        match self {
            Self::Unreadable { name, source } => {
                say("imports-unreadable", [("name", name.as_str().into()), ("detail", source.to_string().into())])
            }
            Self::Broken { name, detail } => say("imports-broken", [("name", name.as_str().into()), ("detail", detail.as_str().into())]),
            Self::Empty { name } => named("imports-empty", name),
            Self::Spreadsheet { name } => named("imports-spreadsheet", name),
            Self::WebPage { name } => named("imports-web-page", name),
            Self::Unknown { name } => named("imports-unknown", name),
            Self::ArchiveInside { name } => named("imports-archive-inside", name),
            Self::NoHeader { name } => named("imports-no-header", name),
            Self::NoMap { name } => named("imports-no-map", name),
            Self::BadMap { detail } => say("imports-bad-map", [("detail", detail.as_str().into())]),
            Self::RecordTooLong { name, line } => {
                say("imports-record-too-long", [("name", name.as_str().into()), ("line", line.to_string().into())])
            }
            Self::BadArchive { name, detail } => {
                say("imports-bad-archive", [("name", name.as_str().into()), ("detail", detail.as_str().into())])
            }
            Self::LockedArchive { name } => named("imports-locked-archive", name),
            Self::TooManyMembers { name, limit } => {
                say("imports-too-many-members", [("name", name.as_str().into()), ("limit", limit.to_string().into())])
            }
            Self::TooLarge { name, limit } => {
                say("imports-too-large", [("name", name.as_str().into()), ("limit", limit.to_string().into())])
            }
            Self::Bomb { name } => named("imports-bomb", name),
            Self::TooDeep { name } => named("imports-too-deep", name),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_reads_as_a_sentence_and_names_the_file() {
        let name = || "contacts.csv".to_owned();
        let errors = [
            FormatError::Unreadable { name: name(), source: io::Error::other("the cable was pulled") },
            FormatError::Broken { name: name(), detail: "row 7".to_owned() },
            FormatError::Empty { name: name() },
            FormatError::Spreadsheet { name: name() },
            FormatError::WebPage { name: name() },
            FormatError::Unknown { name: name() },
            FormatError::ArchiveInside { name: name() },
            FormatError::NoHeader { name: name() },
            FormatError::NoMap { name: name() },
            FormatError::RecordTooLong { name: name(), line: 7 },
            FormatError::BadArchive { name: name(), detail: "no central directory".to_owned() },
            FormatError::LockedArchive { name: name() },
            FormatError::TooManyMembers { name: name(), limit: 10 },
            FormatError::TooLarge { name: name(), limit: 10 },
            FormatError::Bomb { name: name() },
            FormatError::TooDeep { name: name() },
        ];
        for error in errors {
            let text = error.to_string();
            assert!(text.contains("contacts.csv") && text.ends_with('.') && !text.contains('{'), "{text}");
        }
        assert!(FormatError::BadMap { detail: "x".to_owned() }.to_string().ends_with('.'));
    }
}
