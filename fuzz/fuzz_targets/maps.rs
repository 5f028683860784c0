//! Any bytes as the map of a table: what is read is written again the same, and reads a table.
#![no_main]

use std::ops::ControlFlow;

use libfuzzer_sys::fuzz_target;
use wellmet_formats::{Format, ReadOptions, read, tables::CsvMap};

const TABLE: &[u8] = b"Name,Mail,Born,Firm\nDana Okafor,dana@lumen.example,03/04/1985,Lumen\n,,,\n";

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let Ok(map) = CsvMap::from_toml(&text) else { return };
    let written = map.to_toml().expect("a map that was read can be written");
    assert_eq!(CsvMap::from_toml(&written).expect("what was written can be read"), map);
    let options = ReadOptions { map: Some(map), ..ReadOptions::on(jiff::civil::date(2026, 11, 22)) };
    let _ = read(Format::MappedCsv, "table.csv", TABLE, &options, &mut |_| ControlFlow::Continue(()));
});
