//! The journal, and undo as the inverse of what it recorded.

#![expect(clippy::unwrap_used, reason = "what fails in a helper fails the test")]

mod support;

use support::{Fresh, batch, meeting, person};
use wellmet_domain::people::Person;
use wellmet_store::{Error, NewBatch};

on_both_engines! {
    async fn a_dropped_transaction_leaves_nothing(fresh: &Fresh) {
        let mut tx = fresh.begin().await;
        let dana = person(&tx, "Dana Okafor");
        tx.insert(&dana).await.unwrap();
        drop(tx);
        assert_eq!(fresh.read().await.get::<Person>(dana.id).await.unwrap(), None);
        assert_eq!(fresh.read().await.version().await.unwrap().sequence, 0);
    }
}

on_both_engines! {
    async fn each_change_of_a_fact_moves_the_sequence_and_stands_in_the_history(fresh: &Fresh) {
        let mut tx = fresh.begin().await;
        let mut dana = person(&tx, "Dana Okafor");
        tx.insert(&dana).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = fresh.begin().await;
        dana.headline = Some("Builds harbours".to_owned());
        assert!(tx.update(&dana).await.unwrap());
        assert!(!tx.update(&dana).await.unwrap());
        let written = tx.commit().await.unwrap();
        assert_eq!((written.sequence, written.changes), (2, 1));
        let history = fresh.read().await.batches(i64::MAX, 10).await.unwrap();
        assert_eq!(history.iter().map(|batch| batch.changes).collect::<Vec<_>>(), [1, 1]);
        assert_eq!(history[0].id, written.batch);
    }
}

on_both_engines! {
    async fn undo_takes_back_an_edit_and_can_itself_be_undone(fresh: &Fresh) {
        let mut tx = fresh.begin().await;
        let mut dana = person(&tx, "Dana Okafor");
        tx.insert(&dana).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = fresh.begin().await;
        "Dana O.".clone_into(&mut dana.name);
        tx.update(&dana).await.unwrap();
        let edit = tx.commit().await.unwrap().batch;
        let mut tx = fresh.store.begin(fresh.book, NewBatch { undoes: Some(edit), ..batch("Undone") }).await.unwrap();
        assert_eq!(tx.undo(edit).await.unwrap(), []);
        let undo = tx.commit().await.unwrap().batch;
        assert_eq!(fresh.read().await.require::<Person>(dana.id).await.unwrap().name, "Dana Okafor");
        let mut tx = fresh.begin().await;
        assert_eq!(tx.undo(undo).await.unwrap(), []);
        tx.commit().await.unwrap();
        assert_eq!(fresh.read().await.require::<Person>(dana.id).await.unwrap().name, "Dana O.");
    }
}

on_both_engines! {
    async fn undo_keeps_the_field_that_changed_since_and_takes_back_the_other(fresh: &Fresh) {
        let mut tx = fresh.begin().await;
        let mut dana = person(&tx, "Dana Okafor");
        tx.insert(&dana).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = fresh.begin().await;
        "Dana O.".clone_into(&mut dana.name);
        dana.headline = Some("Builds harbours".to_owned());
        tx.update(&dana).await.unwrap();
        let edit = tx.commit().await.unwrap().batch;
        let mut tx = fresh.begin().await;
        dana.headline = Some("Builds bridges".to_owned());
        tx.update(&dana).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = fresh.begin().await;
        let kept = tx.undo(edit).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(kept.iter().map(|kept| kept.field.as_deref()).collect::<Vec<_>>(), [Some("headline")]);
        let now = fresh.read().await.require::<Person>(dana.id).await.unwrap();
        assert_eq!((now.name.as_str(), now.headline.as_deref()), ("Dana Okafor", Some("Builds bridges")));
    }
}

on_both_engines! {
    async fn a_person_whom_a_later_meeting_refers_to_stays(fresh: &Fresh) {
        let mut tx = fresh.begin().await;
        let dana = person(&tx, "Dana Okafor");
        tx.insert(&dana).await.unwrap();
        let made = tx.commit().await.unwrap().batch;
        let mut tx = fresh.begin().await;
        let (interaction, participant) = meeting(&tx, dana.id, "2026-11-20");
        tx.insert(&interaction).await.unwrap();
        tx.insert(&participant).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = fresh.begin().await;
        let kept = tx.undo(made).await.unwrap();
        assert_eq!(kept.iter().map(|kept| (kept.table.as_str(), kept.row)).collect::<Vec<_>>(), [("person", dana.id.0)]);
    }
}

on_both_engines! {
    async fn what_was_deleted_comes_back_with_what_hung_on_it(fresh: &Fresh) {
        let mut tx = fresh.begin().await;
        let dana = person(&tx, "Dana Okafor");
        tx.insert(&dana).await.unwrap();
        let (interaction, participant) = meeting(&tx, dana.id, "2026-11-20");
        tx.insert(&interaction).await.unwrap();
        tx.insert(&participant).await.unwrap();
        let made = tx.commit().await.unwrap().batch;
        let today = "2026-11-22".parse().unwrap();
        let tie = fresh.read().await.tie(dana.id, today).await.unwrap();
        assert!(tie.is_some());
        let mut tx = fresh.begin().await;
        assert_eq!(tx.undo(made).await.unwrap(), []);
        let undo = tx.commit().await.unwrap().batch;
        assert_eq!(fresh.read().await.get::<Person>(dana.id).await.unwrap(), None);
        assert_eq!(fresh.read().await.tie(dana.id, today).await.unwrap(), None);
        let mut tx = fresh.begin().await;
        assert_eq!(tx.undo(undo).await.unwrap(), []);
        tx.commit().await.unwrap();
        assert_eq!(fresh.read().await.require::<Person>(dana.id).await.unwrap(), dana);
        assert_eq!(fresh.read().await.tie(dana.id, today).await.unwrap(), tie);
    }
}

on_both_engines! {
    async fn another_book_neither_sees_nor_undoes_a_batch(fresh: &Fresh) {
        let other = wellmet_domain::BookId(uuid::Uuid::from_u128(2));
        fresh.store.create_book(other, "Somebody else", "UTC").await.unwrap();
        let mut tx = fresh.begin().await;
        let dana = person(&tx, "Dana Okafor");
        tx.insert(&dana).await.unwrap();
        let made = tx.commit().await.unwrap().batch;
        let mut theirs = fresh.store.read(other).await.unwrap();
        assert_eq!(theirs.get::<Person>(dana.id).await.unwrap(), None);
        assert!(theirs.batches(i64::MAX, 10).await.unwrap().is_empty());
        drop(theirs);
        let mut tx = fresh.store.begin(other, batch("Undone")).await.unwrap();
        assert!(matches!(tx.undo(made).await, Err(Error::NotFound("batch"))));
    }
}

on_both_engines! {
    async fn a_transaction_opened_for_reading_writes_nothing(fresh: &Fresh) {
        let mut tx = fresh.read().await;
        let dana = person(&tx, "Dana Okafor");
        assert!(matches!(tx.insert(&dana).await, Err(Error::ReadOnly)));
    }
}
