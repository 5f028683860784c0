//! The prepared next step: how to reach somebody, and a message that stands on something dated.
//!
//! Nothing is ever sent from here. Without a dated detail of this pair, or their news, there is no message: their last
//! words stand above an empty field instead.

mod compose;
mod reach;

use std::{borrow::Cow, collections::HashSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{Sentence, catalogue::say, days, occasions::Tone};

pub(crate) use compose::begins_with_verb;
pub use reach::{Reach, ReachAction, Reachable, reach};

/// What somebody said last, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// Their words, as they stand in the message.
    pub text: String,
    /// The day they were written.
    pub on: Date,
}

/// The dated detail on which a message stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Detail<'a> {
    /// What was last talked about.
    Talk {
        /// The topic in a few words: a subject, never a whole message.
        topic: Cow<'a, str>,
        /// When.
        on: Date,
    },
    /// A first meeting.
    Met {
        /// When.
        on: Date,
        /// At which event or place.
        at: Option<&'a str>,
    },
    /// What I promised.
    Promised {
        /// What.
        what: &'a str,
        /// The day it was given.
        on: Date,
    },
    /// What they said they would do.
    Awaited {
        /// What.
        what: &'a str,
        /// The day it was given.
        on: Date,
    },
    /// What I want to thank for.
    Helped {
        /// For what.
        what: &'a str,
        /// The day the reason arose.
        on: Date,
    },
    /// Their news.
    News {
        /// What, in a few words.
        what: &'a str,
        /// How to write about it.
        tone: Tone,
        /// Whether it is a new employer.
        job: bool,
    },
    /// What they are looking for.
    Need {
        /// What.
        what: &'a str,
        /// The day they said so.
        on: Date,
    },
}

/// Everything a message may stand on.
#[derive(Clone, Debug)]
pub struct Ground<'a> {
    /// The name one calls them by; with the day of the detail it decides among equal sentences.
    pub name: &'a str,
    /// Their whole name.
    pub whole_name: &'a str,
    /// The day it is written.
    pub today: Date,
    /// A greeting that the occasion asks for: a birthday.
    pub birthday: bool,
    /// The detail the message stands on; None leaves the field empty.
    pub detail: Option<Detail<'a>>,
    /// What else they care about, to ask after.
    pub topic: Option<&'a str>,
    /// What they are looking for, which may be something to give.
    pub need: Option<&'a str>,
    /// Their last words.
    pub last_words: Option<&'a Words>,
    /// The ways to reach them.
    pub channels: &'a [Reachable],
    /// Nothing of them is ever written into a draft.
    pub sensitive: bool,
}

/// A prepared message, to be edited and sent by the user alone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Message {
    /// The subject, for a mail.
    pub subject: Sentence,
    /// Its sentences, in order.
    pub sentences: Vec<Sentence>,
    /// The whole as it stands in the field.
    pub text: String,
}

/// The prepared next step of an act.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Suggestion {
    /// The prepared message; None where nothing dated could be said.
    pub message: Option<Message>,
    /// Their last words, to stand above the field.
    pub last_words: Option<Sentence>,
    /// How to reach them.
    pub reach: Reach,
}

/// The sentences of ours that were used within a quarter, by key and by text; none is used again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Used(HashSet<String>);

impl Used {
    /// What earlier messages used: each string is a key of the catalogue or a whole sentence.
    #[must_use]
    pub fn of(recent: &[String]) -> Self {
        Self(recent.iter().cloned().collect())
    }

    fn has(&self, sentence: &str) -> bool {
        self.0.contains(sentence)
    }

    fn remember(&mut self, message: &Message) {
        self.0.extend(message.marks());
    }
}

impl Message {
    /// What to remember of it for a quarter: the keys and texts of its sentences.
    #[must_use]
    pub fn marks(&self) -> Vec<String> {
        let ours = self.sentences.iter().filter(|sentence| sentence.key != compose::GREETING);
        ours.flat_map(|sentence| [sentence.key.clone(), sentence.text.clone()]).collect()
    }
}

/// The next step for an act. What it says is added to `used`, so that no two acts of a day say the same.
#[must_use]
pub fn suggest(ground: &Ground<'_>, used: &mut Used) -> Suggestion {
    let message = compose::message(ground, used);
    if let Some(message) = &message {
        used.remember(message);
    }
    let last_words = ground.last_words.filter(|_| !ground.sensitive).map(|words| said_last(ground.name, words, ground.today));
    Suggestion { message, last_words, reach: reach(ground.name, ground.channels) }
}

/// Their last words, with their day.
#[must_use]
pub fn said_last(name: &str, words: &Words, today: Date) -> Sentence {
    let quoted = shortened(&words.text, 140);
    say("suggestion-last-words", [("name", name.into()), ("on", days::on(words.on, today)), ("words", quoted.into())])
}

/// The beginning of a text on one line, cut at a word, at most so many characters.
#[must_use]
pub fn shortened(text: &str, most: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= most {
        return line;
    }
    let cut: String = line.chars().take(most).collect();
    let whole_words = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    format!("{}…", whole_words.trim_end_matches([',', ';', ':', '.']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_at_a_word() {
        assert_eq!(shortened("short", 10), "short");
        assert_eq!(shortened("one two, three four", 10), "one two…");
        assert_eq!(shortened("  two\n lines ", 20), "two lines");
        assert_eq!(shortened("Überraschungen überall", 16), "Überraschungen…");
    }
}
