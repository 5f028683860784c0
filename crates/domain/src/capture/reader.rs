//! Puts the clauses of a sentence together into what it says.

use super::{
    clauses::{Clause, Clauses},
    coverage::Coverage,
    dates::{self, Bias, When},
    questions,
    reading::{
        About, ChipKind, Intent, IntentKind, NamedPerson, NewsKind, Reading, Understood, UnderstoodFavour, UnderstoodInsight,
        UnderstoodNews, UnderstoodPromise, UnderstoodThanks,
    },
    rules::{Act, Subject},
    scene::{Entity, Scene},
    surroundings::{self, Surroundings},
    words,
};
use crate::{
    PartialDate,
    interactions::{Direction, InteractionKind},
    promises::FavourKind,
};

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

    // ---- contact ----

    fn contact(&mut self, clause: &Clause, kind: InteractionKind, direction: Direction) {
        if clause.people.is_empty() {
            return;
        }
        let around = surroundings::of(self.scene, clause);
        if around.lean == Some(Bias::Future) {
            return self.plan(clause, IntentKind::Plan, clause.start);
        }
        let kind = self.kind_of(clause, kind, &around);
        if self.contact.is_some() {
            return self.another_contact(clause, kind, &around);
        }
        self.reading.understood.kind = Some(kind);
        self.reading.direction = direction;
        self.contact = Some(clause.clone());
        self.cover_head(clause, ChipKind::Kind);
        self.met.extend(&clause.people);
        self.set_scene(&around, clause);
    }

    /// A second interaction fits the first only when it says the same of more people, or more of the same people.
    fn another_contact(&mut self, clause: &Clause, kind: InteractionKind, around: &Surroundings) {
        let same_people = clause.people.iter().all(|member| self.met.contains(member));
        let same_kind = self.reading.understood.kind == Some(kind) && around.days.is_empty();
        if !same_people && !same_kind {
            return;
        }
        for member in &clause.people {
            if !self.met.contains(member) {
                self.met.push(*member);
            }
        }
        self.cover_head(clause, ChipKind::Kind);
        self.set_scene(around, clause);
    }

    /// What a clause of contact says besides: where, when, at which event, with whom else, about what.
    fn set_scene(&mut self, around: &Surroundings, clause: &Clause) {
        for member in &around.people {
            if !self.met.contains(member) {
                self.met.push(*member);
            }
        }
        let understood = &mut self.reading.understood;
        understood.event = understood.event.take().or_else(|| around.event.clone());
        understood.place = understood.place.take().or_else(|| around.place.clone());
        self.reading.time = self.reading.time.or(around.time);
        for (from, to, kind) in &around.covered {
            self.coverage.cover(*from, *to, *kind);
        }
        for (from, to) in &around.topics {
            self.add_topics(*from, *to);
        }
        self.set_when(around, clause);
    }

    fn set_when(&mut self, around: &Surroundings, clause: &Clause) {
        if self.reading.understood.when.is_some() {
            return;
        }
        let Some(day) = around.days.first() else { return };
        let noun = clause.subject == Subject::Nobody;
        let found = dates::find(&self.scene.tokens, *day, self.scene.today, Bias::Past);
        let Some(found) = found else { return };
        // "Lunch with Grace on Friday" may be a memory or a plan.
        let open = noun && found.lean.is_none() && found.when != When::Known(self.scene.today.into());
        match found.when {
            When::Known(when) if !open => self.reading.understood.when = Some(when),
            When::Unclear { choices, guess: true } if !open => {
                self.reading.understood.when = choices.first().copied();
                self.leave_open(*day);
            }
            _ => {
                self.day_is_open = true;
                self.leave_open(*day);
            }
        }
    }

    fn kind_of(&self, clause: &Clause, kind: InteractionKind, around: &Surroundings) -> InteractionKind {
        let spoke = (clause.start..clause.head_end).any(|at| matches!(self.scene.word(at), "spoke" | "talked" | "chatted"));
        let phone = (clause.start..clause.head_end).any(|at| self.scene.word(at) == "phone");
        match kind {
            _ if around.medium.is_some() => around.medium.unwrap_or(kind),
            InteractionKind::Meeting if around.event.is_some() => InteractionKind::Encounter,
            InteractionKind::Call if spoke && !phone && around.event.is_some() => InteractionKind::Encounter,
            InteractionKind::Call if spoke && !phone && around.place.is_some() => InteractionKind::Meeting,
            kind => kind,
        }
    }

    fn sent(&mut self, clause: &Clause, direction: Direction) {
        let body = self.quote(clause, clause.head_end, Bias::Past);
        if self.contact.is_none() && body.lean != Some(Bias::Future) && !clause.people.is_empty() {
            self.reading.understood.kind = Some(InteractionKind::Message);
            self.reading.direction = direction;
            self.reading.understood.when = body.when.or(self.reading.understood.when);
            self.met.extend(&clause.people);
            self.contact = Some(clause.clone());
        }
        if !body.what.is_empty() {
            self.favour(clause, direction, FavourKind::Resource);
        }
        self.cover_head(clause, ChipKind::Kind);
    }

    // ---- what is said ----

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
        let leads = matches!(self.scene.word(clause.what), "introduce" | "connect" | "put" | "recommend" | "refer");
        let object = Clauses::named_at(self.scene, clause.what + 1).map(|(people, _)| people);
        let about = self.spoken_about(clause);
        let to = || (clause.what..clause.end).find(|at| matches!(self.scene.word(*at), "to" | "for" | "with")).map(|at| at + 1);
        let to = to().and_then(|at| Clauses::named_at(self.scene, at)).map(|(people, _)| people);
        match (object, leads && !about.is_empty()) {
            (Some(object), false) => object,
            (None, false) if to.is_some() => to.unwrap_or_default(),
            _ => about,
        }
    }

    /// The one person the clauses before this one speak about, when it is one.
    fn spoken_about(&self, clause: &Clause) -> Vec<usize> {
        let people = if self.met.is_empty() { &self.concerned } else { &self.met };
        let people = if people.is_empty() { &self.planned } else { people };
        let _ = clause;
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
        if what.is_empty() {
            return self.cover_head(clause, ChipKind::Filler);
        }
        let people = if clause.people.is_empty() { self.spoken_about(clause) } else { clause.people.clone() };
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

    // ---- who led to whom ----

    fn through(&mut self, at: usize, clause: &Clause) {
        let Some((people, end)) = Clauses::named_at(self.scene, at) else { return };
        self.reading.understood.met_through = self.names(&people).into_iter().next();
        self.coverage.cover(clause.start, end, ChipKind::MetThrough);
        if let Some(contact) = self.contact.clone() {
            // What stands behind it still belongs to the meeting.
            let rest = Clause { head_end: end, start: clause.start, end: clause.end, ..contact };
            let around = surroundings::of(self.scene, &rest);
            if around.event.is_some() && self.reading.understood.kind == Some(InteractionKind::Meeting) {
                self.reading.understood.kind = Some(InteractionKind::Encounter);
            }
            self.set_scene(&around, &rest);
        }
    }

    fn led_me(&mut self, clause: &Clause) {
        let us = self.scene.word(clause.head_end - 1) == "us";
        self.reading.understood.met_through = self.names(&clause.people).into_iter().next();
        self.favour(clause, Direction::Theirs, FavourKind::Introduction);
        if let Some((people, end)) = Clauses::named_at(self.scene, clause.head_end).filter(|_| !us) {
            self.introduced(clause, people, end);
        }
    }

    fn was_led(&mut self, clause: &Clause) {
        let Some((people, end)) = Clauses::named_at(self.scene, clause.head_end) else { return };
        let by = (end..clause.end).find(|at| matches!(self.scene.word(*at), "by" | "through" | "via"));
        if let Some((connectors, last)) = by.and_then(|by| Clauses::named_at(self.scene, by + 1)) {
            self.reading.understood.met_through = self.names(&connectors).into_iter().next();
            self.coverage.cover(end, last, ChipKind::MetThrough);
        }
        self.cover_head(clause, ChipKind::MetThrough);
        self.introduced(clause, people, end);
    }

    /// An introduction is no meeting, unless it was made at an event.
    fn introduced(&mut self, clause: &Clause, people: Vec<usize>, end: usize) {
        let rest = Clause { head_end: end, people: people.clone(), ..clause.clone() };
        let around = surroundings::of(self.scene, &rest);
        self.coverage.cover(clause.head_end, end, ChipKind::MetThrough);
        if around.event.is_some() && around.lean != Some(Bias::Future) && self.contact.is_none() {
            self.reading.understood.kind = Some(InteractionKind::Encounter);
            self.contact = Some(rest.clone());
            self.met.extend(people);
        } else {
            self.planned.extend(people);
        }
        self.set_scene(&around, &rest);
    }

    // ---- what did not happen ----

    fn intent(&mut self, clause: &Clause, kind: IntentKind) {
        if kind == IntentKind::Attempt { self.attempt(clause) } else { self.plan(clause, kind, clause.what) }
    }

    fn plan(&mut self, clause: &Clause, kind: IntentKind, from: usize) {
        let body = self.quote(clause, from, Bias::Future);
        let people = self.intended(clause, from);
        let who = self.names(&people);
        self.reading.intents.push(Intent { kind, who, what: body.what, due: body.when });
        self.reading.understood.follow_up = self.reading.understood.follow_up.or(body.when);
        self.planned.extend(people);
        let around = surroundings::of(self.scene, clause);
        let understood = &mut self.reading.understood;
        understood.event = understood.event.take().or(around.event);
        self.coverage.cover(clause.start, clause.end, ChipKind::Intent);
    }

    /// With whom it is meant: those it names first, else the one spoken about.
    fn intended(&mut self, clause: &Clause, from: usize) -> Vec<usize> {
        if !clause.people.is_empty() {
            return clause.people.clone();
        }
        let named = (from..clause.end).find_map(|at| Clauses::named_at(self.scene, at)).map(|(people, _)| people);
        named.unwrap_or_else(|| self.spoken_about(clause))
    }

    /// What came to nothing takes the contact before it back: "called Tomas, no answer".
    fn attempt(&mut self, clause: &Clause) {
        let body = self.quote(clause, clause.what, Bias::Past);
        let people = self.intended(clause, clause.what);
        let others = clause.subject == Subject::Them && !people.is_empty() && !people.iter().any(|member| self.met.contains(member));
        let object = self.has_other_object(clause);
        if !others && !object {
            self.take_back(clause, &people);
        }
        let who = self.names(&people);
        self.reading.intents.push(Intent { kind: IntentKind::Attempt, who, what: body.whole, due: None });
        self.planned.extend(people);
        self.coverage.cover(clause.start, clause.end, ChipKind::Intent);
    }

    /// "She cancelled the workshop" is not about our meeting; "did not mention" is not either.
    fn has_other_object(&self, clause: &Clause) -> bool {
        const MEETINGS: &[&str] = &[
            "meeting",
            "call",
            "lunch",
            "coffee",
            "dinner",
            "it",
            "on",
            "us",
            "last",
            "show",
            "up",
            "come",
            "answer",
            "reply",
            "pick",
            "make",
            "appear",
            "respond",
            "voicemail",
            "meet",
            "talk",
            "breakfast",
            "turn",
            "at",
            "because",
            "again",
            "chat",
            "so",
            "and",
            "get",
            "reach",
            "connect",
            "join",
        ];
        let own = matches!(clause.subject, Subject::Me | Subject::Anywhere);
        let said = clause.head_end < clause.end && self.scene.mention(clause.head_end).is_none();
        !own && said && !(clause.head_end..clause.end).any(|at| MEETINGS.contains(&self.scene.word(at)))
    }

    fn take_back(&mut self, clause: &Clause, people: &[usize]) {
        // "Met Dana. Tried to call Tomas": somebody else's call does not undo the meeting.
        let elsewhere = clause.subject == Subject::Me && !people.is_empty() && !people.iter().any(|member| self.met.contains(member));
        if elsewhere || self.contact.is_none() {
            return;
        }
        let only_some = clause.subject == Subject::Them && people.len() < self.met.len();
        if only_some {
            self.met.retain(|member| !people.contains(member));
            return;
        }
        self.contact = None;
        self.planned.append(&mut self.met);
        self.reading.understood.kind = None;
        self.reading.understood.when = None;
    }

    // ---- words ----

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
            lean: found.and_then(|found| found.lean),
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

    // ---- the end ----

    fn finish(mut self, clauses: &[Clause]) -> Reading {
        self.give_it_a_day(clauses);
        let mut people = Vec::new();
        let chosen = if !self.met.is_empty() {
            self.met.clone()
        } else if !self.planned.is_empty() {
            self.planned.clone()
        } else {
            self.concerned.clone()
        };
        for member in chosen {
            if !people.contains(&member) && !self.scene.cast[member].pronoun {
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

    /// What happened without a day happened today; a day outside of all clauses is its day.
    fn give_it_a_day(&mut self, clauses: &[Clause]) {
        let Some(contact) = self.contact.clone() else { return };
        let owned = |at: usize| clauses.iter().any(|clause| (clause.start..clause.end).contains(&at));
        let loose = (0..self.scene.tokens.len())
            .find(|at| !owned(*at) && matches!(self.scene.mention(*at), Some(mention) if mention.entity == Entity::Day));
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
    lean: Option<Bias>,
}
