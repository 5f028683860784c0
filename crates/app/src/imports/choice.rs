//! The user's choice in a diff: kinds and single rows that stay out. What is left out is not written, only counted and named in the
//! report, and the same files offer it again.

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wellmet_domain::ImportId;
use wellmet_formats::draft::RejectionKind;
use wellmet_store::{ImportFile, Outcome, StagedRow, Tx};

use super::{
    CHUNK,
    applying::Left,
    staging::{Rejection, first_of_phase, phase_of},
    values::json,
    views::{ImportView, keep_counts},
};
use crate::{app::App, error::Result};

/// How many rows of each file the user left out.
pub(super) type LeftOut = HashMap<i64, i64>;

/// The key of the sentence that stands beside a row the user left out.
const REASON: &str = "import-left-out";

wellmet_domain::text_enum! {
    /// What a row of an import is about, as one leaves it out or lets it in.
    pub enum Part {
        /// What the files tell of the user.
        AboutMe => "about_me",
        /// Connections of a network.
        Connections => "connections",
        /// Entries of address books, cards and tables.
        Contacts => "contacts",
        /// Events.
        Events => "events",
        /// Jobs applied for.
        Applications => "applications",
        /// Organisations followed.
        Follows => "follows",
        /// Messages.
        Messages => "messages",
        /// Invitations to connect.
        Invitations => "invitations",
        /// Endorsements.
        Endorsements => "endorsements",
        /// Recommendations.
        Recommendations => "recommendations",
        /// Meetings of a calendar.
        Meetings => "meetings",
        /// Mails.
        Mail => "mail",
    }
}

wellmet_domain::text_enum! {
    /// Whether a row is new in the book or changes what is there.
    pub enum Novelty {
        /// New in the book.
        Imported => "imported",
        /// Changing something.
        Updated => "updated",
    }
}

/// The parts that have a direction, and so need to know who the user is.
const DIRECTED: [Part; 6] = [Part::Messages, Part::Invitations, Part::Endorsements, Part::Recommendations, Part::Meetings, Part::Mail];

impl Part {
    /// The part to which the rows of a phase belong in a file of a format.
    pub(super) fn of(format: &str, phase: i64) -> Self {
        let format = format.strip_prefix("linkedin_").unwrap_or(format);
        match (phase, format) {
            (0, _) => Self::AboutMe,
            (1, "connections") => Self::Connections,
            (1, _) => Self::Contacts,
            (2, "applications") => Self::Applications,
            (2, "company_follows") => Self::Follows,
            (2, _) => Self::Events,
            (_, "invitations") => Self::Invitations,
            (_, "endorsements_received" | "endorsements_given") => Self::Endorsements,
            (_, "recommendations_received" | "recommendations_given") => Self::Recommendations,
            (_, "calendar") => Self::Meetings,
            (_, "mbox" | "eml") => Self::Mail,
            _ => Self::Messages,
        }
    }

    /// The phase in which its rows are applied.
    pub(super) const fn phase(self) -> i64 {
        match self {
            Self::AboutMe => 0,
            Self::Connections | Self::Contacts => 1,
            Self::Events | Self::Applications | Self::Follows => 2,
            _ => 3,
        }
    }
}

/// A part of a diff that stays out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
pub struct Without {
    /// What the rows are about.
    pub part: Part,
    /// Only those that are new, or only those that change something; both when left out.
    pub novelty: Option<Novelty>,
}

/// What of a diff is taken: everything, unless said otherwise. A single row outweighs its part.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ImportChoice {
    /// The parts that stay out.
    #[serde(default)]
    pub without: Vec<Without>,
    /// Rows that stay out, by their ids.
    #[serde(default)]
    pub leave: Vec<i64>,
    /// Rows that are taken although their part stays out.
    #[serde(default)]
    pub take: Vec<i64>,
}

impl ImportChoice {
    /// Whether everything is taken.
    #[must_use]
    pub const fn is_everything(&self) -> bool {
        self.without.is_empty() && self.leave.is_empty()
    }

