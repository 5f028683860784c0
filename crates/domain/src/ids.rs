//! The ids of the nouns: UUID version 7 (RFC 9562, section 5.7), so that they sort by birth and a client may supply them.

use thiserror::Error;

id! {
    /// A book: the container every record belongs to.
    BookId,
    /// Somebody who uses the database, and opens the books they are a member of.
    AccountId,
    /// One undoable group of changes.
    BatchId,
    /// A person.
    PersonId,
    /// An organisation.
    OrganisationId,
    /// A dated role of a person at an organisation.
    PositionId,
    /// A way to reach a person.
    ChannelId,
    /// Something that happened.
    InteractionId,
    /// Somebody seen only as a participant so far.
    IdentityId,
    /// A conference, meetup, dinner.
    EventId,
    /// An interest or expertise.
    TopicId,
    /// A note.
    NoteId,
    /// A promise.
    PromiseId,
    /// A kept vCard.
    CardId,
    /// An import.
    ImportId,
    /// Any other row.
    RowId,
}

/// A word that is not of a closed vocabulary.
#[derive(Debug, Error, PartialEq, Eq)]
#[error("{}", crate::catalogue::say("error-word", [("word", word.as_str().into()), ("known", known.as_str().into())]).text)]
pub struct UnknownWord {
    /// What was given.
    pub word: String,
    /// What would have been taken.
    pub known: String,
}
