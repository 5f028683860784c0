//! `wellmet at`: whom one knows at an organisation, now and before, and how sure that is.

use clap::Args;
use wellmet_app::organisations::{OrganisationNote, PersonAt};
use wellmet_domain::{catalogue::say, days, organisations::PositionKind};

use crate::{
    context::Context,
    failure::{End, Result},
    page::{PLAIN, Page, QUIET, STRONG},
};

/// What `wellmet at` takes.
#[derive(Debug, Args)]
pub struct Options {
    /// The organisation: a name, the beginning of one, or an alias
    #[arg(required = true)]
    organisation: Vec<String>,
}

/// Answers `{"organisation":{"id","name","now":[...],"members":[...],"before":[...],"notes":[...]},"alias","said"}`; exit 3 when nobody is there.
pub async fn run(context: &Context, options: Options) -> Result<End> {
    let at = context.app().await?.at(&options.organisation.join(" ")).await?;
    Ok(context.answer(&at, |page| {
        page.say(0, &at.said.text);
        people(page, "cli-at-now", &at.organisation.now);
        people(page, "cli-at-members", &at.organisation.members);
        people(page, "cli-at-before", &at.organisation.before);
        notes(page, &at.organisation.notes);
    }))
}

fn people(page: &mut Page, title: &str, people: &[PersonAt]) {
    if people.is_empty() {
        return;
    }
    page.gap();
    page.title(&say(title, []).text);
    let rows: Vec<Vec<String>> = people.iter().map(row).collect();
    page.table(2, &[STRONG, PLAIN, QUIET, QUIET], &rows);
}

fn notes(page: &mut Page, notes: &[OrganisationNote]) {
    for note in notes {
        page.gap();
        page.say(0, &format!("{}  {}", days::short_of_year(note.on_date), note.body));
    }
}

fn row(person: &PersonAt) -> Vec<String> {
    let since = person.started_on.map(|date| date.to_string());
    let until = person.ended_on.map(|date| date.to_string());
    let years = match (since, until) {
        (None, None) => String::new(),
        (since, until) => format!("{}–{}", since.unwrap_or_default(), until.unwrap_or_default()),
    };
    let member = (person.kind == PositionKind::Membership).then(|| say("cli-at-member", []).text);
    let also = person.also.iter().filter_map(|position| position.title.clone());
    let title = person.title.clone().or(member).into_iter().chain(also).collect::<Vec<_>>().join("; ");
    vec![person.name.clone(), title, years, person.said.text.clone()]
}
