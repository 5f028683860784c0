//! Puts the clauses of a sentence together into what it says.

mod intents;
mod meetings;

use super::{
    clauses::{Clause, Clauses},
    coverage::Coverage,
    dates::{self, Bias, When},
    questions,
    reading::{
        About, ChipKind, IntentKind, NamedPerson, NewsKind, Reading, Understood, UnderstoodFavour, UnderstoodInsight, UnderstoodNews,
        UnderstoodPromise, UnderstoodThanks,
    },
    rules::{Act, Subject},
    scene::{Entity, Scene},
    surroundings::{self, Surroundings},
    words,
};
use crate::{PartialDate, interactions::Direction, promises::FavourKind};

/// Reads the clauses of a scene.
pub(super) struct Reader<'s, 'a> {
    pub scene: &'s mut Scene<'a>,
    pub coverage: Coverage,
    reading: Reading,
    /// Whom the interaction was with, whom a plan is with, whom anything else is about: members of the cast.
    met: Vec<usize>,
    planned: Vec<usize>,
    concerned: Vec<usize>,
    /// The days that are not clear, by their first token.
    unclear: Vec<usize>,
    contact: Option<Clause>,
    /// Whether the day of the contact has to be asked.
    day_is_open: bool,
}

/// Reads a scene.
pub(super) fn read(scene: &mut Scene<'_>) -> Reading {
    let clauses = Clauses::of(scene);
    let coverage = Coverage::new(scene.tokens.len());
    let reading = Reading {
        understood: Understood::default(),
        questions: Vec::new(),
        chips: Vec::new(),
        named: Vec::new(),
        direction: Direction::Mutual,
        time: None,
        intents: Vec::new(),
    };
    let mut reader = Reader {
        scene,
        coverage,
        reading,
        met: Vec::new(),
        planned: Vec::new(),
        concerned: Vec::new(),
        unclear: Vec::new(),
        contact: None,
        day_is_open: false,
    };
    for clause in &clauses {
        reader.take(clause);
    }
    reader.finish(&clauses)
}

impl Reader<'_, '_> {
    fn take(&mut self, clause: &Clause) {
        match clause.act {
            Act::Contact(kind, direction) => self.contact(clause, kind, direction),
            Act::Sent(direction) => self.sent(clause, direction),
            Act::Promise(direction) => self.promise(clause, direction),
            Act::Favour(direction, kind) => self.favour(clause, direction, kind),
            Act::LedMe => self.led_me(clause),
            Act::WasLed => self.was_led(clause),
            Act::Need | Act::Offer => self.need_or_offer(clause),
            Act::Thanks(direction) => self.thanks(clause, direction, false),
            Act::OwedThanks => self.thanks(clause, Direction::Mine, true),
            Act::Insight => self.insight(clause),
            Act::Topic => self.topics(clause),
            Act::Through => self.through(clause.head_end, clause),
            Act::News(kind) => self.news(clause, kind),
            Act::Died => self.died(clause),
            Act::Intent(kind) => self.intent(clause, kind),
            Act::Aside => {}
        }
    }

    fn promise(&mut self, clause: &Clause, direction: Direction) {
        let body = self.quote(clause, clause.what, Bias::Future);
        if body.what.is_empty() {
            return;
        }
        let people = if direction == Direction::Mine { self.receivers(clause) } else { clause.people.clone() };
        for who in self.names(&people) {
            self.reading.understood.promises.push(UnderstoodPromise { direction, who, what: body.what.clone(), due: body.when });
        }
        self.take_words(clause, &people, ChipKind::Promise);
    }

    /// To whom I promised: the one who is named, else the one the promise itself names, else the one spoken about.
    fn receivers(&mut self, clause: &Clause) -> Vec<usize> {
        if !clause.people.is_empty() {
            return clause.people.clone();
        }
        // What is sent is promised to the one who gets it; whom one will ask or introduce, to the one spoken with.
        let verb = self.scene.word(clause.what);
        let leads = matches!(verb, "introduce" | "connect" | "put" | "recommend" | "refer") || !words::MINE_TO_DO.contains(verb);
        let object = Clauses::named_at(self.scene, clause.what + 1).map(|(people, _)| people);
        let about = self.spoken_about();
        let to = || (clause.what..clause.end).find(|at| matches!(self.scene.word(*at), "to" | "for" | "with")).map(|at| at + 1);
        let to = to().and_then(|at| Clauses::named_at(self.scene, at)).map(|(people, _)| people);
        match (object, leads && !about.is_empty()) {
            (Some(object), false) => object,
            (None, false) if to.is_some() => to.unwrap_or_default(),
            _ => about,
        }
    }

    /// The one person the clauses before this one speak about, when it is one.
    fn spoken_about(&self) -> Vec<usize> {
        let people = if self.met.is_empty() { &self.concerned } else { &self.met };
        let people = if people.is_empty() { &self.planned } else { people };
        if people.len() == 1 { people.clone() } else { Vec::new() }
    }

