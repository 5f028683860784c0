//! The evidence behind a card: messages both ways, meetings, since when, their last words.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;
use wellmet_domain::{
    IdentityId, PersonId,
    cadence::OwnRhythm,
    identities::IdentityKind,
    interactions::{Direction, Interaction, Participant, Role},
    organisations::Position,
    people::{PersonState, Source, State},
    suggestions::{Words, said_last},
    triage::{Acquaintance, Subject},
};
use wellmet_engine::ties::{ContactDay, own_rhythm};
use wellmet_store::{ContactCounts, Tx, WaitingIdentity, date_of_day, day_number, tie_of_days};

use super::Waiting;
use crate::{error::Result, today::organisation_names};

/// What is known of somebody, and what a card shows besides.
pub(super) struct Known {
    pub acquaintance: Acquaintance,
    pub title: Option<String>,
    pub last_words: Option<String>,
}

/// Everything known of those whose cards come first.
pub(super) async fn acquaintances(tx: &mut Tx, waiting: &Waiting, strongest: &[(Subject, f64)], today: Date) -> Result<Vec<Known>> {
    let people: Vec<PersonId> = strongest.iter().filter_map(|(subject, _)| person(*subject)).collect();
    let identities: Vec<IdentityId> = strongest.iter().filter_map(|(subject, _)| identity(*subject)).collect();
    let known = OfPeople::read(tx, &people, today).await?;
    let history = OfIdentities::read(tx, &identities, today).await?;
    let card = |(subject, strength): &(Subject, f64)| match subject {
        Subject::Person(id) => known.known(*id, *strength, today),
        Subject::Identity(id) => waiting.identity(*id).map(|waiting| history.known(waiting, *strength, today)),
    };
    Ok(strongest.iter().filter_map(card).collect())
}

const fn person(subject: Subject) -> Option<PersonId> {
    match subject {
        Subject::Person(id) => Some(id),
        Subject::Identity(_) => None,
    }
}

const fn identity(subject: Subject) -> Option<IdentityId> {
    match subject {
        Subject::Identity(id) => Some(id),
        Subject::Person(_) => None,
    }
}

struct OfPeople {
    names: BTreeMap<PersonId, String>,
    counts: HashMap<PersonId, ContactCounts>,
    days: BTreeMap<PersonId, Vec<ContactDay>>,
    words: HashMap<PersonId, Interaction>,
    work: HashMap<PersonId, (Option<String>, Option<String>)>,
    sensitive: Vec<PersonId>,
}

impl OfPeople {
    async fn read(tx: &mut Tx, people: &[PersonId], today: Date) -> Result<Self> {
        let mut positions: Vec<Position> = tx.select_many("current AND person_id IN ({keys})", &[], people).await?;
        // The main position is written last: what is a mere membership stands before work and study.
        positions.sort_by_key(|position| (!position.is_membership(), position.started_on));
        let organisations = organisation_names(tx, &positions).await?;
        let line = |position: Position| {
            (position.person_id, (position.organisation_id.and_then(|id| organisations.get(&id).cloned()), position.title))
        };
        let states: Vec<PersonState> = tx.select_many("person_id IN ({keys})", &[], people).await?;
        Ok(Self {
            names: tx.names_of(people).await?,
            counts: tx.contact_counts(people, today).await?,
            days: tx.contact_days(people, today).await?,
            words: tx.last_words(people, today).await?,
            work: positions.into_iter().map(line).collect(),
            sensitive: states.iter().filter(|row| row.state == State::Sensitive).map(|row| row.person_id).collect(),
        })
    }

    fn known(&self, id: PersonId, strength: f64, today: Date) -> Option<Known> {
        let name = self.names.get(&id)?.clone();
        let counts = self.counts.get(&id).copied().unwrap_or_default();
        let days = self.days.get(&id).map_or(&[][..], Vec::as_slice);
        let (organisation, title) = self.work.get(&id).cloned().unwrap_or_default();
        let sensitive = self.sensitive.contains(&id);
        let words = self.words.get(&id).filter(|_| !sensitive).and_then(words_of);
        let last_words = words.map(|words| said_last(&name, &words, today).text);
        let states = if sensitive { vec![State::Sensitive] } else { Vec::new() };
        let acquaintance = Acquaintance { name, organisation, states, ..of_days(Subject::Person(id), days, counts, strength, today) };
        Some(Known { acquaintance, title, last_words })
    }
}

#[derive(Default)]
struct OfIdentities {
    days: HashMap<IdentityId, Vec<ContactDay>>,
    counts: HashMap<IdentityId, ContactCounts>,
    words: HashMap<IdentityId, Words>,
}

