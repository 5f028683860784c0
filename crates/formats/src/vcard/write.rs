//! New content lines in the manner of a version: heads with their types, grouped labels, folding, quoted-printable.

use super::{
    charset::{encode, to_quoted_printable},
    labels::types_for,
    values::{LONGEST_LINE, escape, fold},
};

/// Writes lines one after the other.
#[derive(Debug)]
pub struct Writer {
    /// What is written so far.
    pub bytes: Vec<u8>,
    version: String,
    ending: &'static str,
    group: u32,
}

impl Writer {
    /// Writes for a card of this version, with this line ending, numbering its groups after `group`.
    pub fn new(version: &str, ending: &'static str, group: u32) -> Self {
        Self { bytes: Vec::new(), version: version.to_owned(), ending, group }
    }

    /// A line whose value is one text.
    pub fn text(&mut self, head: &str, value: &str) {
        self.escaped(head, &escape(value, &self.version));
    }

    /// A line whose value is a list of components.
    pub fn components(&mut self, head: &str, components: &[&str]) {
        self.escaped(head, &self.joined(components, ";"));
    }

    /// The parts escaped, with the separator between them.
    pub fn joined(&self, parts: &[&str], separator: &str) -> String {
        parts.iter().map(|part| escape(part, &self.version)).collect::<Vec<_>>().join(separator)
    }

    /// A line whose value is escaped already.
    pub fn escaped(&mut self, head: &str, value: &str) {
        let bytes =
            content_line(head, value, &Manner { legacy: self.version == "2.1", charset: None, printable: false, ending: self.ending });
        self.bytes.extend(bytes);
    }

    /// The head of a property with this label: a type when it is a usual one, else a group with its label line, which is written at once.
    pub fn head(&mut self, name: &str, label: Option<&str>) -> String {
        match label.map(|label| (label, types_for(label))) {
            None => name.to_owned(),
            Some((_, Some(types))) if self.version == "2.1" => format!("{name};{}", types.replace(',', ";")),
            Some((_, Some(types))) => format!("{name};TYPE={types}"),
            Some((label, None)) => format!("{}.{name}", self.grouped(label)),
        }
    }

    /// A new group, its label written.
    pub fn grouped(&mut self, label: &str) -> String {
        let group = self.fresh_group();
        self.text(&format!("{group}.X-ABLabel"), label);
        group
    }

    /// A group that no line has yet.
    pub fn fresh_group(&mut self) -> String {
        self.group += 1;
        format!("item{}", self.group)
    }
}

/// How a line is to be written.
#[derive(Debug)]
pub struct Manner<'a> {
    /// Whether the card is of version 2.1, which folds nothing and writes what is not plain ASCII as quoted-printable.
    pub legacy: bool,
    /// The charset that the head names.
    pub charset: Option<&'a str>,
    /// Whether the head says quoted-printable.
    pub printable: bool,
    /// The line's ending.
    pub ending: &'a str,
}

/// One line with its ending.
pub fn content_line(head: &str, value: &str, manner: &Manner<'_>) -> Vec<u8> {
    if manner.printable {
        return printable_line(head, value, manner);
    }
    if manner.legacy && !value.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        let charset = if manner.charset.is_none() { ";CHARSET=UTF-8" } else { "" };
        return printable_line(&format!("{head}{charset};ENCODING=QUOTED-PRINTABLE"), value, manner);
    }
    let line = format!("{head}:{value}");
    let text = if manner.legacy { line + manner.ending } else { fold(&line, manner.ending) };
    encode(&text, manner.charset)
}

fn printable_line(head: &str, value: &str, manner: &Manner<'_>) -> Vec<u8> {
    let value = to_quoted_printable(&encode(&value.replace('\n', "\r\n"), manner.charset));
    let mut line = format!("{head}:");
    let mut width = line.len();
    for piece in octets(&value) {
        // One place is kept for the soft break.
        if width + piece.len() >= LONGEST_LINE {
            line.push('=');
            line.push_str(manner.ending);
            width = 0;
        }
        line.push_str(piece);
        width += piece.len();
    }
    line.push_str(manner.ending);
    line.into_bytes()
}

/// Quoted-printable text cut where a soft break may stand: never inside an octet.
fn octets(value: &str) -> impl Iterator<Item = &str> {
    let mut rest = value;
    std::iter::from_fn(move || {
        let length = if rest.starts_with('=') { 3 } else { 1 };
        let (piece, tail) = rest.split_at_checked(length)?;
        rest = tail;
        Some(piece)
    })
}
