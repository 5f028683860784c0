//! Tables that are in no journal: logins, remembered answers, imports and what they staged.

#![expect(clippy::unwrap_used, reason = "what fails in a helper fails the test")]

mod support;

use std::collections::HashMap;

use serde_json::json;
use support::{Fresh, meeting, person};
use wellmet_domain::{BatchId, ImportId, PersonId, RowId, acts::ActKind, catalogue::say, interactions::Participant, people::Person};
use wellmet_store::{Advised, AdvisedIn, Compared, Error, ImportFile, ImportState, LoginKind, Outcome, Remembered, StagedCount, StagedRow};

fn import_id() -> ImportId {
    ImportId(uuid::Uuid::from_u128(40))
}

fn row(ordinal: i64, file: i64, outcome: Outcome) -> StagedRow {
    StagedRow { ordinal, file, line: ordinal + 1, outcome, payload: format!("{{\"row\":{ordinal}}}"), changes: None }
}

on_both_engines! {
    async fn a_login_lets_in_until_it_expires_or_is_revoked(fresh: &Fresh) {
        let mut tx = fresh.operate().await;
        let past = "2026-11-22T11:59:59Z".parse().unwrap();
        let soon = "2026-11-22T12:00:01Z".parse().unwrap();
        tx.create_login(LoginKind::Session, "expired", "Old browser", Some(past)).await.unwrap();
        tx.create_login(LoginKind::Session, "current", "Browser", Some(soon)).await.unwrap();
        let token = tx.create_login(LoginKind::Token, "token", "Script", None).await.unwrap();
        tx.touch_login(token).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(fresh.store.login("expired").await.unwrap(), None);
        assert_eq!(fresh.store.login("current").await.unwrap().unwrap().label, "Browser");
        let found = fresh.store.login("token").await.unwrap().unwrap();
        assert_eq!((found.id, found.book, found.kind, found.expires_at), (token, fresh.book, LoginKind::Token, None));
        assert_eq!(found.last_seen_at, Some(fresh.store.clock().now()));
        let mut tx = fresh.operate().await;
        assert!(tx.revoke_login(token).await.unwrap());
        assert_eq!(tx.clear_expired_logins().await.unwrap(), 1);
        assert_eq!(tx.logins().await.unwrap().len(), 1);
        tx.commit().await.unwrap();
        assert_eq!(fresh.store.login("token").await.unwrap(), None);
    }
}

on_both_engines! {
    async fn a_link_works_once(fresh: &Fresh) {
        let mut tx = fresh.operate().await;
        tx.create_login(LoginKind::Link, "link", "Link", None).await.unwrap();
        tx.create_login(LoginKind::Session, "session", "Browser", None).await.unwrap();
        assert_eq!(tx.redeem_link(LoginKind::Link, "session").await.unwrap(), None);
        assert_eq!(tx.redeem_link(LoginKind::Link, "link").await.unwrap().unwrap().kind, LoginKind::Link);
        assert_eq!(tx.redeem_link(LoginKind::Link, "link").await.unwrap(), None);
    }
}

on_both_engines! {
    async fn the_answer_to_a_write_is_remembered_by_its_key(fresh: &Fresh) {
        let answer = Remembered { request_hash: "hash".to_owned(), status: 201, answer: "{}".to_owned() };
        let mut tx = fresh.begin().await;
        assert_eq!(tx.remembered("key").await.unwrap(), None);
        tx.remember("key", &answer).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(fresh.read().await.remembered("key").await.unwrap(), Some(answer.clone()));
        let mut tx = fresh.operate().await;
        assert!(matches!(tx.remember("key", &answer).await, Err(Error::Conflict { .. })));
        drop(tx);
        let mut tx = fresh.operate().await;
        assert_eq!(tx.clear_remembered("2026-11-22T12:00:00Z".parse().unwrap()).await.unwrap(), 0);
        assert_eq!(tx.clear_remembered("2026-11-22T12:00:01Z".parse().unwrap()).await.unwrap(), 1);
    }
}

