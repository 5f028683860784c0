//! What can go wrong in the store, each as a sentence for the person at the screen.

use thiserror::Error;
use wellmet_domain::{Sentence, catalogue::say};

/// The result of a store operation.
pub type Result<T> = std::result::Result<T, Error>;

/// What can go wrong in the store. Its sentences are those of the catalogue.
#[derive(Debug, Error)]
#[error("{}", self.sentence().text)]
pub enum Error {
    /// The record is not in this book.
    NotFound(&'static str),
    /// The database refuses a second row with the same key.
    Conflict {
        /// The table that refused it.
        table: String,
    },
    /// Other rows refer to the row that was to go.
    Referred(String),
    /// A stored text is not what the program writes.
    Unreadable {
        /// The column.
        column: String,
        /// What it holds.
        found: String,
    },
    /// The database was written by a newer version.
    Newer {
        /// The schema of the database.
        found: i64,
        /// The newest schema this program knows.
        known: i64,
    },
    /// Another process holds the database.
    Locked {
        /// Where the database is.
        path: String,
    },
    /// The disk is full.
    Full,
    /// The file is there but is no database, or it is damaged.
    Damaged {
        /// Where the database is.
        path: String,
        /// What the database engine said.
        detail: String,
    },
    /// A file of the database could not be read or written.
    File {
        /// Which file.
        path: String,
        /// What the system said.
        detail: String,
    },
    /// A file is there already.
    Exists {
        /// Which file.
        path: String,
    },
    /// What was asked for works on files alone.
    OnServer,
    /// The PostgreSQL server does not answer, or does not let us in.
    Unreachable {
        /// Where it is asked, without user and password.
        host: String,
        /// What the system or the server said.
        detail: String,
    },
    /// The transaction may only read.
    ReadOnly,
    /// Anything else the database says.
    Database(sqlx::Error),
}

impl Error {
    /// The error as a sentence of the catalogue: what happened, what was kept, what to do.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        match self {
            Self::NotFound(what) => say("error-not-found", [("what", (*what).into())]),
            Self::Conflict { table } => say("store-conflict", [("table", table.as_str().into())]),
            Self::Referred(what) => say("store-referred", [("what", what.as_str().into())]),
            Self::Unreadable { column, found } => {
                say("store-unreadable", [("column", column.as_str().into()), ("found", found.as_str().into())])
            }
            Self::Newer { found, known } => say("store-newer", [("found", found.to_string().into()), ("known", known.to_string().into())]),
            Self::Locked { path } => say("store-locked", [("path", path.as_str().into())]),
            Self::Full => say("store-full", []),
            Self::Damaged { path, detail } => say("store-damaged", [("path", path.as_str().into()), ("detail", detail.as_str().into())]),
            Self::File { path, detail } => say("store-file", [("path", path.as_str().into()), ("detail", detail.as_str().into())]),
            Self::Exists { path } => say("store-exists", [("path", path.as_str().into())]),
            Self::OnServer => say("store-on-server", []),
            Self::Unreachable { host, detail } => {
                say("store-unreachable", [("host", host.as_str().into()), ("detail", detail.as_str().into())])
            }
            Self::ReadOnly => say("store-read-only", []),
            Self::Database(error) => say("store-database", [("detail", error.to_string().into())]),
        }
    }
}

/// SQLite could not make its index of the log larger (`SQLITE_IOERR_SHMSIZE`): nothing is free any more.
const NO_ROOM_FOR_THE_INDEX: &str = "4874";

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        let Some(database) = error.as_database_error() else {
            return Self::Database(error);
        };
        let message = database.message().to_owned();
        if database.is_unique_violation() {
            return Self::Conflict { table: database.table().map_or(message, str::to_owned) };
        }
        if database.is_foreign_key_violation() {
            return Self::Referred(database.table().unwrap_or("record").to_owned());
        }
        match message.as_str() {
            _ if database.code().as_deref() == Some(NO_ROOM_FOR_THE_INDEX) => Self::Full,
            text if text.contains("database is locked") => Self::Locked { path: say("store-data-directory", []).text },
            text if text.contains("disk is full") => Self::Full,
            text if text.contains("not a database") || text.contains("malformed") => {
                Self::Damaged { path: say("store-database-file", []).text, detail: message }
            }
            _ => Self::Database(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_is_a_whole_sentence_of_the_catalogue() {
        let text = || "detail".to_owned();
        let errors = [
            Error::NotFound("person"),
            Error::Conflict { table: text() },
            Error::Referred(text()),
            Error::Unreadable { column: text(), found: text() },
            Error::Newer { found: 9_000, known: 7 },
            Error::Locked { path: text() },
            Error::Full,
            Error::Damaged { path: text(), detail: text() },
            Error::File { path: text(), detail: text() },
            Error::Exists { path: text() },
            Error::OnServer,
            Error::Unreachable { host: text(), detail: text() },
            Error::ReadOnly,
            Error::Database(sqlx::Error::PoolTimedOut),
        ];
        for error in errors {
            let (said, text) = (error.sentence(), error.to_string());
            assert!(said.text == text && text.ends_with(['.', '?']) && !text.contains(['{', '}']) && text != said.key, "{text}");
        }
        assert!(Error::Newer { found: 9_000, known: 7 }.to_string().contains("schema 9000"), "a schema is a name, not a count");
    }
}
