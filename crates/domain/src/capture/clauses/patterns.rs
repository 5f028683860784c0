//! Fits the patterns of the grammar to the words at a place.

use super::{Clauses, Fit, Speaker};
use crate::capture::{
    rules::{Act, Element, RULES, Rule, Subject},
    scene::Entity,
    tokens::Stop,
    words,
};

impl Clauses<'_, '_> {
    pub(super) fn best_rule(&self, at: usize, speaker: &Speaker) -> Option<(&'static Rule, Fit)> {
        let mut verb = speaker.verb;
        loop {
            if let Some(found) = self.best_rule_at(verb, speaker) {
                return Some(found);
            }
            let said = verb > at;
            let word = self.scene.word(verb);
            let next = self.scene.word(verb + 1);
            // "he's moved": the contraction of "has".
            let done = matches!(
                next,
                "moved" | "joined" | "left" | "got" | "lost" | "started" | "become" | "changed" | "founded" | "retired" | "won" | "now"
            );
            let perfect = matches!(word, "has" | "have" | "had" | "been") || (matches!(word, "is" | "are") && done);
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
        let to_me = open && matches!(self.scene.word(next), "me" | "us");
        match rule.act {
            Act::Promise(_) if rule.subject == Subject::Me => !to_me,
            Act::Contact(..) if matches!(rule.subject, Subject::Them | Subject::Somebody) => !somebody,
            Act::Contact(..) if rule.subject == Subject::Both => !(somebody || (open && matches!(self.scene.word(next), "with" | "to"))),
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
        // "Lunch yesterday with Tomas": a day may stand inside of any phrase.
        if let Some(mention) = self.scene.mention(at).filter(|mention| fit.begun && mention.entity == Entity::Day) {
            let open = self.scene.stop(mention.end - 1) == Stop::None;
            return open.then(|| self.fit_words(words, rest, fit, mention.end))?;
        }
        if let Some(with) = self.with_behind_place(words, &fit, at) {
            return self.fit_words(words, rest, fit, with);
        }
        if adverb { self.fit_words(words, rest, fit, at + 1) } else { None }
    }

    /// "Lunch at Cafe Central with Grace": the place may stand before the company.
    fn with_behind_place(&self, words: &[&str], fit: &Fit, at: usize) -> Option<usize> {
        if !fit.begun || words != ["with"] || !matches!(self.scene.word(at), "at" | "in") {
            return None;
        }
        let with = (at + 2..at + 6).find(|place| self.scene.word(*place) == "with")?;
        (at..with).all(|place| self.scene.stop(place) == Stop::None && self.scene.person(place).is_none()).then_some(with)
    }

    fn fit_gap(&self, most: usize, rest: &[Element], fit: &Fit) -> Option<Fit> {
        (0..=most)
            .take_while(|skipped| (fit.end..fit.end + skipped).all(|at| self.is_loose(at) && !words::TURNS.contains(self.scene.word(at))))
            .find_map(|skipped| self.fit(rest, Fit { end: fit.end + skipped, ..fit.clone() }))
    }

    pub(super) fn is_loose(&self, at: usize) -> bool {
        at < self.scene.tokens.len() && self.scene.mention(at).is_none() && self.scene.stop(at) == Stop::None
    }
}
