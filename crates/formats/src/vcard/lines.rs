//! The content lines of one card: where each stands, its name and parameters, and its value's raw bytes.
//!
//! The only module that knows the crate behind it. A line that is none (a comment, a stray line) is passed over and keeps its place.

use std::{borrow::Cow, ops::Range};

use vcard::tree::{codec::mode::VcardEscaper, cst::VcardCst, leaf::VcardLeaf, line::VcardLine, value::node::VcardValueNode};

use super::{
    charset::{decode, from_quoted_printable},
    values::{split, unescape},
};

/// One content line.
#[derive(Clone, Debug)]
pub struct Line {
    /// Where it stands in the card, its ending included.
    pub span: Range<usize>,
    /// The group before the name: `item1`.
    pub group: Option<String>,
    /// The name in capitals, without the group.
    pub name: String,
    /// Parameters: names in capitals, values without their quotes. A bare type of vCard 2.1 has the name `TYPE`.
    pub params: Vec<(String, Vec<String>)>,
    /// Group, name and parameters as written, unfolded.
    pub head: String,
    /// The value, unfolded, otherwise as written.
    pub raw: Vec<u8>,
    /// Whether the card is of a version (2.1) in which a backslash escapes a semicolon and nothing else.
    pub legacy: bool,
}

impl Line {
    /// The values of a parameter.
    pub fn param<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.params.iter().filter(move |(known, _)| known == name).flat_map(|(_, values)| values.iter().map(String::as_str))
    }

    /// The types, in lower case.
    pub fn types(&self) -> Vec<String> {
        self.param("TYPE").flat_map(|value| value.split(',')).map(|value| value.trim().to_lowercase()).collect()
    }

    /// Whether the value is written as quoted-printable.
    pub fn is_quoted_printable(&self) -> bool {
        self.param("ENCODING").chain(self.param("TYPE")).any(|value| value.eq_ignore_ascii_case("QUOTED-PRINTABLE"))
    }

    /// The value's charset, when it names one.
    pub fn charset(&self) -> Option<&str> {
        self.param("CHARSET").next()
    }

    /// The value as text, its escapes kept.
    pub fn escaped(&self) -> String {
        if self.is_quoted_printable() {
            return decode(&from_quoted_printable(&self.raw), self.charset()).replace("\r\n", "\n");
        }
        decode(&self.raw, self.charset())
    }

    /// The value as one text.
    pub fn text(&self) -> String {
        unescape(&self.escaped(), self.legacy).trim().to_owned()
    }

    /// The value's components, which semicolons separate.
    pub fn components(&self) -> Vec<String> {
        split(&self.escaped(), ';').iter().map(|part| unescape(part, self.legacy).trim().to_owned()).collect()
    }

    /// The value's items, which commas separate.
    pub fn items(&self) -> Vec<String> {
        split(&self.escaped(), ',')
            .iter()
            .map(|part| unescape(part, self.legacy).trim().to_owned())
            .filter(|item| !item.is_empty())
            .collect()
    }
}

/// The content lines of a card (narrow bytes), without its envelope and without nested cards.
#[must_use]
pub fn lines_of(card: &[u8]) -> Vec<Line> {
    let mut lines = Vec::new();
    let (mut at, mut depth) = (byte_order_mark(card), 0_usize);
    while at < card.len() {
        let Some((line, end)) = line_at(card, at) else {
            at = end_of_physical_line(card, at);
            continue;
        };
        at = end;
        match (line.name.as_str(), line.raw.eq_ignore_ascii_case(b"VCARD")) {
            ("BEGIN", true) => depth += 1,
            ("END", true) => depth = depth.saturating_sub(1),
            _ if depth == 1 => lines.push(line),
            _ => {}
        }
    }
    let legacy = version_of(&lines).is_some_and(|version| escapes_semicolons_only(&version));
    for line in &mut lines {
        line.legacy = legacy;
    }
    lines
}

/// The version that the lines state.
pub fn version_of(lines: &[Line]) -> Option<String> {
    lines.iter().find(|line| line.name == "VERSION").map(|line| String::from_utf8_lossy(&line.raw).trim().to_owned())
}

/// Where the last END of a card begins, or the end of the card when it has none: the place for new lines.
#[must_use]
pub fn place_of_end(card: &[u8]) -> usize {
    let (mut at, mut place) = (byte_order_mark(card), card.len());
    while at < card.len() {
        let Some((line, end)) = line_at(card, at) else {
            at = end_of_physical_line(card, at);
            continue;
        };
        if line.name == "END" && line.raw.eq_ignore_ascii_case(b"VCARD") {
            place = line.span.start;
        }
        at = end;
    }
    place
}

fn byte_order_mark(card: &[u8]) -> usize {
    if card.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 }
}

