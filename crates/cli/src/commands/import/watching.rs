//! The progress of a long import on a terminal, and Ctrl-C, which stops it without a trace.

use std::{future::Future, pin::Pin, time::Duration};

use indicatif::{ProgressBar, ProgressStyle};
use wellmet_app::{App, Error, imports::ImportView};
use wellmet_domain::{ImportId, catalogue::say};

use crate::{
    commands::serve::ending,
    failure::{End, Failure, Result},
};

/// How often progress is asked for.
const OFTEN: Duration = Duration::from_millis(150);

/// A step of an import.
type Work<'a> = Pin<Box<dyn Future<Output = std::result::Result<ImportView, Error>> + Send + 'a>>;

/// Ctrl-C and its like, heard from the first file to the last row.
pub struct Stop {
    told: Pin<Box<dyn Future<Output = ()> + Send>>,
    asked: bool,
}

impl Stop {
    /// Listens from now on.
    pub fn listen() -> Result<Self> {
        let told = ending::told_to_stop(false).map_err(|error| Failure::of_machine(&error))?;
        Ok(Self { told: Box::pin(told), asked: false })
    }
}

/// Waits for a step of an import, and shows on standard error how far it is.
///
/// # Errors
/// When the user stopped it in time: then nothing of it is in the book.
pub async fn watch(app: &App, id: ImportId, step: &str, json: bool, stop: &mut Stop, mut work: Work<'_>) -> Result<ImportView> {
    let bar = bar(step, json);
    let mut ticks = tokio::time::interval(OFTEN);
    // The step goes on while it is told to stop: it may hold what the telling waits for.
    let mut telling: Work<'_> = Box::pin(std::future::pending());
    let mut being_told = false;
    let outcome = loop {
        tokio::select! {
            outcome = &mut work => break outcome,
            _ = ticks.tick() => show(app, id, &bar).await,
            () = &mut stop.told, if !stop.asked => {
                (stop.asked, being_told) = (true, true);
                bar.set_message(say("cli-import-stopping", []).text);
                telling = Box::pin(app.stop_import(id));
            }
            told = &mut telling, if being_told => {
                being_told = false;
                told?;
            }
        }
    };
    if being_told {
        telling.await?;
    }
    bar.finish_and_clear();
    let stopped = || Failure::new(End::Failed, say("import-stopped", []));
    match outcome {
        Ok(view) if stop.asked && view.batch.is_none() => Err(stopped()),
        Err(Error::Invalid(_)) if stop.asked => Err(stopped()),
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
