//! Writes a reading: what happened, with whom, and everything that follows from it, in one transaction.

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use wellmet_domain::{
    EventId, InteractionId, NoteId, PersonId, RowId,
    capture::Reading,
    events::Event,
    folding::{fold, fold_organisation},
    interactions::{Interaction, InteractionKind, Precision},
    notes::Note,
    organisations::{Organisation, Position, PositionKind},
    people::{Person, PersonState, Source, State},
};
use wellmet_store::{Cell, Tx};

use super::{answers::Answered, parts::Parts, shown::first_day};
use crate::{
    acts::{add_participants, told},
    error::Result,
    organisations::organisation_named,
    triage::person_named,
};

/// What is written, and when it was said.
pub(super) struct Writer<'a> {
    pub text: &'a str,
    pub said_on: Date,
}

/// The people of a reading by the names it uses.
pub(super) type Cast = Vec<(String, PersonId)>;

/// The person of a name in a reading.
pub(super) fn who(cast: &Cast, name: &str) -> Option<PersonId> {
    cast.iter().find(|(known, _)| known == name).map(|(_, id)| *id)
}

impl Writer<'_> {
    /// Writes everything, and gives who is who.
    pub(super) async fn write(&self, tx: &mut Tx, reading: &Reading, answered: &Answered) -> Result<Cast> {
        let mut cast: Cast = reading.named.iter().filter_map(|person| Some((person.name.clone(), person.id?))).collect();
        let happened_on = reading.understood.when.map_or(self.said_on, |when| first_day(when, self.said_on));
        for name in &answered.new {
            let person = self.new_person(tx, reading, name, happened_on).await?;
            cast.push((name.clone(), person));
        }
        let people: Vec<PersonId> =
            reading.understood.people.iter().filter_map(|person| person.id.or_else(|| who(&cast, &person.name))).collect();
        let through = reading.understood.met_through.as_deref().and_then(|name| who(&cast, name));
        credit(tx, &people, through).await?;
        let interaction = match reading.understood.kind {
            Some(kind) if !people.is_empty() => Some(self.contact(tx, reading, kind, happened_on, &people).await?),
            _ => None,
        };
        if interaction.is_none() {
            self.note(tx, reading, &people).await?;
        }
        let parts = Parts { reading, cast: &cast, people: &people, interaction, happened_on, said_on: self.said_on };
        parts.write(tx).await?;
        self.remember(tx, &answered.died).await?;
        Ok(cast)
    }

    /// Somebody new: how, when and where one met is known when the sentence tells of meeting them.
    async fn new_person(&self, tx: &mut Tx, reading: &Reading, name: &str, on: Date) -> Result<PersonId> {
        let understood = &reading.understood;
        let mut person = person_named(tx, &capitalised(name), Source::You).await?;
        let present = understood.people.iter().any(|present| present.name == name);
        if present && understood.kind.is_some_and(in_person) {
            person.met_on = Some(on.into());
            person.met_where = understood.event.clone().or_else(|| understood.place.clone());
        }
        tx.insert(&person).await?;
        if let Some(organisation) = self.organisation_of(reading, name) {
            self.add_position(tx, person.id, organisation).await?;
        }
        Ok(person.id)
    }

    /// The organisation that the sentence puts right behind the name: "Ruth from Lumen".
    fn organisation_of<'r>(&self, reading: &'r Reading, name: &str) -> Option<&'r str> {
        let (text, name) = (fold(self.text), fold(name));
        let behind = |organisation: &&String| {
            ["from", "of", "at"].iter().any(|joint| text.contains(&format!("{name} {joint} {}", fold(organisation))))
        };
        reading.understood.organisations.iter().find(behind).map(String::as_str)
    }

    async fn add_position(&self, tx: &mut Tx, person: PersonId, organisation: &str) -> Result<()> {
        let organisation_id = Some(organisation_named(tx, organisation, Source::You).await?);
        let seen = Some(self.said_on);
        let position = Position {
            id: tx.new_id(),
            person_id: person,
            organisation_id,
            kind: PositionKind::Work,
            title: None,
            department: None,
            started_on: None,
            ended_on: None,
            current: true,
            first_seen: seen,
            last_seen: seen,
            source: Source::You,
            verified_on: seen,
        };
        Ok(tx.insert(&position).await?)
    }

    /// What happened; the sentence itself is its note.
    async fn contact(&self, tx: &mut Tx, reading: &Reading, kind: InteractionKind, on: Date, people: &[PersonId]) -> Result<InteractionId> {
        let understood = &reading.understood;
        let mut interaction = told(tx, kind, reading.direction, on, people.len());
        interaction.body = Some(self.text.to_owned());
        interaction.title = (!understood.topics.is_empty()).then(|| understood.topics.join(", "));
        interaction.place.clone_from(&understood.place);
        if understood.when.is_some_and(|when| when.day().is_none()) {
            interaction.precision = Precision::Month;
        }
        if let Some(time) = reading.time {
            let zone = tx.this_book().await?.zone;
            interaction.at = instant(on, time, &zone);
            interaction.zone = interaction.at.map(|_| zone);
            interaction.precision = interaction.at.map_or(interaction.precision, |_| Precision::Moment);
        }
        if let Some(event) = &understood.event {
            interaction.event_id = Some(event_named(tx, event, &interaction).await?);
        }
        tx.insert(&interaction).await?;
        add_participants(tx, &interaction, people).await?;
        Ok(interaction.id)
    }

    /// What has not happened, or is only known, is a note on whom it is about.
    async fn note(&self, tx: &mut Tx, reading: &Reading, people: &[PersonId]) -> Result<()> {
        let organisation = match reading.understood.organisations.first().filter(|_| people.is_empty()) {
            Some(name) => {
                tx.select::<Organisation>("folded = $2 ORDER BY id", &[fold_organisation(name).put()]).await?.first().map(|row| row.id)
            }
            None => None,
        };
        let subjects: Vec<Option<PersonId>> = if people.is_empty() { vec![None] } else { people.iter().copied().map(Some).collect() };
        for person_id in subjects {
            let note = Note {
                id: NoteId(tx.fresh_id()),
                person_id,
                organisation_id: organisation,
                body: self.text.to_owned(),
                on_date: self.said_on,
                created_at: tx.now(),
                source: Source::You,
            };
            tx.insert(&note).await?;
        }
        Ok(())
    }

    /// Whoever died, as the user confirmed, is remembered.
    async fn remember(&self, tx: &mut Tx, died: &[PersonId]) -> Result<()> {
        for person in died {
            let known = tx.select::<PersonState>("state = 'remembered' AND person_id = $2", &[person.put()]).await?;
            if known.is_empty() {
                let id = RowId(tx.fresh_id());
                tx.insert(&PersonState { id, person_id: *person, state: State::Remembered, since: self.said_on }).await?;
            }
        }
        Ok(())
    }
}

