//! `wellmet forget`: removes somebody for good. The one write that cannot be undone, so it asks.

use std::io::{self, BufRead, IsTerminal};

use clap::Args;
use wellmet_app::people::{Instead, NameElsewhere, NamedPlace};
use wellmet_domain::catalogue::say;

use crate::{
    context::Context,
    failure::{End, Failure, Result},
    page::{Page, QUIET, STRONG},
};

/// What `wellmet forget` takes.
#[derive(Debug, Args)]
pub struct Options {
    /// A name, the beginning of one, or an id
    #[arg(required = true)]
    person: Vec<String>,
    /// What stands in the place of the name in what was written about others: initials, or someone; it stays when not said
    #[arg(long, value_name = "WORD")]
    instead: Option<Instead>,
    /// Do not ask
    #[arg(long)]
    yes: bool,
}

/// Answers `{"name","rows","entries","blobs","replaced","wiped"}`; exit 4 unless somebody agreed, with `name_elsewhere`: where
/// the name stands in what was written about others.
pub async fn run(context: &Context, options: Options) -> Result<End> {
    let app = context.app().await?;
    let id = app.find_person(&options.person.join(" ")).await?;
    let name = app.person_page(id).await?.person.name;
    if !options.yes {
        let elsewhere = app.name_elsewhere(id).await?;
        if !agreed(context, &name, &elsewhere)? {
            let failure = Failure::new(End::Decision, say("cli-forget-sure", [("name", name.clone().into())]));
            return Err(failure.with_details(serde_json::json!({ "person": { "id": id, "name": name }, "name_elsewhere": elsewhere })));
        }
    }
    let forgotten = app.forget(id, options.instead).await?;
    let answer = serde_json::json!({
        "name": name, "rows": forgotten.purged, "entries": forgotten.entries, "blobs": forgotten.blobs, "replaced": forgotten.replaced,
        "wiped": forgotten.wiped,
    });
    Ok(context.answer(&answer, |page| {
        page.say(0, &say("cli-forget-done", [("name", name.as_str().into())]).text);
        if forgotten.replaced > 0 {
            page.say(0, &say("cli-forget-replaced", [("count", forgotten.replaced.into())]).text);
        }
        if !forgotten.wiped {
            page.quiet(0, &say("cli-forget-not-wiped", []).text);
        }
    }))
}

/// Where the name stands with others, and how to put something else there.
fn show_elsewhere(page: &mut Page, elsewhere: &NameElsewhere) {
    let Some(said) = &elsewhere.said else { return };
    page.say(0, &said.text);
    let about = |place: &NamedPlace| place.about.iter().map(|one| one.name.as_str()).collect::<Vec<_>>().join(", ");
    let rows: Vec<Vec<String>> = elsewhere.items.iter().map(|place| vec![about(place), place.text.clone()]).collect();
    page.table(2, &[STRONG, QUIET], &rows);
    page.quiet(0, &say("cli-forget-instead", [("initials", elsewhere.initials.clone().into())]).text);
    page.gap();
}

fn agreed(context: &Context, name: &str, elsewhere: &NameElsewhere) -> Result<bool> {
    if context.json {
        return Ok(false);
    }
    let mut page = Page::for_errors();
    show_elsewhere(&mut page, elsewhere);
    if !io::stdin().is_terminal() {
        page.print_error();
        return Ok(false);
    }
    page.say(0, &say("cli-forget-ask", [("name", name.into())]).text);
    page.print_error();
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line).map_err(|error| Failure::of_machine(&error))?;
    Ok(line.trim().eq_ignore_ascii_case("yes"))
}
