//! What a sentence leaves open: who is meant, whether somebody is new, which day it was.

use super::{
    clauses::Clause,
    coverage::span,
    dates::{self, Bias, When},
    reading::{Choice, Question, QuestionKind},
    scene::{Member, Scene},
};
use crate::{
    PartialDate,
    catalogue::{Argument, say},
    days::weekday_name,
};

/// The most people that are offered to choose from.
const MOST_CHOICES: usize = 8;

/// Questions about everybody who is new or not clear.
pub(super) fn about_people(scene: &Scene<'_>) -> Vec<Question> {
    scene.cast.iter().filter(|member| member.id.is_none()).map(|member| about_person(scene, member)).collect()
}

fn about_person(scene: &Scene<'_>, member: &Member) -> Question {
    let name = || Argument::from(member.name.as_str());
    let (from, to) = member.tokens;
    let new = member.candidates.is_empty() && !member.pronoun;
    let (kind, key) = match (new, member.pronoun) {
        (true, _) => (QuestionKind::NewPerson, "capture-new-person"),
        (false, true) => (QuestionKind::AmbiguousPerson, "capture-which-pronoun"),
        (false, false) => (QuestionKind::AmbiguousPerson, "capture-which-person"),
    };
    let choices = if member.pronoun { among(scene, member) } else { candidates(scene, member) };
    Question { kind, text: member.name.clone(), span: span(scene, from, to), sentence: say(key, [("name", name())]), choices }
}

/// Those kept first, then those of whom something was heard last.
fn candidates(scene: &Scene<'_>, member: &Member) -> Vec<Choice> {
    let mut people: Vec<_> = member.candidates.iter().map(|number| &scene.lexicon.people[*number]).collect();
    people
        .sort_by(|one, other| (other.kept, other.last_contact).cmp(&(one.kept, one.last_contact)).then_with(|| one.name.cmp(&other.name)));
    let choice = |person: &&super::lexicon::LexiconPerson| Choice {
        label: person.name.clone(),
        hint: hint(scene, person),
        person: Some(person.id),
        date: None,
    };
    people.iter().take(MOST_CHOICES).map(choice).collect()
}

fn hint(scene: &Scene<'_>, person: &super::lexicon::LexiconPerson) -> Option<String> {
    let organisation = person.organisations.first().cloned();
    let last = person.last_contact.map(|date| say("capture-last-contact", [("date", Argument::day(date, scene.today))]).text);
    match (organisation, last) {
        (Some(organisation), Some(last)) => Some(format!("{organisation} · {last}")),
        (organisation, last) => organisation.or(last),
    }
}

fn among(scene: &Scene<'_>, member: &Member) -> Vec<Choice> {
    let people = member.among.iter().map(|number| &scene.cast[*number]);
    people.map(|person| Choice { label: person.name.clone(), hint: None, person: person.id, date: None }).collect()
}

/// Questions about the days that begin at these words.
pub(super) fn about_days(scene: &Scene<'_>, days: &[usize], past: bool) -> Vec<Question> {
    days.iter().filter_map(|day| about_day(scene, *day, past)).collect()
}

fn about_day(scene: &Scene<'_>, at: usize, past: bool) -> Option<Question> {
    let read = |bias| dates::find(&scene.tokens, at, scene.today, bias);
    let found = read(if past { Bias::Past } else { Bias::Future })?;
    let dates: Vec<PartialDate> = match found.when {
        When::Unclear { choices, .. } => choices,
        When::Known(when) => [Some(when), read(Bias::Future).and_then(|found| known(&found.when))].into_iter().flatten().collect(),
    };
    let text = scene.verbatim(at, at + found.len).to_owned();
    let choices = dates.into_iter().map(|date| Choice { label: label(scene, date), hint: None, person: None, date: Some(date) }).collect();
    let sentence = say("capture-which-day", [("words", text.as_str().into())]);
    Some(Question { kind: QuestionKind::UnclearDate, text, span: span(scene, at, at + found.len), sentence, choices })
}

const fn known(when: &When) -> Option<PartialDate> {
    match when {
        When::Known(when) => Some(*when),
        When::Unclear { .. } => None,
    }
}

fn label(scene: &Scene<'_>, date: PartialDate) -> String {
    match date.complete().map(|day| Argument::day(day, scene.today)) {
        Some(Argument::Day { date, words }) => format!("{} {words}", weekday_name(date)),
        _ => date.to_string(),
    }
}

/// Whether somebody has died is never concluded, only asked.
pub(super) fn death(scene: &Scene<'_>, member: usize, clause: &Clause) -> Question {
    let name = scene.cast[member].name.clone();
    let sentence = say("capture-died", [("name", name.as_str().into())]);
    let span = span(scene, clause.start, clause.head_end);
    Question { kind: QuestionKind::Death, text: name, span, sentence, choices: Vec::new() }
}
