//! Answers to what a sentence left open.

use wellmet_domain::{
    PartialDate, PersonId,
    capture::{NamedPerson, Question, QuestionKind, Reading},
    catalogue::say,
};

use super::{AnswerToQuestion, shown::question_id};
use crate::error::{Error, Result};

/// Adds somebody who is new.
pub(super) const NEW: &str = "new";
/// Leaves somebody out; the sentence keeps the name.
pub(super) const LEAVE: &str = "leave";
/// Agrees.
pub(super) const YES: &str = "yes";
/// Does not.
pub(super) const NO: &str = "no";

/// What was decided, and what is still open.
#[derive(Debug, Default)]
pub(super) struct Answered {
    /// Names of people to be added.
    pub new: Vec<String>,
    /// Those of whom the user said that they died.
    pub died: Vec<PersonId>,
    /// What has to be decided before anything is written.
    pub open: Vec<Question>,
    settled: Vec<String>,
}

impl Answered {
    /// Lays the answers on a reading. With `yes` everybody new is added.
    pub(super) fn apply(reading: &mut Reading, answers: &[AnswerToQuestion], yes: bool) -> Result<Self> {
        let questions = reading.questions.clone();
        let unknown = answers.iter().find(|answer| !questions.iter().any(|question| question_id(question) == answer.question));
        if let Some(answer) = unknown {
            return Err(Error::Invalid(say("captures-no-question", [("question", answer.question.as_str().into())])));
        }
        let mut answered = Self::default();
        for question in questions {
            let id = question_id(&question);
            match answers.iter().rev().find(|answer| answer.question == id) {
                Some(answer) => answered.take(reading, &question, answer.choice.trim())?,
                None if question.kind == QuestionKind::NewPerson && yes => answered.new.push(question.text.clone()),
                None if blocks(reading, &question) => answered.open.push(question),
                None => {}
            }
        }
        Ok(answered)
    }

    /// Whether a question needs no further answer.
    pub(super) fn settles(&self, question: &Question) -> bool {
        self.settled.contains(&question_id(question)) || self.new.contains(&question.text)
    }

    fn take(&mut self, reading: &mut Reading, question: &Question, choice: &str) -> Result<()> {
        self.settled.push(question_id(question));
        let odd =
            || Error::Invalid(say("captures-no-choice", [("choice", choice.into()), ("question", question.sentence.text.as_str().into())]));
        match (question.kind, choice) {
            (QuestionKind::NewPerson | QuestionKind::AmbiguousPerson, NEW) | (QuestionKind::NewPerson, YES) => {
                self.new.push(question.text.clone());
            }
            (QuestionKind::NewPerson | QuestionKind::AmbiguousPerson, LEAVE | NO) => leave_out(reading, &question.text),
            (QuestionKind::NewPerson | QuestionKind::AmbiguousPerson, person) => {
                let person: PersonId = person.parse().map_err(|_| odd())?;
                let known = question.choices.iter().find(|known| known.person == Some(person)).ok_or_else(odd)?;
                reading.choose_person(&question.text, &NamedPerson { name: known.label.clone(), id: Some(person) });
            }
            (QuestionKind::UnclearDate, day) => choose_day(reading, question, day.parse().map_err(|_| odd())?),
            (QuestionKind::Death, YES) => self.died.extend(reading.person(&question.text)),
            (QuestionKind::Death, NO) => {}
            (QuestionKind::Death, _) => return Err(odd()),
        }
        Ok(())
    }
}

/// Whether nothing may be written before a question is answered.
fn blocks(reading: &Reading, question: &Question) -> bool {
    match question.kind {
        QuestionKind::NewPerson | QuestionKind::AmbiguousPerson => true,
        // A likely day is taken and can be changed; contact without any day cannot be placed.
        QuestionKind::UnclearDate => reading.is_contact() && reading.understood.when.is_none(),
        QuestionKind::Death => false,
    }
}

fn leave_out(reading: &mut Reading, name: &str) {
    reading.understood.people.retain(|person| person.name != name || person.id.is_some());
}

/// The day is the contact's, when that was guessed or open; else that of the first thing said without one.
fn choose_day(reading: &mut Reading, question: &Question, day: PartialDate) {
    let asked = |when: Option<PartialDate>| when.is_none() || question.choices.iter().any(|choice| choice.date == when);
    let contact = reading.is_contact();
    let understood = &mut reading.understood;
    if contact && asked(understood.when) {
        understood.when = Some(day);
    } else if let Some(promise) = understood.promises.iter_mut().find(|promise| asked(promise.due)) {
        promise.due = Some(day);
    } else if let Some(news) = understood.news.iter_mut().find(|news| asked(news.when)) {
        news.when = Some(day);
    } else {
        understood.follow_up = Some(day);
        reading.intents.iter_mut().filter(|intent| asked(intent.due)).for_each(|intent| intent.due = Some(day));
    }
}
