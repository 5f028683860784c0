//! The store: where the book lies, how it is opened, and how a transaction begins.

use std::{path::PathBuf, str::FromStr, sync::Arc, time::Duration};

use sqlx::{
    ConnectOptions, Connection, PgPool, Pool, Sqlite, SqlitePool,
    postgres::{PgConnectOptions, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use uuid::Uuid;
use wellmet_domain::{AccountId, BookId, Clock, Entropy, moment::OrderedIds};

use crate::{
    dialect::Engine,
    error::{Error, Result},
    idempotency::Request,
    migrations,
    tx::{NewBatch, Tx},
};

/// Connections that read at the same time.
const READERS: u32 = 4;
/// Pages that a connection that reads keeps, as SQLite says it: 4 MB. What it does not keep, the system does.
const READER_CACHE: &str = "-4000";
/// Pages that the connection that writes keeps: 32 MB, so that an import finds most of what it touches again.
const WRITER_CACHE: &str = "-32000";
/// How long a writer waits for another process.
const PATIENCE: Duration = Duration::from_secs(5);

/// Where the data lies.
#[derive(Clone, Debug)]
pub enum Location {
    /// A SQLite file.
    File(PathBuf),
    /// A PostgreSQL database, by URL.
    Url(String),
}

/// The store: shared, cheap to clone.
#[derive(Clone)]
pub struct Store {
    pools: Pools,
    clock: Arc<dyn Clock>,
    ids: Arc<OrderedIds>,
    /// Who opens books; without anybody none opens.
    pub(crate) account: Option<AccountId>,
    /// The request on whose behalf it writes, when that is to be answered once.
    pub(crate) request: Option<Arc<Request>>,
}

#[derive(Clone)]
enum Pools {
    Sqlite { writer: SqlitePool, readers: SqlitePool, path: PathBuf },
    Postgres(PgPool),
}

impl Store {
    /// Opens the data, making and migrating the tables when needed.
    ///
    /// # Errors
    /// When the file or server cannot be reached, is damaged, locked, or newer than this program.
    pub async fn open(location: &Location, clock: Arc<dyn Clock>, entropy: Arc<dyn Entropy>) -> Result<Self> {
        let pools = match location {
            Location::File(path) => open_file(path.clone()).await?,
            Location::Url(url) => Pools::Postgres(open_url(url).await?),
        };
        Ok(Self { pools, clock, ids: Arc::new(OrderedIds::new(entropy)), account: None, request: None })
    }

    /// The same data for one account: the books it is a member of open, and no others.
    #[must_use]
    pub fn for_account(&self, account: AccountId) -> Self {
        Self { account: Some(account), ..self.clone() }
    }

    /// Begins a transaction that may write to one book; everything it writes is one batch.
    ///
    /// # Errors
    /// [`Error::NotFound`] when the account is no member of the book.
    pub async fn begin(&self, book: BookId, batch: NewBatch) -> Result<Tx> {
        let mut tx = Tx::writing(self.writer().await?, book, self.account, batch, self.clock.as_ref(), Arc::clone(&self.ids)).await?;
        tx.request.clone_from(&self.request);
        Ok(tx)
    }

    /// Begins a transaction that sees one consistent state of one book and writes nothing.
    ///
    /// # Errors
    /// [`Error::NotFound`] when the account is no member of the book.
    pub async fn read(&self, book: BookId) -> Result<Tx> {
        let mut tx = self.look(book).await?;
        tx.admit(self.account).await?;
        Ok(tx)
    }

    /// Begins a transaction on the tables that are in no journal: logins, jobs, staging.
    ///
    /// # Errors
    /// [`Error::NotFound`] when the account is no member of the book.
    pub async fn operate(&self, book: BookId) -> Result<Tx> {
        let mut tx = self.prepare(book).await?;
        tx.admit(self.account).await?;
        Ok(tx)
    }

    /// Looks before it is known who asks: at the list of books, at a key that somebody shows.
    pub(crate) async fn look(&self, book: BookId) -> Result<Tx> {
        let engine = match &self.pools {
            Pools::Sqlite { readers, .. } => Engine::Sqlite(readers.begin().await?),
            Pools::Postgres(pool) => Engine::Postgres(pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?),
        };
        Ok(Tx::reading(engine, book, self.clock.as_ref(), Arc::clone(&self.ids)))
    }

    /// Writes where nobody can be a member yet: a book that is made now.
    pub(crate) async fn prepare(&self, book: BookId) -> Result<Tx> {
        Ok(Tx::operating(self.writer().await?, book, self.clock.as_ref(), Arc::clone(&self.ids)))
    }

    async fn writer(&self) -> Result<Engine> {
        Ok(match &self.pools {
            Pools::Sqlite { writer, path, .. } => Engine::Sqlite(begin_immediate(writer).await.map_err(|error| at_path(error, path))?),
            Pools::Postgres(pool) => Engine::Postgres(pool.begin().await?),
        })
    }

    /// The clock of this store.
    #[must_use]
    pub fn clock(&self) -> &dyn Clock {
        self.clock.as_ref()
    }

    /// A fresh id outside a transaction; ids sort in the order in which they were drawn.
    #[must_use]
    pub fn fresh_id(&self) -> Uuid {
        self.ids.next(self.clock.now())
    }

    /// The source of randomness of this store.
    #[must_use]
    pub fn entropy(&self) -> &dyn Entropy {
        self.ids.entropy()
    }

    /// The SQLite file, when the data lies in one.
    #[must_use]
    pub fn file(&self) -> Option<&std::path::Path> {
        match &self.pools {
            Pools::Sqlite { path, .. } => Some(path),
            Pools::Postgres(_) => None,
        }
    }

    /// The pool that writes to the SQLite file, for backup, vacuum and checks.
    pub(crate) fn sqlite_writer(&self) -> Option<&SqlitePool> {
        match &self.pools {
            Pools::Sqlite { writer, .. } => Some(writer),
            Pools::Postgres(_) => None,
        }
    }

    /// The pool that reads the SQLite file.
    pub(crate) fn sqlite_readers(&self) -> Option<&SqlitePool> {
        match &self.pools {
            Pools::Sqlite { readers, .. } => Some(readers),
            Pools::Postgres(_) => None,
        }
    }

    /// The PostgreSQL pool, when the data lies on a server.
    #[must_use]
    pub fn postgres(&self) -> Option<&PgPool> {
        match &self.pools {
            Pools::Sqlite { .. } => None,
            Pools::Postgres(pool) => Some(pool),
        }
    }

    /// Closes every connection; a SQLite file is then one file again.
    pub async fn close(&self) {
        match &self.pools {
            Pools::Sqlite { writer, readers, .. } => {
                readers.close().await;
                writer.close().await;
            }
            Pools::Postgres(pool) => pool.close().await,
        }
    }
}

/// A full disk ends a transaction behind the connection's back; one that still counts it is closed, and another begins.
async fn begin_immediate(writer: &SqlitePool) -> sqlx::Result<sqlx::Transaction<'static, Sqlite>> {
    match writer.begin_with("BEGIN IMMEDIATE").await {
        Err(sqlx::Error::InvalidSavePointStatement) => {
            writer.acquire().await?.close().await?;
            writer.begin_with("BEGIN IMMEDIATE").await
        }
        begun => begun,
    }
}

async fn open_file(path: PathBuf) -> Result<Pools> {
    make_private(&path)?;
    let options = sqlite_options(&path);
    // The writer comes first: it makes the file.
    let writer = pool(1).connect_with(options.clone().create_if_missing(true)).await.map_err(|error| at_path(error, &path))?;
    migrations::run_sqlite(&writer).await.map_err(|error| located(error, &path))?;
    let readers = pool(READERS)
        .connect_with(options.read_only(true).pragma("cache_size", READER_CACHE))
        .await
        .map_err(|error| at_path(error, &path))?;
    Ok(Pools::Sqlite { writer, readers, path })
}

fn pool(connections: u32) -> SqlitePoolOptions {
    SqlitePoolOptions::new().max_connections(connections).acquire_timeout(Duration::from_mins(1)).test_before_acquire(false)
}

/// Every connection writes ahead and syncs each commit: what is acknowledged is on the disk.
fn sqlite_options(path: &std::path::Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(PATIENCE)
        .statement_cache_capacity(256)
        // Rows come from a thread of their own; with many on the way the two wake each other seldom.
        .row_buffer_size(1_024)
        .pragma("secure_delete", "ON")
        .pragma("cache_size", WRITER_CACHE)
        // The log is carried over to the file after 32 MB rather than 4, so that an import does not do so at each commit.
        .pragma("wal_autocheckpoint", "8000")
        .pragma("journal_size_limit", "67108864")
}

/// Makes the file readable by its owner alone before anything is written to it.
pub(crate) fn make_private(path: &std::path::Path) -> Result<()> {
    let failed = |error: std::io::Error| Error::File { path: path.display().to_string(), detail: error.to_string() };
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    {
        use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
        options.mode(0o600).open(path).map_err(failed)?;
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o600)).map_err(failed)?;
    }
    #[cfg(not(unix))]
    options.open(path).map_err(failed)?;
    Ok(())
}

