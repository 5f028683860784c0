//! Who I am to an import: the addresses, profiles and names that are mine, which give mails and messages their direction.

use std::collections::HashSet;

use wellmet_domain::{
    PersonId,
    channels::{Channel, ChannelKind},
    folding::{email_key, fold, url_key},
    identities::IdentityKind,
    people::{Person, PersonName, PersonState, State},
};
use wellmet_store::{Cell, Tx};

use crate::error::Result;

/// What is known of the owner of the book.
#[derive(Clone, Debug, Default)]
pub struct Me {
    /// The owner's record, once there is one.
    pub person: Option<PersonId>,
    emails: HashSet<String>,
    profiles: HashSet<String>,
    names: HashSet<String>,
}

impl Me {
    /// Reads what the book knows of its owner.
    pub async fn load(tx: &mut Tx) -> Result<Self> {
        let Some(state) = tx.select::<PersonState>("state = $2", &[State::Me.put()]).await?.pop() else {
            return Ok(Self::default());
        };
        let id = state.person_id;
        let mut me = Self { person: Some(id), ..Self::default() };
        if let Some(person) = tx.get::<Person>(id).await? {
            me.names.insert(fold(&person.name));
        }
        for name in tx.select::<PersonName>("person_id = $2", &[id.put()]).await? {
            me.names.insert(fold(&name.value));
        }
        for channel in tx.select::<Channel>("person_id = $2", &[id.put()]).await? {
            match channel.kind {
                ChannelKind::Email => me.emails.insert(channel.key),
                _ => me.profiles.insert(channel.key),
            };
        }
        Ok(me)
    }

    /// Whether an identity is mine.
    #[must_use]
    pub fn is(&self, kind: IdentityKind, key: &str) -> bool {
        match kind {
            IdentityKind::Email => self.emails.contains(key),
            IdentityKind::Profile => self.profiles.contains(key),
            IdentityKind::Name => self.names.contains(key),
        }
    }

    /// Whether any mail address of mine is known.
    #[must_use]
    pub fn has_email(&self) -> bool {
        !self.emails.is_empty()
    }

    /// Whether any profile or name of mine is known.
    #[must_use]
    pub fn has_profile(&self) -> bool {
        !self.profiles.is_empty() || !self.names.is_empty()
    }
}

/// The normalised key of a participant as a source names them.
#[must_use]
pub fn identity_key(kind: IdentityKind, value: &str) -> String {
    match kind {
        IdentityKind::Email => email_key(value).unwrap_or_else(|| fold(value)),
        IdentityKind::Profile => url_key(value).unwrap_or_else(|| fold(value)),
        IdentityKind::Name => fold(value),
    }
}
