//! The interaction that an act stands for, once it is done.

use jiff::civil::Date;
use uuid::Uuid;
use wellmet_domain::{
    InteractionId, PersonId, RowId,
    acts::ActKind,
    interactions::{Direction, Interaction, InteractionKind, Participant, Precision, Role, Status, counts_as_contact},
    people::Source,
    suggestions::ReachAction,
};
use wellmet_store::Tx;

use super::{NewAnswer, find::Found};
use crate::error::Result;

/// What the user says happened, or what the act's channel does.
pub(super) fn kind(found: &Found, answer: &NewAnswer) -> InteractionKind {
    answer.kind.unwrap_or(match (found.kind, found.action) {
        (ActKind::Meeting, _) => InteractionKind::Meeting,
        (_, ReachAction::Mail) => InteractionKind::Email,
        (_, ReachAction::Call) => InteractionKind::Call,
        (_, ReachAction::Message | ReachAction::CopyAndOpen | ReachAction::Copy) => InteractionKind::Message,
    })
}

/// Logs what was done. A meeting that stands in the calendar is that meeting, and only the note is added to it.
pub(super) async fn log(tx: &mut Tx, found: &Found, answer: &NewAnswer, on_date: Date) -> Result<InteractionId> {
    let note = answer.note.as_deref().map(str::trim).filter(|note| !note.is_empty());
    if let Some(meeting) = planned_meeting(tx, found).await? {
        let body = [meeting.body.as_deref(), note].into_iter().flatten().collect::<Vec<_>>().join("\n\n");
        let id = meeting.id;
        if note.is_some() {
            tx.update(&Interaction { body: Some(body), ..meeting }).await?;
        }
        return Ok(id);
    }
    let kind = kind(found, answer);
    let mut interaction = told(tx, kind, direction(found, kind), on_date, 1);
    interaction.body = note.map(str::to_owned);
    tx.insert(&interaction).await?;
    add_participants(tx, &interaction, &[found.person]).await?;
    Ok(interaction.id)
}

async fn planned_meeting(tx: &mut Tx, found: &Found) -> Result<Option<Interaction>> {
    let id = found.occasion.strip_prefix("meeting:").and_then(|id| id.parse::<Uuid>().ok());
    match id {
        Some(id) => Ok(tx.get(id).await?),
        None => Ok(None),
    }
}

/// What has come from them was theirs; a talk is common; anything else is mine.
const fn direction(found: &Found, kind: InteractionKind) -> Direction {
    use InteractionKind as Kind;
    match kind {
        Kind::Meeting | Kind::Meal | Kind::Encounter | Kind::Call | Kind::Other => Direction::Mutual,
        _ if matches!(found.kind, ActKind::Waiting) => Direction::Theirs,
        _ => Direction::Mine,
    }
}

/// An interaction that the user tells of, with so many people, without anything said about it yet.
pub(crate) fn told(tx: &Tx, kind: InteractionKind, direction: Direction, on_date: Date, people: usize) -> Interaction {
    Interaction {
        id: tx.new_id(),
        kind,
        on_date,
        at: None,
        zone: None,
        precision: Precision::Day,
        direction,
        status: Status::Held,
        title: None,
        body: None,
        place: None,
        event_id: None,
        thread: None,
        counts: counts_as_contact(kind, Status::Held, people),
        source: Source::You,
        created_at: tx.now(),
    }
}

/// What others are to something that I did, that they did, or that was common.
pub(crate) const fn role_by(direction: Direction) -> Role {
    match direction {
        Direction::Mine => Role::To,
        Direction::Theirs => Role::From,
        Direction::Mutual => Role::With,
    }
}

/// Adds who took part.
pub(crate) async fn add_participants(tx: &mut Tx, interaction: &Interaction, people: &[PersonId]) -> Result<()> {
    let role = role_by(interaction.direction);
    for person in people {
        let id = RowId(tx.fresh_id());
        let (interaction_id, on_date) = (interaction.id, interaction.on_date);
        tx.insert(&Participant { id, interaction_id, person_id: Some(*person), identity_id: None, role, on_date }).await?;
    }
    Ok(())
}
