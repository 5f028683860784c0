//! Where facts came from and how old they are, in words.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use wellmet_domain::{
    Sentence,
    catalogue::say,
    days::{days_between, month},
    fields::Fact as FieldSource,
    people::Source,
};
use wellmet_store::{Cell, Fact, Tx, Value};

use super::parts::Shown;
use crate::error::Result;

/// The source of a record, or of one field where it differs from its record's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct FactAge {
    /// The table of the record.
    pub table: String,
    /// The record.
    pub id: Uuid,
    /// The field; none for the record as a whole.
    pub field: Option<String>,
    /// Where it came from.
    pub source: Source,
    /// When the source last confirmed it.
    #[schema(value_type = Option<String>, format = Date)]
    pub verified_on: Option<Date>,
    /// Both in words.
    pub said: Sentence,
}

/// After so many days a fact of another source is asked about.
const OLD_AFTER: i64 = 2 * 365;

/// Collects the ages of the facts of a page.
#[derive(Debug)]
pub(super) struct Ages {
    today: Date,
    facts: Vec<FactAge>,
}

impl Ages {
    pub(super) const fn new(today: Date) -> Self {
        Self { today, facts: Vec::new() }
    }

    /// Notes the source of a row, when its table has one.
    pub(super) fn of_row<T: Fact>(&mut self, row: &T) {
        let row = Shown::of(row, ());
        if let Some(source) = row.source {
            self.note(T::TABLE.name, row.id, None, source, row.verified_on);
        }
    }

    fn note(&mut self, table: &str, id: Uuid, field: Option<String>, source: Source, verified_on: Option<Date>) {
        let said = age(source, verified_on, self.today);
        self.facts.push(FactAge { table: table.to_owned(), id, field, source, verified_on, said });
    }

    /// Adds the fields whose source differs from their record's.
    pub(super) async fn with_fields(mut self, tx: &mut Tx) -> Result<Vec<FactAge>> {
        let rows: Vec<Value> = self.facts.iter().map(|fact| fact.id.put()).collect();
        for fact in tx.among::<FieldSource>("row_id", &rows).await? {
            self.note(&fact.table_name, fact.row_id, Some(fact.field), fact.source, Some(fact.verified_on));
        }
        Ok(self.facts)
    }
}

/// "From LinkedIn, checked in March"; a fact of long ago is asked about.
#[must_use]
pub(crate) fn age(source: Source, verified_on: Option<Date>, today: Date) -> Sentence {
    let Some(checked) = verified_on else {
        return if source == Source::You {
            say("people-fact-yours", [])
        } else {
            say("people-fact-from", [("source", named(source).into())])
        };
    };
    let when = month(checked, today);
    match source {
        Source::You => say("people-fact-yours-since", [("month", when)]),
        other if days_between(checked, today) > OLD_AFTER => say("people-fact-old", [("source", named(other).into()), ("month", when)]),
        other => say("people-fact-checked", [("source", named(other).into()), ("month", when)]),
    }
}

/// The name of a source in a sentence.
pub(crate) fn named(source: Source) -> String {
    say(&format!("people-source-{}", source.as_str()), []).text
}
