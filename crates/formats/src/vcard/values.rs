//! Values as vCard writes them: escapes, components, folding.

use super::lines::escapes_semicolons_only;

/// The most octets of a line before it is folded (RFC 6350, section 3.2), without its ending.
pub const LONGEST_LINE: usize = 75;

/// Parts of a value between separators that are not escaped.
#[must_use]
pub fn split(value: &str, separator: char) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut escaped = false;
    for character in value.chars() {
        if character == separator && !escaped {
            parts.push(String::new());
        } else if let Some(part) = parts.last_mut() {
            part.push(character);
        }
        escaped = character == '\\' && !escaped;
    }
    parts
}

/// The value without its escapes; a backslash before anything that needs none stays. In vCard 2.1 only `\\;` is an escape.
#[must_use]
pub fn unescape(value: &str, legacy: bool) -> String {
    if legacy {
        return value.replace("\\;", ";");
    }
    let mut plain = String::with_capacity(value.len());
    let mut characters = value.chars().peekable();
    while let Some(character) = characters.next() {
        let meant = match (character, characters.peek()) {
            ('\\', Some('n' | 'N')) => Some('\n'),
            ('\\', Some(next @ (',' | ';' | ':' | '\\'))) => Some(*next),
            _ => None,
        };
        if meant.is_some() {
            characters.next();
        }
        plain.push(meant.unwrap_or(character));
    }
    plain
}

/// The text as a value of this version.
#[must_use]
pub fn escape(text: &str, version: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    if escapes_semicolons_only(version) {
        return text.replace(';', "\\;");
    }
    text.replace('\\', "\\\\").replace('\n', "\\n").replace(',', "\\,").replace(';', "\\;")
}

/// The line folded at 75 octets on character boundaries, with its ending.
#[must_use]
pub fn fold(line: &str, ending: &str) -> String {
    let mut folded = String::with_capacity(line.len() + ending.len());
    let mut width = 0;
    for character in line.chars() {
        if width + character.len_utf8() > LONGEST_LINE {
            folded.push_str(ending);
            folded.push(' ');
            width = 1;
        }
        folded.push(character);
        width += character.len_utf8();
    }
    folded.push_str(ending);
    folded
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn escaped_separators_do_not_separate() {
        assert_eq!(split(r"a\;b;c\\;d", ';'), [r"a\;b", r"c\\", "d"]);
        assert_eq!(unescape(r"https\://x.example\, C:\dir\n2", false), "https://x.example, C:\\dir\n2");
    }

    #[test]
    fn no_folded_line_is_longer_than_75_octets_and_no_character_is_cut() {
        let line = format!("NOTE:{}", "é李".repeat(60));
        let folded = fold(&line, "\r\n");
        assert!(folded.split("\r\n").all(|physical| physical.len() <= LONGEST_LINE));
        assert_eq!(folded.replace("\r\n ", "").trim_end(), line);
    }

    proptest! {
        #[test]
        fn what_is_escaped_comes_back(text in "[^\r]*") {
            prop_assert_eq!(unescape(&escape(&text, "3.0"), false), text.clone());
            let parts = split(&format!("{};x", escape(&text, "4.0")), ';');
            prop_assert_eq!(parts.len(), 2);
            prop_assert_eq!(unescape(&parts[0], false), text);
        }
    }
}
