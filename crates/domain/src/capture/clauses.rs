//! Cuts a sentence into clauses: who did what, by the rules of the grammar.

mod patterns;
mod rows;

use super::{
    reading::IntentKind,
    rules::{Act, Subject},
    scene::{Entity, Member, Scene},
    tokens::Stop,
    words,
};

/// One clause.
#[derive(Clone, Debug)]
pub(super) struct Clause {
    /// Its first word, the day before its subject included.
    pub start: usize,
    /// The first word behind subject, verb and object.
    pub head_end: usize,
    /// Where the words that are quoted from it begin.
    pub what: usize,
    /// One past its last word.
    pub end: usize,
    /// What it means.
    pub act: Act,
    /// Who had to be the subject.
    pub subject: Subject,
    /// Whom it is about, members of the cast: the object of what I did, or who did it.
    pub people: Vec<usize>,
}

/// Somebody meant in a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Person {
    Named(usize),
    /// A pronoun, by its word.
    Pronoun(usize),
}

/// How a pattern fits.
#[derive(Clone, Debug, Default)]
struct Fit {
    end: usize,
    /// Whether a word has been taken.
    begun: bool,
    what: Option<usize>,
    people: Vec<Person>,
}

/// Who the subject of a place is.
#[derive(Clone, Debug)]
struct Speaker {
    kinds: &'static [Subject],
    people: Vec<Person>,
    /// Where the verb is looked for.
    verb: usize,
}

/// Walks over a sentence and remembers whom it speaks about.
pub(super) struct Clauses<'s, 'a> {
    pub scene: &'s mut Scene<'a>,
    focus: Vec<usize>,
    found: Vec<Clause>,
    /// The first word of a question or condition that is still open.
    closed_until: usize,
}

impl<'s, 'a> Clauses<'s, 'a> {
    /// The clauses of a sentence, in order.
    pub(super) fn of(scene: &'s mut Scene<'a>) -> Vec<Clause> {
        let mut walk = Self { scene, focus: Vec::new(), found: Vec::new(), closed_until: 0 };
        walk.walk();
        walk.found
    }

    fn walk(&mut self) {
        let mut at = 0;
        while at < self.scene.tokens.len() {
            self.close_questions(at);
            if at >= self.closed_until
                && let Some(clause) = self.clause_at(at)
            {
                at = clause.head_end.max(at + 1);
                self.accept(clause, at - 1);
            } else {
                let next = self.scene.after(at);
                self.head_of_note(at);
                self.end_at_subject(at);
                self.end_at_stop(next - 1);
                at = next;
            }
        }
    }

    /// Closes the last clause where a part of the sentence ends.
    fn end_at_stop(&mut self, last: usize) {
        let length = self.scene.tokens.len();
        if self.scene.stop(last) >= Stop::Clause
            && let Some(clause) = self.found.last_mut().filter(|clause| clause.end == length)
        {
            clause.end = last + 1;
        }
    }

    /// "Dana: needs a designer": a name before a colon is whom the rest is about.
    fn head_of_note(&mut self, at: usize) {
        let heads = |(_, end): &(usize, usize)| match self.scene.stop(end - 1) {
            Stop::Clause => true,
            // "Tomas, who ..., needs a lawyer".
            Stop::Comma => matches!(self.scene.word(*end), "who" | "a" | "an" | "the" | "our" | "my" | "whom"),
            _ => false,
        };
        if let Some((member, end)) = self.scene.person(at).filter(heads)
            && self.scene.begins_sentence(at)
            && end < self.scene.tokens.len()
        {
            self.focus = vec![member];
        }
    }

    /// What was not understood of somebody is no longer about the meeting: "coffee with Dana, she is off to Berlin".
    fn end_at_subject(&mut self, at: usize) {
        let pronoun = matches!(self.scene.word(at), "i" | "we" | "he" | "she" | "they");
        if let Some(clause) = self.found.last_mut().filter(|clause| pronoun && clause.end > at && matches!(clause.act, Act::Contact(..))) {
            clause.end = at;
        }
    }

