//! The index of all people: what lists, filters, the palette and search answer from, without asking the database again.
//!
//! Built from one state of the book and kept until the book, or the day, is another one.

mod rows;
mod words;

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, OnceLock},
};

use jiff::civil::Date;
use tokio::sync::{Mutex, OnceCell};
use wellmet_domain::{
    OrganisationId, PersonId,
    cadence::Circle,
    organisations::{Organisation, OrganisationAlias},
    people::{PersonName, State},
};
use wellmet_engine::ties::own_rhythm;
use wellmet_store::{Cell, PersonLine as Line, Tie, Tx, Version};

use super::band::Band;
use crate::{
    app::App,
    error::{Error, Result},
};
use rows::Packed;
pub use rows::PeopleRows;
use words::Words;

/// After more changes than these the index is built anew.
const MOST_CHANGES: usize = 400;

/// Everybody of a book, at one version of it.
#[derive(Clone, Debug)]
pub struct PeopleIndex {
    /// The version of the book.
    pub version: Version,
    /// The day for which bands hold.
    pub today: Date,
    /// Everybody but those in the trash, by sort name.
    pub rows: Vec<Row>,
    places: HashMap<PersonId, usize>,
    words: Words,
    organisations: OnceCell<Vec<NamedOrganisation>>,
    packed: OnceLock<Packed>,
}

/// One person of the index.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What lists show.
    pub line: Line,
    /// How the tie stands.
    pub band: Option<Band>,
    /// Other names.
    pub names: Vec<String>,
}

/// An organisation with the words of its names.
#[derive(Clone, Debug)]
pub(crate) struct NamedOrganisation {
    /// Which.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// The words of its name, then those of each alias.
    pub names: Vec<Vec<String>>,
}

/// Keeps the index of a book between requests.
#[derive(Clone, Debug, Default)]
pub(crate) struct IndexCache(Arc<Mutex<Option<Arc<PeopleIndex>>>>);

impl App {
    /// The index of all people as the book is now.
    pub async fn people_index(&self) -> Result<Arc<PeopleIndex>> {
        let mut tx = self.read().await?;
        self.people_index_of(&mut tx).await
    }

    /// The index of all people as the web app keeps it, as JSON compressed with gzip.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub async fn packed_people(&self) -> Result<Arc<[u8]>> {
        let index = self.people_index().await?;
        let packing = tokio::task::spawn_blocking(move || index.packed());
        let failed = |error: &dyn std::fmt::Display| Error::File { path: String::new(), detail: error.to_string() };
        packing.await.map_err(|error| failed(&error))?.map_err(|error| failed(&error))
    }

    /// The index of all people in the state that a transaction sees.
    pub(crate) async fn people_index_of(&self, tx: &mut Tx) -> Result<Arc<PeopleIndex>> {
        let (version, today) = (tx.version().await?, tx.today().await?);
        let mut kept = self.people.0.lock().await;
        let index = match kept.take() {
            Some(index) if index.version == version && index.today == today => index,
            Some(index) if index.version.epoch == version.epoch && index.version.sequence < version.sequence && index.today == today => {
                // What was drawn from the old one goes, so that nobody else holds it and nothing is copied.
                self.known.clear().await;
                Arc::new(PeopleIndex::follow(index, tx, version).await?)
            }
            _ => Arc::new(PeopleIndex::build(tx, version, today).await?),
        };
        *kept = Some(Arc::clone(&index));
        Ok(index)
    }
}

impl IndexCache {
    /// Lets go of everything in memory, as forgetting somebody asks.
    pub(crate) async fn clear(&self) {
        *self.0.lock().await = None;
    }
}

impl PeopleIndex {
    async fn build(tx: &mut Tx, version: Version, today: Date) -> Result<Self> {
        let ties = tx.every_tie(today).await?;
        let lines = tx.people_index(&ties).await?;
        let bands = bands(tx, &ties, today).await?;
        let mut names: HashMap<PersonId, Vec<String>> = HashMap::new();
        for name in tx.select::<PersonName>("id IS NOT NULL ORDER BY id", &[]).await? {
            names.entry(name.person_id).or_default().push(name.value);
        }
        let shown = lines.into_iter().filter(|line| !line.states.contains(&State::Trashed));
        let rows: Vec<Row> =
            shown.map(|line| Row { band: bands.get(&line.id).copied(), names: names.remove(&line.id).unwrap_or_default(), line }).collect();
        let places = rows.iter().enumerate().map(|(place, row)| (row.line.id, place)).collect();
        let words = Words::of(&rows);
        Ok(Self { version, today, rows, places, words, organisations: OnceCell::new(), packed: OnceLock::new() })
    }

    /// The index of a later version, by way of what changed in between.
    async fn follow(index: Arc<Self>, tx: &mut Tx, version: Version) -> Result<Self> {
        let Some(changed) = tx.people_changed_after(index.version.sequence, MOST_CHANGES).await? else {
            let today = index.today;
            drop(index);
            return Self::build(tx, version, today).await;
        };
        // Nobody else looks at it most of the time; then nothing is copied.
        let mut index = Arc::unwrap_or_clone(index);
        for person in changed {
            let row = index.read_row(tx, person).await?;
            index.replace(person, row);
        }
        let tables = tx.tables_changed_after(index.version.sequence).await?;
        if tables.iter().any(|table| table == "organisation" || table == "organisation_alias") {
            index.organisations = OnceCell::new();
        }
        index.packed = OnceLock::new();
        index.version = version;
        Ok(index)
    }

