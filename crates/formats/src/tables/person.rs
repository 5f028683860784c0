//! A person out of one row of a contact table, by the plan of its columns.

use wellmet_domain::{
    PartialDate,
    addresses::ImportantDateKind,
    folding::{email_key, fold},
    organisations::PositionKind,
    people::NameKind,
};

use super::{
    cells::{channel_of, label, relation, tags},
    field::Meaning,
    plan::{Plan, Planned},
};
use crate::{
    building::{hashed_key, invalid, taken},
    dates,
    draft::{AddressDraft, Content, DateDraft, Draft, PersonDraft, PositionDraft, RelationDraft},
    rows::Row,
};

/// How Google joins several values in one cell.
const JOINT: &str = " ::: ";

/// Reads one row.
pub(crate) fn person(row: &Row<'_>, plan: &Plan) -> Content {
    let mut building = Building {
        plan,
        draft: PersonDraft::default(),
        middle: Vec::new(),
        addresses: Vec::new(),
        positions: Vec::new(),
        born: Born::default(),
    };
    for column in &plan.columns {
        if let Some(cell) = row.at(column.place) {
            building.take(column, cell, column.label_place.and_then(|place| row.at(place)));
        }
    }
    match building.finish() {
        Some(person) => taken(Draft::Person(person)),
        None => invalid("rejected-no-name", (0..row.columns().names().len()).find_map(|place| row.at(place))),
    }
}

struct Building<'a> {
    plan: &'a Plan,
    draft: PersonDraft,
    middle: Vec<String>,
    addresses: Vec<(String, AddressDraft)>,
    positions: Vec<(String, PositionDraft)>,
    born: Born,
}

/// A birthday whose parts stand in columns of their own.
#[derive(Default)]
struct Born {
    year: Option<i16>,
    month: Option<i8>,
    day: Option<i8>,
}

