//! The history of the book: undo walks back through what stands, and what was undone can be brought back.

#![expect(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

mod support;

use std::task::Poll;

use support::Fresh;
use wellmet_app::history::HistoryEntry;

async fn names(fresh: &Fresh) -> Vec<String> {
    let index = fresh.app.people_index().await.unwrap();
    let mut names: Vec<String> = index.rows.iter().map(|row| row.line.name.clone()).collect();
    names.sort_unstable();
    names
}

async fn history(fresh: &Fresh) -> Vec<HistoryEntry> {
    fresh.app.history(None, 20).await.unwrap().items
}

async fn next(fresh: &Fresh) -> Option<String> {
    fresh.app.last_change().await.unwrap().change.map(|change| change.said.text)
}

on_both_engines! {
    async fn undo_walks_back_through_everything_that_stands(fresh: &Fresh) {
        for name in ["Ana Prata", "Ben Holt", "Cleo Marsh"] {
            fresh.person(name).await;
        }
        for left in [vec!["Ana Prata", "Ben Holt"], vec!["Ana Prata"], vec![]] {
            let undone = fresh.app.undo(None, false).await.unwrap();
            assert!(undone.said.text.starts_with("Undone: ") && !undone.said.text.contains("Undone: Undone"), "{}", undone.said.text);
            assert_eq!(names(fresh).await, left);
        }
        assert_eq!(next(fresh).await, None);
        fresh.app.undo(None, false).await.unwrap_err();
    }
}

on_both_engines! {
    async fn what_was_undone_is_brought_back_by_name_and_can_be_undone_once_more(fresh: &Fresh) {
        fresh.person("Ana Prata").await;
        let did = next(fresh).await.unwrap();
        let undone = fresh.app.undo(None, false).await.unwrap();
        let back = fresh.app.undo(Some(undone.batch), false).await.unwrap();
        assert_eq!(back.said.text, format!("Brought back: {did}"));
        assert_eq!(names(fresh).await, ["Ana Prata"]);
        let told: Vec<_> = history(fresh).await.iter().map(|entry| (entry.is_undo, entry.undone, entry.came_back)).collect();
        assert_eq!(told, [(false, false, false), (true, true, false), (false, true, true)]);
        let again = fresh.app.undo(None, false).await.unwrap();
        assert_eq!((again.undoes, again.said.text), (back.batch, format!("Undone: {did}")));
        assert_eq!((names(fresh).await, next(fresh).await), (vec![], None));
    }
}

on_both_engines! {
    async fn what_was_done_on_another_day_is_asked_about_before_it_is_undone(fresh: &Fresh) {
        fresh.person("Ana Prata").await;
        let asks = async |now: &str| fresh.at(now).await.last_change().await.unwrap().ask;
        assert!(!asks("2026-11-22T23:30:00Z").await);
        assert!(asks("2026-11-23T00:30:00Z").await);
    }
}

on_both_engines! {
    async fn an_import_is_told_from_what_the_user_wrote_by_hand(fresh: &Fresh) {
        let path = fresh.path().join("people.vcf");
        std::fs::write(&path, "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Dana Okafor\r\nEND:VCARD\r\n").unwrap();
        fresh.app.import_files(vec![path], wellmet_app::imports::ImportOptions::default()).await.unwrap();
        fresh.person("Ana Prata").await;
        let by_hand: Vec<bool> = history(fresh).await.iter().map(|entry| entry.by_hand).collect();
        assert_eq!(by_hand, [true, false]);
        assert!(!fresh.app.last_change().await.unwrap().ask);
        fresh.app.undo(None, false).await.unwrap();
        assert!(fresh.app.last_change().await.unwrap().ask, "the import is next, and is not taken back by a stray key");
    }
}

on_both_engines! {
    async fn an_undo_that_is_stopped_takes_nothing_back_however_far_it_was(fresh: &Fresh) {
        fresh.person("Ana Prata").await;
        let batch = history(fresh).await[0].batch;
        for patience in 0.. {
            let mut left = patience;
            let stopped = std::future::poll_fn(|_| {
                left -= 1;
                if left < 0 { Poll::Ready(()) } else { Poll::Pending }
            });
            let undone = fresh.app.undo_unless(Some(batch), false, stopped).await.unwrap();
            if undone.said.key != "undo-stopped" {
                assert!(patience > 0, "it was never stopped");
                break;
            }
            assert_eq!((undone.batch.0.is_nil(), history(fresh).await.len()), (true, 1));
            assert_eq!(names(fresh).await, ["Ana Prata"]);
        }
        assert_eq!(names(fresh).await, [""; 0]);
    }
}
