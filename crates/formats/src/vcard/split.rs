//! Cuts a stream into cards on its bytes, so that every byte of the file belongs to exactly one card.
//!
//! What stands before the first card belongs to it; what follows an END (blank lines, stray lines) belongs to the card before.

use std::io::{self, BufRead, Read};

use super::charset::Width;

/// The most bytes one card may have; a longer one is cut off from memory and refused.
pub const LARGEST_CARD: usize = 100 << 20;

/// The bytes of one card and what is known about them.
#[derive(Debug, PartialEq, Eq)]
pub struct RawCard {
    /// The line of its BEGIN, from 1.
    pub line: u64,
    /// Its bytes; of a card that is too large only the beginning.
    pub bytes: Vec<u8>,
    /// Whether its END was there.
    pub complete: bool,
    /// Whether it grew past [`LARGEST_CARD`].
    pub too_large: bool,
}

/// The cards of a stream, one after the other.
#[derive(Debug)]
pub struct Cards<R> {
    lines: Lines<R>,
    /// The BEGIN line that ended a card without END.
    pending: Option<Vec<u8>>,
    card: RawCard,
    depth: usize,
    begun: bool,
}

impl<R: Read> Cards<R> {
    /// Cuts this stream.
    pub fn new(reader: R) -> Self {
        Self { lines: Lines::new(reader), pending: None, card: RawCard::empty(), depth: 0, begun: false }
    }

    /// The next card, or none at the end of the file. A file without any card is none, whatever it holds.
    ///
    /// # Errors
    /// When the stream cannot be read.
    pub fn next_card(&mut self) -> io::Result<Option<RawCard>> {
        while let Some(line) = self.next_line()? {
            if let Some(card) = self.take(line) {
                return Ok(Some(card));
            }
        }
        let last = self.finish();
        Ok((last.line > 0).then_some(last))
    }

    fn next_line(&mut self) -> io::Result<Option<Vec<u8>>> {
        match self.pending.take() {
            Some(line) => Ok(Some(line)),
            None => self.lines.next_line(),
        }
    }

    /// Adds a line; gives the card back that the line turned out not to belong to.
    fn take(&mut self, line: Vec<u8>) -> Option<RawCard> {
        match self.lines.envelope(&line) {
            Some(Envelope::Begin) if self.begun && (self.depth == 0 || !self.card.ends_with_agent(self.lines.width)) => {
                let done = self.finish();
                self.pending = Some(line);
                return Some(done);
            }
            Some(Envelope::Begin) => self.begin(),
            Some(Envelope::End) => self.depth = self.depth.saturating_sub(1),
            None => {}
        }
        self.card.push(&line);
        None
    }

    fn begin(&mut self) {
        if !self.begun {
            self.card.line = self.lines.number;
        }
        self.begun = true;
        self.depth += 1;
    }

    fn finish(&mut self) -> RawCard {
        let mut card = std::mem::replace(&mut self.card, RawCard::empty());
        card.complete = self.begun && self.depth == 0;
        self.depth = 0;
        self.begun = false;
        card
    }
}

impl RawCard {
    const fn empty() -> Self {
        Self { line: 0, bytes: Vec::new(), complete: false, too_large: false }
    }

    fn push(&mut self, line: &[u8]) {
        if self.bytes.len() + line.len() > LARGEST_CARD {
            self.too_large = true;
        } else {
            self.bytes.extend_from_slice(line);
        }
    }

    /// Whether the last line that says anything opens a nested card: `AGENT:`, as vCard 2.1 writes it.
    fn ends_with_agent(&self, width: Width) -> bool {
        let tail = &self.bytes[self.bytes.len().saturating_sub(256)..];
        let text = width.ascii(tail);
        let last = text.trim_end().rsplit('\n').next().unwrap_or_default().trim().to_ascii_uppercase();
        last.starts_with("AGENT") && last.ends_with(':')
    }
}

enum Envelope {
    Begin,
    End,
}

/// The physical lines of a stream, each with its ending.
#[derive(Debug)]
struct Lines<R> {
    reader: io::BufReader<R>,
    width: Width,
    number: u64,
}

impl<R: Read> Lines<R> {
    fn new(reader: R) -> Self {
        Self { reader: io::BufReader::with_capacity(1 << 16, reader), width: Width::Byte, number: 0 }
    }

