//! A pasted card, signature or profile address as a draft of a person.
//!
//! Only what is plainly meant is read; every other line of a signature stays as a note, and most texts are nothing of this.

use std::collections::HashSet;

use wellmet_domain::{
    channels::ChannelKind,
    folding::{email_key, fold, phone_key, trim_invisible, url_key},
    organisations::PositionKind,
};

use crate::{
    draft::{ChannelDraft, PersonDraft, PositionDraft},
    vcard,
};

/// Longer texts are letters, not signatures.
const MOST_LINES: usize = 14;
/// More words than this are a sentence, not a name.
const MOST_WORDS: usize = 5;
/// Fewer digits than this are no telephone number.
const LEAST_DIGITS: usize = 7;

/// The person that a pasted text is about; none when it is no card, signature or profile address.
///
/// `region` is the one in which telephone numbers without a country are read (ISO 3166).
#[must_use]
pub fn pasted(text: &str, region: &str) -> Option<PersonDraft> {
    let text = text.trim();
    if fold(text).starts_with("begin:vcard") {
        return card(text);
    }
    if text.contains(char::is_whitespace) { signature(text, region) } else { profile(text) }
}

/// One card; several are files to import.
fn card(text: &str) -> Option<PersonDraft> {
    let one = fold(text).matches("begin:vcard").count() == 1;
    one.then(|| vcard::draft(text.as_bytes())).flatten()
}

/// A profile on LinkedIn, whose address holds the name, or on `GitHub`, whose address holds what one is called there.
fn profile(address: &str) -> Option<PersonDraft> {
    let key = url_key(address)?;
    let name = if let Some(slug) = key.strip_prefix("linkedin.com/in/") {
        name_of_slug(slug)?
    } else {
        key.strip_prefix("github.com/").filter(|path| is_account(path))?.to_owned()
    };
    let service = key.split('.').next().map(str::to_owned);
    let channels = vec![ChannelDraft { service, ..channel(ChannelKind::Url, address) }];
    Some(PersonDraft { name, channels, ..PersonDraft::default() })
}

/// Pages of the site itself are nobody's.
fn is_account(path: &str) -> bool {
    const PAGES: [&str; 9] = ["about", "explore", "features", "login", "marketplace", "orgs", "settings", "topics", "trending"];
    !path.is_empty() && !path.contains('/') && !PAGES.contains(&path)
}

