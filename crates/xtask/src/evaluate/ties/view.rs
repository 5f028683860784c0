//! What is known of a pair at a moment.

use wellmet_engine::ties::{ContactDay, TieState, median_gap};

use crate::evaluate::log::{Contact, Log, Pair};

/// A pair seen at a moment. Days are counted back from it, and a contact is taken to lie in the middle of its day.
#[derive(Clone, Debug)]
pub struct View {
    /// The state of the tie on the day before the moment, which is day 0.
    pub state: TieState,
    /// The days of contact, the earliest first; none is above 0.
    pub days: Vec<i32>,
    /// Days since the last contact, to the second.
    pub gap: f64,
    long: bool,
}

impl View {
    /// How a pair stands at a moment; `None` without earlier contact.
    #[must_use]
    pub fn at(log: &Log, pair: &Pair, moment: f64) -> Option<Self> {
        let contacts = pair.before(moment);
        let gap = moment - contacts.last()?.at;
        let all: Vec<ContactDay> = contacts.iter().map(|contact| day(contact, moment)).collect();
        let mut days: Vec<i32> = all.iter().map(|day| day.day).collect();
        days.dedup();
        Some(Self { state: TieState::from_days(&all), days, gap, long: log.is_long() })
    }

    /// The strength M.
    #[must_use]
    pub fn strength(&self) -> f64 {
        self.state.at(0).strength_after(0.5, self.long)
    }

    /// The strength of each direction.
    #[must_use]
    pub fn strengths(&self) -> (f64, f64) {
        (self.state.mine_at(0).strength_after(0.5, self.long), self.state.theirs_at(0).strength_after(0.5, self.long))
    }

    /// The number of contact days.
    #[must_use]
    pub fn frequency(&self) -> f64 {
        f64::from(self.state.contact_days)
    }

    /// Contact days, each halved with every half-life.
    #[must_use]
    pub fn decayed(&self, half_life: f64) -> f64 {
        self.ages().map(|age| (-age / half_life).exp2()).sum()
    }

    /// Contact days, each divided by its age: the activation of ACT-R with exponent 1 (Anderson & Schooler 1991).
    #[must_use]
    pub fn activation(&self) -> f64 {
        self.ages().map(|age| 1.0 / age).sum()
    }

    /// Contact days per day since the first.
    #[must_use]
    pub fn rate(&self) -> f64 {
        self.frequency() / self.ages().next().unwrap_or(0.5)
    }

    /// The median interval between days of contact, where there are two.
    #[must_use]
    pub fn median_interval(&self) -> Option<f64> {
        median_gap(&self.days)
    }

    fn ages(&self) -> impl Iterator<Item = f64> {
        self.days.iter().map(|day| 0.5 - f64::from(*day))
    }
}

fn day(contact: &Contact, moment: f64) -> ContactDay {
    #[expect(clippy::cast_possible_truncation, reason = "the days of a log")]
    let back = (moment - contact.at).floor() as i32;
    ContactDay { day: -back, mine: contact.by_low, theirs: !contact.by_low, mutual: false }
}
