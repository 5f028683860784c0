//! A few deaths in every run of the tests; `cargo xtask crash` is the long one.

use std::process::Command;

#[test]
fn nothing_acknowledged_is_missing_after_a_few_deaths() {
    let output =
        Command::new(env!("CARGO_BIN_EXE_xtask")).args(["crash", "--rounds", "12", "--seed", "7", "--without-strace"]).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    assert!(said.contains("12 deaths, nothing acknowledged missing"), "{said}");
}
