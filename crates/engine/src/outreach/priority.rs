//! Whom to write to this week: the closest circle first, and within it whatever one contact keeps.

use crate::ties::retention_gained;

/// Nobody is asked to be written to twice within this many days.
pub const REST: i32 = 7;

/// Somebody who may be written to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Prospect {
    /// The circle, 0 the closest.
    pub circle: u8,
    /// How much they matter for what I want, 0 to 1.
    pub value: f64,
    /// The chance of an answer, 0 to 1.
    pub reply_rate: f64,
    /// The strength M.
    pub strength: f64,
    /// How much of our worlds is one, 0 to 1; not known for most.
    pub overlap: Option<f64>,
    /// The days since they were last suggested.
    pub asked_ago: Option<i32>,
}

/// The share of two people's other contacts that they have in common (Onnela et al. 2007).
#[must_use]
pub fn overlap(common: u32, mine: u32, theirs: u32) -> f64 {
    let all = mine.saturating_sub(1) + theirs.saturating_sub(1);
    let union = all.saturating_sub(common);
    if union == 0 { 0.0 } else { f64::from(common) / f64::from(union) }
}

/// How new somebody's world is to mine, 1 to 1.5 (Burt 2004; Levin, Walter, Murnighan 2011). Where nothing is known, 1.
#[must_use]
pub fn novelty(overlap: Option<f64>) -> f64 {
    overlap.map_or(1.0, |overlap| 1.0 + 0.5 * (1.0 - overlap.clamp(0.0, 1.0)))
}

impl Prospect {
    /// What one contact is worth: value x chance of an answer x retention gained x novelty (section 1.6).
    ///
    /// Orders people of one circle and nothing else: it grows as the tie weakens, so across circles it would put strangers
    /// before friends.
    #[must_use]
    pub fn worth(&self) -> f64 {
        self.value * self.reply_rate * retention_gained(self.strength) * novelty(self.overlap)
    }

    fn may_be_asked(&self) -> bool {
        self.asked_ago.is_none_or(|ago| ago >= REST)
    }
}

/// The places of those to write to this week, in order: greedy, which is best for a sum of separate gains.
#[must_use]
pub fn choose(prospects: &[Prospect], capacity: usize) -> Vec<usize> {
    let mut places: Vec<usize> = (0..prospects.len()).filter(|place| prospects[*place].may_be_asked()).collect();
    in_order(prospects, &mut places);
    places.truncate(capacity);
    places
}

fn in_order(prospects: &[Prospect], places: &mut [usize]) {
    let key = |place: usize| (prospects[place].circle, prospects[place].worth());
    places.sort_by(|one, other| {
        let ((circle, worth), (other_circle, other_worth)) = (key(*one), key(*other));
        circle.cmp(&other_circle).then(other_worth.total_cmp(&worth)).then(one.cmp(other))
    });
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::ties::{ContactDay, TieState};

    fn prospect() -> impl Strategy<Value = Prospect> {
        let asked = prop::option::of(0..30_i32);
        (0..5_u8, 0.01..1.0_f64, 0.01..1.0_f64, 0.0..3.0_f64, prop::option::of(0.0..1.0_f64), asked).prop_map(
            |(circle, value, reply_rate, strength, overlap, asked_ago)| Prospect {
                circle,
                value,
                reply_rate,
                strength,
                overlap,
                asked_ago,
            },
        )
    }

    #[test]
    fn a_world_of_its_own_is_worth_half_as_much_again() {
        assert!((overlap(4, 11, 11) - 0.25).abs() < 1e-12);
        assert!((overlap(0, 1, 1)).abs() < 1e-12);
        assert!(
            (novelty(Some(0.0)) - 1.5).abs() < 1e-12 && (novelty(Some(1.0)) - 1.0).abs() < 1e-12 && (novelty(None) - 1.0).abs() < 1e-12
        );
    }

    proptest! {
        #[test]
        fn closer_people_are_never_crowded_out(prospects in prop::collection::vec(prospect(), 0..40), capacity in 0..12_usize) {
            let chosen = choose(&prospects, capacity);
            prop_assert!(chosen.len() <= capacity);
            let furthest = chosen.iter().map(|place| prospects[*place].circle).max();
            for (place, prospect) in prospects.iter().enumerate() {
                let left_out = !chosen.contains(&place) && prospect.may_be_asked();
                prop_assert!(!left_out || furthest.is_none_or(|furthest| prospect.circle >= furthest));
            }
        }

        #[test]
        fn no_other_choice_of_one_circle_keeps_more(prospects in prop::collection::vec(prospect(), 0..9), capacity in 0..5_usize) {
            let prospects: Vec<Prospect> = prospects.into_iter().map(|prospect| Prospect { circle: 0, ..prospect }).collect();
            let kept = |places: &mut dyn Iterator<Item = usize>| places.map(|place| prospects[place].worth()).sum::<f64>();
            let best = kept(&mut choose(&prospects, capacity).into_iter());
            for set in 0..1_usize << prospects.len() {
                let places: Vec<usize> = (0..prospects.len()).filter(|place| set >> place & 1 == 1).collect();
                if places.len() <= capacity && places.iter().all(|place| prospects[*place].may_be_asked()) {
                    prop_assert!(kept(&mut places.into_iter()) <= best + 1e-12);
                }
            }
        }
    }

    /// A year of somebody who keeps five close people and 150 others, writes to four a week as suggested, and is answered by most.
    #[test]
    fn through_a_constructed_year_the_close_stay_close_and_nobody_is_asked_twice_in_a_week() {
        let intervals = [30, 90, 180, 365];
        let circle_of = |person: usize| match person {
            0..5 => 0_u8,
            5..20 => 1,
            20..60 => 2,
            _ => 3,
        };
        let mut ties = vec![TieState::from_days(&[ContactDay { day: 0, mine: true, theirs: true, mutual: false }]); 155];
        let mut asked: Vec<Option<i32>> = vec![None; 155];
        let mut longest_silence = 0;
        for day in (7..365).step_by(7) {
            let due: Vec<usize> =
                (0..155).filter(|person| ties[*person].silence(day) >= Some(intervals[usize::from(circle_of(*person))] / 2)).collect();
            let prospects: Vec<Prospect> = due
                .iter()
                .map(|person| Prospect {
                    circle: circle_of(*person),
                    value: 0.5,
                    reply_rate: 0.6,
                    strength: ties[*person].strength(day, false),
                    overlap: None,
                    asked_ago: asked[*person].map(|asked| day - asked),
                })
                .collect();
            for person in choose(&prospects, 4).into_iter().map(|place| due[place]) {
                assert!(asked[person].is_none_or(|asked| day - asked >= REST), "{person} was asked twice in a week");
                asked[person] = Some(day);
                // Every fourth letter is never answered, and then nothing has been kept.
                if (person + usize::try_from(day).unwrap()) % 4 != 0 {
                    ties[person].fold(ContactDay { day, mine: true, theirs: true, mutual: false }).unwrap();
                }
            }
            longest_silence = longest_silence.max((0..5).filter_map(|person| ties[person].silence(day)).max().unwrap());
        }
        assert!(longest_silence <= 30, "somebody close heard nothing for {longest_silence} days");
    }
}
