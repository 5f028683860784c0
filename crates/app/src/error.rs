//! What can go wrong in a use case, its kind, and the sentence that a person reads.

use thiserror::Error;
use wellmet_domain::{Sentence, catalogue::say};
use wellmet_formats::FormatError;
use wellmet_store::Error as StoreError;

/// The result of a use case.
pub type Result<T> = std::result::Result<T, Error>;

/// What kind of failure it is: faces map it to exit codes and HTTP status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It did not work.
    Failed,
    /// It was asked for wrongly.
    Usage,
    /// Nothing of the kind is there.
    NotFound,
    /// The user has to decide first.
    Decision,
}

/// What can go wrong in a use case.
#[derive(Debug, Error)]
pub enum Error {
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A file could not be read.
    #[error(transparent)]
    Format(#[from] FormatError),
    /// A file could not be opened.
    #[error("{}", say("store-file", [("path", path.as_str().into()), ("detail", detail.as_str().into())]).text)]
    File {
        /// Which file.
        path: String,
        /// What the system said.
        detail: String,
    },
    /// Work that was done aside ended early.
    #[error("{}", say("error-work", [("detail", .0.as_str().into())]).text)]
    Work(String),
    /// Nothing of the kind is there.
    #[error("{}", .0.text)]
    NotFound(Sentence),
    /// It was asked for wrongly.
    #[error("{}", .0.text)]
    Invalid(Sentence),
    /// The user has to decide first: several people of a name, something changed since.
    #[error("{}", .said.text)]
    Decision {
        /// What there is to decide.
        said: Sentence,
        /// The choices, or what would be kept.
        details: serde_json::Value,
    },
}

impl Error {
    /// Nothing of the kind is there, as a sentence of the catalogue.
    #[must_use]
    pub fn not_found(what: &str) -> Self {
        Self::NotFound(say("error-not-found", [("what", what.into())]))
    }

    /// What kind of failure it is.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self {
            Self::NotFound(_) | Self::Store(StoreError::NotFound(_)) => Kind::NotFound,
            Self::Invalid(_) => Kind::Usage,
            Self::Decision { .. } => Kind::Decision,
            Self::Store(_) | Self::Format(_) | Self::File { .. } | Self::Work(_) => Kind::Failed,
        }
    }

    /// The sentence that a person reads.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        match self {
            Self::NotFound(said) | Self::Invalid(said) | Self::Decision { said, .. } => said.clone(),
            Self::Store(error) => error.sentence(),
            Self::Format(error) => error.sentence(),
            Self::Work(detail) => say("error-work", [("detail", detail.as_str().into())]),
            Self::File { path, detail } => say("store-file", [("path", path.as_str().into()), ("detail", detail.as_str().into())]),
        }
    }
}
