//! Answers given to writes, by the client's key, so that a write sent twice happens once.

use jiff::Timestamp;

use crate::{cell::chrono_instant, error::Result, tx::Tx};

/// An answer given before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remembered {
    /// The hash of the request; another request under the same key is a mistake of the client.
    pub request_hash: String,
    /// The status of the answer.
    pub status: i64,
    /// The body of the answer.
    pub answer: String,
}

impl Tx {
    /// The answer given under this key, if one was.
    pub async fn remembered(&mut self, key: &str) -> Result<Option<Remembered>> {
        let row = fetch_optional!(
            self,
            (String, i64, String),
            "SELECT request_hash, status, answer FROM idempotency WHERE book_id = $1 AND key = $2",
            self.book,
            key
        )?;
        Ok(row.map(|(request_hash, status, answer)| Remembered { request_hash, status, answer }))
    }

    /// Keeps the answer given under a key, in the transaction of the write itself.
    ///
    /// # Errors
    /// [`crate::Error::Conflict`] when another request answered under this key first.
    pub async fn remember(&mut self, key: &str, remembered: &Remembered) -> Result<()> {
        let now = chrono_instant(self.now());
        execute!(
            self,
            "INSERT INTO idempotency (book_id, key, request_hash, status, answer, at) VALUES ($1, $2, $3, $4, $5, $6)",
            self.book,
            key,
            remembered.request_hash.as_str(),
            remembered.status,
            remembered.answer.as_str(),
            now
        )
        .map(drop)
    }

    /// Removes the answers given before an instant; gives how many.
    pub async fn clear_remembered(&mut self, before: Timestamp) -> Result<u64> {
        execute!(self, "DELETE FROM idempotency WHERE book_id = $1 AND at < $2", self.book, chrono_instant(before))
    }
}
