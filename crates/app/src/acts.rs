//! Answers to acts: done, snoozed, skipped and dropped are four different things, and each is undone as one.

mod find;
mod log;
mod open;
mod settle;
mod since;
mod words;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wellmet_domain::{
    BatchId, InteractionId, RowId, Sentence,
    acts::{ActAnswer, Answer},
    catalogue::say,
    days::later,
    fields::Setting,
    interactions::InteractionKind,
    promises::Settlement,
};
use wellmet_store::{Cell, Tx};

use self::find::Found;
pub(crate) use self::{
    log::{add_participants, role_by, told},
    open::{follow_up_act, promise_act, thanks_act},
};
use crate::{
    app::{App, Done},
    error::{Error, Result},
};

wellmet_domain::text_enum! {
    /// What the user says of an act.
    pub enum Reply {
        /// Done: the interaction is logged.
        Done => "done",
        /// Hidden until a day.
        Snoozed => "snoozed",
        /// This occasion ends; no contact is logged. A promise, a follow-up, a thanks, or what they promised stays open and
        /// comes up again: on its day where that comes within a week, else in a week.
        Skipped => "skipped",
        /// This kind is off for this person. A promise, a follow-up or a thanks is let go; what they promised has not come.
        Dropped => "dropped",
        /// Written, and not yet known to be sent.
        Written => "written",
        /// What was written was not sent: the act is back.
        NotSent => "not_sent",
        /// After an absence: it is still one's own.
        Kept => "kept",
        /// It is still one's own, with another day.
        Moved => "moved",
    }
}

/// An answer to an act, as the user gives it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct NewAnswer {
    /// What the user says.
    pub answer: Reply,
    /// Snoozed: until when; tomorrow unless it is said. Moved: the new day, which must be said.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = Date)]
    pub until: Option<Date>,
    /// Done: what it was; what the act's channel does unless it is said.
    #[serde(default)]
    pub kind: Option<InteractionKind>,
    /// Done: what to remember of it.
    #[serde(default)]
    pub note: Option<String>,
    /// Done: when it was; today unless it is said.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = Date)]
    pub on_date: Option<Date>,
    /// The sequence of the book when the act was looked at: what was answered since is not answered once more.
    #[serde(default)]
    pub base: Option<i64>,
}

impl From<Reply> for NewAnswer {
    fn from(answer: Reply) -> Self {
        Self { answer, until: None, kind: None, note: None, on_date: None, base: None }
    }
}

/// What one answer to several acts wrote: one batch, and what became of each.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Answered {
    /// The batch that undo takes.
    pub batch: BatchId,
    /// The sequence of the book after it.
    pub sequence: i64,
    /// What was done, in words.
    pub said: Sentence,
    /// What became of each, in the order given.
    pub items: Vec<Sentence>,
}

/// An act with the answers by which it rests as written, and what the history says of it.
struct Asked {
    found: Found,
    resting: Vec<ActAnswer>,
    said: Sentence,
}

impl App {
    /// Answers an act; any beginning of its id that no other act shares will do.
    ///
    /// # Errors
    /// [`Error::NotFound`] without such an act, [`Error::Decision`] when several ids begin so or when it was answered after
    /// `base`, [`Error::Invalid`] for a day that makes no sense; then nothing was written.
    pub async fn answer_act(&self, id: &str, answer: NewAnswer) -> Result<Done> {
        let Answered { batch, sequence, said, .. } = self.answer_acts(&[id.to_owned()], &answer).await?;
        Ok(Done { batch, sequence, said })
    }

    /// Answers several acts alike, as one change.
    ///
    /// # Errors
    /// As [`App::answer_act`], and [`Error::Invalid`] for no act at all; then nothing was written.
    pub async fn answer_acts(&self, ids: &[String], answer: &NewAnswer) -> Result<Answered> {
        let today = self.read().await?.today().await?;
        refuse_odd_days(answer, today)?;
        let mut asked = Vec::new();
        for id in ids {
            asked.push(self.asked(id, answer, today).await?);
        }
        let said = match asked.as_slice() {
            [] => return Err(Error::Invalid(say("acts-none-named", []))),
            [only] => only.said.clone(),
            several => say("acts-several", [("count", several.len().into()), ("answer", answer.answer.as_str().into())]),
        };
        let mut tx = self.begin(said.clone()).await?;
        for act in &asked {
            for written in &act.resting {
                tx.delete::<ActAnswer>(written.id).await?;
            }
            // What was written yesterday and is known to be sent today was sent yesterday.
            let happened_on = answer.on_date.or(act.resting.last().map(|written| written.answered_on)).unwrap_or(today);
            write(&mut tx, &act.found, answer, today, happened_on).await?;
        }
        let Done { batch, sequence, said } = Done::of(tx.commit().await?, said);
        Ok(Answered { batch, sequence, said, items: asked.into_iter().map(|act| act.said).collect() })
    }

