//! Variety: how many kinds of contact one effectively has (Hill 1973).

/// How varied some counts are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Variety {
    /// How many kinds there are at all: the Hill number of order 0.
    pub kinds: usize,
    /// "Effectively 4.2 fields": the Hill number of order 1, exp of the entropy.
    pub effective: f64,
    /// The same where common kinds count more: the Hill number of order 2, one over the sum of squared shares.
    pub common: f64,
    /// The entropy as part of what it could be (Eagle, Macy, Claxton 2010); zero where there is one kind or none.
    pub evenness: f64,
}

/// How varied some counts are; kinds that do not occur may be among them.
#[must_use]
pub fn variety(counts: &[f64]) -> Variety {
    let total: f64 = counts.iter().sum();
    let shares: Vec<f64> = counts.iter().filter(|count| **count > 0.0).map(|count| count / total).collect();
    if shares.is_empty() {
        return Variety { kinds: 0, effective: 0.0, common: 0.0, evenness: 0.0 };
    }
    let entropy: f64 = -shares.iter().map(|share| share * share.ln()).sum::<f64>();
    let common = 1.0 / shares.iter().map(|share| share * share).sum::<f64>();
    #[expect(clippy::cast_precision_loss, reason = "there are not 2^52 kinds")]
    let evenness = if shares.len() > 1 { entropy / (shares.len() as f64).ln() } else { 0.0 };
    Variety { kinds: shares.len(), effective: entropy.exp(), common, evenness }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_kinds_count_in_full_and_a_rare_one_hardly() {
        let equal = variety(&[5.0, 5.0, 0.0, 5.0, 5.0]);
        assert_eq!(equal.kinds, 4);
        assert!([equal.effective, equal.common].iter().all(|number| (number - 4.0).abs() < 1e-12) && (equal.evenness - 1.0).abs() < 1e-12);
        let lopsided = variety(&[97.0, 1.0, 1.0, 1.0]);
        assert!(lopsided.effective < 1.2 && lopsided.common < lopsided.effective && lopsided.evenness < 0.15);
    }

    #[test]
    fn nobody_and_one_kind_have_no_variety() {
        assert_eq!(variety(&[]), Variety { kinds: 0, effective: 0.0, common: 0.0, evenness: 0.0 });
        assert_eq!(variety(&[0.0]).kinds, 0);
        assert_eq!(variety(&[7.0]), Variety { kinds: 1, effective: 1.0, common: 1.0, evenness: 0.0 });
    }
}
