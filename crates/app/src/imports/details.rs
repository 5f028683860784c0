//! One change of one field of a person: what a source adds, changes or no longer says.
//!
//! A user's edit wins: a value that is not what the source said last is left alone.

use jiff::civil::Date;
use wellmet_domain::{
    NoteId, PartialDate, PersonId, RowId,
    addresses::{Address, ImportantDate},
    cards::Card,
    channels::Channel,
    fields::CustomField,
    folding::{fold, fold_organisation},
    notes::{News, NewsKind, Note},
    organisations::{Organisation, Position},
    people::{PersonName, Source, Tag},
    relations::{Certainty, Relation},
    topics::{PersonTopic, Topic},
};
use wellmet_formats::draft::{AddressDraft, ChannelDraft, DateDraft, PositionDraft, RelationDraft};
use wellmet_store::{Cell, Tx};

use super::{
    applying::Applier,
    fresh::Fresh,
    kept::own_title,
    persons::{Subject, only_person_named},
    values::{FieldChange, channel_key},
};
use crate::{error::Result, people::CONNECTED};

/// What hangs on a person that is there already.
#[derive(Default)]
pub(super) struct Present {
    pub channels: Vec<Channel>,
    pub names: Vec<PersonName>,
    pub tags: Vec<Tag>,
    pub topics: Vec<PersonTopic>,
    pub positions: Vec<Position>,
    pub dates: Vec<ImportantDate>,
    pub cards: Vec<Card>,
}

impl Present {
    pub async fn load(tx: &mut Tx, person: PersonId) -> Result<Self> {
        let of = [person.put()];
        Ok(Self {
            channels: tx.select("person_id = $2", &of).await?,
            names: tx.select("person_id = $2", &of).await?,
            tags: tx.select("person_id = $2", &of).await?,
            topics: tx.select("person_id = $2", &of).await?,
            positions: tx.select("person_id = $2", &of).await?,
            dates: tx.select("person_id = $2", &of).await?,
            cards: tx.select("person_id = $2", &of).await?,
        })
    }
}

/// Whether a source is an address book, whose missing values were taken out there; a connection list proves nothing by silence.
const fn states_everything(source: Source) -> bool {
    matches!(source, Source::Vcard | Source::Google | Source::Outlook | Source::Thunderbird)
}

fn parsed<T: serde::de::DeserializeOwned>(text: Option<&String>) -> Option<T> {
    text.and_then(|text| serde_json::from_str(text).ok())
}

impl Applier {
    pub(super) async fn take(&mut self, tx: &mut Tx, fresh: &mut Fresh, subject: &mut Subject, change: &FieldChange) -> Result<()> {
        let (field, rest) = change.field.split_once('/').unwrap_or((change.field.as_str(), ""));
        match field {
            "channel" => self.take_channel(tx, fresh, subject, change).await?,
            "name" if !rest.is_empty() => self.take_name(tx, fresh, subject, rest, change).await?,
            "address" => take_address(tx, fresh, subject, change),
            "date" => take_date(tx, fresh, subject, change).await?,
            "position" if rest.is_empty() => self.take_main_position(tx, fresh, subject, change).await?,
            "position" => self.add_position(tx, fresh, subject, parsed(change.after.as_ref()), None),
            "past_position" => self.add_position(tx, fresh, subject, parsed(change.after.as_ref()), Some(false)),
            "seen_position" => see_position(tx, subject, parsed(change.after.as_ref())).await?,
            "relation" => take_relation(tx, fresh, subject, change).await?,
            "tag" => take_tag(tx, fresh, subject, rest, change).await?,
            "topic" => self.take_topic(tx, fresh, subject, change).await?,
            "field" => take_field(tx, fresh, subject, change),
            "note" => self.take_note(tx, fresh, subject, change),
            "connected_on" => take_connected_on(subject, change),
            _ => take_single(subject, change),
        }
        Ok(())
    }

