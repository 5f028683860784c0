//! Cards as they were received, and the outside names of records.

use std::collections::BTreeMap;

use wellmet_domain::{
    PersonId,
    cards::{Card, ImportKey},
    people::Source,
};

use crate::{cell::Cell, error::Result, many::keys, tx::Tx};

impl Tx {
    /// The cards of the book in the order in which they came.
    pub async fn cards_in_order(&mut self) -> Result<Vec<Card>> {
        self.select::<Card>("id IS NOT NULL ORDER BY ordinal, id", &[]).await
    }

    /// The place of the last card in the order in which they came; 0 when there is none.
    pub async fn last_card(&mut self) -> Result<i64> {
        let last = fetch_optional!(self, (i64,), "SELECT COALESCE(MAX(ordinal), 0) FROM card WHERE card.book_id = $1", self.book)?;
        Ok(last.map_or(0, |(ordinal,)| ordinal))
    }

    /// The cards that describe a person, in the order in which they came.
    pub async fn cards_of(&mut self, person: PersonId) -> Result<Vec<Card>> {
        self.select::<Card>("person_id = $2 ORDER BY ordinal, id", &[person.put()]).await
    }

    /// The cards that bear one of these UIDs.
    pub async fn cards_with_uids(&mut self, uids: &[String]) -> Result<Vec<Card>> {
        self.select_many::<Card, _>("uid IN ({keys})", &[], uids).await
    }

    /// The bytes of some hashes.
    pub async fn blobs(&mut self, hashes: &[String]) -> Result<BTreeMap<String, Vec<u8>>> {
        let rows: Vec<(String, Vec<u8>)> =
            self.fetch_many("SELECT hash, bytes FROM blob WHERE book_id = $1 AND hash IN ({keys})", &[], &keys(hashes)).await?;
        Ok(rows.into_iter().collect())
    }

    /// Every outside name that a source gave.
    pub async fn import_keys(&mut self, source: Source) -> Result<Vec<ImportKey>> {
        self.select::<ImportKey>("source = $2", &[source.put()]).await
    }

    /// The outside names of a source among these.
    pub async fn import_keys_among(&mut self, source: Source, keys: &[String]) -> Result<Vec<ImportKey>> {
        self.select_many::<ImportKey, _>("source = $2 AND key IN ({keys})", &[source.put()], keys).await
    }

    /// The outside names of some records.
    pub async fn import_keys_of_rows(&mut self, rows: &[uuid::Uuid]) -> Result<Vec<ImportKey>> {
        self.select_many::<ImportKey, _>("row_id IN ({keys})", &[], rows).await
    }
}
