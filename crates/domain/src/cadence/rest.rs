//! When two messages had no answer: a year of rest, unless they write.

use jiff::civil::Date;

use crate::{Sentence, catalogue::say, days::later};

/// After this many messages without an answer nothing is nudged.
pub const UNANSWERED_THAT_SILENCE: u32 = 2;

/// For how many days nothing is nudged then.
pub const QUIET_AFTER_UNANSWERED: i64 = 365;

/// Until when a person is not nudged: a year after my last message, when my last two had no answer.
///
/// `unanswered` counts my messages since their last sign of life; whatever they write makes it 0.
#[must_use]
pub fn rests_until(unanswered: u32, last_from_me: Option<Date>, today: Date) -> Option<Date> {
    let until = later(last_from_me?, QUIET_AFTER_UNANSWERED);
    (unanswered >= UNANSWERED_THAT_SILENCE && today < until).then_some(until)
}

/// What stands on the page of somebody who rests.
#[must_use]
pub fn door_is_open() -> Sentence {
    say("cadence-door-open", [])
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn after_two_unanswered_messages_there_is_a_year_of_rest() {
        let mine = Some(date(2026, 3, 1));
        assert_eq!(rests_until(2, mine, date(2026, 11, 22)), Some(date(2027, 3, 1)));
        assert_eq!(rests_until(2, mine, date(2027, 3, 1)), None);
        assert_eq!(rests_until(1, mine, date(2026, 11, 22)), None);
        assert_eq!(rests_until(0, mine, date(2026, 11, 22)), None);
        assert_eq!(door_is_open().text, "You wrote twice; the door is open.");
    }
}
