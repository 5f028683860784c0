//! What is said of an organisation itself: its name, web site and mail domain, changed where they stand, and its other names.

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use utoipa::ToSchema;
use uuid::Uuid;
use wellmet_domain::{
    OrganisationId, RowId, Sentence,
    catalogue::say,
    folding::{fold_organisation, trim_invisible},
    organisations::{AliasKind, Organisation, OrganisationAlias},
};
use wellmet_store::{Cell, Tx};

use super::{
    join::add_alias,
    named::known_organisation,
    proposals::{FREE_MAIL, registered_host},
};
use crate::{
    app::{App, Done},
    error::{Error, Result},
    people::{keep_edit, merged, refuse_changed_since, saved},
};

/// What is said of an organisation itself.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct OrganisationFields {
    /// Its name.
    pub name: String,
    /// Its web site.
    pub website: Option<String>,
    /// The domain from which its people write.
    pub domain: Option<String>,
}

/// Another name of an organisation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct OtherName {
    /// The row.
    pub id: Uuid,
    /// The name.
    pub name: String,
    /// Why it means the same.
    pub kind: AliasKind,
}

impl OrganisationFields {
    fn of(organisation: &Organisation) -> Self {
        let Organisation { name, website, domain, .. } = organisation.clone();
        Self { name, website, domain }
    }
}

impl App {
    /// Changes fields of an organisation: those that are named, `null` empties one (RFC 7396). The name it had still finds it.
    ///
    /// # Errors
    /// [`Error::NotFound`] without such an organisation, [`Error::Invalid`] without a name or for a domain that is none of its
    /// own, [`Error::Decision`] with `organisation` when the new name is another one's, and with `fields` when one changed
    /// after `base`.
    pub async fn edit_organisation(&self, id: OrganisationId, base: Option<i64>, changes: Json) -> Result<Done> {
        let seen = self.known(id).await?;
        let said = changed(&seen, &written(merged(&OrganisationFields::of(&seen), changes.clone())?, &seen)?);
        let mut tx = self.begin(said.clone()).await?;
        let before = tx.require::<Organisation>(id).await?;
        refuse_changed_since(&mut tx, "organisation", id.0, base, &changes).await?;
        let after = written(merged(&OrganisationFields::of(&before), changes)?, &before)?;
        if after.folded != before.folded {
            refuse_anothers_name(&mut tx, id, &after.name).await?;
            keep_old_name(&mut tx, &before, &after).await?;
        }
        let today = tx.today().await?;
        keep_edit(&mut tx, &before, &after, today).await?;
        saved(tx, said).await
    }

    /// Gives an organisation another name by which it is found, unless that is another one's.
    ///
    /// # Errors
    /// As [`App::edit_organisation`].
    pub async fn name_organisation_also(&self, id: OrganisationId, name: &str) -> Result<Done> {
        let name = trim_invisible(name);
        let known = self.known(id).await?;
        refuse_no_name(&name)?;
        refuse_anothers_name(&mut self.read().await?, id, &name).await?;
        if name == known.name {
            return saved(self.begin(say("people-nothing-changed", [])).await?, say("people-nothing-changed", [])).await;
        }
        self.add_alias(id, &name, AliasKind::Stated).await
    }

    /// Takes another name away from an organisation; what a source calls so is a new one from then on.
    ///
    /// # Errors
    /// [`Error::NotFound`] when the organisation has no such other name.
    pub async fn remove_other_name(&self, id: OrganisationId, alias: RowId) -> Result<Done> {
        let known = self.known(id).await?;
        let said = say("organisations-changed", [("name", known.name.into())]);
        let mut tx = self.begin(said.clone()).await?;
        let row = tx.get::<OrganisationAlias>(alias).await?.filter(|row| row.organisation_id == id);
        let row = row.ok_or_else(|| Error::not_found("alias"))?;
        tx.delete::<OrganisationAlias>(row.id).await?;
        saved(tx, said).await
    }

    async fn known(&self, id: OrganisationId) -> Result<Organisation> {
        self.read().await?.get::<Organisation>(id).await?.ok_or_else(|| Error::not_found("organisation"))
    }
}

/// The organisation of which this is said.
fn written(fields: OrganisationFields, before: &Organisation) -> Result<Organisation> {
    let name = trim_invisible(&fields.name);
    refuse_no_name(&name)?;
    let folded = fold_organisation(&name);
    let website = fields.website.map(|website| trim_invisible(&website)).filter(|website| !website.is_empty());
    let domain = fields.domain.map(|domain| bare(&domain)).filter(|domain| !domain.is_empty());
    if domain != before.domain {
        domain.as_deref().map_or(Ok(()), refuse_odd_domain)?;
    }
    Ok(Organisation { name, folded, website, domain, ..before.clone() })
}

fn changed(before: &Organisation, after: &Organisation) -> Sentence {
    let name = ("name", after.name.clone().into());
    if after.name == before.name {
        return say("organisations-changed", [name]);
    }
    say("organisations-renamed", [name, ("other", before.name.clone().into())])
}

/// A domain as addresses end in it: `@Lumen.Example` is `lumen.example`.
fn bare(domain: &str) -> String {
    let domain = trim_invisible(domain).to_lowercase();
    domain.rsplit_once('@').map_or(domain.clone(), |(_, host)| host.to_owned())
}

fn refuse_no_name(name: &str) -> Result<()> {
    if fold_organisation(name).is_empty() { Err(Error::Invalid(say("error-name", []))) } else { Ok(()) }
}

/// Refuses what is no domain, and one where anybody may have an address.
fn refuse_odd_domain(domain: &str) -> Result<()> {
    if FREE_MAIL.contains(&domain) {
        return Err(Error::Invalid(say("organisations-domain-free", [("domain", domain.into())])));
    }
    let whole = !domain.contains(|letter: char| letter.is_whitespace() || "/:?#".contains(letter));
    if whole && registered_host(domain).is_some() {
        return Ok(());
    }
    Err(Error::Invalid(say("organisations-domain-odd", [("domain", domain.into())])))
}

/// Two records never become one by being called the same: whoever wants that joins them.
async fn refuse_anothers_name(tx: &mut Tx, id: OrganisationId, name: &str) -> Result<()> {
    let Some(other) = known_organisation(tx, name).await?.filter(|other| *other != id) else { return Ok(()) };
    let other = tx.require::<Organisation>(other).await?;
    let said = say("organisations-taken", [("name", other.name.clone().into())]);
    Err(Error::Decision { said, details: serde_json::json!({ "organisation": { "id": other.id, "name": other.name } }) })
}

/// The name it had still finds it; the one it has now is no other name any more.
async fn keep_old_name(tx: &mut Tx, before: &Organisation, after: &Organisation) -> Result<()> {
    let same = tx.select::<OrganisationAlias>("organisation_id = $2 AND name = $3", &[after.id.put(), after.name.clone().put()]).await?;
    for alias in same {
        tx.delete::<OrganisationAlias>(alias.id).await?;
    }
    add_alias(tx, before.id, &before.name, AliasKind::Stated).await
}
