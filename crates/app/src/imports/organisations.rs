//! Organisations by name: one record for every spelling that differs only in case, accents or legal form.

use std::collections::{HashMap, HashSet};

use wellmet_domain::{
    OrganisationId, RowId,
    folding::{fold, fold_organisation, trim_invisible},
    organisations::{AliasKind, Organisation, OrganisationAlias},
    people::Source,
};
use wellmet_store::Tx;

use super::fresh::Fresh;
use crate::error::Result;

/// The organisations of the book by their folded names and aliases.
pub struct Organisations {
    by_name: HashMap<String, OrganisationId>,
    spellings: HashSet<(OrganisationId, String)>,
}

impl Organisations {
    /// Reads every organisation's names.
    pub async fn load(tx: &mut Tx) -> Result<Self> {
        let mut this = Self { by_name: HashMap::new(), spellings: HashSet::new() };
        for alias in tx.select::<OrganisationAlias>("id IS NOT NULL", &[]).await? {
            this.by_name.insert(alias.folded, alias.organisation_id);
            this.spellings.insert((alias.organisation_id, alias.name));
        }
        for organisation in tx.select::<Organisation>("id IS NOT NULL ORDER BY id", &[]).await? {
            this.by_name.entry(organisation.folded).or_insert(organisation.id);
            this.spellings.insert((organisation.id, organisation.name));
        }
        Ok(this)
    }

    /// The organisation of this name; a new spelling of a known one is kept as its alias.
    pub fn find_or_make(&mut self, tx: &Tx, fresh: &mut Fresh, name: &str, source: Source) -> OrganisationId {
        let name = trim_invisible(name);
        let folded = fold_organisation(&name);
        if let Some(id) = self.by_name.get(&folded).copied() {
            self.keep_spelling(tx, fresh, id, &name, folded);
            return id;
        }
        let id: OrganisationId = tx.new_id();
        self.by_name.insert(folded.clone(), id);
        self.spellings.insert((id, name.clone()));
        fresh.organisations.push(Organisation {
            id,
            name,
            folded,
            domain: None,
            website: None,
            followed_on: None,
            source,
            verified_on: None,
        });
        id
    }

    fn keep_spelling(&mut self, tx: &Tx, fresh: &mut Fresh, id: OrganisationId, name: &str, folded: String) {
        if !self.spellings.insert((id, name.to_owned())) {
            return;
        }
        let kind = if fold(name) == folded { AliasKind::Spelling } else { AliasKind::LegalForm };
        fresh.aliases.push(OrganisationAlias { id: RowId(tx.fresh_id()), organisation_id: id, name: name.to_owned(), folded, kind });
    }
}
