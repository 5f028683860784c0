//! A fresh app on either engine, and small builders for what a story needs.

#![allow(dead_code, reason = "each test binary uses its own part of the builders")]
#![expect(clippy::unwrap_used, reason = "a builder that fails is a failing test")]

use std::sync::Arc;

use jiff::civil::Date;
use wellmet_app::{App, people::NewPerson};
use wellmet_domain::{
    InteractionId, PersonId, RowId,
    catalogue::say,
    interactions::{Direction, Interaction, InteractionKind, Participant, Precision, Role, Status},
    people::Source,
};
use wellmet_store::Location;
use wellmet_testing::{FixedClock, SeededEntropy, TempDir, folder, noon};

/// An app on an empty book, and what must outlive it.
pub struct Fresh {
    pub app: App,
    location: Location,
    folder: TempDir,
}

impl Fresh {
    pub async fn sqlite() -> Self {
        let folder = folder();
        let location = Location::File(folder.path().join("wellmet.db"));
        Self::open(&location, folder, 1).await
    }

    /// A second book beside the first, whose ids are other ones.
    pub async fn another() -> Self {
        let folder = folder();
        let location = Location::File(folder.path().join("wellmet.db"));
        Self::open(&location, folder, 2).await
    }

    pub async fn postgres() -> Self {
        let url = wellmet_testing::postgres::server().fresh_database(None);
        Self::open(&Location::Url(url), folder(), 1).await
    }

    async fn open(location: &Location, folder: TempDir, seed: u64) -> Self {
        let app = App::open(location, Arc::new(noon()), Arc::new(SeededEntropy::new(seed)), "Europe/Lisbon").await.unwrap();
        Self { app, location: location.clone(), folder }
    }

    /// An app on the same book at another time.
    pub async fn at(&self, now: &str) -> App {
        let clock = FixedClock(now.parse().unwrap());
        let entropy = SeededEntropy::new(clock.0.as_microsecond().unsigned_abs());
        App::open(&self.location, Arc::new(clock), Arc::new(entropy), "Europe/Lisbon").await.unwrap()
    }

    pub fn path(&self) -> &std::path::Path {
        self.folder.path()
    }

    /// Makes a person of whom only the name is known.
    pub async fn person(&self, name: &str) -> PersonId {
        self.app.create_person(NewPerson::named(name)).await.unwrap().id
    }

    /// Makes a person from JSON, as a client sends it.
    pub async fn person_of(&self, json: serde_json::Value) -> PersonId {
        self.app.create_person(serde_json::from_value(json).unwrap()).await.unwrap().id
    }

    /// A meeting of a day, told by the user.
    pub async fn met(&self, person: PersonId, on: &str, title: &str) -> InteractionId {
        self.happened(person, on, InteractionKind::Meeting, Direction::Mutual, title).await
    }

    /// Anything of a day.
    pub async fn happened(&self, person: PersonId, on: &str, kind: InteractionKind, direction: Direction, title: &str) -> InteractionId {
        let mut tx = self.app.begin(say("history-unknown", [("what", title.into())])).await.unwrap();
        let on_date: Date = on.parse().unwrap();
        let id = InteractionId(tx.fresh_id());
        let interaction = Interaction {
            id,
            kind,
            on_date,
            at: None,
            zone: None,
            precision: Precision::Day,
            direction,
            status: Status::Held,
            title: Some(title.to_owned()),
            body: None,
            place: None,
            event_id: None,
            thread: None,
            counts: true,
            source: Source::You,
            created_at: tx.now(),
        };
        let role = match direction {
            Direction::Mine => Role::To,
            Direction::Theirs => Role::From,
            Direction::Mutual => Role::With,
        };
        let participant =
            Participant { id: RowId(tx.fresh_id()), interaction_id: id, person_id: Some(person), identity_id: None, role, on_date };
        tx.insert(&interaction).await.unwrap();
        tx.insert(&participant).await.unwrap();
        tx.commit().await.unwrap();
        id
    }
}

/// The full export of a book.
pub async fn exported(fresh: &Fresh) -> String {
    let mut bytes = Vec::new();
    fresh.app.export(wellmet_app::exports::ExportFormat::Json, &mut bytes).await.unwrap();
    String::from_utf8(bytes).unwrap()
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
