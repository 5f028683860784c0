//! `wellmet organisations`: names that probably mean one organisation, joined or told apart; and what is said of one, changed.

use clap::Args;
use serde::Serialize;
use serde_json::{Value, json};
use wellmet_app::{Done, organisations::AliasProposal};
use wellmet_domain::{catalogue::say, organisations::AliasKind};

use crate::{
    context::Context,
    failure::{End, Result},
    page::{Page, QUIET, STRONG},
};

/// What `wellmet organisations` takes.
#[derive(Debug, Args)]
pub struct Options {
    /// Two names or ids that are one organisation; the first name stays, the other finds it too
    #[arg(long, num_args = 2, value_names = ["KEEP", "OTHER"])]
    join: Option<Vec<String>>,
    /// Two names or ids that are not one organisation; they are not proposed again
    #[arg(long, num_args = 2, value_names = ["A", "B"], conflicts_with = "join")]
    not_same: Option<Vec<String>>,
    /// An organisation and the name it has from now on; the name it had still finds it
    #[arg(long, num_args = 2, value_names = ["ORGANISATION", "NAME"], conflicts_with_all = ["join", "not_same"])]
    rename: Option<Vec<String>>,
    /// An organisation and its web site; an empty one takes it away
    #[arg(long, num_args = 2, value_names = ["ORGANISATION", "ADDRESS"], conflicts_with_all = ["join", "not_same", "rename"])]
    website: Option<Vec<String>>,
    /// An organisation and the domain its people write from; an empty one takes it away
    #[arg(long, num_args = 2, value_names = ["ORGANISATION", "DOMAIN"], conflicts_with_all = ["join", "not_same", "rename", "website"])]
    domain: Option<Vec<String>>,
}

impl Options {
    /// Which organisation gets what said of it.
    fn change(&self) -> Option<(&str, Value)> {
        let said = [("name", &self.rename), ("website", &self.website), ("domain", &self.domain)];
        said.into_iter().find_map(|(field, given)| match given.as_deref() {
            Some([organisation, value]) => Some((organisation.as_str(), json!({ field: value }))),
            _ => None,
        })
    }
}

/// The object that `wellmet organisations` answers.
#[derive(Debug, Serialize)]
struct Proposed {
    /// The pairs.
    items: Vec<AliasProposal>,
}

/// Answers `{"items":[{"keep","keep_name","other","other_name","kind","reason","people"}]}`; with any option,
/// `{"batch","sequence","said"}`.
pub async fn run(context: &Context, options: Options) -> Result<End> {
    if let Some([keep, other]) = options.join.as_deref() {
        let done = join(context, keep, other).await?;
        return Ok(context.answer(&done, |page| page.say(0, &done.said.text)));
    }
    let app = context.app().await?;
    if let Some([one, other]) = options.not_same.as_deref() {
        let (one, other) = (app.find_organisation(one).await?, app.find_organisation(other).await?);
        let done = app.tell_organisations_apart(one, other).await?;
        return Ok(context.answer(&done, |page| page.say(0, &done.said.text)));
    }
    if let Some((organisation, changes)) = options.change() {
        let done = app.edit_organisation(app.find_organisation(organisation).await?, None, changes).await?;
        return Ok(context.answer(&done, |page| page.say(0, &done.said.text)));
    }
    let proposed = Proposed { items: app.alias_proposals().await? };
    Ok(context.answer(&proposed, |page| show(page, &proposed)))
}

/// Joins two; what was proposed says what the names are to each other, else the user does.
async fn join(context: &Context, keep: &str, other: &str) -> Result<Done> {
    let app = context.app().await?;
    let (keep, other) = (app.find_organisation(keep).await?, app.find_organisation(other).await?);
    let proposals = app.alias_proposals().await?;
    let proposed = proposals.iter().find(|pair| [pair.keep, pair.other] == [keep, other] || [pair.other, pair.keep] == [keep, other]);
    let kind = proposed.map_or(AliasKind::Stated, |pair| pair.kind);
    Ok(app.join_organisations(keep, other, kind).await?)
}

fn show(page: &mut Page, proposed: &Proposed) {
    for pair in &proposed.items {
        page.gap();
        page.ends(&[(&pair.keep_name, STRONG)], (&pair.keep.to_string(), QUIET));
        page.ends(&[(&pair.other_name, STRONG)], (&pair.other.to_string(), QUIET));
        page.say(2, &pair.reason.text);
        if !pair.people.is_empty() {
            let names: Vec<&str> = pair.people.iter().map(|person| person.name.as_str()).collect();
            page.quiet(2, &names.join(", "));
        }
    }
    page.gap();
    let next = if proposed.items.is_empty() { "cli-organisations-none" } else { "cli-organisations-next" };
    page.quiet(0, &say(next, []).text);
}
