//! How a message is put together: a greeting, an opening, the detail it stands on, what they care about.
//!
//! Each of these has several wordings. Which one is taken follows from whom and what it is about, and none is taken twice in a
//! quarter; when all are used, an opening is left out rather than repeated.

use jiff::civil::Date;
use sha2::{Digest, Sha256};

use super::{Detail, Ground, Message, Used, shortened};
use crate::{
    Sentence,
    addressing::{Called, to_them},
    catalogue::{Argument, knows, say},
    days,
    occasions::Tone,
};

/// The greeting is an address, not a sentence of ours: it may come again.
pub(super) const GREETING: &str = "suggestion-greeting";

/// The message for a ground; None without a detail, for somebody sensitive, and when nothing unsaid is left.
pub(super) fn message(ground: &Ground<'_>, used: &Used) -> Option<Message> {
    let detail = ground.detail.as_ref().filter(|_| !ground.sensitive)?;
    if matches!(detail, Detail::News { tone: Tone::QuietCheckIn, .. }) {
        return None;
    }
    let carrier = carried(ground, detail, used)?;
    let greeting = say(GREETING, [("name", ground.name.into())]);
    let mut sentences = vec![greeting];
    sentences.extend(opening(ground, detail, used));
    sentences.push(carrier);
    sentences.extend(care(ground, detail, used));
    let text = laid_out(&sentences);
    Some(Message { subject: subject(ground, detail), sentences, text })
}

fn laid_out(sentences: &[Sentence]) -> String {
    let body: Vec<_> = sentences[1..].iter().map(|sentence| sentence.text.as_str()).collect();
    format!("{}\n\n{}", sentences[0].text, body.join(" "))
}

/// An opening stands before what would otherwise come out of the blue. A thanks, a promise or a question needs none.
fn opening(ground: &Ground<'_>, detail: &Detail<'_>, used: &Used) -> Option<Sentence> {
    if ground.birthday {
        return variant(ground, "birthday", used, &[]);
    }
    match detail {
        Detail::Talk { .. } | Detail::Need { .. } => variant(ground, "opening", used, &[]),
        _ => None,
    }
}

/// The sentence that carries the detail.
fn carried(ground: &Ground<'_>, detail: &Detail<'_>, used: &Used) -> Option<Sentence> {
    let text = |value: &str| Argument::from(shortened(value, 80));
    let noted = |value: &str| Argument::from(shortened(&to_them(value, called(ground)), 80));
    let day = |on| days::on(on, ground.today);
    let about = |what: &str, on: &Date| vec![("what", noted(what)), ("on", day(*on))];
    let (slot, args) = match detail {
        Detail::Talk { topic, on } => ("talk", vec![("topic", text(topic)), ("on", day(*on))]),
        Detail::Met { on, at: Some(at) } => ("met-at", vec![("at", text(at)), ("on", day(*on))]),
        Detail::Met { on, at: None } => ("met", vec![("on", day(*on))]),
        Detail::Promised { what, on } => (promise_slot(what), about(what, on)),
        Detail::Awaited { what, on } => ("awaited", about(what, on)),
        Detail::Helped { what, on } => ("thanks", about(what, on)),
        Detail::News { what, tone, job: true } => (news_slot(*tone, true), vec![("what", text(what))]),
        Detail::News { what, tone, job: false } => (news_slot(*tone, false), vec![("what", noted(what))]),
        Detail::Need { what, on } => ("need", about(what, on)),
    };
    variant(ground, slot, used, &args)
}

const fn called<'a>(ground: &Ground<'a>) -> Called<'a> {
    Called { name: ground.name, whole: ground.whole_name }
}

fn promise_slot(what: &str) -> &'static str {
    if begins_with_verb(what) { "promise-to" } else { "promise" }
}

const fn news_slot(tone: Tone, job: bool) -> &'static str {
    match (tone, job) {
        (Tone::Congratulate, true) => "job-new",
        (Tone::Congratulate, false) => "news-new",
        (_, true) => "job-going",
        (_, false) => "news-going",
    }
}

/// One more thing they care about, unless the detail is that thing; something to give goes first.
fn care(ground: &Ground<'_>, detail: &Detail<'_>, used: &Used) -> Option<Sentence> {
    if matches!(detail, Detail::Awaited { .. } | Detail::Need { .. } | Detail::Promised { .. }) {
        return None;
    }
    if let Some(need) = ground.need {
        return variant(ground, "give", used, &[("need", shortened(&to_them(need, called(ground)), 80).into())]);
    }
    let topic = ground.topic.filter(|topic| !matches!(detail, Detail::Talk { topic: said, .. } if said.contains(topic)))?;
    variant(ground, "care", used, &[("topic", shortened(topic, 60).into())])
}

