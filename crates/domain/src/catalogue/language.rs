//! The languages of the catalogue.

use std::str::FromStr;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A language that the program speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
pub enum Language {
    /// English, in which every sentence exists.
    #[default]
    #[serde(rename = "en")]
    English,
    /// German.
    #[serde(rename = "de")]
    German,
}

impl Language {
    /// Every language, the one that others fall back on first.
    pub const ALL: [Self; 2] = [Self::English, Self::German];

    /// Its code (BCP 47), which names its folder of the catalogue.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
        }
    }

    /// The language of a tag or of a locale: `de`, `de-CH`, `de_DE.UTF-8`.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        let word = tag.trim().split(['-', '_', '.', '@']).next()?;
        Self::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(word))
    }
}

impl FromStr for Language {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|language| language.code() == text).ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_names_its_language_whatever_comes_behind() {
        assert_eq!(["de", "de-CH", "de_AT.UTF-8", "DE"].map(Language::of_tag), [Some(Language::German); 4]);
        assert_eq!(["C", "", "den", "pt-BR"].map(Language::of_tag), [None; 4]);
    }
}
