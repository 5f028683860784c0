//! Time and chance are parameters: only the command line looks at the machine's clock or asks it for random bytes.

use super::tree::{Finding, SourceFile, Tree};

/// Calls that read the clock or the machine's randomness.
const CALLS: [&str; 10] = [
    "SystemTime::now(",
    "Timestamp::now(",
    "Zoned::now(",
    "Instant::now(",
    "Utc::now(",
    "Local::now(",
    "Uuid::now_v7(",
    "Uuid::new_v4(",
    "rand::rng(",
    "rand::random",
];

/// Where they may be called: the command line and its tools, which hand them on.
const OUTSIDE: [&str; 2] = ["crates/cli/", "crates/xtask/"];

/// Single files that may, each for a reason.
const ALLOWED: [(&str, &str); 1] = [("crates/domain/tests/capture.rs", "prints how long a sentence takes; nothing is asserted of it")];

/// Calls of the clock outside the clock.
pub fn check(tree: &Tree) -> Vec<Finding> {
    tree.kind("rs").filter(|file| !may_look(file)).flat_map(calls).collect()
}

fn may_look(file: &SourceFile) -> bool {
    let outside = OUTSIDE.iter().any(|folder| file.path.starts_with(folder)) || file.path.contains("/benches/");
    outside || ALLOWED.iter().any(|(path, _)| file.path == *path)
}

fn calls(file: &SourceFile) -> impl Iterator<Item = Finding> {
    file.text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")).filter_map(|(index, line)| {
        let call = CALLS.iter().find(|call| line.contains(**call))?;
        Some(file.finding(
            index + 1,
            format!("{call}..) looks at the machine: take the time from a Clock or Moment, ids and chance from Entropy"),
        ))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_look_at_the_clock_is_found_in_tests_too_but_not_in_the_command_line() {
        let look = "fn a() {\n    let b = jiff::Timestamp::now();\n}\n";
        let tree = Tree::of(&[("crates/app/src/today.rs", look), ("crates/app/tests/today.rs", look), ("crates/cli/src/clock.rs", look)]);
        let places: Vec<_> = check(&tree).into_iter().map(|finding| (finding.path, finding.line)).collect();
        assert_eq!(places, [("crates/app/src/today.rs".to_owned(), 2), ("crates/app/tests/today.rs".to_owned(), 2)]);
    }
}
