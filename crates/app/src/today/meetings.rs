//! Meetings around today: those that are planned, and those in which two people met for the first time.

use std::collections::{BTreeMap, HashMap, HashSet};

use jiff::{Timestamp, civil::Date};
use wellmet_domain::{
    EventId, InteractionId, PartialDate, PersonId,
    days::later,
    events::Event,
    interactions::{Interaction, Participant},
    people::{Person, Source},
    today::{FirstMeeting, HOURS_AFTER_A_FIRST_MEETING, PlannedMeeting},
};
use wellmet_engine::ties::ContactDay;
use wellmet_store::{Cell, Tx, day_number};

use super::Setup;
use crate::{error::Result, people::CONNECTED};

/// How far ahead meetings are looked for, in days.
const AHEAD: i64 = 7;
/// Messages of so many days before a first meeting arranged it; older ones tell that one knew each other already.
const ARRANGED_WITHIN: i32 = 30;

/// The meetings that are going to take place.
#[derive(Default)]
pub(super) struct PlannedMeetings {
    pub meetings: Vec<PlannedMeeting>,
    pub next_begins: Option<Timestamp>,
}

impl PlannedMeetings {
    pub(super) fn people(&self) -> impl Iterator<Item = PersonId> + '_ {
        self.meetings.iter().flat_map(|meeting| meeting.people.iter().copied())
    }
}

/// Meetings of today that have not begun, and of the next days. What the user told of today has happened.
pub(super) async fn planned(tx: &mut Tx, setup: &Setup) -> Result<PlannedMeetings> {
    let found = gatherings(tx, setup.today, later(setup.today, AHEAD)).await?;
    let ahead = found.into_iter().filter(|meeting| meeting.at.map_or(meeting.source != Source::You, |at| at > setup.now));
    let ahead: Vec<Interaction> = ahead.collect();
    let mut people: HashMap<InteractionId, Vec<PersonId>> = HashMap::new();
    for participant in participants(tx, &ahead).await? {
        people.entry(participant.interaction_id).or_default().extend(participant.person_id);
    }
    let next_begins = ahead.iter().filter(|meeting| meeting.on_date == setup.today).filter_map(|meeting| meeting.at).min();
    let meeting = |meeting: Interaction| {
        let at = meeting.at.map(|at| at.to_zoned(setup.zone.clone()).time());
        let people = people.remove(&meeting.id)?;
        Some(PlannedMeeting { id: meeting.id, on: meeting.on_date, at, title: meeting.title, people })
    };
    Ok(PlannedMeetings { meetings: ahead.into_iter().filter_map(meeting).collect(), next_begins })
}

/// First meetings of the last days, by person.
pub(super) async fn first(tx: &mut Tx, setup: &Setup) -> Result<BTreeMap<PersonId, FirstMeeting>> {
    let from = later(setup.today, -HOURS_AFTER_A_FIRST_MEETING / 24);
    let mut held = gatherings(tx, from, setup.today).await?;
    held.retain(|meeting| meeting.at.is_none_or(|at| at <= setup.now) && (meeting.at.is_some() || is_past(meeting, setup.today)));
    let by_id: HashMap<InteractionId, &Interaction> = held.iter().map(|meeting| (meeting.id, meeting)).collect();
    let present = participants(tx, &held).await?;
    let people: Vec<PersonId> = present.iter().filter_map(|participant| participant.person_id).collect();
    let days = tx.recent_contact_days(&people, setup.today).await?;
    let known = KnownBefore::read(tx, &people, from).await?;
    let events = events(tx, &held).await?;
    let mut met: BTreeMap<PersonId, FirstMeeting> = BTreeMap::new();
    for participant in present {
        let (Some(person), Some(meeting)) = (participant.person_id, by_id.get(&participant.interaction_id)) else { continue };
        let first = days.get(&person).is_some_and(|days| is_first(days, day_number(meeting.on_date)));
        if !first || known.tells(person, meeting.on_date) {
            continue;
        }
        let connected_on = known.connected.get(&person).copied();
        let found = FirstMeeting { connected_on, ..first_meeting(meeting, &events) };
        let told = met.get(&person).is_some_and(|known| known.note.is_some() || found.note.is_none());
        if !told {
            met.insert(person, found);
        }
    }
    Ok(met)
}

/// What tells besides days of contact that people knew each other.
struct KnownBefore {
    /// Those with whom one was in a larger round.
    in_rounds: HashSet<PersonId>,
    /// How the user told that they met, and when.
    met: HashMap<PersonId, PartialDate>,
    /// Since when they are connected online, which is no meeting.
    connected: HashMap<PersonId, Date>,
}

