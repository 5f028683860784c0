//! `wellmet knows`: whether two people know each other, asked once and kept for good.

use clap::Args;
use wellmet_app::paths::Knowing;

use crate::{
    context::Context,
    failure::{End, Result},
};

/// What `wellmet knows` takes.
#[derive(Debug, Args)]
pub struct Options {
    /// One of the two
    person: String,
    /// The other
    other: String,
    /// Whether they do: yes, no or unsure
    knowing: Knowing,
}

/// Answers what was kept; undo takes it back.
pub async fn run(context: &Context, options: Options) -> Result<End> {
    let app = context.app().await?;
    let (person, other) = (app.find_person(&options.person).await?, app.find_person(&options.other).await?);
    let done = app.answer_acquaintance(person, other, options.knowing).await?;
    Ok(context.answer(&done, |page| page.say(0, &done.said.text)))
}
