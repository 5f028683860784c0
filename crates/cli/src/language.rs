//! The language in which the command line answers: the one that is asked for, else the book's, else the machine's.

use wellmet_app::App;
use wellmet_domain::catalogue::{Language, say, speak};

use crate::{
    arguments::Everywhere,
    failure::{End, Failure, Result},
};

/// Where a machine says its language; the first that says anything counts (POSIX, 8.2).
const SAID_IN: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// The language that is asked for, or else the machine's; the book may know better once it is open.
pub fn of_machine(options: &Everywhere) -> Result<Language> {
    if let Some(asked) = &options.language {
        let unknown = || Failure::new(End::Usage, say("settings-language", [("language", asked.clone().into())]));
        return Language::of_tag(asked).ok_or_else(unknown);
    }
    let said = SAID_IN.into_iter().filter_map(|name| std::env::var(name).ok()).find(|value| !value.is_empty());
    Ok(said.as_deref().and_then(Language::of_tag).unwrap_or_default())
}

/// Goes on in the language that was chosen for the book, where one was.
pub async fn as_chosen(app: &App) -> Result<()> {
    if let Some(chosen) = app.language().await? {
        speak(chosen);
    }
    Ok(())
}
