//! A fresh store of either engine, and small builders of rows.

#![allow(dead_code, reason = "each test binary uses its own part of the builders")]

pub mod build;
pub mod registry;
pub mod rows;
pub mod story;

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use jiff::{SignedDuration, Timestamp, civil::Date};
use sqlx::{AssertSqlSafe, FromRow, postgres::PgRow, sqlite::SqliteRow};
use wellmet_domain::{
    BookId, Clock, InteractionId, PersonId, RowId,
    catalogue::say,
    interactions::{Direction, Interaction, InteractionKind, Participant, Precision, Role, Status},
    people::{Person, Source},
};
use wellmet_store::{Location, NewBatch, Store, Tx};
use wellmet_testing::{SeededEntropy, TempDir, folder, noon};

/// A store with one empty book, and what must outlive it.
pub struct Fresh {
    pub store: Store,
    pub book: BookId,
    clock: Arc<MovingClock>,
    folder: TempDir,
}

/// Noon of the shared cast's day, and days that pass when a test says so.
#[derive(Default)]
pub struct MovingClock(AtomicI64);

impl Clock for MovingClock {
    fn now(&self) -> Timestamp {
        noon().now() + SignedDuration::from_hours(24 * self.0.load(Ordering::Relaxed))
    }
}

impl Fresh {
    pub async fn sqlite() -> Self {
        let folder = folder();
        let location = Location::File(folder.path().join("wellmet.db"));
        Self::open(&location, folder).await
    }

    pub async fn postgres() -> Self {
        let url = wellmet_testing::postgres::server().fresh_database(None);
        Self::open(&Location::Url(url), folder()).await
    }

    async fn open(location: &Location, folder: TempDir) -> Self {
        let clock = Arc::new(MovingClock::default());
        let store = Store::open(location, clock.clone(), Arc::new(SeededEntropy::new(1))).await.unwrap();
        let book = BookId(uuid::Uuid::from_u128(1));
        let store = store.for_account(store.create_book(book, "Robin", "Europe/Lisbon").await.unwrap());
        Self { store, book, clock, folder }
    }

    pub fn path(&self) -> &std::path::Path {
        self.folder.path()
    }

    /// Lets days pass.
    pub fn pass_days(&self, days: i64) {
        self.clock.0.fetch_add(days, Ordering::Relaxed);
    }

    /// Runs a statement past the store.
    pub async fn tamper(&self, statement: &str) {
        let text = AssertSqlSafe(statement.to_owned());
        if let Some(pool) = self.store.postgres() {
            sqlx::query(text).execute(pool).await.unwrap();
            return;
        }
        let pool = self.sqlite_pool().await;
        sqlx::query(text).execute(&pool).await.unwrap();
        pool.close().await;
    }

    /// Reads past the store.
    pub async fn rows<R>(&self, statement: &'static str) -> Vec<R>
    where
        R: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin,
    {
        match self.store.postgres() {
            Some(pool) => sqlx::query_as(statement).fetch_all(pool).await.unwrap(),
            None => sqlx::query_as(statement).fetch_all(&self.sqlite_pool().await).await.unwrap(),
        }
    }

    pub async fn begin(&self) -> Tx {
        self.store.begin(self.book, batch("Changed something.")).await.unwrap()
    }

    /// A pool of the test's own on the SQLite file.
    pub async fn sqlite_pool(&self) -> sqlx::SqlitePool {
        sqlx::SqlitePool::connect(&format!("sqlite://{}", self.path().join("wellmet.db").display())).await.unwrap()
    }

    pub async fn operate(&self) -> Tx {
        self.store.operate(self.book).await.unwrap()
    }

    pub async fn read(&self) -> Tx {
        self.store.read(self.book).await.unwrap()
    }
}

pub fn batch(said: &str) -> NewBatch {
    NewBatch::of_user(say("history-unknown", [("what", said.into())]))
}

pub fn person(tx: &Tx, name: &str) -> Person {
    Person::named(tx.new_id(), name, Source::You, tx.now())
}

pub fn meeting(tx: &Tx, person: PersonId, on: &str) -> (Interaction, Participant) {
    happened(tx, person, on, InteractionKind::Meeting, Direction::Mutual, Role::With)
}

pub fn message(tx: &Tx, person: PersonId, on: &str, direction: Direction) -> (Interaction, Participant) {
    let role = if direction == Direction::Mine { Role::To } else { Role::From };
    happened(tx, person, on, InteractionKind::Message, direction, role)
}

fn happened(tx: &Tx, person: PersonId, on: &str, kind: InteractionKind, direction: Direction, role: Role) -> (Interaction, Participant) {
    let on_date: Date = on.parse().unwrap();
    let id: InteractionId = tx.new_id();
    let interaction = Interaction {
        id,
        kind,
        on_date,
        at: None,
        zone: None,
        precision: Precision::Day,
        direction,
        status: Status::Held,
        title: None,
        body: Some(format!("Talked on {on} about harbours")),
        place: None,
        event_id: None,
        thread: None,
        counts: true,
        source: Source::You,
        created_at: tx.now(),
    };
    let participant =
        Participant { id: RowId(tx.fresh_id()), interaction_id: id, person_id: Some(person), identity_id: None, role, on_date };
    (interaction, participant)
}

/// Runs a test on SQLite and on PostgreSQL.
#[macro_export]
macro_rules! on_both_engines {
    ($(#[$meta:meta])* async fn $name:ident($fresh:ident: &Fresh) $body:block) => {
        $(#[$meta])*
        mod $name {
            use super::*;

            async fn run($fresh: &Fresh) $body

            #[tokio::test]
            async fn on_sqlite() {
                run(&Fresh::sqlite().await).await;
            }

            #[tokio::test]
            async fn on_postgres() {
                run(&Fresh::postgres().await).await;
            }
        }
    };
}
