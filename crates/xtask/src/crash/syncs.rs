//! Proof by the system calls themselves that each acknowledgement follows a sync of the write-ahead log.

use std::{
    collections::BTreeMap,
    path::Path,
    process::{Command, Stdio},
};

use anyhow::{Context as _, Result, ensure};

use super::{files::Folder, victim, work::Work};
use crate::ci::packages;

/// The calls that write and sync.
const CALLS: &str = "trace=write,pwrite64,pwritev,writev,fsync,fdatasync";
/// The kinds of work that acknowledge something.
const TRACED: [Work; 4] = [Work::Writing, Work::Staging, Work::Importing, Work::Undoing];
/// How often each kind of work is done under the eyes of strace.
const TIMES: &str = "2";

/// Watches each kind of work, and says how many acknowledgements followed their sync; says so when it cannot watch.
///
/// # Errors
/// When an acknowledgement came before its sync.
pub fn prove(seed: u64) -> Result<()> {
    if let Err(why) = packages::strace().and_then(|()| may_watch()) {
        println!("SKIPPED: that a sync comes before each acknowledgement was not proven by strace ({why:#})");
        return Ok(());
    }
    let folder = wellmet_testing::folder();
    for work in TRACED {
        let trace = trace(folder.path(), work, seed)?;
        let proven = acknowledged(&trace).with_context(|| format!("{work}, as strace saw it"))?;
        ensure!(proven > 0, "strace saw no acknowledgement of {work}");
        println!("{proven:>4} acknowledgements, each after a sync of the write-ahead log: {work}");
    }
    Ok(())
}

/// Some containers forbid watching.
fn may_watch() -> Result<()> {
    let status = Command::new("strace").args(["-o", "/dev/null", "true"]).stderr(Stdio::null()).status()?;
    ensure!(status.success(), "strace may not watch here");
    Ok(())
}

fn trace(folder: &Path, work: Work, seed: u64) -> Result<String> {
    let log = folder.join("trace");
    let file = folder.join(format!("{}.db", work as u8));
    let child = victim::command(&file, Folder::new(folder).path(), work, &format!("t{seed}"))?;
    let mut strace = Command::new("strace");
    strace.args(["-f", "-y", "-s", "32", "-e", CALLS, "-o"]).arg(&log).arg(child.get_program()).args(child.get_args());
    let status = strace.args(["--times", TIMES]).stdout(Stdio::null()).status()?;
    ensure!(status.success(), "the child failed under strace");
    Ok(std::fs::read_to_string(&log)?)
}

/// Writes to the log of a data file, and how many of them a finished sync has covered.
#[derive(Default)]
struct Log {
    written: usize,
    synced: usize,
    syncing: BTreeMap<String, usize>,
}

impl Log {
    /// Takes in one line of a trace.
    fn see(&mut self, thread: &str, call: &str) {
        let of_the_log = call.contains("-wal>");
        let is_sync = ["fsync(", "fdatasync("].iter().any(|name| call.starts_with(name));
        if is_sync && of_the_log {
            self.syncing.insert(thread.to_owned(), self.written);
        } else if call.contains("write") && of_the_log && !call.starts_with("<...") {
            self.written += 1;
        }
        let finished = call.ends_with("= 0") && (is_sync || call.contains("sync resumed>"));
        if let Some(covered) = self.syncing.get(thread).copied().filter(|_| finished) {
            self.synced = self.synced.max(covered);
            self.syncing.remove(thread);
        }
    }
}

/// How many acknowledgements a trace holds, each with something synced since the last one and nothing unsynced before it.
fn acknowledged(trace: &str) -> Result<usize> {
    let (mut log, mut count, mut before) = (Log::default(), 0, 0);
    for line in trace.lines() {
        let Some((thread, call)) = line.trim_start().split_once(' ') else { continue };
        let call = call.trim_start();
        if call.starts_with("write(1<") && ["made", "taken_back", "ready"].iter().any(|word| call.contains(&format!("{{\\\"{word}"))) {
            ensure!(log.synced == log.written, "{} writes were not synced before {call}", log.written - log.synced);
            ensure!(log.synced > before, "nothing was synced before {call}");
            (count, before) = (count + 1, log.synced);
        } else {
            log.see(thread, call);
        }
    }
    Ok(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    const WRITE: &str = r#"7  pwrite64(9</t/book.db-wal>, "x"..., 4096, 32) = 4096"#;
    const SYNC: &str = "7  fdatasync(9</t/book.db-wal>) = 0";
    const SAID: &str = r#"8  write(1</dev/null>, "{\"made\":{\"unit\":\"s1"..., 80) = 80"#;

    #[test]
    fn a_sync_between_the_write_and_the_word_is_a_proof() {
        assert_eq!(acknowledged(&[WRITE, SYNC, SAID, WRITE, SYNC, SAID].join("\n")).unwrap(), 2);
    }

    #[test]
    fn a_word_before_the_sync_or_without_one_is_found() {
        assert!(acknowledged(&[WRITE, SAID, SYNC].join("\n")).is_err());
        assert!(acknowledged(&[WRITE, SYNC, WRITE, SAID].join("\n")).is_err());
        assert!(acknowledged(&[WRITE, SYNC, SAID, SAID].join("\n")).is_err());
        assert!(acknowledged(&[WRITE, "7  fdatasync(5</t/book.db>) = 0", SAID].join("\n")).is_err());
    }

    #[test]
    fn a_sync_counts_when_it_ends_and_only_for_what_was_written_when_it_began() {
        let (begins, ends) = ("7  fdatasync(9</t/book.db-wal> <unfinished ...>", "7  <... fdatasync resumed>) = 0");
        assert_eq!(acknowledged(&[WRITE, begins, ends, SAID].join("\n")).unwrap(), 1);
        assert!(acknowledged(&[WRITE, begins, SAID, ends].join("\n")).is_err());
        assert!(acknowledged(&[WRITE, begins, WRITE, ends, SAID].join("\n")).is_err());
    }
}
