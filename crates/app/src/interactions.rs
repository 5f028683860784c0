//! What happened, changed or taken out afterwards: in itself, who was there, and the ties that follow from it.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wellmet_domain::{
    InteractionId, PersonId,
    catalogue::say,
    fields::Fact as FieldSource,
    folding::trim_invisible,
    interactions::{Direction, Interaction, InteractionKind, Participant, Precision, Role, counts_as_contact},
    people::Person,
};
use wellmet_store::{Cell, Tx};

use crate::{
    acts::{add_participants, role_by},
    app::{App, Done},
    error::{Error, Result},
    people::{keep_edit, merged, refuse_changed_since, saved},
};

/// What is said of something that happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct InteractionFields {
    /// What it was.
    pub kind: InteractionKind,
    /// The civil day of it.
    #[schema(value_type = String, format = Date)]
    pub on_date: Date,
    /// Who acted; follows from the kind when a changed kind says nothing else.
    pub direction: Direction,
    /// Subject or title.
    #[serde(default)]
    pub title: Option<String>,
    /// What was said or written.
    #[serde(default)]
    pub body: Option<String>,
    /// Where.
    #[serde(default)]
    pub place: Option<String>,
    /// The people of the book who were there; those seen only as an address stay as they are.
    pub people: Vec<PersonId>,
}

impl InteractionFields {
    fn of(interaction: &Interaction, participants: &[Participant]) -> Self {
        let Interaction { kind, on_date, direction, title, body, place, .. } = interaction.clone();
        let people = participants.iter().filter_map(|participant| participant.person_id).collect();
        Self { kind, on_date, direction, title, body, place, people }
    }

    /// The interaction of which this is said; a new day is known to the day alone.
    fn written_on(&self, before: &Interaction) -> Interaction {
        let moved = self.on_date != before.on_date;
        Interaction {
            kind: self.kind,
            on_date: self.on_date,
            at: before.at.filter(|_| !moved),
            precision: if moved { Precision::Day } else { before.precision },
            direction: self.direction,
            title: said(self.title.as_ref()),
            body: said(self.body.as_ref()),
            place: said(self.place.as_ref()),
            ..before.clone()
        }
    }
}

fn said(text: Option<&String>) -> Option<String> {
    text.map(|text| trim_invisible(text)).filter(|text| !text.is_empty())
}

impl App {
    /// What is said of something that happened.
    ///
    /// # Errors
    /// [`Error::NotFound`] without such an interaction.
    pub async fn interaction(&self, id: InteractionId) -> Result<InteractionFields> {
        let mut tx = self.read().await?;
        let interaction = tx.get::<Interaction>(id).await?.ok_or_else(|| Error::not_found("interaction"))?;
        Ok(InteractionFields::of(&interaction, &participants(&mut tx, id).await?))
    }

    /// Changes fields of something that happened: those that are named, `null` empties one (RFC 7396). Ties follow.
    ///
    /// # Errors
    /// [`Error::NotFound`] without such an interaction or person, [`Error::Invalid`] for nobody or a day to come,
    /// [`Error::Decision`] with the fields when one of them changed after `base`.
    pub async fn edit_interaction(&self, id: InteractionId, base: Option<i64>, changes: serde_json::Value) -> Result<Done> {
        let said = say("interactions-changed", [("what", self.called(id).await?.into())]);
        let mut tx = self.begin(said.clone()).await?;
        let before = tx.require::<Interaction>(id).await?;
        let there = participants(&mut tx, id).await?;
        refuse_changed_since(&mut tx, "interaction", id.0, base, &changes).await?;
        refuse_others_since(&mut tx, &there, base, &changes).await?;
        let fields = with_direction(merged(&InteractionFields::of(&before, &there), changes.clone())?, &before, &changes);
        let today = tx.today().await?;
        refuse_odd(&mut tx, &fields, &before, &there, today).await?;
        let mut after = fields.written_on(&before);
        let turned = (after.direction != before.direction).then(|| role_by(after.direction));
        let present = set_participants(&mut tx, &after, turned, there, &fields.people).await?;
        after.counts = counts_as_contact(after.kind, after.status, present);
        keep_edit(&mut tx, &before, &after, today).await?;
        saved(tx, said).await
    }

