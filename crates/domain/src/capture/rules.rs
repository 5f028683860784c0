//! The grammar, read from `grammar.txt`: which words, said by whom, mean what.

use std::{collections::HashMap, sync::LazyLock};

use super::words;
use crate::{
    capture::reading::{IntentKind, NewsKind},
    interactions::{Direction, InteractionKind},
    promises::FavourKind,
};

/// What a clause means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Act {
    Contact(InteractionKind, Direction),
    /// Something was sent along: a message and what it carried.
    Sent(Direction),
    Promise(Direction),
    Favour(Direction, FavourKind),
    /// Somebody introduced me to somebody.
    LedMe,
    /// I was introduced to somebody, by somebody.
    WasLed,
    Need,
    Offer,
    Thanks(Direction),
    OwedThanks,
    Insight,
    Topic,
    Through,
    News(NewsKind),
    Died,
    Intent(IntentKind),
    /// Words that lead to another clause or mean nothing here.
    Aside,
}

/// Who has to be the subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// I or we, or nobody where a clause begins.
    Me,
    /// Somebody else; nobody where a clause begins means the one spoken about.
    Them,
    /// Somebody else, said.
    Somebody,
    /// The other and I: "we", "Dana and I".
    Both,
    /// Something of theirs: "her father", "his talk".
    Theirs,
    /// Nobody, where a clause begins.
    Nobody,
    /// Nobody, anywhere.
    Anywhere,
}

/// One element of a pattern.
#[derive(Clone, Debug)]
pub(super) enum Element {
    Words(Vec<&'static str>),
    Maybe(Vec<&'static str>),
    People,
    MaybePeople,
    Own,
    Organisation,
    Gap(usize),
    What,
}

/// A pattern, who has to say it, and what it means.
#[derive(Debug)]
pub(super) struct Rule {
    pub subject: Subject,
    pub elements: Vec<Element>,
    pub act: Act,
}

/// The grammar as it is written.
const GRAMMAR: &str = include_str!("grammar.txt");

/// The rules by the word they begin with.
pub(super) static RULES: LazyLock<HashMap<&'static str, Vec<Rule>>> = LazyLock::new(|| {
    let mut rules: HashMap<&'static str, Vec<Rule>> = HashMap::new();
    for (head, pattern) in patterns() {
        let Some((subject, act)) = meaning(head) else { continue };
        let elements: Vec<Element> = pattern.split(' ').map(element).collect();
        for (word, elements) in beginnings(&elements) {
            rules.entry(word).or_default().push(Rule { subject, elements, act });
        }
    }
    rules
});

/// Every pattern with the line it stands under.
fn patterns() -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = GRAMMAR.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .scan("", |head, line| {
            let pattern = line.strip_prefix("    ");
            if pattern.is_none() {
                *head = line;
            }
            Some(pattern.map(|pattern| (*head, pattern)))
        })
        .flatten()
}

/// What a line at the margin says.
fn meaning(head: &str) -> Option<(Subject, Act)> {
    let words: Vec<&str> = head.split(' ').collect();
    let subject = match *words.first()? {
        "me" => Subject::Me,
        "them" => Subject::Them,
        "somebody" => Subject::Somebody,
        "both" => Subject::Both,
        "theirs" => Subject::Theirs,
        "nobody" => Subject::Nobody,
        "anywhere" => Subject::Anywhere,
        _ => return None,
    };
    let act = match words[1..] {
        ["contact", kind, direction] => Act::Contact(kind.parse().ok()?, direction.parse().ok()?),
        ["sent", direction] => Act::Sent(direction.parse().ok()?),
        ["promise", direction] => Act::Promise(direction.parse().ok()?),
        ["favour", kind, direction] => Act::Favour(direction.parse().ok()?, kind.parse().ok()?),
        ["thanks", direction] => Act::Thanks(direction.parse().ok()?),
        ["news", kind] => Act::News(kind.parse().ok()?),
        ["intent", kind] => Act::Intent(kind.parse().ok()?),
        ["led_me"] => Act::LedMe,
        ["was_led"] => Act::WasLed,
        ["need"] => Act::Need,
        ["offer"] => Act::Offer,
        ["owed_thanks"] => Act::OwedThanks,
        ["insight"] => Act::Insight,
        ["topic"] => Act::Topic,
        ["through"] => Act::Through,
        ["died"] => Act::Died,
        ["aside"] => Act::Aside,
        _ => return None,
    };
    Some((subject, act))
}

