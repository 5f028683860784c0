//! `wellmet history`: what was done, newest first; of one person, what changed from what to what.

use clap::Args;
use jiff::tz::TimeZone;
use wellmet_app::{
    App,
    history::{Changed, HistoryEntry, PersonHistoryEntry},
};
use wellmet_domain::{catalogue::say, days};

use crate::{
    context::Context,
    failure::{End, Result},
    page::{PLAIN, QUIET},
    words::tail,
};

/// What `wellmet history` takes.
#[derive(Debug, Args)]
pub struct Options {
    /// Only what changed about this person: a name, the beginning of one, or an id
    #[arg(value_name = "PERSON")]
    person: Vec<String>,
    /// How many changes
    #[arg(long, value_name = "N", default_value_t = 20)]
    limit: i64,
    /// Where to go on, as the answer before said
    #[arg(long)]
    cursor: Option<String>,
}

/// Answers `{"items":[{"batch","at","said","source","changes","undone","undoes"}],"next"}`; of a person, each with
/// `"by"` and `"changed":[{"what","before","after"}]`.
pub async fn run(context: &Context, options: Options) -> Result<End> {
    let app = context.app().await?;
    if !options.person.is_empty() {
        return of_person(context, app, &options).await;
    }
    let page = app.history(options.cursor.as_deref(), options.limit).await?;
    let zone = app.moment(&mut app.read().await?).await?.zone;
    Ok(context.answer(&page, |shown| {
        if page.items.is_empty() {
            shown.say(0, &say("cli-history-empty", []).text);
        }
        let rows: Vec<Vec<String>> = page.items.iter().map(|entry| row(entry, &zone)).collect();
        shown.table(0, &[QUIET, QUIET, PLAIN, QUIET], &rows);
    }))
}

fn row(entry: &HistoryEntry, zone: &TimeZone) -> Vec<String> {
    let at = entry.at.to_zoned(zone.clone());
    let at = format!("{} {}", days::short_of_year(at.date()), at.strftime("%H:%M"));
    let undone = if entry.undone { say("cli-history-undone", []).text } else { String::new() };
    vec![at, tail(&entry.batch), entry.said.text.clone(), undone]
}

async fn of_person(context: &Context, app: &App, options: &Options) -> Result<End> {
    let person = app.find_person(&options.person.join(" ")).await?;
    let limit = usize::try_from(options.limit).unwrap_or(0);
    let page = app.history_of_person(person, options.cursor.as_deref(), limit).await?;
    let zone = app.moment(&mut app.read().await?).await?.zone;
    Ok(context.answer(&page, |shown| {
        if page.items.is_empty() {
            shown.say(0, &say("cli-history-empty", []).text);
        }
        for PersonHistoryEntry { entry, by, changed, .. } in &page.items {
            let mut head = row(entry, &zone);
            head.push(by.text.clone());
            shown.table(0, &[QUIET, QUIET, PLAIN, QUIET, QUIET], &[head]);
            let rows: Vec<Vec<String>> = changed.iter().map(|one| vec![one.what.text.clone(), from_to(one)]).collect();
            shown.table(2, &[QUIET, PLAIN], &rows);
        }
    }))
}

/// "Engineer → Lead"; what was added stands alone, what was taken out is said to be.
fn from_to(Changed { before, after, .. }: &Changed) -> String {
    match (before, after) {
        (Some(before), Some(after)) => format!("{before} → {after}"),
        (None, Some(after)) => after.clone(),
        (Some(before), None) => say("cli-history-gone", [("what", before.as_str().into())]).text,
        (None, None) => String::new(),
    }
}
