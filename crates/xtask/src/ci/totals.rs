//! How many tests ran, read from what `cargo test`, `cargo nextest` and `node --test` say at their end.

use std::fmt;

/// The sum over all suites.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Tests that passed.
    pub passed: usize,
    /// Tests that failed, and suites that ended badly without naming one.
    pub failed: usize,
}

impl fmt::Display for Totals {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} passed, {} failed", self.passed, self.failed)
    }
}

impl Totals {
    /// Adds what a suite said.
    pub fn add(&mut self, output: &str, succeeded: bool) {
        let plain = without_colours(output);
        // nextest shows what a failing test said, and that has a result line of its own: only its summary counts.
        let summary = plain.lines().rfind(|line| line.trim_start().starts_with("Summary ["));
        let counted = match summary {
            Some(line) => read_line(line).unwrap_or_default(),
            None => plain.lines().filter_map(read_line).fold(Self::default(), Self::plus),
        };
        // A suite that does not compile, or dies, has no failing test to show; it still failed.
        let unnamed = usize::from(!succeeded && counted.failed == 0);
        *self = self.plus(counted).plus(Self { passed: 0, failed: unnamed });
    }

    fn plus(self, other: Self) -> Self {
        Self { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }
}

fn read_line(line: &str) -> Option<Totals> {
    let line = line.trim_start();
    if line.starts_with("test result:") || line.starts_with("Summary [") {
        let timed_out = number_before(line, " timed out").unwrap_or(0);
        return Some(Totals { passed: number_before(line, " passed")?, failed: number_before(line, " failed").unwrap_or(0) + timed_out });
    }
    let words: Vec<&str> = line.split_whitespace().collect();
    match words[..] {
        ["#" | "ℹ", "pass", count] => Some(Totals { passed: count.parse().ok()?, failed: 0 }),
        ["#" | "ℹ", "fail" | "cancelled", count] => Some(Totals { passed: 0, failed: count.parse().ok()? }),
        _ => None,
    }
}

fn number_before(line: &str, word: &str) -> Option<usize> {
    let before = line.split(word).next().filter(|before| before.len() < line.len())?;
    before.rsplit(|letter: char| !letter.is_ascii_digit()).next()?.parse().ok()
}

fn without_colours(text: &str) -> String {
    let mut parts = text.split('\u{1b}');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |plain, part| plain + part.split_once('m').map_or(part, |(_, rest)| rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn total(output: &str, succeeded: bool) -> String {
        let mut totals = Totals::default();
        totals.add(output, succeeded);
        totals.to_string()
    }

    #[test]
    fn cargo_test_is_summed_over_its_binaries() {
        let output =
            "test result: ok. 7 passed; 0 failed; 1 ignored; 0 measured\nnoise\ntest result: FAILED. 2 passed; 3 failed; 0 ignored\n";
        assert_eq!(total(output, false), "9 passed, 3 failed");
    }

    #[test]
    fn nextest_is_read_from_its_summary() {
        let output = "\u{1b}[32;1m     Summary\u{1b}[0m [   0.050s] \u{1b}[1m12\u{1b}[0m tests run: \u{1b}[1m10\u{1b}[0m passed, 1 failed, 1 timed out, 3 skipped\n";
        assert_eq!(total(output, false), "10 passed, 2 failed");
        assert_eq!(total("     Summary [   1.2s] 4 tests run: 4 passed (1 slow), 0 skipped", true), "4 passed, 0 failed");
    }

    #[test]
    fn a_failing_test_that_nextest_shows_is_counted_once() {
        let shown =
            "test result: FAILED. 0 passed; 1 failed; 0 ignored\n     Summary [   1.2s] 4 tests run: 3 passed, 1 failed, 0 skipped\n";
        assert_eq!(total(shown, false), "3 passed, 1 failed");
    }

    #[test]
    fn node_is_read_in_both_of_its_forms() {
        assert_eq!(total("# tests 3\n# pass 2\n# fail 1\n# cancelled 0\n", false), "2 passed, 1 failed");
        assert_eq!(total("ℹ pass 5\nℹ fail 0\n", true), "5 passed, 0 failed");
    }

    #[test]
    fn a_suite_that_dies_without_a_word_counts_as_one_failure() {
        assert_eq!(total("error: could not compile", false), "0 passed, 1 failed");
    }
}
