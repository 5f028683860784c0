//! The progress of a long import on a terminal, and Ctrl-C, which stops it without a trace.

use std::{future::Future, pin::Pin, time::Duration};

use indicatif::{ProgressBar, ProgressStyle};
use wellmet_app::{App, Error, imports::ImportView};
use wellmet_domain::{ImportId, catalogue::say};

use crate::failure::{End, Failure, Result};

/// How often progress is asked for.
const OFTEN: Duration = Duration::from_millis(150);

/// A step of an import.
type Work<'a> = Pin<Box<dyn Future<Output = std::result::Result<ImportView, Error>> + Send + 'a>>;

/// Waits for a step of an import, and shows on standard error how far it is.
pub async fn watch(app: &App, id: ImportId, step: &str, json: bool, mut work: Work<'_>) -> Result<ImportView> {
    let bar = bar(step, json);
    let mut ticks = tokio::time::interval(OFTEN);
    let mut asked_to_stop = false;
    let outcome = loop {
        tokio::select! {
            outcome = &mut work => break outcome,
            _ = ticks.tick() => show(app, id, &bar).await,
            heard = tokio::signal::ctrl_c(), if !asked_to_stop => {
                asked_to_stop = heard.is_ok();
                app.stop_import(id).await?;
            }
        }
    };
    bar.finish_and_clear();
    match outcome {
        Err(Error::Invalid(said)) if asked_to_stop => Err(Failure::new(End::Failed, said)),
        other => Ok(other?),
    }
}

fn bar(step: &str, json: bool) -> ProgressBar {
    let bar = if json { ProgressBar::hidden() } else { ProgressBar::new_spinner() };
    bar.set_message(say(&format!("cli-{step}"), []).text);
    bar
}

async fn show(app: &App, id: ImportId, bar: &ProgressBar) {
    let Ok(view) = app.import(id).await else { return };
    match (u64::try_from(view.progress.done), u64::try_from(view.progress.of)) {
        (Ok(done), Ok(of)) if of > 0 => {
            if let Ok(style) = ProgressStyle::with_template("{msg} {bar:24} {pos} of {len}") {
                bar.set_style(style);
            }
            bar.set_length(of);
            bar.set_position(done);
        }
        _ => bar.tick(),
    }
}
