//! The checkout as the rules see it: files with their text, and findings with their place.

use std::{fmt, fs, path::Path};

use anyhow::Result;
use walkdir::{DirEntry, WalkDir};

/// What is read at all.
const KINDS: [&str; 8] = ["rs", "ts", "tsx", "css", "sql", "ftl", "mjs", "html"];

/// The files that rules look at.
#[derive(Debug, Default)]
pub struct Tree {
    /// Sorted by path.
    pub files: Vec<SourceFile>,
}

/// One file.
#[derive(Debug)]
pub struct SourceFile {
    /// From the root, with forward slashes.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// Something to mend.
#[derive(Debug, PartialEq, Eq)]
pub struct Finding {
    /// In which file.
    pub path: String,
    /// In which line, from 1.
    pub line: usize,
    /// What is wrong and what to do.
    pub advice: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}: {}", self.path, self.line, self.advice)
    }
}

impl Tree {
    /// Reads every source file below the root, except what is built or fetched.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn read(root: &Path) -> Result<Self> {
        let mut files = Vec::new();
        for entry in WalkDir::new(root).sort_by_file_name().into_iter().filter_entry(is_ours) {
            let entry = entry?;
            if entry.file_type().is_file() && KINDS.iter().any(|kind| entry.path().extension().is_some_and(|ending| ending == *kind)) {
                let path = entry.path().strip_prefix(root)?.to_string_lossy().into_owned();
                files.push(SourceFile { path, text: String::from_utf8_lossy(&fs::read(entry.path())?).into_owned() });
            }
        }
        Ok(Self { files })
    }

    /// A tree of a test.
    #[cfg(test)]
    pub fn of(files: &[(&str, &str)]) -> Self {
        Self { files: files.iter().map(|(path, text)| SourceFile { path: (*path).to_owned(), text: (*text).to_owned() }).collect() }
    }

    /// The files with this ending.
    pub fn kind(&self, ending: &str) -> impl Iterator<Item = &SourceFile> {
        self.files.iter().filter(move |file| file.path.ends_with(&format!(".{ending}")))
    }
}

impl SourceFile {
    /// A finding in this file.
    pub fn finding(&self, line: usize, advice: impl Into<String>) -> Finding {
        Finding { path: self.path.clone(), line, advice: advice.into() }
    }

    /// Whether the whole file is a test or a bench.
    pub fn is_test(&self) -> bool {
        self.path.contains("/tests/") || self.path.contains("/benches/") || self.path.ends_with("/tests.rs") || self.path.contains("/fuzz/")
    }

    /// The lines of code with their numbers: no comments, and nothing of the tests, which stand at the end.
    pub fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let end = if self.is_test() { 0 } else { self.first_line_of_tests() };
        self.text
            .lines()
            .take(end)
            .enumerate()
            .map(|(index, line)| (index + 1, line))
            .filter(|(_, line)| !line.trim_start().starts_with("//"))
    }

    fn first_line_of_tests(&self) -> usize {
        let lines: Vec<&str> = self.text.lines().collect();
        let starts_tests = |index: &usize| {
            let next = lines.get(index + 1).map_or("", |line| line.trim());
            lines[*index].trim() == "#[cfg(test)]" && next.starts_with("mod ") && next.ends_with('{')
        };
        (0..lines.len()).find(starts_tests).unwrap_or(lines.len())
    }
}

fn is_ours(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    let built = name == "node_modules" || name == "dist" || name == "target" || name.starts_with("target-");
    let hidden = name.starts_with('.') && entry.depth() > 0;
    !(entry.file_type().is_dir() && (built || hidden))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_ends_where_the_tests_begin_and_leaves_comments_out() {
        let text = "//! head\nuse a;\n#[cfg(test)]\nmod far;\nfn b() {}\n#[cfg(test)]\nmod tests {\n    fn c() {}\n}\n";
        let tree = Tree::of(&[("crates/x/src/lib.rs", text), ("crates/x/tests/all.rs", "fn d() {}")]);
        let lines: Vec<_> = tree.files[0].code().map(|(number, _)| number).collect();
        assert_eq!(lines, [2, 3, 4, 5]);
        assert_eq!(tree.files[1].code().count(), 0);
    }
}
