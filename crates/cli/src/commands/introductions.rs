//! `wellmet introductions`: who among the people you know should meet, and why.

use clap::Args;
use wellmet_app::introductions::SuggestedIntroduction;

use crate::{
    context::Context,
    failure::{End, Result},
    page::Page,
};

/// What `wellmet introductions` takes.
#[derive(Debug, Args)]
pub struct Options {
    /// How many suggestions
    #[arg(long, value_name = "N", default_value_t = 10)]
    limit: usize,
    /// Never suggest these two to each other again
    #[arg(long, num_args = 2, value_names = ["PERSON", "PERSON"])]
    dismiss: Option<Vec<String>>,
}

/// Answers `{"said","items":[{"kind","one","other","said","because","ask_first","ask_first_said","care"}]}`, or with `--dismiss` what
/// was done; exit 3 when nobody stands out.
pub async fn run(context: &Context, options: Options) -> Result<End> {
    let app = context.app().await?;
    if let Some([one, other]) = options.dismiss.as_deref() {
        let (one, other) = (app.find_person(one).await?, app.find_person(other).await?);
        let done = app.dismiss_introduction(one, other).await?;
        return Ok(context.answer(&done, |page| page.say(0, &done.said.text)));
    }
    let suggestions = app.suggested_introductions(options.limit).await?;
    let end = context.answer(&suggestions, |page| {
        page.say(0, &suggestions.said.text);
        for suggestion in &suggestions.items {
            page.gap();
            suggested(page, suggestion);
        }
    });
    app.note_introductions(&suggestions).await;
    Ok(if suggestions.items.is_empty() { End::Nothing } else { end })
}

fn suggested(page: &mut Page, suggestion: &SuggestedIntroduction) {
    page.title(&suggestion.said.text);
    for because in &suggestion.because {
        page.quiet(2, &because.text);
    }
    page.say(2, &suggestion.ask_first_said.text);
    for care in &suggestion.care {
        page.say(2, &care.text);
    }
}
