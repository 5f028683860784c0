//! Staging: every item that was read becomes a row beside the book, with what it would change. The book is only looked at.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wellmet_domain::{
    ImportId, PersonId,
    cards::ImportKey,
    channels::Channel,
    folding::fold,
    people::{Person, Source},
};
use wellmet_formats::draft::{Content, Draft, Item, PersonDraft, RejectionKind};
use wellmet_store::{Cell, Outcome, StagedRow, Tx, Value, content_hash};

use super::{
    comparing::{Known, known_keys},
    values::{json, recognising_keys},
};
use crate::error::Result;

/// What a staged row of something to take holds.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Payload {
    /// What was read; the bytes of cards and photos lie in blobs.
    pub draft: Draft,
    /// The kind of source.
    pub source: Source,
    /// The key it has there, made unique where the source repeats itself.
    pub key: String,
    /// The day the source was made, when it says so.
    pub as_of: Option<Date>,
    /// The record it is, or is going to be.
    pub target: Uuid,
    /// Whether the record is yet to be made.
    pub new: bool,
    /// The hash of everything the draft says.
    pub hash: String,
    /// The blob of the card's bytes.
    pub card: Option<String>,
    /// The blob of the photo.
    pub photo: Option<String>,
}

/// What a staged row of something not taken holds.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Rejection {
    /// Ignored on purpose, or not readable.
    pub kind: RejectionKind,
    /// The key of the sentence that says why.
    pub reason: String,
    /// What the sentence quotes.
    pub detail: Option<String>,
}

/// What an import remembers of a record.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Last {
    /// The hash of everything the source said.
    pub hash: String,
    /// The day of that source.
    pub as_of: Option<Date>,
    /// What it said, where the record can be edited.
    #[serde(default)]
    pub values: super::values::Values,
    /// The hashes of what it said before that, the newest first: an archive without a day that says it again says nothing new.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub earlier: Vec<String>,
}

/// So many earlier states of a record are told apart from news.
const EARLIER: usize = 8;

impl Last {
    /// What is remembered once the source says something else.
    #[must_use]
    pub fn followed_by(&self, hash: &str, as_of: Option<Date>, values: super::values::Values) -> Self {
        let before = std::iter::once(&self.hash).chain(&self.earlier).filter(|earlier| !earlier.is_empty() && *earlier != hash);
        Self { hash: hash.to_owned(), as_of, values, earlier: before.take(EARLIER).cloned().collect() }
    }

    /// Whether the source said this, last or earlier.
    fn knows(&self, hash: &str) -> bool {
        self.hash == hash || self.earlier.iter().any(|earlier| earlier == hash)
    }

    /// Reads what an import key remembers.
    #[must_use]
    pub fn of(key: &ImportKey) -> Self {
        serde_json::from_value(key.last.clone()).unwrap_or_default()
    }
}

/// The order in which rows are applied: who I am, people, what they refer to, what happened.
const fn phase(draft: &Draft) -> i64 {
    match draft {
        Draft::Owner(_) => 0,
        Draft::Person(_) => 1,
        Draft::Event(_) | Draft::Application(_) | Draft::Follow(_) => 2,
        Draft::Interaction(_) => 3,
    }
}

/// The first ordinal of a phase.
pub const fn first_of_phase(phase: i64) -> i64 {
    phase << 40
}

/// The phase of an ordinal.
pub const fn phase_of(ordinal: i64) -> i64 {
    ordinal >> 40
}

/// Turns items into staged rows.
pub struct Stager {
    import: ImportId,
    region: String,
    rows: i64,
    seen: HashMap<u64, Seen>,
    /// How often a key came in the file that is being read.
    in_file: (i64, HashMap<u64, u32>),
    /// Who of this very import bears a key, by its hash: the keys themselves would grow with the files.
    planned: HashMap<u64, (PersonId, Box<str>)>,
}

/// A record of this very import, in case its key comes again.
#[derive(Clone, Copy)]
struct Seen {
    times: u32,
    hash: u64,
    target: Uuid,
}

/// The file that items come from.
#[derive(Clone, Debug)]
pub struct FileAt {
    /// Its place among the files of the import.
    pub ordinal: i64,
    /// The kind of source.
    pub source: Source,
    /// The day it was made.
    pub as_of: Option<Date>,
}

/// A draft on its way to being staged.
struct Arriving {
    line: u64,
    payload: Payload,
    again: Seen,
}

impl Stager {
    /// A stager for one import; `region` reads telephone numbers without a country code.
    #[must_use]
    pub fn new(import: ImportId, region: &str) -> Self {
        Self { import, region: region.to_owned(), rows: 0, seen: HashMap::new(), in_file: (-1, HashMap::new()), planned: HashMap::new() }
    }

