//! The fact tables: what is journalled and can be undone, each tied to the domain struct that is its row.

use jiff::{Timestamp, civil::Date};
use serde_json::Value as Json;
use uuid::Uuid;
use wellmet_domain::{
    CardId, ChannelId, EventId, IdentityId, InteractionId, NoteId, OrganisationId, PartialDate, PersonId, PositionId, PromiseId, RowId,
    TopicId,
    acts::{ActKind, Answer},
    addresses::ImportantDateKind,
    cadence::Circle,
    channels::ChannelKind,
    events::OpportunityKind,
    identities::IdentityKind,
    interactions::{Direction, InteractionKind, Precision, Role, Status},
    notes::NewsKind,
    organisations::{AliasKind, PositionKind},
    people::{NameKind, Source, State},
    promises::{FavourKind, Settlement},
    relations::{Certainty, RelationKind},
};
use wellmet_domain::{
    acts::ActAnswer,
    addresses::{Address, ImportantDate},
    cadence::Cadence,
    cards::{Card, ImportKey},
    channels::Channel,
    events::{Event, Opportunity},
    fields::{CustomField, Fact as FieldSource, Setting},
    identities::Identity,
    interactions::{Interaction, Participant},
    introductions::IntroductionDismissal,
    notes::{Insight, News, Note},
    organisations::{Organisation, OrganisationAlias, OrganisationNotSame, Position},
    people::{NotSame, Person, PersonName, PersonState, Tag},
    promises::{Favour, FollowUp, Promise, Thanks},
    relations::Relation,
    topics::{Need, Offer, PersonTopic, Topic},
};

use crate::{
    cell::{Cell, Kind, Value},
    error::Result,
};

/// A fact table: its name and its columns besides `book_id`, the id first.
#[derive(Debug)]
pub struct Table {
    /// The table's name.
    pub name: &'static str,
    /// The columns, `id` first.
    pub columns: &'static [Column],
    /// Columns that refer to rows of other tables.
    pub references: &'static [(&'static str, &'static str)],
    /// Columns that together may hold the same values only once in a book.
    pub unique: &'static [&'static str],
}

impl Table {
    /// The place of a column among the cells of a row.
    #[must_use]
    pub fn index(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|known| known.name == column)
    }
}

/// A column of a fact table.
#[derive(Debug)]
pub struct Column {
    /// The column's name.
    pub name: &'static str,
    /// Its type.
    pub kind: Kind,
}

/// A row of a fact table.
pub trait Fact: Sized + Send {
    /// The table.
    const TABLE: &'static Table;
    /// The row's id.
    fn row_id(&self) -> Uuid;
    /// The row's cells, in the order of the table's columns.
    fn cells(&self) -> Vec<Value>;
    /// The row of these cells.
    fn from_cells(cells: Vec<Value>) -> Result<Self>;
}

macro_rules! fact_tables {
    ($($row:ident in $name:literal { $($field:ident: $type:ty),+ $(,)? } $(refers $($column:literal to $target:literal),+)? $(unique $($unique:literal),+)?;)+) => {
        /// Every fact table.
        pub const TABLES: &[&Table] = &[$(<$row as Fact>::TABLE),+];

        $(impl Fact for $row {
            const TABLE: &'static Table = &Table {
                name: $name,
                columns: &[$(Column { name: stringify!($field), kind: <$type as Cell>::KIND }),+],
                references: &[$($(($column, $target)),+)?],
                unique: &[$($($unique),+)?],
            };

            fn row_id(&self) -> Uuid {
                self.id.0
            }

            fn cells(&self) -> Vec<Value> {
                vec![$(Cell::put(&self.$field)),+]
            }

            fn from_cells(cells: Vec<Value>) -> Result<Self> {
                let mut cells = cells.into_iter();
                let mut next = move || cells.next().unwrap_or(Value::Text(None));
                Ok(Self { $($field: Cell::take(next(), concat!($name, ".", stringify!($field)))?),+ })
            }
        })+
    };
}

