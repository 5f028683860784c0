//! Cuts a sentence into clauses: who did what, by the rules of the grammar.

use super::{
    reading::IntentKind,
    rules::{Act, Element, RULES, Rule, Subject},
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
        let supposes = matches!(first, "if" | "unless" | "whenever" | "suppose" | "imagine" | "whether");
        if self.scene.stop(last) == Stop::Question || ((asks || asks_about) && self.scene.begins_sentence(at)) || supposes {
            self.closed_until = last + 1;
        }
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
        let people = self.people_of(&speaker, subject, &fit);
        let what = if subject == Subject::Theirs { at } else { fit.what.unwrap_or(fit.end) };
        let start = if boundary { lead } else { at };
        Some(Clause { start, head_end: fit.end, what, end: fit.end, act: rule.act, subject, people })
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
                match self.named_before(at).as_slice() {
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
        mentioned || (last.head_end == at && at > 0 && matches!(self.scene.word(at - 1), "him" | "her" | "them"))
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

    fn best_rule(&self, at: usize, speaker: &Speaker) -> Option<(&'static Rule, Fit)> {
        let mut verb = speaker.verb;
        loop {
            if let Some(found) = self.best_rule_at(verb, speaker) {
                return Some(found);
            }
            let said = verb > at;
            let word = self.scene.word(verb);
            let perfect = matches!(word, "has" | "have" | "had" | "been") || (word == "is" && self.scene.word(verb + 1) == "now");
            if !said || self.scene.stop(verb - 1) != Stop::None || !(perfect || words::ADVERBS.contains(word)) {
                return None;
            }
            verb += 1;
        }
    }

    fn best_rule_at(&self, verb: usize, speaker: &Speaker) -> Option<(&'static Rule, Fit)> {
        if verb > 0 && verb > speaker.verb && self.scene.stop(verb - 1) != Stop::None {
            return None;
        }
        if self.scene.mention(verb).is_some() {
            return None;
        }
        let rules = RULES.get(self.scene.word(verb))?.iter().filter(|rule| speaker.kinds.contains(&rule.subject));
        let fits = rules.filter_map(|rule| Some((rule, self.fit(&rule.elements, Fit { end: verb, ..Fit::default() })?)));
        let fits = fits.filter(|(rule, fit)| self.is_sound(rule, fit));
        // The longest wins, then the one that stands first.
        fits.reduce(|best, next| if next.1.end > best.1.end { next } else { best })
    }

    /// What a pattern cannot say.
    fn is_sound(&self, rule: &Rule, fit: &Fit) -> bool {
        let next = fit.end;
        let open = self.scene.stop(fit.end - 1) == Stop::None;
        let somebody = open && (self.scene.person(next).is_some() || matches!(self.scene.word(next), "him" | "them"));
        match rule.act {
            Act::Contact(..) if matches!(rule.subject, Subject::Them | Subject::Somebody) => !somebody,
            Act::Contact(..) if rule.subject == Subject::Both => !somebody && !(open && matches!(self.scene.word(next), "with" | "to")),
            Act::Contact(..) if self.scene.word(next - 1) == "her" && open => !self.is_plain(next),
            Act::Through => self.people_at(next).is_some(),
            Act::Insight | Act::Topic if rule.subject == Subject::Anywhere => {
                self.scene.stop(next - 1) == Stop::Clause || self.scene.word(next - 1) != "topic"
            }
            _ => true,
        }
    }

    /// A word that "her" could own.
    fn is_plain(&self, at: usize) -> bool {
        let word = self.scene.word(at);
        !word.is_empty()
            && self.scene.mention(at).is_none()
            && !words::is_filler(word)
            && !words::ADVERBS.contains(word)
            && !matches!(
                word,
                "about" | "via" | "through" | "over" | "back" | "yesterday" | "or" | "because" | "discussed" | "talked" | "promised"
            )
    }

    fn fit(&self, elements: &[Element], mut fit: Fit) -> Option<Fit> {
        let Some((element, rest)) = elements.split_first() else { return Some(fit) };
        let at = fit.end;
        if let Element::What = element {
            fit.what = Some(at);
            return self.fit(rest, fit);
        }
        let blocked = fit.begun && self.scene.stop(at - 1) != Stop::None;
        match element {
            Element::Maybe(_) | Element::MaybePeople | Element::Gap(_) => {}
            _ if blocked || at >= self.scene.tokens.len() => return None,
            _ => {}
        }
        match element {
            Element::Words(words) => self.fit_words(words, rest, fit, at),
            Element::Maybe(words) => {
                let with = if blocked { None } else { self.fit_words(words, rest, fit.clone(), at) };
                with.or_else(|| self.fit(rest, fit))
            }
            Element::People => {
                let (people, end) = self.people_at(at)?;
                fit.people.extend(people);
                self.fit(rest, Fit { end, begun: true, ..fit })
            }
            Element::MaybePeople => match self.people_at(at).filter(|_| !blocked) {
                Some((people, end)) => {
                    let with = Fit { end, people: [fit.people.clone(), people].concat(), ..fit.clone() };
                    self.fit(rest, with).or_else(|| self.fit(rest, fit))
                }
                None => self.fit(rest, fit),
            },
            Element::Own => {
                let (person, end) = self.owner_at(at)?;
                fit.people.extend(person);
                self.fit(rest, Fit { end, begun: true, ..fit })
            }
            Element::Organisation => match self.scene.mention(at)?.entity {
                Entity::Organisation(_) => self.fit(rest, Fit { end: self.scene.mention(at)?.end, begun: true, ..fit }),
                _ => None,
            },
            Element::Gap(most) => self.fit_gap(*most, rest, &fit),
            Element::What => None,
        }
    }

    fn fit_words(&self, words: &[&str], rest: &[Element], fit: Fit, at: usize) -> Option<Fit> {
        if words.contains(&self.scene.word(at)) {
            let named = self.scene.mention(at).is_some_and(|mention| !matches!(mention.entity, Entity::Clock(_)));
            return (!named).then(|| self.fit(rest, Fit { end: at + 1, begun: true, ..fit }))?;
        }
        let adverb = words::ADVERBS.contains(self.scene.word(at)) && self.scene.stop(at) == Stop::None;
        if adverb { self.fit_words(words, rest, fit, at + 1) } else { None }
    }

    fn fit_gap(&self, most: usize, rest: &[Element], fit: &Fit) -> Option<Fit> {
        (0..=most)
            .take_while(|skipped| (fit.end..fit.end + skipped).all(|at| self.is_loose(at)))
            .find_map(|skipped| self.fit(rest, Fit { end: fit.end + skipped, ..fit.clone() }))
    }

    fn is_loose(&self, at: usize) -> bool {
        at < self.scene.tokens.len() && self.scene.mention(at).is_none() && self.scene.stop(at) == Stop::None
    }

    /// His, her, their or somebody's.
    fn owner_at(&self, at: usize) -> Option<(Vec<Person>, usize)> {
        if matches!(self.scene.word(at), "his" | "her" | "their") {
            return Some((vec![Person::Pronoun(at)], at + 1));
        }
        let (member, end) = self.scene.person(at)?;
        self.scene.tokens[end - 1].possessive.then(|| (vec![Person::Named(member)], end))
    }

    /// A row of people: "Dana, Tomas and Li", "my friend Ana", "her".
    fn people_at(&self, at: usize) -> Option<(Vec<Person>, usize)> {
        self.row_at(at, false)
    }

    /// A row of people; as subjects all of them do what follows, as objects the last may begin a clause of its own.
    fn row_at(&self, at: usize, subjects: bool) -> Option<(Vec<Person>, usize)> {
        if matches!(self.scene.word(at), "him" | "her" | "them") {
            return Some((vec![Person::Pronoun(at)], at + 1));
        }
        let at = self.introduced(at);
        let (member, end) = self.scene.person(at)?;
        let (mut people, mut end) = (vec![Person::Named(member)], self.with_organisation(end));
        while let Some((member, next)) = self.next_in_row(end, subjects) {
            people.push(Person::Named(member));
            end = self.with_organisation(next);
        }
        Some((people, end))
    }

    /// Skips what stands before a name: "my friend", "both", "her colleague".
    fn introduced(&self, at: usize) -> usize {
        if !matches!(
            self.scene.word(at),
            "my" | "our"
                | "his"
                | "her"
                | "their"
                | "both"
                | "old"
                | "the"
                | "dr"
                | "prof"
                | "professor"
                | "mr"
                | "mrs"
                | "ms"
                | "mx"
                | "doctor"
        ) {
            return at;
        }
        let name = (at + 1..at + 4).find(|place| self.scene.person(*place).is_some());
        name.filter(|name| (at..*name).all(|place| self.is_loose(place))).unwrap_or(at)
    }

    fn with_organisation(&self, end: usize) -> usize {
        let organisation = |at: usize| {
            self.scene.mention(at).filter(|mention| matches!(mention.entity, Entity::Organisation(_))).map(|mention| mention.end)
        };
        if self.scene.stop(end - 1) != Stop::None {
            return end;
        }
        match self.scene.word(end) {
            "from" | "at" | "of" | "with" => organisation(end + 1).unwrap_or(end),
            _ => end,
        }
    }

    fn next_in_row(&self, end: usize, subjects: bool) -> Option<(usize, usize)> {
        if self.scene.stop(end - 1) > Stop::Comma {
            return None;
        }
        let joined = self.scene.word(end) == "and";
        let start = self.introduced(end + usize::from(joined));
        let (member, next) = self.scene.person(start)?;
        let tells = words::TELLING_VERBS.contains(self.scene.word(next))
            && self.scene.word(next) != "and"
            && self.scene.stop(next - 1) == Stop::None;
        let with_me = self.scene.word(next) == "and" && matches!(self.scene.word(next + 1), "i" | "me");
        ((!tells || subjects) && !with_me && !self.scene.tokens[next - 1].possessive).then_some((member, next))
    }

    /// The people named at a place, by number: for those who read what stands behind a head.
    pub(super) fn named_at(scene: &'s mut Scene<'a>, at: usize) -> Option<(Vec<usize>, usize)> {
        let walk = Self { scene, focus: Vec::new(), found: Vec::new(), closed_until: 0 };
        let (people, end) = walk.people_at(at)?;
        let named = people.into_iter().filter_map(|person| if let Person::Named(member) = person { Some(member) } else { None });
        let named: Vec<usize> = named.collect();
        (!named.is_empty()).then_some((named, end))
    }
}
