//! `wellmet list people`: people shaped by a filter.

mod conditions;
mod expression;
mod filters;

use clap::{Args, Subcommand};
use jiff::civil::Date;
use serde::Serialize;
use wellmet_app::{
    people::{LastContact, PersonLine, Row},
    settings::PeopleColumn,
};
use wellmet_domain::{catalogue::say, people::State};

use self::{conditions::Known, expression::Expression};
use crate::{
    context::Context,
    failure::{End, Failure, Result},
    page::{PLAIN, Page, QUIET, STRONG},
    words::{band, circle, last, role},
};

/// What `wellmet list` takes.
#[derive(Debug, Args)]
pub struct Options {
    #[command(subcommand)]
    what: What,
}

/// What can be listed.
#[derive(Debug, Subcommand)]
enum What {
    /// People by name, or those whom a filter lets through
    ///
    /// A filter is made of words and conditions that must all hold: circle:active band:quiet place:lisbon org:"Lumen Labs"
    /// title:engineer tag:press topic:rust name:dana state:archived last>90d last<6w moved:last-import cold:30 retention:due. A
    /// condition with - or not before it must not hold; or and parentheses join alternatives: (tag:press or tag:radio) -circle:none.
    /// @name stands for a filter kept by that name, here or in the app
    People(PeopleOptions),
    /// Filters kept by name
    Filters(FiltersOptions),
}

/// What `wellmet list people` takes.
#[derive(Debug, Args)]
struct PeopleOptions {
    /// The filter
    #[arg(long = "where", value_name = "EXPR", allow_hyphen_values = true)]
    filter: Option<String>,
    /// Keep the filter by this name
    #[arg(long, value_name = "NAME", requires = "filter")]
    save: Option<String>,
    /// How many people
    #[arg(long, value_name = "N", default_value_t = 200)]
    limit: usize,
    /// Where to go on, as the answer before said
    #[arg(long, value_name = "N", default_value_t = 0)]
    cursor: usize,
}

/// What `wellmet list filters` takes.
#[derive(Debug, Args)]
struct FiltersOptions {
    /// Keep this one no longer
    #[arg(long, value_name = "NAME")]
    remove: Option<String>,
}

/// The object that `wellmet list people` answers.
#[derive(Debug, Serialize)]
struct Listed {
    /// How many people the filter lets through.
    count: usize,
    /// Those of this page, by name.
    items: Vec<PersonLine>,
    /// The cursor of the next page.
    next: Option<String>,
}

/// Lists people, or the filters kept by name.
pub async fn run(context: &Context, options: Options) -> Result<End> {
    match options.what {
        What::People(options) => people(context, options).await,
        What::Filters(options) => filters::run(context, options.remove.as_deref()).await,
    }
}

/// Answers `{"count","items":[{"id","name","organisation","title","place","circle","band","last","tags"}],"next"}`; exit 3
/// when a filter lets nobody through.
async fn people(context: &Context, options: PeopleOptions) -> Result<End> {
    let filter = options.filter.as_deref().unwrap_or_default();
    let expression = Expression::read(filter).map_err(unread)?;
    let app = context.app().await?;
    let settings = app.settings().await?;
    let kept = |name: &str| settings.filters.iter().find(|filter| filter.name == name).map(|filter| filter.line.clone());
    let expression = expression.with_kept(&kept).map_err(unread)?;
    if let Some(name) = &options.save {
        filters::save(app, &settings, name, filter).await?;
    }
    let known = Known::read(app, &expression).await?;
    let index = app.people_index().await?;
    let shown = |row: &&Row| !row.is(State::Me) && (expression.names("state") || !row.is(State::Archived));
    let through: Vec<&Row> = index.rows.iter().filter(shown).filter(|row| known.holds(&expression, row, index.today)).collect();
    let items: Vec<PersonLine> = through.iter().skip(options.cursor).take(options.limit).map(|row| line(row)).collect();
    let next = (options.cursor + items.len() < through.len()).then(|| (options.cursor + items.len()).to_string());
    let listed = Listed { count: through.len(), items, next };
    context.answer(&listed, |page| show(page, &listed, &settings.people_columns, index.today));
    Ok(if listed.count == 0 && options.filter.is_some() { End::Nothing } else { End::Done })
}

fn unread(part: String) -> Failure {
    match part.strip_prefix('@') {
        Some(name) => Failure::new(End::Usage, say("cli-list-unknown", [("name", name.into())])),
        None => Failure::new(End::Usage, say("cli-list-filter", [("part", part.into())])),
    }
}

fn line(row: &Row) -> PersonLine {
    let known = row.line.clone();
    PersonLine {
        id: known.id,
        name: known.name,
        organisation: known.organisation,
        title: known.title,
        place: known.locality,
        circle: known.circle,
        band: row.band,
        last: known.last_contact.map(|date| LastContact { date, kind: None, direction: None }),
        tags: known.tags,
    }
}

fn show(page: &mut Page, listed: &Listed, columns: &[PeopleColumn], today: Date) {
    if columns == PeopleColumn::USUAL {
        people_table(page, &listed.items, today);
    } else {
        chosen_table(page, &listed.items, columns, today);
    }
    page.gap();
    page.quiet(0, &say("cli-people-count", [("count", listed.count.into())]).text);
    if let Some(next) = &listed.next {
        page.quiet(0, &say("cli-list-more", [("cursor", next.clone().into())]).text);
    }
}

/// People in the columns one chose.
fn chosen_table(page: &mut Page, people: &[PersonLine], columns: &[PeopleColumn], today: Date) {
    let cells = |person: &PersonLine| {
        let chosen = columns.iter().map(|column| cell(person, *column, today));
        std::iter::once(person.name.clone()).chain(chosen).collect::<Vec<_>>()
    };
    let styles: Vec<_> = std::iter::once(STRONG).chain(columns.iter().map(|_| PLAIN)).collect();
    page.table(0, &styles, &people.iter().map(cells).collect::<Vec<_>>());
}

fn cell(person: &PersonLine, column: PeopleColumn, today: Date) -> String {
    let text = |word: &Option<String>| word.clone().unwrap_or_default();
    match column {
        PeopleColumn::Line => role(person),
        PeopleColumn::Organisation => text(&person.organisation),
        PeopleColumn::Title => text(&person.title),
        PeopleColumn::Place => text(&person.place),
        PeopleColumn::Circle => person.circle.map(|circle| circle.to_string()).unwrap_or_default(),
        PeopleColumn::Band => person.band.map(|band| band.to_string()).unwrap_or_default(),
        PeopleColumn::Last => last(person.last.as_ref(), today),
        PeopleColumn::Tags => person.tags.join(", "),
    }
}

/// People as a table: name, what they do, place, circle, band, last contact.
pub fn people_table(page: &mut Page, people: &[PersonLine], today: Date) {
    let text = |word: Option<String>| word.unwrap_or_default();
    let row = |person: &PersonLine| {
        let (circle, band) = (person.circle.map(circle), person.band.map(band));
        let last = last(person.last.as_ref(), today);
        vec![person.name.clone(), role(person), text(person.place.clone()), text(circle), text(band), last]
    };
    let rows: Vec<Vec<String>> = people.iter().map(row).collect();
    page.table(0, &[STRONG, PLAIN, PLAIN, PLAIN, QUIET, QUIET], &rows);
}
