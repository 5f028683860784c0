//! Drafts: what a foreign file says, before anybody has decided what becomes of it.
//!
//! Every reader of this crate yields [`Item`]s, one for each record it read, so that
//! `read = imported + updated + unchanged + phantom + rejected` can be counted per file.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};
use wellmet_domain::{
    PartialDate,
    addresses::ImportantDateKind,
    channels::ChannelKind,
    identities::IdentityKind,
    interactions::{Direction, InteractionKind, Precision, Role, Status},
    organisations::PositionKind,
    people::NameKind,
    relations::RelationKind,
};

/// One record of a file, with its place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// The line (or, in binary files, the ordinal) at which the record begins, from 1.
    pub line: u64,
    /// What it says.
    pub content: Content,
}

/// What a record turned out to be.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Content {
    /// Something to take.
    Draft(Box<Draft>),
    /// A row that is empty but for its date.
    Phantom,
    /// Something not taken, and why.
    Rejected {
        /// Ignored on purpose, or not readable.
        kind: RejectionKind,
        /// The key of the sentence that says why, such as `rejected-no-name`.
        reason: String,
        /// A short excerpt or value that the sentence quotes.
        detail: Option<String>,
    },
}

wellmet_domain::text_enum! {
    /// Why a record was not taken.
    pub enum RejectionKind {
        /// Left out on purpose: drafts, machine senders.
        Ignored => "ignored",
        /// Not readable.
        Invalid => "invalid",
    }
}

/// What a record says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Draft {
    /// A person, from a connection list, address book or card.
    Person(PersonDraft),
    /// The owner of the archive: facts about the user.
    Owner(PersonDraft),
    /// Something that happened.
    Interaction(InteractionDraft),
    /// An event.
    Event(EventDraft),
    /// A job applied for.
    Application(ApplicationDraft),
    /// An organisation followed.
    Follow(FollowDraft),
}

/// How a draft is known outside: the same record has the same key in every later file of its kind.
pub type Key = String;

/// What a record says about a person.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PersonDraft {
    /// The outside key: the profile key for a connection, the UID of a card, else a hash of the record's identifying fields.
    pub key: Key,
    /// The name as shown; never empty, but in an owner's draft from a table that does not state it.
    pub name: String,
    /// Given names.
    pub given_name: Option<String>,
    /// Family name, without credentials.
    pub family_name: Option<String>,
    /// What stands before the name.
    pub prefix: Option<String>,
    /// Credentials after the name.
    pub suffix: Option<String>,
    /// One line on what the person does.
    pub headline: Option<String>,
    /// Pronouns.
    pub pronouns: Option<String>,
    /// How to say the name.
    pub pronunciation: Option<String>,
    /// Other names.
    pub names: Vec<(NameKind, String)>,
    /// Ways to reach the person, in the order of the file.
    pub channels: Vec<ChannelDraft>,
    /// Postal addresses.
    pub addresses: Vec<AddressDraft>,
    /// Days that matter.
    pub dates: Vec<DateDraft>,
    /// Positions and studies; the first current one is the main one.
    pub positions: Vec<PositionDraft>,
    /// Related people, by name only.
    pub relations: Vec<RelationDraft>,
    /// Tags, groups, labels.
    pub tags: Vec<String>,
    /// Topics, skills.
    pub topics: Vec<String>,
    /// Fields of the user's own making.
    pub fields: Vec<(String, String)>,
    /// Notes, as text.
    pub notes: Vec<String>,
    /// The day of connecting, as the source states it.
    pub connected_on: Option<Date>,
    /// The photo's bytes and media type, when the record carries it.
    pub photo: Option<PhotoDraft>,
    /// The vCard's own bytes, when the record is one.
    pub card: Option<Vec<u8>>,
    /// The vCard's UID, when it has one.
    pub uid: Option<String>,
}

/// A photo carried by a card.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PhotoDraft {
    /// `image/jpeg` and the like.
    pub media_type: String,
    /// The picture.
    pub bytes: Vec<u8>,
}

