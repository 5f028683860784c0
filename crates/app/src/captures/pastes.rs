//! A pasted card, signature or profile address becomes a person to confirm; reading it writes nothing.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wellmet_domain::channels::Channel;
use wellmet_formats::{
    draft::{AddressDraft, ChannelDraft, PersonDraft, PositionDraft},
    pasted::pasted,
};
use wellmet_store::{Cell, Tx};

use crate::{
    app::App,
    error::Result,
    people::{AddressFields, ChannelFields, DateFields, Linked, NewPerson, NoteFields, PersonFields, PositionFields},
};

/// What a pasted text is about.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Pasted {
    /// The person to confirm, as `POST /people` takes one; none when the text is no card, signature or profile address.
    pub person: Option<NewPerson>,
    /// Whom one of the ways to reach them leads to already.
    pub known: Option<Linked>,
}

impl App {
    /// Reads a pasted text; nothing is written.
    pub async fn read_paste(&self, text: &str) -> Result<Pasted> {
        let mut tx = self.read().await?;
        let region = crate::settings::phone_region(&mut tx).await?;
        let Some(draft) = pasted(text, &region) else { return Ok(Pasted::default()) };
        let person = to_confirm(draft);
        let known = bearer(&mut tx, &person.channels, &region).await?;
        Ok(Pasted { person: Some(person), known })
    }
}

/// Who has one of these channels already.
async fn bearer(tx: &mut Tx, channels: &[ChannelFields], region: &str) -> Result<Option<Linked>> {
    for channel in channels {
        let Ok(key) = channel.key(region) else { continue };
        if let Some(row) = tx.select::<Channel>("key = $2 ORDER BY id LIMIT 1", &[key.put()]).await?.pop() {
            return Linked::to(tx, row.person_id).await;
        }
    }
    Ok(None)
}

fn to_confirm(draft: PersonDraft) -> NewPerson {
    let fields = PersonFields {
        name: draft.name,
        given_name: draft.given_name,
        family_name: draft.family_name,
        prefix: draft.prefix,
        suffix: draft.suffix,
        headline: draft.headline,
        pronouns: draft.pronouns,
        pronunciation: draft.pronunciation,
        ..PersonFields::default()
    };
    NewPerson {
        fields,
        channels: draft.channels.into_iter().map(channel).collect(),
        addresses: draft.addresses.into_iter().map(address).collect(),
        dates: draft.dates.into_iter().map(|day| DateFields { kind: day.kind, label: day.label, date: day.date }).collect(),
        positions: draft.positions.into_iter().map(position).collect(),
        notes: draft.notes.into_iter().map(|body| NoteFields { body, on_date: None }).collect(),
        ..NewPerson::default()
    }
}

fn channel(ChannelDraft { kind, service, value, label, preferred }: ChannelDraft) -> ChannelFields {
    ChannelFields { kind: Some(kind), service, value, label, preferred }
}

fn address(AddressDraft { label, street, locality, region, postal_code, country, formatted }: AddressDraft) -> AddressFields {
    AddressFields { label, street, locality, region, postal_code, country, formatted }
}

fn position(draft: PositionDraft) -> PositionFields {
    let PositionDraft { kind, organisation, title, department, started_on, ended_on, current } = draft;
    PositionFields { organisation, kind, title, department, started_on, ended_on, current: Some(current) }
}