impl Building<'_> {
    fn take(&mut self, column: &Planned, cell: &str, label_cell: Option<&str>) {
        let cell = without_apostrophe(cell);
        let values = self.values(column.field.meaning, cell);
        let (label, preferred) = label_cell.map_or((column.field.detail.clone(), false), label);
        // Tags are joined in one cell too, but their marks are read as a whole.
        if matches!(column.field.meaning, Meaning::Tags | Meaning::Topics | Meaning::Notes) {
            return self.text(column.field.meaning, cell);
        }
        for (place, value) in values.into_iter().map(str::trim).filter(|value| !value.is_empty()).enumerate() {
            let group = format!("{}#{place}", column.group);
            self.value(column.field.meaning, value, label.as_deref(), preferred && place == 0, &group);
        }
    }

    /// The values of a cell: Google joins them, our own export puts channels on lines of their own.
    fn values<'c>(&self, meaning: Meaning, cell: &'c str) -> Vec<&'c str> {
        match meaning {
            _ if self.plan.joined => cell.split(JOINT).collect(),
            Meaning::Email | Meaning::Phone | Meaning::Url | Meaning::Handle | Meaning::Address => cell.split('\n').collect(),
            _ => vec![cell],
        }
    }

    fn value(&mut self, meaning: Meaning, value: &str, label: Option<&str>, preferred: bool, group: &str) {
        match meaning {
            Meaning::Email | Meaning::Phone | Meaning::Url | Meaning::Handle => {
                self.draft.channels.extend(channel_of(meaning, value, label.map(str::to_owned), preferred));
            }
            Meaning::Street | Meaning::City | Meaning::Region | Meaning::PostalCode | Meaning::Country | Meaning::Address => {
                self.address(meaning, value, label, group);
            }
            Meaning::Organisation | Meaning::Title | Meaning::Department => self.position(meaning, value, group),
            Meaning::Birthday | Meaning::BirthYear | Meaning::BirthMonth | Meaning::BirthDay => self.birthday(meaning, value),
            Meaning::Date => self.date(value, label),
            Meaning::ConnectedOn => self.draft.connected_on = dates::day(value, self.plan.order),
            Meaning::Relation => self.relation(value, label.unwrap_or_default()),
            Meaning::Custom => self.draft.fields.push((label.unwrap_or("custom").to_owned(), value.to_owned())),
            _ => self.text(meaning, value),
        }
    }

    fn text(&mut self, meaning: Meaning, value: &str) {
        let text = value.to_owned();
        match meaning {
            Meaning::Name => self.draft.name = text,
            Meaning::GivenName => self.draft.given_name = Some(text),
            Meaning::MiddleName => self.middle.push(text),
            Meaning::FamilyName => self.draft.family_name = Some(text),
            Meaning::Prefix => self.draft.prefix = Some(text),
            Meaning::Suffix => self.draft.suffix = Some(text),
            Meaning::Nickname => self.draft.names.push((NameKind::Nickname, text)),
            Meaning::FormerName => self.draft.names.push((NameKind::Former, text)),
            Meaning::PhoneticName => self.draft.names.push((NameKind::Phonetic, text)),
            Meaning::Pronouns => self.draft.pronouns = Some(text),
            Meaning::Headline => self.draft.headline = Some(text),
            Meaning::Tags => self.draft.tags.extend(tags(value)),
            Meaning::Topics => self.draft.topics.extend(tags(value)),
            Meaning::Notes => self.draft.notes.push(text),
            _ => {}
        }
    }

    fn address(&mut self, meaning: Meaning, value: &str, label: Option<&str>, group: &str) {
        let place = self.addresses.iter().position(|(known, _)| known == group).unwrap_or_else(|| {
            self.addresses.push((group.to_owned(), AddressDraft { label: label.map(str::to_owned), ..AddressDraft::default() }));
            self.addresses.len() - 1
        });
        let address = &mut self.addresses[place].1;
        let part = match meaning {
            Meaning::Street => &mut address.street,
            Meaning::City => &mut address.locality,
            Meaning::Region => &mut address.region,
            Meaning::PostalCode => &mut address.postal_code,
            Meaning::Country => &mut address.country,
            _ => &mut address.formatted,
        };
        // A second line of the street follows the first.
        *part = Some(part.take().map_or_else(|| value.to_owned(), |first| format!("{first}\n{value}")));
    }

    fn position(&mut self, meaning: Meaning, value: &str, group: &str) {
        let place = self.positions.iter().position(|(known, _)| known == group).unwrap_or_else(|| {
            self.positions.push((group.to_owned(), current_position()));
            self.positions.len() - 1
        });
        let position = &mut self.positions[place].1;
        match meaning {
            Meaning::Organisation => position.organisation = Some(value.to_owned()),
            Meaning::Title => position.title = Some(value.to_owned()),
            _ => position.department = Some(value.to_owned()),
        }
    }

    fn birthday(&mut self, meaning: Meaning, value: &str) {
        let number = || value.parse::<i8>().ok().filter(|number| *number > 0);
        match meaning {
            Meaning::BirthYear => self.born.year = value.parse().ok().filter(|year| *year > 0),
            Meaning::BirthMonth => self.born.month = number(),
            Meaning::BirthDay => self.born.day = number(),
            _ => self.keep(ImportantDateKind::Birthday, None, dates::partial(value, self.plan.order)),
        }
    }

    fn date(&mut self, value: &str, label: Option<&str>) {
        let date = dates::partial(value, self.plan.order);
        match label {
            Some(label) if label.eq_ignore_ascii_case("anniversary") => self.keep(ImportantDateKind::Anniversary, None, date),
            other => self.keep(ImportantDateKind::Other, other.map(str::to_owned), date),
        }
    }

    fn keep(&mut self, kind: ImportantDateKind, label: Option<String>, date: Option<PartialDate>) {
        self.draft.dates.extend(date.and_then(without_sentinel).map(|date| DateDraft { kind, label, date }));
    }

    fn relation(&mut self, name: &str, label: &str) {
        match relation(label) {
            Some(kind) => self.draft.relations.push(RelationDraft { kind, name: name.to_owned() }),
            None => self.draft.fields.push((label.to_owned(), name.to_owned())),
        }
    }

    fn finish(mut self) -> Option<PersonDraft> {
        let born = PartialDate::new(self.born.year, self.born.month, self.born.day).ok();
        self.keep(ImportantDateKind::Birthday, None, born);
        let given: Vec<String> = self.draft.given_name.take().into_iter().chain(self.middle).collect();
        self.draft.given_name = Some(given.join(" ")).filter(|name| !name.is_empty());
        self.draft.addresses = self.addresses.into_iter().map(|(_, address)| address).collect();
        self.draft.positions = self.positions.into_iter().map(|(_, position)| position).collect();
        self.draft.name = name(&self.draft)?;
        self.draft.key = key(self.plan.source, &self.draft);
        Some(self.draft)
    }
}

/// A cell without the apostrophe that our export puts before what a spreadsheet would compute.
fn without_apostrophe(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@'])).unwrap_or(cell)
}

const fn current_position() -> PositionDraft {
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

/// Programs that cannot leave the year out write 1604, or Outlook's empty date, in its place.
fn without_sentinel(date: PartialDate) -> Option<PartialDate> {
    match date.year() {
        Some(1604) => PartialDate::new(None, date.month(), date.day()).ok(),
        _ => Some(date),
    }
}

/// The name as written, else joined from its parts; without any, what stands in for it: nickname, address, organisation.
fn name(draft: &PersonDraft) -> Option<String> {
    let joined = [draft.given_name.as_deref(), draft.family_name.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let nickname = || draft.names.iter().find(|(kind, _)| *kind == NameKind::Nickname).map(|(_, name)| name.clone());
    let channel = || draft.channels.first().map(|channel| channel.value.clone());
    let organisation = || draft.positions.iter().find_map(|position| position.organisation.clone());
    let written = [draft.name.clone(), joined].into_iter().find(|name| !name.is_empty());
    written.or_else(nickname).or_else(channel).or_else(organisation)
}

/// The name with the first address or number: what stays the same when the rest of a contact changes.
fn key(source: &str, draft: &PersonDraft) -> String {
    let first =
        draft.channels.first().map(|channel| email_key(&channel.value).unwrap_or_else(|| channel.value.clone())).unwrap_or_default();
    hashed_key(source, &[&fold(&draft.name), &first])
}
