//! A mailbox of a given size whose messages are as long as mail is, for the speed of reading it.

use std::{
    fs::File,
    io::{BufWriter, Write as _},
    path::Path,
};

use anyhow::Result;

/// How many bytes the body of a message has: text, its copy in HTML, a small picture.
const BODY: usize = 20_000;
const LINE: &[u8] = b"We talked about the harbour paper, the grid and who could review the pilot before the board meets.\n";

/// Writes a mailbox of about so many bytes.
///
/// # Errors
/// When the file cannot be written.
pub fn write(path: &Path, bytes: usize) -> Result<()> {
    let mut out = BufWriter::new(File::create(path)?);
    let body = LINE.repeat(BODY / LINE.len());
    for number in 0..bytes / BODY {
        let person = number % 500;
        let (day, minute) = (1 + number % 28, number % 60);
        writeln!(out, "From sender{person}@invented Thu Jan {day:2} 10:{minute:02}:00 +0000 2026")?;
        writeln!(out, "Message-ID: <{number}@invented.example>\nDate: {day} Jan 2026 10:{minute:02}:00 +0000")?;
        writeln!(out, "From: Sender {person} <sender{person}@invented.example>\nTo: Robin Vale <robin.vale@wellmet.example>")?;
        writeln!(out, "Subject: The harbour paper\nContent-Type: text/plain; charset=utf-8\n")?;
        out.write_all(&body)?;
        writeln!(out)?;
    }
    out.flush()?;
    Ok(())
}
