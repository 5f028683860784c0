//! Contact tables of every program, made of invented people.

use std::fs;

use wellmet_domain::{addresses::ImportantDateKind, channels::ChannelKind, people::NameKind, relations::RelationKind};
use wellmet_formats::{
    Format, FormatError, ReadOptions, detect,
    draft::{Content, Draft, Item, PersonDraft},
    tables::{CsvMap, propose_map, write::write_people_csv},
};

use crate::common::{TODAY, drafts, fixture, path, read_bytes, read_with, reasons};

fn people(name: &str) -> Vec<PersonDraft> {
    drafts(name).into_iter().map(person).collect()
}

fn person(draft: Draft) -> PersonDraft {
    match draft {
        Draft::Person(person) => person,
        other => panic!("{other:?}"),
    }
}

fn of_items(items: Vec<Item>) -> Vec<PersonDraft> {
    items.into_iter().filter_map(|item| if let Content::Draft(draft) = item.content { Some(person(*draft)) } else { None }).collect()
}

fn values(person: &PersonDraft, kind: ChannelKind) -> Vec<&str> {
    person.channels.iter().filter(|channel| channel.kind == kind).map(|channel| channel.value.as_str()).collect()
}

fn date(person: &PersonDraft, kind: ImportantDateKind) -> Option<String> {
    person.dates.iter().find(|date| date.kind == kind).map(|date| date.date.to_string())
}

#[test]
fn every_table_is_recognised_by_its_header() {
    for (name, format) in [
        ("google-2024.csv", Format::GoogleCsv),
        ("google-old.csv", Format::GoogleCsv),
        ("outlook-classic-en.csv", Format::OutlookCsv),
        ("outlook-classic-de.csv", Format::OutlookCsv),
        ("outlook-web.csv", Format::OutlookCsv),
        ("thunderbird.csv", Format::ThunderbirdCsv),
        ("members.csv", Format::MappedCsv),
    ] {
        let bytes = fs::read(path(&format!("tables/{name}"))).unwrap();
        assert_eq!(detect("download.txt.csv", &bytes), format, "{name}");
    }
}

#[test]
fn googles_joined_values_become_channels_of_their_own() {
    let dana = &people("tables/google-2024.csv")[0];
    assert_eq!(dana.name, "Dana Ifeoma Okafor");
    assert_eq!(values(dana, ChannelKind::Email), ["dana@lumen.example", "dana@okafor.example", "d@okafor.example"]);
    assert_eq!(values(dana, ChannelKind::Phone).len(), 2);
    let first = &dana.channels[0];
    assert_eq!((first.label.as_deref(), first.preferred), (Some("work"), true));
    assert_eq!(dana.tags, ["Work", "Lisbon"]);
}

#[test]
fn everything_else_google_keeps_comes_along() {
    let dana = &people("tables/google-2024.csv")[0];
    assert_eq!((dana.prefix.as_deref(), dana.suffix.as_deref()), (Some("Dr."), Some("PhD")));
    assert_eq!(dana.names, [(NameKind::Nickname, "Dee".to_owned())]);
    assert_eq!(date(dana, ImportantDateKind::Birthday).as_deref(), Some("1990-03-07"));
    assert_eq!(date(dana, ImportantDateKind::Anniversary).as_deref(), Some("2015-06-20"));
    assert_eq!((dana.relations[0].kind, dana.relations[0].name.as_str()), (RelationKind::Partner, "Sam Okafor"));
    assert_eq!(dana.fields, [("Shoe size".to_owned(), "38".to_owned())]);
    assert_eq!(dana.notes, ["Met at Async Day.\nLikes harbours."]);
    assert_eq!(dana.channels.last().unwrap().service.as_deref(), Some("linkedin"));
    let (address, position) = (&dana.addresses[0], &dana.positions[0]);
    assert_eq!((address.locality.as_deref(), address.label.as_deref(), dana.addresses.len()), (Some("Lisbon"), Some("home"), 1));
    assert_eq!(
        (position.organisation.as_deref(), position.title.as_deref(), position.department.as_deref()),
        (Some("Lumen"), Some("Director"), Some("Research"))
    );
}

