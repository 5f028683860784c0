//! Whole files of cards: read, patched and written.

use std::ops::ControlFlow;

use proptest::prelude::*;
use wellmet_domain::{
    PartialDate, addresses::ImportantDateKind, channels::ChannelKind, organisations::PositionKind, people::NameKind,
    relations::RelationKind,
};

use super::*;
use crate::draft::{AddressDraft, ChannelDraft, DateDraft, PhotoDraft, PositionDraft, RelationDraft};

const APPLE: &[u8] = include_bytes!("../../../../fixtures/cards/apple.vcf");
const GOOGLE: &[u8] = include_bytes!("../../../../fixtures/cards/google.vcf");
const ANDROID: &[u8] = include_bytes!("../../../../fixtures/cards/android.vcf");
const FOUR: &[u8] = include_bytes!("../../../../fixtures/cards/four.vcf");
const THUNDERBIRD: &[u8] = include_bytes!("../../../../fixtures/cards/thunderbird.vcf");
const WIDE: &[u8] = include_bytes!("../../../../fixtures/cards/wide.vcf");
const BROKEN: &[u8] = include_bytes!("../../../../fixtures/cards/broken.vcf");
const WHOLE: [&[u8]; 5] = [GOOGLE, ANDROID, FOUR, THUNDERBIRD, WIDE];

fn items(bytes: &[u8]) -> Vec<Item> {
    let mut items = Vec::new();
    let mut sink = |item| {
        items.push(item);
        ControlFlow::Continue(())
    };
    read(bytes, &ReadOptions::on("2026-11-22".parse().unwrap()), &mut sink).unwrap();
    items
}

fn people(bytes: &[u8]) -> Vec<PersonDraft> {
    let person = |item: Item| match item.content {
        Content::Draft(draft) => match *draft {
            Draft::Person(person) => Some(person),
            other => panic!("{other:?}"),
        },
        _ => None,
    };
    items(bytes).into_iter().filter_map(person).collect()
}

fn told(channel: &ChannelDraft) -> (&str, Option<&str>, bool) {
    (&channel.value, channel.label.as_deref(), channel.preferred)
}

#[test]
fn an_apple_card_is_read_with_all_its_labels() {
    let dana = &people(APPLE)[0];
    let name =
        (dana.name.as_str(), dana.given_name.as_deref(), dana.family_name.as_deref(), dana.prefix.as_deref(), dana.suffix.as_deref());
    assert_eq!(name, ("Dr. Dana Amara Okafor", Some("Dana Amara"), Some("Okafor"), Some("Dr."), Some("PhD")));
    let channels: Vec<_> = dana.channels.iter().map(told).collect();
    assert_eq!(
        channels,
        [
            ("dana.okafor@lumen.example", Some("work"), true),
            ("dana@okafor.example", Some("Side project"), false),
            ("+351 912 345 678", Some("mobile"), true),
            ("+351 210 000 111", Some("assistant"), false),
            ("https://lumen.example/dana", Some("homepage"), true),
            ("http://www.linkedin.com/in/dana-okafor", None, false),
            ("dana.okafor", Some("home"), false),
        ]
    );
    let services: Vec<_> = dana.channels.iter().filter_map(|channel| channel.service.as_deref()).collect();
    assert_eq!(services, ["linkedin", "skype"]);
    assert_eq!(dana.addresses[0].street.as_deref(), Some("Rua do Sol 7, 2.º"));
    assert_eq!(dana.notes, ["Met at Async Day.\nAsked for the benchmark paper, the long one; she reads fast."]);
    assert_eq!((dana.tags.join("|"), dana.key.as_str()), ("Lisbon|Research".to_owned(), "9F1A7C52-0001-4E6B-9D0C-DA0A0C0FFEE1"));
    assert_eq!(dana.names.last().unwrap(), &(NameKind::Phonetic, "DAY-na oh-KAH-for".to_owned()));
    assert!(dana.photo.as_ref().unwrap().bytes.starts_with(b"\x89PNG"));
}

