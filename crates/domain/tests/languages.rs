//! Every language says everything: the same keys with the same variables, in its own words and its own typography.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail loudly")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use wellmet_domain::catalogue::Language;

/// The messages of a language by key: file, text.
fn messages(language: Language) -> BTreeMap<String, (String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales").join(language.code());
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files.filter(|path| path.extension().is_some_and(|end| end == "ftl")).flat_map(|path| messages_of(&path)).collect()
}

fn messages_of(path: &Path) -> Vec<(String, (String, String))> {
    let file = path.file_name().unwrap().to_string_lossy().into_owned();
    let mut found: Vec<(String, (String, String))> = Vec::new();
    for line in fs::read_to_string(path).unwrap().lines().filter(|line| !line.starts_with('#')) {
        let begins = line.split_once('=').filter(|_| line.starts_with(|letter: char| letter.is_ascii_alphabetic()));
        match (begins, found.last_mut()) {
            (Some((key, text)), _) => found.push((key.trim().to_owned(), (file.clone(), text.to_owned()))),
            (None, Some((_, (_, text)))) => *text = format!("{text}\n{line}"),
            (None, None) => {}
        }
    }
    found
}

/// The names behind a `$`.
fn variables(text: &str) -> BTreeSet<&str> {
    let name =
        |rest: &str| rest.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_' && letter != '-').unwrap_or(rest.len());
    text.split('$').skip(1).map(|rest| &rest[..name(rest)]).collect()
}

/// What the reader reads: without variables and selectors.
fn letters(text: &str) -> usize {
    let mut depth = 0_usize;
    let outside = text.chars().filter(|letter| {
        depth = if *letter == '{' { depth + 1 } else { depth.saturating_sub(usize::from(*letter == '}')) };
        depth == 0 && letter.is_alphabetic()
    });
    outside.count()
}

#[test]
fn german_says_all_that_english_says_and_nothing_else() {
    let (english, german) = (messages(Language::English), messages(Language::German));
    let missing: Vec<String> =
        english.iter().filter(|(key, _)| !german.contains_key(*key)).map(|(key, (file, text))| format!("{file}: {key} ={text}")).collect();
    assert!(missing.is_empty(), "{} sentences are missing in locales/de:\n{}", missing.len(), missing.join("\n"));
    let left_over: Vec<&String> = german.keys().filter(|key| !english.contains_key(*key)).collect();
    assert!(left_over.is_empty(), "locales/de says what English no longer does: {left_over:?}");
}

#[test]
fn german_sentences_take_the_variables_of_the_english_ones_and_stand_in_the_same_files() {
    let german = messages(Language::German);
    for (key, (file, text)) in messages(Language::English) {
        let Some((in_file, said)) = german.get(&key) else { continue };
        assert_eq!(variables(said), variables(&text), "{file}: {key}");
        assert_eq!(*in_file, file, "{key}");
    }
}

#[test]
fn german_is_said_in_german_words() {
    let german = messages(Language::German);
    let sentences = messages(Language::English).into_iter().filter(|(_, (_, text))| letters(text) > 12);
    // Commands, names of formats, and a sentence to log, which is read in English.
    let same: Vec<String> =
        sentences.filter(|(key, (_, text))| german.get(key).is_some_and(|(_, said)| said == text)).map(|(key, _)| key).collect();
    assert_eq!(same, ["cli-today-keys", "web-bring-kinds", "web-paths-asked"]);
}

#[test]
fn german_is_set_as_germans_set_it() {
    for (key, (file, text)) in messages(Language::German) {
        assert_eq!(text.matches('„').count(), text.matches('“').count(), "{file}: {key}: „ opens and “ closes");
        assert!(!text.contains('”') && !text.contains('—'), "{file}: {key}: {text}");
    }
}

#[test]
fn the_checks_find_what_they_look_for() {
    assert_eq!(variables("{ $name } and { $count -> [one] x *[other] { $count-more } }"), ["count", "count-more", "name"].into());
    assert_eq!(letters("a { $name } bc"), 3);
}
