//! `wellmet completions`: a script for a shell.

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use crate::{arguments::Arguments, context::Context, failure::End};

/// What `wellmet completions` takes.
#[derive(Debug, Args)]
pub struct Options {
    /// Which shell
    shell: Shell,
}

/// Writes the script; with `--json`, as `{"shell","script"}`.
pub fn run(context: &Context, options: &Options) -> End {
    let mut script = Vec::new();
    clap_complete::generate(options.shell, &mut Arguments::command(), "wellmet", &mut script);
    let script = String::from_utf8_lossy(&script).into_owned();
    let answer = serde_json::json!({ "shell": options.shell.to_string(), "script": script });
    context.answer(&answer, |page| page.verbatim(&script))
}
