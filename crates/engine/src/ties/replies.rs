//! The chance of an answer: what a pair has shown, drawn towards what everybody shows.

/// How many messages were answered, of those old enough to judge (seven days).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Replies {
    /// Messages that had an answer within seven days.
    pub answered: u32,
    /// Messages sent.
    pub asked: u32,
}

/// The days after which a message counts as unanswered; before, it counts for nothing.
pub const JUDGED_AFTER: i32 = 7;

/// How many outcomes of a pair outweigh the level above.
const PAIR_STRENGTH: f64 = 3.0;
/// How many outcomes of one person, whoever asked, outweigh everybody's.
const ALTER_STRENGTH: f64 = 10.0;
/// How many outcomes of people of one kind outweigh everybody's.
const KIND_STRENGTH: f64 = 10.0;

/// The chance, 0 to 1, that a pair's next message is answered: a hierarchical Beta estimate
/// (`research/engine.md`, section 2.1), with the whole book as the only level above the pair.
///
/// In a personal book only its owner asks, so a level per person would count every message twice.
#[must_use]
pub fn reply_rate(pair: Replies, everybody: Replies) -> f64 {
    pair.rate_near(everybody.rate_of_all(), PAIR_STRENGTH)
}

/// The same with people of one kind in between, such as a circle: the pair is drawn towards what the others of its kind show, and
/// that towards everybody else. `kind` and `everybody` hold the pair's own outcomes too; those are taken out of both, so that
/// none counts twice.
#[must_use]
pub fn reply_rate_of_kind(pair: Replies, kind: Replies, everybody: Replies) -> f64 {
    let prior = everybody.without(kind).rate_of_all();
    pair.rate_near(kind.without(pair).rate_near(prior, KIND_STRENGTH), PAIR_STRENGTH)
}

/// The same where others ask too, as in a pool: the pair is drawn towards what the one asked shows to anybody, and that
/// towards everybody.
#[must_use]
pub fn reply_rate_among_many(pair: Replies, alter: Replies, everybody: Replies) -> f64 {
    pair.rate_near(alter.rate_near(everybody.rate_of_all(), ALTER_STRENGTH), PAIR_STRENGTH)
}

impl Replies {
    /// These replies and one more outcome, once [`JUDGED_AFTER`] days have passed.
    #[must_use]
    pub const fn and(self, answered: bool) -> Self {
        Self { answered: self.answered + answered as u32, asked: self.asked + 1 }
    }

    /// Both together.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self { answered: self.answered.saturating_add(other.answered), asked: self.asked.saturating_add(other.asked) }
    }

    const fn without(self, other: Self) -> Self {
        Self { answered: self.answered.saturating_sub(other.answered), asked: self.asked.saturating_sub(other.asked) }
    }

    fn rate_of_all(self) -> f64 {
        (f64::from(self.answered) + 1.0) / (f64::from(self.asked) + 5.0)
    }

    fn rate_near(self, prior: f64, strength: f64) -> f64 {
        (f64::from(self.answered) + strength * prior) / (f64::from(self.asked) + strength)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOBODY: Replies = Replies { answered: 0, asked: 0 };

    #[test]
    fn without_any_message_one_in_five_is_expected_to_answer() {
        assert!((reply_rate(NOBODY, NOBODY) - 0.2).abs() < 1e-12);
    }

    #[test]
    fn somebody_new_is_expected_to_answer_like_everybody() {
        let everybody = Replies { answered: 59, asked: 95 };
        assert!((reply_rate(NOBODY, everybody) - 0.6).abs() < 1e-12);
    }

    #[test]
    fn among_many_somebody_new_to_me_answers_as_they_answer_others() {
        let everybody = Replies { answered: 59, asked: 95 };
        let rate = |alter| reply_rate_among_many(NOBODY, alter, everybody);
        assert!((rate(NOBODY) - 0.6).abs() < 1e-12);
        assert!((rate(Replies { answered: 0, asked: 10 }) - 0.3).abs() < 1e-12);
        let pair = NOBODY.and(true).and(false).and(true);
        assert!((reply_rate_among_many(pair, Replies { answered: 0, asked: 10 }, everybody) - 2.9 / 6.0).abs() < 1e-12);
    }

    #[test]
    fn somebody_new_is_expected_to_answer_like_the_others_of_their_circle() {
        let (circle, everybody) = (Replies { answered: 27, asked: 30 }, Replies { answered: 47, asked: 125 });
        let others = Replies { answered: 20, asked: 95 };
        let rate = reply_rate_of_kind(NOBODY, circle, everybody);
        assert!((rate - (27.0 + 10.0 * others.rate_of_all()) / 40.0).abs() < 1e-12);
        assert!(rate > reply_rate(NOBODY, everybody) + 0.3);
        assert!((reply_rate_of_kind(NOBODY, NOBODY, everybody) - reply_rate(NOBODY, everybody)).abs() < 1e-12);
    }

    #[test]
    fn what_a_pair_has_shown_counts_once() {
        let pair = Replies { answered: 0, asked: 8 };
        let alone = reply_rate_of_kind(pair, pair, pair);
        assert!((alone - 3.0 * 0.2 / 11.0).abs() < 1e-12, "nothing but the pair is known, so nothing else speaks");
    }

    #[test]
    fn a_pair_is_believed_the_more_the_more_it_has_shown() {
        let everybody = Replies { answered: 59, asked: 95 };
        let rate = |answered, asked| reply_rate(Replies { answered, asked }, everybody);
        assert!((rate(0, 2) - 0.36).abs() < 1e-12);
        assert!(rate(0, 20) < rate(0, 2) && rate(20, 20) > 0.94);
    }
}
