//! What is open between the user and a person: promises both ways, follow-ups, thanks.

use std::collections::HashSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use wellmet_domain::{
    BookId, PersonId, Sentence,
    acts::ActAnswer,
    addressing::to_you,
    catalogue::say,
    days,
    interactions::Direction,
    promises::{FollowUp, Promise, Thanks},
};
use wellmet_store::{Cell, Tx};

use crate::{
    acts::{follow_up_act, promise_act, thanks_act},
    error::Result,
};

/// Something open.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct OpenThing {
    /// The row.
    pub id: Uuid,
    /// The act that stands for it, which is answered as any act is.
    pub act: String,
    /// What.
    pub what: Option<String>,
    /// Since when.
    #[schema(value_type = Option<String>, format = Date)]
    pub since: Option<Date>,
    /// The day it is due.
    #[schema(value_type = Option<String>, format = Date)]
    pub due: Option<Date>,
    /// It as a sentence.
    pub said: Sentence,
}

/// Everything open with a person.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Open {
    /// What I promised.
    pub promises_mine: Vec<OpenThing>,
    /// What they promised.
    pub promises_theirs: Vec<OpenThing>,
    /// What I chose to come back to.
    pub follow_ups: Vec<OpenThing>,
    /// Thanks that I owe.
    pub thanks: Vec<OpenThing>,
}

impl Open {
    pub(super) async fn of(tx: &mut Tx, person: PersonId, today: Date) -> Result<Self> {
        let mut promises = tx.select::<Promise>("person_id = $2 AND settled_as IS NULL", &[person.put()]).await?;
        promises.sort_by_key(|promise| (promise.due_on.unwrap_or(Date::MAX), promise.made_on, promise.id));
        let (mine, theirs): (Vec<_>, Vec<_>) = promises.iter().partition(|promise| promise.direction == Direction::Mine);
        let follow_ups = tx.select::<FollowUp>("person_id = $2 AND settled_as IS NULL ORDER BY due_on, id", &[person.put()]).await?;
        let thanks = owed_to(tx, person).await?;
        let book = tx.book();
        Ok(Self {
            promises_mine: mine
                .into_iter()
                .map(|promise| promised(book, promise, ["people-open-mine", "people-open-mine-by"], today))
                .collect(),
            promises_theirs: theirs
                .into_iter()
                .map(|promise| promised(book, promise, ["people-open-theirs", "people-open-theirs-by"], today))
                .collect(),
            follow_ups: follow_ups.iter().map(|follow_up| chosen(book, follow_up, today)).collect(),
            thanks: thanks.iter().map(|thanks| owed(book, thanks, today)).collect(),
        })
    }
}

/// The thanks still owed to a person; one that was let go has an answer for good.
async fn owed_to(tx: &mut Tx, person: PersonId) -> Result<Vec<Thanks>> {
    let clause = "person_id = $2 AND kind = 'thanks' AND answer = 'skipped' AND until IS NULL";
    let let_go: Vec<ActAnswer> = tx.select(clause, &[person.put()]).await?;
    let let_go: HashSet<String> = let_go.into_iter().map(|answer| answer.act).collect();
    let (book, clause) = (tx.book(), "person_id = $2 AND said_on IS NULL AND direction = 'mine' ORDER BY since, id");
    let owed: Vec<Thanks> = tx.select(clause, &[person.put()]).await?;
    Ok(owed.into_iter().filter(|thanks| !let_go.contains(&thanks_act(book, thanks))).collect())
}

/// A promise in words: without a day it is due, and with one.
fn promised(book: BookId, promise: &Promise, [undated, dated]: [&str; 2], today: Date) -> OpenThing {
    let what = promise.what.clone();
    let said = match promise.due_on {
        Some(due) => say(dated, [("what", to_you(&what).into()), ("by", days::by(due, today))]),
        None => say(undated, [("what", to_you(&what).into()), ("on", days::on(promise.made_on, today))]),
    };
    let act = promise_act(book, promise);
    OpenThing { id: promise.id.0, act, what: Some(what), since: Some(promise.made_on), due: promise.due_on, said }
}

fn chosen(book: BookId, follow_up: &FollowUp, today: Date) -> OpenThing {
    let on = days::on(follow_up.due_on, today);
    let said = match &follow_up.what {
        Some(what) => say("people-open-follow-up-about", [("what", to_you(what).into()), ("on", on)]),
        None => say("people-open-follow-up", [("on", on)]),
    };
    let act = follow_up_act(book, follow_up);
    OpenThing { id: follow_up.id.0, act, what: follow_up.what.clone(), since: None, due: Some(follow_up.due_on), said }
}

fn owed(book: BookId, thanks: &Thanks, today: Date) -> OpenThing {
    let said = say("people-open-thanks", [("what", to_you(&thanks.what).into()), ("on", days::on(thanks.since, today))]);
    let act = thanks_act(book, thanks);
    OpenThing { id: thanks.id.0, act, what: Some(thanks.what.clone()), since: Some(thanks.since), due: None, said }
}
