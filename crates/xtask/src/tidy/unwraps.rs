//! No `unwrap` and no `expect` outside tests; a build script counts as code.

use super::tree::{Finding, SourceFile, Tree};

/// In parts, so that this file does not find itself.
const CALLS: [&str; 2] = [concat!(".unwrap", "()"), concat!(".expect", "(\"")];

/// Unwraps in code.
pub fn check(tree: &Tree) -> Vec<Finding> {
    tree.kind("rs").flat_map(calls).collect()
}

fn calls(file: &SourceFile) -> impl Iterator<Item = Finding> {
    file.code().filter_map(|(line, text)| {
        let call = CALLS.iter().find(|call| text.contains(**call))?;
        Some(file.finding(line, format!("{call} outside tests: return an error that says what to do")))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unwrap_is_found_in_code_and_left_alone_in_tests() {
        let text = format!("fn a() {{ b(){} }}\n#[cfg(test)]\nmod tests {{\n fn c() {{ d(){} }}\n}}\n", CALLS[0], CALLS[0]);
        let found = check(&Tree::of(&[("crates/app/src/a.rs", &text), ("crates/app/tests/a.rs", &text)]));
        assert_eq!(found.iter().map(|finding| finding.line).collect::<Vec<_>>(), [1]);
    }
}
