//! Search: people from the index, organisations by name, and everything that was said, newest first.

mod said;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wellmet_domain::OrganisationId;

use crate::{
    app::App,
    error::Result,
    people::{PersonLine, Row, lines},
};
pub use said::FoundNote;

/// An organisation that a search found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct FoundOrganisation {
    /// Which.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// How many people of the book are there now.
    pub people: usize,
}

/// What a search found.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct FoundAnything {
    /// People, the best first.
    pub people: Vec<PersonLine>,
    /// Organisations, those with most people first.
    pub organisations: Vec<FoundOrganisation>,
    /// What was said, newest first.
    pub notes: Vec<FoundNote>,
}

impl App {
    /// Searches everything: at most so many of each kind.
    pub async fn search(&self, query: &str, limit: usize) -> Result<FoundAnything> {
        if wellmet_store::words(query).is_empty() {
            return Ok(FoundAnything::default());
        }
        let mut tx = self.read().await?;
        let index = self.people_index_of(&mut tx).await?;
        let rows: Vec<&Row> = index.search(query).into_iter().take(limit).collect();
        let people = lines(&mut tx, &rows, index.today).await?;
        let organisations = crate::organisations::found(&mut tx, &index, query, limit).await?;
        let notes = said::notes(&mut tx, query, limit).await?;
        Ok(FoundAnything { people, organisations, notes })
    }
}
