//! What some conditions of a filter ask beyond what the index of people says.

use serde::Serialize;
use utoipa::ToSchema;
use wellmet_domain::PersonId;

use crate::{app::App, error::Result};

/// Whom the conditions `moved:last-import`, `cold:30` and `retention:due` may let through.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct BeyondIndex {
    /// Whose new job the last import told.
    pub moved: Vec<PersonId>,
    /// Who cools at this pace.
    pub cold: Vec<ColdIn>,
    /// Who was kept for as long as one wanted.
    pub due: Vec<PersonId>,
}

/// Somebody who cools at this pace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, ToSchema)]
pub struct ColdIn {
    /// Who.
    pub id: PersonId,
    /// In how many days.
    pub days: i32,
}

impl App {
    /// What some conditions of a filter ask beyond what the index of people says.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub async fn beyond_index(&self) -> Result<BeyondIndex> {
        let mut moved: Vec<PersonId> = self.moved_in_the_last_import().await?.into_iter().collect();
        let mut cold: Vec<ColdIn> = self.going_cold().await?.into_iter().map(|(id, days)| ColdIn { id, days }).collect();
        moved.sort_unstable();
        cold.sort_unstable();
        let due = self.retention_due().await?.items.into_iter().map(|one| one.id).collect();
        Ok(BeyondIndex { moved, cold, due })
    }
}
