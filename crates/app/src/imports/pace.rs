//! How much of an import one transaction takes: as much as leaves a capture waiting no longer than 50 ms.

use jiff::SignedDuration;

/// How long one transaction may hold the book.
pub const STEP: SignedDuration = SignedDuration::from_millis(40);
/// Chunks are multiples of so many rows, so that statements of many rows come again and are prepared once.
const BLOCK: i64 = 250;
/// The most blocks of a chunk.
const MOST: i64 = 4;

/// The size of the next chunk, by how long those before it took.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    blocks: i64,
}

impl Default for Pace {
    fn default() -> Self {
        Self { blocks: 1 }
    }
}

impl Pace {
    /// How many rows the next chunk has.
    #[must_use]
    pub const fn rows(self) -> i64 {
        self.blocks * BLOCK
    }

    /// Learns how long a chunk took; a clock that stands still teaches nothing.
    pub fn took(&mut self, rows: i64, time: SignedDuration) {
        if time.is_zero() || rows == 0 {
            return;
        }
        let fitting = STEP.as_micros().saturating_mul(i128::from(rows)) / time.as_micros().max(1);
        let blocks = i64::try_from(fitting).unwrap_or(i64::MAX) / BLOCK;
        self.blocks = blocks.min(self.blocks + 1).clamp(1, MOST);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chunks_grow_while_they_are_quick_and_shrink_at_once_when_they_are_slow() {
        let mut pace = Pace::default();
        let mut sizes = Vec::new();
        for milliseconds in [10, 15, 20, 25, 90, 0] {
            pace.took(pace.rows(), SignedDuration::from_millis(milliseconds));
            sizes.push(pace.rows());
        }
        assert_eq!(sizes, [500, 750, 1_000, 1_000, 250, 250]);
    }
}
