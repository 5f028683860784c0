//! Who goes cold: when a tie would fall below a half-yearly rhythm, and whether contact is likely before.

use crate::ties::{Adaptation, Band, TieState, band};

/// The first day, from tomorrow on, on which the tie is cooling if nobody reaches out. None where it is already, or where there was
/// never contact.
#[must_use]
pub fn cools_on(state: &TieState, today: i32, long_log: bool) -> Option<i32> {
    let is_cool = |day: i32| band(state.strength(day, long_log), 0, None) <= Band::Cooling;
    if state.contact_days == 0 || is_cool(today) {
        return None;
    }
    // A strength only falls, and within 4,000 days even the strongest has: half-lives are two years at most.
    let (mut warm, mut cool) = (today, today.saturating_add(40_000));
    while cool - warm > 1 {
        let middle = warm + (cool - warm) / 2;
        if is_cool(middle) {
            cool = middle;
        } else {
            warm = middle;
        }
    }
    Some(cool)
}

/// In how many days a tie goes cold at this pace: nothing else happening it cools then, and contact before that is less likely than
/// not. None for a tie that holds, and for one that is cold already.
#[must_use]
pub fn cold_in(state: &TieState, today: i32, long_log: bool) -> Option<i32> {
    cold_in_by(Adaptation::default(), state, today, long_log)
}

/// The same by the law that follows one person's own log.
#[must_use]
pub fn cold_in_by(own: Adaptation, state: &TieState, today: i32, long_log: bool) -> Option<i32> {
    let left = cools_on(state, today, long_log)?.saturating_sub(today);
    let contact = own.probability_of_contact(state.strength(today, long_log), state.contact_days, f64::from(left));
    (contact < 0.5).then_some(left)
}

/// Whether a tie goes cold within some days at this pace.
#[must_use]
pub fn goes_cold(state: &TieState, today: i32, within: i32, long_log: bool) -> bool {
    cold_in(state, today, long_log).is_some_and(|left| left <= within)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::ties::ContactDay;

    fn days(days: impl IntoIterator<Item = i32>) -> TieState {
        let days: Vec<_> = days.into_iter().map(|day| ContactDay { day, mine: true, theirs: true, mutual: false }).collect();
        TieState::from_days(&days)
    }

    #[test]
    fn somebody_met_once_cools_in_a_season() {
        let day = cools_on(&days([0]), 0, false).unwrap();
        assert!((90..120).contains(&day), "{day}");
        assert!(goes_cold(&days([0]), day - 30, 30, false));
        assert!(!goes_cold(&days([0]), day - 31, 30, false) && goes_cold(&days([0]), day - 31, 90, false));
    }

    #[test]
    fn a_lively_tie_does_not_go_cold_and_a_cold_one_cannot() {
        assert!(!goes_cold(&days((0..40).map(|week| week * 7)), 273, 90, false));
        assert_eq!(cools_on(&days([0]), 200, false), None);
        assert!(!goes_cold(&days([0]), 200, 90, false) && !goes_cold(&TieState::default(), 0, 90, false));
    }

    proptest! {
        #[test]
        fn the_day_is_the_first_cool_one(given in prop::collection::btree_set(0..1_000_i32, 1..30), silence in 0..200_i32, long: bool) {
            let state = days(given);
            let today = state.last_day + silence;
            if let Some(day) = cools_on(&state, today, long) {
                let is_cool = |day: i32| band(state.strength(day, long), 0, None) <= Band::Cooling;
                prop_assert!(day > today && is_cool(day) && !is_cool(day - 1));
            }
        }

        #[test]
        fn whoever_goes_cold_in_a_month_does_in_a_quarter_and_contact_today_helps(
            given in prop::collection::btree_set(0..1_000_i32, 1..30), silence in 0..200_i32,
        ) {
            let state = days(given.iter().copied());
            let today = state.last_day + silence;
            if goes_cold(&state, today, 30, false) {
                prop_assert!(goes_cold(&state, today, 90, false));
            }
            let before = cools_on(&state, today, false).unwrap_or(today);
            let after = days(given.into_iter().chain([today]));
            prop_assert!(cools_on(&after, today, false).unwrap() >= before);
        }
    }
}
