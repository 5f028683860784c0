//! Identities: how somebody seen only as a participant becomes a person, with everything that happened before.

use wellmet_domain::{PersonId, identities::Identity, interactions::Participant};
use wellmet_store::{Cell, Tx};

use crate::error::Result;

/// Attaches an identity, and every interaction it took part in, to a person.
pub async fn attach(tx: &mut Tx, identity: &Identity, person: PersonId) -> Result<()> {
    tx.update(&Identity { person_id: Some(person), declined_on: None, ..identity.clone() }).await?;
    let participants: Vec<Participant> = tx.select("identity_id = $2", &[identity.id.put()]).await?;
    for participant in participants {
        tx.update(&Participant { person_id: Some(person), ..participant }).await?;
    }
    Ok(())
}
