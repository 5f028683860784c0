//! No file grows past 600 lines; the median and the 90th percentile are a mirror, not a rule.

use super::tree::{Finding, Tree};

const MOST_LINES: usize = 600;

/// Files that are too long.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let long = tree.files.iter().filter(|file| file.text.lines().count() > MOST_LINES);
    long.map(|file| {
        let count = file.text.lines().count();
        file.finding(count, format!("{count} lines, and no file has more than {MOST_LINES}: split it by what changes together"))
    })
    .collect()
}

/// One line on how long the files are.
pub fn mirror(tree: &Tree) -> String {
    let mut counts: Vec<usize> = tree.files.iter().map(|file| file.text.lines().count()).collect();
    counts.sort_unstable();
    let at = |part: usize| counts.get((counts.len().saturating_sub(1)) * part / 100).copied().unwrap_or(0);
    format!("{} files; lines: median {} (mirror: 100), 90 % within {} (mirror: 300), longest {}", counts.len(), at(50), at(90), at(100))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_may_have_600_lines_and_not_one_more() {
        let tree = Tree::of(&[("a.rs", &"x\n".repeat(600)), ("b.rs", &"x\n".repeat(601))]);
        let findings = check(&tree);
        assert_eq!(findings.len(), 1);
        assert_eq!((findings[0].path.as_str(), findings[0].line), ("b.rs", 601));
    }

    #[test]
    fn the_mirror_shows_median_and_longest() {
        let tree = Tree::of(&[("a.rs", "x\n"), ("b.rs", "x\nx\n"), ("c.rs", "x\nx\nx\n")]);
        assert_eq!(mirror(&tree), "3 files; lines: median 2 (mirror: 100), 90 % within 2 (mirror: 300), longest 3");
    }
}
