//! Those one knows, and what of the book insight is drawn from.

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use jiff::civil::Date;
use tokio::sync::Mutex;
use wellmet_domain::{
    PersonId,
    people::Person,
    promises::{Favour, Thanks},
};
use wellmet_engine::graph::Graph;
use wellmet_store::{Tie, Tx, Version};

use crate::{
    app::App,
    error::Result,
    paths::{Network, OnPath},
    people::{PeopleIndex, Row},
};

/// Everything insight is drawn from, at one version of the book.
#[derive(Debug)]
pub(crate) struct Known {
    index: Arc<PeopleIndex>,
    pub network: Arc<Network>,
    /// The places in the network of those with whom there was contact or who are kept, in order.
    pub people: Vec<u32>,
    /// The ties between others, each weighing how likely they know each other.
    pub among: Graph,
    pub ties: BTreeMap<PersonId, Tie>,
    /// Through whom each was met.
    pub met_through: HashMap<PersonId, PersonId>,
    pub favours: Vec<Favour>,
    pub thanks: Vec<Thanks>,
    pub today: Date,
}

/// Keeps what insight is drawn from between requests.
#[derive(Clone, Debug, Default)]
pub(crate) struct KnownCache(Arc<Mutex<Option<Arc<Known>>>>);

impl KnownCache {
    /// Lets go of what was drawn from another version than this, unless somebody is at it: the network can then follow a change
    /// without being copied.
    pub(crate) fn let_go_of_others_than(&self, version: Version) {
        if let Ok(mut kept) = self.0.try_lock() {
            kept.take_if(|known| known.version() != version);
        }
    }

    /// Lets go of everything in memory, as forgetting somebody asks.
    pub(crate) async fn clear(&self) {
        *self.0.lock().await = None;
    }
}

impl App {
    /// Those one knows in the state that a transaction sees.
    pub(crate) async fn known_of(&self, tx: &mut Tx) -> Result<Arc<Known>> {
        let index = self.people_index_of(tx).await?;
        let mut kept = self.known.0.lock().await;
        if let Some(known) = kept.as_ref().filter(|known| known.version() == index.version && known.today == index.today) {
            return Ok(Arc::clone(known));
        }
        *kept = None;
        let network = self.network_of(tx, &index).await?;
        let known = Arc::new(Known::read(tx, index, network).await?);
        *kept = Some(Arc::clone(&known));
        Ok(known)
    }
}

impl Known {
    /// The version of the book.
    pub fn version(&self) -> Version {
        self.index.version
    }

    async fn read(tx: &mut Tx, index: Arc<PeopleIndex>, network: Arc<Network>) -> Result<Self> {
        let ties = tx.every_tie(index.today).await?;
        let through = tx.select::<Person>("met_through IS NOT NULL ORDER BY id", &[]).await?;
        let met_through = through.into_iter().filter_map(|person| Some((person.id, person.met_through?))).collect();
        let is_known = |place: &u32| {
            let row = network.person(*place).and_then(|person| index.row(person));
            row.is_some_and(|row| row.is_kept() || ties.contains_key(&row.line.id))
        };
        let people = network.everybody_else().filter(is_known).collect();
        let (favours, thanks, today) = (
            tx.select("id IS NOT NULL ORDER BY on_date, id", &[]).await?,
            tx.select("id IS NOT NULL ORDER BY id", &[]).await?,
            index.today,
        );
        let among = network.among()?;
        Ok(Self { index, network, people, among, ties, met_through, favours, thanks, today })
    }

    /// What lists show of somebody at a place.
    pub fn row(&self, place: u32) -> Option<&Row> {
        self.index.row(self.network.person(place)?)
    }

    /// The tie with somebody at a place, where there was contact.
    pub fn tie(&self, place: u32) -> Option<&Tie> {
        self.ties.get(&self.network.person(place)?)
    }

    /// Somebody as they are shown.
    pub fn shown(&self, place: u32) -> Option<OnPath> {
        let line = &self.row(place)?.line;
        Some(OnPath { id: line.id, name: line.name.clone(), organisation: line.organisation.clone() })
    }

    /// Some people as they are shown, at most so many.
    pub fn some(&self, places: impl IntoIterator<Item = u32>, most: usize) -> Vec<OnPath> {
        places.into_iter().filter_map(|place| self.shown(place)).take(most).collect()
    }

    /// The name of somebody.
    pub fn name(&self, place: u32) -> String {
        self.row(place).map(|row| row.line.name.clone()).unwrap_or_default()
    }

    /// The name of anybody in the book who is not in the trash.
    pub fn name_of(&self, person: PersonId) -> Option<String> {
        Some(self.index.row(person)?.line.name.clone())
    }
}
