//! The fit: maximum a posteriori of `(alpha, b0, b1)` over looks at ties (`research/engine.md`, section 1.2).

use super::{FEWEST_LOOKS, Look, SMALLEST_ALPHA, SPREAD};
use crate::ties::survival::Law;

/// What one look counts. Looks of consecutive weeks see the same wait again, and all ties of a person cool in the same
/// holidays, so a look is worth far less than an independent one. Chosen on two public logs.
const TRUST: f64 = 0.003;

/// Longer waits are cut here: no screen speaks of more than a quarter.
const LONGEST_WAIT: f64 = 90.0;

/// Newton steps; a handful is enough, since the posterior has one top near the start.
const STEPS: u32 = 50;

/// The offsets from the defaults that fit looks of a log that ends on the day `end`; none with fewer than [`FEWEST_LOOKS`].
pub(super) fn fitted(looks: &[Look], end: f64) -> Option<[f64; 3]> {
    let usable = |look: &&Look| look.strength > 0.0 && look.day < end;
    let waits: Vec<Wait> = looks.iter().filter(usable).map(|look| Wait::of(*look, end)).collect();
    (waits.len() >= FEWEST_LOOKS).then(|| top(&waits))
}

/// A look as the fit sees it, cut at some day.
#[derive(Clone, Copy)]
struct Wait {
    log_strength: f64,
    default: [f64; 3],
    days: f64,
    came: bool,
}

impl Wait {
    fn of(look: Look, end: f64) -> Self {
        let longest = (end - look.day).clamp(0.0, LONGEST_WAIT);
        let came = look.wait.filter(|wait| *wait <= longest);
        let default = Law::of(look.contact_days).parameters();
        Self { log_strength: look.strength.ln(), default, days: came.unwrap_or(longest), came: came.is_some() }
    }
}

fn top(waits: &[Wait]) -> [f64; 3] {
    let mut best = Point::at([0.0; 3], waits);
    let mut damping = 1e-3;
    for _ in 0..STEPS {
        let Some(step) = solved(best.curvature, best.slope, damping) else { break };
        let next = Point::at(std::array::from_fn(|index| best.offset[index] + step[index]), waits);
        if next.value > best.value {
            let gained = next.value - best.value;
            (best, damping) = (next, damping / 4.0);
            if gained < 1e-6 {
                break;
            }
        } else {
            damping *= 8.0;
        }
    }
    best.offset
}

/// The log posterior at an offset from the defaults, its slope, and its curvature with the sign turned.
struct Point {
    offset: [f64; 3],
    value: f64,
    slope: [f64; 3],
    curvature: [[f64; 3]; 3],
}

impl Point {
    fn at(offset: [f64; 3], waits: &[Wait]) -> Self {
        let mut point = Self { offset, value: 0.0, slope: [0.0; 3], curvature: [[0.0; 3]; 3] };
        if Law::ALL_TIES.parameters()[0] + offset[0] < SMALLEST_ALPHA {
            point.value = f64::NEG_INFINITY;
            return point;
        }
        for wait in waits {
            point.add(wait);
        }
        point.hold_near_the_defaults();
        point
    }

    /// `ln beta` depends on `b0` with factor 1 and on `b1` with factor `ln M`.
    fn add(&mut self, wait: &Wait) {
        let (part, by) = (Part::of(self.offset, wait), [1.0, wait.log_strength]);
        self.value += TRUST * part.value;
        self.slope[0] += TRUST * part.by_alpha;
        self.curvature[0][0] -= TRUST * part.by_alpha_twice;
        for row in 0..2 {
            self.slope[row + 1] += TRUST * part.by_scale * by[row];
            self.curvature[0][row + 1] -= TRUST * part.by_both * by[row];
            self.curvature[row + 1][0] -= TRUST * part.by_both * by[row];
            for column in 0..2 {
                self.curvature[row + 1][column + 1] -= TRUST * part.by_scale_twice * by[row] * by[column];
            }
        }
    }

    fn hold_near_the_defaults(&mut self) {
        for (index, spread) in SPREAD.into_iter().enumerate() {
            let precision = spread.powi(-2);
            self.value -= 0.5 * precision * self.offset[index] * self.offset[index];
            self.slope[index] -= precision * self.offset[index];
            self.curvature[index][index] += precision;
        }
    }
}

/// The log likelihood of one wait and its derivatives by `alpha` and by `ln beta`.
struct Part {
    value: f64,
    by_alpha: f64,
    by_alpha_twice: f64,
    by_scale: f64,
    by_scale_twice: f64,
    by_both: f64,
}

impl Part {
    /// Came: `ln(alpha/beta) - (alpha+1) ln(1+t/beta)`; cut short: `-alpha ln(1+t/beta)`.
    fn of(offset: [f64; 3], wait: &Wait) -> Self {
        let [alpha, b0, b1]: [f64; 3] = std::array::from_fn(|index| wait.default[index] + offset[index]);
        let scale = b0 + b1 * wait.log_strength;
        let ratio = wait.days / scale.exp();
        let (stretched, share) = (ratio.ln_1p(), ratio / (1.0 + ratio));
        let came = f64::from(u8::from(wait.came));
        let exponent = alpha + came;
        Self {
            value: came * (alpha.ln() - scale) - exponent * stretched,
            by_alpha: came / alpha - stretched,
            by_alpha_twice: -came / (alpha * alpha),
            by_scale: exponent * share - came,
            by_scale_twice: -exponent * share * (1.0 - share),
            by_both: share,
        }
    }
}

/// The step that solves `(curvature + damping * its diagonal) * step = slope`, by Cramer's rule; none where that is flat.
fn solved(mut matrix: [[f64; 3]; 3], right: [f64; 3], damping: f64) -> Option<[f64; 3]> {
    for (index, row) in matrix.iter_mut().enumerate() {
        row[index] += damping * row[index].abs();
    }
    let whole = determinant(matrix);
    let with = |column: usize| {
        let mut replaced = matrix;
        for row in 0..3 {
            replaced[row][column] = right[row];
        }
        determinant(replaced) / whole
    };
    (whole.abs() > 1e-12).then(|| [with(0), with(1), with(2)])
}

fn determinant([a, b, c]: [[f64; 3]; 3]) -> f64 {
    a[0] * (b[1] * c[2] - b[2] * c[1]) - a[1] * (b[0] * c[2] - b[2] * c[0]) + a[2] * (b[0] * c[1] - b[1] * c[0])
}