    async fn take_channel(&mut self, tx: &mut Tx, fresh: &mut Fresh, subject: &mut Subject, change: &FieldChange) -> Result<()> {
        let draft: Option<ChannelDraft> = parsed(change.after.as_ref().or(change.before.as_ref()));
        let Some(draft) = draft else { return Ok(()) };
        let key = channel_key(draft.kind, draft.service.as_deref(), &draft.value, &self.region);
        let there = subject.present.channels.iter().find(|channel| channel.kind == draft.kind && channel.key == key);
        match (there, &change.after) {
            (Some(channel), None) if channel.source == subject.source && states_everything(subject.source) => {
                tx.delete::<Channel>(channel.id).await?;
            }
            (None, Some(_)) if change.before.is_none() => {
                let channel = Channel {
                    id: tx.new_id(),
                    person_id: subject.person.id,
                    kind: draft.kind,
                    service: draft.service,
                    value: draft.value,
                    key,
                    label: draft.label,
                    preferred: draft.preferred,
                    source: subject.source,
                    verified_on: subject.as_of,
                };
                self.claim_identity(tx, &channel).await?;
                fresh.channels.push(channel);
            }
            _ => {}
        }
        Ok(())
    }

    async fn take_name(&mut self, tx: &mut Tx, fresh: &mut Fresh, subject: &Subject, rest: &str, change: &FieldChange) -> Result<()> {
        let Some((kind, value)) = rest.split_once(':') else { return Ok(()) };
        let Ok(kind) = kind.parse() else { return Ok(()) };
        let there = subject.present.names.iter().find(|name| name.kind == kind && name.value == value);
        match (there, &change.after) {
            (None, Some(_)) => fresh.names.push(PersonName {
                id: RowId(tx.fresh_id()),
                person_id: subject.person.id,
                kind,
                value: value.to_owned(),
                source: subject.source,
                verified_on: subject.as_of,
            }),
            (Some(name), None) if name.source == subject.source && states_everything(subject.source) => {
                tx.delete::<PersonName>(name.id).await?;
            }
            _ => {}
        }
        Ok(())
    }

    /// Where somebody is now: a new employer is news, and the old one stays as where they were.
    async fn take_main_position(&mut self, tx: &mut Tx, fresh: &mut Fresh, subject: &mut Subject, change: &FieldChange) -> Result<()> {
        let before: Option<PositionDraft> = parsed(change.before.as_ref());
        let after: Option<PositionDraft> = parsed(change.after.as_ref());
        if before.is_some() && after.is_none() && !states_everything(subject.source) {
            return Ok(());
        }
        if let Some(before) = &before {
            self.end_position(tx, subject, before).await?;
        }
        let known = self.holds_already(tx, subject, after.as_ref()).await?;
        if let (Some(before), Some(after)) = (&before, &after)
            && !known
        {
            fresh.news.extend(self.news(tx, subject, before, after));
        }
        if !known {
            self.add_position(tx, fresh, subject, after, None);
        }
        Ok(())
    }

    async fn end_position(&self, tx: &mut Tx, subject: &mut Subject, before: &PositionDraft) -> Result<()> {
        for position in subject.present.positions.iter_mut().filter(|position| position.current && position.title == before.title) {
            if name_of(tx, position).await? == before.organisation.as_deref().map(fold_organisation) {
                position.current = false;
                position.last_seen = subject.last_as_of.or(position.last_seen);
                tx.update(position).await?;
            }
        }
        Ok(())
    }

