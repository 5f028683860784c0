//! What waits on others, oldest first. Nothing here is asked of them twice a week.

use super::{Candidate, TodayInput, answers::Answers, due::Due, reasons};
use crate::{acts::ActKind, days::days_between, interactions::Direction, promises::Promise, suggestions::Detail};

/// A gentle word is prepared once their day has passed, or so many days after a promise without one.
const PATIENCE: i64 = 7;

pub(super) fn due<'a>(input: &TodayInput<'a>, answers: &Answers<'_>) -> Vec<Due<'a>> {
    let people = input.people.iter().filter(|person| person.may_be_due());
    let mut open: Vec<_> = people.flat_map(|person| theirs(person).map(move |promise| (promise, waits(person, promise, input)))).collect();
    open.retain(|(_, due)| !answers.hide(due.person.id, &[due.kind], &due.occasion));
    open.sort_by(|(one, a), (other, b)| (one.made_on, &a.person.name, one.id).cmp(&(other.made_on, &b.person.name, other.id)));
    open.into_iter().map(|(_, due)| due).collect()
}

fn theirs(person: &Candidate) -> impl Iterator<Item = &Promise> {
    person.promises.iter().filter(|promise| promise.direction == Direction::Theirs && promise.settled_as.is_none())
}

fn waits<'a>(person: &'a Candidate, promise: &'a Promise, input: &TodayInput<'_>) -> Due<'a> {
    let today = input.today;
    let mut due = Due::new(person, ActKind::Waiting, format!("waiting:{}", promise.id), reasons::awaited(promise, &person.call, today));
    due.day = promise.due_on;
    let ripe = promise.due_on.map_or(days_between(promise.made_on, today) >= PATIENCE, |due| due < today);
    due.detail = ripe.then(|| Detail::Awaited { what: &promise.what, on: promise.made_on });
    due
}