const fn in_person(kind: InteractionKind) -> bool {
    matches!(kind, InteractionKind::Meeting | InteractionKind::Meal | InteractionKind::Encounter)
}

fn instant(on: Date, time: jiff::civil::Time, zone: &str) -> Option<Timestamp> {
    let zone = TimeZone::get(zone).ok()?;
    Some(on.to_datetime(time).to_zoned(zone).ok()?.timestamp())
}

/// A name typed in lower case is still a name.
fn capitalised(name: &str) -> String {
    if name.chars().any(char::is_uppercase) {
        return name.to_owned();
    }
    let word = |word: &str| {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>()).unwrap_or_default()
    };
    name.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

async fn event_named(tx: &mut Tx, name: &str, interaction: &Interaction) -> Result<EventId> {
    let folded = fold(name);
    if let Some(known) = tx.select::<Event>("folded = $2 ORDER BY on_date DESC, id", &[folded.put()]).await?.first() {
        return Ok(known.id);
    }
    let id = EventId(tx.fresh_id());
    let (on_date, place) = (Some(interaction.on_date), interaction.place.clone());
    tx.insert(&Event { id, name: name.to_owned(), folded, on_date, until: None, place, url: None, source: Source::You }).await?;
    Ok(id)
}

/// Who led to whom is kept where nobody said so before.
async fn credit(tx: &mut Tx, people: &[PersonId], through: Option<PersonId>) -> Result<()> {
    let Some(through) = through else { return Ok(()) };
    for id in people.iter().filter(|id| **id != through) {
        if let Some(person) = tx.get::<Person>(*id).await?.filter(|person| person.met_through.is_none()) {
            tx.update(&Person { met_through: Some(through), ..person }).await?;
        }
    }
    Ok(())
}
