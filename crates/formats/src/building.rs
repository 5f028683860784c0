//! Small steps that every reader takes to build an item: keys, refusals, texts, channels.

use jiff::{Timestamp, civil::DateTime, tz::TimeZone};
use sha2::{Digest, Sha256};
use wellmet_domain::{channels::ChannelKind, folding::trim_invisible, identities::IdentityKind, interactions::Role};

use crate::draft::{ChannelDraft, Content, Draft, Key, ParticipantDraft, RejectionKind};

/// How much of a value a refusal quotes.
const EXCERPT: usize = 80;

/// A key out of the fields by which a record is known, the same in every later file.
pub(crate) fn hashed_key(kind: &str, fields: &[&str]) -> Key {
    let mut hash = Sha256::new();
    for field in fields {
        // Each field is led by its length, so that no two lists of fields run together.
        hash.update((field.len() as u64).to_le_bytes());
        hash.update(field.as_bytes());
    }
    format!("{kind}:{}", hex(&hash.finalize()[..16]))
}

/// Bytes as two digits each.
pub(crate) fn hex(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or_default();
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// Something taken.
pub(crate) fn taken(draft: Draft) -> Content {
    Content::Draft(Box::new(draft))
}

/// Something left out on purpose.
pub(crate) fn ignored(reason: &str, detail: Option<&str>) -> Content {
    Content::Rejected { kind: RejectionKind::Ignored, reason: reason.to_owned(), detail: detail.map(excerpt) }
}

/// Something that cannot be read.
pub(crate) fn invalid(reason: &str, detail: Option<&str>) -> Content {
    Content::Rejected { kind: RejectionKind::Invalid, reason: reason.to_owned(), detail: detail.map(excerpt) }
}

/// The beginning of a text, in one line.
pub(crate) fn excerpt(text: &str) -> String {
    let line = trim_invisible(text);
    if line.chars().count() <= EXCERPT { line } else { line.chars().take(EXCERPT - 1).chain(['…']).collect() }
}

/// The instant of a time of day that is given in, or is to be ordered as, universal time.
pub(crate) fn universal(moment: DateTime) -> Option<Timestamp> {
    moment.to_zoned(TimeZone::UTC).ok().map(|zoned| zoned.timestamp())
}

/// A profile on LinkedIn as a channel, with its address as it was given.
pub(crate) fn linkedin_profile(address: &str) -> ChannelDraft {
    ChannelDraft { service: Some("linkedin".to_owned()), ..channel(ChannelKind::Url, address) }
}

/// A channel without a label.
pub(crate) fn channel(kind: ChannelKind, value: &str) -> ChannelDraft {
    ChannelDraft { kind, service: None, value: value.to_owned(), label: None, preferred: false }
}

/// Somebody known by their profile when it is given, else by name. None when neither says anything.
pub(crate) fn participant(profile: Option<&str>, name: Option<&str>, role: Role) -> Option<ParticipantDraft> {
    let (kind, value) = match (profile, name) {
        (Some(profile), _) => (IdentityKind::Profile, profile),
        (None, Some(name)) => (IdentityKind::Name, name),
        (None, None) => return None,
    };
    Some(ParticipantDraft { kind, value: value.to_owned(), name: name.map(str::to_owned), role })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_that_run_together_have_different_keys() {
        assert_ne!(hashed_key("name", &["ab", "c"]), hashed_key("name", &["a", "bc"]));
        assert_eq!(hashed_key("name", &["ab"]), hashed_key("name", &["ab"]));
    }

    #[test]
    fn a_refusal_quotes_one_short_line() {
        assert_eq!(excerpt("two\nlines "), "two lines");
        assert_eq!(excerpt(&"é".repeat(100)).chars().count(), EXCERPT);
    }
}
