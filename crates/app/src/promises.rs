//! A promise, changed afterwards: what was promised, when, and by when. How it ends is an act's answer.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wellmet_domain::{PromiseId, catalogue::say, folding::trim_invisible, promises::Promise};

use crate::{
    app::{App, Done},
    error::{Error, Result},
    people::{keep_edit, merged, refuse_changed_since, saved},
};

/// What is said of a promise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct PromiseFields {
    /// What was promised.
    pub what: String,
    /// The day it was given.
    #[schema(value_type = String, format = Date)]
    pub made_on: Date,
    /// The day it is due.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = Date)]
    pub due_on: Option<Date>,
}

impl PromiseFields {
    fn of(promise: &Promise) -> Self {
        Self { what: promise.what.clone(), made_on: promise.made_on, due_on: promise.due_on }
    }
}

impl App {
    /// What is said of a promise.
    ///
    /// # Errors
    /// [`Error::NotFound`] without such a promise.
    pub async fn promise(&self, id: PromiseId) -> Result<PromiseFields> {
        Ok(PromiseFields::of(&self.given(id).await?))
    }

    /// Changes fields of a promise: those that are named, `null` empties one (RFC 7396).
    ///
    /// # Errors
    /// [`Error::NotFound`] without such a promise, [`Error::Invalid`] without words or for a day of giving to come,
    /// [`Error::Decision`] with the fields when one of them changed after `base`.
    pub async fn edit_promise(&self, id: PromiseId, base: Option<i64>, changes: serde_json::Value) -> Result<Done> {
        let said = say("promises-changed", [("what", self.given(id).await?.what.into())]);
        let mut tx = self.begin(said.clone()).await?;
        let before = tx.require::<Promise>(id).await?;
        refuse_changed_since(&mut tx, "promise", id.0, base, &changes).await?;
        let PromiseFields { what, made_on, due_on } = merged(&PromiseFields::of(&before), changes)?;
        let (what, today) = (trim_invisible(&what), tx.today().await?);
        if what.is_empty() {
            return Err(Error::Invalid(say("promises-nothing", [])));
        }
        if made_on > today && made_on != before.made_on {
            return Err(Error::Invalid(say("acts-in-the-future", [])));
        }
        let after = Promise { what, made_on, due_on, ..before.clone() };
        keep_edit(&mut tx, &before, &after, today).await?;
        saved(tx, said).await
    }

    async fn given(&self, id: PromiseId) -> Result<Promise> {
        self.read().await?.get::<Promise>(id).await?.ok_or_else(|| Error::not_found("promise"))
    }
}
