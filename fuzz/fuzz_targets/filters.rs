//! Any text as the filter of a list.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../crates/cli/src/commands/list/expression.rs"]
#[allow(dead_code, unused_imports)]
mod expression;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    if let Err(unread) = expression::Expression::read(&text) {
        assert!(unread.chars().count() <= text.chars().count() + 2, "what could not be read is a part of the text");
    }
});
