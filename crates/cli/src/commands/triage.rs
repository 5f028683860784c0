//! `wellmet triage`: the people to decide about next, with the evidence and a proposal.

use clap::Args;
use wellmet_app::{
    people::Choice,
    triage::{TriageCard, TriageView},
};
use wellmet_domain::catalogue::say;

use crate::{
    context::Context,
    failure::{End, Result},
    page::{ACCENT, Page, QUIET, STRONG},
};

/// What `wellmet triage` takes.
#[derive(Debug, Args)]
pub struct Options {
    /// How many people
    #[arg(long, value_name = "N", default_value_t = 5)]
    limit: usize,
}

/// Answers `{"kept","said","waiting","opens_today","cards":[{"candidate","person","name","evidence","proposed","proposal"}]}`.
pub async fn run(context: &Context, options: Options) -> Result<End> {
    let triage = context.app().await?.triage(options.limit).await?;
    Ok(context.answer(&triage, |page| show(page, &triage)))
}

fn show(page: &mut Page, triage: &TriageView) {
    page.say(0, &triage.said.text);
    for card in &triage.cards {
        page.gap();
        show_card(page, card);
    }
    page.gap();
    let next = if triage.cards.is_empty() { "cli-triage-nobody" } else { "cli-triage-next" };
    page.quiet(0, &say(next, []).text);
}

fn show_card(page: &mut Page, card: &TriageCard) {
    let role: Vec<String> = card.title.iter().chain(&card.organisation).cloned().collect();
    let role = format!("  {}", role.join(", "));
    page.ends(&[("● ", ACCENT), (&card.name, STRONG), (&role, QUIET)], (card.proposed.as_str(), ACCENT));
    for evidence in &card.evidence {
        page.say(2, &evidence.text);
    }
    if let Some(words) = &card.last_words {
        page.quiet(2, words);
    }
    page.quiet(2, &card.proposal.text);
    for Choice { id, name, organisation } in &card.namesakes {
        let name = ("name", name.as_str().into());
        let asked = match organisation.as_deref().filter(|organisation| !organisation.is_empty()) {
            Some(organisation) => say("cli-triage-namesake-at", [name, ("organisation", organisation.into())]),
            None => say("cli-triage-namesake", [name]),
        };
        page.say(2, &asked.text);
        page.quiet(4, &format!("--same-as {id}"));
    }
    // Without a record there is no name that could be looked up yet.
    if card.person.is_none() {
        page.quiet(2, &card.candidate);
    }
}
