//! With whom to take up a thread again: dormant ties, for what they know that I do not.
//!
//! Advice of dormant ties is as useful as that of current ones and more novel (Levin, Walter, Murnighan 2011). People prefer the
//! comfortable ones (Walter et al. 2015), so the order is by use and novelty, not by strength.

use super::priority::novelty;

/// A tie sleeps after so many days without contact.
pub const DORMANT_AFTER: i32 = 3 * 365;

/// Somebody with whom there was contact once.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dormant {
    /// How much they matter for what I want, 0 to 1.
    pub value: f64,
    /// The chance of an answer, 0 to 1.
    pub reply_rate: f64,
    /// How much of our worlds is one, 0 to 1; not known for most.
    pub overlap: Option<f64>,
    /// The days since the last contact.
    pub silence: i32,
    /// The number of days with contact: formerly strong ties add trust.
    pub contact_days: u32,
}

/// The places of those to take up a thread with, the best first: by value, novelty and chance of an answer, then by former strength.
#[must_use]
pub fn reconnect(ties: &[Dormant], most: usize) -> Vec<usize> {
    let mut places: Vec<usize> = (0..ties.len()).filter(|place| ties[*place].silence >= DORMANT_AFTER).collect();
    let worth = |place: usize| ties[place].value * novelty(ties[place].overlap) * ties[place].reply_rate;
    places.sort_by(|one, other| {
        let former = ties[*other].contact_days.cmp(&ties[*one].contact_days);
        worth(*other).total_cmp(&worth(*one)).then(former).then(one.cmp(other))
    });
    places.truncate(most);
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    const ASLEEP: Dormant = Dormant { value: 0.5, reply_rate: 0.4, overlap: None, silence: 1_400, contact_days: 5 };

    #[test]
    fn only_who_was_silent_for_years_is_dormant() {
        assert_eq!(reconnect(&[Dormant { silence: 400, ..ASLEEP }, ASLEEP], 5), [1]);
    }

    #[test]
    fn use_novelty_and_an_answer_count_and_strength_only_between_equals() {
        let useful = Dormant { value: 0.9, contact_days: 1, ..ASLEEP };
        let novel = Dormant { overlap: Some(0.0), contact_days: 1, ..ASLEEP };
        let silent = Dormant { reply_rate: 0.1, contact_days: 300, ..ASLEEP };
        let strong = Dormant { contact_days: 60, ..ASLEEP };
        assert_eq!(reconnect(&[silent, ASLEEP, strong, novel, useful], 5), [4, 3, 2, 1, 0]);
        assert_eq!(reconnect(&[silent, ASLEEP, strong, novel, useful], 2), [4, 3]);
    }
}
