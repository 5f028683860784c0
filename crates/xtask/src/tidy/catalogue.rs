//! Every sentence that is said stands in the catalogue, and every sentence in the catalogue is said.
//!
//! The web app says its keys without the prefix that they bear in the catalogue.

use std::collections::HashSet;

use super::tree::{Finding, SourceFile, Tree};

/// The prefix of the web app's keys, and the one file that adds it.
const WEB: &str = "web-";
const WEB_SAYS: &str = "ui/src/words/say.ts";

/// Keys that are said and missing, and keys that nobody says.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let written: Vec<(&SourceFile, usize, &str)> =
        tree.kind("ftl").filter(|file| file.path.starts_with("locales/en/")).flat_map(keys).collect();
    let known: HashSet<&str> = written.iter().map(|(_, _, key)| *key).collect();
    let mut findings: Vec<Finding> = sources(tree).flat_map(|file| missing(file, &known)).collect();
    let quoted = Quoted::of(tree);
    findings.extend(
        written
            .iter()
            .filter(|(_, _, key)| !quoted.says(key))
            .map(|(file, line, key)| file.finding(*line, format!("nobody says “{key}”: say it or delete it"))),
    );
    findings
}

fn sources(tree: &Tree) -> impl Iterator<Item = &SourceFile> {
    let not_sources = ["locales/", "crates/xtask/", WEB_SAYS];
    tree.files.iter().filter(move |file| !not_sources.iter().any(|start| file.path.starts_with(start)))
}

fn prefix(file: &SourceFile) -> &'static str {
    if file.path.starts_with("ui/") { WEB } else { "" }
}

fn keys(file: &SourceFile) -> impl Iterator<Item = (&SourceFile, usize, &str)> {
    file.text.lines().enumerate().filter_map(move |(index, line)| {
        let key = line.split_once('=')?.0.trim_end();
        let is_key = key.starts_with(|letter: char| letter.is_ascii_alphabetic()) && key.chars().all(is_of_a_key);
        is_key.then_some((file, index + 1, key))
    })
}

fn is_of_a_key(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '-' || letter == '_'
}

/// The literal keys that this file hands to `say`, as far as the catalogue does not know them.
fn missing(file: &SourceFile, known: &HashSet<&str>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (place, _) in file.text.match_indices("say(") {
        let rest = file.text[place + 4..].trim_start();
        let in_a_comment = file.text[..place].lines().last().is_some_and(|line| line.trim_start().starts_with("//"));
        let Some(quote) = rest.chars().next().filter(|first| !in_a_comment && matches!(first, '"' | '\'')) else { continue };
        let key = format!("{}{}", prefix(file), rest[1..].split(quote).next().unwrap_or_default());
        if key.chars().all(is_of_a_key) && !known.contains(key.as_str()) {
            let line = file.text[..place].lines().count().max(1);
            findings.push(file.finding(line, format!("“{key}” is said and stands in no locales/en/*.ftl: write its sentence there")));
        }
    }
    findings
}

/// The literals of the code: whole keys, and the beginnings and ends of keys that are put together (`"rejected-{reason}"`,
/// `"{place}-about"`).
struct Quoted {
    whole: HashSet<String>,
    beginnings: HashSet<String>,
    ends: HashSet<String>,
}

impl Quoted {
    fn of(tree: &Tree) -> Self {
        let mut quoted = Self { whole: HashSet::new(), beginnings: HashSet::new(), ends: HashSet::new() };
        for file in sources(tree) {
            file.text.split(['"', '\'', '`', '>', '<']).for_each(|literal| quoted.add(prefix(file), literal));
        }
        quoted
    }

    fn add(&mut self, prefix: &str, literal: &str) {
        if let Some((_, end)) = literal.rsplit_once('}').filter(|(_, end)| end.starts_with('-') && end.chars().all(is_of_a_key)) {
            self.ends.insert(end.to_owned());
        }
        let (beginning, put_together) = literal.split_once(['{', '$']).map_or((literal, false), |(beginning, _)| (beginning, true));
        if beginning.is_empty() || !beginning.chars().all(is_of_a_key) {
            return;
        }
        if !put_together {
            self.whole.insert(format!("{prefix}{literal}"));
        } else if beginning.ends_with('-') {
            self.beginnings.insert(format!("{prefix}{beginning}"));
        }
    }

    fn says(&self, key: &str) -> bool {
        let ended = || self.ends.iter().any(|end| key.strip_suffix(end.as_str()).is_some_and(|base| self.whole.contains(base)));
        self.whole.contains(key) || self.beginnings.iter().any(|beginning| key.starts_with(beginning)) || ended()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SENTENCES: (&str, &str) =
        ("locales/en/undo.ftl", "# What undo says.\nundo-done = { $count } undone.\n    .short = done\nrejected-empty = It is empty.\n");

    fn found(code: &str) -> Vec<String> {
        check(&Tree::of(&[SENTENCES, ("crates/app/src/undo.rs", code)])).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_key_that_is_said_but_not_written_is_found() {
        let findings =
            found("fn a() {\n    say(\n        \"undo-nothing\", []);\n say(\"undo-done\", []); format!(\"rejected-{why}\");\n}");
        assert_eq!(
            findings,
            ["crates/app/src/undo.rs:2: “undo-nothing” is said and stands in no locales/en/*.ftl: write its sentence there"]
        );
    }

    #[test]
    fn a_key_that_nobody_says_is_found() {
        let findings = found("fn a() { say(\"undo-done\", []); }");
        assert_eq!(findings, ["locales/en/undo.ftl:4: nobody says “rejected-empty”: say it or delete it"]);
    }

    #[test]
    fn a_key_put_together_from_another_and_an_end_is_said() {
        let sentences = ("locales/en/web.ftl", "web-place-today = Today\nweb-place-today-about = The acts\nweb-lost-about = Nobody\n");
        let tree = Tree::of(&[sentences, ("ui/src/more.tsx", "const name = 'place-today'; say(name); say(`${name}-about`)")]);
        assert_eq!(check(&tree).len(), 1, "only the one whose beginning nobody says");
    }

    #[test]
    fn the_web_app_says_its_keys_without_their_prefix() {
        let sentences = ("locales/en/web.ftl", "web-today-title = Today\nweb-waiting = Waiting\n");
        let tree = Tree::of(&[sentences, ("ui/src/today.tsx", "<h1>{say('today-title')}</h1>{say('lost')}")]);
        let found: Vec<_> = check(&tree).into_iter().map(|finding| (finding.path, finding.line)).collect();
        assert_eq!(found, [("ui/src/today.tsx".to_owned(), 1), ("locales/en/web.ftl".to_owned(), 2)]);
    }
}
