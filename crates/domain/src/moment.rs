//! Time and chance as parameters: the clock, the book's zone, and the source of random bytes.

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use uuid::Uuid;

/// Tells the time. The only implementation that looks at the machine's clock lives in the command line.
pub trait Clock: Send + Sync {
    /// The current instant, cut to microseconds, which is what both databases keep.
    fn now(&self) -> Timestamp;
}

/// Gives random bytes. The only implementation that asks the machine lives in the command line.
pub trait Entropy: Send + Sync {
    /// Fills the buffer.
    fn fill(&self, bytes: &mut [u8]);
}

/// A clock that stands still, for tests and for `--now`.
#[derive(Clone, Copy, Debug)]
pub struct FixedClock(pub Timestamp);

impl Clock for FixedClock {
    fn now(&self) -> Timestamp {
        self.0
    }
}

/// The instant of a use case and the zone that decides what "today" is.
#[derive(Clone, Debug)]
pub struct Moment {
    /// The instant.
    pub now: Timestamp,
    /// The zone of the book.
    pub zone: TimeZone,
}

impl Moment {
    /// The civil date of the book right now.
    #[must_use]
    pub fn today(&self) -> Date {
        self.now.to_zoned(self.zone.clone()).date()
    }
}

/// A fresh UUID version 7 from the given instant and randomness (RFC 9562, section 5.7).
#[must_use]
pub fn fresh_id(now: Timestamp, entropy: &dyn Entropy) -> Uuid {
    let mut random = [0_u8; 10];
    entropy.fill(&mut random);
    let milliseconds = u64::try_from(now.as_millisecond()).unwrap_or(0);
    uuid::Builder::from_unix_timestamp_millis(milliseconds, &random).into_uuid()
}

/// Reproducible randomness for tests, samples and generators (SplitMix64, Steele et al. 2014).
#[derive(Debug)]
pub struct SeededEntropy(std::sync::atomic::AtomicU64);

impl SeededEntropy {
    /// The same seed gives the same bytes.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self(std::sync::atomic::AtomicU64::new(seed))
    }

    fn next(&self) -> u64 {
        const STEP: u64 = 0x9E37_79B9_7F4A_7C15;
        let state = self.0.fetch_add(STEP, std::sync::atomic::Ordering::Relaxed).wrapping_add(STEP);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }
}

impl Entropy for SeededEntropy {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            chunk.copy_from_slice(&self.next().to_le_bytes()[..chunk.len()]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn today_is_the_date_in_the_zone_of_the_book() {
        let moment = |zone: &str| Moment { now: "2026-11-22T23:30:00Z".parse().unwrap(), zone: TimeZone::get(zone).unwrap() };
        assert_eq!(moment("Europe/Lisbon").today().to_string(), "2026-11-22");
        assert_eq!(moment("Asia/Tokyo").today().to_string(), "2026-11-23");
    }

    #[test]
    fn ids_of_a_later_instant_sort_later() {
        let entropy = SeededEntropy::new(7);
        let early = fresh_id("2026-01-01T00:00:00Z".parse().unwrap(), &entropy);
        let late = fresh_id("2026-01-01T00:00:01Z".parse().unwrap(), &entropy);
        assert!(early < late);
        assert_eq!(early.get_version_num(), 7);
    }
}