    /// Whether a part stays out but for single rows.
    #[must_use]
    pub fn is_without(&self, part: Part, novelty: Novelty) -> bool {
        self.without.iter().any(|one| one.part == part && one.novelty.is_none_or(|only| only == novelty))
    }

    /// Whether something of a part may be taken.
    pub(super) fn may_take(&self, part: Part) -> bool {
        !self.take.is_empty() || Novelty::ALL.iter().any(|novelty| !self.is_without(part, *novelty))
    }

    /// Whether it is taken what the files only let guess about the user: who they are, for whatever has a direction.
    fn takes_signs(&self) -> bool {
        self.may_take(Part::AboutMe) || DIRECTED.iter().any(|part| self.may_take(*part))
    }
}

/// How many rows of a part an import holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct PartView {
    /// What they are about.
    pub part: Part,
    /// How many are new.
    pub imported: i64,
    /// How many change something.
    pub updated: i64,
}

/// What becomes of a row when a choice is applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Chosen {
    /// It goes into the book, where it says something new.
    Taken,
    /// The user left it out.
    LeftOut,
    /// It says nothing new, and what it is about stays out.
    Passed,
}

/// A choice made ready to be asked row by row.
pub(super) struct Picker {
    choice: ImportChoice,
    leave: HashSet<i64>,
    take: HashSet<i64>,
    formats: HashMap<i64, String>,
}

impl Picker {
    pub fn new(choice: ImportChoice, files: &[ImportFile]) -> Self {
        let leave = choice.leave.iter().copied().collect();
        let take = choice.take.iter().copied().collect();
        let formats = files.iter().map(|file| (file.ordinal, file.format.clone())).collect();
        Self { choice, leave, take, formats }
    }

    pub const fn is_everything(&self) -> bool {
        self.choice.is_everything()
    }

    pub fn may_take(&self, part: Part) -> bool {
        self.choice.may_take(part)
    }

    pub fn choose(&self, row: &StagedRow) -> Chosen {
        let novelty = match row.outcome {
            Outcome::Imported => Novelty::Imported,
            Outcome::Updated | Outcome::Unchanged => Novelty::Updated,
            Outcome::Waiting | Outcome::Phantom | Outcome::Rejected => return Chosen::Passed,
        };
        if self.takes(row, novelty) {
            Chosen::Taken
        } else if row.outcome == Outcome::Unchanged || row.file < 0 {
            Chosen::Passed
        } else {
            Chosen::LeftOut
        }
    }

    fn takes(&self, row: &StagedRow, novelty: Novelty) -> bool {
        if row.file < 0 {
            return self.choice.takes_signs();
        }
        if self.leave.contains(&row.ordinal) {
            return false;
        }
        let format = self.formats.get(&row.file).map_or("", String::as_str);
        self.take.contains(&row.ordinal) || !self.choice.is_without(Part::of(format, phase_of(row.ordinal)), novelty)
    }
}

/// What stays of a row that the user left out.
fn reason_left_out() -> String {
    json(&Rejection { kind: RejectionKind::Ignored, reason: REASON.to_owned(), detail: None })
}

/// The parts of a diff that would change something, in the order in which they are applied.
pub(super) async fn parts(tx: &mut Tx, id: ImportId) -> Result<Vec<PartView>> {
    let formats: HashMap<i64, String> = tx.import_files(id).await?.into_iter().map(|file| (file.ordinal, file.format)).collect();
    let mut counted: HashMap<Part, PartView> = HashMap::new();
    for span in tx.staged_spans(id, first_of_phase(1)).await? {
        let Some(format) = formats.get(&span.file) else { continue };
        let part = Part::of(format, span.span);
        let view = counted.entry(part).or_insert(PartView { part, imported: 0, updated: 0 });
        match span.outcome {
            Outcome::Imported => view.imported += span.rows,
            Outcome::Updated => view.updated += span.rows,
            _ => {}
        }
    }
    let mut parts: Vec<PartView> = counted.into_values().filter(|view| view.imported + view.updated > 0).collect();
    parts.sort_by_key(|view| view.part);
    Ok(parts)
}

