//! The state of a tie, and how days of contact fold into it.

use std::{error::Error, fmt};

use super::decay::{Sums, factors};

/// A civil day on which there was contact. Days are numbers; only their differences count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ContactDay {
    /// The number of the day.
    pub day: i32,
    /// I reached out.
    pub mine: bool,
    /// They did.
    pub theirs: bool,
    /// Both took part, as in a meeting; counts for both.
    pub mutual: bool,
}

impl ContactDay {
    const fn by_me(self) -> bool {
        self.mine || self.mutual
    }

    const fn by_them(self) -> bool {
        self.theirs || self.mutual
    }
}

/// What is kept of a tie. The sums are decayed to `last_day`; the days themselves are the truth they are derived from.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct TieState {
    /// Every day with contact.
    pub all: Sums,
    /// Days on which I reached out, or both took part.
    pub mine: Sums,
    /// Days on which they reached out, or both took part.
    pub theirs: Sums,
    /// The first day of contact; meaningless while `contact_days` is 0.
    pub first_day: i32,
    /// The last day of contact; meaningless while `contact_days` is 0.
    pub last_day: i32,
    /// Whether `last_day` counts in `mine`, so that the rest of that day can still fold in.
    pub last_mine: bool,
    /// Whether `last_day` counts in `theirs`.
    pub last_theirs: bool,
    /// The number of different days with contact.
    pub contact_days: u32,
}

/// A day before the last one was given: the tie has to be folded again from its sorted days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EarlierDay {
    /// The day that was given.
    pub given: i32,
    /// The last day that the state holds.
    pub last: i32,
}

impl fmt::Display for EarlierDay {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "day {} lies before day {}, the last one folded", self.given, self.last)
    }
}

impl Error for EarlierDay {}

impl TieState {
    /// The state of these days. They are sorted first; entries of one day fall together.
    #[must_use]
    pub fn from_days(days: &[ContactDay]) -> Self {
        let mut state = Self::default();
        let mut sorted = days.to_vec();
        sorted.sort_unstable();
        for day in sorted {
            state.fold_newer(day);
        }
        state
    }

    /// Adds a day that is the last one or newer, in constant time. Equals [`Self::from_days`] over all days, to the bit.
    ///
    /// # Errors
    /// An [`EarlierDay`] leaves the state as it was.
    pub fn fold(&mut self, day: ContactDay) -> Result<(), EarlierDay> {
        if self.contact_days > 0 && day.day < self.last_day {
            return Err(EarlierDay { given: day.day, last: self.last_day });
        }
        self.fold_newer(day);
        Ok(())
    }

    fn fold_newer(&mut self, day: ContactDay) {
        if self.contact_days == 0 || day.day > self.last_day {
            self.open(day.day);
        }
        if day.by_me() && !self.last_mine {
            self.mine = self.mine.plus_one();
            self.last_mine = true;
        }
        if day.by_them() && !self.last_theirs {
            self.theirs = self.theirs.plus_one();
            self.last_theirs = true;
        }
    }

    /// Moves every sum to a new day and counts the day once. No sum is moved otherwise, so each sees the same roundings
    /// whichever way the days came.
    fn open(&mut self, day: i32) {
        if self.contact_days == 0 {
            self.first_day = day;
            self.last_day = day;
        }
        let factors = factors(day.saturating_sub(self.last_day));
        self.all = self.all.scaled(&factors).plus_one();
        self.mine = self.mine.scaled(&factors);
        self.theirs = self.theirs.scaled(&factors);
        self.last_day = day;
        (self.last_mine, self.last_theirs) = (false, false);
        self.contact_days += 1;
    }

    /// The sums over all days, decayed to a day. A day before the last one reads as the last one.
    #[must_use]
    pub fn at(&self, day: i32) -> Sums {
        self.all.after(day.saturating_sub(self.last_day))
    }

    /// The sums over the days on which I reached out, decayed to a day.
    #[must_use]
    pub fn mine_at(&self, day: i32) -> Sums {
        self.mine.after(day.saturating_sub(self.last_day))
    }

    /// The sums over the days on which they reached out, decayed to a day.
    #[must_use]
    pub fn theirs_at(&self, day: i32) -> Sums {
        self.theirs.after(day.saturating_sub(self.last_day))
    }

