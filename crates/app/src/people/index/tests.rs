use proptest::prelude::*;
use uuid::Uuid;
use wellmet_domain::folding::fold;

use super::*;

fn row(id: u8, name: &str, organisation: Option<&str>) -> Row {
    let line = Line {
        id: PersonId(Uuid::from_u128(u128::from(id))),
        name: name.to_owned(),
        sort_name: fold(name),
        organisation: organisation.map(str::to_owned),
        title: None,
        locality: None,
        circle: None,
        tags: Vec::new(),
        topics: Vec::new(),
        states: Vec::new(),
        last_contact: None,
    };
    Row { line, band: None, names: Vec::new() }
}

fn index(mut rows: Vec<Row>) -> PeopleIndex {
    rows.sort_by(|one, other| (&one.line.sort_name, one.line.id).cmp(&(&other.line.sort_name, other.line.id)));
    let places = rows.iter().enumerate().map(|(place, row)| (row.line.id, place)).collect();
    let words = Words::of(&rows);
    let version = Version { epoch: 1, sequence: 0 };
    PeopleIndex {
        version,
        today: "2026-11-22".parse().unwrap(),
        rows,
        places,
        words,
        organisations: OnceCell::new(),
        packed: OnceLock::new(),
    }
}

const NAMES: [&str; 6] = ["Dana Okafor", "Dana Reis", "Zoë Müller", "Kofi Mensah", "Ana Reis", "Reis Reis"];

proptest! {
    #[test]
    fn following_changes_gives_the_index_that_building_anew_does(
        changes in prop::collection::vec((0..8_u8, prop::option::of((0..6_usize, any::<bool>()))), 0..40),
    ) {
        let mut followed = index(Vec::new());
        let mut people: BTreeMap<u8, Row> = BTreeMap::new();
        for (id, change) in changes {
            let now = change.map(|(name, works)| row(id, NAMES[name], works.then_some("Lumen Reis")));
            match now.clone() {
                Some(now) => drop(people.insert(id, now)),
                None => drop(people.remove(&id)),
            }
            followed.replace(PersonId(Uuid::from_u128(u128::from(id))), now);
        }
        let built = index(people.into_values().collect());
        prop_assert_eq!(&followed.rows, &built.rows);
        prop_assert_eq!(&followed.places, &built.places);
        prop_assert_eq!(&followed.words, &built.words);
    }
}