/// `dana-okafor-1a2b3c` is Dana Okafor.
fn name_of_slug(slug: &str) -> Option<String> {
    let parts =
        slug.split('/').next()?.split('-').filter(|part| !part.is_empty() && !part.contains(|letter: char| letter.is_ascii_digit()));
    let words: Vec<String> = parts.map(capitalised).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Some lines of which one is a name and others say how to reach them.
fn signature(text: &str, region: &str) -> Option<PersonDraft> {
    let lines: Vec<String> = text.lines().map(trim_invisible).filter(|line| line.chars().any(char::is_alphanumeric)).collect();
    let from = lines.iter().position(|line| is_name(line))?;
    if lines.len() < 2 || lines.len() > MOST_LINES || lines[..from].iter().any(|line| !is_farewell(line)) {
        return None;
    }
    let mut draft = PersonDraft { name: lines[from].clone(), ..PersonDraft::default() };
    let mut said = Vec::new();
    for line in &lines[from + 1..] {
        match channels_of(line, region) {
            Some(channels) => draft.channels.extend(channels),
            None => said.push(line.as_str()),
        }
    }
    if draft.channels.is_empty() {
        return None;
    }
    let mut known = HashSet::new();
    draft.channels.retain(|channel| known.insert(channel.value.clone()));
    let (position, rest) = position_of(&said);
    draft.positions.extend(position);
    draft.notes = (!rest.is_empty()).then(|| rest.join("\n")).into_iter().collect();
    Some(draft)
}

/// A few words, each begun as names are, without figures.
fn is_name(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    let begins = |word: &&str| word.chars().next().is_some_and(|first| first.is_alphabetic() && !first.is_lowercase());
    let particle = |word: &&str| ["van", "von", "de", "da", "dos", "der", "den", "al", "bin", "la", "le"].contains(word);
    words.len() <= MOST_WORDS
        && words.first().is_some_and(begins)
        && words.iter().all(|word| begins(word) || particle(word))
        && !line.contains(|letter: char| letter.is_numeric() || "@:|!?,;/·•".contains(letter))
        && !is_farewell(line)
}

/// What stands before a name at the end of a letter.
fn is_farewell(line: &str) -> bool {
    const FAREWELLS: [&str; 12] = [
        "best",
        "best regards",
        "kind regards",
        "regards",
        "cheers",
        "thanks",
        "thank you",
        "warmly",
        "yours",
        "viele grusse",
        "liebe grusse",
        "mit freundlichen grussen",
    ];
    FAREWELLS.contains(&fold(line).trim_end_matches([',', '.', '!']).trim())
}

/// The ways to reach somebody that a line consists of; none when it says anything else.
fn channels_of(line: &str, region: &str) -> Option<Vec<ChannelDraft>> {
    line.split(['|', '·', '•', '\t']).map(str::trim).filter(|part| !part.is_empty()).map(|part| channel_of(part, region)).collect()
}

fn channel_of(part: &str, region: &str) -> Option<ChannelDraft> {
    let (word, bare) = unlabelled(part);
    let dialled = |value: &str| value.chars().filter(char::is_ascii_digit).count() >= LEAST_DIGITS && !value.contains(char::is_alphabetic);
    if email_key(bare).is_some() {
        return Some(channel(ChannelKind::Email, bare));
    }
    if dialled(bare) && phone_key(bare, region).is_some() {
        return Some(ChannelDraft { label: mobile(word), ..channel(ChannelKind::Phone, bare) });
    }
    let page = bare.starts_with("http") || bare.starts_with("www.") || bare.contains('/') || word.is_some();
    let whole = page && !bare.contains(char::is_whitespace) && url_key(bare).is_some();
    whole.then(|| channel(ChannelKind::Url, bare))
}

/// What stands behind a label such as `Tel:` or `E`, and the label.
fn unlabelled(part: &str) -> (Option<String>, &str) {
    const LABELS: [&str; 17] = [
        "t", "p", "m", "e", "w", "tel", "phone", "telefon", "mobile", "mobil", "cell", "mail", "email", "e-mail", "web", "website",
        "linkedin",
    ];
    let labelled = part.split_once([':', ' ']).filter(|(word, _)| LABELS.contains(&fold(word).trim_matches('.')));
    labelled.map_or((None, part), |(word, rest)| (Some(fold(word)), rest.trim_start_matches([':', ' '])))
}

fn mobile(word: Option<String>) -> Option<String> {
    word.filter(|word| ["m", "mobile", "mobil", "cell"].contains(&word.trim_matches('.'))).map(|_| "mobile".to_owned())
}

fn channel(kind: ChannelKind, value: &str) -> ChannelDraft {
    ChannelDraft { kind, service: None, value: value.to_owned(), label: None, preferred: false }
}

/// A title and an organisation from the lines below a name, where they say both plainly; what is left over.
fn position_of<'line>(said: &[&'line str]) -> (Option<PositionDraft>, Vec<&'line str>) {
    const BETWEEN: [&str; 6] = [" at ", " bei ", " @ ", " | ", ", ", " · "];
    let Some(first) = said.first().filter(|line| is_short(line)) else { return (None, said.to_vec()) };
    if let Some((title, organisation)) = BETWEEN.iter().find_map(|between| first.split_once(between)) {
        return (Some(position(Some(title), Some(organisation))), said[1..].to_vec());
    }
    match said.get(1).filter(|line| is_short(line)) {
        Some(second) => (Some(position(Some(first), Some(second))), said[2..].to_vec()),
        None => (Some(position(Some(first), None)), said[1..].to_vec()),
    }
}