    async fn holds_already(&self, tx: &mut Tx, subject: &Subject, after: Option<&PositionDraft>) -> Result<bool> {
        let Some(after) = after else { return Ok(false) };
        if let Some(organisation) = &after.organisation
            && own_title(tx, &subject.present.positions, organisation).await?.is_some()
        {
            return Ok(true);
        }
        for position in subject.present.positions.iter().filter(|position| position.current) {
            let same_place = name_of(tx, position).await? == after.organisation.as_deref().map(fold_organisation);
            if same_place && (position.title == after.title || position.source == Source::You) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn news(&self, tx: &Tx, subject: &Subject, before: &PositionDraft, after: &PositionDraft) -> Option<News> {
        let place = |position: &PositionDraft| position.organisation.as_deref().map(fold_organisation);
        let organisation = after.organisation.clone()?;
        let moved = before.organisation.is_some() && place(before) != place(after);
        let (kind, what, said_before) = if moved {
            (NewsKind::Job, organisation, before.organisation.clone())
        } else {
            (NewsKind::Milestone, format!("{} at {organisation}", after.title.clone()?), None)
        };
        Some(News {
            id: RowId(tx.fresh_id()),
            person_id: subject.person.id,
            kind,
            what,
            before: said_before,
            before_on: subject.last_as_of,
            on_date: None,
            seen_on: subject.as_of.unwrap_or(self.today),
            sensitive: false,
            interaction_id: None,
            source: subject.source,
        })
    }

    fn add_position(&mut self, tx: &Tx, fresh: &mut Fresh, subject: &Subject, draft: Option<PositionDraft>, current: Option<bool>) {
        let Some(draft) = draft else { return };
        let organisation_id = draft.organisation.as_ref().map(|name| self.organisations.find_or_make(tx, fresh, name, subject.source));
        fresh.positions.push(Position {
            id: tx.new_id(),
            person_id: subject.person.id,
            organisation_id,
            kind: draft.kind,
            title: draft.title,
            department: draft.department,
            started_on: draft.started_on,
            ended_on: draft.ended_on,
            current: current.unwrap_or(draft.current),
            first_seen: subject.as_of,
            last_seen: subject.as_of,
            source: subject.source,
            verified_on: subject.as_of,
        });
    }

    async fn take_topic(&mut self, tx: &mut Tx, fresh: &mut Fresh, subject: &Subject, change: &FieldChange) -> Result<()> {
        let Some(name) = &change.after else { return Ok(()) };
        let folded = fold(name);
        let known = match fresh.topics.iter().find(|topic| topic.folded == folded) {
            Some(topic) => Some(topic.id),
            None => tx.select::<Topic>("folded = $2", &[folded.put()]).await?.pop().map(|topic| topic.id),
        };
        let topic_id = known.unwrap_or_else(|| {
            let topic = Topic { id: tx.new_id(), name: name.clone(), folded };
            let id = topic.id;
            fresh.topics.push(topic);
            id
        });
        if subject
            .present
            .topics
            .iter()
            .chain(&fresh.person_topics)
            .any(|topic| topic.topic_id == topic_id && topic.person_id == subject.person.id)
        {
            return Ok(());
        }
        fresh.person_topics.push(PersonTopic {
            id: RowId(tx.fresh_id()),
            person_id: subject.person.id,
            topic_id,
            source: subject.source,
            verified_on: subject.as_of,
        });
        Ok(())
    }

    fn take_note(&self, tx: &Tx, fresh: &mut Fresh, subject: &Subject, change: &FieldChange) {
        if let (Some(body), None) = (&change.after, &change.before) {
            fresh.notes.push(Note {
                id: NoteId(tx.fresh_id()),
                person_id: Some(subject.person.id),
                organisation_id: None,
                body: body.clone(),
                on_date: subject.as_of.unwrap_or(self.today),
                created_at: tx.now(),
                source: subject.source,
            });
        }
    }
}

/// An archive of another day says that they were there then: the time in which they were seen there widens.
async fn see_position(tx: &mut Tx, subject: &mut Subject, draft: Option<PositionDraft>) -> Result<()> {
    let (Some(draft), Some(as_of)) = (draft, subject.as_of) else { return Ok(()) };
    for position in subject.present.positions.iter_mut().filter(|position| position.title == draft.title) {
        if name_of(tx, position).await? == draft.organisation.as_deref().map(fold_organisation) {
            *position = position.seen_on(as_of);
            tx.update(position).await?;
        }
    }
    Ok(())
}

async fn name_of(tx: &mut Tx, position: &Position) -> Result<Option<String>> {
    match position.organisation_id {
        Some(id) => Ok(tx.get::<Organisation>(id).await?.map(|organisation| organisation.folded)),
        None => Ok(None),
    }
}

fn take_single(subject: &mut Subject, change: &FieldChange) {
    let person = &mut subject.person;
    if change.field == "name" {
        if let Some(name) =
            change.after.as_ref().filter(|_| subject.new || Some(&person.name) == change.before.as_ref() || person.name == "Me")
        {
            person.name.clone_from(name);
            person.sort_name = fold(name);
        }
        return;
    }
    let slot = match change.field.as_str() {
        "given_name" => &mut person.given_name,
        "family_name" => &mut person.family_name,
        "prefix" => &mut person.prefix,
        "suffix" => &mut person.suffix,
        "headline" => &mut person.headline,
        "pronouns" => &mut person.pronouns,
        "pronunciation" => &mut person.pronunciation,
        _ => return,
    };
    if *slot == change.before {
        slot.clone_from(&change.after);
    }
}

/// The day of connecting stands in for the day of meeting until the user says otherwise.
fn take_connected_on(subject: &mut Subject, change: &FieldChange) {
    let day: Option<Date> = change.after.as_ref().and_then(|day| day.parse().ok());
    if let Some(day) = day
        && subject.person.met_on.is_none()
        && subject.person.met_how.is_none()
    {
        subject.person.met_on = Some(PartialDate::from(day));
        subject.person.met_how = Some(CONNECTED.to_owned());
    }
}

fn take_address(tx: &Tx, fresh: &mut Fresh, subject: &Subject, change: &FieldChange) {
    let draft: Option<AddressDraft> = parsed(change.after.as_ref().filter(|_| change.before.is_none()));
    if let Some(draft) = draft {
        fresh.addresses.push(Address {
            id: RowId(tx.fresh_id()),
            person_id: subject.person.id,
            label: draft.label,
            street: draft.street,
            locality: draft.locality,
            region: draft.region,
            postal_code: draft.postal_code,
            country: draft.country,
            formatted: draft.formatted,
            source: subject.source,
            verified_on: subject.as_of,
        });
    }
}

async fn take_date(tx: &mut Tx, fresh: &mut Fresh, subject: &Subject, change: &FieldChange) -> Result<()> {
    let Some(draft) = parsed::<DateDraft>(change.after.as_ref()) else { return Ok(()) };
    let said_before: Option<DateDraft> = parsed(change.before.as_ref());
    let there = subject.present.dates.iter().find(|date| date.kind == draft.kind && date.label == draft.label);
    match there {
        Some(date) if said_before.is_some_and(|before| before.date == date.date) => {
            tx.update(&ImportantDate { date: draft.date, verified_on: subject.as_of, ..date.clone() }).await?;
        }
        Some(_) => {}
        None if change.before.is_some() => {}
        None => fresh.dates.push(ImportantDate {
            id: RowId(tx.fresh_id()),
            person_id: subject.person.id,
            kind: draft.kind,
            label: draft.label,
            date: draft.date,
            source: subject.source,
            verified_on: subject.as_of,
        }),
    }
    Ok(())
}

/// A related person is linked when the name means exactly one; otherwise the name is kept as it was given.
async fn take_relation(tx: &mut Tx, fresh: &mut Fresh, subject: &Subject, change: &FieldChange) -> Result<()> {
    let Some(draft) = parsed::<RelationDraft>(change.after.as_ref()) else { return Ok(()) };
    match only_person_named(tx, &draft.name).await?.filter(|other| *other != subject.person.id) {
        Some(other_id) => fresh.relations.push(Relation {
            id: RowId(tx.fresh_id()),
            person_id: subject.person.id,
            other_id,
            kind: draft.kind,
            certainty: Certainty::Stated,
            source: subject.source,
        }),
        None => fresh.fields.push(field(tx, subject, draft.kind.to_string(), draft.name)),
    }
    Ok(())
}

async fn take_tag(tx: &mut Tx, fresh: &mut Fresh, subject: &Subject, name: &str, change: &FieldChange) -> Result<()> {
    let there = subject.present.tags.iter().find(|tag| tag.name == name);
    match (there, &change.after) {
        (None, Some(_)) => {
            fresh.tags.push(Tag { id: RowId(tx.fresh_id()), person_id: subject.person.id, name: name.to_owned(), source: subject.source });
        }
        (Some(tag), None) if tag.source == subject.source => {
            tx.delete::<Tag>(tag.id).await?;
        }
        _ => {}
    }
    Ok(())
}

fn take_field(tx: &Tx, fresh: &mut Fresh, subject: &Subject, change: &FieldChange) {
    let added: Option<(String, String)> = parsed(change.after.as_ref().filter(|_| change.before.is_none()));
    fresh.fields.extend(added.map(|(name, value)| field(tx, subject, name, value)));
}

fn field(tx: &Tx, subject: &Subject, name: String, value: String) -> CustomField {
    CustomField { id: RowId(tx.fresh_id()), person_id: subject.person.id, name, value, source: subject.source, verified_on: subject.as_of }
}
