//! `wellmet timeline`: what happened with somebody, newest first; an entry of it changed or taken out.

use clap::Args;
use jiff::civil::Date;
use serde_json::{Map, Value, json};
use wellmet_app::{
    App,
    people::{Origin, TimelineEntry, TimelinePage},
};
use wellmet_domain::{InteractionId, PersonId, catalogue::say, interactions::InteractionKind};

use crate::{
    context::Context,
    failure::{End, Failure, Result},
    page::{PLAIN, Page, QUIET},
    words::{day, day_that_was, tail},
};

/// What `wellmet timeline` takes.
#[derive(Debug, Args)]
pub struct Options {
    /// A name, the beginning of one, or an id
    #[arg(required = true)]
    person: Vec<String>,
    /// How many entries
    #[arg(long, value_name = "N", default_value_t = 20)]
    limit: usize,
    /// The entry to change, as the timeline names it
    #[arg(long, value_name = "ENTRY")]
    change: Option<String>,
    /// The entry to take out
    #[arg(long, value_name = "ENTRY", conflicts_with = "change")]
    remove: Option<String>,
    #[command(flatten)]
    changes: Changes,
}

/// What is to be said of the entry instead.
#[derive(Debug, Args)]
struct Changes {
    /// What it was: meeting, meal, call, email, message...
    #[arg(long, value_name = "KIND", requires = "change")]
    kind: Option<InteractionKind>,
    /// When it was (yesterday, last Friday, 2026-11-20)
    #[arg(long, value_name = "DATE", requires = "change")]
    on: Option<String>,
    /// Its title or subject; empty for none
    #[arg(long, requires = "change")]
    title: Option<String>,
    /// What was said; empty for nothing
    #[arg(long, requires = "change")]
    note: Option<String>,
    /// Where it was; empty for nowhere
    #[arg(long, requires = "change")]
    place: Option<String>,
    /// Somebody who was there too
    #[arg(long, value_name = "PERSON", requires = "change")]
    with: Vec<String>,
    /// Somebody who was not there
    #[arg(long, value_name = "PERSON", requires = "change")]
    without: Vec<String>,
}

/// How far back a shortened name is looked for.
const LOOKED_THROUGH: usize = 1_000;

/// Answers `{"items":[{"id","kind","on_date","title","body","place","people","origin"}],"next"}`; with `--change` or `--remove`,
/// `{"batch","sequence","said"}`.
pub async fn run(context: &Context, options: Options) -> Result<End> {
    let app = context.app().await?;
    let today = context.today().await?;
    let person = app.find_person(&options.person.join(" ")).await?;
    let done = match (&options.change, &options.remove) {
        (Some(entry), _) => {
            let id = named(app, person, entry).await?;
            let changes = options.changes.said(app, id, today).await?;
            app.edit_interaction(id, None, changes).await?
        }
        (None, Some(entry)) => app.remove_interaction(named(app, person, entry).await?).await?,
        (None, None) => {
            let timeline = app.timeline(person, None, options.limit, None).await?;
            return Ok(context.answer(&timeline, |page| show(page, &timeline, today)));
        }
    };
    Ok(context.answer(&done, |page| page.say(0, &done.said.text)))
}

impl Changes {
    /// The fields that are named, as the app takes them.
    async fn said(&self, app: &App, id: InteractionId, today: Date) -> Result<Value> {
        let mut changes = Map::new();
        if let Some(kind) = self.kind {
            changes.insert("kind".to_owned(), json!(kind));
        }
        if let Some(words) = &self.on {
            changes.insert("on_date".to_owned(), json!(day_that_was(words, today)?));
        }
        for (field, text) in [("title", &self.title), ("body", &self.note), ("place", &self.place)] {
            changes.extend(text.as_ref().map(|text| (field.to_owned(), json!(text))));
        }
        if !(self.with.is_empty() && self.without.is_empty()) {
            changes.insert("people".to_owned(), json!(self.people(app, id).await?));
        }
        Ok(Value::Object(changes))
    }

    async fn people(&self, app: &App, id: InteractionId) -> Result<Vec<PersonId>> {
        let mut people = app.interaction(id).await?.people;
        for name in &self.with {
            people.push(app.find_person(name).await?);
        }
        for name in &self.without {
            let gone = app.find_person(name).await?;
            people.retain(|person| *person != gone);
        }
        Ok(people)
    }
}

/// The interaction of an id, or of the beginning or end of one.
async fn named(app: &App, person: PersonId, name: &str) -> Result<InteractionId> {
    if let Ok(id) = name.parse::<InteractionId>() {
        return Ok(id);
    }
    let timeline = app.timeline(person, None, LOOKED_THROUGH, Some(Origin::Interaction.as_str())).await?;
    let fits = |id: &str| id.ends_with(name) || id.starts_with(name);
    let mut meant = timeline.items.iter().map(|entry| entry.id).filter(|id| fits(&id.to_string()));
    match (meant.next(), meant.next()) {
        (Some(id), None) => Ok(InteractionId(id)),
        (None, _) => Err(Failure::new(End::Nothing, say("cli-no-entry", [("name", name.into())]))),
        (Some(_), Some(_)) => Err(Failure::new(End::Decision, say("cli-which-entry", [("name", name.into())]))),
    }
}

fn show(page: &mut Page, timeline: &TimelinePage, today: Date) {
    let rows: Vec<Vec<String>> = timeline.items.iter().map(|entry| row(entry, today)).collect();
    page.table(0, &[QUIET, QUIET, PLAIN, QUIET], &rows);
    if !rows.is_empty() {
        page.gap();
        page.quiet(0, &say("cli-timeline-next", []).text);
    }
}

fn row(entry: &TimelineEntry, today: Date) -> Vec<String> {
    let said = entry.title.as_deref().or(entry.body.as_deref()).unwrap_or_default().lines().next().unwrap_or_default();
    let names: Vec<&str> = entry.people.iter().map(|person| person.name.as_str()).collect();
    let with = if names.is_empty() { String::new() } else { format!(" ({})", names.join(", ")) };
    let id = if entry.origin == Origin::Interaction { tail(&entry.id) } else { String::new() };
    vec![day(entry.on_date, today), entry.kind.clone(), format!("{said}{with}"), id]
}
