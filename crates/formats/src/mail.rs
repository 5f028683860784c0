//! Mail: mailboxes (mbox, as Takeout and others write it) and single mails (eml), by their headers alone unless bodies are wanted.
//!
//! A stream that does not begin with a `From ` line is one mail. Memory is that of one mail's headers, plus its body up to a cap.

use std::{io::Read, ops::ControlFlow};

mod labels;
mod mailbox;
mod message;

use self::{mailbox::Mails, message::Messages};
use crate::{
    draft::{Content, Draft, Item, RejectionKind},
    error::FormatError,
    reading::{ReadOptions, Sink},
};

/// Reads a mailbox or a mail, one item for each mail; its line is that of the `From ` line, or 1.
///
/// # Errors
/// When the stream cannot be read.
pub fn read(reader: impl Read, options: &ReadOptions, sink: &mut Sink<'_>) -> Result<(), FormatError> {
    let unreadable = |source| FormatError::Unreadable { name: String::new(), source };
    let mut mails = Mails::new(reader, options.bodies);
    let messages = Messages::new();
    while let Some(mail) = mails.next_mail().map_err(unreadable)? {
        let content = match messages.draft(mail) {
            Ok(draft) => Content::Draft(Box::new(Draft::Interaction(draft))),
            Err(refusal) => Content::Rejected { kind: refusal.kind, reason: refusal.reason.to_owned(), detail: refusal.detail },
        };
        if sink(Item { line: mail.line, content }) == ControlFlow::Break(()) {
            break;
        }
    }
    Ok(())
}

/// Why a mail is not taken.
#[derive(Debug)]
struct Refusal {
    kind: RejectionKind,
    reason: &'static str,
    detail: Option<String>,
}

impl Refusal {
    const fn ignored(reason: &'static str, detail: Option<String>) -> Self {
        Self { kind: RejectionKind::Ignored, reason, detail }
    }

    const fn invalid(reason: &'static str, detail: Option<String>) -> Self {
        Self { kind: RejectionKind::Invalid, reason, detail }
    }
}

#[cfg(test)]
mod tests;
