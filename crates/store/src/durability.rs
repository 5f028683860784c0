//! How durable a commit is: what every connection that may write says of itself.

use crate::{error::Result, store::Store};

impl Store {
    /// What `PRAGMA synchronous` says for each SQLite connection that writes: 2 is full, so that a commit is on the disk
    /// when it is acknowledged. PostgreSQL answers for its own log, so there is nothing to say then.
    pub async fn synchronous(&self) -> Result<Vec<i64>> {
        let Some(writer) = self.sqlite_writer() else { return Ok(Vec::new()) };
        let mut levels = Vec::new();
        // All of them are held at once, so that none is asked twice.
        let mut held = Vec::new();
        for _ in 0..writer.options().get_max_connections() {
            let mut connection = writer.acquire().await?;
            let (level,): (i64,) = sqlx::query_as("PRAGMA synchronous").fetch_one(&mut *connection).await?;
            levels.push(level);
            held.push(connection);
        }
        Ok(levels)
    }
}
