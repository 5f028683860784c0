//! What was said, and how to reach them: read only for those whom today shows.

use std::collections::HashMap;

use wellmet_domain::{
    PersonId, TopicId,
    channels::Channel,
    interactions::Interaction,
    people::Source,
    suggestions::{Reachable, Words},
    today::{Candidate, Talk},
    topics::{Need, PersonTopic, Topic},
};
use wellmet_store::Tx;

use super::{Setup, candidates::Gathered};
use crate::error::Result;

/// Adds what suggestions and evidence need to the people shown.
pub(super) async fn fill(tx: &mut Tx, setup: &Setup, gathered: &mut Gathered, shown: &[PersonId]) -> Result<()> {
    let talks = tx.last_interactions(shown, setup.today).await?;
    let words = tx.last_words(shown, setup.today).await?;
    let mut channels = by_person(tx.select_many::<Channel, _>("person_id IN ({keys})", &[], shown).await?, |row| row.person_id);
    let mut needs =
        by_person(tx.select_many::<Need, _>("met_on IS NULL AND person_id IN ({keys})", &[], shown).await?, |row| row.person_id);
    let mut topics = topics(tx, shown).await?;
    for candidate in gathered.people.iter_mut().filter(|candidate| shown.contains(&candidate.id)) {
        candidate.talk = talks.get(&candidate.id).and_then(|talk| talk_of(candidate, talk));
        candidate.last_words = words.get(&candidate.id).and_then(words_of);
        candidate.channels = channels.remove(&candidate.id).unwrap_or_default().into_iter().map(reachable).collect();
        candidate.needs = needs.remove(&candidate.id).unwrap_or_default();
        candidate.topics = topics.remove(&candidate.id).unwrap_or_default();
    }
    Ok(())
}

fn by_person<T>(rows: Vec<T>, person: impl Fn(&T) -> PersonId) -> HashMap<PersonId, Vec<T>> {
    let mut found: HashMap<PersonId, Vec<T>> = HashMap::new();
    for row in rows {
        found.entry(person(&row)).or_default().push(row);
    }
    found
}

/// What was last talked about; an invitation to connect, say, is no talk.
fn talk_of(candidate: &Candidate, last: &Interaction) -> Option<Talk> {
    let is_talk = last.counts && candidate.last_contact == Some(last.on_date);
    let note = last.body.clone().filter(|_| last.source == Source::You);
    is_talk.then(|| Talk { on: last.on_date, title: last.title.clone(), note })
}

fn words_of(message: &Interaction) -> Option<Words> {
    Some(Words { text: message.body.clone()?, on: message.on_date })
}

fn reachable(channel: Channel) -> Reachable {
    Reachable { kind: channel.kind, service: channel.service, value: channel.value, preferred: channel.preferred }
}

async fn topics(tx: &mut Tx, shown: &[PersonId]) -> Result<HashMap<PersonId, Vec<String>>> {
    let theirs: Vec<PersonTopic> = tx.select_many("source = 'you' AND person_id IN ({keys})", &[], shown).await?;
    let ids: Vec<TopicId> = theirs.iter().map(|row| row.topic_id).collect();
    let names: Vec<Topic> = tx.select_many("id IN ({keys})", &[], &ids).await?;
    let names: HashMap<TopicId, String> = names.into_iter().map(|topic| (topic.id, topic.name)).collect();
    let mut found: HashMap<PersonId, Vec<String>> = HashMap::new();
    for topic in theirs {
        found.entry(topic.person_id).or_default().extend(names.get(&topic.topic_id).cloned());
    }
    Ok(found)
}