    fn favour(&mut self, clause: &Clause, direction: Direction, kind: FavourKind) {
        let body = self.quote(clause, clause.what, Bias::Past);
        let people = clause.people.clone();
        for who in self.names(&people) {
            self.reading.understood.favours.push(UnderstoodFavour { direction, who, kind, what: body.what.clone() });
        }
        self.take_words(clause, &people, ChipKind::Favour);
    }

    fn need_or_offer(&mut self, clause: &Clause) {
        let body = self.quote(clause, clause.what, Bias::Future);
        if body.whole.is_empty() {
            return;
        }
        for who in self.names(&clause.people) {
            let entry = About { who, what: body.whole.clone() };
            if clause.act == Act::Need { self.reading.understood.needs.push(entry) } else { self.reading.understood.offers.push(entry) }
        }
        self.take_words(clause, &clause.people, if clause.act == Act::Need { ChipKind::Need } else { ChipKind::Offer });
    }

    fn thanks(&mut self, clause: &Clause, direction: Direction, owed: bool) {
        let what = self.quote(clause, clause.what, Bias::Past).what;
        for who in self.names(&clause.people) {
            self.reading.understood.thanks.push(UnderstoodThanks { direction, who, what: what.clone(), owed });
        }
        self.take_words(clause, &clause.people, ChipKind::Thanks);
    }

    fn insight(&mut self, clause: &Clause) {
        let what = self.quote(clause, clause.what, Bias::Past).whole;
        let only_a_name = self.scene.person(clause.what).is_some_and(|(_, end)| end >= clause.end);
        if what.is_empty() || only_a_name {
            return self.cover_head(clause, ChipKind::Filler);
        }
        let people = if clause.people.is_empty() { self.spoken_about() } else { clause.people.clone() };
        let who = self.names(&people).into_iter().next();
        self.reading.understood.insights.push(UnderstoodInsight { who, what });
        self.take_words(clause, &people, ChipKind::Insight);
    }

    fn topics(&mut self, clause: &Clause) {
        let (from, to) = self.trimmed(clause.what, clause.end);
        if from < to {
            self.cover_head(clause, ChipKind::Filler);
            self.add_topics(from, to);
            let around = surroundings::of(self.scene, clause);
            for (from, to, kind) in around.covered {
                self.coverage.cover(from, to, kind);
            }
            self.concern(&clause.people);
        }
    }

    fn add_topics(&mut self, from: usize, to: usize) {
        for (start, end) in surroundings::split_list(self.scene, from, to) {
            let key = (start..end).map(|at| self.scene.word(at)).collect::<Vec<_>>().join(" ");
            let known = self.scene.lexicon.topic_named(&key).map(|topic| self.scene.lexicon.topics[topic].name.clone());
            let topic = known.unwrap_or_else(|| self.scene.verbatim(start, end).to_owned());
            if !topic.is_empty() && !self.reading.understood.topics.contains(&topic) {
                self.reading.understood.topics.push(topic);
            }
        }
        self.coverage.cover(from, to, ChipKind::Topic);
    }

    fn news(&mut self, clause: &Clause, kind: NewsKind) {
        let body = self.quote(clause, clause.what, Bias::Past);
        let people = clause.people.clone();
        for who in self.names(&people) {
            self.reading.understood.news.push(UnderstoodNews { who, what: body.what.clone(), kind, when: body.when });
        }
        self.take_words(clause, &people, ChipKind::News);
    }

    fn died(&mut self, clause: &Clause) {
        for member in &clause.people {
            let question = questions::death(self.scene, *member, clause);
            self.reading.questions.push(question);
        }
        self.concern(&clause.people);
    }

    fn take_words(&mut self, clause: &Clause, people: &[usize], kind: ChipKind) {
        if !people.is_empty() || kind == ChipKind::Insight {
            self.coverage.cover(clause.start, clause.end, kind);
            self.concern(people);
        }
    }

    fn concern(&mut self, people: &[usize]) {
        for member in people {
            if !self.concerned.contains(member) {
                self.concerned.push(*member);
            }
        }
    }

    fn cover_head(&mut self, clause: &Clause, kind: ChipKind) {
        self.coverage.cover(clause.start, clause.head_end, kind);
    }

    pub(super) fn names(&self, people: &[usize]) -> Vec<String> {
        people.iter().map(|member| self.scene.cast[*member].name.clone()).collect()
    }

    /// The words of a clause from a place on, and the day that stands at their end or beginning.
    fn quote(&mut self, clause: &Clause, from: usize, bias: Bias) -> Quote {
        let day = (clause.start..clause.end).find(|at| matches!(self.scene.mention(*at), Some(mention) if mention.entity == Entity::Day));
        let found = day.and_then(|at| dates::find(&self.scene.tokens, at, self.scene.today, bias));
        let (start, end) = self.trimmed(from, clause.end);
        let (whole_start, whole_end) = self.without_filler(from, clause.end);
        let mut when = None;
        if let (Some(day), Some(found)) = (day, &found) {
            match &found.when {
                When::Known(date) => when = Some(*date),
                When::Unclear { choices, guess: true } if bias == Bias::Past => {
                    when = choices.first().copied();
                    self.leave_open(day);
                }
                When::Unclear { .. } => self.leave_open(day),
            }
        }
        Quote {
            what: self.scene.verbatim(start, end).to_owned(),
            whole: self.scene.verbatim(whole_start, whole_end).to_owned(),
            when,
            side: found.and_then(|found| found.side),
        }
    }

