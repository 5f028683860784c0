//! Two organisations that are one: their people, notes and names come together, as one change that can be undone.

use wellmet_domain::{
    OrganisationId, RowId,
    catalogue::say,
    folding::fold_organisation,
    organisations::{AliasKind, Organisation, OrganisationAlias, OrganisationNotSame},
};
use wellmet_store::{Cell, Tx};

use super::proposals::ordered;
use crate::{
    app::{App, Done},
    error::{Error, Result},
    people::saved,
};

impl App {
    /// Joins two organisations: everything of the other is the kept one's, and its name an alias.
    ///
    /// # Errors
    /// [`Error::NotFound`] when one of them is not there.
    pub async fn join_organisations(&self, keep: OrganisationId, other: OrganisationId, kind: AliasKind) -> Result<Done> {
        let mut look = self.read().await?;
        let missing = || Error::not_found("organisation");
        let kept = look.get::<Organisation>(keep).await?.ok_or_else(missing)?;
        let gone = look.get::<Organisation>(other).await?.filter(|gone| gone.id != keep).ok_or_else(missing)?;
        drop(look);
        let said = say("organisations-joined", [("name", kept.name.clone().into()), ("other", gone.name.clone().into())]);
        let mut tx = self.begin(said.clone()).await?;
        tx.repoint("organisation", other.0, keep.0).await?;
        add_alias(&mut tx, keep, &gone.name, kind).await?;
        let filled = Organisation {
            domain: kept.domain.clone().or(gone.domain),
            website: kept.website.clone().or(gone.website),
            followed_on: kept.followed_on.or(gone.followed_on),
            ..kept
        };
        tx.update(&filled).await?;
        tx.delete::<Organisation>(other).await?;
        saved(tx, said).await
    }

    /// Remembers that two organisations are not one; they are proposed no more.
    ///
    /// # Errors
    /// [`Error::NotFound`] when one of them is not there, or both are the same record.
    pub async fn tell_organisations_apart(&self, organisation: OrganisationId, other: OrganisationId) -> Result<Done> {
        let mut look = self.read().await?;
        let missing = || Error::not_found("organisation");
        let one = look.get::<Organisation>(organisation).await?.ok_or_else(missing)?;
        let two = look.get::<Organisation>(other).await?.filter(|two| two.id != organisation).ok_or_else(missing)?;
        drop(look);
        let said = say("organisations-apart", [("name", one.name.into()), ("other", two.name.into())]);
        let mut tx = self.begin(said.clone()).await?;
        let (organisation_id, other_id) = ordered(organisation, other);
        let clause = "organisation_id = $2 AND other_id = $3";
        if tx.select::<OrganisationNotSame>(clause, &[organisation_id.put(), other_id.put()]).await?.is_empty() {
            let decided_on = tx.today().await?;
            tx.insert(&OrganisationNotSame { id: RowId(tx.fresh_id()), organisation_id, other_id, decided_on }).await?;
        }
        saved(tx, said).await
    }

    /// The organisation of an id, of a name as it is written, or of any words that only one name begins with.
    ///
    /// # Errors
    /// As [`App::at`].
    pub async fn find_organisation(&self, text: &str) -> Result<OrganisationId> {
        if let Ok(id) = text.parse::<OrganisationId>() {
            let known = self.read().await?.get::<Organisation>(id).await?;
            return known.map(|known| known.id).ok_or_else(|| Error::not_found("organisation"));
        }
        let exact = self.read().await?.select::<Organisation>("name = $2 LIMIT 2", &[text.to_owned().put()]).await?;
        match exact.as_slice() {
            [only] => Ok(only.id),
            _ => Ok(self.at(text).await?.organisation.id),
        }
    }

    /// Gives an organisation another name by which it is found.
    pub async fn add_alias(&self, organisation: OrganisationId, name: &str, kind: AliasKind) -> Result<Done> {
        let kept = self.read().await?.get::<Organisation>(organisation).await?.ok_or_else(|| Error::not_found("organisation"))?;
        let said = say("organisations-alias", [("name", kept.name.into()), ("other", name.into())]);
        let mut tx = self.begin(said.clone()).await?;
        add_alias(&mut tx, organisation, name, kind).await?;
        saved(tx, said).await
    }
}

/// Gives an organisation another name, unless it has it.
pub(crate) async fn add_alias(tx: &mut Tx, organisation_id: OrganisationId, name: &str, kind: AliasKind) -> Result<()> {
    let folded = if kind == AliasKind::Domain { name.trim().to_lowercase() } else { fold_organisation(name) };
    let clause = "organisation_id = $2 AND folded = $3 AND name = $4";
    let known = tx.select::<OrganisationAlias>(clause, &[organisation_id.put(), folded.put(), name.to_owned().put()]).await?;
    if known.is_empty() {
        let alias = OrganisationAlias { id: RowId(tx.fresh_id()), organisation_id, name: name.to_owned(), folded, kind };
        tx.insert(&alias).await?;
    }
    Ok(())
}
