//! A pair's own rhythm, and how far their silence is from it.

/// Silence beyond this many of the pair's own intervals has most likely ended the tie (Navarro et al. 2017).
pub const LAPSED_AFTER: f64 = 8.0;

/// The shortest interval, in days, against which silence is measured: eight days of silence in a daily rhythm are no
/// ending.
pub const SHORTEST_RHYTHM: f64 = 7.0;

/// Contacts fewer days apart than this belong to one conversation.
pub const CONVERSATION_GAP: i32 = 7;

/// A rhythm needs this many conversations.
pub const FEWEST_CONVERSATIONS: usize = 3;

/// Days in touch without a pause of a week make a rhythm of their own from this many on: three weeks.
const LONG_CONVERSATION: i32 = 21;

/// How often a pair is in touch, of its own accord.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rhythm {
    /// The median of the days between two conversations; of those between two days of contact, for a pair that hardly
    /// ever pauses.
    pub median_interval: f64,
}

/// The rhythm of these days of contact; None with fewer than three conversations.
///
/// Days less than a week apart are one conversation: a question that took four days to settle, once a year, is a yearly
/// rhythm and no daily one. Where the conversations fill at least half of the time, and three weeks of it, the pair is in
/// touch all the time, and the days within them are the rhythm.
#[must_use]
pub fn own_rhythm(days: &[i32]) -> Option<Rhythm> {
    let mut gaps = gaps(days);
    let span: i32 = gaps.iter().sum();
    let within: i32 = gaps.iter().filter(|gap| **gap < CONVERSATION_GAP).sum();
    if within >= LONG_CONVERSATION && within >= span / 2 && gaps.len() + 1 >= FEWEST_CONVERSATIONS {
        return rhythm(gaps);
    }
    gaps.retain(|gap| *gap >= CONVERSATION_GAP);
    if gaps.len() + 1 < FEWEST_CONVERSATIONS { None } else { rhythm(gaps) }
}

/// The median of the days between two days of contact, however few; the plain measure to which others are compared.
#[must_use]
pub fn median_gap(days: &[i32]) -> Option<f64> {
    rhythm(gaps(days)).map(|rhythm| rhythm.median_interval)
}

/// The days between two different days of contact, in order of time.
fn gaps(days: &[i32]) -> Vec<i32> {
    let mut days = days.to_vec();
    days.sort_unstable();
    days.dedup();
    days.windows(2).map(|pair| pair[1].saturating_sub(pair[0])).collect()
}

fn rhythm(mut gaps: Vec<i32>) -> Option<Rhythm> {
    gaps.sort_unstable();
    (!gaps.is_empty()).then(|| Rhythm { median_interval: median(&gaps) })
}

fn median(sorted: &[i32]) -> f64 {
    let middle = sorted.len() / 2;
    if sorted.len() % 2 == 1 { f64::from(sorted[middle]) } else { f64::midpoint(f64::from(sorted[middle - 1]), f64::from(sorted[middle])) }
}

impl Rhythm {
    /// The silence in days, measured in intervals of this rhythm. An alarm at most, never an order: ranking by it lists
    /// the dying ties first (`research/engine.md`, section 1.5).
    #[must_use]
    pub fn drift(self, silence: i32) -> f64 {
        f64::from(silence.max(0)) / self.median_interval.max(1.0)
    }

