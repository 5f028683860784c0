//! `wellmet done`, `snooze`, `skip` and `drop`: four different answers to an act; `keep` after an absence.

use clap::Args;
use serde::Serialize;
use wellmet_app::{
    Done,
    acts::{Answered, NewAnswer, Reply},
};
use wellmet_domain::interactions::InteractionKind;

use crate::{
    context::Context,
    failure::{End, Result},
    words::{day_of, day_that_was},
};

/// The acts that an answer is about.
#[derive(Debug, Args)]
pub struct Acts {
    /// The act's id, or its beginning, as `wellmet today` shows it
    #[arg(required = true, value_name = "ACT")]
    acts: Vec<String>,
}

/// What `wellmet done` takes.
#[derive(Debug, Args)]
pub struct DoneOptions {
    #[command(flatten)]
    acts: Acts,
    /// What it was: met, call, message, email...
    #[arg(long, value_name = "KIND")]
    kind: Option<InteractionKind>,
    /// What to remember of it
    #[arg(long)]
    note: Option<String>,
    /// When it was (yesterday, last Friday, 2026-11-20); today when not said
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
    /// What rests as written was not sent: the act is back in your list
    #[arg(long, conflicts_with_all = ["kind", "note", "on"])]
    not_sent: bool,
}

/// What `wellmet keep` takes.
#[derive(Debug, Args)]
pub struct KeepOptions {
    /// The act's id, or its beginning, as `wellmet today` shows it
    #[arg(required_unless_present = "all", value_name = "ACT")]
    acts: Vec<String>,
    /// Everything that is still yours after an absence
    #[arg(long, conflicts_with = "acts")]
    all: bool,
    /// Its new day (in 2 weeks, next Monday, 2026-12-01)
    #[arg(long, value_name = "DATE")]
    by: Option<String>,
}

/// What `wellmet snooze` takes.
#[derive(Debug, Args)]
pub struct SnoozeOptions {
    #[command(flatten)]
    acts: Acts,
    /// Until when (in 2 weeks, next Monday, 2026-12-01); tomorrow when not said
    #[arg(long, value_name = "DATE")]
    until: Option<String>,
}

/// What `wellmet done`, `snooze`, `skip` and `drop` answer.
#[derive(Debug, Serialize)]
struct All {
    /// What was written for each act, in the order given: one change, which undo takes back as one.
    items: Vec<Done>,
}

/// Done: the interaction is logged.
pub async fn done(context: &Context, options: DoneOptions) -> Result<End> {
    if options.not_sent {
        return reply(context, &options.acts, &Reply::NotSent.into()).await;
    }
    let today = context.today().await?;
    let on_date = options.on.map(|words| day_that_was(&words, today)).transpose()?;
    let answer = NewAnswer { kind: options.kind, note: options.note, on_date, ..Reply::Done.into() };
    reply(context, &options.acts, &answer).await
}

/// Snoozed: hidden until a day.
pub async fn snooze(context: &Context, options: SnoozeOptions) -> Result<End> {
    let today = context.today().await?;
    let until = options.until.map(|words| day_of(&words, today)).transpose()?;
    reply(context, &options.acts, &NewAnswer { until, ..Reply::Snoozed.into() }).await
}

/// Kept: it is still one's own, on its day or a new one.
pub async fn keep(context: &Context, options: KeepOptions) -> Result<End> {
    let today = context.today().await?;
    let until = options.by.map(|words| day_of(&words, today)).transpose()?;
    let acts = if options.all { undecided(context).await? } else { options.acts };
    let answer = if until.is_some() { Reply::Moved } else { Reply::Kept };
    reply(context, &Acts { acts }, &NewAnswer { until, ..answer.into() }).await
}

async fn undecided(context: &Context) -> Result<Vec<String>> {
    let back = context.app().await?.today(None).await?.welcome_back;
    Ok(back.into_iter().flat_map(|back| back.items).map(|act| act.id).collect())
}

/// Skipped: this occasion ends, and no contact is logged.
pub async fn skip(context: &Context, acts: Acts) -> Result<End> {
    reply(context, &acts, &Reply::Skipped.into()).await
}

/// Dropped: this kind is off for this person.
pub async fn drop(context: &Context, acts: Acts) -> Result<End> {
    reply(context, &acts, &Reply::Dropped.into()).await
}

/// Answers `{"items":[{"batch","sequence","said"}]}`; exit 3 without such an act, 4 when several begin so.
async fn reply(context: &Context, acts: &Acts, answer: &NewAnswer) -> Result<End> {
    if acts.acts.is_empty() {
        return Ok(context.answer(&All { items: Vec::new() }, |_| {}));
    }
    let Answered { batch, sequence, items, .. } = context.app().await?.answer_acts(&acts.acts, answer).await?;
    let answered = All { items: items.into_iter().map(|said| Done { batch, sequence, said }).collect() };
    Ok(context.answer(&answered, |page| {
        for done in &answered.items {
            page.say(0, &done.said.text);
        }
    }))
}
