//! The map: where everybody stands, that it stays so, and whom it shows together.

#![expect(clippy::unwrap_used, reason = "what fails in a helper fails the test")]

mod support;

use std::{collections::HashMap, sync::Arc, time::Duration};

use serde_json::json;
use support::Fresh;
use wellmet_app::{App, map::Map, paths::Knowing};
use wellmet_domain::{PersonId, cadence::Circle};

async fn at(fresh: &Fresh, name: &str, organisation: &str) -> PersonId {
    fresh.person_of(json!({ "name": name, "positions": [{ "organisation": organisation, "title": "Engineer" }] })).await
}

/// Three at Acme, of whom two surely know each other, and three at Lumen.
async fn two_houses(fresh: &Fresh) -> Vec<PersonId> {
    let mut people = Vec::new();
    for (house, name) in [("Acme", "Ana"), ("Acme", "Ben"), ("Acme", "Cai"), ("Lumen", "Dov"), ("Lumen", "Eva"), ("Lumen", "Fay")] {
        people.push(at(fresh, name, house).await);
    }
    fresh.app.answer_acquaintance(people[0], people[1], Knowing::Yes).await.unwrap();
    people
}

async fn drawn(app: &App) -> Arc<Map> {
    let map = app.map_within(Duration::from_mins(1)).await.unwrap();
    assert!(!map.drawing);
    map
}

fn places(map: &Arc<Map>) -> HashMap<PersonId, (i32, i32)> {
    map.people.iter().copied().zip(map.x.iter().copied().zip(map.y.iter().copied())).collect()
}

fn apart(one: (i32, i32), other: (i32, i32)) -> f64 {
    f64::from(one.0 - other.0).hypot(f64::from(one.1 - other.1))
}

/// The pairs of a map, by id, each with how sure it is.
fn pairs(map: &Map) -> Vec<(PersonId, PersonId, u32)> {
    map.ties.chunks(3).map(|tie| (map.people[tie[0] as usize], map.people[tie[1] as usize], tie[2])).collect()
}

on_both_engines! {
    async fn groups_are_named_by_what_they_share_and_ties_say_how_sure_they_are(fresh: &Fresh) {
        let people = two_houses(fresh).await;
        let map = drawn(&fresh.app).await;
        let mut names: Vec<_> = map.clusters.iter().map(|cluster| (cluster.name.as_str(), cluster.size)).collect();
        names.sort_unstable();
        assert_eq!(names, [("Acme", 3), ("Lumen", 3)]);
        let found = pairs(&map);
        assert_eq!(found.len(), 6);
        assert_eq!(found.iter().filter(|(.., sure)| *sure == 2).count(), 1);
        assert!(found.iter().any(|(one, other, sure)| *sure == 2 && [*one, *other].iter().all(|id| people[..2].contains(id))));
        assert_eq!(map.said.text, "6 people are on the map; of 6 your book shows whom they know. They stand near those; the others stand in rings around, nearer circles further in.");
    }
}

on_both_engines! {
    async fn it_looks_the_same_after_a_restart_and_newcomers_stand_among_those_they_know(fresh: &Fresh) {
        let people = two_houses(fresh).await;
        let before = places(&drawn(&fresh.app).await);
        let again = fresh.at("2026-11-25T12:00:00Z").await;
        assert_eq!(places(&drawn(&again).await), before);
        let gil = at(fresh, "Gil", "Lumen").await;
        let after = places(&drawn(&fresh.app).await);
        assert!(people.iter().all(|person| after[person] == before[person]), "the kept stay");
        let to = |house: &[PersonId]| house.iter().map(|person| apart(after[&gil], after[person])).fold(f64::MAX, f64::min);
        assert!(to(&people[3..]) < to(&people[..3]));
    }
}

on_both_engines! {
    async fn who_is_tied_to_nobody_stands_in_a_ring_and_nearer_circles_further_in(fresh: &Fresh) {
        two_houses(fresh).await;
        let (hal, ida) = (fresh.person("Hal").await, fresh.person("Ida").await);
        fresh.app.set_cadence(hal, Circle::Inner, None, None).await.unwrap();
        let map = drawn(&fresh.app).await;
        let places = places(&map);
        let from_me = |person: &PersonId| apart(places[person], (0, 0));
        assert!(places.keys().filter(|person| ![hal, ida].contains(person)).all(|person| from_me(person) < from_me(&hal)));
        assert!(from_me(&hal) < from_me(&ida));
        assert_eq!(map.rings.iter().map(|ring| ring.circle).collect::<Vec<_>>(), [Some(Circle::Inner), None]);
        assert_eq!(map.clusters_of.iter().filter(|cluster| **cluster == -1).count(), 2);
    }
}

on_both_engines! {
    async fn whoever_is_forgotten_or_put_away_stands_nowhere(fresh: &Fresh) {
        let people = two_houses(fresh).await;
        drawn(&fresh.app).await;
        assert_eq!(fresh.app.read().await.unwrap().map_places().await.unwrap().len(), 6);
        fresh.app.forget(people[5], None).await.unwrap();
        assert!(!fresh.app.read().await.unwrap().map_places().await.unwrap().contains_key(&people[5]));
        assert_eq!(places(&drawn(&fresh.app).await).len(), 5);
    }
}

on_both_engines! {
    async fn while_it_is_drawn_the_answer_says_so_and_the_book_offers_it_only_with_ties(fresh: &Fresh) {
        fresh.person("Hal").await;
        assert!(!fresh.app.session(false, uuid::Uuid::nil()).await.unwrap().has_map);
        assert_eq!(drawn(&fresh.app).await.said.key, "map-star");
        two_houses(fresh).await;
        assert!(fresh.app.session(false, uuid::Uuid::nil()).await.unwrap().has_map);
        let map = fresh.app.map_within(Duration::ZERO).await.unwrap();
        assert!(map.drawing && map.people.is_empty(), "{}", map.said.text);
        assert_eq!(drawn(&fresh.app).await.people.len(), 7);
    }
}

on_both_engines! {
    async fn the_first_drawing_of_a_large_book_is_begun_before_anybody_asks(fresh: &Fresh) {
        two_houses(fresh).await;
        assert!(!fresh.app.draw_ahead(7).await.unwrap(), "a small book is drawn soon enough");
        assert!(fresh.app.draw_ahead(5_000).await.unwrap());
        assert_eq!(drawn(&fresh.app).await.people.len(), 6);
        let another = fresh.app.of_book(fresh.app.book());
        assert!(!another.draw_ahead(5_000).await.unwrap(), "everybody has a place already");
    }
}

on_both_engines! {
    async fn another_book_has_a_map_of_its_own(fresh: &Fresh) {
        two_houses(fresh).await;
        drawn(&fresh.app).await;
        let other = wellmet_domain::BookId(uuid::Uuid::from_u128(9));
        fresh.app.store().create_book(other, "Other", "UTC").await.unwrap();
        let map = drawn(&fresh.app.of_book(other)).await;
        assert!(map.people.is_empty() && map.ties.is_empty());
        assert_eq!(fresh.app.read().await.unwrap().map_places().await.unwrap().len(), 6);
    }
}
