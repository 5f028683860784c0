//! Bad states: each gives its sentence and leaves the file as it was.

#![expect(clippy::unwrap_used, reason = "what fails in a helper fails the test")]

mod support;

use std::{fs, os::unix::fs::PermissionsExt as _, path::Path, sync::Arc};

use sqlx::Executor as _;
use support::{Fresh, person};
use wellmet_domain::people::Person;
use wellmet_store::{Error, Location, Store};
use wellmet_testing::{SeededEntropy, folder, noon};

async fn open(path: &Path) -> Result<Store, Error> {
    Store::open(&Location::File(path.to_owned()), Arc::new(noon()), Arc::new(SeededEntropy::new(2))).await
}

#[tokio::test]
async fn a_database_that_another_program_writes_to_says_so_and_goes_on_afterwards() {
    let fresh = Fresh::sqlite().await;
    let pool = fresh.sqlite_pool().await;
    let mut other = pool.acquire().await.unwrap();
    other.execute("BEGIN IMMEDIATE").await.unwrap();
    let error = fresh.store.begin(fresh.book, support::batch("Waits")).await.err().unwrap();
    assert!(matches!(&error, Error::Locked { path } if path.ends_with("wellmet.db")), "{error}");
    assert!(fresh.store.read(fresh.book).await.unwrap().this_book().await.is_ok(), "reading goes on");
    other.execute("ROLLBACK").await.unwrap();
    let mut tx = fresh.begin().await;
    let dana = person(&tx, "Dana Okafor");
    tx.insert(&dana).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_newer_database_is_left_as_it_is() {
    let fresh = Fresh::sqlite().await;
    let pool = fresh.sqlite_pool().await;
    sqlx::query("UPDATE _sqlx_migrations SET version = 999 WHERE version = (SELECT MAX(version) FROM _sqlx_migrations)")
        .execute(&pool)
        .await
        .unwrap();
    pool.close().await;
    fresh.store.close().await;
    let path = fresh.path().join("wellmet.db");
    let before = fs::read(&path).unwrap();
    let error = open(&path).await.err().unwrap();
    assert!(matches!(error, Error::Newer { found: 999, .. }), "{error}");
    assert!(error.to_string().contains("newer"));
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[tokio::test]
async fn a_file_that_is_no_database_is_left_as_it_is() {
    let folder = folder();
    let path = folder.path().join("letter.db");
    let letter = "Dear Dana, this is a letter and no database at all. ".repeat(100);
    fs::write(&path, &letter).unwrap();
    let error = open(&path).await.err().unwrap();
    assert!(matches!(&error, Error::Damaged { path, .. } if path.ends_with("letter.db")), "{error}");
    assert_eq!(fs::read_to_string(&path).unwrap(), letter);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
}

#[tokio::test]
async fn a_folder_that_is_not_there_is_named() {
    let folder = folder();
    let error = open(&folder.path().join("nowhere/wellmet.db")).await.err().unwrap();
    assert!(matches!(&error, Error::File { path, .. } if path.contains("nowhere")), "{error}");
}

#[tokio::test]
async fn every_file_of_the_database_is_its_owners_alone() {
    let fresh = Fresh::sqlite().await;
    let mut tx = fresh.begin().await;
    let dana = person(&tx, "Dana Okafor");
    tx.insert(&dana).await.unwrap();
    tx.commit().await.unwrap();
    for suffix in ["", "-wal", "-shm"] {
        let mode = fs::metadata(fresh.path().join(format!("wellmet.db{suffix}"))).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "wellmet.db{suffix}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_whole_use_case_may_move_between_threads() {
    let fresh = Fresh::sqlite().await;
    let (store, book) = (fresh.store.clone(), fresh.book);
    let case = async move {
        let mut tx = store.begin(book, support::batch("Moves")).await?;
        let dana = person(&tx, "Dana Okafor");
        tx.insert(&dana).await?;
        tx.update(&Person { name: "Dana O.".to_owned(), ..dana.clone() }).await?;
        tx.people_index(&std::collections::BTreeMap::new()).await?;
        tx.undo(tx.batch().unwrap()).await.ok();
        tx.commit().await?;
        store.forget(book, dana.id).await
    };
    assert_eq!(tokio::spawn(case).await.unwrap().unwrap().rows, 1);
}

#[tokio::test]
async fn every_connection_that_writes_syncs_each_commit() {
    assert_eq!(Fresh::sqlite().await.store.synchronous().await.unwrap(), [2]);
}
