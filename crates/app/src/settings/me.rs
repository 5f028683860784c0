//! The owner of the book: a person like any other, in the state `me`. Their channels give mail its direction.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wellmet_domain::{
    PersonId, RowId,
    catalogue::say,
    channels::Channel,
    people::{Person, PersonState, State},
};
use wellmet_store::{Cell, Tx};

use crate::{
    app::{App, Done},
    error::{Error, Result},
    people::{ChannelFields, Linked, NewPerson, Part, Shown, add, create, place, saved},
};

/// Who the owner is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Me {
    /// The person; none while nobody said who it is.
    pub person: Option<Linked>,
    /// The channels by which the owner is known in files.
    pub channels: Vec<Shown<ChannelFields>>,
}

/// What to say of the owner; whatever is left out stays.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct MeFields {
    /// The person who is the owner, when they stand in the book already.
    pub person: Option<PersonId>,
    /// The owner's name, for one who does not.
    pub name: Option<String>,
    /// All their channels.
    pub channels: Option<Vec<ChannelFields>>,
}

impl App {
    /// Who the owner is.
    pub async fn me(&self) -> Result<Me> {
        let mut tx = self.read().await?;
        let Some(id) = me(&mut tx).await? else { return Ok(Me { person: None, channels: Vec::new() }) };
        let name = tx.require::<Person>(id).await?.name;
        let mut channels = Vec::new();
        for row in tx.select::<Channel>("person_id = $2 ORDER BY kind, id", &[id.put()]).await? {
            let fields = ChannelFields::read(&row, &mut tx, id).await?;
            channels.push(Shown::of(&row, fields));
        }
        Ok(Me { person: Some(Linked { id, name }), channels })
    }

    /// Says who the owner is.
    ///
    /// # Errors
    /// [`Error::NotFound`] without such a person, [`Error::Invalid`] when a channel makes no sense.
    pub async fn set_me(&self, fields: MeFields) -> Result<Done> {
        let said = say("settings-me", []);
        let mut tx = self.begin(said.clone()).await?;
        let id = owner(&mut tx, fields.person, fields.name.as_deref()).await?;
        if let Some(channels) = fields.channels {
            replace_channels(&mut tx, id, channels).await?;
        }
        saved(tx, said).await
    }

    /// Adds a channel by which the owner is known; makes the owner when nobody said who it is.
    pub async fn add_my_channel(&self, value: &str) -> Result<Done> {
        let said = say("settings-me", []);
        let mut tx = self.begin(said.clone()).await?;
        let id = owner(&mut tx, None, None).await?;
        let place = place(&mut tx, id, said.clone()).await?;
        add(&mut tx, &place, ChannelFields::of_value(value)).await?;
        saved(tx, said).await
    }
}

/// The owner of the book, when somebody said who it is.
pub(crate) async fn me(tx: &mut Tx) -> Result<Option<PersonId>> {
    Ok(tx.select::<PersonState>("state = $2", &[State::Me.put()]).await?.first().map(|row| row.person_id))
}

/// The owner: the person given, else the one there is, else a new one of that name.
async fn owner(tx: &mut Tx, given: Option<PersonId>, name: Option<&str>) -> Result<PersonId> {
    let known = me(tx).await?;
    if let Some(given) = given {
        tx.get::<Person>(given).await?.ok_or_else(|| Error::not_found("person"))?;
    }
    let id = if let Some(id) = given.or(known) {
        id
    } else {
        let unnamed = say("settings-unnamed", []).text;
        create(tx, NewPerson::named(name.unwrap_or(&unnamed))).await?
    };
    if let Some(name) = name {
        let person = tx.require::<Person>(id).await?;
        tx.update(&Person { name: name.trim().to_owned(), sort_name: crate::people::sort_name(name), ..person }).await?;
    }
    if known != Some(id) {
        for row in tx.select::<PersonState>("state = $2", &[State::Me.put()]).await? {
            tx.delete::<PersonState>(row.id).await?;
        }
        let since = tx.today().await?;
        tx.insert(&PersonState { id: RowId(tx.fresh_id()), person_id: id, state: State::Me, since }).await?;
    }
    Ok(id)
}

async fn replace_channels(tx: &mut Tx, id: PersonId, channels: Vec<ChannelFields>) -> Result<()> {
    let place = place(tx, id, say("settings-me", [])).await?;
    let mut wanted = Vec::new();
    for channel in channels {
        wanted.push(add(tx, &place, channel).await?);
    }
    for row in tx.select::<Channel>("person_id = $2", &[id.put()]).await? {
        if !wanted.contains(&row.id.0) {
            tx.delete::<Channel>(row.id).await?;
        }
    }
    Ok(())
}
