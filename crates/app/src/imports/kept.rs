//! What the user said otherwise: a source that changes it is shown beside the user's word, which stays.

use uuid::Uuid;
use wellmet_domain::{
    ImportId,
    fields::Fact as FieldSource,
    folding::fold_organisation,
    interactions::Interaction,
    organisations::{Organisation, Position},
    people::{Person, Source},
};
use wellmet_formats::draft::{Draft, PositionDraft};
use wellmet_store::{Cell, Outcome, Tx};

use super::{
    values::FieldChange,
    views::{RowView, row_view},
};
use crate::{app::App, error::Result};

impl App {
    /// The rows of an import in which the user's word stays against the source's, with those changes alone.
    pub async fn kept_yours(&self, id: ImportId) -> Result<Vec<RowView>> {
        let mut tx = self.read().await?;
        let files = tx.import_files(id).await?;
        let rows = tx.staged_with(id, Outcome::Updated, -1, i64::MAX).await?;
        let told = rows.iter().filter(|row| row.file >= 0).map(|row| row_view(row, &files)).map(|row| {
            let changes = row.changes.into_iter().filter(|change| change.yours.is_some()).collect();
            RowView { changes, ..row }
        });
        Ok(told.filter(|row| !row.changes.is_empty()).collect())
    }
}

/// Notes beside each change what the user says instead, where that stays.
pub(super) async fn mark(tx: &mut Tx, draft: &Draft, row: Uuid, changes: &mut Vec<FieldChange>) -> Result<()> {
    if changes.is_empty() {
        return Ok(());
    }
    match draft {
        Draft::Person(_) | Draft::Owner(_) => {
            if let Some(person) = tx.get::<Person>(row).await? {
                mark_fields(changes, |field| of_person(&person, field));
                mark_position(tx, row, changes).await?;
            }
        }
        Draft::Interaction(_) => match tx.get::<Interaction>(row).await? {
            Some(interaction) => mark_fields(changes, |field| of_interaction(&interaction, field)),
            // What the user took out stays out.
            None => changes.clear(),
        },
        _ => {}
    }
    Ok(())
}

/// What a field that imports follow holds now.
struct Held(Option<String>);

/// A value that is neither what the source said last nor what it says now is the user's.
fn mark_fields(changes: &mut [FieldChange], value: impl Fn(&str) -> Option<Held>) {
    for change in changes {
        if let Some(Held(there)) = value(&change.field)
            && there != change.before
            && there != change.after
        {
            change.yours = Some(there.unwrap_or_default());
        }
    }
}

/// A field of a person that imports follow; none for any other.
fn of_person(person: &Person, field: &str) -> Option<Held> {
    Some(Held(match field {
        "name" if person.name == "Me" => return None,
        "name" => Some(person.name.clone()),
        "given_name" => person.given_name.clone(),
        "family_name" => person.family_name.clone(),
        "prefix" => person.prefix.clone(),
        "suffix" => person.suffix.clone(),
        "headline" => person.headline.clone(),
        "pronouns" => person.pronouns.clone(),
        "pronunciation" => person.pronunciation.clone(),
        _ => return None,
    }))
}

/// A field of a meeting that imports follow; none for any other.
fn of_interaction(interaction: &Interaction, field: &str) -> Option<Held> {
    Some(Held(match field {
        "title" => interaction.title.clone(),
        "place" => interaction.place.clone(),
        "body" => interaction.body.clone(),
        "status" => Some(interaction.status.to_string()),
        "on_date" => Some(interaction.on_date.to_string()),
        _ => return None,
    }))
}

/// A title that the user wrote at the organisation which the source names is the user's.
async fn mark_position(tx: &mut Tx, person: Uuid, changes: &mut [FieldChange]) -> Result<()> {
    for change in changes.iter_mut().filter(|change| change.field == "position" && change.before.is_some()) {
        let after: Option<PositionDraft> = change.after.as_ref().and_then(|text| serde_json::from_str(text).ok());
        let Some(organisation) = after.as_ref().and_then(|after| after.organisation.as_deref()) else { continue };
        let held: Vec<Position> = tx.select("person_id = $2 AND current", &[person.put()]).await?;
        if let Some(title) = own_title(tx, &held, organisation).await?
            && after.as_ref().is_some_and(|after| after.title.as_deref() != Some(title.as_str()))
        {
            change.yours = Some(title);
        }
    }
    Ok(())
}

/// The title that the user wrote for a position held at an organisation.
pub(super) async fn own_title(tx: &mut Tx, held: &[Position], organisation: &str) -> Result<Option<String>> {
    for position in held.iter().filter(|position| position.current) {
        let Some(id) = position.organisation_id else { continue };
        let same = tx.get::<Organisation>(id).await?.is_some_and(|known| known.folded == fold_organisation(organisation));
        if same && says_the_user(tx, position).await? {
            return Ok(Some(position.title.clone().unwrap_or_default()));
        }
    }
    Ok(None)
}

async fn says_the_user(tx: &mut Tx, position: &Position) -> Result<bool> {
    if position.source == Source::You {
        return Ok(true);
    }
    let facts = tx.select::<FieldSource>("row_id = $2 AND field = 'title'", &[position.id.put()]).await?;
    Ok(facts.iter().any(|fact| fact.source == Source::You))
}
