//! What stands around a meeting: its day, event, place, the others, the way it took place, what was talked about.

use jiff::civil::Time;

use super::{
    clauses::Clause,
    dates::{self, Bias},
    reading::ChipKind,
    scene::{Entity, Scene, capitalised},
    tokens::Stop,
    words,
};
use crate::interactions::InteractionKind;

/// What was found around a meeting.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Surroundings {
    /// The first tokens of the days.
    pub days: Vec<usize>,
    /// The side of today that a day names.
    pub side: Option<Bias>,
    pub time: Option<Time>,
    pub event: Option<String>,
    pub place: Option<String>,
    pub people: Vec<usize>,
    pub medium: Option<InteractionKind>,
    /// Stretches that name topics.
    pub topics: Vec<(usize, usize)>,
    /// Stretches that were understood.
    pub covered: Vec<(usize, usize, ChipKind)>,
}

/// What stands around a clause.
pub(super) fn of(scene: &Scene<'_>, clause: &Clause) -> Surroundings {
    let mut found = Surroundings::default();
    let mut at = clause.start;
    while at < clause.end {
        if at == clause.start {
            // Only a day or time stands before the head.
            while at < clause.head_end {
                let placed = matches!(scene.word(at), "at" | "in") && at > clause.start;
                at = if placed { found.place_or_event(scene, at, clause.head_end) } else { found.mention(scene, at, false) };
            }
            continue;
        }
        at = found.step(scene, at, clause.end);
    }
    found
}

impl Surroundings {
    fn step(&mut self, scene: &Scene<'_>, at: usize, end: usize) -> usize {
        if let Some((medium, next)) = medium(scene, at) {
            self.medium = self.medium.or(Some(medium));
            self.covered.push((at, next, ChipKind::Kind));
            return next;
        }
        if scene.mention(at).is_some() {
            return self.mention(scene, at, true);
        }
        match scene.word(at) {
            "about" | "on" | "regarding" | "re" | "discussing" if !scene.word(at + 1).is_empty() && at + 1 < end => {
                self.topic(scene, at, end)
            }
            "at" | "in" | "during" | "after" | "before" | "near" | "outside" => self.place_or_event(scene, at, end),
            "with" if scene.person(at + 1).is_some() => self.company(scene, at + 1),
            _ => at + 1,
        }
    }

    fn mention(&mut self, scene: &Scene<'_>, at: usize, inside: bool) -> usize {
        let Some(mention) = scene.mention(at) else { return at + 1 };
        match mention.entity {
            Entity::Day => {
                let found = dates::find(&scene.tokens, at, scene.today, Bias::Past);
                if self.days.is_empty() {
                    self.side = found.and_then(|found| found.side);
                }
                self.days.push(at);
                self.covered.push((at, mention.end, ChipKind::When));
            }
            Entity::Clock(time) => {
                self.time = self.time.or(Some(time));
                self.covered.push((at, mention.end, ChipKind::When));
            }
            Entity::Event(event) if inside => self.set_event(scene, event, at, mention.end),
            _ => {}
        }
        mention.end
    }

    fn set_event(&mut self, scene: &Scene<'_>, event: usize, at: usize, end: usize) {
        self.event = self.event.take().or_else(|| Some(scene.lexicon.events[event].name.clone()));
        self.covered.push((at, end, ChipKind::Event));
    }

    /// `with Tomas and Li`.
    fn company(&mut self, scene: &Scene<'_>, at: usize) -> usize {
        let mut next = at;
        while let Some((member, end)) = scene.person(next + usize::from(scene.word(next) == "and" && next > at)) {
            self.people.push(member);
            next = end;
        }
        self.covered.push((at - 1, next, ChipKind::Kind));
        next
    }

