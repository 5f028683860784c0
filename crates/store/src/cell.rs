//! Cells: how the types of the domain lie in the columns of either engine, and in the journal's images.

use chrono::{DateTime, NaiveDate, Utc};
use jiff::{Timestamp, civil::Date};
use serde_json::Value as Json;
use uuid::Uuid;
use wellmet_domain as domain;

use crate::error::{Error, Result};

/// The type of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `UUID`.
    Uuid,
    /// `TEXT`.
    Text,
    /// `BIGINT`.
    Integer,
    /// `BOOLEAN`.
    Boolean,
    /// `DATE`.
    Date,
    /// `TIMESTAMPTZ`, to the microsecond.
    Instant,
}

/// The content of one column of one row.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Value {
    /// An id.
    Uuid(Option<Uuid>),
    /// A text.
    Text(Option<String>),
    /// A whole number.
    Integer(Option<i64>),
    /// Yes or no.
    Boolean(Option<bool>),
    /// A civil date.
    Date(Option<NaiveDate>),
    /// An instant.
    Instant(Option<DateTime<Utc>>),
}

impl Value {
    /// The value as the journal keeps it.
    #[must_use]
    pub fn to_json(&self) -> Json {
        match self {
            Self::Uuid(value) => value.map_or(Json::Null, |id| Json::String(id.to_string())),
            Self::Text(value) => value.as_ref().map_or(Json::Null, |text| Json::String(text.clone())),
            Self::Integer(value) => value.map_or(Json::Null, Json::from),
            Self::Boolean(value) => value.map_or(Json::Null, Json::Bool),
            Self::Date(value) => value.map_or(Json::Null, |date| Json::String(date.to_string())),
            Self::Instant(value) => value.map_or(Json::Null, |instant| Json::String(instant_text(instant))),
        }
    }

    /// Reads a value back from the journal.
    pub fn from_json(kind: Kind, json: &Json, column: &str) -> Result<Self> {
        let unreadable = || Error::Unreadable { column: column.to_owned(), found: json.to_string() };
        let text = json.as_str();
        let parsed = match kind {
            Kind::Uuid => Self::Uuid(text.map(|text| text.parse().map_err(|_| unreadable())).transpose()?),
            Kind::Text => Self::Text(text.map(str::to_owned)),
            Kind::Integer => Self::Integer(json.as_i64()),
            Kind::Boolean => Self::Boolean(json.as_bool()),
            Kind::Date => Self::Date(text.map(|text| text.parse().map_err(|_| unreadable())).transpose()?),
            Kind::Instant => Self::Instant(text.map(|text| text.parse().map_err(|_| unreadable())).transpose()?),
        };
        if parsed.is_null() && !json.is_null() { Err(unreadable()) } else { Ok(parsed) }
    }

    /// Whether it holds nothing.
    #[must_use]
    pub const fn is_null(&self) -> bool {
        match self {
            Self::Uuid(value) => value.is_none(),
            Self::Text(value) => value.is_none(),
            Self::Integer(value) => value.is_none(),
            Self::Boolean(value) => value.is_none(),
            Self::Date(value) => value.is_none(),
            Self::Instant(value) => value.is_none(),
        }
    }
}

fn instant_text(instant: DateTime<Utc>) -> String {
    instant.to_rfc3339_opts(chrono::SecondsFormat::Micros, true)
}

/// A type that lies in a column.
pub trait Cell: Sized {
    /// The column's type.
    const KIND: Kind;
    /// The value to store.
    fn put(&self) -> Value;
    /// Reads the stored value.
    fn take(value: Value, column: &str) -> Result<Self>;
}

fn missing(column: &str) -> Error {
    Error::Unreadable { column: column.to_owned(), found: "nothing".to_owned() }
}

macro_rules! plain_cell {
    ($($type:ty, $kind:ident, $put:expr, $take:expr;)+) => {$(
        impl Cell for $type {
            const KIND: Kind = Kind::$kind;
            fn put(&self) -> Value {
                let put: fn(&$type) -> _ = $put;
                Value::$kind(Some(put(self)))
            }
            fn take(value: Value, column: &str) -> Result<Self> {
                match value {
                    Value::$kind(Some(value)) => {
                        let found = format!("{value:?}");
                        let take: fn(_) -> Option<$type> = $take;
                        take(value).ok_or_else(|| Error::Unreadable { column: column.to_owned(), found })
                    }
                    _ => Err(missing(column)),
                }
            }
        }
    )+};
}

plain_cell! {
    Uuid, Uuid, |id| *id, Some;
    String, Text, Clone::clone, Some;
    i64, Integer, |number| *number, Some;
    bool, Boolean, |flag| *flag, Some;
    Date, Date, |date| chrono_date(*date), |date| jiff_date(date);
    Timestamp, Instant, |instant| chrono_instant(*instant), |instant| jiff_instant(instant);
    domain::PartialDate, Text, ToString::to_string, |text: String| text.parse().ok();
    Json, Text, ToString::to_string, |text: String| serde_json::from_str(&text).ok();
}

