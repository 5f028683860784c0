//! The examination of a book: silent when all is well, and telling what is not.

#![expect(clippy::unwrap_used, reason = "what fails in a helper fails the test")]

mod support;

use support::{Fresh, meeting, person, story::tell};
use wellmet_domain::catalogue::knows;
use wellmet_store::Finding;

async fn findings(fresh: &Fresh) -> Vec<Finding> {
    let findings = fresh.store.examine(fresh.book).await.unwrap();
    assert!(findings.iter().all(|finding| knows(&finding.sentence().key)), "{findings:?}");
    findings
}

on_both_engines! {
    async fn a_book_with_a_row_in_every_table_is_well(fresh: &Fresh) {
        tell(fresh).await;
        fresh.tamper("DELETE FROM card").await;
        fresh.tamper("UPDATE person SET photo = NULL").await;
        let findings = findings(fresh).await;
        assert_eq!(findings, [Finding::Lost { table: "card", rows: 2 }]);
    }
}

on_both_engines! {
    async fn what_was_derived_and_is_wrong_is_found_and_repaired(fresh: &Fresh) {
        let mut tx = fresh.begin().await;
        let dana = person(&tx, "Dana Okafor");
        tx.insert(&dana).await.unwrap();
        let (interaction, participant) = meeting(&tx, dana.id, "2026-11-20");
        tx.insert(&interaction).await.unwrap();
        tx.insert(&participant).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(findings(fresh).await, []);
        fresh.tamper("UPDATE tie SET mine_days = mine_days + 1").await;
        fresh.tamper("DELETE FROM search_document").await;
        assert_eq!(findings(fresh).await, [Finding::Differs { what: "ties" }, Finding::Differs { what: "search" }]);
        assert_eq!(findings(fresh).await.len(), 2, "an examination changes nothing");
        fresh.tamper("UPDATE contact_day SET mine = NOT mine").await;
        fresh.store.repair(fresh.book).await.unwrap();
        assert_eq!(findings(fresh).await, []);
    }
}

on_both_engines! {
    async fn rows_without_history_missing_bytes_and_half_batches_are_found(fresh: &Fresh) {
        let mut tx = fresh.begin().await;
        let dana = person(&tx, "Dana Okafor");
        tx.insert(&dana).await.unwrap();
        let batch = tx.commit().await.unwrap().batch;
        fresh.tamper("UPDATE person SET photo = 'nowhere'").await;
        fresh.tamper("UPDATE batch SET state = 'applying'").await;
        fresh.tamper("UPDATE book SET sequence = 0").await;
        assert_eq!(findings(fresh).await, [
            Finding::Behind,
            Finding::MissingBytes { hash: "nowhere".to_owned() },
            Finding::Unfinished { batch },
        ]);
        fresh.tamper("DELETE FROM journal").await;
        assert_eq!(findings(fresh).await[0], Finding::WithoutHistory { table: "person", rows: 1 });
    }
}

#[tokio::test]
async fn rows_that_refer_to_nothing_are_found_in_a_file() {
    let fresh = Fresh::sqlite().await;
    let mut tx = fresh.begin().await;
    let dana = person(&tx, "Dana Okafor");
    tx.insert(&dana).await.unwrap();
    let (interaction, participant) = meeting(&tx, dana.id, "2026-11-20");
    tx.insert(&interaction).await.unwrap();
    tx.insert(&participant).await.unwrap();
    tx.commit().await.unwrap();
    let pool = fresh.sqlite_pool().await;
    let mut connection = pool.acquire().await.unwrap();
    sqlx::query("PRAGMA foreign_keys = OFF").execute(&mut *connection).await.unwrap();
    sqlx::query("DELETE FROM interaction").execute(&mut *connection).await.unwrap();
    assert_eq!(findings(&fresh).await, [Finding::Orphans { table: "participant".to_owned(), rows: 1 }]);
}
