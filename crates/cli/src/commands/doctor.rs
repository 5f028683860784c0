//! `wellmet doctor`: examines the data, and mends what is derived from it.

use clap::Args;
use serde::Serialize;
use wellmet_domain::{BookId, Sentence, catalogue::say};

use crate::{
    context::Context,
    failure::{End, Result},
};

/// What `wellmet doctor` takes.
#[derive(Debug, Args)]
pub struct Options {
    /// Derive anew what does not fit the facts
    #[arg(long)]
    repair: bool,
}

/// The object that `wellmet doctor` answers.
#[derive(Debug, Serialize)]
struct Examined {
    /// Whether all is well.
    sound: bool,
    /// What is not as it should be.
    findings: Vec<Found>,
}

/// Something that is not as it should be.
#[derive(Debug, Serialize)]
struct Found {
    book: BookId,
    said: Sentence,
    /// Whether `--repair` mends it.
    repairable: bool,
}

/// Answers `{"sound","findings":[{"book","said","repairable"}]}`; exit 1 when something is wrong.
pub async fn run(context: &Context, options: Options) -> Result<End> {
    let store = context.app().await?.store();
    let mut findings = Vec::new();
    for book in store.books().await? {
        if options.repair {
            store.repair(book.id).await?;
        }
        let found = store.examine(book.id).await?;
        findings.extend(found.iter().map(|one| Found { book: book.id, said: one.sentence(), repairable: one.can_be_repaired() }));
    }
    let examined = Examined { sound: findings.is_empty(), findings };
    context.answer(&examined, |page| {
        if examined.sound {
            page.say(0, &say("cli-doctor-sound", []).text);
        }
        for finding in &examined.findings {
            page.say(0, &finding.said.text);
        }
        if examined.findings.iter().any(|finding| finding.repairable) {
            page.quiet(0, &say("cli-doctor-repair", []).text);
        }
    });
    Ok(if examined.sound { End::Done } else { End::Failed })
}
