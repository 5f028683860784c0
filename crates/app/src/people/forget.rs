//! Forget: the one write that cannot be undone.

use std::collections::HashMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use wellmet_domain::{
    InteractionId, PersonId, Sentence,
    catalogue::say,
    folding::fold,
    people::{Person, PersonName},
};
use wellmet_store::{Cell, Instead as Replacement, NameStands, Tx};

use super::{PeopleIndex, page::Linked};
use crate::{
    app::App,
    error::{Error, Result},
};

/// What forgetting a person did.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Forgotten {
    /// How many records are gone.
    pub purged: usize,
    /// How many entries of the history are gone.
    pub entries: u64,
    /// How many cards and photos are gone.
    pub blobs: u64,
    /// In how many records of others something else stands in the place of the name.
    pub replaced: usize,
    /// Whether the file was wiped, too.
    pub wiped: bool,
    /// It in words; it names nobody.
    pub said: Sentence,
}

wellmet_domain::text_enum! {
    /// What stands in the place of a forgotten name.
    pub enum Instead {
        /// Their initials: `D. O.`
        Initials => "initials",
        /// The word "someone".
        Someone => "someone",
    }
}

/// Where a person's name stands in what was written about others, which stays when they are forgotten.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct NameElsewhere {
    /// The names that are looked for: those by which nobody else in the book is called.
    pub names: Vec<String>,
    /// What their initials are.
    pub initials: String,
    /// In how many places, in words; nothing when there is none.
    pub said: Option<Sentence>,
    /// The places, the newest first.
    pub items: Vec<NamedPlace>,
}

/// One place where the name stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct NamedPlace {
    /// The table of the record.
    pub table: String,
    /// The record.
    pub id: Uuid,
    /// Whom it is about.
    pub about: Vec<Linked>,
    /// The day it is about.
    #[schema(value_type = Option<String>, format = Date)]
    pub on_date: Option<Date>,
    /// What stands around the name.
    pub text: String,
}

impl App {
    /// Where the name of a person stands in what stays when they are forgotten.
    ///
    /// # Errors
    /// [`Error::NotFound`] without such a person.
    pub async fn name_elsewhere(&self, person: PersonId) -> Result<NameElsewhere> {
        let mut tx = self.read().await?;
        let index = self.people_index_of(&mut tx).await?;
        let named = tx.get::<Person>(person).await?.ok_or_else(|| Error::not_found("person"))?;
        let names = own_names(&mut tx, &index, &named).await?;
        let found = self.store().names_left_behind(self.book(), person, &names).await?;
        let items = places(&mut tx, person, found).await?;
        let said =
            (!items.is_empty()).then(|| say("forget-elsewhere", [("count", items.len().into()), ("name", named.name.clone().into())]));
        Ok(NameElsewhere { initials: initials(&named.name), names, said, items })
    }

    /// Forgets a person for good: rows, history, cards, photo, search; and their name in what was written about others, when
    /// something else is to stand there.
    ///
    /// # Errors
    /// [`Error::NotFound`] without such a person.
    pub async fn forget(&self, person: PersonId, instead: Option<Instead>) -> Result<Forgotten> {
        let replacement = match instead {
            Some(instead) => Some(self.replacement(person, instead).await?),
            None => None,
        };
        let forgotten = self.store().forget_with(self.book(), person, replacement.as_ref()).await?;
        self.people.clear().await;
        self.network.clear().await;
        self.known.clear().await;
        self.insight.clear().await;
        self.suggestions.clear().await;
        self.map.clear().await;
        let key = if forgotten.wiped { "people-forgotten" } else { "people-forgotten-not-wiped" };
        let said = say(key, [("count", forgotten.rows.into())]);
        let wellmet_store::Forgotten { rows: purged, entries, blobs, replaced, wiped } = forgotten;
        Ok(Forgotten { purged, entries, blobs, replaced, wiped, said })
    }

    async fn replacement(&self, person: PersonId, instead: Instead) -> Result<Replacement> {
        let mut tx = self.read().await?;
        let index = self.people_index_of(&mut tx).await?;
        let named = tx.get::<Person>(person).await?.ok_or_else(|| Error::not_found("person"))?;
        let with = match instead {
            Instead::Initials => initials(&named.name),
            Instead::Someone => say("forget-someone", []).text,
        };
        Ok(Replacement { names: own_names(&mut tx, &index, &named).await?, with })
    }
}

/// The names of a person by which nobody else in the book is called: whole ones, and given and family names alone.
async fn own_names(tx: &mut Tx, index: &PeopleIndex, person: &Person) -> Result<Vec<String>> {
    let others = tx.select::<PersonName>("person_id = $2 ORDER BY id", &[person.id.put()]).await?;
    let alone = person.given_name.iter().chain(&person.family_name).cloned();
    let mut names: Vec<String> =
        std::iter::once(person.name.clone()).chain(others.into_iter().map(|name| name.value)).chain(alone).collect();
    names.retain(|name| name.chars().count() > 1 && is_theirs_alone(index, person.id, name));
    names.sort();
    names.dedup();
    Ok(names)
}

/// Whether no other person has all words of a name in theirs.
fn is_theirs_alone(index: &PeopleIndex, person: PersonId, name: &str) -> bool {
    let folded = fold(name);
    let words: Vec<&str> = folded.split_whitespace().collect();
    let has = |other: &str| {
        let other = fold(other);
        words.iter().all(|word| other.split_whitespace().any(|held| held == *word))
    };
    !words.is_empty()
        && !index.rows.iter().any(|row| row.line.id != person && (has(&row.line.name) || row.names.iter().any(|other| has(other))))
}

/// The first letters of the words of a name: `D. O.`
fn initials(name: &str) -> String {
    let letters = name.split_whitespace().filter_map(|word| word.chars().find(|letter| letter.is_alphanumeric()));
    letters.map(|letter| format!("{}.", letter.to_uppercase())).collect::<Vec<_>>().join(" ")
}

async fn places(tx: &mut Tx, person: PersonId, found: Vec<NameStands>) -> Result<Vec<NamedPlace>> {
    let interactions: Vec<InteractionId> =
        found.iter().filter(|one| one.table == "interaction").map(|one| InteractionId(one.row)).collect();
    let mut about: HashMap<Uuid, Vec<PersonId>> = HashMap::new();
    for taking_part in tx.participants_of(&interactions).await? {
        about.entry(taking_part.interaction.0).or_default().extend(taking_part.person.filter(|other| *other != person));
    }
    for one in &found {
        about.entry(one.row).or_default().extend(one.person);
    }
    let everybody: Vec<PersonId> = about.values().flatten().copied().collect();
    let names = tx.names_of(&everybody).await?;
    let linked = |id: &PersonId| Some(Linked { id: *id, name: names.get(id)?.clone() });
    let place = |one: NameStands| {
        let about = about.get(&one.row).into_iter().flatten().filter_map(linked).collect();
        NamedPlace { table: one.table.to_owned(), id: one.row, about, on_date: one.on_date, text: one.text }
    };
    Ok(found.into_iter().map(place).collect())
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn initials_are_the_first_letters_of_the_words() {
        assert_eq!(initials("Dana Okafor"), "D. O.");
        assert_eq!(initials("åsa van der \"Lund\""), "Å. V. D. L.");
    }
}