/// Short enough for a title, and no street or sentence.
fn is_short(line: &str) -> bool {
    line.split_whitespace().count() <= 8 && !line.contains(|letter: char| letter.is_numeric() || ".!?".contains(letter))
}

fn position(title: Option<&str>, organisation: Option<&str>) -> PositionDraft {
    let owned = |text: Option<&str>| text.map(|text| text.trim().to_owned());
    PositionDraft {
        kind: PositionKind::Work,
        organisation: owned(organisation),
        title: owned(title),
        department: None,
        started_on: None,
        ended_on: None,
        current: true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(draft: &PersonDraft) -> Vec<(ChannelKind, &str)> {
        draft.channels.iter().map(|channel| (channel.kind, channel.value.as_str())).collect()
    }

    #[test]
    fn a_signature_is_a_name_a_role_and_ways_to_reach_them() {
        let text = "Best regards,\n\n--\nIsolde van Wren\nHead of Charts at Harbour Works\nTel: +49 30 901820 | isolde@harbour.example\nwww.harbour.example\n12 Quay Street\n";
        let draft = pasted(text, "ZZ").expect("a signature");
        assert_eq!(draft.name, "Isolde van Wren");
        let position = &draft.positions[0];
        assert_eq!((position.title.as_deref(), position.organisation.as_deref()), (Some("Head of Charts"), Some("Harbour Works")));
        let expected = [
            (ChannelKind::Phone, "+49 30 901820"),
            (ChannelKind::Email, "isolde@harbour.example"),
            (ChannelKind::Url, "www.harbour.example"),
        ];
        assert_eq!(values(&draft), expected);
        assert_eq!(draft.notes, ["12 Quay Street"], "what is not understood stays");
    }

    #[test]
    fn a_role_and_an_organisation_may_stand_on_lines_of_their_own() {
        let draft = pasted("李静\nPilot\nTidewater\nM: +351 912 345 678", "ZZ").expect("a signature");
        assert_eq!((draft.name.as_str(), draft.positions[0].organisation.as_deref()), ("李静", Some("Tidewater")));
        assert_eq!(draft.channels[0].label.as_deref(), Some("mobile"));
    }

    #[test]
    fn a_card_is_read_as_cards_are() {
        let draft = pasted("BEGIN:VCARD\nVERSION:3.0\nFN:Tarquin Moss\nEMAIL:tarquin@moss.example\nEND:VCARD", "ZZ").expect("a card");
        assert_eq!((draft.name.as_str(), values(&draft)), ("Tarquin Moss", vec![(ChannelKind::Email, "tarquin@moss.example")]));
        let two = "BEGIN:VCARD\nFN:A\nEND:VCARD\nBEGIN:VCARD\nFN:B\nEND:VCARD";
        assert_eq!(pasted(two, "ZZ"), None, "several are an import");
    }

    #[test]
    fn the_address_of_a_profile_tells_the_name_or_what_one_is_called() {
        let linkedin = pasted("https://pt.linkedin.com/in/odile-fenn-8a31b2/?trk=x", "ZZ").expect("a profile");
        assert_eq!((linkedin.name.as_str(), linkedin.channels[0].service.as_deref()), ("Odile Fenn", Some("linkedin")));
        assert_eq!(pasted("https://github.com/odilefenn", "ZZ").map(|draft| draft.name), Some("odilefenn".to_owned()));
    }

    #[test]
    fn other_texts_are_nobody() {
        let texts = [
            "Met Dana about the draft, she asked for the paper",
            "https://harbour.example/news",
            "https://github.com/features",
            "https://github.com/odilefenn/charts",
            "dana@lumen.example",
            "Call Leo\nBuy bread\nWrite to Mia",
            "I was at the harbour.\nThen I went home.\nleo@moss.example",
            "",
        ];
        for text in texts {
            assert_eq!(pasted(text, "ZZ"), None, "{text}");
        }
    }
}