fn subject(ground: &Ground<'_>, detail: &Detail<'_>) -> Sentence {
    if ground.birthday {
        return say("suggestion-subject-birthday", []);
    }
    let about = |what: &str| say("suggestion-subject-about", [("what", capitalised(&shortened(what, 60)).into())]);
    let noted = |what: &str| about(thing_of(&to_them(what, called(ground))));
    match detail {
        Detail::Talk { topic, .. } => about(topic),
        Detail::News { what, job: true, .. } => about(what),
        Detail::Awaited { what, .. } | Detail::Need { what, .. } | Detail::Promised { what, .. } | Detail::News { what, .. } => noted(what),
        Detail::Met { at: Some(at), .. } => say("suggestion-subject-met-at", [("at", shortened(at, 60).into())]),
        Detail::Met { at: None, .. } => say("suggestion-subject-met", []),
        Detail::Helped { .. } => say("suggestion-subject-thanks", []),
    }
}

/// What a subject names of a promise to somebody: "send you the draft" is about the draft.
fn thing_of(what: &str) -> &str {
    let thing = what.split_once(" you ").filter(|(verb, thing)| begins_with_verb(verb) && !verb.contains(' ') && thing.len() > 3);
    thing.map_or(what, |(_, thing)| thing)
}

fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map(|first| first.to_uppercase().chain(characters).collect()).unwrap_or_default()
}

/// A wording of a slot that was not used in the quarter. Whom and what it is about decides where the search begins.
///
/// A wording that carries a detail may come again once all were used, as long as the sentence it makes is a new one.
fn variant(ground: &Ground<'_>, slot: &str, used: &Used, args: &[(&str, Argument)]) -> Option<Sentence> {
    let keys: Vec<String> = (1..100).map(|number| format!("suggestion-{slot}-{number}")).take_while(|key| knows(key)).collect();
    let first = start(ground, slot, keys.len());
    let in_turn: Vec<&String> = keys.iter().cycle().skip(first).take(keys.len()).collect();
    if let Some(key) = in_turn.iter().find(|key| !used.has(key)) {
        return Some(said(key, args));
    }
    let again = in_turn.into_iter().map(|key| said(key, args));
    again.filter(|_| !args.is_empty()).find(|sentence| !used.has(&sentence.text))
}

fn start(ground: &Ground<'_>, slot: &str, count: usize) -> usize {
    let about = ground.detail.as_ref().map(|detail| subject(ground, detail).text).unwrap_or_default();
    let digest = Sha256::digest(format!("{}\n{about}\n{slot}", ground.name));
    usize::from(digest[0]).checked_rem(count).unwrap_or(0)
}

fn said(key: &str, args: &[(&str, Argument)]) -> Sentence {
    match args {
        [] => say(key, []),
        [one] => say(key, [one.clone()]),
        [one, two, ..] => say(key, [one.clone(), two.clone()]),
    }
}

