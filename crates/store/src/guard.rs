//! The guard of a long write: held while an import is applied, so that another process does not take it for a crash.

use std::{fs::File, time::Duration};

use sqlx::PgConnection;

use crate::{
    error::{Error, Result},
    store::Store,
};

/// The number of the advisory lock on PostgreSQL; any constant of our own does.
const LOCK: i64 = 0x5765_6c6c_6d65_7401;

/// How often, and how far apart, the guard is asked for: two seconds in all.
const TRIES: usize = 100;
const BETWEEN_TRIES: Duration = Duration::from_millis(20);

/// Held while an import is applied; let go by being dropped, or by the end of the process.
pub struct ApplyingGuard {
    _held: Held,
}

enum Held {
    File { _file: File },
    Connection { _connection: PgConnection },
}

impl Store {
    /// Takes the guard; a server lets go of the one before a moment after its connection ended.
    ///
    /// # Errors
    /// When another process is applying an import.
    pub async fn guard_applying(&self) -> Result<ApplyingGuard> {
        for _ in 0..TRIES {
            if let Some(guard) = self.try_guard_applying().await? {
                return Ok(guard);
            }
            tokio::time::sleep(BETWEEN_TRIES).await;
        }
        Err(Error::Locked { path: "the book".to_owned() })
    }

    /// Takes the guard unless somebody else holds it.
    pub async fn try_guard_applying(&self) -> Result<Option<ApplyingGuard>> {
        if let Some(pool) = self.postgres() {
            let mut connection = pool.acquire().await?;
            let (taken,): (bool,) = sqlx::query_as("SELECT pg_try_advisory_lock($1)").bind(LOCK).fetch_one(&mut *connection).await?;
            if !taken {
                return Ok(None);
            }
            // The lock belongs to the session; a detached connection ends with the guard, and the lock with it.
            return Ok(Some(ApplyingGuard { _held: Held::Connection { _connection: connection.detach() } }));
        }
        let path = self.file().map(|path| path.with_extension("applying")).unwrap_or_default();
        let failed = |error: std::io::Error| Error::File { path: path.display().to_string(), detail: error.to_string() };
        let mut options = File::options();
        options.create(true).truncate(false).write(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(&path).map_err(failed)?;
        Ok(file.try_lock().is_ok().then_some(ApplyingGuard { _held: Held::File { _file: file } }))
    }
}
