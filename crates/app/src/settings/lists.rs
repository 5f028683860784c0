//! How lists of people are shaped: the columns one chose, and filters kept by name, for the command line and the web app alike.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wellmet_domain::{catalogue::say, folding::trim_invisible};

use crate::error::{Error, Result};

wellmet_domain::text_enum! {
    /// A column of the list of people. The name is always the first.
    pub enum PeopleColumn {
        /// What they do and where, in one line.
        Line => "line",
        /// Where they are.
        Organisation => "organisation",
        /// What they do.
        Title => "title",
        /// The town they live or work in.
        Place => "place",
        /// The circle.
        Circle => "circle",
        /// How the tie stands.
        Band => "band",
        /// The last contact.
        Last => "last",
        /// Their tags.
        Tags => "tags",
    }
}

impl PeopleColumn {
    /// The columns while none were chosen.
    pub const USUAL: [Self; 4] = [Self::Line, Self::Circle, Self::Band, Self::Last];
}

/// A filter of the list of people, kept by name: `list people --where @name`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SavedFilter {
    /// Its name.
    pub name: String,
    /// The filter, as the line above the list takes it.
    pub line: String,
}

/// Refuses a column twice, and a filter without a name or a line, or one whose name is taken.
pub(super) fn check(columns: &[PeopleColumn], filters: &[SavedFilter]) -> Result<()> {
    if columns.iter().enumerate().any(|(place, column)| columns[..place].contains(column)) {
        return Err(Error::Invalid(say("settings-columns", [])));
    }
    for (place, filter) in filters.iter().enumerate() {
        let taken = filters[..place].iter().any(|other| other.name == filter.name);
        if taken || trim_invisible(&filter.name).is_empty() || trim_invisible(&filter.line).is_empty() {
            return Err(Error::Invalid(say("settings-filter", [("name", filter.name.clone().into())])));
        }
    }
    Ok(())
}
