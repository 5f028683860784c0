//! Steps that run one after the other, each with its name, its time and its end; one that fails does not stop the rest.

use std::{
    io::{BufRead as _, BufReader, Read},
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result};

use super::totals::Totals;

/// What has run so far.
#[derive(Debug, Default)]
pub struct Steps {
    done: Vec<Step>,
    totals: Totals,
}

#[derive(Debug)]
struct Step {
    name: String,
    end: End,
    took: Duration,
}

#[derive(Debug, PartialEq, Eq)]
enum End {
    Passed,
    Failed,
    Skipped(String),
}

impl Steps {
    /// A program that only passes or fails.
    pub fn command(&mut self, name: &str, command: &mut Command) {
        self.check(name, || Ok(command.status()?.success()));
    }

    /// A check that only passes or fails.
    pub fn check(&mut self, name: &str, check: impl FnOnce() -> Result<bool>) {
        self.step(name, |_| check());
    }

    /// A program that runs tests and says how many.
    pub fn suite(&mut self, name: &str, command: &mut Command) {
        self.step(name, |totals| {
            let (passed, output) = echoed(command)?;
            totals.add(&output, passed);
            Ok(passed)
        });
    }

    /// Says that a step is left out, and why.
    pub fn skip(&mut self, name: &str, why: &str) {
        println!("── {name}: left out, {why}");
        self.done.push(Step { name: name.to_owned(), end: End::Skipped(why.to_owned()), took: Duration::ZERO });
    }

    /// Prints what ran and how it ended; the last line is the sum of all tests.
    pub fn finish(&self) -> bool {
        println!();
        for step in &self.done {
            println!("{}", step.line());
        }
        println!("\n{}", self.totals);
        self.done.iter().all(|step| step.end != End::Failed) && self.totals.failed == 0
    }

    fn step(&mut self, name: &str, run: impl FnOnce(&mut Totals) -> Result<bool>) {
        println!("── {name}");
        let start = Instant::now();
        let passed = run(&mut self.totals).unwrap_or_else(|error| {
            println!("{error:#}");
            false
        });
        let end = if passed { End::Passed } else { End::Failed };
        self.done.push(Step { name: name.to_owned(), end, took: start.elapsed() });
    }
}

impl Step {
    fn line(&self) -> String {
        let word = match &self.end {
            End::Passed => "passed",
            End::Failed => "FAILED",
            End::Skipped(why) => return format!("{:<28} left out: {why}", self.name),
        };
        format!("{:<28} {word} {:>8.1} s", self.name, self.took.as_secs_f64())
    }
}

/// Runs a program, shows what it says as it says it, and keeps it.
fn echoed(command: &mut Command) -> Result<(bool, String)> {
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().context("the program did not start")?;
    let streams: [Option<Box<dyn Read + Send>>; 2] =
        [child.stdout.take().map(|out| Box::new(out) as _), child.stderr.take().map(|out| Box::new(out) as _)];
    let readers: Vec<_> = streams.into_iter().flatten().map(|stream| thread::spawn(move || echo(stream))).collect();
    let output = readers.into_iter().filter_map(|reader| reader.join().ok()).collect();
    Ok((child.wait()?.success(), output))
}

fn echo(stream: impl Read) -> String {
    let mut kept = String::new();
    let mut reader = BufReader::new(stream);
    let mut line = Vec::new();
    while reader.read_until(b'\n', &mut line).is_ok_and(|length| length > 0) {
        let text = String::from_utf8_lossy(&line);
        print!("{text}");
        kept.push_str(&text);
        line.clear();
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_that_fails_is_remembered_while_the_rest_runs() {
        let mut steps = Steps::default();
        steps.command("bad", &mut Command::new("false"));
        steps.command("good", &mut Command::new("true"));
        steps.command("missing", &mut Command::new("no-such-program-anywhere"));
        steps.skip("far", "not today");
        let ends: Vec<_> = steps.done.iter().map(|step| &step.end).collect();
        assert_eq!(ends, [&End::Failed, &End::Passed, &End::Failed, &End::Skipped("not today".to_owned())]);
        assert!(!steps.finish());
    }

    #[test]
    fn the_tests_of_a_suite_are_counted_from_what_it_says() {
        let mut steps = Steps::default();
        steps.suite("tests", Command::new("sh").args(["-c", "echo 'test result: ok. 3 passed; 0 failed; 0 ignored'"]));
        assert!(steps.finish());
        assert_eq!(steps.totals.to_string(), "3 passed, 0 failed");
    }
}
