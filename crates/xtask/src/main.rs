//! One command for each habit of the house.
fn main() {}
