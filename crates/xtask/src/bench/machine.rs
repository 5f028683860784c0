//! What measuring needs of the machine: a clock that runs, memory, and something to wait on futures.

use std::{sync::Arc, time::Instant};

use anyhow::Result;
use jiff::{SignedDuration, Timestamp};
use tokio::runtime::Runtime;
use wellmet_app::App;
use wellmet_domain::Clock;
use wellmet_store::Location;
use wellmet_testing::{SeededEntropy, noon};

/// A clock that starts at the noon of the shared cast and runs, so that ids grow as they do in real use.
pub struct RunningClock {
    start: Timestamp,
    since: Instant,
}

impl RunningClock {
    /// A clock that shows noon now.
    #[must_use]
    pub fn at_noon() -> Self {
        Self { start: noon().now(), since: Instant::now() }
    }
}

impl Clock for RunningClock {
    fn now(&self) -> Timestamp {
        let passed = SignedDuration::from_micros(i64::try_from(self.since.elapsed().as_micros()).unwrap_or(i64::MAX));
        self.start.checked_add(passed).unwrap_or(self.start)
    }
}

/// Opens the use cases on a SQLite file; another seed for each opening, so that no id comes twice.
///
/// # Errors
/// When the file cannot be opened.
pub async fn open(file: &std::path::Path, seed: u64) -> Result<App> {
    let location = Location::File(file.to_owned());
    Ok(App::open(&location, Arc::new(RunningClock::at_noon()), Arc::new(SeededEntropy::new(seed)), "Europe/Lisbon").await?)
}

/// Something to wait on futures.
///
/// # Errors
/// When the machine gives no threads.
pub fn runtime() -> Result<Runtime> {
    Ok(tokio::runtime::Builder::new_multi_thread().enable_all().build()?)
}

/// The most memory that this process ever held, in megabytes; none where the system does not say.
#[must_use]
pub fn peak_memory() -> Option<f64> {
    memory_line("self", "VmHWM:")
}

/// The seconds of processor time that this process has used, on all its threads; none where the system does not say.
///
/// On a machine that others use too it tells more than the clock on the wall.
#[must_use]
pub fn processor_time() -> Option<f64> {
    processor_time_in("self")
}

/// The same of another process.
#[must_use]
pub fn processor_time_of(process: u32) -> Option<f64> {
    processor_time_in(&process.to_string())
}

fn processor_time_in(process: &str) -> Option<f64> {
    // User and system time are the 14th and 15th field, in hundredths (proc(5)); the 2nd may hold spaces and ends at the bracket.
    let status = std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    let mut fields = status.rsplit_once(')')?.1.split_whitespace().skip(11);
    let mut seconds = || fields.next().and_then(|ticks| ticks.parse::<f64>().ok()).map(|ticks| ticks / 100.0);
    Some(seconds()? + seconds()?)
}

/// The memory that a process holds now, in megabytes.
#[must_use]
pub fn resident_memory(process: u32) -> Option<f64> {
    memory_line(&process.to_string(), "VmRSS:")
}

fn memory_line(process: &str, name: &str) -> Option<f64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(name))?;
    let kilobytes: f64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes / 1_024.0)
}
