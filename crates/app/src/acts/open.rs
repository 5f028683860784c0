//! The acts that stand for what is open with somebody. They can be answered before their day, from the person's page as well.

use wellmet_domain::{
    BookId, PersonId,
    acts::{ActKind, act_id},
    interactions::Direction,
    promises::{FollowUp, Promise, Thanks},
};
use wellmet_store::Tx;

use crate::error::Result;

/// An act that stands for a row.
pub(super) struct OpenAct {
    pub id: String,
    pub kind: ActKind,
    pub person: PersonId,
    pub occasion: String,
}

impl OpenAct {
    fn of(book: BookId, kind: ActKind, person: PersonId, occasion: String) -> Self {
        Self { id: act_id(book, kind, person, &occasion), kind, person, occasion }
    }

    fn of_promise(book: BookId, promise: &Promise) -> Self {
        let (kind, noun) = match promise.direction {
            Direction::Theirs => (ActKind::Waiting, "waiting"),
            Direction::Mine | Direction::Mutual => (ActKind::Promise, "promise"),
        };
        Self::of(book, kind, promise.person_id, format!("{noun}:{}", promise.id))
    }

    fn of_follow_up(book: BookId, follow_up: &FollowUp) -> Self {
        Self::of(book, ActKind::FollowUp, follow_up.person_id, format!("follow_up:{}", follow_up.id))
    }

    fn of_thanks(book: BookId, thanks: &Thanks) -> Self {
        Self::of(book, ActKind::Thanks, thanks.person_id, format!("thanks:{}", thanks.id))
    }
}

/// The id of the act that stands for a promise.
pub(crate) fn promise_act(book: BookId, promise: &Promise) -> String {
    OpenAct::of_promise(book, promise).id
}

/// The id of the act that stands for a follow-up.
pub(crate) fn follow_up_act(book: BookId, follow_up: &FollowUp) -> String {
    OpenAct::of_follow_up(book, follow_up).id
}

/// The id of the act that stands for a thanks owed.
pub(crate) fn thanks_act(book: BookId, thanks: &Thanks) -> String {
    OpenAct::of_thanks(book, thanks).id
}

/// The one act of something open whose id begins so; none where several do.
pub(super) async fn find(tx: &mut Tx, id: &str) -> Result<Option<OpenAct>> {
    let book = tx.book();
    let promises: Vec<Promise> = tx.select("settled_as IS NULL ORDER BY id", &[]).await?;
    let follow_ups: Vec<FollowUp> = tx.select("settled_as IS NULL ORDER BY id", &[]).await?;
    let thanks: Vec<Thanks> = tx.select("said_on IS NULL AND direction = 'mine' ORDER BY id", &[]).await?;
    let acts = promises.iter().map(|promise| OpenAct::of_promise(book, promise));
    let acts = acts.chain(follow_ups.iter().map(|follow_up| OpenAct::of_follow_up(book, follow_up)));
    let acts = acts.chain(thanks.iter().map(|thanks| OpenAct::of_thanks(book, thanks)));
    let mut meant = acts.filter(|act| act.id.starts_with(id));
    let first = meant.next();
    Ok(first.filter(|_| meant.next().is_none()))
}
