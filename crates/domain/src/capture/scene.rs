//! Everybody and everything a sentence names: people, organisations, events, days, times, found among its words.

use jiff::civil::{Date, Time};

use super::{
    dates::{self, Bias},
    lexicon::{LONGEST_NAME, Lexicon},
    tokens::{Stop, Token},
    words,
};
use crate::PersonId;

/// Something named.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Entity {
    /// A member of the cast, by number.
    Person(usize),
    /// An organisation of the book, by number, or one it does not have.
    Organisation(Option<usize>),
    /// An event of the book, by number.
    Event(usize),
    /// A day; read again with the bias of its clause.
    Day,
    /// A time of day.
    Clock(Time),
}

/// A stretch of tokens that names something.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Mention {
    pub entity: Entity,
    pub end: usize,
}

/// Somebody the sentence names.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Member {
    pub name: String,
    pub id: Option<PersonId>,
    /// Who in the lexicon might be meant, when it is not clear.
    pub candidates: Vec<usize>,
    /// Who in the cast might be meant by a pronoun.
    pub among: Vec<usize>,
    /// Whether it is a pronoun that could mean several.
    pub pronoun: bool,
    /// The tokens of the first mention.
    pub tokens: (usize, usize),
}

/// The words of a sentence and what they name.
pub(super) struct Scene<'a> {
    pub tokens: Vec<Token>,
    pub text: &'a str,
    pub lexicon: &'a Lexicon,
    pub today: Date,
    pub cast: Vec<Member>,
    mentions: Vec<Option<Mention>>,
}

impl<'a> Scene<'a> {
    /// Finds what a sentence names.
    pub(super) fn new(text: &'a str, tokens: Vec<Token>, lexicon: &'a Lexicon, today: Date) -> Self {
        let mentions = vec![None; tokens.len()];
        let mut scene = Self { tokens, text, lexicon, today, cast: Vec::new(), mentions };
        scene.find_known();
        scene.find_new();
        scene
    }

