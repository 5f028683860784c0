//! Names: letters of every script as plain ones, spellings that sound alike, and what people are called for short.

use any_ascii::any_ascii_char;

mod nicknames;

use nicknames::NICKNAMES;

/// A name in plain lower-case letters: any script transliterated, marks gone, words apart.
///
/// Characters that are words by themselves (Chinese, Japanese) are set apart, so that family and given name can be told.
#[must_use]
pub fn plain(name: &str) -> String {
    let mut letters = String::new();
    for letter in name.chars() {
        if is_word(letter) {
            letters.push(' ');
        }
        letters.push_str(any_ascii_char(letter));
    }
    let kept: String = letters.to_lowercase().chars().map(|letter| if "'`’".contains(letter) { '\u{0}' } else { letter }).collect();
    let words = kept.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '\u{0}');
    let words: Vec<String> = words.map(|word| word.replace('\u{0}', "")).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

const fn is_word(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}')
}

/// What is written in several ways when a name changes its alphabet, and one way for each; the longer come first.
const SPELLED: [(&str, &str); 22] = [
    ("tsch", "ch"),
    ("tch", "ch"),
    ("sch", "sh"),
    ("shch", "sh"),
    ("dzh", "j"),
    ("dj", "j"),
    ("kh", "h"),
    ("ph", "f"),
    ("th", "t"),
    ("ts", "z"),
    ("tz", "z"),
    ("ck", "k"),
    ("ks", "x"),
    ("ou", "u"),
    ("ae", "a"),
    ("oe", "o"),
    ("ue", "u"),
    ("w", "v"),
    ("j", "i"),
    ("y", "i"),
    ("c", "k"),
    ("kh", "h"),
];

/// One spelling for all that a name may have once its alphabet or its marks are gone: `mueller` and `muller`, `sergey` and
/// `sergei`. Expects [`plain`] letters.
#[must_use]
pub fn spelling(name: &str) -> String {
    let mut letters: String = name.split_whitespace().collect();
    for (written, one) in SPELLED {
        letters = letters.replace(written, one);
    }
    let mut spelled = String::with_capacity(letters.len());
    for letter in letters.chars() {
        if !spelled.ends_with(letter) {
            spelled.push(letter);
        }
    }
    spelled
}

/// A given name as it is compared: its words and the groups of nicknames they belong to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given {
    first: String,
    groups: Vec<u16>,
}

impl Given {
    /// The given name in [`plain`] letters; the first of several words leads.
    #[must_use]
    pub fn of(name: &str) -> Self {
        let first = name.split_whitespace().next().unwrap_or_default().to_owned();
        let is_member = |group: &&str| group.split(' ').any(|name| name == first);
        let groups = (0_u16..).zip(NICKNAMES).filter(|(_, group)| is_member(group)).map(|(number, _)| number).collect();
        Self { first, groups }
    }

    /// The groups of nicknames that the name belongs to.
    pub(super) fn groups(&self) -> &[u16] {
        &self.groups
    }

    /// Whether two names are called alike: the same first word, or a nickname and the name it stands for.
    #[must_use]
    pub fn is_variant_of(&self, other: &Self) -> bool {
        let long = self.first.len() > 1;
        long && (self.first == other.first || self.groups.iter().any(|group| other.groups.contains(group)))
    }

    /// Whether this is nothing but the other's first letter.
    #[must_use]
    pub fn is_initial_of(&self, other: &Self) -> bool {
        self.first.len() == 1 && other.first.starts_with(&self.first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_every_script_become_plain_ones() {
        assert_eq!(plain("Łukasz  Żak-Øster"), "lukasz zak oster");
        assert_eq!(plain("Юлия Петрова"), "yuliya petrova");
        assert_eq!(plain("王伟"), "wang wei");
        assert_eq!(plain("Sinéad O’Brien"), "sinead obrien");
    }

    #[test]
    fn spellings_of_one_name_fall_together_and_others_do_not() {
        for (one, other) in [("mueller", "muller"), ("sergey", "sergei"), ("tchaikovsky", "chaikovskii"), ("schmidt", "shmidt")] {
            assert_eq!(spelling(one), spelling(other), "{one} {other}");
        }
        assert_ne!(spelling("maria"), spelling("marie"));
        assert_ne!(spelling("jan"), spelling("jana"));
    }

    #[test]
    fn a_nickname_stands_for_its_names_and_not_for_other_nicknames_of_them() {
        let variant = |one, other| Given::of(one).is_variant_of(&Given::of(other));
        assert!(variant("bob", "robert") && variant("pepe", "jose") && variant("sascha", "alexander") && variant("kate", "katherine"));
        assert!(variant("alex", "alexandra") && variant("alex", "alexander") && !variant("alexandra", "alexander"));
        assert!(variant("anna maria", "anna") && !variant("anna", "hanna"));
    }

    #[test]
    fn an_initial_is_no_name() {
        assert!(Given::of("j").is_initial_of(&Given::of("jonas")) && !Given::of("jo").is_initial_of(&Given::of("jonas")));
        assert!(!Given::of("j").is_variant_of(&Given::of("j")));
    }
}