fact_tables! {
    Person in "person" {
        id: PersonId, name: String, given_name: Option<String>, family_name: Option<String>, prefix: Option<String>, suffix:
        Option<String>, headline: Option<String>, pronouns: Option<String>, pronunciation: Option<String>, sort_name: String,
        met_how: Option<String>, met_on: Option<PartialDate>, met_where: Option<String>, met_through: Option<PersonId>, photo:
        Option<String>, source: Source, verified_on: Option<Date>, created_at: Timestamp,
    } refers "met_through" to "person";
    PersonName in "person_name" {
        id: RowId, person_id: PersonId, kind: NameKind, value: String, source: Source, verified_on: Option<Date>,
    } refers "person_id" to "person";
    PersonState in "person_state" {
        id: RowId, person_id: PersonId, state: State, since: Date,
    } refers "person_id" to "person" unique "person_id", "state";
    Tag in "tag" {
        id: RowId, person_id: PersonId, name: String, source: Source,
    } refers "person_id" to "person" unique "person_id", "name";
    NotSame in "not_same" {
        id: RowId, person_id: PersonId, other_id: PersonId, decided_on: Date,
    } refers "person_id" to "person", "other_id" to "person" unique "person_id", "other_id";
    IntroductionDismissal in "introduction_dismissal" {
        id: RowId, person_id: PersonId, other_id: PersonId, decided_on: Date,
    } refers "person_id" to "person", "other_id" to "person" unique "person_id", "other_id";
    Organisation in "organisation" {
        id: OrganisationId, name: String, folded: String, domain: Option<String>, website: Option<String>, followed_on:
        Option<Date>, source: Source, verified_on: Option<Date>,
    };
    OrganisationAlias in "organisation_alias" {
        id: RowId, organisation_id: OrganisationId, name: String, folded: String, kind: AliasKind,
    } refers "organisation_id" to "organisation";
    OrganisationNotSame in "organisation_not_same" {
        id: RowId, organisation_id: OrganisationId, other_id: OrganisationId, decided_on: Date,
    } refers "organisation_id" to "organisation", "other_id" to "organisation" unique "organisation_id", "other_id";
    Position in "position" {
        id: PositionId, person_id: PersonId, organisation_id: Option<OrganisationId>, kind: PositionKind, title: Option<String>,
        department: Option<String>, started_on: Option<PartialDate>, ended_on: Option<PartialDate>, current: bool, first_seen:
        Option<Date>, last_seen: Option<Date>, source: Source, verified_on: Option<Date>,
    } refers "person_id" to "person", "organisation_id" to "organisation";
    Channel in "channel" {
        id: ChannelId, person_id: PersonId, kind: ChannelKind, service: Option<String>, value: String, key: String, label:
        Option<String>, preferred: bool, source: Source, verified_on: Option<Date>,
    } refers "person_id" to "person";
    Address in "address" {
        id: RowId, person_id: PersonId, label: Option<String>, street: Option<String>, locality: Option<String>, region:
        Option<String>, postal_code: Option<String>, country: Option<String>, formatted: Option<String>, source: Source,
        verified_on: Option<Date>,
    } refers "person_id" to "person";
    ImportantDate in "important_date" {
        id: RowId, person_id: PersonId, kind: ImportantDateKind, label: Option<String>, date: PartialDate, source: Source,
        verified_on: Option<Date>,
    } refers "person_id" to "person";
    Relation in "relation" {
        id: RowId, person_id: PersonId, other_id: PersonId, kind: RelationKind, certainty: Certainty, source: Source,
    } refers "person_id" to "person", "other_id" to "person";
    Topic in "topic" {
        id: TopicId, name: String, folded: String,
    } unique "folded";
    PersonTopic in "person_topic" {
        id: RowId, person_id: PersonId, topic_id: TopicId, source: Source, verified_on: Option<Date>,
    } refers "person_id" to "person", "topic_id" to "topic" unique "person_id", "topic_id";
    Event in "event" {
        id: EventId, name: String, folded: String, on_date: Option<Date>, until: Option<Date>, place: Option<String>, url:
        Option<String>, source: Source,
    };
    Interaction in "interaction" {
        id: InteractionId, kind: InteractionKind, on_date: Date, at: Option<Timestamp>, zone: Option<String>, precision: Precision,
        direction: Direction, status: Status, title: Option<String>, body: Option<String>, place: Option<String>, event_id:
        Option<EventId>, thread: Option<String>, counts: bool, source: Source, created_at: Timestamp,
    } refers "event_id" to "event";
    Identity in "identity" {
        id: IdentityId, kind: IdentityKind, key: String, name: Option<String>, person_id: Option<PersonId>, declined_on:
        Option<Date>, source: Source,
    } refers "person_id" to "person" unique "kind", "key";
    Participant in "participant" {
        id: RowId, interaction_id: InteractionId, person_id: Option<PersonId>, identity_id: Option<IdentityId>, role: Role, on_date:
        Date,
    } refers "interaction_id" to "interaction", "person_id" to "person", "identity_id" to "identity";
    Need in "need" {
        id: RowId, person_id: PersonId, what: String, on_date: Date, interaction_id: Option<InteractionId>, met_on: Option<Date>,
        source: Source,
    } refers "person_id" to "person", "interaction_id" to "interaction";
    Offer in "offer" {
        id: RowId, person_id: PersonId, what: String, on_date: Date, interaction_id: Option<InteractionId>, source: Source,
    } refers "person_id" to "person", "interaction_id" to "interaction";
    Note in "note" {
        id: NoteId, person_id: Option<PersonId>, organisation_id: Option<OrganisationId>, body: String, on_date: Date, created_at:
        Timestamp, source: Source,
    } refers "person_id" to "person", "organisation_id" to "organisation";
    Insight in "insight" {
        id: RowId, person_id: Option<PersonId>, what: String, on_date: Date, interaction_id: Option<InteractionId>,
    } refers "person_id" to "person", "interaction_id" to "interaction";
    News in "news" {
        id: RowId, person_id: PersonId, kind: NewsKind, what: String, before: Option<String>, before_on: Option<Date>, on_date:
        Option<Date>, seen_on: Date, sensitive: bool, interaction_id: Option<InteractionId>, source: Source,
    } refers "person_id" to "person", "interaction_id" to "interaction";
    Promise in "promise" {
        id: PromiseId, person_id: PersonId, direction: Direction, what: String, made_on: Date, due_on: Option<Date>, interaction_id:
        Option<InteractionId>, settled_as: Option<Settlement>, settled_on: Option<Date>,
    } refers "person_id" to "person", "interaction_id" to "interaction";
    FollowUp in "follow_up" {
        id: RowId, person_id: PersonId, what: Option<String>, due_on: Date, interaction_id: Option<InteractionId>, settled_as:
        Option<Settlement>, settled_on: Option<Date>,
    } refers "person_id" to "person", "interaction_id" to "interaction";
    Favour in "favour" {
        id: RowId, person_id: PersonId, direction: Direction, kind: FavourKind, what: String, on_date: Date, interaction_id:
        Option<InteractionId>,
    } refers "person_id" to "person", "interaction_id" to "interaction";
    Thanks in "thanks" {
        id: RowId, person_id: PersonId, direction: Direction, what: String, since: Date, said_on: Option<Date>, interaction_id:
        Option<InteractionId>,
    } refers "person_id" to "person", "interaction_id" to "interaction";
    Opportunity in "opportunity" {
        id: RowId, kind: OpportunityKind, title: String, organisation_id: Option<OrganisationId>, on_date: Date, url:
        Option<String>, source: Source,
    } refers "organisation_id" to "organisation";
    Cadence in "cadence" {
        id: RowId, person_id: PersonId, circle: Circle, ideal_days: Option<i64>, maximum_days: Option<i64>, decided_on: Date,
    } refers "person_id" to "person" unique "person_id";
    ActAnswer in "act_answer" {
        id: RowId, act: String, kind: ActKind, person_id: PersonId, occasion: String, answer: Answer, until: Option<Date>,
        interaction_id: Option<InteractionId>, answered_on: Date, answered_at: Timestamp,
    } refers "person_id" to "person", "interaction_id" to "interaction";
    Card in "card" {
        id: CardId, person_id: PersonId, uid: Option<String>, blob: String, ordinal: i64,
    } refers "person_id" to "person";
    ImportKey in "import_key" {
        id: RowId, source: Source, key: String, table_name: String, row_id: Uuid, last: Json,
    } unique "source", "key";
    CustomField in "custom_field" {
        id: RowId, person_id: PersonId, name: String, value: String, source: Source, verified_on: Option<Date>,
    } refers "person_id" to "person";
    FieldSource in "fact" {
        id: RowId, table_name: String, row_id: Uuid, field: String, source: Source, verified_on: Date,
    } unique "row_id", "table_name", "field";
    Setting in "setting" {
        id: RowId, name: String, value: Json,
    } unique "name";
}

/// The fact table of this name.
#[must_use]
pub fn table(name: &str) -> Option<&'static Table> {
    TABLES.iter().find(|table| table.name == name).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fact_table_stands_in_the_migration_with_the_same_columns() {
        let migration: String = crate::migrations::COMMON.iter().map(|(_, _, sql)| *sql).collect();
        for table in TABLES {
            let start = migration.find(&format!("CREATE TABLE {} (", table.name)).unwrap_or_else(|| panic!("{}", table.name));
            let body = &migration[start..][..migration[start..].find("PRIMARY KEY").unwrap()];
            let columns: Vec<&str> = body.lines().skip(1).filter_map(|line| line.split_whitespace().next()).collect();
            let known: Vec<&str> = std::iter::once("book_id").chain(table.columns.iter().map(|column| column.name)).collect();
            assert_eq!(columns, known, "{}", table.name);
        }
    }
}
