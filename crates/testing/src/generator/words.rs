//! A vocabulary whose words are as unequal as those of a language: rank r is about 1/r as frequent (Zipf 1949).

use super::chance::Chance;

/// How many words there are.
const COUNT: usize = 20_000;

/// Just below 1, so that the inverse of the distribution function exists.
const STEEPNESS: f64 = 0.999;

const FREQUENT: &[&str] = &[
    "the",
    "to",
    "a",
    "and",
    "of",
    "in",
    "is",
    "for",
    "we",
    "on",
    "with",
    "about",
    "her",
    "his",
    "at",
    "that",
    "will",
    "was",
    "they",
    "new",
    "from",
    "it",
    "asked",
    "team",
    "next",
    "work",
    "has",
    "said",
    "project",
    "are",
    "product",
    "talked",
    "be",
    "more",
    "who",
    "after",
    "by",
    "week",
    "met",
    "lunch",
    "an",
    "but",
    "help",
    "job",
    "as",
    "people",
    "out",
    "how",
    "last",
    "company",
    "now",
    "good",
    "year",
    "idea",
    "time",
    "up",
    "role",
    "hiring",
    "called",
    "coffee",
    "sent",
    "move",
    "wants",
    "over",
    "into",
    "would",
    "market",
    "paper",
    "when",
    "because",
    "plan",
    "design",
    "data",
    "looking",
    "first",
    "still",
    "two",
    "month",
    "conference",
    "talk",
    "book",
    "city",
    "meeting",
    "back",
    "should",
    "between",
    "draft",
    "climate",
    "energy",
    "started",
    "budget",
    "before",
    "introduce",
    "client",
    "school",
    "family",
    "contract",
    "early",
    "research",
    "feedback",
    "grid",
    "launch",
    "review",
    "battery",
    "pilot",
    "recommended",
    "board",
    "partner",
    "promised",
    "engineering",
    "travel",
    "interview",
    "startup",
    "mentor",
    "question",
    "moving",
    "report",
    "article",
    "heat",
    "pump",
    "customers",
    "solar",
    "workshop",
    "finance",
    "garden",
    "daughter",
    "son",
    "running",
    "music",
    "language",
    "hardware",
    "sensor",
    "funding",
    "grant",
    "policy",
    "strategy",
    "roadmap",
    "career",
    "advice",
    "offer",
    "thanks",
    "dinner",
    "train",
    "summer",
    "winter",
    "spring",
    "autumn",
    "holiday",
    "birthday",
];

const SYLLABLES: &[&str] = &[
    "ba", "be", "bo", "ca", "co", "da", "de", "di", "do", "fa", "fe", "ga", "go", "ha", "ho", "ka", "ke", "la", "le", "li", "lo", "ma",
    "me", "mi", "mo", "na", "ne", "no", "pa", "pe", "ra", "re", "ri", "ro", "sa", "se", "ta", "te", "va", "vi",
];

/// All words, most frequent first.
pub(super) struct Words(Vec<String>);

impl Words {
    pub(super) fn new() -> Self {
        let rare = (0..COUNT - FREQUENT.len()).map(invented);
        Self(FREQUENT.iter().map(|word| (*word).to_owned()).chain(rare).collect())
    }

    /// Between `least` and `most` words, each as frequent as its rank says.
    pub(super) fn some(&self, chance: &Chance, least: usize, most: usize) -> String {
        let count = least + chance.below(most - least + 1);
        let words: Vec<&str> = (0..count).map(|_| self.0[chance.rank(self.0.len(), STEEPNESS)].as_str()).collect();
        words.join(" ")
    }
}

/// A word that can be pronounced and that no other number has.
fn invented(number: usize) -> String {
    let base = SYLLABLES.len();
    let mut word = String::new();
    let mut rest = number + base * base;
    while rest > 0 {
        word.push_str(SYLLABLES[rest % base]);
        rest /= base;
    }
    word
}
