//! `wellmet duplicates`: records that may be of one person, with the reasons.

use clap::Args;
use serde::Serialize;
use wellmet_app::{merges::Duplicate, people::Choice};
use wellmet_domain::catalogue::say;

use crate::{
    context::Context,
    failure::{End, Result},
    page::{Page, QUIET, STRONG},
};

/// What `wellmet duplicates` takes.
#[derive(Debug, Args)]
pub struct Options {
    /// How many pairs
    #[arg(long, value_name = "N", default_value_t = 20)]
    limit: usize,
    /// Two names or ids that are not the same person; they are not proposed again
    #[arg(long, num_args = 2, value_names = ["A", "B"])]
    not_same: Option<Vec<String>>,
}

/// The object that `wellmet duplicates` answers.
#[derive(Debug, Serialize)]
struct Proposed {
    /// The pairs, the surest first.
    items: Vec<Duplicate>,
}

/// Answers `{"items":[{"keep","other","reasons","fields"}]}`; with `--not-same`, `{"batch","sequence","said"}`.
pub async fn run(context: &Context, options: Options) -> Result<End> {
    let app = context.app().await?;
    if let Some([one, other]) = options.not_same.as_deref() {
        let done = app.tell_apart(app.find_person(one).await?, app.find_person(other).await?).await?;
        return Ok(context.answer(&done, |page| page.say(0, &done.said.text)));
    }
    let proposed = Proposed { items: app.duplicates(options.limit).await? };
    Ok(context.answer(&proposed, |page| show(page, &proposed)))
}

fn show(page: &mut Page, proposed: &Proposed) {
    for pair in &proposed.items {
        page.gap();
        line(page, &pair.keep);
        line(page, &pair.other);
        for reason in &pair.reasons {
            page.say(2, &reason.text);
        }
    }
    page.gap();
    let next = if proposed.items.is_empty() { "cli-duplicates-none" } else { "cli-duplicates-next" };
    page.quiet(0, &say(next, []).text);
}

fn line(page: &mut Page, choice: &Choice) {
    let at = choice.organisation.as_ref().map(|organisation| format!("  {organisation}")).unwrap_or_default();
    page.ends(&[(&choice.name, STRONG), (&at, QUIET)], (&choice.id.to_string(), QUIET));
}
