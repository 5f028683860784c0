//! Names: a guess at their parts, which the user may always correct, and the form by which lists are sorted.

use wellmet_domain::{
    folding::{fold, trim_invisible},
    people::TITLES,
};

/// The parts a name probably has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NameHint {
    /// The name in the order in which it is said.
    pub name: String,
    /// Given names.
    pub given: Option<String>,
    /// Family name, with its particles.
    pub family: Option<String>,
}

/// Words that belong to the family name which follows them.
const PARTICLES: &[&str] =
    &["da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "la", "le", "st", "ten", "ter", "van", "von", "zu"];

impl NameHint {
    /// The parts of a name as it was typed: `Okafor, Dana` is said `Dana Okafor`; one word is only a name.
    #[must_use]
    pub fn of(typed: &str) -> Self {
        let name = trim_invisible(typed);
        if let Some((family, given)) = name.split_once(',').map(|(family, given)| (family.trim(), given.trim()))
            && !family.is_empty()
            && !given.is_empty()
            && !given.contains(',')
        {
            let (given, family) = (given.to_owned(), family.to_owned());
            return Self { name: format!("{given} {family}"), given: Some(given), family: Some(family) };
        }
        let (given, family) = halves(&name).map_or((None, None), |(given, family)| (without_titles(&given), Some(family)));
        Self { name, given, family }
    }
}

/// A title is no name by which somebody is called.
fn without_titles(given: &str) -> Option<String> {
    let is_title = |word: &&str| TITLES.contains(&word.trim_end_matches('.').to_lowercase().as_str());
    let names: Vec<&str> = given.split(' ').skip_while(is_title).collect();
    (!names.is_empty()).then(|| names.join(" "))
}

fn halves(name: &str) -> Option<(String, String)> {
    let words: Vec<&str> = name.split(' ').collect();
    let last = words.len().checked_sub(1).filter(|last| *last > 0)?;
    let particles = words[1..last].iter().rev().take_while(|word| PARTICLES.contains(&fold(word).as_str())).count();
    let family = last - particles;
    Some((words[..family].join(" "), words[family..].join(" ")))
}

/// The folded name by which lists are sorted: as it is said, in any script.
#[must_use]
pub fn sort_name(name: &str) -> String {
    fold(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(typed: &str) -> (String, Option<String>, Option<String>) {
        let hint = NameHint::of(typed);
        (hint.name, hint.given, hint.family)
    }

    #[test]
    fn the_last_word_and_its_particles_are_the_family_name() {
        let said = |name: &str, given: &str, family: &str| (name.to_owned(), Some(given.to_owned()), Some(family.to_owned()));
        assert_eq!(parts("Dana Okafor"), said("Dana Okafor", "Dana", "Okafor"));
        assert_eq!(parts("  Lotte van  der Berg "), said("Lotte van der Berg", "Lotte", "van der Berg"));
        assert_eq!(parts("Okafor, Dana"), said("Dana Okafor", "Dana", "Okafor"));
        assert_eq!(parts("Dr. Dana Okafor"), said("Dr. Dana Okafor", "Dana", "Okafor"));
        assert_eq!(parts("Dr. Okafor"), ("Dr. Okafor".to_owned(), None, Some("Okafor".to_owned())));
        assert_eq!(parts("Ana Maria Silva"), said("Ana Maria Silva", "Ana Maria", "Silva"));
    }

    #[test]
    fn one_word_is_only_a_name() {
        assert_eq!(parts("李小龙"), ("李小龙".to_owned(), None, None));
        assert_eq!(parts("Dana,"), ("Dana,".to_owned(), None, None));
    }
}