/// The words a pattern can begin with, and the pattern for each: with and without what may be missing at its beginning.
fn beginnings(elements: &[Element]) -> Vec<(&'static str, Vec<Element>)> {
    let Some(at) = elements.iter().position(|element| !matches!(element, Element::What)) else { return Vec::new() };
    let all = |words: &[&'static str], elements: &[Element]| words.iter().map(|word| (*word, elements.to_vec())).collect::<Vec<_>>();
    match &elements[at] {
        Element::Words(words) => all(words, elements),
        Element::Maybe(words) => {
            let with = [&elements[..at], &[Element::Words(words.clone())], &elements[at + 1..]].concat();
            let without = [&elements[..at], &elements[at + 1..]].concat();
            [all(words, &with), beginnings(&without)].concat()
        }
        _ => Vec::new(),
    }
}

fn element(text: &'static str) -> Element {
    match text {
        "^" => Element::What,
        "P" => Element::People,
        "P?" => Element::MaybePeople,
        "OWN" => Element::Own,
        "ORG" => Element::Organisation,
        _ if text.starts_with('~') => Element::Gap(text[1..].parse().unwrap_or(1)),
        _ => text.strip_suffix('?').map_or_else(|| Element::Words(alternatives(text)), |text| Element::Maybe(alternatives(text))),
    }
}

fn alternatives(text: &'static str) -> Vec<&'static str> {
    text.split('|').flat_map(|word| class(word).unwrap_or_else(|| vec![word])).collect()
}

/// Words that behave alike.
const CLASSES: &[(&str, &str)] = &[
    ("ME", "me us"),
    ("MY", "my our"),
    ("BE", "is are was were"),
    ("MEAL", "coffee coffees lunch dinner breakfast brunch drinks drink beer beers tea meal supper wine pizza ramen"),
    ("TALK", "meeting chat conversation talk walk discussion session catchup meetup stroll hike interview demo workshop sync standup"),
    ("CALL", "call zoom phonecall videocall facetime skype"),
    ("MAIL", "email mail emails"),
    ("MESSAGE", "message text dm whatsapp messages"),
    ("LETTER", "letter card postcard gift parcel present"),
];

fn class(name: &str) -> Option<Vec<&'static str>> {
    match name {
        "DO" => Some(words::MINE_TO_DO.iter().collect()),
        "ACT" => Some(words::MINE_TO_DO.iter().chain(words::THEIRS_TO_DO.iter()).collect()),
        "ORDER" => Some(words::ORDERS.iter().collect()),
        "VERB" => Some(words::OTHER_VERBS.iter().collect()),
        _ => CLASSES.iter().find(|(known, _)| *known == name).map(|(_, words)| words.split(' ').collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_grammar_means_something() {
        for (head, pattern) in patterns() {
            assert!(meaning(head).is_some(), "{head}");
            let elements: Vec<Element> = pattern.split(' ').map(element).collect();
            assert!(!beginnings(&elements).is_empty(), "{pattern}");
            let capitals = pattern.split([' ', '|', '?']).filter(|word| word.len() > 1 && word.chars().all(char::is_uppercase));
            for name in capitals.filter(|name| !matches!(*name, "OWN" | "ORG")) {
                assert!(class(name).is_some(), "{name} in {pattern}");
            }
        }
    }
}
