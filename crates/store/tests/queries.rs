//! What lists, timelines and triage read.

#![expect(clippy::unwrap_used, reason = "what fails in a helper fails the test")]

mod support;

use support::{Fresh, build, meeting, message, person};
use wellmet_domain::{
    IdentityId, PersonId, RowId,
    cadence::{Cadence, Circle},
    identities::{Identity, IdentityKind},
    interactions::{Direction, Interaction, Participant, Role},
    people::{PersonState, Source, State, Tag},
};
use wellmet_store::{TimelineCursor, Tx};

async fn named(tx: &mut Tx, name: &str) -> PersonId {
    let person = person(tx, name);
    tx.insert(&person).await.unwrap();
    person.id
}

async fn happened(tx: &mut Tx, (interaction, participant): (Interaction, Participant)) -> Interaction {
    tx.insert(&interaction).await.unwrap();
    tx.insert(&participant).await.unwrap();
    interaction
}

async fn identity(tx: &mut Tx, address: &str) -> IdentityId {
    let id = tx.new_id();
    let name = Some("Noor Haddad".to_owned());
    let identity =
        Identity { id, kind: IdentityKind::Email, key: address.to_owned(), name, person_id: None, declined_on: None, source: Source::Mail };
    tx.insert(&identity).await.unwrap();
    id
}

on_both_engines! {
    async fn the_index_shows_each_person_once_with_the_main_position(fresh: &Fresh) {
        let mut tx = fresh.begin().await;
        let dana = named(&mut tx, "Dana Okafor").await;
        let bela = named(&mut tx, "Bela Ferrante").await;
        let harbour = build::organisation(&tx, "Harbour Works");
        let school = build::organisation(&tx, "Tide School");
        tx.insert_all(&[harbour.clone(), school.clone()]).await.unwrap();
        let work = build::position(&tx, dana, &harbour, "2024");
        let earlier = build::position(&tx, dana, &school, "2020");
        let past = wellmet_domain::organisations::Position { current: false, ..build::position(&tx, bela, &harbour, "2019") };
        tx.insert_all(&[earlier, work, past]).await.unwrap();
        for name in ["sailing", "paper"] {
            tx.insert(&Tag { id: RowId(tx.fresh_id()), person_id: dana, name: name.to_owned(), source: Source::You }).await.unwrap();
        }
        tx.insert(&PersonState { id: RowId(tx.fresh_id()), person_id: bela, state: State::Archived, since: "2026-01-01".parse().unwrap() }).await.unwrap();
        let cadence = Cadence { id: RowId(tx.fresh_id()), person_id: dana, circle: Circle::Close, ideal_days: None, maximum_days: None, decided_on: "2026-01-01".parse().unwrap() };
        tx.insert(&cadence).await.unwrap();
        let talk = meeting(&tx, dana, "2026-11-20");
        happened(&mut tx, talk).await;
        tx.commit().await.unwrap();
        let mut tx = fresh.read().await;
        let today = tx.today().await.unwrap();
        let ties = tx.every_tie(today).await.unwrap();
        let index = tx.people_index(&ties).await.unwrap();
        assert_eq!(index.iter().map(|line| line.name.as_str()).collect::<Vec<_>>(), ["Bela Ferrante", "Dana Okafor"]);
        assert_eq!((index[0].organisation.as_deref(), &index[0].states[..]), (None, &[State::Archived][..]));
        let line = &index[1];
        assert_eq!((line.organisation.as_deref(), line.circle), (Some("Harbour Works"), Some(Circle::Close)));
        assert_eq!((line.tags.join(" "), line.last_contact.unwrap().to_string()), ("paper sailing".to_owned(), "2026-11-20".to_owned()));
        assert_eq!(tx.kept_people().await.unwrap(), [cadence]);
        let there = tx.people_at(harbour.id).await.unwrap();
        assert_eq!(there.iter().map(|person| (person.person, person.current)).collect::<Vec<_>>(), [(dana, true), (bela, false)]);
        let sizes = tx.largest_organisations(1).await.unwrap();
        assert_eq!((sizes[0].id, sizes[0].current, sizes[0].past), (harbour.id, 1, 1));
    }
}

on_both_engines! {
    async fn a_timeline_is_paged_newest_first_without_gap_or_repetition(fresh: &Fresh) {
        let mut tx = fresh.begin().await;
        let dana = named(&mut tx, "Dana Okafor").await;
        for on in ["2026-11-01", "2026-11-03", "2026-11-03", "2026-11-03", "2026-11-04"] {
            let talk = meeting(&tx, dana, on);
            let twice = Participant { id: RowId(tx.fresh_id()), role: Role::Organiser, ..talk.1.clone() };
            happened(&mut tx, talk).await;
            tx.insert(&twice).await.unwrap();
        }
        tx.commit().await.unwrap();
        let mut tx = fresh.read().await;
        let all = tx.timeline(dana, None, 10).await.unwrap();
        assert_eq!((all.len(), all[0].on_date.to_string()), (5, "2026-11-04".to_owned()));
        let mut paged = tx.timeline(dana, None, 2).await.unwrap();
        while let page = tx.timeline(dana, paged.last().map(TimelineCursor::from), 2).await.unwrap() && !page.is_empty() {
            paged.extend(page);
        }
        assert_eq!(paged, all);
        let taking_part = tx.participants_of(&[all[0].id, all[4].id]).await.unwrap();
        assert_eq!(taking_part.len(), 4);
        assert!(taking_part.iter().all(|who| who.name == "Dana Okafor" && who.person == Some(dana)));
        let last = tx.last_interactions(&[dana], "2026-11-02".parse().unwrap()).await.unwrap();
        assert_eq!(last[&dana], all[4]);
    }
}

