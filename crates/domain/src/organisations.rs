//! Organisations and the positions people hold there, now and before.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{OrganisationId, PartialDate, PersonId, PositionId, RowId, people::Source};

/// A company, association, school.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Organisation {
    /// The organisation's id.
    pub id: OrganisationId,
    /// The name as it is shown.
    pub name: String,
    /// The folded name without its legal form, by which spellings meet.
    pub folded: String,
    /// Its mail domain.
    pub domain: Option<String>,
    /// Its web site.
    pub website: Option<String>,
    /// Since when the user follows it.
    pub followed_on: Option<Date>,
    /// Where the record came from.
    pub source: Source,
    /// When the source last confirmed it.
    pub verified_on: Option<Date>,
}

text_enum! {
    /// Why two names mean one organisation.
    pub enum AliasKind {
        /// They differ by legal form: `Lumen GmbH`.
        LegalForm => "legal_form",
        /// They differ by case or accents.
        Spelling => "spelling",
        /// It was renamed.
        Rename => "rename",
        /// Its mail domain.
        Domain => "domain",
        /// The user said so.
        Stated => "stated",
    }
}

/// Another name of an organisation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OrganisationAlias {
    /// The row's id.
    pub id: RowId,
    /// Whose name it is.
    pub organisation_id: OrganisationId,
    /// The other name.
    pub name: String,
    /// The other name, folded.
    pub folded: String,
    /// Why it means the same.
    pub kind: AliasKind,
}

/// Two organisations that the user said are not one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganisationNotSame {
    /// The row's id.
    pub id: RowId,
    /// The one with the smaller id.
    pub organisation_id: OrganisationId,
    /// The other.
    pub other_id: OrganisationId,
    /// When the user said so.
    pub decided_on: Date,
}

text_enum! {
    /// What a person does at an organisation.
    pub enum PositionKind {
        /// Paid or honorary work.
        Work => "work",
        /// Study.
        Education => "education",
        /// Being a member of an association, club, alumni body or community.
        Membership => "membership",
    }
}

/// A dated role of a person at an organisation; several may be current.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Position {
    /// The position's id.
    pub id: PositionId,
    /// Who holds it.
    pub person_id: PersonId,
    /// Where; unknown when a source names only the title.
    pub organisation_id: Option<OrganisationId>,
    /// Work, study or membership.
    pub kind: PositionKind,
    /// The title or degree.
    pub title: Option<String>,
    /// The department.
    pub department: Option<String>,
    /// When it began.
    pub started_on: Option<PartialDate>,
    /// When it ended.
    pub ended_on: Option<PartialDate>,
    /// Whether it is held now, as far as the sources say.
    pub current: bool,
    /// The first day a source stated it.
    pub first_seen: Option<Date>,
    /// The last day a source stated it.
    pub last_seen: Option<Date>,
    /// Where the record came from.
    pub source: Source,
    /// When the source last confirmed it.
    pub verified_on: Option<Date>,
}

impl Position {
    /// Whether it is a membership.
    #[must_use]
    pub fn is_membership(&self) -> bool {
        self.kind == PositionKind::Membership
    }

    /// The position with the time in which it was seen widened by a day; sources may come in any order.
    #[must_use]
    pub fn seen_on(&self, day: Date) -> Self {
        let first_seen = Some(self.first_seen.map_or(day, |first| first.min(day)));
        let last_seen = Some(self.last_seen.map_or(day, |last| last.max(day)));
        Self { first_seen, last_seen, ..self.clone() }
    }
}