    async fn read_row(&self, tx: &mut Tx, person: PersonId) -> Result<Option<Row>> {
        let Some(line) = tx.person_line(person).await?.filter(|line| !line.states.contains(&State::Trashed)) else { return Ok(None) };
        let names = tx.select::<PersonName>("person_id = $2 ORDER BY id", &[person.put()]).await?;
        let band = match tx.tie(person, self.today).await? {
            Some(tie) => {
                let days = tx.contact_day_numbers(&[person], self.today).await?.remove(&person).unwrap_or_default();
                Some(Band::of(&tie, self.today, own_rhythm(&days)))
            }
            None => None,
        };
        Ok(Some(Row { line, band, names: names.into_iter().map(|name| name.value).collect() }))
    }

    /// Puts a person's new row in the place of the old one; either may be none.
    fn replace(&mut self, person: PersonId, row: Option<Row>) {
        if let Some(place) = self.places.remove(&person) {
            self.words.remove(&self.rows[place], place);
            self.rows.remove(place);
            self.shift(place, false);
        }
        if let Some(row) = row {
            let before = |known: &Row| (&known.line.sort_name, known.line.id) < (&row.line.sort_name, row.line.id);
            let place = self.rows.partition_point(before);
            self.shift(place, true);
            self.words.add(&row, place);
            self.places.insert(person, place);
            self.rows.insert(place, row);
        }
    }

    /// Moves every place from one on up by one, or down.
    fn shift(&mut self, from: usize, up: bool) {
        for place in self.places.values_mut().filter(|place| **place >= from) {
            *place = if up { *place + 1 } else { *place - 1 };
        }
        self.words.shift(from, up);
    }

    /// The row of a person.
    #[must_use]
    pub fn row(&self, person: PersonId) -> Option<&Row> {
        self.places.get(&person).map(|place| &self.rows[*place])
    }

    /// The place of a person among the rows.
    #[must_use]
    pub(crate) fn place(&self, person: PersonId) -> Option<usize> {
        self.places.get(&person).copied()
    }

    /// The owner of the book.
    #[must_use]
    pub fn me(&self) -> Option<&Row> {
        self.rows.iter().find(|row| row.is(State::Me))
    }

    /// The people whom a text finds, the best first: by every word's beginning, a wrong letter forgiven in longer words.
    #[must_use]
    pub fn search(&self, query: &str) -> Vec<&Row> {
        self.words.find(query, &self.rows).into_iter().map(|place| &self.rows[place]).collect()
    }

    /// How many people are at some organisations now, by name.
    pub(crate) fn people_at<'n>(&self, names: impl IntoIterator<Item = &'n str>) -> HashMap<&'n str, usize> {
        let mut people: HashMap<&str, usize> = names.into_iter().map(|name| (name, 0)).collect();
        for name in self.rows.iter().filter(|row| !row.is(State::Me)).filter_map(|row| row.line.organisation.as_deref()) {
            if let Some(count) = people.get_mut(name) {
                *count += 1;
            }
        }
        people
    }

    /// Every organisation of the book with the words it is found by; read once for each change of them.
    pub(crate) async fn organisations(&self, tx: &mut Tx) -> Result<&[NamedOrganisation]> {
        Ok(self.organisations.get_or_try_init(|| named_organisations(tx)).await?)
    }

    /// The people whose name, or other name, is exactly this, whatever its spelling.
    #[must_use]
    pub fn named(&self, folded: &str) -> Vec<&Row> {
        self.rows.iter().filter(|row| row.is_called(folded)).collect()
    }
}

impl Row {
    /// Whether the person is in a state.
    #[must_use]
    pub fn is(&self, state: State) -> bool {
        self.line.states.contains(&state)
    }

    /// Whether the user keeps in touch with them.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        self.line.circle.is_some_and(|circle| circle != Circle::None)
    }

    fn is_called(&self, folded: &str) -> bool {
        self.line.sort_name == folded || self.names.iter().any(|name| wellmet_domain::folding::fold(name) == folded)
    }
}

async fn named_organisations(tx: &mut Tx) -> Result<Vec<NamedOrganisation>> {
    let mut aliases: HashMap<OrganisationId, Vec<Vec<String>>> = HashMap::new();
    for alias in tx.select::<OrganisationAlias>("id IS NOT NULL", &[]).await? {
        aliases.entry(alias.organisation_id).or_default().push(wellmet_store::words(&alias.name));
    }
    let rows = tx.select::<Organisation>("id IS NOT NULL ORDER BY id", &[]).await?;
    let named = |row: Organisation| {
        let mut names = vec![wellmet_store::words(&row.name)];
        names.extend(aliases.remove(&row.id).unwrap_or_default());
        NamedOrganisation { id: row.id, name: row.name, names }
    };
    Ok(rows.into_iter().map(named).collect())
}

/// The band of everybody with whom there was contact.
async fn bands(tx: &mut Tx, ties: &BTreeMap<PersonId, Tie>, today: Date) -> Result<HashMap<PersonId, Band>> {
    // The days of everybody are a long read, so only those are asked for whose band they can change.
    let unsure: Vec<PersonId> = ties.values().filter(|tie| Band::depends_on_rhythm(tie, today)).map(|tie| tie.person).collect();
    let days = tx.contact_day_numbers(&unsure, today).await?;
    let rhythm = |tie: &Tie| days.get(&tie.person).and_then(|days| own_rhythm(days));
    Ok(ties.values().map(|tie| (tie.person, Band::of(tie, today, rhythm(tie)))).collect())
}

#[cfg(test)]
mod tests;
