//! Logins: the keys that let somebody in. Only the hash of a key is kept.

use chrono::{DateTime, Utc};
use jiff::Timestamp;
use uuid::Uuid;
use wellmet_domain::BookId;

use crate::{
    cell::{chrono_instant, jiff_instant},
    error::{Error, Result},
    store::Store,
    tx::Tx,
};

wellmet_domain::text_enum! {
    /// What a key opens, and how often.
    pub enum LoginKind {
        /// A link that works once and gives a session.
        Link => "link",
        /// A browser that is logged in.
        Session => "session",
        /// A script's or assistant's token.
        Token => "token",
        /// A link that works once and lets a phone in.
        Pairing => "pairing",
        /// A phone that was let in over the local network.
        Device => "device",
    }
}

/// A key that lets somebody in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Login {
    /// Its id, by which it is listed and revoked.
    pub id: Uuid,
    /// The book it opens.
    pub book: BookId,
    /// What it opens, and how often.
    pub kind: LoginKind,
    /// The user's word for it.
    pub label: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// From when it no longer works.
    pub expires_at: Option<Timestamp>,
    /// When it was last used.
    pub last_seen_at: Option<Timestamp>,
}

type LoginRow = (Uuid, Uuid, String, String, DateTime<Utc>, Option<DateTime<Utc>>, Option<DateTime<Utc>>);

fn login((id, book, kind, label, created_at, expires_at, last_seen_at): LoginRow) -> Result<Login> {
    Ok(Login {
        id,
        book: BookId(book),
        kind: kind.parse().map_err(|_| Error::Unreadable { column: "login.kind".to_owned(), found: kind })?,
        label,
        created_at: jiff_instant(created_at).unwrap_or(Timestamp::UNIX_EPOCH),
        expires_at: expires_at.and_then(jiff_instant),
        last_seen_at: last_seen_at.and_then(jiff_instant),
    })
}

impl Store {
    /// The login whose key has this hash, whatever its book; none when it has expired or was revoked.
    pub async fn login(&self, token_hash: &str) -> Result<Option<Login>> {
        let mut tx = self.look(BookId(Uuid::nil())).await?;
        let now = chrono_instant(tx.now());
        let row = fetch_optional!(
            tx,
            LoginRow,
            "SELECT id, book_id, kind, label, created_at, expires_at, last_seen_at FROM login \
             WHERE token_hash = $1 AND (expires_at IS NULL OR expires_at > $2)",
            token_hash,
            now
        )?;
        row.map(login).transpose()
    }
}

impl Tx {
    /// Lets a new key in, known by its hash, until an instant or for good; gives the login's id.
    pub async fn create_login(&mut self, kind: LoginKind, token_hash: &str, label: &str, expires_at: Option<Timestamp>) -> Result<Uuid> {
        let id = self.fresh_id();
        let now = chrono_instant(self.now());
        execute!(
            self,
            "INSERT INTO login (book_id, id, kind, token_hash, label, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            self.book,
            id,
            kind.as_str(),
            token_hash,
            label,
            now,
            expires_at.map(chrono_instant)
        )?;
        Ok(id)
    }

    /// Takes a one-time link away and gives it; none when it was used already, has expired or never was.
    pub async fn redeem_link(&mut self, kind: LoginKind, token_hash: &str) -> Result<Option<Login>> {
        let now = chrono_instant(self.now());
        let row = fetch_optional!(
            self,
            LoginRow,
            "DELETE FROM login WHERE book_id = $1 AND token_hash = $2 AND kind = $4 AND (expires_at IS NULL OR expires_at > $3) \
             RETURNING id, book_id, kind, label, created_at, expires_at, last_seen_at",
            self.book,
            token_hash,
            now,
            kind.as_str()
        )?;
        row.map(login).transpose()
    }

    /// The logins of the book, newest first, expired ones too.
    pub async fn logins(&mut self) -> Result<Vec<Login>> {
        let rows = fetch_all!(
            self,
            LoginRow,
            "SELECT id, book_id, kind, label, created_at, expires_at, last_seen_at FROM login WHERE book_id = $1 ORDER BY created_at DESC, id DESC",
            self.book
        )?;
        rows.into_iter().map(login).collect()
    }

    /// Whether a login still lets somebody in.
    pub async fn is_let_in(&mut self, id: Uuid) -> Result<bool> {
        let now = chrono_instant(self.now());
        let row = fetch_optional!(
            self,
            (Uuid,),
            "SELECT id FROM login WHERE book_id = $1 AND id = $2 AND (expires_at IS NULL OR expires_at > $3)",
            self.book,
            id,
            now
        )?;
        Ok(row.is_some())
    }

    /// Lets a login in no more; true when there was one.
    pub async fn revoke_login(&mut self, id: Uuid) -> Result<bool> {
        Ok(execute!(self, "DELETE FROM login WHERE book_id = $1 AND id = $2", self.book, id)? > 0)
    }

    /// Remembers that a login was used just now.
    pub async fn touch_login(&mut self, id: Uuid) -> Result<()> {
        let now = chrono_instant(self.now());
        execute!(self, "UPDATE login SET last_seen_at = $3 WHERE book_id = $1 AND id = $2", self.book, id, now).map(drop)
    }

    /// Removes the logins that have expired; gives how many.
    pub async fn clear_expired_logins(&mut self) -> Result<u64> {
        let now = chrono_instant(self.now());
        execute!(self, "DELETE FROM login WHERE book_id = $1 AND expires_at <= $2", self.book, now)
    }
}
