//! Parts of a person: channels, dates, positions and the like, all added, changed and removed in the same three ways.

use std::future::Future;

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use utoipa::ToSchema;
use uuid::Uuid;
use wellmet_domain::{
    BatchId, PersonId, RowId, Sentence,
    catalogue::say,
    fields::Fact as FieldSource,
    people::{Person, Source},
};
use wellmet_store::{Cell, Fact, Tx, Value};

use crate::{
    app::{App, Done},
    error::{Error, Result},
};

/// What a write needs to know of its surroundings.
#[derive(Clone, Debug)]
pub struct Place {
    /// Whose part it is.
    pub person: PersonId,
    /// The civil day of the book.
    pub today: Date,
    /// The instant.
    pub now: Timestamp,
    /// The region in which telephone numbers without a country are read (ISO 3166).
    pub region: String,
    /// What the history says of the write.
    pub said: Sentence,
    /// Where what is written comes from.
    pub source: Source,
}

/// A row as a page shows it: its id, its fields, and where it came from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Shown<P> {
    /// The row.
    pub id: Uuid,
    /// Its fields.
    #[serde(flatten)]
    pub fields: P,
    /// Where it came from.
    pub source: Option<Source>,
    /// When the source last confirmed it.
    #[schema(value_type = Option<String>, format = Date)]
    pub verified_on: Option<Date>,
}

impl<P> Shown<P> {
    /// A row with its fields.
    pub(crate) fn of<T: Fact>(row: &T, fields: P) -> Self {
        let cells = row.cells();
        let cell = |column: &str| T::TABLE.index(column).map(|index| cells[index].clone());
        let source = cell("source").and_then(|cell| Source::take(cell, "source").ok());
        let verified_on = cell("verified_on").and_then(|cell| <Option<Date> as Cell>::take(cell, "verified_on").ok()).flatten();
        Self { id: row.row_id(), fields, source, verified_on }
    }
}

/// What adding a part answers.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Added {
    /// The new row, or the one that said the same already.
    pub id: Uuid,
    /// The batch that undo takes.
    pub batch: BatchId,
    /// The sequence of the book after it.
    pub sequence: i64,
    /// What was done, in words.
    pub said: Sentence,
}

/// The fields of one kind of part, as the user writes and reads them.
pub trait Part: Serialize + DeserializeOwned + Clone + Send + Sync {
    /// The row it is kept in.
    type Row: Fact + Clone + Sync;

    /// The row of these fields; an existing one is written over.
    fn write(self, row: Option<Self::Row>, tx: &mut Tx, place: &Place) -> impl Future<Output = Result<Self::Row>> + Send;

    /// The fields of a row, as seen from the person.
    fn read(row: &Self::Row, tx: &mut Tx, person: PersonId) -> impl Future<Output = Result<Self>> + Send;

    /// A row of the person that says the same already.
    fn same(&self, _tx: &mut Tx, _place: &Place) -> impl Future<Output = Result<Option<Uuid>>> + Send {
        async { Ok(None) }
    }
}

impl App {
    /// Adds a part to a person.
    ///
    /// # Errors
    /// [`Error::NotFound`] without such a person, [`Error::Invalid`] when the fields make no sense.
    pub async fn add_part<P: Part>(&self, person: PersonId, part: P) -> Result<Added> {
        let (mut tx, place) = self.begin_on(person, "people-changed").await?;
        let id = add(&mut tx, &place, part).await?;
        let done = saved(tx, place.said).await?;
        Ok(Added { id, batch: done.batch, sequence: done.sequence, said: done.said })
    }

    /// Changes fields of a part: those that are named, `null` empties one (RFC 7396).
    ///
    /// # Errors
    /// As [`App::add_part`], and [`Error::Decision`] when a field changed after `base`.
    pub async fn change_part<P: Part>(&self, person: PersonId, row: Uuid, base: Option<i64>, changes: serde_json::Value) -> Result<Done> {
        let (mut tx, place) = self.begin_on(person, "people-changed").await?;
        let before = own_row::<P>(&mut tx, person, row).await?;
        refuse_changed_since(&mut tx, P::Row::TABLE.name, row, base, &changes).await?;
        let fields: P = merged(&P::read(&before, &mut tx, person).await?, changes)?;
        let after = fields.write(Some(before.clone()), &mut tx, &place).await?;
        keep_edit(&mut tx, &before, &after, place.today).await?;
        saved(tx, place.said).await
    }

    /// Removes a part.
    pub async fn remove_part<P: Part>(&self, person: PersonId, row: Uuid) -> Result<Done> {
        let (mut tx, place) = self.begin_on(person, "people-changed").await?;
        own_row::<P>(&mut tx, person, row).await?;
        tx.delete::<P::Row>(row).await?;
        for fact in tx.select::<FieldSource>("row_id = $2", &[row.put()]).await? {
            tx.delete::<FieldSource>(fact.id).await?;
        }
        saved(tx, place.said).await
    }

    /// Begins a change of one person, whose name stands in the history.
    pub(crate) async fn begin_on(&self, person: PersonId, said: &str) -> Result<(Tx, Place)> {
        let name = self.read().await?.get::<Person>(person).await?.ok_or_else(|| Error::not_found("person"))?.name;
        let said = say(said, [("name", name.into())]);
        let mut tx = self.begin(said.clone()).await?;
        let place = place(&mut tx, person, said).await?;
        Ok((tx, place))
    }
}

