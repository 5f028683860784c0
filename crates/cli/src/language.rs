//! How the command line answers: in the language that is asked for, else the book's, else the machine's; with dates as the machine
//! writes them.

use std::env;

use wellmet_app::App;
use wellmet_domain::catalogue::{DayOrder, Language, Locale, say, speak};

use crate::{
    arguments::Everywhere,
    failure::{End, Failure, Result},
};

/// How this machine speaks to its user; the book may know a better language once it is open.
pub fn of_machine(options: &Everywhere) -> Result<Locale> {
    let language = match &options.language {
        Some(asked) => Language::of_tag(asked).ok_or_else(|| unknown(asked))?,
        None => said_for("LC_MESSAGES").as_deref().and_then(Language::of_tag).unwrap_or_default(),
    };
    let asked = options.language.as_deref().and_then(DayOrder::of_tag);
    let day_order = asked.or_else(|| said_for("LC_TIME").as_deref().and_then(DayOrder::of_tag)).unwrap_or_default();
    Ok(Locale { language, day_order })
}

/// What the machine says of one category; the first of these variables that says anything counts (POSIX, 8.2).
fn said_for(category: &str) -> Option<String> {
    ["LC_ALL", category, "LANG"].into_iter().filter_map(|name| env::var(name).ok()).find(|value| !value.is_empty())
}

fn unknown(asked: &str) -> Failure {
    Failure::new(End::Usage, say("settings-language", [("language", asked.into())]))
}

/// Goes on in the language that was chosen for the book, where one was.
pub async fn as_chosen(app: &App) -> Result<()> {
    if let Some(chosen) = app.language().await? {
        speak(chosen);
    }
    Ok(())
}