#[test]
fn a_contact_without_a_name_is_called_by_the_address_and_one_without_anything_is_reported() {
    let all = people("tables/google-2024.csv");
    assert_eq!(
        all.iter().map(|person| person.name.as_str()).collect::<Vec<_>>(),
        ["Dana Ifeoma Okafor", "Li Wei", "lighthouse@northwind.example"]
    );
    assert_eq!(date(&all[1], ImportantDateKind::Birthday).as_deref(), Some("--02-29"));
    assert_eq!(reasons("tables/google-2024.csv"), [(7, "rejected-no-name".to_owned())]);
}

#[test]
fn googles_older_table_is_read_by_its_types() {
    let tomas = &people("tables/google-old.csv")[0];
    assert_eq!((tomas.name.as_str(), tomas.given_name.as_deref()), ("Tomas Lindqvist", Some("Tomas")));
    let handle = tomas.channels.iter().find(|channel| channel.kind == ChannelKind::Handle).unwrap();
    assert_eq!((handle.service.as_deref(), handle.value.as_str()), (Some("skype"), "tomas.l"));
    assert_eq!(tomas.positions[0].department.as_deref(), Some("Platform"));
    assert_eq!(tomas.tags, ["Friends"]);
    assert_eq!(date(tomas, ImportantDateKind::Birthday).as_deref(), Some("--03-07"));
}

#[test]
fn outlooks_classic_table_is_read_without_its_noise() {
    let ines = &people("tables/outlook-classic-en.csv")[0];
    assert_eq!((ines.name.as_str(), ines.prefix.as_deref()), ("Ines Duarte", Some("Ms")));
    assert_eq!(values(ines, ChannelKind::Email), ["ines@acme.example"], "an Exchange name is no address");
    assert_eq!(ines.addresses[0].street.as_deref(), Some("1 Dock Road\nFloor 2"));
    assert_eq!(ines.addresses[0].country.as_deref(), Some("Portugal"));
    assert_eq!(date(ines, ImportantDateKind::Birthday).as_deref(), Some("1990-03-07"));
    assert_eq!(date(ines, ImportantDateKind::Anniversary), None, "the empty date is none");
    assert_eq!(ines.tags, ["Friends", "Porto"]);
    assert_eq!(ines.relations[0].kind, RelationKind::Manager);
    assert_eq!(ines.fields, [("Profession".to_owned(), "Designer".to_owned())]);
    assert_eq!(ines.positions[0].title.as_deref(), Some("Design Lead"));
}

#[test]
fn outlooks_table_in_german_and_windows_1252_is_read_alike() {
    let mia = &people("tables/outlook-classic-de.csv")[0];
    assert_eq!(mia.name, "Mia Hartmann");
    assert_eq!((mia.addresses[0].street.as_deref(), mia.addresses[0].locality.as_deref()), (Some("Große Straße 1"), Some("München")));
    assert_eq!(date(mia, ImportantDateKind::Birthday).as_deref(), Some("1990-03-07"));
    assert_eq!(mia.relations[0].name, "Jörg Hartmann");
    let labels: Vec<_> = mia.channels.iter().map(|channel| channel.label.as_deref().unwrap_or_default()).collect();
    assert_eq!(labels, ["work", "mobile", ""]);
    assert!(mia.fields.is_empty(), "{:?}", mia.fields);
}

#[test]
fn outlooks_table_from_the_web_is_read() {
    let kofi = &people("tables/outlook-web.csv")[0];
    assert_eq!((kofi.name.as_str(), kofi.suffix.as_deref()), ("Kofi Mensah", Some("CFA")));
    assert_eq!(kofi.positions[0].organisation.as_deref(), Some("Northwind Harbour"));
    assert_eq!(kofi.relations[0].name, "Esi Mensah");
}

