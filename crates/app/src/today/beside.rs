//! Acts of people whom one looks at beside the plan of the day, with the evidence and the next step that Today would give.

use std::collections::HashMap;

use jiff::civil::Date;
use wellmet_domain::{
    PersonId, Sentence,
    acts::{Act, ActKind},
    catalogue::say,
    today,
};
use wellmet_store::Tx;

use super::{
    Setup,
    candidates::Gathered,
    detail,
    shown::{self, ActShown, Backgrounds},
    zone_of,
};
use crate::{app::App, error::Result};

/// Somebody to look at, and why.
#[derive(Clone, Debug)]
pub(crate) struct Looked {
    pub person: PersonId,
    pub kind: ActKind,
    pub reason: Sentence,
    pub evidence: Vec<Sentence>,
}

/// What one can do about some people, in their order: as it is shown, and as an answer needs it. Those who rest, and what was
/// answered before, are left out.
pub(crate) async fn beside(tx: &mut Tx, looked: &[Looked]) -> Result<Vec<(Act, ActShown)>> {
    let ids: Vec<PersonId> = looked.iter().map(|one| one.person).collect();
    let zone = zone_of(&tx.this_book().await?.zone);
    let today = tx.today().await?;
    let setup = Setup::read(tx, today, zone).await?;
    let mut gathered = Gathered::of(tx, &setup, &ids).await?;
    detail::fill(tx, &setup, &mut gathered, &ids).await?;
    let acts = acts(&setup, &gathered, looked);
    let shown: Vec<PersonId> = acts.iter().map(|act| act.person.id).collect();
    let backgrounds = Backgrounds::read(tx, &shown).await?;
    let views = shown::acts(&setup, &gathered, &acts, &backgrounds);
    Ok(acts.into_iter().zip(views).collect())
}

fn acts(setup: &Setup, gathered: &Gathered, looked: &[Looked]) -> Vec<Act> {
    let people: HashMap<PersonId, &today::Candidate> = gathered.people.iter().map(|person| (person.id, person)).collect();
    let one = |looked: &Looked| {
        let person = *people.get(&looked.person)?;
        Some(today::Beside { person, kind: looked.kind, reason: looked.reason.clone(), evidence: looked.evidence.clone() })
    };
    let people: Vec<today::Beside<'_>> = looked.iter().filter_map(one).collect();
    today::beside(&setup.input(gathered), &people)
}

impl App {
    /// The act beside the plan whose id begins so.
    pub(crate) async fn act_beside(&self, tx: &mut Tx, id: &str) -> Result<Option<Act>> {
        let (book, index) = (tx.book(), self.people_index_of(tx).await?);
        let asked = |(person, last): (PersonId, Date)| {
            let kinds = [ActKind::Nudge, ActKind::Reconnect].into_iter();
            let meant = kinds.filter(move |kind| today::beside_id(book, *kind, person, last).starts_with(id));
            meant.map(move |kind| Looked { person, kind, reason: say("acts-beside", []), evidence: Vec::new() })
        };
        let known = index.rows.iter().filter_map(|row| Some((row.line.id, row.line.last_contact?)));
        let looked: Vec<Looked> = known.flat_map(asked).collect();
        // An id that long is one person's; a shorter beginning says nothing among thousands.
        if looked.len() != 1 {
            return Ok(None);
        }
        Ok(beside(tx, &looked).await?.pop().map(|(act, _)| act))
    }
}
