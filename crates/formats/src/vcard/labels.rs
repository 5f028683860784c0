//! Labels: types, Apple's grouped labels, and the words for relations, in both directions.

use wellmet_domain::relations::RelationKind;

use super::lines::Line;

/// Types and the usual labels they mean; the first that a line bears is its place, the second its device.
const DEVICES: &[(&str, &str)] = &[
    ("cell", "mobile"),
    ("iphone", "mobile"),
    ("mobile", "mobile"),
    ("main", "main"),
    ("pager", "pager"),
    ("car", "car"),
    ("school", "school"),
    ("other", "other"),
];

/// The label of a line: the grouped one, else what its types say.
#[must_use]
pub fn label_of(line: &Line, lines: &[Line]) -> Option<String> {
    grouped_label(line, lines).or_else(|| typed_label(&line.types()))
}

/// The label that stands in a line of its own beside this one: `item1.X-ABLabel`.
#[must_use]
pub fn grouped_label(line: &Line, lines: &[Line]) -> Option<String> {
    let group = line.group.as_deref()?;
    let label = lines.iter().find(|other| other.name == "X-ABLABEL" && same_group(other, group))?;
    Some(plain_label(&label.text())).filter(|label| !label.is_empty())
}

/// Whether a line belongs to a group; case does not count.
#[must_use]
pub fn same_group(line: &Line, group: &str) -> bool {
    line.group.as_deref().is_some_and(|own| own.eq_ignore_ascii_case(group))
}

/// `_$!<HomePage>!$_` is `homepage`; a word of the user's own stays as it is, a usual one in lower case.
fn plain_label(label: &str) -> String {
    if let Some(built_in) = label.strip_prefix("_$!<").and_then(|rest| rest.strip_suffix(">!$_")) {
        return built_in.to_lowercase();
    }
    let lower = label.to_lowercase();
    if is_usual(&lower) { lower } else { label.trim().to_owned() }
}

fn is_usual(label: &str) -> bool {
    types_for(label).is_some()
}

fn typed_label(types: &[String]) -> Option<String> {
    let has = |wanted: &str| types.iter().any(|one| one == wanted);
    let place = ["work", "home"].into_iter().find(|place| has(place));
    let device = DEVICES.iter().find(|(one, _)| has(one)).map(|(_, label)| *label);
    match (place, has("fax"), device) {
        (Some(place), true, _) => Some(format!("{place} fax")),
        (None, true, _) => Some("fax".to_owned()),
        (Some("work"), false, Some("mobile")) => Some("work mobile".to_owned()),
        (_, false, Some(device)) => Some(device.to_owned()),
        (Some(place), false, None) => Some(place.to_owned()),
        (None, false, None) => None,
    }
}

/// The types that mean a usual label; none for a label of the user's own.
#[must_use]
pub fn types_for(label: &str) -> Option<&'static str> {
    Some(match label {
        "work" => "WORK",
        "home" => "HOME",
        "mobile" => "CELL",
        "work mobile" => "WORK,CELL",
        "work fax" => "WORK,FAX",
        "home fax" => "HOME,FAX",
        "fax" => "FAX",
        "main" => "MAIN",
        "pager" => "PAGER",
        "car" => "CAR",
        "school" => "SCHOOL",
        "other" => "OTHER",
        _ => return None,
    })
}

/// What a word for a related person means; any other word is an acquaintance.
#[must_use]
pub fn relation_of(word: &str) -> RelationKind {
    let word = word.to_lowercase();
    if let Ok(kind) = word.replace([' ', '-'], "_").parse() {
        return kind;
    }
    match word.as_str() {
        "spouse" | "wife" | "husband" | "domestic-partner" | "domestic partner" | "date" | "sweetheart" => RelationKind::Partner,
        "mother" | "father" => RelationKind::Parent,
        "son" | "daughter" => RelationKind::Child,
        "brother" | "sister" => RelationKind::Sibling,
        "kin" | "aunt" | "uncle" | "cousin" | "grandmother" | "grandfather" => RelationKind::Relative,
        "co-worker" | "coworker" => RelationKind::Colleague,
        "boss" => RelationKind::Manager,
        "cofounder" => RelationKind::CoFounder,
        _ => RelationKind::Acquaintance,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vcard::lines::lines_of;

    #[test]
    fn a_grouped_label_wins_over_types_whatever_its_case() {
        let card = b"BEGIN:VCARD\nITEM1.TEL;type=HOME:1\nitem1.X-ABLABEL:_$!<Assistant>!$_\nTEL;WORK;FAX:2\nitem2.TEL:3\nitem2.X-ABLabel:Boat\nEND:VCARD\n";
        let lines = lines_of(card);
        let labels: Vec<_> = lines.iter().filter(|line| line.name == "TEL").map(|line| label_of(line, &lines).unwrap()).collect();
        assert_eq!(labels, ["assistant", "work fax", "Boat"]);
    }

    #[test]
    fn every_kind_of_relation_comes_back_from_its_word() {
        for kind in RelationKind::ALL {
            assert_eq!(relation_of(kind.as_str()), *kind);
        }
        assert_eq!(relation_of("Mother"), RelationKind::Parent);
    }

    #[test]
    fn usual_labels_come_back_from_their_types() {
        for label in ["work", "home", "mobile", "work mobile", "work fax", "home fax", "fax", "main", "pager", "car", "school", "other"] {
            let types: Vec<String> = types_for(label).unwrap().split(',').map(str::to_lowercase).collect();
            assert_eq!(typed_label(&types).as_deref(), Some(label));
        }
    }
}
