//! Triage: who is asked about, in which order, with what evidence, and which circle is proposed.
//!
//! Only people with two-way evidence, or whom the user named, are asked about. The rest stay searchable and are never queued.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    IdentityId, PersonId, Sentence,
    cadence::{Circle, OwnRhythm},
    catalogue::say,
    days::{every, on},
    people::State,
    suggestions::{Words, said_last},
};

/// After so many decisions Today opens.
pub const DECISIONS_BEFORE_TODAY: usize = 15;

/// Whom a card is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// A person of the book.
    Person(PersonId),
    /// Somebody seen only as a participant so far; keeping them makes a person.
    Identity(IdentityId),
}

/// What is known of somebody who might be asked about.
#[derive(Clone, Debug, PartialEq)]
pub struct Acquaintance {
    /// Who.
    pub subject: Subject,
    /// The name as it is shown.
    pub name: String,
    /// Where they are now.
    pub organisation: Option<String>,
    /// The states they are in.
    pub states: Vec<State>,
    /// The user named them as somebody they would be glad to hear from.
    pub named: bool,
    /// Something was decided about them already: a circle, or "not for me".
    pub decided: bool,
    /// The messages I wrote.
    pub mine: usize,
    /// The messages they wrote.
    pub theirs: usize,
    /// The meetings and calls we had.
    pub meetings: usize,
    /// The days of contact.
    pub contact_days: usize,
    /// The first day of contact.
    pub first: Option<Date>,
    /// The last one.
    pub last: Option<Date>,
    /// Their last words.
    pub last_words: Option<Words>,
    /// The pair's own rhythm.
    pub rhythm: Option<OwnRhythm>,
    /// The strength of the tie from the engine; it orders cards and is shown to nobody.
    pub strength: f64,
}

/// A card: one person in the middle, with the evidence and a proposal that Enter accepts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Card {
    /// Whom it is about.
    pub subject: Subject,
    /// The name as it is shown.
    pub name: String,
    /// Where they are now.
    pub organisation: Option<String>,
    /// What is known, in words.
    pub evidence: Vec<Sentence>,
    /// The circle that the evidence suggests.
    pub proposed: Circle,
    /// Why.
    pub because: Sentence,
}

/// How far triage is. The count goes up, never down.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Progress {
    /// The number of people kept.
    pub kept: usize,
    /// "18 kept".
    pub sentence: Sentence,
    /// Whether Today opens now.
    pub opens_today: bool,
}

impl Acquaintance {
    /// Whether there is evidence both ways: messages in both directions, or a meeting.
    #[must_use]
    pub const fn is_two_way(&self) -> bool {
        self.meetings > 0 || (self.mine > 0 && self.theirs > 0)
    }

    /// Whether to ask about them at all.
    #[must_use]
    pub fn is_asked_about(&self) -> bool {
        let silent = [State::Me, State::Archived, State::Trashed, State::Remembered, State::LeftInPeace];
        let may_be = !self.states.iter().any(|state| silent.contains(state));
        may_be && !self.decided && (self.named || self.is_two_way())
    }
}

/// The cards to show, strongest evidence first; those the user named go before all others.
#[must_use]
pub fn queue(people: &[Acquaintance], limit: usize, today: Date) -> Vec<Card> {
    let mut asked: Vec<_> = people.iter().filter(|person| person.is_asked_about()).collect();
    asked.sort_by(|one, other| {
        (other.named.cmp(&one.named))
            .then_with(|| other.strength.total_cmp(&one.strength))
            .then_with(|| other.contact_days.cmp(&one.contact_days))
            .then_with(|| one.subject.cmp(&other.subject))
    });
    asked.into_iter().take(limit).map(|person| card(person, today)).collect()
}

fn card(person: &Acquaintance, today: Date) -> Card {
    let (proposed, because) = proposal(person);
    Card {
        subject: person.subject,
        name: person.name.clone(),
        organisation: person.organisation.clone(),
        evidence: evidence(person, today),
        proposed,
        because,
    }
}

fn evidence(person: &Acquaintance, today: Date) -> Vec<Sentence> {
    let messages =
        (person.mine + person.theirs > 0).then(|| say("triage-messages", [("mine", person.mine.into()), ("theirs", person.theirs.into())]));
    let meetings = (person.meetings > 0).then(|| say("triage-meetings", [("count", person.meetings.into())]));
    let span = person.first.zip(person.last).map(|(first, last)| {
        if first == last {
            return say("triage-once", [("on", on(last, today))]);
        }
        say("triage-since", [("first", on(first, today)), ("last", on(last, today))])
    });
    let sensitive = person.states.contains(&State::Sensitive);
    let words = person.last_words.as_ref().filter(|_| !sensitive).map(|words| said_last(&person.name, words, today));
    [messages, meetings, span, words].into_iter().flatten().collect()
}