impl KnownBefore {
    async fn read(tx: &mut Tx, people: &[PersonId], from: Date) -> Result<Self> {
        let earlier: Vec<Participant> =
            tx.select_many("on_date < $2 AND role = 'with' AND person_id IN ({keys})", &[from.put()], people).await?;
        let records: Vec<Person> = tx.select_many("met_on IS NOT NULL AND id IN ({keys})", &[], people).await?;
        let (mut met, mut connected) = (HashMap::new(), HashMap::new());
        for (person, how, on) in records.into_iter().filter_map(|person| Some((person.id, person.met_how, person.met_on?))) {
            match (how.as_deref() == Some(CONNECTED), on.complete()) {
                (true, Some(day)) => drop(connected.insert(person, day)),
                (true, None) => {}
                (false, _) => drop(met.insert(person, on)),
            }
        }
        Ok(Self { in_rounds: earlier.into_iter().filter_map(|participant| participant.person_id).collect(), met, connected })
    }

    fn tells(&self, person: PersonId, meeting: Date) -> bool {
        self.in_rounds.contains(&person) || self.met.get(&person).is_some_and(|met| is_before(*met, meeting))
    }
}

/// Whether all of a date that may lack its day or month lies before another one.
fn is_before(date: PartialDate, day: Date) -> bool {
    let months = (date.year(), date.month());
    match (date.complete(), months) {
        (Some(date), _) => date < day,
        (None, (Some(year), Some(month))) => (year, month) < (day.year(), day.month()),
        (None, (Some(year), None)) => year < day.year(),
        (None, (None, _)) => false,
    }
}

/// A whole day of a calendar is over in the evening; what the user told has happened.
fn is_past(meeting: &Interaction, today: Date) -> bool {
    meeting.source == Source::You || meeting.on_date < today
}

fn is_first(days: &[ContactDay], day: i32) -> bool {
    !days.iter().any(|other| other.day < day && (other.mutual || other.day < day - ARRANGED_WITHIN))
}

fn first_meeting(meeting: &Interaction, events: &HashMap<EventId, String>) -> FirstMeeting {
    let event = meeting.event_id.and_then(|event| events.get(&event).cloned());
    let place = meeting.place.clone().filter(|place| !place.contains("://"));
    let at = event.or(place);
    let told = meeting.body.as_deref().filter(|_| meeting.source == Source::You);
    let note = told.map(|body| detail_of(body, at.as_deref()));
    FirstMeeting { on: meeting.on_date, at, note, connected_on: None }
}

/// What a note says beyond that one met there: the words after the place, when any follow.
fn detail_of(body: &str, at: Option<&str>) -> String {
    let after = at.and_then(|at| {
        let place = body.to_lowercase().find(&at.to_lowercase())?;
        body.get(place + at.len()..)
    });
    let joints: &[char] = &['.', ',', ';', ':', '-', ' '];
    let detail = after.map(|rest| rest.trim_start_matches(joints).trim()).filter(|rest| rest.split_whitespace().count() >= 3);
    detail.unwrap_or(body).to_owned()
}

/// What took place, or is going to, with people in one place.
async fn gatherings(tx: &mut Tx, from: Date, to: Date) -> Result<Vec<Interaction>> {
    let clause = "on_date >= $2 AND on_date <= $3 AND counts AND kind IN ('meeting', 'meal', 'encounter') ORDER BY on_date, id";
    Ok(tx.select(clause, &[from.put(), to.put()]).await?)
}

async fn participants(tx: &mut Tx, interactions: &[Interaction]) -> Result<Vec<Participant>> {
    let ids: Vec<InteractionId> = interactions.iter().map(|interaction| interaction.id).collect();
    let mut found: Vec<Participant> = tx.select_many("person_id IS NOT NULL AND interaction_id IN ({keys})", &[], &ids).await?;
    found.retain(|participant| participant.role.takes_part());
    Ok(found)
}

async fn events(tx: &mut Tx, interactions: &[Interaction]) -> Result<HashMap<EventId, String>> {
    let ids: Vec<EventId> = interactions.iter().filter_map(|interaction| interaction.event_id).collect();
    let found: Vec<Event> = tx.select_many("id IN ({keys})", &[], &ids).await?;
    Ok(found.into_iter().map(|event| (event.id, event.name)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_detail_of_a_note_is_what_follows_the_place() {
        let whole = "met dana at async day she asked for the benchmark paper";
        assert_eq!(detail_of(whole, Some("Async Day")), "she asked for the benchmark paper");
        assert_eq!(detail_of("Met Dana at Async Day.", Some("Async Day")), "Met Dana at Async Day.");
        assert_eq!(detail_of(whole, None), whole);
    }

    #[test]
    fn messages_that_arranged_a_meeting_do_not_make_it_a_second_one() {
        let day = |day, mutual: bool| ContactDay { day, mine: !mutual, theirs: false, mutual };
        assert!(is_first(&[day(80, false), day(100, true)], 100));
        assert!(!is_first(&[day(60, false), day(100, true)], 100));
        assert!(!is_first(&[day(90, true), day(100, true)], 100));
    }
}
