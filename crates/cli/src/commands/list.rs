//! `wellmet list people`: people shaped by a filter.

mod conditions;
mod expression;

use clap::{Args, Subcommand};
use jiff::civil::Date;
use serde::Serialize;
use wellmet_app::people::{LastContact, PersonLine, Row};
use wellmet_domain::{catalogue::say, people::State};

use self::{conditions::Known, expression::Expression};
use crate::{
    context::Context,
    failure::{End, Failure, Result},
    page::{PLAIN, Page, QUIET, STRONG},
    words::{last, role},
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
    /// title:engineer tag:press topic:rust name:dana state:archived last>90d last<6w moved:last-import cold:30. A condition with - or
    /// not before it must not hold; or and parentheses join alternatives: (tag:press or tag:radio) -circle:none
    People(PeopleOptions),
}

/// What `wellmet list people` takes.
#[derive(Debug, Args)]
struct PeopleOptions {
    /// The filter
    #[arg(long = "where", value_name = "EXPR", allow_hyphen_values = true)]
    filter: Option<String>,
    /// How many people
    #[arg(long, value_name = "N", default_value_t = 200)]
    limit: usize,
    /// Where to go on, as the answer before said
    #[arg(long, value_name = "N", default_value_t = 0)]
    cursor: usize,
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

/// Answers `{"count","items":[{"id","name","organisation","title","place","circle","band","last","tags"}],"next"}`; exit 3
/// when a filter lets nobody through.
pub async fn run(context: &Context, options: Options) -> Result<End> {
    let What::People(options) = options.what;
    let expression = Expression::read(options.filter.as_deref().unwrap_or_default())
        .map_err(|part| Failure::new(End::Usage, say("cli-list-filter", [("part", part.into())])))?;
    let app = context.app().await?;
    let known = Known::read(app, &expression).await?;
    let index = app.people_index().await?;
    let shown = |row: &&Row| !row.is(State::Me) && (expression.names("state") || !row.is(State::Archived));
    let through: Vec<&Row> = index.rows.iter().filter(shown).filter(|row| known.holds(&expression, row, index.today)).collect();
    let items: Vec<PersonLine> = through.iter().skip(options.cursor).take(options.limit).map(|row| line(row)).collect();
    let next = (options.cursor + items.len() < through.len()).then(|| (options.cursor + items.len()).to_string());
    let listed = Listed { count: through.len(), items, next };
    context.answer(&listed, |page| show(page, &listed, index.today));
    Ok(if listed.count == 0 && options.filter.is_some() { End::Nothing } else { End::Done })
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

fn show(page: &mut Page, listed: &Listed, today: Date) {
    people_table(page, &listed.items, today);
    page.gap();
    page.quiet(0, &say("cli-people-count", [("count", listed.count.into())]).text);
    if let Some(next) = &listed.next {
        page.quiet(0, &say("cli-list-more", [("cursor", next.clone().into())]).text);
    }
}

/// People as a table: name, what they do, place, circle, band, last contact.
pub fn people_table(page: &mut Page, people: &[PersonLine], today: Date) {
    let text = |word: Option<String>| word.unwrap_or_default();
    let row = |person: &PersonLine| {
        let circle = person.circle.map(|circle| circle.to_string());
        let band = person.band.map(|band| band.to_string());
        let last = last(person.last.as_ref(), today);
        vec![person.name.clone(), role(person), text(person.place.clone()), text(circle), text(band), last]
    };
    let rows: Vec<Vec<String>> = people.iter().map(row).collect();
    page.table(0, &[STRONG, PLAIN, PLAIN, PLAIN, QUIET, QUIET], &rows);
}
