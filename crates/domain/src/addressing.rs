//! The user's own words said back to them: "introduce me to Kofi" becomes "introduce you to Kofi".
//!
//! Only whole words of the first person change; names, quoted words and everything else stay as they were written.

/// What the user noted, as one says it to them: `I`, `me`, `my` become `you`, `your`.
///
/// Quoted words stay, and so does an `I` that numbers something ("Part I").
#[must_use]
pub fn to_you(text: &str) -> String {
    let pieces = pieces(text);
    let words: Vec<usize> = (0..pieces.len()).filter(|at| is_word(pieces[*at])).collect();
    let mut said: Vec<String> = pieces.iter().map(|&piece| piece.to_owned()).collect();
    let quoted = quoted(&pieces);
    for (place, &at) in words.iter().enumerate().filter(|(_, at)| !quoted[**at]) {
        let before = place.checked_sub(1).map(|before| pieces[words[before]]);
        if numbers(pieces[at], before) {
            continue;
        }
        if let Some(word) = second_person(pieces[at]) {
            said[at] = word;
            if let Some(&next) = words.get(place + 1).filter(|_| pieces[at] == "I") {
                said[next] = verb_of_you(pieces[next]).map_or_else(|| said[next].clone(), str::to_owned);
            }
        }
    }
    said.concat()
}

/// The text cut into words and what stands between them.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut inside = None;
    for (at, character) in text.char_indices() {
        let letter = in_word(character);
        if inside.is_some_and(|inside| inside != letter) {
            pieces.push(&text[start..at]);
            start = at;
        }
        inside = Some(letter);
    }
    pieces.push(&text[start..]);
    pieces
}

/// A mark above a letter may stand on its own behind it ("Ine\u{302}s"); a hyphen, a dot and an at sign hold a word together.
fn in_word(character: char) -> bool {
    character.is_alphanumeric()
        || matches!(character, '\'' | '’' | 'ʼ' | '-' | '_' | '@' | '.' | '/' | '&')
        || matches!(character, '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}')
}

fn is_word(piece: &str) -> bool {
    piece.chars().any(char::is_alphanumeric)
}

/// Which pieces lie between quotation marks.
fn quoted(pieces: &[&str]) -> Vec<bool> {
    let mut inside = false;
    pieces
        .iter()
        .map(|piece| {
            for mark in piece.chars() {
                inside = match mark {
                    '“' | '„' | '«' => true,
                    '”' | '»' => false,
                    '"' => !inside,
                    _ => inside,
                };
            }
            inside
        })
        .collect()
}

/// "Part I", "Type I": a number behind a name of something.
fn numbers(word: &str, before: Option<&str>) -> bool {
    let names = |before: &str| second_person(before).is_none() && before.chars().next().is_some_and(char::is_uppercase);
    word.trim_end_matches('.') == "I" && before.is_some_and(names)
}

fn second_person(word: &str) -> Option<String> {
    let bare = word.trim_end_matches('.');
    let end = &word[bare.len()..];
    let said = match bare.replace(['’', 'ʼ'], "'").as_str() {
        "I" | "me" => "you",
        "Me" => "You",
        "my" => "your",
        "My" => "Your",
        "mine" => "yours",
        "Mine" => "Yours",
        "myself" => "yourself",
        "Myself" => "Yourself",
        "I'm" => "you’re",
        "I've" => "you’ve",
        "I'll" => "you’ll",
        "I'd" => "you’d",
        _ => return None,
    };
    Some(format!("{said}{end}"))
}

fn verb_of_you(verb: &str) -> Option<&'static str> {
    match verb {
        "am" => Some("are"),
        "was" => Some("were"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_users_own_words_are_said_to_them() {
        for (noted, said) in [
            ("introduce me to Kofi", "introduce you to Kofi"),
            ("put in a word for me.", "put in a word for you."),
            ("reading my contract on a Sunday", "reading your contract on a Sunday"),
            ("say whether I host in February", "say whether you host in February"),
            ("ask what I was after and if I am free", "ask what you were after and if you are free"),
            ("call when I’m back, with a friend of mine", "call when you’re back, with a friend of yours"),
        ] {
            assert_eq!(to_you(noted), said);
        }
    }

    #[test]
    fn names_numbers_and_quoted_words_stay() {
        for kept in [
            "introduce you to Inês, Ivo, Ike Ó Mé and Ana I. Reis",
            "read Part I",
            "quote “I never asked for me”",
            "write to me@wellmet.example",
            "see the I-beam at M.I.T.",
            "MINE the data for MY-TEAM",
            "",
        ] {
            assert_eq!(to_you(kept), kept);
        }
    }

    proptest! {
        #[test]
        fn every_name_in_what_was_noted_is_kept_letter_by_letter(
            name in "[IMÎÍİ][a-zêéíñößI\u{301}]{1,8}( I\\.)?( [A-ZÁÉ][a-zêé]{1,9}){0,2}",
            before in "(introduce me to|ask|send my draft to|tell) ",
            after in "( what I need| and me| about mine|\\.|, please)?",
        ) {
            prop_assume!(second_person(name.split(' ').next().unwrap_or_default()).is_none());
            let said = to_you(&format!("{before}{name}{after}"));
            prop_assert!(said.contains(&name), "{said:?} lost {name:?}");
        }

        #[test]
        fn what_has_no_first_person_is_not_touched(text in "[^IMim]{0,60}") {
            prop_assert_eq!(to_you(&text), text);
        }

        #[test]
        fn saying_it_twice_changes_nothing_more(text in "(([A-Za-zêÎ]{1,6}|I|me|my|I’m|am)[ ,.“”]){0,12}") {
            let once = to_you(&text);
            prop_assert_eq!(to_you(&once), once);
        }
    }
}
