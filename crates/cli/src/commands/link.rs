//! `wellmet link`: another link that lets a browser in.

use clap::Args;
use wellmet_domain::catalogue::say;

use super::serve::link;
use crate::{
    context::Context,
    failure::{End, Result},
};

/// What `wellmet link` takes.
#[derive(Debug, Args)]
pub struct Options {
    /// Open the app in the browser
    #[arg(long)]
    open: bool,
}

/// Answers `{"url","link"}`; the link works once, within a quarter of an hour.
pub async fn run(context: &Context, options: Options) -> Result<End> {
    context.make_data()?;
    let serving = link::make(context, &link::address(context)).await?;
    if options.open {
        link::open(context);
    }
    Ok(context.answer(&serving, |page| {
        page.verbatim(&serving.link);
        page.quiet(0, &say("cli-serve-link", []).text);
    }))
}
