//! Names in free text: where they stand, and the text with something else in their place.

use std::ops::Range;

/// How much stands around a name when it is shown, in letters on either side.
const AROUND: usize = 60;

/// Where any of some names stands as whole words, in order and apart. Case does not matter; of two names that begin at the same
/// place the longer counts.
#[must_use]
pub fn names_in(text: &str, names: &[String]) -> Vec<Range<usize>> {
    let mut names: Vec<&str> = names.iter().map(|name| name.trim()).filter(|name| !name.is_empty()).collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.chars().count()));
    let mut found: Vec<Range<usize>> = Vec::new();
    for (start, _) in text.char_indices() {
        if found.last().is_some_and(|last| start < last.end) || in_word(text[..start].chars().next_back()) {
            continue;
        }
        found.extend(names.iter().find_map(|name| end_of(&text[start..], name)).map(|length| start..start + length));
    }
    found
}

/// The text with the names replaced; nothing when none stands in it.
#[must_use]
pub fn without_names(text: &str, names: &[String], with: &str) -> Option<String> {
    let found = names_in(text, names);
    if found.is_empty() {
        return None;
    }
    let (mut left, mut from) = (String::with_capacity(text.len()), 0);
    for place in found {
        left.extend([&text[from..place.start], with]);
        from = place.end;
    }
    left.push_str(&text[from..]);
    Some(left)
}

/// The text around a place in it, on one line, with an ellipsis where something is left out.
#[must_use]
pub fn around(text: &str, place: &Range<usize>) -> String {
    let before = text[..place.start].char_indices().rev().take(AROUND).last().map_or(place.start, |(start, _)| start);
    let after =
        text[place.end..].char_indices().take(AROUND).last().map_or(place.end, |(start, letter)| place.end + start + letter.len_utf8());
    let middle = text[before..after].split_whitespace().collect::<Vec<_>>().join(" ");
    let dots = |cut: bool| if cut { "…" } else { "" };
    format!("{}{middle}{}", dots(before > 0), dots(after < text.len()))
}

/// The length in bytes of a name at the beginning of a text, when it ends there as a word does.
fn end_of(text: &str, name: &str) -> Option<usize> {
    let mut letters = text.char_indices();
    for wanted in name.chars() {
        let (_, letter) = letters.next()?;
        if !letter.to_lowercase().eq(wanted.to_lowercase()) {
            return None;
        }
    }
    let end = letters.next().map_or(text.len(), |(end, _)| end);
    (!in_word(text[end..].chars().next())).then_some(end)
}

fn in_word(letter: Option<char>) -> bool {
    letter.is_some_and(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn a_name_is_found_as_whole_words_whatever_its_case() {
        let dana = names(&["Dana", "Dana Okafor"]);
        let without = |text| without_names(text, &dana, "someone");
        assert_eq!(without("DANA OKAFOR's boat, says dana.").as_deref(), Some("someone's boat, says someone."));
        assert_eq!(without("Danae and Bogdana sail."), None);
        assert_eq!(without_names("Mit Åsa und ÅSA", &names(&["åsa"]), "Å.").as_deref(), Some("Mit Å. und Å."));
        assert_eq!(without_names("Met 山田 太郎 today", &names(&["山田 太郎"]), "T.").as_deref(), Some("Met T. today"));
    }

    #[test]
    fn what_stands_around_a_name_is_short_and_whole_letters() {
        let text = format!("{} Dana {}", "ä".repeat(100), "ö".repeat(10));
        let place = names_in(&text, &names(&["dana"])).remove(0);
        let shown = around(&text, &place);
        assert!(shown.starts_with('…') && shown.ends_with('ö') && shown.chars().count() < 80, "{shown}");
    }

    #[test]
    fn without_a_name_nothing_is_found() {
        assert!(names_in("Anything", &names(&["", " "])).is_empty());
    }
}