on_both_engines! {
    async fn identities_wait_with_the_counts_of_their_contacts_and_their_last_words(fresh: &Fresh) {
        let mut tx = fresh.begin().await;
        let noor = identity(&mut tx, "noor@example.org").await;
        let quiet = identity(&mut tx, "quiet@example.org").await;
        for (on, direction) in [("2026-11-01", Direction::Mine), ("2026-11-05", Direction::Theirs), ("2026-11-04", Direction::Mine)] {
            let (interaction, participant) = message(&tx, PersonId(uuid::Uuid::nil()), on, direction);
            happened(&mut tx, (interaction, Participant { person_id: None, identity_id: Some(noor), ..participant })).await;
        }
        tx.commit().await.unwrap();
        let mut tx = fresh.read().await;
        let waiting = tx.waiting_identities().await.unwrap();
        assert_eq!(waiting.iter().map(|waiting| waiting.identity.id).collect::<Vec<_>>(), [noor, quiet]);
        assert_eq!((waiting[0].mine, waiting[0].theirs, waiting[0].mutual), (2, 1, 0));
        assert_eq!(waiting[0].first_on.unwrap().to_string(), "2026-11-01");
        let last = tx.last_interactions_of_identities(&[noor, quiet]).await.unwrap();
        assert_eq!(last.len(), 1);
        assert_eq!(last[&noor].on_date.to_string(), "2026-11-05");
        let found = tx.identities_with_keys(&[(IdentityKind::Email, "noor@example.org".to_owned()), (IdentityKind::Name, "quiet@example.org".to_owned())]).await.unwrap();
        assert_eq!(found.iter().map(|identity| identity.id).collect::<Vec<_>>(), [noor]);
    }
}

on_both_engines! {
    async fn people_wait_for_a_decision_when_contact_went_both_ways(fresh: &Fresh) {
        let mut tx = fresh.begin().await;
        let dana = named(&mut tx, "Dana Okafor").await;
        let bela = named(&mut tx, "Bela Ferrante").await;
        let me = named(&mut tx, "Robin").await;
        tx.insert(&PersonState { id: RowId(tx.fresh_id()), person_id: me, state: State::Me, since: "2026-01-01".parse().unwrap() }).await.unwrap();
        for (who, direction) in [(dana, Direction::Mine), (dana, Direction::Theirs), (bela, Direction::Mine)] {
            let message = message(&tx, who, "2026-11-01", direction);
            happened(&mut tx, message).await;
        }
        let talk = meeting(&tx, me, "2026-11-02");
        happened(&mut tx, talk).await;
        tx.commit().await.unwrap();
        let waiting = fresh.read().await.waiting_people(10).await.unwrap();
        assert_eq!(waiting.iter().map(|person| person.id).collect::<Vec<_>>(), [dana]);
    }
}

on_both_engines! {
    async fn many_keys_are_looked_up_in_few_statements(fresh: &Fresh) {
        let mut tx = fresh.begin().await;
        let dana = named(&mut tx, "Dana Okafor").await;
        let channels: Vec<_> = (0..1_100).map(|number| build::email(&tx, dana, &format!("dana{number}@example.org"))).collect();
        tx.insert_all(&channels).await.unwrap();
        let key = build::import_key(&tx, "dana-okafor", dana.0);
        tx.insert(&key).await.unwrap();
        let hash = tx.keep_blob("text/vcard", b"BEGIN:VCARD").await.unwrap();
        let card = build::card(&tx, dana, &hash);
        tx.insert(&card).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = fresh.read().await;
        let keys: Vec<String> = channels.iter().map(|channel| channel.key.clone()).collect();
        assert_eq!(tx.channels_with_keys(&keys).await.unwrap().len(), 1_100);
        assert_eq!(tx.channels_with_keys(&[]).await.unwrap(), []);
        let found = tx.import_keys_among(key.source, &["dana-okafor".to_owned(), "nobody".to_owned()]).await.unwrap();
        assert_eq!(found, std::slice::from_ref(&key));
        assert_eq!(tx.import_keys(key.source).await.unwrap(), std::slice::from_ref(&key));
        assert_eq!(tx.import_keys_of_rows(&[dana.0]).await.unwrap(), [key]);
        assert_eq!(tx.cards_of(dana).await.unwrap(), std::slice::from_ref(&card));
        assert_eq!(tx.cards_with_uids(&["card-1".to_owned()]).await.unwrap(), std::slice::from_ref(&card));
        assert_eq!(tx.cards_in_order().await.unwrap(), [card]);
        assert_eq!(tx.blobs(std::slice::from_ref(&hash)).await.unwrap()[&hash], b"BEGIN:VCARD");
        assert_eq!(tx.names_of(&[dana]).await.unwrap()[&dana], "Dana Okafor");
    }
}