impl App {
    /// Takes out of a diff that waits what a choice leaves out, as for a diff that is only shown; it cannot be chosen anew.
    pub async fn leave_out_of_import(&self, id: ImportId, choice: &ImportChoice) -> Result<ImportView> {
        let picker = Picker::new(choice.clone(), &self.read().await?.import_files(id).await?);
        let (mut reached, mut left_out) = (-1, HashMap::new());
        loop {
            let mut tx = self.store().operate(self.book()).await?;
            let rows = tx.staged_after(id, reached, CHUNK).await?;
            let Some(last) = rows.last() else { break };
            reached = last.ordinal;
            let left = rows.iter().filter(|row| picker.choose(row) == Chosen::LeftOut).map(Left::of);
            leave_out(&mut tx, id, left, &mut left_out).await?;
            tx.commit().await?;
        }
        let mut tx = self.store().operate(self.book()).await?;
        keep_counts(&mut tx, id, &left_out).await?;
        tx.commit().await?;
        self.import(id).await
    }
}

/// Notes which rows stayed out, so that the report names them; of what they held nothing is kept.
pub(super) async fn leave_out(tx: &mut Tx, id: ImportId, left: impl Iterator<Item = Left>, left_out: &mut LeftOut) -> Result<()> {
    let left: Vec<Left> = left.filter(|left| left.counted).collect();
    for Left { file, .. } in &left {
        *left_out.entry(*file).or_default() += 1;
    }
    let ordinals: Vec<i64> = left.iter().map(|left| left.ordinal).collect();
    Ok(tx.leave_out(id, &ordinals, &reason_left_out()).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(ordinal: i64, outcome: Outcome) -> StagedRow {
        StagedRow { ordinal, file: 0, line: 1, outcome, payload: String::new(), changes: None }
    }

    fn picker(choice: ImportChoice) -> Picker {
        let file = ImportFile {
            ordinal: 0,
            path: "Connections.csv".to_owned(),
            format: "linkedin_connections".to_owned(),
            counts: serde_json::json!({}),
            problem: None,
        };
        Picker::new(choice, &[file])
    }

    #[test]
    fn a_single_row_outweighs_its_part_both_ways() {
        let first = first_of_phase(1);
        let without = vec![Without { part: Part::Connections, novelty: Some(Novelty::Imported) }];
        let picker = picker(ImportChoice { without, leave: vec![first + 3], take: vec![first + 1] });
        assert_eq!(picker.choose(&row(first + 1, Outcome::Imported)), Chosen::Taken);
        assert_eq!(picker.choose(&row(first + 2, Outcome::Imported)), Chosen::LeftOut);
        assert_eq!(picker.choose(&row(first + 3, Outcome::Updated)), Chosen::LeftOut);
        assert_eq!(picker.choose(&row(first + 4, Outcome::Updated)), Chosen::Taken);
        assert_eq!(picker.choose(&row(first + 5, Outcome::Phantom)), Chosen::Passed);
    }

    #[test]
    fn who_i_am_is_taken_along_with_whatever_has_a_direction() {
        let without = |parts: &[Part]| ImportChoice {
            without: parts.iter().map(|part| Without { part: *part, novelty: None }).collect(),
            ..ImportChoice::default()
        };
        assert!(without(&[Part::AboutMe]).takes_signs());
        let people_alone: Vec<Part> = Part::ALL.iter().copied().filter(|part| part.phase() != 1).collect();
        assert!(!without(&people_alone).takes_signs());
    }

    #[test]
    fn every_part_belongs_to_the_phase_in_which_its_rows_are_applied() {
        for format in wellmet_formats::Format::ALL {
            for phase in 0..4 {
                assert_eq!(Part::of(format.as_str(), phase).phase(), phase, "{format}");
            }
        }
    }
}