    /// Takes out something that happened; what came of it (promises, notes, answers) stays. A source that tells it again is
    /// not heard.
    ///
    /// # Errors
    /// [`Error::NotFound`] without such an interaction.
    pub async fn remove_interaction(&self, id: InteractionId) -> Result<Done> {
        let said = say("interactions-removed", [("what", self.called(id).await?.into())]);
        let mut tx = self.begin(said.clone()).await?;
        for participant in participants(&mut tx, id).await? {
            tx.delete::<Participant>(participant.id).await?;
        }
        tx.let_go_of("interaction", id.0).await?;
        for fact in tx.select::<FieldSource>("row_id = $2", &[id.put()]).await? {
            tx.delete::<FieldSource>(fact.id).await?;
        }
        tx.delete::<Interaction>(id).await?;
        saved(tx, said).await
    }

    /// What the history calls it: its title, or the people of it.
    async fn called(&self, id: InteractionId) -> Result<String> {
        let mut tx = self.read().await?;
        let interaction = tx.get::<Interaction>(id).await?.ok_or_else(|| Error::not_found("interaction"))?;
        let names = tx.participants_of(&[id]).await?.into_iter().map(|participant| participant.name).collect::<Vec<_>>();
        Ok(interaction.title.unwrap_or_else(|| names.join(", ")))
    }
}

async fn participants(tx: &mut Tx, id: InteractionId) -> Result<Vec<Participant>> {
    Ok(tx.select("interaction_id = $2 ORDER BY id", &[id.put()]).await?)
}

/// A talk that was in truth a message was somebody's; a message that was in truth a talk was common.
fn with_direction(fields: InteractionFields, before: &Interaction, changes: &serde_json::Value) -> InteractionFields {
    let asked = changes.get("direction").is_some_and(|direction| !direction.is_null());
    let (was, is) = (before.kind.is_together(), fields.kind.is_together());
    match (asked, was, is) {
        (false, true, false) => InteractionFields { direction: Direction::Mine, ..fields },
        (false, false, true) => InteractionFields { direction: Direction::Mutual, ..fields },
        _ => fields,
    }
}

/// Whose part in it changed after the client saw it.
async fn refuse_others_since(tx: &mut Tx, there: &[Participant], base: Option<i64>, changes: &serde_json::Value) -> Result<()> {
    let names_people = changes.get("people").map(|_| serde_json::json!({ "person_id": null, "interaction_id": null }));
    let Some(asked) = names_people else { return Ok(()) };
    for participant in there {
        refuse_changed_since(tx, "participant", participant.id.0, base, &asked).await?;
    }
    Ok(())
}

async fn refuse_odd(tx: &mut Tx, fields: &InteractionFields, before: &Interaction, there: &[Participant], today: Date) -> Result<()> {
    if fields.on_date > today && fields.on_date != before.on_date && before.on_date <= today {
        return Err(Error::Invalid(say("acts-in-the-future", [])));
    }
    if fields.people.is_empty() && there.iter().all(|participant| participant.person_id.is_some()) {
        return Err(Error::Invalid(say("interactions-nobody", [])));
    }
    for person in &fields.people {
        tx.get::<Person>(*person).await?.ok_or_else(|| Error::not_found("person"))?;
    }
    Ok(())
}

/// Makes those who took part the ones that are named; gives how many there are directly. Another direction turns their parts.
async fn set_participants(
    tx: &mut Tx,
    after: &Interaction,
    turned: Option<Role>,
    there: Vec<Participant>,
    people: &[PersonId],
) -> Result<usize> {
    let known: BTreeSet<PersonId> = there.iter().filter_map(|participant| participant.person_id).collect();
    let mut direct = 0;
    for participant in there {
        if participant.person_id.is_some_and(|person| !people.contains(&person)) {
            tx.delete::<Participant>(participant.id).await?;
            continue;
        }
        let role = turned.filter(|_| participant.role.takes_part()).unwrap_or(participant.role);
        direct += usize::from(role.takes_part());
        tx.update(&Participant { on_date: after.on_date, role, ..participant }).await?;
    }
    let come: BTreeSet<PersonId> = people.iter().copied().filter(|person| !known.contains(person)).collect();
    let come: Vec<PersonId> = come.into_iter().collect();
    add_participants(tx, after, &come).await?;
    Ok(direct + come.len())
}
