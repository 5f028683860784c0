//! What one looks for and another could give, matched by the words that say something.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use wellmet_domain::topics::{Need, Offer};
use wellmet_store::words;

use crate::insight::Known;

/// Words that say nothing of what is looked for.
const EMPTY: &[&str] = &[
    "a",
    "about",
    "advice",
    "all",
    "an",
    "and",
    "any",
    "anybody",
    "anyone",
    "are",
    "as",
    "at",
    "be",
    "can",
    "could",
    "do",
    "find",
    "finding",
    "for",
    "from",
    "get",
    "good",
    "has",
    "have",
    "he",
    "help",
    "her",
    "his",
    "how",
    "i",
    "in",
    "intro",
    "introduction",
    "introductions",
    "is",
    "it",
    "its",
    "look",
    "looking",
    "looks",
    "me",
    "my",
    "need",
    "needs",
    "new",
    "of",
    "on",
    "or",
    "our",
    "people",
    "person",
    "she",
    "some",
    "somebody",
    "someone",
    "that",
    "the",
    "their",
    "them",
    "they",
    "this",
    "to",
    "up",
    "us",
    "want",
    "wants",
    "we",
    "who",
    "with",
    "work",
    "works",
    "would",
    "you",
    "your",
];
/// So much of what a need says, weighed by how rare its words are, has to be met.
const ENOUGH: f64 = 0.4;

/// From what it is seen that somebody could help.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Given {
    /// They offered it.
    Offer(String),
    /// They know about it.
    Topic(String),
    /// It is their work.
    Title(String),
}

impl Given {
    fn text(&self) -> &str {
        let (Self::Offer(text) | Self::Topic(text) | Self::Title(text)) = self;
        text
    }

    const fn weight(&self) -> f64 {
        match self {
            Self::Offer(_) => 1.0,
            Self::Topic(_) => 0.8,
            Self::Title(_) => 0.6,
        }
    }
}

/// Somebody's need that somebody else could meet.
#[derive(Clone, Debug)]
pub(super) struct Met {
    pub seeker: u32,
    pub giver: u32,
    pub what: String,
    pub given: Given,
    /// How well it fits, 0 to 1.
    pub fit: f64,
}

/// What everybody could give, found by its words.
struct Offered {
    things: Vec<(u32, Given)>,
    by_word: HashMap<String, Vec<usize>>,
    people: usize,
}

/// Every need that somebody else could meet, with whom.
pub(super) fn met_needs(known: &Known, needs: &[Need], offers: &[Offer]) -> Vec<Met> {
    let offered = Offered::of(known, offers);
    let mut met = Vec::new();
    for need in needs {
        let Some(seeker) = known.network.place(need.person_id).filter(|place| known.people.binary_search(place).is_ok()) else { continue };
        met.extend(offered.for_need(seeker, &need.what));
    }
    met
}

impl Offered {
    fn of(known: &Known, offers: &[Offer]) -> Self {
        let told = offers.iter().filter_map(|offer| Some((known.network.place(offer.person_id)?, Given::Offer(offer.what.clone()))));
        let mut things: Vec<(u32, Given)> = told.filter(|(place, _)| known.people.binary_search(place).is_ok()).collect();
        for place in &known.people {
            let Some(row) = known.row(*place) else { continue };
            things.extend(row.line.topics.iter().map(|topic| (*place, Given::Topic(topic.clone()))));
            things.extend(row.line.title.iter().map(|title| (*place, Given::Title(title.clone()))));
        }
        let mut by_word: HashMap<String, Vec<usize>> = HashMap::new();
        for (index, (_, given)) in things.iter().enumerate() {
            for word in telling(given.text()) {
                by_word.entry(word).or_default().push(index);
            }
        }
        Self { things, by_word, people: known.people.len() }
    }

    /// For each of those who could meet a need the best that they could give.
    fn for_need(&self, seeker: u32, what: &str) -> Vec<Met> {
        let words = telling(what);
        let all: f64 = words.iter().map(|word| self.rarity(word)).sum();
        let mut shared: HashMap<usize, (usize, f64)> = HashMap::new();
        for word in &words {
            for thing in self.by_word.get(word).into_iter().flatten().filter(|thing| self.things[**thing].0 != seeker) {
                let known = shared.entry(*thing).or_default();
                *known = (known.0 + 1, known.1 + self.rarity(word));
            }
        }
        let mut best: BTreeMap<u32, Met> = BTreeMap::new();
        for (thing, (count, sum)) in shared {
            let (giver, given) = &self.things[thing];
            // One word of several is chance, unless it is all that the other is about.
            if count < 2 && words.len() > 2 && telling(given.text()).len() > 1 {
                continue;
            }
            let fit = given.weight() * sum / all;
            let better = best.get(giver).is_none_or(|known| (fit, given) > (known.fit, &known.given));
            if sum / all >= ENOUGH && better {
                best.insert(*giver, Met { seeker, giver: *giver, what: what.to_owned(), given: given.clone(), fit });
            }
        }
        best.into_values().collect()
    }

    /// How much a word tells: less, the more people have it.
    #[expect(clippy::cast_precision_loss, reason = "a few ten thousand people")]
    fn rarity(&self, word: &str) -> f64 {
        let having = self.by_word.get(word).map_or(1, Vec::len);
        (1.0 + self.people as f64 / having as f64).ln()
    }
}

/// The words of a text that say something, in the form in which its kin meet: `speakers`, `speaker` and `speaking` are one.
fn telling(text: &str) -> BTreeSet<String> {
    words(text).into_iter().filter(|word| EMPTY.binary_search(&word.as_str()).is_err()).map(|word| stem(&word).to_owned()).collect()
}

/// A word without the endings under which English says the same again. Short words stay as they are.
fn stem(word: &str) -> &str {
    let plain = word.strip_suffix('s').filter(|rest| rest.len() > 3 && !rest.ends_with('s')).unwrap_or(word);
    let rest = ["ing", "er", "or", "ed", "ment"].iter().find_map(|ending| plain.strip_suffix(ending)).filter(|rest| rest.len() > 3);
    rest.unwrap_or(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_say_nothing_are_in_order() {
        assert!(EMPTY.is_sorted());
    }

    #[test]
    fn kindred_words_meet() {
        for (one, other) in
            [("speakers", "speaking"), ("investor", "investing"), ("designers", "design"), ("grids", "grid"), ("recruitment", "recruiter")]
        {
            assert_eq!(stem(one), stem(other), "{one} {other}");
        }
        assert_ne!(stem("press"), stem("pre"));
    }

    #[test]
    fn only_telling_words_are_left() {
        let words: Vec<String> = telling("somebody who can help with grid storage").into_iter().collect();
        assert_eq!(words, ["grid", "storage"]);
    }
}