#[test]
fn thunderbirds_table_puts_the_parts_of_a_birthday_together() {
    let zoe = &people("tables/thunderbird.csv")[0];
    assert_eq!(zoe.name, "Zoë Marchetti");
    assert_eq!(date(zoe, ImportantDateKind::Birthday).as_deref(), Some("--02-29"));
    assert_eq!(zoe.addresses[0].street.as_deref(), Some("Via Uno 1\nScala B"));
    assert_eq!(values(zoe, ChannelKind::Email), ["zoe@lumen.example", "zoe@marchetti.example"]);
    assert_eq!(zoe.fields, [("Custom 1".to_owned(), "blue".to_owned())]);
}

#[test]
fn any_other_table_is_read_by_a_map() {
    let bytes = fs::read(path("tables/members.csv")).unwrap();
    let map = CsvMap::from_toml(&fs::read_to_string(path("tables/members.toml")).unwrap()).unwrap();
    let options = ReadOptions { map: Some(map), ..ReadOptions::on(TODAY) };
    let (items, result) = read_with(&options, Format::MappedCsv, "members.csv", &bytes);
    result.unwrap();
    let people = of_items(items);
    assert_eq!(people[0].name, "Ana Prado");
    assert_eq!(people[0].connected_on.unwrap().to_string(), "2020-01-31");
    assert_eq!(people[1].connected_on.unwrap().to_string(), "2021-02-01");
    assert_eq!(people[0].channels[1].label.as_deref(), Some("mobile"));
}

#[test]
fn a_table_without_a_map_says_what_is_needed() {
    let bytes = fs::read(path("tables/members.csv")).unwrap();
    let (items, result) = read_bytes(Format::MappedCsv, "members.csv", &bytes);
    assert!(items.is_empty() && matches!(result, Err(FormatError::NoMap { .. })));
}

#[test]
fn our_own_table_reads_back_with_the_proposed_map() {
    let before: Vec<PersonDraft> =
        ["google-2024.csv", "outlook-classic-de.csv"].iter().flat_map(|name| people(&format!("tables/{name}"))).collect();
    let mut formula = before[0].clone();
    formula.name = "=SUM(A1)".to_owned();
    let before: Vec<PersonDraft> = before.into_iter().chain([formula]).collect();
    let mut bytes = Vec::new();
    write_people_csv(&before, &mut bytes).unwrap();
    let text = String::from_utf8(bytes.clone()).unwrap();
    let header: Vec<String> = text.trim_start_matches('\u{FEFF}').lines().next().unwrap().split(',').map(str::to_owned).collect();
    let options = ReadOptions { map: Some(propose_map(&header, &[])), ..ReadOptions::on(TODAY) };
    assert_eq!(detect("people.csv", &bytes), Format::MappedCsv);
    let (items, result) = read_with(&options, Format::MappedCsv, "people.csv", &bytes);
    result.unwrap();
    let after = of_items(items);
    assert_eq!(after.len(), before.len());
    for (before, after) in before.iter().zip(&after) {
        assert_eq!(
            (&before.name, &before.given_name, &before.family_name, &before.notes, &before.tags),
            (&after.name, &after.given_name, &after.family_name, &after.notes, &after.tags)
        );
        for kind in [ChannelKind::Email, ChannelKind::Phone, ChannelKind::Url] {
            assert_eq!(values(before, kind), values(after, kind));
        }
        assert_eq!(date(before, ImportantDateKind::Birthday), date(after, ImportantDateKind::Birthday));
        assert_eq!(before.positions, after.positions);
    }
}

#[test]
fn reading_twice_gives_the_same_keys() {
    for name in ["google-2024.csv", "outlook-web.csv", "thunderbird.csv"] {
        let keys = |items: Vec<PersonDraft>| items.into_iter().map(|person| person.key).collect::<Vec<_>>();
        assert_eq!(keys(people(&format!("tables/{name}"))), keys(people(&format!("tables/{name}"))));
        assert!(!fixture(&format!("tables/{name}")).1.is_empty());
    }
}
