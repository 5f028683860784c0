//! `wellmet insight`: what shape the people you know have, and what you could do about it.

use clap::Args;
use wellmet_app::insight::{Figures, Finding, Insight};

use crate::{
    context::Context,
    failure::{End, Result},
    page::{PLAIN, Page, QUIET},
};

/// What `wellmet insight` takes.
#[derive(Debug, Args)]
pub struct Options {
    /// The figures behind the words too
    #[arg(long)]
    figures: bool,
}

/// Answers `{"said","seen":{"kind","said","helps"},"findings":[{"kind","said","because","people","advice"}],
/// "groups":[{"name","said","size","people"}],"variety":[{"kind","said","unknown"}],"impact","balance","figures"}`.
pub async fn run(context: &Context, options: Options) -> Result<End> {
    let insight = context.app().await?.insight(options.figures).await?;
    Ok(context.answer(&insight, |page| told(page, &insight)))
}

fn told(page: &mut Page, insight: &Insight) {
    page.say(0, &insight.said.text);
    page.say(0, &insight.seen.said.text);
    for help in &insight.seen.helps {
        page.quiet(2, &help.text);
    }
    for finding in &insight.findings {
        page.gap();
        found(page, finding);
    }
    for group in &insight.groups {
        page.gap();
        page.title(&group.said.text);
        let names: Vec<&str> = group.people.iter().map(|person| person.name.as_str()).collect();
        page.quiet(2, &names.join(", "));
    }
    page.gap();
    for said in insight.variety.iter().flat_map(|variety| std::iter::once(&variety.said).chain(&variety.unknown)) {
        page.say(0, &said.text);
    }
    for said in insight.impact.iter().chain(&insight.balance) {
        page.say(0, &said.text);
    }
    if let Some(figures) = &insight.figures {
        page.gap();
        counted(page, figures);
    }
}

fn found(page: &mut Page, finding: &Finding) {
    page.title(&finding.said.text);
    for because in &finding.because {
        page.quiet(2, &because.text);
    }
    if let Some(advice) = &finding.advice {
        page.say(2, &advice.said.text);
    }
}

fn counted(page: &mut Page, figures: &Figures) {
    let row = |name: &str, value: String| vec![name.to_owned(), value];
    let mut rows = vec![
        row("people", figures.people.to_string()),
        row("ties", figures.ties.to_string()),
        row("modularity", format!("{:.3}", figures.modularity)),
        row("constraint", format!("{:.3}", figures.constraint)),
        row("effective_size", format!("{:.1}", figures.effective_size)),
        row("efficiency", format!("{:.2}", figures.efficiency)),
    ];
    rows.extend(figures.variety.iter().map(|variety| row(variety.kind.as_str(), format!("{:.1} of {}", variety.effective, variety.kinds))));
    rows.extend(figures.central.iter().map(|central| row(&central.name, format!("{:.0}", central.betweenness))));
    page.table(2, &[QUIET, PLAIN], &rows);
}
