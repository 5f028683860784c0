//! Rows of people as a sentence names them: "Dana, Tomas and Li", "my friend Ana", "Will and his wife", "her".

use super::{Clauses, Person};
use crate::capture::{
    scene::{Entity, Scene},
    tokens::Stop,
    words,
};

impl<'s, 'a> Clauses<'s, 'a> {
    /// His, her, their or somebody's.
    pub(super) fn owner_at(&self, at: usize) -> Option<(Vec<Person>, usize)> {
        if matches!(self.scene.word(at), "his" | "her" | "their") {
            return Some((vec![Person::Pronoun(at)], at + 1));
        }
        let (member, end) = self.scene.person(at)?;
        self.scene.tokens[end - 1].possessive.then(|| (vec![Person::Named(member)], end))
    }

    /// A row of people: "Dana, Tomas and Li", "my friend Ana", "her".
    pub(super) fn people_at(&self, at: usize) -> Option<(Vec<Person>, usize)> {
        self.row_at(at, false)
    }

    /// A row of people; as subjects all of them do what follows, as objects the last may begin a clause of its own.
    pub(super) fn row_at(&self, at: usize, subjects: bool) -> Option<(Vec<Person>, usize)> {
        let word = self.scene.word(at);
        let at = self.introduced(at);
        if self.scene.person(at).is_none() && matches!(word, "him" | "her" | "them") {
            return Some((vec![Person::Pronoun(at)], at + 1));
        }
        let (member, end) = self.scene.person(at)?;
        let (mut people, mut end) = (vec![Person::Named(member)], self.with_organisation(end));
        while let Some((member, next)) = self.next_in_row(end, subjects) {
            people.push(Person::Named(member));
            end = self.with_organisation(next);
        }
        Some((people, self.with_family(end)))
    }

    /// Skips what stands before a name: "my friend", "both", "her colleague".
    fn introduced(&self, at: usize) -> usize {
        let word = self.scene.word(at);
        let theirs = matches!(word, "his" | "her" | "their");
        if !theirs && !matches!(word, "my" | "our" | "both") && !words::TITLES.contains(word) {
            return at;
        }
        let name = (at + 1..at + 4).find(|place| self.scene.person(*place).is_some());
        // "gave her Ana's number": only "her boss Ana" is one person.
        let one = |name: &usize| {
            (at..*name).all(|place| self.is_loose(place) && self.scene.word(place) != "and")
                && (!theirs || words::RELATIONS.contains(self.scene.word(name - 1)))
        };
        name.filter(one).unwrap_or(at)
    }

    /// "Will and his wife".
    fn with_family(&self, end: usize) -> usize {
        let word = |steps: usize| self.scene.word(end + steps);
        let joined = self.scene.stop(end - 1) == Stop::None && word(0) == "and" && matches!(word(1), "his" | "her" | "their");
        if joined && words::RELATIONS.contains(word(2)) && self.scene.person(end + 3).is_none() { end + 3 } else { end }
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
    pub(in crate::capture) fn named_at(scene: &'s mut Scene<'a>, at: usize) -> Option<(Vec<usize>, usize)> {
        let walk = Self { scene, focus: Vec::new(), found: Vec::new(), closed_until: 0 };
        let (people, end) = walk.people_at(at)?;
        let named = people.into_iter().filter_map(|person| if let Person::Named(member) = person { Some(member) } else { None });
        let named: Vec<usize> = named.collect();
        (!named.is_empty()).then_some((named, end))
    }
}
