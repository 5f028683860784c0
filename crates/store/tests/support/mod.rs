//! A fresh store of either engine, and small builders of rows.

#![allow(dead_code, reason = "each test binary uses its own part of the builders")]

pub mod build;
pub mod registry;
pub mod rows;
pub mod story;

use std::sync::Arc;

use jiff::civil::Date;
use wellmet_domain::{
    BookId, InteractionId, PersonId, RowId,
    catalogue::say,
    folding::fold,
    interactions::{Direction, Interaction, InteractionKind, Participant, Precision, Role, Status},
    people::{Person, Source},
};
use wellmet_store::{Location, NewBatch, Store, Tx};
use wellmet_testing::{SeededEntropy, TempDir, folder, noon};

/// A store with one empty book, and what must outlive it.
pub struct Fresh {
    pub store: Store,
    pub book: BookId,
    folder: TempDir,
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
        let store = Store::open(location, Arc::new(noon()), Arc::new(SeededEntropy::new(1))).await.unwrap();
        let book = BookId(uuid::Uuid::from_u128(1));
        store.create_book(book, "Robin", "Europe/Lisbon").await.unwrap();
        Self { store, book, folder }
    }

    pub fn path(&self) -> &std::path::Path {
        self.folder.path()
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
    Person {
        id: tx.new_id(),
        name: name.to_owned(),
        given_name: None,
        family_name: None,
        prefix: None,
        suffix: None,
        headline: None,
        pronouns: None,
        pronunciation: None,
        sort_name: fold(name),
        met_how: None,
        met_on: None,
        met_where: None,
        met_through: None,
        photo: None,
        source: Source::You,
        verified_on: None,
        created_at: tx.now(),
    }
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
