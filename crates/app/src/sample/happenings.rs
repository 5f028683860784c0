//! What happened with the cast: meetings and messages, promises, favours, thanks, news.

use wellmet_domain::{
    EventId, InteractionId, PersonId, PromiseId, RowId,
    events::Event,
    folding::fold,
    interactions::{Direction, Interaction, Participant, Precision, Role, Status, counts_as_contact},
    notes::{Insight, News},
    people::Source,
    promises::{Favour, FollowUp, Promise, Thanks},
};
use wellmet_store::Tx;

use super::{Telling, cast};
use crate::error::Result;

pub(super) async fn tell_event(tx: &mut Tx, telling: &mut Telling, told: &cast::Event) -> Result<()> {
    let (id, first) = (EventId(tx.fresh_id()), telling.ago(told.days_ago));
    let until = (told.days > 1).then(|| telling.ago(told.days_ago - told.days + 1));
    let (name, place) = (told.name.clone(), told.place.clone());
    tx.insert(&Event { id, folded: fold(&name), name, on_date: Some(first), until, place, url: None, source: Source::Sample }).await?;
    telling.events.insert(told.key.clone(), (id, first));
    Ok(())
}

pub(super) async fn tell(tx: &mut Tx, telling: &Telling, told: &cast::Person) -> Result<()> {
    let person = telling.person(&told.key)?;
    for interaction in &told.interactions {
        tell_interaction(tx, telling, person, interaction).await?;
    }
    tell_promises(tx, telling, person, told).await?;
    tell_favours(tx, telling, person, told).await?;
    tell_news(tx, telling, person, told).await
}

async fn tell_interaction(tx: &mut Tx, telling: &Telling, person: PersonId, told: &cast::Interaction) -> Result<()> {
    let mut people = vec![person];
    for key in &told.with {
        people.push(telling.person(key)?);
    }
    let direction = told.direction.unwrap_or(Direction::Mutual);
    let (id, on_date) = (InteractionId(tx.fresh_id()), telling.ago(told.days_ago));
    let interaction = Interaction {
        id,
        kind: told.kind,
        on_date,
        at: None,
        zone: None,
        precision: Precision::Day,
        direction,
        status: Status::Held,
        title: told.title.clone(),
        body: told.text.clone(),
        place: told.place.clone(),
        event_id: told.event.as_ref().and_then(|key| telling.events.get(key)).map(|(id, _)| *id),
        thread: None,
        counts: counts_as_contact(told.kind, Status::Held, people.len()),
        source: Source::Sample,
        created_at: tx.now(),
    };
    tx.insert(&interaction).await?;
    let role = match direction {
        Direction::Mine => Role::To,
        Direction::Theirs => Role::From,
        Direction::Mutual => Role::With,
    };
    for person in people {
        let id = RowId(tx.fresh_id());
        tx.insert(&Participant { id, interaction_id: interaction.id, person_id: Some(person), identity_id: None, role, on_date }).await?;
    }
    Ok(())
}

async fn tell_promises(tx: &mut Tx, telling: &Telling, person_id: PersonId, told: &cast::Person) -> Result<()> {
    for told in &told.promises {
        let promise = Promise {
            id: PromiseId(tx.fresh_id()),
            person_id,
            direction: told.direction,
            what: told.what.clone(),
            made_on: telling.ago(told.days_ago),
            due_on: told.due_in.map(|days| telling.ago(-days)),
            interaction_id: None,
            settled_as: told.settled,
            settled_on: told.settled.map(|_| telling.ago(told.settled_days_ago.unwrap_or(0))),
        };
        tx.insert(&promise).await?;
    }
    for told in &told.follow_ups {
        let (id, due_on, what) = (RowId(tx.fresh_id()), telling.ago(-told.due_in), told.what.clone());
        tx.insert(&FollowUp { id, person_id, what, due_on, interaction_id: None, settled_as: None, settled_on: None }).await?;
    }
    Ok(())
}

async fn tell_favours(tx: &mut Tx, telling: &Telling, person_id: PersonId, told: &cast::Person) -> Result<()> {
    for told in &told.favours {
        let (id, on_date, what) = (RowId(tx.fresh_id()), telling.ago(told.days_ago), told.what.clone());
        let (direction, kind) = (told.direction, told.kind);
        tx.insert(&Favour { id, person_id, direction, kind, what, on_date, interaction_id: None }).await?;
    }
    for told in &told.thanks {
        let (id, since, what) = (RowId(tx.fresh_id()), telling.ago(told.days_ago), told.what.clone());
        let said_on = told.said_days_ago.map(|days| telling.ago(days));
        tx.insert(&Thanks { id, person_id, direction: told.direction, what, since, said_on, interaction_id: None }).await?;
    }
    for told in &told.insights {
        let (id, on_date, what) = (RowId(tx.fresh_id()), telling.ago(told.days_ago), told.what.clone());
        tx.insert(&Insight { id, person_id: Some(person_id), what, on_date, interaction_id: None }).await?;
    }
    Ok(())
}

async fn tell_news(tx: &mut Tx, telling: &Telling, person_id: PersonId, told: &cast::Person) -> Result<()> {
    for told in &told.news {
        let news = News {
            id: RowId(tx.fresh_id()),
            person_id,
            kind: told.kind,
            what: told.what.clone(),
            before: told.before.clone(),
            before_on: None,
            on_date: None,
            seen_on: telling.ago(told.days_ago),
            sensitive: told.sensitive,
            interaction_id: None,
            source: Source::Sample,
        };
        tx.insert(&news).await?;
    }
    Ok(())
}
