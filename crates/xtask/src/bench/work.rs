//! Processor time beside the clock on the wall: on a machine that others use too, it tells what an answer costs.

use super::{figure::Figures, machine};

/// Work of this process, or of another one, from its beginning.
pub struct Work {
    process: Option<u32>,
    before: Option<f64>,
}

impl Work {
    /// Begins to count the work of this process.
    #[must_use]
    pub fn begin() -> Self {
        Self { process: None, before: machine::processor_time() }
    }

    /// Begins to count the work of another process.
    #[must_use]
    pub fn begin_of(process: u32) -> Self {
        Self { process: Some(process), before: machine::processor_time_of(process) }
    }

    /// Prints what each of so many answers cost since.
    pub fn tell(&self, figures: &mut Figures, answers: usize) {
        let now = self.process.map_or_else(machine::processor_time, machine::processor_time_of);
        if let (Some(before), Some(now), Ok(answers)) = (self.before, now, u32::try_from(answers.max(1))) {
            figures.tell("  processor time of each, all threads", (now - before) * 1_000.0 / f64::from(answers), "ms");
        }
    }
}
