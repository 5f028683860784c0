//! The words of a sentence: folded, with contractions taken apart, and the stops between them.

use std::ops::Range;

use crate::folding::fold;

/// What separates a word from the next one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stop {
    /// Nothing but space.
    None,
    /// A comma.
    Comma,
    /// A colon, a semicolon, a dash, a bracket.
    Clause,
    /// The end of a sentence.
    Sentence,
    /// The end of a question.
    Question,
}

/// One word.
#[derive(Clone, Debug)]
pub(super) struct Token {
    /// Where it stands, in bytes.
    pub span: Range<usize>,
    /// The word folded, without possessive.
    pub word: String,
    /// Whether it begins with a capital.
    pub capital: bool,
    /// Whether it ended in a possessive: `Dana's`.
    pub possessive: bool,
    /// What follows it.
    pub stop: Stop,
}

/// The words of a text.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut rest = 0;
    while let Some(start) = text[rest..].find(char::is_alphanumeric).map(|at| rest + at) {
        mark_stop(&mut found, &text[rest..start], start < text.len());
        let end = start + word_length(&text[start..]);
        push_word(&mut found, text, start..end);
        rest = end;
    }
    mark_stop(&mut found, &text[rest..], false);
    join_dictated_contractions(&mut found);
    found
}

/// The folded words of a name, cut as [`tokens`] cuts a sentence.
pub(super) fn words(name: &str) -> Vec<String> {
    tokens(name).into_iter().map(|token| token.word).collect()
}

const TITLES: &[&str] = &["dr", "prof", "mr", "mrs", "ms", "mx", "st"];

fn mark_stop(found: &mut [Token], between: &str, more: bool) {
    let Some(last) = found.last_mut() else { return };
    let dash = between.contains(" - ") || between.contains(['–', '—']);
    last.stop = if between.contains('?') {
        Stop::Question
    } else if between.contains(['.', '!', '\n', '…']) && !(more && TITLES.contains(&last.word.as_str())) {
        Stop::Sentence
    } else if dash || between.contains([';', ':', '(', ')']) {
        Stop::Clause
    } else if between.contains(',') {
        Stop::Comma
    } else {
        Stop::None
    };
}

const APOSTROPHES: [char; 3] = ['\'', '’', 'ʼ'];

/// The length of the word that a text begins with: letters and digits, with single marks between them (`3:30`, `O'Brien`).
fn word_length(text: &str) -> usize {
    let numeric = text.starts_with(|character: char| character.is_ascii_digit());
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let joins = character == '.' || APOSTROPHES.contains(&character) || (numeric && matches!(character, ':' | '-' | '/'));
        let inside = joins && characters.peek().is_some_and(|(_, next)| joined(character, *next));
        if !character.is_alphanumeric() && !inside && !is_mark(character) {
            return at;
        }
    }
    text.len()
}

fn joined(mark: char, next: char) -> bool {
    if matches!(mark, ':' | '-' | '/') { next.is_ascii_digit() } else { next.is_alphanumeric() }
}

/// Combining marks belong to the letter before them.
const fn is_mark(character: char) -> bool {
    matches!(character, '\u{0300}'..='\u{036F}')
}

fn push_word(found: &mut Vec<Token>, text: &str, span: Range<usize>) {
    let written = &text[span.clone()];
    let capital = written.starts_with(char::is_uppercase);
    let (stem, ending) = match written.rfind(APOSTROPHES) {
        Some(at) => (&written[..at], fold(&written[at..]).trim_start_matches(|mark: char| !mark.is_alphanumeric()).to_owned()),
        None => (written, String::new()),
    };
    let middle = span.start + stem.len();
    let stem_word = fold(stem).replace(['\'', '.'], "");
    let mut push = |span, word: String, possessive| found.push(Token { span, word, capital, possessive, stop: Stop::None });
    let pronoun = PRONOUNS.contains(&stem_word.as_str());
    let second = match ending.as_str() {
        "ll" => "will",
        "d" => "would",
        "ve" => "have",
        "re" => "are",
        "m" => "am",
        "s" if stem_word == "let" => "us",
        "s" if pronoun => "is",
        _ => "",
    };
    if ending == "t" && stem_word.ends_with('n') {
        let (stem, verb) = negated(stem, &stem_word);
        push(span.start..span.start + stem, verb, false);
        return push(span.start + stem..span.end, "not".to_owned(), false);
    }
    match ending.as_str() {
        "s" if !pronoun => push(span, stem_word, true),
        _ if written == "w" => push(span, "with".to_owned(), false),
        _ if second.is_empty() => push(span, fold(written).replace(['\'', '.'], ""), false),
        _ => {
            push(span.start..middle, stem_word, false);
            push(middle..span.end, second.to_owned(), false);
        }
    }
}

