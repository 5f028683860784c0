//! Cuts a mailbox at its separator lines and keeps of each mail the headers, and the body only when it is wanted.

use std::io::{self, BufRead, BufReader, Read};

/// The most bytes of headers that are kept of a mail.
const MOST_HEADERS: usize = 1 << 20;
/// The most bytes of body that are kept of a mail.
const MOST_BODY: usize = 4 << 20;
/// The most bytes of a line that are looked at in one go.
const LONGEST_PIECE: u64 = 1 << 20;

const WEEKDAYS: [&[u8]; 7] = [b"Mon", b"Tue", b"Wed", b"Thu", b"Fri", b"Sat", b"Sun"];
const MONTHS: [&[u8]; 12] = [b"Jan", b"Feb", b"Mar", b"Apr", b"May", b"Jun", b"Jul", b"Aug", b"Sep", b"Oct", b"Nov", b"Dec"];

/// One mail, as far as it is kept.
#[derive(Debug, Default)]
pub struct RawMail {
    /// The line of its separator, from 1.
    pub line: u64,
    /// Its headers with the empty line after them, then its body when that is wanted.
    pub bytes: Vec<u8>,
    /// Whether the headers are whole: the empty line after them was there.
    pub whole: bool,
    /// Whether the body is in the bytes.
    pub body: bool,
}

/// The mails of a stream, one after the other.
#[derive(Debug)]
pub struct Mails<R> {
    reader: BufReader<R>,
    bodies: bool,
    piece: Vec<u8>,
    line: u64,
    mail: RawMail,
    state: State,
    is_mailbox: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Start,
    Headers,
    Body,
    Done,
}

impl<R: Read> Mails<R> {
    /// Cuts this stream; `bodies` tells whether they are kept.
    pub fn new(reader: R, bodies: bool) -> Self {
        Self {
            reader: BufReader::with_capacity(1 << 18, reader),
            bodies,
            piece: Vec::new(),
            line: 0,
            mail: RawMail::default(),
            state: State::Start,
            is_mailbox: false,
        }
    }

    /// The next mail, or none at the end. It is valid until the next call.
    ///
    /// # Errors
    /// When the stream cannot be read.
    pub fn next_mail(&mut self) -> io::Result<Option<&RawMail>> {
        if self.state == State::Done {
            return Ok(None);
        }
        if self.state != State::Start {
            self.begin();
        }
        loop {
            let starts_line = self.piece.is_empty() || self.piece.ends_with(b"\n");
            self.piece.clear();
            if self.reader.by_ref().take(LONGEST_PIECE).read_until(b'\n', &mut self.piece)? == 0 {
                let begun = self.state != State::Start;
                self.state = State::Done;
                return Ok(begun.then_some(&self.mail));
            }
            self.line += u64::from(starts_line);
            if starts_line && self.separates() {
                return Ok(Some(&self.mail));
            }
            self.keep(starts_line);
        }
    }

    /// Starts a mail at the separator that was read last.
    fn begin(&mut self) {
        self.mail.bytes.clear();
        self.mail.whole = false;
        self.mail.body = self.bodies;
        self.mail.line = self.line;
        self.state = State::Headers;
    }

    /// Whether the line ends the mail before it. The first line of a mailbox only begins one.
    fn separates(&mut self) -> bool {
        if self.state == State::Start && self.piece.starts_with(b"From ") {
            self.is_mailbox = true;
            self.begin();
            self.piece.truncate(0);
            self.piece.push(b'\n');
            return false;
        }
        self.is_mailbox && self.state != State::Start && is_separator(&self.piece)
    }

    fn keep(&mut self, starts_line: bool) {
        let empty = self.piece == b"\n" || self.piece == b"\r\n";
        match self.state {
            State::Start if empty => {}
            State::Start => {
                self.begin();
                self.keep_header(starts_line && empty);
            }
            // The separator itself leaves an empty piece behind, before any header.
            State::Headers if empty && self.mail.bytes.is_empty() => {}
            State::Headers => self.keep_header(starts_line && empty),
            State::Body if self.bodies => self.keep_body(starts_line),
            State::Body | State::Done => {}
        }
    }

    fn keep_header(&mut self, ends: bool) {
        if self.mail.bytes.len() + self.piece.len() <= MOST_HEADERS {
            self.mail.bytes.extend_from_slice(&self.piece);
        }
        if ends {
            self.mail.whole = true;
            self.state = State::Body;
        }
    }

    fn keep_body(&mut self, starts_line: bool) {
        let quoted = starts_line && self.is_mailbox && is_quoted(&self.piece);
        if self.mail.bytes.len() + self.piece.len() <= MOST_HEADERS + MOST_BODY {
            self.mail.bytes.extend_from_slice(&self.piece[usize::from(quoted)..]);
        }
    }
}

/// `From`, a sender, and a date in the manner of `asctime`: what a sentence that begins with "From" does not have.
fn is_separator(line: &[u8]) -> bool {
    if !line.starts_with(b"From ") {
        return false;
    }
    let words: Vec<&[u8]> = line.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty()).collect();
    let dated = |pair: &[&[u8]]| WEEKDAYS.contains(&pair[0]) && MONTHS.contains(&pair[1]);
    words.windows(2).any(dated) && words.iter().any(|word| word.len() == 4 && word.iter().all(u8::is_ascii_digit))
}

/// A line that mailboxrd quoted: any number of `>` before `From `.
fn is_quoted(line: &[u8]) -> bool {
    let after = line.iter().position(|byte| *byte != b'>').unwrap_or(0);
    after > 0 && line[after..].starts_with(b"From ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str, bodies: bool) -> Vec<(u64, String, bool)> {
        let mut mails = Mails::new(text.as_bytes(), bodies);
        let mut cut = Vec::new();
        while let Some(mail) = mails.next_mail().unwrap() {
            cut.push((mail.line, String::from_utf8(mail.bytes.clone()).unwrap(), mail.whole));
        }
        cut
    }

    const TWO: &str = "From 123@xxx Mon Jan 05 10:00:00 +0000 2026\nA: 1\n\nFrom here to there\n>From quoted\n>>From twice\n\n\
                       From - Tue Jan  6 10:00:00 2026\nB: 2\n\n";

    #[test]
    fn a_mailbox_is_cut_at_dated_separators_only() {
        let heads: Vec<_> = cut(TWO, false);
        assert_eq!(heads, [(1, "A: 1\n\n".to_owned(), true), (8, "B: 2\n\n".to_owned(), true)]);
    }

    #[test]
    fn a_body_comes_without_the_quotes_of_the_mailbox() {
        assert_eq!(cut(TWO, true)[0].1, "A: 1\n\nFrom here to there\nFrom quoted\n>From twice\n\n");
    }

    #[test]
    fn a_single_mail_is_never_cut() {
        let text = "A: 1\r\n\r\nFrom 123@xxx Mon Jan 05 10:00:00 +0000 2026\r\n";
        assert_eq!(cut(text, false), [(1, "A: 1\r\n\r\n".to_owned(), true)]);
    }

    #[test]
    fn headers_that_break_off_are_not_whole() {
        assert_eq!(cut("From x Mon Jan 05 10:00:00 2026\nA: 1\nSubj", false), [(1, "A: 1\nSubj".to_owned(), false)]);
        assert!(cut("", false).is_empty());
    }
}