    /// Stages the items of a file.
    pub async fn stage(&mut self, tx: &mut Tx, file: &FileAt, items: Vec<Item>) -> Result<()> {
        let mut staged = Vec::with_capacity(items.len());
        let mut arriving = Vec::with_capacity(items.len());
        for item in items {
            match item.content {
                Content::Draft(draft) => arriving.push(self.arrive(tx, file, item.line, *draft).await?),
                Content::Phantom => staged.push(self.row(file, item.line, 4, Outcome::Phantom, "{}".to_owned())),
                Content::Rejected { kind, reason, detail } => {
                    let payload = json(&Rejection { kind, reason, detail });
                    staged.push(self.row(file, item.line, 4, Outcome::Rejected, payload));
                }
            }
        }
        let known = known_keys(tx, arriving.iter().map(|item| &item.payload)).await?;
        self.recognise(tx, &mut arriving, &known).await?;
        for Arriving { line, payload, again } in arriving {
            let known = known.get(&(payload.source, payload.key.clone()));
            let outcome =
                if known.is_none() && again.times > 1 && again.hash != 0 { Outcome::Unchanged } else { outcome_of(&payload, known) };
            staged.push(self.row(file, line, phase(&payload.draft), outcome, json(&payload)));
        }
        Ok(tx.stage(self.import, &staged).await?)
    }

    /// Stages a row that stands in no file: who the files say that I am.
    pub async fn stage_owner(&mut self, tx: &mut Tx, draft: PersonDraft, source: Source) -> Result<()> {
        let nowhere = FileAt { ordinal: -1, source, as_of: None };
        let mut item = self.arrive(tx, &nowhere, 0, Draft::Owner(draft)).await?;
        item.payload.new = false;
        let row = self.row(&nowhere, 0, 0, Outcome::Updated, json(&item.payload));
        Ok(tx.stage(self.import, &[row]).await?)
    }

    fn row(&mut self, file: &FileAt, line: u64, phase: i64, outcome: Outcome, payload: String) -> StagedRow {
        self.rows += 1;
        let line = i64::try_from(line).unwrap_or(i64::MAX);
        StagedRow { ordinal: first_of_phase(phase) + self.rows, file: file.ordinal, line, outcome, payload, changes: None }
    }

    async fn arrive(&mut self, tx: &mut Tx, file: &FileAt, line: u64, mut draft: Draft) -> Result<Arriving> {
        let (card, photo) = keep_bytes(tx, &mut draft).await?;
        let text = json(&draft);
        let hash = content_hash(format!("{text}{card:?}{photo:?}").as_bytes())[..32].to_owned();
        let (key, again) = self.unique_key(file, outside_key(&draft, &hash), &draft, hash64(file.source, &hash), tx.fresh_id());
        let target = again.target;
        let payload = Payload { draft, source: file.source, key, as_of: file.as_of, target, new: true, hash, card, photo };
        Ok(Arriving { line, payload, again })
    }

    /// Some sources repeat themselves: the second message of a key in one file is another message, the second row of a person the
    /// same person. What another file says again, an older archive say, is the same.
    fn unique_key(&mut self, file: &FileAt, key: String, draft: &Draft, hash: u64, target: Uuid) -> (String, Seen) {
        let key = if matches!(draft, Draft::Interaction(_)) { self.numbered_in(file, key) } else { key };
        let seen = self.seen.entry(hash64(file.source, &key)).or_insert(Seen { times: 0, hash, target });
        seen.times += 1;
        let again = Seen { hash: if seen.hash == hash { hash } else { 0 }, ..*seen };
        seen.hash = hash;
        (key, again)
    }

    fn numbered_in(&mut self, file: &FileAt, key: String) -> String {
        if self.in_file.0 != file.ordinal {
            self.in_file = (file.ordinal, HashMap::new());
        }
        let times = self.in_file.1.entry(hash64(file.source, &key)).or_default();
        *times += 1;
        if *times > 1 { format!("{key}#{times}") } else { key }
    }

    /// Finds, for people who are new to this source, whether somebody of the same address and name is there.
    async fn recognise(&mut self, tx: &mut Tx, arriving: &mut [Arriving], known: &Known) -> Result<()> {
        let mut keys: HashSet<String> = HashSet::new();
        let mut names: HashSet<String> = HashSet::new();
        for item in arriving.iter() {
            if let Draft::Person(draft) = &item.payload.draft {
                keys.extend(recognising_keys(draft, &self.region));
                names.extend(connection_key(draft).map(|_| fold(&draft.name)));
            }
        }
        let mut there = people_by_key(tx, keys).await?;
        there.extend(people_by_connection(tx, names).await?);
        for item in arriving.iter_mut() {
            if let Some(key) = known.get(&(item.payload.source, item.payload.key.clone())) {
                (item.payload.target, item.payload.new) = (key.row_id, false);
                continue;
            }
            if item.again.times > 1 {
                item.payload.new = false;
            } else if let Draft::Person(draft) = &item.payload.draft {
                self.settle_person(&draft.clone(), &mut item.payload, &there);
            }
        }
        Ok(())
    }