    fn accept(&mut self, clause: Clause, last: usize) {
        let length = self.scene.tokens.len();
        if let Some(before) = self.found.last_mut().filter(|before| before.end > clause.start) {
            before.end = clause.start;
        }
        self.remember(&clause);
        self.found.push(Clause { end: length, ..clause });
        // "tip: ...": the colon belongs to the head.
        if clause.what <= last || self.scene.stop(last) >= Stop::Sentence {
            self.end_at_stop(last);
        }
    }

    fn remember(&mut self, clause: &Clause) {
        let named: Vec<usize> = clause.people.iter().copied().filter(|member| self.scene.cast[*member].among.is_empty()).collect();
        match clause.act {
            Act::Through | Act::Intent(IntentKind::Attempt) => {}
            Act::LedMe | Act::WasLed => {
                self.focus = named;
                if let Some((people, _)) = self.people_at(clause.head_end) {
                    self.focus
                        .extend(people.iter().filter_map(|person| if let Person::Named(member) = person { Some(*member) } else { None }));
                }
            }
            _ if !named.is_empty() => self.focus = named,
            _ => {}
        }
    }

    /// Questions and conditions tell of nothing that happened.
    fn close_questions(&mut self, at: usize) {
        if at < self.closed_until || !self.begins_part(at) {
            return;
        }
        let last = (at..self.scene.tokens.len()).find(|place| self.scene.stop(*place) >= Stop::Sentence).unwrap_or(at);
        let (first, second) = (self.scene.word(at), self.scene.word(at + 1));
        let asks = matches!(
            first,
            "did"
                | "do"
                | "does"
                | "have"
                | "has"
                | "should"
                | "can"
                | "could"
                | "would"
                | "shall"
                | "when"
                | "where"
                | "what"
                | "how"
                | "why"
                | "who"
                | "is"
                | "was"
        ) && matches!(second, "i" | "we" | "she" | "he" | "they" | "did" | "was" | "is" | "should" | "do" | "to");
        let asks_about = matches!(first, "did" | "does" | "has" | "is" | "was") && self.scene.person(at + 1).is_some();
        let supposes = matches!(first, "if" | "unless" | "whenever" | "suppose" | "imagine" | "whether" | "unsure") || self.doubts(at);
        if self.scene.stop(last) == Stop::Question || ((asks || asks_about) && self.scene.begins_sentence(at)) || supposes {
            self.closed_until = last + 1;
        }
    }

    /// "Not sure I met Kofi", "I think I called", "I wonder".
    fn doubts(&self, at: usize) -> bool {
        let said = at + usize::from(self.scene.word(at) == "i");
        let said = said + usize::from(matches!(self.scene.word(said), "am" | "do" | "did"));
        let plain = matches!(
            self.scene.word(said),
            "wonder"
                | "doubt"
                | "dreamt"
                | "dreamed"
                | "imagined"
                | "think"
                | "guess"
                | "believe"
                | "suppose"
                | "wish"
                | "wishing"
                | "regret"
        );
        let unsure = self.scene.word(said) == "not"
            && matches!(self.scene.word(said + 1), "sure" | "certain" | "think" | "remember" | "know" | "recall");
        let mine = matches!(self.scene.word(said + 1), "i" | "we" | "if" | "whether" | "that") || unsure;
        (plain && mine) || unsure
    }

    fn begins_part(&self, at: usize) -> bool {
        let before = at.checked_sub(1);
        before.is_none_or(|before| {
            self.scene.stop(before) >= Stop::Comma || (self.scene.word(before) == "and" && self.scene.word(at) == "if")
        })
    }

    /// Where the words before a clause begin that belong to it, and whether a clause may begin there without a subject.
    fn lead(&self, at: usize) -> (usize, bool) {
        let mut start = at;
        while start > 0 && self.scene.stop(start - 1) == Stop::None {
            if let Some(day) = self.day_ending_at(start) {
                start = day;
            } else if words::CONNECTIVES.contains(self.scene.word(start - 1)) {
                return (start - 1, true);
            } else if words::ADVERBS.contains(self.scene.word(start - 1)) {
                start -= 1;
            } else {
                return (at, false);
            }
        }
        (start, true)
    }

    fn day_ending_at(&self, end: usize) -> Option<usize> {
        (0..end).rev().take(6).find(|start| {
            self.scene.mention(*start).is_some_and(|mention| mention.end == end && matches!(mention.entity, Entity::Day | Entity::Clock(_)))
        })
    }

