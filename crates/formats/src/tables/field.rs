//! What a column can mean.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use wellmet_domain::ids::UnknownWord;

wellmet_domain::text_enum! {
    /// What a column can mean.
    pub enum Meaning {
        /// The whole name.
        Name => "name",
        /// Given names.
        GivenName => "given_name",
        /// Further given names.
        MiddleName => "middle_name",
        /// The family name.
        FamilyName => "family_name",
        /// What stands before the name.
        Prefix => "prefix",
        /// What stands after the name.
        Suffix => "suffix",
        /// A nickname.
        Nickname => "nickname",
        /// A former name.
        FormerName => "former_name",
        /// How the name sounds.
        PhoneticName => "phonetic_name",
        /// Pronouns.
        Pronouns => "pronouns",
        /// One line on what they do.
        Headline => "headline",
        /// The organisation they work at.
        Organisation => "organisation",
        /// Their title there.
        Title => "title",
        /// Their department there.
        Department => "department",
        /// A mail address; the detail is its label.
        Email => "email",
        /// A telephone number; the detail is its label.
        Phone => "phone",
        /// A web address; the detail is its label.
        Url => "url",
        /// A name on a service; the detail is the service.
        Handle => "handle",
        /// Street and number; the detail is the address's label, as for all parts of an address.
        Street => "street",
        /// The city.
        City => "city",
        /// The state or province.
        Region => "region",
        /// The postal code.
        PostalCode => "postal_code",
        /// The country.
        Country => "country",
        /// A whole postal address.
        Address => "address",
        /// The birthday.
        Birthday => "birthday",
        /// The year of birth, where the parts stand apart.
        BirthYear => "birth_year",
        /// The month of birth.
        BirthMonth => "birth_month",
        /// The day of the month of birth.
        BirthDay => "birth_day",
        /// A day that is kept; the detail is its label.
        Date => "date",
        /// The day of connecting or meeting.
        ConnectedOn => "connected_on",
        /// Tags, separated by commas or semicolons.
        Tags => "tags",
        /// Topics, separated by commas or semicolons.
        Topics => "topics",
        /// Notes.
        Notes => "notes",
        /// A related person by name; the detail says what they are.
        Relation => "relation",
        /// A field of the user's own; the detail is its name.
        Custom => "custom",
        /// Nothing that is kept.
        Ignore => "ignore",
    }
}

/// What one column means: `email`, `phone:work`, `custom:Shoe size`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// The meaning.
    pub meaning: Meaning,
    /// The label, service or name that goes with it.
    pub detail: Option<String>,
}

impl Field {
    /// A meaning without a detail.
    #[must_use]
    pub const fn plain(meaning: Meaning) -> Self {
        Self { meaning, detail: None }
    }

    /// A meaning with its label, service or name.
    #[must_use]
    pub fn with(meaning: Meaning, detail: &str) -> Self {
        Self { meaning, detail: Some(detail.to_owned()) }
    }

    /// Whether the column holds a name of the person.
    #[must_use]
    pub const fn names_somebody(&self) -> bool {
        matches!(self.meaning, Meaning::Name | Meaning::GivenName | Meaning::FamilyName)
    }
}

impl fmt::Display for Field {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.meaning.as_str())?;
        self.detail.as_ref().map_or(Ok(()), |detail| write!(formatter, ":{detail}"))
    }
}

impl FromStr for Field {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        let (meaning, detail) = text.split_once(':').map_or((text, None), |(meaning, detail)| (meaning, Some(detail.trim())));
        Ok(Self { meaning: meaning.trim().parse()?, detail: detail.filter(|detail| !detail.is_empty()).map(str::to_owned) })
    }
}

impl Serialize for Field {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Field {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}
