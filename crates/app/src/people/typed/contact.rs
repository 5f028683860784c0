//! How to reach a person and when to think of them: channels, addresses, dates, other names.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use wellmet_domain::{
    ChannelId, PartialDate, PersonId, RowId,
    addresses::{Address, ImportantDate, ImportantDateKind},
    catalogue::say,
    channels::{Channel, ChannelKind},
    folding::{email_key, fold, phone_key, url_key},
    people::{NameKind, PersonName},
};
use wellmet_store::{Cell, Tx};

use super::{filled, optional};
use crate::{
    error::{Error, Result},
    people::parts::{Part, Place},
};

/// A way to reach a person.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct ChannelFields {
    /// What kind of way; read off the value when it is left out.
    #[serde(default)]
    pub kind: Option<ChannelKind>,
    /// The service, in lower case: `linkedin`, `signal`.
    #[serde(default)]
    pub service: Option<String>,
    /// The address, number, page or name.
    pub value: String,
    /// `work`, `home`, or the user's word.
    #[serde(default)]
    pub label: Option<String>,
    /// Whether to use it first among its kind.
    #[serde(default)]
    pub preferred: bool,
}

impl ChannelFields {
    /// A way of which only the value is given, as on the command line.
    #[must_use]
    pub fn of_value(value: &str) -> Self {
        Self { value: value.to_owned(), ..Self::default() }
    }

    fn kind(&self) -> ChannelKind {
        self.kind.unwrap_or_else(|| kind_of(&self.value))
    }

    /// The key by which two spellings of the channel meet.
    ///
    /// # Errors
    /// When the value is no address, number or page of its kind.
    pub(crate) fn key(&self, region: &str) -> Result<String> {
        let value = filled(&self.value, "value")?;
        let key = match self.kind() {
            ChannelKind::Email => email_key(&value),
            ChannelKind::Phone => phone_key(&value, region),
            ChannelKind::Url => url_key(&value),
            ChannelKind::Handle => Some(handle_key(self.service.as_deref(), &value)),
        };
        key.ok_or_else(|| Error::Invalid(say("error-channel", [("value", value.into()), ("kind", self.kind().as_str().into())])))
    }
}

/// The key of a name on a service: `signal:dana`.
fn handle_key(service: Option<&str>, value: &str) -> String {
    format!("{}:{}", service.map(str::to_lowercase).unwrap_or_default(), fold(value).trim_start_matches('@'))
}

fn kind_of(value: &str) -> ChannelKind {
    let dialled = value.chars().filter(|character| !" +-()./".contains(*character));
    if email_key(value).is_some() {
        ChannelKind::Email
    } else if value.chars().any(|character| character.is_ascii_digit()) && dialled.into_iter().all(|character| character.is_ascii_digit()) {
        ChannelKind::Phone
    } else if url_key(value).is_some() {
        ChannelKind::Url
    } else {
        ChannelKind::Handle
    }
}

impl Part for ChannelFields {
    type Row = Channel;

    async fn write(self, row: Option<Channel>, tx: &mut Tx, place: &Place) -> Result<Channel> {
        let (kind, key) = (self.kind(), self.key(&place.region)?);
        let (id, source, verified_on) = match &row {
            Some(row) => (row.id, row.source, row.verified_on),
            None => (ChannelId(tx.fresh_id()), place.source, Some(place.today)),
        };
        let value = filled(&self.value, "value")?;
        let service = optional(self.service).map(|service| service.to_lowercase()).or_else(|| service_of(kind, &key));
        let (label, preferred) = (optional(self.label), self.preferred);
        Ok(Channel { id, person_id: place.person, kind, service, value, key, label, preferred, source, verified_on })
    }

    async fn read(row: &Channel, _tx: &mut Tx, _person: PersonId) -> Result<Self> {
        let row = row.clone();
        Ok(Self { kind: Some(row.kind), service: row.service, value: row.value, label: row.label, preferred: row.preferred })
    }

    async fn same(&self, tx: &mut Tx, place: &Place) -> Result<Option<Uuid>> {
        let key = self.key(&place.region)?;
        let values = [place.person.put(), key.put(), self.kind().put()];
        let known = tx.select::<Channel>("person_id = $2 AND key = $3 AND kind = $4", &values);
        Ok(known.await?.first().map(|row| row.id.0))
    }
}

/// The service whose page a web address is, where the host tells.
fn service_of(kind: ChannelKind, key: &str) -> Option<String> {
    let services = [("linkedin.com/", "linkedin"), ("github.com/", "github"), ("xing.com/", "xing")];
    let known = services.iter().find(|(host, _)| kind == ChannelKind::Url && key.starts_with(host));
    known.map(|(_, service)| (*service).to_owned())
}

