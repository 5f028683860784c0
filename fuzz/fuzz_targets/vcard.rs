//! Any bytes as cards: read, patched, written again.
#![no_main]

use std::ops::ControlFlow;

use libfuzzer_sys::fuzz_target;
use wellmet_formats::{
    ReadOptions,
    draft::{Content, Draft},
    vcard::{self, CardEdits, Edit},
};

fuzz_target!(|bytes: &[u8]| {
    let options = ReadOptions::on(jiff::civil::date(2026, 11, 22));
    let mut sink = |item: wellmet_formats::draft::Item| {
        if let Content::Draft(draft) = item.content
            && let Draft::Person(person) = *draft
        {
            let card = person.card.clone().unwrap_or_default();
            assert_eq!(vcard::patch(&card, &CardEdits::between(&person, &person)), card);
            let _ = vcard::patch(&card, &CardEdits(vec![Edit::Title(Some("Dr.".to_owned())), Edit::Birthday(None)]));
            assert!(vcard::draft(&vcard::generate(&person)).is_some());
        }
        ControlFlow::Continue(())
    };
    let _ = vcard::read(bytes, &options, &mut sink);
});
