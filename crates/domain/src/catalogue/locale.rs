//! The reader at hand: their language, and how days are written where they live.
//!
//! A locale belongs to the task that answers a reader, never to the process: two requests at once may be answered in two
//! languages. Outside such a task, and in tasks it spawns, the language is English and the day stands before its month.

use std::{
    cell::Cell,
    future::Future,
    pin::Pin,
    task::{Context, Poll},
};

use super::Language;

/// Where English is written with the month before the day (CLDR 48, the patterns `MMMMd` of `en` and its regions).
const MONTH_FIRST_IN: [&str; 12] = ["AS", "BI", "CA", "GU", "JP", "MH", "MP", "PH", "PR", "UM", "US", "VI"];

/// What comes first in an English date; German has one order only.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum DayOrder {
    /// `22 November`, as it is written where nobody says a region.
    #[default]
    DayFirst,
    /// `November 22`.
    MonthFirst,
}

impl DayOrder {
    /// The order of the region that an English tag names: `en-US`, `en_GB.UTF-8`; none where it names no region.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        let mut parts = tag.trim().split(['.', '@']).next()?.split(['-', '_']);
        let english = Language::of_tag(parts.next()?) == Some(Language::English);
        // What stands behind a single letter is no region (RFC 5646, section 2.2.6).
        let region = parts.take_while(|part| part.len() > 1).find(|part| english && part.len() == 2)?.to_ascii_uppercase();
        Some(if MONTH_FIRST_IN.contains(&region.as_str()) { Self::MonthFirst } else { Self::DayFirst })
    }
}

/// How a reader is spoken to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Locale {
    /// Their language.
    pub language: Language,
    /// How they write a day, where it is English.
    pub day_order: DayOrder,
}

impl Locale {
    /// What a reader likes best, from `Accept-Language` (RFC 9110, section 12.5.4).
    #[must_use]
    pub fn preferred(accepted: &str) -> Self {
        let tags = tags(accepted);
        Self {
            language: tags.iter().copied().find_map(Language::of_tag).unwrap_or_default(),
            day_order: tags.into_iter().find_map(DayOrder::of_tag).unwrap_or_default(),
        }
    }
}

impl From<Language> for Locale {
    fn from(language: Language) -> Self {
        Self { language, day_order: DayOrder::default() }
    }
}

/// The tags of `Accept-Language`, the best liked first; those that are unwanted are left out.
fn tags(accepted: &str) -> Vec<&str> {
    let mut wishes: Vec<(f32, &str)> = accepted.split(',').map(wish).filter(|(weight, _)| *weight > 0.0).collect();
    // The order of the header decides between wishes of one weight.
    wishes.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    wishes.into_iter().map(|(_, tag)| tag).collect()
}

/// One wish of `Accept-Language` with its weight.
fn wish(text: &str) -> (f32, &str) {
    let (tag, parameter) = text.split_once(';').unwrap_or((text, "q=1"));
    (parameter.trim().strip_prefix("q=").and_then(|weight| weight.trim().parse().ok()).unwrap_or(0.0), tag)
}

thread_local! {
    /// The reader for whom this thread works right now; none between turns.
    static READER: Cell<Option<Locale>> = const { Cell::new(None) };
}

/// How sentences are said here and now.
#[must_use]
pub fn locale() -> Locale {
    READER.get().unwrap_or_default()
}

/// The language in which sentences are said here and now.
#[must_use]
pub fn language() -> Language {
    locale().language
}

/// Does some work for a reader: every sentence that is said on the way is said to them.
pub fn speaking<F: Future>(reader: impl Into<Locale>, work: F) -> Speaking<F> {
    Speaking { reader: reader.into(), work: Box::pin(work) }
}

/// The same for work that waits for nothing.
pub fn speaking_now<T>(reader: impl Into<Locale>, work: impl FnOnce() -> T) -> T {
    let _turn = Turn::of(reader.into());
    work()
}

/// Goes on in another language for the rest of the work at hand; without effect where nobody reads.
pub fn speak(language: Language) {
    if let Some(reader) = READER.get() {
        READER.set(Some(Locale { language, ..reader }));
    }
}

/// Work for a reader. The thread speaks to them only while it is this work's turn.
#[derive(Debug)]
#[must_use = "nothing is done until it is awaited"]
pub struct Speaking<F> {
    reader: Locale,
    work: Pin<Box<F>>,
}

impl<F: Future> Future for Speaking<F> {
    type Output = F::Output;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        let _turn = Turn::of(self.reader);
        let polled = self.work.as_mut().poll(context);
        // The work may have changed its language, and keeps it until its next turn.
        self.reader = locale();
        polled
    }
}

/// A turn of a thread for a reader; it ends with the reader of before, even where the work panics.
struct Turn(Option<Locale>);

impl Turn {
    fn of(reader: Locale) -> Self {
        Self(READER.replace(Some(reader)))
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        READER.set(self.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::say;

    #[test]
    fn a_browser_gets_the_language_it_likes_best_among_ours() {
        let preferred = |accepted| Locale::preferred(accepted).language;
        assert_eq!(preferred("fr-FR,de;q=0.7,en;q=0.8"), Language::English);
        assert_eq!(preferred("de-CH,de;q=0.9,en;q=0.8"), Language::German);
        assert_eq!(preferred("en;q=0, de;q=0.1"), Language::German);
        assert_eq!(preferred("fr, *"), Language::English);
    }

    #[test]
    fn the_region_of_english_orders_a_day_even_where_another_language_is_liked_better() {
        let order = |accepted| Locale::preferred(accepted).day_order;
        assert_eq!(order("en-US,en;q=0.9"), DayOrder::MonthFirst);
        assert_eq!(order("de-DE,de;q=0.9,en-ca;q=0.7"), DayOrder::MonthFirst);
        assert_eq!(order("en-US;q=0.3,en-GB;q=0.5"), DayOrder::DayFirst);
        assert_eq!(order("en-US;q=0, fr-CA"), DayOrder::DayFirst);
    }

    #[test]
    fn a_tag_without_a_region_orders_nothing() {
        assert_eq!(["en", "de-US", "", "en.UTF-8", "C", "en-u-ca-gregory"].map(DayOrder::of_tag), [None; 6]);
        assert_eq!(["en-US", "en_US.UTF-8", "en-Latn-PH"].map(DayOrder::of_tag), [Some(DayOrder::MonthFirst); 3]);
        assert_eq!(["en-GB", "en_ZA.UTF-8@euro"].map(DayOrder::of_tag), [Some(DayOrder::DayFirst); 2]);
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
        let american = Locale { language: Language::English, day_order: DayOrder::MonthFirst };
        let spoken = speaking_now(american, || {
            speak(Language::German);
            locale()
        });
        assert_eq!((spoken, locale()), (Locale { language: Language::German, ..american }, Locale::default()));
        speak(Language::German);
        assert_eq!(language(), Language::English);
    }
}
