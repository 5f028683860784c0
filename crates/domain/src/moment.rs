//! Time and chance as parameters: the clock, the book's zone, and the source of random bytes.

use std::sync::{Arc, Mutex, PoisonError};

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

/// Fresh ids that sort in the order in which they were drawn (RFC 9562, section 6.2, method 2).
///
/// Within a millisecond each is the one before plus a random step of at most 2^32, so that nobody guesses the next; the first
/// of a millisecond leaves room for 2^29 steps. A clock that is set back does not take the order back.
pub struct OrderedIds {
    entropy: Arc<dyn Entropy>,
    last: Mutex<u128>,
}

impl OrderedIds {
    /// Ids drawn from the given randomness.
    #[must_use]
    pub const fn new(entropy: Arc<dyn Entropy>) -> Self {
        Self { entropy, last: Mutex::new(0) }
    }

    /// The randomness from which the ids are drawn.
    #[must_use]
    pub fn entropy(&self) -> &dyn Entropy {
        self.entropy.as_ref()
    }

    /// The next id, of the given instant.
    pub fn next(&self, now: Timestamp) -> Uuid {
        const ROOM: u128 = 1 << 61;
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let first = fresh_id(now, self.entropy()).as_u128() & !ROOM;
        let follows = *last + 1 + u128::from(random_step(self.entropy()));
        *last = if millisecond(first) > millisecond(*last) { first } else { follows };
        Uuid::from_u128(*last)
    }
}

const fn millisecond(id: u128) -> u128 {
    id >> 80
}

fn random_step(entropy: &dyn Entropy) -> u32 {
    let mut bytes = [0_u8; 4];
    entropy.fill(&mut bytes);
    u32::from_le_bytes(bytes)
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
    fn ids_sort_as_they_were_drawn_even_when_the_clock_stands_or_goes_back() {
        let ids = OrderedIds::new(Arc::new(SeededEntropy::new(11)));
        let instants = ["2026-11-22T09:00:00Z", "2026-11-22T09:00:00Z", "2026-11-22T09:00:01Z", "2026-11-22T08:00:00Z"];
        let instants = instants.iter().flat_map(|at| [at.parse().unwrap(); 500]);
        let drawn: Vec<_> = instants.map(|at| ids.next(at)).collect();
        assert!(drawn.is_sorted_by(|one, next| one < next));
        assert!(drawn.iter().all(|id| id.get_version_num() == 7 && id.get_variant() == uuid::Variant::RFC4122));
    }

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
