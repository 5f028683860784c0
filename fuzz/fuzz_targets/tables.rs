//! Any bytes as a contact table: every program's, and any other by the map proposed for it.
#![no_main]

use std::ops::ControlFlow;

use libfuzzer_sys::fuzz_target;
use wellmet_formats::{
    Format, ReadOptions, detect,
    draft::{Content, Draft},
    read,
    tables::{propose_map, write::write_people_csv},
};

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let rows: Vec<Vec<String>> = text.lines().take(20).map(|line| line.split(',').map(str::to_owned).collect()).collect();
    let header = rows.first().cloned().unwrap_or_default();
    let map = propose_map(&header, rows.get(1..).unwrap_or_default());
    let options = ReadOptions { map: Some(map), ..ReadOptions::on(jiff::civil::date(2026, 11, 22)) };
    for format in [Format::GoogleCsv, Format::OutlookCsv, Format::ThunderbirdCsv, Format::MappedCsv, detect("people.csv", bytes)] {
        let mut people = Vec::new();
        let _ = read(format, "people.csv", bytes, &options, &mut |item| {
            if let Content::Draft(draft) = item.content
                && let Draft::Person(person) = *draft
            {
                assert!(!person.name.is_empty(), "a draft has a name");
                people.push(person);
            }
            ControlFlow::Continue(())
        });
        assert!(write_people_csv(&people, &mut Vec::new()).is_ok(), "memory takes everything");
    }
});
