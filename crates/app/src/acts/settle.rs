//! What an act stands for ends with it: a promise, a follow-up, a thanks owed.

use jiff::civil::Date;
use uuid::Uuid;
use wellmet_domain::{
    acts::ActKind,
    promises::{FollowUp, Promise, Settlement, Thanks},
};
use wellmet_store::Tx;

use super::find::Found;
use crate::error::Result;

/// Whether an act of this kind stands for one thing that the user noted.
pub(super) const fn is_single(kind: ActKind) -> bool {
    matches!(kind, ActKind::Promise | ActKind::Waiting | ActKind::FollowUp | ActKind::Thanks)
}

/// Settles what the act stands for, when that is a row of its own.
pub(super) async fn settle(tx: &mut Tx, found: &Found, how: Settlement, on_date: Date) -> Result<()> {
    let Some((noun, id)) = found.occasion.split_once(':') else { return Ok(()) };
    let Ok(id) = id.parse::<Uuid>() else { return Ok(()) };
    match noun {
        "promise" | "waiting" => settle_promise(tx, id, how, on_date).await,
        "follow_up" => settle_follow_up(tx, id, how, on_date).await,
        "thanks" => settle_thanks(tx, id, how, on_date).await,
        _ => Ok(()),
    }
}

/// Gives what the act stands for a new day; whether it is a row that has one.
pub(super) async fn move_to(tx: &mut Tx, found: &Found, day: Date) -> Result<bool> {
    let Some((noun, id)) = found.occasion.split_once(':') else { return Ok(false) };
    let Ok(id) = id.parse::<Uuid>() else { return Ok(false) };
    match noun {
        "promise" | "waiting" => move_promise(tx, id, day).await,
        "follow_up" => move_follow_up(tx, id, day).await,
        _ => Ok(false),
    }
}

async fn move_promise(tx: &mut Tx, id: Uuid, day: Date) -> Result<bool> {
    let Some(promise) = tx.get::<Promise>(id).await? else { return Ok(false) };
    tx.update(&Promise { due_on: Some(day), ..promise }).await?;
    Ok(true)
}

async fn move_follow_up(tx: &mut Tx, id: Uuid, day: Date) -> Result<bool> {
    let Some(follow_up) = tx.get::<FollowUp>(id).await? else { return Ok(false) };
    tx.update(&FollowUp { due_on: day, ..follow_up }).await?;
    Ok(true)
}

async fn settle_promise(tx: &mut Tx, id: Uuid, how: Settlement, on_date: Date) -> Result<()> {
    if let Some(promise) = tx.get::<Promise>(id).await? {
        tx.update(&Promise { settled_as: Some(how), settled_on: Some(on_date), ..promise }).await?;
    }
    Ok(())
}

async fn settle_follow_up(tx: &mut Tx, id: Uuid, how: Settlement, on_date: Date) -> Result<()> {
    if let Some(follow_up) = tx.get::<FollowUp>(id).await? {
        tx.update(&FollowUp { settled_as: Some(how), settled_on: Some(on_date), ..follow_up }).await?;
    }
    Ok(())
}

/// A thanks that was let go is not said, only no longer owed today: its answer hides it.
async fn settle_thanks(tx: &mut Tx, id: Uuid, how: Settlement, on_date: Date) -> Result<()> {
    if how != Settlement::Kept {
        return Ok(());
    }
    if let Some(thanks) = tx.get::<Thanks>(id).await? {
        tx.update(&Thanks { said_on: Some(on_date), ..thanks }).await?;
    }
    Ok(())
}
