//! What a sentence was understood to say: the shape that the command line, the API and the capture box share.

use jiff::civil::Time;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{
    PartialDate, PersonId, Sentence,
    interactions::{Direction, InteractionKind},
    promises::FavourKind,
};

text_enum! {
    /// What news of a person is about.
    pub enum NewsKind {
        /// A new job, a promotion, a departure.
        Job => "job",
        /// They live somewhere else now.
        Move => "move",
        /// A wedding, a child.
        Family => "family",
        /// Something achieved: a talk accepted, a prize.
        Milestone => "milestone",
        /// Illness, loss, a job lost. Sensitive by default.
        Hardship => "hardship",
    }
}

impl NewsKind {
    /// Whether news of this kind is kept out of exports and drafts unless the user says otherwise.
    #[must_use]
    pub const fn is_sensitive(self) -> bool {
        matches!(self, Self::Hardship)
    }
}

/// A person the sentence is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct NamedPerson {
    /// The name: as the book has it when the person is known, else as it was said.
    pub name: String,
    /// Who it is; none when the person is new, or when it has to be asked which one is meant.
    pub id: Option<PersonId>,
}

/// A commitment somebody made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct UnderstoodPromise {
    /// Who promised: mine or theirs.
    pub direction: Direction,
    /// The other person's name, as [`Reading::person`] finds it.
    pub who: String,
    /// What, in the words of the sentence.
    pub what: String,
    /// The day it is due.
    #[schema(value_type = Option<String>, format = Date)]
    pub due: Option<PartialDate>,
}

/// Help given (mine) or received (theirs).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct UnderstoodFavour {
    /// Who helped: mine or theirs.
    pub direction: Direction,
    /// The other person's name.
    pub who: String,
    /// What kind of help.
    pub kind: FavourKind,
    /// What, in the words of the sentence.
    pub what: String,
}

/// Something about one person: a need, an offer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct About {
    /// The person's name.
    pub who: String,
    /// What, in the words of the sentence.
    pub what: String,
}

/// Thanks said or owed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct UnderstoodThanks {
    /// Who thanks: mine or theirs.
    pub direction: Direction,
    /// The other person's name.
    pub who: String,
    /// For what; empty when the sentence does not say.
    pub what: String,
    /// Whether they are still to be said.
    pub owed: bool,
}

/// Something learned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct UnderstoodInsight {
    /// From whom, when the sentence says so.
    pub who: Option<String>,
    /// What, in the words of the sentence.
    pub what: String,
}

/// News of a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct UnderstoodNews {
    /// Whose news it is.
    pub who: String,
    /// What, in the words of the sentence.
    pub what: String,
    /// What it is about.
    pub kind: NewsKind,
    /// When it happened, when the sentence says so.
    #[schema(value_type = Option<String>, format = Date)]
    pub when: Option<PartialDate>,
}

/// What a sentence says. The names and the JSON are a contract with everybody who reads `wellmet log --json`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Understood {
    /// What happened; none when nothing did.
    pub kind: Option<InteractionKind>,
    /// When it happened: today unless the sentence says otherwise.
    #[schema(value_type = Option<String>, format = Date)]
    pub when: Option<PartialDate>,
    /// With whom, or whom the sentence is about when nothing happened.
    pub people: Vec<NamedPerson>,
    /// Organisations that are named.
    pub organisations: Vec<String>,
    /// The event where it happened.
    pub event: Option<String>,
    /// Where it happened.
    pub place: Option<String>,
    /// Commitments.
    pub promises: Vec<UnderstoodPromise>,
    /// Help.
    pub favours: Vec<UnderstoodFavour>,
    /// What people are looking for.
    pub needs: Vec<About>,
    /// What people can help with.
    pub offers: Vec<About>,
    /// Thanks.
    pub thanks: Vec<UnderstoodThanks>,
    /// What was learned.
    pub insights: Vec<UnderstoodInsight>,
    /// Who led to the people met.
    pub met_through: Option<String>,
    /// News of people.
    pub news: Vec<UnderstoodNews>,
    /// What was talked about.
    pub topics: Vec<String>,
    /// The day to come back to it.
    #[schema(value_type = Option<String>, format = Date)]
    pub follow_up: Option<PartialDate>,
    /// What was not understood, verbatim.
    pub not_understood: Vec<String>,
}

/// A stretch of the sentence in characters (Unicode scalar values), the end excluded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
pub struct Span {
    /// The first character.
    pub start: usize,
    /// One past the last character.
    pub end: usize,
}

text_enum! {
    /// What a stretch of the sentence was read as.
    pub enum ChipKind {
        /// What happened.
        Kind => "kind",
        /// A day or time.
        When => "when",
        /// A person in the book.
        Person => "person",
        /// A person not yet in the book.
        NewPerson => "new_person",
        /// An organisation.
        Organisation => "organisation",
        /// An event.
        Event => "event",
        /// A place.
        Place => "place",
        /// A promise.
        Promise => "promise",
        /// A favour.
        Favour => "favour",
        /// A need.
        Need => "need",
        /// An offer.
        Offer => "offer",
        /// Thanks.
        Thanks => "thanks",
        /// An insight.
        Insight => "insight",
        /// Who led to whom.
        MetThrough => "met_through",
        /// News of a person.
        News => "news",
        /// A topic.
        Topic => "topic",
        /// A plan, a wish, an attempt: nothing that happened.
        Intent => "intent",
        /// Words that carry the sentence and say nothing by themselves.
        Filler => "filler",
        /// Not understood.
        NotUnderstood => "not_understood",
    }
}