/// A way to reach a person, as a file gives it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChannelDraft {
    /// What kind of way.
    pub kind: ChannelKind,
    /// The service, in lower case.
    pub service: Option<String>,
    /// The value.
    pub value: String,
    /// Its label, in lower case when it is one of the usual ones.
    pub label: Option<String>,
    /// Whether the file marks it as the one to use first.
    pub preferred: bool,
}

/// A postal address, as a file gives it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AddressDraft {
    /// Its label.
    pub label: Option<String>,
    /// Street and number.
    pub street: Option<String>,
    /// City.
    pub locality: Option<String>,
    /// State or province.
    pub region: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// Country.
    pub country: Option<String>,
    /// The whole as one text.
    pub formatted: Option<String>,
}

/// A day that matters, as a file gives it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DateDraft {
    /// What is kept.
    pub kind: ImportantDateKind,
    /// Its label, for [`ImportantDateKind::Other`].
    pub label: Option<String>,
    /// The day.
    pub date: PartialDate,
}

/// A position or study, as a file gives it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PositionDraft {
    /// Work or study.
    pub kind: PositionKind,
    /// The organisation's name.
    pub organisation: Option<String>,
    /// The title or degree.
    pub title: Option<String>,
    /// The department.
    pub department: Option<String>,
    /// When it began.
    pub started_on: Option<PartialDate>,
    /// When it ended.
    pub ended_on: Option<PartialDate>,
    /// Whether it is held at the time of the file.
    pub current: bool,
}

/// A related person, as a file names them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RelationDraft {
    /// What they are.
    pub kind: RelationKind,
    /// Their name.
    pub name: String,
}

/// Something that happened, as a file tells it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct InteractionDraft {
    /// The outside key: (conversation, time, sender, content hash) of a message, Message-ID of a mail, (UID, instance) of a meeting.
    pub key: Key,
    /// What happened.
    pub kind: InteractionKind,
    /// The civil date where it happened.
    pub on_date: Date,
    /// The instant, when the file states it.
    pub at: Option<Timestamp>,
    /// The zone it was given in.
    pub zone: Option<String>,
    /// How exactly the time is known.
    pub precision: Precision,
    /// Who acted, when the file itself says so; otherwise it follows from who the user is.
    pub direction: Option<Direction>,
    /// Whether it took place.
    pub status: Status,
    /// Subject or title.
    pub title: Option<String>,
    /// The text, as plain text.
    pub body: Option<String>,
    /// Where.
    pub place: Option<String>,
    /// The conversation it belongs to.
    pub thread: Option<String>,
    /// Everybody on it, the user too when the file lists the user.
    pub participants: Vec<ParticipantDraft>,
}

/// Somebody on an interaction, as a file names them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ParticipantDraft {
    /// By what they are known.
    pub kind: IdentityKind,
    /// The address, profile address or name as written.
    pub value: String,
    /// The name beside it.
    pub name: Option<String>,
    /// What they were to it.
    pub role: Role,
}

/// An event, as a file tells it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EventDraft {
    /// The outside key.
    pub key: Key,
    /// Its name.
    pub name: String,
    /// The first day.
    pub on_date: Option<Date>,
    /// The last day.
    pub until: Option<Date>,
    /// Its page.
    pub url: Option<String>,
    /// Where.
    pub place: Option<String>,
}

/// A job applied for, as a file tells it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ApplicationDraft {
    /// The outside key.
    pub key: Key,
    /// The day.
    pub on_date: Date,
    /// The organisation's name.
    pub organisation: Option<String>,
    /// The job's title.
    pub title: String,
    /// Its page.
    pub url: Option<String>,
}

/// An organisation followed, as a file tells it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FollowDraft {
    /// The outside key.
    pub key: Key,
    /// The organisation's name.
    pub organisation: String,
    /// Since when.
    pub on_date: Option<Date>,
}