    /// `about her talk and the grant yesterday`: the words up to what does not belong to them.
    fn topic(&mut self, scene: &Scene<'_>, at: usize, end: usize) -> usize {
        let carried = matches!(scene.word(at + 1), "the" | "a" | "my" | "his" | "her" | "their" | "our");
        if scene.word(at) == "on" && (carried || scene.mention(at + 1).is_some()) {
            return at + 1;
        }
        let mut last = at + 1;
        while last < end && !ends_topic(scene, last, at + 1) {
            last = scene.after(last).min(end);
        }
        let to = without_connective(scene, at + 1, last);
        if to > at + 1 {
            self.topics.push((at + 1, to));
            self.covered.push((at, to, ChipKind::Topic));
        }
        last.max(at + 1)
    }

    fn place_or_event(&mut self, scene: &Scene<'_>, at: usize, end: usize) -> usize {
        let start = at + 1 + usize::from(scene.word(at + 1) == "the" && scene.mention(at + 2).is_some());
        if let Some(mention) = scene.mention(start) {
            if let Entity::Event(event) = mention.entity {
                self.set_event(scene, event, at, mention.end);
                return mention.end;
            }
            return at + 1;
        }
        if matches!(scene.word(at), "after" | "before" | "during") {
            return at + 1;
        }
        let Some(last) = place_end(scene, at, end) else { return at + 1 };
        let name = scene.verbatim(start, last);
        let is_event = scene.word(at) == "at" && (start..last).any(|place| place > start && words::EVENT_WORDS.contains(scene.word(place)));
        if is_event {
            self.event = self.event.take().or_else(|| Some(proper_name(name)));
            self.covered.push((at, last, ChipKind::Event));
        } else {
            self.place = self.place.take().or_else(|| Some(proper_name(name)));
            self.covered.push((at, last, ChipKind::Place));
        }
        last
    }
}

/// Where a place that begins behind a preposition ends: at capitals, else at small words that are no other part of speech.
fn place_end(scene: &Scene<'_>, at: usize, end: usize) -> Option<usize> {
    let start = at + 1;
    let capital = |place: usize| scene.tokens.get(place).is_some_and(|token| token.capital);
    let free = |place: usize| place < end && scene.mention(place).is_none();
    let joined = |place: usize| place == start || scene.stop(place - 1) == Stop::None;
    if capital(start) && free(start) {
        let particle = |place: usize| {
            matches!(scene.word(place), "of" | "de" | "da" | "do" | "la" | "le" | "the" | "del") && capital(place + 1) && free(place + 1)
        };
        return Some((start..end).find(|place| !(free(*place) && joined(*place) && (capital(*place) || particle(*place)))).unwrap_or(end));
    }
    if matches!(
        scene.word(start),
        "person"
            | "touch"
            | "general"
            | "detail"
            | "total"
            | "private"
            | "passing"
            | "a"
            | "an"
            | "fact"
            | "particular"
            | "length"
            | "least"
            | "last"
            | "first"
            | "all"
            | "once"
    ) {
        return None;
    }
    let article = usize::from(matches!(scene.word(start), "the" | "his" | "her" | "their" | "my" | "our"));
    let plain = |place: usize| {
        free(place)
            && joined(place)
            && !words::is_filler(scene.word(place))
            && !words::ADVERBS.contains(scene.word(place))
            && !is_joint(scene.word(place))
    };
    let last = (start + article..end.min(start + article + 4)).take_while(|place| plain(*place)).last()? + 1;
    let named = article > 0
        || words::PLACE_WORDS.contains(scene.word(start))
        || scene.word(at) == "in"
        || (start..last).any(|place| words::EVENT_WORDS.contains(scene.word(place)) || words::PLACE_WORDS.contains(scene.word(place)));
    (named && (scene.word(at) != "in" || last - start <= 2 + article)).then_some(last)
}

/// A place as dictation writes it, with capitals; as it was said when it has an article.
fn proper_name(name: &str) -> String {
    let written_small = !name.contains(char::is_uppercase);
    let article = ["the ", "his ", "her ", "their ", "my ", "our "].iter().any(|article| name.starts_with(article));
    if !written_small || article {
        return name.to_owned();
    }
    name.split(' ').map(capitalised).collect::<Vec<_>>().join(" ")
}