/// A stretch of the sentence and what it was read as. Chips may lie inside one another: a name inside a promise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Chip {
    /// What it was read as.
    pub kind: ChipKind,
    /// Where it stands.
    pub span: Span,
    /// The name or value it stands for.
    pub text: String,
    /// The record it stands for, when it is in the book.
    pub id: Option<Uuid>,
}

text_enum! {
    /// What has to be asked.
    pub enum QuestionKind {
        /// Somebody who is not in the book: add them?
        NewPerson => "new_person",
        /// Several people bear the name.
        AmbiguousPerson => "ambiguous_person",
        /// The day is not clear.
        UnclearDate => "unclear_date",
        /// Somebody seems to have died; nothing follows without an answer.
        Death => "death",
    }
}

/// One answer to a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Choice {
    /// How it reads: a name or a date.
    pub label: String,
    /// What helps to tell the choices apart: organisation, last contact.
    pub hint: Option<String>,
    /// The person it stands for.
    pub person: Option<PersonId>,
    /// The day it stands for.
    #[schema(value_type = Option<String>, format = Date)]
    pub date: Option<PartialDate>,
}

/// Something the sentence left open.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Question {
    /// What has to be asked.
    pub kind: QuestionKind,
    /// The words it is about; for people the name under which they appear in [`Understood`].
    pub text: String,
    /// Where they stand.
    pub span: Span,
    /// The question as it reads.
    pub sentence: Sentence,
    /// The answers to choose from, the likeliest first.
    pub choices: Vec<Choice>,
}

text_enum! {
    /// Why something in the sentence is no contact.
    pub enum IntentKind {
        /// It is arranged or meant to be done: "meeting Dana tomorrow", "follow up in 2 weeks".
        Plan => "plan",
        /// It is wished: "want to meet Dana".
        Wish => "wish",
        /// It did not come about: "tried to call", "cancelled", "no answer".
        Attempt => "attempt",
    }
}

/// Something that did not happen, or not yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Intent {
    /// Why it is no contact.
    pub kind: IntentKind,
    /// With whom, by name.
    pub who: Vec<String>,
    /// What, in the words of the sentence.
    pub what: String,
    /// The day it is meant for.
    #[schema(value_type = Option<String>, format = Date)]
    pub due: Option<PartialDate>,
}

/// A sentence, read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Reading {
    /// What was understood.
    pub understood: Understood,
    /// What has to be asked before, or while, it is written.
    pub questions: Vec<Question>,
    /// Every stretch of the sentence and what it was read as, in order.
    pub chips: Vec<Chip>,
    /// Everybody who is named, those the interaction was not with included.
    pub named: Vec<NamedPerson>,
    /// Who acted, when something happened.
    pub direction: Direction,
    /// The time of day, when it is said.
    #[schema(value_type = Option<String>)]
    pub time: Option<Time>,
    /// Plans, wishes and attempts; a follow-up is a plan with a day.
    pub intents: Vec<Intent>,
}

impl Reading {
    /// Whether the sentence tells of contact that took place.
    #[must_use]
    pub const fn is_contact(&self) -> bool {
        self.understood.kind.is_some()
    }

    /// Who bears this name in the reading, when the person is known.
    #[must_use]
    pub fn person(&self, name: &str) -> Option<PersonId> {
        self.named.iter().find(|person| person.name == name)?.id
    }

    /// Answers who is meant by a name, everywhere in the reading, and takes the question away.
    pub fn choose_person(&mut self, name: &str, chosen: &NamedPerson) {
        let understood = &mut self.understood;
        for person in understood.people.iter_mut().chain(&mut self.named).filter(|person| person.name == name) {
            *person = chosen.clone();
        }
        let whos = (understood.promises.iter_mut().map(|entry| &mut entry.who))
            .chain(understood.favours.iter_mut().map(|entry| &mut entry.who))
            .chain(understood.needs.iter_mut().map(|entry| &mut entry.who))
            .chain(understood.offers.iter_mut().map(|entry| &mut entry.who))
            .chain(understood.thanks.iter_mut().map(|entry| &mut entry.who))
            .chain(understood.insights.iter_mut().filter_map(|entry| entry.who.as_mut()))
            .chain(understood.news.iter_mut().map(|entry| &mut entry.who))
            .chain(understood.met_through.as_mut())
            .chain(self.intents.iter_mut().flat_map(|intent| &mut intent.who));
        for who in whos.filter(|who| *who == name) {
            who.clone_from(&chosen.name);
        }
        self.questions.retain(|question| question.text != name);
    }
}
