//! How a command ends: the exit code of each kind, and what is told of a failure, with a hint on what to do.

use std::process::ExitCode;

use serde::Serialize;
use serde_json::Value;
use wellmet_app::{Error, Kind};
use wellmet_domain::{Sentence, catalogue::say};

use crate::page::Page;

/// The result of a command's work.
pub type Result<T> = std::result::Result<T, Failure>;

/// How a command that told its answer ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// What was asked for is done.
    Done,
    /// It did not work.
    Failed,
    /// It was asked for wrongly.
    Usage,
    /// Nothing of the kind is there.
    Nothing,
    /// The user has to decide first.
    Decision,
}

impl From<End> for ExitCode {
    fn from(end: End) -> Self {
        Self::from(match end {
            End::Done => 0,
            End::Failed => 1,
            End::Usage => 2,
            End::Nothing => 3,
            End::Decision => 4,
        })
    }
}

/// Why a command could not answer.
#[derive(Debug)]
pub struct Failure(Box<Told>);

/// What is told of a failure; with `--json` this is the object on standard output, below `error`.
#[derive(Debug, Serialize)]
struct Told {
    /// `failed`, `usage`, `not_found` or `decision`.
    kind: &'static str,
    #[serde(flatten)]
    said: Sentence,
    /// What to do, where there is something to do.
    hint: Option<Sentence>,
    /// The choices, or what would be kept.
    details: Option<Value>,
    /// What people may want to put into a file: on standard output.
    #[serde(skip)]
    draft: Option<String>,
    #[serde(skip)]
    end: End,
}

impl Failure {
    /// A failure that the command line itself found.
    pub fn new(end: End, said: Sentence) -> Self {
        let kind = match end {
            End::Done | End::Failed => "failed",
            End::Usage => "usage",
            End::Nothing => "not_found",
            End::Decision => "decision",
        };
        let hint = hint_for(&said.key);
        Self(Box::new(Told { kind, said, hint, details: None, draft: None, end }))
    }

    /// The machine refused something that always works.
    pub fn of_machine(error: &std::io::Error) -> Self {
        Self::new(End::Failed, say("error-other", [("what", error.to_string().into())]))
    }

    /// A file of the user's that could not be read or written.
    pub fn of_file(path: &std::path::Path, error: &std::io::Error) -> Self {
        let args = [("path", path.display().to_string().into()), ("detail", error.to_string().into())];
        Self::new(End::Failed, say("cli-file", args))
    }

    /// With what there is to decide.
    #[must_use]
    pub fn with_details(mut self, details: Value) -> Self {
        self.0.details = Some(details);
        self
    }

    /// With a text that people may want to put into a file.
    #[must_use]
    pub fn with_draft(mut self, draft: String) -> Self {
        self.0.draft = Some(draft);
        self
    }

    /// With another hint.
    #[must_use]
    pub fn with_hint(mut self, hint: Sentence) -> Self {
        self.0.hint = Some(hint);
        self
    }

    /// Tells what went wrong: on standard error for people, as an object on standard output for programs.
    pub fn tell(&self, json: bool) -> ExitCode {
        let told = &self.0;
        if json {
            Page::print_json(&serde_json::json!({ "error": told }));
        } else {
            let mut page = Page::for_errors();
            page.say(0, &told.said.text);
            if let Some(hint) = &told.hint {
                page.quiet(0, &hint.text);
            }
            page.print_error();
            if let Some(draft) = &told.draft {
                let mut page = Page::new();
                page.verbatim(draft);
                page.print();
            }
        }
        told.end.into()
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        let failure = Self::new(
            match error.kind() {
                Kind::Failed => End::Failed,
                Kind::Usage => End::Usage,
                Kind::NotFound => End::Nothing,
                Kind::Decision => End::Decision,
            },
            error.sentence(),
        );
        match error {
            Error::Decision { details, .. } => failure.with_details(details),
            _ => failure,
        }
    }
}

impl From<wellmet_store::Error> for Failure {
    fn from(error: wellmet_store::Error) -> Self {
        Error::from(error).into()
    }
}

/// What one can do about it, by the sentence that was said.
fn hint_for(key: &str) -> Option<Sentence> {
    let hint = match key {
        "people-which" => "cli-hint-which",
        "people-nobody" => "cli-hint-nobody",
        "undo-changed-since" => "cli-hint-keep-changed",
        "import-who-am-i-mail" | "import-who-am-i-messages" => "cli-hint-import-again",
        _ => return None,
    };
    Some(say(hint, []))
}
