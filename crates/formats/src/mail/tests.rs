//! Mailboxes as people have them.

use std::ops::ControlFlow;

use proptest::prelude::*;

use super::*;
use crate::draft::InteractionDraft;
use wellmet_domain::interactions::Role;

fn read_all(bytes: &[u8], bodies: bool) -> Vec<Item> {
    let options = ReadOptions { bodies, ..ReadOptions::on("2026-11-22".parse().unwrap()) };
    let mut items = Vec::new();
    read(bytes, &options, &mut |item| {
        items.push(item);
        ControlFlow::Continue(())
    })
    .unwrap();
    items
}

fn draft(item: &Item) -> &InteractionDraft {
    match &item.content {
        Content::Draft(draft) => match draft.as_ref() {
            Draft::Interaction(draft) => draft,
            other => panic!("{other:?}"),
        },
        other => panic!("{other:?}"),
    }
}

fn reason(item: &Item) -> &str {
    match &item.content {
        Content::Rejected { reason, .. } => reason,
        other => panic!("{other:?}"),
    }
}

const TAKEOUT: &[u8] = include_bytes!("../../../../fixtures/mail/takeout.mbox");

#[test]
fn a_takeout_mailbox_gives_one_item_for_each_mail() {
    let items = read_all(TAKEOUT, false);
    let told: Vec<_> = items
        .iter()
        .map(|item| match &item.content {
            Content::Draft(_) => draft(item).title.clone().unwrap_or_default(),
            Content::Rejected { reason, .. } => reason.clone(),
            Content::Phantom => "phantom".to_owned(),
        })
        .collect();
    assert_eq!(
        told,
        [
            "Benchmark paper",
            "Re: Benchmark paper",
            "Grüße aus Lissabon",
            "rejected-draft",
            "rejected-mail-trash",
            "rejected-mail-machine",
            "rejected-mail-machine",
            "rejected-mail-machine",
            "rejected-no-date",
            "rejected-mail-cut-off",
        ]
    );
    assert_eq!(items[0].line, 1);
    assert_eq!(reason(&items[9]), "rejected-mail-cut-off");
}

#[test]
fn a_mail_tells_who_when_and_about_what() {
    let items = read_all(TAKEOUT, false);
    let mail = draft(&items[0]);
    let people: Vec<_> = mail.participants.iter().map(|one| (one.value.as_str(), one.name.as_deref(), one.role)).collect();
    assert_eq!(
        people,
        [
            ("dana.okafor@lumen.example", Some("Dana Okafor"), Role::From),
            ("robin@vale.example", Some("Robin Vale"), Role::To),
            ("tomas@lindqvist.example", None, Role::Copied),
        ]
    );
    assert_eq!((mail.on_date.to_string().as_str(), mail.at.unwrap().to_string().as_str()), ("2026-01-05", "2026-01-05T23:30:00Z"));
    assert_eq!((mail.key.as_str(), mail.thread.as_deref(), mail.body.as_deref()), ("one@lumen.example", Some("1753"), None));
}

#[test]
fn the_civil_date_is_that_of_the_sender() {
    let items = read_all(TAKEOUT, false);
    let late = draft(&items[2]);
    assert_eq!((late.on_date.to_string().as_str(), late.zone.as_deref()), ("2026-02-01", Some("+09:00")));
    assert_eq!(late.at.unwrap().to_string(), "2026-01-31T16:15:00Z");
    assert_eq!(late.participants[0].name.as_deref(), Some("Zoë Marchetti"));
    assert_eq!(late.thread.as_deref(), Some("root@zoe.example"));
}

#[test]
fn bodies_come_only_when_wanted_and_without_the_quotes_of_the_mailbox() {
    assert!(read_all(TAKEOUT, false).iter().all(|item| !matches!(item.content, Content::Draft(_)) || draft(item).body.is_none()));
    let items = read_all(TAKEOUT, true);
    assert_eq!(draft(&items[0]).body.as_deref(), Some("Hello Robin,\n\nFrom Monday on I am in Porto.\n\nDana"));
    assert_eq!(items.len(), read_all(TAKEOUT, false).len());
}

#[test]
fn a_single_mail_reads_alike() {
    let items = read_all(include_bytes!("../../../../fixtures/mail/ines.eml"), true);
    let mail = draft(&items[0]);
    assert_eq!((items.len(), mail.title.as_deref()), (1, Some("Lunch on Thursday?")));
    assert_eq!(mail.body.as_deref().map(str::trim), Some("Would Thursday suit you?"));
    assert_eq!(mail.participants.len(), 3);
}

#[test]
fn stopping_stops_at_once() {
    let mut count = 0;
    let options = ReadOptions::on("2026-11-22".parse().unwrap());
    read(TAKEOUT, &options, &mut |_| {
        count += 1;
        ControlFlow::Break(())
    })
    .unwrap();
    assert_eq!(count, 1);
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400), bodies: bool) {
        read_all(&bytes, bodies);
    }

    #[test]
    fn a_mailbox_with_a_changed_byte_still_gives_one_item_for_each_separator(at in 5..TAKEOUT.len(), byte: u8, bodies: bool) {
        let mut bytes = TAKEOUT.to_vec();
        bytes[at] = byte;
        let count = read_all(&bytes, bodies).len();
        prop_assert!((9..=11).contains(&count), "{count}");
    }

    #[test]
    fn a_mailbox_cut_anywhere_never_panics(at in 0..TAKEOUT.len()) {
        read_all(&TAKEOUT[..at], true);
    }
}
