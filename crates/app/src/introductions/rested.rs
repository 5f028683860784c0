//! Who rests: those who helped, or were introduced, lately, and those who do not answer.

use std::collections::{BTreeSet, HashMap};

use wellmet_domain::{PersonId, Sentence, days::days_between, interactions::Direction, promises::FavourKind};
use wellmet_store::Tx;

use crate::{
    error::Result,
    insight::Known,
    paths::{Care, REST},
};

/// So many messages without an answer leave the door open and ask for nothing more.
const UNANSWERED: i64 = 2;

/// Who is not to be asked now, and what to mind of the others.
#[derive(Debug)]
pub(super) struct Rested {
    helped: BTreeSet<PersonId>,
    left_alone: BTreeSet<PersonId>,
    minded: HashMap<PersonId, Vec<Sentence>>,
}

impl Rested {
    pub(super) async fn read(tx: &mut Tx, known: &Known) -> Result<Self> {
        let lately = || known.favours.iter().filter(|favour| days_between(favour.on_date, known.today) < REST);
        let helped = lately().filter(|favour| favour.direction == Direction::Theirs).map(|favour| favour.person_id).collect();
        let introduced = lately().filter(|favour| favour.direction == Direction::Mine && favour.kind == FavourKind::Introduction);
        let silent = known.ties.values().filter(|tie| tie.unanswered >= UNANSWERED).map(|tie| tie.person);
        let left_alone = introduced.map(|favour| favour.person_id).chain(silent).collect();
        let owed: Vec<PersonId> = known.thanks.iter().map(|thanks| thanks.person_id).collect();
        let care = Care::of(tx, owed.clone()).await?;
        let said = |person: &PersonId| {
            let reasons =
                care.reasons(*person).iter().map(|reason| reason.said(|person| known.name_of(person).unwrap_or_default(), known.today));
            (*person, reasons.collect())
        };
        Ok(Self { helped, left_alone, minded: owed.iter().map(said).collect() })
    }

    /// Whether somebody can be asked for something now.
    pub(super) fn may_give(&self, person: PersonId) -> bool {
        !self.helped.contains(&person) && self.may_meet(person)
    }

    /// Whether somebody can be offered something now.
    pub(super) fn may_meet(&self, person: PersonId) -> bool {
        !self.left_alone.contains(&person)
    }

    /// What to mind before asking somebody.
    pub(super) fn minded(&self, person: PersonId) -> &[Sentence] {
        self.minded.get(&person).map_or(&[], Vec::as_slice)
    }
}
