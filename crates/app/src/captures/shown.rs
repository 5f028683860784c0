//! Readings as the command line and the capture box show them.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wellmet_domain::{
    PersonId, Sentence,
    capture::{Chip, ChipKind, NamedPerson, Question, QuestionKind, Reading, Understood},
    catalogue::say,
};

use super::{
    answers::{LEAVE, NEW, NO, YES},
    value_of,
};

/// A sentence, read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct ReadingView {
    /// What was understood.
    pub understood: Understood,
    /// Every stretch of the sentence and what it was read as.
    pub chips: Vec<ChipShown>,
    /// What has to be asked.
    pub questions: Vec<QuestionShown>,
    /// Whether it tells of contact that took place.
    pub is_contact: bool,
}

/// A stretch of the sentence in characters, the end excluded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ChipShown {
    /// What it was read as.
    pub kind: ChipKind,
    /// The name or value it stands for.
    pub text: String,
    /// The first character.
    pub start: usize,
    /// One past the last character.
    pub end: usize,
}

/// Something to decide.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct QuestionShown {
    /// Names the question in an answer.
    pub id: String,
    /// What has to be asked.
    pub kind: QuestionKind,
    /// The words it is about.
    pub about: String,
    /// The question.
    pub text: Sentence,
    /// The answers to choose from, the likeliest first.
    pub choices: Vec<ChoiceShown>,
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ChoiceShown {
    /// What an answer gives.
    pub value: String,
    /// How it reads.
    pub label: String,
}

impl ReadingView {
    pub(super) fn of(reading: &Reading) -> Self {
        Self {
            understood: reading.understood.clone(),
            chips: reading.chips.iter().map(ChipShown::of).collect(),
            questions: reading.questions.iter().map(QuestionShown::of).collect(),
            is_contact: reading.is_contact(),
        }
    }
}

impl ChipShown {
    fn of(chip: &Chip) -> Self {
        Self { kind: chip.kind, text: chip.text.clone(), start: chip.span.start, end: chip.span.end }
    }
}

/// A question keeps its id from the reading to the answer.
pub(super) fn question_id(question: &Question) -> String {
    format!("{}:{}", question.kind, question.text)
}

impl QuestionShown {
    pub(super) fn of(question: &Question) -> Self {
        Self {
            id: question_id(question),
            kind: question.kind,
            about: question.text.clone(),
            text: question.sentence.clone(),
            choices: choices(question),
        }
    }
}

fn choices(question: &Question) -> Vec<ChoiceShown> {
    let known = question.choices.iter().filter_map(|choice| {
        let value = choice.person.map(value_of).or_else(|| choice.date.map(|date| date.to_string()))?;
        let label = choice.hint.as_ref().map_or_else(|| choice.label.clone(), |hint| format!("{} ({hint})", choice.label));
        Some(ChoiceShown { value, label })
    });
    let fixed: &[(&str, &str)] = match question.kind {
        QuestionKind::NewPerson | QuestionKind::AmbiguousPerson => &[(NEW, "captures-add"), (LEAVE, "captures-leave")],
        QuestionKind::Death => &[(YES, "captures-yes"), (NO, "captures-no")],
        QuestionKind::UnclearDate => &[],
    };
    let fixed = fixed.iter().map(|(value, key)| {
        let label = say(key, [("name", question.text.as_str().into())]).text;
        ChoiceShown { value: (*value).to_owned(), label }
    });
    known.chain(fixed).collect()
}

/// What the history says of a sentence that was written.
pub(super) fn said(reading: &Reading) -> Sentence {
    let names = names(&reading.understood.people);
    match (reading.understood.kind, names.is_empty()) {
        (Some(kind), false) => say("captures-logged", [("kind", kind.as_str().into()), ("names", names.into())]),
        (None, false) => say("captures-noted", [("names", names.into())]),
        (_, true) => say("captures-noted-alone", []),
    }
}

fn names(people: &[NamedPerson]) -> String {
    people.iter().map(|person| person.name.as_str()).collect::<Vec<_>>().join(", ")
}

/// What was understood, with the ids of those just added.
pub(super) fn with_ids(reading: &Reading, known: &[(String, PersonId)]) -> Understood {
    let mut understood = reading.understood.clone();
    for person in understood.people.iter_mut().filter(|person| person.id.is_none()) {
        person.id = known.iter().find(|(name, _)| *name == person.name).map(|(_, id)| *id);
    }
    understood
}

/// The day of a partial date; what is missing of it is its first.
pub(super) fn first_day(date: wellmet_domain::PartialDate, today: Date) -> Date {
    let year = date.year().unwrap_or_else(|| today.year());
    date.complete().or_else(|| Date::new(year, date.month().unwrap_or(1), date.day().unwrap_or(1)).ok()).unwrap_or(today)
}
