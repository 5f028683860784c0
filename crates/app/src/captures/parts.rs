//! What follows from a sentence: promises, favours, needs, offers, thanks, insights, news, topics, a day to come back.

use jiff::civil::Date;
use wellmet_domain::{
    InteractionId, PartialDate, PersonId, PromiseId, RowId, TopicId,
    capture::{IntentKind, NewsKind as Told, Reading},
    folding::fold,
    notes::{Insight, News, NewsKind},
    people::Source,
    promises::{Favour, FollowUp, Promise, Thanks},
    topics::{Need, Offer, PersonTopic, Topic},
};
use wellmet_store::{Cell, Tx};

use super::{
    shown::first_day,
    write::{Cast, who},
};
use crate::error::Result;

/// A reading with everybody in it known.
pub(super) struct Parts<'a> {
    pub reading: &'a Reading,
    pub cast: &'a Cast,
    pub people: &'a [PersonId],
    pub interaction: Option<InteractionId>,
    pub happened_on: Date,
    pub said_on: Date,
}

impl Parts<'_> {
    pub(super) async fn write(&self, tx: &mut Tx) -> Result<()> {
        self.promises(tx).await?;
        self.favours(tx).await?;
        self.needs_and_offers(tx).await?;
        self.thanks(tx).await?;
        self.insights(tx).await?;
        self.news(tx).await?;
        self.topics(tx).await?;
        self.follow_ups(tx).await
    }

    fn who(&self, name: &str) -> Option<PersonId> {
        who(self.cast, name)
    }

    async fn promises(&self, tx: &mut Tx) -> Result<()> {
        for promise in &self.reading.understood.promises {
            let Some(person_id) = self.who(&promise.who) else { continue };
            let row = Promise {
                id: PromiseId(tx.fresh_id()),
                person_id,
                direction: promise.direction,
                what: promise.what.clone(),
                made_on: self.happened_on,
                due_on: promise.due.map(|due| first_day(due, self.said_on)),
                interaction_id: self.interaction,
                settled_as: None,
                settled_on: None,
            };
            tx.insert(&row).await?;
        }
        Ok(())
    }

    async fn favours(&self, tx: &mut Tx) -> Result<()> {
        for favour in &self.reading.understood.favours {
            let Some(person_id) = self.who(&favour.who) else { continue };
            let row = Favour {
                id: RowId(tx.fresh_id()),
                person_id,
                direction: favour.direction,
                kind: favour.kind,
                what: favour.what.clone(),
                on_date: self.happened_on,
                interaction_id: self.interaction,
            };
            tx.insert(&row).await?;
        }
        Ok(())
    }

    async fn needs_and_offers(&self, tx: &mut Tx) -> Result<()> {
        let (on_date, interaction_id, source) = (self.happened_on, self.interaction, Source::You);
        for need in &self.reading.understood.needs {
            let (Some(person_id), what) = (self.who(&need.who), need.what.clone()) else { continue };
            let id = RowId(tx.fresh_id());
            tx.insert(&Need { id, person_id, what, on_date, interaction_id, met_on: None, source }).await?;
        }
        for offer in &self.reading.understood.offers {
            let (Some(person_id), what) = (self.who(&offer.who), offer.what.clone()) else { continue };
            let id = RowId(tx.fresh_id());
            tx.insert(&Offer { id, person_id, what, on_date, interaction_id, source }).await?;
        }
        Ok(())
    }

    async fn thanks(&self, tx: &mut Tx) -> Result<()> {
        for thanks in &self.reading.understood.thanks {
            let Some(person_id) = self.who(&thanks.who) else { continue };
            let row = Thanks {
                id: RowId(tx.fresh_id()),
                person_id,
                direction: thanks.direction,
                what: thanks.what.clone(),
                since: self.happened_on,
                said_on: (!thanks.owed).then_some(self.happened_on),
                interaction_id: self.interaction,
            };
            tx.insert(&row).await?;
        }
        Ok(())
    }

    async fn insights(&self, tx: &mut Tx) -> Result<()> {
        for insight in &self.reading.understood.insights {
            let row = Insight {
                id: RowId(tx.fresh_id()),
                person_id: insight.who.as_deref().and_then(|name| self.who(name)),
                what: insight.what.clone(),
                on_date: self.happened_on,
                interaction_id: self.interaction,
            };
            tx.insert(&row).await?;
        }
        Ok(())
    }

    async fn news(&self, tx: &mut Tx) -> Result<()> {
        for news in &self.reading.understood.news {
            let Some(person_id) = self.who(&news.who) else { continue };
            let row = News {
                id: RowId(tx.fresh_id()),
                person_id,
                kind: kind_of(news.kind),
                what: news.what.clone(),
                before: None,
                before_on: None,
                on_date: news.when.and_then(PartialDate::complete),
                seen_on: self.happened_on,
                sensitive: news.kind.is_sensitive(),
                interaction_id: self.interaction,
                source: Source::You,
            };
            tx.insert(&row).await?;
        }
        Ok(())
    }

    /// What was talked about is something to ask those present about.
    async fn topics(&self, tx: &mut Tx) -> Result<()> {
        for name in &self.reading.understood.topics {
            let topic_id = topic_named(tx, name).await?;
            for person_id in self.people.iter().copied() {
                let known: Vec<PersonTopic> = tx.select("person_id = $2 AND topic_id = $3", &[person_id.put(), topic_id.put()]).await?;
                if known.is_empty() {
                    let id = RowId(tx.fresh_id());
                    tx.insert(&PersonTopic { id, person_id, topic_id, source: Source::You, verified_on: Some(self.said_on) }).await?;
                }
            }
        }
        Ok(())
    }

    /// A plan with a day is something to come back to; one without a day, and what came to nothing, stays in the note.
    async fn follow_ups(&self, tx: &mut Tx) -> Result<()> {
        let mut chosen: Vec<(PersonId, Date, Option<String>)> = Vec::new();
        for intent in self.reading.intents.iter().filter(|intent| intent.kind != IntentKind::Attempt) {
            let Some(due) = intent.due else { continue };
            let what = Some(intent.what.trim().to_owned()).filter(|what| !what.is_empty());
            let named: Vec<PersonId> = intent.who.iter().filter_map(|name| self.who(name)).collect();
            let people = if named.is_empty() { self.people.to_vec() } else { named };
            chosen.extend(people.into_iter().map(|person| (person, first_day(due, self.said_on), what.clone())));
        }
        if let Some(day) = self.reading.understood.follow_up.filter(|_| chosen.is_empty()) {
            chosen.extend(self.people.iter().map(|person| (*person, first_day(day, self.said_on), None)));
        }
        for (person_id, due_on, what) in chosen {
            let id = RowId(tx.fresh_id());
            tx.insert(&FollowUp { id, person_id, what, due_on, interaction_id: self.interaction, settled_as: None, settled_on: None })
                .await?;
        }
        Ok(())
    }
}

const fn kind_of(told: Told) -> NewsKind {
    match told {
        Told::Job => NewsKind::Job,
        Told::Family | Told::Milestone => NewsKind::Milestone,
        Told::Hardship => NewsKind::Hardship,
        Told::Move => NewsKind::Other,
    }
}

async fn topic_named(tx: &mut Tx, name: &str) -> Result<TopicId> {
    let folded = fold(name);
    if let Some(known) = tx.select::<Topic>("folded = $2", &[folded.put()]).await?.first() {
        return Ok(known.id);
    }
    let id = TopicId(tx.fresh_id());
    tx.insert(&Topic { id, name: name.to_owned(), folded }).await?;
    Ok(id)
}
