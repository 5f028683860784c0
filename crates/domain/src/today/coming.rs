//! What the next seven days bring: promises, follow-ups, occasions and meetings, by date.

use jiff::civil::Date;

use super::{Candidate, Coming, TodayInput, answers::Answers, owed, reasons};
use crate::{Sentence, acts::ActKind, days::later, interactions::Direction};

const DAYS_AHEAD: i64 = 7;

pub(super) fn coming(input: &TodayInput<'_>, answers: &Answers<'_>) -> Vec<Coming> {
    let mut coming = Vec::new();
    for person in input.people.iter().filter(|person| person.may_be_due()) {
        coming.extend(of_person(person, input).into_iter().filter_map(|(on, kind, occasion, what)| {
            (!answers.hide(person.id, &[kind], &occasion)).then(|| Coming { on, kind, person: person.as_act_person(), what })
        }));
    }
    coming.extend(meetings(input));
    coming.sort_by(|one, other| {
        (one.on, one.kind, &one.person.name, one.person.id).cmp(&(other.on, other.kind, &other.person.name, other.person.id))
    });
    coming
}

fn is_ahead(on: Date, after: Date, today: Date) -> bool {
    on > after && on <= later(today, DAYS_AHEAD)
}

fn of_person(person: &Candidate, input: &TodayInput<'_>) -> Vec<(Date, ActKind, String, Sentence)> {
    let today = input.today;
    let mine = person.promises.iter().filter(|promise| promise.direction == Direction::Mine && promise.settled_as.is_none());
    // A promise within two days already stands among today's acts.
    let promises = mine.filter_map(|promise| Some((promise.due_on.filter(|due| is_ahead(*due, later(today, 2), today))?, promise)));
    let follow_ups = person.follow_ups.iter().filter(|open| open.settled_as.is_none() && is_ahead(open.due_on, today, today));
    let shown = later(today, input.occasions.lead_days);
    let occasions = owed::occasions_of(person, input, later(shown, 1), later(today, DAYS_AHEAD));
    promises
        .map(|(on, promise)| (on, ActKind::Promise, format!("promise:{}", promise.id), reasons::promised(promise, &person.call, today)))
        .chain(follow_ups.map(|open| {
            (open.due_on, ActKind::FollowUp, format!("follow_up:{}", open.id), reasons::followed_up(open, &person.call, today))
        }))
        .chain(occasions.into_iter().map(|occasion| (occasion.on, ActKind::Occasion, occasion.key, occasion.reason)))
        .collect()
}

fn meetings(input: &TodayInput<'_>) -> Vec<Coming> {
    let ahead = input.meetings.iter().filter(|meeting| is_ahead(meeting.on, input.today, input.today));
    ahead
        .filter_map(|meeting| {
            let people = owed::known_people(input, meeting);
            let person = people.first()?;
            let what = reasons::meets(meeting, &person.call, input.today);
            Some(Coming { on: meeting.on, kind: ActKind::Meeting, person: person.as_act_person(), what })
        })
        .collect()
}
