//! Positions: ORG with its TITLE or ROLE, and our own line for what vCard cannot say (studies, dates, what is over).

use wellmet_domain::organisations::PositionKind;

use super::{labels::same_group, lines::Line};
use crate::draft::PositionDraft;

/// Kind; organisation; title; department; start; end; `current` or nothing.
pub(super) const OWN_POSITION: &str = "X-WELLMET-POSITION";

/// The positions in the order of the card.
pub(super) fn positions(lines: &[Line]) -> Vec<PositionDraft> {
    let mut found: Vec<(Option<String>, PositionDraft)> = Vec::new();
    for line in lines {
        match line.name.as_str() {
            "ORG" => found.extend(organisation(line).map(|position| (line.group.clone(), position))),
            OWN_POSITION => found.push((Some(OWN_POSITION.to_owned()), own(line))),
            _ => {}
        }
    }
    for name in ["TITLE", "ROLE"] {
        lines.iter().filter(|line| line.name == name).for_each(|line| entitle(line, &mut found));
    }
    found.into_iter().map(|(_, position)| position).collect()
}

fn organisation(line: &Line) -> Option<PositionDraft> {
    let parts = line.components();
    let organisation = parts.first().cloned().filter(|name| !name.is_empty());
    let departments: Vec<String> = parts.into_iter().skip(1).filter(|part| !part.is_empty()).collect();
    let department = (!departments.is_empty()).then(|| departments.join(", "));
    (organisation.is_some() || department.is_some()).then(|| PositionDraft { organisation, department, ..current_work() })
}

const fn current_work() -> PositionDraft {
    PositionDraft {
        kind: PositionKind::Work,
        organisation: None,
        title: None,
        department: None,
        started_on: None,
        ended_on: None,
        current: true,
    }
}

/// Gives a title to the position of its group, else to the first without one, else makes a position of it.
fn entitle(line: &Line, found: &mut Vec<(Option<String>, PositionDraft)>) {
    let title = line.text();
    if title.is_empty() {
        return;
    }
    let fits = |(group, position): &&mut (Option<String>, PositionDraft)| {
        position.title.is_none() && position.kind == PositionKind::Work && belongs(line, group.as_deref())
    };
    let titled = found.iter().any(|(_, position)| position.title.is_some());
    match found.iter_mut().find(fits) {
        Some((_, position)) => position.title = Some(title),
        // A role beside a title says the same in other words.
        None if line.name == "ROLE" && titled => {}
        None => found.push((line.group.clone(), PositionDraft { title: Some(title), ..current_work() })),
    }
}

fn belongs(line: &Line, group: Option<&str>) -> bool {
    match (&line.group, group) {
        (_, Some(OWN_POSITION)) => false,
        (None, None) => true,
        (Some(_), Some(group)) => same_group(line, group),
        _ => false,
    }
}

fn own(line: &Line) -> PositionDraft {
    let parts = line.components();
    let part = |index: usize| parts.get(index).cloned().filter(|part| !part.is_empty());
    PositionDraft {
        kind: part(0).and_then(|kind| kind.parse().ok()).unwrap_or(PositionKind::Work),
        organisation: part(1),
        title: part(2),
        department: part(3),
        started_on: part(4).and_then(|date| date.parse().ok()),
        ended_on: part(5).and_then(|date| date.parse().ok()),
        current: part(6).is_some(),
    }
}
