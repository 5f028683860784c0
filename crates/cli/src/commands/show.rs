//! `wellmet show`: a person on one page.

use clap::Args;
use jiff::civil::Date;
use wellmet_app::people::{NewsShown, Open, PersonPage};
use wellmet_domain::{catalogue::say, notes::NewsKind};

use crate::{
    context::Context,
    failure::{End, Result},
    page::{PLAIN, Page, QUIET, STRONG},
    words::{act_id, band, day},
};

/// What `wellmet show` takes.
#[derive(Debug, Args)]
pub struct Options {
    /// A name, the beginning of one, or an id
    #[arg(required = true)]
    person: Vec<String>,
}

/// Answers the page of the person as `GET /api/people/{id}` does; exit 3 for nobody, 4 when several are meant.
pub async fn run(context: &Context, options: Options) -> Result<End> {
    let app = context.app().await?;
    let id = app.find_person(&options.person.join(" ")).await?;
    let person = app.person_page(id).await?;
    let today = context.today().await?;
    Ok(context.answer(&person, |page| show(page, &person, today)))
}

fn show(page: &mut Page, person: &PersonPage, today: Date) {
    let band = person.band.map(band);
    page.ends(&[(&person.person.name, STRONG)], (band.as_deref().unwrap_or_default(), QUIET));
    page.say(0, &person.line.text);
    for sentence in person.how_met.iter().chain([&person.standing]).chain(person.cadence.iter().map(|cadence| &cadence.said)) {
        page.say(0, &sentence.text);
    }
    for sentence in person.initiative.iter().chain(&person.closeness) {
        page.quiet(0, &sentence.text);
    }
    if let Some(stale) = &person.stale {
        page.say(0, &stale.question.text);
    }
    leading(page, "cli-show-open", &open(&person.open));
    section(page, "cli-show-remember", &remember(person, today));
    section(page, "cli-show-give", &person.give.iter().map(|give| give.text.clone()).collect::<Vec<_>>());
    table(page, "cli-show-reach", &channels(person));
    table(page, "cli-show-may-know", &may_know(person));
    page.gap();
    page.quiet(0, &person.person.id.to_string());
}

/// What is open, each with the act that `wellmet done`, `keep --by` and `drop` answer.
fn open(open: &Open) -> Vec<Vec<String>> {
    let things = [&open.promises_mine, &open.promises_theirs, &open.follow_ups, &open.thanks];
    things.into_iter().flatten().map(|thing| vec![act_id(&thing.act).to_owned(), thing.said.text.clone()]).collect()
}

fn remember(person: &PersonPage, today: Date) -> Vec<String> {
    let known = &person.worth_remembering;
    let topics: Vec<String> = known.topics.iter().map(|topic| topic.fields.name.clone()).collect();
    let topics = (!topics.is_empty()).then(|| say("cli-show-topics", [("topics", topics.join(", ").into())]).text);
    let needs = known.needs.iter().map(|need| say("cli-show-need", [("what", need.fields.what.clone().into())]).text);
    let offers = known.offers.iter().map(|offer| say("cli-show-offer", [("what", offer.fields.what.clone().into())]).text);
    let news = known.news.iter().map(|news| format!("{}  {}", day(news.on_date.unwrap_or(news.seen_on), today), told(news)));
    let notes = known.notes.iter().map(|note| {
        let on = note.fields.on_date.map(|on| day(on, today) + "  ").unwrap_or_default();
        format!("{on}{}", note.fields.body)
    });
    topics.into_iter().chain(needs).chain(offers).chain(news).chain(notes).collect()
}

/// A new job is kept as the employer's name alone.
fn told(news: &NewsShown) -> String {
    match news.kind {
        NewsKind::Job => say("cli-show-job", [("what", news.what.clone().into())]).text,
        _ => news.what.clone(),
    }
}

fn channels(person: &PersonPage) -> Vec<Vec<String>> {
    let row = |value: &str, label: Option<&String>| vec![value.to_owned(), label.cloned().unwrap_or_default()];
    person.channels.iter().map(|channel| row(&channel.fields.value, channel.fields.label.as_ref())).collect()
}

/// Those concluded from where both worked; `wellmet knows` answers.
fn may_know(person: &PersonPage) -> Vec<Vec<String>> {
    person.may_know.iter().map(|one| vec![one.name.clone(), one.said.text.clone()]).collect()
}

fn section(page: &mut Page, title: &str, lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    page.gap();
    page.title(&say(title, []).text);
    for line in lines {
        page.say(2, line);
    }
}

fn table(page: &mut Page, title: &str, rows: &[Vec<String>]) {
    if !rows.is_empty() {
        page.gap();
        page.title(&say(title, []).text);
        page.table(2, &[PLAIN, QUIET], rows);
    }
}

fn leading(page: &mut Page, title: &str, rows: &[Vec<String>]) {
    if !rows.is_empty() {
        page.gap();
        page.title(&say(title, []).text);
        page.table(2, &[QUIET, PLAIN], rows);
    }
}