/// Whether a promise reads as something to do: "send the draft", not "the draft".
pub(crate) fn begins_with_verb(what: &str) -> bool {
    const VERBS: &[&str] = &[
        "add",
        "answer",
        "apply",
        "arrange",
        "ask",
        "attend",
        "be",
        "bring",
        "buy",
        "call",
        "check",
        "collect",
        "come",
        "connect",
        "decide",
        "describe",
        "email",
        "explain",
        "fetch",
        "fill",
        "find",
        "finish",
        "fix",
        "follow",
        "forward",
        "get",
        "give",
        "have",
        "help",
        "introduce",
        "invite",
        "join",
        "keep",
        "lend",
        "let",
        "listen",
        "look",
        "mail",
        "make",
        "meet",
        "offer",
        "organise",
        "organize",
        "pay",
        "pick",
        "ping",
        "prepare",
        "propose",
        "publish",
        "put",
        "read",
        "recommend",
        "recruit",
        "refer",
        "remind",
        "reply",
        "report",
        "return",
        "review",
        "say",
        "schedule",
        "send",
        "set",
        "share",
        "show",
        "sign",
        "sort",
        "speak",
        "suggest",
        "take",
        "talk",
        "teach",
        "tell",
        "think",
        "translate",
        "try",
        "visit",
        "wait",
        "write",
    ];
    what.split_whitespace().next().is_some_and(|word| VERBS.contains(&word.to_lowercase().as_str()))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::suggestions::{Words, suggest};

    fn ground<'a>(name: &'a str, detail: Option<Detail<'a>>) -> Ground<'a> {
        Ground {
            name,
            whole_name: name,
            today: date(2026, 11, 22),
            birthday: false,
            detail,
            topic: None,
            need: None,
            last_words: None,
            channels: &[],
            sensitive: false,
        }
    }

    const TALK: Option<Detail<'static>> =
        Some(Detail::Talk { topic: std::borrow::Cow::Borrowed("the Lisbon talk"), on: date(2026, 3, 12) });

    #[test]
    fn a_message_names_what_was_talked_about_and_when() {
        let message = suggest(&ground("Dana", TALK), &mut Used::default()).message.unwrap();
        assert!(message.text.starts_with("Hi Dana,\n\n"), "{}", message.text);
        assert!(message.text.contains("the Lisbon talk") && message.text.contains("12 March"), "{}", message.text);
        assert_eq!(message.subject.text, "The Lisbon talk");
    }

    #[test]
    fn a_promise_about_them_is_said_to_them() {
        let on = date(2026, 11, 20);
        for key in 1..=3 {
            let others: Vec<String> = (1..=3).filter(|other| *other != key).map(|other| format!("suggestion-promise-to-{other}")).collect();
            let promised = Some(Detail::Promised { what: "send her the figures", on });
            let message = suggest(&ground("Dana", promised), &mut Used::of(&others)).message.unwrap();
            assert!(message.text.contains("send you the figures") && !message.text.contains(" her "), "{}", message.text);
            assert_eq!(message.subject.text, "The figures");
        }
        let awaited = Some(Detail::Awaited { what: "introduce me to Kofi", on });
        let text = suggest(&ground("Ines", awaited), &mut Used::default()).message.unwrap().text;
        assert!(text.contains("introduce me to Kofi"), "{text}");
    }

    #[test]
    fn without_a_dated_detail_there_is_no_draft_but_their_last_words() {
        let words = Words { text: "See you in Porto then".into(), on: date(2026, 5, 3) };
        let bare = Ground { last_words: Some(&words), topic: Some("sailing"), need: Some("a flat"), ..ground("Dana", None) };
        let suggestion = suggest(&bare, &mut Used::default());
        assert_eq!(suggestion.message, None);
        assert_eq!(suggestion.last_words.unwrap().text, "Dana wrote on 3 May: “See you in Porto then”");
    }

    #[test]
    fn no_sentence_of_ours_is_used_twice_in_a_quarter() {
        let mut used = Used::default();
        let topics: Vec<String> = (0..60).map(|number| format!("subject {number}")).collect();
        let mut said = std::collections::HashSet::new();
        for (number, topic) in topics.iter().enumerate() {
            let name = format!("name {number}");
            let detail = Some(Detail::Talk { topic: topic.into(), on: date(2026, 3, 12) });
            let asks = Ground { topic: Some("sailing"), ..ground(&name, detail) };
            let message = suggest(&asks, &mut used).message.unwrap();
            for sentence in message.sentences.iter().filter(|sentence| sentence.key != GREETING) {
                assert!(said.insert(sentence.text.clone()), "twice: {}", sentence.text);
            }
        }
    }

    #[test]
    fn the_same_act_suggests_the_same_on_every_look() {
        let look = || suggest(&ground("Dana", TALK), &mut Used::of(&["suggestion-opening-1".to_owned()]));
        assert_eq!(look(), look());
        let openings: std::collections::HashSet<_> = (0..40)
            .filter_map(|number| suggest(&ground(&format!("a{number}"), TALK), &mut Used::default()).message)
            .map(|message| message.sentences[1].key.clone())
            .collect();
        assert!(openings.len() > 4, "{openings:?}");
    }

    #[test]
    fn old_news_is_asked_about_and_fresh_news_congratulated() {
        let about = |tone| {
            let detail = Detail::News { what: "Lumen", tone, job: true };
            suggest(&ground("Dana", Some(detail)), &mut Used::default()).message
        };
        assert!(about(Tone::Congratulate).unwrap().text.to_lowercase().contains("congratulations"));
        assert!(!about(Tone::HowIsItGoing).unwrap().text.to_lowercase().contains("congratulations"));
        assert_eq!(about(Tone::QuietCheckIn), None);
    }

    #[test]
    fn nothing_is_drafted_about_somebody_sensitive() {
        let words = Words { text: "thank you".into(), on: date(2026, 5, 3) };
        let quiet = Ground { sensitive: true, last_words: Some(&words), ..ground("Dana", TALK) };
        let suggestion = suggest(&quiet, &mut Used::default());
        assert_eq!((suggestion.message, suggestion.last_words), (None, None));
    }

    #[test]
    fn something_to_give_goes_before_something_to_ask_about() {
        let giving = Ground { need: Some("a flat in Lisbon"), topic: Some("sailing"), ..ground("Dana", TALK) };
        let text = suggest(&giving, &mut Used::default()).message.unwrap().text;
        assert!(text.contains("a flat in Lisbon") && !text.contains("sailing"), "{text}");
    }

    #[test]
    fn every_kind_of_detail_has_its_wordings() {
        let on = date(2026, 11, 17);
        let details = [
            Detail::Met { on, at: Some("Async Day") },
            Detail::Met { on, at: None },
            Detail::Promised { what: "send the draft", on },
            Detail::Promised { what: "the draft", on },
            Detail::Awaited { what: "introduction to Kofi", on },
            Detail::Helped { what: "the reference", on },
            Detail::Need { what: "a flat in Lisbon", on },
            Detail::News { what: "talk accepted", tone: Tone::Congratulate, job: false },
            Detail::News { what: "talk accepted", tone: Tone::HowIsItGoing, job: false },
            Detail::News { what: "Lumen", tone: Tone::HowIsItGoing, job: true },
        ];
        for detail in details {
            let message = suggest(&ground("Dana", Some(detail)), &mut Used::default()).message.expect("a message");
            assert!(!message.text.contains("suggestion-") && !message.text.contains('{'), "{}", message.text);
            assert!(!message.subject.text.starts_with("suggestion-"), "{}", message.subject.text);
        }
    }
}
