//! Reads the invented files of `fixtures/` as the app would: detected by name and content, every item collected.

use std::{fs, ops::ControlFlow, path::PathBuf};

use jiff::civil::{Date, date};
use wellmet_domain::catalogue::knows;
use wellmet_formats::{
    Format, FormatError, ReadOptions, detect,
    draft::{Content, Draft, Item},
    read,
};

/// The day on which the tests take place.
pub const TODAY: Date = date(2026, 11, 22);

/// The path of an invented file.
pub fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../fixtures").join(name)
}

/// Reads bytes under a name; what was read is kept even when the reader gives up.
pub fn read_bytes(format: Format, name: &str, bytes: &[u8]) -> (Vec<Item>, Result<(), FormatError>) {
    read_with(&ReadOptions::on(TODAY), format, name, bytes)
}

/// Reads bytes with options.
pub fn read_with(options: &ReadOptions, format: Format, name: &str, bytes: &[u8]) -> (Vec<Item>, Result<(), FormatError>) {
    let mut items = Vec::new();
    let result = read(format, name, bytes, options, &mut |item| {
        items.push(item);
        ControlFlow::Continue(())
    });
    check(&items);
    (items, result)
}

/// What holds of every reader: lines rise, and every refusal has its sentence.
fn check(items: &[Item]) {
    assert!(items.iter().all(|item| item.line > 0));
    assert!(items.windows(2).all(|pair| pair[0].line <= pair[1].line), "lines fall");
    for item in items {
        if let Content::Rejected { reason, .. } = &item.content {
            assert!(reason.starts_with("rejected-") && knows(reason), "{reason}");
        }
    }
}

/// The format and the items of an invented file.
pub fn fixture(name: &str) -> (Format, Vec<Item>) {
    let bytes = fs::read(path(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    let format = detect(name, &bytes);
    let (items, result) = read_bytes(format, name, &bytes);
    result.unwrap_or_else(|error| panic!("{name}: {error}"));
    (format, items)
}

/// The drafts of an invented file.
pub fn drafts(name: &str) -> Vec<Draft> {
    fixture(name).1.into_iter().filter_map(|item| if let Content::Draft(draft) = item.content { Some(*draft) } else { None }).collect()
}

/// One draft of an invented file.
pub fn draft(name: &str, place: usize) -> Draft {
    drafts(name).swap_remove(place)
}

/// The line and the reason of everything that was not taken.
pub fn reasons(name: &str) -> Vec<(u64, String)> {
    let rejected = |item: Item| if let Content::Rejected { reason, .. } = item.content { Some((item.line, reason)) } else { None };
    fixture(name).1.into_iter().filter_map(rejected).collect()
}

/// How many drafts, phantoms and refusals.
pub fn tally(name: &str) -> (usize, usize, usize) {
    let items = fixture(name).1;
    let count = |wanted: fn(&Content) -> bool| items.iter().filter(|item| wanted(&item.content)).count();
    let counts = (
        count(|content| matches!(content, Content::Draft(_))),
        count(|content| matches!(content, Content::Phantom)),
        count(|content| matches!(content, Content::Rejected { .. })),
    );
    assert_eq!(counts.0 + counts.1 + counts.2, items.len());
    counts
}
