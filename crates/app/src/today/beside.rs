//! Acts of people whom one looks at beside the plan of the day, with the evidence and the next step that Today would give.

use std::collections::HashMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
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
use crate::{
    app::App,
    error::{Error, Result},
};

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
    let backgrounds = Backgrounds::read(tx, &shown, setup.today).await?;
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

/// What one can do with somebody now.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct ActOfPerson {
    /// The act that is due, else the message that is prepared when one wishes to write; none for those who rest, who were let go,
    /// or with whom it was answered since the last contact.
    pub act: Option<ActShown>,
}

impl App {
    /// What one can do with somebody now, answered as an act of Today is.
    ///
    /// # Errors
    /// [`Error::NotFound`] when the person is not there.
    pub async fn act_of(&self, person: PersonId) -> Result<ActOfPerson> {
        let mut tx = self.read().await?;
        let name = tx.names_of(&[person]).await?.remove(&person).ok_or_else(|| Error::not_found("person"))?;
        let plan = self.planned(&mut tx, None).await?;
        let due = plan.view.acts.iter().chain(&plan.view.waiting).find(|act| act.person.id == person);
        if let Some(act) = due {
            return Ok(ActOfPerson { act: Some(act.clone()) });
        }
        let reason = say("acts-write-to", [("name", name.into())]);
        let looked = Looked { person, kind: ActKind::Nudge, reason, evidence: Vec::new() };
        Ok(ActOfPerson { act: beside(&mut tx, &[looked]).await?.pop().map(|(_, shown)| shown) })
    }

    /// The act beside the plan whose id begins so.
    pub(crate) async fn act_beside(&self, tx: &mut Tx, id: &str) -> Result<Option<Act>> {
        let (book, index) = (tx.book(), self.people_index_of(tx).await?);
        let asked = |(person, last): (PersonId, Option<Date>)| {
            let kinds = [ActKind::Nudge, ActKind::Reconnect].into_iter();
            let meant = kinds.filter(move |kind| today::beside_id(book, *kind, person, last).starts_with(id));
            meant.map(move |kind| Looked { person, kind, reason: say("acts-beside", []), evidence: Vec::new() })
        };
        let looked: Vec<Looked> = index.rows.iter().map(|row| (row.line.id, row.line.last_contact)).flat_map(asked).collect();
        // An id that long is one person's; a shorter beginning says nothing among thousands.
        if looked.len() != 1 {
            return Ok(None);
        }
        Ok(beside(tx, &looked).await?.pop().map(|(act, _)| act))
    }
}
