//! Every statement of the crate prepares on the engines it is written for, and none crosses from one book into another.

#![expect(clippy::unwrap_used, reason = "what fails in a helper fails the test")]

mod support;

use sqlx::{AssertSqlSafe, Executor as _, PgPool, SqlSafeStr as _, SqlitePool};
use support::{
    Fresh,
    registry::{For, Registry, registry},
};

async fn prepares_on_sqlite(pool: &SqlitePool, sql: &str) -> Result<(), sqlx::Error> {
    let mut connection = pool.acquire().await?;
    connection.prepare(AssertSqlSafe(sql.to_owned()).into_sql_str()).await.map(drop)
}

async fn prepares_on_postgres(pool: &PgPool, sql: &str) -> Result<(), sqlx::Error> {
    let mut connection = pool.acquire().await?;
    connection.prepare(AssertSqlSafe(sql.to_owned()).into_sql_str()).await.map(drop)
}

#[tokio::test]
async fn every_statement_prepares_on_sqlite() {
    let fresh = Fresh::sqlite().await;
    let pool = fresh.sqlite_pool().await;
    let Registry { statements, .. } = registry();
    let mine: Vec<_> = statements.iter().filter(|statement| statement.engines != For::Postgres).collect();
    assert!(mine.len() > 60 + 5 * wellmet_store::TABLES.len(), "only {} statements were found", mine.len());
    for statement in mine {
        let sql = statement.for_sqlite();
        prepares_on_sqlite(&pool, &sql).await.unwrap_or_else(|error| panic!("{}: {sql}\n{error}", statement.file));
    }
    assert!(prepares_on_sqlite(&pool, "SELECT nothing FROM person WHERE book_id = $1").await.is_err());
}

#[tokio::test]
async fn every_statement_prepares_on_postgres() {
    let fresh = Fresh::postgres().await;
    let pool = fresh.store.postgres().unwrap();
    let Registry { statements, .. } = registry();
    let mine: Vec<_> = statements.iter().filter(|statement| statement.engines != For::Sqlite).collect();
    assert!(mine.len() > 60 + 5 * wellmet_store::TABLES.len(), "only {} statements were found", mine.len());
    for statement in mine {
        let sql = statement.for_postgres();
        prepares_on_postgres(pool, &sql).await.unwrap_or_else(|error| panic!("{}: {sql}\n{error}", statement.file));
    }
    assert!(prepares_on_postgres(pool, "SELECT nothing FROM person WHERE book_id = $1").await.is_err());
}

#[test]
fn no_statement_hides_from_the_registry() {
    let Registry { statements, suspects } = registry();
    for (file, text) in suspects {
        assert!(statements.iter().any(|statement| statement.sql == text), "{file}: {text}");
    }
}
