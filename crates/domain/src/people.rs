//! Persons: the one record that needs nothing but a name, and what qualifies it.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::{PartialDate, PersonId, RowId, folding::fold};

text_enum! {
    /// Where a fact came from.
    pub enum Source {
        /// Typed, or decided, by the user.
        You => "you",
        /// A LinkedIn archive.
        Linkedin => "linkedin",
        /// A vCard.
        Vcard => "vcard",
        /// A contact table as Google writes it.
        Google => "google",
        /// A contact table as Outlook writes it.
        Outlook => "outlook",
        /// A contact table as Thunderbird writes it.
        Thunderbird => "thunderbird",
        /// Any other table, read by a map.
        Csv => "csv",
        /// A calendar file.
        Calendar => "calendar",
        /// A mailbox.
        Mail => "mail",
        /// The sample network.
        Sample => "sample",
    }
}

/// A contact. Only the name is required.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Person {
    /// The person's id.
    pub id: PersonId,
    /// The name as it is shown.
    pub name: String,
    /// Given names.
    pub given_name: Option<String>,
    /// Family name.
    pub family_name: Option<String>,
    /// What stands before the name.
    pub prefix: Option<String>,
    /// What stands after the name: `PhD`, `MBA`.
    pub suffix: Option<String>,
    /// One line on what the person does.
    pub headline: Option<String>,
    /// The pronouns the person uses.
    pub pronouns: Option<String>,
    /// How to say the name.
    pub pronunciation: Option<String>,
    /// The folded name by which lists are sorted.
    pub sort_name: String,
    /// How we met.
    pub met_how: Option<String>,
    /// When we met.
    pub met_on: Option<PartialDate>,
    /// Where we met.
    pub met_where: Option<String>,
    /// Through whom we met.
    pub met_through: Option<PersonId>,
    /// The content hash of the photo.
    pub photo: Option<String>,
    /// Where the record came from.
    pub source: Source,
    /// When the source last confirmed it.
    pub verified_on: Option<Date>,
    /// When the record was made.
    pub created_at: Timestamp,
}

impl Person {
    /// Somebody of whom only the name is known, with the form by which lists are sorted.
    #[must_use]
    pub fn named(id: PersonId, name: &str, source: Source, created_at: Timestamp) -> Self {
        Self {
            id,
            name: name.to_owned(),
            given_name: None,
            family_name: None,
            prefix: None,
            suffix: None,
            headline: None,
            pronouns: None,
            pronunciation: None,
            sort_name: fold(name),
            met_how: None,
            met_on: None,
            met_where: None,
            met_through: None,
            photo: None,
            source,
            verified_on: None,
            created_at,
        }
    }
}

text_enum! {
    /// What another name of a person is.
    pub enum NameKind {
        /// What friends say.
        Nickname => "nickname",
        /// A name borne before.
        Former => "former",
        /// The name in another script, or how it sounds.
        Phonetic => "phonetic",
        /// Any other spelling seen.
        Also => "also",
    }
}

/// Another name of a person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PersonName {
    /// The row's id.
    pub id: RowId,
    /// Whose name it is.
    pub person_id: PersonId,
    /// What kind of name.
    pub kind: NameKind,
    /// The name.
    pub value: String,
    /// Where it came from.
    pub source: Source,
    /// When the source last confirmed it.
    pub verified_on: Option<Date>,
}

text_enum! {
    /// A state a person is in, as long as its row exists.
    pub enum State {
        /// The owner of the book.
        Me => "me",
        /// Out of the lists, found by search.
        Archived => "archived",
        /// In the trash.
        Trashed => "trashed",
        /// Died: history stays, nothing is suggested.
        Remembered => "remembered",
        /// A rupture: history stays, nothing is suggested.
        LeftInPeace => "left_in_peace",
        /// Kept out of exports, suggestions to others, and drafts.
        Sensitive => "sensitive",
    }
}

/// One state of a person, with its day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PersonState {
    /// The row's id.
    pub id: RowId,
    /// Who is in the state.
    pub person_id: PersonId,
    /// The state.
    pub state: State,
    /// Since when.
    pub since: Date,
}

/// A label the user gave.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tag {
    /// The row's id.
    pub id: RowId,
    /// Who bears it.
    pub person_id: PersonId,
    /// The label.
    pub name: String,
    /// Where it came from.
    pub source: Source,
}

/// Two records that the user said are different people.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NotSame {
    /// The row's id.
    pub id: RowId,
    /// The person whose id sorts first.
    pub person_id: PersonId,
    /// The other.
    pub other_id: PersonId,
    /// When it was said.
    pub decided_on: Date,
}

/// Forms of address that stand before a name.
pub const TITLES: &[&str] = &["dr", "prof", "professor", "mr", "mrs", "ms", "mx", "doctor"];

/// What one calls somebody of whom only the whole name is known: the first word that is no title. With a title and one name,
/// that is all of it: "Dr. Okafor".
#[must_use]
pub fn first_name(name: &str) -> &str {
    let is_title = |word: &str| TITLES.contains(&word.trim_end_matches('.').to_lowercase().as_str());
    let mut words = name.split_whitespace();
    match (words.find(|word| !is_title(word)), words.next()) {
        (Some(first), Some(_)) => first,
        _ => name,
    }
}

#[cfg(test)]
mod first_names {
    use super::first_name;

    #[test]
    fn nobody_is_called_by_their_title() {
        let called = ["Dana Okafor", "Dr. Dana Okafor", "Prof. Dr. Dana Okafor", "dr Okafor", "Dana", "Dr.", ""].map(first_name);
        assert_eq!(called, ["Dana", "Dana", "Dana", "dr Okafor", "Dana", "Dr.", ""]);
    }
}
