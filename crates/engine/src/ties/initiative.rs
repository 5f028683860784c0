//! Who begins and who answers: what a pair's days of contact show of either side.

use super::{
    replies::{JUDGED_AFTER, Replies},
    rhythm::CONVERSATION_GAP,
    state::ContactDay,
};

/// Who began the conversations of a pair.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Initiative {
    /// Begun by me.
    pub mine: u32,
    /// Begun by them.
    pub theirs: u32,
    /// Of those it cannot be told who began: one met, or both wrote on the first day.
    pub together: u32,
}

/// Who began each conversation, from sorted days of contact: a day begins one when none lies within a week before it.
#[must_use]
pub fn initiative(days: &[ContactDay]) -> Initiative {
    let mut found = Initiative::default();
    let mut last: Option<i32> = None;
    for day in days {
        if last.is_none_or(|last| day.day.saturating_sub(last) >= CONVERSATION_GAP) {
            match (day.mutual, day.mine, day.theirs) {
                (false, true, false) => found.mine += 1,
                (false, false, true) => found.theirs += 1,
                _ => found.together += 1,
            }
        }
        last = Some(day.day);
    }
    found
}

/// The days on which I wrote, and those of them that had an answer within a week; a day too young to judge counts for nothing.
#[must_use]
pub fn answered_within(days: &[ContactDay], today: i32) -> Replies {
    let mut replies = Replies::default();
    for (place, day) in days.iter().enumerate().filter(|(_, day)| day.mine && day.day.saturating_add(JUDGED_AFTER) <= today) {
        let window = days[place..].iter().take_while(|next| next.day <= day.day + JUDGED_AFTER);
        replies = replies.and(window.into_iter().any(|next| next.theirs || next.mutual));
    }
    replies
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn mine(day: i32) -> ContactDay {
        ContactDay { day, mine: true, theirs: false, mutual: false }
    }

    const fn theirs(day: i32) -> ContactDay {
        ContactDay { day, mine: false, theirs: true, mutual: false }
    }

    #[test]
    fn whoever_writes_after_a_week_of_silence_begins() {
        let days = [mine(0), theirs(2), mine(8), theirs(15), mine(20), mine(27), ContactDay { mutual: true, ..mine(60) }];
        assert_eq!(initiative(&days), Initiative { mine: 2, theirs: 1, together: 1 });
        assert_eq!(initiative(&[]), Initiative::default());
    }

    #[test]
    fn an_answer_counts_within_a_week_and_only_once_it_can_be_known() {
        let days = [mine(0), theirs(7), mine(20), mine(40), theirs(48), mine(60)];
        assert_eq!(answered_within(&days, 66), Replies { answered: 1, asked: 3 });
        assert_eq!(answered_within(&days, 67).asked, 4);
    }
}
