//! How the program speaks: no guilt, no scores, no jargon, no exclamation marks, in any catalogue.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail loudly")]

use std::{fs, path::Path};

use wellmet_domain::catalogue::Language;

/// Words and phrases that no sentence to a reader may hold, whole words only. A lead is jargon; that a path leads
/// somewhere is not.
const NEVER_SAID: &[&str] = &[
    "overdue",
    "neglected",
    "neglecting",
    "you haven't",
    "you haven’t",
    "you have not been",
    "you forgot",
    "you failed",
    "late by",
    "days late",
    "score",
    "scores",
    "prospect",
    "prospects",
    "touchpoint",
    "touchpoints",
    "your leads",
    "new leads",
    "of leads",
    "a lead",
    "new lead",
    "node",
    "nodes",
    "edge",
    "edges",
    "centrality",
    "tasks remaining",
    "awaiting response",
    "contact updated",
    "streak",
    // The same in German.
    "überfällig",
    "vernachlässigt",
    "versäumt",
    "du hast nicht",
    "du hast vergessen",
    "zu spät",
    "in verzug",
    "punktzahl",
    "punktestand",
    "interessenten",
    "knoten",
    "kante",
    "kanten",
    "zentralität",
    "aufgaben übrig",
    "kontakt aktualisiert",
];

/// The sentences of every catalogue, as (file, line number, text): comments and names left out.
fn sentences() -> Vec<(String, usize, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales");
    let files = Language::ALL.into_iter().flat_map(|language| fs::read_dir(folder.join(language.code())).unwrap());
    let paths = files.map(|entry| entry.unwrap().path()).filter(|path| path.extension().is_some_and(|end| end == "ftl"));
    paths.flat_map(|path| spoken_lines(&path)).collect()
}

fn spoken_lines(path: &Path) -> Vec<(String, usize, String)> {
    let file = path.file_name().unwrap().to_string_lossy().into_owned();
    let text = fs::read_to_string(path).unwrap();
    let lines = text.lines().enumerate().filter(|(_, line)| !line.starts_with('#'));
    lines.map(|(number, line)| (file.clone(), number + 1, spoken(line))).collect()
}

/// What follows the key, without placeables.
fn spoken(line: &str) -> String {
    let value = if line.starts_with(char::is_whitespace) { line } else { line.split_once('=').map_or(line, |(_, value)| value) };
    let mut outside = String::new();
    let mut depth = 0_usize;
    for character in value.chars() {
        match character {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            other if depth == 0 => outside.push(other),
            _ => {}
        }
    }
    outside.to_lowercase()
}

fn says(text: &str, phrase: &str) -> bool {
    let letter = |character: Option<char>| character.is_some_and(char::is_alphanumeric);
    text.match_indices(phrase).any(|(at, _)| !letter(text[..at].chars().next_back()) && !letter(text[at + phrase.len()..].chars().next()))
}

#[test]
fn no_catalogue_speaks_of_guilt_or_scores_or_in_jargon() {
    let said = sentences();
    assert!(said.len() > 100, "the catalogues were not found");
    for (file, line, text) in said {
        let found = NEVER_SAID.iter().find(|phrase| says(&text, phrase));
        assert_eq!(found, None, "{file}:{line}: {text}");
    }
}

#[test]
fn no_catalogue_raises_its_voice() {
    for (file, line, text) in sentences() {
        assert!(!text.contains('!'), "{file}:{line}: {text}");
    }
}

#[test]
fn the_check_finds_what_it_looks_for() {
    assert!(says("this is overdue.", "overdue") && says("you haven't written", "you haven't"));
    assert!(!says("general knowledge and acknowledged", "edge"));
    assert_eq!(spoken("key-edge = Hello { $edge } there").trim(), "hello  there");
}
