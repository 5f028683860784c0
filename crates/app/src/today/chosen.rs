//! What the user chose for a person that makes days due.

use std::collections::BTreeMap;

use wellmet_domain::{
    PersonId,
    fields::{CustomField, HOLIDAYS},
    occasions::Holiday,
    today::Candidate,
};
use wellmet_store::{Cell, Tx};

use super::candidates::change;
use crate::error::Result;

/// Nobody is greeted for a holiday that was not chosen for them.
pub(super) async fn add_holidays(tx: &mut Tx, ids: &[PersonId], people: &mut BTreeMap<PersonId, Candidate>) -> Result<()> {
    let names = HOLIDAYS.map(|name| name.to_owned().put());
    let chosen: Vec<CustomField> = tx.select_many("source = 'you' AND name IN ($2, $3) AND person_id IN ({keys})", &names, ids).await?;
    for field in chosen {
        change(people, field.person_id, |candidate| candidate.holidays.extend(Holiday::chosen(&field.value)));
    }
    Ok(())
}
