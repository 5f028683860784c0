//! What an act stands for, where the user noted it as a row of its own: a promise, a follow-up, a thanks owed. It ends with
//! the act, gets another day, or stays open.

use jiff::civil::Date;
use uuid::Uuid;
use wellmet_domain::{
    acts::ActKind,
    days::later,
    promises::{FollowUp, Promise, Settlement, Thanks},
};
use wellmet_store::Tx;

use super::find::Found;
use crate::error::Result;

/// How many days what is skipped rests, when its own day does not come before.
const RESTS: i64 = 7;

/// What an act stands for.
pub(super) enum Noted {
    Promise(Promise),
    FollowUp(FollowUp),
    Thanks(Thanks),
}

/// Whether an act of this kind stands for one thing that the user noted.
pub(super) const fn is_single(kind: ActKind) -> bool {
    matches!(kind, ActKind::Promise | ActKind::Waiting | ActKind::FollowUp | ActKind::Thanks)
}

/// What the act stands for, when that is a row of its own.
pub(super) async fn noted(tx: &mut Tx, found: &Found) -> Result<Option<Noted>> {
    let Some((noun, id)) = found.occasion.split_once(':') else { return Ok(None) };
    let Ok(id) = id.parse::<Uuid>() else { return Ok(None) };
    Ok(match noun {
        "promise" | "waiting" => tx.get(id).await?.map(Noted::Promise),
        "follow_up" => tx.get(id).await?.map(Noted::FollowUp),
        "thanks" => tx.get(id).await?.map(Noted::Thanks),
        _ => None,
    })
}

/// Settles what the act stands for.
pub(super) async fn settle(tx: &mut Tx, found: &Found, how: Settlement, on_date: Date) -> Result<()> {
    let (settled_as, settled_on) = (Some(how), Some(on_date));
    match noted(tx, found).await? {
        Some(Noted::Promise(promise)) => tx.update(&Promise { settled_as, settled_on, ..promise }).await?,
        Some(Noted::FollowUp(follow_up)) => tx.update(&FollowUp { settled_as, settled_on, ..follow_up }).await?,
        // A thanks that was let go is not said, only no longer owed: its answer hides it.
        Some(Noted::Thanks(thanks)) if how == Settlement::Kept => tx.update(&Thanks { said_on: Some(on_date), ..thanks }).await?,
        Some(Noted::Thanks(_)) | None => return Ok(()),
    };
    Ok(())
}

/// Gives what the act stands for a new day; whether it is a row that has one.
pub(super) async fn move_to(tx: &mut Tx, found: &Found, day: Date) -> Result<bool> {
    match noted(tx, found).await? {
        Some(Noted::Promise(promise)) => tx.update(&Promise { due_on: Some(day), ..promise }).await?,
        Some(Noted::FollowUp(follow_up)) => tx.update(&FollowUp { due_on: day, ..follow_up }).await?,
        Some(Noted::Thanks(_)) | None => return Ok(false),
    };
    Ok(true)
}

/// The day on which what is skipped comes up again: its own day, where that comes within the week, else in a week.
pub(super) async fn comes_again(tx: &mut Tx, found: &Found, today: Date) -> Result<Date> {
    let due = match noted(tx, found).await? {
        Some(Noted::Promise(promise)) => promise.due_on,
        Some(Noted::FollowUp(follow_up)) => Some(follow_up.due_on),
        Some(Noted::Thanks(_)) | None => None,
    };
    let in_a_week = later(today, RESTS);
    Ok(due.filter(|day| *day > today && *day < in_a_week).unwrap_or(in_a_week))
}
