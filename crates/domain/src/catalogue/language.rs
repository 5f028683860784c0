//! The languages of the catalogue, and the one that the reader at hand reads.
//!
//! The reader's language belongs to the task that answers them, never to the process: two requests at once may be answered
//! in two languages. Outside such a task, and in tasks it spawns, the language is English.

use std::{
    cell::Cell,
    future::Future,
    pin::Pin,
    str::FromStr,
    task::{Context, Poll},
};

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A language that the program speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
pub enum Language {
    /// English, in which every sentence exists.
    #[default]
    #[serde(rename = "en")]
    English,
    /// German.
    #[serde(rename = "de")]
    German,
}

thread_local! {
    /// The language of the reader for whom this thread works right now; none between turns.
    static READERS: Cell<Option<Language>> = const { Cell::new(None) };
}

impl Language {
    /// Every language, the one that others fall back on first.
    pub const ALL: [Self; 2] = [Self::English, Self::German];

    /// Its code (BCP 47), which names its folder of the catalogue.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
        }
    }

    /// The language of a tag or of a locale: `de`, `de-CH`, `de_DE.UTF-8`.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        let word = tag.trim().split(['-', '_', '.', '@']).next()?;
        Self::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(word))
    }

    /// The language that a reader likes best among ours, from `Accept-Language` (RFC 9110, section 12.5.4).
    #[must_use]
    pub fn preferred(accepted: &str) -> Option<Self> {
        let mut wishes: Vec<(f32, Self)> = accepted.split(',').filter_map(wish).collect();
        // The order of the header decides between wishes of one weight.
        wishes.sort_by(|(one, _), (other, _)| other.total_cmp(one));
        wishes.first().map(|(_, language)| *language)
    }
}

/// One wish of `Accept-Language` with its weight; none where it is for another language, or unwanted.
fn wish(text: &str) -> Option<(f32, Language)> {
    let (tag, parameter) = text.split_once(';').unwrap_or((text, "q=1"));
    let weight = parameter.trim().strip_prefix("q=").and_then(|weight| weight.trim().parse().ok()).unwrap_or(0.0);
    Language::of_tag(tag).map(|language| (weight, language)).filter(|(weight, _)| *weight > 0.0)
}

impl FromStr for Language {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|language| language.code() == text).ok_or(())
    }
}

/// The language in which sentences are said here and now.
#[must_use]
pub fn language() -> Language {
    READERS.get().unwrap_or_default()
}

/// Does some work for a reader of a language: every sentence that is said on the way is in that language.
pub fn speaking<F: Future>(language: Language, work: F) -> Speaking<F> {
    Speaking { language, work: Box::pin(work) }
}

/// The same for work that waits for nothing.
pub fn speaking_now<T>(language: Language, work: impl FnOnce() -> T) -> T {
    let _turn = Turn::of(language);
    work()
}

/// Goes on in another language for the rest of the work at hand; without effect where nobody reads.
pub fn speak(language: Language) {
    if READERS.get().is_some() {
        READERS.set(Some(language));
    }
}

/// Work for a reader of a language. The thread speaks that language only while it is this work's turn.
#[derive(Debug)]
#[must_use = "nothing is done until it is awaited"]
pub struct Speaking<F> {
    language: Language,
    work: Pin<Box<F>>,
}

impl<F: Future> Future for Speaking<F> {
    type Output = F::Output;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        let _turn = Turn::of(self.language);
        let polled = self.work.as_mut().poll(context);
        // The work may have changed its language, and keeps it until its next turn.
        self.language = language();
        polled
    }
}

/// A turn of a thread in a language; it ends with the language of before, even where the work panics.
struct Turn(Option<Language>);

impl Turn {
    fn of(language: Language) -> Self {
        Self(READERS.replace(Some(language)))
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        READERS.set(self.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::say;

    #[test]
    fn a_locale_names_its_language_whatever_comes_behind() {
        assert_eq!(["de", "de-CH", "de_AT.UTF-8", "DE"].map(Language::of_tag), [Some(Language::German); 4]);
        assert_eq!(["C", "", "den", "pt-BR"].map(Language::of_tag), [None; 4]);
    }

    #[test]
    fn a_browser_gets_the_language_it_likes_best_among_ours() {
        assert_eq!(Language::preferred("fr-FR,de;q=0.7,en;q=0.8"), Some(Language::English));
        assert_eq!(Language::preferred("de-CH,de;q=0.9,en;q=0.8"), Some(Language::German));
        assert_eq!(Language::preferred("en;q=0, de;q=0.1"), Some(Language::German));
        assert_eq!(Language::preferred("fr, *"), None);
    }

    #[test]
    fn each_reader_hears_their_own_language_and_nobody_elses() {
        let enough = || say("today-enough", []).text;
        let (german, english) = (speaking_now(Language::German, enough), enough());
        assert_ne!(german, english);
        assert_eq!(speaking_now(Language::English, enough), english);
    }

    #[test]
    fn work_that_waits_in_between_leaves_its_language_to_nobody() {
        let mut context = Context::from_waker(std::task::Waker::noop());
        let mut work = Box::pin(speaking(Language::German, async {
            speak(Language::English);
            speak(Language::German);
            let mut waited = false;
            std::future::poll_fn(|_| if std::mem::replace(&mut waited, true) { Poll::Ready(()) } else { Poll::Pending }).await;
            language()
        }));
        assert_eq!(work.as_mut().poll(&mut context), Poll::Pending);
        assert_eq!(language(), Language::English);
        assert_eq!(work.as_mut().poll(&mut context), Poll::Ready(Language::German));
    }

    #[test]
    fn the_language_may_change_while_one_is_speaking_and_ends_with_it() {
        let spoken = speaking_now(Language::English, || {
            speak(Language::German);
            language()
        });
        assert_eq!((spoken, language()), (Language::German, Language::English));
        speak(Language::German);
        assert_eq!(language(), Language::English);
    }
}
