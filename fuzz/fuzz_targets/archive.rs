//! Any bytes as an archive: walked within tight limits, its members read to their ends.
#![no_main]

use std::{
    io::{Cursor, Read},
    ops::ControlFlow,
};

use libfuzzer_sys::fuzz_target;
use wellmet_formats::{
    FormatError,
    archive::{Limits, walk},
    detect,
};

fuzz_target!(|bytes: &[u8]| {
    let limits = Limits { members: 100, member_megabytes: 4, total_megabytes: 8, nested_megabytes: 4, ratio: 250, depth: 3 };
    let mut total = 0;
    let _ = walk("export.zip", Cursor::new(bytes), &limits, &mut |member| {
        let mut content = Vec::new();
        let fetched = member.read_to_end(&mut content);
        total += content.len();
        assert!(total <= 9 * 1024 * 1024, "the limit holds");
        let _ = detect(&member.path, &content);
        fetched.map_err(|source| FormatError::Unreadable { name: member.path.clone(), source })?;
        Ok(ControlFlow::Continue(()))
    });
});