on_both_engines! {
    async fn an_import_tells_how_far_it_is_and_can_be_asked_to_stop(fresh: &Fresh) {
        let id = import_id();
        let mut tx = fresh.operate().await;
        tx.create_import(id, None).await.unwrap();
        tx.set_import_progress(id, 5, 9).await.unwrap();
        tx.set_import_day(id, Some("2026-11-01".parse().unwrap())).await.unwrap();
        let import = tx.import(id).await.unwrap().unwrap();
        assert_eq!((import.state, import.done, import.whole), (ImportState::Reading, 5, 9));
        assert_eq!(import.as_of.unwrap().to_string(), "2026-11-01");
        assert!(!tx.import_stop_requested(id).await.unwrap());
        assert!(tx.request_import_stop(id).await.unwrap());
        assert!(tx.import_stop_requested(id).await.unwrap());
        tx.set_import_state(id, ImportState::Applying).await.unwrap();
        let batch = BatchId(uuid::Uuid::from_u128(41));
        tx.set_import_batch(id, Some(batch)).await.unwrap();
        assert_eq!(tx.import_of_batch(batch).await.unwrap().unwrap().id, id);
        let problem = say("history-unknown", [("what", "It stopped.".into())]);
        tx.fail_import(id, &problem).await.unwrap();
        tx.commit().await.unwrap();
        let imports = fresh.read().await.imports(10).await.unwrap();
        assert_eq!((imports.len(), imports[0].state, imports[0].problem.as_ref()), (1, ImportState::Failed, Some(&problem)));
    }
}

on_both_engines! {
    async fn the_files_of_an_import_come_in_order_with_their_counts(fresh: &Fresh) {
        let id = import_id();
        let mut file = ImportFile { ordinal: 1, path: "messages.csv".to_owned(), format: "linkedin".to_owned(), counts: json!({}), problem: None };
        let mut tx = fresh.operate().await;
        tx.create_import(id, None).await.unwrap();
        tx.keep_import_file(id, &file).await.unwrap();
        file.counts = json!({ "read": 3 });
        tx.keep_import_file(id, &file).await.unwrap();
        let first = ImportFile { ordinal: 0, path: "Connections.csv".to_owned(), ..file.clone() };
        tx.keep_import_file(id, &first).await.unwrap();
        assert_eq!(tx.import_files(id).await.unwrap(), [first, file]);
        tx.remove_import(id).await.unwrap();
        assert!(tx.import_files(id).await.unwrap().is_empty());
        assert_eq!(tx.import(id).await.unwrap(), None);
    }
}

on_both_engines! {
    async fn staged_rows_are_paged_compared_and_counted(fresh: &Fresh) {
        let id = import_id();
        let rows: Vec<StagedRow> = (0..1_203).map(|ordinal| row(ordinal, ordinal % 2, Outcome::Waiting)).collect();
        let mut tx = fresh.operate().await;
        tx.stage(id, &rows).await.unwrap();
        assert_eq!(tx.staged_after(id, -1, 2).await.unwrap(), rows[..2]);
        assert_eq!(tx.staged_after(id, 1_200, 10).await.unwrap(), rows[1_201..]);
        let compared = |ordinal| Compared { ordinal, outcome: Outcome::Updated, changes: Some(format!("{ordinal}")) };
        let compared: Vec<Compared> = (0..1_203).filter(|ordinal| ordinal % 2 == 0).map(compared).collect();
        tx.set_compared(id, &compared).await.unwrap();
        let updated = tx.staged_with(id, Outcome::Updated, 0, 2).await.unwrap();
        assert_eq!(updated.iter().map(|row| (row.ordinal, row.changes.as_deref())).collect::<Vec<_>>(), [(2, Some("2")), (4, Some("4"))]);
        let counts = tx.staged_counts(id).await.unwrap();
        let count = |file, outcome, rows| StagedCount { file, outcome, rows };
        assert_eq!(counts, [count(0, Outcome::Updated, 602), count(1, Outcome::Waiting, 601)]);
        tx.clear_staged(id).await.unwrap();
        assert!(tx.staged_counts(id).await.unwrap().is_empty());
    }
}

fn advised(act: &str, person: PersonId, place: i64) -> Advised {
    Advised { act: act.to_owned(), kind: ActKind::Nudge, person, other: None, place }
}

