//! People as a table, for export: a row each, in columns that this crate reads back.

use std::io::{self, Write};

use csv::{Writer, WriterBuilder};

use crate::{
    building::excerpt,
    draft::{ChannelDraft, PersonDraft},
};
use wellmet_domain::{addresses::ImportantDateKind, channels::ChannelKind, people::NameKind};

/// The columns; several values of one kind are joined by line breaks inside the cell.
const COLUMNS: [&str; 18] = [
    "Name",
    "Given name",
    "Family name",
    "Prefix",
    "Suffix",
    "Nickname",
    "Organisation",
    "Job title",
    "Department",
    "Email",
    "Phone",
    "LinkedIn",
    "Website",
    "Address",
    "Birthday",
    "Connected on",
    "Tags",
    "Notes",
];

/// Writes people as CSV, in UTF-8 with a mark so that spreadsheets read names right.
///
/// Cells that a spreadsheet would take for a formula are led by an apostrophe.
///
/// # Errors
/// When the destination cannot be written.
pub fn write_people_csv<'a>(people: impl IntoIterator<Item = &'a PersonDraft>, mut destination: impl Write) -> io::Result<()> {
    destination.write_all("\u{FEFF}".as_bytes())?;
    let mut writer = WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(destination);
    writer.write_record(COLUMNS)?;
    for person in people {
        write_person(&mut writer, person)?;
    }
    writer.flush()
}

fn write_person(writer: &mut Writer<impl Write>, person: &PersonDraft) -> csv::Result<()> {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let position = person.positions.first();
    let of_position =
        |part: fn(&crate::draft::PositionDraft) -> &Option<String>| position.map(|position| text(part(position))).unwrap_or_default();
    let birthday =
        person.dates.iter().find(|date| date.kind == ImportantDateKind::Birthday).map(|date| date.date.to_string()).unwrap_or_default();
    let nickname = person.names.iter().find(|(kind, _)| *kind == NameKind::Nickname).map(|(_, name)| name.clone()).unwrap_or_default();
    let cells = [
        person.name.clone(),
        text(&person.given_name),
        text(&person.family_name),
        text(&person.prefix),
        text(&person.suffix),
        nickname,
        of_position(|position| &position.organisation),
        of_position(|position| &position.title),
        of_position(|position| &position.department),
        channels(person, |channel| channel.kind == ChannelKind::Email),
        channels(person, |channel| channel.kind == ChannelKind::Phone),
        channels(person, is_linkedin),
        channels(person, |channel| channel.kind == ChannelKind::Url && !is_linkedin(channel)),
        addresses(person),
        birthday,
        person.connected_on.map(|day| day.to_string()).unwrap_or_default(),
        person.tags.join("; "),
        person.notes.join("\n"),
    ];
    writer.write_record(cells.iter().map(|cell| neutral(cell)))
}

fn is_linkedin(channel: &ChannelDraft) -> bool {
    channel.service.as_deref() == Some("linkedin")
}

fn channels(person: &PersonDraft, wanted: impl Fn(&ChannelDraft) -> bool) -> String {
    person.channels.iter().filter(|channel| wanted(channel)).map(|channel| channel.value.as_str()).collect::<Vec<_>>().join("\n")
}

fn addresses(person: &PersonDraft) -> String {
    let whole = |address: &crate::draft::AddressDraft| {
        let parts = [&address.street, &address.postal_code, &address.locality, &address.region, &address.country];
        address.formatted.clone().unwrap_or_else(|| parts.into_iter().flatten().map(|part| excerpt(part)).collect::<Vec<_>>().join(", "))
    };
    person.addresses.iter().map(whole).collect::<Vec<_>>().join("\n")
}

/// A cell that no spreadsheet computes (OWASP, "CSV Injection"): one that begins like a formula is led by an apostrophe.
///
/// A telephone number such as `+351 912` stays as it is: digits and signs alone compute nothing but themselves.
fn neutral(cell: &str) -> String {
    let begins_like_one = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let dialled = cell.starts_with('+')
        && cell.len() > 1
        && cell[1..].chars().all(|character| character.is_ascii_digit() || " ()./".contains(character));
    if begins_like_one && !dialled { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn person(name: &str) -> PersonDraft {
        PersonDraft { name: name.to_owned(), ..PersonDraft::default() }
    }

    fn written(people: &[PersonDraft]) -> String {
        let mut bytes = Vec::new();
        write_people_csv(people, &mut bytes).unwrap();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn a_cell_that_looks_like_a_formula_is_made_harmless() {
        for name in ["=HYPERLINK(\"x\")", "+1+cmd|'x'", "-2+3", "@SUM(A1)", "\t=1"] {
            let cells = written(&[person(name)]);
            let mut reader = csv::Reader::from_reader(cells.as_bytes());
            let record = reader.records().next().unwrap().unwrap();
            assert_eq!(record[0].to_owned(), format!("'{name}"));
        }
        assert_eq!(neutral("+351 912 345 678"), "+351 912 345 678");
        assert_eq!(neutral("Dana"), "Dana");
    }

    proptest! {
        #[test]
        fn no_cell_begins_like_a_formula(name in "\\PC{1,20}") {
            let cell = neutral(&name);
            prop_assert!(!cell.starts_with(['=', '-', '@']));
        }
    }
}