    /// Whether the context that carried the tie has most likely ended.
    #[must_use]
    pub fn has_lapsed(self, silence: i32) -> bool {
        f64::from(silence) > LAPSED_AFTER * self.median_interval.max(SHORTEST_RHYTHM)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Conversations of so many days, which begin so many days apart.
    fn conversations(count: i32, days: i32, apart: i32) -> Vec<i32> {
        (0..count).flat_map(|number| (0..days).map(move |day| number * apart + day)).collect()
    }

    fn interval(days: &[i32]) -> Option<f64> {
        own_rhythm(days).map(|rhythm| rhythm.median_interval)
    }

    #[test]
    fn two_conversations_are_no_rhythm() {
        assert_eq!(own_rhythm(&[1, 40]), None);
        assert_eq!(own_rhythm(&[1, 1, 40]), None);
        assert_eq!(own_rhythm(&[1, 2, 3, 4, 40, 41, 42]), None);
        assert_eq!(own_rhythm(&[10, 11, 12]), None);
    }

    #[test]
    fn the_rhythm_is_the_median_of_the_intervals() {
        assert_eq!(own_rhythm(&[0, 30, 60, 500]), Some(Rhythm { median_interval: 30.0 }));
        assert_eq!(own_rhythm(&[60, 0, 20]), Some(Rhythm { median_interval: 30.0 }));
    }

    #[test]
    fn five_conversations_of_four_days_seven_months_apart_are_a_rhythm_of_seven_months() {
        assert_eq!(interval(&conversations(5, 4, 213)), Some(210.0));
    }

    #[test]
    fn six_yearly_pairs_of_days_are_a_yearly_rhythm_that_has_not_passed_after_two_years() {
        let yearly = own_rhythm(&conversations(6, 2, 365)).unwrap();
        assert!((yearly.median_interval - 364.0).abs() < 1e-9);
        assert!(!yearly.has_lapsed(730));
    }

    #[test]
    fn a_daily_pair_stays_daily_over_week_ends_and_holidays() {
        let holidays = [40..61, 120..134, 200..215, 300..330];
        let works = |day: &i32| day % 7 < 5 && !holidays.iter().any(|away| away.contains(day));
        assert_eq!(interval(&(0..365).filter(works).collect::<Vec<_>>()), Some(1.0));
    }

    #[test]
    fn a_weekly_pair_stays_weekly_whether_it_is_punctual_or_not() {
        assert_eq!(interval(&(0..30).map(|week| week * 7).collect::<Vec<_>>()), Some(7.0));
        let late = (0..30).map(|week| week * 7 + [0, 2, -1, 1][usize::try_from(week % 4).unwrap()]).collect::<Vec<_>>();
        assert!(interval(&late).is_some_and(|days| (6.0..=9.0).contains(&days)), "{:?}", interval(&late));
    }

    #[test]
    fn silence_of_eight_intervals_is_not_yet_an_ending() {
        let monthly = Rhythm { median_interval: 30.0 };
        assert!(!monthly.has_lapsed(240));
        assert!(monthly.has_lapsed(241));
        assert!((monthly.drift(45) - 1.5).abs() < 1e-12);
    }

    #[test]
    fn a_daily_pair_has_not_lapsed_a_fortnight_later() {
        let talk = own_rhythm(&(0..30).collect::<Vec<_>>()).unwrap();
        assert!(!talk.has_lapsed(14));
        assert!(talk.has_lapsed(57));
    }

    fn sums(gaps: &[i32]) -> Vec<i32> {
        std::iter::once(0)
            .chain(gaps.iter().scan(0, |day, gap| {
                Some({
                    *day += gap;
                    *day
                })
            }))
            .collect()
    }

    proptest! {
        #[test]
        fn a_longer_silence_never_makes_the_rhythm_quicker(
            gaps in prop::collection::vec(prop_oneof![1..7_i32, 7..400_i32], 2..40),
            place in any::<prop::sample::Index>(),
            longer in 1..500_i32,
        ) {
            let mut widened = gaps.clone();
            let silences: Vec<usize> = (0..gaps.len()).filter(|at| gaps[*at] >= CONVERSATION_GAP).collect();
            prop_assume!(!silences.is_empty());
            widened[silences[place.index(silences.len())]] += longer;
            if let (Some(before), Some(after)) = (interval(&sums(&gaps)), interval(&sums(&widened))) {
                prop_assert!(after >= before, "{before} became {after}");
            }
        }

        #[test]
        fn one_more_day_within_a_conversation_never_makes_the_rhythm_slower(
            gaps in prop::collection::vec(prop_oneof![2..7_i32, 7..400_i32], 2..40),
            place in any::<prop::sample::Index>(),
        ) {
            let inside: Vec<usize> = (0..gaps.len()).filter(|at| gaps[*at] < CONVERSATION_GAP).collect();
            prop_assume!(!inside.is_empty());
            let at = inside[place.index(inside.len())];
            let mut fuller = gaps.clone();
            fuller.splice(at..=at, [1, gaps[at] - 1]);
            let (before, after) = (interval(&sums(&gaps)), interval(&sums(&fuller)));
            prop_assert!(after <= before, "{before:?} became {after:?}");
        }

        #[test]
        fn the_order_of_the_days_and_their_repetition_change_nothing(mut days in prop::collection::vec(-3000..3000_i32, 0..40)) {
            let before = own_rhythm(&days);
            days.extend(days.clone());
            days.reverse();
            prop_assert_eq!(own_rhythm(&days), before);
        }
    }
}