#[test]
fn an_apple_card_keeps_days_and_people() {
    let dana = &people(APPLE)[0];
    let dates: Vec<_> = dana.dates.iter().map(|day| (day.kind, day.label.as_deref(), day.date.to_string())).collect();
    assert_eq!(
        dates,
        [
            (ImportantDateKind::Birthday, None, "--03-07".to_owned()),
            (ImportantDateKind::Anniversary, None, "2015-06-20".to_owned()),
            (ImportantDateKind::Other, Some("Joined Lumen"), "2019-09-01".to_owned()),
        ]
    );
    let relations: Vec<_> = dana.relations.iter().map(|relation| (relation.kind, relation.name.as_str())).collect();
    assert_eq!(relations, [(RelationKind::Partner, "Kofi Mensah"), (RelationKind::Manager, "Ana Prado")]);
    let job = &dana.positions[0];
    assert_eq!(
        (job.organisation.as_deref(), job.title.as_deref(), job.department.as_deref()),
        (Some("Lumen"), Some("Head of Research"), Some("Photonics"))
    );
}

#[test]
fn a_list_of_people_is_left_out_and_named() {
    let items = items(APPLE);
    assert_eq!(items.len(), 3);
    let group = Content::Rejected {
        kind: RejectionKind::Ignored,
        reason: "rejected-card-group".to_owned(),
        detail: Some("Lisbon friends".to_owned()),
    };
    assert_eq!((items[2].line, &items[2].content), (50, &group));
}

#[test]
fn cards_of_every_make_and_age_are_read() {
    let tomas = &people(GOOGLE)[0];
    assert_eq!((tomas.tags.join("|"), tomas.dates[0].date.to_string()), ("starred|Meetup".to_owned(), "1988-02-29".to_owned()));
    assert_eq!(tomas.channels[1].label.as_deref(), Some("Old work"));
    let android = people(ANDROID);
    let zoe = &android[0];
    assert_eq!((zoe.name.as_str(), zoe.notes[0].as_str()), ("Zoë Marchetti", "First\nsecond è"));
    assert_eq!((zoe.addresses[0].locality.as_deref(), zoe.dates[0].date.to_string()), (Some("Roma"), "1985-04-12".to_owned()));
    assert_eq!((zoe.names[0].1.as_str(), zoe.relations[0].kind), ("Zozo", RelationKind::Colleague));
    assert!(zoe.photo.as_ref().unwrap().bytes.starts_with(b"\xFF\xD8\xFF"));
    assert_eq!(told(&zoe.channels[1]), ("+390612345679", Some("work fax"), false));
    assert_eq!((android[1].name.as_str(), android[1].positions[0].organisation.as_deref()), ("太郎 林", Some("C:\\new\\n")));
    let kofi = &people(FOUR)[0];
    assert_eq!(
        (kofi.name.as_str(), kofi.pronouns.as_deref(), kofi.topics.join("|")),
        ("Kofi Mensah", Some("he/him"), "Typography|Chess".to_owned())
    );
    assert_eq!((told(&kofi.channels[1]), kofi.relations.len()), (("+233-24-123-4567", Some("mobile"), false), 1));
    assert_eq!(kofi.addresses[0].formatted.as_deref(), Some("4 Ring Road\nAccra"));
    assert_eq!(kofi.channels[3].service.as_deref(), Some("mastodon"));
    assert_eq!(people(THUNDERBIRD)[0].positions[0].title.as_deref(), Some("Lektorin"));
    assert_eq!(people(WIDE).iter().map(|person| person.name.as_str()).collect::<Vec<_>>(), ["李伟", "Ana Prado"]);
    assert_eq!(people(WIDE)[1].notes, ["Olá, até já ☕"]);
}

