//! `wellmet me`: who the owner of the book is, which gives mail its direction.

use clap::Args;
use wellmet_domain::catalogue::say;

use crate::{
    context::Context,
    failure::{End, Result},
    page::{PLAIN, QUIET},
};

/// What `wellmet me` takes.
#[derive(Debug, Args)]
pub struct Options {
    /// A mail address, number or profile of yours
    #[arg(long, value_name = "CHANNEL")]
    add: Vec<String>,
}

/// Answers `{"person","channels":[{"id","kind","value"}]}`, after adding what was to be added.
pub async fn run(context: &Context, options: Options) -> Result<End> {
    let app = context.app().await?;
    for channel in &options.add {
        app.add_my_channel(channel).await?;
    }
    let me = app.me().await?;
    Ok(context.answer(&me, |page| {
        match &me.person {
            Some(person) => page.title(&person.name),
            None => page.say(0, &say("cli-me-unknown", []).text),
        }
        let rows = me.channels.iter().map(|channel| {
            let kind = channel.fields.kind.map(|kind| kind.to_string());
            vec![channel.fields.value.clone(), kind.unwrap_or_default()]
        });
        page.table(2, &[PLAIN, QUIET], &rows.collect::<Vec<_>>());
    }))
}
