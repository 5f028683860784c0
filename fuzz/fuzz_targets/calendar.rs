//! Any bytes as calendar.
#![no_main]

use std::ops::ControlFlow;

use libfuzzer_sys::fuzz_target;
use wellmet_formats::{ReadOptions, calendar};

fuzz_target!(|bytes: &[u8]| {
    let options = ReadOptions { bodies: true, ..ReadOptions::on(jiff::civil::date(2026, 11, 22)) };
    let _ = calendar::read(bytes, &options, &mut |_| ControlFlow::Continue(()));
});
