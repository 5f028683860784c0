//! Edits of a card that change only the lines they must; every other byte stays.

use wellmet_domain::{PartialDate, channels::ChannelKind};

use super::{
    charset::Width,
    edits::{CardEdits, Edit, Listed, NameParts},
    facts::address,
    generate::{address_parts, write_address},
    labels::same_group,
    lines::{Line, lines_of, place_of_end, version_of},
    person::{channel, joined, name_line},
    values::{escape, split},
    write::{Manner, Writer, content_line},
};
use crate::draft::AddressDraft;

/// The card with these edits made. Without edits it is the same, byte for byte.
///
/// An edit of a value that the card does not have adds it; a removal of one is no change.
#[must_use]
pub fn patch(bytes: &[u8], edits: &CardEdits) -> Vec<u8> {
    if edits.0.is_empty() {
        return bytes.to_vec();
    }
    let width = Width::of(bytes);
    let mut card = Card::of(width.narrow(bytes).into_owned());
    edits.0.iter().for_each(|edit| card.make(edit));
    width.widen(card.bytes)
}

struct Card {
    bytes: Vec<u8>,
    lines: Vec<Line>,
    version: String,
    ending: &'static str,
}

impl Card {
    fn of(bytes: Vec<u8>) -> Self {
        let lines = lines_of(&bytes);
        let version = version_of(&lines).unwrap_or_else(|| "3.0".to_owned());
        let ending = if bytes.windows(2).any(|pair| pair == b"\r\n") { "\r\n" } else { "\n" };
        Self { bytes, lines, version, ending }
    }

    fn make(&mut self, edit: &Edit) {
        match edit {
            Edit::Name(name) => self.rename(name),
            Edit::Organisation(organisation) => self.set_component("ORG", 0, organisation.as_deref()),
            Edit::Department(department) => self.set_component("ORG", 1, department.as_deref()),
            Edit::Title(title) => self.set_single(if self.has("TITLE") { "TITLE" } else { self.title_name() }, title.as_deref()),
            Edit::Birthday(date) => self.set_birthday(*date),
            Edit::Add { list, value, label } => self.add(*list, value, label.as_deref()),
            Edit::Change { list, from, to } => self.change(*list, from, Some(to)),
            Edit::Remove { list, value } => self.change(*list, value, None),
            Edit::AddAddress(address) => self.insert(|card| write_address(card, address)),
            Edit::ChangeAddress { from, to } => self.change_address(from, to),
            Edit::RemoveAddress(address) => {
                if let Some(index) = self.address_at(address) {
                    self.remove(index);
                }
            }
        }
    }

    fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    fn find(&self, name: &str) -> Option<usize> {
        self.lines.iter().position(|line| line.name == name)
    }