/// The circle of a rhythm: contact weekly, monthly, half-yearly, yearly are the layers of 5, 15, 50 and 150 (Dunbar);
/// the cuts lie between. A context that ended proposes no more than the loosest rhythm.
fn proposal(person: &Acquaintance) -> (Circle, Sentence) {
    match person.rhythm {
        Some(rhythm) if rhythm.ended => (Circle::Meaningful, say("triage-because-ended", [("every", every(rhythm.every_days))])),
        Some(rhythm) => (circle_of(rhythm.every_days), say("triage-because-rhythm", [("every", every(rhythm.every_days))])),
        None if person.is_two_way() => (Circle::Meaningful, say("triage-because-few", [])),
        None => (Circle::Active, say("triage-because-named", [])),
    }
}

fn circle_of(every_days: f64) -> Circle {
    match every_days {
        days if days <= 14.0 => Circle::Inner,
        days if days <= 60.0 => Circle::Close,
        days if days <= 180.0 => Circle::Active,
        days if days <= 400.0 => Circle::Meaningful,
        _ => Circle::Wider,
    }
}

/// How far triage is: `kept` people in a circle, `decided` answers given in all.
#[must_use]
pub fn progress(kept: usize, decided: usize) -> Progress {
    let sentence = say("triage-kept", [("count", kept.into())]);
    Progress { kept, sentence, opens_today: decided >= DECISIONS_BEFORE_TODAY }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use uuid::Uuid;

    use super::*;

    fn somebody(number: u128, name: &str) -> Acquaintance {
        Acquaintance {
            subject: Subject::Person(PersonId(Uuid::from_u128(number))),
            name: name.into(),
            organisation: None,
            states: Vec::new(),
            named: false,
            decided: false,
            mine: 4,
            theirs: 3,
            meetings: 0,
            contact_days: 5,
            first: Some(date(2024, 3, 1)),
            last: Some(date(2026, 9, 1)),
            last_words: None,
            rhythm: Some(OwnRhythm { every_days: 40.0, ended: false }),
            strength: 0.2,
        }
    }

    fn names(people: &[Acquaintance]) -> Vec<String> {
        queue(people, 10, date(2026, 11, 22)).into_iter().map(|card| card.name).collect()
    }

    #[test]
    fn only_people_with_two_way_evidence_or_a_name_given_are_asked_about() {
        let one_way = Acquaintance { theirs: 0, ..somebody(1, "Newsletter Writer") };
        let met = Acquaintance { mine: 0, theirs: 0, meetings: 1, ..somebody(2, "Li Wei") };
        let named = Acquaintance { named: true, mine: 0, theirs: 0, rhythm: None, strength: 0.0, ..somebody(3, "Mia Moreau") };
        let decided = Acquaintance { decided: true, ..somebody(4, "Kofi Mensah") };
        assert_eq!(names(&[one_way, met, named, decided]), ["Mia Moreau", "Li Wei"]);
    }

    #[test]
    fn nobody_dead_or_left_in_peace_is_asked_about() {
        for state in [State::Remembered, State::LeftInPeace, State::Archived, State::Trashed, State::Me] {
            assert!(names(&[Acquaintance { states: vec![state], ..somebody(1, "Dana Okafor") }]).is_empty(), "{state}");
        }
    }

    #[test]
    fn the_strongest_evidence_comes_first() {
        let strong = Acquaintance { strength: 1.4, ..somebody(9, "Dana Okafor") };
        let often = Acquaintance { contact_days: 90, ..somebody(8, "Li Wei") };
        assert_eq!(names(&[somebody(1, "Kofi Mensah"), often, strong]), ["Dana Okafor", "Li Wei", "Kofi Mensah"]);
    }

    #[test]
    fn the_proposed_circle_follows_the_pairs_own_rhythm() {
        let proposed = |every_days, ended| {
            let rhythm = Some(OwnRhythm { every_days, ended });
            queue(&[Acquaintance { rhythm, ..somebody(1, "Dana Okafor") }], 1, date(2026, 11, 22))[0].proposed
        };
        assert_eq!(
            [7.0, 30.0, 180.0, 365.0, 900.0].map(|days| proposed(days, false)),
            [Circle::Inner, Circle::Close, Circle::Active, Circle::Meaningful, Circle::Wider]
        );
        assert_eq!(proposed(7.0, true), Circle::Meaningful);
    }

    #[test]
    fn a_card_says_its_evidence_in_words() {
        let words = Some(Words { text: "See you in Porto".into(), on: date(2026, 9, 1) });
        let card = &queue(&[Acquaintance { meetings: 2, last_words: words, ..somebody(1, "Dana Okafor") }], 1, date(2026, 11, 22))[0];
        let said: Vec<_> = card.evidence.iter().map(|sentence| sentence.text.as_str()).collect();
        assert_eq!(
            said,
            [
                "4 messages from you, 3 from them.",
                "You met or called 2 times.",
                "First on 1 March 2024, last on 1 September.",
                "Dana Okafor wrote on 1 September: “See you in Porto”",
            ]
        );
        assert_eq!(card.because.text, "You are in touch every 6 weeks.");
    }

    #[test]
    fn the_count_goes_up_and_after_fifteen_today_opens() {
        assert_eq!(progress(18, 20).sentence.text, "18 kept");
        assert!(!progress(3, 14).opens_today && progress(3, 15).opens_today);
    }
}
