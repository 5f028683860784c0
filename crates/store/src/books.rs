//! Books, and the bytes they keep by content hash.

use sha2::{Digest, Sha256};
use uuid::Uuid;
use wellmet_domain::{AccountId, BookId};

use crate::{
    cell::chrono_instant,
    error::{Error, Result},
    store::Store,
    tx::Tx,
};

/// A book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Book {
    /// Its id.
    pub id: BookId,
    /// Its name.
    pub name: String,
    /// `personal` or `shared`.
    pub kind: String,
    /// The zone that decides what "today" is (an IANA name): the one that was chosen, or the one it was made with.
    pub zone: String,
    /// Grows with each restore.
    pub epoch: i64,
    /// Grows with each change of a fact.
    pub sequence: i64,
}

/// How many there are of what in a book.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BookCounts {
    /// People, without its owner and those in the archive or trash.
    pub people: i64,
    /// Those the user keeps in touch with.
    pub kept: i64,
    /// Imports that were made.
    pub imports: i64,
}

type BookRow = (Uuid, String, String, String, i64, i64, Option<String>);

fn book((id, name, kind, first_zone, epoch, sequence, chosen): BookRow) -> Book {
    let zone = chosen.as_deref().and_then(zone_of_setting).unwrap_or(first_zone);
    Book { id: BookId(id), name, kind, zone, epoch, sequence }
}

/// The zone in the value of its setting, `{"value": "Europe/Lisbon"}`; none when no zone is called so.
fn zone_of_setting(value: &str) -> Option<String> {
    let value: serde_json::Value = serde_json::from_str(value).ok()?;
    let zone = value.get("value")?.as_str()?;
    jiff::tz::TimeZone::get(zone).is_ok().then(|| zone.to_owned())
}

impl Store {
    /// Makes a personal book, which belongs to the account of this store, or to one that is made with it; gives its owner.
    pub async fn create_book(&self, id: BookId, name: &str, zone: &str) -> Result<AccountId> {
        let mut tx = self.prepare(id).await?;
        let now = chrono_instant(tx.now());
        execute!(
            tx,
            "INSERT INTO book (id, name, kind, zone, epoch, sequence, created_at) VALUES ($1, $2, 'personal', $3, 1, 0, $4)",
            id.0,
            name,
            zone,
            now
        )?;
        let owner = match self.account {
            Some(owner) => owner,
            None => tx.create_account(name).await?,
        };
        tx.add_owner(owner).await?;
        tx.commit().await?;
        Ok(owner)
    }

    /// Every book of the database, oldest first.
    pub async fn books(&self) -> Result<Vec<Book>> {
        let mut tx = self.look(BookId(Uuid::nil())).await?;
        let rows = fetch_all!(
            tx,
            BookRow,
            "SELECT id, name, kind, zone, epoch, sequence, \
             (SELECT setting.value FROM setting WHERE setting.book_id = book.id AND setting.name = 'zone') \
             FROM book ORDER BY created_at, id"
        )?;
        Ok(rows.into_iter().map(book).collect())
    }
}

impl Tx {
    /// The book of this transaction.
    pub async fn this_book(&mut self) -> Result<Book> {
        let row = fetch_optional!(
            self,
            BookRow,
            "SELECT id, name, kind, zone, epoch, sequence, \
             (SELECT setting.value FROM setting WHERE setting.book_id = book.id AND setting.name = 'zone') \
             FROM book WHERE id = $1",
            self.book
        )?;
        row.map(book).ok_or(Error::NotFound("book"))
    }

    /// How many there are of what.
    pub async fn counts(&mut self) -> Result<BookCounts> {
        let row = fetch_optional!(
            self,
            (i64, i64, i64),
            "SELECT (SELECT COUNT(*) FROM person WHERE person.book_id = $1 AND NOT EXISTS (SELECT 1 FROM person_state \
             WHERE person_state.book_id = person.book_id AND person_state.person_id = person.id \
             AND person_state.state IN ('me', 'archived', 'trashed'))), \
             (SELECT COUNT(*) FROM cadence WHERE cadence.book_id = $1 AND cadence.circle <> 'none' AND NOT EXISTS (SELECT 1 FROM person_state \
             WHERE person_state.book_id = cadence.book_id AND person_state.person_id = cadence.person_id \
             AND person_state.state = 'trashed')), \
             (SELECT COUNT(*) FROM import WHERE import.book_id = $1)",
            self.book
        )?;
        let (people, kept, imports) = row.unwrap_or_default();
        Ok(BookCounts { people, kept, imports })
    }

    /// Keeps bytes and gives their hash; bytes that are there already are kept once.
    pub async fn keep_blob(&mut self, media_type: &str, bytes: &[u8]) -> Result<String> {
        let hash = content_hash(bytes);
        execute!(
            self,
            "INSERT INTO blob (book_id, hash, media_type, bytes) VALUES ($1, $2, $3, $4) ON CONFLICT (book_id, hash) DO NOTHING",
            self.book,
            hash.as_str(),
            media_type,
            bytes
        )?;
        Ok(hash)
    }

    /// The bytes of a hash with their media type.
    pub async fn blob(&mut self, hash: &str) -> Result<Option<(String, Vec<u8>)>> {
        fetch_optional!(self, (String, Vec<u8>), "SELECT media_type, bytes FROM blob WHERE book_id = $1 AND hash = $2", self.book, hash)
    }
}

/// The SHA-256 of bytes, in hexadecimal.
#[must_use]
pub fn content_hash(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
