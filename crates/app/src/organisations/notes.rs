//! Notes on an organisation: added, changed and removed where one looks up whom one knows there.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use utoipa::ToSchema;
use wellmet_domain::{NoteId, OrganisationId, catalogue::say, notes::Note, organisations::Organisation, people::Source};
use wellmet_store::{Cell, Tx};

use crate::{
    app::{App, Done},
    error::{Error, Result},
    people::{Added, NoteFields, keep_edit, merged, refuse_changed_since, saved},
};

/// A note on an organisation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct OrganisationNote {
    /// The note.
    pub id: NoteId,
    /// Markdown; a mention is `[@Name](person:ID)`.
    pub body: String,
    /// The day it is about.
    #[schema(value_type = String, format = Date)]
    pub on_date: Date,
}

impl App {
    /// Adds a note to an organisation.
    ///
    /// # Errors
    /// [`Error::NotFound`] without such an organisation, [`Error::Invalid`] when the note says nothing.
    pub async fn add_organisation_note(&self, organisation: OrganisationId, fields: NoteFields) -> Result<Added> {
        let mut tx = self.begin_on_organisation(organisation).await?;
        let body = fields.text(&mut tx).await?;
        let note = Note {
            id: NoteId(tx.fresh_id()),
            person_id: None,
            organisation_id: Some(organisation),
            body,
            on_date: fields.on_date.unwrap_or(tx.today().await?),
            created_at: tx.now(),
            source: Source::You,
        };
        tx.insert(&note).await?;
        let done = self.noted(tx, organisation).await?;
        Ok(Added { id: note.id.0, batch: done.batch, sequence: done.sequence, said: done.said })
    }

    /// Changes fields of a note on an organisation: those that are named.
    ///
    /// # Errors
    /// As [`App::add_organisation_note`], and [`Error::Decision`] when a field changed after `base`.
    pub async fn change_organisation_note(
        &self,
        organisation: OrganisationId,
        note: NoteId,
        base: Option<i64>,
        changes: Json,
    ) -> Result<Done> {
        let mut tx = self.begin_on_organisation(organisation).await?;
        let before = note_of(&mut tx, organisation, note).await?;
        refuse_changed_since(&mut tx, "note", note.0, base, &changes).await?;
        let fields: NoteFields = merged(&NoteFields { body: before.body.clone(), on_date: Some(before.on_date) }, changes)?;
        let body = fields.text(&mut tx).await?;
        let after = Note { body, on_date: fields.on_date.unwrap_or(before.on_date), ..before.clone() };
        let today = tx.today().await?;
        keep_edit(&mut tx, &before, &after, today).await?;
        self.noted(tx, organisation).await
    }

    /// Removes a note of an organisation.
    ///
    /// # Errors
    /// [`Error::NotFound`] when the organisation has no such note.
    pub async fn remove_organisation_note(&self, organisation: OrganisationId, note: NoteId) -> Result<Done> {
        let mut tx = self.begin_on_organisation(organisation).await?;
        note_of(&mut tx, organisation, note).await?;
        tx.delete::<Note>(note).await?;
        self.noted(tx, organisation).await
    }

    async fn begin_on_organisation(&self, organisation: OrganisationId) -> Result<Tx> {
        let known = self.read().await?.get::<Organisation>(organisation).await?;
        let name = known.ok_or_else(|| Error::not_found("organisation"))?.name;
        self.begin(say("organisations-changed", [("name", name.into())])).await
    }

    async fn noted(&self, mut tx: Tx, organisation: OrganisationId) -> Result<Done> {
        let name = tx.get::<Organisation>(organisation).await?.map(|known| known.name).unwrap_or_default();
        saved(tx, say("organisations-changed", [("name", name.into())])).await
    }
}

/// The notes on an organisation, the newest first.
pub(super) async fn notes_of(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<OrganisationNote>> {
    let rows = tx.select::<Note>("organisation_id = $2 ORDER BY on_date DESC, id DESC", &[organisation.put()]).await?;
    Ok(rows.into_iter().map(|Note { id, body, on_date, .. }| OrganisationNote { id, body, on_date }).collect())
}

async fn note_of(tx: &mut Tx, organisation: OrganisationId, note: NoteId) -> Result<Note> {
    let found = tx.get::<Note>(note).await?.filter(|found| found.organisation_id == Some(organisation));
    found.ok_or_else(|| Error::not_found("note"))
}