async fn open_url(url: &str) -> Result<PgPool> {
    let options = PgConnectOptions::from_str(url)?.application_name("wellmet");
    // The pool would only say that it waited; one connection alone says what is wrong.
    options.connect().await.map_err(|error| unreachable(&options, &error))?.close().await?;
    let pool: Pool<sqlx::Postgres> = PgPoolOptions::new().max_connections(10).connect_with(options).await?;
    migrations::run_postgres(&pool).await?;
    Ok(pool)
}

fn unreachable(options: &PgConnectOptions, error: &sqlx::Error) -> Error {
    let detail = match error {
        sqlx::Error::Io(error) => error.to_string(),
        sqlx::Error::Database(error) => error.message().to_owned(),
        other => other.to_string(),
    };
    Error::Unreachable { host: format!("{}:{}", options.get_host(), options.get_port()), detail }
}

fn at_path(error: sqlx::Error, path: &std::path::Path) -> Error {
    located(error.into(), path)
}

pub(crate) fn located(error: Error, path: &std::path::Path) -> Error {
    let path = path.display().to_string();
    match error {
        Error::Damaged { detail, .. } => Error::Damaged { path, detail },
        Error::Locked { .. } | Error::Database(sqlx::Error::PoolTimedOut) => Error::Locked { path },
        Error::Database(error) if error.to_string().contains("unable to open") => Error::File { path, detail: error.to_string() },
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use sqlx::Executor as _;
    use wellmet_testing::{SeededEntropy, folder, noon};

    use super::*;

    #[tokio::test]
    async fn a_full_disk_refuses_the_change_and_keeps_what_was_saved() {
        let folder = folder();
        let location = Location::File(folder.path().join("wellmet.db"));
        let store = Store::open(&location, Arc::new(noon()), Arc::new(SeededEntropy::new(1))).await.unwrap();
        let book = BookId(uuid::Uuid::from_u128(1));
        let store = store.for_account(store.create_book(book, "Robin", "UTC").await.unwrap());
        let mut tx = store.operate(book).await.unwrap();
        let kept = tx.keep_blob("text/plain", b"kept").await.unwrap();
        tx.commit().await.unwrap();
        // The writer is one connection, so that its limit is the limit of the database.
        store.sqlite_writer().unwrap().execute("PRAGMA max_page_count = 1").await.unwrap();
        let mut tx = store.operate(book).await.unwrap();
        let large = vec![7; 2_000_000];
        assert!(matches!(tx.keep_blob("text/plain", &large).await, Err(Error::Full)));
        drop(tx);
        let mut tx = store.read(book).await.unwrap();
        assert_eq!(tx.blob(&kept).await.unwrap().unwrap().1, b"kept");
        assert_eq!(tx.blob(&crate::content_hash(&large)).await.unwrap(), None);
    }
}