impl OfIdentities {
    async fn read(tx: &mut Tx, identities: &[IdentityId], today: Date) -> Result<Self> {
        let participants: Vec<Participant> = tx.select_many("identity_id IN ({keys})", &[], identities).await?;
        let ids: Vec<_> = participants.iter().map(|participant| participant.interaction_id).collect();
        let happened: Vec<Interaction> = tx.select_many("counts AND id IN ({keys})", &[], &ids).await?;
        let happened: HashMap<_, _> = happened.into_iter().map(|interaction| (interaction.id, interaction)).collect();
        let mut known = Self::default();
        for participant in participants.iter().filter(|participant| participant.role.takes_part() && participant.on_date <= today) {
            if let (Some(identity), Some(interaction)) = (participant.identity_id, happened.get(&participant.interaction_id)) {
                known.add(identity, participant.role, interaction);
            }
        }
        known.days.values_mut().for_each(|days| days.sort_unstable());
        Ok(known)
    }

    fn add(&mut self, identity: IdentityId, role: Role, interaction: &Interaction) {
        if interaction.direction == Direction::Theirs && !role.may_begin() {
            return;
        }
        let counts = self.counts.entry(identity).or_default();
        match interaction.direction {
            Direction::Mine => counts.mine += 1,
            Direction::Theirs => counts.theirs += 1,
            Direction::Mutual => counts.meetings += 1,
        }
        self.days.entry(identity).or_default().push(day_of(interaction));
        if interaction.direction == Direction::Theirs
            && let Some(words) = words_of(interaction)
            && self.words.get(&identity).is_none_or(|known| known.on <= words.on)
        {
            self.words.insert(identity, words);
        }
    }

    fn known(&self, waiting: &WaitingIdentity, strength: f64, today: Date) -> Known {
        let identity = &waiting.identity;
        let counts = self.counts.get(&identity.id).copied().unwrap_or_default();
        let days = self.days.get(&identity.id).map_or(&[][..], Vec::as_slice);
        let name = identity.name.clone().unwrap_or_else(|| identity.key.clone());
        let last_words = self.words.get(&identity.id).map(|words| said_last(&name, words, today).text);
        // An address says where somebody works only to the reader; the domain stands where the organisation would.
        let organisation = (identity.kind == IdentityKind::Email).then(|| identity.key.clone()).filter(|key| *key != name);
        let acquaintance = Acquaintance { name, organisation, ..of_days(Subject::Identity(identity.id), days, counts, strength, today) };
        Known { acquaintance, title: None, last_words }
    }
}

fn day_of(interaction: &Interaction) -> ContactDay {
    let is = |direction| interaction.direction == direction;
    ContactDay {
        day: day_number(interaction.on_date),
        mine: is(Direction::Mine),
        theirs: is(Direction::Theirs),
        mutual: is(Direction::Mutual),
    }
}

fn words_of(message: &Interaction) -> Option<Words> {
    let theirs = message.source != Source::You;
    Some(Words { text: message.body.clone().filter(|_| theirs)?, on: message.on_date })
}

fn of_days(subject: Subject, days: &[ContactDay], counts: ContactCounts, strength: f64, today: Date) -> Acquaintance {
    let mut numbers: Vec<i32> = days.iter().map(|day| day.day).collect();
    numbers.dedup();
    let silence = |last: i32| day_number(today) - last;
    let rhythm = own_rhythm(&numbers).zip(numbers.last());
    let count = |number: i64| usize::try_from(number).unwrap_or(0);
    Acquaintance {
        subject,
        name: String::new(),
        organisation: None,
        states: Vec::new(),
        named: false,
        decided: false,
        mine: count(counts.mine),
        theirs: count(counts.theirs),
        meetings: count(counts.meetings),
        contact_days: numbers.len(),
        first: numbers.first().map(|day| date_of_day(*day)),
        last: numbers.last().map(|day| date_of_day(*day)),
        last_words: None,
        rhythm: rhythm.map(|(rhythm, last)| OwnRhythm { every_days: rhythm.median_interval, ended: rhythm.has_lapsed(silence(*last)) }),
        strength,
    }
}

/// The strength of a tie to somebody who has no record yet: as if their contacts were spread evenly over their days.
#[expect(clippy::cast_possible_truncation, reason = "days of a lifetime")]
pub(super) fn strength_of(waiting: &WaitingIdentity, today: Date) -> f64 {
    let (Some(first), Some(last)) = (waiting.first_on, waiting.last_on.map(|last| last.min(today))) else { return 0.0 };
    let (first, last) = (day_number(first), day_number(last));
    let span = last.saturating_sub(first).max(0);
    let contacts = (waiting.mine + waiting.theirs + waiting.mutual).clamp(1, i64::from(span) + 1) as i32;
    let step = |number: i32| if contacts > 1 { first + span * number / (contacts - 1) } else { last };
    let days: Vec<ContactDay> =
        (0..contacts).map(|number| ContactDay { day: step(number), mine: true, theirs: false, mutual: false }).collect();
    crate::today::strength(&tie_of_days(PersonId(waiting.identity.id.0), &days), day_number(today))
}
