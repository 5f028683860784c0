//! `wellmet token create`: a key for a script or an assistant.

use clap::{Args, Subcommand};
use wellmet_domain::catalogue::say;

use crate::{
    context::Context,
    failure::{End, Result},
};

/// What `wellmet token` takes.
#[derive(Debug, Args)]
pub struct Options {
    #[command(subcommand)]
    what: What,
}

/// What can be done with tokens.
#[derive(Debug, Subcommand)]
enum What {
    /// Make a token for a script; it is shown this once
    Create {
        /// Your word for it, by which you know it again
        label: String,
    },
}

/// Answers `{"id","token"}`; the token works until it is revoked.
pub async fn run(context: &Context, options: Options) -> Result<End> {
    let What::Create { label } = options.what;
    let key = context.app().await?.create_token(&label).await?;
    let answer = serde_json::json!({ "id": key.id, "token": key.text });
    Ok(context.answer(&answer, |page| {
        page.verbatim(&key.text);
        page.quiet(0, &say("cli-token-once", []).text);
    }))
}
