//! Something due, before its words are laid out for the reader.

use jiff::civil::Date;

use super::{Candidate, TodayInput};
use crate::{
    Sentence,
    acts::{Act, ActKind, act_id},
    suggestions::{Detail, Ground, Used, suggest},
};

/// An act in the making.
#[derive(Clone, Debug)]
pub(super) struct Due<'a> {
    pub person: &'a Candidate,
    pub kind: ActKind,
    pub occasion: String,
    pub reason: Sentence,
    pub evidence: Vec<Sentence>,
    pub day: Option<Date>,
    pub detail: Option<Detail<'a>>,
    pub birthday: bool,
    pub sitting: Option<String>,
    pub quick: bool,
}

impl<'a> Due<'a> {
    pub(super) fn new(person: &'a Candidate, kind: ActKind, occasion: String, reason: Sentence) -> Self {
        let detail = talked_about(person).or_else(|| looked_for(person));
        let (evidence, day, birthday, sitting, quick) = (Vec::new(), None, false, None, false);
        Self { person, kind, occasion, reason, evidence, day, detail, birthday, sitting, quick }
    }

    /// The act as it is shown, with its next step.
    pub(super) fn act(&self, input: &TodayInput<'_>, used: &mut Used) -> Act {
        let id = act_id(input.book, self.kind, self.person.id, &self.occasion);
        let suggestion = suggest(&self.ground(input.today), used);
        Act {
            id,
            kind: self.kind,
            person: self.person.as_act_person(),
            occasion: self.occasion.clone(),
            reason: self.reason.clone(),
            evidence: self.evidence.clone(),
            due: self.day,
            suggestion,
            sitting: self.sitting.clone(),
            quick: self.quick,
        }
    }

    fn ground(&self, today: Date) -> Ground<'_> {
        let person = self.person;
        Ground {
            name: &person.call,
            whole_name: &person.name,
            today,
            birthday: self.birthday,
            detail: self.detail.clone(),
            topic: person.topics.first().map(String::as_str),
            need: person.open_need().map(|need| need.what.as_str()),
            last_words: person.last_words.as_ref(),
            channels: &person.channels,
            sensitive: person.is_sensitive(),
        }
    }
}

fn talked_about(person: &Candidate) -> Option<Detail<'_>> {
    person.topic().map(|(topic, on)| Detail::Talk { topic, on })
}

fn looked_for(person: &Candidate) -> Option<Detail<'_>> {
    person.open_need().map(|need| Detail::Need { what: &need.what, on: need.on_date })
}