    fn leave_open(&mut self, day: usize) {
        if !self.unclear.contains(&day) {
            self.unclear.push(day);
        }
    }

    /// A stretch without the day and the joining words at its ends.
    fn trimmed(&self, from: usize, to: usize) -> (usize, usize) {
        let (mut from, mut to) = self.without_filler(from, to);
        let day = |at: usize| self.scene.mention(at).filter(|mention| matches!(mention.entity, Entity::Day | Entity::Clock(_)));
        while let Some(start) = (from..to).find(|at| day(*at).is_some_and(|mention| mention.end == to)) {
            (from, to) = self.without_filler(from, start);
        }
        while let Some(mention) = day(from).filter(|mention| from < to && mention.end <= to) {
            (from, to) = self.without_filler(mention.end, to);
        }
        (from, to)
    }

    fn without_filler(&self, mut from: usize, mut to: usize) -> (usize, usize) {
        while from < to && words::CONNECTIVES.contains(self.scene.word(from)) {
            from += 1;
        }
        while to > from && (words::CONNECTIVES.contains(self.scene.word(to - 1)) || matches!(self.scene.word(to - 1), "to" | "by" | "too"))
        {
            to -= 1;
        }
        (from, to)
    }

    fn finish(mut self, clauses: &[Clause]) -> Reading {
        self.give_it_a_day(clauses);
        let mut people = Vec::new();
        let chosen = [&self.met, &self.planned, &self.concerned].into_iter().find(|people| !people.is_empty()).cloned();
        let chosen = chosen.unwrap_or_else(|| (0..self.scene.cast.len()).collect());
        for member in chosen {
            let pronoun = self.scene.cast[member].pronoun && self.met.is_empty();
            if !people.contains(&member) && !pronoun {
                people.push(member);
            }
        }
        self.reading.understood.people = people.iter().map(|member| self.named(*member)).collect();
        self.reading.named = (0..self.scene.cast.len()).map(|member| self.named(member)).collect();
        self.reading.understood.organisations = surroundings::organisations(self.scene);
        let asked = questions::about_people(self.scene);
        let days = questions::about_days(self.scene, &self.unclear, self.contact.is_some());
        self.reading.questions.splice(0..0, asked.into_iter().chain(days));
        self.coverage.mentions(self.scene);
        self.reading.understood.not_understood = self.coverage.not_understood(self.scene);
        self.reading.chips = self.coverage.chips(self.scene);
        self.reading
    }

    fn named(&self, member: usize) -> NamedPerson {
        let member = &self.scene.cast[member];
        NamedPerson { name: member.name.clone(), id: member.id }
    }

    /// "In January, check in with Kofi": the day of a plan may stand before it.
    fn plan_for(&mut self, day: Option<usize>) {
        let plan = self.reading.intents.iter_mut().find(|intent| intent.kind != IntentKind::Attempt && intent.due.is_none());
        let (Some(plan), Some(day)) = (plan, day) else { return };
        if let Some(found) = dates::find(&self.scene.tokens, day, self.scene.today, Bias::Future)
            && let When::Known(when) = found.when
            && found.side != Some(Bias::Past)
        {
            plan.due = Some(when);
            self.reading.understood.follow_up = self.reading.understood.follow_up.or(plan.due);
            self.coverage.cover(day, day + found.len, ChipKind::When);
        }
    }

    /// What happened without a day happened today; a day outside of all clauses is its day.
    fn give_it_a_day(&mut self, clauses: &[Clause]) {
        let owned = |at: usize| clauses.iter().any(|clause| (clause.start..clause.end).contains(&at));
        let loose = (0..self.scene.tokens.len())
            .find(|at| !owned(*at) && matches!(self.scene.mention(*at), Some(mention) if mention.entity == Entity::Day));
        let Some(contact) = self.contact.clone() else { return self.plan_for(loose) };
        if let Some(day) = loose.filter(|_| self.reading.understood.when.is_none() && !self.day_is_open) {
            let around = Surroundings { days: vec![day], ..Surroundings::default() };
            self.set_when(&around, &Clause { subject: Subject::Me, ..contact });
            self.coverage.cover(day, self.scene.after(day), ChipKind::When);
        }
        if self.reading.understood.when.is_none() && !self.day_is_open {
            self.reading.understood.when = Some(PartialDate::from(self.scene.today));
        }
    }
}

/// Words of a sentence, with and without the day among them.
struct Quote {
    what: String,
    whole: String,
    when: Option<PartialDate>,
    side: Option<Bias>,
}
