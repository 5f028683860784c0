//! Calendars as people have them, and our own.

use std::ops::ControlFlow;

use proptest::prelude::*;
use wellmet_domain::{
    identities::IdentityKind,
    interactions::{Direction, InteractionKind, Precision, Role, Status},
};

use super::*;
use crate::draft::{InteractionDraft, ParticipantDraft};

const GOOGLE: &[u8] = include_bytes!("../../../../fixtures/calendars/google.ics");
const OUTLOOK: &[u8] = include_bytes!("../../../../fixtures/calendars/outlook.ics");
const LUMA: &[u8] = include_bytes!("../../../../fixtures/calendars/luma.ics");

fn items(bytes: &[u8]) -> Vec<Item> {
    let options = ReadOptions { horizon: "2026-04-10".parse().unwrap(), ..ReadOptions::on("2026-11-22".parse().unwrap()) };
    let mut items = Vec::new();
    let mut sink = |item| {
        items.push(item);
        ControlFlow::Continue(())
    };
    read(bytes, &options, &mut sink).unwrap();
    items
}

fn meetings(bytes: &[u8]) -> Vec<InteractionDraft> {
    let meeting = |item: Item| match item.content {
        Content::Draft(draft) => match *draft {
            Draft::Interaction(meeting) => Some(meeting),
            other => panic!("{other:?}"),
        },
        _ => None,
    };
    items(bytes).into_iter().filter_map(meeting).collect()
}

fn reasons(bytes: &[u8]) -> Vec<(u64, String, Option<String>)> {
    let reason = |item: Item| match item.content {
        Content::Rejected { reason, detail, .. } => Some((item.line, reason, detail)),
        _ => None,
    };
    items(bytes).into_iter().filter_map(reason).collect()
}

fn people(meeting: &InteractionDraft) -> Vec<(&str, Option<&str>, Role)> {
    meeting.participants.iter().map(|one| (one.value.as_str(), one.name.as_deref(), one.role)).collect()
}

#[test]
fn a_meeting_tells_who_when_where_and_about_what() {
    let call = &meetings(GOOGLE)[0];
    let expected = [
        ("robin@vale.example", None, Role::Organiser),
        ("Dana.Okafor@lumen.example", Some("Dana Okafor"), Role::With),
        ("tomas@lindqvist.example", None, Role::Declined),
    ];
    assert_eq!(people(call), expected);
    assert_eq!((call.title.as_deref(), call.place.as_deref()), (Some("Benchmarks, and lunch"), Some("Rua do Sol 7, Lisboa")));
    let body = call.body.as_deref().unwrap();
    assert!(body.starts_with("Agenda") && body.contains("2. Lunch") && !body.contains('<') && !body.contains("Meet"), "{body}");
    assert_eq!(
        (call.on_date.to_string().as_str(), call.zone.as_deref(), call.key.as_str()),
        ("2026-01-05", Some("Europe/Lisbon"), "late-call@google.com")
    );
}

#[test]
fn a_series_gives_its_instances_up_to_the_horizon_with_its_exceptions() {
    let weekly: Vec<_> = meetings(GOOGLE).into_iter().filter(|meeting| meeting.key.starts_with("weekly")).collect();
    let told: Vec<_> = weekly.iter().map(|one| (one.on_date.to_string(), one.at.unwrap().to_string(), one.status)).collect();
    let told: Vec<_> = told.iter().map(|(date, at, status)| (date.as_str(), at.as_str(), *status)).collect();
    assert_eq!(
        told,
        [
            ("2026-03-02", "2026-03-02T09:00:00Z", Status::Held),
            ("2026-03-09", "2026-03-09T09:00:00Z", Status::Held),
            ("2026-03-24", "2026-03-24T14:00:00Z", Status::Held),
            ("2026-03-30", "2026-03-30T08:00:00Z", Status::Cancelled),
            ("2026-04-06", "2026-04-06T08:00:00Z", Status::Held),
        ]
    );
    // The key of a moved instance is that of its original place, so that moving it again updates it.
    assert_eq!(weekly[2].key, "weekly@google.com 2026-03-23T09:00:00Z");
    assert_eq!(weekly[2].title.as_deref(), Some("Weekly with Ana (moved)"));
}

#[test]
fn events_alone_and_on_days_that_do_not_exist_are_left_out() {
    let told = reasons(GOOGLE);
    let told: Vec<_> = told.iter().map(|(line, reason, title)| (*line, reason.as_str(), title.as_deref().unwrap())).collect();
    let expected = [(52, "rejected-calendar-nobody-else", "Alone by the sea"), (76, "rejected-no-date", "A day that does not exist")];
    assert_eq!(told, expected);
}