fn ends_topic(scene: &Scene<'_>, at: usize, first: usize) -> bool {
    let Some(mention) = scene.mention(at) else {
        let place = matches!(scene.word(at), "at" | "in")
            && at > first
            && place_end(scene, at, scene.tokens.len()).is_some()
            && scene.tokens.get(at + 1).is_some_and(|token| token.capital);
        let event = matches!(scene.word(at), "at" | "during")
            && matches!(scene.mention(at + 1), Some(mention) if matches!(mention.entity, Entity::Event(_)));
        return place
            || event
            || scene.word(at) == "went"
            || (matches!(scene.word(at), "over" | "via") && medium(scene, at).is_some())
            || (at > first && scene.stop(at - 1) >= Stop::Clause);
    };
    matches!(mention.entity, Entity::Day | Entity::Clock(_))
}

fn is_joint(word: &str) -> bool {
    words::CONNECTIVES.contains(word)
        || matches!(
            word,
            "about"
                | "with"
                | "at"
                | "in"
                | "over"
                | "via"
                | "through"
                | "from"
                | "during"
                | "discussed"
                | "talked"
                | "introduced"
                | "after"
                | "before"
                | "she"
                | "he"
                | "they"
                | "i"
                | "we"
                | "promised"
        )
}

fn without_connective(scene: &Scene<'_>, from: usize, mut to: usize) -> usize {
    while to > from
        && (words::CONNECTIVES.contains(scene.word(to - 1)) || matches!(scene.word(to - 1), "at" | "in" | "on" | "with" | "over" | "by"))
    {
        to -= 1;
    }
    to
}

/// `over zoom`, `by email`, `on linkedin`, `over lunch`: how it took place, and where the words end.
fn medium(scene: &Scene<'_>, at: usize) -> Option<(InteractionKind, usize)> {
    if !matches!(scene.word(at), "over" | "by" | "on" | "via" | "for" | "through") {
        return None;
    }
    let skipped = usize::from(matches!(scene.word(at + 1), "the" | "a" | "an"));
    let skipped = skipped + usize::from(matches!(scene.word(at + 1 + skipped), "quick" | "long" | "video" | "early" | "late" | "nice"));
    let kind = match scene.word(at + 1 + skipped) {
        "zoom" | "teams" | "skype" | "phone" | "facetime" | "video" | "call" | "meet" => InteractionKind::Call,
        "coffee" | "lunch" | "dinner" | "breakfast" | "drinks" | "tea" | "brunch" | "beers" | "beer" | "drink" => InteractionKind::Meal,
        "email" | "mail" => InteractionKind::Email,
        "linkedin" | "whatsapp" | "signal" | "slack" | "mastodon" | "telegram" | "discord" | "chat" | "text" | "message" => {
            InteractionKind::Message
        }
        _ => return None,
    };
    Some((kind, at + 2 + skipped))
}

/// The parts of a list: "benchmarks, hiring and the grant".
pub(super) fn split_list(scene: &Scene<'_>, from: usize, to: usize) -> Vec<(usize, usize)> {
    let mut parts = Vec::new();
    let mut start = from;
    for at in from..to {
        if scene.word(at) == "and" {
            parts.push((start, at));
            start = at + 1;
        } else if at + 1 < to && scene.stop(at) == Stop::Comma {
            parts.push((start, at + 1));
            start = at + 1;
        }
    }
    parts.push((start, to));
    parts.retain(|(start, end)| start < end);
    parts
}

/// Every organisation a sentence names, as the book has it.
pub(super) fn organisations(scene: &Scene<'_>) -> Vec<String> {
    let mut names = Vec::new();
    for at in 0..scene.tokens.len() {
        let Some(mention) = scene.mention(at) else { continue };
        let Entity::Organisation(known) = mention.entity else { continue };
        let name = known.map_or_else(|| scene.proper(at, mention.end), |known| scene.lexicon.organisations[known].name.clone());
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}
