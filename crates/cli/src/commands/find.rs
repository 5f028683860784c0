//! `wellmet find`: people, organisations and what was said.

use clap::Args;
use wellmet_domain::catalogue::say;

use super::list::people_table;
use crate::{
    context::Context,
    failure::{End, Result},
    page::{PLAIN, QUIET},
    words::day,
};

/// What `wellmet find` takes.
#[derive(Debug, Args)]
pub struct Options {
    /// Words that names, organisations or notes begin with
    #[arg(required = true)]
    query: Vec<String>,
    /// How many of each kind
    #[arg(long, value_name = "N", default_value_t = 10)]
    limit: usize,
}

/// Answers `{"people":[...],"organisations":[{"id","name","people"}],"notes":[...]}`; exit 3 when nothing is found.
pub async fn run(context: &Context, options: Options) -> Result<End> {
    let query = options.query.join(" ");
    let found = context.app().await?.search(&query, options.limit).await?;
    let today = context.today().await?;
    context.answer(&found, |page| {
        people_table(page, &found.people, today);
        if !found.organisations.is_empty() {
            page.gap();
            page.title(&say("cli-find-organisations", []).text);
            let rows = found.organisations.iter();
            let rows: Vec<Vec<String>> =
                rows.map(|one| vec![one.name.clone(), say("cli-people-count", [("count", one.people.into())]).text]).collect();
            page.table(0, &[PLAIN, QUIET], &rows);
        }
        if !found.notes.is_empty() {
            page.gap();
            page.title(&say("cli-find-said", []).text);
        }
        for note in &found.notes {
            let who = note.person.as_ref().map(|person| person.name.clone());
            page.quiet(0, &[Some(day(note.on_date, today)), who].into_iter().flatten().collect::<Vec<_>>().join("  "));
            page.say(2, &note.excerpt);
        }
        if nothing(&found) {
            page.say(0, &say("cli-find-nothing", [("query", query.clone().into())]).text);
        }
    });
    Ok(if nothing(&found) { End::Nothing } else { End::Done })
}

fn nothing(found: &wellmet_app::search::FoundAnything) -> bool {
    found.people.is_empty() && found.organisations.is_empty() && found.notes.is_empty()
}