#[test]
fn outlook_writes_windows_zones_capital_addresses_and_methods() {
    let meetings = meetings(OUTLOOK);
    let manuscript = &meetings[0];
    assert_eq!((manuscript.status, manuscript.title.as_deref()), (Status::Cancelled, Some("Manuscript")));
    assert_eq!(
        people(manuscript),
        [("mia@hartmann.example", Some("Mia Hartmann"), Role::Organiser), ("robin@vale.example", Some("Vale, Robin"), Role::With)]
    );
    assert_eq!(
        (manuscript.on_date.to_string(), manuscript.at.unwrap().to_string()),
        ("2026-07-10".to_owned(), "2026-07-09T22:30:00Z".to_owned())
    );
    assert_eq!(meetings[1].at.unwrap().to_string(), "2026-07-09T22:30:00Z");
    let reasons: Vec<_> = reasons(OUTLOOK).into_iter().map(|(_, reason, _)| reason).collect();
    assert_eq!(reasons, ["rejected-calendar-without-end", "rejected-calendar-reply"]);
}

#[test]
fn luma_names_its_hosts_and_what_one_merely_liked() {
    let meetings = meetings(LUMA);
    let hosts: Vec<_> = meetings[0].participants.iter().map(|host| (host.kind, host.value.as_str())).collect();
    assert_eq!(hosts, [(IdentityKind::Name, "Zoe Marchetti"), (IdentityKind::Name, "Li Wei"), (IdentityKind::Name, "Kofi Mensah")]);
    assert_eq!((meetings[0].status, meetings[1].status), (Status::Held, Status::Declined));
    assert_eq!(people(&meetings[1]), [("Ines Duarte", None, Role::Organiser)]);
}

#[test]
fn every_reason_is_a_sentence() {
    for (_, reason, _) in [GOOGLE, OUTLOOK, LUMA].iter().flat_map(|bytes| reasons(bytes)) {
        assert!(wellmet_domain::catalogue::knows(&reason), "{reason}");
    }
}

fn word() -> impl Strategy<Value = String> {
    "[A-Za-zéß李;,:\\\\\"=]{1,12}( [a-zñ☕\n]{1,60}[a-z])?"
}

fn participant() -> impl Strategy<Value = ParticipantDraft> {
    let who = prop_oneof![
        ("[a-z]{1,8}@[a-z]{1,8}\\.example", proptest::option::of("[A-Za-zé李,;: ]{0,20}[a-z]")).prop_map(|(value, name)| (
            IdentityKind::Email,
            value,
            name.map(|name| name.trim().to_owned())
        )),
        "[A-Z][a-zé,;]{1,10} [A-Z][a-z]{1,10}".prop_map(|value| (IdentityKind::Name, value, None)),
        "https://net\\.example/[a-z]{3,9}".prop_map(|value| (IdentityKind::Profile, value, None)),
    ];
    (who, 0..Role::ALL.len()).prop_map(|((kind, value, name), role)| ParticipantDraft { kind, value, name, role: Role::ALL[role] })
}

prop_compose! {
    fn interaction()(
        key in word(), kind in 0..InteractionKind::ALL.len(), days in 0..20_000_i32, second in proptest::option::of(0..86_400_i64),
        status in 0..Status::ALL.len(), direction in proptest::option::of(0..Direction::ALL.len()), zone in proptest::option::of(Just("Asia/Tokyo".to_owned())),
        title in proptest::option::of(word()), body in proptest::option::of(word()), place in proptest::option::of(word()), thread in proptest::option::of(word()),
        participants in proptest::collection::vec(participant(), 1..5),
    ) -> InteractionDraft {
        let on_date = jiff::civil::date(1990, 1, 1).checked_add(jiff::Span::new().days(days)).unwrap();
        let at = second.map(|second| on_date.to_zoned(jiff::tz::TimeZone::UTC).unwrap().timestamp() + jiff::SignedDuration::from_secs(second));
        let mut participants = participants;
        let mut seen = std::collections::HashSet::new();
        participants.retain(|one| seen.insert((one.kind, one.value.clone())));
        InteractionDraft {
            key, kind: InteractionKind::ALL[kind], on_date, at, zone, precision: if at.is_some() { Precision::Moment } else { Precision::Month },
            direction: direction.map(|index| Direction::ALL[index]), status: Status::ALL[status], title, body, place, thread, participants,
        }
    }
}

proptest! {
    #[test]
    fn what_is_written_reads_back_equal(event in interaction()) {
        let text = write(std::slice::from_ref(&event));
        prop_assert!(text.split("\r\n").all(|line| line.len() <= 75));
        prop_assert_eq!(meetings(text.as_bytes()), vec![event], "{}", text);
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        items(&bytes);
        let mut framed = b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nORGANIZER:mailto:a@b.example\nDTSTART:20260105T100000\nRRULE:FREQ=DAILY;".to_vec();
        framed.extend(&bytes);
        framed.extend(b"\nEND:VEVENT\nEND:VCALENDAR\n");
        items(&framed);
    }

    #[test]
    fn a_changed_byte_never_makes_it_panic(which in 0..3_usize, at in 0..5000_usize, byte: u8) {
        let mut bytes = [GOOGLE, OUTLOOK, LUMA][which].to_vec();
        let at = at % bytes.len();
        bytes[at] = byte;
        prop_assert!(!items(&bytes).is_empty());
        items(&bytes[..at]);
    }
}
