//! Care for those who would be asked: who was asked lately rests, who is owed thanks is thanked first.

use std::collections::HashMap;

use jiff::civil::Date;
use wellmet_domain::{
    PersonId, Sentence,
    catalogue::say,
    days::{self, days_between},
    interactions::Direction,
    promises::{Favour, Thanks},
};
use wellmet_store::{Cell, Tx};

use crate::error::Result;

/// Who helped within these days is not asked again if it can be helped.
pub const REST: i64 = 60;
/// What was given or taken counts half as much after a year.
const HALF_LIFE: f64 = 365.0;

/// Why somebody should be asked with care, or not yet.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// They helped lately.
    Asked { person: PersonId, on: Date },
    /// Thanks are owed to them.
    Thanks { person: PersonId, what: String },
    /// They gave more than they were given.
    GiveFirst { person: PersonId },
}

impl Reason {
    /// The reason in words.
    pub fn said(&self, name: impl Fn(PersonId) -> String, today: Date) -> Sentence {
        match self {
            Self::Asked { person, on } => say("paths-care-asked", [("name", name(*person).into()), ("on", days::on(*on, today))]),
            Self::Thanks { person, what } => say("paths-care-thanks", [("name", name(*person).into()), ("what", what.clone().into())]),
            Self::GiveFirst { person } => say("paths-care-give", [("name", name(*person).into())]),
        }
    }
}

/// What is to be minded of each connector.
#[derive(Debug, Default)]
pub struct Care {
    reasons: HashMap<PersonId, Vec<Reason>>,
    factors: HashMap<PersonId, f64>,
}

impl Care {
    /// What favours and thanks say of these people.
    pub async fn of(tx: &mut Tx, mut people: Vec<PersonId>) -> Result<Self> {
        people.sort_unstable();
        people.dedup();
        let today = tx.today().await?;
        let ids: Vec<_> = people.iter().map(Cell::put).collect();
        let favours = tx.among::<Favour>("person_id", &ids).await?;
        let thanks = tx.among::<Thanks>("person_id", &ids).await?;
        let mut care = Self::default();
        for person in people {
            let favours: Vec<&Favour> = favours.iter().filter(|favour| favour.person_id == person).collect();
            let owed =
                thanks.iter().find(|thanks| thanks.person_id == person && thanks.direction == Direction::Mine && thanks.said_on.is_none());
            care.mind(person, &favours, owed, today);
        }
        Ok(care)
    }

    fn mind(&mut self, person: PersonId, favours: &[&Favour], owed: Option<&Thanks>, today: Date) {
        let (mut reasons, mut factor) = (Vec::new(), 1.0);
        let helped = favours.iter().filter(|favour| favour.direction == Direction::Theirs).map(|favour| favour.on_date).max();
        if let Some(on) = helped.filter(|on| days_between(*on, today) < REST) {
            reasons.push(Reason::Asked { person, on });
            factor *= 0.5;
        }
        if let Some(owed) = owed {
            reasons.push(Reason::Thanks { person, what: owed.what.clone() });
            factor *= 0.8;
        }
        let balance = balance(favours, today);
        if balance < -0.3 && reasons.is_empty() {
            reasons.push(Reason::GiveFirst { person });
        }
        factor *= 1.0 + balance.min(0.0) / 2.0;
        self.reasons.insert(person, reasons);
        self.factors.insert(person, factor);
    }

    /// By what the chance of a way over somebody is multiplied.
    pub fn factor(&self, person: PersonId) -> f64 {
        self.factors.get(&person).copied().unwrap_or(1.0)
    }

    /// What is to be minded of somebody.
    pub fn reasons(&self, person: PersonId) -> &[Reason] {
        self.reasons.get(&person).map_or(&[], Vec::as_slice)
    }
}

/// `(give - take) / (give + take + 2)`, both decayed (`research/engine.md`, 2.5). It softens what is asked and is never shown.
fn balance(favours: &[&Favour], today: Date) -> f64 {
    let sum = |direction| {
        let told = favours.iter().filter(|favour| favour.direction == direction);
        #[expect(clippy::cast_precision_loss, reason = "days of a lifetime")]
        told.map(|favour| (-(days_between(favour.on_date, today).max(0) as f64) / HALF_LIFE).exp2()).sum::<f64>()
    };
    let (give, take) = (sum(Direction::Mine), sum(Direction::Theirs));
    (give - take) / (give + take + 2.0)
}
