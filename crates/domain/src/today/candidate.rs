//! A person as a plan sees them: what is open, what was said, and the numbers the engine gives.

use std::borrow::Cow;

use jiff::civil::Date;

use crate::{
    PersonId,
    acts::ActPerson,
    addresses::ImportantDate,
    cadence::{Cadence, Circle, OwnRhythm},
    notes::News,
    occasions::{Holiday, WorkStart},
    people::{State, first_name},
    promises::{FollowUp, Promise, Thanks},
    suggestions::{Reachable, Words},
    topics::Need,
};

/// What one contact is worth inside a circle. These numbers order nudges and are shown to nobody.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Worth {
    /// What one contact would add to the chance of staying in touch, 0 to 1.
    pub retention: f64,
    /// The chance of an answer, 0 to 1.
    pub reply_rate: f64,
    /// How new their world is to mine, 1 to 1.5.
    pub novelty: f64,
}

impl Worth {
    /// Gain x chance of an answer x novelty.
    #[must_use]
    pub fn product(self) -> f64 {
        self.retention * self.reply_rate * self.novelty
    }
}

impl Default for Worth {
    fn default() -> Self {
        Self { retention: 0.5, reply_rate: 0.2, novelty: 1.0 }
    }
}

/// What was last talked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Talk {
    /// When.
    pub on: Date,
    /// The subject or title, as it stands in the source.
    pub title: Option<String>,
    /// What the user noted of it.
    pub note: Option<String>,
}

/// The day two people met for the first time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstMeeting {
    /// When.
    pub on: Date,
    /// At which event or place.
    pub at: Option<String>,
    /// The one specific detail: what the user noted.
    pub note: Option<String>,
    /// The day since which one was connected online, when that was before: then nobody knows that it was the first meeting.
    pub connected_on: Option<Date>,
}

/// A person who may be due.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// Who.
    pub id: PersonId,
    /// The name as it is shown.
    pub name: String,
    /// What one calls them: a given name or nickname.
    pub call: String,
    /// Where they are now.
    pub organisation: Option<String>,
    /// The states they are in.
    pub states: Vec<State>,
    /// Their tags.
    pub tags: Vec<String>,
    /// What the user decided; None while nobody asked.
    pub cadence: Option<Cadence>,
    /// The last day of real contact.
    pub last_contact: Option<Date>,
    /// The last day on which I wrote or called.
    pub last_from_me: Option<Date>,
    /// The last day on which they wrote or called.
    pub last_from_them: Option<Date>,
    /// The last day on which we met.
    pub last_met: Option<Date>,
    /// My messages since their last sign of life.
    pub unanswered: u32,
    /// What was last talked about.
    pub talk: Option<Talk>,
    /// Their last words.
    pub last_words: Option<Words>,
    /// The pair's own rhythm.
    pub rhythm: Option<OwnRhythm>,
    /// What one contact is worth.
    pub worth: Worth,
    /// The ways to reach them.
    pub channels: Vec<Reachable>,
    /// Days that matter to them.
    pub dates: Vec<ImportantDate>,
    /// Their current positions.
    pub work: Vec<WorkStart>,
    /// The holidays the user greets them for.
    pub holidays: Vec<Holiday>,
    /// Their news.
    pub news: Vec<News>,
    /// Promises both ways, settled ones too.
    pub promises: Vec<Promise>,
    /// Follow-ups the user chose.
    pub follow_ups: Vec<FollowUp>,
    /// Thanks.
    pub thanks: Vec<Thanks>,
    /// What they look for.
    pub needs: Vec<Need>,
    /// What to ask them about.
    pub topics: Vec<String>,
    /// The first meeting, when there was one lately.
    pub first_meeting: Option<FirstMeeting>,
}

impl Candidate {
    /// Somebody of whom only the name is known.
    #[must_use]
    pub fn named(id: PersonId, name: &str) -> Self {
        Self {
            id,
            name: name.to_owned(),
            call: first_name(name).to_owned(),
            organisation: None,
            states: Vec::new(),
            tags: Vec::new(),
            cadence: None,
            last_contact: None,
            last_from_me: None,
            last_from_them: None,
            last_met: None,
            unanswered: 0,
            talk: None,
            last_words: None,
            rhythm: None,
            worth: Worth::default(),
            channels: Vec::new(),
            dates: Vec::new(),
            work: Vec::new(),
            holidays: Vec::new(),
            news: Vec::new(),
            promises: Vec::new(),
            follow_ups: Vec::new(),
            thanks: Vec::new(),
            needs: Vec::new(),
            topics: Vec::new(),
            first_meeting: None,
        }
    }

    /// Whether acts may speak of them at all: not of the user, the archived, the trashed, the dead, nor after a rupture.
    #[must_use]
    pub fn may_be_due(&self) -> bool {
        let silent = [State::Me, State::Archived, State::Trashed, State::Remembered, State::LeftInPeace];
        !self.states.iter().any(|state| silent.contains(state))
    }

