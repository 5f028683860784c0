//! The states of a person: archived, in the trash, remembered, left in peace, sensitive, me.

use jiff::civil::Date;
use wellmet_domain::{
    PersonId, RowId,
    people::{PersonState, State},
};
use wellmet_store::{Cell, Tx};

use super::parts::saved;
use crate::{
    app::{App, Done},
    error::Result,
};

impl App {
    /// Puts a person into a state; one who is in it stays as they are.
    pub async fn set_state(&self, person: PersonId, state: State) -> Result<Done> {
        let (mut tx, place) = self.begin_on(person, said(state, true)).await?;
        if state == State::Me {
            end_states(&mut tx, "state = $2 AND person_id <> $3", state, person).await?;
        }
        enter(&mut tx, person, state, place.today).await?;
        saved(tx, place.said).await
    }

    /// Takes a person out of a state.
    pub async fn clear_state(&self, person: PersonId, state: State) -> Result<Done> {
        let (mut tx, place) = self.begin_on(person, said(state, false)).await?;
        end_states(&mut tx, "state = $2 AND person_id = $3", state, person).await?;
        saved(tx, place.said).await
    }
}

/// Puts a person into a state, unless they are in it.
pub(super) async fn enter(tx: &mut Tx, person_id: PersonId, state: State, since: Date) -> Result<()> {
    if !is_in(tx, person_id, state).await? {
        tx.insert(&PersonState { id: RowId(tx.fresh_id()), person_id, state, since }).await?;
    }
    Ok(())
}

async fn end_states(tx: &mut Tx, clause: &'static str, state: State, person: PersonId) -> Result<()> {
    for row in tx.select::<PersonState>(clause, &[state.put(), person.put()]).await? {
        tx.delete::<PersonState>(row.id).await?;
    }
    Ok(())
}

/// Whether a person is in a state.
pub(crate) async fn is_in(tx: &mut Tx, person: PersonId, state: State) -> Result<bool> {
    Ok(!tx.select::<PersonState>("state = $2 AND person_id = $3", &[state.put(), person.put()]).await?.is_empty())
}

const fn said(state: State, enters: bool) -> &'static str {
    match (state, enters) {
        (State::Me, true) => "people-state-me",
        (State::Me, false) => "people-state-not-me",
        (State::Archived, true) => "people-state-archived",
        (State::Archived, false) => "people-state-not-archived",
        (State::Trashed, true) => "people-state-trashed",
        (State::Trashed, false) => "people-state-not-trashed",
        (State::Remembered, true) => "people-state-remembered",
        (State::Remembered, false) => "people-state-not-remembered",
        (State::LeftInPeace, true) => "people-state-left-in-peace",
        (State::LeftInPeace, false) => "people-state-not-left-in-peace",
        (State::Sensitive, true) => "people-state-sensitive",
        (State::Sensitive, false) => "people-state-not-sensitive",
    }
}
