//! `wellmet backup`: a copy of the whole database, while it is in use.

use std::path::PathBuf;

use clap::Args;
use wellmet_domain::catalogue::say;

use crate::{
    context::Context,
    failure::{End, Failure, Result},
};

/// What `wellmet backup` takes.
#[derive(Debug, Args)]
pub struct Options {
    /// The file to write, readable by you alone
    path: PathBuf,
    /// Replace the file when it is there
    #[arg(long)]
    overwrite: bool,
}

/// Answers `{"path","bytes"}`.
pub async fn run(context: &Context, options: Options) -> Result<End> {
    context.app().await?.store().back_up(&options.path, options.overwrite).await?;
    let bytes = std::fs::metadata(&options.path).map_err(|error| Failure::of_file(&options.path, &error))?.len();
    let path = options.path.display().to_string();
    let answer = serde_json::json!({ "path": path, "bytes": bytes });
    Ok(context.answer(&answer, |page| page.say(0, &say("cli-backup-done", [("path", path.as_str().into())]).text)))
}
