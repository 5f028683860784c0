//! The one person that a text means: an id, a name, a part of one; and the choice when there are several.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wellmet_domain::{PersonId, catalogue::say, folding::fold, people::State};

use super::{PeopleIndex, Row};
use crate::{
    app::App,
    error::{Error, Result},
};

/// One of several people whom a text may mean.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Choice {
    /// Who.
    pub id: PersonId,
    /// The name as it is shown.
    pub name: String,
    /// Where they are, which tells them apart.
    pub organisation: Option<String>,
}

/// The most people offered to choose from.
const MOST_CHOICES: usize = 8;

impl App {
    /// The person that a text means: an id, a whole name, or words that only one person's name begins with.
    ///
    /// # Errors
    /// [`Error::Decision`] with `candidates` when several are meant or only a misspelling fits, [`Error::NotFound`] when
    /// nobody is.
    pub async fn find_person(&self, text: &str) -> Result<PersonId> {
        let index = self.people_index().await?;
        if let Ok(id) = text.trim().parse::<PersonId>() {
            return index.row(id).map(|row| row.line.id).ok_or_else(|| nobody(text));
        }
        let named = index.named(&fold(text));
        match named.as_slice() {
            [one] => Ok(one.line.id),
            [] => meant(&index, text),
            several => Err(choose(text, several)),
        }
    }
}

fn meant(index: &PeopleIndex, text: &str) -> Result<PersonId> {
    let found: Vec<&Row> = index.search(text).into_iter().filter(|row| !row.is(State::Me)).collect();
    let begins = |row: &&Row| {
        let spelled = std::iter::once(&row.line.name).chain(&row.names).flat_map(|name| wellmet_store::words(name)).collect::<Vec<_>>();
        wellmet_store::words(text).iter().all(|word| spelled.iter().any(|known| known.starts_with(word.as_str())))
    };
    let by_name: Vec<&Row> = found.iter().copied().filter(begins).collect();
    match (by_name.as_slice(), found.as_slice()) {
        ([one], _) => Ok(one.line.id),
        ([], []) => Err(nobody(text)),
        ([], others) | (others, _) => Err(choose(text, others)),
    }
}

fn nobody(text: &str) -> Error {
    Error::NotFound(say("people-nobody", [("text", text.trim().into())]))
}

fn choose(text: &str, rows: &[&Row]) -> Error {
    let choices: Vec<Choice> = rows.iter().take(MOST_CHOICES).map(|row| Choice::of(row)).collect();
    let names = choices.iter().map(Choice::shown).collect::<Vec<_>>().join("; ");
    let said = say("people-which", [("text", text.trim().into()), ("names", names.into()), ("count", choices.len().into())]);
    Error::Decision { said, details: serde_json::json!({ "candidates": choices }) }
}

impl Choice {
    /// The choice that a row is.
    pub(crate) fn of(row: &Row) -> Self {
        Self { id: row.line.id, name: row.line.name.clone(), organisation: row.line.organisation.clone() }
    }

    fn shown(&self) -> String {
        self.organisation.as_ref().map_or_else(|| self.name.clone(), |organisation| format!("{} ({organisation})", self.name))
    }
}
