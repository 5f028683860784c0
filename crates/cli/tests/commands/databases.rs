//! Databases that cannot be used right now: locked by another program, or written by a newer version.

use insta::assert_snapshot;
use sqlx::{Connection, SqliteConnection};

use crate::home::Home;

async fn open(home: &Home) -> SqliteConnection {
    SqliteConnection::connect(&format!("sqlite://{}", home.data().join("wellmet.db").display())).await.unwrap()
}

#[tokio::test]
async fn a_database_that_another_program_writes_to_is_waited_for_and_then_named() {
    let home = Home::of_mia();
    let mut other = open(&home).await;
    sqlx::query("BEGIN IMMEDIATE").execute(&mut other).await.unwrap();
    let ran = home.run(&["circle", "Dana", "close"]);
    assert_snapshot!(ran);
    sqlx::query("ROLLBACK").execute(&mut other).await.unwrap();
    assert_eq!(home.run(&["circle", "Dana", "close"]).code, 0);
}

#[tokio::test]
async fn a_database_of_a_newer_version_is_left_as_it_is() {
    let home = Home::of_mia();
    let mut other = open(&home).await;
    let newer =
        "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) VALUES (9999, 'later', TRUE, x'00', 0)";
    sqlx::query(newer).execute(&mut other).await.unwrap();
    other.close().await.unwrap();
    let ran = home.run(&["history"]);
    assert_eq!(ran.code, 1, "{ran}");
    assert!(ran.err.contains("newer Wellmet (schema 9999"), "{ran}");
}
