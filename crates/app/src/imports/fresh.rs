//! The new rows of one chunk, written together: many rows in one statement.

use wellmet_domain::{
    addresses::{Address, ImportantDate},
    cards::{Card, ImportKey},
    channels::Channel,
    events::{Event, Opportunity},
    fields::CustomField,
    identities::Identity,
    interactions::{Interaction, Participant},
    notes::{News, Note},
    organisations::{Organisation, OrganisationAlias, Position},
    people::{Person, PersonName, PersonState, Tag},
    relations::Relation,
    topics::{PersonTopic, Topic},
};
use wellmet_store::Tx;

use crate::error::Result;

macro_rules! fresh_rows {
    ($($field:ident: $row:ty),+ $(,)?) => {
        /// Rows that are yet to be written.
        #[derive(Default)]
        pub struct Fresh { $(pub(super) $field: Vec<$row>),+ }

        impl Fresh {
            /// Writes every row.
            pub async fn write(self, tx: &mut Tx) -> Result<()> {
                $(if !self.$field.is_empty() {
                    tx.insert_all(&self.$field).await?;
                })+
                Ok(())
            }
        }
    };
}

fresh_rows! {
    organisations: Organisation,
    aliases: OrganisationAlias,
    topics: Topic,
    people: Person,
    states: PersonState,
    names: PersonName,
    channels: Channel,
    addresses: Address,
    dates: ImportantDate,
    positions: Position,
    relations: Relation,
    tags: Tag,
    person_topics: PersonTopic,
    fields: CustomField,
    notes: Note,
    news: News,
    cards: Card,
    events: Event,
    opportunities: Opportunity,
    identities: Identity,
    interactions: Interaction,
    participants: Participant,
    keys: ImportKey,
}