const PRONOUNS: &[&str] =
    &["i", "he", "she", "they", "we", "it", "you", "who", "that", "there", "here", "what", "let", "where", "when", "how"];

/// `didn` + `t`: where the verb ends, in bytes, and what it is.
fn negated(stem: &str, word: &str) -> (usize, String) {
    let verb = match word {
        "won" => "will",
        "can" => return (stem.len() - "n".len(), "can".to_owned()),
        "shan" => "shall",
        plain => plain.strip_suffix('n').unwrap_or(plain),
    };
    let cut = stem.char_indices().next_back().map_or(0, |(at, _)| at);
    (cut, verb.to_owned())
}

/// Contractions as dictation writes them, and what they stand for.
const DICTATED: &[(&str, &str, &str)] = &[
    ("didnt", "did", "not"),
    ("dont", "do", "not"),
    ("doesnt", "does", "not"),
    ("havent", "have", "not"),
    ("hasnt", "has", "not"),
    ("hadnt", "had", "not"),
    ("couldnt", "could", "not"),
    ("wouldnt", "would", "not"),
    ("wasnt", "was", "not"),
    ("isnt", "is", "not"),
    ("cant", "can", "not"),
    ("wont", "will", "not"),
    ("shes", "she", "is"),
    ("hes", "he", "is"),
    ("theyre", "they", "are"),
    ("theyll", "they", "will"),
    ("im", "i", "am"),
    ("ive", "i", "have"),
    ("youll", "you", "will"),
    ("itll", "it", "will"),
    ("lets", "let", "us"),
];

/// `ill`, `shell`, `hell` and `id` are words of their own: they are contractions only before a verb such as `send`.
const DICTATED_BEFORE_A_VERB: &[(&str, &str, &str)] =
    &[("ill", "i", "will"), ("shell", "she", "will"), ("hell", "he", "will"), ("id", "i", "would"), ("well", "we", "will")];

fn join_dictated_contractions(found: &mut Vec<Token>) {
    let mut at = 0;
    while at < found.len() {
        if let Some((first, second)) = dictated(found, at) {
            let token = &mut found[at];
            first.clone_into(&mut token.word);
            let whole = token.span.clone();
            // Every contraction of these lists is ASCII as long as its first word is.
            let cut = whole.start + first.len().min(whole.len());
            let rest = Token { span: cut..whole.end, word: second.to_owned(), ..token.clone() };
            token.span = whole.start..cut;
            token.stop = Stop::None;
            found.insert(at + 1, rest);
        }
        at += 1;
    }
}

fn dictated(found: &[Token], at: usize) -> Option<(&'static str, &'static str)> {
    let token = &found[at];
    if token.word.len() != token.span.len() || token.possessive {
        return None;
    }
    let plain = DICTATED.iter().find(|(written, ..)| *written == token.word);
    let verb_follows = || found.get(at + 1).is_some_and(|next| super::words::is_base_verb(&next.word) && token.stop == Stop::None);
    let before_a_verb = || DICTATED_BEFORE_A_VERB.iter().find(|(written, ..)| *written == token.word).filter(|_| verb_follows());
    plain.or_else(before_a_verb).map(|(_, first, second)| (*first, *second))
}