on_both_engines! {
    async fn what_was_suggested_is_noted_once_a_day_and_moves_no_sequence(fresh: &Fresh) {
        let (dana, kofi) = (PersonId(uuid::Uuid::from_u128(1)), PersonId(uuid::Uuid::from_u128(2)));
        let before = fresh.read().await.version().await.unwrap();
        let mut tx = fresh.operate().await;
        let shown = [advised("a", dana, 0), advised("b", kofi, 1)];
        assert_eq!(tx.note_advice(AdvisedIn::Today, 100, &shown).await.unwrap(), 2);
        assert_eq!(tx.note_advice(AdvisedIn::Forecast, 100, &shown[..1]).await.unwrap(), 0);
        assert_eq!(tx.note_advice(AdvisedIn::Today, 103, &[advised("a", dana, 1)]).await.unwrap(), 1);
        assert_eq!(tx.note_advice(AdvisedIn::Today, 104, &[]).await.unwrap(), 0);
        tx.commit().await.unwrap();
        let mut tx = fresh.read().await;
        let found = tx.advice_since(100).await.unwrap();
        let days: Vec<_> = found.iter().map(|one| (one.act.as_str(), one.list, one.person, one.first_day, one.last_day)).collect();
        assert_eq!(days, [("a", AdvisedIn::Today, dana, 100, 103), ("b", AdvisedIn::Today, kofi, 100, 100)]);
        assert!(tx.advice_since(101).await.unwrap().is_empty(), "what was first shown before is not of this time");
        assert_eq!(tx.version().await.unwrap(), before);
    }
}

on_both_engines! {
    async fn places_on_the_map_are_kept_moved_and_left_by_people_of_the_book_alone(fresh: &Fresh) {
        let mut tx = fresh.begin().await;
        let (dana, mei) = (person(&tx, "Dana Okafor"), person(&tx, "Mei Tanaka"));
        tx.insert_all(&[dana.clone(), mei.clone()]).await.unwrap();
        tx.commit().await.unwrap();
        let unknown = PersonId(uuid::Uuid::from_u128(77));
        let mut tx = fresh.operate().await;
        tx.keep_map_places(&[(dana.id, (1, -2)), (mei.id, (3, 4)), (unknown, (5, 6))]).await.unwrap();
        tx.keep_map_places(&[(dana.id, (10, -20))]).await.unwrap();
        assert_eq!(tx.map_places().await.unwrap(), HashMap::from([(dana.id, (10, -20)), (mei.id, (3, 4))]));
        tx.leave_map(&[mei.id]).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(fresh.read().await.map_places().await.unwrap(), HashMap::from([(dana.id, (10, -20))]));
    }
}

on_both_engines! {
    async fn what_people_took_part_in_together_comes_whole_in_parts_of_any_size(fresh: &Fresh) {
        let mut tx = fresh.begin().await;
        let people: Vec<Person> = ["Dana Okafor", "Mei Tanaka", "Kofi Mensah"].map(|name| person(&tx, name)).into();
        tx.insert_all(&people).await.unwrap();
        for number in 0..9_usize {
            let (interaction, participant) = meeting(&tx, people[0].id, "2026-11-20");
            tx.insert(&interaction).await.unwrap();
            for one in &people[..=number % 3] {
                tx.insert(&Participant { id: RowId(tx.fresh_id()), person_id: Some(one.id), ..participant.clone() }).await.unwrap();
            }
        }
        let today = jiff::civil::date(2026, 11, 22);
        let whole = tx.seen_together(None, 1_000, 12, today).await.unwrap();
        assert_eq!((whole.seen.len(), whole.next), (3 * 2 + 3 * 3, None), "nobody is together with nobody");
        for part in [0, 1, 2, 5, 17] {
            let (mut seen, mut after, mut parts) = (Vec::new(), None, 0);
            loop {
                let read = tx.seen_together(after, part, 12, today).await.unwrap();
                seen.extend(read.seen);
                (after, parts) = (read.next, parts + 1);
                if after.is_none() {
                    break;
                }
            }
            assert_eq!(seen, whole.seen, "in parts of {part}");
            assert!(parts > 1, "{part}");
        }
    }
}

on_both_engines! {
    async fn people_are_shown_together_by_whom_one_met_through_whom_and_by_what_happened(fresh: &Fresh) {
        let mut tx = fresh.begin().await;
        let (dana, mei) = (person(&tx, "Dana Okafor"), person(&tx, "Mei Tanaka"));
        tx.insert_all(&[dana.clone(), mei.clone()]).await.unwrap();
        let (interaction, participant) = meeting(&tx, dana.id, "2026-11-20");
        tx.insert(&interaction).await.unwrap();
        tx.insert(&participant).await.unwrap();
        assert!(!tx.shows_people_together().await.unwrap());
        tx.update(&Person { met_through: Some(mei.id), ..dana.clone() }).await.unwrap();
        assert!(tx.shows_people_together().await.unwrap());
        tx.update(&dana).await.unwrap();
        assert!(!tx.shows_people_together().await.unwrap());
        tx.insert(&Participant { id: RowId(tx.fresh_id()), person_id: Some(mei.id), ..participant }).await.unwrap();
        assert!(tx.shows_people_together().await.unwrap());
    }
}
