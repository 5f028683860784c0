//! What the use cases share of the engine's ties: who answers, and what a circle says of a strength.

mod pace;

use std::collections::HashMap;

use wellmet_domain::cadence::Circle;
use wellmet_engine::ties::{Replies, reply_rate_of_kind};
use wellmet_store::Tie;

pub(crate) use pace::adaptation;

/// Answers of a pair as far as the kept counts of days tell; days on which both took part count as answered.
pub(crate) fn answers_of(tie: &Tie) -> Replies {
    let number = |count: i64| u32::try_from(count).unwrap_or(0);
    let (mine, theirs, mutual) = (number(tie.mine_days), number(tie.theirs_days), number(tie.mutual_days));
    Replies { answered: mine.min(theirs) + mutual, asked: mine + mutual }
}

/// The answers of everybody together.
pub(crate) fn everybody<'a>(ties: impl Iterator<Item = &'a Tie>) -> Replies {
    ties.map(answers_of).fold(Replies::default(), Replies::plus)
}

/// The strength just before the next contact in the rhythm of a circle: what a stated closeness stands for (`research/engine.md`, 1.4).
pub(crate) const fn strength_of_circle(circle: Circle) -> f64 {
    match circle {
        Circle::Inner => 1.4,
        Circle::Close => 0.25,
        Circle::Active => 0.02,
        Circle::Meaningful => 0.006,
        Circle::Wider | Circle::None => 0.0,
    }
}

/// The circle whose rhythm a strength shows.
pub(crate) fn circle_of_strength(strength: f64) -> Circle {
    let circles = [Circle::Inner, Circle::Close, Circle::Active, Circle::Meaningful];
    circles.into_iter().find(|circle| strength >= strength_of_circle(*circle)).unwrap_or(Circle::Wider)
}

/// The chance of an answer of each pair of a book: drawn towards what their circle shows, and that towards everybody.
///
/// Only the owner of a book asks, so a level of the one asked would count each message twice; a circle is what one says of them
/// (`research/engine.md`, 2.1).
pub(crate) struct ReplyRates {
    everybody: Replies,
    circles: HashMap<Option<Circle>, Replies>,
}

impl ReplyRates {
    /// What these pairs have shown.
    pub fn of(pairs: impl Iterator<Item = (Option<Circle>, Replies)>) -> Self {
        let mut rates = Self { everybody: Replies::default(), circles: HashMap::new() };
        for (circle, replies) in pairs {
            let of_circle = rates.circles.entry(circle).or_default();
            *of_circle = of_circle.plus(replies);
            rates.everybody = rates.everybody.plus(replies);
        }
        rates
    }

    /// The chance that the next message is answered.
    pub fn of_pair(&self, circle: Option<Circle>, pair: Replies) -> f64 {
        reply_rate_of_kind(pair, self.circles.get(&circle).copied().unwrap_or_default(), self.everybody)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_strength_shows_the_circle_whose_rhythm_it_is() {
        let shown = [2.0, 0.3, 0.1, 0.01, 0.001].map(circle_of_strength);
        assert_eq!(shown, [Circle::Inner, Circle::Close, Circle::Active, Circle::Meaningful, Circle::Wider]);
    }

    #[test]
    fn somebody_of_whom_nothing_is_known_answers_like_their_circle() {
        let replies = |answered, asked| Replies { answered, asked };
        let pairs = [(Some(Circle::Inner), replies(18, 20)), (Some(Circle::Wider), replies(2, 20)), (None, replies(10, 20))];
        let rates = ReplyRates::of(pairs.into_iter());
        let new = |circle| rates.of_pair(Some(circle), Replies::default());
        assert!(new(Circle::Inner) > 0.6 && new(Circle::Wider) < 0.4 && new(Circle::Active) > 0.4);
        assert!(rates.of_pair(Some(Circle::Wider), replies(2, 3)) > new(Circle::Wider));
    }
}