#[test]
fn a_broken_card_does_not_harm_its_neighbours() {
    let items = items(BROKEN);
    let told: Vec<_> = items
        .iter()
        .map(|item| match &item.content {
            Content::Draft(_) => (item.line, "taken"),
            Content::Rejected { reason, .. } => (item.line, reason.as_str()),
            Content::Phantom => (item.line, "phantom"),
        })
        .collect();
    let (cut, nameless) = ("rejected-card-without-end", "rejected-no-name");
    assert_eq!(told, [(1, "taken"), (6, cut), (10, "taken"), (20, nameless), (24, cut)]);
    let zoe = &people(BROKEN)[1];
    assert_eq!(
        (zoe.name.as_str(), zoe.notes[0].as_str()),
        ("Zoë Marchetti", "folded inside a charaë".replace("charaë", "characë").as_str())
    );
    let fields: Vec<_> = zoe.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(fields, [("birthday", "1990-02-30"), ("birthday", "circa 1990")]);
}

#[test]
fn cards_in_equal_cards_out() {
    for bytes in WHOLE {
        let cards: Vec<u8> = people(bytes).into_iter().flat_map(|person| person.card.unwrap()).collect();
        assert_eq!(cards, bytes);
    }
}

#[test]
fn without_edits_a_card_stays_as_it_is() {
    for bytes in [APPLE, GOOGLE, ANDROID, FOUR, THUNDERBIRD, WIDE, BROKEN] {
        assert_eq!(patch(bytes, &CardEdits::default()), bytes);
        for person in people(bytes) {
            assert!(CardEdits::between(&person, &person).0.is_empty());
        }
    }
}

/// The physical lines of a card that a patch took away, and those it brought.
fn difference(before: &[u8], after: &[u8]) -> (Vec<String>, Vec<String>) {
    let lines = |bytes: &[u8]| -> Vec<String> {
        bytes.split_inclusive(|byte| *byte == b'\n').map(|line| String::from_utf8_lossy(line).into_owned()).collect()
    };
    let (before, after) = (lines(before), lines(after));
    let only = |these: &[String], those: &[String]| these.iter().filter(|line| !those.contains(line)).cloned().collect();
    (only(&before, &after), only(&after, &before))
}

fn patched(bytes: &[u8], change: impl FnOnce(&mut PersonDraft)) -> (Vec<u8>, PersonDraft) {
    let before = people(bytes).remove(0);
    let mut after = before.clone();
    change(&mut after);
    let card = before.card.clone().unwrap();
    (patch(&card, &CardEdits::between(&before, &after)), after)
}

fn texts(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|line| format!("{line}\r\n")).collect()
}

#[test]
fn an_edit_changes_only_its_lines() {
    let dana = people(APPLE).remove(0).card.unwrap();
    let (card, _) = patched(APPLE, |dana| dana.channels[3].value = "+351 210 000 222".to_owned());
    assert_eq!(difference(&dana, &card), (texts(&["item2.TEL:+351 210 000 111"]), texts(&["item2.TEL:+351 210 000 222"])));

    let (card, _) = patched(APPLE, |dana| drop(dana.channels.remove(3)));
    assert_eq!(difference(&dana, &card), (texts(&["item2.TEL:+351 210 000 111", "item2.X-ABLabel:_$!<Assistant>!$_"]), vec![]));

    let (card, _) = patched(APPLE, |dana| dana.dates[0].date = "1984-03-07".parse().unwrap());
    assert_eq!(difference(&dana, &card), (texts(&["BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-07"]), texts(&["BDAY:1984-03-07"])));

    let (card, _) = patched(APPLE, |dana| dana.family_name = Some("Okafor; Reis".to_owned()));
    assert_eq!(difference(&dana, &card), (texts(&["N:Okafor;Dana;Amara;Dr.;PhD"]), texts(&[r"N:Okafor\; Reis;Dana;Amara;Dr.;PhD"])));

    let (card, _) = patched(APPLE, |dana| dana.tags[0] = "Porto, too".to_owned());
    assert_eq!(difference(&dana, &card), (texts(&["CATEGORIES:Lisbon,Research"]), texts(&[r"CATEGORIES:Porto\, too,Research"])));
}

