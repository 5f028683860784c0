//! A small world to plan in: 22 November 2026 is a Sunday.

use jiff::{Timestamp, civil::Date};
use uuid::Uuid;

use crate::{
    BookId, PersonId, PromiseId, RowId,
    acts::{ActAnswer, ActKind, Answer, act_id},
    addresses::{ImportantDate, ImportantDateKind},
    cadence::{Cadence, Circle, CircleRules},
    interactions::Direction,
    occasions::OccasionRules,
    people::Source,
    promises::{FollowUp, Promise, Thanks},
    suggestions::Words,
    today::{Balance, Candidate, Capacity, PlannedMeeting, Talk, Today, TodayInput, Worth, plan},
};

pub const BOOK: BookId = BookId(Uuid::from_u128(1));

pub fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// A world whose capacity is wide enough to show everything, unless a test narrows it.
pub struct World {
    pub today: Date,
    pub people: Vec<Candidate>,
    pub answers: Vec<ActAnswer>,
    pub meetings: Vec<PlannedMeeting>,
    pub capacity: Capacity,
    pub occasions: OccasionRules,
    pub acts_done: u32,
    pub last_active: Option<Date>,
    pub said: Vec<String>,
}

pub fn world(people: Vec<Candidate>) -> World {
    World {
        today: day("2026-11-22"),
        people,
        answers: Vec::new(),
        meetings: Vec::new(),
        capacity: Capacity { per_week: 100, ..Capacity::default() },
        occasions: OccasionRules::default(),
        acts_done: 100,
        last_active: None,
        said: Vec::new(),
    }
}

impl World {
    pub fn plan(&self) -> Today {
        plan(&TodayInput {
            book: BOOK,
            today: self.today,
            capacity: &self.capacity,
            circles: &CircleRules::default(),
            occasions: self.occasions,
            people: &self.people,
            answers: &self.answers,
            meetings: &self.meetings,
            acts_done: self.acts_done,
            last_active: self.last_active,
            recently_said: &self.said,
        })
    }

    pub fn on(mut self, today: &str) -> Self {
        self.today = day(today);
        self
    }

    pub fn with_capacity(mut self, per_week: u32) -> Self {
        self.capacity.per_week = per_week;
        self
    }

    /// So many acts a week are for those tagged as family.
    pub fn with_personal(mut self, personal_per_week: u32) -> Self {
        self.capacity.balance = Some(Balance { personal_per_week, personal_tags: vec!["Family".into()] });
        self
    }

    /// The names of today's acts with their kinds: `promise Dana`.
    pub fn acts(&self) -> Vec<String> {
        self.plan().acts.iter().map(|act| format!("{} {}", act.kind, act.person.name)).collect()
    }

    /// Answers the first act of today's plan on its day.
    pub fn answer_first(&mut self, answer: Answer, until: Option<&str>) {
        let act = self.plan().acts.remove(0);
        self.answers.push(answered(act.person.id, act.kind, &act.occasion, answer, self.today, until.map(day)));
    }
}

pub fn answered(person: PersonId, kind: ActKind, occasion: &str, answer: Answer, on: Date, until: Option<Date>) -> ActAnswer {
    ActAnswer {
        id: RowId(Uuid::nil()),
        act: act_id(BOOK, kind, person, occasion),
        kind,
        person_id: person,
        occasion: occasion.to_owned(),
        answer,
        until,
        interaction_id: None,
        answered_on: on,
        answered_at: format!("{on}T12:00:00Z").parse::<Timestamp>().unwrap(),
    }
}

pub fn person(number: u128, name: &str) -> Candidate {
    Candidate::named(PersonId(Uuid::from_u128(number)), name)
}

/// Somebody kept, with whom one was last in touch on a day.
pub fn kept(number: u128, name: &str, circle: Circle, last_contact: &str) -> Candidate {
    let last = Some(day(last_contact));
    Candidate { last_contact: last, last_from_me: last, ..person(number, name) }.decided(circle)
}

impl Candidate {
    pub(super) fn decided(mut self, circle: Circle) -> Self {
        self.cadence = Some(Cadence {
            id: RowId(Uuid::nil()),
            person_id: self.id,
            circle,
            ideal_days: None,
            maximum_days: None,
            decided_on: day("2026-01-10"),
        });
        self
    }

    pub(super) fn family(mut self) -> Self {
        self.tags.push("family".into());
        self
    }

    pub(super) fn worth(mut self, retention: f64) -> Self {
        self.worth = Worth { retention, ..Worth::default() };
        self
    }

    pub(super) fn promised(mut self, what: &str, due: Option<&str>) -> Self {
        self.promises.push(promise(self.id, Direction::Mine, what, "2026-11-10", due));
        self
    }

    pub(super) fn owes(mut self, what: &str, made: &str, due: Option<&str>) -> Self {
        self.promises.push(promise(self.id, Direction::Theirs, what, made, due));
        self
    }

    pub(super) fn born(mut self, on: &str) -> Self {
        self.dates.push(ImportantDate {
            id: RowId(Uuid::nil()),
            person_id: self.id,
            kind: ImportantDateKind::Birthday,
            label: None,
            date: on.parse().unwrap(),
            source: Source::Vcard,
            verified_on: None,
        });
        self
    }

    pub(super) fn thanked_for(mut self, what: &str) -> Self {
        self.thanks.push(Thanks {
            id: RowId(Uuid::from_u128(80)),
            person_id: self.id,
            direction: Direction::Mine,
            what: what.into(),
            since: day("2026-11-20"),
            said_on: None,
            interaction_id: None,
        });
        self
    }

    pub(super) fn follow_up(mut self, what: &str, due: &str) -> Self {
        self.follow_ups.push(FollowUp {
            id: RowId(Uuid::from_u128(90)),
            person_id: self.id,
            what: Some(what.into()),
            due_on: day(due),
            interaction_id: None,
            settled_as: None,
            settled_on: None,
        });
        self
    }

    /// They wrote last, on a day.
    pub(super) fn wrote(mut self, text: &str, on: &str) -> Self {
        self.last_from_them = Some(day(on));
        self.last_contact = self.last_contact.max(Some(day(on)));
        self.last_words = Some(Words { text: text.into(), on: day(on) });
        self
    }

    pub(super) fn talked(mut self, title: &str, on: &str) -> Self {
        self.talk = Some(Talk { on: day(on), title: Some(title.into()), note: None });
        self
    }
}

fn promise(person: PersonId, direction: Direction, what: &str, made: &str, due: Option<&str>) -> Promise {
    Promise {
        id: PromiseId(Uuid::from_u128(70)),
        person_id: person,
        direction,
        what: what.into(),
        made_on: day(made),
        due_on: due.map(day),
        interaction_id: None,
        settled_as: None,
        settled_on: None,
    }
}
