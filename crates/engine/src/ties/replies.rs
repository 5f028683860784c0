//! The chance of an answer: what a pair has shown, drawn towards what everybody shows.

/// How many messages were answered, of those old enough to judge (seven days).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Replies {
    /// Messages that had an answer within seven days.
    pub answered: u32,
    /// Messages sent.
    pub asked: u32,
}

/// The chance, 0 to 1, that a pair's next message is answered: a hierarchical Beta estimate
/// (`research/engine.md`, section 2.1), with the whole book as the only level above the pair.
///
/// In a personal book only its owner asks, so a level per person would count every message twice.
#[must_use]
pub fn reply_rate(pair: Replies, everybody: Replies) -> f64 {
    let prior = (f64::from(everybody.answered) + 1.0) / (f64::from(everybody.asked) + 5.0);
    (f64::from(pair.answered) + 3.0 * prior) / (f64::from(pair.asked) + 3.0)
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
    fn a_pair_is_believed_the_more_the_more_it_has_shown() {
        let everybody = Replies { answered: 59, asked: 95 };
        let rate = |answered, asked| reply_rate(Replies { answered, asked }, everybody);
        assert!((rate(0, 2) - 0.36).abs() < 1e-12);
        assert!(rate(0, 20) < rate(0, 2) && rate(20, 20) > 0.94);
    }
}
