//! SQL is written, not assembled: only the search and the claim of a job may put a text together.

use super::tree::{Finding, SourceFile, Tree};

/// The marker of an assembled text, in two parts so that this file does not find itself.
const MARKER: &str = concat!("Assert", "SqlSafe");

/// Where it may stand, each for a reason.
const ALLOWED: [(&str, &str); 3] = [
    ("crates/store/src/search.rs", "full text differs between the engines"),
    ("crates/store/src/dialect.rs", "the one list of what differs between the engines"),
    ("crates/store/src/many.rs", "statements of many rows, from one literal each"),
];

/// Assembled SQL where none belongs.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let elsewhere = tree.kind("rs").filter(|file| !file.path.contains("/tests/") && !ALLOWED.iter().any(|(path, _)| file.path == *path));
    elsewhere.flat_map(uses).collect()
}

fn uses(file: &SourceFile) -> impl Iterator<Item = Finding> {
    let lines = file.text.lines().enumerate().filter(|(_, line)| line.contains(MARKER) && !line.trim_start().starts_with("//"));
    lines.map(|(index, _)| file.finding(index + 1, format!("{MARKER} outside search.rs: write the statement as one text with parameters")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn assembled_sql_is_found_outside_the_search() {
        let text = format!("sqlx::query({MARKER}(text))");
        let tree = Tree::of(&[("crates/store/src/search.rs", &text), ("crates/store/src/people.rs", &text)]);
        assert_eq!(check(&tree).iter().map(|finding| finding.path.as_str()).collect::<Vec<_>>(), ["crates/store/src/people.rs"]);
    }
}
