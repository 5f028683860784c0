//! What speaks for a tie between two other people, and how sure it makes it.
//!
//! The chances are the house's own choices, made so that one weak sign says "may know" and two or three say "probably":
//! no public data holds ties between others together with such signs. They are kept here, in one place.

use std::sync::Arc;

use jiff::civil::Date;
use wellmet_domain::relations::Certainty;

/// One sign that two people know each other.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Evidence {
    /// The user wrote down what they are to each other.
    Related,
    /// The user confirmed what was concluded.
    Confirmed,
    /// The user met one of them through the other.
    MetThrough,
    /// They took part in the same meetings or messages.
    Together(Together),
    /// They were met at the same event, with so many of the book.
    Event { name: Arc<str>, people: usize },
    /// They are or were members of the same association, club or community, of whom so many are in the book.
    Group { name: Arc<str>, people: usize, overlap: Overlap },
    /// They are or were at the same organisation.
    Organisation { name: Arc<str>, people: usize, overlap: Overlap },
}

/// How often two people were seen together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Together {
    /// In meetings and calls.
    pub meetings: u32,
    /// In messages.
    pub messages: u32,
    /// The last time.
    pub last: Date,
    /// The chance that none of these says anything.
    pub missed: f64,
}

/// How well it is known that two people were somewhere at the same time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Overlap {
    /// The dates of both say so.
    Dated,
    /// Lists of the same day name both, or both are there now.
    Listed,
}

impl Together {
    /// Nothing seen yet.
    pub const fn none(last: Date) -> Self {
        Self { meetings: 0, messages: 0, last, missed: 1.0 }
    }

    /// One more time, among so many people.
    pub fn add(&mut self, message: bool, people: usize, on: Date) {
        let (base, count) = if message { (0.5, &mut self.messages) } else { (0.7, &mut self.meetings) };
        *count += 1;
        self.missed *= 1.0 - base / others(people);
        self.last = self.last.max(on);
    }
}

impl Evidence {
    /// Where it stands among other evidence: what was said first.
    pub const fn rank(&self) -> u8 {
        match self {
            Self::Related | Self::Confirmed => 0,
            Self::MetThrough => 1,
            Self::Together(_) => 2,
            Self::Event { .. } => 3,
            Self::Group { .. } => 4,
            Self::Organisation { .. } => 5,
        }
    }

    /// The chance that they know each other, were this all there is.
    pub fn chance(&self) -> f64 {
        match self {
            Self::Confirmed => 0.95,
            Self::Related => 0.9,
            Self::MetThrough => 0.85,
            Self::Together(together) => 1.0 - together.missed,
            Self::Event { people, .. } => 0.3 / others(*people).sqrt(),
            // Members meet again and again, though not every day: between an evening and an office.
            Self::Group { people, overlap: Overlap::Dated, .. } => 0.5 / others(*people).sqrt(),
            Self::Group { people, overlap: Overlap::Listed, .. } => 0.35 / others(*people).sqrt(),
            Self::Organisation { people, overlap: Overlap::Dated, .. } => 0.75 / others(*people).sqrt(),
            Self::Organisation { people, overlap: Overlap::Listed, .. } => 0.25 / others(*people).sqrt(),
        }
    }
}

/// The chance that one of several independent signs is right, never quite certain.
pub fn combined(evidence: &[Evidence]) -> f64 {
    (1.0 - evidence.iter().map(|one| 1.0 - one.chance()).product::<f64>()).min(0.95)
}

/// Whether the tie was said, confirmed, or concluded.
pub fn certainty(evidence: &[Evidence]) -> Certainty {
    if evidence.contains(&Evidence::Confirmed) {
        Certainty::Confirmed
    } else if evidence.iter().any(|one| matches!(one, Evidence::Related | Evidence::MetThrough)) {
        Certainty::Stated
    } else {
        Certainty::Inferred
    }
}

/// How many one could have got to know among so many people, oneself left out.
#[expect(clippy::cast_precision_loss, reason = "a few dozen people")]
fn others(people: usize) -> f64 {
    people.saturating_sub(1).max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn organisation(people: usize, overlap: Overlap) -> Evidence {
        Evidence::Organisation { name: "Acme".into(), people, overlap }
    }

    #[test]
    fn a_smaller_place_and_known_dates_make_it_surer() {
        let chance = |people, overlap| organisation(people, overlap).chance();
        assert!(chance(2, Overlap::Dated) > chance(20, Overlap::Dated));
        assert!(chance(5, Overlap::Dated) > chance(5, Overlap::Listed));
    }

    #[test]
    fn a_small_association_says_more_than_an_event_and_less_than_an_office() {
        let group = |people, overlap| Evidence::Group { name: "Rowing Club".into(), people, overlap }.chance();
        for people in [2, 5, 30] {
            let event = Evidence::Event { name: "Summit".into(), people }.chance();
            assert!(event < group(people, Overlap::Listed) && group(people, Overlap::Listed) < group(people, Overlap::Dated));
            assert!(group(people, Overlap::Dated) < organisation(people, Overlap::Dated).chance());
        }
        assert!(group(30, Overlap::Dated) < group(3, Overlap::Dated));
    }

    #[test]
    fn signs_add_up_and_never_make_certain() {
        let mut together = Together::none(Date::MIN);
        let mut before = 0.0;
        for _ in 0..20 {
            together.add(false, 3, Date::MIN);
            let now = combined(&[Evidence::Together(together), organisation(5, Overlap::Listed)]);
            assert!(now >= before && now <= 0.95);
            before = now;
        }
        assert!(before > 0.9);
    }

    #[test]
    fn what_was_confirmed_outranks_what_was_said_and_that_what_was_concluded() {
        let listed = organisation(2, Overlap::Listed);
        assert_eq!(certainty(std::slice::from_ref(&listed)), Certainty::Inferred);
        assert_eq!(certainty(&[listed.clone(), Evidence::MetThrough]), Certainty::Stated);
        assert_eq!(certainty(&[listed, Evidence::Related, Evidence::Confirmed]), Certainty::Confirmed);
    }
}