#[test]
fn a_changed_channel_of_any_card_leaves_every_other_byte_alone() {
    let mut tried = 0;
    for person in [APPLE, GOOGLE, ANDROID, FOUR, THUNDERBIRD, BROKEN].into_iter().flat_map(people) {
        let card = person.card.clone().unwrap();
        for (index, channel) in person.channels.iter().enumerate().filter(|(_, channel)| channel.kind != ChannelKind::Handle) {
            let mut after = person.clone();
            after.channels[index].value = format!("new{index}@x.example");
            let patched = patch(&card, &CardEdits::between(&person, &after));
            let line = lines::lines_of(&card).into_iter().find(|line| line.text().ends_with(channel.value.as_str())).unwrap();
            assert!(patched.starts_with(&card[..line.span.start]) && patched.ends_with(&card[line.span.end..]));
            assert_eq!(draft(&patched).unwrap().channels, after.channels);
            tried += 1;
        }
    }
    assert!(tried > 15, "{tried}");
}

#[test]
fn new_values_stand_before_the_end_in_the_manner_of_the_card() {
    let (card, after) = patched(APPLE, |dana| {
        let new = |kind, value: &str, label: &str| ChannelDraft {
            kind,
            service: None,
            value: value.to_owned(),
            label: Some(label.to_owned()),
            preferred: false,
        };
        dana.channels.push(new(ChannelKind::Phone, "+351 1", "work"));
        dana.channels.push(new(ChannelKind::Email, "d@x.example", "Boat"));
    });
    let text = String::from_utf8(card.clone()).unwrap();
    assert!(text.contains("item9.X-ABLabel:Boat\r\nitem9.EMAIL:d@x.example\r\nTEL;TYPE=WORK:+351 1\r\nEND:VCARD\r\n"), "{text}");
    let values =
        |person: &PersonDraft| person.channels.iter().map(|channel| channel.value.clone()).collect::<std::collections::BTreeSet<_>>();
    assert_eq!(values(&draft(&card).unwrap()), values(&after));
}

#[test]
fn an_old_card_is_edited_in_its_own_charset_and_a_wide_one_stays_wide() {
    let (card, after) =
        patched(ANDROID, |zoe| zoe.notes[0] = "Drittens: schön\nund = gut, wirklich sehr gut; mehr als siebzig Zeichen lang".to_owned());
    assert_eq!(draft(&card).unwrap().notes, after.notes);
    let text = String::from_utf8_lossy(&card).into_owned();
    let note = text.split("NOTE;").nth(1).unwrap().split("X-ANDROID").next().unwrap();
    assert!(note.lines().count() > 1 && note.lines().all(|line| line.len() <= 75), "{note}");
    let taro = people(ANDROID).remove(1);
    let mut after = taro.clone();
    after.given_name = Some("二郎".to_owned());
    let card = patch(taro.card.as_ref().unwrap(), &CardEdits::between(&taro, &after));
    assert!(
        String::from_utf8_lossy(&card).contains("CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:=97=D1;=93=F1=98Y;;;"),
        "{}",
        String::from_utf8_lossy(&card)
    );
    let (card, _) = patched(WIDE, |wei| wei.positions[0].organisation = Some("Ω Labs".to_owned()));
    assert!(card.starts_with(b"\xFF\xFE") && card.len() % 2 == 0);
    assert_eq!(draft(&card).unwrap().positions[0].organisation.as_deref(), Some("Ω Labs"));
}

#[test]
fn the_bytes_of_a_card_too_large_a_photo_included_stay() {
    let photo = "A".repeat(LARGEST_PHOTO / 3 * 4 + 64);
    let card = format!("BEGIN:VCARD\nVERSION:3.0\nFN:Ana Prado\nPHOTO;ENCODING=b;TYPE=JPEG:{photo}\nEND:VCARD\n");
    let ana = people(card.as_bytes()).remove(0);
    assert_eq!((ana.photo, ana.card.map(|card| card.len())), (None, Some(card.len())));
}

