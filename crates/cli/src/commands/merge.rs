//! `wellmet merge`: makes one record of two.

use std::collections::BTreeMap;

use clap::Args;
use wellmet_app::merges::{Merge, Side};
use wellmet_domain::catalogue::say;

use crate::{
    context::Context,
    failure::{End, Failure, Result},
};

/// What `wellmet merge` takes.
#[derive(Debug, Args)]
pub struct Options {
    /// Who stays: a name, the beginning of one, or an id
    keep: String,
    /// Who becomes part of them
    other: String,
    /// Which side a field is taken from, where it is not the kept one's (title=other)
    #[arg(long, value_name = "FIELD=SIDE")]
    field: Vec<String>,
}

/// Answers `{"batch","sequence","said"}`; `wellmet undo` makes two of them again.
pub async fn run(context: &Context, options: Options) -> Result<End> {
    let app = context.app().await?;
    let (keep, other) = (app.find_person(&options.keep).await?, app.find_person(&options.other).await?);
    let fields = options.field.iter().map(|text| side(text)).collect::<Result<BTreeMap<_, _>>>()?;
    let done = app.merge(Merge { keep, other, fields }).await?;
    Ok(context.answer(&done, |page| page.say(0, &done.said.text)))
}

fn side(text: &str) -> Result<(String, Side)> {
    let pair = text.split_once('=').and_then(|(field, side)| Some((field.to_owned(), side.parse::<Side>().ok()?)));
    pair.ok_or_else(|| Failure::new(End::Usage, say("cli-merge-field", [("text", text.into())])))
}
