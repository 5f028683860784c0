//! The organisation of a name, whichever of its spellings was given.

use wellmet_domain::{
    OrganisationId,
    folding::{fold_organisation, trim_invisible},
    organisations::{Organisation, OrganisationAlias},
    people::Source,
};
use wellmet_store::{Cell, Tx};

use crate::error::Result;

/// The organisation that a name means: by its folded name, else by an alias.
pub(crate) async fn known_organisation(tx: &mut Tx, name: &str) -> Result<Option<OrganisationId>> {
    let folded = fold_organisation(name);
    if let Some(known) = tx.select::<Organisation>("folded = $2 ORDER BY id LIMIT 1", &[folded.put()]).await?.first() {
        return Ok(Some(known.id));
    }
    let aliases = tx.select::<OrganisationAlias>("folded = $2 ORDER BY id LIMIT 1", &[folded.put()]).await?;
    Ok(aliases.first().map(|alias| alias.organisation_id))
}

/// The organisation of a name, made when nobody knows it yet.
pub(crate) async fn organisation_named(tx: &mut Tx, name: &str, source: Source) -> Result<OrganisationId> {
    if let Some(known) = known_organisation(tx, name).await? {
        return Ok(known);
    }
    let name = trim_invisible(name);
    let verified_on = Some(tx.today().await?);
    let id = OrganisationId(tx.fresh_id());
    let folded = fold_organisation(&name);
    tx.insert(&Organisation { id, name, folded, domain: None, website: None, followed_on: None, source, verified_on }).await?;
    Ok(id)
}
