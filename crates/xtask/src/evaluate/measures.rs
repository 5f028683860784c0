//! How good a score is: order (AUC, average precision), chances (log-loss, ECE), waiting times (C-index).

use super::random::Random;

/// Something that was scored, and what happened.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scored {
    /// Higher means more likely.
    pub score: f64,
    /// Whether it happened.
    pub happened: bool,
}

/// The chance that something that happened was scored above something that did not; ties count half.
#[must_use]
pub fn auc(rows: &[Scored]) -> f64 {
    let order = Order::of(rows);
    let (mut above, mut happened, mut not) = (0.0, 0.0, 0.0);
    for group in order.groups() {
        let (yes, no) = group.counts(|_| 1.0);
        above += no * (happened + yes / 2.0);
        happened += yes;
        not += no;
    }
    above / (happened * not)
}

/// Average precision: the precision at each thing that happened, going down the scores; equal scores enter together.
#[must_use]
pub fn average_precision(rows: &[Scored]) -> f64 {
    Order::of(rows).average_precision(|_| 1.0)
}

/// The rows from the highest score to the lowest.
pub struct Order<'a> {
    rows: &'a [Scored],
    places: Vec<usize>,
}

struct Group<'a> {
    rows: &'a [Scored],
    places: &'a [usize],
}

impl<'a> Order<'a> {
    /// Sorts once, so that many weightings can be asked.
    #[must_use]
    pub fn of(rows: &'a [Scored]) -> Self {
        let mut places: Vec<usize> = (0..rows.len()).collect();
        places.sort_by(|one, other| rows[*other].score.total_cmp(&rows[*one].score));
        Self { rows, places }
    }

    /// How many rows there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.places.len()
    }

    fn groups(&self) -> impl Iterator<Item = Group<'_>> {
        let same = |one: &usize, other: &usize| self.rows[*one].score.total_cmp(&self.rows[*other].score).is_eq();
        self.places.chunk_by(same).map(|places| Group { rows: self.rows, places })
    }

    /// Average precision where each row counts as often as its weight says.
    #[must_use]
    pub fn average_precision(&self, weight: impl Fn(usize) -> f64) -> f64 {
        let (mut happened, mut seen, mut sum) = (0.0, 0.0, 0.0);
        for group in self.groups() {
            let (yes, no) = group.counts(&weight);
            happened += yes;
            seen += yes + no;
            if yes > 0.0 {
                sum += yes * happened / seen;
            }
        }
        sum / happened
    }
}

impl Group<'_> {
    fn counts(&self, weight: impl Fn(usize) -> f64) -> (f64, f64) {
        let (mut yes, mut no) = (0.0, 0.0);
        for place in self.places {
            if self.rows[*place].happened { yes += weight(*place) } else { no += weight(*place) }
        }
        (yes, no)
    }
}

/// The mean of `-ln` of the chance given to what came about. Chances are held off 0 and 1 by 1e-6.
#[must_use]
pub fn log_loss(rows: &[Scored]) -> f64 {
    let loss = |row: &Scored| {
        let chance = row.score.clamp(1e-6, 1.0 - 1e-6);
        if row.happened { -chance.ln() } else { -(1.0 - chance).ln() }
    };
    mean(rows.iter().map(loss))
}

/// Expected calibration error: how far chance and frequency lie apart, over ten bins of equal width.
#[must_use]
pub fn calibration_error(rows: &[Scored]) -> f64 {
    let mut bins = [(0.0, 0.0); 10];
    for row in rows {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a chance times ten is a small number")]
        let bin = ((row.score * 10.0) as usize).min(9);
        bins[bin].0 += row.score;
        bins[bin].1 += f64::from(u8::from(row.happened));
    }
    bins.iter().map(|(chance, happened)| (chance - happened).abs()).sum::<f64>() / count(rows.len())
}

/// The mean of some values; NaN of none.
pub fn mean(values: impl IntoIterator<Item = f64>) -> f64 {
    let (mut sum, mut number) = (0.0, 0.0);
    for value in values {
        sum += value;
        number += 1.0;
    }
    sum / number
}

/// A number of things.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "counts of rows lie far below 2^52")]
pub const fn count(number: usize) -> f64 {
    number as f64
}

/// Something that was waited for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wait {
    /// Days until it came, or until the log ended.
    pub days: f64,
    /// Whether it came.
    pub came: bool,
}

/// Harrell's C over random pairs: how often, of two waits of which one is known to be shorter, that one was scored higher.
#[must_use]
pub fn concordance(waits: &[Wait], scores: &[f64], pairs: u32, seed: u64) -> f64 {
    let mut random = Random::new(seed);
    let (mut right, mut asked) = (0.0, 0.0);
    for _ in 0..pairs {
        let (mut short, mut long) = (random.below(waits.len()), random.below(waits.len()));
        if waits[long].days < waits[short].days {
            std::mem::swap(&mut short, &mut long);
        }
        if waits[short].came && waits[short].days < waits[long].days {
            asked += 1.0;
            right += match scores[short].total_cmp(&scores[long]) {
                std::cmp::Ordering::Greater => 1.0,
                std::cmp::Ordering::Equal => 0.5,
                std::cmp::Ordering::Less => 0.0,
            };
        }
    }
    right / asked
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(given: &[(f64, bool)]) -> Vec<Scored> {
        given.iter().map(|(score, happened)| Scored { score: *score, happened: *happened }).collect()
    }

    fn near(value: f64, expected: f64) -> bool {
        (value - expected).abs() < 1e-9
    }

    #[test]
    fn order_is_judged_as_by_hand() {
        let rows = rows(&[(0.9, true), (0.8, false), (0.7, true), (0.1, false)]);
        assert!(near(auc(&rows), 0.75) && near(average_precision(&rows), f64::midpoint(1.0, 2.0 / 3.0)));
    }

    #[test]
    fn a_score_that_says_nothing_is_worth_a_coin_and_the_base_rate() {
        let rows = rows(&[(1.0, true), (1.0, false), (1.0, false), (1.0, false)]);
        assert!(near(auc(&rows), 0.5) && near(average_precision(&rows), 0.25));
    }

    #[test]
    fn a_row_that_counts_twice_is_a_row_given_twice() {
        let (once, twice) = (rows(&[(0.9, false), (0.8, true), (0.7, true)]), rows(&[(0.9, false), (0.8, true), (0.8, true), (0.7, true)]));
        let weighted = Order::of(&once).average_precision(|place| if place == 1 { 2.0 } else { 1.0 });
        assert!(near(weighted, average_precision(&twice)));
    }

    #[test]
    fn chances_are_judged_by_what_they_gave_to_what_came() {
        let rows = rows(&[(0.8, true), (0.25, false)]);
        assert!(near(log_loss(&rows), -(0.8_f64.ln() + 0.75_f64.ln()) / 2.0));
        assert!(near(calibration_error(&rows), f64::midpoint(0.2, 0.25)));
    }

    #[test]
    fn waits_are_ordered_and_those_cut_short_decide_nothing_by_themselves() {
        let waits = [Wait { days: 1.0, came: true }, Wait { days: 5.0, came: true }, Wait { days: 3.0, came: false }];
        assert!(near(concordance(&waits, &[3.0, 1.0, 2.0], 2_000, 1), 1.0));
        assert!(near(concordance(&waits, &[1.0, 3.0, 2.0], 2_000, 1), 0.0));
        assert!(near(concordance(&waits, &[2.0, 2.0, 2.0], 2_000, 1), 0.5));
    }
}
