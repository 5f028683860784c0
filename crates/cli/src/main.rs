//! The `wellmet` command.
fn main() {}
