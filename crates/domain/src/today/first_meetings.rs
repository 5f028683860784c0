//! Follow-ups after a first meeting: within 72 hours, with one specific detail; those of one event in one sitting.

use std::collections::BTreeMap;

use super::{Candidate, FirstMeeting, TodayInput, answers::Answers, due::Due, reasons};
use crate::{
    acts::ActKind,
    days::{days_between, later},
    suggestions::Detail,
};

/// How long after a first meeting a follow-up is offered. Later it is no first word any more, and nothing is counted.
pub const HOURS_AFTER_A_FIRST_MEETING: i64 = 72;

/// The follow-ups of these days, oldest meeting first, those of one event beside each other.
pub(super) fn due<'a>(input: &TodayInput<'a>, answers: &Answers<'_>) -> Vec<Due<'a>> {
    let met = input.people.iter().filter(|person| person.may_be_due() && !person.is_let_go());
    let mut due: Vec<_> = met.filter_map(|person| follow_up(person, input)).collect();
    due.retain(|due| !answers.hide(due.person.id, &[due.kind], &due.occasion));
    due.sort_by(|one, other| (one.day, &one.sitting, &one.person.name).cmp(&(other.day, &other.sitting, &other.person.name)));
    keep_real_sittings(&mut due);
    due
}

fn follow_up<'a>(person: &'a Candidate, input: &TodayInput<'_>) -> Option<Due<'a>> {
    let meeting = person.first_meeting.as_ref()?;
    let days_since = days_between(meeting.on, input.today);
    if !(0..=HOURS_AFTER_A_FIRST_MEETING / 24).contains(&days_since) || is_settled(person, meeting) {
        return None;
    }
    let mut due = Due::new(person, ActKind::FirstMeeting, format!("met:{}", meeting.on), reasons::met(meeting, input.today));
    due.day = Some(later(meeting.on, HOURS_AFTER_A_FIRST_MEETING / 24));
    due.detail = Some(Detail::Met { on: meeting.on, at: meeting.at.as_deref() });
    due.evidence = reasons::of_first_meeting(person, input.today);
    due.sitting.clone_from(&meeting.at);
    Some(due)
}

/// Any contact on a later day settles it, and so does my own word on the day itself.
fn is_settled(person: &Candidate, meeting: &FirstMeeting) -> bool {
    person.was_in_touch_since(later(meeting.on, 1)) || person.last_from_me.is_some_and(|mine| mine >= meeting.on)
}

/// One person is no sitting.
fn keep_real_sittings(due: &mut [Due<'_>]) {
    let mut people: BTreeMap<String, usize> = BTreeMap::new();
    for sitting in due.iter().filter_map(|due| due.sitting.clone()) {
        *people.entry(sitting).or_default() += 1;
    }
    for due in due {
        due.sitting = due.sitting.take().filter(|sitting| people[sitting] > 1);
    }
}
