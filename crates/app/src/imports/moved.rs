//! Who moved: the people whose employer is another one in the files of the last import.

use std::collections::HashSet;

use wellmet_domain::{
    PersonId,
    notes::{News, NewsKind},
};
use wellmet_store::{Cell, ImportState};

use crate::{app::App, error::Result};

/// How many imports are looked through for the last one that stands.
const IMPORTS: i64 = 50;

impl App {
    /// The people whose employer is another one in the files of the last import that is in the book.
    pub async fn moved_in_the_last_import(&self) -> Result<HashSet<PersonId>> {
        let mut tx = self.read().await?;
        let imports = tx.imports(IMPORTS).await?;
        let Some(last) = imports.into_iter().find(|import| import.state == ImportState::Applied) else {
            return Ok(HashSet::new());
        };
        let zone = self.moment(&mut tx).await?.zone;
        let day = last.as_of.unwrap_or_else(|| last.at.to_zoned(zone).date());
        let news = tx.select::<News>("kind = $2 AND seen_on = $3", &[NewsKind::Job.put(), day.put()]).await?;
        Ok(news.into_iter().map(|news| news.person_id).collect())
    }
}
