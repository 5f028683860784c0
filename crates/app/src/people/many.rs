//! One change for many people: one batch, one line in the history, one undo.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wellmet_domain::{PersonId, Sentence, cadence::Circle, catalogue::say, people::State};
use wellmet_store::Tx;

use super::{
    parts::{add, place, saved},
    states::enter,
    typed::TagFields,
};
use crate::{
    app::{App, Done},
    error::{Error, Result},
    triage::keep,
};

/// What is to hold for everybody named.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct ManyChange {
    /// For whom.
    pub people: Vec<PersonId>,
    /// How closely they are kept.
    #[serde(default)]
    pub circle: Option<Circle>,
    /// A tag they all bear.
    #[serde(default)]
    pub tag: Option<String>,
    /// A state they all enter; never `me`.
    #[serde(default)]
    pub state: Option<State>,
}

impl ManyChange {
    /// What the history says; none when nothing is to hold.
    fn said(&self) -> Option<Sentence> {
        let count = || self.people.len().into();
        match (self.circle, &self.tag, self.state) {
            (Some(circle), ..) => Some(say("people-many-circle", [("count", count()), ("circle", circle.as_str().into())])),
            (None, Some(tag), _) => Some(say("people-many-tag", [("count", count()), ("tag", tag.as_str().into())])),
            (None, None, Some(State::Me) | None) => None,
            (None, None, Some(state)) => Some(say("people-many-state", [("count", count()), ("state", state.as_str().into())])),
        }
    }

    async fn write(&self, tx: &mut Tx, person: PersonId, said: &Sentence) -> Result<()> {
        let place = place(tx, person, said.clone()).await?;
        if let Some(circle) = self.circle {
            keep(tx, person, circle, None, None).await?;
        }
        if let Some(name) = self.tag.clone() {
            add(tx, &place, TagFields { name }).await?;
        }
        if let Some(state) = self.state.filter(|state| *state != State::Me) {
            enter(tx, person, state, place.today).await?;
        }
        Ok(())
    }
}

impl App {
    /// Makes something hold for many people, as one change.
    ///
    /// # Errors
    /// [`Error::NotFound`] when one of them is not there, [`Error::Invalid`] when nothing is to hold; then nothing was written.
    pub async fn change_many(&self, change: ManyChange) -> Result<Done> {
        let said = change.said().filter(|_| !change.people.is_empty()).ok_or_else(|| Error::Invalid(say("people-many-nothing", [])))?;
        let known = self.read().await?.names_of(&change.people).await?;
        if change.people.iter().any(|person| !known.contains_key(person)) {
            return Err(Error::not_found("person"));
        }
        let mut tx = self.begin(said.clone()).await?;
        for person in &change.people {
            change.write(&mut tx, *person, &said).await?;
        }
        saved(tx, said).await
    }
}
