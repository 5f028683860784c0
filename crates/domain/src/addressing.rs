//! The user's own words said back to them: "introduce me to Kofi" becomes "introduce you to Kofi"; and said to the person
//! they are about: "send her the draft" becomes "send you the draft".
//!
//! Only whole words that stand for a person change; names of others, quoted words and everything else stay as written.

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

/// What the user noted about a person, as one says it to that person: `her`, `him`, `them` and their name become `you`,
/// `her deck` and `his deck` become `your deck`.
///
/// Once somebody else is named, a pronoun may mean them and stays, unless it ends the thought behind `to`, `for` or `with`.
#[must_use]
pub fn to_them(text: &str, called: Called<'_>) -> String {
    let text = called.by_name(text);
    let (name, pieces) = (called.name, pieces(&text));
    let words: Vec<usize> = (0..pieces.len()).filter(|at| is_word(pieces[*at])).collect();
    let mut said: Vec<String> = pieces.iter().map(|&piece| piece.to_owned()).collect();
    let quoted = quoted(&pieces);
    let mut another = false;
    for (place, &at) in words.iter().enumerate().filter(|(_, at)| !quoted[**at]) {
        let before = place.checked_sub(1).map(|before| pieces[words[before]]);
        let after = words.get(place + 1).filter(|next| pieces[at + 1..**next].iter().all(|gap| gap.trim().is_empty()));
        let around = Around { name, before, after: after.map(|next| pieces[*next]), another };
        if let Some(word) = around.said_to_them(pieces[at]) {
            said[at] = word;
        } else if place > 0 && pieces[at].chars().next().is_some_and(char::is_uppercase) {
            another = true;
        }
    }
    said.concat()
}

/// What somebody is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Called<'a> {
    /// The name one calls them by.
    pub name: &'a str,
    /// The whole name, by which they are told from others of that name.
    pub whole: &'a str,
}

impl Called<'_> {
    /// A text in which they bear the name one calls them by wherever it has their whole name.
    fn by_name(self, text: &str) -> String {
        let mut said = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(at) = rest.find(self.whole).filter(|_| !self.whole.is_empty()) {
            let (before, behind) = (&rest[..at], &rest[at + self.whole.len()..]);
            let is_part = before.ends_with(char::is_alphanumeric) || behind.starts_with(|next: char| next.is_alphanumeric() || next == '-');
            said.extend([before, if is_part { self.whole } else { self.name }]);
            rest = behind;
        }
        said + rest
    }
}

/// What stands around a word.
struct Around<'a> {
    name: &'a str,
    before: Option<&'a str>,
    after: Option<&'a str>,
    another: bool,
}

impl Around<'_> {
    fn said_to_them(&self, word: &str) -> Option<String> {
        let bare = word.trim_end_matches('.');
        let said = self.name_said(bare).or_else(|| self.pronoun_said(bare))?;
        Some(format!("{said}{}", &word[bare.len()..]))
    }

    /// Their own name, unless a family name follows: that may be somebody else's.
    fn name_said(&self, word: &str) -> Option<&'static str> {
        let family_name = self.after.is_some_and(|after| after.chars().next().is_some_and(char::is_uppercase));
        let rest = word.strip_prefix(self.name).filter(|_| !self.name.is_empty())?;
        match rest {
            "" if !family_name => Some("you"),
            "'s" | "’s" => Some("your"),
            _ => None,
        }
    }

    fn pronoun_said(&self, word: &str) -> Option<&'static str> {
        let directed = self.before.is_some_and(|before| matches!(before, "to" | "for" | "with"));
        let owns = self.after.is_some_and(|after| !follows_an_object(after));
        if self.another && (owns || !directed) {
            return None;
        }
        match word {
            "her" if owns => Some("your"),
            "his" | "their" => Some("your"),
            "hers" | "theirs" => Some("yours"),
            "her" | "him" => Some("you"),
            // "Send them the draft" means a person, "find the papers and send them" does not.
            "them" if directed || self.after.is_some_and(follows_an_object) => Some("you"),
            "herself" | "himself" => Some("yourself"),
            _ => None,
        }
    }
}

/// Words that follow an object and never what somebody owns: "send her the draft", "ask her about Lisbon".
fn follows_an_object(word: &str) -> bool {
    const FOLLOWING: &[&str] = &[
        "a", "about", "after", "again", "an", "and", "another", "as", "at", "back", "before", "by", "for", "from", "her", "his", "how",
        "if", "in", "into", "it", "my", "next", "of", "off", "on", "one", "or", "our", "out", "over", "some", "soon", "that", "the",
        "these", "this", "those", "to", "today", "tomorrow", "tonight", "two", "three", "up", "what", "when", "where", "whether", "which",
        "who", "why", "with", "your",
    ];
    FOLLOWING.contains(&word.to_lowercase().as_str())
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

    const DANA: Called<'_> = Called { name: "Dana", whole: "Dana Okafor" };

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
    fn what_was_noted_about_a_person_is_said_to_them() {
        for (noted, said) in [
            ("send her the draft", "send you the draft"),
            ("send him the figures.", "send you the figures."),
            ("send them the draft", "send you the draft"),
            ("review her deck", "review your deck"),
            ("review his deck, then call her", "review your deck, then call you"),
            ("introduce her to Kofi", "introduce you to Kofi"),
            ("introduce Kofi to her", "introduce Kofi to you"),
            ("send Dana the draft", "send you the draft"),
            ("send Dana Okafor the draft", "send you the draft"),
            ("send Dana the draft of Dana Okafor's talk", "send you the draft of your talk"),
            ("send back Dana’s book", "send back your book"),
            ("send the slides to them", "send the slides to you"),
            ("send her my notes", "send you my notes"),
            ("ask her about Lisbon", "ask you about Lisbon"),
            ("the introduction to her brother", "the introduction to your brother"),
        ] {
            assert_eq!(to_them(noted, DANA), said);
        }
    }

    #[test]
    fn others_things_and_quoted_words_stay_when_something_is_said_to_a_person() {
        for kept in [
            "ask Kofi about his talk",
            "write to Dana Reis",
            "write to Dana Okafor-Reis",
            "find the papers and send them",
            "quote “her draft”",
            "the draft",
            "see the Heron at Hermes",
        ] {
            assert_eq!(to_them(kept, DANA), kept);
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
