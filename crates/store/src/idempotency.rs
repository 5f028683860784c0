//! Answers given to writes, by the client's key, so that a write sent twice happens once.

use std::sync::Arc;

use jiff::Timestamp;

use crate::{
    cell::chrono_instant,
    error::Result,
    store::Store,
    tx::{Tx, Written},
};

/// A request that is to be answered once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The client's key.
    pub key: String,
    /// The hash of what it asks.
    pub hash: String,
}

/// An answer given before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remembered {
    /// The hash of the request; another request under the same key is a mistake of the client. Empty once somebody was forgotten.
    pub request_hash: String,
    /// The status of the answer.
    pub status: i64,
    /// The body of the answer.
    pub answer: String,
}

impl Store {
    /// The same store, on behalf of a request: what it writes is noted under the request's key in the same transaction, so
    /// that a crash between the write and its answer does not let the same request write again.
    #[must_use]
    pub fn on_behalf_of(&self, request: Request) -> Self {
        let mut store = self.clone();
        store.request = Some(Arc::new(request));
        store
    }
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

    /// Notes what the request of this transaction wrote, under the status of a conflict until its answer is known; the first
    /// write stands when it takes several.
    pub(crate) async fn note_written(&mut self, written: Written) -> Result<()> {
        let Some(request) = self.request.clone() else { return Ok(()) };
        let answer = serde_json::json!({ "batch": written.batch, "sequence": written.sequence }).to_string();
        let now = chrono_instant(self.now());
        execute!(
            self,
            "INSERT INTO idempotency (book_id, key, request_hash, status, answer, at) VALUES ($1, $2, $3, 409, $4, $5) \
             ON CONFLICT (book_id, key) DO NOTHING",
            self.book,
            request.key.as_str(),
            request.hash.as_str(),
            answer,
            now
        )
        .map(drop)
    }

    /// Puts the whole answer in the place of the note that its write left, or keeps it when nothing was written.
    pub async fn complete(&mut self, key: &str, remembered: &Remembered) -> Result<()> {
        let noted = execute!(
            self,
            "UPDATE idempotency SET status = $4, answer = $5 WHERE book_id = $1 AND key = $2 AND request_hash = $3",
            self.book,
            key,
            remembered.request_hash.as_str(),
            remembered.status,
            remembered.answer.as_str()
        )?;
        if noted == 0 { self.remember(key, remembered).await } else { Ok(()) }
    }

    /// Keeps the answer given under a key.
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

    /// Empties every answer, for any may hold a name; that a key was answered stays known, so that a device which was away
    /// for weeks writes nothing twice.
    pub(crate) async fn forget_answers(&mut self) -> Result<()> {
        execute!(self, "UPDATE idempotency SET request_hash = '', status = 409, answer = '{}' WHERE book_id = $1", self.book).map(drop)
    }

    /// Removes the answers given before an instant; gives how many.
    pub async fn clear_remembered(&mut self, before: Timestamp) -> Result<u64> {
        execute!(self, "DELETE FROM idempotency WHERE book_id = $1 AND at < $2", self.book, chrono_instant(before))
    }
}
