//! The shared cast keeps its word: everybody who is named is there, and nobody can be reached.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

use std::{collections::HashSet, fs};

use toml::{Table, Value};

fn cast() -> Table {
    fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../fixtures/cast.toml")).unwrap().parse().unwrap()
}

fn each<'table>(table: &'table Table, field: &str) -> impl Iterator<Item = &'table Table> {
    table.get(field).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_table)
}

fn texts<'table>(table: &'table Table, field: &str) -> impl Iterator<Item = &'table str> {
    let value = table.get(field);
    let several = value.and_then(Value::as_array).into_iter().flatten();
    several.chain(value).filter_map(Value::as_str)
}

fn keys<'cast>(cast: &'cast Table, noun: &str) -> HashSet<&'cast str> {
    let keys: Vec<_> = each(cast, noun).flat_map(|one| texts(one, "key")).collect();
    let unique: HashSet<_> = keys.iter().copied().collect();
    assert_eq!(unique.len(), keys.len(), "two of {noun} share a key");
    unique
}

#[test]
fn everybody_who_is_referred_to_is_in_the_cast() {
    let cast = cast();
    let people = keys(&cast, "person");
    let events = keys(&cast, "event");
    let met_through = each(&cast, "person").filter_map(|person| person.get("met")?.as_table()).flat_map(|met| texts(met, "through"));
    let took_part =
        each(&cast, "person").flat_map(|person| each(person, "interactions")).flat_map(|interaction| texts(interaction, "with"));
    let related = each(&cast, "relation").flat_map(|relation| texts(relation, "person").chain(texts(relation, "other")));
    let members = each(&cast, "group").flat_map(|group| texts(group, "members"));
    for name in met_through.chain(took_part).chain(related).chain(members) {
        assert!(people.contains(name), "nobody has the key {name}");
    }
    for event in each(&cast, "person").flat_map(|person| each(person, "interactions")).flat_map(|interaction| texts(interaction, "event")) {
        assert!(events.contains(event), "no event has the key {event}");
    }
}

#[test]
fn no_address_of_the_cast_reaches_anybody() {
    let cast = cast();
    let channels: Vec<&Table> = each(&cast, "person").flat_map(|person| each(person, "channels")).collect();
    assert!(channels.len() > 50);
    for channel in channels {
        let (kind, value) = (texts(channel, "kind").next().unwrap(), texts(channel, "value").next().unwrap());
        let harmless = match kind {
            "email" => value.ends_with(".example"),
            "phone" => value.starts_with("+44 7700 900") || value.starts_with("+46 70 174 06"),
            "url" => value.ends_with("-sample"),
            _ => true,
        };
        assert!(harmless, "{kind} {value}");
    }
}

#[test]
fn the_cast_has_what_the_sample_must_show() {
    let cast = cast();
    let people = each(&cast, "person").count();
    let with = |circle: &str| each(&cast, "person").filter(|person| texts(person, "circle").any(|one| one == circle)).count();
    assert!((50..=70).contains(&people));
    assert_eq!(with("inner"), 5);
    assert!(each(&cast, "person").any(|person| !person.contains_key("circle")), "somebody for triage");
    for state in ["remembered", "left_in_peace", "sensitive"] {
        assert!(
            each(&cast, "person").flat_map(|person| each(person, "states")).any(|one| texts(one, "state").any(|word| word == state)),
            "{state}"
        );
    }
    let dates: Vec<_> = each(&cast, "person").flat_map(|person| each(person, "dates")).flat_map(|date| texts(date, "date")).collect();
    assert!(dates.iter().any(|date| date.ends_with("02-29")) && dates.iter().any(|date| date.starts_with("--")));
}