#[test]
fn a_photo_that_is_too_large_is_told_beside_the_card_that_was_taken() {
    let photo = "A".repeat(LARGEST_PHOTO / 3 * 4 + 64);
    let card = format!("\nBEGIN:VCARD\nVERSION:3.0\nFN:Ana Prado\nPHOTO;ENCODING=b;TYPE=JPEG:{photo}\nEND:VCARD\n");
    let items = items(card.as_bytes());
    assert!(matches!(items[0].content, Content::Draft(_)));
    let Content::Rejected { kind, reason, detail } = &items[1].content else { panic!("{:?}", items[1]) };
    assert_eq!((*kind, reason.as_str(), detail.as_deref()), (RejectionKind::Ignored, "rejected-photo-too-large", Some("Ana Prado")));
    assert_eq!((items.len(), items[1].line), (2, items[0].line));
}

fn word() -> impl Strategy<Value = String> {
    "[A-Za-zéß李;,:\\\\\"=]{1,12}( [a-zñ☕\n]{1,40}[a-z])?"
}

fn date() -> impl Strategy<Value = PartialDate> {
    (proptest::option::of(1930..2030_i16), 1..=12_i8, 1..=28_i8)
        .prop_map(|(year, month, day)| PartialDate::new(year, Some(month), Some(day)).unwrap())
}

fn channel() -> impl Strategy<Value = ChannelDraft> {
    let kind = prop_oneof![
        (Just(ChannelKind::Email), Just(None)),
        (Just(ChannelKind::Phone), Just(None)),
        (Just(ChannelKind::Url), Just(None)),
        (Just(ChannelKind::Handle), Just(Some("mastodon".to_owned()))),
    ];
    let label = proptest::option::of(prop_oneof![Just("work".to_owned()), Just("home fax".to_owned()), Just("Boat, white".to_owned())]);
    (kind, "[a-z0-9@.]{1,20}", label, any::<bool>()).prop_map(|((kind, service), value, label, preferred)| ChannelDraft {
        kind,
        service,
        value,
        label,
        preferred,
    })
}

fn position() -> impl Strategy<Value = PositionDraft> {
    let kind = prop_oneof![Just(PositionKind::Work), Just(PositionKind::Education), Just(PositionKind::Membership)];
    (
        kind,
        proptest::option::of(word()),
        proptest::option::of(word()),
        proptest::option::of(word()),
        proptest::option::of(date()),
        any::<bool>(),
    )
        .prop_map(|(kind, organisation, title, department, started_on, current)| PositionDraft {
            kind,
            organisation,
            title,
            department,
            started_on: started_on.filter(|date| date.year().is_some()),
            ended_on: None,
            current,
        })
}

fn address() -> impl Strategy<Value = AddressDraft> {
    (proptest::option::of(Just("home".to_owned())), word(), proptest::option::of(word()), proptest::option::of(word())).prop_map(
        |(label, street, country, formatted)| AddressDraft { label, street: Some(street), country, formatted, ..AddressDraft::default() },
    )
}

