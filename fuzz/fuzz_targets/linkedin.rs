//! Any bytes as a table of a LinkedIn archive: detected, then read by every reader of the archive.
#![no_main]

use std::ops::ControlFlow;

use libfuzzer_sys::fuzz_target;
use wellmet_formats::{Format, ReadOptions, detect, owner::OwnerSigns, read};

fuzz_target!(|bytes: &[u8]| {
    let options = ReadOptions::on(jiff::civil::date(2026, 11, 22));
    let found = detect("Basic_LinkedInDataExport_04-30-2026.zip/Connections.csv", bytes);
    let of_archive = Format::ALL.iter().copied().filter(|format| format.as_str().starts_with("linkedin"));
    for format in of_archive.chain([found]) {
        let mut signs = OwnerSigns::default();
        let mut line = 0;
        let _ = read(format, "Connections.csv", bytes, &options, &mut |item| {
            assert!(item.line >= line, "lines rise");
            line = item.line;
            signs.observe(&item);
            ControlFlow::Continue(())
        });
        let _ = signs.owner();
    }
});
