//! vCards 2.1, 3.0 and 4.0: read card by card, patched line by line, written fresh.
//!
//! A card's bytes are sacred: a draft holds exactly those of its card, and all cards of a file together are the file.
//! What stands before the first card belongs to it; what follows an END (blank or stray lines) to the card before.

use std::{io::Read, ops::ControlFlow};

mod charset;
mod dates;
mod edits;
mod facts;
mod generate;
mod labels;
mod lines;
mod patch;
mod person;
mod photo;
mod positions;
mod split;
mod values;
mod write;

pub use edits::{CardEdits, Edit, Listed, NameParts};
pub use generate::generate;
pub use patch::patch;
pub(crate) use person::hashed;
pub use photo::LARGEST_PHOTO;
pub use split::LARGEST_CARD;
pub(crate) use values::fold;

use self::{charset::Width, lines::Line, split::RawCard};
use crate::{
    draft::{Content, Draft, Item, PersonDraft, RejectionKind},
    error::FormatError,
    reading::{ReadOptions, Sink},
};

/// Reads a stream of cards, one item each. Memory is that of the largest card.
///
/// # Errors
/// When the stream cannot be read.
pub fn read(reader: impl Read, _options: &ReadOptions, sink: &mut Sink<'_>) -> Result<(), FormatError> {
    let mut cards = split::Cards::new(reader);
    let unreadable = |source| FormatError::Unreadable { name: String::new(), source };
    while let Some(card) = cards.next_card().map_err(unreadable)? {
        let line = card.line;
        let (content, photo_left) = content(card);
        let left = photo_left.map(|name| rejected(RejectionKind::Ignored, "rejected-photo-too-large", Some(name)));
        for content in std::iter::once(content).chain(left) {
            if sink(Item { line, content }) == ControlFlow::Break(()) {
                return Ok(());
            }
        }
    }
    Ok(())
}

/// What one card says; none when it names nobody. The draft holds these bytes.
#[must_use]
pub fn draft(bytes: &[u8]) -> Option<PersonDraft> {
    let mut draft = person::person(&lines_of(bytes))?;
    draft.card = Some(bytes.to_vec());
    Some(draft)
}

fn lines_of(bytes: &[u8]) -> Vec<Line> {
    lines::lines_of(&Width::of(bytes).narrow(bytes))
}

/// What a card says, and the name of whom it is about where it carries a photo too large to be taken out.
fn content(card: RawCard) -> (Content, Option<String>) {
    if card.too_large {
        return (rejected(RejectionKind::Invalid, "rejected-card-too-large", None), None);
    }
    let lines = lines_of(&card.bytes);
    if !card.complete {
        return (rejected(RejectionKind::Invalid, "rejected-card-without-end", person::first_text(&lines, "FN")), None);
    }
    if is_group(&lines) {
        return (rejected(RejectionKind::Ignored, "rejected-card-group", person::first_text(&lines, "FN")), None);
    }
    let Some(person) = person::person(&lines) else {
        return (rejected(RejectionKind::Invalid, "rejected-no-name", None), None);
    };
    let photo_left = photo::too_large(&lines).then(|| person.name.clone());
    (Content::Draft(Box::new(Draft::Person(PersonDraft { card: Some(card.bytes), ..person }))), photo_left)
}

fn is_group(lines: &[Line]) -> bool {
    let kinds = lines.iter().filter(|line| matches!(line.name.as_str(), "KIND" | "X-ADDRESSBOOKSERVER-KIND"));
    kinds.map(Line::text).any(|kind| kind.eq_ignore_ascii_case("group"))
}

fn rejected(kind: RejectionKind, reason: &str, detail: Option<String>) -> Content {
    Content::Rejected { kind, reason: reason.to_owned(), detail }
}

#[cfg(test)]
mod tests;
