//! Forgetting a person for good.

#![expect(clippy::unwrap_used, reason = "what fails in a helper fails the test")]

mod support;

use std::fs;

use support::{Fresh, build, meeting, person};
use wellmet_domain::{
    PersonId, RowId,
    acts::ActKind,
    catalogue::say,
    identities::{Identity, IdentityKind},
    interactions::{Interaction, Participant},
    notes::Note,
    people::{Person, Source},
};
use wellmet_store::{Advised, AdvisedIn, Error, ImportFile, NewBatch, Outcome, Remembered, StagedRow, Tx};

const NAME: &str = "Ingeborg Quisling-Vantablack";
const TELLING: [&str; 4] = ["Quisling", "quisling", "zeppelin", "vantablack"];

struct Told {
    gone: Person,
    stays: Person,
    shared: Interaction,
    alone: Interaction,
    note: Note,
}

async fn told(fresh: &Fresh) -> Told {
    let said = say("history-unknown", [("what", format!("Met {NAME}.").into())]);
    let mut tx = fresh.store.begin(fresh.book, NewBatch::of_user(said)).await.unwrap();
    let mut gone = person(&tx, NAME);
    let mut stays = person(&tx, "Dana Okafor");
    let hash = tx.keep_blob("text/vcard", format!("FN:{NAME}").as_bytes()).await.unwrap();
    gone.photo = Some(tx.keep_blob("image/png", b"zeppelin photo").await.unwrap());
    stays.met_through = Some(gone.id);
    tx.insert_all(&[gone.clone(), stays.clone()]).await.unwrap();
    let channel = build::email(&tx, gone.id, "ingeborg.vantablack@example.org");
    tx.insert(&channel).await.unwrap();
    let card = build::card(&tx, gone.id, &hash);
    tx.insert(&card).await.unwrap();
    let key = wellmet_domain::cards::ImportKey {
        last: serde_json::json!({ "name": NAME }),
        ..build::import_key(&tx, "ingeborg-quisling", gone.id.0)
    };
    tx.insert(&key).await.unwrap();
    let identity = Identity {
        id: tx.new_id(),
        kind: IdentityKind::Email,
        key: "quisling@example.org".to_owned(),
        name: Some(NAME.to_owned()),
        person_id: Some(gone.id),
        declined_on: None,
        source: Source::Mail,
    };
    tx.insert(&identity).await.unwrap();
    let alone = talk(&mut tx, &[&gone], "About the zeppelin").await;
    let shared = talk(&mut tx, &[&gone, &stays], "About harbours").await;
    let note = Note {
        id: tx.new_id(),
        person_id: Some(stays.id),
        organisation_id: None,
        body: format!("Sails with [@{NAME}](person:{}).", gone.id),
        on_date: "2026-11-20".parse().unwrap(),
        created_at: tx.now(),
        source: Source::You,
    };
    tx.insert(&note).await.unwrap();
    tx.commit().await.unwrap();
    // A second batch, so that the history holds images with the name, and rows that are there no longer.
    let mut tx = fresh.begin().await;
    tx.update(&Person { headline: Some("Flies a zeppelin".to_owned()), ..gone.clone() }).await.unwrap();
    tx.update(&Note { body: format!("{} Often.", note.body), ..note.clone() }).await.unwrap();
    tx.delete::<wellmet_domain::channels::Channel>(channel.id).await.unwrap();
    tx.commit().await.unwrap();
    operations(fresh, &[gone.id, stays.id]).await;
    Told { gone, stays, shared, alone, note }
}

async fn talk(tx: &mut Tx, people: &[&Person], body: &str) -> Interaction {
    let (interaction, participant) = meeting(tx, people[0].id, "2026-11-20");
    let interaction = Interaction { body: Some(body.to_owned()), ..interaction };
    tx.insert(&interaction).await.unwrap();
    for person in people {
        tx.insert(&Participant { id: RowId(tx.fresh_id()), person_id: Some(person.id), ..participant.clone() }).await.unwrap();
    }
    interaction
}

async fn operations(fresh: &Fresh, people: &[PersonId]) {
    let import = wellmet_domain::ImportId(uuid::Uuid::from_u128(9));
    let mut tx = fresh.operate().await;
    tx.create_import(import, None).await.unwrap();
    tx.keep_import_file(
        import,
        &ImportFile { ordinal: 0, path: "a.csv".to_owned(), format: "csv".to_owned(), counts: serde_json::json!({}), problem: None },
    )
    .await
    .unwrap();
    let row = |ordinal, name: &str| StagedRow {
        ordinal,
        file: 0,
        line: 1,
        outcome: Outcome::Imported,
        payload: format!("{{\"name\":\"{name}\"}}"),
        changes: None,
    };
    tx.stage(import, &[row(0, NAME), row(1, "Dana Okafor")]).await.unwrap();
    tx.keep_map_places(&[(people[0], (1, 2)), (people[1], (3, 4))]).await.unwrap();
    tx.remember("key", &Remembered { request_hash: String::new(), status: 200, answer: NAME.to_owned() }).await.unwrap();
    tx.commit().await.unwrap();
}

