//! The catalogue: every sentence the program makes is a key with arguments, and its text comes from `locales/*/*.ftl`.
//!
//! A sentence is said in the language of the reader at hand ([`speaking`]); what a language lacks is said in English.
//! A message that reads otherwise where the month stands before the day says so in its attribute `month-first`.

mod language;
mod locale;

pub use language::Language;
pub use locale::{DayOrder, Locale, Speaking, language, locale, speak, speaking, speaking_now};

use std::{collections::BTreeMap, sync::LazyLock};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use jiff::civil::Date;
use rust_embed::RustEmbed;
use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;
use utoipa::ToSchema;

use crate::days::month_name;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../../locales"]
struct Locales;

/// A sentence made by the program: what was meant, and how it reads.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Sentence {
    /// The key in the catalogue.
    pub key: String,
    /// The arguments, by name.
    pub args: BTreeMap<String, Argument>,
    /// The sentence as it reads in the reader's language.
    pub text: String,
}

/// An argument of a sentence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(untagged)]
pub enum Argument {
    /// A count.
    Number(i64),
    /// A day, with the words that stand for it in the sentence.
    Day {
        /// The civil date.
        #[schema(value_type = String, format = Date)]
        date: Date,
        /// "on 12 March", without the preposition.
        words: String,
    },
    /// A name or other text.
    Text(String),
}

impl Argument {
    /// A day as it reads on another day: `12 March`, with its year when that is not this year.
    #[must_use]
    pub fn day(date: Date, today: Date) -> Self {
        let args = [("day", date.day().to_string().into()), ("month", month_name(date).into()), ("year", date.year().to_string().into())];
        let key = if date.year() == today.year() { "day-of-month" } else { "day-of-month-and-year" };
        Self::Day { date, words: say(key, args).text }
    }

    /// What stands for it in a sentence.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Day { words, .. } => words,
            Self::Text(text) => text,
        }
    }
}

