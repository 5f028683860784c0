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
    /// The person of the book who somebody seen only in mails and meetings is
    #[arg(long, value_name = "PERSON")]
    same_as: Option<String>,
}

/// Answers `{"batch","sequence","said","kept","person"}`; exit 3 for nobody, 4 when several are meant.
pub async fn run(context: &Context, options: Options) -> Result<End> {
    let app = context.app().await?;
    let candidate = match options.person.split_once(':') {
        Some(("person" | "identity", _)) => options.person,
        _ => app.find_person(&options.person).await?.to_string(),
    };
    let decided = match (options.same_as, options.circle) {
        (Some(person), Decision::Circle(circle)) => app.decide_same(&candidate, app.find_person(&person).await?, circle).await?,
        (_, circle) => app.decide(&candidate, circle).await?,
    };
    Ok(context.answer(&decided, |page| page.say(0, &decided.said.text)))
}
