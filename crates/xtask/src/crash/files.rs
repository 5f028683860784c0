//! The files that a unit of import consists of: cards, and a calendar of meetings with these people.

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use anyhow::Result;

/// How many people a unit of import brings; more than one chunk applies at once.
pub const PEOPLE: i64 = 320;
/// How many meetings a unit of import brings.
pub const MEETINGS: i64 = 280;
/// How many rows its files hold.
pub const ROWS: i64 = PEOPLE + MEETINGS;

/// A folder beside the data files.
pub struct Folder(PathBuf);

impl Folder {
    pub fn new(beside: &Path) -> Self {
        Self(beside.join("files"))
    }

    pub fn path(&self) -> &Path {
        &self.0
    }
}

/// A name whose last word tells the unit.
pub fn name(number: i64, unit: &str) -> String {
    format!("Wren Abbott{number} {unit}")
}

/// An address whose domain tells the unit.
pub fn address(number: i64, unit: &str) -> String {
    format!("wren{number}@{unit}.example")
}

/// Writes the files of a unit.
pub fn write(folder: &Path, unit: &str) -> Result<Vec<PathBuf>> {
    fs::create_dir_all(folder)?;
    let (cards, meetings) = (folder.join("people.vcf"), folder.join("calendar.ics"));
    fs::write(&cards, cards_of(unit)?)?;
    fs::write(&meetings, meetings_of(unit)?)?;
    Ok(vec![cards, meetings])
}

fn cards_of(unit: &str) -> Result<String> {
    let mut text = String::new();
    for number in 0..PEOPLE {
        let (name, address) = (name(number, unit), address(number, unit));
        write!(text, "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{number}-{unit}\r\nN:{unit};Wren;Abbott{number};;\r\nFN:{name}\r\n")?;
        write!(text, "ORG:Harbour {}\r\nEMAIL:{address}\r\nEND:VCARD\r\n", number % 10)?;
    }
    Ok(text)
}

fn meetings_of(unit: &str) -> Result<String> {
    let mut text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Wellmet//Invented//EN\r\n".to_owned();
    for number in 0..MEETINGS {
        let start = format!("2026{:02}{:02}T100000Z", 1 + number % 10, 1 + number % 28);
        write!(text, "BEGIN:VEVENT\r\nUID:{number}@{unit}.example\r\nDTSTAMP:{start}\r\nDTSTART:{start}\r\nDURATION:PT45M\r\n")?;
        write!(text, "SUMMARY:Harbour paper {unit}\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:{}\r\nEND:VEVENT\r\n", address(number, unit))?;
    }
    text.push_str("END:VCALENDAR\r\n");
    Ok(text)
}
