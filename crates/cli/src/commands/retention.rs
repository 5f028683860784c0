//! `wellmet retention`: for how long people are kept after the last contact, and who is past it.

use clap::Args;
use wellmet_app::retention::{KeepFor, RetentionDue};
use wellmet_domain::catalogue::say;

use crate::{
    context::Context,
    failure::{End, Result},
    page::{Page, QUIET, STRONG},
};

/// What `wellmet retention` takes.
#[derive(Debug, Args)]
pub struct Options {
    /// A name, the beginning of one, or an id; everybody who is past it when not said
    person: Option<String>,
    /// Keep this person for so many months after the last contact; 0 is back to the rule of their tags
    #[arg(long, value_name = "N", requires = "person")]
    months: Option<u32>,
    /// Do not propose this person for another year
    #[arg(long, requires = "person")]
    another_year: bool,
}

/// Answers `{"said","items":[{"id","name","since","over_on","said"}]}`, exit 3 for nobody; for a person with a choice,
/// `{"batch","sequence","said"}`. The rules by tag are settings: `wellmet settings retention.TAG MONTHS`.
pub async fn run(context: &Context, options: Options) -> Result<End> {
    let app = context.app().await?;
    let Some(person) = &options.person else { return Ok(shown(context, &app.retention_due().await?)) };
    let id = app.find_person(person).await?;
    if options.months.is_some() || options.another_year {
        let done = app.keep_for(id, KeepFor { months: options.months, until: None, another_year: options.another_year }).await?;
        return Ok(context.answer(&done, |page| page.say(0, &done.said.text)));
    }
    let mut due = app.retention_due().await?;
    due.items.retain(|one| one.id == id);
    due.said = due.said.filter(|_| !due.items.is_empty()).map(|_| say("retention-due", [("count", due.items.len().into())]));
    Ok(shown(context, &due))
}

fn shown(context: &Context, due: &RetentionDue) -> End {
    context.answer(due, |page| show(page, due));
    if due.items.is_empty() { End::Nothing } else { End::Done }
}

fn show(page: &mut Page, due: &RetentionDue) {
    page.say(0, &due.said.as_ref().map_or_else(|| say("retention-none", []), Clone::clone).text);
    if due.items.is_empty() {
        return;
    }
    page.gap();
    page.table(2, &[STRONG, QUIET], &due.items.iter().map(|one| vec![one.name.clone(), one.said.text.clone()]).collect::<Vec<_>>());
    page.gap();
    page.quiet(0, &say("cli-retention-keys", []).text);
}