/// A postal address, or only a place.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct AddressFields {
    /// `work`, `home`, or the user's word.
    pub label: Option<String>,
    /// Street and number.
    pub street: Option<String>,
    /// City.
    pub locality: Option<String>,
    /// State or province.
    pub region: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// Country.
    pub country: Option<String>,
    /// The whole as one text.
    pub formatted: Option<String>,
}

impl Part for AddressFields {
    type Row = Address;

    async fn write(self, row: Option<Address>, tx: &mut Tx, place: &Place) -> Result<Address> {
        let (id, source, verified_on) = match &row {
            Some(row) => (row.id, row.source, row.verified_on),
            None => (RowId(tx.fresh_id()), place.source, Some(place.today)),
        };
        let address = Address {
            id,
            person_id: place.person,
            label: optional(self.label),
            street: optional(self.street),
            locality: optional(self.locality),
            region: optional(self.region),
            postal_code: optional(self.postal_code),
            country: optional(self.country),
            formatted: optional(self.formatted),
            source,
            verified_on,
        };
        let said = [&address.street, &address.locality, &address.region, &address.postal_code, &address.country, &address.formatted];
        if said.iter().all(|part| part.is_none()) {
            return Err(Error::Invalid(say("error-empty", [("what", "address".into())])));
        }
        Ok(address)
    }

    async fn read(row: &Address, _tx: &mut Tx, _person: PersonId) -> Result<Self> {
        let Address { label, street, locality, region, postal_code, country, formatted, .. } = row.clone();
        Ok(Self { label, street, locality, region, postal_code, country, formatted })
    }
}

/// A day that matters to a person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct DateFields {
    /// What is kept.
    pub kind: ImportantDateKind,
    /// The user's word for it.
    #[serde(default)]
    pub label: Option<String>,
    /// The day; the year may be left out (`--03-07`).
    #[schema(value_type = String)]
    pub date: PartialDate,
}

impl Part for DateFields {
    type Row = ImportantDate;

    async fn write(self, row: Option<ImportantDate>, tx: &mut Tx, place: &Place) -> Result<ImportantDate> {
        let (id, source, verified_on) = match &row {
            Some(row) => (row.id, row.source, row.verified_on),
            None => (RowId(tx.fresh_id()), place.source, Some(place.today)),
        };
        let label = optional(self.label);
        Ok(ImportantDate { id, person_id: place.person, kind: self.kind, label, date: self.date, source, verified_on })
    }

    async fn read(row: &ImportantDate, _tx: &mut Tx, _person: PersonId) -> Result<Self> {
        Ok(Self { kind: row.kind, label: row.label.clone(), date: row.date })
    }
}

/// Another name of a person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct NameFields {
    /// What kind of name.
    pub kind: NameKind,
    /// The name.
    pub value: String,
}

impl Part for NameFields {
    type Row = PersonName;

    async fn write(self, row: Option<PersonName>, tx: &mut Tx, place: &Place) -> Result<PersonName> {
        let (id, source, verified_on) = match &row {
            Some(row) => (row.id, row.source, row.verified_on),
            None => (RowId(tx.fresh_id()), place.source, Some(place.today)),
        };
        let value = filled(&self.value, "name")?;
        Ok(PersonName { id, person_id: place.person, kind: self.kind, value, source, verified_on })
    }

    async fn read(row: &PersonName, _tx: &mut Tx, _person: PersonId) -> Result<Self> {
        Ok(Self { kind: row.kind, value: row.value.clone() })
    }

    async fn same(&self, tx: &mut Tx, place: &Place) -> Result<Option<Uuid>> {
        let value = filled(&self.value, "name")?;
        let values = [place.person.put(), self.kind.put(), value.put()];
        let known = tx.select::<PersonName>("person_id = $2 AND kind = $3 AND value = $4", &values);
        Ok(known.await?.first().map(|row| row.id.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kind_of_a_channel_is_read_off_its_value() {
        let kind = |value: &str| ChannelFields::of_value(value).kind();
        assert_eq!(kind("dana@lumen.example"), ChannelKind::Email);
        assert_eq!(kind("+351 912 345 678"), ChannelKind::Phone);
        assert_eq!(kind("https://linkedin.com/in/dana"), ChannelKind::Url);
        assert_eq!(kind("@dana"), ChannelKind::Handle);
    }

    #[test]
    fn an_address_that_is_none_is_refused_in_words() {
        let wrong = ChannelFields { kind: Some(ChannelKind::Email), ..ChannelFields::of_value("dana at lumen") };
        assert_eq!(wrong.key("PT").unwrap_err().to_string(), "“dana at lumen” does not read as an email address.");
    }
}