fn end_of_physical_line(card: &[u8], at: usize) -> usize {
    card[at..].iter().position(|byte| *byte == b'\n').map_or(card.len(), |length| at + length + 1)
}

/// The logical line that begins here and where the next one does; none for blank lines and for what is no content line.
fn line_at(card: &[u8], at: usize) -> Option<(Line, usize)> {
    let end = end_of_physical_line(card, at);
    let physical = &card[at..end];
    // A blank line that the tokeniser would swallow into the next line keeps its own place.
    if physical.iter().all(u8::is_ascii_whitespace) || !physical.contains(&b':') && !continues(card, end) {
        return None;
    }
    let (taken, rest) = VcardLine::take(&card[at..]).ok()?;
    let end = card.len() - rest.len();
    Some((line_from(taken, at..end), end))
}

fn continues(card: &[u8], end: usize) -> bool {
    matches!(card.get(end), Some(b' ' | b'\t'))
}

fn line_from(taken: VcardLine<'_>, span: Range<usize>) -> Line {
    let mut line = VcardLine { eol: VcardLeaf::from(""), wire: vcard::tree::wire::VcardWire::default(), ..taken };
    let raw = {
        let value = std::mem::replace(&mut line.value, VcardValueNode::parse(b""));
        let bare = VcardLine { name: VcardLeaf::from(""), params: Vec::new(), value, eol: VcardLeaf::from(""), wire: line.wire.clone() };
        bytes_of(bare).split_off(1)
    };
    let group = line.group().map(str::to_owned);
    let name = line.bare_name().trim().to_ascii_uppercase();
    let params = line.params.iter().map(|param| named(param.name.get(), param.values.iter().map(VcardLeaf::get))).collect();
    let mut head = bytes_of(line);
    head.pop();
    Line { span, group, name, params, head: String::from_utf8_lossy(&head).into_owned(), raw, legacy: false }
}

fn bytes_of(line: VcardLine<'_>) -> Vec<u8> {
    VcardCst { begin: None, props: vec![line], end: None, trailing: Cow::Borrowed("") }.to_bytes()
}

fn named<'a>(name: &str, values: impl Iterator<Item = &'a str>) -> (String, Vec<String>) {
    let name = name.trim().to_ascii_uppercase();
    let values: Vec<String> = values.map(|value| unquote(value.trim())).collect();
    if !values.is_empty() {
        return (name, values);
    }
    match name.as_str() {
        "QUOTED-PRINTABLE" | "BASE64" | "8BIT" | "7BIT" => ("ENCODING".to_owned(), vec![name]),
        _ => ("TYPE".to_owned(), vec![name]),
    }
}

/// A parameter's value without its quotes, RFC 6868 carets resolved.
fn unquote(value: &str) -> String {
    let inner = value.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(value);
    if !inner.contains('^') {
        return inner.to_owned();
    }
    inner.replace("^n", "\n").replace("^'", "\"").replace("^^", "^")
}

/// Whether this version knows only the escape `\;`.
#[must_use]
pub fn escapes_semicolons_only(version: &str) -> bool {
    VcardEscaper::for_version_str(version) == VcardEscaper::V2_1
}

#[cfg(test)]
mod tests {
    use super::*;

    const CARD: &str = "BEGIN:VCARD\r\nVERSION:3.0\r\n# a comment\r\n\r\nitem1.TEL;type=CELL;type=pref:+1\r\n 23\r\nAGENT:\r\n\
                        BEGIN:VCARD\r\nFN:Nested\r\nEND:VCARD\r\nNOTE;ENCODING=QUOTED-PRINTABLE:a=\r\nb=C3=A9\r\nEND:VCARD\r\n\r\n";

    #[test]
    fn lines_know_their_place_their_parameters_and_their_value() {
        let lines = lines_of(CARD.as_bytes());
        let names: Vec<_> = lines.iter().map(|line| line.name.as_str()).collect();
        assert_eq!(names, ["VERSION", "TEL", "AGENT", "NOTE"]);
        let tel = &lines[1];
        assert_eq!(&CARD[tel.span.clone()], "item1.TEL;type=CELL;type=pref:+1\r\n 23\r\n");
        assert_eq!((tel.group.as_deref(), tel.text().as_str()), (Some("item1"), "+123"));
        assert_eq!((tel.types(), tel.head.as_str()), (vec!["cell".to_owned(), "pref".to_owned()], "item1.TEL;type=CELL;type=pref"));
        assert_eq!(lines[3].text(), "abé");
    }

    #[test]
    fn a_new_line_goes_before_the_last_end() {
        assert!(CARD[place_of_end(CARD.as_bytes())..].starts_with("END:VCARD\r\n\r\n"));
        assert_eq!(place_of_end(b"FN:A\n"), 5);
    }
}