on_both_engines! {
    async fn everything_of_the_person_goes_and_what_is_others_stays(fresh: &Fresh) {
        let Told { gone, stays, shared, alone, note } = told(fresh).await;
        let advised = |person, other| Advised { act: format!("{person}"), kind: ActKind::Nudge, person, other, place: 0 };
        let mut tx = fresh.operate().await;
        tx.note_advice(AdvisedIn::Today, 100, &[advised(gone.id, None), advised(stays.id, None)]).await.unwrap();
        tx.note_advice(AdvisedIn::Introductions, 101, &[advised(stays.id, Some(gone.id))]).await.unwrap();
        tx.commit().await.unwrap();
        let forgotten = fresh.store.forget(fresh.book, gone.id).await.unwrap();
        assert_eq!((forgotten.blobs, forgotten.wiped), (2, true));
        let mut tx = fresh.read().await;
        assert_eq!(tx.get::<Person>(gone.id).await.unwrap(), None);
        assert_eq!(tx.get::<Interaction>(alone.id).await.unwrap(), None);
        let advice = tx.advice_since(0).await.unwrap();
        assert_eq!(advice.iter().map(|one| (one.person, one.last_day)).collect::<Vec<_>>(), [(stays.id, 100)]);
        assert_eq!(tx.require::<Interaction>(shared.id).await.unwrap(), shared);
        let taking_part = tx.participants_of(&[shared.id]).await.unwrap();
        assert_eq!(taking_part.iter().map(|who| who.name.as_str()).collect::<Vec<_>>(), ["Dana Okafor"]);
        assert_eq!(tx.require::<Person>(stays.id).await.unwrap(), Person { met_through: None, ..stays.clone() });
        assert_eq!(tx.require::<Note>(note.id).await.unwrap().body, "Sails with —. Often.");
        assert_eq!(tx.tie(stays.id, "2026-11-22".parse().unwrap()).await.unwrap().unwrap().mutual_days, 1);
        assert_eq!(tx.tie(gone.id, "2026-11-22".parse().unwrap()).await.unwrap(), None);
        assert_eq!(tx.map_places().await.unwrap().into_keys().collect::<Vec<_>>(), [stays.id]);
        assert!(tx.search("zeppelin", 10).await.unwrap().is_empty());
        assert_eq!(tx.search("harbours", 10).await.unwrap().len(), 1);
        assert_eq!(tx.staged_after(wellmet_domain::ImportId(uuid::Uuid::from_u128(9)), -1, 10).await.unwrap().len(), 1);
        assert!(tx.batches(i64::MAX, 10).await.unwrap().iter().any(|batch| batch.said.key == "forget-said"));
        drop(tx);
        assert_eq!(fresh.store.examine(fresh.book).await.unwrap(), []);
    }
}

on_both_engines! {
    async fn nobody_is_forgotten_by_mistake(fresh: &Fresh) {
        let Told { gone, .. } = told(fresh).await;
        let other = wellmet_domain::BookId(uuid::Uuid::from_u128(2));
        fresh.store.create_book(other, "Somebody else", "UTC").await.unwrap();
        assert!(matches!(fresh.store.forget(other, gone.id).await, Err(Error::NotFound("person"))));
        assert!(fresh.read().await.get::<Person>(gone.id).await.unwrap().is_some());
    }
}

#[tokio::test]
async fn no_byte_of_the_file_tells_the_name_afterwards() {
    let fresh = Fresh::sqlite().await;
    let Told { gone, .. } = told(&fresh).await;
    assert!(TELLING.iter().any(|word| found_in_files(&fresh, word)), "the story tells nothing");
    assert!(fresh.store.forget(fresh.book, gone.id).await.unwrap().wiped);
    for word in TELLING {
        assert!(!found_in_files(&fresh, word), "{word} is still in the file");
    }
    assert!(found_in_files(&fresh, "Okafor"), "others are still there");
}

fn found_in_files(fresh: &Fresh, word: &str) -> bool {
    let holds = |entry: fs::DirEntry| fs::read(entry.path()).unwrap().windows(word.len()).any(|bytes| bytes == word.as_bytes());
    fs::read_dir(fresh.path()).unwrap().any(|entry| holds(entry.unwrap()))
}
