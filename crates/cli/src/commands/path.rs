//! `wellmet path`: who can lead to a person, an organisation, a topic or a role, and why that could work.

use clap::Args;
use wellmet_app::paths::{PathShown, StepShown};

use crate::{
    context::Context,
    failure::{End, Result},
    page::Page,
};

/// What `wellmet path` takes.
#[derive(Debug, Args)]
pub struct Options {
    /// Whom or what you look for: a name, an organisation, a topic, or a role
    #[arg(required = true)]
    target: Vec<String>,
    /// How many ways
    #[arg(long, value_name = "K", default_value_t = 5)]
    limit: usize,
}

/// Answers `{"target","paths":[{"people","warmth","said","steps":[{"from","to","certainty","said","evidence","question"}],"care"}],"together","said"}`;
/// exit 3 when nobody fits or no way shows.
pub async fn run(context: &Context, options: Options) -> Result<End> {
    let paths = context.app().await?.paths(&options.target.join(" "), options.limit).await?;
    let nothing = paths.paths.is_empty();
    let end = context.answer(&paths, |page| {
        page.say(0, &paths.said.text);
        for path in &paths.paths {
            page.gap();
            way(page, path);
        }
    });
    Ok(if nothing { End::Nothing } else { end })
}

fn way(page: &mut Page, path: &PathShown) {
    page.title(&path.said.text);
    for step in &path.steps {
        step_said(page, step);
    }
    for care in &path.care {
        page.say(2, &care.text);
    }
}

fn step_said(page: &mut Page, step: &StepShown) {
    page.say(2, &step.said.text);
    for evidence in &step.evidence {
        page.quiet(4, &evidence.text);
    }
    if let Some(question) = &step.question {
        page.say(4, &question.text);
    }
}
