//! The book's own names, indexed so that a sentence is read in well under a millisecond.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;

use super::tokens::words;
use crate::{EventId, OrganisationId, PersonId, TopicId};

/// What capture has to know of a person.
#[derive(Clone, Debug, PartialEq)]
pub struct LexiconPerson {
    /// Who it is.
    pub id: PersonId,
    /// The name as it is shown.
    pub name: String,
    /// Given names, when they are known apart.
    pub given_name: Option<String>,
    /// Nicknames and other names.
    pub nicknames: Vec<String>,
    /// The names of the organisations they are at now.
    pub organisations: Vec<String>,
    /// The day of the last contact.
    pub last_contact: Option<Date>,
    /// Whether the user keeps in touch with them.
    pub kept: bool,
}

/// What capture has to know of an organisation.
#[derive(Clone, Debug, PartialEq)]
pub struct LexiconOrganisation {
    /// Which it is.
    pub id: OrganisationId,
    /// The name as it is shown.
    pub name: String,
    /// Other names.
    pub aliases: Vec<String>,
}

/// What capture has to know of an event.
#[derive(Clone, Debug, PartialEq)]
pub struct LexiconEvent {
    /// Which it is.
    pub id: EventId,
    /// Its name.
    pub name: String,
}

/// What capture has to know of a topic.
#[derive(Clone, Debug, PartialEq)]
pub struct LexiconTopic {
    /// Which it is.
    pub id: TopicId,
    /// Its name.
    pub name: String,
}

/// The names of a book. Made once, read often.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    pub(super) people: Vec<LexiconPerson>,
    pub(super) organisations: Vec<LexiconOrganisation>,
    pub(super) events: Vec<LexiconEvent>,
    pub(super) topics: Vec<LexiconTopic>,
    people_by_name: HashMap<String, Vec<usize>>,
    /// First names and nicknames; whatever else people are called is a family name.
    first_names: HashSet<String>,
    organisations_by_name: HashMap<String, usize>,
    events_by_name: HashMap<String, usize>,
    topics_by_name: HashMap<String, usize>,
}

/// The most words a name is looked up with.
pub(super) const LONGEST_NAME: usize = 6;

impl Lexicon {
    /// The lexicon of a book. The owner of the book must not be among the people.
    #[must_use]
    pub fn new(
        people: Vec<LexiconPerson>,
        organisations: Vec<LexiconOrganisation>,
        events: Vec<LexiconEvent>,
        topics: Vec<LexiconTopic>,
    ) -> Self {
        let mut lexicon = Self { people, organisations, events, topics, ..Self::default() };
        lexicon.index_people();
        lexicon.index_organisations();
        lexicon.events_by_name = index(lexicon.events.iter().map(|event| event.name.as_str()));
        lexicon.topics_by_name = index(lexicon.topics.iter().map(|topic| topic.name.as_str()));
        lexicon
    }

    fn index_people(&mut self) {
        for (number, person) in self.people.iter().enumerate() {
            self.first_names.extend(first_names(person));
            for key in name_keys(person) {
                let found = self.people_by_name.entry(key).or_default();
                if found.last() != Some(&number) {
                    found.push(number);
                }
            }
        }
    }

    fn index_organisations(&mut self) {
        for (number, organisation) in self.organisations.iter().enumerate() {
            let plain = crate::folding::fold_organisation(&organisation.name);
            let names = organisation.aliases.iter().map(String::as_str).chain([organisation.name.as_str(), plain.as_str()]);
            for name in names {
                let key = words(name).join(" ");
                if !key.is_empty() {
                    self.organisations_by_name.entry(key).or_insert(number);
                }
            }
        }
    }

    /// Who bears a folded name.
    pub(super) fn people_named(&self, name: &str) -> &[usize] {
        self.people_by_name.get(name).map_or(&[], Vec::as_slice)
    }

    /// Whether somebody has this for a first name or nickname.
    pub(super) fn is_first_name(&self, name: &str) -> bool {
        self.first_names.contains(name)
    }

