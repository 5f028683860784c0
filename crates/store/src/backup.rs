//! Backup and restore of a SQLite file. A file is written whole beside its place and takes it in one step.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};

use sqlx::{
    ConnectOptions, Connection, SqliteConnection,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous},
};
use wellmet_domain::{Clock, Entropy, moment::fresh_id};

use crate::{
    doctor::not_ours,
    error::{Error, Result},
    migrations,
    store::{Store, located, make_private},
};

impl Store {
    /// Writes a copy of the whole database to a file, while others read and write; the copy is readable by its owner alone.
    ///
    /// # Errors
    /// When something is there already and `overwrite` is not said, when the file cannot be written, or on a server.
    pub async fn back_up(&self, to: &Path, overwrite: bool) -> Result<()> {
        let Some(readers) = self.sqlite_readers() else {
            return Err(Error::OnServer);
        };
        if to.exists() && !overwrite {
            return Err(Error::Exists { path: to.display().to_string() });
        }
        let partial = beside(to, &fresh_id(self.clock().now(), self.entropy()).simple().to_string());
        // The file is made first, so that nobody else can read it even while it is written.
        make_private(&partial)?;
        let copied = sqlx::query("VACUUM INTO $1").bind(partial.display().to_string()).execute(readers).await;
        let placed = copied.map_err(|error| located(error.into(), to)).and_then(|_| put_in_place(&partial, to));
        if placed.is_err() {
            // What could not be finished is of no use to anybody.
            drop(fs::remove_file(&partial));
        }
        placed
    }

    /// Puts a backup in the place of the database; gives where the former one was kept, if there was one.
    ///
    /// The books begin a new epoch, so that nobody mistakes their sequences for those of the former file.
    ///
    /// # Errors
    /// When the backup is no Wellmet database of a known schema, or another program has the database open.
    pub async fn restore(backup: &Path, to: &Path, clock: &dyn Clock, entropy: &dyn Entropy) -> Result<Option<PathBuf>> {
        examine_backup(backup).await?;
        let epoch = if to.exists() { last_epoch_of_closed(to).await? } else { 0 };
        let stamp = clock.now().strftime("%Y%m%dT%H%M%SZ").to_string();
        let partial = beside(to, &fresh_id(clock.now(), entropy).simple().to_string());
        make_private(&partial)?;
        let made = make_restored(backup, &partial, epoch).await.and_then(|()| keep_aside(to, &stamp)).and_then(|aside| {
            put_in_place(&partial, to)?;
            Ok(aside)
        });
        if made.is_err() {
            drop(fs::remove_file(&partial));
        }
        made
    }
}

/// Fails unless the file is a whole Wellmet database that this program understands.
async fn examine_backup(backup: &Path) -> Result<()> {
    let options = SqliteConnectOptions::new().filename(backup).read_only(true).immutable(true);
    let mut connection = options.connect().await.map_err(|error| located(error.into(), backup))?;
    let checked = examine(&mut connection, backup).await;
    connection.close().await?;
    checked
}

async fn examine(connection: &mut SqliteConnection, backup: &Path) -> Result<()> {
    let said: Vec<(String,)> =
        sqlx::query_as("PRAGMA integrity_check(1)").fetch_all(&mut *connection).await.map_err(|error| located(error.into(), backup))?;
    if let Some((detail,)) = said.into_iter().find(|(text,)| text != "ok") {
        return Err(not_ours(backup, &detail));
    }
    let versions: Vec<(i64,)> = sqlx::query_as("SELECT version FROM _sqlx_migrations ORDER BY version DESC")
        .fetch_all(&mut *connection)
        .await
        .map_err(|_| not_ours(backup, "it has no schema of Wellmet"))?;
    let found = versions.first().map_or(0, |(version,)| *version);
    if found > migrations::newest() {
        return Err(Error::Newer { found, known: migrations::newest() });
    }
    sqlx::query("SELECT epoch, sequence FROM book").fetch_all(connection).await.map_err(|_| not_ours(backup, "it has no books"))?;
    Ok(())
}

/// The highest epoch in the database that is about to be replaced; fails when somebody has it open.
async fn last_epoch_of_closed(path: &Path) -> Result<i64> {
    let options = SqliteConnectOptions::new().filename(path);
    let Ok(mut connection) = options.connect().await else {
        // What is damaged is replaced all the same; that is what a restore is for.
        return Ok(0);
    };
    let epoch: sqlx::Result<(Option<i64>,)> = sqlx::query_as("SELECT MAX(epoch) FROM book").fetch_one(&mut connection).await;
    let closed = connection.close().await;
    // SQLite removes the log with the last connection; what is left of it belongs to another program.
    if closed.is_ok() && epoch.is_ok() && with_suffix(path, "-wal").exists() {
        return Err(Error::Locked { path: path.display().to_string() });
    }
    Ok(epoch.ok().and_then(|(epoch,)| epoch).unwrap_or(0))
}

async fn make_restored(backup: &Path, partial: &Path, epoch: i64) -> Result<()> {
    fs::copy(backup, partial).map_err(|error| unwritable(partial, &error))?;
    make_private(partial)?;
    let options =
        SqliteConnectOptions::new().filename(partial).journal_mode(SqliteJournalMode::Delete).synchronous(SqliteSynchronous::Full);
    let mut connection = options.connect().await.map_err(|error| located(error.into(), partial))?;
    sqlx::query("UPDATE book SET epoch = CASE WHEN epoch > $1 THEN epoch ELSE $1 END + 1").bind(epoch).execute(&mut connection).await?;
    connection.close().await.map_err(Into::into)
}

/// Gives the former file a second name, so that its place is never empty.
fn keep_aside(path: &Path, stamp: &str) -> Result<Option<PathBuf>> {
    if !path.exists() {
        return Ok(None);
    }
    let aside = beside(path, &format!("before-{stamp}"));
    fs::hard_link(path, &aside).map_err(|error| unwritable(&aside, &error))?;
    for suffix in ["-wal", "-shm"] {
        // The log of a damaged file goes with it, lest it be taken for the new file's.
        drop(fs::rename(with_suffix(path, suffix), with_suffix(&aside, suffix)));
    }
    Ok(Some(aside))
}

fn put_in_place(partial: &Path, to: &Path) -> Result<()> {
    let failed = |error: std::io::Error| unwritable(to, &error);
    File::open(partial).and_then(|file| file.sync_all()).map_err(failed)?;
    fs::rename(partial, to).map_err(failed)?;
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(failed)
}

/// `wellmet.db` beside itself: `wellmet.db.WORD`.
fn beside(path: &Path, word: &str) -> PathBuf {
    with_suffix(path, &format!(".{word}"))
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

fn unwritable(path: &Path, error: &std::io::Error) -> Error {
    if error.kind() == std::io::ErrorKind::StorageFull {
        return Error::Full;
    }
    Error::File { path: path.display().to_string(), detail: error.to_string() }
}
