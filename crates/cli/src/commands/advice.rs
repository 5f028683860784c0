//! `wellmet advice`: how what was suggested fared.

use clap::Args;
use wellmet_app::advice::Advice;

use crate::{
    context::Context,
    failure::{End, Result},
    page::Page,
    words::day_that_was,
};

/// What `wellmet advice` takes.
#[derive(Debug, Args)]
pub struct Options {
    /// Since when (2026-03-01, "1 March"); a year ago when left out
    #[arg(long, value_name = "DATE")]
    since: Option<String>,
}

/// Answers `{"since","said","items":[{"list","kind","suggested","reached","done","answered_in_a_week","answered_in_a_month","snoozed",
/// "skipped","dropped","said"}],"caution"}`; exit 3 when nothing was suggested.
pub async fn run(context: &Context, options: Options) -> Result<End> {
    let since = match options.since {
        Some(words) => Some(day_that_was(&words, context.today().await?)?),
        None => None,
    };
    let advice = context.app().await?.advice(since).await?;
    let end = context.answer(&advice, |page| show(page, &advice));
    Ok(if advice.items.is_empty() { End::Nothing } else { end })
}

fn show(page: &mut Page, advice: &Advice) {
    page.say(0, &advice.said.text);
    if !advice.items.is_empty() {
        page.gap();
    }
    for item in &advice.items {
        page.say(2, &item.said.text);
    }
    if let Some(caution) = &advice.caution {
        page.gap();
        page.quiet(0, &caution.text);
    }
}
