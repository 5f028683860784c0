//! Backup and restore: whole or not at all, private, and never over what is there.

#![expect(clippy::unwrap_used, reason = "what fails in a helper fails the test")]

mod support;

use std::{fs, os::unix::fs::PermissionsExt as _, path::Path, sync::Arc};

use support::{Fresh, person};
use wellmet_domain::people::Person;
use wellmet_store::{Error, Location, Store};
use wellmet_testing::{SeededEntropy, noon};

/// Opens a file on behalf of whom its first book belongs to.
async fn open(path: &Path) -> Store {
    let store = Store::open(&Location::File(path.to_owned()), Arc::new(noon()), Arc::new(SeededEntropy::new(2))).await.unwrap();
    let book = store.books().await.unwrap()[0].id;
    let owner = store.owner(book).await.unwrap();
    store.for_account(owner)
}

async fn restore(backup: &Path, to: &Path) -> Result<Option<std::path::PathBuf>, Error> {
    Store::restore(backup, to, &noon(), &SeededEntropy::new(3)).await
}

async fn with_person(fresh: &Fresh, name: &str) -> Person {
    let mut tx = fresh.begin().await;
    let person = person(&tx, name);
    tx.insert(&person).await.unwrap();
    tx.commit().await.unwrap();
    person
}

#[tokio::test]
async fn a_backup_is_restored_with_a_new_epoch_and_the_former_file_is_kept() {
    let fresh = Fresh::sqlite().await;
    let dana = with_person(&fresh, "Dana Okafor").await;
    let backup = fresh.path().join("backup.db");
    fresh.store.back_up(&backup, false).await.unwrap();
    assert_eq!(fs::metadata(&backup).unwrap().permissions().mode() & 0o777, 0o600);
    let bela = with_person(&fresh, "Bela Ferrante").await;
    let path = fresh.store.file().unwrap().to_owned();
    fresh.store.close().await;
    let aside = restore(&backup, &path).await.unwrap().unwrap();
    let restored = open(&path).await;
    let mut tx = restored.read(fresh.book).await.unwrap();
    assert_eq!(tx.get::<Person>(dana.id).await.unwrap(), Some(dana));
    assert_eq!(tx.get::<Person>(bela.id).await.unwrap(), None);
    assert_eq!(tx.version().await.unwrap().epoch, 2);
    drop(tx);
    assert_eq!(restored.examine(fresh.book).await.unwrap(), []);
    assert!(open(&aside).await.read(fresh.book).await.unwrap().get::<Person>(bela.id).await.unwrap().is_some());
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
}

#[tokio::test]
async fn each_restore_begins_an_epoch_that_was_never_before() {
    let fresh = Fresh::sqlite().await;
    let backup = fresh.path().join("backup.db");
    fresh.store.back_up(&backup, false).await.unwrap();
    let path = fresh.store.file().unwrap().to_owned();
    fresh.store.close().await;
    restore(&backup, &path).await.unwrap();
    let path_again = fresh.path().join("elsewhere.db");
    assert_eq!(restore(&backup, &path_again).await.unwrap(), None);
    fs::remove_file(fresh.path().join("wellmet.db.before-20261122T120000Z")).unwrap();
    restore(&backup, &path).await.unwrap();
    assert_eq!(open(&path).await.read(fresh.book).await.unwrap().version().await.unwrap().epoch, 3);
}

#[tokio::test]
async fn a_backup_does_not_write_over_a_file_unless_told() {
    let fresh = Fresh::sqlite().await;
    let backup = fresh.path().join("backup.db");
    fs::write(&backup, "something else").unwrap();
    assert!(matches!(fresh.store.back_up(&backup, false).await, Err(Error::Exists { .. })));
    assert_eq!(fs::read(&backup).unwrap(), b"something else");
    fresh.store.back_up(&backup, true).await.unwrap();
    assert!(fs::read(&backup).unwrap().starts_with(b"SQLite format 3"));
    assert_eq!(names(fresh.path()).iter().filter(|name| name.starts_with("backup")).count(), 1, "no partial file stays");
}

fn names(folder: &Path) -> Vec<String> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[tokio::test]
async fn a_backup_into_a_folder_that_is_not_there_says_so() {
    let fresh = Fresh::sqlite().await;
    let error = fresh.store.back_up(&fresh.path().join("nowhere/backup.db"), false).await.unwrap_err();
    assert!(error.to_string().contains("nowhere") && matches!(error, Error::File { .. }), "{error}");
}

#[tokio::test]
async fn what_is_no_whole_wellmet_database_is_not_restored() {
    let fresh = Fresh::sqlite().await;
    with_person(&fresh, "Dana Okafor").await;
    let path = fresh.store.file().unwrap().to_owned();
    let backup = fresh.path().join("backup.db");
    fresh.store.back_up(&backup, false).await.unwrap();
    fresh.store.close().await;
    let before = fs::read(&path).unwrap();
    let text = fresh.path().join("text.db");
    fs::write(&text, "This is a letter and not a database at all, whatever its name says.").unwrap();
    let cut = fresh.path().join("cut.db");
    let whole = fs::read(&backup).unwrap();
    fs::write(&cut, &whole[..whole.len() / 2]).unwrap();
    let empty = fresh.path().join("empty.db");
    fs::write(&empty, "").unwrap();
    for bad in [&text, &cut, &empty] {
        let error = restore(bad, &path).await.unwrap_err();
        assert!(matches!(error, Error::Damaged { .. }), "{}: {error}", bad.display());
    }
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[tokio::test]
async fn a_backup_of_a_newer_version_is_not_restored() {
    let fresh = Fresh::sqlite().await;
    let pool = fresh.sqlite_pool().await;
    sqlx::query("UPDATE _sqlx_migrations SET version = 999 WHERE version = 1").execute(&pool).await.unwrap();
    let backup = fresh.path().join("backup.db");
    fresh.store.back_up(&backup, false).await.unwrap();
    let error = restore(&backup, &fresh.path().join("new.db")).await.unwrap_err();
    assert!(matches!(error, Error::Newer { found: 999, .. }), "{error}");
}

#[tokio::test]
async fn a_database_that_is_open_is_not_replaced() {
    let fresh = Fresh::sqlite().await;
    let backup = fresh.path().join("backup.db");
    fresh.store.back_up(&backup, false).await.unwrap();
    let dana = with_person(&fresh, "Dana Okafor").await;
    let error = restore(&backup, fresh.store.file().unwrap()).await.unwrap_err();
    assert!(matches!(error, Error::Locked { .. }), "{error}");
    assert!(fresh.read().await.get::<Person>(dana.id).await.unwrap().is_some());
}

#[tokio::test]
async fn on_a_server_the_servers_own_tools_make_the_backup() {
    let fresh = Fresh::postgres().await;
    let error = fresh.store.back_up(&fresh.path().join("backup.db"), false).await.unwrap_err();
    assert!(error.to_string().contains("pg_dump"), "{error}");
}
