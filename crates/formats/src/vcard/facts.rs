//! Addresses, days, relations, notes and fields of a card.

use wellmet_domain::addresses::ImportantDateKind;

use super::{
    dates::date_of,
    labels::{grouped_label, label_of, relation_of, same_group},
    lines::Line,
    person::{all, android, in_group, joined},
};
use crate::draft::{AddressDraft, DateDraft, RelationDraft};

/// Addresses: ADR, and LABEL where it stands alone.
pub(super) fn addresses(lines: &[Line]) -> Vec<AddressDraft> {
    let mut found: Vec<AddressDraft> = all(lines, "ADR").filter_map(|line| address(line, lines)).collect();
    for line in all(lines, "LABEL").filter(|line| in_group(lines, line.group.as_deref(), "ADR").is_none()) {
        let (label, formatted) = (label_of(line, lines), line.text());
        match found.iter_mut().find(|address| address.formatted.is_none() && address.label == label) {
            Some(address) => address.formatted = Some(formatted),
            None if !formatted.is_empty() => found.push(AddressDraft { label, formatted: Some(formatted), ..AddressDraft::default() }),
            None => {}
        }
    }
    found
}

/// The address that a line states, when it states one.
pub(super) fn address(line: &Line, lines: &[Line]) -> Option<AddressDraft> {
    let parts = line.components();
    let part = |index: usize| parts.get(index).cloned().filter(|part| !part.is_empty());
    let grouped = in_group(lines, line.group.as_deref(), "LABEL").map(Line::text);
    let found = AddressDraft {
        label: None,
        street: joined([part(0), part(1), part(2)], ", "),
        locality: part(3),
        region: part(4),
        postal_code: part(5),
        country: part(6),
        formatted: line.param("LABEL").next().map(|label| label.replace("\\n", "\n")).or(grouped),
    };
    (found != AddressDraft::default()).then(|| AddressDraft { label: label_of(line, lines), ..found })
}

/// Days that matter. One that cannot be read as a date is kept as a field, see [`fields`].
pub(super) fn dates(lines: &[Line]) -> Vec<DateDraft> {
    lines.iter().filter_map(|line| date(line, lines)).collect()
}

fn date(line: &Line, lines: &[Line]) -> Option<DateDraft> {
    if let Some(values) = android(line, "contact_event") {
        return android_date(&values);
    }
    let (kind, label) = date_kind(line, lines)?;
    let omitted = line.param("X-APPLE-OMIT-YEAR").next();
    Some(DateDraft { kind, label, date: date_of(&line.text(), omitted)? })
}

fn date_kind(line: &Line, lines: &[Line]) -> Option<(ImportantDateKind, Option<String>)> {
    match line.name.as_str() {
        "BDAY" => Some((ImportantDateKind::Birthday, None)),
        "ANNIVERSARY" | "X-ANNIVERSARY" | "X-EVOLUTION-ANNIVERSARY" | "X-KADDRESSBOOK-X-ANNIVERSARY" => {
            Some((ImportantDateKind::Anniversary, None))
        }
        "DEATHDATE" => Some((ImportantDateKind::Death, None)),
        "X-ABDATE" => match grouped_label(line, lines) {
            Some(label) if label == "anniversary" => Some((ImportantDateKind::Anniversary, None)),
            label => Some((ImportantDateKind::Other, label)),
        },
        _ => None,
    }
}

/// Android: the date; 1 for an anniversary, 2 for any other, 3 for a birthday; the label.
fn android_date(values: &[String]) -> Option<DateDraft> {
    let (kind, label) = match values.get(1).map(String::as_str) {
        Some("1") => (ImportantDateKind::Anniversary, None),
        Some("3") => (ImportantDateKind::Birthday, None),
        _ => (ImportantDateKind::Other, values.get(2).cloned().filter(|label| !label.is_empty())),
    };
    Some(DateDraft { kind, label, date: date_of(&values[0], None)? })
}

/// Related people by name; one known only by an address is left to the card.
pub(super) fn relations(lines: &[Line]) -> Vec<RelationDraft> {
    lines.iter().filter_map(|line| relation(line, lines)).filter(|relation| !relation.name.is_empty()).collect()
}

fn relation(line: &Line, lines: &[Line]) -> Option<RelationDraft> {
    if let Some(values) = android(line, "relation") {
        let word = values.get(2).filter(|word| !word.is_empty()).cloned().unwrap_or_default();
        return Some(RelationDraft { kind: relation_of(&word), name: values[0].clone() });
    }
    let word = match line.name.as_str() {
        "RELATED" if !is_address(line) => line.types().into_iter().find(|word| word != "pref").unwrap_or_default(),
        "X-ABRELATEDNAMES" => grouped_label(line, lines).unwrap_or_default(),
        "X-SPOUSE" | "X-EVOLUTION-SPOUSE" | "X-KADDRESSBOOK-X-SPOUSESNAME" => "spouse".to_owned(),
        "X-MANAGER" | "X-EVOLUTION-MANAGER" | "X-KADDRESSBOOK-X-MANAGERSNAME" => "manager".to_owned(),
        "X-ASSISTANT" | "X-EVOLUTION-ASSISTANT" | "X-KADDRESSBOOK-X-ASSISTANTSNAME" => "assistant".to_owned(),
        _ => return None,
    };
    Some(RelationDraft { kind: relation_of(&word), name: line.text() })
}

fn is_address(line: &Line) -> bool {
    let text = line.text();
    ["urn:", "http:", "https:", "mailto:"].iter().any(|scheme| text.starts_with(scheme))
}

/// Notes, each as one text.
pub(super) fn notes(lines: &[Line]) -> Vec<String> {
    all(lines, "NOTE").map(Line::text).filter(|note| !note.is_empty()).collect()
}

/// Fields of the user's own making, and dates in words: `BDAY;VALUE=text:circa 1800`.
pub(super) fn fields(lines: &[Line]) -> Vec<(String, String)> {
    lines.iter().filter_map(|line| field(line, lines)).collect()
}

fn field(line: &Line, lines: &[Line]) -> Option<(String, String)> {
    let value = line.text();
    if line.name == "X-WELLMET-FIELD" {
        let label = lines.iter().find(|other| other.name == "X-ABLABEL" && same_group(other, line.group.as_deref().unwrap_or_default()));
        return Some((label.map(Line::text).unwrap_or_default(), value));
    }
    let (kind, label) = date_kind(line, lines)?;
    let unread = !value.is_empty() && date(line, lines).is_none();
    unread.then(|| (label.unwrap_or_else(|| kind.as_str().to_owned()), value))
}
