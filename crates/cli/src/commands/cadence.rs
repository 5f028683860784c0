//! `wellmet cadence`: how often one wants to be in touch with somebody.

use clap::Args;
use wellmet_domain::{cadence::Circle, catalogue::say};

use crate::{
    context::Context,
    failure::{End, Result},
};

/// What `wellmet cadence` takes.
#[derive(Debug, Args)]
pub struct Options {
    /// A name, the beginning of one, or an id
    person: String,
    /// The interval you would like, in days
    #[arg(long, value_name = "DAYS")]
    ideal: Option<i64>,
    /// The longest interval you would accept, in days
    #[arg(long, value_name = "DAYS")]
    maximum: Option<i64>,
}

/// Shows `{"person","cadence"}`; with an interval, keeps it and answers that with `batch`, `sequence` and `said`.
pub async fn run(context: &Context, options: Options) -> Result<End> {
    let app = context.app().await?;
    let id = app.find_person(&options.person).await?;
    let before = app.person_page(id).await?;
    let circle = before.cadence.as_ref().map_or(Circle::Wider, |cadence| cadence.circle);
    let done = match (options.ideal, options.maximum) {
        (None, None) => None,
        (ideal, maximum) => Some(app.set_cadence(id, circle, ideal, maximum).await?),
    };
    let page = app.person_page(id).await?;
    let mut answer = serde_json::json!({ "person": { "id": id, "name": page.person.name }, "cadence": page.cadence });
    if let (Some(done), Some(answer)) = (&done, answer.as_object_mut()) {
        answer.extend(serde_json::to_value(done).ok().and_then(|done| done.as_object().cloned()).unwrap_or_default());
    }
    Ok(context.answer(&answer, |shown| {
        let said = page.cadence.as_ref().map_or_else(|| say("cli-cadence-none", []), |cadence| cadence.said.clone());
        shown.title(&page.person.name);
        shown.say(0, &said.text);
    }))
}
