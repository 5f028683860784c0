//! Acts beside the plan of the day: of people one looks at in a forecast, or among old ties.
//!
//! They have the occasion of a nudge by rhythm, so that an answer to one is an answer to the other.

use jiff::civil::Date;

use super::{Candidate, TodayInput, answers::Answers, answers::BY_RHYTHM, due::Due, reasons};
use crate::{
    BookId, PersonId, Sentence,
    acts::{Act, ActKind, act_id},
    cadence::rests_until,
    suggestions::Used,
};

/// Somebody to look at, and why.
#[derive(Clone, Debug)]
pub struct Beside<'a> {
    /// Who.
    pub person: &'a Candidate,
    /// A nudge, or an old tie to take up again.
    pub kind: ActKind,
    /// Why, in one sentence.
    pub reason: Sentence,
    /// What it rests on, besides what was last said.
    pub evidence: Vec<Sentence>,
}

/// The acts of those who may be due, in the given order, each with its next step. Left out are those at rest, those one
/// decided against, and what was answered before.
#[must_use]
pub fn beside(input: &TodayInput<'_>, people: &[Beside<'_>]) -> Vec<Act> {
    let answers = Answers::of(input.answers, input.today);
    let mut used = Used::of(input.recently_said);
    let open = people.iter().filter(|one| may_be_shown(one.person, input, &answers));
    open.map(|one| due(one, input).act(input, &mut used)).collect()
}

fn may_be_shown(person: &Candidate, input: &TodayInput<'_>, answers: &Answers<'_>) -> bool {
    let rests = rests_until(person.unanswered, person.last_from_me, input.today).is_some();
    person.may_be_due() && !person.is_let_go() && !rests && !answers.hide(person.id, BY_RHYTHM, &occasion(person))
}

fn occasion(person: &Candidate) -> String {
    since(person.last_contact)
}

/// The stretch of silence since the last day of contact, where there was one.
fn since(last_contact: Option<Date>) -> String {
    last_contact.map_or_else(|| "since:never".to_owned(), |last| format!("since:{last}"))
}

/// The id that an act beside the plan has, of somebody with whom the last contact was on a day, or never.
#[must_use]
pub fn beside_id(book: BookId, kind: ActKind, person: PersonId, last_contact: Option<Date>) -> String {
    act_id(book, kind, person, &since(last_contact))
}

fn due<'a>(one: &Beside<'a>, input: &TodayInput<'_>) -> Due<'a> {
    let mut due = Due::new(one.person, one.kind, occasion(one.person), one.reason.clone());
    due.evidence.clone_from(&one.evidence);
    due.evidence.extend(reasons::of_silence(one.person, input.today));
    due.evidence.extend(reasons::of_need(one.person, input.today));
    due
}