/// Commits a change and answers what was done, or that nothing had to be.
pub(crate) async fn saved(tx: Tx, said: Sentence) -> Result<Done> {
    let written = tx.commit().await?;
    if written.changes > 0 {
        return Ok(Done::of(written, said));
    }
    Ok(Done { batch: BatchId(Uuid::nil()), sequence: written.sequence, said: say("people-nothing-changed", []) })
}

/// The surroundings of a write on a person.
pub(crate) async fn place(tx: &mut Tx, person: PersonId, said: Sentence) -> Result<Place> {
    let region = crate::settings::phone_region(tx).await?;
    Ok(Place { person, today: tx.today().await?, now: tx.now(), region, said, source: Source::You })
}

/// Adds a part, unless a row says the same already.
pub(crate) async fn add<P: Part>(tx: &mut Tx, place: &Place, part: P) -> Result<Uuid> {
    if let Some(same) = part.same(tx, place).await? {
        return Ok(same);
    }
    let row = part.write(None, tx, place).await?;
    tx.insert(&row).await?;
    Ok(row.row_id())
}

/// The part of this id, when it belongs to the person, from either side.
async fn own_row<P: Part>(tx: &mut Tx, person: PersonId, row: Uuid) -> Result<P::Row> {
    let table = P::Row::TABLE;
    let found = tx.get::<P::Row>(row).await?.ok_or_else(|| Error::not_found(table.name))?;
    let cells = found.cells();
    let mine = table.references.iter().filter(|(_, parent)| *parent == "person").filter_map(|(column, _)| table.index(column));
    let belongs = mine.into_iter().any(|index| cells[index] == person.put());
    if belongs { Ok(found) } else { Err(Error::not_found(table.name)) }
}

/// The fields with changes laid over them.
pub(crate) fn merged<P: Serialize + DeserializeOwned>(fields: &P, changes: serde_json::Value) -> Result<P> {
    let invalid = |error: serde_json::Error| Error::Invalid(say("error-fields", [("detail", error.to_string().into())]));
    let mut json = serde_json::to_value(fields).map_err(invalid)?;
    if let (Some(known), serde_json::Value::Object(changes)) = (json.as_object_mut(), changes) {
        known.extend(changes.into_iter().filter(|(name, _)| name != "base"));
    }
    serde_json::from_value(json).map_err(invalid)
}

/// Refuses changes of fields that somebody else changed after the sequence that the client saw.
pub(crate) async fn refuse_changed_since(
    tx: &mut Tx,
    table: &'static str,
    row: Uuid,
    base: Option<i64>,
    changes: &serde_json::Value,
) -> Result<()> {
    let Some(base) = base else { return Ok(()) };
    let elsewhere = tx.fields_changed_after(table, row, base).await?;
    let asked = changes.as_object().into_iter().flatten().map(|(name, _)| name.clone());
    let both: Vec<String> = asked.filter(|name| elsewhere.iter().any(|column| column == name)).collect();
    if both.is_empty() {
        return Ok(());
    }
    let said = say("people-conflict", [("count", both.len().into()), ("fields", both.join(", ").into())]);
    Err(Error::Decision { said, details: serde_json::json!({ "fields": both }) })
}

/// Writes an edited row; on a row of another source, each field that changed is now the user's.
pub(crate) async fn keep_edit<T: Fact>(tx: &mut Tx, before: &T, after: &T, today: Date) -> Result<()> {
    if !tx.update(after).await? || is_of_user(before) {
        return Ok(());
    }
    let (old, new) = (before.cells(), after.cells());
    let changed = T::TABLE.columns.iter().zip(old.iter().zip(&new)).filter(|(_, (old, new))| old != new);
    let fields: Vec<&str> = changed.map(|(column, _)| column.name).filter(|name| !DERIVED.contains(name)).collect();
    for field in fields {
        state_field(tx, T::TABLE.name, before.row_id(), field, today).await?;
    }
    Ok(())
}

/// Columns that follow from others and are no facts of their own.
const DERIVED: &[&str] = &["counts", "precision", "sort_name", "folded", "key", "source", "verified_on", "first_seen", "last_seen"];

fn is_of_user<T: Fact>(row: &T) -> bool {
    let source = T::TABLE.index("source").and_then(|index| row.cells().into_iter().nth(index));
    source.is_none_or(|source| source == Value::Text(Some(Source::You.as_str().to_owned())))
}

/// Notes that a field of an imported row is the user's word now.
async fn state_field(tx: &mut Tx, table: &'static str, row: Uuid, field: &str, today: Date) -> Result<()> {
    let known = tx
        .select::<FieldSource>(
            "row_id = $2 AND table_name = $3 AND field = $4",
            &[row.put(), table.to_owned().put(), field.to_owned().put()],
        )
        .await?;
    if let Some(fact) = known.into_iter().next() {
        tx.update(&FieldSource { source: Source::You, verified_on: today, ..fact }).await?;
        return Ok(());
    }
    let (id, table_name) = (RowId(tx.fresh_id()), table.to_owned());
    let fact = FieldSource { id, table_name, row_id: row, field: field.to_owned(), source: Source::You, verified_on: today };
    tx.insert(&fact).await?;
    Ok(())
}
