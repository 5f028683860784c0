//! Which words were understood as what, and which were not.

use super::{
    reading::{Chip, ChipKind, Span},
    scene::{Entity, Scene},
    words,
};

/// What was understood, by word.
#[derive(Debug)]
pub(super) struct Coverage {
    understood: Vec<bool>,
    chips: Vec<(usize, usize, ChipKind)>,
}

impl Coverage {
    pub(super) fn new(words: usize) -> Self {
        Self { understood: vec![false; words], chips: Vec::new() }
    }

    /// Marks a stretch as understood.
    pub(super) fn cover(&mut self, from: usize, to: usize, kind: ChipKind) {
        let to = to.min(self.understood.len());
        if from >= to {
            return;
        }
        self.understood[from..to].fill(true);
        if kind != ChipKind::Filler && !self.chips.contains(&(from, to, kind)) {
            self.chips.push((from, to, kind));
        }
    }

    /// Marks everything named as understood.
    pub(super) fn mentions(&mut self, scene: &Scene<'_>) {
        for at in 0..scene.tokens.len() {
            let Some(mention) = scene.mention(at) else { continue };
            let kind = match mention.entity {
                Entity::Person(member) if scene.cast[member].id.is_none() && scene.cast[member].candidates.is_empty() => {
                    ChipKind::NewPerson
                }
                Entity::Person(_) => ChipKind::Person,
                Entity::Organisation(_) => ChipKind::Organisation,
                Entity::Event(_) => ChipKind::Event,
                Entity::Day | Entity::Clock(_) => continue,
            };
            self.cover(at, mention.end, kind);
        }
    }

    /// Whether a word counts as understood, by itself or as a filler.
    fn is_open(&self, scene: &Scene<'_>, at: usize) -> bool {
        !self.understood[at] && !words::is_filler(scene.word(at)) && !words::ADVERBS.contains(scene.word(at))
    }

    /// The stretches that were not understood: open words with the fillers between them.
    fn open_stretches(&self, scene: &Scene<'_>) -> Vec<(usize, usize)> {
        let mut stretches: Vec<(usize, usize)> = Vec::new();
        for at in (0..self.understood.len()).filter(|at| self.is_open(scene, *at)) {
            match stretches.last_mut() {
                Some((_, end)) if (*end..at).all(|between| !self.understood[between]) && !breaks(scene, *end, at) => *end = at + 1,
                // A contraction is one word to the eye: "isn't".
                _ => stretches.push((at - usize::from(self.is_second_half(scene, at)), at + 1)),
            }
        }
        stretches
    }

    fn is_second_half(&self, scene: &Scene<'_>, at: usize) -> bool {
        at > 0 && !self.understood[at - 1] && scene.tokens[at - 1].span.end == scene.tokens[at].span.start
    }

    /// What was not understood, verbatim.
    pub(super) fn not_understood(&self, scene: &Scene<'_>) -> Vec<String> {
        self.open_stretches(scene).into_iter().map(|(from, to)| scene.verbatim(from, to).to_owned()).collect()
    }

    /// Every stretch of the sentence and what it was read as.
    pub(super) fn chips(&self, scene: &Scene<'_>) -> Vec<Chip> {
        let mut all = self.chips.clone();
        let open = self.open_stretches(scene);
        let shown: Vec<(usize, usize)> = all.iter().map(|(from, to, _)| (*from, *to)).chain(open.iter().copied()).collect();
        let rest = (0..self.understood.len()).filter(|at| !shown.iter().any(|(from, to)| (from..to).contains(&at)));
        all.extend(rest.map(|at| (at, at + 1, ChipKind::Filler)));
        all.extend(open.iter().map(|(from, to)| (*from, *to, ChipKind::NotUnderstood)));
        all.sort_by_key(|(from, to, kind)| (*from, usize::MAX - to, *kind));
        all.into_iter().map(|(from, to, kind)| chip(scene, from, to, kind)).collect()
    }
}

fn breaks(scene: &Scene<'_>, from: usize, to: usize) -> bool {
    (from.saturating_sub(1)..to).any(|at| scene.stop(at) >= super::tokens::Stop::Clause)
}

fn chip(scene: &Scene<'_>, from: usize, to: usize, kind: ChipKind) -> Chip {
    let verbatim = scene.verbatim(from, to).to_owned();
    let named = scene.mention(from).filter(|mention| mention.end == to);
    let (text, id) = match (kind, named.map(|mention| &mention.entity)) {
        (ChipKind::Person | ChipKind::NewPerson, Some(Entity::Person(member))) => {
            let member = &scene.cast[*member];
            (member.name.clone(), member.id.map(Into::into))
        }
        (ChipKind::Organisation, Some(Entity::Organisation(Some(known)))) => {
            let organisation = &scene.lexicon.organisations[*known];
            (organisation.name.clone(), Some(organisation.id.into()))
        }
        (ChipKind::Event, Some(Entity::Event(event))) => {
            let event = &scene.lexicon.events[*event];
            (event.name.clone(), Some(event.id.into()))
        }
        _ => (verbatim, None),
    };
    Chip { kind, span: span(scene, from, to), text, id }
}

/// A stretch of words in characters.
pub(super) fn span(scene: &Scene<'_>, from: usize, to: usize) -> Span {
    let bytes = match (scene.tokens.get(from), to.checked_sub(1).and_then(|last| scene.tokens.get(last))) {
        (Some(first), Some(last)) if from < to => first.span.start..last.span.end,
        _ => 0..0,
    };
    let start = scene.text[..bytes.start].chars().count();
    Span { start, end: start + scene.text[bytes].chars().count() }
}