    /// The word at a place, empty behind the end.
    pub(super) fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.word.as_str())
    }

    /// What stands between a word and the next; the end of the text ends a sentence.
    pub(super) fn stop(&self, at: usize) -> Stop {
        let Some(token) = self.tokens.get(at) else { return Stop::Sentence };
        if at + 1 < self.tokens.len() { token.stop } else { token.stop.max(Stop::Sentence) }
    }

    /// What begins at a word.
    pub(super) fn mention(&self, at: usize) -> Option<&Mention> {
        self.mentions.get(at)?.as_ref()
    }

    /// The person who is named at a word, and where the name ends.
    pub(super) fn person(&self, at: usize) -> Option<(usize, usize)> {
        match self.mention(at)? {
            Mention { entity: Entity::Person(member), end } => Some((*member, *end)),
            _ => None,
        }
    }

    /// Where the thing named at a word ends; the next word when nothing is named.
    pub(super) fn after(&self, at: usize) -> usize {
        self.mention(at).map_or(at + 1, |mention| mention.end)
    }

    /// The words as they stand in the sentence.
    pub(super) fn verbatim(&self, from: usize, to: usize) -> &'a str {
        match (self.tokens.get(from), to.checked_sub(1).and_then(|last| self.tokens.get(last))) {
            (Some(first), Some(last)) if from < to => &self.text[first.span.start..last.span.end],
            _ => "",
        }
    }

    fn find_known(&mut self) {
        let mut at = 0;
        while at < self.tokens.len() {
            let found = self.known_at(at);
            let end = found.as_ref().map_or(at + 1, |mention| mention.end);
            self.mentions[at] = found;
            at = end;
        }
    }

    /// The longest name wins; a day wins over a name of one word.
    fn known_at(&mut self, at: usize) -> Option<Mention> {
        let longest = self.longest_run(at);
        for length in (2..=longest).rev() {
            if let Some(mention) = self.name_at(at, length) {
                return Some(mention);
            }
        }
        self.day_at(at).or_else(|| self.clock_at(at)).or_else(|| self.short_name_at(at))
    }

    /// How many words could be one name: none of them is followed by a stop, but for the last.
    fn longest_run(&self, at: usize) -> usize {
        let joined = (at..self.tokens.len()).take(LONGEST_NAME - 1).take_while(|place| {
            let token = &self.tokens[*place];
            token.stop == Stop::None && !token.possessive
        });
        (joined.count() + 1).min(self.tokens.len() - at)
    }

    fn key(&self, at: usize, length: usize) -> String {
        self.tokens[at..at + length].iter().map(|token| token.word.as_str()).collect::<Vec<_>>().join(" ")
    }

    fn name_at(&mut self, at: usize, length: usize) -> Option<Mention> {
        let key = self.key(at, length);
        let end = at + length;
        if let Some(event) = self.lexicon.event_named(&key) {
            return Some(Mention { entity: Entity::Event(event), end });
        }
        if let people @ [_, ..] = self.lexicon.people_named(&key) {
            let people = people.to_vec();
            return Some(self.cast_person(at, end, people));
        }
        self.lexicon.organisation_named(&key).map(|found| Mention { entity: Entity::Organisation(Some(found)), end })
    }

    fn day_at(&self, at: usize) -> Option<Mention> {
        if self.is_person_before_month(at) {
            return None;
        }
        let found = dates::find(&self.tokens, at, self.today, Bias::Past)?;
        (found.len > 0).then_some(Mention { entity: Entity::Day, end: at + found.len })
    }

    /// Whether an event, an organisation, a topic or a day of the calendar begins at a word.
    pub(super) fn is_known_thing(&self, at: usize) -> bool {
        let names = |key: &str| {
            self.lexicon.event_named(key).is_some()
                || self.lexicon.organisation_named(key).is_some()
                || self.lexicon.topic_named(key).is_some()
        };
        (1..=self.longest_run(at)).any(|length| names(&self.key(at, length))) || self.day_at(at).is_some()
    }

    /// "email from may": a bare month behind such a word is a person, when there is one of that name.
    fn is_person_before_month(&self, at: usize) -> bool {
        let introduced = at > 0 && matches!(self.word(at - 1), "introduced" | "recommended" | "referred");
        let preposition = matches!(self.word(at), "from" | "for") || (introduced && self.word(at) == "by");
        let month = self.word(at + 1);
        preposition && words::WORDS_AND_NAMES.contains(month) && !self.lexicon.people_named(month).is_empty()
    }

    fn clock_at(&self, at: usize) -> Option<Mention> {
        if self.word(at) == "1:1" {
            return None;
        }
        let prepositions = usize::from(matches!(self.word(at), "at" | "around" | "about"));
        let (time, length) = clock(self.word(at + prepositions), self.word(at + prepositions + 1), prepositions > 0)?;
        Some(Mention { entity: Entity::Clock(time), end: at + prepositions + length })
    }

    fn short_name_at(&mut self, at: usize) -> Option<Mention> {
        let key = self.word(at).to_owned();
        if let people @ [_, ..] = self.lexicon.people_named(&key)
            && self.is_name_here(at)
            && !self.is_named_otherwise(at, people)
            && !self.is_of_a_stranger(at)
        {
            let people = people.to_vec();
            return Some(self.cast_person(at, at + 1, people));
        }
        if let Some(event) = self.lexicon.event_named(&key).filter(|_| self.is_written_large(at) || self.word_before(at) == "at") {
            return Some(Mention { entity: Entity::Event(event), end: at + 1 });
        }
        let organisation = self.lexicon.organisation_named(&key)?;
        let in_brackets = self.tokens[at].capital && at > 0 && self.stop(at - 1) == Stop::Clause && !words::is_common(&key);
        let expected = matches!(
            self.word_before(at),
            "at" | "from"
                | "for"
                | "to"
                | "of"
                | "joined"
                | "joining"
                | "left"
                | "leaving"
                | "leave"
                | "leaves"
                | "join"
                | "with"
                | "by"
                | "that"
        );
        let possible = expected || in_brackets || self.is_written_large(at) || (!words::is_common(&key) && self.tokens[at].possessive);
        let follows = matches!(
            self.word(at + 1),
            "is" | "are" | "has" | "was" | "will" | "wants" | "needs" | "office" | "offices" | "team" | "people" | "folks"
        );
        (possible || (follows && !words::is_common(&key)))
            .then_some(Mention { entity: Entity::Organisation(Some(organisation)), end: at + 1 })
    }

    fn word_before(&self, at: usize) -> &str {
        at.checked_sub(1).map_or("", |before| self.word(before))
    }

    pub(super) fn begins_sentence(&self, at: usize) -> bool {
        at.checked_sub(1).is_none_or(|before| self.stop(before) >= Stop::Clause)
    }

    /// Written with a capital where none is due.
    fn is_written_large(&self, at: usize) -> bool {
        self.tokens[at].capital && !self.begins_sentence(at)
    }

    /// Whether a word that is a name in the book is meant as one here.
    fn is_name_here(&self, at: usize) -> bool {
        let word = self.word(at);
        if matches!(word, "may" | "will") && self.is_auxiliary(at) {
            return false;
        }
        if self.is_written_large(at) {
            return self.word_before(at) != "in";
        }
        if matches!(
            self.word_before(at),
            "a" | "an" | "the" | "his" | "her" | "their" | "my" | "our" | "some" | "this" | "modern" | "in" | "no" | "good"
        ) {
            return false;
        }
        if self.tokens[at].possessive || (!words::is_common(word) && self.lexicon.is_first_name(word)) {
            return true;
        }
        // A family name by itself may be any word: "asked about sales".
        let weak = matches!(self.word_before(at), "about" | "for" | "than" | "between");
        if !words::WORDS_AND_NAMES.contains(word) && (words::is_common(word) || weak) {
            return false;
        }
        let before = self.word_before(at);
        let in_list = (before == "and" || (at > 0 && self.stop(at - 1) == Stop::Comma))
            && at >= 2
            && self.ends_row(at - 1 - usize::from(before == "and"));
        let with_me = self.word(at + 1) == "and" && matches!(self.word(at + 2), "i" | "his" | "her" | "their");
        words::BEFORE_A_NAME.contains(before) || in_list || with_me || self.tells(at + 1)
    }

    fn ends_person(&self, last: usize) -> bool {
        (0..=last).rev().take(LONGEST_NAME).any(|start| self.person(start).is_some_and(|(_, end)| end == last + 1))
    }

    /// The end of a person, or of the organisation named with one: "Grace from Lumen".
    fn ends_row(&self, last: usize) -> bool {
        let organisation = (0..=last).rev().take(LONGEST_NAME).find(|start| {
            self.mention(*start).is_some_and(|mention| mention.end == last + 1 && matches!(mention.entity, Entity::Organisation(_)))
        });
        self.ends_person(last) || organisation.and_then(|start| start.checked_sub(2)).is_some_and(|before| self.ends_person(before))
    }

    fn tells(&self, at: usize) -> bool {
        words::TELLING_VERBS.contains(self.word(at)) && self.stop(at - 1) == Stop::None && self.word(at) != "and"
    }

    /// "will send", "she may come": the verb, not the name.
    fn is_auxiliary(&self, at: usize) -> bool {
        let before = self.word_before(at);
        let object = words::BEFORE_A_NAME.contains(before) && !matches!(before, "promised" | "that");
        let verb_follows =
            words::is_base_verb(self.word(at + 1)) || matches!(self.word(at + 1), "be" | "not" | "also" | "try" | "definitely");
        verb_follows && self.stop(at) == Stop::None && !object
    }

    fn cast_person(&mut self, at: usize, end: usize, mut people: Vec<usize>) -> Mention {
        if people.len() > 1 {
            self.narrow(&mut people, at, end);
        }
        Mention { entity: Entity::Person(self.member(at, end, &people)), end }
    }

    /// Of several of one name: the one named in full before, or the one at the organisation that is named with them.
    fn narrow(&self, people: &mut Vec<usize>, at: usize, end: usize) {
        if let Some(known) =
            self.cast.iter().find_map(|member| people.iter().find(|number| Some(self.lexicon.people[**number].id) == member.id))
        {
            *people = vec![*known];
            return;
        }
        let Some(organisation) = self.organisation_beside(at, end) else { return };
        let name = crate::folding::fold_organisation(&self.lexicon.organisations[organisation].name);
        let there = |number: &usize| {
            self.lexicon.people[*number].organisations.iter().any(|place| crate::folding::fold_organisation(place) == name)
        };
        let at_place: Vec<usize> = people.iter().copied().filter(there).collect();
        if !at_place.is_empty() {
            *people = at_place;
        }
    }

    /// `Grace from Lumen`, `Grace (Lumen)`, `Lumen's Grace`.
    fn organisation_beside(&self, at: usize, end: usize) -> Option<usize> {
        let named = |at: usize| {
            (1..=3)
                .rev()
                .filter(|length| at + length <= self.tokens.len())
                .find_map(|length| self.lexicon.organisation_named(&self.key(at, length)))
        };
        let behind = matches!(self.word(end), "from" | "at" | "of").then(|| named(end + 1)).flatten();
        let bracket = (self.stop(end - 1) == Stop::Clause).then(|| named(end)).flatten();
        let before = at
            .checked_sub(1)
            .filter(|before| self.tokens[*before].possessive)
            .and_then(|before| self.lexicon.organisation_named(self.word(before)));
        behind.or(bracket).or(before)
    }

    fn member(&mut self, at: usize, end: usize, people: &[usize]) -> usize {
        let member = match people {
            [only] => {
                let person = &self.lexicon.people[*only];
                Member {
                    name: person.name.clone(),
                    id: Some(person.id),
                    candidates: Vec::new(),
                    among: Vec::new(),
                    pronoun: false,
                    tokens: (at, end),
                }
            }
            _ => Member {
                name: self.proper(at, end),
                id: None,
                candidates: people.to_vec(),
                among: Vec::new(),
                pronoun: false,
                tokens: (at, end),
            },
        };
        let same =
            |known: &Member| if member.id.is_some() { known.id == member.id } else { known.name == member.name && known.id.is_none() };
        self.cast.iter().position(same).unwrap_or_else(|| {
            self.cast.push(member);
            self.cast.len() - 1
        })
    }

    /// A name as it was said, with capitals where dictation left them out.
    pub(super) fn proper(&self, at: usize, end: usize) -> String {
        let written = (at..end).map(|place| {
            let token = &self.tokens[place];
            let text = &self.text[token.span.clone()];
            let text = if token.possessive { text.trim_end_matches(['s', '\'', '’', 'S', 'ʼ']) } else { text };
            capitalised(text)
        });
        written.collect::<Vec<_>>().join(" ")
    }

    fn find_new(&mut self) {
        let mut at = 0;
        while at < self.tokens.len() {
            if self.mention(at).is_none()
                && let Some((start, end)) = self.new_name_at(at)
            {
                let member = self.member(start, end, &[]);
                self.mentions[at] = Some(Mention { entity: Entity::Person(member), end });
            }
            let person = self.person(at).is_some();
            at = self.after(at);
            if person {
                self.find_new_organisation(at);
            }
        }
    }

    /// `Pedro from Initech`: an organisation that is not in the book.
    fn find_new_organisation(&mut self, at: usize) {
        if self.word(at) != "from" || self.stop(at - 1) != Stop::None || self.mention(at).is_some() || self.mention(at + 1).is_some() {
            return;
        }
        let end = self.affiliation_end(at);
        if end > at + 1 {
            self.mentions[at + 1] = Some(Mention { entity: Entity::Organisation(None), end });
        }
    }

    /// Where the organisation behind "from" ends: at capitals, else one uncommon word.
    fn affiliation_end(&self, at: usize) -> usize {
        let start = at + 1;
        let large = self.capital_run(start);
        let small = start < self.tokens.len() && !words::is_common(self.word(start));
        if large > start { large } else { start + usize::from(small) }
    }

    /// A name that is not in the book: where it begins behind its title, and where it ends.
    fn new_name_at(&self, at: usize) -> Option<(usize, usize)> {
        if let Some(found) = self.described(at) {
            return Some(found);
        }
        let title = usize::from(words::TITLES.contains(self.word(at)) && self.stop(at) == Stop::None);
        let start = at + title;
        let large = self.capital_run(start);
        if large > start && (title > 0 || self.is_new_name(at, large)) {
            return Some((start, large));
        }
        let small = self.small_run(start)?;
        (title > 0 || self.is_dictated_name(at, small)).then_some((start, small))
    }

    /// `a guy called Pedro Alves`, `a designer named Ruth`.
    fn described(&self, at: usize) -> Option<(usize, usize)> {
        let first = match self.word(at) {
            "a" | "an" | "some" | "the" | "this" => at + 2,
            "someone" | "somebody" => at + 1,
            _ => return None,
        };
        let called = (first..at + 5).find(|place| matches!(self.word(*place), "called" | "named"))?;
        let start = called + 1;
        let large = self.capital_run(start);
        let end = if large > start { large } else { self.small_run(start)? };
        Some((start, end))
    }

    /// Where a row of words with capitals ends.
    fn capital_run(&self, at: usize) -> usize {
        let mut end = at;
        while end < self.tokens.len() && end - at < 4 && self.tokens[end].capital && self.mention(end).is_none() && self.word(end) != "i" {
            end += 1;
            if self.stop(end - 1) != Stop::None || self.tokens[end - 1].possessive {
                break;
            }
        }
        end
    }

    fn is_new_name(&self, at: usize, end: usize) -> bool {
        let before = self.word_before(at);
        if self.begins_sentence(at) {
            let from = matches!(self.word(end), "from" | "at") && self.stop(end - 1) == Stop::None;
            let named = self.mention(end + 1).map_or_else(|| self.affiliation_end(end), |mention| mention.end);
            let name = !words::is_common(self.word(at)) || (end - at >= 2 && words::WORDS_AND_NAMES.contains(self.word(at)));
            return name && self.tells(if from { named } else { end });
        }
        let in_list = self.continues_list(at);
        let told = self.tells(end) && !matches!(before, "at" | "in" | "the");
        (words::BEFORE_A_NAME.contains(before) && !self.is_origin(at)) || in_list || told || self.is_relation(at)
    }

    /// `her boss ruth`.
    fn is_relation(&self, at: usize) -> bool {
        let owned = at
            .checked_sub(2)
            .is_some_and(|owner| matches!(self.word(owner), "his" | "her" | "their" | "my" | "our") || self.tokens[owner].possessive);
        owned && words::RELATIONS.contains(self.word(at - 1)) && self.stop(at - 1) == Stop::None
    }

    /// Behind "from" or "for" stands an organisation or a place, but for "an email from", "heard from", "learned from".
    fn is_origin(&self, at: usize) -> bool {
        match self.word_before(at) {
            "from" => {
                let before = at.checked_sub(2).map_or("", |place| self.word(place));
                // "Ana sent me a card from Madeira".
                let sent = (at.saturating_sub(6)..at).any(|place| matches!(self.word(place), "sent" | "wrote" | "brought"));
                sent || !words::HEARD_FROM.contains(before)
            }
            "for" | "about" => true,
            "to" => {
                let Some(before) = at.checked_sub(2) else { return false };
                !words::SAID_TO.contains(self.word(before)) && !self.ends_person(before)
            }
            _ => false,
        }
    }

    fn continues_list(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        let last = if self.word(before) == "and" { before.checked_sub(1) } else { (self.stop(before) == Stop::Comma).then_some(before) };
        last.is_some_and(|last| self.ends_row(last))
    }

    /// Where one or two uncommon small words end.
    fn small_run(&self, at: usize) -> Option<usize> {
        let fits = |place: usize| {
            place < self.tokens.len()
                && self.mention(place).is_none()
                && !words::is_common(self.word(place))
                && !words::ADVERBS.contains(self.word(place))
        };
        if !fits(at) {
            return None;
        }
        let second = self.stop(at) == Stop::None && !self.tokens[at].possessive && fits(at + 1);
        Some(at + 1 + usize::from(second))
    }

    /// `met pedro from acme`, `coffee with ruth yesterday`: an uncommon word right where a name stands.
    fn is_dictated_name(&self, at: usize, end: usize) -> bool {
        let before = self.word_before(at);
        let follows = matches!(
            self.word(end),
            "" | "from"
                | "at"
                | "and"
                | "about"
                | "in"
                | "who"
                | "on"
                | "for"
                | "she"
                | "he"
                | "they"
                | "i"
                | "we"
                | "via"
                | "through"
                | "over"
                | "to"
        );
        let closed = follows || self.stop(end - 1) > Stop::None || self.mention(end).is_some();
        let company = before != "with" || at.checked_sub(2).is_some_and(|place| words::IN_COMPANY.contains(self.word(place)));
        let expected = (words::BEFORE_A_NEW_NAME.contains(before) && company) || self.continues_list(at) || self.is_relation(at);
        let tells_me = self.begins_sentence(at) && end == at + 1 && self.tells(end) && matches!(self.word(end + 1), "me" | "us" | "my");
        (expected && closed && !self.word(at).ends_with("ing") && !self.word(at).ends_with("ly")) || tells_me
    }
}

/// A word with its first letter large.
pub(super) fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A time of day and how many words it takes; a bare number counts only behind "at".
fn clock(word: &str, next: &str, after_preposition: bool) -> Option<(Time, usize)> {
    if word == "noon" && after_preposition {
        return Time::new(12, 0, 0, 0).ok().map(|time| (time, 1));
    }
    let digits = word.trim_end_matches(|character: char| character.is_alphabetic());
    let ending = &word[digits.len()..];
    let (ending, length) = if ending.is_empty() && matches!(next, "am" | "pm") { (next, 2) } else { (ending, 1) };
    let (hour, minute) = digits.split_once(':').map_or((digits, None), |(hour, minute)| (hour, Some(minute)));
    let marked = minute.is_some() || matches!(ending, "am" | "pm") || (after_preposition && ending.is_empty());
    let hour: i8 = hour.parse().ok().filter(|_| marked)?;
    let minute: i8 = minute.map_or(Some(0), |minute| minute.parse().ok())?;
    let hour = match ending {
        "pm" if hour < 12 => hour + 12,
        "am" if hour == 12 => 0,
        "" | "am" | "pm" | "h" => hour,
        _ => return None,
    };
    Time::new(hour, minute, 0, 0).ok().map(|time| (time, length))
}
