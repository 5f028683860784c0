//! What the toast and the history say of an answer.

use jiff::civil::Date;
use wellmet_domain::{
    Sentence,
    acts::{ActAnswer, ActKind},
    addressing::to_you,
    cadence::{Cadence, skip_toast},
    catalogue::say,
    days::{later, on},
    interactions::Direction,
    people::Tag,
};
use wellmet_store::{Cell, Tx};

use super::{
    NewAnswer, Reply,
    find::Found,
    log,
    settle::{self, Noted},
};
use crate::{error::Result, settings};

/// What the toast says.
pub(super) async fn said(tx: &mut Tx, found: &Found, answer: &NewAnswer, today: Date) -> Result<Sentence> {
    let name = || found.name.as_str().into();
    Ok(match answer.answer {
        Reply::Done if found.kind == ActKind::Waiting => say("acts-come", [("name", name())]),
        Reply::Done => say("acts-done", [("name", name()), ("kind", log::kind(found, answer).as_str().into())]),
        Reply::Snoozed => say("acts-snoozed", [("name", name()), ("on", on(answer.until.unwrap_or_else(|| later(today, 1)), today))]),
        Reply::Skipped if settle::is_single(found.kind) => {
            let day = settle::comes_again(tx, found, today).await?;
            say("acts-skipped-open", [("name", name()), ("on", on(day, today))])
        }
        Reply::Dropped if settle::is_single(found.kind) => let_go(tx, found).await?,
        Reply::Skipped if matches!(found.kind, ActKind::Nudge | ActKind::Reconnect) => skipped(tx, found).await?,
        Reply::Skipped => say("acts-skipped", [("name", name())]),
        Reply::Dropped => say("acts-dropped", [("name", name())]),
        Reply::Written => say("acts-written", [("name", name())]),
        Reply::Kept => say("acts-kept-on", [("name", name())]),
        Reply::Moved => say("acts-moved", [("name", name()), ("on", on(answer.until.unwrap_or(today), today))]),
        Reply::NotSent => say("acts-not-sent", [("name", name())]),
    })
}

/// "Let go: send her the draft (promised to Dana)."
async fn let_go(tx: &mut Tx, found: &Found) -> Result<Sentence> {
    let (key, what) = match settle::noted(tx, found).await? {
        Some(Noted::Promise(promise)) if promise.direction == Direction::Theirs => ("acts-let-go-theirs", Some(promise.what)),
        Some(Noted::Promise(promise)) => ("acts-let-go-promise", Some(promise.what)),
        Some(Noted::FollowUp(follow_up)) => ("acts-let-go-follow-up", follow_up.what),
        Some(Noted::Thanks(thanks)) => ("acts-let-go-thanks", Some(thanks.what)),
        None => ("acts-let-go", None),
    };
    let name = found.name.as_str();
    Ok(match what {
        Some(what) => say(key, [("name", name.into()), ("what", to_you(what.trim_end_matches('.')).into())]),
        None => say("acts-let-go", [("name", name.into())]),
    })
}

/// Two skips lengthen the interval, and the toast says so.
async fn skipped(tx: &mut Tx, found: &Found) -> Result<Sentence> {
    let Some(cadence) = tx.select::<Cadence>("person_id = $2", &[found.person.put()]).await?.pop() else {
        return Ok(say("acts-skipped", [("name", found.name.as_str().into())]));
    };
    let clause = "person_id = $2 AND answer = 'skipped' AND kind IN ('nudge', 'reconnect') AND answered_on >= $3";
    let before = tx.select::<ActAnswer>(clause, &[found.person.put(), cadence.decided_on.put()]).await?;
    let skips = u32::try_from(before.len()).unwrap_or(u32::MAX).saturating_add(1);
    let tags: Vec<Tag> = tx.select("person_id = $2", &[found.person.put()]).await?;
    let tags: Vec<String> = tags.into_iter().map(|tag| tag.name).collect();
    let interval = settings::circles(tx).await?.effective(&cadence, &tags, skips);
    let plain = || say("acts-skipped", [("name", found.name.as_str().into())]);
    Ok(interval.map_or_else(plain, |interval| skip_toast(&found.name, skips, interval)))
}