    /// The strength M on a day: 0 without contact, 0.331 on the day of a first meeting.
    /// `long_log` tells that the log spans more than three years.
    #[must_use]
    pub fn strength(&self, day: i32, long_log: bool) -> f64 {
        self.at(day).strength(long_log)
    }

    /// The days since the last contact; None without any.
    #[must_use]
    pub fn silence(&self, day: i32) -> Option<i32> {
        (self.contact_days > 0).then(|| day.saturating_sub(self.last_day).max(0))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(day: i32) -> ContactDay {
        ContactDay { day, mine: true, theirs: false, mutual: false }
    }

    fn any_day() -> impl Strategy<Value = ContactDay> {
        (0..4_000_i32, any::<bool>(), any::<bool>(), any::<bool>()).prop_map(|(day, mine, theirs, mutual)| ContactDay {
            day,
            mine,
            theirs,
            mutual,
        })
    }

    fn bits(state: &TieState) -> Vec<u64> {
        [state.all, state.mine, state.theirs]
            .iter()
            .flat_map(|sums| [sums.week, sums.month, sums.half_year, sums.two_years])
            .map(f64::to_bits)
            .collect()
    }

    proptest! {
        #[test]
        fn folding_day_by_day_equals_a_rebuild_to_the_bit(days in prop::collection::vec(any_day(), 0..60)) {
            let mut sorted = days.clone();
            sorted.sort_by_key(|day| day.day);
            let mut folded = TieState::default();
            for day in &sorted {
                folded.fold(*day).unwrap();
            }
            let rebuilt = TieState::from_days(&days);
            prop_assert_eq!(folded, rebuilt);
            prop_assert_eq!(bits(&folded), bits(&rebuilt));
        }

        #[test]
        fn strength_only_falls_without_contact(days in prop::collection::vec(any_day(), 1..40), first in 0..2_000, more in 1..2_000) {
            let state = TieState::from_days(&days);
            let early = state.strength(state.last_day + first, true);
            let late = state.strength(state.last_day + first + more, true);
            prop_assert!(late < early, "{late} after {early}");
        }

        #[test]
        fn no_direction_exceeds_the_whole(days in prop::collection::vec(any_day(), 0..40)) {
            let state = TieState::from_days(&days);
            prop_assert!(state.mine.half_year <= state.all.half_year && state.theirs.half_year <= state.all.half_year);
        }
    }

    #[test]
    fn a_first_meeting_today_has_the_strength_of_one_contact() {
        let state = TieState::from_days(&[day(100)]);
        assert!((state.strength(100, false) - 0.331).abs() < 5e-4);
        assert!((state.strength(280, false) - 0.011).abs() < 5e-4);
        assert!(TieState::default().strength(100, true) == 0.0);
    }

    #[test]
    fn a_day_counts_once_however_much_was_said() {
        let mut state = TieState::from_days(&[day(5)]);
        state.fold(day(5)).unwrap();
        assert_eq!(state, TieState::from_days(&[day(5)]));
        assert_eq!(state.contact_days, 1);
    }

    #[test]
    fn their_answer_on_the_same_day_still_folds_in() {
        let mut state = TieState::from_days(&[day(5)]);
        state.fold(ContactDay { day: 5, mine: false, theirs: true, mutual: false }).unwrap();
        assert_eq!(state, TieState::from_days(&[ContactDay { day: 5, mine: true, theirs: true, mutual: false }]));
    }

    #[test]
    fn a_meeting_counts_for_both() {
        let state = TieState::from_days(&[ContactDay { day: 5, mine: false, theirs: false, mutual: true }]);
        assert_eq!((state.mine, state.theirs), (state.all, state.all));
    }

    #[test]
    fn an_earlier_day_is_refused_and_changes_nothing() {
        let mut state = TieState::from_days(&[day(5), day(9)]);
        let before = state;
        assert_eq!(state.fold(day(8)), Err(EarlierDay { given: 8, last: 9 }));
        assert_eq!(state, before);
    }

    #[test]
    fn the_longest_half_life_weighs_only_in_a_long_log() {
        let state = TieState::from_days(&[day(0)]);
        assert!((state.strength(0, true) - state.strength(0, false) - 0.0072).abs() < 1e-12);
    }

    #[test]
    fn days_of_one_tie_fold_before_and_after_the_epoch() {
        let state = TieState::from_days(&[day(-400), day(-30)]);
        assert_eq!((state.first_day, state.last_day, state.silence(0)), (-400, -30, Some(30)));
    }
}