prop_compose! {
    fn anybody()(
        name in word(), given in proptest::option::of(word()), family in proptest::option::of(word()), suffix in proptest::option::of(word()),
        channels in proptest::collection::vec(channel(), 0..5), positions in proptest::collection::vec(position(), 0..4),
        addresses in proptest::collection::vec(address(), 0..3), days in proptest::collection::vec(date(), 0..3),
        words in proptest::collection::vec(word(), 7), tags in proptest::collection::vec(word(), 0..3), photo: Option<[u8; 40]>,
    ) -> PersonDraft {
        let [nickname, former, topic, note, field, relation, headline]: [String; 7] = words.try_into().unwrap();
        PersonDraft {
            key: "uid".to_owned(), uid: Some("uid".to_owned()), name, given_name: given, family_name: family, suffix,
            headline: Some(headline), pronouns: Some("she/her".to_owned()), pronunciation: Some("zo-EH".to_owned()),
            names: vec![(NameKind::Nickname, nickname), (NameKind::Former, former.clone()), (NameKind::Phonetic, former)],
            channels, addresses, positions, tags, topics: vec![topic], notes: vec![note.clone()], fields: vec![(note, field)],
            dates: days.into_iter().map(|date| DateDraft { kind: ImportantDateKind::Other, label: Some("Moved".to_owned()), date }).collect(),
            relations: vec![RelationDraft { kind: RelationKind::CoFounder, name: relation }],
            connected_on: "2020-02-29".parse().ok(),
            photo: photo.map(|bytes| PhotoDraft { media_type: "image/png".to_owned(), bytes: bytes.to_vec() }),
            ..PersonDraft::default()
        }
    }
}

proptest! {
    #[test]
    fn what_is_generated_reads_back_equal(person in anybody()) {
        let card = generate(&person);
        prop_assert!(card.split(|byte| *byte == b'\n').all(|line| line.len() <= 76));
        let read = people(&card);
        prop_assert_eq!(read.len(), 1);
        let back = PersonDraft { card: None, ..read[0].clone() };
        prop_assert_eq!(back, person, "{}", String::from_utf8_lossy(&card));
    }

    #[test]
    fn any_edit_of_a_generated_card_says_the_new_and_keeps_the_rest(person in anybody(), other in anybody()) {
        let card = generate(&person);
        let before = draft(&card).unwrap();
        let after = PersonDraft {
            name: other.name, given_name: other.given_name, family_name: other.family_name, notes: other.notes, tags: other.tags,
            channels: before.channels.iter().skip(1).cloned().collect(), ..before.clone()
        };
        let patched = patch(&card, &CardEdits::between(&before, &after));
        let read = draft(&patched).unwrap();
        let services = |person: &PersonDraft| {
            let mut values: Vec<_> = person.channels.iter().filter(|one| one.kind != ChannelKind::Handle).map(|one| one.value.clone()).collect();
            values.sort();
            values
        };
        prop_assert_eq!(services(&read), services(&after));
        prop_assert_eq!((read.name, read.given_name, read.family_name), (after.name, after.given_name, after.family_name));
        prop_assert_eq!((read.notes, read.tags), (after.notes, after.tags));
        prop_assert_eq!((read.positions, read.addresses, read.fields), (before.positions, before.addresses, before.fields));
    }

    #[test]
    fn no_bytes_make_it_panic_and_none_are_lost(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let mut framed = b"BEGIN:VCARD\nVERSION:2.1\nFN:x\nNOTE;ENCODING=QUOTED-PRINTABLE:".to_vec();
        framed.extend(&bytes);
        framed.extend(b"\nEND:VCARD\n");
        items(&bytes);
        for person in people(&framed) {
            let card = person.card.clone().unwrap();
            let _ = patch(&card, &CardEdits(vec![Edit::Birthday("1990-03-07".parse().ok()), Edit::Title(Some("Dr;".to_owned()))]));
        }
    }

    #[test]
    fn a_file_with_a_changed_byte_still_holds_all_its_bytes(which in 0..WHOLE.len(), at in 0..5000_usize, byte: u8) {
        let mut bytes = WHOLE[which].to_vec();
        let at = at % bytes.len();
        bytes[at] = byte;
        let mut cards = split::Cards::new(&bytes[..]);
        let whole: Vec<u8> = std::iter::from_fn(|| cards.next_card().unwrap()).flat_map(|card| card.bytes).collect();
        prop_assert!(whole.is_empty() || whole == bytes);
        for person in people(&bytes) {
            let mut after = person.clone();
            after.notes.push("More".to_owned());
            after.channels.pop();
            let _ = patch(person.card.as_ref().unwrap(), &CardEdits::between(&person, &after));
        }
    }
}
