//! Comparing: for records that are there already, what a source says now against what it said last.

use std::collections::HashMap;

use jiff::civil::Date;
use uuid::Uuid;
use wellmet_domain::{cards::ImportKey, folding::fold_organisation, organisations::Position, people::Source};
use wellmet_formats::draft::{Draft, InteractionDraft, PersonDraft, PositionDraft};
use wellmet_store::{Cell, Compared, Outcome, StagedRow, Tx};

use super::{
    kept,
    staging::{Last, Payload},
    values::{FieldChange, Values, changes, json, main_position, values_of},
};
use crate::error::Result;

/// What a comparison found.
pub struct Comparison {
    /// What becomes of the record.
    pub outcome: Outcome,
    /// What changes, by field.
    pub changes: Vec<FieldChange>,
    /// Whether the source is newer than the last one: then even what did not change was seen again.
    pub newer: bool,
}

/// Compares a staged row that waits with the book.
pub async fn compare(tx: &mut Tx, row: &StagedRow, payload: &Payload, as_of: Option<Date>, region: &str) -> Result<Compared> {
    let comparison = match import_key(tx, payload.source, &payload.key).await? {
        Some(key) => compare_known(tx, payload, &key, as_of, region).await?,
        None => Comparison { outcome: Outcome::Imported, changes: Vec::new(), newer: false },
    };
    let changes = (comparison.newer || !comparison.changes.is_empty()).then(|| json(&comparison.changes));
    Ok(Compared { ordinal: row.ordinal, outcome: comparison.outcome, changes })
}

/// The memory of an earlier import of this record.
pub async fn import_key(tx: &mut Tx, source: Source, key: &str) -> Result<Option<ImportKey>> {
    Ok(tx.select("source = $2 AND key = $3", &[source.put(), key.to_owned().put()]).await?.pop())
}

/// What earlier imports remember, by source and key.
pub type Known = HashMap<(Source, String), ImportKey>;

/// The memory of earlier imports of these records.
///
/// Asked for one source at a time: so the unique index answers, where a key alone would make each chunk look at every key of the book.
pub async fn known_keys<'p>(tx: &mut Tx, payloads: impl IntoIterator<Item = &'p Payload>) -> Result<Known> {
    let mut keys: HashMap<Source, Vec<String>> = HashMap::new();
    for payload in payloads {
        keys.entry(payload.source).or_default().push(payload.key.clone());
    }
    let mut known = Known::new();
    for (source, keys) in keys {
        let found: Vec<ImportKey> = tx.select_many("source = $2 AND key IN ({keys})", &[source.put()], &keys).await?;
        known.extend(found.into_iter().map(|key| ((key.source, key.key.clone()), key)));
    }
    Ok(known)
}

/// The memory of this person under another key of the same source: archives before 2023 had other keys.
pub async fn sibling_key(tx: &mut Tx, source: Source, row: Uuid) -> Result<Option<ImportKey>> {
    // Sorted and chosen here: asked for the newest one, SQLite walks every key of the book from its end.
    let keys: Vec<ImportKey> = tx.select("row_id = $2", &[row.put()]).await?;
    Ok(keys.into_iter().filter(|key| key.source == source).max_by_key(|key| key.id))
}

/// Compares what a source says now with what it said last.
pub async fn compare_known(tx: &mut Tx, payload: &Payload, key: &ImportKey, as_of: Option<Date>, region: &str) -> Result<Comparison> {
    let last = Last::of(key);
    let as_of = payload.as_of.or(as_of);
    let older = last.as_of.is_some() && as_of < last.as_of;
    let newer = matches!(payload.draft, Draft::Person(_)) && as_of > last.as_of;
    let mut changes = match &payload.draft {
        Draft::Person(draft) | Draft::Owner(draft) if older => past_position(tx, draft, key, as_of).await?,
        Draft::Person(draft) | Draft::Owner(draft) => changes(&last.values, &values_of(draft, region)),
        Draft::Interaction(draft) => changes(&last.values, &values_of_interaction(draft, payload.source)),
        _ => Vec::new(),
    };
    kept::mark(tx, &payload.draft, key.row_id, &mut changes).await?;
    let changed = !changes.is_empty() || (last.hash != payload.hash && payload.card.is_some());
    Ok(Comparison { outcome: if changed { Outcome::Updated } else { Outcome::Unchanged }, changes, newer })
}

/// An older archive never changes the present; what it adds is where somebody was then, or that they were there already.
async fn past_position(tx: &mut Tx, draft: &PersonDraft, key: &ImportKey, as_of: Option<Date>) -> Result<Vec<FieldChange>> {
    let Some(then) = main_position(draft).filter(|position| position.organisation.is_some()) else {
        return Ok(Vec::new());
    };
    let named = then.organisation.as_deref().map(fold_organisation).unwrap_or_default();
    let positions: Vec<Position> = tx.select("person_id = $2", &[key.row_id.put()]).await?;
    for position in positions {
        let Some(organisation) = position.organisation_id else { continue };
        let organisation: wellmet_domain::organisations::Organisation = tx.require(organisation).await?;
        if organisation.folded == named && position.title == then.title {
            let seen = as_of.filter(|day| position.first_seen.is_some() && position.seen_on(*day) != position);
            return Ok(seen.map(|_| said_then("seen_position", then)).into_iter().collect());
        }
    }
    Ok(vec![said_then("past_position", then)])
}

fn said_then(field: &str, then: &PositionDraft) -> FieldChange {
    FieldChange { field: field.to_owned(), before: None, after: Some(json(then)), yours: None }
}

/// What can change in an interaction that a source tells again: meetings move, mails and messages do not.
#[must_use]
pub fn values_of_interaction(draft: &InteractionDraft, source: Source) -> Values {
    if source != Source::Calendar {
        return Values::new();
    }
    let fields = [
        ("on_date", Some(draft.on_date.to_string())),
        ("at", draft.at.map(|at| at.to_string())),
        ("status", Some(draft.status.to_string())),
        ("title", draft.title.clone()),
        ("place", draft.place.clone()),
        ("body", draft.body.clone()),
    ];
    fields.into_iter().filter_map(|(field, value)| value.map(|value| (field.to_owned(), value))).collect()
}
