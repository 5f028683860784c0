//! `wellmet undo`: takes back the last change, or the one that is named.

use clap::Args;
use wellmet_app::App;
use wellmet_domain::{BatchId, catalogue::say};

use crate::{
    context::Context,
    failure::{End, Failure, Result},
};

/// What `wellmet undo` takes.
#[derive(Debug, Args)]
pub struct Options {
    /// The change, as `wellmet history` names it; the last one when not said
    batch: Option<String>,
    /// Undo the rest when something changed since, and keep that
    #[arg(long)]
    keep_changed: bool,
}

/// How far back a shortened name is looked for.
const LOOKED_THROUGH: i64 = 1_000;

/// Answers `{"batch","undoes","sequence","said","kept":[{"table","id","field"}]}`; exit 4 when something changed since.
pub async fn run(context: &Context, options: Options) -> Result<End> {
    let app = context.app().await?;
    let batch = match options.batch.as_deref() {
        Some(name) => Some(named(app, name).await?),
        None => None,
    };
    let undone = app.undo(batch, options.keep_changed).await?;
    Ok(context.answer(&undone, |page| {
        page.say(0, &undone.said.text);
        if !undone.kept.is_empty() {
            page.quiet(0, &say("cli-undo-kept", [("count", undone.kept.len().into())]).text);
        }
    }))
}

/// The batch of an id, or of the beginning or end of one.
async fn named(app: &App, name: &str) -> Result<BatchId> {
    if let Ok(batch) = name.parse::<BatchId>() {
        return Ok(batch);
    }
    let history = app.history(None, LOOKED_THROUGH).await?;
    let fits = |id: &str| id.ends_with(name) || id.starts_with(name);
    let mut meant = history.items.iter().map(|entry| entry.batch).filter(|batch| fits(&batch.to_string()));
    match (meant.next(), meant.next()) {
        (Some(batch), None) => Ok(batch),
        (None, _) => Err(Failure::new(End::Nothing, say("cli-no-batch", [("name", name.into())]))),
        (Some(_), Some(_)) => Err(Failure::new(End::Decision, say("cli-which-batch", [("name", name.into())]))),
    }
}
