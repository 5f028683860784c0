//! `wellmet forget`: removes somebody for good. The one write that cannot be undone, so it asks.

use std::io::{self, BufRead, IsTerminal};

use clap::Args;
use wellmet_domain::catalogue::say;

use crate::{
    context::Context,
    failure::{End, Failure, Result},
    page::Page,
};

/// What `wellmet forget` takes.
#[derive(Debug, Args)]
pub struct Options {
    /// A name, the beginning of one, or an id
    #[arg(required = true)]
    person: Vec<String>,
    /// Do not ask
    #[arg(long)]
    yes: bool,
}

/// Answers `{"name","rows","entries","blobs","wiped"}`; exit 4 unless somebody agreed.
pub async fn run(context: &Context, options: Options) -> Result<End> {
    let app = context.app().await?;
    let id = app.find_person(&options.person.join(" ")).await?;
    let name = app.person_page(id).await?.person.name;
    if !options.yes && !agreed(context, &name)? {
        let failure = Failure::new(End::Decision, say("cli-forget-sure", [("name", name.clone().into())]));
        return Err(failure.with_details(serde_json::json!({ "person": { "id": id, "name": name } })));
    }
    let forgotten = app.store().forget(app.book(), id).await?;
    let answer = serde_json::json!({
        "name": name, "rows": forgotten.rows, "entries": forgotten.entries, "blobs": forgotten.blobs, "wiped": forgotten.wiped,
    });
    Ok(context.answer(&answer, |page| {
        page.say(0, &say("cli-forget-done", [("name", name.as_str().into())]).text);
        if !forgotten.wiped {
            page.quiet(0, &say("cli-forget-not-wiped", []).text);
        }
    }))
}

fn agreed(context: &Context, name: &str) -> Result<bool> {
    if context.json || !io::stdin().is_terminal() {
        return Ok(false);
    }
    let mut page = Page::for_errors();
    page.say(0, &say("cli-forget-ask", [("name", name.into())]).text);
    page.print_error();
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line).map_err(|error| Failure::of_machine(&error))?;
    Ok(line.trim().eq_ignore_ascii_case("yes"))
}