    /// Whether the user decided to keep them.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        self.circle().is_some()
    }

    /// The circle of somebody kept.
    #[must_use]
    pub fn circle(&self) -> Option<Circle> {
        self.cadence.as_ref().map(|cadence| cadence.circle).filter(|circle| *circle != Circle::None)
    }

    /// Whether the user decided against keeping them.
    pub(super) fn is_let_go(&self) -> bool {
        self.cadence.as_ref().is_some_and(|cadence| cadence.circle == Circle::None)
    }

    /// Whether nothing of them may enter a draft.
    pub(super) fn is_sensitive(&self) -> bool {
        self.states.contains(&State::Sensitive)
    }

    /// What was last talked about, as one would say it in a sentence, with its day.
    pub(super) fn topic(&self) -> Option<(Cow<'_, str>, Date)> {
        let talk = self.talk.as_ref()?;
        Some((topic_of(talk.title.as_deref()?, &self.name)?.into(), talk.on))
    }

    /// What they are looking for and have not found.
    pub(super) fn open_need(&self) -> Option<&Need> {
        self.needs.iter().filter(|need| need.met_on.is_none()).max_by_key(|need| need.on_date)
    }

    /// Whether there was contact on a day or after it.
    pub(super) fn was_in_touch_since(&self, day: Date) -> bool {
        self.last_contact.is_some_and(|last| last >= day)
    }

    /// The person as an act shows them.
    pub(super) fn as_act_person(&self) -> ActPerson {
        ActPerson { id: self.id, name: self.name.clone(), organisation: self.organisation.clone() }
    }
}

/// Words of titles that tell that people talked, and not about what.
const EMPTY_WORDS: &[&str] = &[
    "1:1",
    "a",
    "and",
    "between",
    "breakfast",
    "call",
    "catch",
    "chat",
    "coffee",
    "connect",
    "dinner",
    "for",
    "from",
    "hello",
    "hey",
    "hi",
    "intro",
    "introduction",
    "invitation",
    "invite",
    "lunch",
    "meet",
    "meeting",
    "message",
    "monthly",
    "new",
    "on",
    "phone",
    "quick",
    "sync",
    "talk",
    "teams",
    "thank",
    "thanks",
    "the",
    "to",
    "up",
    "video",
    "weekly",
    "with",
    "you",
    "your",
    "zoom",
    "catch-up",
    "meetup",
];

/// What a subject or title says they talked about: without `Re:`, cut to a few words. None when it names nothing but the
/// person or the form: "Coffee with Dana", "Quick call".
#[must_use]
pub fn topic_of(title: &str, name: &str) -> Option<String> {
    let bare = without_reply_marks(title.trim());
    let person: Vec<String> = words(name).collect();
    let says_something = words(bare).any(|word| !EMPTY_WORDS.contains(&word.as_str()) && !person.contains(&word));
    says_something.then(|| crate::suggestions::shortened(bare.trim_end_matches(['.', ',', ';', ':', '?', '!']), 60))
}

fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    let kept = |character: char| !(character.is_alphanumeric() || character == ':' || character == '-');
    text.split(kept).map(|word| word.trim_matches([':', '-']).to_lowercase()).filter(|word| !word.is_empty())
}

fn without_reply_marks(mut title: &str) -> &str {
    const MARKS: &[&str] = &["re:", "fw:", "fwd:", "aw:", "wg:", "sv:", "vs:", "tr:", "rv:", "antw:"];
    while let Some(mark) = MARKS.iter().find(|mark| title.get(..mark.len()).is_some_and(|start| start.eq_ignore_ascii_case(mark))) {
        title = title[mark.len()..].trim_start();
    }
    title
}

#[cfg(test)]
mod unit {
    use super::*;

    #[test]
    fn a_title_that_names_only_the_person_or_the_form_is_no_topic() {
        for title in ["Coffee with Dana", "Quick call", "1:1 Dana / Mia", "Re: hello", "Catch-up", "", "  "] {
            assert_eq!(topic_of(title, "Dana Okafor").filter(|_| !title.contains("Mia")), None, "{title}");
        }
    }

    #[test]
    fn a_subject_is_said_without_its_reply_marks() {
        assert_eq!(topic_of("RE: Fwd: the Lisbon talk?", "Dana").as_deref(), Some("the Lisbon talk"));
        assert_eq!(topic_of("Angebot: Übersetzung", "Dana").as_deref(), Some("Angebot: Übersetzung"));
    }

    #[test]
    fn nobody_silent_may_be_due() {
        for state in State::ALL {
            let person = Candidate { states: vec![*state], ..Candidate::named(PersonId(uuid::Uuid::nil()), "Dana Okafor") };
            assert_eq!(person.may_be_due(), *state == State::Sensitive, "{state}");
        }
    }
}
