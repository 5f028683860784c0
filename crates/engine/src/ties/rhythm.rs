//! A pair's own rhythm, and how far their silence is from it.

/// Silence beyond this many of the pair's own intervals has most likely ended the tie (Navarro et al. 2017).
pub const LAPSED_AFTER: f64 = 8.0;

/// The shortest interval, in days, against which silence is measured: days in a row are one conversation, and eight
/// days of silence after it are no ending.
pub const SHORTEST_RHYTHM: f64 = 7.0;

/// How often a pair is in touch, of its own accord.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rhythm {
    /// The median of the days between two days of contact.
    pub median_interval: f64,
}

/// The rhythm of these days of contact; None with fewer than three different ones.
#[must_use]
pub fn own_rhythm(days: &[i32]) -> Option<Rhythm> {
    let mut days = days.to_vec();
    days.sort_unstable();
    days.dedup();
    if days.len() < 3 {
        return None;
    }
    let mut gaps: Vec<i32> = days.windows(2).map(|pair| pair[1].saturating_sub(pair[0])).collect();
    gaps.sort_unstable();
    Some(Rhythm { median_interval: median(&gaps) })
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
    use super::*;

    #[test]
    fn two_contacts_are_no_rhythm() {
        assert_eq!(own_rhythm(&[1, 40]), None);
        assert_eq!(own_rhythm(&[1, 1, 40]), None);
    }

    #[test]
    fn the_rhythm_is_the_median_of_the_intervals() {
        assert_eq!(own_rhythm(&[0, 30, 60, 500]), Some(Rhythm { median_interval: 30.0 }));
        assert_eq!(own_rhythm(&[60, 0, 20]), Some(Rhythm { median_interval: 30.0 }));
    }

    #[test]
    fn silence_of_eight_intervals_is_not_yet_an_ending() {
        let monthly = Rhythm { median_interval: 30.0 };
        assert!(!monthly.has_lapsed(240));
        assert!(monthly.has_lapsed(241));
        assert!((monthly.drift(45) - 1.5).abs() < 1e-12);
    }

    #[test]
    fn three_days_in_a_row_have_not_lapsed_a_fortnight_later() {
        let talk = own_rhythm(&[10, 11, 12]).unwrap();
        assert!(!talk.has_lapsed(14));
        assert!(talk.has_lapsed(57));
    }
}
