//! Logistic regression, the usual trained baseline: Newton steps with a little ridge.

/// A fitted model: the weight of each feature, and at the end the intercept.
#[derive(Clone, Debug, PartialEq)]
pub struct Logistic {
    weights: Vec<f64>,
    centre: Vec<f64>,
    spread: Vec<f64>,
}

const STEPS: u32 = 30;
const RIDGE: f64 = 1e-3;

impl Logistic {
    /// Fits rows of features to what happened; `None` without rows, or where everything or nothing happened.
    #[must_use]
    pub fn fit(rows: &[Vec<f64>], happened: &[bool]) -> Option<Self> {
        let features = rows.first()?.len();
        if happened.iter().all(|one| *one) || happened.iter().all(|one| !*one) {
            return None;
        }
        let (centre, spread): (Vec<f64>, Vec<f64>) = (0..features).map(|feature| centre_and_spread(rows, feature)).unzip();
        let mut model = Self { weights: vec![0.0; features + 1], centre, spread };
        for _ in 0..STEPS {
            let step = model.step(rows, happened)?;
            model.weights.iter_mut().zip(&step).for_each(|(weight, step)| *weight += step);
            if step.iter().all(|step| step.abs() < 1e-8) {
                break;
            }
        }
        Some(model)
    }

    /// The chance, 0 to 1.
    #[must_use]
    pub fn chance(&self, row: &[f64]) -> f64 {
        let sum: f64 = self.standard(row).zip(&self.weights).map(|(value, weight)| value * weight).sum();
        1.0 / (1.0 + (-sum).exp())
    }

    fn standard<'a>(&'a self, row: &'a [f64]) -> impl Iterator<Item = f64> + 'a {
        row.iter().zip(&self.centre).zip(&self.spread).map(|((value, centre), spread)| (value - centre) / spread).chain([1.0])
    }

    fn step(&self, rows: &[Vec<f64>], happened: &[bool]) -> Option<Vec<f64>> {
        let width = self.weights.len();
        let mut curvature = vec![vec![0.0; width]; width];
        let mut slope: Vec<f64> = self.weights.iter().map(|weight| -RIDGE * weight).collect();
        for (row, happened) in rows.iter().zip(happened) {
            let (chance, values): (f64, Vec<f64>) = (self.chance(row), self.standard(row).collect());
            let (miss, bend) = (f64::from(u8::from(*happened)) - chance, chance * (1.0 - chance));
            for one in 0..width {
                slope[one] += miss * values[one];
                for other in 0..width {
                    curvature[one][other] += bend * values[one] * values[other];
                }
            }
        }
        (0..width).for_each(|index| curvature[index][index] += RIDGE);
        solved(curvature, slope)
    }
}

fn centre_and_spread(rows: &[Vec<f64>], feature: usize) -> (f64, f64) {
    let centre = super::measures::mean(rows.iter().map(|row| row[feature]));
    let variance = super::measures::mean(rows.iter().map(|row| (row[feature] - centre).powi(2)));
    (centre, variance.sqrt().max(1e-9))
}

/// Gaussian elimination with pivots; `None` where the matrix is singular.
fn solved(mut matrix: Vec<Vec<f64>>, mut right: Vec<f64>) -> Option<Vec<f64>> {
    let width = right.len();
    for column in 0..width {
        let pivot = (column..width).max_by(|one, other| matrix[*one][column].abs().total_cmp(&matrix[*other][column].abs()))?;
        if matrix[pivot][column].abs() < 1e-12 {
            return None;
        }
        matrix.swap(column, pivot);
        right.swap(column, pivot);
        for row in 0..width {
            if row != column {
                let factor = matrix[row][column] / matrix[column][column];
                let pivot = matrix[column].clone();
                matrix[row].iter_mut().zip(pivot).for_each(|(value, pivot)| *value -= factor * pivot);
                right[row] -= factor * right[column];
            }
        }
    }
    Some((0..width).map(|index| right[index] / matrix[index][index]).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_finds_the_chances_that_the_rows_show() {
        let rows: Vec<Vec<f64>> = (0..400).map(|index| vec![f64::from(index % 2)]).collect();
        let happened: Vec<bool> = (0..400).map(|index| if index % 2 == 0 { index % 20 == 0 } else { index % 20 != 1 }).collect();
        let model = Logistic::fit(&rows, &happened).unwrap();
        assert!((model.chance(&[0.0]) - 0.1).abs() < 1e-3 && (model.chance(&[1.0]) - 0.9).abs() < 1e-3);
    }

    #[test]
    fn nothing_is_learned_where_everything_happens() {
        assert_eq!(Logistic::fit(&[vec![1.0], vec![2.0]], &[true, true]), None);
    }
}