    /// A card that says the title as a role keeps saying it so.
    fn title_name(&self) -> &'static str {
        if self.has("ROLE") { "ROLE" } else { "TITLE" }
    }

    fn replace(&mut self, index: usize, new: Vec<u8>) {
        let span = self.lines[index].span.clone();
        self.bytes.splice(span, new);
        self.lines = lines_of(&self.bytes);
    }

    /// Gives a line another value, escaped already, and keeps all else of it.
    fn rewrite(&mut self, index: usize, value: &str) {
        let line = &self.lines[index];
        let written = &self.bytes[line.span.clone()];
        let ending = if written.ends_with(b"\r\n") { "\r\n" } else { "\n" };
        let manner = Manner { legacy: line.legacy, charset: line.charset(), printable: line.is_quoted_printable(), ending };
        let new = content_line(&line.head, value, &manner);
        self.replace(index, new);
    }

    /// Takes a line away, and the lines of its group that only described it.
    fn remove(&mut self, index: usize) {
        let line = self.lines[index].clone();
        let group = line.group.as_deref().unwrap_or_default();
        let (mut describing, mut others) = (vec![line.span.clone()], false);
        for other in self.lines.iter().filter(|other| same_group(other, group) && other.span != line.span) {
            match other.name.as_str() {
                "X-ABLABEL" | "X-ABADR" | "LABEL" => describing.push(other.span.clone()),
                _ => others = true,
            }
        }
        if others {
            describing.truncate(1);
        }
        describing.sort_by_key(|span| std::cmp::Reverse(span.start));
        for span in describing {
            self.bytes.drain(span);
        }
        self.lines = lines_of(&self.bytes);
    }

    /// Writes new lines before the END.
    fn insert(&mut self, write: impl FnOnce(&mut Writer)) {
        let taken = self.lines.iter().filter_map(|line| line.group.as_deref()?.to_lowercase().strip_prefix("item")?.parse().ok()).max();
        let mut writer = Writer::new(&self.version, self.ending, taken.unwrap_or(0_u32).min(u32::MAX - 8));
        write(&mut writer);
        let place = place_of_end(&self.bytes);
        self.bytes.splice(place..place, writer.bytes);
        self.lines = lines_of(&self.bytes);
    }

    fn rename(&mut self, name: &NameParts) {
        if let Some(index) = name_line(&self.lines).and_then(|line| self.lines.iter().position(|other| other.span == line.span)) {
            self.rewrite_name_parts(index, name);
        } else if name.given.is_some() || name.family.is_some() {
            let parts = [&name.family, &name.given, &None, &name.prefix, &name.suffix].map(|part| part.clone().unwrap_or_default());
            self.insert(|card| card.components("N", &parts.each_ref().map(String::as_str)));
        }
        let shown = self.find("FN").map(|index| self.lines[index].text());
        if shown.as_ref() != Some(&name.shown) {
            self.set_single("FN", Some(&name.shown));
        }
    }

    fn rewrite_name_parts(&mut self, index: usize, name: &NameParts) {
        let line = &self.lines[index];
        let read = line.components();
        let read = |at: usize| read.get(at).cloned().filter(|part| !part.is_empty());
        let mut parts = split(&line.escaped(), ';');
        parts.resize(parts.len().max(5), String::new());
        let before = parts.clone();
        let escaped = |part: &Option<String>| escape(part.as_deref().unwrap_or_default(), &self.version);
        for (at, part) in [(0, &name.family), (3, &name.prefix), (4, &name.suffix)] {
            if read(at) != *part {
                parts[at] = escaped(part);
            }
        }
        if joined([read(1), read(2)], " ") != name.given {
            parts[1] = escaped(&name.given);
            parts[2] = String::new();
        }
        if parts != before {
            self.rewrite(index, &parts.join(";"));
        }
    }

    fn set_single(&mut self, name: &str, value: Option<&str>) {
        match (self.find(name), value) {
            (Some(index), Some(value)) => self.rewrite(index, &escape(value, &self.version)),
            (Some(index), None) => self.remove(index),
            (None, Some(value)) => self.insert(|card| card.text(name, value)),
            (None, None) => {}
        }
    }

    /// Sets one component of a structured line; a line that says nothing any more goes. A department takes the place of all departments.
    fn set_component(&mut self, name: &str, at: usize, value: Option<&str>) {
        let Some(index) = self.find(name) else {
            let parts: Vec<&str> = std::iter::repeat_n("", at).chain(value).collect();
            if value.is_some() {
                self.insert(|card| card.components(name, &parts));
            }
            return;
        };
        let mut parts = split(&self.lines[index].escaped(), ';');
        parts.resize(parts.len().max(at + 1), String::new());
        parts[at] = escape(value.unwrap_or_default(), &self.version);
        if at > 0 {
            parts.truncate(at + 1);
        }
        while parts.last().is_some_and(String::is_empty) {
            parts.pop();
        }
        if parts.is_empty() { self.remove(index) } else { self.rewrite(index, &parts.join(";")) }
    }

    fn set_birthday(&mut self, date: Option<PartialDate>) {
        let Some((index, date)) = self.find("BDAY").zip(date) else {
            return self.set_single("BDAY", date.map(|date| self.date_text(date)).as_deref());
        };
        let line = &self.lines[index];
        let head: Vec<&str> = split_head(&line.head).into_iter().filter(|part| !describes_date(part)).collect();
        let ending = if self.bytes[line.span.clone()].ends_with(b"\r\n") { "\r\n" } else { "\n" };
        let manner = Manner { legacy: line.legacy, charset: None, printable: false, ending };
        let new = content_line(&head.join(";"), &self.date_text(date), &manner);
        self.replace(index, new);
    }

    /// vCard 4.0 writes dates without separators, but for a year and month (RFC 6350, section 4.3.1).
    fn date_text(&self, date: PartialDate) -> String {
        let text = date.to_string();
        if self.version != "4.0" || date.day().is_none() {
            return text;
        }
        match text.strip_prefix("--") {
            Some(rest) => format!("--{}", rest.replace('-', "")),
            None => text.replace('-', ""),
        }
    }

    fn add(&mut self, list: Listed, value: &str, label: Option<&str>) {
        let name = list.name();
        match self.find(name) {
            Some(index) if list == Listed::Category || list == Listed::Nickname => {
                let longer = format!("{},{}", self.lines[index].escaped(), escape(value, &self.version));
                self.rewrite(index, &longer);
            }
            _ => self.insert(|card| {
                let head = card.head(name, label);
                card.text(&head, value);
            }),
        }
    }

    fn change(&mut self, list: Listed, from: &str, to: Option<&str>) {
        let found = self.lines.iter().position(|line| list.is_on(line, &self.lines, from));
        match (found, list, to) {
            (None, _, Some(to)) => self.add(list, to, None),
            (None, _, None) => {}
            (Some(index), Listed::Category | Listed::Nickname, _) => self.change_item(index, from, to),
            (Some(index), _, None) => self.remove(index),
            (Some(index), _, Some(to)) => {
                let scheme = scheme_of(&self.lines[index].text());
                self.rewrite(index, &(scheme + &escape(to, &self.version)));
            }
        }
    }

    fn change_item(&mut self, index: usize, from: &str, to: Option<&str>) {
        let line = &self.lines[index];
        let legacy = line.legacy;
        let mut items = split(&line.escaped(), ',');
        let at = items.iter().position(|item| super::values::unescape(item, legacy).trim() == from);
        match (at, to) {
            (Some(at), Some(to)) => items[at] = escape(to, &self.version),
            (Some(at), None) => drop(items.remove(at)),
            (None, _) => return,
        }
        if items.iter().all(|item| item.trim().is_empty()) { self.remove(index) } else { self.rewrite(index, &items.join(",")) }
    }

    fn address_at(&self, wanted: &AddressDraft) -> Option<usize> {
        let says = |line: &Line| line.name == "ADR" && address(line, &self.lines).is_some_and(|found| same_place(&found, wanted));
        self.lines.iter().position(says)
    }

    fn change_address(&mut self, from: &AddressDraft, to: &AddressDraft) {
        let Some(index) = self.address_at(from) else {
            return self.insert(|card| write_address(card, to));
        };
        let parts = address_parts(to).map(|part| escape(part, &self.version));
        if !same_place(from, to) {
            self.rewrite(index, &parts.join(";"));
        }
    }
}