    fn settle_person(&mut self, draft: &PersonDraft, payload: &mut Payload, there: &HashMap<String, Vec<(PersonId, String)>>) {
        let keys: Vec<String> = recognising_keys(draft, &self.region).into_iter().chain(connection_key(draft)).collect();
        let mut matches: Vec<PersonId> = keys
            .iter()
            .flat_map(|key| {
                let there = there.get(key).into_iter().flatten().map(|(person, name)| (*person, name.as_str()));
                there.chain(self.planned.get(&hash64(ANY_SOURCE, key)).map(|(person, name)| (*person, name.as_ref())))
            })
            .filter(|(_, name)| same_person_by_name(name, &draft.name))
            .map(|(person, _)| person)
            .collect();
        matches.sort_unstable();
        matches.dedup();
        if let [only] = matches.as_slice() {
            (payload.target, payload.new) = (only.0, false);
        }
        let person = PersonId(payload.target);
        let planned = |key: String| (hash64(ANY_SOURCE, &key), (person, draft.name.as_str().into()));
        self.planned.extend(keys.into_iter().map(planned));
    }
}

fn outcome_of(payload: &Payload, known: Option<&ImportKey>) -> Outcome {
    match known {
        Some(key) if Last::of(key).knows(&payload.hash) && !is_of_another_day(payload, key) => Outcome::Unchanged,
        Some(_) => Outcome::Waiting,
        None if payload.new => Outcome::Imported,
        None => Outcome::Updated,
    }
}

/// Whether a source of another day says the same again: nothing changes but the days on which it was seen.
fn is_of_another_day(payload: &Payload, key: &ImportKey) -> bool {
    matches!(payload.draft, Draft::Person(_)) && payload.as_of.is_some() && payload.as_of != Last::of(key).as_of
}

async fn people_by_key(tx: &mut Tx, keys: HashSet<String>) -> Result<HashMap<String, Vec<(PersonId, String)>>> {
    let keys: Vec<Value> = keys.iter().map(Cell::put).collect();
    let channels: Vec<Channel> = tx.among("key", &keys).await?;
    let people: Vec<Value> = channels.iter().map(|channel| channel.person_id.put()).collect();
    let names: HashMap<PersonId, String> =
        tx.among::<Person>("id", &people).await?.into_iter().map(|person| (person.id, person.name)).collect();
    let mut there: HashMap<String, Vec<(PersonId, String)>> = HashMap::new();
    for channel in channels {
        let name = names.get(&channel.person_id).cloned().unwrap_or_default();
        there.entry(channel.key).or_default().push((channel.person_id, name));
    }
    Ok(there)
}

/// Archives before 2023 name no profile: there, a connection is known by its name and the day of connecting.
fn connection_key(draft: &PersonDraft) -> Option<String> {
    draft.connected_on.map(|day| format!("connected:{day}:{}", fold(&draft.name)))
}

async fn people_by_connection(tx: &mut Tx, names: HashSet<String>) -> Result<HashMap<String, Vec<(PersonId, String)>>> {
    let names: Vec<Value> = names.iter().map(Cell::put).collect();
    let mut there: HashMap<String, Vec<(PersonId, String)>> = HashMap::new();
    for person in tx.among::<Person>("sort_name", &names).await? {
        if let Some(day) = person.met_on.filter(|_| person.source == Source::Linkedin) {
            there.entry(format!("connected:{day}:{}", person.sort_name)).or_default().push((person.id, person.name));
        }
    }
    Ok(there)
}

/// Whether two names may be one person's: every word of the shorter one stands in the longer one.
#[must_use]
pub fn same_person_by_name(one: &str, other: &str) -> bool {
    let (one, other) = (fold(one), fold(other));
    let (short, long) = if one.len() <= other.len() { (&one, &other) } else { (&other, &one) };
    let long: HashSet<&str> = long.split(' ').collect();
    !short.is_empty() && short.split(' ').all(|word| long.contains(word))
}

async fn keep_bytes(tx: &mut Tx, draft: &mut Draft) -> Result<(Option<String>, Option<String>)> {
    let Draft::Person(person) = draft else { return Ok((None, None)) };
    let card = match person.card.take() {
        Some(bytes) => Some(tx.keep_blob("text/vcard", &bytes).await?),
        None => None,
    };
    let photo = match person.photo.take() {
        Some(photo) => Some(tx.keep_blob(&photo.media_type, &photo.bytes).await?),
        None => None,
    };
    Ok((card, photo))
}

fn outside_key(draft: &Draft, hash: &str) -> String {
    match draft {
        Draft::Owner(owner) if owner.key.is_empty() => format!("owner/{hash}"),
        Draft::Owner(owner) => format!("owner/{}", owner.key),
        Draft::Person(person) => person.key.clone(),
        Draft::Interaction(interaction) => interaction.key.clone(),
        Draft::Event(event) => format!("event/{}", event.key),
        Draft::Application(application) => format!("application/{}", application.key),
        Draft::Follow(follow) => format!("follow/{}", follow.key),
    }
}

/// An address is the same in every source.
const ANY_SOURCE: Source = Source::You;

fn hash64(source: Source, key: &str) -> u64 {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    (source, key).hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_agree_when_one_contains_the_other() {
        assert!(same_person_by_name("Dana Okafor", "Okafor, Dana".replace(',', "").as_str()));
        assert!(same_person_by_name("Zoë Marchetti", "Zoe A. Marchetti"));
        assert!(!same_person_by_name("Dana Okafor", "Ife Okafor"));
        assert!(!same_person_by_name("", "Dana"));
    }
}
