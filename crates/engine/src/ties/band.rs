//! Bands: the only thing about a strength that a screen shows, as a word.

use super::rhythm::Rhythm;

/// How a tie stands, in four words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Band {
    /// Hardly anything is left: below a yearly rhythm.
    Quiet,
    /// Below a half-yearly rhythm, or the pair's own rhythm has broken off.
    Cooling,
    /// At least a half-yearly rhythm holds.
    Steady,
    /// At least a monthly rhythm holds.
    Warm,
}

/// The strength just before the next contact in a steady monthly rhythm (`research/engine.md`, section 1.4).
const MONTHLY: f64 = 0.25;
/// The same, half-yearly.
const HALF_YEARLY: f64 = 0.02;
/// The same, yearly.
const YEARLY: f64 = 0.006;

impl Band {
    /// The word itself.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Quiet => "quiet",
            Self::Cooling => "cooling",
            Self::Steady => "steady",
            Self::Warm => "warm",
        }
    }

    const fn of(strength: f64) -> Self {
        if strength >= MONTHLY {
            Self::Warm
        } else if strength >= HALF_YEARLY {
            Self::Steady
        } else if strength >= YEARLY {
            Self::Cooling
        } else {
            Self::Quiet
        }
    }
}

/// The band of a tie. A tie whose own rhythm has broken off is cooling at best, however strong it once was.
#[must_use]
pub fn band(strength: f64, silence: i32, rhythm: Option<Rhythm>) -> Band {
    let band = Band::of(strength);
    if rhythm.is_some_and(|rhythm| rhythm.has_lapsed(silence)) { band.min(Band::Cooling) } else { band }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bands_part_where_steady_rhythms_do() {
        let of = |strength| band(strength, 10, None);
        assert_eq!([of(0.25), of(0.02), of(0.006), of(0.005)], [Band::Warm, Band::Steady, Band::Cooling, Band::Quiet]);
    }

    #[test]
    fn a_strong_tie_that_broke_off_is_cooling() {
        let weekly = Some(Rhythm { median_interval: 7.0 });
        assert_eq!(band(0.6, 56, weekly), Band::Warm);
        assert_eq!(band(0.6, 60, weekly), Band::Cooling);
        assert_eq!(band(0.001, 60, weekly), Band::Quiet);
    }

    #[test]
    fn a_monthly_rhythm_is_warm_until_the_next_contact_is_due() {
        // The sums of an endless monthly rhythm, 30 days after the last contact.
        let sum = |half_life: f64| 1.0 / ((30.0 / half_life).exp2() - 1.0);
        let strength = 0.2324 * sum(7.0) + 0.0780 * sum(30.0) + 0.02035 * sum(180.0);
        assert_eq!(band(strength, 30, None).as_str(), "warm");
    }
}
