//! `wellmet verify`: whether an old fact of somebody still holds.

use clap::Args;
use wellmet_app::people::{StillTrue, Verification};
use wellmet_domain::catalogue::say;

use crate::{
    context::Context,
    failure::{End, Result},
};

/// What `wellmet verify` takes.
#[derive(Debug, Args)]
pub struct Options {
    /// A name, the beginning of one, or an id
    person: String,
    /// yes, changed, or unsure; the question is shown when not said
    answer: Option<StillTrue>,
}

/// Shows `{"person","stale"}`; with an answer, keeps it and answers that with `batch`, `sequence` and `said`. Exit 3 when
/// nothing of theirs is old.
pub async fn run(context: &Context, options: Options) -> Result<End> {
    let app = context.app().await?;
    let id = app.find_person(&options.person).await?;
    let page = app.person_page(id).await?;
    let Some(stale) = page.stale else {
        let said = say("cli-verify-nothing", [("name", page.person.name.clone().into())]);
        context.answer(&serde_json::json!({ "person": { "id": id, "name": page.person.name }, "stale": null }), |shown| {
            shown.say(0, &said.text);
        });
        return Ok(End::Nothing);
    };
    let done = match options.answer {
        Some(answer) => Some(app.verify(id, Verification { table: stale.table.clone(), id: stale.id, answer }).await?),
        None => None,
    };
    let mut answer = serde_json::json!({ "person": { "id": id, "name": page.person.name }, "stale": stale });
    if let (Some(done), Some(answer)) = (&done, answer.as_object_mut()) {
        answer.extend(serde_json::to_value(done).ok().and_then(|done| done.as_object().cloned()).unwrap_or_default());
    }
    Ok(context.answer(&answer, |shown| {
        shown.say(0, done.as_ref().map_or(&stale.question.text, |done| &done.said.text));
    }))
}
