//! Forget: the one write that cannot be undone.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wellmet_domain::{PersonId, Sentence, catalogue::say};

use crate::{app::App, error::Result};

/// What forgetting a person did.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Forgotten {
    /// How many records are gone.
    pub purged: usize,
    /// It in words; it names nobody.
    pub said: Sentence,
}

impl App {
    /// Forgets a person for good: rows, history, cards, photo, search.
    ///
    /// # Errors
    /// [`crate::Error::NotFound`] without such a person.
    pub async fn forget(&self, person: PersonId) -> Result<Forgotten> {
        let forgotten = self.store().forget(self.book(), person).await?;
        self.people.clear().await;
        self.network.clear().await;
        self.known.clear().await;
        self.insight.clear().await;
        self.suggestions.clear().await;
        let key = if forgotten.wiped { "people-forgotten" } else { "people-forgotten-not-wiped" };
        Ok(Forgotten { purged: forgotten.rows, said: say(key, [("count", forgotten.rows.into())]) })
    }
}
