//! Names as people dress them up on LinkedIn: credentials, pronouns and emoji around the name proper.

use wellmet_domain::folding::trim_invisible;

/// A name without its decoration.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct PlainName {
    /// The name proper.
    pub(crate) name: String,
    /// The credentials, separated by commas.
    pub(crate) suffix: Option<String>,
    /// Pronouns given in brackets.
    pub(crate) pronouns: Option<String>,
}

/// Credentials and titles that follow a name, in lower case and without points.
const CREDENTIALS: &[&str] = &[
    "acca",
    "aca",
    "ba",
    "bba",
    "bsc",
    "beng",
    "cams",
    "capm",
    "cbap",
    "ccna",
    "cfa",
    "cfp",
    "chartered",
    "cia",
    "cipd",
    "cipp",
    "cisa",
    "cism",
    "cissp",
    "cma",
    "cmo",
    "cpa",
    "cpcc",
    "csm",
    "cspo",
    "csp",
    "cscp",
    "dba",
    "dds",
    "dphil",
    "dr",
    "edd",
    "emba",
    "eng",
    "esq",
    "faia",
    "fcca",
    "frm",
    "frsa",
    "gphr",
    "ii",
    "iii",
    "iv",
    "jd",
    "jr",
    "leed",
    "llb",
    "llm",
    "ma",
    "mba",
    "mcipd",
    "mcs",
    "md",
    "meng",
    "mfa",
    "mph",
    "mpa",
    "mphil",
    "mres",
    "msc",
    "ms",
    "msw",
    "mtech",
    "pcc",
    "pe",
    "pfmp",
    "pgmp",
    "phd",
    "phr",
    "pmp",
    "pmi-acp",
    "psm",
    "pspo",
    "rn",
    "safe",
    "shrm-cp",
    "shrm-scp",
    "sphr",
    "sr",
    "togaf",
];

/// Splits a name, or a last name, from what decorates it.
pub(crate) fn plain(text: &str) -> PlainName {
    let visible: String = text.chars().filter(|character| !is_emoji(*character)).collect();
    let (undressed, bracketed) = without_brackets(&visible);
    let mut parts = undressed.split(',').map(str::trim).filter(|part| !part.is_empty());
    let (name, trailing) = without_trailing_credentials(parts.next().unwrap_or_default());
    let credentials: Vec<String> = trailing.into_iter().chain(parts.map(trim_invisible)).collect();
    PlainName {
        name: trim_invisible(name.trim_matches(['|', '-', '–', '•', '·', '*', ' '])),
        suffix: (!credentials.is_empty()).then(|| credentials.join(", ")),
        pronouns: bracketed.filter(|words| words.contains('/')),
    }
}

/// Whether a piece between commas only continues the name before it: `PhD`, `MBA`, `PMP`.
pub(crate) fn is_credential(piece: &str) -> bool {
    let mut words = piece.split_whitespace().peekable();
    words.peek().is_some() && words.all(is_credential_word)
}

fn is_credential_word(word: &str) -> bool {
    let plain: String = word.chars().filter(|character| !matches!(character, '.' | '®' | '™' | '(' | ')')).collect();
    // A credential is never written all in small letters; "ma" and "sr" are names in some countries.
    plain.chars().any(char::is_uppercase) && CREDENTIALS.contains(&plain.to_lowercase().as_str())
}

fn without_trailing_credentials(name: &str) -> (String, Vec<String>) {
    let mut words: Vec<&str> = name.split_whitespace().collect();
    let mut taken = Vec::new();
    while words.len() > 1 && words.last().is_some_and(|word| is_credential_word(word) && !is_capitalised_name(word)) {
        taken.extend(words.pop().map(str::to_owned));
    }
    // A last name that is nothing but a credential stands in its own field.
    if words.len() == 1 && words[0].len() > 2 && is_credential_word(words[0]) {
        taken.extend(words.pop().map(str::to_owned));
    }
    taken.reverse();
    (words.join(" "), taken)
}

/// Whether a short word is written as names are: `Ma`, `Ba`. Of these only `Jr` and `Sr` still follow a name.
fn is_capitalised_name(word: &str) -> bool {
    matches!(word.as_bytes(), [first, second] if first.is_ascii_uppercase() && second.is_ascii_lowercase()) && !matches!(word, "Jr" | "Sr")
}

fn without_brackets(text: &str) -> (String, Option<String>) {
    match (text.find('('), text.rfind(')')) {
        (Some(open), Some(close)) if open < close => {
            let inside = text[open + 1..close].trim().to_owned();
            // A nickname in brackets belongs to the name; pronouns and credentials do not.
            if inside.contains('/') || is_credential(&inside) {
                return (format!("{} {}", &text[..open], &text[close + 1..]), Some(inside));
            }
            (text.to_owned(), None)
        }
        _ => (text.to_owned(), None),
    }
}

/// Pictures, flags and their joiners. Letters, digits and marks of every script are not.
const fn is_emoji(character: char) -> bool {
    matches!(character, '\u{1F000}'..='\u{1FAFF}' | '\u{2600}'..='\u{27BF}' | '\u{2B00}'..='\u{2BFF}' | '\u{FE0F}' | '\u{E0020}'..='\u{E007F}' | '\u{20E3}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn parts(text: &str) -> (String, String) {
        let plain = plain(text);
        (plain.name, plain.suffix.unwrap_or_default())
    }

    #[test]
    fn credentials_are_taken_off_a_last_name() {
        assert_eq!(parts("Okafor, PhD, PMP"), ("Okafor".into(), "PhD, PMP".into()));
        assert_eq!(parts("Okafor MBA"), ("Okafor".into(), "MBA".into()));
        assert_eq!(parts("Okafor Ph.D. MSc"), ("Okafor".into(), "Ph.D., MSc".into()));
        assert_eq!(parts("Okafor 🚀"), ("Okafor".into(), String::new()));
        assert_eq!(parts("MBA"), (String::new(), "MBA".into()));
    }

    #[test]
    fn names_that_look_like_credentials_stay_names() {
        for name in ["Ma", "Li", "da SILVA", "Dupont", "O'Neill", "Yo-Yo Ma", "李", "de la Cruz", "Md Rahman"] {
            assert_eq!(parts(name), (name.into(), String::new()), "{name}");
        }
    }

    #[test]
    fn pronouns_in_brackets_are_kept_apart_and_nicknames_stay() {
        let plain_name = plain("Hartmann (she/her)");
        assert_eq!((plain_name.name.as_str(), plain_name.pronouns.as_deref()), ("Hartmann", Some("she/her")));
        assert_eq!(plain("Hartmann (Mia)").name, "Hartmann (Mia)");
    }

    #[test]
    fn only_credentials_continue_a_name_after_a_comma() {
        assert!(is_credential("PhD") && is_credential("MBA PMP"));
        assert!(!is_credential("Kofi Mensah") && !is_credential(""));
    }

    proptest! {
        #[test]
        fn any_text_can_be_undressed(text in "\\PC{0,60}") {
            plain(&text);
        }
    }
}
