//! What an old tie is of use for: what they offer, know, look for, and where they are now.
//!
//! The weights are the house's own: each thing known of them adds to the usual value of .5, and nothing is worth more than 1.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;
use wellmet_domain::{
    PersonId, Sentence,
    catalogue::say,
    days::on,
    suggestions::shortened,
    topics::{Need, Offer},
};
use wellmet_store::Tx;

use crate::{error::Result, people::PeopleIndex};

/// Of whom nothing is known.
const USUAL: f64 = 0.5;
const OFFERS: f64 = 0.2;
const NEEDS: f64 = 0.15;
const SHARES_A_TOPIC: f64 = 0.2;
const KNOWS: f64 = 0.1;
const IS_SOMEWHERE: f64 = 0.1;

/// What each of some people could be of use for.
pub(super) struct Uses {
    today: Date,
    offers: HashMap<PersonId, Offer>,
    needs: HashSet<PersonId>,
    topics: HashMap<PersonId, String>,
    shared: HashMap<PersonId, String>,
    somewhere: HashSet<PersonId>,
}

impl Uses {
    pub(super) async fn of(tx: &mut Tx, index: &PeopleIndex, people: &[PersonId]) -> Result<Self> {
        let offers: Vec<Offer> = tx.select_many("person_id IN ({keys}) ORDER BY on_date, id", &[], people).await?;
        let needs: Vec<Need> = tx.select_many("met_on IS NULL AND person_id IN ({keys})", &[], people).await?;
        let mine: HashSet<&String> = index.me().into_iter().flat_map(|row| &row.line.topics).collect();
        let rows = || people.iter().filter_map(|person| Some((*person, index.row(*person)?)));
        let topic = |of: &dyn Fn(&&String) -> bool| {
            rows().filter_map(|(person, row)| Some((person, row.line.topics.iter().find(of)?.clone()))).collect()
        };
        Ok(Self {
            today: index.today,
            offers: offers.into_iter().map(|offer| (offer.person_id, offer)).collect(),
            needs: needs.into_iter().map(|need| need.person_id).collect(),
            topics: topic(&|_| true),
            shared: topic(&|topic| mine.contains(topic)),
            somewhere: rows().filter(|(_, row)| row.line.organisation.is_some()).map(|(person, _)| person).collect(),
        })
    }

    /// How much somebody matters, 0 to 1.
    pub(super) fn value(&self, person: PersonId) -> f64 {
        let parts = [
            (self.offers.contains_key(&person), OFFERS),
            (self.needs.contains(&person), NEEDS),
            (self.shared.contains_key(&person), SHARES_A_TOPIC),
            (self.topics.contains_key(&person), KNOWS),
            (self.somewhere.contains(&person), IS_SOMEWHERE),
        ];
        (USUAL + parts.iter().filter(|(holds, _)| *holds).map(|(_, worth)| worth).sum::<f64>()).min(1.0)
    }

    /// The same in words, the best first. What they look for is said by the act itself.
    pub(super) fn reasons(&self, person: PersonId) -> Vec<Sentence> {
        let offer = self.offers.get(&person).map(|offer| {
            let what = shortened(&offer.what, 100);
            say("reconnections-offer", [("what", what.into()), ("on", on(offer.on_date, self.today))])
        });
        let shared = self.shared.get(&person).map(|topic| say("reconnections-shared-topic", [("topic", topic.as_str().into())]));
        let topic = self.topics.get(&person).filter(|_| shared.is_none());
        let topic = topic.map(|topic| say("reconnections-topic", [("topic", topic.as_str().into())]));
        [offer, shared, topic].into_iter().flatten().collect()
    }
}
