//! Accounts, and which books each may open.

use uuid::Uuid;
use wellmet_domain::{AccountId, BookId};

use crate::{
    cell::chrono_instant,
    error::{Error, Result},
    store::Store,
    tx::Tx,
};

impl Store {
    /// Whose a book is.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is no such book.
    pub async fn owner(&self, book: BookId) -> Result<AccountId> {
        let mut tx = self.look(book).await?;
        let row = fetch_optional!(
            tx,
            (Uuid,),
            "SELECT account_id FROM membership WHERE book_id = $1 AND role = 'owner' ORDER BY since, account_id LIMIT 1",
            book.0
        )?;
        row.map(|(account,)| AccountId(account)).ok_or(Error::NotFound("book"))
    }
}

impl Tx {
    /// Goes on only when the account is a member of the book; whether there is such a book is told to nobody else.
    pub(crate) async fn admit(&mut self, account: Option<AccountId>) -> Result<()> {
        let row = fetch_optional!(
            self,
            (String,),
            "SELECT role FROM membership WHERE book_id = $1 AND account_id = $2",
            self.book,
            account.map(|account| account.0)
        )?;
        row.map(drop).ok_or(Error::NotFound("book"))
    }

    /// Makes the account of this book, which is its first: they share their id, as with the books made before accounts were known.
    pub(crate) async fn create_account(&mut self, name: &str) -> Result<AccountId> {
        let now = chrono_instant(self.now());
        execute!(self, "INSERT INTO account (id, name, created_at) VALUES ($1, $2, $3)", self.book, name, now)?;
        Ok(AccountId(self.book))
    }

    /// Makes an account the owner of this book.
    pub(crate) async fn add_owner(&mut self, account: AccountId) -> Result<()> {
        let now = chrono_instant(self.now());
        execute!(
            self,
            "INSERT INTO membership (book_id, account_id, role, since) VALUES ($1, $2, 'owner', $3)",
            self.book,
            account.0,
            now
        )?;
        Ok(())
    }
}
