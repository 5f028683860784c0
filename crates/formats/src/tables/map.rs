//! The map of an ordinary table: what each of its columns means, as a small file the user can read and change.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::field::Field;
use crate::{
    error::FormatError,
    rows::{Columns, fold_column},
};

/// Which column means what. Columns that are not named are left out.
///
/// As a file: `day_first = true`, then `[columns]` with lines such as `"Work phone" = "phone:work"`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CsvMap {
    /// Whether `03/04/2021` is the third of April.
    #[serde(default)]
    pub day_first: bool,
    /// The meaning of each column by its name; case, spaces and punctuation do not matter.
    pub columns: BTreeMap<String, Field>,
}

impl CsvMap {
    /// Reads a map from its file.
    ///
    /// # Errors
    /// When it is no TOML, a meaning is unknown, or no column holds a name.
    pub fn from_toml(text: &str) -> Result<Self, FormatError> {
        let map: Self =
            toml::from_str(text).map_err(|error| FormatError::BadMap { detail: error.message().trim_end_matches('.').to_owned() })?;
        if map.columns.values().any(Field::names_somebody) {
            Ok(map)
        } else {
            Err(FormatError::BadMap { detail: "no column is said to hold a name".to_owned() })
        }
    }

    /// The map as a file.
    ///
    /// # Errors
    /// When it cannot be written as TOML, which does not happen for a map that was read.
    pub fn to_toml(&self) -> Result<String, FormatError> {
        toml::to_string(self).map_err(|error| FormatError::BadMap { detail: error.to_string() })
    }

    /// What a column means.
    pub(crate) fn field(&self, column: &str) -> Option<&Field> {
        let folded = fold_column(column);
        self.columns.iter().find(|(name, _)| fold_column(name) == folded).map(|(_, field)| field)
    }

    /// Whether a header has a column of this map that holds a name.
    pub(crate) fn fits(&self, columns: &Columns) -> bool {
        self.columns.iter().any(|(name, field)| field.names_somebody() && columns.place(&fold_column(name)).is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::Meaning;

    #[test]
    fn a_map_reads_back_as_it_was_written() {
        let text = "day_first = true\n\n[columns]\n\"Full name\" = \"name\"\nShoe = \"custom:Shoe size\"\nTel = \"phone:work\"\n";
        let map = CsvMap::from_toml(text).unwrap();
        assert_eq!(map.field("full  NAME"), Some(&Field::plain(Meaning::Name)));
        assert_eq!(map.field("Tel"), Some(&Field::with(Meaning::Phone, "work")));
        assert_eq!(CsvMap::from_toml(&map.to_toml().unwrap()).unwrap(), map);
    }

    #[test]
    fn a_map_that_cannot_be_used_says_why() {
        for (text, word) in
            [("[columns]\nA = \"nonsense\"", "nonsense"), ("[columns]\nA = \"email\"", "name"), ("not toml", "The map"), ("x = 1", "x")]
        {
            let message = CsvMap::from_toml(text).unwrap_err().to_string();
            assert!(message.contains(word) && message.ends_with('.'), "{message}");
        }
    }
}
