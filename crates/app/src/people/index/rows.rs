//! The index as the web app keeps it in memory: columns once, then a row for each person.

use std::{
    io::{self, Write as _},
    sync::Arc,
};

use flate2::{Compression, write::GzEncoder};
use serde::{Serialize, Serializer, ser::SerializeTuple};
use utoipa::ToSchema;

use super::{PeopleIndex, Row};

/// The names of the columns, in their order; new ones come at the end.
const COLUMNS: [&str; 12] = ["id", "name", "organisation", "title", "place", "circle", "band", "last", "tags", "topics", "kept", "states"];

/// Every person, compact.
#[derive(Serialize, ToSchema)]
pub struct PeopleRows<'a> {
    /// The sequence of the book.
    pub sequence: i64,
    /// The names of the columns.
    #[schema(value_type = Vec<String>)]
    pub columns: [&'static str; 12],
    /// The values of each person, in the order of the columns.
    #[schema(value_type = Vec<Vec<serde_json::Value>>)]
    pub rows: Vec<Columns<'a>>,
}

/// One person as values.
pub struct Columns<'a>(&'a Row);

impl Serialize for Columns<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (row, line) = (self.0, &self.0.line);
        let mut tuple = serializer.serialize_tuple(COLUMNS.len())?;
        tuple.serialize_element(&line.id)?;
        tuple.serialize_element(&line.name)?;
        tuple.serialize_element(&line.organisation)?;
        tuple.serialize_element(&line.title)?;
        tuple.serialize_element(&line.locality)?;
        tuple.serialize_element(&line.circle)?;
        tuple.serialize_element(&row.band)?;
        tuple.serialize_element(&line.last_contact)?;
        tuple.serialize_element(&line.tags)?;
        tuple.serialize_element(&line.topics)?;
        tuple.serialize_element(&row.is_kept())?;
        tuple.serialize_element(&line.states)?;
        tuple.end()
    }
}

/// The index as it is sent.
pub(super) type Packed = Arc<[u8]>;

impl PeopleIndex {
    /// The columns and rows as JSON, compressed once for each version: a screen asks for them again after every change.
    ///
    /// # Errors
    /// When a row is no JSON, which none is.
    pub(super) fn packed(&self) -> io::Result<Packed> {
        if let Some(packed) = self.packed.get() {
            return Ok(Arc::clone(packed));
        }
        let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
        gzip.write_all(&serde_json::to_vec(&self.columns())?)?;
        let packed: Packed = gzip.finish()?.into();
        Ok(Arc::clone(self.packed.get_or_init(|| packed)))
    }

    /// The index as columns and rows.
    #[must_use]
    pub fn columns(&self) -> PeopleRows<'_> {
        PeopleRows { sequence: self.version.sequence, columns: COLUMNS, rows: self.rows.iter().map(Columns).collect() }
    }
}