/// Whether two addresses say the same place, whatever their labels.
fn same_place(one: &AddressDraft, other: &AddressDraft) -> bool {
    address_parts(one) == address_parts(other)
}

impl Listed {
    const fn name(self) -> &'static str {
        match self {
            Self::Nickname => "NICKNAME",
            Self::Email => "EMAIL",
            Self::Phone => "TEL",
            Self::Url => "URL",
            Self::Note => "NOTE",
            Self::Category => "CATEGORIES",
        }
    }

    fn is_on(self, line: &Line, lines: &[Line], value: &str) -> bool {
        if line.name != self.name() {
            return false;
        }
        match self {
            Self::Nickname | Self::Category => line.items().iter().any(|item| item == value),
            Self::Note => line.text() == value,
            Self::Email | Self::Phone | Self::Url => {
                channel(line, lines).is_some_and(|channel| channel.kind != ChannelKind::Handle && channel.value == value)
            }
        }
    }
}

/// `tel:` or `mailto:` before a value, which a change keeps.
fn scheme_of(text: &str) -> String {
    let lower = text.to_lowercase();
    let scheme = ["tel:", "mailto:"].into_iter().find(|scheme| lower.starts_with(scheme));
    scheme.map(|scheme| text[..scheme.len()].to_owned()).unwrap_or_default()
}

/// The name and parameters of a head, cut at semicolons outside quotes.
fn split_head(head: &str) -> Vec<&str> {
    let mut quoted = false;
    head.split(|character| {
        quoted ^= character == '"';
        character == ';' && !quoted
    })
    .collect()
}

/// Parameters that say how a birthday was written, which a new one no longer is.
fn describes_date(parameter: &str) -> bool {
    let name = parameter.split('=').next().unwrap_or_default().to_ascii_uppercase();
    matches!(name.as_str(), "VALUE" | "X-APPLE-OMIT-YEAR" | "ENCODING" | "CHARSET" | "CALSCALE" | "QUOTED-PRINTABLE")
}
