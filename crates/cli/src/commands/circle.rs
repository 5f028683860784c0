//! `wellmet circle`: decides how closely somebody is kept.

use clap::Args;
use wellmet_app::triage::Decision;

use crate::{
    context::Context,
    failure::{End, Result},
};

/// What `wellmet circle` takes.
#[derive(Debug, Args)]
pub struct Options {
    /// A name, the beginning of one, an id, or a candidate as `wellmet triage` shows it
    person: String,
    /// inner, close, active, meaningful, wider, none, or later
    circle: Decision,
}

/// Answers `{"batch","sequence","said","kept","person"}`; exit 3 for nobody, 4 when several are meant.
pub async fn run(context: &Context, options: Options) -> Result<End> {
    let app = context.app().await?;
    let candidate = match options.person.split_once(':') {
        Some(("person" | "identity", _)) => options.person,
        _ => app.find_person(&options.person).await?.to_string(),
    };
    let decided = app.decide(&candidate, options.circle).await?;
    Ok(context.answer(&decided, |page| page.say(0, &decided.said.text)))
}