    fn next_line(&mut self) -> io::Result<Option<Vec<u8>>> {
        let mut line = Vec::new();
        loop {
            let limit = u64::try_from(LARGEST_CARD + 1 - line.len().min(LARGEST_CARD)).unwrap_or(u64::MAX);
            let read = self.reader.by_ref().take(limit).read_until(b'\n', &mut line)?;
            if self.number == 0 {
                self.width = Width::of(&line);
            }
            if self.width == Width::LittleEndian && line.ends_with(b"\n") && line.len() % 2 == 1 {
                self.reader.by_ref().take(1).read_to_end(&mut line)?;
            }
            if read == 0 || self.width.ends_line(&line) || line.len() > LARGEST_CARD {
                break;
            }
        }
        if line.is_empty() {
            return Ok(None);
        }
        self.number += 1;
        Ok(Some(line))
    }

    fn envelope(&self, line: &[u8]) -> Option<Envelope> {
        if line.len() > 200 {
            return None;
        }
        let text = self.width.ascii(line);
        let text = text.trim_matches(|character: char| character.is_whitespace() || matches!(character, '\u{FEFF}' | '\u{0}'));
        let (name, value) = text.split_once(':')?;
        if !value.trim().eq_ignore_ascii_case("VCARD") {
            return None;
        }
        let name = name.rsplit('.').next().unwrap_or(name).trim();
        if name.eq_ignore_ascii_case("BEGIN") { Some(Envelope::Begin) } else { name.eq_ignore_ascii_case("END").then_some(Envelope::End) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &[u8]) -> Vec<RawCard> {
        let mut cards = Cards::new(text);
        std::iter::from_fn(|| cards.next_card().unwrap()).collect()
    }

    #[test]
    fn every_byte_of_the_file_belongs_to_exactly_one_card() {
        let text = b"\xEF\xBB\xBF\r\nBEGIN:VCARD\r\nFN:A\r\nEND:VCARD\r\n\r\n\nstray\nbegin:vcard\nFN:B\nend:vcard\n\n";
        let cards = cut(text);
        assert_eq!(cards.iter().map(|card| card.line).collect::<Vec<_>>(), [2, 8]);
        assert!(cards.iter().all(|card| card.complete));
        assert_eq!(cards.into_iter().flat_map(|card| card.bytes).collect::<Vec<_>>(), text);
    }

    #[test]
    fn a_card_without_end_ends_where_the_next_begins() {
        let cards = cut(b"BEGIN:VCARD\nFN:A\nBEGIN:VCARD\nFN:B\nEND:VCARD\nBEGIN:VCARD\nFN:C\n");
        let seen: Vec<_> = cards.iter().map(|card| (card.line, card.complete)).collect();
        assert_eq!(seen, [(1, false), (3, true), (6, false)]);
    }

    #[test]
    fn a_nested_agent_stays_inside_its_card() {
        let cards = cut(b"BEGIN:VCARD\nFN:A\nAGENT:\nBEGIN:VCARD\nFN:B\nEND:VCARD\nEND:VCARD\nBEGIN:VCARD\nEND:VCARD\n");
        let seen: Vec<_> = cards.iter().map(|card| (card.line, card.complete)).collect();
        assert_eq!(seen, [(1, true), (8, true)]);
    }

    #[test]
    fn a_wide_file_is_cut_at_its_wide_line_ends() {
        for big in [false, true] {
            let text = "\u{FEFF}BEGIN:VCARD\r\nFN:\u{0A0A}\r\nEND:VCARD\r\nBEGIN:VCARD\r\nEND:VCARD\r\n";
            let units = text.encode_utf16().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() });
            let bytes: Vec<u8> = units.collect();
            let cards = cut(&bytes);
            assert_eq!(cards.iter().map(|card| card.line).collect::<Vec<_>>(), [1, 4]);
            assert_eq!(cards.into_iter().flat_map(|card| card.bytes).collect::<Vec<_>>(), bytes);
        }
    }

    #[test]
    fn a_file_without_a_card_gives_none() {
        assert!(cut(b"").is_empty());
        assert!(cut(b"PK\x03\x04 no card at all\n").is_empty());
    }
}