    fn clause_at(&mut self, at: usize) -> Option<Clause> {
        let (lead, boundary) = self.lead(at);
        let speakers = self.speakers(at, boundary);
        let (speaker, rule, fit) = speakers.into_iter().find_map(|speaker| {
            let (rule, fit) = self.best_rule(at, &speaker)?;
            Some((speaker, rule, fit))
        })?;
        let subject = rule.subject;
        if rule.act == Act::Aside && !boundary && self.quotes() {
            return None;
        }
        let people = self.people_of(&speaker, subject, &fit);
        let what = if subject == Subject::Theirs { at } else { fit.what.unwrap_or(fit.end) };
        let start = if boundary { lead } else { at };
        Some(Clause { start, head_end: fit.end, what, end: fit.end, act: rule.act, subject, people })
    }

    /// Whether the last clause is one whose words are quoted, and is still open.
    fn quotes(&self) -> bool {
        let quoted = |act| {
            matches!(act, Act::Promise(_) | Act::Need | Act::Offer | Act::Insight | Act::Intent(_) | Act::Favour(..) | Act::Thanks(_))
        };
        self.found.last().is_some_and(|last| last.end == self.scene.tokens.len() && quoted(last.act))
    }

    /// Whom a clause is about: what I did is about its object, what they did about them.
    fn people_of(&mut self, speaker: &Speaker, subject: Subject, fit: &Fit) -> Vec<usize> {
        let mut people = Vec::new();
        let mine = matches!(subject, Subject::Me | Subject::Nobody | Subject::Anywhere);
        let persons = if mine { [speaker.people.clone(), fit.people.clone()].concat() } else { speaker.people.clone() };
        for person in persons {
            for member in self.resolve(person) {
                if !people.contains(&member) {
                    people.push(member);
                }
            }
        }
        if people.is_empty() && matches!(subject, Subject::Them | Subject::Both | Subject::Theirs) {
            people = self.resolve_focus();
        }
        people
    }

    fn resolve_focus(&self) -> Vec<usize> {
        if self.focus.len() == 1 { self.focus.clone() } else { Vec::new() }
    }

    fn resolve(&mut self, person: Person) -> Vec<usize> {
        match person {
            Person::Named(member) => vec![member],
            Person::Pronoun(at) => {
                let plural = matches!(self.scene.word(at), "they" | "them" | "both" | "their" | "who");
                if self.focus.len() == 1 || (plural && !self.focus.is_empty()) {
                    return self.focus.clone();
                }
                let before = self.named_before(at);
                let named = if before.is_empty() { self.named_before(self.scene.tokens.len()) } else { before };
                match named.as_slice() {
                    [only] if self.focus.is_empty() => vec![*only],
                    _ => vec![self.unclear(at)],
                }
            }
        }
    }

    /// Everybody named before a word.
    fn named_before(&self, at: usize) -> Vec<usize> {
        let mut named: Vec<usize> = (0..at).filter_map(|place| self.scene.person(place)).map(|(member, _)| member).collect();
        named.sort_unstable();
        named.dedup();
        named
    }

    /// A pronoun that could mean several: it becomes a member of the cast that has to be asked about.
    fn unclear(&mut self, at: usize) -> usize {
        let name = self.scene.word(at).to_owned();
        let known = self.scene.cast.iter().position(|member| member.name == name && member.id.is_none());
        known.unwrap_or_else(|| {
            let everybody = || (0..self.scene.cast.len()).collect();
            let among = if self.focus.is_empty() { everybody() } else { self.focus.clone() };
            self.scene.cast.push(Member { name, id: None, candidates: Vec::new(), among, pronoun: true, tokens: (at, at + 1) });
            self.scene.cast.len() - 1
        })
    }

