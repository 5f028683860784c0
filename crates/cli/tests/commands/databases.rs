//! Other databases: a PostgreSQL by its URL, and those that cannot be used right now: locked, or of a newer version.

use insta::assert_snapshot;
use sqlx::{Connection, SqliteConnection};

use crate::home::{CARDS, Home};

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

#[test]
fn a_postgresql_by_its_url_keeps_the_book_in_place_of_the_data_directory() {
    let home = Home::empty();
    let database = wellmet_testing::postgres::server().database(None);
    let on_it = |arguments: &[&str]| home.run(&[&["--database", &database.url], arguments].concat());
    let imported = on_it(&["import", &home.write("people.vcf", CARDS)]);
    assert_eq!(imported.code, 0, "{imported}");
    assert_eq!(on_it(&["circle", "Dana", "close"]).code, 0);
    assert!(on_it(&["show", "Dana"]).out.contains("Head of Research"));
    let listed = home.json(&["--database", &database.url, "list", "people"]);
    assert_eq!(listed["count"], 3, "{listed}");
    assert_eq!(home.json(&["--database", &database.url, "doctor"])["sound"], true);
    assert_eq!(on_it(&["undo"]).code, 0);
    assert!(!home.data().join("wellmet.db").exists());
    let by_variable = home.command(&["find", "Dana"]).env("WELLMET_DATABASE", &database.url).output().unwrap();
    assert_eq!(by_variable.status.code(), Some(0), "{by_variable:?}");
}

#[test]
fn a_postgresql_that_is_not_there_is_named_without_its_password() {
    let home = Home::empty();
    let ran = home.run(&["--database", "postgres://mia:secret@localhost:1/nowhere", "list", "people"]);
    assert_eq!(ran.code, 1, "{ran}");
    assert!(!ran.err.contains("secret"), "{ran}");
    assert_snapshot!(ran);
}
