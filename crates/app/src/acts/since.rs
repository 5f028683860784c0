//! Answers that come late, from a device that was without network: what happened to the act meanwhile is not written over.

use jiff::civil::Date;
use serde_json::json;
use wellmet_domain::{acts::ActAnswer, catalogue::say, days::on};
use wellmet_store::{Cell, Tx};

use super::{Found, NewAnswer};
use crate::error::{Error, Kind, Result};

/// An act that left the list since somebody saw it is theirs to decide about, not a mistake.
pub(super) fn still_there(found: Result<Found>, answer: &NewAnswer) -> Result<Found> {
    match found {
        Err(error) if answer.base.is_some() && error.kind() == Kind::NotFound => {
            Err(Error::Decision { said: say("acts-gone-since", []), details: json!({ "gone": true }) })
        }
        found => found,
    }
}

/// Refuses to answer what was answered after the sequence that the client saw.
pub(super) async fn refuse_answered(tx: &mut Tx, found: &Found, answer: &NewAnswer, today: Date) -> Result<()> {
    let Some(base) = answer.base else { return Ok(()) };
    let rows: Vec<ActAnswer> = tx.select("act = $2 ORDER BY answered_at DESC, id DESC", &[found.id.put()]).await?;
    for row in rows {
        if tx.is_made_after(row.id.0, base).await? {
            return Err(answered_since(found, &row, today));
        }
    }
    Ok(())
}

fn answered_since(found: &Found, row: &ActAnswer, today: Date) -> Error {
    let said = say(
        "acts-answered-since",
        [("name", found.name.as_str().into()), ("answer", row.answer.as_str().into()), ("on", on(row.answered_on, today))],
    );
    Error::Decision { said, details: json!({ "answered": { "answer": row.answer.as_str(), "on": row.answered_on } }) }
}
