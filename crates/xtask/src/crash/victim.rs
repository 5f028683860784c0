//! Starts the child, lets it live for a while, kills it, and keeps what it said.

use std::{
    io::{BufRead as _, BufReader},
    path::Path,
    process::{Command, Stdio},
    sync::mpsc,
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, ensure};

use super::{
    path_text,
    work::{Said, Work},
};

/// How long the child may take to open its file.
const OPENING: Duration = Duration::from_mins(1);

/// What a child said before it died.
pub struct Fate {
    /// Everything that it said, in order.
    pub said: Vec<Said>,
    /// How long its first piece of work took, when it was done with one; for a child that only opens, how long that took.
    pub first_work: Option<Duration>,
}

/// The command that starts the child.
pub fn command(file: &Path, files: &Path, work: Work, name: &str) -> Result<Command> {
    let mut command = Command::new(std::env::current_exe()?);
    command.arg("victim").args(["--file", path_text(file)?, "--files", path_text(files)?, "--name", name, "--work"]);
    command.arg(clap::ValueEnum::to_possible_value(&work).context("a kind of work has no name")?.get_name());
    Ok(command)
}

/// Starts a child and kills it after the delay, which counts from its start or from when its file is open.
pub fn kill(file: &Path, files: &Path, work: Work, name: &str, delay: Duration) -> Result<Fate> {
    let mut child = command(file, files, work, name)?.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    let started = Instant::now();
    let out = child.stdout.take().context("the child has no output")?;
    let (sender, heard) = mpsc::channel();
    let reader = thread::spawn(move || {
        for line in BufReader::new(out).lines().map_while(Result::ok) {
            if sender.send((Instant::now(), line)).is_err() {
                break;
            }
        }
    });
    let mut lines = Vec::new();
    if !matches!(work, Work::Opening) {
        lines.extend(heard.recv_timeout(OPENING).ok());
    }
    thread::sleep(delay);
    // SIGKILL: nothing in the child runs any more.
    child.kill()?;
    let ended = child.wait_with_output()?;
    ensure!(!ended.status.success() || work == Work::Opening, "the child ended by itself");
    ensure!(ended.stderr.is_empty(), "the child complained: {}", String::from_utf8_lossy(&ended.stderr));
    reader.join().map_err(|_| anyhow::anyhow!("the reader of the child broke"))?;
    lines.extend(heard.iter());
    fate(started, &lines)
}

fn fate(started: Instant, lines: &[(Instant, String)]) -> Result<Fate> {
    let said = lines.iter().map(|(_, line)| serde_json::from_str(line).with_context(|| format!("half a line: {line}")));
    let said: Vec<Said> = said.collect::<Result<_>>()?;
    let at = |index: usize| lines.get(index).map(|(at, _)| *at);
    let done = said.iter().position(|said| matches!(said, Said::Made(_) | Said::Ready { .. }));
    let opened = matches!(said.first(), Some(Said::Opened { .. })).then(|| at(0)).flatten();
    let first_work = match (opened, done.and_then(at)) {
        (Some(opened), Some(done)) => Some(done - opened),
        (Some(opened), None) if said.len() == 1 => Some(opened - started),
        _ => None,
    };
    Ok(Fate { said, first_work })
}
