//! People as cards: the cards that came, byte for byte and in their order, then fresh ones for those who had none.

use std::{collections::BTreeSet, io::Write};

use wellmet_domain::PersonId;
use wellmet_formats::vcard;
use wellmet_store::Tx;

use super::{drafts, edits::Edits, unwritten};
use crate::error::Result;

/// The cards whose bytes are read at a time.
const AT_A_TIME: usize = 200;

pub(super) async fn write(tx: &mut Tx, destination: &mut (dyn Write + Send)) -> Result<()> {
    let everybody = drafts::of_everybody(tx).await?;
    let shown: BTreeSet<PersonId> = everybody.iter().map(|(person, _)| person.id).collect();
    let edits = Edits::read(tx).await?;
    let cards: Vec<_> = tx.cards_in_order().await?.into_iter().filter(|card| shown.contains(&card.person_id)).collect();
    let mut seen = BTreeSet::new();
    for chunk in cards.chunks(AT_A_TIME) {
        let hashes: Vec<String> = chunk.iter().map(|card| card.blob.clone()).collect();
        let blobs = tx.blobs(&hashes).await?;
        for card in chunk {
            let Some(bytes) = blobs.get(&card.blob) else { continue };
            let first = seen.insert(card.person_id);
            let bytes = edits.written_on(card, bytes, first);
            destination.write_all(&bytes).map_err(|error| unwritten(&error))?;
        }
    }
    for (_, draft) in everybody.iter().filter(|(person, _)| !seen.contains(&person.id)) {
        destination.write_all(&vcard::generate(draft)).map_err(|error| unwritten(&error))?;
    }
    Ok(())
}
