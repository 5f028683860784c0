//! Text out of bytes, streaming: UTF-16 by its mark, UTF-8 with or without a mark, else Windows-1252.
//!
//! Line ends become `\n`, and the text always ends with one, so that lines can be counted by whoever reads it.

use std::io::{self, Read};

use encoding_rs::{Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// How many bytes are taken from the source at a time.
const CHUNK: usize = 32 * 1024;

/// A reader whose bytes are UTF-8 whatever those of its source are.
pub struct TextReader<R> {
    source: R,
    raw: Vec<u8>,
    text: String,
    given: usize,
    state: State,
    after_return: bool,
    last: u8,
}

enum State {
    Start,
    /// Nothing but ASCII so far: UTF-8 and Windows-1252 are still the same.
    Ascii,
    Decoding(Box<Decoder>),
    Done,
}

impl<R: Read> TextReader<R> {
    /// Text out of the bytes of `source`.
    pub const fn new(source: R) -> Self {
        Self { source, raw: Vec::new(), text: String::new(), given: 0, state: State::Start, after_return: false, last: b'\n' }
    }

    fn refill(&mut self) -> io::Result<()> {
        self.text.clear();
        self.given = 0;
        while self.text.is_empty() && !matches!(self.state, State::Done) {
            let ended = self.fetch()?;
            let decoded = self.decode(ended);
            self.push_lines(&decoded);
            if ended {
                self.finish();
            }
        }
        Ok(())
    }

    /// Takes the next chunk; true when it was the last.
    fn fetch(&mut self) -> io::Result<bool> {
        let before = self.raw.len();
        let wanted = u64::try_from(CHUNK).unwrap_or(u64::MAX);
        self.source.by_ref().take(wanted).read_to_end(&mut self.raw)?;
        Ok(self.raw.len() - before < CHUNK)
    }

    fn decode(&mut self, ended: bool) -> String {
        if matches!(self.state, State::Start) {
            self.state = self.begin();
        }
        if matches!(self.state, State::Ascii) {
            if self.raw.is_ascii() {
                return String::from_utf8(std::mem::take(&mut self.raw)).unwrap_or_default();
            }
            self.state = State::Decoding(Box::new(encoding_of(&self.raw).new_decoder_without_bom_handling()));
        }
        let State::Decoding(decoder) = &mut self.state else { return String::new() };
        let raw = std::mem::take(&mut self.raw);
        let mut text = String::with_capacity(decoder.max_utf8_buffer_length(raw.len()).unwrap_or(raw.len() * 3));
        let _ = decoder.decode_to_string(&raw, &mut text, ended);
        text
    }

    /// Looks for a mark at the very beginning and takes it off.
    fn begin(&mut self) -> State {
        match Encoding::for_bom(&self.raw) {
            Some((encoding, length)) => {
                self.raw.drain(..length);
                State::Decoding(Box::new(encoding.new_decoder_without_bom_handling()))
            }
            None => State::Ascii,
        }
    }

    fn push_lines(&mut self, decoded: &str) {
        for character in decoded.chars() {
            match character {
                '\r' => self.text.push('\n'),
                '\n' if self.after_return => {}
                // A table cell with a zero byte is not text; the byte would only travel on into the database, which refuses it.
                '\0' => self.text.push(char::REPLACEMENT_CHARACTER),
                other => self.text.push(other),
            }
            self.after_return = character == '\r';
        }
        self.last = self.text.as_bytes().last().copied().unwrap_or(self.last);
    }

    fn finish(&mut self) {
        self.state = State::Done;
        if self.last != b'\n' {
            self.text.push('\n');
        }
    }
}

impl<R: Read> Read for TextReader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.given == self.text.len() {
            self.refill()?;
        }
        let rest = &self.text.as_bytes()[self.given..];
        let count = rest.len().min(buffer.len());
        buffer[..count].copy_from_slice(&rest[..count]);
        self.given += count;
        Ok(count)
    }
}

/// The encoding of bytes without a mark: UTF-8 unless more of what is not ASCII fails than reads as such.
fn encoding_of(bytes: &[u8]) -> &'static Encoding {
    let (mut read, mut failed) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        read += chunk.valid().chars().filter(|character| !character.is_ascii()).count();
        failed += usize::from(!chunk.invalid().is_empty());
    }
    // What the end of the chunk cuts in two has not failed.
    let cut = bytes.utf8_chunks().last().is_some_and(|chunk| is_cut(chunk.invalid()));
    if failed - usize::from(cut) > read { WINDOWS_1252 } else { UTF_8 }
}

/// Whether bytes that do not read as UTF-8 are only the beginning of a character.
fn is_cut(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none())
}

/// The beginning of a file as text, and whether its encoding is UTF-16, in which LinkedIn separates columns by tabs.
#[must_use]
pub fn head_text(head: &[u8]) -> String {
    let wide = Encoding::for_bom(head).is_some_and(|(encoding, _)| encoding == UTF_16LE || encoding == UTF_16BE);
    let even = if wide { head.len() & !1 } else { head.len() };
    let mut text = String::new();
    // Reading from memory cannot fail.
    let _ = TextReader::new(&head[..even]).read_to_string(&mut text);
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn text(bytes: &[u8]) -> String {
        let mut text = String::new();
        TextReader::new(bytes).read_to_string(&mut text).unwrap();
        text
    }

    fn wide(text: &str) -> Vec<u8> {
        [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect()
    }

    #[test]
    fn every_encoding_of_the_exports_reads_alike() {
        assert_eq!(text("Zoë\n".as_bytes()), "Zoë\n");
        assert_eq!(text("\u{FEFF}Zoë\n".as_bytes()), "Zoë\n");
        assert_eq!(text(&wide("Zoë\tMarchetti\n")), "Zoë\tMarchetti\n");
        assert_eq!(text(b"Zo\xEB \x80\n"), "Zoë €\n");
    }

    #[test]
    fn one_broken_byte_does_not_turn_a_file_into_another_encoding() {
        assert_eq!(text("Zoë José \u{FFFD}".replace('\u{FFFD}', "").as_bytes()), "Zoë José \n");
        let mut bytes = "Zoë José ".as_bytes().to_vec();
        bytes.push(0xC3);
        bytes.extend_from_slice(b" end");
        assert_eq!(text(&bytes), "Zoë José \u{FFFD} end\n");
    }

    #[test]
    fn an_encoding_shows_even_when_the_first_thousands_of_lines_are_plain() {
        let plain = "Dana,Okafor\n".repeat(10_000);
        let bytes = [plain.as_bytes(), b"Zo\xEB\n"].concat();
        assert!(text(&bytes).ends_with("\nZoë\n"));
        assert!(text(&[plain.as_bytes(), "Zoë".as_bytes()].concat()).ends_with("\nZoë\n"));
    }

    #[test]
    fn every_line_end_is_one_and_the_last_line_has_one() {
        assert_eq!(text(b"a\r\nb\rc\n\r\nd"), "a\nb\nc\n\nd\n");
        assert_eq!(text(b""), "");
    }

    proptest! {
        #[test]
        fn valid_text_survives_wherever_the_chunks_are_cut(words in proptest::collection::vec("[a-zé李 ]{1,9}", 0..9), repeat in 1_usize..3000) {
            let line = words.join(",") + "\n";
            let whole = line.repeat(repeat);
            prop_assert_eq!(text(whole.as_bytes()), whole);
        }

        #[test]
        fn any_bytes_become_text(bytes in proptest::collection::vec(any::<u8>(), 0..500)) {
            let text = text(&bytes);
            prop_assert!(text.is_empty() || text.ends_with('\n'));
        }
    }
}