    /// The organisation of a folded name.
    pub(super) fn organisation_named(&self, name: &str) -> Option<usize> {
        self.organisations_by_name.get(name).copied()
    }

    /// The event of a folded name.
    pub(super) fn event_named(&self, name: &str) -> Option<usize> {
        self.events_by_name.get(name).copied()
    }

    /// The topic of a folded name.
    pub(super) fn topic_named(&self, name: &str) -> Option<usize> {
        self.topics_by_name.get(name).copied()
    }
}

fn index<'a>(names: impl Iterator<Item = &'a str>) -> HashMap<String, usize> {
    names.enumerate().map(|(number, name)| (words(name).join(" "), number)).filter(|(key, _)| !key.is_empty()).collect()
}

fn first_names(person: &LexiconPerson) -> impl Iterator<Item = String> {
    let names = std::iter::once(&person.name).chain(&person.nicknames).chain(&person.given_name);
    names.filter_map(|name| bare(&words(name)).first().cloned())
}

/// Degrees and generations behind a name.
const BEHIND_A_NAME: &[&str] =
    &["phd", "md", "jr", "sr", "ii", "iii", "iv", "mba", "msc", "bsc", "esq", "cpa", "pmp", "cfa", "llm", "junior", "senior"];

/// Words of a family name that are no name by themselves.
const PARTICLES: &[&str] = &[
    "af", "al", "bin", "da", "de", "del", "della", "den", "der", "di", "do", "dos", "das", "du", "e", "el", "ibn", "la", "le", "st", "ten",
    "ter", "van", "von", "y", "zu",
];

/// A name without the titles before it and the degrees behind it; a name of nothing else stays.
fn bare(name: &[String]) -> Vec<String> {
    let before = name.iter().take_while(|word| super::words::TITLES.contains(word)).count();
    let behind = name[before..].iter().rev().take_while(|word| BEHIND_A_NAME.contains(&word.as_str())).count();
    let core = &name[before..name.len() - behind];
    if core.is_empty() { name.to_vec() } else { core.to_vec() }
}

/// Everything a person is called: the whole name, with and without titles, its first and last word, a middle name with either, given
/// name, nicknames.
fn name_keys(person: &LexiconPerson) -> Vec<String> {
    let said = words(&person.name);
    let whole = bare(&said);
    let mut keys = vec![said.join(" "), whole.join(" ")];
    if let [first, middle @ .., last] = whole.as_slice() {
        keys.extend([format!("{first} {last}"), first.clone(), last.clone()]);
        keys.extend(with_middle(first, middle, last));
        keys.extend(said.iter().take_while(|word| super::words::TITLES.contains(word)).map(|title| format!("{title} {last}")));
    }
    let given = person.given_name.as_deref().map(|given| bare(&words(given))).unwrap_or_default();
    if !given.is_empty() && whole.starts_with(&given) {
        keys.extend([given.join(" "), whole[given.len()..].join(" ")]);
    }
    for nickname in &person.nicknames {
        let nickname = words(nickname);
        if let [single] = nickname.as_slice()
            && let Some(last) = whole.last().filter(|_| whole.len() > 1)
        {
            keys.push(format!("{single} {last}"));
        }
        keys.push(nickname.join(" "));
    }
    keys.retain(|key| !key.is_empty());
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// Dana Amara Okafor is Dana Amara and Amara Okafor too; Lotte van der Berg is van der Berg.
fn with_middle(first: &str, middle: &[String], last: &str) -> Vec<String> {
    let particle = |word: &String| PARTICLES.contains(&word.as_str());
    let names = middle.iter().filter(|word| !particle(word) && word.chars().count() > 1);
    let pairs = names.flat_map(|name| [format!("{first} {name}"), format!("{name} {last}")]);
    let family = middle.iter().position(particle).map(|at| format!("{} {last}", middle[at..].join(" ")));
    pairs.chain(family).collect()
}
