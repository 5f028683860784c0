//! `wellmet history`: what was done, newest first.

use clap::Args;
use jiff::tz::TimeZone;
use wellmet_app::history::HistoryEntry;
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
    /// How many changes
    #[arg(long, value_name = "N", default_value_t = 20)]
    limit: i64,
    /// Where to go on, as the answer before said
    #[arg(long)]
    cursor: Option<String>,
}

/// Answers `{"items":[{"batch","at","said","source","changes","undone","undoes"}],"next"}`.
pub async fn run(context: &Context, options: Options) -> Result<End> {
    let app = context.app().await?;
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
