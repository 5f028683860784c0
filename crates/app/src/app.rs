//! The app: one store, one book, and how its use cases begin and end their transactions.

use std::sync::Arc;

use jiff::tz::TimeZone;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;
use wellmet_domain::{BatchId, BookId, Clock, Entropy, Moment, Sentence, catalogue::say, people::Source};
use wellmet_store::{ImportState, Location, NewBatch, Request, Store, Tx, Written};

use crate::{
    advice::NotedCache,
    captures::LexiconCache,
    error::{Error, Result},
    insight::{InsightCache, KnownCache},
    introductions::SuggestionsCache,
    logins::WaitingCache,
    map::MapCache,
    paths::NetworkCache,
    people::IndexCache,
    today::TodayCache,
};

/// The use cases of one book. Cheap to clone.
#[derive(Clone)]
pub struct App {
    store: Store,
    book: BookId,
    pub(crate) people: IndexCache,
    pub(crate) network: NetworkCache,
    pub(crate) known: KnownCache,
    pub(crate) insight: InsightCache,
    pub(crate) suggestions: SuggestionsCache,
    pub(crate) waiting: WaitingCache,
    pub(crate) map: MapCache,
    pub(crate) today: TodayCache,
    pub(crate) lexicon: LexiconCache,
    pub(crate) noted: NotedCache,
}

/// What every write answers: the batch that undo takes, the sequence of the book, and what was done.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Done {
    /// The batch.
    pub batch: BatchId,
    /// The sequence of the book after it.
    pub sequence: i64,
    /// What was done, in words.
    pub said: Sentence,
}

impl App {
    /// Opens the data and its first book, which is made in the given zone when there is none.
    ///
    /// # Errors
    /// When the data cannot be reached or read.
    pub async fn open(location: &Location, clock: Arc<dyn Clock>, entropy: Arc<dyn Entropy>, zone: &str) -> Result<Self> {
        let store = Store::open(location, clock, entropy).await?;
        let book = match store.books().await?.first() {
            Some(book) => book.id,
            None => create_book(&store, zone).await?,
        };
        let owner = store.owner(book).await?;
        let app = Self::fresh(store.for_account(owner), book);
        app.take_back_unfinished().await?;
        Ok(app)
    }

    /// The same data, another book.
    #[must_use]
    pub fn of_book(&self, book: BookId) -> Self {
        Self::fresh(self.store.clone(), book)
    }

    /// A book with nothing kept in memory yet: no cache of one book may serve another.
    fn fresh(store: Store, book: BookId) -> Self {
        Self {
            store,
            book,
            people: IndexCache::default(),
            network: NetworkCache::default(),
            known: KnownCache::default(),
            insight: InsightCache::default(),
            suggestions: SuggestionsCache::default(),
            today: TodayCache::default(),
            lexicon: LexiconCache::default(),
            noted: NotedCache::default(),
            waiting: WaitingCache::default(),
            map: MapCache::default(),
        }
    }

    /// The same book on behalf of a request that is to be answered once: what it writes is noted under the request's key.
    #[must_use]
    pub fn on_behalf_of(&self, request: Request) -> Self {
        Self { store: self.store.on_behalf_of(request), ..self.clone() }
    }

    /// The book.
    #[must_use]
    pub const fn book(&self) -> BookId {
        self.book
    }

    /// The store beneath.
    #[must_use]
    pub const fn store(&self) -> &Store {
        &self.store
    }

    /// Closes every connection.
    pub async fn close(&self) {
        self.store.close().await;
    }

    /// Begins a change of the user's own doing; `said` stands in the history.
    pub async fn begin(&self, said: Sentence) -> Result<Tx> {
        self.begin_from(Source::You, said).await
    }

    /// Begins a change that comes from a source.
    pub async fn begin_from(&self, source: Source, said: Sentence) -> Result<Tx> {
        let batch = NewBatch { id: None, said, source, undoes: None, applying: false };
        Ok(self.store.begin(self.book, batch).await?)
    }

    /// Begins a look at one consistent state of the book.
    pub async fn read(&self) -> Result<Tx> {
        Ok(self.store.read(self.book).await?)
    }

    /// The instant and the zone of the book, as a transaction sees them.
    pub async fn moment(&self, tx: &mut Tx) -> Result<Moment> {
        let zone = tx.this_book().await?.zone;
        Ok(Moment { now: tx.now(), zone: TimeZone::get(&zone).unwrap_or(TimeZone::UTC) })
    }

    /// Takes back every import that a crash left half applied; called before anything is served.
    async fn take_back_unfinished(&self) -> Result<()> {
        let Some(_guard) = self.store.try_guard_applying().await? else {
            // Another process is applying an import right now.
            return Ok(());
        };
        let unfinished = self.read().await?.unfinished_batches().await?;
        for batch in unfinished.into_iter().rev() {
            self.take_back(batch).await?;
            self.mark_stopped(batch).await?;
        }
        Ok(())
    }

    async fn mark_stopped(&self, batch: BatchId) -> Result<()> {
        let mut tx = self.store.operate(self.book).await?;
        if let Some(import) = tx.import_of_batch(batch).await? {
            tx.set_import_state(import.id, ImportState::Stopped).await?;
            tx.clear_staged(import.id).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    /// Undoes a batch that never finished: nothing else could build on it but what is kept then.
    pub(crate) async fn take_back(&self, batch: BatchId) -> Result<()> {
        let said = say("history-taken-back", []);
        let undo = NewBatch { id: None, said: said.clone(), source: Source::You, undoes: Some(batch), applying: false };
        let mut tx = self.store.begin(self.book, undo).await?;
        tx.undo(batch).await?;
        tx.finish_batch(batch, &said).await?;
        tx.commit().await?;
        Ok(())
    }
}

async fn create_book(store: &Store, zone: &str) -> Result<BookId> {
    if TimeZone::get(zone).is_err() {
        return Err(Error::Invalid(say("error-zone", [("zone", zone.into())])));
    }
    let id = BookId(store.fresh_id());
    store.create_book(id, "", zone).await?;
    Ok(id)
}

impl Done {
    /// What a commit wrote, in words. A commit that changed nothing has no batch to take back.
    #[must_use]
    pub fn of(written: Written, said: Sentence) -> Self {
        let batch = if written.changes == 0 { BatchId(Uuid::nil()) } else { written.batch };
        Self { batch, sequence: written.sequence, said }
    }

    /// Whether anything changed at all.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.batch.0 == Uuid::nil()
    }
}
