//! Folded text: the one form in which spellings of a name, an address or an organisation meet.

use percent_encoding::percent_decode_str;
use rlibphonenumber::{PhoneNumber, PhoneNumberFormat};
use unicode_normalization::UnicodeNormalization;

/// Lower case, without accents, transliterated to ASCII, single spaces: the form that search and sorting use.
#[must_use]
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        // Most text; of it nothing but case and spaces changes.
        let mut plain = single_spaced(text);
        plain.make_ascii_lowercase();
        return plain;
    }
    let ascii = any_ascii::any_ascii(&trim_invisible(text).nfkc().collect::<String>());
    ascii.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text without white space and invisible marks around it, single spaces inside (zero-width space, direction marks).
#[must_use]
pub fn trim_invisible(text: &str) -> String {
    if text.is_ascii() {
        return single_spaced(text);
    }
    let visible: String = text.chars().filter(|character| !is_invisible(*character)).collect();
    single_spaced(&visible)
}

fn single_spaced(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !plain.is_empty() {
            plain.push(' ');
        }
        plain.push_str(word);
    }
    plain
}

const fn is_invisible(character: char) -> bool {
    matches!(character, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{FEFF}')
}

/// Legal forms that do not tell two organisations apart.
const LEGAL_FORMS: &[&str] = &[
    "ab",
    "ag",
    "as",
    "bv",
    "co",
    "company",
    "corp",
    "corporation",
    "ev",
    "gmbh",
    "inc",
    "incorporated",
    "kg",
    "lda",
    "limited",
    "llc",
    "llp",
    "ltd",
    "nv",
    "oy",
    "plc",
    "pty",
    "sa",
    "sarl",
    "sas",
    "se",
    "sl",
    "spa",
    "srl",
];

/// The folded name of an organisation without punctuation, "the" and legal forms: `Lumen GmbH` and `LUMEN` are equal.
#[must_use]
pub fn fold_organisation(name: &str) -> String {
    let folded = fold(name).replace('&', " and ").replace('.', "");
    let mut words: Vec<&str> = folded.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    while words.len() > 1 && words.last().is_some_and(|word| LEGAL_FORMS.contains(word)) {
        words.pop();
    }
    if words.len() > 1 && words[0] == "the" {
        words.remove(0);
    }
    words.join(" ")
}

/// The key of a mail address: trimmed, lower case, without `mailto:`. None when it is no address.
#[must_use]
pub fn email_key(address: &str) -> Option<String> {
    let lower = trim_invisible(address).to_lowercase();
    let plain = lower.strip_prefix("mailto:").unwrap_or(&lower).trim_matches(['<', '>', ' ']);
    let (local, domain) = plain.rsplit_once('@')?;
    (!local.is_empty() && domain.contains('.') && !plain.contains(char::is_whitespace)).then(|| plain.to_owned())
}

/// The key of a telephone number: E.164 when it is valid in the region (ISO 3166), else its digits.
#[must_use]
pub fn phone_key(number: &str, region: &str) -> Option<String> {
    let plain: String = trim_invisible(number).nfkc().collect();
    if let Ok(parsed) = PhoneNumber::parse(&plain, region.parse().ok())
        && parsed.is_valid()
        && parsed.extension().is_empty()
    {
        return Some(parsed.format_as(PhoneNumberFormat::E164).into_owned());
    }
    let digits: String = plain.chars().filter(|character| character.is_alphanumeric() || *character == '+').collect();
    (digits.chars().filter(char::is_ascii_digit).count() >= 3).then_some(digits)
}

/// The key of a profile or page: lower-case host without `www.`, no scheme, query, fragment or last slash,
/// percent-decoded, NFC. LinkedIn's country hosts and path prefixes fall together.
#[must_use]
pub fn url_key(address: &str) -> Option<String> {
    let trimmed = trim_invisible(address);
    let rest = trimmed.split_once("://").map_or(trimmed.as_str(), |(_, rest)| rest);
    let rest = rest.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    let (host, path) = rest.split_once('/').map_or((rest, ""), |(host, path)| (host, path));
    let host = host.to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    if host.is_empty() || !host.contains('.') {
        return None;
    }
    let host = if host.ends_with(".linkedin.com") { "linkedin.com" } else { host };
    let path: String = percent_decode_str(path).decode_utf8_lossy().nfc().collect();
    let path = if host == "linkedin.com" { path.to_lowercase() } else { path };
    Some(if path.is_empty() { host.to_owned() } else { format!("{host}/{path}") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_a_name_meet() {
        assert_eq!(fold("  Zoë\u{200B}  MÜLLER "), "zoe muller");
        assert_eq!(fold("Łukasz"), "lukasz");
        assert_eq!(fold("李"), fold("李\u{200E}"));
    }

    #[test]
    fn legal_forms_do_not_tell_organisations_apart() {
        for name in ["Lumen", "LUMEN GmbH", "Lumen, Inc.", "The Lumen Company"] {
            assert_eq!(fold_organisation(name), "lumen", "{name}");
        }
        assert_eq!(fold_organisation("AG"), "ag");
        assert_eq!(fold_organisation("Smith & Sons Ltd."), "smith and sons");
    }

    #[test]
    fn profile_addresses_meet_whatever_their_decoration() {
        let key = url_key("https://www.linkedin.com/in/jos%C3%A9-lima").unwrap();
        assert_eq!(key, "linkedin.com/in/josé-lima");
        for same in ["http://linkedin.com/in/José-Lima/", "https://pt.linkedin.com/in/jose\u{301}-lima?trk=x#top"] {
            assert_eq!(url_key(same).unwrap(), key, "{same}");
        }
        assert_eq!(url_key("nonsense"), None);
    }

    #[test]
    fn addresses_and_numbers_have_one_key() {
        assert_eq!(email_key(" MAILTO:Dana@Example.org ").unwrap(), "dana@example.org");
        assert_eq!(email_key("not an address"), None);
        assert_eq!(phone_key("+351 912 345 678", "PT").unwrap(), "+351912345678");
        assert_eq!(phone_key("912 345 678", "PT").unwrap(), "+351912345678");
        assert_eq!(phone_key("ext", "PT"), None);
    }
}