impl<T: Cell> Cell for Option<T> {
    const KIND: Kind = T::KIND;
    fn put(&self) -> Value {
        self.as_ref().map_or_else(|| null(T::KIND), Cell::put)
    }
    fn take(value: Value, column: &str) -> Result<Self> {
        if value.is_null() { Ok(None) } else { T::take(value, column).map(Some) }
    }
}

const fn null(kind: Kind) -> Value {
    match kind {
        Kind::Uuid => Value::Uuid(None),
        Kind::Text => Value::Text(None),
        Kind::Integer => Value::Integer(None),
        Kind::Boolean => Value::Boolean(None),
        Kind::Date => Value::Date(None),
        Kind::Instant => Value::Instant(None),
    }
}

macro_rules! word_cell {
    ($($type:ty),+ $(,)?) => {$(
        impl Cell for $type {
            const KIND: Kind = Kind::Text;
            fn put(&self) -> Value {
                Value::Text(Some(self.as_str().to_owned()))
            }
            fn take(value: Value, column: &str) -> Result<Self> {
                let text = String::take(value, column)?;
                text.parse().map_err(|_| Error::Unreadable { column: column.to_owned(), found: text })
            }
        }
    )+};
}

word_cell!(
    crate::advice::AdvisedIn,
    domain::people::Source,
    domain::people::NameKind,
    domain::people::State,
    domain::organisations::AliasKind,
    domain::organisations::PositionKind,
    domain::channels::ChannelKind,
    domain::addresses::ImportantDateKind,
    domain::relations::RelationKind,
    domain::relations::Certainty,
    domain::notes::NewsKind,
    domain::interactions::InteractionKind,
    domain::interactions::Direction,
    domain::interactions::Precision,
    domain::interactions::Status,
    domain::interactions::Role,
    domain::identities::IdentityKind,
    domain::events::OpportunityKind,
    domain::promises::Settlement,
    domain::promises::FavourKind,
    domain::cadence::Circle,
    domain::acts::ActKind,
    domain::acts::Answer,
);

macro_rules! id_cell {
    ($($type:ident),+ $(,)?) => {$(
        impl Cell for domain::$type {
            const KIND: Kind = Kind::Uuid;
            fn put(&self) -> Value {
                Value::Uuid(Some(self.0))
            }
            fn take(value: Value, column: &str) -> Result<Self> {
                Uuid::take(value, column).map(Self)
            }
        }
    )+};
}

id_cell!(
    BookId,
    BatchId,
    PersonId,
    OrganisationId,
    PositionId,
    ChannelId,
    InteractionId,
    IdentityId,
    EventId,
    TopicId,
    NoteId,
    PromiseId,
    CardId,
    ImportId,
    RowId
);

/// A civil date as the database driver speaks it.
#[must_use]
pub fn chrono_date(date: Date) -> NaiveDate {
    let days = date.since(jiff::civil::date(1970, 1, 1)).map_or(0, |span| i64::from(span.get_days()));
    NaiveDate::default() + chrono::TimeDelta::days(days)
}

/// A civil date as the domain speaks it; none beyond the years -9999 to 9999.
#[must_use]
pub fn jiff_date(date: NaiveDate) -> Option<Date> {
    use chrono::Datelike;
    Date::new(i16::try_from(date.year()).ok()?, i8::try_from(date.month()).ok()?, i8::try_from(date.day()).ok()?).ok()
}

/// An instant as the database driver speaks it, cut to microseconds.
#[must_use]
pub fn chrono_instant(instant: Timestamp) -> DateTime<Utc> {
    DateTime::from_timestamp_micros(instant.as_microsecond()).unwrap_or_default()
}

/// An instant as the domain speaks it.
#[must_use]
pub fn jiff_instant(instant: DateTime<Utc>) -> Option<Timestamp> {
    Timestamp::from_microsecond(instant.timestamp_micros()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cell_comes_back_from_the_journal_as_it_went_in() {
        let values = [
            (Kind::Uuid, Value::Uuid(Some(Uuid::from_u128(7)))),
            (Kind::Text, Value::Text(Some("Zoë".to_owned()))),
            (Kind::Integer, Value::Integer(Some(-3))),
            (Kind::Boolean, Value::Boolean(Some(true))),
            (Kind::Date, "2024-02-29".parse::<Date>().unwrap().put()),
            (Kind::Instant, "2026-11-22T07:00:00.000001Z".parse::<Timestamp>().unwrap().put()),
            (Kind::Date, Value::Date(None)),
        ];
        for (kind, value) in values {
            assert_eq!(Value::from_json(kind, &value.to_json(), "column").unwrap(), value);
        }
    }

    #[test]
    fn dates_and_instants_survive_the_driver() {
        for text in ["0001-01-01", "1969-12-31", "1970-01-01", "2024-02-29", "9999-12-31"] {
            let date: Date = text.parse().unwrap();
            assert_eq!(jiff_date(chrono_date(date)), Some(date), "{text}");
        }
    }

    #[test]
    fn a_word_that_nobody_knows_is_an_error_with_its_column() {
        let error = domain::cadence::Circle::take(Value::Text(Some("best".to_owned())), "cadence.circle").unwrap_err();
        assert!(error.to_string().contains("cadence.circle") && error.to_string().contains("best"));
    }
}
