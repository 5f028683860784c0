//! The characters of a card: wide files, foreign charsets, quoted-printable, and the way back.

use std::borrow::Cow;

use encoding_rs::Encoding;

/// How many bytes a character of the file's grammar has, and in which order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// One: UTF-8 and all older charsets.
    Byte,
    /// UTF-16, low byte first.
    LittleEndian,
    /// UTF-16, high byte first.
    BigEndian,
}

impl Width {
    /// Told by a byte order mark, or by the zero byte of a first ASCII character.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        match bytes {
            [0xFF, 0xFE, ..] => Self::LittleEndian,
            [0xFE, 0xFF, ..] => Self::BigEndian,
            [first, 0, ..] if *first != 0 => Self::LittleEndian,
            [0, second, ..] if *second != 0 => Self::BigEndian,
            _ => Self::Byte,
        }
    }

    /// Whether a read that stopped at a line feed byte stopped at a line feed character.
    #[must_use]
    pub fn ends_line(self, line: &[u8]) -> bool {
        match self {
            Self::Byte => line.ends_with(b"\n"),
            Self::LittleEndian => line.len().is_multiple_of(2) && line.ends_with(b"\n\0"),
            Self::BigEndian => line.len().is_multiple_of(2) && line.ends_with(b"\0\n"),
        }
    }

    /// The text as far as it is ASCII, which is all that envelopes need.
    #[must_use]
    pub fn ascii(self, bytes: &[u8]) -> Cow<'_, str> {
        match self {
            Self::Byte => String::from_utf8_lossy(bytes),
            _ => Cow::Owned(bytes.iter().filter(|byte| matches!(byte, 1..=127)).map(|byte| char::from(*byte)).collect()),
        }
    }

    /// The bytes with one byte for each ASCII character: UTF-8 when they were wide.
    #[must_use]
    pub fn narrow(self, bytes: &[u8]) -> Cow<'_, [u8]> {
        let encoding = match self {
            Self::Byte => return Cow::Borrowed(bytes),
            Self::LittleEndian => encoding_rs::UTF_16LE,
            Self::BigEndian => encoding_rs::UTF_16BE,
        };
        Cow::Owned(encoding.decode_without_bom_handling(bytes).0.into_owned().into_bytes())
    }

    /// The way back from [`Self::narrow`].
    #[must_use]
    pub fn widen(self, narrow: Vec<u8>) -> Vec<u8> {
        let units = |narrow: &[u8]| String::from_utf8_lossy(narrow).encode_utf16().collect::<Vec<_>>();
        match self {
            Self::Byte => narrow,
            Self::LittleEndian => units(&narrow).into_iter().flat_map(u16::to_le_bytes).collect(),
            Self::BigEndian => units(&narrow).into_iter().flat_map(u16::to_be_bytes).collect(),
        }
    }
}

/// Bytes as text: in the charset that is named, else UTF-8, else Windows-1252.
#[must_use]
pub fn decode(bytes: &[u8], charset: Option<&str>) -> String {
    let named = charset.and_then(|label| Encoding::for_label(label.as_bytes()));
    match (named, std::str::from_utf8(bytes)) {
        (Some(encoding), _) if encoding != encoding_rs::UTF_8 => encoding.decode_without_bom_handling(bytes).0.into_owned(),
        (_, Ok(text)) => text.to_owned(),
        (_, Err(_)) => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
    }
}

/// Text in the charset that is named, UTF-8 without a name.
#[must_use]
pub fn encode(text: &str, charset: Option<&str>) -> Vec<u8> {
    let encoding = charset.and_then(|label| Encoding::for_label(label.as_bytes())).unwrap_or(encoding_rs::UTF_8);
    encoding.encode(text).0.into_owned()
}

/// Quoted-printable octets decoded (RFC 2045, section 6.7); an `=` that begins no octet stays as it is.
///
/// A semicolon that was encoded does not separate components, so it comes out escaped.
#[must_use]
pub fn from_quoted_printable(bytes: &[u8]) -> Vec<u8> {
    let mut plain = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some((&first, tail)) = rest.split_first() {
        match (first, octet(tail)) {
            (b'=', Some(b';')) => plain.extend_from_slice(b"\\;"),
            (b'=', Some(octet)) => plain.push(octet),
            _ => {
                plain.push(first);
                rest = tail;
                continue;
            }
        }
        rest = &tail[2..];
    }
    plain
}

fn octet(digits: &[u8]) -> Option<u8> {
    let text = std::str::from_utf8(digits.get(..2)?).ok()?;
    text.bytes().all(|byte| byte.is_ascii_hexdigit()).then(|| u8::from_str_radix(text, 16).ok())?
}

/// Bytes as quoted-printable on one line; what is no visible ASCII character, and `=`, becomes an octet.
#[must_use]
pub fn to_quoted_printable(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len()), |mut text, byte| {
        if matches!(byte, b' '..=b'~') && *byte != b'=' {
            text.push(char::from(*byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(text, "={byte:02X}");
        }
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoted_printable_comes_back_and_keeps_its_separators() {
        assert_eq!(from_quoted_printable(b"M=C3=BCller;a=3Bb=ZZ="), "Müller;a\\;b=ZZ=".as_bytes());
        assert_eq!(to_quoted_printable("Zoë = 1".as_bytes()), "Zo=C3=AB =3D 1");
    }

    #[test]
    fn a_charset_is_honoured_and_a_missing_one_is_guessed() {
        assert_eq!(decode(b"\x97\xD1", Some("SHIFT_JIS")), "林");
        assert_eq!(decode("Zoë".as_bytes(), None), "Zoë");
        assert_eq!(decode(b"Zo\xEB", Some("UTF-8")), "Zoë");
    }

    #[test]
    fn wide_bytes_come_back_the_same() {
        let wide: Vec<u8> = "\u{FEFF}Zoë 李\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let width = Width::of(&wide);
        assert_eq!(width.widen(width.narrow(&wide).into_owned()), wide);
    }
}
