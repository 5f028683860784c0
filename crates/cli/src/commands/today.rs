//! `wellmet today`: whom to reach today, why, and with what.

use clap::Args;
use wellmet_app::today::{ActShown, Step, TodayView};
use wellmet_domain::{catalogue::say, days};

use crate::{
    context::Context,
    failure::{End, Result},
    page::{ACCENT, PLAIN, Page, QUIET, STRONG},
    words::{band, day_of, short_ids},
};

/// What `wellmet today` takes.
#[derive(Debug, Args)]
pub struct Options {
    /// Another day (2026-12-01, tomorrow, next Monday)
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
}

/// Answers `{"date","capacity","acts":[{"id","kind","person","reason","evidence","due","suggestion"}],"waiting","coming"}`.
pub async fn run(context: &Context, options: Options) -> Result<End> {
    let on = match options.on {
        Some(words) => Some(day_of(&words, context.today().await?)?),
        None => None,
    };
    let app = context.app().await?;
    let today = app.today(on).await?;
    let end = context.answer(&today, |page| show(page, &today));
    if on.is_none() {
        app.note_today(&today).await;
        app.follow_own_pace().await;
    }
    Ok(end)
}

fn show(page: &mut Page, today: &TodayView) {
    page.title(&days::heading(today.date));
    let welcome = today.welcome_back.as_ref();
    for sentence in welcome.map(|welcome| &welcome.sentence).into_iter().chain(today.enough.as_ref()) {
        page.gap();
        page.say(0, &sentence.text);
    }
    let acts: Vec<&ActShown> = today.acts.iter().collect();
    let ids = short_ids(acts.iter().copied().chain(&today.waiting).map(|act| act.id.as_str()));
    let mut sitting = None;
    for (act, id) in acts.iter().zip(&ids) {
        page.gap();
        if act.sitting.is_some() && act.sitting != sitting {
            show_sitting(page, act, &acts);
        }
        sitting.clone_from(&act.sitting);
        show_act(page, act, id);
    }
    show_waiting(page, &today.waiting, &ids[acts.len()..]);
    show_coming(page, today);
    if let Some(offer) = welcome.and_then(|welcome| welcome.offer.as_ref()) {
        page.gap();
        page.say(0, &offer.text);
    }
    if !ids.is_empty() {
        page.gap();
        let keys = if welcome.is_some() { "cli-today-back-keys" } else { "cli-today-keys" };
        page.quiet(0, &say(keys, []).text);
    }
}

/// The follow-ups of an event are one sitting: its name stands above them.
fn show_sitting(page: &mut Page, first: &ActShown, acts: &[&ActShown]) {
    let count = acts.iter().filter(|act| act.sitting == first.sitting).count();
    let event = first.sitting.clone().unwrap_or_default();
    page.title(&say("cli-today-sitting", [("event", event.into()), ("count", count.into())]).text);
}

/// An act with its reason, its evidence and the next step.
pub fn show_act(page: &mut Page, act: &ActShown, id: &str) {
    let person = &act.person;
    let background: Vec<String> = person.organisation.iter().cloned().chain(person.band.map(band)).collect();
    let background = format!("  {}", background.join(" · "));
    page.ends(&[("● ", ACCENT), (&person.name, STRONG), (&background, QUIET)], (id, QUIET));
    page.say(2, &act.reason.text);
    for evidence in &act.evidence {
        page.quiet(2, &evidence.text);
    }
    if let Some(stale) = &act.stale {
        page.quiet(2, &stale.question.text);
    }
    if let Some(step) = &act.suggestion {
        let told = |words: &String| act.evidence.iter().any(|evidence| evidence.text == *words);
        show_step(page, step, step.last_words.as_ref().filter(|words| !told(words)));
    }
}

/// The prepared message, or their last words where nothing was prepared and they were not told yet, and what one can do with it.
fn show_step(page: &mut Page, step: &Step, last_words: Option<&String>) {
    match (&step.body, last_words) {
        (Some(body), _) => page.say(2, &say("cli-message", [("text", body.trim().into())]).text),
        (None, Some(words)) => page.quiet(2, words),
        (None, None) => {}
    }
    let to = step.to.as_ref().map(|to| format!(" · {to}")).unwrap_or_default();
    page.quiet(4, &format!("{}{to}", step.label));
}

fn show_waiting(page: &mut Page, waiting: &[ActShown], ids: &[String]) {
    if waiting.is_empty() {
        return;
    }
    page.gap();
    page.title(&say("cli-today-waiting", []).text);
    let rows: Vec<Vec<String>> = waiting.iter().zip(ids).map(|(act, id)| vec![act.reason.text.clone(), id.clone()]).collect();
    page.table(2, &[PLAIN, QUIET], &rows);
}

fn show_coming(page: &mut Page, today: &TodayView) {
    if today.coming.is_empty() {
        return;
    }
    page.gap();
    page.title(&say("cli-today-coming", []).text);
    let rows: Vec<Vec<String>> = today.coming.iter().map(|coming| vec![days::short(coming.date), coming.what.text.clone()]).collect();
    page.table(2, &[QUIET, PLAIN], &rows);
}