    async fn asked(&self, id: &str, answer: &NewAnswer, today: Date) -> Result<Asked> {
        let found = since::still_there(self.find_act(id).await, answer)?;
        let mut look = self.read().await?;
        since::refuse_answered(&mut look, &found, answer, today).await?;
        let resting = resting(&mut look, &found).await?;
        if answer.answer == Reply::NotSent && resting.is_empty() {
            return Err(Error::Invalid(say("acts-not-written", [("name", found.name.as_str().into())])));
        }
        if answer.answer == Reply::Moved && answer.until.is_none() {
            return Err(Error::Invalid(say("acts-moved-to-which-day", [("name", found.name.as_str().into())])));
        }
        let said = words::said(&mut look, &found, answer, today).await?;
        Ok(Asked { found, resting, said })
    }
}

/// Nothing is done in the future, and nothing is put off into the past.
fn refuse_odd_days(answer: &NewAnswer, today: Date) -> Result<()> {
    if answer.on_date.is_some_and(|day| day > today) {
        return Err(Error::Invalid(say("acts-in-the-future", [])));
    }
    if answer.until.is_some_and(|day| day < today) {
        return Err(Error::Invalid(say("acts-in-the-past", [])));
    }
    Ok(())
}

/// The answers by which an act rests as written.
async fn resting(tx: &mut Tx, found: &Found) -> Result<Vec<ActAnswer>> {
    Ok(tx.select("act = $2 AND answer = 'written' ORDER BY answered_at, id", &[found.id.put()]).await?)
}

async fn write(tx: &mut Tx, found: &Found, answer: &NewAnswer, today: Date, happened_on: Date) -> Result<()> {
    let mut until = None;
    let mut interaction = None;
    let kept = match answer.answer {
        Reply::NotSent => return Ok(()),
        Reply::Written => Answer::Written,
        Reply::Snoozed => {
            until = Some(answer.until.unwrap_or_else(|| later(today, 1)));
            Answer::Snoozed
        }
        Reply::Kept => Answer::Kept,
        Reply::Moved => match answer.until {
            Some(day) if settle::move_to(tx, found, day).await? => Answer::Kept,
            day => {
                until = day;
                Answer::Snoozed
            }
        },
        // What one promised or chose has no next occasion of its own: it stays open, and only rests.
        Reply::Skipped => {
            if settle::is_single(found.kind) {
                until = Some(settle::comes_again(tx, found, today).await?);
            }
            Answer::Skipped
        }
        // What one promised or chose is let go by itself: a later promise to them shows again.
        Reply::Dropped if settle::is_single(found.kind) => {
            settle::settle(tx, found, Settlement::LetGo, today).await?;
            Answer::Skipped
        }
        Reply::Dropped => Answer::Dropped,
        Reply::Done => {
            interaction = Some(log::log(tx, found, answer, happened_on).await?);
            settle::settle(tx, found, Settlement::Kept, happened_on).await?;
            Answer::Done
        }
    };
    keep(tx, found, kept, until, interaction, today).await
}

async fn keep(
    tx: &mut Tx,
    found: &Found,
    answer: Answer,
    until: Option<Date>,
    interaction: Option<InteractionId>,
    today: Date,
) -> Result<()> {
    let id = RowId(tx.fresh_id());
    let row = ActAnswer {
        id,
        act: found.id.clone(),
        kind: found.kind,
        person_id: found.person,
        occasion: found.occasion.clone(),
        answer,
        until,
        interaction_id: interaction,
        answered_on: today,
        answered_at: tx.now(),
    };
    tx.insert(&row).await?;
    if matches!(answer, Answer::Done | Answer::Written) && !found.marks.is_empty() {
        let name = format!("{}{today}:{id}", crate::today::SAID);
        let value = serde_json::json!({ "value": found.marks });
        tx.insert(&Setting { id: RowId(tx.fresh_id()), name, value }).await?;
    }
    Ok(())
}
