//! What can go wrong in the store, each as a sentence for the person at the screen.

use thiserror::Error;

/// The result of a store operation.
pub type Result<T> = std::result::Result<T, Error>;

/// What can go wrong in the store.
#[derive(Debug, Error)]
pub enum Error {
    /// The record is not in this book.
    #[error("There is no such {0} in this book.")]
    NotFound(&'static str),
    /// The database refuses a second row with the same key.
    #[error("The {table} is there already; nothing was changed.")]
    Conflict {
        /// The table that refused it.
        table: String,
    },
    /// Other rows refer to the row that was to go.
    #[error("Other records refer to this {0}, so it was kept.")]
    Referred(String),
    /// A stored text is not what the program writes.
    #[error(
        "The column {column} holds “{found}”, which this version of Wellmet does not understand; nothing was changed. Run `wellmet doctor`."
    )]
    Unreadable {
        /// The column.
        column: String,
        /// What it holds.
        found: String,
    },
    /// The database was written by a newer version.
    #[error(
        "This database was written by a newer Wellmet (schema {found}, this one knows {known}); nothing was changed. Please install the newer version."
    )]
    Newer {
        /// The schema of the database.
        found: i64,
        /// The newest schema this program knows.
        known: i64,
    },
    /// Another process holds the database.
    #[error("Another program is writing to the database at {path} and did not finish in time; nothing was changed. Please try again.")]
    Locked {
        /// Where the database is.
        path: String,
    },
    /// The disk is full.
    #[error("The disk is full; what was saved before is kept, this change was not made. Free some space and try again.")]
    Full,
    /// The file is there but is no database, or it is damaged.
    #[error("{path} is not a Wellmet database, or it is damaged ({detail}); it was left as it is. `wellmet restore` brings a backup back.")]
    Damaged {
        /// Where the database is.
        path: String,
        /// What the database engine said.
        detail: String,
    },
    /// A file of the database could not be read or written.
    #[error("{path} could not be opened ({detail}); nothing was changed.")]
    File {
        /// Which file.
        path: String,
        /// What the system said.
        detail: String,
    },
    /// A file is there already.
    #[error("{path} is there already, so nothing was written. Choose another name, or say --overwrite.")]
    Exists {
        /// Which file.
        path: String,
    },
    /// What was asked for works on files alone.
    #[error("These data lie on a PostgreSQL server; back them up with pg_dump and bring them back with pg_restore.")]
    OnServer,
    /// The PostgreSQL server does not answer, or does not let us in.
    #[error(
        "The PostgreSQL server at {host} could not be reached ({detail}); nothing was changed. Is it running, and is the address right?"
    )]
    Unreachable {
        /// Where it is asked, without user and password.
        host: String,
        /// What the system or the server said.
        detail: String,
    },
    /// The transaction may only read.
    #[error("This was opened for reading, so nothing was written.")]
    ReadOnly,
    /// Anything else the database says.
    #[error("The database refused: {0}. Nothing was changed.")]
    Database(sqlx::Error),
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
            text if text.contains("database is locked") => Self::Locked { path: "the data directory".to_owned() },
            text if text.contains("disk is full") => Self::Full,
            text if text.contains("not a database") || text.contains("malformed") => {
                Self::Damaged { path: "The database file".to_owned(), detail: message }
            }
            _ => Self::Database(error),
        }
    }
}