    /// Who could be the subject here, the likeliest first.
    fn speakers(&self, at: usize, boundary: bool) -> Vec<Speaker> {
        const ANYWHERE: &[Subject] = &[Subject::Anywhere];
        let said = |kinds, people, verb| vec![Speaker { kinds, people, verb }];
        let word = self.scene.word(at);
        let next = self.scene.person(at + 2).filter(|_| word == "me" && self.scene.word(at + 1) == "and");
        if let Some((member, end)) = next {
            return said(&[Subject::Both, Subject::Me], vec![Person::Named(member)], end);
        }
        match word {
            "i" => return said(&[Subject::Me], Vec::new(), at + 1),
            "we" => return said(&[Subject::Me, Subject::Both], Vec::new(), at + 1),
            "he" | "she" | "they" | "who" => return said(&[Subject::Them, Subject::Somebody], vec![Person::Pronoun(at)], at + 1),
            "his" | "her" | "their" => return self.things(Person::Pronoun(at), at + 1),
            _ => {}
        }
        if let Some((people, end)) = self.row_at(at, true).filter(|_| self.scene.person(at).is_some()) {
            if self.scene.word(end) == "and" && matches!(self.scene.word(end + 1), "i" | "me") {
                return said(&[Subject::Both, Subject::Me], people, end + 2);
            }
            let mut speakers = if self.scene.tokens[end - 1].possessive { self.things(people[0], end) } else { Vec::new() };
            speakers.push(Speaker { kinds: &[Subject::Them, Subject::Somebody], people, verb: end });
            return speakers;
        }
        let nobody = |kinds| Speaker { kinds, people: Vec::new(), verb: at };
        if self.found.last().is_some_and(|last| last.act == Act::Insight && last.head_end == at) {
            return Vec::new();
        }
        if boundary {
            let mut speakers = vec![nobody(&[Subject::Me])];
            if self.may_order(at) {
                speakers.push(nobody(&[Subject::Nobody]));
            }
            speakers.push(nobody(ANYWHERE));
            if self.focus.len() == 1 {
                speakers.push(nobody(&[Subject::Them]));
            }
            return speakers;
        }
        if self.follows_name(at) {
            return vec![
                nobody(&[Subject::Me]),
                nobody(&[Subject::Nobody]),
                nobody(ANYWHERE),
                nobody(if self.focus.len() == 1 { &[Subject::Them] } else { ANYWHERE }),
            ];
        }
        if self.in_open_words(at) { vec![nobody(ANYWHERE), nobody(&[Subject::Me])] } else { said(ANYWHERE, Vec::new(), at) }
    }

    /// Dictation goes on without a stop: behind a name, a day or a pronoun.
    fn follows_name(&self, at: usize) -> bool {
        let Some(last) = self.found.last() else { return false };
        if matches!(last.act, Act::Insight | Act::Intent(_) | Act::Aside) {
            return false;
        }
        let mentioned = (0..at).rev().take(6).any(|start| self.scene.mention(start).is_some_and(|mention| mention.end == at));
        mentioned
            || self.scene.word(at) == "asking"
            || (last.head_end == at && at > 0 && matches!(self.scene.word(at - 1), "him" | "her" | "them"))
    }

    /// Behind a topic a past verb of mine goes on: "discussed benchmarks promised to send them".
    fn in_open_words(&self, at: usize) -> bool {
        let Some(last) = self.found.last().filter(|last| last.end == self.scene.tokens.len()) else { return false };
        let about = || (last.head_end..at).find(|place| matches!(self.scene.word(*place), "about" | "discussing")).map(|about| about + 1);
        let begins = match last.act {
            Act::Topic => Some(last.head_end),
            Act::Contact(..) => about(),
            _ => None,
        };
        begins.is_some_and(|begins| begins < at && !words::is_filler(self.scene.word(at - 1)))
    }

    /// Something of theirs: "her father", "his last talk".
    fn things(&self, owner: Person, from: usize) -> Vec<Speaker> {
        let far = (from + 1..=from + 3)
            .take_while(|verb| (from..*verb).all(|at| self.scene.mention(at).is_none() && self.scene.stop(at) == Stop::None));
        far.map(|verb| Speaker { kinds: &[Subject::Theirs], people: vec![owner], verb }).collect()
    }

    /// An order to oneself begins a sentence; in the middle of quoted words it is one of them.
    fn may_order(&self, at: usize) -> bool {
        let fresh = self.scene.begins_sentence(self.lead(at).0);
        let quoting = self
            .found
            .last()
            .is_some_and(|last| matches!(last.act, Act::Promise(_) | Act::Need | Act::Offer | Act::Insight | Act::Intent(_)));
        fresh || !quoting
    }
}
