//! What stands in one cell: several values, labels, relations, tags.

use wellmet_domain::{channels::ChannelKind, relations::RelationKind};

use super::field::Meaning;
use crate::{building::channel, draft::ChannelDraft};

/// Labels that everybody uses; they are kept in lower case, others as written.
const USUAL: [&str; 9] = ["home", "work", "mobile", "other", "main", "fax", "pager", "school", "profile"];

/// A label as it is kept, and whether it marks the value to use first.
pub(super) fn label(text: &str) -> (Option<String>, bool) {
    let (plain, preferred) = text.strip_prefix('*').map_or((text, false), |rest| (rest, true));
    let plain = plain.trim();
    let lower = plain.to_lowercase();
    let kept = if USUAL.contains(&lower.as_str()) { lower } else { plain.to_owned() };
    (Some(kept).filter(|label| !label.is_empty()), preferred)
}

/// A channel of a meaning that is one. None for what only looks like an address, such as Exchange's internal names.
pub(super) fn channel_of(meaning: Meaning, value: &str, label: Option<String>, preferred: bool) -> Option<ChannelDraft> {
    let lower = value.to_lowercase();
    let kind = match meaning {
        Meaning::Email if lower.starts_with("/o=") => return None,
        Meaning::Email => ChannelKind::Email,
        Meaning::Phone => ChannelKind::Phone,
        Meaning::Handle => {
            let service = label.map(|service| service.to_lowercase());
            return Some(ChannelDraft { service, preferred, ..channel(ChannelKind::Handle, value) });
        }
        _ => ChannelKind::Url,
    };
    let linkedin = kind == ChannelKind::Url && lower.contains("linkedin.com/");
    let label = label.filter(|label| !(linkedin && label.eq_ignore_ascii_case("linkedin")));
    Some(ChannelDraft { service: linkedin.then(|| "linkedin".to_owned()), label, preferred, ..channel(kind, value) })
}

/// What a related person is, from the label of a table. None when the word is not one of the known kinds.
pub(super) fn relation(label: &str) -> Option<RelationKind> {
    match label.to_lowercase().trim_start_matches('*').trim() {
        "spouse" | "partner" | "domestic partner" | "husband" | "wife" => Some(RelationKind::Partner),
        "mother" | "father" | "parent" => Some(RelationKind::Parent),
        "child" | "son" | "daughter" => Some(RelationKind::Child),
        "brother" | "sister" | "sibling" => Some(RelationKind::Sibling),
        "relative" => Some(RelationKind::Relative),
        "friend" => Some(RelationKind::Friend),
        "colleague" => Some(RelationKind::Colleague),
        "manager" => Some(RelationKind::Manager),
        "assistant" => Some(RelationKind::Assistant),
        "mentor" => Some(RelationKind::Mentor),
        _ => None,
    }
}

/// Tags in one cell; Google's own groups, marked by `* `, are kept only where they say something.
pub(super) fn tags(cell: &str) -> Vec<String> {
    let parts: Vec<&str> = if cell.contains(":::") { cell.split(":::").collect() } else { cell.split([';', ',']).collect() };
    let plain = parts.into_iter().map(|part| part.trim().trim_start_matches('*').trim());
    plain.filter(|tag| !tag.is_empty() && !tag.eq_ignore_ascii_case("mycontacts")).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_marks_the_value_to_use_first_and_usual_labels_are_small() {
        assert_eq!(label("* Work"), (Some("work".into()), true));
        assert_eq!(label("Sailing Club"), (Some("Sailing Club".into()), false));
        assert_eq!(label("*"), (None, true));
    }

    #[test]
    fn the_group_everybody_is_in_is_no_tag() {
        assert_eq!(tags("* myContacts ::: Work ::: * starred"), ["Work", "starred"]);
        assert_eq!(tags("Friends;Lisbon"), ["Friends", "Lisbon"]);
    }
}
