//! Replays the fuzzing corpora of cards, calendars and mail as a plain test.

use std::{fs, ops::ControlFlow, path::PathBuf};

use wellmet_formats::{
    ReadOptions, Sink, calendar,
    draft::{Content, Draft, Item},
    error::FormatError,
    mail, vcard,
};

fn corpus(target: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus").join(target);
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files.map(|path| (path.clone(), fs::read(path).unwrap())).collect()
}

type Reader = fn(&[u8], &ReadOptions, &mut Sink<'_>) -> Result<(), FormatError>;

fn items(read: Reader, bytes: &[u8]) -> Vec<Item> {
    let options = ReadOptions { bodies: true, ..ReadOptions::on("2026-11-22".parse().unwrap()) };
    let mut items = Vec::new();
    let mut sink = |item| {
        items.push(item);
        ControlFlow::Continue(())
    };
    read(bytes, &options, &mut sink).unwrap();
    items
}

#[test]
fn every_file_of_the_corpora_is_read_to_its_end_and_every_refusal_is_a_sentence() {
    let readers: [(&str, Reader); 3] = [
        ("vcard", |bytes, options, sink| vcard::read(bytes, options, sink)),
        ("calendar", |bytes, options, sink| calendar::read(bytes, options, sink)),
        ("mail", |bytes, options, sink| mail::read(bytes, options, sink)),
    ];
    for (target, read) in readers {
        let files = corpus(target);
        assert!(files.len() >= 4, "{target}");
        for (path, bytes) in files {
            let items = items(read, &bytes);
            assert!(!items.is_empty(), "{}", path.display());
            for item in items {
                if let Content::Rejected { reason, .. } = item.content {
                    assert!(wellmet_domain::catalogue::knows(&reason), "{reason}");
                }
            }
        }
    }
}

#[test]
fn every_card_of_the_corpus_survives_being_patched_and_written() {
    for (path, bytes) in corpus("vcard") {
        for item in items(|bytes, options, sink| vcard::read(bytes, options, sink), &bytes) {
            let Content::Draft(draft) = item.content else { continue };
            let Draft::Person(person) = *draft else { panic!("{}", path.display()) };
            let card = person.card.clone().unwrap();
            assert_eq!(vcard::patch(&card, &vcard::CardEdits::between(&person, &person)), card);
            assert!(vcard::draft(&vcard::generate(&person)).is_some(), "{}", path.display());
        }
    }
}
