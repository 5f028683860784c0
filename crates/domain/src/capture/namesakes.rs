//! Tells somebody of the book from a stranger who shares their first name: "Ana Souza" is not Ana Prado.

use super::{
    scene::Scene,
    tokens::{Stop, words},
    words as vocabulary,
};

impl Scene<'_> {
    /// Whether the first name at a word goes on with a family name that none of these people bears.
    ///
    /// Somebody of whom the book has one name only may well have that family name, and a letter or two may be mistyped.
    pub(super) fn is_named_otherwise(&self, at: usize, people: &[usize]) -> bool {
        self.is_family_name(at + 1)
            && self.stop(at) == Stop::None
            && !self.tokens[at].possessive
            && people.iter().all(|person| !self.could_bear(*person, self.word(at + 1)))
    }

    /// Whether a family name of the book belongs to the stranger whose first name stands before it: "Ana Mensah" is not Kofi Mensah.
    pub(super) fn is_of_a_stranger(&self, at: usize) -> bool {
        let Some(first) = at.checked_sub(1).filter(|first| self.tokens[*first].capital && self.mention(*first).is_none()) else {
            return false;
        };
        let bearers = self.lexicon.people_named(self.word(first));
        !bearers.is_empty() && self.is_named_otherwise(first, bearers)
    }

    /// A word with a capital that is no first name, and nothing else the book or the calendar knows.
    fn is_family_name(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at).filter(|token| token.capital) else { return false };
        let written = self.verbatim(at, at + 1);
        let is_name = written.chars().count() > 1 && written.chars().any(char::is_lowercase) && !vocabulary::is_common(&token.word);
        is_name && !self.lexicon.is_first_name(&token.word) && !self.is_known_thing(at)
    }

    fn could_bear(&self, person: usize, family_name: &str) -> bool {
        let person = &self.lexicon.people[person];
        let known = [&person.name].into_iter().chain(&person.nicknames).flat_map(|name| words(name)).collect::<Vec<_>>();
        let parts = || family_name.split('-');
        words(&person.name).len() < 2 || known.iter().any(|name| parts().chain([family_name]).any(|part| is_nearly(name, part)))
    }
}

/// The same but for what a finger slips.
fn is_nearly(one: &str, other: &str) -> bool {
    let allowed = usize::from(one.chars().count() > 3);
    strsim::osa_distance(one, other) <= allowed
}
