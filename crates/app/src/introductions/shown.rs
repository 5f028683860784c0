//! Suggestions as they are shown: who should meet, why, and whom to ask first.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wellmet_domain::{PersonId, Sentence, catalogue::say, titles::seniority_of};

use super::{
    matching::{Given, Met},
    pairs::{Pair, Pairs},
};
use crate::paths::OnPath;

wellmet_domain::text_enum! {
    /// What speaks for an introduction first.
    pub enum SuggestionKind {
        /// One looks for what the other could give.
        Need => "need",
        /// Both care about the same.
        Topic => "topic",
        /// They know people in common.
        Acquaintances => "acquaintances",
    }
}

/// Two people who should meet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct SuggestedIntroduction {
    /// What speaks for it first.
    pub kind: SuggestionKind,
    /// One of them: who looks for something, where one does.
    pub one: OnPath,
    /// The other.
    pub other: OnPath,
    /// The suggestion in one sentence.
    pub said: Sentence,
    /// What speaks for it.
    pub because: Vec<Sentence>,
    /// Whom to ask first, before the other learns of it.
    pub ask_first: PersonId,
    /// Why that one first, in words.
    pub ask_first_said: Sentence,
    /// What to mind before asking.
    pub care: Vec<Sentence>,
}

/// Who should meet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Suggestions {
    /// The answer in one sentence.
    pub said: Sentence,
    /// The suggestions, the best first.
    pub items: Vec<SuggestedIntroduction>,
}

impl Suggestions {
    pub(super) fn of(items: Vec<SuggestedIntroduction>) -> Self {
        Self { said: say("introductions-said", [("count", items.len().into())]), items }
    }

    /// The best so many of them.
    pub(super) fn first(&self, limit: usize) -> Self {
        Self::of(self.items.iter().take(limit).cloned().collect())
    }
}

impl Pairs<'_> {
    /// A pair as it is shown.
    pub(super) fn shown(&self, (one, other): (u32, u32), pair: &Pair) -> Option<SuggestedIntroduction> {
        let met = pair.met.iter().max_by(|one, other| one.fit.total_cmp(&other.fit));
        // Who looks for something is named first.
        let (one, other) = met.map_or((one, other), |met| (met.seeker, met.giver));
        let (kind, said) = self.said(one, other, pair, met)?;
        let (ask_first, ask_first_said) = self.first_asked(one, other, met)?;
        let (one_shown, other_shown) = (self.known.shown(one)?, self.known.shown(other)?);
        let care = [one_shown.id, other_shown.id].into_iter().flat_map(|person| self.rested.minded(person)).cloned().collect();
        let because = self.because(one, other, pair);
        Some(SuggestedIntroduction { kind, one: one_shown, other: other_shown, said, because, ask_first, ask_first_said, care })
    }

    fn said(&self, one: u32, other: u32, pair: &Pair, met: Option<&Met>) -> Option<(SuggestionKind, Sentence)> {
        let (one, other) = (("one", self.known.name(one).into()), ("other", self.known.name(other).into()));
        if let Some(met) = met {
            return Some((SuggestionKind::Need, say("introductions-need", [one, other, ("what", met.what.clone().into())])));
        }
        if let Some(topic) = pair.topics.first() {
            return Some((SuggestionKind::Topic, say("introductions-topic", [one, other, ("topic", topic.clone().into())])));
        }
        (pair.flow > 0.0).then(|| (SuggestionKind::Acquaintances, say("introductions-acquaintances", [one, other])))
    }

    fn because(&self, one: u32, other: u32, pair: &Pair) -> Vec<Sentence> {
        let mut because: Vec<Sentence> = pair.met.iter().map(|met| self.given(met)).collect();
        if pair.topics.len() > 1 || (!pair.met.is_empty() && !pair.topics.is_empty()) {
            because.push(say("introductions-because-topics", [("topics", pair.topics.join(", ").into())]));
        }
        because.extend(self.same_place(one, other));
        because.extend(self.in_common(one, other));
        because
    }

    fn given(&self, met: &Met) -> Sentence {
        let name = || ("name", self.known.name(met.giver).into());
        match &met.given {
            Given::Offer(what) => say("introductions-because-offer", [name(), ("what", what.clone().into())]),
            Given::Topic(topic) => say("introductions-because-knows", [name(), ("topic", topic.clone().into())]),
            Given::Title(title) => say("introductions-because-works", [name(), ("title", title.clone().into())]),
        }
    }

    fn same_place(&self, one: u32, other: u32) -> Option<Sentence> {
        let place = |place| self.known.row(place)?.line.locality.clone();
        let shared = place(one).filter(|town| place(other).as_ref() == Some(town))?;
        Some(say("introductions-because-place", [("place", shared.into())]))
    }

    /// Whom both know, or that nobody joins their people.
    fn in_common(&self, one: u32, other: u32) -> Option<Sentence> {
        let common: Vec<u32> =
            self.known.among.others(one).iter().copied().filter(|place| self.known.network.link(*place, other).is_some()).collect();
        if let Some(first) =
            common.iter().max_by(|one, other| self.known.network.my_chance(**one).total_cmp(&self.known.network.my_chance(**other)))
        {
            let args = [("name", self.known.name(*first).into()), ("count", common.len().into()), ("others", (common.len() - 1).into())];
            return Some(say("introductions-because-common", args));
        }
        let tied = |place| self.known.among.degree(place) > 0;
        (tied(one) && tied(other)).then(|| say("introductions-because-gap", []))
    }

    /// The one who would give, or whose time is scarcer, is asked first; nothing is told of them to the other before.
    fn first_asked(&self, one: u32, other: u32, met: Option<&Met>) -> Option<(PersonId, Sentence)> {
        let said = |key, place: u32| Some((self.known.network.person(place)?, say(key, [("name", self.known.name(place).into())])));
        if let Some(met) = met {
            return said("introductions-first-giver", met.giver);
        }
        let stage = |place: u32| self.known.row(place).and_then(|row| seniority_of(row.line.title.as_deref()?));
        match stage(one).cmp(&stage(other)) {
            std::cmp::Ordering::Greater => said("introductions-first-senior", one),
            std::cmp::Ordering::Less => said("introductions-first-senior", other),
            std::cmp::Ordering::Equal => said("introductions-first-other", other),
        }
    }
}
