//! Sentence capture: one sentence in, what it says out, by a grammar over the book's own names and nothing else.
//!
//! Strict: what is not understood is listed, what is unclear is asked, and what has not happened is never contact.

mod clauses;
mod coverage;
pub mod dates;
mod lexicon;
mod namesakes;
mod questions;
mod reader;
mod reading;
mod rules;
mod scene;
mod surroundings;
mod tokens;
mod words;

use jiff::civil::Date;

pub use lexicon::{Lexicon, LexiconEvent, LexiconOrganisation, LexiconPerson, LexiconTopic};
pub use reading::{
    About, Chip, ChipKind, Choice, Intent, IntentKind, NamedPerson, NewsKind, Question, QuestionKind, Reading, Span, Understood,
    UnderstoodFavour, UnderstoodInsight, UnderstoodNews, UnderstoodPromise, UnderstoodThanks,
};

/// Reads a sentence with the names of a book, as said today.
#[must_use]
pub fn read(sentence: &str, lexicon: &Lexicon, today: Date) -> Reading {
    let mut scene = scene::Scene::new(sentence, tokens::tokens(sentence), lexicon, today);
    reader::read(&mut scene)
}
