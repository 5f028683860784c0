//! The versions of the schema, and how a database is brought to the newest.

use std::borrow::Cow;

use sqlx::{
    PgPool, SqlSafeStr, SqlitePool,
    migrate::{MigrateError, Migration, MigrationType, Migrator},
};

use crate::error::{Error, Result};

/// The version of the schema this program writes; the journal's images carry it.
pub const SCHEMA_VERSION: i64 = 1;

/// The tables of both engines.
pub(crate) const COMMON: &[(i64, &str, &str)] = &[
    (1, "books", include_str!("../migrations/common/0001_books.sql")),
    (2, "people", include_str!("../migrations/common/0002_people.sql")),
    (3, "interactions", include_str!("../migrations/common/0003_interactions.sql")),
    (4, "derived", include_str!("../migrations/common/0004_derived.sql")),
    (8, "accounts", include_str!("../migrations/common/0008_accounts.sql")),
    (9, "advice", include_str!("../migrations/common/0009_advice.sql")),
    (10, "introductions", include_str!("../migrations/common/0010_introductions.sql")),
    (12, "map", include_str!("../migrations/common/0012_map.sql")),
    (21, "history_of_person", include_str!("../migrations/common/0021_history_of_person.sql")),
];
const SQLITE: &[(i64, &str, &str)] = &[
    (5, "search", include_str!("../migrations/sqlite/0005_search.sql")),
    (6, "statistics", include_str!("../migrations/sqlite/0006_statistics.sql")),
    (20, "seen_together", include_str!("../migrations/sqlite/0020_seen_together.sql")),
];
const POSTGRES: &[(i64, &str, &str)] = &[
    (5, "search", include_str!("../migrations/postgres/0005_search.sql")),
    (20, "seen_together", include_str!("../migrations/postgres/0020_seen_together.sql")),
];

pub(crate) async fn run_sqlite(pool: &SqlitePool) -> Result<()> {
    migrator(SQLITE).run(pool).await.map_err(explained)
}

pub(crate) async fn run_postgres(pool: &PgPool) -> Result<()> {
    migrator(POSTGRES).run(pool).await.map_err(explained)
}

fn migrator(own: &'static [(i64, &'static str, &'static str)]) -> Migrator {
    let migration = |(version, name, sql): &(i64, &'static str, &'static str)| {
        Migration::new(*version, Cow::Borrowed(*name), MigrationType::Simple, (*sql).into_sql_str(), false)
    };
    Migrator::with_migrations(COMMON.iter().chain(own).map(migration).collect())
}

/// The newest version this program knows.
pub(crate) fn newest() -> i64 {
    COMMON.iter().chain(SQLITE).map(|(version, ..)| *version).max().unwrap_or(0)
}

fn explained(error: MigrateError) -> Error {
    match error {
        MigrateError::VersionMissing(found) => Error::Newer { found, known: newest() },
        MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => error.into(),
        other => Error::Database(sqlx::Error::Migrate(Box::new(other))),
    }
}
