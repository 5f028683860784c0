//! Small builders of rows.

use serde_json::json;
use uuid::Uuid;
use wellmet_domain::{
    PersonId, RowId,
    cards::{Card, ImportKey},
    channels::{Channel, ChannelKind},
    folding::fold,
    organisations::{Organisation, Position, PositionKind},
    people::Source,
};
use wellmet_store::Tx;

pub fn organisation(tx: &Tx, name: &str) -> Organisation {
    Organisation {
        id: tx.new_id(),
        name: name.to_owned(),
        folded: fold(name),
        domain: None,
        website: None,
        followed_on: None,
        source: Source::You,
        verified_on: None,
    }
}

pub fn position(tx: &Tx, person: PersonId, organisation: &Organisation, started_on: &str) -> Position {
    Position {
        id: tx.new_id(),
        person_id: person,
        organisation_id: Some(organisation.id),
        kind: PositionKind::Work,
        title: Some("Engineer".to_owned()),
        department: None,
        started_on: Some(started_on.parse().unwrap()),
        ended_on: None,
        current: true,
        first_seen: None,
        last_seen: None,
        source: Source::You,
        verified_on: None,
    }
}

pub fn email(tx: &Tx, person: PersonId, address: &str) -> Channel {
    Channel {
        id: tx.new_id(),
        person_id: person,
        kind: ChannelKind::Email,
        service: None,
        value: address.to_owned(),
        key: address.to_owned(),
        label: None,
        preferred: false,
        source: Source::You,
        verified_on: None,
    }
}

pub fn import_key(tx: &Tx, key: &str, row: Uuid) -> ImportKey {
    ImportKey {
        id: RowId(tx.fresh_id()),
        source: Source::Sample,
        key: key.to_owned(),
        table_name: "person".to_owned(),
        row_id: row,
        last: json!({ "name": "Dana Okafor" }),
    }
}

pub fn card(tx: &Tx, person: PersonId, blob: &str) -> Card {
    Card { id: tx.new_id(), person_id: person, uid: Some("card-1".to_owned()), blob: blob.to_owned(), ordinal: 0 }
}
