//! Who goes cold: ties that hold today and, at this pace, will not.

use std::collections::HashMap;

use wellmet_domain::PersonId;
use wellmet_engine::outreach::cold_in;
use wellmet_store::{Tie, day_number};

use super::Band;
use crate::{app::App, error::Result};

impl App {
    /// In how many days whose tie goes cold if nothing happens, where contact before that is less likely than not. Those whose own
    /// rhythm has ended are cold already.
    pub async fn going_cold(&self) -> Result<HashMap<PersonId, i32>> {
        let index = self.people_index().await?;
        let mut tx = self.read().await?;
        let ties = tx.every_tie(index.today).await?;
        let today = day_number(index.today);
        let holds = |person: PersonId| {
            let row = index.place(person).map(|place| &index.rows[place]);
            row.is_some_and(|row| matches!(row.band, Some(Band::Warm | Band::Steady)))
        };
        let left = |tie: &Tie| cold_in(&tie.state, today, today.saturating_sub(tie.state.first_day) > 3 * 365);
        Ok(ties.values().filter(|tie| holds(tie.person)).filter_map(|tie| Some((tie.person, left(tie)?))).collect())
    }
}