impl Sentence {
    /// The same sentence in the language of the reader at hand; it was kept in the language of whoever caused it.
    ///
    /// Days and names within it stay as they were said.
    #[must_use]
    pub fn said_anew(self) -> Self {
        if knows(&self.key) { say_key(&self.key, self.args) } else { self }
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Argument {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Argument {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// Says a sentence of the catalogue: `say("today-enough", [])`.
///
/// A key that is missing reads as itself, so that a reader sees at least what was meant; a test keeps that from landing.
#[must_use]
pub fn say<const N: usize>(key: &str, args: [(&str, Argument); N]) -> Sentence {
    say_key(key, args.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

/// Says a sentence whose key and arguments were kept as data.
#[must_use]
pub fn say_key(key: &str, args: BTreeMap<String, Argument>) -> Sentence {
    let text = text_of(key, &args).unwrap_or_else(|| key.to_owned());
    Sentence { key: key.to_owned(), args, text }
}

/// Whether the catalogue has this key.
#[must_use]
pub fn knows(key: &str) -> bool {
    ENGLISH.get_message(key).is_some_and(|message| message.value().is_some())
}

fn text_of(key: &str, args: &BTreeMap<String, Argument>) -> Option<String> {
    let in_language = |bundle: &Bundle| {
        let message = bundle.get_message(key)?;
        let other = (locale().day_order == DayOrder::MonthFirst).then(|| message.get_attribute(MONTH_FIRST)).flatten();
        let pattern = other.map(|attribute| attribute.value()).or_else(|| message.value())?;
        Some(bundle.format_pattern(pattern, Some(&fluent_args(args)), &mut Vec::new()).into_owned())
    };
    match language() {
        Language::English => None,
        Language::German => in_language(&GERMAN),
    }
    .or_else(|| in_language(&ENGLISH))
}

fn fluent_args(args: &BTreeMap<String, Argument>) -> FluentArgs<'_> {
    args.iter().map(|(name, value)| (name.as_str(), fluent_value(value))).collect()
}

fn fluent_value(argument: &Argument) -> FluentValue<'_> {
    match argument {
        Argument::Number(number) => FluentValue::from(*number),
        Argument::Day { words, .. } => FluentValue::from(words.as_str()),
        Argument::Text(text) => FluentValue::from(text.as_str()),
    }
}

type Bundle = FluentBundle<FluentResource>;

/// The attribute of a message for readers who write the month before the day.
const MONTH_FIRST: &str = "month-first";

static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| bundle(Language::English));
static GERMAN: LazyLock<Bundle> = LazyLock::new(|| bundle(Language::German));

fn bundle(language: Language) -> Bundle {
    let mut bundle = FluentBundle::new_concurrent(vec![identifier(language)]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::English => |value, _| figure(value, ','),
        Language::German => |value, _| figure(value, '.'),
    }));
    for name in files(language) {
        let bytes = Locales::get(&name).map(|file| file.data).unwrap_or_default();
        // Whatever of a file is well formed is used; the tests refuse files that are not.
        let resource = FluentResource::try_new(String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_else(|(partial, _)| partial);
        drop(bundle.add_resource(resource));
    }
    bundle
}

/// A count as it is written: `30,000`; everything else as it stands.
fn figure(value: &FluentValue<'_>, between: char) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let digits = number.as_string();
    let plain = digits.len() > 3 && digits.bytes().all(|digit| digit.is_ascii_digit());
    plain.then(|| {
        let grouped = |(place, digit)| (place > 0 && (digits.len() - place) % 3 == 0).then_some(between).into_iter().chain([digit]);
        digits.chars().enumerate().flat_map(grouped).collect()
    })
}

/// What decides the plurals of a language.
fn identifier(language: Language) -> LanguageIdentifier {
    language.code().parse().unwrap_or_default()
}

/// The files of a language in the catalogue.
fn files(language: Language) -> impl Iterator<Item = String> {
    Locales::iter().filter(move |name| name.split('/').next() == Some(language.code())).map(Into::into)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_catalogue_file_is_well_formed_and_no_key_is_said_twice() {
        for language in Language::ALL {
            let mut bundle = FluentBundle::new_concurrent(vec![identifier(language)]);
            for name in files(language) {
                let text = String::from_utf8(Locales::get(&name).unwrap().data.into_owned()).unwrap();
                let resource = FluentResource::try_new(text).unwrap_or_else(|(_, errors)| panic!("{name}: {errors:?}"));
                bundle.add_resource(resource).unwrap_or_else(|errors| panic!("{name}: {errors:?}"));
            }
        }
    }

    #[test]
    fn a_day_shows_its_year_only_when_it_is_another_one() {
        let today = "2026-11-22".parse().unwrap();
        let words = |text: &str| match Argument::day(text.parse().unwrap(), today) {
            Argument::Day { words, .. } => words,
            other => panic!("{other:?}"),
        };
        assert_eq!(words("2026-03-12"), "12 March");
        assert_eq!(words("2024-03-12"), "12 March 2024");
    }

    #[test]
    fn a_count_of_thousands_is_grouped_as_the_language_has_it() {
        let said = |count: i64| say("undo-done", [("count", count.into())]).text;
        assert!(said(999).contains("999") && said(1_302).contains("1,302") && said(2_030_066).contains("2,030,066"));
        assert!(speaking_now(Language::German, || said(30_066)).contains("30.066"));
    }

    #[test]
    fn a_kept_sentence_is_said_anew_in_the_language_of_whoever_reads_it() {
        let kept = speaking_now(Language::German, || say("undo-done", [("count", 3_usize.into())]));
        assert_eq!(kept.clone().said_anew(), say("undo-done", [("count", 3_usize.into())]));
        assert_ne!(kept.text, kept.clone().said_anew().text);
        let of_an_older_program = Sentence { key: "no-such-key".into(), ..kept };
        assert_eq!(of_an_older_program.clone().said_anew(), of_an_older_program);
    }

    #[test]
    fn a_sentence_carries_its_key_its_arguments_and_its_text() {
        let sentence = say("undo-done", [("count", 3_usize.into())]);
        assert_eq!(sentence.text, "3 changes undone.");
        assert_eq!(sentence.args["count"], Argument::Number(3));
    }
}
